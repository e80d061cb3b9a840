//===- Lowering.h - Several nodes in the place of one -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What decomposition patterns are written with. A Lowering makes nodes in
// their newest form right before the one that they replace; what the opset
// does not have in that form is brought to its own afterwards, as everything
// else is. Types of results are inferred as far as the types of the inputs
// tell. The nodes that make the results take over the names.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_LOWERING_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_LOWERING_H

#include "NodeForm.h"
#include "mlir/IR/PatternMatch.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

namespace onnx_xform::opset {

/// The closest floating-point type that holds all values of both.
mlir::FloatType widerFloat(mlir::FloatType a, mlir::FloatType b);

/// What numpy's broadcasting makes of the shapes of two tensors, with element
/// type `element`; a dimension that is not known stays so, an unknown rank too.
mlir::Type broadcastTypes(mlir::Type a, mlir::Type b, mlir::Type element);

/// Names the graph of a new node, as every graph is.
void nameGraph(mlir::Operation *op, llvm::StringRef name, mlir::Builder &b);
/// Moves the graph of a node to a new one, with what the node says beyond ONNX.
void moveGraph(mlir::Operation *from, mlir::Operation *to);

class Lowering {
public:
  Lowering(mlir::Operation *op, mlir::PatternRewriter &rewriter);

  /// The opset to which the node is subject.
  int getOpset() const { return opset; }
  mlir::PatternRewriter &getRewriter() { return rewriter; }
  mlir::Type i64() { return rewriter.getI64Type(); }
  mlir::Type i32() { return rewriter.getI32Type(); }
  mlir::Type f32() { return rewriter.getF32Type(); }
  mlir::Type f64() { return rewriter.getF64Type(); }
  mlir::Type i1() { return rewriter.getI1Type(); }
  static mlir::Type elementOf(mlir::Value value) {
    return getTensorElementType(value.getType());
  }
  /// The type to compute sums in: float instead of what is narrower.
  mlir::Type wide(mlir::Type element) {
    return element.getIntOrFloatBitWidth() < 32 ? f32() : element;
  }

  //===--------------------------------------------------------------------===//
  // Constants
  //===--------------------------------------------------------------------===//

  /// A tensor of rank 0 with the number, rounded to the element type (floating
  /// point of any width, integers, bool).
  mlir::Value scalar(double value, mlir::Type element);
  /// A tensor of this shape with these numbers, rounded to the element type.
  mlir::Value numbers(llvm::ArrayRef<double> values,
                      llvm::ArrayRef<int64_t> shape, mlir::Type element);
  /// A vector of int64.
  mlir::Value ints(llvm::ArrayRef<int64_t> values);
  /// A tensor of int64 of any shape.
  mlir::Value intTensor(llvm::ArrayRef<int64_t> values,
                        llvm::ArrayRef<int64_t> shape);
  /// A tensor with these bytes, which must be as many as its type says.
  mlir::Value tensor(mlir::RankedTensorType type, llvm::StringRef raw);
  /// An initializer with a tensor or sparse tensor that is an attribute.
  mlir::Value initializer(mlir::Type type, mlir::Attribute value);

  //===--------------------------------------------------------------------===//
  // Nodes
  //===--------------------------------------------------------------------===//

  /// The operation `OpT` with these inputs (by position, null where absent) and
  /// result types.
  template <typename OpT>
  OpT create(mlir::TypeRange types, llvm::ArrayRef<mlir::Value> inputs,
             llvm::ArrayRef<mlir::NamedAttribute> attributes = {}) {
    return llvm::cast<OpT>(createNode(OpT::getOperationName(), OpT::getSchema(),
                                      types, inputs, attributes));
  }
  /// A node with one result.
  template <typename OpT>
  mlir::Value make(mlir::Type type, llvm::ArrayRef<mlir::Value> inputs,
                   llvm::ArrayRef<mlir::NamedAttribute> attributes = {}) {
    return create<OpT>(type, inputs, attributes)->getResult(0);
  }
  /// A node whose result has the type of its input.
  template <typename OpT>
  mlir::Value unary(mlir::Value x,
                    llvm::ArrayRef<mlir::NamedAttribute> attributes = {}) {
    return make<OpT>(x.getType(), {x}, attributes);
  }
  /// A node that broadcasts two inputs of one element type.
  template <typename OpT> mlir::Value binary(mlir::Value a, mlir::Value b) {
    return make<OpT>(broadcastTypes(a.getType(), b.getType(), elementOf(a)),
                     {a, b});
  }
  /// The same with a result of bool.
  template <typename OpT> mlir::Value compare(mlir::Value a, mlir::Value b) {
    return make<OpT>(broadcastTypes(a.getType(), b.getType(), i1()), {a, b});
  }
  /// A reduction over constant axes, which may be negative.
  template <typename OpT>
  mlir::Value reduce(mlir::Value x, llvm::ArrayRef<int64_t> axes,
                     bool keepDims) {
    return make<OpT>(reducedType(x.getType(), axes, keepDims), {x, ints(axes)},
                     {attr("keepdims", int64_t(keepDims))});
  }

