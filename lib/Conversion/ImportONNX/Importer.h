//===- Importer.h - The importer's parts and what they share ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ModelImporter (ImportONNX.cpp) makes the module, importFunctions and
// importMainGraph its functions, GraphImporter the block of one graph,
// importNode one operation, importNodeAttributes its attributes. What messages
// say beyond that becomes extras (ModelAttributes.h).
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_IMPORTER_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_IMPORTER_H

#include "FunctionTypes.h"
#include "Messages.h"
#include "NodeOrder.h"
#include "TensorImporter.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "onnx-xform/Conversion/ImportONNX.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace onnx_xform {

/// The opset versions that a model or a function imports, by domain; the
/// default domain is "ai.onnx".
using OpsetImports = llvm::StringMap<int64_t>;

/// A value_info, input or output entry.
struct ValueInfo {
  llvm::StringRef name;
  bool hasType = false;
  mlir::Type type;
  mlir::NamedAttrList extras;

  /// The extras of the entry where the value has the type `actual`.
  mlir::NamedAttrList getExtras(mlir::Type actual) const;
};

/// What the bytes of a TypeProto mean.
struct ReadType {
  mlir::Type type;
  /// Whether they say something that the type has no place for.
  bool saysMore = false;
};

/// What all parts of one import share.
struct ImportContext {
  ImportContext(mlir::MLIRContext *context, const ImportOptions &options,
                std::shared_ptr<MappedFile> file, std::string folder)
      : context(context), builder(context), options(options),
        operators(context),
        tensors(context, std::move(file), std::move(folder)),
        freeNames(options.maxGraphDepth) {}

  mlir::MLIRContext *context;
  mlir::OpBuilder builder;
  const ImportOptions &options;
  OperatorTable operators;
  TensorImporter tensors;
  FreeNames freeNames;
  /// Model-local functions by symbol name.
  llvm::StringMap<mlir::func::FuncOp> functions;
  /// Null until all functions are imported.
  std::unique_ptr<FunctionTypes> functionTypes;
  /// Domains that nodes use although nothing imports them.
  llvm::StringMap<bool> impliedDomains;
  /// By bytes of the file.
  llvm::DenseMap<llvm::StringRef, ReadType> readTypes;

  mlir::StringAttr string(llvm::StringRef text) {
    return builder.getStringAttr(text);
  }
  /// A unit where there are no extras, for entries whose presence counts.
  mlir::Attribute unitOr(const mlir::NamedAttrList &extras) {
    return extras.empty() ? mlir::Attribute(builder.getUnitAttr())
                          : extras.getDictionary(context);
  }
  /// The location of a named thing inside another.
  mlir::Location nameLoc(llvm::StringRef name, mlir::Location otherwise);

  /// Adds what a message says beside its content.
  llvm::LogicalResult addCommon(const CommonFields &fields, mlir::Location loc,
                                mlir::NamedAttrList &extras);
  /// Adds what a tensor has beyond its value, apart from its name.
  llvm::LogicalResult addExtras(const TensorMessage &tensor, mlir::Location loc,
                                mlir::NamedAttrList &extras) {
    return addCommon(tensor, loc, extras);
  }
  /// `values` is the parsed message of the same name in `tensor`.
  llvm::LogicalResult addExtras(const SparseTensorMessage &tensor,
                                const TensorMessage &values, mlir::Location loc,
                                mlir::NamedAttrList &extras);
  llvm::FailureOr<ValueInfo> importValueInfo(llvm::StringRef bytes,
                                             mlir::Location loc);
  /// Reads a TypeProto of the file. Graphs repeat their types: what was read
  /// once is not parsed again. `getLoc` is asked for the place of an error.
  llvm::FailureOr<ReadType>
  readType(llvm::StringRef bytes, llvm::function_ref<mlir::Location()> getLoc);

  /// Imports opset_import entries.
  llvm::LogicalResult importOpsets(llvm::ArrayRef<llvm::StringRef> entries,
                                   mlir::Location loc, OpsetImports &imports);
  /// The entries as they are spelled: what onnx.imported_domains holds.
  mlir::ArrayAttr spellOpsets(llvm::ArrayRef<llvm::StringRef> entries,
                              const OpsetImports &imports);
  /// The same for entries that say no more than `imports`.
  mlir::ArrayAttr spellOpsets(const OpsetImports &imports);
  mlir::DictionaryAttr makeOpsetAttr(const OpsetImports &imports);
};

