//===- PrecisionPlan.h - Which values may become float16 --------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plan says for each operand of a graph which type it wants, and for each
// value which type it gets, without changing anything. Operands and results
// that must agree in type (a type variable of an operator; what a Loop carries;
// sequences along their uses) form a *group*; a group becomes float16 when
// every member allows it. A tensor that one group makes and another one uses
// may differ: a cast goes between. Casts and constants have no group: they are
// what their users want.
//
// Everything is linear in the number of operands and results.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_PRECISIONPLAN_H
#define ONNX_XFORM_LIB_TRANSFORMS_PRECISIONPLAN_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include <vector>

namespace onnx_xform {

class BlockList;

/// Whether `type` is a float32 tensor, or a sequence or optional of these.
bool isFloat32(mlir::Type type);
/// Whether nothing tells what is in a value of this type.
bool isUnknown(mlir::Type type);
/// The same type with float16 elements.
mlir::Type toFloat16(mlir::Type type);

/// What an operand needs. `Any`: either float type does as well (Cast, Shape).
/// `None`: it is no float32 value.
enum class Want : uint8_t { None, Any, Float, Half };

/// What becomes of a float32 value. `Both`: a constant with uses of both kinds.
enum class Precision : uint8_t { Float, Half, Both };

struct PlannedNode {
  mlir::Operation *op;
  /// Null for what no schema describes.
  const OperatorSchema *schema;
  /// The operator version that decides.
  int version;
  /// Keeps all its float32 values, on request or because it is inside a node
  /// that does.
  bool blocked;
  /// Where the operands start in PrecisionPlan::cells.
  unsigned firstCell;
};

/// Whether the operator runs its graphs as the nodes around them: values go in
/// and come out with the types that they have.
bool isControlFlow(const OperatorSchema &schema);

class PrecisionPlan {
public:
  /// Plans the graph and the model-local functions that it calls. With
  /// `keepIOTypes` the graph's inputs and outputs keep theirs.
  PrecisionPlan(mlir::func::FuncOp graph, const BlockList &blockList,
                bool keepIOTypes);

  /// The graph, and the functions that are planned with it. Others stay as they
  /// are: values of theirs have types that depend on the call.
  llvm::ArrayRef<mlir::func::FuncOp> getFunctions() const {
    return functions.getArrayRef();
  }

  /// All operations of the graph, of the functions, and of the graphs inside,
  /// in order: an operation before those in its graphs.
  llvm::ArrayRef<PlannedNode> getNodes() const { return nodes; }

  /// Nodes with float32 values that block lists keep.
  int getNumBlocked() const;
  /// Nodes whose epsilon would be zero in float16.
  int getNumGuarded() const { return numGuarded; }

  Want getWant(const PlannedNode &node, unsigned operand) const;

  /// Keeps float32 for everything that the node uses and makes.
  void keepFloat(const PlannedNode &node);
  /// Keeps float32 for one operand, and what must agree with it.
  void keepFloat(const PlannedNode &node, unsigned operand);
  /// The node that makes a value; null for arguments.
  const PlannedNode *getDefiningNode(mlir::Value value) const;
  const PlannedNode &getNode(mlir::Operation *op) const {
    return nodes[indexOf.lookup(op)];
  }
  /// A cast or a constant, which becomes what its users want.
  bool followsUsers(mlir::Value value) const {
    auto it = valueGroups.find(value);
    return it != valueGroups.end() && it->second == kByUsers;
  }

  /// Converts only what needs no cast: below opset 6 there is none.
  void avoidCasts();

  /// Settles casts and constants, when everything else is decided.
  void decide();
  /// What becomes of the float32 value; to be asked after `decide`.
  Precision getPrecision(mlir::Value value) const;
  /// The same for output `i` of the graph or of a function.
  bool isOutputHalf(mlir::func::FuncOp function, unsigned i) const;

private:
  // A cell is a group, or one of these.
  static constexpr int kNone = -1;
  static constexpr int kAny = -2;
  static constexpr int kByUsers = -3;
  static constexpr int kKept = 0;

  struct Slot {
    int group = kNone;
    mlir::Type type;
  };

  /// What the type variables of one operation are bound to.
  struct Variables {
    explicit Variables(size_t count)
        : groups(count, kNone), unknown(count, false), told(count, false) {}

    /// The group of a variable; kNone where no float32 value binds it.
    llvm::SmallVector<int, 8> groups;
    /// Bound by a value whose type nobody knows.
    llvm::SmallVector<bool, 8> unknown;
    /// An operand or an attribute tells the type.
    llvm::SmallVector<bool, 8> told;
    /// Of the first operand that has one.
    int firstGroup = kNone;
  };

  void collectFunctions(mlir::func::FuncOp graph);
  void collect(mlir::Block &block, const BlockList &blockList, bool blocked);
  void bindFunction(mlir::func::FuncOp function, bool keepIOTypes);
  void bindCall(const PlannedNode &node, CallOp call);
  void bindNode(const PlannedNode &node);
  void bindOpaque(const PlannedNode &node);
  void bindOperator(const PlannedNode &node);
  void tieVariables(const PlannedNode &node, Variables &vars);
  void keepArguments(mlir::Operation *op);
  void bindGraphs(const PlannedNode &node);
  void tieSequences(const PlannedNode &node);

  int makeGroup(bool mayFlip);
  int find(int group) const;
  void unite(int a, int b);
  /// Ends of one value at the border of a graph: they agree, or stay.
  void tie(Slot a, Slot b);
  Slot slotOf(mlir::ValueRange values, unsigned i) const;
  Slot slotOf(mlir::Operation *op, unsigned operand) const;
  Precision decideByUsers(mlir::Value value, bool canBeBoth) const;

  llvm::SetVector<mlir::func::FuncOp> functions;
  mlir::SymbolTableCollection symbols;
  std::vector<PlannedNode> nodes;
  /// The same for a whole function, as its opset imports are.
  llvm::DenseMap<const OperatorSchema *, int> versions;
  llvm::DenseMap<mlir::Operation *, unsigned> indexOf;
  /// What decides on each operand, operation by operation.
  std::vector<int> cells;
  /// What decides on each float32 value.
  llvm::DenseMap<mlir::Value, int> valueGroups;
  /// What was decided for values that follow their users.
  llvm::DenseMap<mlir::Value, Precision> decided;
  int numGuarded = 0;

  mutable std::vector<int> parents;
  std::vector<bool> mayFlip;
};

/// Keeps float32 for what flows from integers into shapes, indices, comparisons
/// and angles (IntegerChains.cpp says when).
void keepIntegerChains(PrecisionPlan &plan);

/// Keeps float32 for what quantized models compute between integers
/// (QuantizedIslands.cpp says when).
void keepQuantizedIslands(PrecisionPlan &plan);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_PRECISIONPLAN_H
