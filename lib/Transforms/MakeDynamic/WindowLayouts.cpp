//===- WindowLayouts.cpp - Layouts: Images and windows --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Images and signals have the samples on axis 0, and weights that are the same
// for all of them.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

static LogicalResult firstInput(Operation *op, NodePlan &plan) {
  return plan.keepFirst(op->getOperand(0));
}

/// Both inputs are per sample.
static LogicalResult firstTwoInputs(Operation *op, NodePlan &plan) {
  return plan.keepFirst({op->getOperand(0), op->getOperand(1)});
}

/// Scores and the right classes.
template <typename OpT>
static LogicalResult perSampleLoss(OpT op, NodePlan &plan) {
  if (op.getReduction() != "none")
    return plan.fail("reduces the losses of all samples to one");
  return firstTwoInputs(op, plan);
}

/// Indices count through the whole tensor.
static LogicalResult maxPool(MaxPoolOp op, NodePlan &plan) {
  if (!op.getIndices().use_empty())
    return plan.fail("has indices that count through all samples");
  return plan.keepFirst(op.getX());
}

static LogicalResult deformConv(DeformConvOp op, NodePlan &plan) {
  return plan.keepFirst({op.getX(), op.getOffset(), op.getMask()});
}

template <typename OpT> static LogicalResult fusedConv(OpT op, NodePlan &plan) {
  return plan.keepFirst({op.getX(), op.getZ()});
}

template <typename OpT>
static LogicalResult causalConv(OpT op, NodePlan &plan) {
  return plan.keepFirst({op.getInput(), op.getPastState()});
}

static LogicalResult skipGroupNorm(ms::SkipGroupNormOp op, NodePlan &plan) {
  return plan.keepFirst({op.getX(), op.getSkip()});
}

/// Samples as channels, each of which is normalized for itself: so a layer
/// normalization is written.
static LogicalResult normalizeChannels(BatchNormalizationOp op,
                                       NodePlan &plan) {
  Layout common;
  if (failed(plan.gather({{op.getX(), 1},
                          {op.getScale(), 0},
                          {op.getB(), 0},
                          {op.getInputMean(), 0},
                          {op.getInputVar(), 0}},
                         common)))
    return failure();
  plan.setLayouts(op->getResults(), common.at(0));
  plan.setLayout(op.getY(), common.at(1));
  return success();
}

static LogicalResult batchNormalization(BatchNormalizationOp op,
                                        NodePlan &plan) {
  Layout layout = plan.getLayout(op.getX());
  if (layout.isBatched() && layout.axis == 1)
    return normalizeChannels(op, plan);
  if (op.getTrainingMode())
    return plan.fail("is in training mode, and normalizes over all samples");
  return plan.keepFirst(op.getX());
}

//===----------------------------------------------------------------------===//
// Resize
//===----------------------------------------------------------------------===//

/// The place of an axis in the lists of a node, where it is there.
static std::optional<unsigned> findInAxes(std::optional<ArrayRef<int64_t>> axes,
                                          int64_t axis, int64_t rank) {
  if (!axes)
    return axis;
  for (auto [i, given] : llvm::enumerate(*axes))
    if (given == axis || given + rank == axis)
      return i;
  return std::nullopt;
}

/// Whether the region of interest is all of the axis.
static bool takesAll(ResizeOp op, unsigned place, NodePlan &plan) {
  if (op.getCoordinateTransformationMode() != "tf_crop_and_resize")
    return true;
  auto roi = plan.getNumbers(op.getRoi());
  return roi && place + roi->size() / 2 < roi->size() && (*roi)[place] == 0 &&
         (*roi)[place + roi->size() / 2] == 1;
}

