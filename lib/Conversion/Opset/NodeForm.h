//===- NodeForm.h - A node on its way to another form -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What upgrade and downgrade patterns are written with. A NodeForm starts as
// the node of the operation that is replaced: the same inputs, attributes and
// result types. A pattern changes what the other form has differently, and
// returns failure before it has made anything where the other form cannot say
// the same.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_NODEFORM_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_NODEFORM_H

#include "Constants.h"
#include "mlir/IR/PatternMatch.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"
#include "llvm/ADT/SetVector.h"
#include <optional>

namespace onnx_xform::opset {

/// The rank of a tensor; nothing where its type does not tell it.
std::optional<int64_t> rankOf(mlir::Type type);
/// The size of a dimension, -1 where it is not known.
int64_t dimOf(mlir::Type type, int64_t axis);

/// Whether the type tells that it has exactly one element.
bool hasOneElement(mlir::Type type);

/// Whether the type has rank more than `axis` (which may be negative), and only
/// ones behind it: then the dimension alone and everything from it on are the
/// same elements. Nothing where the type does not tell.
std::optional<bool> isLastButOnes(mlir::Type type, int64_t axis);

class NodeForm {
public:
  NodeForm(mlir::Operation *op, const OperatorSchema &target);

  /// Inputs by position, null where absent. Long enough for both forms.
  llvm::SmallVector<mlir::Value> inputs;
  llvm::SmallVector<mlir::Type> types;

  mlir::Attribute get(llvm::StringRef name) const {
    return attributes.get(name);
  }
  int64_t getInt(llvm::StringRef name, int64_t absent) const;
  llvm::StringRef getString(llvm::StringRef name, llvm::StringRef absent) const;
  void set(llvm::StringRef name, mlir::Attribute value) {
    attributes.set(name, value);
  }
  void remove(llvm::StringRef name) { attributes.erase(name); }

  /// The opset to which the node is subject.
  int getOpset() const { return opset; }

  //===--------------------------------------------------------------------===//
  // Upgrade: attributes become inputs, and `older` tells how they were written.
  //===--------------------------------------------------------------------===//

  /// Makes an input of a list of integers, where it is there. Lists with
  /// negative elements are noted where the opset does not have these.
  void moveInts(llvm::StringRef name, unsigned position,
                mlir::PatternRewriter &rewriter);
  /// A constant beside the node; its name ends in `suffix`.
  mlir::Value makeInts(llvm::ArrayRef<int64_t> values, bool isScalar,
                       llvm::StringRef suffix, mlir::PatternRewriter &rewriter);
  mlir::Value makeFloats(llvm::ArrayRef<float> values, llvm::StringRef suffix,
                         mlir::PatternRewriter &rewriter);
  /// A scalar of a floating-point type, rounded to it. The value is noted for
  /// the attribute `name` where that changes it.
  mlir::Value makeScalar(float value, mlir::FloatType type,
                         llvm::StringRef name, mlir::PatternRewriter &rewriter);

  /// The older form has the attribute with this value.
  void noteValue(llvm::StringRef name, mlir::Attribute value) {
    older.set(name, value);
  }
  /// The older form leaves the attribute out.
  void noteAbsent(llvm::StringRef name);
  /// The older form has a negative axis, which its opset does not have yet.
  void noteNegativeAxis(llvm::StringRef name);

  //===--------------------------------------------------------------------===//
  // Downgrade: constant inputs become attributes.
  //===--------------------------------------------------------------------===//

  /// What the upgrade noted; null where nothing, unit where left out.
  mlir::Attribute getNote(llvm::StringRef name) const {
    return noted ? noted.get(name) : mlir::Attribute();
  }
  bool wasAbsent(llvm::StringRef name) const;
  bool wasValue(llvm::StringRef name, mlir::Attribute value) const {
    return value == getNote(name);
  }

  /// Takes an input away that an attribute has replaced: its constant goes when
  /// nothing else uses it.
  void drop(unsigned position);

  /// Makes an attribute of an input of axes. `rank` is that of the tensor that
  /// they count the dimensions of. Fails for inputs that are no constants, and
  /// for negative axes of unknown rank that the opset does not have.
  llvm::LogicalResult takeAxes(llvm::StringRef name, unsigned position,
                               std::optional<int64_t> rank,
                               mlir::PatternRewriter &rewriter);
  /// The same for the attribute `name` that both forms have.
  llvm::LogicalResult fixAxis(llvm::StringRef name, int64_t absent,
                              std::optional<int64_t> rank,
                              mlir::PatternRewriter &rewriter);
  /// Makes an attribute of an input of integers, where it is there.
  llvm::LogicalResult takeInts(llvm::StringRef name, unsigned position,
                               mlir::PatternRewriter &rewriter);
  /// Makes a float attribute of an input with one number, where it is there.
  llvm::LogicalResult takeScalar(llvm::StringRef name, unsigned position,
                                 mlir::PatternRewriter &rewriter);

  //===--------------------------------------------------------------------===//

