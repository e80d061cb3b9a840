//===- Iterations.h - Nodes that run a graph again and again ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_ITERATIONS_H
#define ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_ITERATIONS_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform {

/// A Loop or a Scan: what goes into each iteration and what comes out. All by
/// number, since the graph may be replaced.
struct Iterations {
  /// What one iteration hands to the next.
  struct Carried {
    unsigned operand, argument, output, result;
  };
  /// A slice of the operand for each iteration.
  struct Sliced {
    unsigned operand, argument;
    int64_t axis;
  };
  /// The results of all iterations, side by side.
  struct Stacked {
    unsigned output, result;
    int64_t axis;
  };

  /// Nothing for other operations, and where the numbers do not fit or the
  /// axes are not known. `before` has inferred the results.
  static std::optional<Iterations>
  get(mlir::Operation *op, ShapeInference &shapes, ShapeInference &before);

  mlir::Region &getBody() const { return op->getRegion(0); }
  mlir::BlockArgument getArgument(unsigned i) const {
    return getBody().getArgument(i);
  }
  mlir::OpOperand &getOutput(unsigned i) const {
    return getBody().front().getTerminator()->getOpOperand(i);
  }

  mlir::Operation *op;
  llvm::SmallVector<Carried> carried;
  llvm::SmallVector<Sliced> sliced;
  llvm::SmallVector<Stacked> stacked;
  /// Operands, arguments and outputs that decide how often the graph runs.
  llvm::SmallVector<unsigned> limits, counters, conditions;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_ITERATIONS_H