/// The axis of the samples keeps its size: a scale of 1, or its own size among
/// the sizes.
static LogicalResult resize(ResizeOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getX());
  if (!layout.isBatched())
    return plan.fail("uses what depends on the sample for all of them");
  plan.setLayouts(op->getResults(), layout);
  int64_t rank = plan.getRank(op.getX());
  std::optional<unsigned> place = findInAxes(op.getAxes(), layout.axis, rank);
  if (!place)
    return success();
  if (!takesAll(op, *place, plan))
    return plan.fail("crops the axis of the samples");
  ShapeInference &shapes = plan.getShapes();
  if (op.getScales()) {
    auto scales = shapes.getContents(op.getScales());
    if (scales && !scales->empty())
      return *place < scales->size() &&
                     (*scales)[*place] == DimElement(shapes.number(1))
                 ? success()
                 : plan.fail("scales the axis of the samples");
  }
  if (op.getKeepAspectRatioPolicy() != "stretch")
    return plan.fail("has one scale for all axes");
  plan.acceptSizes(op.getSizes());
  auto sizes = shapes.getIntegers(op.getSizes());
  DimExpr wanted = layout.getOthers() * plan.getBatch();
  if (!sizes || *place >= sizes->size())
    return plan.failUnknown("has sizes that are not known", op.getSizes());
  DimExpr given = (*sizes)[*place];
  if (given == wanted)
    return success();
  if (given != layout.getOthers() * plan.getCount())
    return plan.fail("scales the axis of the samples");
  plan.setElement(op.getSizes(), *place, wanted);
  return success();
}

/// theta [N, ...] and size [N, C, ...]
static LogicalResult affineGrid(AffineGridOp op, NodePlan &plan) {
  if (failed(plan.keepFirst(op.getTheta())))
    return failure();
  Layout layout = plan.getLayout(op.getTheta());
  plan.acceptSizes(op.getSize());
  auto size = plan.getShapes().getIntegers(op.getSize());
  DimExpr wanted = layout.getOthers() * plan.getBatch();
  if (!size || size->empty())
    return plan.fail("has sizes that are not known");
  if (size->front() != wanted)
    plan.setElement(op.getSize(), 0, wanted);
  return success();
}

void onnx_xform::populateWindowLayouts(LayoutRules &rules) {
  rules.add<ConvOp, ConvTransposeOp, AveragePoolOp, GlobalAveragePoolOp,
            GlobalLpPoolOp, GlobalMaxPoolOp, LpPoolOp, GroupNormalizationOp,
            InstanceNormalizationOp, LRNOp, DepthToSpaceOp, SpaceToDepthOp,
            Col2ImOp, STFTOp, ConvIntegerOp, QLinearConvOp>(firstInput);
  rules.add<ms::GroupNormOp, ms::NhwcConvOp, ms::NhwcMaxPoolOp,
            ms::QLinearAveragePoolOp, ms::QLinearConvOp,
            ms::QLinearConvTransposeOp, ms::QLinearGlobalAveragePoolOp,
            ms::BiasSplitGeluOp, ms::ConvTransposeWithDynamicPadsOp>(
      firstInput);
  rules.add<GridSampleOp, ms::GridSampleOp>(firstTwoInputs);
  rules.addTyped<perSampleLoss<NegativeLogLikelihoodLossOp>,
                 NegativeLogLikelihoodLossOp>();
  rules.addTyped<perSampleLoss<SoftmaxCrossEntropyLossOp>,
                 SoftmaxCrossEntropyLossOp>();
  rules.addTyped<maxPool, MaxPoolOp>();
  rules.addTyped<deformConv, DeformConvOp>();
  rules.addTyped<fusedConv<ms::FusedConvOp>, ms::FusedConvOp>();
  rules.addTyped<fusedConv<ms::NhwcFusedConvOp>, ms::NhwcFusedConvOp>();
  rules.addTyped<causalConv<CausalConvWithStateOp>, CausalConvWithStateOp>();
  rules.addTyped<causalConv<ms::CausalConvWithStateOp>,
                 ms::CausalConvWithStateOp>();
  rules.addTyped<skipGroupNorm, ms::SkipGroupNormOp>();
  rules.addTyped<batchNormalization, BatchNormalizationOp>();
  rules.addTyped<resize, ResizeOp>();
  rules.addTyped<affineGrid, AffineGridOp>();
}
