//===- StripDims.cpp - Remove the names of dimensions ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorTypes.h"
#include "mlir/Pass/Pass.h"
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
  replaceTensorTypes(getOperation(), [](RankedTensorType type) {
    return isa_and_present<DimsAttr>(type.getEncoding())
               ? RankedTensorType::get(type.getShape(), type.getElementType())
               : type;
  });
}
