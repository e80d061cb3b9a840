//===- DecomposeColumns.cpp - Images from columns by older operators ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Col2Im adds up what overlapping blocks say about each element of an image.
// The axes are independent: along each, an element is the sum of at most as
// many block elements as a block is long. These are gathered side by side, with
// a zero where there are fewer, and summed.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "Windows.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

class Columns {
public:
  std::string find(Col2ImOp op);
  Value lower(Col2ImOp op, Lowering &b) const;

private:
  Value sumAlong(Lowering &b, Value x, const Window &window,
                 int64_t axis) const;

  SmallVector<Window, 3> axes;
};

} // namespace

static bool isIn(ArrayRef<int64_t> list, size_t size, int64_t least) {
  return list.size() == size && llvm::all_of(list, [&](int64_t number) {
           return number >= least && number <= kMaxConstantElements;
         });
}

std::string Columns::find(Col2ImOp op) {
  auto image = readInts(op.getImageShape()),
       block = readInts(op.getBlockShape());
  if (!image || !block)
    return "its image_shape and block_shape are no constants" +
           remedyFor({op.getImageShape(), op.getBlockShape()});
  size_t rank = image->size();
  auto listOf = [&](std::optional<ArrayRef<int64_t>> list, size_t size,
                    int64_t absent) {
    return list ? SmallVector<int64_t>(*list)
                : SmallVector<int64_t>(size, absent);
  };
  SmallVector<int64_t> strides = listOf(op.getStrides(), rank, 1),
                       dilations = listOf(op.getDilations(), rank, 1),
                       pads = listOf(op.getPads(), 2 * rank, 0);
  if (rank == 0 || !isIn(*image, rank, 1) || !isIn(*block, rank, 1) ||
      !isIn(strides, rank, 1) || !isIn(dilations, rank, 1) ||
      !isIn(pads, 2 * rank, 0))
    return "its shapes, strides, dilations and pads do not fit together or "
           "have invalid numbers";
  for (size_t i = 0; i < rank; ++i) {
    Window window{(*image)[i],  (*block)[i], strides[i],
                  dilations[i], pads[i],     pads[i + rank]};
    if (window.count() == 0)
      return "its blocks are larger than its image";
    if (window.kernel > kMaxConstantElements / window.size)
      return "its blocks are too large to list their elements";
    axes.push_back(window);
  }
  Type element = getTensorElementType(op.getInput().getType());
  if (!isa<FloatType>(element) && !element.isInteger(32) &&
      !element.isInteger(64))
    return "its elements are none that older operators add up";
  return {};
}

/// Sums over `axis`, which holds the elements of each block for each position
/// of the blocks, and a zero at the end.
Value Columns::sumAlong(Lowering &b, Value x, const Window &window,
                        int64_t axis) const {
  int64_t count = window.count(), zero = window.kernel * count;
  SmallVector<SmallVector<int64_t>> sources(window.size);
  size_t most = 1;
  for (int64_t k = 0; k < window.kernel; ++k)
    for (int64_t w = 0; w < count; ++w)
      if (window.isInside(window.at(w, k))) {
        auto &source = sources[window.at(w, k)];
        source.push_back(k * count + w);
        most = std::max(most, source.size());
      }
  SmallVector<int64_t> positions;
  for (auto &source : sources) {
    source.resize(most, zero);
    llvm::append_range(positions, source);
  }
  Value addends = b.gather(
      x, b.intTensor(positions, {window.size, static_cast<int64_t>(most)}),
      axis);
  return b.reduce<ReduceSumOp>(addends, {axis + 1}, /*keepDims=*/false);
}

Value Columns::lower(Col2ImOp op, Lowering &b) const {
  // [N, C * blocks, L] -> [N, C, k1, k2, L1, L2] -> [N, C, k1 * L1, k2 * L2]
  int64_t rank = axes.size();
  SmallVector<int64_t> split{0, -1}, perm{0, 1}, joined{0, 0};
  for (const Window &window : axes)
    split.push_back(window.kernel);
  for (auto [i, window] : llvm::enumerate(axes)) {
    split.push_back(window.count());
    perm.append(
        {static_cast<int64_t>(i) + 2, static_cast<int64_t>(i) + 2 + rank});
    joined.push_back(window.kernel * window.count());
  }
  Value x =
      b.reshape(b.transpose(b.reshape(op.getInput(), split), perm), joined);
  SmallVector<int64_t> begins(rank + 2, 0), ends(rank + 2, 1);
  ends[0] = ends[1] = 0;
  x = b.pad(x, begins, ends);
  for (auto [i, window] : llvm::enumerate(axes))
    x = sumAlong(b, x, window, i + 2);
  return x;
}

namespace {

// Col2Im(x) -> ReduceSum(Gather(Pad(x))), axis by axis
struct DecomposeCol2Im : DecomposeMissingPattern<Col2ImOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(Col2ImOp op, Lowering &b) const override {
    Columns columns;
    if (std::string why = columns.find(op); !why.empty())
      return b.fail(why);
    b.replace({columns.lower(op, b)});
    return success();
  }
};

} // namespace

void populateColumnDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeCol2Im>(patterns.getContext());
}

} // namespace onnx_xform::opset
