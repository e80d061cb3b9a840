//===- TensorImporter.h - TensorProto to attributes -------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_TENSORIMPORTER_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_TENSORIMPORTER_H

#include "Messages.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/MappedFile.h"
#include "llvm/ADT/StringMap.h"
#include <memory>

namespace onnx_xform {

/// Makes attributes of tensors. Bytes that lie in the model file or in a file
/// with external data as ONNX's raw data has them are not touched: the
/// attribute's resource points at them and keeps the mapping alive.
class TensorImporter {
public:
  /// Without a model, bytes are copied. Without a folder, there is no external
  /// data.
  TensorImporter(mlir::MLIRContext *context, std::shared_ptr<MappedFile> model,
                 std::string folder)
      : context(context), model(std::move(model)), folder(std::move(folder)) {}

  /// The attribute of a TensorProto; null after an error at `loc`. `name` is
  /// the name of the resource.
  mlir::TypedAttr import(const TensorMessage &tensor, mlir::Location loc,
                         llvm::StringRef name);

  SparseTensorAttr importSparse(const SparseTensorMessage &tensor,
                                mlir::Location loc, llvm::StringRef name);

private:
  struct Bytes {
    llvm::StringRef data;
    /// Keeps `data` alive; null when it lies in `copy`, or there is no file.
    std::shared_ptr<MappedFile> owner;
    std::string copy;
  };
  /// The product of the dimensions. Fails after an error when one is negative,
  /// or the product of those that are not 0 exceeds `max`.
  static llvm::FailureOr<int64_t>
  countElements(llvm::ArrayRef<int64_t> dims, int64_t max, mlir::Location loc);
  llvm::LogicalResult findBytes(const TensorMessage &tensor, int code,
                                uint64_t count, mlir::Location loc,
                                Bytes &bytes);
  llvm::LogicalResult findExternal(const TensorMessage &tensor, uint64_t size,
                                   mlir::Location loc, Bytes &bytes);
  mlir::TypedAttr makeAttribute(mlir::RankedTensorType type, Bytes bytes,
                                llvm::StringRef name);

  mlir::MLIRContext *context;
  std::shared_ptr<MappedFile> model;
  std::string folder;
  llvm::StringMap<std::shared_ptr<MappedFile>> externalFiles;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_TENSORIMPORTER_H
