//===- Shapes/TensorReshape.cpp - Shapes: The same elements, other sizes -===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

/// a / b, which nodes that are valid leave without a remainder.
static DimExpr divideSize(DimExpr a, DimExpr b) {
  DimExpr exact = a.divideExactly(b);
  return exact ? exact : a.floorDiv(b);
}

//===----------------------------------------------------------------------===//
// Reshape
//===----------------------------------------------------------------------===//

namespace {

/// The sizes that a Reshape asks for: null where one is -1 or not known to be
/// what the result has.
struct Target {
  SmallVector<DimExpr> sizes;
  bool hasInferred = false;
};

} // namespace

/// Takes sizes that both sides have from either; `fn` says which ones.
static void cancel(SmallVectorImpl<DimExpr> &a, SmallVectorImpl<DimExpr> &b,
                   function_ref<bool(DimExpr)> fn) {
  llvm::erase_if(a, [&](DimExpr size) {
    auto *other = llvm::find(b, size);
    if (other == b.end() || !fn(size))
      return false;
    b.erase(other);
    return true;
  });
}

/// Whether a symbolic size of the target is the result's, although -1 and 0
/// mean something else: it is neither, or 0 where 0 is what is copied.
static bool isCertain(ReshapeOp op, ShapeInference &s, DimExpr size,
                      DimExpr copied, bool canCopy, bool hasInferred) {
  if (s.getFacts().isAtLeast(size, 1))
    return true;
  if (!hasInferred && !s.getFacts().isAtLeast(size, 0))
    return false;
  return op.getAllowzero() != 0 || !canCopy || size == copied ||
         bool(copied.divideExactly(size));
}

static FailureOr<Target> getTarget(ReshapeOp op, ShapeInference &s,
                                   ArrayRef<DimExpr> given) {
  auto data = s.getShape(op.getData());
  Target target;
  target.hasInferred =
      llvm::any_of(given, [](DimExpr size) { return size.isConstant(-1); });
  for (auto [i, size] : llvm::enumerate(given)) {
    std::optional<int64_t> number = size.getConstant();
    bool canCopy = !data || i < data->size();
    DimExpr copied = data && canCopy ? (*data)[i] : DimExpr();
    if (number && *number < -1)
      return s.fail("its shape has the size " + Twine(*number));
    bool copies = number && *number == 0 && op.getAllowzero() == 0;
    if (copies && data && i >= data->size())
      return s.fail("its shape copies size " + Twine(i) +
                    " of a tensor of rank " + Twine(data->size()));
    if (copies)
      target.sizes.push_back(copied);
    else if (number)
      target.sizes.push_back(*number == -1 ? DimExpr() : size);
    else
      target.sizes.push_back(
          size && isCertain(op, s, size, copied, canCopy, target.hasInferred)
              ? size
              : DimExpr());
  }
  return target;
}

/// The number of elements divided by the sizes that are certain.
static FailureOr<DimExpr> divideTotal(ShapeInference &s, ArrayRef<DimExpr> data,
                                      const Target &target) {
  SmallVector<DimExpr> total(data), rest;
  for (DimExpr size : target.sizes)
    if (size)
      rest.push_back(size);
  // Where there are 0 elements, nothing follows for a size beside a 0. A node
  // with -1 beside a 0 is not valid.
  if (llvm::any_of(rest, [&](DimExpr size) {
        return !s.getFacts().isAtLeast(size, 1) &&
               (!target.hasInferred || size.isConstant(0));
      }))
    return DimExpr();
  cancel(total, rest, [](DimExpr) { return true; });
  DimExpr a = s.product(total), b = s.product(rest);
  if (a && b && a.getConstant() && b.getConstant() && !a.divideExactly(b))
    return s.fail("its input has " + s.product(data).str() +
                  " elements, which the sizes of its shape do not divide");
  return divideSize(a, b);
}

/// The numbers of elements before and after are the same.
static LogicalResult compareTotals(ShapeInference &s, ArrayRef<DimExpr> data,
                                   ArrayRef<DimExpr> result) {
  SmallVector<DimExpr> before(data), after(result);
  cancel(before, after,
         [&](DimExpr size) { return s.getFacts().isAtLeast(size, 1); });
  DimExpr a = s.product(before), b = s.product(after);
  if (s.getFacts().isEqual(a, b) == Answer::No)
    return s.fail("its input has " + s.product(data).str() +
                  " elements, its shape asks for " + s.product(result).str());
  if (a && b && (a.isSymbol() || b.isSymbol()))
    s.unify(a, b, "numbers of elements");
  return success();
}

