//===- DecomposeSequence.cpp - Sequences and optionals by older operators -===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where an opset has no sequences, those that are made and used in one graph,
// at constant positions, are the tensors that they hold: users get these, and
// the operations that made the sequence have no users left. The same goes for
// optionals that are known to hold a value, or none.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Sequence.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// What a sequence holds
//===----------------------------------------------------------------------===//

/// Longer chains of insertions are followed by nobody.
constexpr size_t kMaxChain = 4096;

constexpr StringLiteral kDynamicSequence =
    "sequences came with opset 11, and this one is not made in the same graph "
    "from tensors at constant positions";

/// A constant position; counted from the end where negative. Nothing where it
/// is no constant or out of range.
std::optional<int64_t> readPosition(Value value, int64_t absent, int64_t size,
                                    bool mayBeEnd) {
  int64_t position = absent;
  if (value) {
    std::optional<SmallVector<int64_t>> constant = readInts(value);
    if (!constant || constant->size() != 1)
      return std::nullopt;
    position = constant->front();
  }
  if (position < 0)
    position += size;
  if (position < 0 || position > size || (position == size && !mayBeEnd))
    return std::nullopt;
  return position;
}

/// The tensors of a sequence; nothing where they are not known.
std::optional<SmallVector<Value>> findElements(Value sequence) {
  // Back to where the sequence begins.
  SmallVector<Operation *> chain;
  SmallVector<Value> elements;
  for (;; sequence = chain.back()->getOperand(0)) {
    Operation *op = sequence.getDefiningOp();
    if (!op || chain.size() == kMaxChain)
      return std::nullopt;
    if (isa<SequenceEmptyOp>(op))
      break;
    if (auto construct = dyn_cast<SequenceConstructOp>(op)) {
      elements.assign(construct->operand_begin(), construct->operand_end());
      break;
    }
    if (!isa<SequenceInsertOp, SequenceEraseOp, IdentityOp>(op))
      return std::nullopt;
    chain.push_back(op);
  }
  for (Operation *op : llvm::reverse(chain)) {
    int64_t size = elements.size();
    if (auto insert = dyn_cast<SequenceInsertOp>(op)) {
      auto at = readPosition(insert.getPosition(), size, size,
                             /*mayBeEnd=*/true);
      if (!at)
        return std::nullopt;
      elements.insert(elements.begin() + *at, insert.getTensor());
    } else if (auto erase = dyn_cast<SequenceEraseOp>(op)) {
      auto at = readPosition(erase.getPosition(), -1, size, /*mayBeEnd=*/false);
      if (!at)
        return std::nullopt;
      elements.erase(elements.begin() + *at);
    }
  }
  return elements;
}

// SequenceAt(known sequence, constant position) -> the tensor
struct DecomposeSequenceAt : DecomposeMissingPattern<SequenceAtOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SequenceAtOp op, Lowering &b) const override {
    auto elements = findElements(op.getInputSequence());
    if (!elements)
      return b.fail(kDynamicSequence);
    auto at = readPosition(op.getPosition(), 0, elements->size(),
                           /*mayBeEnd=*/false);
    if (!at)
      return b.fail("its position is no constant within the sequence" +
                    remedyFor({op.getPosition()}));
    b.replace({(*elements)[*at]});
    return success();
  }
};

// SequenceLength(known sequence) -> a constant
struct DecomposeSequenceLength : DecomposeMissingPattern<SequenceLengthOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SequenceLengthOp op, Lowering &b) const override {
    auto elements = findElements(op.getInputSequence());
    if (!elements)
      return b.fail(kDynamicSequence);
    b.replace({b.intTensor({static_cast<int64_t>(elements->size())}, {})});
    return success();
  }
};

// ConcatFromSequence(known sequence) -> Concat, of tensors with a new axis
// where one is asked for
struct DecomposeConcatFromSequence
    : DecomposeMissingPattern<ConcatFromSequenceOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ConcatFromSequenceOp op, Lowering &b) const override {
    auto elements = findElements(op.getInputSequence());
    if (!elements || elements->empty())
      return b.fail(kDynamicSequence);
    int64_t axis = op.getAxis();
    if (op.getNewAxis()) {
      std::optional<int64_t> rank = rankOf(elements->front().getType());
      if (axis < 0 && !rank)
        return b.fail("its axis counts from the end of tensors of unknown "
                      "rank; infer shapes first");
      axis += axis < 0 ? *rank + 1 : 0;
      for (Value &element : *elements)
        element = b.unsqueeze(element, {axis});
    }
    b.replace({b.concat(*elements, axis)});
    return success();
  }
};

