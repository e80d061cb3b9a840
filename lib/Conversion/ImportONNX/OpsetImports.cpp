//===- OpsetImports.cpp - Which opsets a model imports --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;

namespace onnx_xform {

LogicalResult ImportContext::importOpsets(ArrayRef<StringRef> entries,
                                          Location loc, OpsetImports &imports) {
  for (StringRef bytes : entries) {
    proto::OperatorSetIdProto entry;
    if (!entry.ParseFromArray(bytes.data(), bytes.size()))
      return emitError(loc) << "has a malformed opset_import; the file is "
                               "damaged [onnx-import-013]";
    StringRef domain = normalizeDomain(entry.domain());
    if (entry.version() < 1)
      return emitError(loc)
             << "imports version " << entry.version() << " of " << domain
             << "; opset versions start at 1 [onnx-import-014]";
    auto [found, isNew] = imports.try_emplace(domain, entry.version());
    if (!isNew && found->second != entry.version()) {
      int64_t newest = std::max<int64_t>(found->second, entry.version());
      emitWarning(loc) << "imports the versions " << found->second << " and "
                       << entry.version() << " of " << domain << "; " << newest
                       << " counts [onnx-import-015]";
      found->second = newest;
    }
    if (domain == "ai.onnx" && entry.version() > kNewestOpset) {
      if (options.strict)
        return emitError(loc) << "imports opset " << entry.version()
                              << ", the newest known is " << kNewestOpset
                              << " [onnx-import-016]";
      emitWarning(loc) << "imports opset " << entry.version()
                       << "; its operators are taken to be those of opset "
                       << kNewestOpset << " [onnx-import-017]";
    }
  }
  return success();
}

DictionaryAttr ImportContext::makeOpsetAttr(const OpsetImports &imports) {
  NamedAttrList attributes;
  for (auto &entry : imports)
    attributes.set(entry.getKey(), builder.getI64IntegerAttr(entry.getValue()));
  return attributes.getDictionary(context);
}

ArrayAttr ImportContext::spellOpsets(const OpsetImports &imports) {
  SmallVector<Attribute> spelled;
  for (NamedAttribute entry : makeOpsetAttr(imports))
    spelled.push_back(
        string(entry.getName() == "ai.onnx" ? "" : entry.getName().getValue()));
  return builder.getArrayAttr(spelled);
}

ArrayAttr ImportContext::spellOpsets(ArrayRef<StringRef> entries,
                                     const OpsetImports &imports) {
  SmallVector<Attribute> spelled;
  for (StringRef bytes : entries) {
    proto::OperatorSetIdProto entry;
    if (!entry.ParseFromArray(bytes.data(), bytes.size()))
      continue; // importOpsets has seen all of them.
    SmallVector<Attribute> parts{string(entry.domain())};
    if (imports.lookup(normalizeDomain(entry.domain())) != entry.version())
      parts.push_back(builder.getI64IntegerAttr(entry.version()));
    if (!entry.unknown_fields().empty())
      parts.push_back(string(entry.unknown_fields()));
    spelled.push_back(parts.size() == 1 ? parts.front()
                                        : builder.getArrayAttr(parts));
  }
  return builder.getArrayAttr(spelled);
}

} // namespace onnx_xform
