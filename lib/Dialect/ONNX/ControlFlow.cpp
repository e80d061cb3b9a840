//===- ControlFlow.cpp - Operators with graphs inside ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "ONNXFamilies.h"
#include "mlir/IR/Builders.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"

using namespace mlir;
using namespace onnx_xform;

void onnx_xform::detail::registerControlFlowOperators(Dialect &dialect) {
  addOperators<
#define GET_OP_LIST
#include "onnx-xform/Dialect/ONNX/ControlFlow.cpp.inc"
      >(dialect);
}

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNX/ControlFlow.cpp.inc"

//===----------------------------------------------------------------------===//
// If
//===----------------------------------------------------------------------===//

SmallVector<Type> IfOp::getGraphInputTypes(unsigned, ArrayRef<Type>,
                                           DictionaryAttr) {
  return {};
}

/// The type that holds for a value that is of one type or of the other.
static Type join(Type a, Type b) {
  if (!a || !b || a == b)
    return a ? a : b;
  return onnx_xform::detail::isSameWithoutShape(a, b)
             ? onnx_xform::detail::withoutShape(a)
             : Type();
}

SmallVector<Type> IfOp::getResultTypesFromGraphs() {
  SmallVector<Type> types =
      onnx_xform::detail::getYieldedTypes(getThenBranch());
  SmallVector<Type> others =
      onnx_xform::detail::getYieldedTypes(getElseBranch());
  types.resize(std::max(types.size(), others.size()));
  for (auto [i, other] : llvm::enumerate(others))
    types[i] = join(types[i], other);
  return types;
}

//===----------------------------------------------------------------------===//
// Loop
//===----------------------------------------------------------------------===//

SmallVector<Type> LoopOp::getGraphInputTypes(unsigned,
                                             ArrayRef<Type> inputTypes,
                                             DictionaryAttr attributes) {
  Builder b(attributes.getContext());
  SmallVector<Type> types = {
      RankedTensorType::get({}, b.getI64Type()),
      RankedTensorType::get({}, b.getI1Type()),
  };
  // A carried value may change its shape from one iteration to the next.
  for (Type type :
       inputTypes.drop_front(std::min<size_t>(2, inputTypes.size())))
    types.push_back(onnx_xform::detail::withoutShape(type));
  return types;
}

SmallVector<Type> LoopOp::getResultTypesFromGraphs() {
  SmallVector<Type> types = onnx_xform::detail::getYieldedTypes(getBody());
  if (!types.empty())
    types.erase(types.begin());
  // Carried values may have changed shape, scan outputs have one axis more.
  return llvm::map_to_vector(types, onnx_xform::detail::withoutShape);
}

//===----------------------------------------------------------------------===//
// Scan
//===----------------------------------------------------------------------===//

SmallVector<Type> ScanOp::getGraphInputTypes(unsigned,
                                             ArrayRef<Type> inputTypes,
                                             DictionaryAttr) {
  return llvm::map_to_vector(inputTypes, onnx_xform::detail::withoutShape);
}

SmallVector<Type> ScanOp::getResultTypesFromGraphs() {
  return llvm::map_to_vector(onnx_xform::detail::getYieldedTypes(getBody()),
                             onnx_xform::detail::withoutShape);
}

//===----------------------------------------------------------------------===//
// SequenceMap
//===----------------------------------------------------------------------===//

SmallVector<Type> SequenceMapOp::getGraphInputTypes(unsigned,
                                                    ArrayRef<Type> inputTypes,
                                                    DictionaryAttr) {
  return llvm::map_to_vector(inputTypes, [](Type type) {
    auto sequence = dyn_cast_if_present<SequenceType>(type);
    return sequence ? sequence.getElementType() : type;
  });
}

SmallVector<Type> SequenceMapOp::getResultTypesFromGraphs() {
  return llvm::map_to_vector(
      onnx_xform::detail::getYieldedTypes(getBody()), [](Type type) -> Type {
        if (!type)
          return {};
        return SequenceType::get(type.getContext(),
                                 onnx_xform::detail::withoutShape(type));
      });
}