/// The sizes of the parts; empty where they are not known.
SmallVector<int64_t> findParts(SplitToSequenceOp op, int64_t size) {
  SmallVector<int64_t> parts;
  if (std::optional<SmallVector<int64_t>> split = readInts(op.getSplit());
      split && rankOf(op.getSplit().getType()) == 1)
    return *split;
  int64_t part = 1;
  if (op.getSplit()) {
    std::optional<SmallVector<int64_t>> split = readInts(op.getSplit());
    if (!split || split->size() != 1 || split->front() < 1)
      return {};
    part = split->front();
  }
  // A file may claim any size; nobody splits into more parts.
  if (size < 0 || size / part > static_cast<int64_t>(kMaxChain))
    return {};
  for (int64_t at = 0; at < size; at += part)
    parts.push_back(std::min(part, size - at));
  return parts;
}

// SplitToSequence(x) -> SequenceConstruct(Split(x)...)
struct DecomposeSplitToSequence : DecomposeMissingPattern<SplitToSequenceOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SplitToSequenceOp op, Lowering &b) const override {
    Value x = op.getInput();
    int64_t axis = op.getAxis(), size = opset::dimOf(x.getType(), axis);
    SmallVector<int64_t> parts = findParts(op, size);
    if (parts.empty())
      return b.fail("the number of its parts is not known: it takes a constant "
                    "split, or a known size along the axis (infer shapes "
                    "first)");
    auto ranked = dyn_cast<RankedTensorType>(x.getType());
    SmallVector<Type> types;
    for (int64_t part : parts) {
      if (!ranked) {
        types.push_back(x.getType());
        continue;
      }
      SmallVector<int64_t> shape(ranked.getShape());
      shape[axis < 0 ? axis + ranked.getRank() : axis] = part;
      types.push_back(RankedTensorType::get(shape, ranked.getElementType()));
    }
    auto split =
        b.create<SplitOp>(types, {x, b.ints(parts)}, {b.attr("axis", axis)});
    SmallVector<Value> elements(split->getResults());
    // Without a split, parts lose the axis unless they are to keep it.
    if (!op.getSplit() && !op.getKeepdims())
      for (Value &element : elements)
        element = b.squeeze(element, {axis});
    b.replace({b.make<SequenceConstructOp>(op.getOutputSequence().getType(),
                                           elements)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Optionals
//===----------------------------------------------------------------------===//

enum class Content { Unknown, Nothing, Something };

/// What an optional holds, as far as it is known; `held` is its value.
Content findContent(Value value, Value &held) {
  if (!value)
    return Content::Nothing;
  for (unsigned i = 0; i < kMaxChain; ++i) {
    if (!isa<OptionalType, UnknownType>(value.getType())) {
      held = value;
      return Content::Something;
    }
    Operation *op = value.getDefiningOp();
    if (auto optional = dyn_cast_if_present<OptionalOp>(op)) {
      held = optional.getInput();
      return held ? Content::Something : Content::Nothing;
    }
    if (!isa_and_present<IdentityOp>(op))
      break;
    value = op->getOperand(0);
  }
  return Content::Unknown;
}

constexpr StringLiteral kUnknownOptional =
    "whether the optional holds a value is not known in this graph";

// OptionalGetElement(what is no optional, or made by Optional) -> the value
struct DecomposeOptionalGet : DecomposePattern<OptionalGetElementOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(OptionalGetElementOp op, Lowering &b) const override {
    Value held;
    if (findContent(op.getInput(), held) != Content::Something)
      return b.fail(kUnknownOptional);
    b.replace({held});
    return success();
  }
};

// OptionalHasElement(what is no optional, or made by Optional) -> a constant
struct DecomposeOptionalHas : DecomposePattern<OptionalHasElementOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(OptionalHasElementOp op, Lowering &b) const override {
    Value held;
    Content content = findContent(op.getInput(), held);
    if (content == Content::Unknown)
      return b.fail(kUnknownOptional);
    b.replace({b.scalar(content == Content::Something, b.i1())});
    return success();
  }
};

} // namespace

void populateSequenceDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeSequenceAt, DecomposeSequenceLength,
               DecomposeConcatFromSequence, DecomposeSplitToSequence,
               DecomposeOptionalGet, DecomposeOptionalHas>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
