//===- GraphWriter.h - Functions and regions to messages --------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_GRAPHWRITER_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_GRAPHWRITER_H

#include "MessageBuilder.h"
#include "ModelNames.h"
#include "TensorWriter.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringSet.h"

namespace onnx_xform {

/// Writes GraphProto and FunctionProto messages (GraphWriter.cpp), the nodes in
/// them (NodeWriter.cpp) and their value infos (ValueInfoWriter.cpp). All
/// members fail after an error has been emitted.
class GraphWriter {
public:
  GraphWriter(const ModelNames &names, TensorWriter tensors, int64_t irVersion)
      : names(names), tensors(tensors), irVersion(irVersion) {}

  llvm::LogicalResult writeMain(mlir::func::FuncOp func,
                                MessageBuilder &message);
  llvm::LogicalResult writeFunction(mlir::func::FuncOp func,
                                    MessageBuilder &message);

  /// Domains of the nodes that were written.
  const llvm::StringSet<> &getDomains() const { return domains; }

private:
  llvm::LogicalResult writeBody(mlir::Block &block, MessageBuilder &message,
                                bool isFunction);
  llvm::LogicalResult writeSubgraph(mlir::Region &region,
                                    mlir::DictionaryAttr description,
                                    MessageBuilder &message);
  llvm::LogicalResult writeNode(mlir::Operation *op, MessageBuilder &message);
  llvm::LogicalResult writeAttributes(mlir::Operation *op,
                                      MessageBuilder &message);
  llvm::LogicalResult writeInitializer(mlir::Operation *op, bool asNode,
                                       MessageBuilder &message);
  void writeIdentity(const ModelNames::Alias &alias, MessageBuilder &message);
  llvm::LogicalResult writeInputs(mlir::func::FuncOp func,
                                  MessageBuilder &message);
  llvm::LogicalResult writeArgument(mlir::func::FuncOp func,
                                    mlir::BlockArgument argument,
                                    MessageBuilder &message);
  void writeName(mlir::DictionaryAttr description, MessageBuilder &message);
  llvm::LogicalResult
  writeRest(mlir::Block &block, mlir::DictionaryAttr description,
            llvm::function_ref<mlir::DictionaryAttr(unsigned)> getOutput,
            MessageBuilder &message);
  /// The TypeProto of a type; empty for types that say nothing.
  llvm::StringRef getTypeProto(mlir::Type type);
  llvm::LogicalResult writeInfo(unsigned number, llvm::StringRef name,
                                mlir::Value value, mlir::DictionaryAttr extras,
                                MessageBuilder &message);
  /// The value_info of an input, if its extras tell one.
  llvm::LogicalResult writeListed(unsigned number, mlir::Value value,
                                  mlir::DictionaryAttr extras,
                                  MessageBuilder &message);
  llvm::LogicalResult writeValueInfos(mlir::Block &block, unsigned number,
                                      MessageBuilder &message);

  /// value_info of names that no value has, and of values of the graphs around.
  llvm::LogicalResult writeOtherInfos(mlir::Region &region,
                                      mlir::DictionaryAttr description,
                                      unsigned number, MessageBuilder &message);

  const ModelNames &names;
  TensorWriter tensors;
  int64_t irVersion;
  llvm::StringSet<> domains;
  /// Looks up functions once, however many calls there are.
  mlir::SymbolTableCollection symbols;
  OpsetVersions opsets;
  /// The bytes of the TypeProto of each type that was written.
  llvm::DenseMap<mlir::Type, std::string> typeProtos;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_GRAPHWRITER_H