/// The name of a ValueInfoProto; empty when it has none.
llvm::StringRef getInfoName(llvm::StringRef bytes);

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
  /// The entry of value_info for a value of this graph, bytes of
  /// ValueInfoProto; null when there is none. Notes that the entry has a value.
  const llvm::StringRef *takeInfo(llvm::StringRef name) {
    auto found = valueInfos.find(name);
    if (found == valueInfos.end())
      return nullptr;
    numTakenInfos += !found->second.isTaken;
    found->second.isTaken = true;
    return &found->second.bytes;
  }

  struct Info {
    llvm::StringRef bytes;
    bool isTaken = false;
  };
  /// The first entry of value_info for each name.
  llvm::DenseMap<llvm::StringRef, Info> valueInfos;
  size_t numTakenInfos = 0;
  /// Outputs of this graph, by name; bytes of ValueInfoProto, which are empty
  /// for the outputs of functions.
  llvm::DenseMap<llvm::StringRef, llvm::StringRef> outputs;
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
  /// Imports the first nodes of a graph that is in none, as far as each of them
  /// finds what it uses. Returns how many.
  llvm::FailureOr<size_t>
  importSortedNodes(llvm::ArrayRef<llvm::StringRef> nodes, mlir::Location loc);
  /// `input` is the entry of an initializer that is an input as well, at
  /// `inputIndex`; null when it is none.
  llvm::LogicalResult importInitializer(llvm::StringRef bytes, bool isSparse,
                                        std::optional<int64_t> inputIndex,
                                        const ValueInfo *input,
                                        mlir::Location loc);
  void collectInfos(llvm::ArrayRef<llvm::StringRef> outputs,
                    llvm::ArrayRef<llvm::StringRef> valueInfos);
  /// What value_info says of a value of that type, a unit where it is no more
  /// than that. Null when there is no entry.
  llvm::FailureOr<mlir::Attribute>
  getListed(llvm::StringRef name, mlir::Type type, mlir::Location loc);
  llvm::FailureOr<mlir::Attribute>
  describeInfo(llvm::StringRef bytes, mlir::Type type, mlir::Location loc);
  llvm::LogicalResult define(llvm::StringRef name, mlir::Value value,
                             mlir::Location loc);
  /// value_info that belongs to no value of the graph. As bytes: names that
  /// nothing defined, further entries of one name. As name and `listed`: values
  /// of the graphs around, whose types passes may change. Null when there is
  /// none.
  llvm::FailureOr<mlir::ArrayAttr>
  takeUnusedInfos(llvm::ArrayRef<llvm::StringRef> entries, mlir::Location loc);
  /// Adds the graph's name, unused value_info and extras, once all values are
  /// defined.
  llvm::LogicalResult describe(const GraphMessage &graph, mlir::Location loc,
                               mlir::NamedAttrList &description);

private:
  llvm::LogicalResult
  importSubgraphInput(llvm::StringRef bytes, mlir::Block &block,
                      mlir::Type knownType, mlir::Location loc,
                      llvm::SmallVectorImpl<mlir::Attribute> &inputExtras);
  llvm::LogicalResult
  importSubgraphOutputs(const GraphMessage &graph, mlir::Location loc,
                        llvm::SmallVectorImpl<mlir::Attribute> &outputExtras,
                        bool &returnsOuter);

  ImportContext &ctx;
  Scope &scope;
};

/// Imports the functions of a model, and lists them so that those that one
/// calls come before it.
llvm::LogicalResult
importFunctions(ImportContext &ctx, llvm::ArrayRef<llvm::StringRef> functions,
                mlir::ModuleOp module, mlir::Location loc,
                llvm::SmallVectorImpl<mlir::func::FuncOp> &calleesFirst);

/// Imports the graph of a model, as the function @main.
llvm::LogicalResult importMainGraph(ImportContext &ctx,
                                    const OpsetImports &opsets,
                                    const ModelMessage &model,
                                    mlir::ModuleOp module, mlir::Location loc);

/// Imports one node at the builder's insertion point.
llvm::LogicalResult importNode(ImportContext &ctx, Scope &scope,
                               const NodeMessage &node);

/// The location that stands for a node's names.
mlir::Location getNodeLoc(mlir::MLIRContext *context, const NodeMessage &node);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_IMPORTER_H
