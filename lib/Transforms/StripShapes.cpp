//===- StripShapes.cpp - Remove the shapes of values ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_STRIPSHAPES
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {
struct StripShapes : onnx_xform::impl::StripShapesBase<StripShapes> {
  void runOnOperation() override;
};
} // namespace

/// An output of a graph says its shape to whoever uses the model.
static bool isGraphOutput(Value value) {
  return llvm::any_of(value.getUsers(), [](Operation *user) {
    return user->hasTrait<OpTrait::IsTerminator>();
  });
}

void StripShapes::runOnOperation() {
  getOperation().walk([](Operation *op) {
    // What a constant is, its value says.
    if (isa<InitializerOp>(op) || op->hasTrait<OpTrait::ConstantLike>())
      return;
    bool isStripped = false;
    for (Value result : op->getResults()) {
      Type type = onnx_xform::detail::withoutShape(result.getType());
      if (type == result.getType() || isGraphOutput(result))
        continue;
      result.setType(type);
      isStripped = true;
    }
    if (isStripped)
      op->removeAttr(attrs::kValueInfo);
  });
}
