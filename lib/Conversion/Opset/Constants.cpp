//===- Constants.cpp - Small constants, read as a whole -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Constants.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <cstring>

using namespace mlir;

namespace onnx_xform::opset {

namespace {
/// A small constant tensor, read as a whole.
struct Constant {
  RankedTensorType type;
  ElementCode code;
  std::string raw;

  template <typename T> SmallVector<T> elements() const {
    SmallVector<T> result(raw.size() / sizeof(T));
    if (!raw.empty())
      std::memcpy(result.data(), raw.data(), result.size() * sizeof(T));
    return result;
  }
};
} // namespace

static std::optional<ConstantView> viewConstant(Value value) {
  Operation *op = value ? value.getDefiningOp() : nullptr;
  if (auto initializer = dyn_cast_if_present<InitializerOp>(op))
    return ConstantView::get(initializer.getValue());
  if (auto constant = dyn_cast_if_present<ConstantOp>(op)) {
    if (constant.getValueAttr())
      return ConstantView::get(constant.getValueAttr());
    // The short spellings of small constants.
    auto make = [](Type element, ArrayRef<int64_t> shape, auto values) {
      return ConstantView::get(DenseElementsAttr::get(
          RankedTensorType::get(shape, element), ArrayRef(values)));
    };
    Builder b(op->getContext());
    if (auto attr = constant.getValueIntAttr())
      return make(b.getI64Type(), {}, SmallVector<int64_t>{attr.getInt()});
    if (auto attr = constant.getValueIntsAttr())
      return make(b.getI64Type(), {attr.size()},
                  llvm::to_vector(attr.asArrayRef()));
    if (auto attr = constant.getValueFloatAttr())
      return make(b.getF32Type(), {},
                  SmallVector<float>{attr.getValue().convertToFloat()});
    if (auto attr = constant.getValueFloatsAttr())
      return make(b.getF32Type(), {attr.size()},
                  llvm::to_vector(attr.asArrayRef()));
  }
  return std::nullopt;
}

static std::optional<Constant> readConstant(Value value) {
  std::optional<ConstantView> view = viewConstant(value);
  // Axes, sizes and bounds: what is larger is none of these.
  if (!view || view->isString() || view->getNumElements() > (1 << 16))
    return std::nullopt;
  Constant constant{
      view->getType(), static_cast<ElementCode>(view->getElementCode()), {}};
  if (failed(view->stream([&](StringRef bytes) -> LogicalResult {
        constant.raw += bytes;
        return success();
      })))
    return std::nullopt;
  return constant;
}

std::optional<SmallVector<int64_t>> readInts(Value value) {
  std::optional<Constant> constant = readConstant(value);
  if (constant && constant->code == ElementCode::Int64)
    return constant->elements<int64_t>();
  if (constant && constant->code == ElementCode::Int32)
    return llvm::map_to_vector(constant->elements<int32_t>(),
                               [](int32_t v) { return int64_t(v); });
  return std::nullopt;
}

std::optional<SmallVector<APFloat>> readFloats(Value value) {
  std::optional<Constant> constant = readConstant(value);
  auto type = constant ? dyn_cast<FloatType>(constant->type.getElementType())
                       : FloatType();
  if (!type || type.getWidth() % 8)
    return std::nullopt;
  SmallVector<APFloat> result;
  unsigned bytes = type.getWidth() / 8;
  for (size_t at = 0; at < constant->raw.size(); at += bytes) {
    uint64_t bits = 0;
    std::memcpy(&bits, constant->raw.data() + at, bytes);
    result.emplace_back(type.getFloatSemantics(), APInt(type.getWidth(), bits));
  }
  return result;
}

bool isZeroConstant(Value value) {
  std::optional<Constant> constant = readConstant(value);
  return constant && constant->code != ElementCode::Float8E8M0 &&
         llvm::all_of(constant->raw, [](char c) { return c == 0; });
}

std::optional<SmallVector<bool>> readBools(Value value) {
  std::optional<Constant> constant = readConstant(value);
  if (!constant || constant->code != ElementCode::Bool)
    return std::nullopt;
  return llvm::map_to_vector(constant->raw, [](char c) { return c != 0; });
}

std::optional<bool> readBool(Value value) {
  std::optional<Constant> constant = readConstant(value);
  if (!constant || constant->code != ElementCode::Bool ||
      constant->raw.size() != 1)
    return std::nullopt;
  return constant->raw.front() != 0;
}

bool isEmptyConstant(Value value) {
  std::optional<ConstantView> view = viewConstant(value);
  return view && view->getNumElements() == 0;
}

bool isEmpty(Value value) {
  auto type = value ? dyn_cast<RankedTensorType>(value.getType()) : nullptr;
  return isEmptyConstant(value) ||
         (type && llvm::is_contained(type.getShape(), 0));
}

static StringRef describeRemedy(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument)
    return "fold constants first";
  auto func = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
  if (!func)
    return "only the node around its graph knows it";
  if (func->hasAttr(attrs::kFunction))
    return "inline the function that it is in (--inline-functions)";
  DictionaryAttr attributes = func.getArgAttrDict(argument.getArgNumber());
  if (extras::get<Attribute>(attributes, attrs::kDefaultValue))
    return "take this initializer out of the inputs of the graph, where "
           "callers "
           "can replace it";
  return "make this input of the graph an initializer";
}

std::string remedyFor(ArrayRef<Value> values, StringRef known) {
  for (Value value : values)
    if (value && !viewConstant(value))
      return ("; " + describeRemedy(value)).str();
  return known.empty() ? std::string() : ("; " + known).str();
}

} // namespace onnx_xform::opset
