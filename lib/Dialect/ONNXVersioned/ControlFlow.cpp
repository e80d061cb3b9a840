//===- ControlFlow.cpp - Operators with graphs inside, older forms -*- C++
//-*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXVersioned/ControlFlow.h"
#include "ONNXVersionedFamilies.h"
#include "mlir/IR/Builders.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"

using namespace mlir;

void onnx_xform::versioned::detail::registerControlFlowOperators(
    Dialect &dialect) {
  addOperators<
#define GET_OP_LIST
#include "onnx-xform/Dialect/ONNXVersioned/ControlFlow.cpp.inc"
      >(dialect);
}

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNXVersioned/ControlFlow.cpp.inc"

//===----------------------------------------------------------------------===//
// Scan, version 8
//===----------------------------------------------------------------------===//

SmallVector<Type> onnx_xform::versioned::Scan_8Op::getGraphInputTypes(
    unsigned, ArrayRef<Type> inputTypes, DictionaryAttr) {
  // The first input is sequence_lens, which the body does not see.
  return llvm::map_to_vector(
      inputTypes.drop_front(std::min<size_t>(1, inputTypes.size())),
      onnx_xform::detail::withoutShape);
}

SmallVector<Type> onnx_xform::versioned::Scan_8Op::getResultTypesFromGraphs() {
  return llvm::map_to_vector(onnx_xform::detail::getYieldedTypes(getBody()),
                             onnx_xform::detail::withoutShape);
}
