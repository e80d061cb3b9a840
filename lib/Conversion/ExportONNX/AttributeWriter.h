//===- AttributeWriter.h - Attributes to AttributeProto ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_ATTRIBUTEWRITER_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_ATTRIBUTEWRITER_H

#include "TensorWriter.h"
#include "mlir/IR/Operation.h"

namespace onnx_xform {

/// Writes attributes of nodes, apart from graphs.
class AttributeWriter {
public:
  AttributeWriter(TensorWriter &tensors, mlir::Operation *op)
      : tensors(tensors), op(op) {}

  /// Fails, after an error, when ONNX has no attribute type for the value.
  llvm::LogicalResult write(llvm::StringRef name, mlir::Attribute value,
                            mlir::DictionaryAttr extras,
                            MessageBuilder &attribute);

private:
  llvm::LogicalResult writeElement(unsigned number, llvm::StringRef name,
                                   mlir::Attribute element,
                                   mlir::DictionaryAttr extras,
                                   MessageBuilder &attribute);
  llvm::LogicalResult writeList(llvm::StringRef name, mlir::ArrayAttr list,
                                mlir::DictionaryAttr extras,
                                MessageBuilder &attribute);
  llvm::LogicalResult refuse(llvm::StringRef name, mlir::Attribute value);

  TensorWriter &tensors;
  mlir::Operation *op;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_ATTRIBUTEWRITER_H
