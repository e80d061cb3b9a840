//===- InlineFunctions.cpp - Bodies in the place of calls -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/InlineFunctions.h"
#include "BodyCopier.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

bool isInlinable(func::FuncOp func) {
  if (func.isDeclaration() || func->hasAttr(attrs::kGraph) ||
      !func.getBody().hasOneBlock())
    return false;
  bool hasOnlyNodes = true;
  func->walk([&](Operation *op) {
    hasOnlyNodes &= op == func.getOperation() ||
                    isa<InitializerOp, CallOp, CustomOp, YieldOp,
                        VersionedOpInterface, func::ReturnOp>(op);
  });
  Block &body = func.front();
  return hasOnlyNodes && !body.empty() && isa<func::ReturnOp>(body.back());
}

void updateFunctionType(func::FuncOp func) {
  Block &body = func.front();
  if (func.getBody().hasOneBlock() && isa<func::ReturnOp>(body.back()))
    func.setType(FunctionType::get(func.getContext(), body.getArgumentTypes(),
                                   body.back().getOperandTypes()));
}

namespace {
class Inliner {
public:
  Inliner(ModuleOp module, const llvm::DenseSet<func::FuncOp> &functions)
      : module(module), functions(functions), ctx(module.getContext()) {}

  LogicalResult run();
  InlineCounts getCounts() const { return ctx.counts; }

private:
  LogicalResult addFunction(func::FuncOp func);
  LogicalResult inlineInto(func::FuncOp root);
  LogicalResult inlineCall(CallOp call, InlinedFunction &callee,
                           func::FuncOp root);

  ModuleOp module;
  const llvm::DenseSet<func::FuncOp> &functions;
  InlineContext ctx;
};
} // namespace

LogicalResult Inliner::addFunction(func::FuncOp func) {
  FailureOr<AttributeDefaults> defaults = importAttributeDefaults(func);
  if (failed(defaults))
    return failure();
  InlinedFunction &function = ctx.functions[func.getSymNameAttr()];
  function.op = func;
  function.defaults = std::move(*defaults);
  auto uses = [&](StringRef domain) {
    auto [it, isNew] = function.opsets.try_emplace(
        StringAttr::get(module.getContext(), domain), 0);
    if (isNew)
      it->second = getOpsetVersion(func, domain);
  };
  func->walk([&](Operation *op) {
    if (auto versioned = dyn_cast<VersionedOpInterface>(op))
      uses(versioned.getSchema().domain);
    else if (auto custom = dyn_cast<CustomOp>(op))
      uses(custom.getDomain());
  });
  return success();
}

LogicalResult Inliner::inlineCall(CallOp call, InlinedFunction &callee,
                                  func::FuncOp root) {
  ctx.builder.setInsertionPoint(call);
  CallSite site{call.getLoc(), collectNodeInputs(call)};
  site.types.assign(call->result_type_begin(), call->result_type_end());
  site.attributes = NamedAttrList(call.getNodeAttributesAttr());
  site.extras =
      NamedAttrList(call->getAttrOfType<DictionaryAttr>(attrs::kAttributes));
  auto results = BodyCopier(ctx, callee, root, site, /*prefix=*/"").copy();
  if (failed(results))
    return failure();
  for (auto [before, after] : llvm::zip(call.getResults(), *results)) {
    if (before.use_empty())
      continue;
    if (!after)
      return emitError(call.getLoc())
             << "leaves out an input that '" << callee.op.getSymName()
             << "' returns; give it [inline-functions-005]";
    before.replaceAllUsesWith(after);
  }
  call.erase();
  return success();
}

LogicalResult Inliner::inlineInto(func::FuncOp root) {
  SmallVector<std::pair<CallOp, InlinedFunction *>> calls;
  root.walk([&](CallOp call) {
    if (InlinedFunction *callee = ctx.find(call))
      calls.push_back({call, callee});
  });
  if (calls.empty())
    return success();
  for (auto [call, callee] : calls)
    if (failed(inlineCall(call, *callee, root)))
      return failure();
  // A body may tell a type that the call did not.
  updateFunctionType(root);
  return success();
}

LogicalResult Inliner::run() {
  if (failed(checkInlinePlan(module, functions)))
    return failure();
  for (auto func : module.getOps<func::FuncOp>())
    if (functions.contains(func) && failed(addFunction(func)))
      return failure();
  for (auto func : module.getOps<func::FuncOp>())
    if (!functions.contains(func) && failed(inlineInto(func)))
      return failure();
  for (auto func : llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
    if (functions.contains(func)) {
      func.erase();
      ++ctx.counts.numFunctions;
    }
  return success();
}

LogicalResult inlineFunctions(ModuleOp module,
                              const llvm::DenseSet<func::FuncOp> &functions,
                              InlineCounts &counts) {
  if (functions.empty())
    return success();
  Inliner inliner(module, functions);
  LogicalResult result = inliner.run();
  counts = inliner.getCounts();
  return result;
}

} // namespace onnx_xform
