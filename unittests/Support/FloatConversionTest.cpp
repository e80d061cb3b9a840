//===- FloatConversionTest.cpp - Between float, half and bfloat16 ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The vector code of every instruction set of this processor against a
// reference that works by another road: it rounds the exact value, in double,
// with nearbyint.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/FloatConversion.h"

#include "hwy/targets.h"
#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace onnx_xform;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

uint32_t bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

float floatOf(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

/// Rounds `value` to a float with `fraction` explicit bits of significand, the
/// smallest normal exponent `minExponent` and the largest `maxExponent`.
double roundTo(float value, int fraction, int minExponent, int maxExponent) {
  if (value == 0 || std::isinf(value))
    return value;
  int exponent = std::max(std::ilogb(value), minExponent);
  double unit = std::ldexp(1.0, exponent - fraction);
  double rounded = std::nearbyint(value / unit) * unit;
  if (std::fabs(rounded) >= std::ldexp(1.0, maxExponent + 1))
    return std::copysign(std::numeric_limits<double>::infinity(), value);
  return std::copysign(rounded, value);
}

/// Limits by comparing values, not bits.
float referenceLimit(float value, const HalfRange &range, double largest,
                     HalfStats &stats) {
  double max = range.maxFinite;
  if (!std::isinf(range.maxFinite) && max > largest)
    max = largest;
  double magnitude = std::fabs(double(value));
  if (std::isnan(value) || std::isinf(value) || value == 0)
    return value;
  if (magnitude > max) {
    ++stats.clamped;
    return std::copysign(float(max), value);
  }
  if (magnitude < range.minPositive) {
    ++stats.raised;
    return std::copysign(range.minPositive, value);
  }
  return value;
}

uint16_t referenceToF16(float value, const HalfRange &range, HalfStats &stats) {
  uint32_t bits = bitsOf(value);
  uint16_t sign = (bits >> 16) & 0x8000;
  if (std::isnan(value))
    return sign | 0x7E00 | ((bits >> 13) & 0x3FF);
  value = referenceLimit(value, range, 65504, stats);
  double rounded = std::fabs(roundTo(value, 10, -14, 15));
  if (std::isinf(rounded))
    return sign | 0x7C00;
  if (rounded == 0)
    return sign;
  if (rounded < std::ldexp(1.0, -14))
    return sign | uint16_t(std::ldexp(rounded, 24));
  int exponent = std::ilogb(rounded);
  return sign | ((exponent + 15) << 10) |
         (uint16_t(std::ldexp(rounded, 10 - exponent)) & 0x3FF);
}

uint16_t referenceToBF16(float value, const HalfRange &range,
                         HalfStats &stats) {
  uint32_t bits = bitsOf(value);
  if (std::isnan(value))
    return (bits >> 16) | 0x40;
  value = referenceLimit(value, range, std::ldexp(255.0, 120), stats);
  // What is infinite as bfloat16 is infinite as float, too.
  return bitsOf(float(roundTo(value, 7, -126, 127))) >> 16;
}

uint32_t referenceFromF16(uint16_t half) {
  uint32_t sign = uint32_t(half & 0x8000) << 16;
  int exponent = (half >> 10) & 0x1F;
  int fraction = half & 0x3FF;
  if (exponent == 0x1F && fraction != 0)
    return sign | 0x7FC00000 | (uint32_t(fraction) << 13);
  if (exponent == 0x1F)
    return sign | 0x7F800000;
  double value = exponent == 0 ? std::ldexp(double(fraction), -24)
                               : std::ldexp(1024.0 + fraction, exponent - 25);
  return sign | bitsOf(float(value));
}

std::vector<char> bytesOf(const std::vector<float> &values) {
  std::vector<char> bytes(4 * values.size());
  if (!values.empty())
    std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}

uint16_t halfAt(const std::vector<char> &bytes, size_t i) {
  uint16_t half;
  std::memcpy(&half, bytes.data() + 2 * i, 2);
  return half;
}

uint32_t wordAt(const std::vector<char> &bytes, size_t i) {
  uint32_t word;
  std::memcpy(&word, bytes.data() + 4 * i, 4);
  return word;
}

/// Both signs of: every exponent with the fractions that matter for rounding
/// (ties at the last bit of half and bfloat16, and their neighbours), each
/// half and each middle between two halves with its neighbours, and noise.
const std::vector<float> &interestingFloats() {
  static const std::vector<float> &values = *[] {
    auto *result = new std::vector<float>;
    auto add = [&](uint32_t magnitude) {
      for (uint32_t near : {magnitude - 1, magnitude, magnitude + 1}) {
        result->push_back(floatOf(near & 0x7FFFFFFF));
        result->push_back(floatOf(near | 0x80000000));
      }
    };
    for (uint32_t exponent = 0; exponent < 256; ++exponent)
      for (uint32_t bit = 0; bit < 24; ++bit) {
        uint32_t step = (1u << bit) & 0x7FFFFF;
        add((exponent << 23) | step);
        add((exponent << 23) | (0x800000 - (1u << bit)));
        add((exponent << 23) | ((3u << bit) & 0x7FFFFF));
      }
    for (uint32_t half = 0; half < 0x7C00; ++half) {
      uint32_t here = bitsOf(f16ToF32(half));
      double next = half == 0x7BFF ? 65536.0 : f16ToF32(half + 1);
      add(here);
      add(bitsOf(float((f16ToF32(half) + next) / 2)));
    }
    add(bitsOf(65519.f));
    add(bitsOf(5.96e-8f));
    std::mt19937 random(1);
    for (int i = 0; i < 200000; ++i)
      result->push_back(floatOf(random()));
    return result;
  }();
  return values;
}

std::vector<HalfRange> ranges() {
  return {HalfRange(),      HalfRange::unlimited(),
          {0.f, 65504.f},   {5.96e-8f, infinity},
          {1e-7f, 1e4f},    {1e-7f, 65519.f},
          {0.f, 3e38f},     {0.f, std::numeric_limits<float>::max()},
          {1e-40f, 1e-38f}, {2.f, 2.f},
          {-0.f, 0.f}};
}

/// Runs each test on each instruction set.
class FloatConversion : public testing::TestWithParam<int64_t> {
protected:
  void SetUp() override {
    hwy::SetSupportedTargetsForTest(GetParam());
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  }
  void TearDown() override {
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().DeInit();
  }
};

TEST(FloatConversionScalar, AllHalvesWidenExactlyAndComeBack) {
  for (uint32_t i = 0; i < 65536; ++i) {
    uint32_t wide = bitsOf(f16ToF32(i));
    ASSERT_EQ(wide, referenceFromF16(i)) << i;
    bool signalling = (i & 0x7C00) == 0x7C00 && (i & 0x3FF) && !(i & 0x200);
    ASSERT_EQ(f32ToF16(floatOf(wide)), signalling ? (i | 0x200) : i) << i;
  }
}

TEST(FloatConversionScalar, NarrowingRoundsToNearestEven) {
  HalfStats stats;
  for (float value : interestingFloats())
    ASSERT_EQ(f32ToF16(value),
              referenceToF16(value, HalfRange::unlimited(), stats))
        << std::hexfloat << value;
  EXPECT_EQ(f32ToF16(65519.996f), 0x7BFF);
  EXPECT_EQ(f32ToF16(65520.f), 0x7C00);
  EXPECT_EQ(f32ToF16(1.f), 0x3C00);
  EXPECT_EQ(f32ToF16(-0.f), 0x8000);
}

TEST_P(FloatConversion, AllHalvesWidenExactly) {
  std::vector<char> in(2 * 65536), out(4 * 65536);
  for (uint32_t i = 0; i < 65536; ++i) {
    uint16_t half = i;
    std::memcpy(in.data() + 2 * i, &half, 2);
  }
  convertF16ToF32(in.data(), out.data(), 65536);
  for (uint32_t i = 0; i < 65536; ++i)
    ASSERT_EQ(wordAt(out, i), referenceFromF16(i)) << i;

  std::vector<char> back(in.size());
  HalfStats stats = convertF32ToF16(out.data(), back.data(), 65536);
  EXPECT_EQ(stats.clamped, 0u);
  EXPECT_EQ(stats.raised, 0u);
  for (uint32_t i = 0; i < 65536; ++i)
    ASSERT_EQ(halfAt(back, i), (i & 0x7FFF) > 0x7C00 ? (i | 0x200) : i) << i;

  convertBF16ToF32(in.data(), out.data(), 65536);
  for (uint32_t i = 0; i < 65536; ++i)
    ASSERT_EQ(wordAt(out, i), i << 16) << i;
  convertF32ToBF16(out.data(), back.data(), 65536);
  for (uint32_t i = 0; i < 65536; ++i)
    ASSERT_EQ(halfAt(back, i), (i & 0x7FFF) > 0x7F80 ? (i | 0x40) : i) << i;
}

TEST_P(FloatConversion, NarrowingAgreesWithTheReferenceForAllRanges) {
  const std::vector<float> &values = interestingFloats();
  std::vector<char> in = bytesOf(values), out(2 * values.size());
  for (const HalfRange &range : ranges()) {
    HalfStats expected;
    HalfStats stats =
        convertF32ToF16(in.data(), out.data(), values.size(), range);
    for (size_t i = 0; i < values.size(); ++i)
      ASSERT_EQ(halfAt(out, i), referenceToF16(values[i], range, expected))
          << std::hexfloat << values[i] << " in " << range.minPositive << ".."
          << range.maxFinite;
    EXPECT_EQ(stats.clamped, expected.clamped);
    EXPECT_EQ(stats.raised, expected.raised);
    HalfStats counted = countF32ToF16(in.data(), values.size(), range);
    EXPECT_EQ(counted.clamped, expected.clamped);
    EXPECT_EQ(counted.raised, expected.raised);

    expected = HalfStats();
    stats = convertF32ToBF16(in.data(), out.data(), values.size(), range);
    for (size_t i = 0; i < values.size(); ++i)
      ASSERT_EQ(halfAt(out, i), referenceToBF16(values[i], range, expected))
          << std::hexfloat << values[i] << " in " << range.minPositive << ".."
          << range.maxFinite;
    EXPECT_EQ(stats.clamped, expected.clamped);
    EXPECT_EQ(stats.raised, expected.raised);
  }
}

TEST_P(FloatConversion, DefaultRangeIsThatOfTheFloat16Scripts) {
  std::vector<float> values = {1e9f,      -1e9f,   65504.f, 65505.f, 65519.f,
                               1e-10f,    -1e-10f, 0.f,     -0.f,    infinity,
                               -infinity, NAN,     1.f,     1e-45f,  65520.f};
  std::vector<uint16_t> expected = {0x7BFF, 0xFBFF, 0x7BFF, 0x7BFF, 0x7BFF,
                                    0x0001, 0x8001, 0x0000, 0x8000, 0x7C00,
                                    0xFC00, 0x7E00, 0x3C00, 0x0001, 0x7BFF};
  std::vector<char> in = bytesOf(values), out(2 * values.size());
  HalfStats stats = convertF32ToF16(in.data(), out.data(), values.size());
  for (size_t i = 0; i < values.size(); ++i)
    EXPECT_EQ(halfAt(out, i), expected[i]) << values[i];
  EXPECT_EQ(stats.clamped, 5u);
  EXPECT_EQ(stats.raised, 3u);
  stats += stats;
  EXPECT_EQ(stats.clamped, 10u);
  EXPECT_EQ(stats.raised, 6u);
}

/// All lengths and alignments, with guard bytes around, so that nothing is
/// written outside; the address sanitizer looks after the reads.
TEST_P(FloatConversion, EveryTailAndAlignmentTouchesOnlyItsBytes) {
  const std::vector<float> &values = interestingFloats();
  std::mt19937 random(2);
  for (size_t n = 0; n <= 67; ++n) {
    for (size_t shift = 0; shift < 5; ++shift) {
      std::vector<float> some(n);
      for (float &value : some)
        value = values[random() % values.size()];
      std::vector<char> in(4 * n + shift);
      if (n > 0)
        std::memcpy(in.data() + shift, some.data(), 4 * n);

      HalfRange range = {1e-3f, 100.f};
      std::vector<char> out(2 * n + shift + 3, 0x55);
      HalfStats expected;
      HalfStats stats =
          convertF32ToF16(in.data() + shift, out.data() + shift, n, range);
      for (size_t i = 0; i < n; ++i) {
        uint16_t half;
        std::memcpy(&half, out.data() + shift + 2 * i, 2);
        ASSERT_EQ(half, referenceToF16(some[i], range, expected));
      }
      ASSERT_EQ(stats.clamped, expected.clamped);
      ASSERT_EQ(stats.raised, expected.raised);
      HalfStats counted = countF32ToF16(in.data() + shift, n, range);
      ASSERT_EQ(counted.clamped, expected.clamped);
      ASSERT_EQ(counted.raised, expected.raised);
      for (size_t i = 0; i < shift; ++i)
        ASSERT_EQ(out[i], 0x55);
      for (size_t i = 2 * n + shift; i < out.size(); ++i)
        ASSERT_EQ(out[i], 0x55);

      // The way back, from an odd address.
      std::vector<char> halves(out.begin() + shift,
                               out.begin() + shift + 2 * n);
      halves.insert(halves.begin(), shift, 0);
      std::vector<char> wide(4 * n + shift + 3, 0x55);
      convertF16ToF32(halves.data() + shift, wide.data() + shift, n);
      for (size_t i = 0; i < n; ++i) {
        uint16_t half;
        uint32_t word;
        std::memcpy(&half, halves.data() + shift + 2 * i, 2);
        std::memcpy(&word, wide.data() + shift + 4 * i, 4);
        ASSERT_EQ(word, referenceFromF16(half));
      }
      convertBF16ToF32(halves.data() + shift, wide.data() + shift, n);
      for (size_t i = 0; i < n; ++i) {
        uint16_t half;
        uint32_t word;
        std::memcpy(&half, halves.data() + shift + 2 * i, 2);
        std::memcpy(&word, wide.data() + shift + 4 * i, 4);
        ASSERT_EQ(word, uint32_t(half) << 16);
      }
      for (size_t i = 0; i < shift; ++i)
        ASSERT_EQ(wide[i], 0x55);
      for (size_t i = 4 * n + shift; i < wide.size(); ++i)
        ASSERT_EQ(wide[i], 0x55);
    }
  }
}

TEST_P(FloatConversion, CountsOfLongArraysDoNotOverflow) {
  // More than one block of 16384 vectors of up to 16 lanes, all counted.
  size_t n = 600011;
  std::vector<float> values(n, 1e9f);
  for (size_t i = 0; i < n; i += 3)
    values[i] = 1e-20f;
  std::vector<char> in = bytesOf(values);
  HalfStats stats = countF32ToF16(in.data(), n);
  EXPECT_EQ(stats.raised, (n + 2) / 3);
  EXPECT_EQ(stats.clamped, n - (n + 2) / 3);
}

INSTANTIATE_TEST_SUITE_P(AllTargets, FloatConversion,
                         testing::ValuesIn(hwy::SupportedAndGeneratedTargets()),
                         [](const testing::TestParamInfo<int64_t> &info) {
                           return std::string(hwy::TargetName(info.param));
                         });

} // namespace
