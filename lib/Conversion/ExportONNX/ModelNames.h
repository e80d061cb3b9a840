//===- ModelNames.h - Names of nodes and values -----------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names come from locations (Names.h). What came with the model keeps its name;
// then what was added gets one that is derived and free everywhere in the
// model. A name may occur in two graphs as long as neither graph sees the
// other's value under it.
//
// The outputs of the model have fixed names. Where the value that is returned
// cannot have that name (an input, a value returned twice), an Identity node
// gives it one.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_MODELNAMES_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_MODELNAMES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/StringSaver.h"

namespace onnx_xform {

class ModelNames {
public:
  explicit ModelNames(mlir::ModuleOp module);

  /// The name of a value; empty for null and for absent results.
  llvm::StringRef of(mlir::Value value) const { return values.lookup(value); }
  llvm::StringRef ofNode(mlir::Operation *op) const { return nodes.lookup(op); }

  /// An Identity node at the end of a graph.
  struct Alias {
    mlir::Value value;
    llvm::StringRef name;
  };
  llvm::ArrayRef<Alias> getAliases(mlir::Block *graph) const;
  /// The names of a graph's outputs, in order.
  llvm::ArrayRef<llvm::StringRef> getOutputs(mlir::Block *graph) const;

private:
  struct Scope {
    Scope(mlir::Block *graph, Scope *parent) : graph(graph), parent(parent) {}
    mlir::Block *graph;
    Scope *parent;
    llvm::DenseMap<llvm::StringRef, mlir::Value> taken;
  };
  void nameFunction(mlir::func::FuncOp func);
  void claimNames(Scope &scope);
  bool claim(Scope &scope, llvm::StringRef name, mlir::Value value);
  void fixOutputs(Scope &scope, mlir::func::FuncOp func);
  void aliasYields(mlir::Block &graph);
  void nameUnnamedOutputs(mlir::Block &graph);
  void nameRest(mlir::Operation *op);
  void nameNodes();
  /// Names that are taken. Most models need no new name, so they are listed
  /// when the first one is made.
  struct UsedNames {
    llvm::DenseSet<llvm::StringRef> names;
    bool isListed = false;
  };
  llvm::StringRef makeValueName(llvm::StringRef base);
  llvm::StringRef makeNodeName(llvm::StringRef base);
  llvm::StringRef makeUnique(llvm::StringRef base, UsedNames &used);
  void listNodeNames();

  llvm::BumpPtrAllocator allocator;
  llvm::StringSaver saver{allocator};
  llvm::DenseMap<mlir::Value, llvm::StringRef> values;
  llvm::DenseMap<mlir::Operation *, llvm::StringRef> nodes;
  llvm::DenseMap<mlir::Block *, llvm::SmallVector<Alias, 1>> aliases;
  llvm::DenseMap<mlir::Block *, llvm::SmallVector<llvm::StringRef, 2>> outputs;
  UsedNames usedValues, usedNodes;
  /// Operations whose name another one may have, too.
  llvm::SmallVector<std::pair<mlir::Operation *, llvm::StringRef>> contested;
  llvm::StringMap<unsigned> counters;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_MODELNAMES_H
