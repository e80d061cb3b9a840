//===- AttributeDefaults.cpp - Defaults of attributes of functions --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeAttributes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;

namespace onnx_xform {

FailureOr<AttributeDefaults> importAttributeDefaults(func::FuncOp func) {
  Location loc = func.getLoc();
  auto description = func->getAttrOfType<DictionaryAttr>(attrs::kFunction);
  auto entries = description
                     ? description.getAs<ArrayAttr>("attribute_defaults")
                     : ArrayAttr();
  AttributeDefaults defaults;
  if (!entries)
    return defaults;
  ImportOptions options;
  // No file: bytes are copied, and external data has no folder.
  ImportContext ctx(func.getContext(), options, /*file=*/nullptr,
                    /*folder=*/"");
  for (Attribute entry : entries) {
    auto bytes = dyn_cast<StringAttr>(entry);
    AttributeMessage attribute;
    if (!bytes || !attribute.parse(bytes) || attribute.name.empty())
      return emitError(loc) << "has a malformed attribute; the file is damaged "
                               "[onnx-import-041]";
    FailureOr<AttributeKind> kind = findAttributeKind(attribute, loc);
    if (failed(kind))
      return failure();
    FailureOr<AttributeValue> value =
        importAttributeValue(ctx, attribute, *kind, attribute.name, loc);
    if (failed(value))
      return failure();
    defaults.values.set(attribute.name, value->value);
    if (!value->extras.empty())
      defaults.extras.set(attribute.name,
                          value->extras.getDictionary(ctx.context));
  }
  return defaults;
}

} // namespace onnx_xform
