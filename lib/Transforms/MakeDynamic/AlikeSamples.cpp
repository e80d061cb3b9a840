//===- AlikeSamples.cpp - Constants that repeat one sample ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model for N samples may have constants for each of them: a mask, positions,
// an initial state. They can be given for any number of samples if they are the
// same for all.
//
//===----------------------------------------------------------------------===//

#include "BatchProof.h"
#include "SampleBlocks.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

/// Constants above this are not compared.
static constexpr uint64_t kMaxCompared = uint64_t(1) << 30;

Attribute onnx_xform::getConstantValue(Value value) {
  if (auto initializer = value.getDefiningOp<InitializerOp>())
    return initializer.getValue();
  if (auto constant = value.getDefiningOp<ConstantOp>())
    return constant.getValueAttr();
  return {};
}

std::optional<SampleBlocks> SampleBlocks::get(const ConstantView &view,
                                              int64_t axis, int64_t inner,
                                              int64_t count) {
  ArrayRef<int64_t> shape = view.getType().getShape();
  uint64_t numElements = view.getNumElements(), rawSize = view.getRawSize();
  if (view.isString() || numElements == 0 || rawSize % numElements != 0)
    return std::nullopt;
  // Everything below is at most the number of bytes then.
  if (inner <= 0 || shape[axis] % inner != 0 ||
      shape[axis] / inner % count != 0)
    return std::nullopt;
  uint64_t sample = rawSize / numElements * inner;
  for (int64_t size : shape.drop_front(axis + 1))
    sample *= size;
  if (sample == 0 || rawSize % (sample * count) != 0)
    return std::nullopt;
  return SampleBlocks{sample, static_cast<uint64_t>(count)};
}

bool BatchProof::isAlikeConstant(Attribute value, int64_t axis,
                                 const Layout &like) {
  if (auto splat = dyn_cast_if_present<DenseElementsAttr>(value);
      splat && splat.isSplat())
    return true;
  std::optional<ConstantView> view = ConstantView::get(value);
  std::optional<int64_t> inner = like.inner.getConstant();
  if (!view || !inner || axis >= view->getType().getRank() ||
      view->getRawSize() > kMaxCompared)
    return false;
  auto blocks = SampleBlocks::get(*view, axis, *inner, *count.getConstant());
  std::optional<StringRef> bytes = view->getRawBytes();
  if (!blocks || !bytes)
    return false;
  for (; !bytes->empty(); *bytes = bytes->drop_front(blocks->getSize()))
    for (uint64_t i = 1; i < blocks->count; ++i)
      if (bytes->substr(i * blocks->sample, blocks->sample) !=
          bytes->take_front(blocks->sample))
        return false;
  return true;
}

/// Chosen from anything by indices that are alike.
bool BatchProof::isAlikeGather(GatherOp op, int64_t axis, const Layout &like,
                               unsigned depth) {
  auto dataRank = shapes.getRank(op.getData());
  auto rank = shapes.getRank(op.getIndices());
  if (!dataRank || !rank)
    return false;
  int64_t at = static_cast<int64_t>(op.getAxis());
  at += at < 0 ? *dataRank : 0;
  if (axis >= at && axis < at + *rank)
    return isAlike(op.getIndices(), axis - at, like, depth + 1);
  return isAlike(op.getData(), axis < at ? axis : axis - *rank + 1, like,
                 depth + 1);
}

bool BatchProof::isAlike(Value value, int64_t axis, const Layout &like,
                         unsigned depth) {
  constexpr unsigned kMaxDepth = 8, kMaxVisits = 256;
  numVisits = depth == 0 ? 0 : numVisits + 1;
  if (count.isConstant(1))
    return true;
  if (Attribute constant = getConstantValue(value))
    return isAlikeConstant(constant, axis, like);
  if (Operation *node = guesses.lookup(value)) {
    usedGuesses.insert(node);
    return true;
  }
  Operation *op = value.getDefiningOp();
  std::optional<int64_t> rank = shapes.getRank(value);
  if (!op || !rank || depth > kMaxDepth || numVisits > kMaxVisits)
    return false;
  if (isa<ConstantOfShapeOp>(op))
    return true;
  // The axis comes of broadcasting, or of inputs that are alike themselves.
  auto isAlikeInput = [&](Value input) {
    std::optional<int64_t> inputRank = shapes.getRank(input);
    if (!inputRank)
      return false;
    int64_t place = axis - (*rank - *inputRank);
    return place < 0 || shapes.getDim(input, place).isConstant(1) ||
           isAlike(input, place, like, depth + 1);
  };
  if (auto expand = dyn_cast<ExpandOp>(op))
    return isAlikeInput(expand.getInput());
  if (auto tile = dyn_cast<TileOp>(op))
    return like.isAlone() && isAlikeInput(tile.getInput());
  if (auto gather = dyn_cast<GatherOp>(op))
    return isAlikeGather(gather, axis, like, depth);
  if (auto transpose = dyn_cast<TransposeOp>(op)) {
    auto perm = transpose.getPerm();
    int64_t from = perm && axis < static_cast<int64_t>(perm->size())
                       ? (*perm)[axis]
                       : *rank - 1 - axis;
    return isAlike(transpose.getData(), from, like, depth + 1);
  }
  return op->hasTrait<ElementByElement>() &&
         llvm::all_of(op->getOperands(), isAlikeInput);
}
