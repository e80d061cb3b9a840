//===- FloatConversion.cpp - Between float, half and bfloat16 ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Highway compiles this file once for each instruction set (foreach_target.h
// includes it again and again) and picks one when the program runs. Everything
// between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE is such code.
//
// Highway 1.0.3 cannot be trusted with the conversion itself: without F16C its
// DemoteTo(float16_t) truncates and its PromoteTo(float) makes infinities
// finite. So that is done here with integer operations, after the well-known
// "float_to_half_fast3_rtne" and "half_to_float" of Fabian Giesen (public
// domain); only x86 from AVX2 on, which always has F16C, uses the instruction.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/FloatConversion.h"

#include "llvm/ADT/bit.h"
#include "llvm/Support/Endian.h"

#include <algorithm>
#include <cassert>
#include <cstring>

// The bytes are little-endian. There is no big-endian vector code in Highway
// 1.0.3, and one lane at a time can be read and written in any order.
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ &&       \
    !defined(HWY_COMPILE_ONLY_SCALAR)
#define HWY_COMPILE_ONLY_SCALAR
#endif

// Found by way of the include directory, which every target of the project has
// in its search path; a name of its own would need one more entry there.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "../lib/Support/FloatConversion.cpp"
#include "hwy/foreach_target.h"
#include "hwy/highway.h"

#ifndef ONNX_XFORM_FLOATCONVERSION_ONCE
#define ONNX_XFORM_FLOATCONVERSION_ONCE
namespace onnx_xform {
namespace {
/// The range as bits of the magnitudes, which order like the magnitudes. A
/// magnitude m is clamped if max < m < infinity, raised if 0 < m < min.
struct BitRange {
  int32_t min;
  int32_t max;
};
} // namespace
} // namespace onnx_xform
#endif // ONNX_XFORM_FLOATCONVERSION_ONCE

