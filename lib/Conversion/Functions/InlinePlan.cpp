//===- InlinePlan.cpp - How large a model with bodies becomes -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions that double each other make a small file a huge model. So what
// inlining will make is counted first, callees before callers.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/CallOrder.h"
#include "onnx-xform/Conversion/InlineFunctions.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace onnx_xform {

/// How many nodes inlining may add.
static constexpr uint64_t kMaxAddedNodes = 1 << 20;
/// How deep calls and graphs may be nested: both are followed recursively.
static constexpr unsigned kMaxCallDepth = 256;
static constexpr unsigned kMaxGraphDepth = 64;

namespace {
/// What the body of a function becomes when the calls in it are inlined.
struct Extent {
  /// Operations, and those of them that come from calls.
  uint64_t nodes = 0, added = 0;
  unsigned callDepth = 0, graphDepth = 0;
};

class InlinePlan {
public:
  InlinePlan(ModuleOp module, const llvm::DenseSet<func::FuncOp> &functions)
      : module(module), functions(functions) {}

  LogicalResult check();

private:
  Extent measure(func::FuncOp func);
  void measure(Block &block, unsigned depth, Extent &extent);
  LogicalResult checkDepth(func::FuncOp func, const Extent &extent);

  ModuleOp module;
  const llvm::DenseSet<func::FuncOp> &functions;
  llvm::DenseMap<StringAttr, Extent> extents;
};
} // namespace

void InlinePlan::measure(Block &block, unsigned depth, Extent &extent) {
  extent.graphDepth = std::max(extent.graphDepth, depth);
  for (Operation &op : block) {
    extent.nodes = llvm::SaturatingAdd<uint64_t>(extent.nodes, 1);
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        measure(inner, depth + 1, extent);
    auto call = dyn_cast<CallOp>(op);
    auto found =
        call ? extents.find(call.getCalleeAttr().getAttr()) : extents.end();
    if (found == extents.end())
      continue;
    const Extent &callee = found->second;
    extent.nodes = llvm::SaturatingAdd(extent.nodes, callee.nodes);
    extent.added = llvm::SaturatingAdd(extent.added, callee.nodes);
    extent.callDepth = std::max(extent.callDepth, callee.callDepth + 1);
    extent.graphDepth = std::max(extent.graphDepth, callee.graphDepth + depth);
  }
}

Extent InlinePlan::measure(func::FuncOp func) {
  Extent extent;
  for (Block &block : func.getBody())
    measure(block, 0, extent);
  return extent;
}

LogicalResult InlinePlan::checkDepth(func::FuncOp func, const Extent &extent) {
  bool hasDeepCalls = extent.callDepth > kMaxCallDepth;
  if (!hasDeepCalls &&
      (extent.callDepth == 0 || extent.graphDepth <= kMaxGraphDepth))
    return success();
  return emitError(func.getLoc())
         << "cannot have its calls inlined: "
         << (hasDeepCalls ? "calls" : "graphs")
         << " would be nested deeper than "
         << (hasDeepCalls ? kMaxCallDepth : kMaxGraphDepth)
         << "; flatten the functions of the model [inline-functions-004]";
}

LogicalResult InlinePlan::check() {
  CallOrder order = sortByCalls(module);
  size_t numOrdered = 0;
  for (func::FuncOp func : order.calleesFirst) {
    if (!functions.contains(func))
      continue;
    ++numOrdered;
    Extent extent = measure(func);
    if (failed(checkDepth(func, extent)))
      return failure();
    extents[func.getSymNameAttr()] = extent;
  }
  if (numOrdered != functions.size())
    return emitError(order.recursive.getLoc())
           << "calls itself, directly or through '" << order.callee.getSymName()
           << "'; a recursive function has no end to inline: remove the cycle "
              "[inline-functions-002]";
  uint64_t added = 0;
  for (auto func : module.getOps<func::FuncOp>()) {
    if (functions.contains(func))
      continue;
    Extent extent = measure(func);
    if (failed(checkDepth(func, extent)))
      return failure();
    added = llvm::SaturatingAdd(added, extent.added);
  }
  if (added > kMaxAddedNodes)
    return emitError(module.getLoc())
           << "would get more than " << kMaxAddedNodes
           << " nodes by inlining its functions; keep the functions, or have "
              "them call each other less often [inline-functions-003]";
  return success();
}

LogicalResult checkInlinePlan(ModuleOp module,
                              const llvm::DenseSet<func::FuncOp> &functions) {
  return InlinePlan(module, functions).check();
}

} // namespace onnx_xform
