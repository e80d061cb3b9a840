//===- NodeForm.cpp - A node on its way to another form -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {

/// From this opset on, every operator takes negative axes.
static constexpr int kNegativeAxesOpset = 11;

/// The key in onnx.spelling (Opset.h).
static constexpr StringLiteral kOlder = "older";

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

std::optional<int64_t> rankOf(Type type) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  return ranked ? std::optional<int64_t>(ranked.getRank()) : std::nullopt;
}

int64_t dimOf(Type type, int64_t axis) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked || axis >= ranked.getRank() || axis < -ranked.getRank())
    return -1;
  if (axis < 0)
    axis += ranked.getRank();
  return ranked.isDynamicDim(axis) ? -1 : ranked.getDimSize(axis);
}

bool hasOneElement(Type type) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  return ranked && ranked.hasStaticShape() && ranked.getNumElements() == 1;
}

std::optional<bool> isLastButOnes(Type type, int64_t axis) {
  if (axis == -1)
    return true;
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked)
    return std::nullopt;
  int64_t rank = ranked.getRank();
  if (axis < 0)
    axis += rank;
  if (axis < 0 || axis >= rank)
    return false;
  return llvm::all_of(ranked.getShape().drop_front(axis + 1),
                      [](int64_t size) { return size == 1; });
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

NodeForm::NodeForm(Operation *op, const OperatorSchema &target)
    : inputs(getNodeInputs(op)), types(op->getResultTypes()), op(op),
      target(target) {
  const OperatorSchema &source = cast<VersionedOpInterface>(op).getSchema();
  opset = getOpsetVersion(op, source.domain);
  for (const AttributeSchema &attribute : source.attributes)
    if (Attribute value =
            op->getInherentAttr(attribute.odsName).value_or(Attribute()))
      attributes.set(attribute.odsName, value);
  inputs.resize(
      std::max({inputs.size(), source.inputs.size(), target.inputs.size()}));
  if (auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling))
    noted = spelling.getAs<DictionaryAttr>(kOlder);
}

int64_t NodeForm::getInt(StringRef name, int64_t absent) const {
  auto value = dyn_cast_if_present<IntegerAttr>(get(name));
  return value ? value.getInt() : absent;
}

StringRef NodeForm::getString(StringRef name, StringRef absent) const {
  auto value = dyn_cast_if_present<StringAttr>(get(name));
  return value ? value.getValue() : absent;
}

void NodeForm::noteAbsent(StringRef name) {
  older.set(name, UnitAttr::get(op->getContext()));
}

bool NodeForm::wasAbsent(StringRef name) const {
  return isa_and_present<UnitAttr>(getNote(name));
}

static bool hasNegative(ArrayRef<int64_t> values) {
  return llvm::any_of(values, [](int64_t value) { return value < 0; });
}

//===----------------------------------------------------------------------===//
// Upgrade
//===----------------------------------------------------------------------===//

static Value makeInitializer(Operation *op, RankedTensorType type,
                             ArrayRef<char> raw, StringRef suffix,
                             PatternRewriter &rewriter) {
  TypedAttr value =
      makeConstant(type, StringRef(raw.data(), raw.size()), suffix);
  return InitializerOp::create(rewriter, deriveLoc(op->getLoc(), suffix), type,
                               value, IntegerAttr());
}

template <typename T> static ArrayRef<char> bytesOf(ArrayRef<T> values) {
  return {reinterpret_cast<const char *>(values.data()),
          values.size() * sizeof(T)};
}

Value NodeForm::makeInts(ArrayRef<int64_t> values, bool isScalar,
                         StringRef suffix, PatternRewriter &rewriter) {
  SmallVector<int64_t, 1> shape;
  if (!isScalar)
    shape.push_back(values.size());
  return makeInitializer(op,
                         RankedTensorType::get(shape, rewriter.getI64Type()),
                         bytesOf(values), suffix, rewriter);
}

Value NodeForm::makeFloats(ArrayRef<float> values, StringRef suffix,
                           PatternRewriter &rewriter) {
  auto type = RankedTensorType::get({static_cast<int64_t>(values.size())},
                                    rewriter.getF32Type());
  return makeInitializer(op, type, bytesOf(values), suffix, rewriter);
}

Value NodeForm::makeScalar(float value, FloatType type, StringRef name,
                           PatternRewriter &rewriter) {
  APFloat rounded(value);
  bool losesInfo = false;
  rounded.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                  &losesInfo);
  if (losesInfo)
    noteValue(name, rewriter.getF32FloatAttr(value));
  uint64_t bits = rounded.bitcastToAPInt().getZExtValue();
  return makeInitializer(
      op, RankedTensorType::get({}, type),
      ArrayRef(reinterpret_cast<const char *>(&bits), type.getWidth() / 8),
      name, rewriter);
}

void NodeForm::moveInts(StringRef name, unsigned position,
                        PatternRewriter &rewriter) {
  auto list = dyn_cast_if_present<DenseI64ArrayAttr>(get(name));
  if (!list)
    return;
  inputs[position] =
      makeInts(list.asArrayRef(), /*isScalar=*/false, name, rewriter);
  if (name == "axes" && opset < kNegativeAxesOpset &&
      hasNegative(list.asArrayRef()))
    noteValue(name, list);
  remove(name);
}

void NodeForm::noteNegativeAxis(StringRef name) {
  if (opset < kNegativeAxesOpset && getInt(name, 0) < 0)
    noteValue(name, get(name));
}

//===----------------------------------------------------------------------===//
// Downgrade
//===----------------------------------------------------------------------===//

void NodeForm::drop(unsigned position) {
  if (position >= inputs.size() || !inputs[position])
    return;
  if (auto *constant = inputs[position].getDefiningOp();
      isa_and_present<InitializerOp, ConstantOp>(constant))
    dropped.insert(constant);
  inputs[position] = {};
}

