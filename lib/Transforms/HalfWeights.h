//===- HalfWeights.h - Constants in float16 ---------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Small constants are converted at once. Large ones become #onnx.convert of
// what they were: the exporter converts them while it writes, and nothing is
// copied here. How many elements the conversion will clamp or raise is counted
// all the same, by all threads of the context, which reads each weight once.
//
// A constant that several operations share is converted and counted once.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_HALFWEIGHTS_H
#define ONNX_XFORM_LIB_TRANSFORMS_HALFWEIGHTS_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/FloatConversion.h"
#include "llvm/ADT/MapVector.h"

namespace onnx_xform {

/// Whether the attribute is a float32 tensor, dense or sparse.
bool isFloat32Constant(mlir::Attribute value);

/// The float32 tensor that an onnx.Initializer or onnx.Constant stands for;
/// null for what is no such constant.
mlir::Attribute getConstant(mlir::Operation *op);

class HalfWeights {
public:
  /// Finite values are brought into `range`.
  HalfWeights(mlir::MLIRContext *context, const HalfRange &range)
      : context(context), range(range) {}

  /// Announces a float32 tensor, or a sparse one, that `get` will be asked for.
  void add(mlir::Attribute value);
  /// Converts what was announced.
  void run();

  /// The float16 form of an announced constant.
  mlir::Attribute get(mlir::Attribute value) const;
  /// A remark at `loc` when the conversion changes magnitudes.
  void report(mlir::Attribute value, mlir::Location loc) const;

private:
  struct Entry {
    mlir::TypedAttr half;
    HalfStats stats;
    /// The float32 bytes to count in; empty when that is done.
    llvm::ArrayRef<char> bytes;
  };

  /// The tensor that holds the values.
  static mlir::TypedAttr tensorOf(mlir::Attribute value);
  void convert(mlir::TypedAttr value, Entry &entry);

  mlir::MLIRContext *context;
  HalfRange range;
  llvm::MapVector<mlir::Attribute, Entry> entries;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_HALFWEIGHTS_H
