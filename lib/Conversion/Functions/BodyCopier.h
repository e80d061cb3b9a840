//===- BodyCopier.h - The body of a function for one call -------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A body is copied node by node, in order: by then the types of the inputs and
// the values of the attributes are those of the call, so that each node can
// become what it would be if the file had it in this place. Calls in the body
// are followed at once.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_FUNCTIONS_BODYCOPIER_H
#define ONNX_XFORM_LIB_CONVERSION_FUNCTIONS_BODYCOPIER_H

#include "mlir/IR/Builders.h"
#include "onnx-xform/Conversion/ImportONNX.h"
#include "onnx-xform/Conversion/InlineFunctions.h"
#include "onnx-xform/Conversion/NodeBuilder.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/MapVector.h"

namespace onnx_xform {

/// A function whose calls are inlined.
struct InlinedFunction {
  mlir::func::FuncOp op;
  AttributeDefaults defaults;
  /// The opset that the body means, by domain.
  llvm::MapVector<mlir::StringAttr, int> opsets;
};

/// What all copies share.
struct InlineContext {
  explicit InlineContext(mlir::MLIRContext *context)
      : builder(context), operators(context) {}

  mlir::OpBuilder builder;
  OperatorTable operators;
  llvm::DenseMap<mlir::StringAttr, InlinedFunction> functions;
  InlineCounts counts;

  InlinedFunction *find(CallOp call) {
    auto found = functions.find(call.getCalleeAttr().getAttr());
    return found == functions.end() ? nullptr : &found->second;
  }
};

/// A node that calls a function, in the place where the body will be.
struct CallSite {
  mlir::Location loc;
  /// Null where an input is left out.
  llvm::SmallVector<mlir::Value> inputs = {};
  mlir::NamedAttrList attributes = {}, extras = {};
  llvm::SmallVector<mlir::Type> types = {};
};

/// The opsets that the function means; null where nothing says it.
mlir::DictionaryAttr getOpsetImports(mlir::func::FuncOp func);

/// Fails after an error at `loc` when the body of `function` means other opsets
/// than `root`, which calls it. `root` gets the imports that it does not have.
llvm::LogicalResult agreeOnOpsets(InlinedFunction &function,
                                  mlir::func::FuncOp root, mlir::Location loc);

/// A function returns what it now has.
void updateFunctionType(mlir::func::FuncOp func);

class BodyCopier {
public:
  /// `root` is the function that gets the copy, `prefix` stands before the
  /// names of what is around the call.
  BodyCopier(InlineContext &ctx, InlinedFunction &function,
             mlir::func::FuncOp root, const CallSite &site,
             llvm::StringRef prefix);

  /// Copies the body to the builder's insertion point. Returns what the call
  /// returns, null for an input that it leaves out. Fails after an error.
  llvm::FailureOr<llvm::SmallVector<mlir::Value>> copy();

private:
  llvm::LogicalResult copyBlock(mlir::Block &block);
  llvm::LogicalResult copyCall(CallOp call);
  llvm::LogicalResult copyNode(mlir::Operation *op);
  void copyInitializer(InitializerOp op);
  llvm::LogicalResult copyGraphs(mlir::Operation *op, NodeParts &node,
                                 const OperatorTable::Binding *binding);
  llvm::LogicalResult copyGraph(mlir::Region &from, mlir::Region &to,
                                llvm::ArrayRef<mlir::Type> inputTypes);
  std::optional<OperatorTable::Binding>
  takeApart(mlir::Operation *op, NodeParts &node, mlir::NamedAttrList &extras);
  mlir::Operation *create(NodeParts &node,
                          const OperatorTable::Binding *binding);
  llvm::LogicalResult setReturned(llvm::ArrayRef<mlir::Value> results);

  bool resolve(mlir::DictionaryAttr attributes, mlir::NamedAttrList &values,
               mlir::NamedAttrList &extras);
  llvm::SmallVector<mlir::Value> getInputs(mlir::Operation *op) const;
  std::string addPrefix(llvm::StringRef name) const;
  mlir::Location rename(mlir::Operation *op) const;
  void map(mlir::Operation *from, mlir::ValueRange to);

  InlineContext &ctx;
  InlinedFunction &function;
  mlir::func::FuncOp root;
  const CallSite &site;
  std::string prefix;
  llvm::DenseMap<mlir::Value, mlir::Value> values;
  /// The names that the call gives to values of the body.
  llvm::DenseMap<mlir::Value, llvm::StringRef> returned;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_FUNCTIONS_BODYCOPIER_H