LogicalResult NodeForm::takeInts(StringRef name, unsigned position,
                                 PatternRewriter &rewriter) {
  if (!inputs[position])
    return success();
  std::optional<SmallVector<int64_t>> values = readInts(inputs[position]);
  if (!values)
    return fail(rewriter, "its input '" + name +
                              "' is no constant, as an attribute must be" +
                              remedyFor({inputs[position]}));
  set(name, rewriter.getDenseI64ArrayAttr(*values));
  drop(position);
  return success();
}

LogicalResult NodeForm::takeAxes(StringRef name, unsigned position,
                                 std::optional<int64_t> rank,
                                 PatternRewriter &rewriter) {
  if (!inputs[position])
    return success();
  std::optional<SmallVector<int64_t>> axes = readInts(inputs[position]);
  if (!axes)
    return fail(rewriter, "its input '" + name +
                              "' is no constant, as an attribute must be" +
                              remedyFor({inputs[position]}));
  auto list = rewriter.getDenseI64ArrayAttr(*axes);
  if (opset < kNegativeAxesOpset && hasNegative(*axes) &&
      !wasValue(name, list)) {
    if (!rank)
      return fail(rewriter, "it has negative axes, which came with opset 11, "
                            "and the rank of its input is not known; "
                            "infer shapes first");
    for (int64_t &axis : *axes)
      axis += axis < 0 ? *rank : 0;
    list = rewriter.getDenseI64ArrayAttr(*axes);
  }
  set(name, list);
  drop(position);
  return success();
}

LogicalResult NodeForm::fixAxis(StringRef name, int64_t absent,
                                std::optional<int64_t> rank,
                                PatternRewriter &rewriter) {
  int64_t axis = getInt(name, absent);
  if (opset >= kNegativeAxesOpset || axis >= 0 || wasValue(name, get(name)))
    return success();
  if (!rank)
    return fail(rewriter, "it has a negative axis, which came with opset 11, "
                          "and the rank of its input is not known; "
                          "infer shapes first");
  set(name, rewriter.getI64IntegerAttr(axis + *rank));
  return success();
}

LogicalResult NodeForm::takeScalar(StringRef name, unsigned position,
                                   PatternRewriter &rewriter) {
  if (!inputs[position])
    return success();
  std::optional<SmallVector<APFloat>> values = readFloats(inputs[position]);
  if (!values || values->size() != 1)
    return fail(rewriter, "its input '" + name +
                              "' is no constant number, as an attribute must "
                              "be" +
                              remedyFor({inputs[position]}));
  APFloat value = values->front();
  bool losesInfo = false;
  if (auto note = dyn_cast_if_present<FloatAttr>(getNote(name))) {
    APFloat rounded = note.getValue();
    rounded.convert(value.getSemantics(), APFloat::rmNearestTiesToEven,
                    &losesInfo);
    if (rounded.bitwiseIsEqual(value)) {
      set(name, note);
      drop(position);
      return success();
    }
  }
  value.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  if (losesInfo)
    return fail(rewriter, "its input '" + name +
                              "' is a number that an attribute, a float, "
                              "cannot hold");
  set(name, FloatAttr::get(rewriter.getF32Type(), value));
  drop(position);
  return success();
}

//===----------------------------------------------------------------------===//
// The new operation
//===----------------------------------------------------------------------===//

DictionaryAttr NodeForm::makeSpelling(bool isUpgrade) const {
  NamedAttrList spelling(op->getAttrOfType<DictionaryAttr>(attrs::kSpelling));
  MLIRContext *context = op->getContext();
  spelling.erase(kOlder);
  if (isUpgrade) {
    if (!older.empty())
      spelling.set(kOlder, older.getDictionary(context));
  } else if (auto count =
                 dyn_cast_if_present<IntegerAttr>(spelling.get("inputs"))) {
    // Empty names for inputs that the older form does not have.
    if (count.getInt() > static_cast<int64_t>(target.inputs.size()) &&
        target.inputs.back().option != Parameter::Option::Variadic)
      spelling.erase("inputs");
  }
  return spelling.getDictionary(context);
}

Operation *NodeForm::replace(OperationName name, bool isUpgrade,
                             PatternRewriter &rewriter) {
  OperationState state(op->getLoc(), name);
  SmallVector<int32_t> segments(target.inputs.size());
  for (auto [i, input] : llvm::enumerate(inputs)) {
    if (!input)
      continue;
    state.operands.push_back(input);
    ++segments[target.inputAt(i) - target.inputs.data()];
  }
  state.addTypes(types);
  for (NamedAttribute attribute : attributes)
    if (target.getAttribute(attribute.getName()))
      state.attributes.push_back(attribute);
  if (target.hasOperandSegments())
    state.addAttribute("operandSegmentSizes",
                       rewriter.getDenseI32ArrayAttr(segments));
  for (NamedAttribute attribute : op->getDiscardableAttrs())
    if (attribute.getName() != attrs::kSpelling)
      state.attributes.push_back(attribute);
  DictionaryAttr spelling = makeSpelling(isUpgrade);
  if (!spelling.empty())
    state.addAttribute(attrs::kSpelling, spelling);
  Operation *newOp = rewriter.create(state);

  // Results that only one of the forms has are absent, and have no uses.
  for (auto [oldResult, newResult] :
       llvm::zip(op->getResults(), newOp->getResults()))
    rewriter.replaceAllUsesWith(oldResult, newResult);
  rewriter.eraseOp(op);
  for (Operation *constant : dropped)
    if (constant->use_empty())
      rewriter.eraseOp(constant);
  return newOp;
}

} // namespace onnx_xform::opset
