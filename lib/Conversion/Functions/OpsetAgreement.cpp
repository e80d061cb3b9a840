//===- OpsetAgreement.cpp - Whether a body means the same elsewhere -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BodyCopier.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;

namespace onnx_xform {

/// The operation that says which opsets `func` means, and its imports; null
/// where nothing does.
static std::pair<Operation *, DictionaryAttr> findImports(func::FuncOp func) {
  if (auto description = func->getAttrOfType<DictionaryAttr>(attrs::kFunction))
    if (auto imports = description.getAs<DictionaryAttr>("opset_imports"))
      return {func, imports};
  Operation *module = func->getParentOp();
  return {module, module->getAttrOfType<DictionaryAttr>(attrs::kOpsetImports)};
}

static void addImport(func::FuncOp func, StringAttr domain, int version) {
  auto [owner, imports] = findImports(func);
  MLIRContext *context = func.getContext();
  NamedAttrList list(imports);
  list.set(domain, IntegerAttr::get(IntegerType::get(context, 64), version));
  if (owner != func.getOperation())
    return owner->setAttr(attrs::kOpsetImports, list.getDictionary(context));
  NamedAttrList description(
      func->getAttrOfType<DictionaryAttr>(attrs::kFunction));
  description.set("opset_imports", list.getDictionary(context));
  func->setAttr(attrs::kFunction, description.getDictionary(context));
}

DictionaryAttr getOpsetImports(func::FuncOp func) {
  return findImports(func).second;
}

LogicalResult agreeOnOpsets(InlinedFunction &function, func::FuncOp root,
                            Location loc) {
  for (auto [domain, version] : function.opsets) {
    DictionaryAttr own = getOpsetImports(function.op);
    DictionaryAttr around = getOpsetImports(root);
    if (own && own.contains(domain) && around && !around.contains(domain)) {
      addImport(root, domain, version);
      continue;
    }
    int other = getOpsetVersion(root, domain);
    if (other != version)
      return emitError(loc)
             << "cannot be replaced by the body of '"
             << function.op.getSymName() << "', which means opset " << version
             << " of " << domain.getValue() << ", where what calls it means "
             << other
             << "; convert the model to one opset first [inline-functions-001]";
  }
  return success();
}

} // namespace onnx_xform
