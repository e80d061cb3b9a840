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
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace onnx_xform {

/// Which node makes a name, by its place in the file.
using Producers = llvm::DenseMap<llvm::StringRef, unsigned>;

/// An order in which nodes, well-formed NodeProtos, come after those whose
/// outputs they and the graphs inside them use. Empty where that is the order
/// of the file; otherwise always the first of the ready ones, with a warning.
/// Graphs are followed to a depth of `maxDepth`. Fails, after an error, on a
/// cycle.
llvm::FailureOr<llvm::SmallVector<unsigned>>
findNodeOrder(llvm::ArrayRef<llvm::StringRef> nodes, const Producers &producers,
              unsigned maxDepth, mlir::Location loc);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEORDER_H
