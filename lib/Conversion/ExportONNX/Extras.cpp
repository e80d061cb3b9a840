//===- Extras.cpp - Extras to fields --------------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Extras.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Every message
//===----------------------------------------------------------------------===//

void writePair(MessageBuilder &message, unsigned number, StringRef key,
               StringRef value, StringRef extraFields) {
  MessageBuilder entry;
  entry.bytes(1, key);
  entry.bytes(2, value);
  entry.raw(extraFields);
  message.message(number, std::move(entry));
}

static void writeMetadata(MessageBuilder &message, unsigned number,
                          ArrayAttr pairs) {
  for (Attribute attr : pairs) {
    auto pair = dyn_cast<ArrayAttr>(attr);
    if (!pair || !llvm::all_of(pair, llvm::IsaPred<StringAttr>))
      continue;
    auto text = [&](size_t i) {
      return i < pair.size() ? cast<StringAttr>(pair[i]).getValue()
                             : StringRef();
    };
    writePair(message, number, text(0), text(1), text(2));
  }
}

void writeCommon(DictionaryAttr extras, unsigned docString, unsigned metadata,
                 MessageBuilder &message) {
  if (auto text = extras::get<StringAttr>(extras, extras::kDocString);
      text && docString)
    message.bytes(docString, text);
  if (auto pairs = extras::get<ArrayAttr>(extras, extras::kMetadataProps);
      pairs && metadata)
    writeMetadata(message, metadata, pairs);
  message.raw(extras::getText(extras, extras::kExtraFields));
}

//===----------------------------------------------------------------------===//
// Opset imports
//===----------------------------------------------------------------------===//

static void writeImport(MessageBuilder &message, unsigned number,
                        StringRef spelling, int64_t version,
                        StringRef extraFields = "") {
  MessageBuilder entry;
  entry.bytes(1, spelling);
  entry.varint(2, version);
  entry.raw(extraFields);
  message.message(number, std::move(entry));
}

void writeOpsetImport(Operation *owner, StringRef domain, unsigned number,
                      MessageBuilder &message) {
  writeImport(message, number, domain == "ai.onnx" ? "" : domain,
              getOpsetVersion(owner, domain));
}

/// An entry of onnx.imported_domains.
static void writeSpelled(Operation *owner, Attribute entry, unsigned number,
                         llvm::StringSet<> &written, MessageBuilder &message) {
  SmallVector<Attribute> parts{entry};
  if (auto list = dyn_cast<ArrayAttr>(entry))
    parts.assign(list.begin(), list.end());
  auto spelling = dyn_cast_if_present<StringAttr>(
      parts.empty() ? Attribute() : parts.front());
  if (!spelling)
    return;
  IntegerAttr version;
  StringRef extraFields;
  for (Attribute part : ArrayRef(parts).drop_front()) {
    if (auto number = dyn_cast<IntegerAttr>(part))
      version = number;
    else if (auto fields = dyn_cast<StringAttr>(part))
      extraFields = fields;
  }
  StringRef domain = spelling.empty() ? "ai.onnx" : spelling.getValue();
  if (!version)
    written.insert(domain);
  writeImport(message, number, spelling,
              version ? version.getValue().getSExtValue()
                      : getOpsetVersion(owner, domain),
              extraFields);
}

void writeOpsetImports(Operation *owner, ArrayAttr spelled,
                       DictionaryAttr imports, unsigned number,
                       llvm::StringSet<> &written, MessageBuilder &message) {
  if (spelled)
    for (Attribute entry : spelled)
      writeSpelled(owner, entry, number, written, message);
  if (imports)
    for (NamedAttribute entry : imports)
      if (written.insert(entry.getName()).second)
        writeOpsetImport(owner, entry.getName(), number, message);
}

} // namespace onnx_xform