  llvm::LogicalResult fail(mlir::PatternRewriter &rewriter,
                           const llvm::Twine &reason) const {
    return rewriter.notifyMatchFailure(op, reason);
  }

  /// Puts the operation `name` of the target form in the place of the old one.
  /// Attributes that it does not have are dropped: the pattern has seen to it
  /// that they say nothing.
  mlir::Operation *replace(mlir::OperationName name, bool isUpgrade,
                           mlir::PatternRewriter &rewriter);

private:
  mlir::DictionaryAttr makeSpelling(bool isUpgrade) const;

  mlir::Operation *op;
  const OperatorSchema &target;
  int opset;
  /// By ODS name.
  mlir::NamedAttrList attributes;
  mlir::NamedAttrList older;
  mlir::DictionaryAttr noted;
  llvm::SmallSetVector<mlir::Operation *, 4> dropped;
};

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

/// From the older form `OldOp` to `NewOp`.
template <typename OldOp, typename NewOp>
class UpgradePattern : public mlir::OpRewritePattern<OldOp> {
public:
  using mlir::OpRewritePattern<OldOp>::OpRewritePattern;

  /// Fails, with a reason, before it makes anything.
  virtual llvm::LogicalResult convert(OldOp op, NodeForm &form,
                                      mlir::PatternRewriter &rewriter) const {
    return mlir::success();
  }

  llvm::LogicalResult
  matchAndRewrite(OldOp op, mlir::PatternRewriter &rewriter) const final {
    NodeForm form(op, NewOp::getSchema());
    if (failed(convert(op, form, rewriter)))
      return mlir::failure();
    form.replace(
        mlir::OperationName(NewOp::getOperationName(), op->getContext()),
        /*isUpgrade=*/true, rewriter);
    return mlir::success();
  }
};

/// Why a downgrade pattern does not match where another one is meant.
inline constexpr llvm::StringLiteral kOtherForm = "binds to another form";

/// From `NewOp` to the older form `OldOp`, where the opset binds to that.
template <typename NewOp, typename OldOp>
class DowngradePattern : public mlir::OpRewritePattern<NewOp> {
public:
  using mlir::OpRewritePattern<NewOp>::OpRewritePattern;

  /// Fails, with a reason, before it makes anything.
  virtual llvm::LogicalResult convert(NewOp op, NodeForm &form,
                                      mlir::PatternRewriter &rewriter) const {
    return mlir::success();
  }

  llvm::LogicalResult
  matchAndRewrite(NewOp op, mlir::PatternRewriter &rewriter) const final {
    const OperatorSchema &target = OldOp::getSchema();
    NodeForm form(op, target);
    if (NewOp::getSchema().versionAt(form.getOpset()) ||
        !target.versionAt(form.getOpset()))
      return rewriter.notifyMatchFailure(op, llvm::Twine(kOtherForm));
    if (failed(convert(op, form, rewriter)))
      return mlir::failure();
    form.replace(
        mlir::OperationName(OldOp::getOperationName(), op->getContext()),
        /*isUpgrade=*/false, rewriter);
    return mlir::success();
  }
};

// One pair for each family of operators.
void populateActivationUpgrades(mlir::RewritePatternSet &patterns);
void populateImageUpgrades(mlir::RewritePatternSet &patterns);
void populateLogicalUpgrades(mlir::RewritePatternSet &patterns);
void populateMLUpgrades(mlir::RewritePatternSet &patterns);
void populateMathUpgrades(mlir::RewritePatternSet &patterns);
void populateNNUpgrades(mlir::RewritePatternSet &patterns);
void populateNormalizationUpgrades(mlir::RewritePatternSet &patterns);
void populateQuantizationUpgrades(mlir::RewritePatternSet &patterns);
void populateRNNUpgrades(mlir::RewritePatternSet &patterns);
void populateReductionUpgrades(mlir::RewritePatternSet &patterns);
void populateSignalUpgrades(mlir::RewritePatternSet &patterns);
void populateTensorUpgrades(mlir::RewritePatternSet &patterns);

void populateActivationDowngrades(mlir::RewritePatternSet &patterns);
void populateImageDowngrades(mlir::RewritePatternSet &patterns);
void populateLogicalDowngrades(mlir::RewritePatternSet &patterns);
void populateMLDowngrades(mlir::RewritePatternSet &patterns);
void populateMathDowngrades(mlir::RewritePatternSet &patterns);
void populateNNDowngrades(mlir::RewritePatternSet &patterns);
void populateNormalizationDowngrades(mlir::RewritePatternSet &patterns);
void populateQuantizationDowngrades(mlir::RewritePatternSet &patterns);
void populateRNNDowngrades(mlir::RewritePatternSet &patterns);
void populateReductionDowngrades(mlir::RewritePatternSet &patterns);
void populateSignalDowngrades(mlir::RewritePatternSet &patterns);
void populateTensorDowngrades(mlir::RewritePatternSet &patterns);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_NODEFORM_H
