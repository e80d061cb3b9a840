//===- BatchProof.h - That a graph keeps samples apart ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Goes through the nodes of a graph in order, with the layouts of their inputs:
// a rule (LayoutRules.h) plans, the plan is carried out, and shape inference
// says whether the node's results have the sizes that follow from the layouts.
// The first node that cannot be shown to keep samples apart ends it.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_BATCHPROOF_H
#define ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_BATCHPROOF_H

#include "LayoutRules.h"
#include "NodePlan.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/SetVector.h"

namespace onnx_xform {

class GatherOp;
class IfOp;
struct Iterations;

class BatchProof {
public:
  /// An axis of a graph input.
  struct InputAxis {
    unsigned argument;
    int64_t axis;
  };

  BatchProof(mlir::func::FuncOp graph, const LayoutRules &rules,
             llvm::StringRef symbol, llvm::ArrayRef<InputAxis> axes,
             int64_t count);

  /// Makes the axes dynamic. Fails after an error; the graph is of no use then.
  llvm::LogicalResult run();

  unsigned getNumMended() const { return numMended; }

private:
  friend class NodePlan;

  // Walking
  llvm::LogicalResult visit(mlir::Operation *op);
  llvm::LogicalResult visitOutputs(mlir::Operation *terminator);
  llvm::LogicalResult visitSized(mlir::Operation *op);
  llvm::LogicalResult visitBatched(mlir::Operation *op);
  llvm::LogicalResult attempt(NodePlan &plan, LayoutRule rule);
  std::optional<llvm::LogicalResult> tryViews(mlir::Operation *op,
                                              LayoutRule rule);
  llvm::LogicalResult check(NodePlan &plan);
  llvm::LogicalResult checkSizes(mlir::Value result, const Layout &layout);
  /// What check asks of each result.
  llvm::LogicalResult checkResult(mlir::Value result, const Layout &layout);
  llvm::LogicalResult followContents(mlir::Value result);
  llvm::LogicalResult emit(mlir::Operation *op, const llvm::Twine &why,
                           llvm::StringRef id);
  void finish();

  // Graphs inside of nodes; see InnerGraphs.cpp and Iterations.cpp.
  llvm::LogicalResult visitGraphs(mlir::Operation *op);
  llvm::LogicalResult visitGraph(mlir::Region &graph);
  llvm::LogicalResult visitIf(IfOp op);
  llvm::LogicalResult visitIterations(const Iterations &it);
  llvm::LogicalResult enterIteration(const Iterations &it,
                                     llvm::ArrayRef<Layout> carried);
  llvm::LogicalResult enterCarried(mlir::Value argument, mlir::Value initial,
                                   const Layout &layout);
  std::optional<llvm::SmallVector<Layout>>
  getNextLayouts(const Iterations &it, llvm::ArrayRef<Layout> carried);
  llvm::LogicalResult leaveIterations(const Iterations &it,
                                      llvm::ArrayRef<Layout> carried);
  void guessStarts(const Iterations &it, llvm::ArrayRef<Layout> carried);
  void followGuesses(mlir::Operation *op);
  static std::optional<Layout> join(const Layout &a, const Layout &b);
  llvm::LogicalResult repeatFor(mlir::OpOperand &use, const Layout &like,
                                mlir::Operation *node);
  llvm::LogicalResult checkResults(mlir::Operation *op,
                                   llvm::ArrayRef<Layout> resultLayouts);
  llvm::LogicalResult emitOpaque(mlir::Operation *op, const llvm::Twine &why);
  void abandon(mlir::Region &graph);
  std::unique_ptr<mlir::Region> copyGraph(mlir::Region &graph);
  void replaceGraph(mlir::Region &graph, std::unique_ptr<mlir::Region> with);

  // Knowing
  Layout getLayout(mlir::Value value) const { return layouts.lookup(value); }
  DimExpr withCount(DimExpr expr);
  /// The name of the graph's input that the value is, if it has a default.
  std::optional<llvm::StringRef> getNameOfDefault(mlir::Value value);
  bool mentionsBatch(DimExpr expr);
  llvm::SmallVector<Layout> getPlacements(mlir::Value value);
  /// The length of the samples' axis.
  DimExpr getLength(const Layout &layout) { return layout.getOthers() * batch; }
  /// Whether `count` parts of the axis have the same elements; see
  /// AlikeSamples.cpp.
  bool isAlike(mlir::Value value, int64_t axis, const Layout &like,
               unsigned depth = 0);
  bool isAlikeGather(GatherOp op, int64_t axis, const Layout &like,
                     unsigned depth);
  bool isAlikeConstant(mlir::Attribute value, int64_t axis, const Layout &like);
  /// Of indices; see Numbering.cpp.
  std::optional<std::vector<int64_t>> getElements(mlir::Value value);
  bool isNumbering(mlir::Value value, int64_t axis, int64_t column);
  bool isZero(mlir::Value value, unsigned depth = 0);
  bool isZeroColumn(mlir::Value tuples, int64_t column);

