//===- FunctionTypes.h - Types in model-local functions ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function says little about types: they follow from the inputs of the node
// that calls it, and from attributes of that node (Cast, to: @to). So a
// function is typed once for each way in which it is called, an instance, and
// what it returns then are the types of the call.
//
// An instance sets the types of the values in the function, operation by
// operation, and makes them unknown again in the end. That two instances of one
// function never meet is due to functions not being recursive. Functions may
// call each other to any depth: instances wait for each other on a stack of
// their own.
//
// When all calls are known, functions that are always called in the same way
// keep the types. Element types only: sizes are those of one call.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_FUNCTIONTYPES_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_FUNCTIONTYPES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include <vector>

namespace onnx_xform {

class FunctionTypes {
public:
  /// `functions` are those of the model, complete, callees before callers.
  FunctionTypes(const OperatorTable &operators,
                llvm::ArrayRef<mlir::func::FuncOp> functions);

  /// Sets the unknown types of what `call`, which is in no function, returns.
  void inferResults(CallOp call);

  /// Types all functions as far as all calls agree, from those in `main` on. A
  /// function with an operation that does not allow the types it is called with
  /// stays as it is, with a warning; with `strict`, that is an error.
  llvm::LogicalResult typeFunctions(mlir::func::FuncOp main, bool strict);

private:
  /// Before graph number `graph` of an operation, or after its last one.
  struct Step {
    mlir::Operation *op;
    unsigned graph;
  };
  /// What calls say of an argument or attribute, and how many say something.
  template <typename T> struct Agreed {
    T value;
    unsigned count = 0;
  };
  struct Function {
    mlir::func::FuncOp op;
    std::vector<Step> steps;
    /// The attributes that decide types, with their defaults: null without one.
    llvm::DenseMap<mlir::StringAttr, mlir::Attribute> typeAttributes;
    unsigned numInstances = 0;
    unsigned numCalls = 0;
    llvm::SmallVector<Agreed<mlir::Type>> arguments;
    llvm::MapVector<mlir::StringAttr, Agreed<mlir::Attribute>> attributes;
  };
  /// How a function is called: a tuple of the arguments' types, none for those
  /// that are left out, and a dictionary of the attributes that decide types, a
  /// unit for values that are not known.
  struct Use {
    Function *function;
    mlir::TupleType arguments;
    mlir::DictionaryAttr attributes;

    auto key() const {
      return std::make_tuple(function, mlir::Type(arguments),
                             mlir::Attribute(attributes));
    }
  };
  /// An instance on its way through the function.
  struct Frame {
    Use use;
    size_t nextStep = 0;
    /// Values whose types are unknown but for this instance.
    std::vector<mlir::Value> typed;
  };

  void collectTypeAttributes(Function &function);
  void readDefaults(Function &function);
  std::optional<OperatorTable::Binding> bind(mlir::Operation *op) const;

  Use getUse(CallOp call, const Frame *caller);
  Use getAgreedUse(Function &function);
  void addCalls(mlir::func::FuncOp caller, const Frame *frame);

  static mlir::Attribute resolve(const Frame *frame, mlir::Attribute value);
  static Frame enter(Use use);
  bool mayEnter(const Use &use) const;
  Frame run(Frame root);
  void finish(Frame &frame);
  void visit(Frame &frame, Step step);
  void setResults(Frame *frame, CallOp call, const Use &use);
  llvm::LogicalResult settle(Frame &frame, bool strict);

  const OperatorTable &operators;
  /// Callees before callers.
  std::vector<Function> functions;
  llvm::DenseMap<mlir::StringAttr, Function *> byName;
  /// The result types of instances, as tuples.
  llvm::DenseMap<std::tuple<Function *, mlir::Type, mlir::Attribute>,
                 mlir::TupleType>
      results;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_FUNCTIONTYPES_H
