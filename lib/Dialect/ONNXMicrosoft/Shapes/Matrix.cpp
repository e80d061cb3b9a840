//===- Shapes/Matrix.cpp - Shapes: Matrix products, com.microsoft ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../ONNX/Shapes/Matrix.h"
#include "Common.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;
using onnx_xform::shapes::gemm;
using onnx_xform::shapes::multiplyMatrices;

//===----------------------------------------------------------------------===//
// Two tensors of matrices
//===----------------------------------------------------------------------===//

static LogicalResult multiply(ShapeInference &s, ArrayRef<DimExpr> a,
                              ArrayRef<DimExpr> b, Value result) {
  FailureOr<SmallVector<DimExpr>> shape = multiplyMatrices(s, a, b);
  if (failed(shape))
    return failure();
  s.setShape(result, *shape);
  return success();
}

static LogicalResult multiply(ShapeInference &s, Value a, Value b,
                              Value result) {
  auto left = s.getShape(a), right = s.getShape(b);
  return left && right ? multiply(s, *left, *right, result) : success();
}

LogicalResult GemmFastGeluOp::inferShapes(ShapeInference &s) {
  return multiply(s, getX(), getW(), getY());
}

LogicalResult MatMulInteger16Op::inferShapes(ShapeInference &s) {
  return multiply(s, getA(), getB(), getY());
}

LogicalResult MatMulIntegerToFloatOp::inferShapes(ShapeInference &s) {
  return multiply(s, getA(), getB(), getY());
}

LogicalResult DynamicQuantizeMatMulOp::inferShapes(ShapeInference &s) {
  return multiply(s, getA(), getB(), getY());
}

LogicalResult QOrderedMatMulOp::inferShapes(ShapeInference &s) {
  return multiply(s, getA(), getB(), getY());
}

/// The matrices that are multiplied: with `transBatch`, the first axis is the
/// first of theirs; with `trans`, they are transposed. Vectors are as they are.
static SmallVector<DimExpr> getMatrices(ArrayRef<DimExpr> shape, bool trans,
                                        bool transBatch) {
  SmallVector<DimExpr> result(shape);
  if (transBatch && result.size() > 2)
    std::rotate(result.begin(), result.begin() + 1, result.end() - 1);
  if (trans && result.size() > 1)
    std::swap(result[result.size() - 2], result.back());
  return result;
}

/// The matrix product of A and B, either of which may be transposed.
template <typename Op>
static LogicalResult multiplyTransposed(ShapeInference &s, Op op,
                                        bool transBatchA, bool transBatchB) {
  auto a = s.getShape(op.getA()), b = s.getShape(op.getB());
  if (!a || !b)
    return success();
  return multiply(s, getMatrices(*a, op.getTransA() != 0, transBatchA),
                  getMatrices(*b, op.getTransB() != 0, transBatchB), op.getY());
}

LogicalResult FusedMatMulOp::inferShapes(ShapeInference &s) {
  return multiplyTransposed(s, *this, getTransBatchA() != 0,
                            getTransBatchB() != 0);
}

LogicalResult FusedMatMulActivationOp::inferShapes(ShapeInference &s) {
  return multiplyTransposed(s, *this, getTransBatchA() != 0,
                            getTransBatchB() != 0);
}

LogicalResult TransposeMatMulOp::inferShapes(ShapeInference &s) {
  return multiplyTransposed(s, *this, false, false);
}

//===----------------------------------------------------------------------===//
// Two matrices
//===----------------------------------------------------------------------===//

LogicalResult FusedGemmOp::inferShapes(ShapeInference &s) {
  return gemm(s, getA(), getB(), getTransA() != 0, getTransB() != 0, getY());
}

LogicalResult QGemmOp::inferShapes(ShapeInference &s) {
  return gemm(s, getA(), getB(), getTransA() != 0, getTransB() != 0, getY());
}

LogicalResult GemmFloat8Op::inferShapes(ShapeInference &s) {
  return gemm(s, getA(), getB(), getTransA() != 0, getTransB() != 0, getY());
}

LogicalResult SparseToDenseMatMulOp::inferShapes(ShapeInference &s) {
  return gemm(s, getA(), getB(), getTransA() != 0, getTransB() != 0, getY());
}

//===----------------------------------------------------------------------===//
// Weights in blocks of few bits
//===----------------------------------------------------------------------===//

/// A, (..., K), times a weight that stands for (K, N).
static LogicalResult project(ShapeInference &s, Value a, DimExpr k, DimExpr n,
                             Value result) {
  auto shape = s.getShape(a);
  return shape ? multiply(s, *shape, {k, n}, result) : success();
}

LogicalResult MatMulNBitsOp::inferShapes(ShapeInference &s) {
  return project(s, getA(), sizeFrom(s, getK()), sizeFrom(s, getN()), getY());
}

LogicalResult MatMulBnb4Op::inferShapes(ShapeInference &s) {
  DimExpr k = sizeFrom(s, getK()), n = sizeFrom(s, getN());
  return getTransB() != 0 ? project(s, getA(), k, n, getY())
                          : project(s, getA(), n, k, getY());
}

LogicalResult MatMulFpQ4Op::inferShapes(ShapeInference &s) {
  std::optional<SmallVector<DimExpr>> weight = s.getIntegers(getBShape());
  if (weight && weight->size() != 2)
    return s.fail("its weight has rank " + Twine(weight->size()) + ", not 2");
  return project(s, getA(), weight ? weight->front() : DimExpr(),
                 weight ? weight->back() : DimExpr(), getY());
}

LogicalResult MatMulNBitsMlpOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getInputSkipBiasSum(), getA());
  return project(s, getA(), sizeFrom(s, getK()), sizeFrom(s, getN()), getY());
}

LogicalResult MatMulNBitsQkvOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getInputSkipBiasSum(), getA());
  DimExpr k = sizeFrom(s, getKAttr()), nkv = sizeFrom(s, getNkv());
  if (failed(project(s, getA(), k, sizeFrom(s, getNq()), getQ())) ||
      failed(project(s, getA(), k, nkv, getK())) ||
      failed(project(s, getA(), k, nkv, getV())))
    return failure();
  return success();
}
