//===- NodeOrder.h - Nodes in topological order -----------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEORDER_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEORDER_H

#include "mlir/IR/Location.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace onnx_xform {

struct NodeMessage;

/// The names that graphs inside nodes take from the graphs around them. Every
/// graph around one asks again, so they are remembered; lists of more than
/// kMaxKnown names are found anew, which bounds the memory.
class FreeNames {
public:
  /// Graphs inside graphs are followed to a depth of `maxDepth`: what lies
  /// deeper is an error when it is imported.
  explicit FreeNames(unsigned maxDepth) : maxDepth(maxDepth) {}

  /// Visits what the inputs of a node, a well-formed NodeProto, and the graphs
  /// inside it use.
  void forEachUse(const NodeMessage &node,
                  llvm::function_ref<void(llvm::StringRef)> visit) {
    forEachUse(node, maxDepth, visit);
  }

private:
  static constexpr size_t kMaxKnown = 256;

  void forEachUse(const NodeMessage &node, unsigned depth,
                  llvm::function_ref<void(llvm::StringRef)> visit);
  void forEachIn(llvm::StringRef graphBytes, unsigned depth,
                 llvm::function_ref<void(llvm::StringRef)> visit);

  unsigned maxDepth;
  /// By the bytes of the graph.
  llvm::DenseMap<const char *, llvm::SmallVector<llvm::StringRef, 0>> known;
};

/// An order in which nodes, NodeProtos of one graph, come after those whose
/// outputs they and the graphs inside them use: places in the list. The first
/// ones, as many as `numBefore`, are done and left out. Always the first of the
/// ready ones comes next; a warning says so where that is not the order of the
/// file. Fails, after an error, on malformed nodes, on a cycle, and where a
/// node makes a name that `isDefined` before all nodes, or by those done.
llvm::FailureOr<llvm::SmallVector<unsigned>>
findNodeOrder(llvm::ArrayRef<llvm::StringRef> nodes, size_t numBefore,
              llvm::function_ref<bool(llvm::StringRef)> isDefined,
              FreeNames &freeNames, mlir::Location loc);

/// Says that the node at that place of the list cannot be read.
llvm::LogicalResult emitMalformedNode(size_t index, mlir::Location loc);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEORDER_H
