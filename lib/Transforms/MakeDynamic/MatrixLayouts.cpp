//===- MatrixLayouts.cpp - Layouts: Products of matrices ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Samples may be rows of the first matrix, columns of the second, or matrices
// of their own; never what is summed over.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

namespace {

/// A factor; places are counted from the back, so that those of matrices in a
/// batch are the same in both factors and the product.
struct Factor {
  Value value;
  /// Where the rows (of the first) or columns (of the second) are: 1 or 2.
  int64_t free;
  /// Where they are in the product.
  int64_t freeInProduct;
};

} // namespace

/// Where the samples of the factor are in the product, if it has any, as if
/// vectors were matrices; 0 for none.
static FailureOr<int64_t> placeInProduct(const Factor &factor, NodePlan &plan) {
  Layout layout = plan.getLayout(factor.value);
  if (!layout.isBatched())
    return 0;
  int64_t place = plan.getRank(factor.value) - layout.axis;
  if (plan.getRank(factor.value) > 1 && place > 2)
    return place;
  if (plan.getRank(factor.value) > 1 && place == factor.free)
    return factor.freeInProduct;
  return plan.fail("sums over axis " + Twine(layout.axis) +
                   ", where the samples are");
}

static LogicalResult product(NodePlan &plan, Factor a, Factor b, Value result) {
  auto rankOf = [&](Value value) -> int64_t {
    auto sizes = plan.getSizes(value);
    return sizes ? sizes->size() : 0;
  };
  int64_t rankA = rankOf(a.value), rankB = rankOf(b.value);
  if (rankA == 0 || rankB == 0)
    return plan.fail("has an input whose sizes are not known");
  FailureOr<int64_t> placeA = placeInProduct(a, plan);
  FailureOr<int64_t> placeB = placeInProduct(b, plan);
  if (failed(placeA) || failed(placeB))
    return failure();
  if (*placeA == 0 && *placeB == 0)
    return plan.fail("uses what depends on the sample for all of them");
  Layout layout = plan.getLayout(*placeA ? a.value : b.value);
  int64_t place = std::max(*placeA, *placeB);
  if (*placeA && *placeB &&
      (*placeA != *placeB || !layout.matches(plan.getLayout(b.value))))
    return plan.fail("multiplies samples with other samples");
  if (place > 2 && !(*placeA && *placeB) &&
      failed(plan.broadcast(*placeA ? b.value : a.value, place, layout)))
    return failure();
  // The product of a vector has no rows, or no columns.
  int64_t rank = std::max({rankA, rankB, int64_t(2)});
  int64_t axis = rank - place;
  axis -= rankA == 1 && axis > rank - 2;
  rank -= (rankA == 1) + (rankB == 1);
  plan.setLayout(result, layout.at(axis));
  return success();
}

static LogicalResult matMul(Operation *op, NodePlan &plan) {
  return product(plan, {op->getOperand(0), 2, 2}, {op->getOperand(1), 1, 1},
                 op->getResult(0));
}

/// Zero points may be of rows of A and of columns of B.
static LogicalResult matMulInteger(MatMulIntegerOp op, NodePlan &plan) {
  for (auto [factor, zero] : {std::pair(op.getA(), op.getAZeroPoint()),
                              std::pair(op.getB(), op.getBZeroPoint())})
    if (zero && plan.isBatched(factor) && !plan.hasOneElement(zero))
      return plan.fail("has a zero point for each row or column");
  return matMul(op, plan);
}

/// With weights in a form of their own: the rows of A are all that is free.
static LogicalResult packedMatMul(Operation *op, NodePlan &plan) {
  return plan.keepAlong(op->getOperand(0), {-1}, op->getResults());
}

template <typename OpT>
static LogicalResult transposedMatMul(OpT op, NodePlan &plan) {
  return product(plan, {op.getA(), op.getTransA() ? 1 : 2, 2},
                 {op.getB(), op.getTransB() ? 2 : 1, 1}, op.getY());
}

template <typename OpT>
static LogicalResult fusedMatMul(OpT op, NodePlan &plan) {
  if (op.getTransBatchA() || op.getTransBatchB())
    return plan.fail("transposes matrices in a batch");
  return transposedMatMul(op, plan);
}

