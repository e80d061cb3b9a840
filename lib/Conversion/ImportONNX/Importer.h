//===- Importer.h - The importer's parts and what they share ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ModelImporter (ImportONNX.cpp) makes the module and its functions,
// GraphImporter (GraphImporter.cpp) the block of one graph, NodeImporter
// (NodeImporter.cpp) one operation.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_IMPORTER_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_IMPORTER_H

#include "FunctionTypes.h"
#include "Messages.h"
#include "TensorImporter.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "onnx-xform/Conversion/ImportONNX.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"

namespace onnx_xform {

/// The opset versions that a model or a function imports, by domain; the
/// default domain is "ai.onnx".
using OpsetImports = llvm::StringMap<int64_t>;

/// A value_info, input or output entry.
struct ValueInfo {
  llvm::StringRef name, typeBytes, docString;
  bool hasDocString = false, hasType = false;
  mlir::Type type;
  mlir::ArrayAttr metadata;
  /// The type's bytes, when the type says less; else null.
  mlir::StringAttr typeProto;
};

/// What all parts of one import share.
struct ImportContext {
  ImportContext(mlir::MLIRContext *context, const ImportOptions &options,
                std::shared_ptr<MappedFile> file, std::string folder)
      : context(context), builder(context), options(options),
        operators(context),
        tensors(context, std::move(file), std::move(folder)) {}

  mlir::MLIRContext *context;
  mlir::OpBuilder builder;
  const ImportOptions &options;
  OperatorTable operators;
  TensorImporter tensors;
  /// Model-local functions by symbol name.
  llvm::StringMap<mlir::func::FuncOp> functions;
  /// Null until all functions are imported.
  std::unique_ptr<FunctionTypes> functionTypes;
  /// Domains that nodes use although nothing imports them.
  llvm::StringMap<bool> impliedDomains;

  mlir::StringAttr string(llvm::StringRef text) {
    return builder.getStringAttr(text);
  }
  /// Pairs of key and value; null after an error.
  mlir::ArrayAttr importMetadata(llvm::ArrayRef<llvm::StringRef> entries,
                                 mlir::Location loc);
  llvm::FailureOr<ValueInfo> importValueInfo(llvm::StringRef bytes,
                                             mlir::Location loc);
  /// Imports opset_import entries.
  llvm::LogicalResult importOpsets(llvm::ArrayRef<llvm::StringRef> entries,
                                   mlir::Location loc, OpsetImports &imports);
  mlir::DictionaryAttr makeOpsetAttr(const OpsetImports &imports);
};

/// "ai.onnx" for both spellings of the default domain.
inline llvm::StringRef normalizeDomain(llvm::StringRef domain) {
  return domain.empty() ? llvm::StringRef("ai.onnx") : domain;
}

/// The symbol of a model-local function.
std::string getFunctionSymbol(llvm::StringRef domain, llvm::StringRef name,
                              llvm::StringRef overload);

/// The names of one graph, and of the graphs around it.
struct Scope {
  explicit Scope(const OpsetImports &opsets) : opsets(opsets) {}
  explicit Scope(Scope &parent)
      : opsets(parent.opsets), parent(&parent), depth(parent.depth + 1) {}

  mlir::Value lookup(llvm::StringRef name) const {
    for (const Scope *scope = this; scope; scope = scope->parent)
      if (auto found = scope->values.find(name); found != scope->values.end())
        return found->second;
    return {};
  }

  const OpsetImports &opsets;
  Scope *parent = nullptr;
  unsigned depth = 0;
  llvm::DenseMap<llvm::StringRef, mlir::Value> values;
  /// value_info and outputs of this graph, by name; bytes of ValueInfoProto.
  llvm::DenseMap<llvm::StringRef, llvm::StringRef> infos;
  /// The names in `infos` that come from value_info.
  llvm::DenseSet<llvm::StringRef> listed;
  /// The names of the graph's outputs.
  llvm::DenseSet<llvm::StringRef> outputs;
};

/// Imports the nodes, initializers and outputs of one graph into a block.
class GraphImporter {
public:
  GraphImporter(ImportContext &ctx, Scope &scope) : ctx(ctx), scope(scope) {}

  /// Imports a graph that is an attribute of a node into `region`. Types of
  /// inputs that the graph does not state come from `inputTypes`. Returns the
  /// dictionary that describes the graph; null after an error.
  mlir::DictionaryAttr importSubgraph(llvm::StringRef bytes,
                                      mlir::Region &region,
                                      llvm::ArrayRef<mlir::Type> inputTypes,
                                      mlir::Location loc);

  /// Imports initializers (as constants) and nodes at the builder's insertion
  /// point.
  llvm::LogicalResult importBody(const GraphMessage &graph, mlir::Location loc);
  llvm::LogicalResult importNodes(llvm::ArrayRef<llvm::StringRef> nodes,
                                  mlir::Location loc);
  llvm::LogicalResult importInitializer(llvm::StringRef bytes, bool isSparse,
                                        std::optional<int64_t> inputIndex,
                                        mlir::Location loc);
  llvm::LogicalResult collectInfos(llvm::ArrayRef<llvm::StringRef> entries,
                                   bool isListed, mlir::Location loc);
  llvm::LogicalResult define(llvm::StringRef name, mlir::Value value,
                             mlir::Location loc);
  /// value_info of names that no node defined, as bytes; null when none.
  mlir::ArrayAttr takeUnusedInfos(llvm::ArrayRef<llvm::StringRef> entries);
  /// Keys that graph and function dictionaries share.
  llvm::LogicalResult addCommon(mlir::NamedAttrList &attributes,
                                llvm::StringRef name, bool hasDocString,
                                llvm::StringRef docString,
                                llvm::ArrayRef<llvm::StringRef> metadata,
                                llvm::StringRef extra, mlir::Location loc);

private:
  ImportContext &ctx;
  Scope &scope;
};

/// Imports one node at the builder's insertion point.
llvm::LogicalResult importNode(ImportContext &ctx, Scope &scope,
                               const NodeMessage &node);

/// The location that stands for a node's names.
mlir::Location getNodeLoc(mlir::MLIRContext *context, const NodeMessage &node);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_IMPORTER_H
