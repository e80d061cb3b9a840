//===- Names.cpp - Names are locations ------------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Names.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

Location makeNameLoc(MLIRContext *context, StringRef node,
                     ArrayRef<StringRef> outputs) {
  Builder b(context);
  if (outputs.size() == 1 && !outputs.front().empty()) {
    Location output = NameLoc::get(b.getStringAttr(outputs.front()));
    return node.empty() ? output : NameLoc::get(b.getStringAttr(node), output);
  }
  Location nodeLoc = node.empty() ? Location(UnknownLoc::get(context))
                                  : NameLoc::get(b.getStringAttr(node));
  return FusedLoc::get({nodeLoc}, b.getStrArrayAttr(outputs), context);
}

Location deriveLoc(Location loc, StringRef suffix) {
  MLIRContext *context = loc.getContext();
  return FusedLoc::get({loc}, StringAttr::get(context, suffix), context);
}

NodeNames getNames(Location loc) {
  NodeNames names;
  LocationAttr current = loc;
  SmallVector<StringRef, 2> suffixes;
  while (auto fused = dyn_cast<FusedLoc>(current)) {
    if (auto suffix = dyn_cast_if_present<StringAttr>(fused.getMetadata()))
      suffixes.push_back(suffix.getValue());
    auto outputs = dyn_cast_if_present<ArrayAttr>(fused.getMetadata());
    current = fused.getLocations().front();
    if (!outputs)
      continue;
    for (Attribute output : outputs)
      if (auto name = dyn_cast<StringAttr>(output))
        names.outputs.push_back(name.getValue());
    if (auto node = dyn_cast<NameLoc>(current))
      names.node = node.getName().getValue();
    current = UnknownLoc::get(loc.getContext());
  }
  if (auto name = dyn_cast<NameLoc>(current)) {
    if (auto output = dyn_cast<NameLoc>(name.getChildLoc())) {
      names.node = name.getName().getValue();
      names.outputs.push_back(output.getName().getValue());
    } else {
      names.outputs.push_back(name.getName().getValue());
    }
  }
  // Found from the outside in.
  names.suffixes.assign(suffixes.rbegin(), suffixes.rend());
  return names;
}

static StringRef getOperatorName(Operation *op) {
  if (auto versioned = dyn_cast<VersionedOpInterface>(op))
    return versioned.getSchema().opType;
  if (auto custom = dyn_cast<CustomOp>(op))
    return custom.getOpType();
  return op->getName().stripDialect();
}

std::string describe(Operation *op) {
  NodeNames names = getNames(op->getLoc());
  std::string text;
  if (!names.node.empty())
    text = ("node '" + names.node + "'").str();
  else if (!names.outputs.empty() && !names.outputs.front().empty())
    text = ("node with output '" + names.outputs.front() + "'").str();
  else
    return ("unnamed node (" + getOperatorName(op) + ")").str();
  return text + " (" + getOperatorName(op).str() + ")";
}

} // namespace onnx_xform
