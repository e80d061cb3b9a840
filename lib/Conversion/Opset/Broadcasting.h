//===- Broadcasting.h - Operators before numpy's broadcasting ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Below opset 7, an operator with two inputs broadcasts the second one only,
// where its attribute `broadcast` says so, and as a block of the dimensions of
// the first one that starts at `axis` (without it: the last ones). Below
// opset 8, Max, Mean, Min and Sum take inputs of one shape only. Below opset 6,
// most have an attribute `consumed_inputs`, which means nothing.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_BROADCASTING_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_BROADCASTING_H

#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Math.h"

namespace onnx_xform::opset {

/// Why broadcasting has no older form.
inline constexpr llvm::StringLiteral kUnknownShapes =
    "the sizes of its inputs, which say how they broadcast, are not known; "
    "infer shapes or fix dimensions first";

/// Whether two values have the same shape, as far as sizes and symbols tell.
bool haveSameShape(mlir::Value a, mlir::Value b);

/// How the shapes of two values meet, dimension by dimension from the last one.
struct ShapeFit {
  enum Dim : uint8_t { Same, OneInA, OneInB };
  /// For each dimension of the result.
  llvm::SmallVector<Dim> dims;
  int64_t rankA = 0, rankB = 0;

  bool has(Dim dim) const { return llvm::is_contained(dims, dim); }
  /// The shape of A is that of the result.
  bool isShapeOfA() const { return !has(OneInA) && rankA >= rankB; }
  bool isShapeOfB() const { return !has(OneInB) && rankB >= rankA; }
  /// The dimensions of the result from the first to behind the last that B has
  /// and that are not 1.
  std::pair<int64_t, int64_t> getBlockOfB() const;
};
/// Nothing where sizes that decide are not known.
std::optional<ShapeFit> fitShapes(mlir::Type a, mlir::Type b);

/// The value with ones in front and repeated along dimensions, so that its
/// shape becomes that of the broadcast of both; nothing, without having made
/// anything, where sizes that it would be repeated to are not known.
std::optional<mlir::Value> spread(mlir::Value value, mlir::Type other,
                                  Lowering &b);
bool canSpread(mlir::Type type, mlir::Type other);

/// The type of the matrix that a Gemm adds C to.
mlir::Type getProductType(GemmOp op);

/// To the newest form: `broadcast` and `axis` go, where numpy's broadcasting
/// means the same.
llvm::LogicalResult upgradeBroadcast(mlir::Operation *op, NodeForm &form,
                                     mlir::PatternRewriter &rewriter);
/// To an older form: `broadcast` and `axis` say what the shapes do, or what
/// the file said.
llvm::LogicalResult downgradeBroadcast(mlir::Operation *op, NodeForm &form,
                                       mlir::PatternRewriter &rewriter);
/// The same for operators whose inputs have one shape in the older form.
void upgradeSameShape(mlir::Operation *op, NodeForm &form);
llvm::LogicalResult downgradeSameShape(mlir::Operation *op, NodeForm &form,
                                       mlir::PatternRewriter &rewriter);
/// Keeps `consumed_inputs` of the older form, and writes it again.
void noteConsumed(NodeForm &form);
void restoreConsumed(NodeForm &form);

/// Whether the older form computes with numbers of the kind (integers, floating
/// point, bool) that the type has.
bool hasKindOf(mlir::Type element, const OperatorSchema &older, int opset);

/// Whether an older form takes the inputs, which then must be of one type.
/// `canCast`: numbers of another kind, too.
bool canSay(mlir::Operation *op, const OperatorSchema &older, int opset,
            bool canCast);

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

// X_1 {consumed_inputs} -> X
template <typename OldOp, typename NewOp>
struct UpgradeConsumed : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  llvm::LogicalResult convert(OldOp, NodeForm &form,
                              mlir::PatternRewriter &) const override {
    noteConsumed(form);
    return mlir::success();
  }
};

// X -> X_1
template <typename NewOp, typename OldOp>
struct DowngradeConsumed : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  llvm::LogicalResult convert(NewOp op, NodeForm &form,
                              mlir::PatternRewriter &rewriter) const override {
    if (!hasKindOf(getTensorElementType(op->getOperand(0).getType()),
                   OldOp::getSchema(), form.getOpset()))
      return form.fail(rewriter, kOtherForm);
    restoreConsumed(form);
    return mlir::success();
  }
};

// X_6(A, B) {axis, broadcast} -> X(A, B)
template <typename OldOp, typename NewOp>
struct UpgradeBroadcast : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  llvm::LogicalResult convert(OldOp op, NodeForm &form,
                              mlir::PatternRewriter &rewriter) const override {
    return upgradeBroadcast(op, form, rewriter);
  }
};

// X(A, B) -> X_6(A, B) {axis, broadcast}
//
// `CanCast`: where the older form has no numbers of this kind, casts around it
// are exact.
template <typename NewOp, typename OldOp, bool CanCast = false>
struct DowngradeBroadcast : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  llvm::LogicalResult convert(NewOp op, NodeForm &form,
                              mlir::PatternRewriter &rewriter) const override {
    if (!canSay(op, OldOp::getSchema(), form.getOpset(), CanCast))
      return form.fail(rewriter, kOtherForm);
    return downgradeBroadcast(op, form, rewriter);
  }
};

