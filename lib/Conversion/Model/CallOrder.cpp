//===- CallOrder.cpp - Functions in the order of their calls --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions that call none left are taken away until only those in and before
// a cycle remain.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/CallOrder.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace onnx_xform {

CallOrder sortByCalls(ModuleOp module) {
  struct Calls {
    llvm::SmallSetVector<func::FuncOp, 4> callees, callers;
    size_t left = 0;
  };
  llvm::DenseMap<StringAttr, func::FuncOp> byName;
  llvm::DenseMap<func::FuncOp, Calls> calls;
  for (auto func : module.getOps<func::FuncOp>()) {
    byName[func.getSymNameAttr()] = func;
    calls[func];
  }
  for (auto func : module.getOps<func::FuncOp>())
    func.walk([&](CallOp call) {
      func::FuncOp callee = byName.lookup(call.getCalleeAttr().getAttr());
      if (!callee)
        return;
      calls[func].callees.insert(callee);
      calls[callee].callers.insert(func);
    });

  CallOrder order;
  for (auto func : module.getOps<func::FuncOp>()) {
    calls[func].left = calls[func].callees.size();
    if (calls[func].left == 0)
      order.calleesFirst.push_back(func);
  }
  for (size_t i = 0; i < order.calleesFirst.size(); ++i)
    for (func::FuncOp caller : calls[order.calleesFirst[i]].callers)
      if (--calls[caller].left == 0)
        order.calleesFirst.push_back(caller);

  // From any that is left, calls among those left end up in a cycle.
  auto isLeft = [&](func::FuncOp func) { return calls[func].left != 0; };
  auto getNext = [&](func::FuncOp func) {
    return *llvm::find_if(calls[func].callees, isLeft);
  };
  auto functions = module.getOps<func::FuncOp>();
  auto first = llvm::find_if(functions, isLeft);
  if (first == functions.end())
    return order;
  llvm::DenseSet<func::FuncOp> seen;
  order.recursive = *first;
  while (seen.insert(order.recursive).second)
    order.recursive = getNext(order.recursive);
  order.callee = getNext(order.recursive);
  return order;
}

} // namespace onnx_xform
