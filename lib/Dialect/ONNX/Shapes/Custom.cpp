//===- Shapes/Custom.cpp - Shapes: Operators of runtimes ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runtimes have operators of their own in the default domain: those that were
// experiments before opset 10, and some that the standard has in newer opsets.
//
//===----------------------------------------------------------------------===//

#include "Normalization.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/RuntimeOperators.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"

using namespace mlir;
using namespace onnx_xform;

/// The input at a position of the schema; null where the node leaves it out.
static Value getInput(CustomOp op, int32_t position) {
  ArrayRef<int32_t> absent = op.getAbsent().value_or(ArrayRef<int32_t>());
  if (llvm::is_contained(absent, position))
    return {};
  size_t index = position - llvm::count_if(absent, [&](int32_t other) {
                   return other < position;
                 });
  return index < op.getInputs().size() ? op.getInputs()[index] : Value();
}

static int64_t getInteger(CustomOp op, StringRef name, int64_t otherwise) {
  auto attributes = op.getNodeAttributes();
  auto value =
      attributes ? attributes->getAs<IntegerAttr>(name) : IntegerAttr();
  return value && value.getType().isInteger(64) ? value.getInt() : otherwise;
}

static ArrayRef<int64_t> getIntegers(CustomOp op, StringRef name) {
  auto attributes = op.getNodeAttributes();
  auto list = attributes ? attributes->getAs<DenseI64ArrayAttr>(name)
                         : DenseI64ArrayAttr();
  return list ? list.asArrayRef() : ArrayRef<int64_t>();
}

static LogicalResult normalizeFromAxis(ShapeInference &s, CustomOp op) {
  return shapes::normalizeLayer(s, getInput(op, 0), getInteger(op, "axis", -1),
                                op.getOutputs());
}

/// (N, C, H, W) without the border, which is left, top, right and bottom; or
/// the sizes that scale has, height and width.
static LogicalResult crop(ShapeInference &s, CustomOp op) {
  auto shape = s.getShape(getInput(op, 0));
  if (!shape)
    return success();
  ArrayRef<int64_t> border = getIntegers(op, "border");
  ArrayRef<int64_t> scale = getIntegers(op, "scale");
  if (shape->size() != 4)
    return s.fail("its input has rank " + Twine(shape->size()) +
                  ", and must have 4");
  SmallVector<DimExpr> sizes(*shape);
  if (scale.size() == 2) {
    sizes[2] = s.number(scale[0]);
    sizes[3] = s.number(scale[1]);
  } else if (border.size() == 4) {
    sizes[2] = sizes[2] - s.number(border[1]) - s.number(border[3]);
    sizes[3] = sizes[3] - s.number(border[0]) - s.number(border[2]);
  } else {
    return s.fail("its border is not four numbers");
  }
  s.setShape(op.getOutputs().front(), sizes);
  return success();
}

/// The attribute shape, or what the input holds or is shaped like, with
/// extra_shape behind.
static LogicalResult fill(ShapeInference &s, CustomOp op) {
  Value result = op.getOutputs().front(), input = getInput(op, 0);
  auto toSizes = [&](ArrayRef<int64_t> list) {
    return llvm::map_to_vector(list, [&](int64_t n) { return s.number(n); });
  };
  if (!input) {
    s.setShape(result, toSizes(getIntegers(op, "shape")));
    return success();
  }
  SmallVector<DimExpr> sizes;
  if (getInteger(op, "input_as_shape", 0) != 0) {
    auto list = s.getIntegers(input);
    if (!list)
      return success();
    sizes = *list;
  } else if (auto shape = s.getShape(input)) {
    sizes.assign(shape->begin(), shape->end());
  } else {
    return success();
  }
  sizes.append(toSizes(getIntegers(op, "extra_shape")));
  s.setShape(result, sizes);
  return success();
}

static LogicalResult sliceDynamically(ShapeInference &s, CustomOp op) {
  return shapes::slice(s,
                       {getInput(op, 0), getInput(op, 1), getInput(op, 2),
                        getInput(op, 3), /*steps=*/Value()},
                       op.getOutputs().front());
}

static LogicalResult sameAsInput(ShapeInference &s, CustomOp op) {
  s.setSameShape(op.getOutputs().front(), getInput(op, 0));
  return success();
}

namespace {

struct RuntimeOperator {
  StringLiteral opType;
  LogicalResult (*rule)(ShapeInference &, CustomOp);
  /// The input that has the element type of the first output.
  std::optional<unsigned> typed = 0;
};

} // namespace

static constexpr RuntimeOperator kOperators[] = {
    {"Affine", sameAsInput},
    {"Crop", crop},
    {"DynamicSlice", sliceDynamically},
    {"GRUUnit", sameAsInput},
    {"GivenTensorFill", fill, std::nullopt},
    {"ImageScaler", sameAsInput},
    {"LayerNormalization", normalizeFromAxis, 1},
    {"MeanVarianceNormalization", sameAsInput},
    {"ParametricSoftplus", sameAsInput},
    {"Scale", sameAsInput},
    {"ScaledTanh", sameAsInput},
    {"SimplifiedLayerNormalization", normalizeFromAxis, 1},
    {"ThresholdedRelu", sameAsInput},
};

static const RuntimeOperator *find(StringRef domain, StringRef opType) {
  if (domain != "ai.onnx")
    return nullptr;
  auto found = llvm::find_if(kOperators, [&](const RuntimeOperator &known) {
    return known.opType == opType;
  });
  return found == std::end(kOperators) ? nullptr : found;
}

LogicalResult shapes::custom(ShapeInference &s, CustomOp op) {
  const RuntimeOperator *known = find(op.getDomain(), op.getOpType());
  return known && !op.getOutputs().empty() ? known->rule(s, op)
                                           : onlyGraphs(op, s);
}

std::optional<unsigned> onnx_xform::getTypedInput(StringRef domain,
                                                  StringRef opType) {
  const RuntimeOperator *known = find(domain, opType);
  return known ? known->typed : std::nullopt;
}
