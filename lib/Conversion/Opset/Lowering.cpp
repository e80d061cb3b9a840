//===- Lowering.cpp - Several nodes in the place of one -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform::opset {

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

FloatType widerFloat(FloatType a, FloatType b) {
  if (a == b || a.getWidth() > b.getWidth())
    return a;
  // Neither of float16 and bfloat16 holds the other.
  return a.getWidth() < b.getWidth() ? b : Float32Type::get(a.getContext());
}

Type broadcastTypes(Type a, Type b, Type element) {
  auto left = dyn_cast<RankedTensorType>(a);
  auto right = dyn_cast<RankedTensorType>(b);
  if (!left || !right)
    return UnrankedTensorType::get(element);
  // The same sizes, symbols included.
  if (left.getShape() == right.getShape() &&
      left.getEncoding() == right.getEncoding())
    return left.clone(element);
  auto isOne = [](RankedTensorType type) {
    return type.hasStaticShape() && type.getNumElements() == 1;
  };
  if (isOne(right) && right.getRank() <= left.getRank())
    return left.clone(element);
  if (isOne(left) && left.getRank() <= right.getRank())
    return right.clone(element);
  size_t rank = std::max(left.getRank(), right.getRank());
  SmallVector<int64_t> shape(rank, 1);
  for (size_t i = 0; i < rank; ++i) {
    auto dim = [&](RankedTensorType type) -> int64_t {
      size_t size = type.getRank();
      return i + size < rank ? 1 : type.getDimSize(i + size - rank);
    };
    int64_t l = dim(left), r = dim(right);
    // Of an unknown size and one that is not 1, the latter counts.
    shape[i] = l == 1 ? r : r == 1 ? l : ShapedType::isDynamic(l) ? r : l;
  }
  return RankedTensorType::get(shape, element);
}

Type Lowering::reducedType(Type type, ArrayRef<int64_t> axes, bool keepDims) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked)
    return UnrankedTensorType::get(getTensorElementType(type));
  llvm::SmallBitVector reduced(ranked.getRank());
  for (int64_t axis : axes)
    if (axis >= -ranked.getRank() && axis < ranked.getRank())
      reduced.set(axis < 0 ? axis + ranked.getRank() : axis);
  SmallVector<int64_t> shape;
  for (auto [i, size] : llvm::enumerate(ranked.getShape())) {
    if (!reduced[i])
      shape.push_back(size);
    else if (keepDims)
      shape.push_back(1);
  }
  return RankedTensorType::get(shape, ranked.getElementType());
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

Lowering::Lowering(Operation *op, PatternRewriter &rewriter)
    : op(op), rewriter(rewriter),
      opset(getOpsetVersion(
          op, cast<VersionedOpInterface>(op).getSchema().domain)) {}

Operation *Lowering::createNode(StringRef name, const OperatorSchema &schema,
                                TypeRange types, ArrayRef<Value> inputs,
                                ArrayRef<NamedAttribute> attributes) {
  OperationState state(deriveLoc(op->getLoc(), schema.opType),
                       OperationName(name, op->getContext()));
  SmallVector<int32_t> segments(schema.inputs.size());
  for (auto [i, input] : llvm::enumerate(inputs)) {
    if (!input)
      continue;
    state.operands.push_back(input);
    ++segments[schema.inputAt(i) - schema.inputs.data()];
  }
  state.addTypes(types);
  for (size_t i = types.size(), e = schema.outputs.size(); i < e; ++i)
    if (schema.outputs[i].option == Parameter::Option::Optional)
      state.types.push_back(rewriter.getNoneType());
  state.addAttributes(attributes);
  if (schema.hasOperandSegments())
    state.addAttribute("operandSegmentSizes",
                       rewriter.getDenseI32ArrayAttr(segments));
  for (size_t i = 0, e = schema.graphs.size(); i < e; ++i)
    state.addRegion();
  Operation *node = rewriter.create(state);
  made.insert(node);
  return node;
}

void nameGraph(Operation *op, StringRef name, Builder &b) {
  op->setAttr(attrs::kGraphs, b.getArrayAttr(b.getDictionaryAttr(b.getNamedAttr(
                                  "name", b.getStringAttr(name)))));
}

void moveGraph(Operation *from, Operation *to) {
  to->getRegion(0).takeBody(from->getRegion(0));
  for (NamedAttribute attribute : from->getDiscardableAttrs())
    if (attribute.getName() != attrs::kValueInfo &&
        attribute.getName() != attrs::kSpelling)
      to->setAttr(attribute.getName(), attribute.getValue());
}

SmallVector<NamedAttribute>
Lowering::attributesBut(ArrayRef<StringRef> names) const {
  SmallVector<NamedAttribute> result;
  for (const AttributeSchema &schema :
       cast<VersionedOpInterface>(op).getSchema().attributes)
    if (!llvm::is_contained(names, schema.odsName))
      if (std::optional<Attribute> value = op->getInherentAttr(schema.odsName);
          value && *value)
        result.push_back(rewriter.getNamedAttr(schema.odsName, *value));
  return result;
}

//===----------------------------------------------------------------------===//
// The end
//===----------------------------------------------------------------------===//

/// The location with the names of one output of the node.
static Location getOutputLoc(Operation *op, unsigned number) {
  NodeNames names = getNames(op->getLoc());
  if (op->getNumResults() == 1 || number >= names.outputs.size() ||
      !names.suffixes.empty())
    return op->getLoc();
  return makeNameLoc(op->getContext(), number == 0 ? names.node : StringRef(),
                     {names.outputs[number]});
}

/// Results that are not left out.
static unsigned countPresent(Operation *op) {
  return llvm::count_if(op->getResultTypes(),
                        [](Type type) { return !isa<NoneType>(type); });
}

void Lowering::replace(ArrayRef<Value> values) {
  sortMade(values);
  bool isFirst = true;
  for (auto [i, wanted] : llvm::enumerate(values)) {
    Value value = wanted;
    OpResult result = op->getResult(i);
    if (!value)
      continue;
    Operation *node = value.getDefiningOp();
    // What made two results keeps the name of the first.
    bool isOurs = node && countPresent(node) == 1 && made.erase(node);
    if (isOurs) {
      node->setLoc(getOutputLoc(op, i));
      if (elementOf(value) == getTensorElementType(result.getType()) &&
          isa<RankedTensorType>(result.getType()))
        value.setType(result.getType());
      if (isFirst && op->getNumResults() == 1 && !isa<InitializerOp>(node))
        for (NamedAttribute attribute : op->getDiscardableAttrs())
          if (attribute.getName() != attrs::kSpelling)
            node->setAttr(attribute.getName(), attribute.getValue());
      isFirst = false;
    }
    rewriter.replaceAllUsesWith(result, value);
  }
  rewriter.eraseOp(op);
}

} // namespace onnx_xform::opset