HWY_BEFORE_NAMESPACE();
namespace onnx_xform {
namespace HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

// Whether the instruction set has a conversion that rounds to nearest even.
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX2 && !defined(HWY_DISABLE_F16C)
#define ONNX_XFORM_HAVE_F16C 1
#else
#define ONNX_XFORM_HAVE_F16C 0
#endif

// 32 bit lanes, and half as wide lanes of the same number. Signed ones, because
// the older instruction sets can only compare those.
using D32 = hn::ScalableTag<int32_t>;
using D16 = hn::Rebind<uint16_t, D32>;
using DF32 = hn::RebindToFloat<D32>;
using DU32 = hn::RebindToUnsigned<D32>;
using V32 = hn::Vec<D32>;
using V16 = hn::Vec<D16>;

constexpr int32_t infinityBits = 0x7F800000;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

// As bytes, because `src` and `dst` need not be aligned for any other type.

template <class D> HWY_INLINE hn::Vec<D> loadBytes(D d, const char *src) {
#if HWY_TARGET == HWY_SCALAR
  return hn::Set(
      d, llvm::support::endian::read<hn::TFromD<D>, llvm::endianness::little>(
             src));
#else
  const hn::Repartition<uint8_t, D> bytes;
  return hn::BitCast(d,
                     hn::LoadU(bytes, reinterpret_cast<const uint8_t *>(src)));
#endif
}

template <class D> HWY_INLINE void storeBytes(D, hn::Vec<D> value, char *dst) {
#if HWY_TARGET == HWY_SCALAR
  llvm::support::endian::write<hn::TFromD<D>, llvm::endianness::little>(
      dst, hn::GetLane(value));
#else
  const hn::Repartition<uint8_t, D> bytes;
  hn::StoreU(hn::BitCast(bytes, value), bytes,
             reinterpret_cast<uint8_t *>(dst));
#endif
}

//===----------------------------------------------------------------------===//
// One vector
//===----------------------------------------------------------------------===//

/// Bits of floats to halves.
struct ToF16 {
  static HWY_INLINE V16 convert(V32 bits) {
    const D32 d32;
    const D16 d16;
    const DF32 df32;
#if ONNX_XFORM_HAVE_F16C
    const hn::Rebind<hwy::float16_t, D32> df16;
    (void)d32;
    return hn::BitCast(d16, hn::DemoteTo(df16, hn::BitCast(df32, bits)));
#else
    const V32 magnitude = hn::And(bits, hn::Set(d32, 0x7FFFFFFF));
    const V32 sign = hn::And(hn::ShiftRight<16>(bits), hn::Set(d32, 0x8000));

    // A normal half: a new bias for the exponent, and the thirteen bits that
    // are lost are rounded. The carry may go into the exponent, up to infinity.
    const V32 odd = hn::And(hn::ShiftRight<13>(magnitude), hn::Set(d32, 1));
    const V32 rebias = hn::Set(d32, 0xFFF - (112 << 23));
    const V32 normal =
        hn::ShiftRight<13>(hn::Add(hn::Add(magnitude, rebias), odd));

    // A subnormal half: near 0.5 the last bit of a float is worth as much as
    // the last one of a subnormal half, so the addition rounds as needed.
    const V32 half = hn::Set(d32, 0x3F000000);
    const V32 subnormal =
        hn::Sub(hn::BitCast(d32, hn::Add(hn::BitCast(df32, magnitude),
                                         hn::BitCast(df32, half))),
                half);

    const V32 infinity = hn::Set(d32, 0x7C00);
    const V32 nan =
        hn::Or(hn::Set(d32, 0x7E00),
               hn::And(hn::ShiftRight<13>(magnitude), hn::Set(d32, 0x3FF)));
    const V32 special = hn::IfThenElse(
        hn::Gt(magnitude, hn::Set(d32, infinityBits)), nan, infinity);

    // The limits are 2^-14 and 2^16.
    const V32 finite = hn::IfThenElse(
        hn::Lt(magnitude, hn::Set(d32, 0x38800000)), subnormal, normal);
    const V32 result = hn::IfThenElse(
        hn::Lt(magnitude, hn::Set(d32, 0x47800000)), finite, special);
    return hn::DemoteTo(d16, hn::Or(result, sign));
#endif
  }
};

/// Bits of floats to bfloat16.
struct ToBF16 {
  static HWY_INLINE V16 convert(V32 bits) {
    const D32 d32;
    const D16 d16;
    const DU32 du32;
    const V32 magnitude = hn::And(bits, hn::Set(d32, 0x7FFFFFFF));
    const hn::Vec<DU32> all = hn::BitCast(du32, bits);
    const hn::Vec<DU32> high = hn::ShiftRight<16>(all);
    const hn::Vec<DU32> odd = hn::And(high, hn::Set(du32, 1));
    const hn::Vec<DU32> rounded =
        hn::ShiftRight<16>(hn::Add(hn::Add(all, hn::Set(du32, 0x7FFF)), odd));
    const V32 nan = hn::Or(hn::BitCast(d32, high), hn::Set(d32, 0x0040));
    return hn::DemoteTo(
        d16, hn::IfThenElse(hn::Gt(magnitude, hn::Set(d32, infinityBits)), nan,
                            hn::BitCast(d32, rounded)));
  }
};

/// Halves to bits of floats.
struct FromF16 {
  static HWY_INLINE V32 convert(V16 half) {
    const D32 d32;
    const DF32 df32;
#if ONNX_XFORM_HAVE_F16C
    const hn::Rebind<hwy::float16_t, D32> df16;
    return hn::BitCast(d32, hn::PromoteTo(df32, hn::BitCast(df16, half)));
#else
    const V32 wide = hn::PromoteTo(d32, half);
    const V32 sign = hn::ShiftLeft<16>(hn::And(wide, hn::Set(d32, 0x8000)));
    const V32 shifted = hn::ShiftLeft<13>(hn::And(wide, hn::Set(d32, 0x7FFF)));
    const V32 bias = hn::Set(d32, 112 << 23);
    const V32 normal = hn::Add(shifted, bias);

    // A subnormal half: take it for the fraction of 2^-14 * 1.f, and subtract
    // 2^-14, which is exact.
    const V32 smallest = hn::Set(d32, 113 << 23);
    const V32 subnormal =
        hn::BitCast(d32, hn::Sub(hn::BitCast(df32, hn::Add(shifted, smallest)),
                                 hn::BitCast(df32, smallest)));

    // Infinity and NaN: the largest exponent, and the quiet bit for NaN.
    const V32 limit = hn::Set(d32, 0x7C00 << 13);
    const V32 infinity = hn::Add(normal, bias);
    const V32 special =
        hn::IfThenElse(hn::Gt(shifted, limit),
                       hn::Or(infinity, hn::Set(d32, 0x00400000)), infinity);

    const V32 finite = hn::IfThenElse(
        hn::Lt(shifted, hn::Set(d32, 0x0400 << 13)), subnormal, normal);
    return hn::Or(hn::IfThenElse(hn::Lt(shifted, limit), finite, special),
                  sign);
#endif
  }
};

/// bfloat16 to bits of floats.
struct FromBF16 {
  static HWY_INLINE V32 convert(V16 half) {
    return hn::ShiftLeft<16>(hn::PromoteTo(D32(), half));
  }
};

//===----------------------------------------------------------------------===//
// Arrays
//===----------------------------------------------------------------------===//

/// How many vectors may be counted before a lane, and the sum over all lanes,
/// could leave 31 bits.
constexpr size_t blockVectors = size_t(1) << 14;

HWY_INLINE uint64_t sumOfLanes(V32 counts) {
  const D32 d32;
  return static_cast<uint64_t>(hn::GetLane(hn::SumOfLanes(d32, counts)));
}

/// Counts in `clamped` and `raised` and returns the bits within the range. A
/// true mask is -1, so that subtracting it counts.
HWY_INLINE V32 limit(V32 bits, const BitRange &range, V32 &clamped,
                     V32 &raised) {
  const D32 d32;
  const V32 magnitude = hn::And(bits, hn::Set(d32, 0x7FFFFFFF));
  const V32 min = hn::Set(d32, range.min);
  const V32 max = hn::Set(d32, range.max);
  const auto tooLarge = hn::And(hn::Gt(magnitude, max),
                                hn::Lt(magnitude, hn::Set(d32, infinityBits)));
  const auto tooSmall =
      hn::And(hn::Lt(magnitude, min), hn::Gt(magnitude, hn::Zero(d32)));
  clamped = hn::Sub(clamped, hn::VecFromMask(d32, tooLarge));
  raised = hn::Sub(raised, hn::VecFromMask(d32, tooSmall));
  const V32 limited =
      hn::IfThenElse(tooLarge, max, hn::IfThenElse(tooSmall, min, magnitude));
  return hn::Or(limited, hn::Xor(bits, magnitude));
}

/// Converts and counts. `dst` null: counts only.
template <class Kernel, bool store>
HWY_INLINE HalfStats narrow(const char *src, char *dst, size_t n,
                            const BitRange &range) {
  const D32 d32;
  const D16 d16;
  const size_t lanes = hn::Lanes(d32);
  HalfStats stats;
  while (n >= lanes) {
    const size_t vectors = std::min(n / lanes, blockVectors);
    V32 clamped = hn::Zero(d32);
    V32 raised = hn::Zero(d32);
    for (size_t i = 0; i < vectors; ++i) {
      const V32 bits = limit(loadBytes(d32, src), range, clamped, raised);
      src += 4 * lanes;
      if constexpr (store) {
        storeBytes(d16, Kernel::convert(bits), dst);
        dst += 2 * lanes;
      }
    }
    stats.clamped += sumOfLanes(clamped);
    stats.raised += sumOfLanes(raised);
    n -= vectors * lanes;
  }
  if (n > 0) {
    // The lanes that are too many are zeros, which are never counted.
    char in[4 * hn::MaxLanes(D32())] = {};
    std::memcpy(in, src, 4 * n);
    V32 clamped = hn::Zero(d32);
    V32 raised = hn::Zero(d32);
    const V32 bits = limit(loadBytes(d32, in), range, clamped, raised);
    if constexpr (store) {
      char out[2 * hn::MaxLanes(D32())];
      storeBytes(d16, Kernel::convert(bits), out);
      std::memcpy(dst, out, 2 * n);
    }
    stats.clamped += sumOfLanes(clamped);
    stats.raised += sumOfLanes(raised);
  }
  return stats;
}

template <class Kernel>
HWY_INLINE void widen(const char *src, char *dst, size_t n) {
  const D32 d32;
  const D16 d16;
  const size_t lanes = hn::Lanes(d32);
  for (; n >= lanes; n -= lanes) {
    storeBytes(d32, Kernel::convert(loadBytes(d16, src)), dst);
    src += 2 * lanes;
    dst += 4 * lanes;
  }
  if (n > 0) {
    char in[2 * hn::MaxLanes(D32())] = {};
    char out[4 * hn::MaxLanes(D32())];
    std::memcpy(in, src, 2 * n);
    storeBytes(d32, Kernel::convert(loadBytes(d16, in)), out);
    std::memcpy(dst, out, 4 * n);
  }
}

HalfStats narrowToF16(const char *src, char *dst, size_t n, BitRange range) {
  return narrow<ToF16, true>(src, dst, n, range);
}
HalfStats countOnly(const char *src, size_t n, BitRange range) {
  return narrow<ToF16, false>(src, nullptr, n, range);
}
HalfStats narrowToBF16(const char *src, char *dst, size_t n, BitRange range) {
  return narrow<ToBF16, true>(src, dst, n, range);
}
void widenFromF16(const char *src, char *dst, size_t n) {
  widen<FromF16>(src, dst, n);
}
void widenFromBF16(const char *src, char *dst, size_t n) {
  widen<FromBF16>(src, dst, n);
}

#undef ONNX_XFORM_HAVE_F16C

} // namespace
} // namespace HWY_NAMESPACE
} // namespace onnx_xform
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace onnx_xform {

HWY_EXPORT(narrowToF16);
HWY_EXPORT(countOnly);
HWY_EXPORT(narrowToBF16);
HWY_EXPORT(widenFromF16);
HWY_EXPORT(widenFromBF16);

/// `largest` is the largest finite value of the narrow type.
static BitRange toBits(const HalfRange &range, float largest) {
  assert(range.minPositive >= 0 && range.minPositive <= range.maxFinite &&
         "not a range");
  float max = range.maxFinite;
  if (max != std::numeric_limits<float>::infinity())
    max = std::min(max, largest);
  // The first comparison makes a zero of -0, whose bits would be negative.
  float min = range.minPositive > 0 ? std::min(range.minPositive, max) : 0.f;
  return {llvm::bit_cast<int32_t>(min),
          llvm::bit_cast<int32_t>(max) & 0x7FFFFFFF};
}

static constexpr float largestF16 = 65504.f;
static constexpr float largestBF16 = 0x1.FEp127f;

HalfStats convertF32ToF16(const char *src, char *dst, size_t n,
                          const HalfRange &range) {
  return HWY_DYNAMIC_DISPATCH(narrowToF16)(src, dst, n,
                                           toBits(range, largestF16));
}

HalfStats countF32ToF16(const char *src, size_t n, const HalfRange &range) {
  return HWY_DYNAMIC_DISPATCH(countOnly)(src, n, toBits(range, largestF16));
}

void convertF16ToF32(const char *src, char *dst, size_t n) {
  HWY_DYNAMIC_DISPATCH(widenFromF16)(src, dst, n);
}

HalfStats convertF32ToBF16(const char *src, char *dst, size_t n,
                           const HalfRange &range) {
  return HWY_DYNAMIC_DISPATCH(narrowToBF16)(src, dst, n,
                                            toBits(range, largestBF16));
}

void convertBF16ToF32(const char *src, char *dst, size_t n) {
  HWY_DYNAMIC_DISPATCH(widenFromBF16)(src, dst, n);
}

uint16_t f32ToF16(float value) {
  uint32_t bits = llvm::bit_cast<uint32_t>(value);
  uint32_t sign = (bits >> 16) & 0x8000;
  uint32_t magnitude = bits & 0x7FFFFFFF;
  uint32_t result;
  if (magnitude > 0x7F800000) {
    result = 0x7E00 | ((magnitude >> 13) & 0x3FF);
  } else if (magnitude >= 0x477FF000) {
    // From 65520 on.
    result = 0x7C00;
  } else if (magnitude >= 0x38800000) {
    uint32_t odd = (magnitude >> 13) & 1;
    result = (magnitude - (112u << 23) + 0xFFF + odd) >> 13;
  } else if (magnitude < 0x33000000) {
    // Less than 2^-25, which is half of the smallest one.
    result = 0;
  } else {
    // The significand in units of 2^-24, with its fraction to be rounded.
    uint32_t shift = 126 - (magnitude >> 23);
    uint32_t significand = (magnitude & 0x7FFFFF) | 0x800000;
    result = significand >> shift;
    uint32_t fraction = significand & ((1u << shift) - 1);
    uint32_t tie = 1u << (shift - 1);
    if (fraction > tie || (fraction == tie && (result & 1)))
      ++result;
  }
  return static_cast<uint16_t>(sign | result);
}

float f16ToF32(uint16_t bits) {
  uint32_t sign = static_cast<uint32_t>(bits & 0x8000) << 16;
  uint32_t exponent = (bits >> 10) & 0x1F;
  uint32_t fraction = bits & 0x3FF;
  uint32_t result;
  if (exponent == 0x1F) {
    result = 0x7F800000 | (fraction << 13);
    if (fraction != 0)
      result |= 0x00400000;
  } else if (exponent != 0) {
    result = ((exponent + 112) << 23) | (fraction << 13);
  } else if (fraction == 0) {
    result = 0;
  } else {
    // Normalise: each float exponent is at hand.
    exponent = 113;
    while (!(fraction & 0x400)) {
      fraction <<= 1;
      --exponent;
    }
    result = (exponent << 23) | ((fraction & 0x3FF) << 13);
  }
  return llvm::bit_cast<float>(sign | result);
}

} // namespace onnx_xform

#endif // HWY_ONCE
