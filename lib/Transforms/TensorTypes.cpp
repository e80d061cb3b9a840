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

void onnx_xform::replaceTensorTypes(
    ModuleOp module, function_ref<RankedTensorType(RankedTensorType)> fn) {
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
  replacer.recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
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