// X_1 -> X_6, X_6 -> X_1: they broadcast alike.
template <typename FromOp, typename ToOp>
struct ChangeOldForm : DowngradePattern<FromOp, ToOp> {
  using DowngradePattern<FromOp, ToOp>::DowngradePattern;
  llvm::LogicalResult convert(FromOp op, NodeForm &form,
                              mlir::PatternRewriter &rewriter) const override {
    if (!hasKindOf(getTensorElementType(op->getOperand(0).getType()),
                   ToOp::getSchema(), form.getOpset()))
      return form.fail(rewriter, "integers have no older form; convert to "
                                 "opset 7 first");
    return mlir::success();
  }
};

// Max_6(x, ...) -> Max(x, ...)
template <typename OldOp, typename NewOp>
struct UpgradeSameShape : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  llvm::LogicalResult convert(OldOp op, NodeForm &form,
                              mlir::PatternRewriter &) const override {
    upgradeSameShape(op, form);
    return mlir::success();
  }
};

// Max(x, ...) of one shape -> Max_6(x, ...)
template <typename NewOp, typename OldOp>
struct DowngradeSameShape : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  llvm::LogicalResult convert(NewOp op, NodeForm &form,
                              mlir::PatternRewriter &rewriter) const override {
    return downgradeSameShape(op, form, rewriter);
  }
};

/// What a node with its inputs exchanged is: nothing, another node of the two,
/// or the sum of the one and the negated other.
enum class Swapped : uint8_t { Never, Same, Difference };

/// The rewrite of a node whose inputs meet in a way that an older form cannot
/// say: makes the inputs fit, or exchanges them. `makeOlder` makes the node of
/// the older form, `makeNewer` one that is judged again.
llvm::LogicalResult lowerBroadcast(
    mlir::Operation *op, Swapped swapped, Lowering &b,
    llvm::function_ref<mlir::Value(mlir::Value, mlir::Value,
                                   llvm::ArrayRef<mlir::NamedAttribute>)>
        makeOlder,
    llvm::function_ref<mlir::Value(mlir::Value, mlir::Value)> makeNewer,
    llvm::function_ref<mlir::Value(mlir::Value, mlir::Value)> makeSwapped);

// X(A, B) -> X_6(A, Squeeze(B)) {axis}, X(B, A), or X(Tile(A), B)
template <typename NewOp, typename OldOp, typename SwappedOp = NewOp,
          Swapped Swap = Swapped::Never, bool CanCast = false>
struct DecomposeBroadcast : DecomposePattern<NewOp> {
  using DecomposePattern<NewOp>::DecomposePattern;
  llvm::LogicalResult decompose(NewOp op, Lowering &b) const override {
    const OperatorSchema &older = OldOp::getSchema();
    if (!older.versionAt(b.getOpset()) ||
        !canSay(op, older, b.getOpset(), CanCast))
      return b.fail(kOtherForm);
    mlir::Type type = op->getResult(0).getType();
    mlir::Type result = getTensorElementType(type);
    auto typeOf = [&](mlir::Value x, mlir::Value y) {
      return broadcastTypes(x.getType(), y.getType(), result);
    };
    return lowerBroadcast(
        op, Swap, b,
        [&](mlir::Value x, mlir::Value y,
            llvm::ArrayRef<mlir::NamedAttribute> attributes) {
          return b.make<OldOp>(type, {x, y}, attributes);
        },
        [&](mlir::Value x, mlir::Value y) {
          return b.make<NewOp>(typeOf(x, y), {x, y});
        },
        [&](mlir::Value x, mlir::Value y) {
          return b.make<SwappedOp>(typeOf(x, y), {x, y});
        });
  }
};

// X_6(A, B) {axis} -> X(A, Unsqueeze(B))
template <typename OldOp, typename NewOp>
struct DecomposeOldBroadcast : DecomposePattern<OldOp> {
  using DecomposePattern<OldOp>::DecomposePattern;
  llvm::LogicalResult decompose(OldOp op, Lowering &b) const override {
    if (!NewOp::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    mlir::Value x = op->getOperand(0), y = op->getOperand(1);
    std::optional<int64_t> rankA = rankOf(x.getType()),
                           rankB = rankOf(y.getType());
    if (!rankA || !rankB)
      return b.fail("it has an axis, and the ranks of its inputs are not "
                    "known; infer shapes first");
    int64_t axis = op.getAxis().value_or(*rankA - *rankB);
    axis += axis < 0 ? *rankA : 0;
    int64_t numBehind = *rankA - axis - *rankB;
    if (axis < 0 || numBehind < 0)
      return b.fail("its axis and the ranks of its inputs do not fit");
    llvm::SmallVector<int64_t> axes;
    for (int64_t i = 0; i < numBehind; ++i)
      axes.push_back(*rankB + i);
    b.replace({b.make<NewOp>(op->getResult(0).getType(),
                             {x, axes.empty() ? y : b.unsqueeze(y, axes)})});
    return mlir::success();
  }
};

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_BROADCASTING_H