LogicalResult ReshapeOp::inferShapes(ShapeInference &s) {
  auto given = getList(s, onnx_xform::ReshapeOp::getShape());
  if (!given)
    return success();
  FailureOr<Target> target = getTarget(*this, s, *given);
  if (failed(target))
    return failure();
  if (llvm::count_if(*given, [](DimExpr x) { return x.isConstant(-1); }) > 1)
    return s.fail("its shape has more than one size -1");
  if (auto data = s.getShape(getData())) {
    size_t open = llvm::count(target->sizes, DimExpr());
    if (open == 0 && failed(compareTotals(s, *data, target->sizes)))
      return failure();
    if (open == 1) {
      FailureOr<DimExpr> size = divideTotal(s, *data, *target);
      if (failed(size))
        return failure();
      *llvm::find(target->sizes, DimExpr()) = *size;
    }
  }
  s.setShape(getReshaped(), target->sizes);
  return success();
}

void ReshapeOp::inferContents(ShapeInference &s) {
  copyElements(s, getReshaped(), getData());
}

/// The products of the sizes in front of axis, and of the others.
LogicalResult FlattenOp::inferShapes(ShapeInference &s) {
  auto shape = s.getShape(getInput());
  if (!shape) {
    s.setRank(getOutput(), 2);
    return success();
  }
  int64_t rank = shape->size(), axis = getAxis();
  if (axis != rank) {
    FailureOr<int64_t> normal = s.normalizeAxis(axis, rank);
    if (failed(normal))
      return failure();
    axis = *normal;
  }
  s.setShape(getOutput(), {s.product(shape->take_front(axis)),
                           s.product(shape->drop_front(axis))});
  return success();
}

void FlattenOp::inferContents(ShapeInference &s) {
  copyElements(s, getOutput(), getInput());
}

//===----------------------------------------------------------------------===//
// Squeeze, Unsqueeze
//===----------------------------------------------------------------------===//

/// For each axis of a tensor, whether it is in the list.
static FailureOr<SmallVector<bool>>
markAxes(ShapeInference &s, ArrayRef<int64_t> axes, int64_t rank) {
  SmallVector<bool> marks(rank, false);
  for (int64_t axis : axes) {
    FailureOr<int64_t> normal = s.normalizeAxis(axis, rank);
    if (failed(normal))
      return failure();
    marks[*normal] = true;
  }
  return marks;
}

/// Squeeze without axes: all sizes that are 1, if it is known which ones are.
static LogicalResult squeezeOnes(SqueezeOp op, ShapeInference &s,
                                 ArrayRef<DimExpr> data) {
  SmallVector<DimExpr> shape;
  for (DimExpr size : data) {
    Answer isOne = s.getFacts().isEqual(size, s.number(1));
    if (isOne == Answer::Unknown)
      return success();
    if (isOne == Answer::No)
      shape.push_back(size);
  }
  s.setShape(op.getSqueezed(), shape);
  return success();
}

LogicalResult SqueezeOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData());
  if (!data)
    return success();
  if (!getAxes())
    return squeezeOnes(*this, s, *data);
  auto axes = s.getNumbers(getAxes());
  if (!axes) {
    if (auto count = s.getDim(getAxes(), 0).getConstant(); count && *count > 0)
      s.setRank(getSqueezed(), data->size() - *count);
    return success();
  }
  // Runtimes differ in what no axes are.
  if (axes->empty())
    return success();
  FailureOr<SmallVector<bool>> marks = markAxes(s, *axes, data->size());
  if (failed(marks))
    return failure();
  SmallVector<DimExpr> shape;
  for (auto [size, isMarked] : llvm::zip(*data, *marks)) {
    if (isMarked)
      s.unify(size, s.number(1), "squeezed size and 1");
    else
      shape.push_back(size);
  }
  s.setShape(getSqueezed(), shape);
  return success();
}

void SqueezeOp::inferContents(ShapeInference &s) {
  copyElements(s, getSqueezed(), getData());
}

LogicalResult UnsqueezeOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData());
  auto axes = s.getNumbers(getAxes());
  if (data && !axes)
    if (auto count = s.getDim(getAxes(), 0).getConstant();
        count && *count <= ShapeInference::kMaxContents)
      s.setRank(getExpanded(), data->size() + *count);
  if (!data || !axes)
    return success();
  FailureOr<SmallVector<bool>> marks =
      markAxes(s, *axes, data->size() + axes->size());
  if (failed(marks))
    return failure();
  if (llvm::count(*marks, true) != static_cast<int64_t>(axes->size()))
    return s.fail("its axes name an axis twice");
  SmallVector<DimExpr> shape;
  const DimExpr *next = data->begin();
  for (bool isNew : *marks)
    shape.push_back(isNew ? s.number(1) : *next++);
  s.setShape(getExpanded(), shape);
  return success();
}

