//===- DecomposeMatrix.cpp - Matrix products by older operators ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "Decompose.h"
#include "Quantization.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Gemm(A, B) -> Gemm(A, B, 0)
// Gemm(A, B, C of one column) -> Gemm(A, B, Tile(C))
struct DecomposeGemm : DecomposePattern<GemmOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(GemmOp op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getA());
    if (isa_and_present<IntegerType>(element) && b.getOpset() < 9)
      return b.fail("sums of integer products are exact in no older form");
    if (!op.getC() && b.getOpset() < 11) {
      if (!element)
        return b.fail("the element type of its inputs is not known; infer "
                      "shapes first");
      remake(op, b.scalar(0, element), b);
      return success();
    }
    if (GemmOp::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    std::optional<Value> wide = spread(op.getC(), getProductType(op), b);
    if (!wide)
      return b.fail(kUnknownShapes);
    remake(op, *wide, b);
    return success();
  }

private:
  static void remake(GemmOp op, Value c, Lowering &b) {
    SmallVector<NamedAttribute> attributes;
    for (const AttributeSchema &attribute : GemmOp::getSchema().attributes)
      if (auto value = op->getInherentAttr(attribute.odsName); value && *value)
        attributes.emplace_back(
            StringAttr::get(op.getContext(), attribute.odsName), *value);
    b.replace({b.make<GemmOp>(op.getY().getType(), {op.getA(), op.getB(), c},
                              attributes)});
  }
};

// MatMulInteger(A, B, a, b) -> MatMul(Cast(A) - Cast(a), Cast(B) - Cast(b))
struct DecomposeMatMulInteger : DecomposeMissingPattern<MatMulIntegerOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(MatMulIntegerOp op, Lowering &b) const override {
    Value zeroA = findShift(op.getAZeroPoint());
    Value zeroB = findShift(op.getBZeroPoint());
    std::optional<int64_t> rankZero =
        zeroA ? rankOf(zeroA.getType()) : std::optional<int64_t>(0);
    std::optional<int64_t> rankA = rankOf(op.getA().getType());
    bool isColumn = rankZero == 1 && dimOf(zeroA.getType(), 0) != 1;
    if (!rankZero || (isColumn && rankA.value_or(0) < 2))
      return b.fail("the ranks of A and of its zero point are not known; infer "
                    "shapes first");
    if (isColumn)
      zeroA = b.unsqueeze(zeroA, {1});
    // Products of 8-bit numbers are exact in a double, and so is any sum of
    // them that a tensor has room for.
    Type type = b.getOpset() < 9 ? b.f64() : b.i32();
    Value product = b.matmul(center(b, op.getA(), zeroA, type),
                             center(b, op.getB(), zeroB, type));
    if (type.isF64())
      product = b.castTo(product, b.i64());
    b.replace({b.castTo(product, b.i32())});
    return success();
  }
};

// Det(X) of matrices up to 3x3 -> sums of products of elements
struct DecomposeDet : DecomposeMissingPattern<DetOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(DetOp op, Lowering &b) const override {
    std::optional<int64_t> rank = rankOf(op.getX().getType());
    int64_t size = dimOf(op.getX().getType(), -1);
    if (!rank || size < 0)
      return b.fail("the size of its matrices is not known; infer shapes "
                    "first");
    if (size < 1 || size > 3 || dimOf(op.getX().getType(), -2) != size)
      return b.fail("older operators have determinants of matrices of size 1 "
                    "to 3 only");
    Type element = Lowering::elementOf(op.getX());
    if (!element)
      return b.fail("the element type of its input is not known; infer shapes "
                    "first");
    Value x = b.castTo(op.getX(), b.f64());
    SmallVector<Value, 3> positions;
    SmallVector<SmallVector<Value, 3>, 3> at(size);
    for (int64_t i = 0; i < size; ++i)
      positions.push_back(b.intTensor({i}, {}));
    for (int64_t i = 0; i < size; ++i) {
      Value row = b.gather(x, positions[i], *rank - 2);
      for (int64_t j = 0; j < size; ++j)
        at[i].push_back(b.gather(row, positions[j], *rank - 2));
    }
    // Of the rows i and i + 1 and of the columns j and k.
    auto minor = [&](int64_t i, int64_t j, int64_t k) {
      return b.sub(b.mul(at[i][j], at[i + 1][k]),
                   b.mul(at[i][k], at[i + 1][j]));
    };
    Value det;
    if (size == 1)
      det = at[0][0];
    else if (size == 2)
      det = minor(0, 0, 1);
    else
      det = b.add(b.sub(b.mul(at[0][0], minor(1, 1, 2)),
                        b.mul(at[0][1], minor(1, 0, 2))),
                  b.mul(at[0][2], minor(1, 0, 1)));
    b.replace({b.castTo(det, element)});
    return success();
  }
};

} // namespace

void populateMatrixDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeGemm, DecomposeMatMulInteger, DecomposeDet>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
