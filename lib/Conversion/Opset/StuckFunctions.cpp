//===- StuckFunctions.cpp - Functions that only calls can convert ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StuckFunctions.h"
#include "onnx-xform/Conversion/CallOrder.h"
#include "onnx-xform/Conversion/InlineFunctions.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

namespace onnx_xform::opset {

using FunctionSet = llvm::DenseSet<func::FuncOp>;

static FunctionSet findStuck(ModuleOp module,
                             function_ref<bool(CustomOp)> isStuck) {
  /// The attributes that such nodes refer to.
  llvm::DenseMap<StringAttr, llvm::StringSet<>> needed;
  FunctionSet functions;
  for (func::FuncOp func : sortByCalls(module).calleesFirst) {
    llvm::StringSet<> names;
    auto add = [&](DictionaryAttr attributes, auto isNeeded) {
      for (NamedAttribute attribute :
           attributes ? attributes.getValue() : ArrayRef<NamedAttribute>())
        if (auto reference = dyn_cast<AttrRefAttr>(attribute.getValue()))
          if (isNeeded(attribute.getName()))
            names.insert(reference.getName());
    };
    func.walk([&](Operation *op) {
      if (auto custom = dyn_cast<CustomOp>(op); custom && isStuck(custom))
        add(custom.getNodeAttributesAttr(), [](StringRef) { return true; });
      if (auto call = dyn_cast<CallOp>(op))
        if (auto found = needed.find(call.getCalleeAttr().getAttr());
            found != needed.end())
          add(call.getNodeAttributesAttr(),
              [&](StringRef name) { return found->second.contains(name); });
    });
    if (names.empty() || !isInlinable(func))
      continue;
    functions.insert(func);
    needed[func.getSymNameAttr()] = std::move(names);
  }
  return functions;
}

/// Those that none of the others calls.
static FunctionSet findOutermost(const FunctionSet &functions) {
  llvm::DenseSet<StringAttr> called;
  for (func::FuncOp func : functions)
    func->walk(
        [&](CallOp call) { called.insert(call.getCalleeAttr().getAttr()); });
  FunctionSet outermost;
  for (func::FuncOp func : functions)
    if (!called.contains(func.getSymNameAttr()))
      outermost.insert(func);
  return outermost;
}

LogicalResult StuckFunctions::inlineLevel(const FunctionSet &level) {
  auto wrapped = wrapCalls(module, level, llvm::to_vector(targets.keys()));
  InlineCounts counts;
  if (failed(inlineFunctions(module, level, counts)))
    return failure();
  for (auto [call, wrapper] : wrapped) {
    updateCall(call, wrapper);
    wrappers.insert(wrapper);
  }
  return success();
}

LogicalResult StuckFunctions::inlineAll(function_ref<bool(CustomOp)> isStuck) {
  FunctionSet stuck = findStuck(module, isStuck);
  if (failed(checkInlinePlan(module, stuck)))
    return failure();
  // From outside: what a body calls means opsets of its own.
  while (!stuck.empty()) {
    FunctionSet level = findOutermost(stuck);
    for (func::FuncOp func : level)
      stuck.erase(func);
    if (failed(inlineLevel(level)))
      return failure();
  }
  return success();
}

LogicalResult StuckFunctions::inlineConverted() {
  InlineCounts counts;
  return inlineWrappers(module, wrappers, counts);
}

} // namespace onnx_xform::opset
