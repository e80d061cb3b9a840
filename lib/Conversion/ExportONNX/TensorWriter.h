//===- TensorWriter.h - Attributes to TensorProto ---------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_TENSORWRITER_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_TENSORWRITER_H

#include "Extras.h"
#include "mlir/IR/Location.h"
#include "onnx-xform/Conversion/ExportONNX.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"

namespace onnx_xform {

/// Where the tensors of a model go that are not stored in the model itself.
class ExternalData {
public:
  ExternalData(const ExportOptions &options, llvm::StringRef modelPath);

  struct Place {
    std::string file;
    uint64_t offset, length;
  };
  /// The place of a tensor; the same place for the same attribute.
  Place add(mlir::Attribute attr, const ConstantView &tensor,
            llvm::StringRef name);

  /// Writes the files beside the model. They replace older ones when `commit`
  /// is called.
  llvm::Error write();
  llvm::Error commit();

private:
  struct Entry {
    ConstantView tensor;
    uint64_t offset;
  };
  struct File {
    std::string name;
    uint64_t size = 0;
    std::vector<Entry> entries;
    std::unique_ptr<OutputFile> output;
  };
  const ExportOptions &options;
  std::string folder;
  std::vector<File> files;
  /// File and offset, by the bytes of the tensor or by its attribute.
  llvm::DenseMap<std::pair<const void *, uint64_t>, std::pair<size_t, uint64_t>>
      places;
  llvm::StringSet<> fileNames;
};

/// Makes TensorProto and SparseTensorProto messages.
class TensorWriter {
public:
  /// `external` is null when all tensors go into the model.
  TensorWriter(const ExportOptions &options, ExternalData *external)
      : options(options), external(external) {}

  /// A tensor, or a sparse one. Fails, after an error at `loc`, when the bytes
  /// are not there.
  llvm::LogicalResult write(mlir::Attribute attr, llvm::StringRef name,
                            mlir::DictionaryAttr extras, mlir::Location loc,
                            MessageBuilder &message);

private:
  llvm::LogicalResult writeDense(mlir::Attribute attr, llvm::StringRef name,
                                 mlir::DictionaryAttr extras,
                                 mlir::Location loc, MessageBuilder &message);
  llvm::LogicalResult writeSparse(SparseTensorAttr attr, llvm::StringRef name,
                                  mlir::DictionaryAttr extras,
                                  mlir::Location loc, MessageBuilder &message);

  const ExportOptions &options;
  ExternalData *external;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_TENSORWRITER_H
