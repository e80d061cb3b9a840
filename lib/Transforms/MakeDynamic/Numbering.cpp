//===- Numbering.cpp - Indices that name the sample -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// x[arange(batch), i] chooses from each sample by an index that pairs the data
// of a sample with the indices of the same one. Exporters write the numbers of
// the samples, 0 1 2 ..., as a constant, or as a column of index tuples; for a
// batch of 1, that is 0. They are replaced by a Range.
//
//===----------------------------------------------------------------------===//

#include "BatchProof.h"
#include "SampleBlocks.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "llvm/Support/Endian.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Knowing
//===----------------------------------------------------------------------===//

/// The elements of an int64 tensor that is the same for all samples.
std::optional<std::vector<int64_t>> BatchProof::getElements(Value value) {
  constexpr uint64_t kMaxBytes = uint64_t(1) << 26;
  std::optional<ConstantView> view = ConstantView::get(getConstantValue(value));
  if (!view) {
    auto numbers = shapes.getNumbers(value);
    return numbers ? std::optional(
                         std::vector<int64_t>(numbers->begin(), numbers->end()))
                   : std::nullopt;
  }
  if (!view->getType().getElementType().isInteger(64) ||
      view->getRawSize() > kMaxBytes)
    return std::nullopt;
  std::string bytes;
  if (failed(view->stream([&](StringRef piece) {
        bytes += piece;
        return success();
      })))
    return std::nullopt;
  std::vector<int64_t> elements(bytes.size() / sizeof(int64_t));
  for (auto [i, element] : llvm::enumerate(elements))
    element = llvm::support::endian::read64le(&bytes[i * sizeof(int64_t)]);
  return elements;
}

namespace {

/// Where an element of a tensor is, by the sample and by the column.
struct Strides {
  Strides(ArrayRef<int64_t> sizes, int64_t axis) : count(sizes[axis]) {
    for (int64_t size : sizes.drop_front(axis + 1))
      inner *= size;
    columns = sizes.back();
  }
  int64_t getSample(int64_t i) const { return i / inner % count; }
  /// The same place in the first sample.
  int64_t getFirst(int64_t i) const { return i - getSample(i) * inner; }
  int64_t getColumn(int64_t i) const { return i % columns; }

  int64_t inner = 1, count, columns;
};

} // namespace

/// The sizes of a tensor, all numbers and not 0.
static std::optional<SmallVector<int64_t>>
getNumberSizes(std::optional<ArrayRef<DimExpr>> shape) {
  SmallVector<int64_t> sizes;
  for (DimExpr size : shape.value_or(ArrayRef<DimExpr>())) {
    std::optional<int64_t> number = size.getConstant();
    if (!number || *number <= 0)
      return std::nullopt;
    sizes.push_back(*number);
  }
  return sizes.empty() ? std::nullopt : std::optional(sizes);
}

/// Whether the column is the number of the sample, and everything else is the
/// same for all samples. Without a column, all elements are numbers.
bool BatchProof::isNumbering(Value value, int64_t axis, int64_t column) {
  auto sizes = getNumberSizes(shapes.getShape(value));
  if (!sizes || axis >= static_cast<int64_t>(sizes->size()) ||
      (*sizes)[axis] != count.getConstant())
    return false;
  auto elements = getElements(value);
  int64_t total = elements ? elements->size() : 0;
  if (total == 0 || total != ShapedType::getNumElements(*sizes))
    return false;
  Strides at(*sizes, axis);
  for (int64_t i = 0; i < total; ++i) {
    bool isNumber = column < 0 || at.getColumn(i) == column;
    if ((*elements)[i] !=
        (isNumber ? at.getSample(i) : (*elements)[at.getFirst(i)]))
      return false;
  }
  return true;
}

/// Whether all elements are 0.
bool BatchProof::isZero(Value value, unsigned depth) {
  constexpr unsigned kMaxDepth = 8;
  if (getLayout(value).isSame())
    if (auto elements = getElements(value))
      return llvm::all_of(*elements, [](int64_t e) { return e == 0; });
  Operation *op = value.getDefiningOp();
  return op && depth < kMaxDepth &&
         isa<ExpandOp, TileOp, ReshapeOp, UnsqueezeOp, IdentityOp>(op) &&
         isZero(op->getOperand(0), depth + 1);
}

