//===- StripDims.cpp - Remove the names of dimensions ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_STRIPDIMS
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {
struct StripDims : onnx_xform::impl::StripDimsBase<StripDims> {
  void runOnOperation() override;
};
} // namespace

void StripDims::runOnOperation() {
  AttrTypeReplacer replacer;
  replacer.addReplacement([](RankedTensorType type) -> Type {
    if (!isa_and_present<DimsAttr>(type.getEncoding()))
      return type;
    return RankedTensorType::get(type.getShape(), type.getElementType());
  });
  // The original spelling of a type has the names, too.
  for (auto graph : getOperation().getOps<func::FuncOp>()) {
    auto spelling = StringAttr::get(&getContext(), attrs::kTypeProto);
    for (unsigned i = 0, e = graph.getNumArguments(); i < e; ++i)
      if (Type type = graph.getArgumentTypes()[i];
          replacer.replace(type) != type)
        graph.removeArgAttr(i, spelling);
    for (unsigned i = 0, e = graph.getNumResults(); i < e; ++i)
      if (Type type = graph.getResultTypes()[i]; replacer.replace(type) != type)
        graph.removeResultAttr(i, spelling);
  }
  replacer.recursivelyReplaceElementsIn(getOperation(), /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
}
