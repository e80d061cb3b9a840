//===- Quantization.h - What quantized operators share ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_QUANTIZATION_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_QUANTIZATION_H

#include "Lowering.h"
#include <string>

namespace onnx_xform::opset {

/// Opsets that brought scales per axis, scales per block with types of 16 bits,
/// types of their own for division and result, and scales of float8e8m0.
inline constexpr int kPerAxis = 13, kBlocks = 21, kOwnTypes = 23, kE8M0 = 24;

/// The width of an element.
inline unsigned bitsOf(mlir::Type type) { return type.getIntOrFloatBitWidth(); }

/// Whether a scale of this type is one number for all elements, for certain.
bool isOneScale(mlir::Type type);

/// A zero point that shifts what it goes with; null for one of constant zeros,
/// without which the result is the same to the bit, and for one that is absent.
mlir::Value findShift(mlir::Value zeroPoint);

/// What is quantized, as numbers of `type`, less its zero point, which may be
/// null.
mlir::Value center(Lowering &b, mlir::Value x, mlir::Value zeroPoint,
                   mlir::Type type);

/// A float that has been divided by its scale as a quantized element: rounded,
/// halves to even, shifted by the zero point, which may be null, and saturated.
mlir::Value quantize(Lowering &b, mlir::Value quotient, mlir::Value zeroPoint,
                     mlir::Type element);

/// Whether the node comes from an opset that had one scale only (see the
/// upgrade, and ValueRules.h).
bool isNotedOneScale(mlir::Operation *op);

/// Where scales and zero points belong.
class ScalePlace {
public:
  template <typename OpT>
  ScalePlace(OpT op, mlir::Value scale)
      : x(op.getX().getType()), scale(scale.getType()), axis(op.getAxis()),
        block(op.getBlockSize()), isNoted(isNotedOneScale(op)) {}

  bool isBlocked() const { return block != 0; }
  bool isPerTensor() const {
    return !isBlocked() && (isNoted || isOneScale(scale));
  }
  /// Why it is not known, or an empty string.
  std::string find();
  /// A scale or zero point, or null, in a shape that broadcasts with x.
  mlir::Value place(Lowering &b, mlir::Value value) const;

private:
  std::string findBlocks();

  mlir::Type x, scale;
  int64_t axis, block;
  bool isNoted;
  /// For scales per axis: dimensions behind the axis.
  int64_t numBehind = 0;
  /// For scales per block: the block of each element.
  llvm::SmallVector<int64_t> blocks;
};

/// Whether a scale is one of powers of two, of float8e8m0, which no Cast knows
/// below opset 24.
bool isScaleOfPowers(mlir::Value scale, const Lowering &b);
/// Why the scale does not go to the type, or an empty string.
std::string findScaleObstacle(mlir::Value scale, mlir::Type type,
                              const Lowering &b);
/// The scale in the type; powers of two must be constant.
mlir::Value convertScale(Lowering &b, mlir::Value scale, mlir::Type type);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_QUANTIZATION_H
