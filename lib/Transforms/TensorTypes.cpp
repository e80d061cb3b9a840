//===- TensorTypes.cpp - Other types for the tensors of a module ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorTypes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;
using namespace onnx_xform;

/// Whatever `fn` does to the types of the node, those of its graphs stay.
static void keepGraphs(Operation *op, function_ref<void()> fn) {
  Attribute graphs = op->getAttr(attrs::kGraphs);
  SmallVector<std::pair<Value, Type>> kept;
  for (Region &region : op->getRegions())
    for (BlockArgument argument : region.getArguments())
      kept.emplace_back(argument, argument.getType());
  fn();
  for (auto [argument, type] : kept)
    argument.setType(type);
  if (graphs)
    op->setAttr(attrs::kGraphs, graphs);
}

void onnx_xform::replaceTensorTypes(
    ModuleOp module, function_ref<RankedTensorType(RankedTensorType)> fn,
    function_ref<bool(Operation *)> isForItself) {
  AttrTypeReplacer replacer;
  replacer.addReplacement(
      [&](RankedTensorType type) -> std::optional<std::pair<Type, WalkResult>> {
        return std::make_pair(Type(fn(type)), WalkResult::skip());
      });

  for (auto func : module.getOps<func::FuncOp>()) {
    for (unsigned i = 0, e = func.getNumArguments(); i < e; ++i)
      if (Type type = func.getArgumentTypes()[i];
          replacer.replace(type) != type)
        func.removeArgAttr(i, attrs::kTypeProto);
    auto typeProto = StringAttr::get(func.getContext(), attrs::kTypeProto);
    for (unsigned i = 0, e = func.getNumResults(); i < e; ++i)
      if (Type type = func.getResultTypes()[i]; replacer.replace(type) != type)
        func.removeResultAttr(i, typeProto);
  }
  module->walk<WalkOrder::PreOrder>([&](Operation *op) {
    bool keepsGraphs = isForItself && isForItself(op);
    auto replace = [&] {
      replacer.replaceElementsIn(op, /*replaceAttrs=*/true,
                                 /*replaceLocs=*/false, /*replaceTypes=*/true);
    };
    keepsGraphs ? keepGraphs(op, replace) : replace();
    return keepsGraphs ? WalkResult::skip() : WalkResult::advance();
  });
}

void onnx_xform::updateSignature(func::FuncOp graph) {
  SmallVector<Type> inputs(graph.getBody().getArgumentTypes());
  SmallVector<Type> results(
      graph.getBody().front().getTerminator()->getOperandTypes());
  for (auto [i, type] : llvm::enumerate(inputs))
    if (graph.getArgumentTypes()[i] != type)
      graph.removeArgAttr(i, attrs::kTypeProto);
  auto typeProto = StringAttr::get(graph.getContext(), attrs::kTypeProto);
  for (auto [i, type] : llvm::enumerate(results))
    if (graph.getResultTypes()[i] != type)
      graph.removeResultAttr(i, typeProto);
  graph.setType(FunctionType::get(graph.getContext(), inputs, results));
}
