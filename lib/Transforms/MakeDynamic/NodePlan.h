//===- NodePlan.h - What a layout rule sees and plans -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A layout rule tells, from where the samples are in a node's inputs, where
// they are in its results, or fails and says why the node may mix them:
//
//   LogicalResult softmax(SoftmaxOp op, NodePlan &plan) {
//     return plan.keepAlong(op.getInput(), {op.getAxis()}, op->getResults());
//   }
//
// It changes nothing. What it needs mended (a target that holds the old number,
// a weight that is needed once for each sample), it plans, and BatchProof does
// it when the rule succeeds; a rule may run again with another view of an
// input.
//
// An input with samples that the rule never asks about is an error, so that a
// rule need not list the inputs that must not have any.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_NODEPLAN_H
#define ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_NODEPLAN_H

#include "Layout.h"
#include "mlir/IR/Operation.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "llvm/ADT/MapVector.h"
#include <map>

namespace onnx_xform {

class BatchProof;

class NodePlan {
public:
  using Sizes = llvm::SmallVector<DimExpr>;

  NodePlan(BatchProof &proof, mlir::Operation *op) : proof(proof), op(op) {}

  //===--------------------------------------------------------------------===//
  // Seeing
  //===--------------------------------------------------------------------===//

  ShapeInference &getShapes();
  /// The symbol, and the number that it replaces.
  DimExpr getBatch();
  DimExpr getCount();
  /// Of an input. Absent inputs are Same.
  Layout getLayout(mlir::Value value);
  bool isBatched(mlir::Value value) { return getLayout(value).isBatched(); }
  /// Sizes with the symbol; nothing where the rank is not known. That of an
  /// input with samples always is.
  std::optional<Sizes> getSizes(mlir::Value value);
  int64_t getRank(mlir::Value value) { return getSizes(value)->size(); }
  /// Sizes with the old number in the place of the symbol.
  std::optional<Sizes> getOldSizes(mlir::Value value);
  /// The numbers that the tensor holds, whatever the number of samples.
  std::optional<llvm::SmallVector<int64_t>> getNumbers(mlir::Value value);
  bool mentionsBatch(DimExpr expr);
  /// Whether it is a single number for whatever meets it.
  bool hasOneElement(mlir::Value value);

  //===--------------------------------------------------------------------===//
  // Planning
  //===--------------------------------------------------------------------===//

  /// Completes "the node ...". The first reason counts.
  llvm::LogicalResult fail(const llvm::Twine &why);
  /// The same, where the contents of a list are not known: says what to do
  /// where they are the default of an input.
  llvm::LogicalResult failUnknown(const llvm::Twine &why, mlir::Value list);
  void setLayout(mlir::Value result, Layout layout) {
    results[result] = layout;
  }
  /// What was planned for a result.
  Layout getPlanned(mlir::Value result) const { return results.lookup(result); }
  void setLayouts(mlir::ValueRange all, Layout layout) {
    for (mlir::Value result : all)
      setLayout(result, layout);
  }
  /// The result's contents are known as expressions, or are the same always.
  void setSizes(mlir::Value result) { results[result] = Layout::sized(); }
  /// The input may hold sizes with the symbol, or number the samples: the rule
  /// looks at each of them.
  void acceptSizes(mlir::Value input) { accepted.insert(input); }
  /// A Same input is to hold the samples on `axis`, all of them alike.
  llvm::LogicalResult repeat(mlir::Value input, int64_t axis, Layout like);
  /// The Same input meets the samples on the axis `fromBack` (1 is the last)
  /// when shapes broadcast.
  llvm::LogicalResult broadcast(mlir::Value input, int64_t fromBack,
                                Layout like);
  /// Whether the indices can be made to number the samples along `axis`, in one
  /// `column` of the tuples on their last axis or, with -1, everywhere.
  bool mayNumber(mlir::Value indices, int64_t axis, int64_t column);
  llvm::LogicalResult number(mlir::Value indices, int64_t axis, int64_t column);
  /// Indices into the `size` rows of the only sample, which are to become rows
  /// of all samples, one after the other.
  llvm::LogicalResult numberRows(mlir::Value indices, DimExpr size);
  /// An element of a list of sizes is to be `value`.
  void setElement(mlir::Value list, unsigned index, DimExpr value) {
    edits[list][index] = value;
  }

  //===--------------------------------------------------------------------===//
  // What rules share
  //===--------------------------------------------------------------------===//

  /// Inputs that broadcast to the results, element by element.
  llvm::LogicalResult combine(llvm::ArrayRef<mlir::Value> inputs,
                              mlir::ValueRange outputs);
  /// Inputs that have the samples on the axes given, or get them there. An
  /// absent input, and one that is null, is passed over.
  llvm::LogicalResult
  gather(llvm::ArrayRef<std::pair<mlir::Value, int64_t>> inputs,
         Layout &common);
  /// The samples are on axis 0 of these inputs and of all results.
  llvm::LogicalResult keepFirst(llvm::ArrayRef<mlir::Value> inputs);
  /// What is computed along `axes` of `data` (any sign). The results have its
  /// other axes, and lack these ones if `drops`.
  llvm::LogicalResult keepAlong(mlir::Value data, llvm::ArrayRef<int64_t> axes,
                                mlir::ValueRange outputs, bool drops = false);
  /// What is computed over all axes of `data` from `axis` on (any sign).
  llvm::LogicalResult keepBefore(mlir::Value data, int64_t axis,
                                 mlir::ValueRange outputs);
  /// `axis` counted from the front.
  llvm::FailureOr<int64_t> normalize(int64_t axis, int64_t rank);

private:
  friend class BatchProof;

  /// A Same input that is to hold the samples.
  struct Repeat {
    int64_t axis;
    Layout like;
    /// One sample is enough: the axis broadcasts.
    bool onlyFirst;
  };

  /// Indices that are to number the samples.
  struct Numbering {
    int64_t axis, column;
    /// How many rows each sample has.
    int64_t rows = 1;
  };

  llvm::LogicalResult plan(mlir::Value input, const Repeat &repeat);
  /// Whether all that has samples or sizes was looked at.
  llvm::LogicalResult checkComplete();

  BatchProof &proof;
  mlir::Operation *op;
  std::string reason;
  /// Inputs that are seen with the samples on another axis.
  llvm::SmallMapVector<mlir::Value, Layout, 2> views;
  llvm::SmallMapVector<mlir::Value, Layout, 4> results;
  llvm::SmallMapVector<mlir::Value, Repeat, 2> repeats;
  llvm::SmallMapVector<mlir::Value, Numbering, 1> numberings;
  llvm::SmallMapVector<mlir::Value, std::map<unsigned, DimExpr>, 1> edits;
  llvm::SmallDenseSet<mlir::Value, 4> seen, accepted;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_NODEPLAN_H
