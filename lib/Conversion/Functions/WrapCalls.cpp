//===- WrapCalls.cpp - Calls in functions of their own --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A body that means other opsets than its caller cannot take the place of the
// call. It can take the place of that call in a function which means the same
// opsets, has the attributes that the call gives, and is called nowhere else.
// Such a function is converted as others are, and is inlined then.
//
//===----------------------------------------------------------------------===//

#include "BodyCopier.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "onnx-xform/Conversion/InlineFunctions.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;

namespace onnx_xform {

/// On what stands for an initializer that the call takes: its position.
static constexpr StringLiteral kArgument = "onnx.wrapped_argument";

/// The call's operands as the wrapper has them: initializers stay constants.
static void mapOperands(CallOp call, Block &body, OpBuilder &builder,
                        IRMapping &mapping) {
  for (auto [i, operand] : llvm::enumerate(call.getInputs())) {
    if (mapping.contains(operand))
      continue;
    auto initializer = operand.getDefiningOp<InitializerOp>();
    if (!initializer) {
      mapping.map(operand, body.getArgument(i));
      continue;
    }
    Operation *copy = builder.clone(*initializer);
    copy->setAttr(kArgument, builder.getI64IntegerAttr(i));
    mapping.map(operand, copy->getResult(0));
  }
}

static bool meanOther(CallOp call, func::FuncOp callee,
                      ArrayRef<StringRef> domains) {
  return llvm::any_of(domains, [&](StringRef domain) {
    return getOpsetVersion(call, domain) != getOpsetVersion(callee, domain);
  });
}

/// The callee's opsets of `domains`; of others, those of the call, if it has
/// any.
static DictionaryAttr chooseOpsets(CallOp call, func::FuncOp callee,
                                   ArrayRef<StringRef> domains) {
  NamedAttrList imports(getOpsetImports(callee));
  if (DictionaryAttr around =
          getOpsetImports(call->getParentOfType<func::FuncOp>()))
    for (NamedAttribute import : around)
      if (!imports.get(import.getName()) ||
          !llvm::is_contained(domains, import.getName().getValue()))
        imports.set(import.getName(), import.getValue());
  return imports.getDictionary(call.getContext());
}

static func::FuncOp wrapCall(CallOp call, func::FuncOp callee,
                             ArrayRef<StringRef> domains,
                             SymbolTable &symbols) {
  OpBuilder builder(call.getContext());
  auto wrapper = func::FuncOp::create(
      builder, call.getLoc(), (callee.getSymName() + "_wrapped").str(),
      FunctionType::get(call.getContext(), call.getInputs().getTypes(),
                        call.getResultTypes()));
  wrapper.setPrivate();
  wrapper->setAttr(attrs::kFunction,
                   builder.getDictionaryAttr(builder.getNamedAttr(
                       "opset_imports", chooseOpsets(call, callee, domains))));
  wrapper->setAttr(attrs::kWrapper, builder.getUnitAttr());
  symbols.insert(wrapper);

  Block *body = wrapper.addEntryBlock();
  builder.setInsertionPointToStart(body);
  IRMapping mapping;
  mapOperands(call, *body, builder, mapping);
  Operation *inner = builder.clone(*call.getOperation(), mapping);
  func::ReturnOp::create(builder, call.getLoc(), inner->getResults());

  // What is left out, and all attributes, are up to the inner call.
  call.setCalleeAttr(FlatSymbolRefAttr::get(wrapper.getSymNameAttr()));
  call.removeNodeAttributesAttr();
  call.removeAbsentAttr();
  call->removeAttr(attrs::kAttributes);
  return wrapper;
}

SmallVector<std::pair<CallOp, func::FuncOp>>
wrapCalls(ModuleOp module, const llvm::DenseSet<func::FuncOp> &functions,
          ArrayRef<StringRef> domains) {
  SymbolTable symbols(module);
  SmallVector<std::pair<CallOp, func::FuncOp>> wrapped;
  for (auto func : module.getOps<func::FuncOp>())
    func.walk([&](CallOp call) {
      auto callee = symbols.lookup<func::FuncOp>(call.getCallee());
      if (callee && functions.contains(callee) &&
          meanOther(call, callee, domains))
        wrapped.push_back({call, callee});
    });
  for (auto &[call, function] : wrapped)
    function = wrapCall(call, function, domains, symbols);
  return wrapped;
}

void updateCall(CallOp call, func::FuncOp wrapper) {
  for (auto [result, type] :
       llvm::zip(call.getResults(), wrapper.getResultTypes()))
    result.setType(type);
  updateFunctionType(call->getParentOfType<func::FuncOp>());
}

LogicalResult inlineWrappers(ModuleOp module,
                             const llvm::DenseSet<func::FuncOp> &wrappers,
                             InlineCounts &counts) {
  for (func::FuncOp wrapper : wrappers)
    for (auto initializer :
         llvm::make_early_inc_range(wrapper.getOps<InitializerOp>()))
      if (auto position = initializer->getAttrOfType<IntegerAttr>(kArgument);
          position && position.getValue().ult(wrapper.getNumArguments())) {
        initializer.getResult().replaceAllUsesWith(
            wrapper.getArgument(position.getInt()));
        initializer.erase();
      }
  return inlineFunctions(module, wrappers, counts);
}

} // namespace onnx_xform
