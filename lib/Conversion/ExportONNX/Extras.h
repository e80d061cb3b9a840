//===- Extras.h - Extras to fields ------------------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What messages say beyond their content (ModelAttributes.h), written the same
// way wherever it stands.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_EXTRAS_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_EXTRAS_H

#include "MessageBuilder.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringSet.h"

namespace onnx_xform {

/// Fields that any message may have: doc_string and metadata_props under the
/// numbers given (0: the message has no such field), and unknown ones.
void writeCommon(mlir::DictionaryAttr extras, unsigned docString,
                 unsigned metadata, MessageBuilder &message);

/// A StringStringEntryProto.
void writePair(MessageBuilder &message, unsigned number, llvm::StringRef key,
               llvm::StringRef value, llvm::StringRef extraFields = "");

/// opset_import entries of a model or a function: `spelled` as the file had
/// them, then what else is in `imports`. The versions are those that `owner` is
/// subject to. Domains that are in `written` are left out, and those that are
/// written go there.
void writeOpsetImports(mlir::Operation *owner, mlir::ArrayAttr spelled,
                       mlir::DictionaryAttr imports, unsigned number,
                       llvm::StringSet<> &written, MessageBuilder &message);

/// One more of them; `domain` is "ai.onnx" for the default one.
void writeOpsetImport(mlir::Operation *owner, llvm::StringRef domain,
                      unsigned number, MessageBuilder &message);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_EXTRAS_H