  mlir::Value add(mlir::Value a, mlir::Value b);
  mlir::Value sub(mlir::Value a, mlir::Value b);
  mlir::Value mul(mlir::Value a, mlir::Value b);
  mlir::Value div(mlir::Value a, mlir::Value b);
  /// `value` itself where it has the element type already.
  mlir::Value castTo(mlir::Value value, mlir::Type element);
  mlir::Value where(mlir::Value condition, mlir::Value a, mlir::Value b);
  mlir::Value matmul(mlir::Value a, mlir::Value b);
  /// To a constant shape, which may have one -1 and zeros that copy.
  mlir::Value reshape(mlir::Value x, llvm::ArrayRef<int64_t> shape);
  /// To a shape that is computed; the type is unranked, or `like`'s shape.
  mlir::Value reshapeTo(mlir::Value x, mlir::Value shape, mlir::Type like = {});
  mlir::Value transpose(mlir::Value x, llvm::ArrayRef<int64_t> perm);
  mlir::Value squeeze(mlir::Value x, llvm::ArrayRef<int64_t> axes);
  mlir::Value unsqueeze(mlir::Value x, llvm::ArrayRef<int64_t> axes);
  mlir::Value concat(llvm::ArrayRef<mlir::Value> values, int64_t axis);
  mlir::Value slice(mlir::Value x, llvm::ArrayRef<int64_t> starts,
                    llvm::ArrayRef<int64_t> ends, llvm::ArrayRef<int64_t> axes,
                    llvm::ArrayRef<int64_t> steps = {});
  mlir::Value gather(mlir::Value x, mlir::Value indices, int64_t axis);
  /// The sizes of a tensor, as a vector of int64.
  mlir::Value shapeOf(mlir::Value x);
  /// One size, as a vector of one int64; a constant where it is known.
  mlir::Value dimOf(mlir::Value x, int64_t axis);
  /// To the shape of `like`, which has as many elements.
  mlir::Value reshapeLike(mlir::Value x, mlir::Value like);
  /// A matrix: the dimensions before `axis` are its rows, the others columns.
  mlir::Value flatten(mlir::Value x, int64_t axis);
  /// The vector 0, 1, ... of the length `size`, a vector of one int64.
  mlir::Value iota(mlir::Value size);
  /// With zeros in front of each axis and behind it.
  mlir::Value pad(mlir::Value x, llvm::ArrayRef<int64_t> begins,
                  llvm::ArrayRef<int64_t> ends);

  mlir::NamedAttribute attr(llvm::StringRef name, int64_t value) {
    return rewriter.getNamedAttr(name, rewriter.getI64IntegerAttr(value));
  }
  mlir::NamedAttribute attr(llvm::StringRef name, float value) {
    return rewriter.getNamedAttr(name, rewriter.getF32FloatAttr(value));
  }
  mlir::NamedAttribute attr(llvm::StringRef name, llvm::StringRef value) {
    return rewriter.getNamedAttr(name, rewriter.getStringAttr(value));
  }
  mlir::NamedAttribute attr(llvm::StringRef name,
                            llvm::ArrayRef<int64_t> value) {
    return rewriter.getNamedAttr(name, rewriter.getDenseI64ArrayAttr(value));
  }
  /// The attributes of the node itself, but for these.
  llvm::SmallVector<mlir::NamedAttribute>
  attributesBut(llvm::ArrayRef<llvm::StringRef> names) const;

  //===--------------------------------------------------------------------===//

  /// Puts the values in the place of the node's results; null for results
  /// without uses. Those that nodes of this lowering made take over the names,
  /// the types where these say more, and what the node says beyond ONNX. All
  /// that was made is sorted: each node behind what it needs, inputs from left
  /// to right, whatever the order in which the compiler evaluates arguments.
  void replace(llvm::ArrayRef<mlir::Value> values);

  llvm::LogicalResult fail(const llvm::Twine &reason) const {
    return rewriter.notifyMatchFailure(op, reason);
  }

private:
  mlir::Operation *createNode(llvm::StringRef name,
                              const OperatorSchema &schema,
                              mlir::TypeRange types,
                              llvm::ArrayRef<mlir::Value> inputs,
                              llvm::ArrayRef<mlir::NamedAttribute> attributes);
  static mlir::Type reducedType(mlir::Type type, llvm::ArrayRef<int64_t> axes,
                                bool keepDims);
  void sortMade(llvm::ArrayRef<mlir::Value> values);

  mlir::Operation *op;
  mlir::PatternRewriter &rewriter;
  int opset;
  llvm::SmallPtrSet<mlir::Operation *, 16> made;
};

/// Several nodes in the place of an operation, where the opset has no single
/// one. Tried only for operations that the opset does not allow as they are.
template <typename OpT>
class DecomposePattern : public mlir::OpRewritePattern<OpT> {
public:
  DecomposePattern(mlir::MLIRContext *context)
      : mlir::OpRewritePattern<OpT>(context, /*benefit=*/0) {}

  /// Fails, with a reason, before it makes anything.
  virtual llvm::LogicalResult decompose(OpT op, Lowering &lowering) const = 0;

  /// Whether the pattern copes with inputs of unknown type (!onnx.unknown),
  /// which have no element type.
  virtual bool takesUnknownTypes() const { return false; }

  llvm::LogicalResult
  matchAndRewrite(OpT op, mlir::PatternRewriter &rewriter) const final {
    Lowering lowering(op, rewriter);
    if (!takesUnknownTypes() &&
        llvm::any_of(op->getOperandTypes(), llvm::IsaPred<UnknownType>))
      return lowering.fail("the types of its inputs are not known; inline the "
                           "function that it is in");
    return decompose(op, lowering);
  }
};

/// The same for operators that the opset does not have at all.
template <typename OpT>
class DecomposeMissingPattern : public DecomposePattern<OpT> {
public:
  using DecomposePattern<OpT>::DecomposePattern;

  virtual llvm::LogicalResult lower(OpT op, Lowering &lowering) const = 0;

  llvm::LogicalResult decompose(OpT op, Lowering &lowering) const final {
    if (lowering.getOpset() >= getIntroduction())
      return lowering.fail(kOtherForm);
    return lower(op, lowering);
  }

  /// The opset that introduced the operator.
  virtual int getIntroduction() const { return OpT::getSchema().since(); }
};

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_LOWERING_H
