//===- FloatConversion.h - Between float, half and bfloat16 -----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Conversions of whole tensors, with the vector instructions of the processor
// that the program runs on. Every instruction set gives the same bits.
//
// Common to all functions on arrays: `src` and `dst` are raw little-endian
// bytes at any address, aligned or not, and must not overlap; `n` counts
// elements, not bytes. They neither allocate nor fail, use one thread, and may
// be called from several.
//
// Rounding is to nearest, ties to even, subnormals included; it relies on the
// floating-point environment's default rounding mode. -0 stays -0, infinities
// stay infinities. NaN stays NaN: sign and as much of the payload as fits are
// kept, and the quiet bit is set.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_FLOATCONVERSION_H
#define ONNX_XFORM_SUPPORT_FLOATCONVERSION_H

#include <cstddef>
#include <cstdint>
#include <limits>

namespace onnx_xform {

/// The magnitudes that finite, non-zero values are brought into before they
/// are rounded to a narrower type. Requires 0 <= minPositive <= maxFinite.
///
/// The defaults are those of the float16 scripts of ONNX Runtime: nothing
/// becomes infinite, and nothing that is not zero becomes zero. Infinities,
/// NaN and zeros are never touched.
struct HalfRange {
  /// 0 < |x| < minPositive becomes copysign(minPositive, x). 0: never.
  float minPositive = 5.96e-8f;
  /// maxFinite < |x| < inf becomes copysign(maxFinite, x). Infinity: never,
  /// so that values too large for the type become infinite as IEEE 754 has it.
  /// A finite limit beyond the largest finite value of the type means that
  /// value: with a finite limit no finite value ever becomes infinite.
  float maxFinite = 65504.f;

  /// Plain IEEE 754 rounding.
  static HalfRange unlimited() {
    return {0.f, std::numeric_limits<float>::infinity()};
  }
};

/// How many elements a HalfRange has changed.
struct HalfStats {
  /// Magnitudes above maxFinite.
  uint64_t clamped = 0;
  /// Magnitudes below minPositive.
  uint64_t raised = 0;

  HalfStats &operator+=(const HalfStats &other) {
    clamped += other.clamped;
    raised += other.raised;
    return *this;
  }
};

/// 4 `n` bytes of binary32 to 2 `n` bytes of binary16.
HalfStats convertF32ToF16(const char *src, char *dst, size_t n,
                          const HalfRange &range = HalfRange());

/// What convertF32ToF16 would return, without converting.
HalfStats countF32ToF16(const char *src, size_t n,
                        const HalfRange &range = HalfRange());

/// 2 `n` bytes of binary16 to 4 `n` bytes of binary32; exact.
void convertF16ToF32(const char *src, char *dst, size_t n);

/// 4 `n` bytes of binary32 to 2 `n` bytes of bfloat16. The range of bfloat16 is
/// that of float, so by default there is no limit and only values above
/// 3.3961e38 become infinite.
HalfStats convertF32ToBF16(const char *src, char *dst, size_t n,
                           const HalfRange &range = HalfRange::unlimited());

/// 2 `n` bytes of bfloat16 to 4 `n` bytes of binary32; exact, and the bits of
/// a NaN are kept as they are, so that the way back gives the same bits for
/// quiet ones.
void convertBF16ToF32(const char *src, char *dst, size_t n);

/// One value, to the bits of a binary16, without limits: what is 65520 or more
/// becomes infinite. Uses integer operations only.
uint16_t f32ToF16(float value);

/// One value from the bits of a binary16; exact. Uses integer operations only.
float f16ToF32(uint16_t bits);

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_FLOATCONVERSION_H