/// Whether the column of the tuples, on the last axis, is 0.
bool BatchProof::isZeroColumn(Value tuples, int64_t column) {
  auto concat = tuples.getDefiningOp<ConcatOp>();
  std::optional<int64_t> rank = shapes.getRank(tuples);
  if (!concat || !rank || column < 0)
    return isZero(tuples);
  auto axis = static_cast<int64_t>(concat.getAxis());
  if (axis != *rank - 1 && axis != -1)
    return false;
  for (Value piece : concat.getInputs()) {
    std::optional<int64_t> size = shapes.getDim(piece, -1).getConstant();
    if (!size)
      return false;
    if (column < *size)
      return isZero(piece);
    column -= *size;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Planning
//===----------------------------------------------------------------------===//

bool NodePlan::mayNumber(Value indices, int64_t axis, int64_t column) {
  Layout layout = getLayout(indices);
  if (layout.isNumbered())
    return layout.axis == axis && layout.column == column;
  if (layout.isBatched())
    return layout.axis == axis && layout.isAlone() &&
           getCount().isConstant(1) && proof.isZeroColumn(indices, column);
  return layout.isSame() && proof.isNumbering(indices, axis, column);
}

LogicalResult NodePlan::number(Value indices, int64_t axis, int64_t column) {
  if (!mayNumber(indices, axis, column))
    return fail("has indices that do not number the samples");
  acceptSizes(indices);
  if (!getLayout(indices).isNumbered())
    numberings[indices] = {axis, column};
  return success();
}

LogicalResult NodePlan::numberRows(Value indices, DimExpr size) {
  std::optional<int64_t> rows = size.getConstant();
  Layout layout = getLayout(indices);
  if (!rows || *rows < 1 || !getCount().isConstant(1) || !layout.isAlone())
    return fail("chooses from all samples for each one of them");
  numberings[indices] = {layout.axis, -1, *rows};
  return success();
}

//===----------------------------------------------------------------------===//
// Mending
//===----------------------------------------------------------------------===//

/// 0 to batch-1 along the axis of `rank` axes, the others of size 1.
Value BatchProof::makeNumbers(OpBuilder &builder, int64_t axis, int64_t rank) {
  Type i64 = builder.getI64Type();
  auto list = [&](ArrayRef<int64_t> numbers) {
    return makeNumbers(builder, getLoc(), numbers, i64);
  };
  auto scalar = [&](Value one) {
    return make<SqueezeOp>(builder, getLoc(), i64, one, list(0));
  };
  Value numbers =
      make<RangeOp>(builder, getLoc(), i64, scalar(list(0)),
                    scalar(getBatchSize()), scalar(list(1)), IntegerAttr());
  if (rank == 1)
    return numbers;
  SmallVector<int64_t> target(rank, 1);
  target[axis] = -1;
  return make<ReshapeOp>(builder, getLoc(), i64, numbers, list(target),
                         IntegerAttr());
}

/// The tuples of the first sample, with 0 for its number.
Value BatchProof::makeFirstTuples(OpBuilder &builder, Value indices,
                                  const NodePlan::Numbering &numbering) {
  auto sizes = getNumberSizes(shapes.getShape(indices));
  auto elements = getElements(indices);
  if (!sizes || !elements)
    return {};
  Strides at(*sizes, numbering.axis);
  std::string bytes;
  for (auto [i, element] : llvm::enumerate(*elements)) {
    if (at.getSample(i) != 0)
      continue;
    bool isNumber = numbering.column < 0 || at.getColumn(i) == numbering.column;
    char raw[sizeof(int64_t)];
    llvm::support::endian::write64le(raw, isNumber ? 0 : element);
    bytes.append(raw, sizeof(raw));
  }
  (*sizes)[numbering.axis] = 1;
  auto type = RankedTensorType::get(*sizes, builder.getI64Type());
  auto op =
      InitializerOp::create(builder, getLoc(), type,
                            makeConstant(type, bytes, "batch"), IntegerAttr());
  made.push_back(op);
  return op;
}

/// The indices plus the number of the sample, in one column or everywhere.
Value BatchProof::makeNumbered(OpBuilder &builder, Value indices,
                               const NodePlan::Numbering &numbering) {
  std::optional<int64_t> rank = shapes.getRank(indices);
  Type i64 = builder.getI64Type();
  Value first = getLayout(indices).isBatched()
                    ? indices
                    : makeFirstTuples(builder, indices, numbering);
  if (!rank || !first || getTensorElementType(indices.getType()) != i64)
    return {};
  Value numbers = makeNumbers(builder, numbering.axis, *rank);
  if (numbering.rows > 1) {
    // Below 0, an index counts from behind: in the sample, not in all of them.
    Value rows = makeNumbers(builder, getLoc(), numbering.rows, i64);
    first = make<ModOp>(builder, getLoc(), i64, first, rows, IntegerAttr());
    numbers = make<MulOp>(builder, getLoc(), i64, numbers, rows);
  }
  std::optional<int64_t> columns = shapes.getDim(first, -1).getConstant();
  if (numbering.column >= 0 && columns != 1) {
    if (!columns)
      return {};
    SmallVector<int64_t> unit(*columns, 0);
    unit[numbering.column] = 1;
    numbers = make<MulOp>(builder, getLoc(), i64, numbers,
                          makeNumbers(builder, getLoc(), unit, i64));
  }
  bool isAlone = numbering.column < 0 || columns == 1;
  bool isVector = *rank == 1 || (*rank == 2 && columns == 1);
  Value result = isAlone && isVector && isZero(first)
                     ? numbers
                     : make<AddOp>(builder, getLoc(), i64, first, numbers);
  layouts[result] =
      Layout::numbered(numbering.axis, numbering.column, shapes.number(1));
  return result;
}