void UnsqueezeOp::inferContents(ShapeInference &s) {
  copyElements(s, getExpanded(), getData());
}

//===----------------------------------------------------------------------===//
// Transpose, and blocks
//===----------------------------------------------------------------------===//

/// The axis of the data for each one of the result; nothing where perm is no
/// order of axes.
static std::optional<SmallVector<int64_t>> getOrder(TransposeOp op,
                                                    int64_t rank) {
  if (std::optional<ArrayRef<int64_t>> perm = op.getPerm()) {
    bool fits = static_cast<int64_t>(perm->size()) == rank;
    for (int64_t axis = 0; fits && axis < rank; ++axis)
      fits = llvm::is_contained(*perm, axis);
    return fits ? std::optional(SmallVector<int64_t>(*perm)) : std::nullopt;
  }
  auto reversed = llvm::reverse(llvm::seq<int64_t>(0, rank));
  return SmallVector<int64_t>(reversed.begin(), reversed.end());
}

LogicalResult TransposeOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData());
  if (!data) {
    if (getPerm())
      s.setRank(getTransposed(), getPerm()->size());
    return success();
  }
  std::optional<SmallVector<int64_t>> order = getOrder(*this, data->size());
  if (!order)
    return s.fail("its perm is no order of the axes of a tensor of rank " +
                  Twine(data->size()));
  s.setShape(getTransposed(), llvm::map_to_vector(*order, [&](int64_t axis) {
               return (*data)[axis];
             }));
  return success();
}

void TransposeOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData());
  if (!data)
    return;
  std::optional<SmallVector<int64_t>> order =
      getOrder(*this, data->sizes.size());
  if (!order)
    return;
  SmallVector<int64_t> from(order->size());
  setElements(s, getTransposed(), [&](ArrayRef<int64_t> index) {
    for (auto [i, axis] : llvm::enumerate(*order))
      from[axis] = index[i];
    return data->at(from);
  });
}

/// The sizes of an image, [N, C, H, W], become those that `arrange` makes of
/// them and the size of a block.
static LogicalResult inferBlocks(
    ShapeInference &s, Value input, Value output, int64_t blocksize,
    function_ref<SmallVector<DimExpr>(ArrayRef<DimExpr>, DimExpr)> arrange) {
  auto shape = s.getShape(input);
  if (blocksize <= 0)
    return s.fail("its blocksize is " + Twine(blocksize));
  if (shape && shape->size() != 4)
    return s.fail("its input has rank " + Twine(shape->size()) + ", not 4");
  if (shape)
    s.setShape(output, arrange(*shape, s.number(blocksize)));
  else
    s.setRank(output, 4);
  return success();
}

/// [N, C / b^2, H * b, W * b]
LogicalResult DepthToSpaceOp::inferShapes(ShapeInference &s) {
  return inferBlocks(s, getInput(), getOutput(), getBlocksize(),
                     [](ArrayRef<DimExpr> in, DimExpr b) {
                       return SmallVector<DimExpr>{in[0],
                                                   divideSize(in[1], b * b),
                                                   in[2] * b, in[3] * b};
                     });
}

/// [N, C * b^2, H / b, W / b]
LogicalResult SpaceToDepthOp::inferShapes(ShapeInference &s) {
  return inferBlocks(s, getInput(), getOutput(), getBlocksize(),
                     [](ArrayRef<DimExpr> in, DimExpr b) {
                       return SmallVector<DimExpr>{in[0], in[1] * b * b,
                                                   divideSize(in[2], b),
                                                   divideSize(in[3], b)};
                     });
}

/// [N, C / (product of the block's sizes), sizes of the image]
LogicalResult Col2ImOp::inferShapes(ShapeInference &s) {
  auto image = getList(s, getImageShape()), block = getList(s, getBlockShape());
  if (!image)
    return success();
  SmallVector<DimExpr> shape = {s.getDim(getInput(), 0), {}};
  if (block)
    shape[1] = divideSize(s.getDim(getInput(), 1), s.product(*block));
  shape.append(*image);
  s.setShape(getOutput(), shape);
  return success();
}
