//===- DecomposeTensor.cpp - Copies and casts by older operators ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Cast
//===----------------------------------------------------------------------===//

bool isFloat8(Type element) {
  auto type = dyn_cast_if_present<FloatType>(element);
  return type && type.getWidth() == 8;
}

// Cast {saturate, round_mode} -> Cast, where these say nothing: one is for
// casts to float8, the other for those to float8e8m0
struct DropRounding : DecomposePattern<CastOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(CastOp op, Lowering &b) const override {
    auto to = elementTypeOf(op.getContext(), static_cast<int>(op.getTo()));
    if ((!op->hasAttr("saturate") && !op->hasAttr("round_mode")) || !to)
      return b.fail(kOtherForm);
    bool isScale = isa<Float8E8M0FNUType>(to);
    bool drops = op->hasAttr("round_mode") && !isScale;
    SmallVector<NamedAttribute> attributes{
        b.attr("to", static_cast<int64_t>(op.getTo()))};
    if (auto saturate = op->getAttrOfType<IntegerAttr>("saturate")) {
      if (isFloat8(to) && !isScale)
        attributes.push_back(b.attr("saturate", saturate.getInt()));
      else
        drops = true;
    }
    if (!drops || isScale)
      return b.fail(kOtherForm);
    b.replace({b.make<CastOp>(op.getType(), {op.getInput()}, attributes)});
    return success();
  }
};

// CastLike(x, like) -> Cast(x) {to = the element type of like}
struct DecomposeCastLike : DecomposePattern<CastLikeOp> {
  using DecomposePattern::DecomposePattern;
  bool takesUnknownTypes() const override { return true; }
  LogicalResult decompose(CastLikeOp op, Lowering &b) const override {
    Type element = getTensorElementType(op.getTargetType().getType());
    int code = element ? elementCodeOf(element) : 0;
    if (!code)
      return b.fail("the element type of its second input is not known; infer "
                    "shapes first");
    SmallVector<NamedAttribute> attributes{b.attr("to", int64_t(code))};
    for (StringRef name : {"saturate", "round_mode"})
      if (Attribute value = op->getAttr(name))
        attributes.push_back(b.getRewriter().getNamedAttr(name, value));
    Type type = withElementType(op.getInput().getType(), element);
    if (!type)
      type = UnrankedTensorType::get(element);
    b.replace({b.make<CastOp>(type, {op.getInput()}, attributes)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// BitCast
//===----------------------------------------------------------------------===//

// BitCast(integers) -> Cast(integers), of the same width: they wrap around. A
// bool is a byte with 0 or 1.
struct DecomposeBitCast : DecomposeMissingPattern<BitCastOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(BitCastOp op, Lowering &b) const override {
    Type from = getTensorElementType(op.getInput().getType());
    Type to = elementTypeOf(op.getContext(), static_cast<int>(op.getTo()));
    if (!from || !to || !elementCodeOf(from))
      return b.fail("its element types are not known; infer shapes first");
    if (from == to) {
      b.replace({b.unary<IdentityOp>(op.getInput())});
      return success();
    }
    auto source = dyn_cast<IntegerType>(from),
         target = dyn_cast<IntegerType>(to);
    bool isByte =
        source && target && source.getWidth() == 1 && target.getWidth() == 8;
    bool isInteger = source && target &&
                     source.getWidth() == target.getWidth() &&
                     source.getWidth() >= 8;
    if (!isByte && !isInteger)
      return b.fail("no older operator reads the bits of one type as another, "
                    "but for integers of one width, and bools as bytes");
    b.replace({b.castTo(op.getInput(), to)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Identity
//===----------------------------------------------------------------------===//

// Identity(x) -> x, of a type that Identity does not have yet
struct ForwardIdentity : DecomposePattern<IdentityOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(IdentityOp op, Lowering &b) const override {
    if (llvm::any_of(op->getUsers(), [](Operation *user) {
          return user->hasTrait<OpTrait::IsTerminator>();
        }))
      return b.fail("it makes an output of a graph, which needs a node and "
                    "name of its own");
    b.replace({op.getInput()});
    return success();
  }
};

} // namespace

void populateTensorDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<DecomposeBitCast, DecomposeCastLike, DropRounding, ForwardIdentity>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
