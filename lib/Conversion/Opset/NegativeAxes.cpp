//===- NegativeAxes.cpp - Axes counted from the end -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Opset 11 allowed negative axes in operators that had none: the changes of
// kind Axes in OpsetChanges.def. Below, an axis is counted from the front.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "NodeForm.h"
#include "ValueRules.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/OpsetChanges.h"

using namespace mlir;

namespace onnx_xform::opset {

static constexpr StringLiteral kOlder = "older";

/// Whether the operation's version is older than the one that allowed negative
/// axes.
static bool needsPositiveAxes(const OperatorSchema &schema, int version) {
  return llvm::any_of(schema.versions, [&](int newer) {
    if (newer <= version)
      return false;
    const OpsetChange *change =
        findOpsetChange(schema.domain, schema.opType, newer);
    return change && change->down == OpsetChangeKind::Axes;
  });
}

static bool isAxes(StringRef name) {
  return name.ends_with("axis") || name.ends_with("axes");
}

static bool isNegative(Attribute value) {
  if (auto axis = dyn_cast<IntegerAttr>(value))
    return axis.getInt() < 0;
  if (auto axes = dyn_cast<DenseI64ArrayAttr>(value))
    return llvm::any_of(axes.asArrayRef(),
                        [](int64_t axis) { return axis < 0; });
  return false;
}

/// Calls `fn` with the attributes of the operation that are negative axes, but
/// for those that its source had in this opset as well.
static void forEachNegative(Operation *op,
                            function_ref<void(StringRef, Attribute)> fn) {
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling);
  auto older =
      spelling ? spelling.getAs<DictionaryAttr>(kOlder) : DictionaryAttr();
  for (const AttributeSchema &attribute : schema.attributes) {
    if (!isAxes(attribute.odsName))
      continue;
    Attribute value =
        op->getInherentAttr(attribute.odsName).value_or(Attribute());
    if (value && isNegative(value) &&
        !(older && older.get(attribute.odsName) == value))
      fn(attribute.odsName, value);
  }
}

/// The input that names axes, with its position; null where there is none.
static std::pair<Value, unsigned> findAxesInput(Operation *op) {
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  std::pair<Value, unsigned> found;
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    const Parameter *param = schema.inputAt(position);
    if (param && isAxes(param->odsName))
      found = {operand.get(), operand.getOperandNumber()};
  });
  return found;
}

std::optional<std::string> findNegativeAxes(Operation *op) {
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  int version = schema.versionAt(getOpsetVersion(op, schema.domain));
  if (!version || !needsPositiveAxes(schema, version))
    return std::nullopt;
  std::optional<std::string> violation;
  forEachNegative(op, [&](StringRef name, Attribute) {
    violation = ("its '" + name +
                 "' counts from the end, which came with opset 11; without "
                 "the rank of its input it cannot be counted from the front: "
                 "infer shapes first")
                    .str();
  });
  if (Value axes = findAxesInput(op).first; axes && !hasValidValues(op)) {
    std::optional<SmallVector<int64_t>> values = readInts(axes);
    if (!values)
      return "its axes are no constant and may count from the end, which came "
             "with opset 11" +
             remedyFor({axes});
    if (llvm::any_of(*values, [](int64_t axis) { return axis < 0; }))
      violation = "its axes count from the end, which came with opset 11; "
                  "without the rank of its input they cannot be counted from "
                  "the front: infer shapes first";
  }
  return violation;
}

bool fixNegativeAxes(Operation *op, PatternRewriter &rewriter) {
  if (op->getNumOperands() == 0)
    return false;
  std::optional<int64_t> rank = rankOf(op->getOperand(0).getType());
  // The axes of slices that a Scan takes are not those of its first input.
  if (!rank || op->getNumRegions())
    return false;
  auto fix = [&](int64_t axis) { return axis < 0 ? axis + *rank : axis; };
  SmallVector<std::pair<StringRef, Attribute>> changes;
  forEachNegative(op, [&](StringRef name, Attribute value) {
    if (auto axis = dyn_cast<IntegerAttr>(value))
      value = rewriter.getI64IntegerAttr(fix(axis.getInt()));
    else
      value = rewriter.getDenseI64ArrayAttr(llvm::map_to_vector(
          cast<DenseI64ArrayAttr>(value).asArrayRef(), fix));
    changes.push_back({name, value});
  });
  for (auto [name, value] : changes)
    op->setAttr(name, value);
  auto [axes, number] = findAxesInput(op);
  std::optional<SmallVector<int64_t>> values = readInts(axes);
  if (!values)
    return !changes.empty();
  NodeForm form(op, cast<VersionedOpInterface>(op).getSchema());
  Value fixed = form.makeInts(llvm::map_to_vector(*values, fix),
                              /*isScalar=*/false, "axes", rewriter);
  rewriter.modifyOpInPlace(op, [&, n = number] { op->setOperand(n, fixed); });
  return true;
}

void noteNegativeAxes(ModuleOp module) {
  Builder b(module.getContext());
  module.walk([&](VersionedOpInterface op) {
    const OperatorSchema &schema = op.getSchema();
    int version = schema.versionAt(getOpsetVersion(op, schema.domain));
    if (!version || !needsPositiveAxes(schema, version))
      return;
    forEachNegative(op, [&](StringRef name, Attribute value) {
      NamedAttrList spelling(
          op->getAttrOfType<DictionaryAttr>(attrs::kSpelling));
      NamedAttrList older(
          dyn_cast_if_present<DictionaryAttr>(spelling.get(kOlder)));
      older.set(name, value);
      spelling.set(kOlder, older.getDictionary(module.getContext()));
      op->setAttr(attrs::kSpelling,
                  spelling.getDictionary(module.getContext()));
    });
  });
}

} // namespace onnx_xform::opset
