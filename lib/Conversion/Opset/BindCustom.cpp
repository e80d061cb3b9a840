//===- BindCustom.cpp - What an opset knows of unknown nodes --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BindCustom.h"
#include "onnx-xform/Conversion/NodeBuilder.h"
#include "onnx-xform/Conversion/OutputTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform::opset {

/// Results get the types that the operator tells, where none was known.
static void inferTypes(NodeParts &node, const OperatorTable::Binding &binding) {
  inferOutputTypes(
      binding,
      llvm::map_to_vector(node.inputs,
                          [](Value v) { return v ? v.getType() : Type(); }),
      [&](StringRef name) { return node.attributes.get(name); }, node.types);
}

void bindCustom(CustomOp op, const OperatorTable &operators, int version) {
  std::optional<OperatorTable::Binding> binding =
      operators.lookup(op.getDomain(), op.getOpType(), version);
  if (!binding || op->getNumRegions() != 0)
    return;
  NodeParts node{op.getLoc(), op.getDomain(), op.getOpType()};
  node.inputs = collectNodeInputs(op);
  node.numListedInputs =
      std::max<size_t>(node.inputs.size(), binding->schema->minInputs());
  node.attributes = NamedAttrList(op.getNodeAttributesAttr());
  node.types.assign(op->result_type_begin(), op->result_type_end());
  for (NamedAttribute attribute : node.attributes)
    if (isa<AttrRefAttr>(attribute.getValue()) ||
        findAttributeMismatch(*binding->schema, attribute))
      return;
  inferTypes(node, *binding);
  OpBuilder builder(op);
  std::string mismatch;
  Operation *known = createOperator(builder, *binding, node, mismatch);
  if (!known)
    return;
  for (NamedAttribute attribute : op->getDiscardableAttrs())
    known->setAttr(attribute.getName(), attribute.getValue());
  for (auto [before, after] : llvm::zip(op->getResults(), known->getResults()))
    before.replaceAllUsesWith(after);
  op.erase();
}

} // namespace onnx_xform::opset
