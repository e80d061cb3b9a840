//===- SparseTensorImporter.cpp - SparseTensorProto to attributes ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorImporter.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "llvm/Support/Endian.h"

using namespace mlir;

namespace onnx_xform {

namespace {
/// Checks that indices lie in the shape and ascend, as the standard demands.
/// They come in row-major order, one number at a time.
class IndexChecker {
public:
  /// `sizes` are those of the dimensions, or the number of all elements where
  /// indices are linear.
  IndexChecker(ArrayRef<int64_t> sizes, Location loc)
      : sizes(sizes), loc(loc) {}

  LogicalResult take(int64_t number) {
    if (number < 0 || number >= sizes[axis])
      return emitError(loc) << "is a sparse tensor with the index " << number
                            << " outside of the size " << sizes[axis]
                            << "; mend the indices, or store a dense tensor "
                               "[onnx-import-038]";
    linear = linear * sizes[axis] + number;
    if (++axis < sizes.size())
      return success();
    if (linear <= previous)
      return emitError(loc)
             << "is a sparse tensor whose index #" << row
             << " does not come after the one before it; sort the indices, "
                "each one once [onnx-import-039]";
    previous = linear;
    linear = 0;
    axis = 0;
    ++row;
    return success();
  }

private:
  ArrayRef<int64_t> sizes;
  Location loc;
  size_t axis = 0, row = 0;
  int64_t linear = 0, previous = -1;
};
} // namespace

static LogicalResult checkIndices(TypedAttr indices, ArrayRef<int64_t> sizes,
                                  Location loc) {
  IndexChecker checker(sizes, loc);
  return ConstantView::get(indices)->stream([&](StringRef bytes) {
    for (; !bytes.empty(); bytes = bytes.drop_front(sizeof(int64_t)))
      if (failed(checker.take(llvm::support::endian::read64le(bytes.data()))))
        return failure();
    return success();
  });
}

SparseTensorAttr TensorImporter::importSparse(const SparseTensorMessage &tensor,
                                              Location loc, StringRef name) {
  TensorMessage values, indices;
  if (!values.parse(tensor.values) || !indices.parse(tensor.indices)) {
    emitError(loc) << "is a malformed sparse tensor; the file is damaged "
                      "[onnx-import-031]";
    return {};
  }
  TypedAttr valuesAttr = import(values, loc, name);
  if (!valuesAttr)
    return {};
  TypedAttr indicesAttr = import(indices, loc, (name + "_indices").str());
  if (!indicesAttr)
    return {};
  auto valuesType = cast<RankedTensorType>(valuesAttr.getType());
  auto indicesType = cast<RankedTensorType>(indicesAttr.getType());
  int64_t rank = tensor.dims.size();
  int64_t nnz = valuesType.getRank() == 1 ? valuesType.getDimSize(0) : -1;
  bool isLinear = indicesType.getRank() == 1;
  bool fits = nnz >= 0 && indicesType.getElementType().isInteger(64) &&
              (isLinear || indicesType.getRank() == 2) &&
              indicesType.getDimSize(0) == nnz &&
              (isLinear || indicesType.getDimSize(1) == rank);
  if (!fits) {
    emitError(loc) << "is a sparse tensor with " << valuesType << " values and "
                   << indicesType
                   << " indices; it needs [n] values and int64 [n] or [n, "
                   << rank
                   << "] indices: export the model again, or store a dense "
                      "tensor [onnx-import-037]";
    return {};
  }
  FailureOr<int64_t> count = countElements(tensor.dims, INT64_MAX, loc);
  if (failed(count) ||
      failed(checkIndices(indicesAttr,
                          isLinear ? ArrayRef<int64_t>(*count)
                                   : ArrayRef<int64_t>(tensor.dims),
                          loc)))
    return {};
  return SparseTensorAttr::get(context, valuesAttr, indicesAttr, tensor.dims);
}

} // namespace onnx_xform