  // Mending; see Mending.cpp. What makes a value returns null where it cannot.
  llvm::LogicalResult mend(NodePlan &plan);
  mlir::Location getLoc() const;
  template <typename OpT, typename... Args>
  mlir::Value make(mlir::OpBuilder &builder, mlir::Location loc,
                   mlir::Type element, Args &&...args) {
    auto op = OpT::create(builder, loc, mlir::UnrankedTensorType::get(element),
                          std::forward<Args>(args)...);
    made.push_back(op);
    shapes.inferNode(op);
    return op->getResult(0);
  }
  mlir::Value makeNumbers(mlir::OpBuilder &builder, mlir::Location loc,
                          llvm::ArrayRef<int64_t> numbers, mlir::Type element);
  mlir::Value makeNumbers(mlir::OpBuilder &builder, int64_t axis, int64_t rank);
  mlir::Value makeFirstTuples(mlir::OpBuilder &builder, mlir::Value indices,
                              const NodePlan::Numbering &numbering);
  mlir::Value makeNumbered(mlir::OpBuilder &builder, mlir::Value indices,
                           const NodePlan::Numbering &numbering);
  mlir::Value getBatchSize();
  mlir::Value makeSize(mlir::OpBuilder &builder, DimExpr size);
  mlir::Value makeSizes(mlir::OpBuilder &builder,
                        llvm::ArrayRef<DimExpr> sizes);
  mlir::Value concatenate(mlir::OpBuilder &builder,
                          llvm::ArrayRef<mlir::Value> pieces);
  mlir::Value makeSlice(mlir::OpBuilder &builder, mlir::Value data,
                        int64_t start, int64_t end, int64_t axis);
  mlir::Value makeList(mlir::OpBuilder &builder, mlir::Value list,
                       const std::map<unsigned, DimExpr> &edits);
  mlir::Value makeView(mlir::OpBuilder &builder, mlir::Value value,
                       const Layout &layout);
  mlir::Value makeFirst(mlir::OpBuilder &builder, mlir::Value value,
                        int64_t axis, const Layout &like);
  mlir::Value makeRepeated(mlir::OpBuilder &builder, mlir::Value value,
                           const NodePlan::Repeat &repeat);
  mlir::Value makeInterleaved(mlir::OpBuilder &builder, mlir::Value first,
                              const NodePlan::Repeat &repeat,
                              llvm::ArrayRef<DimExpr> sizes);

  mlir::func::FuncOp graph;
  const LayoutRules &rules;
  llvm::ArrayRef<InputAxis> axes;
  ShapeInference original, shapes;
  DimExpr batch, count;
  llvm::DenseMap<mlir::Value, Layout> layouts;
  /// The size of the batch, as a tensor with one element.
  mlir::Value batchSize;
  /// The node for which something is mended, and what was made for nodes.
  mlir::Operation *current = nullptr;
  llvm::SmallVector<mlir::Operation *> made;
  /// Nodes that something else took the place of, for some of their users.
  llvm::SetVector<mlir::Operation *> replaced;
  /// What shape inference says of a node, and of which.
  std::string contradiction;
  mlir::Operation *contradicted = nullptr;
  /// Graphs that are never executed, and copies that are not used any more.
  llvm::SmallPtrSet<mlir::Region *, 4> abandoned;
  std::vector<std::unique_ptr<mlir::Region>> discarded;
  /// Values that are taken to be alike for all samples, because what a node
  /// carries through its graph may begin so, and that node; the nodes for which
  /// it counted.
  llvm::DenseMap<mlir::Value, mlir::Operation *> guesses;
  llvm::DenseSet<mlir::Operation *> usedGuesses;
  unsigned numMended = 0;
  /// Of isAlike, which follows what values are made of.
  unsigned numVisits = 0;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_BATCHPROOF_H