/// A * B + C
static LogicalResult fusedMatMulActivation(ms::FusedMatMulActivationOp op,
                                           NodePlan &plan) {
  if (op.getActivationAxis())
    return plan.fail("has an activation along an axis");
  return fusedMatMul(op, plan);
}

template <typename OpT> static LogicalResult gemm(OpT op, NodePlan &plan) {
  if (failed(transposedMatMul(op, plan)))
    return failure();
  Layout layout = plan.getLayout(op.getA());
  int64_t fromBack = 2;
  if (!layout.isBatched()) {
    layout = plan.getLayout(op.getB());
    fromBack = 1;
  }
  Layout bias = plan.getLayout(op.getC());
  if (!bias.isBatched())
    return plan.broadcast(op.getC(), fromBack, layout);
  if (plan.getRank(op.getC()) - bias.axis != fromBack || !bias.matches(layout))
    return plan.fail("has the samples on different axes of its inputs");
  return success();
}

//===----------------------------------------------------------------------===//
// Einsum
//===----------------------------------------------------------------------===//

/// The letters of a term, one for each axis; empty where "..." makes it more.
static StringRef getTerm(StringRef text, int64_t rank) {
  text = text.trim();
  return static_cast<int64_t>(text.size()) == rank && !text.contains('.') &&
                 !text.contains(' ')
             ? text
             : StringRef();
}

/// The letter of the samples is the same in all inputs that have them, and one
/// of the result's.
static LogicalResult einsum(EinsumOp op, NodePlan &plan) {
  auto [left, right] = op.getEquation().split("->");
  SmallVector<StringRef> terms;
  left.split(terms, ',');
  if (!op.getEquation().contains("->") || terms.size() != op->getNumOperands())
    return plan.fail("has an equation without a result");
  std::optional<Layout> common;
  char letter = 0;
  for (auto [input, term] : llvm::zip(op->getOperands(), terms)) {
    Layout layout = plan.getLayout(input);
    auto sizes = plan.getSizes(input);
    term = getTerm(term, sizes ? sizes->size() : -1);
    if (term.empty())
      return plan.fail("has an equation that does not name all axes");
    if (!layout.isBatched())
      continue;
    char here = term[layout.axis];
    if (term.count(here) != 1 ||
        (common && (here != letter || !common->matches(layout))))
      return plan.fail("multiplies samples with other samples");
    common = layout;
    letter = here;
  }
  auto old = plan.getOldSizes(op->getResult(0));
  right = getTerm(right, old ? old->size() : -1);
  size_t axis = common ? right.find(letter) : StringRef::npos;
  if (axis == StringRef::npos)
    return plan.fail("sums over the samples");
  for (auto [input, term] : llvm::zip(op->getOperands(), terms))
    if (size_t place = term.find(letter);
        place != StringRef::npos && !plan.isBatched(input) &&
        failed(plan.repeat(input, place, *common)))
      return failure();
  plan.setLayout(op->getResult(0), common->at(axis));
  return success();
}

//===----------------------------------------------------------------------===//
// Square matrices
//===----------------------------------------------------------------------===//

/// Each matrix for itself.
static LogicalResult eachMatrix(Operation *op, NodePlan &plan) {
  return plan.keepAlong(op->getOperand(0), {-2, -1}, op->getResults());
}

void onnx_xform::populateMatrixLayouts(LayoutRules &rules) {
  rules.add<MatMulOp, ms::MatMulInteger16Op>(matMul);
  rules.addTyped<matMulInteger, MatMulIntegerOp>();
  rules.add<ms::MatMulNBitsOp, ms::MatMulBnb4Op, ms::MatMulFpQ4Op,
            ms::GemmFastGeluOp>(packedMatMul);
  rules.addTyped<fusedMatMul<ms::FusedMatMulOp>, ms::FusedMatMulOp>();
  rules.addTyped<fusedMatMulActivation, ms::FusedMatMulActivationOp>();
  rules.addTyped<transposedMatMul<ms::TransposeMatMulOp>,
                 ms::TransposeMatMulOp>();
  rules.addTyped<gemm<GemmOp>, GemmOp>();
  rules.addTyped<gemm<ms::FusedGemmOp>, ms::FusedGemmOp>();
  rules.addTyped<einsum, EinsumOp>();
  rules.add<DetOp, TriluOp, ms::InverseOp, ms::TriluOp>(eachMatrix);
}
