//===- DimExpr.h - The algebra of dimensions --------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sizes of tensors as exact integer expressions: polynomials over symbols, with
// rounded quotients, minima and maxima among their variables. Expressions are
// in one canonical form and uniqued, so that what the algebra knows to be equal
// is one pointer:
//
//   ceiling(x/k)   is floor((x + k - 1)/k) for a number k
//   Mod(x, y)      is x - y*floor(x/y)
//   floor(x/k)     has coefficients 0 .. k-1 in x; multiples of k are outside,
//                  common factors are cancelled, nested floors are one
//   Min, Max       are flat, sorted, without what another argument dominates
//
// What is true for sizes but not for the form, DimFacts decides (DimFacts.h).
//
// A null expression is one that nobody knows, or that the algebra refuses:
// where coefficients leave 64 bits, where it would have more than kMaxSize
// parts, on division by zero. Operations on null are null.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_DIMEXPR_H
#define ONNX_XFORM_SUPPORT_DIMEXPR_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseMapInfo.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace llvm {
class raw_ostream;
}

namespace onnx_xform {

class DimContext;
class DimExpr;

struct DimAtomImpl;
struct DimPolynomialImpl;

/// What a polynomial has for variables: a symbol, or a function of expressions.
/// A handle, which lives as long as its DimContext.
class DimAtom {
public:
  enum class Kind : uint8_t { Symbol, FloorDiv, Min, Max };

  DimAtom(const DimAtomImpl *impl = nullptr) : impl(impl) {}
  explicit operator bool() const { return impl; }
  bool operator==(DimAtom other) const { return impl == other.impl; }
  bool operator!=(DimAtom other) const { return impl != other.impl; }

  Kind getKind() const;
  bool isSymbol() const { return getKind() == Kind::Symbol; }
  /// The name of a symbol; empty for others.
  llvm::StringRef getName() const;
  /// Dividend and divisor, or the arguments of Min and Max.
  llvm::ArrayRef<DimExpr> getOperands() const;
  const void *getAsOpaquePointer() const { return impl; }

private:
  const DimAtomImpl *impl;
};

/// A coefficient times a product of atoms, which are in order and may repeat.
struct DimTerm {
  int64_t coefficient;
  llvm::ArrayRef<DimAtom> atoms;
};

/// An expression: a handle, which lives as long as its DimContext.
class DimExpr {
public:
  /// The parts that an expression may have, those of its atoms included.
  static constexpr unsigned kMaxSize = 256;
  static constexpr unsigned kMaxDepth = 32;

  DimExpr(const DimPolynomialImpl *impl = nullptr) : impl(impl) {}

  /// What a dim_param says, in the notation of DimText.h. Null where the
  /// text is no expression, or one that has no integer value.
  static DimExpr parse(DimContext &context, llvm::StringRef text);

  explicit operator bool() const { return impl; }
  bool operator==(DimExpr other) const { return impl == other.impl; }
  bool operator!=(DimExpr other) const { return impl != other.impl; }
  const void *getAsOpaquePointer() const { return impl; }
  static DimExpr getFromOpaquePointer(const void *pointer) {
    return static_cast<const DimPolynomialImpl *>(pointer);
  }

  DimContext &getContext() const;
  /// The terms, of higher degree first, the constant last; none for zero.
  llvm::ArrayRef<DimTerm> getTerms() const;
  /// The value of an expression without symbols.
  std::optional<int64_t> getConstant() const;
  bool isConstant(int64_t value) const;
  /// The term without atoms, or 0.
  int64_t getConstantTerm() const;
  /// The atom that the expression is, with coefficient 1; null for others.
  DimAtom getAsAtom() const;
  bool isSymbol() const { return getAsAtom() && getAsAtom().isSymbol(); }
  /// The symbols, each once, those inside of atoms included.
  void collectSymbols(llvm::SmallVectorImpl<DimAtom> &symbols) const;

  DimExpr operator+(DimExpr other) const;
  DimExpr operator-(DimExpr other) const;
  DimExpr operator*(DimExpr other) const;
  DimExpr operator-() const;
  DimExpr operator+(int64_t other) const;
  DimExpr operator-(int64_t other) const;
  DimExpr operator*(int64_t other) const;
  /// Rounded towards minus infinity. The divisor is taken not to be zero.
  DimExpr floorDiv(DimExpr divisor) const;
  DimExpr floorDiv(int64_t divisor) const;
  DimExpr ceilDiv(DimExpr divisor) const;
  DimExpr ceilDiv(int64_t divisor) const;
  /// this - divisor * floorDiv(divisor)
  DimExpr mod(DimExpr divisor) const;
  /// The quotient where it is a polynomial, for certain; null otherwise.
  DimExpr divideExactly(DimExpr divisor) const;

  /// With other expressions in the place of symbols; null from `fn` leaves the
  /// symbol.
  DimExpr substitute(llvm::function_ref<DimExpr(DimAtom)> fn) const;
  /// The value that the symbols' values give; nothing where one has none, on
  /// division by zero, and when 64 bits do not hold it.
  std::optional<int64_t>
  evaluate(llvm::function_ref<std::optional<int64_t>(DimAtom)> fn) const;

  /// The text, which parses as this expression if its symbols' names are words.
  std::string str() const;
  /// Whether every symbol's name is a word of the notation.
  bool isSpellable() const;

private:
  const DimPolynomialImpl *impl;
};

inline DimExpr operator+(int64_t a, DimExpr b) { return b + a; }
inline DimExpr operator*(int64_t a, DimExpr b) { return b * a; }
inline DimExpr operator-(int64_t a, DimExpr b) { return -b + a; }

/// The least and the greatest of expressions, of which there is at least one.
DimExpr minOf(llvm::ArrayRef<DimExpr> args);
DimExpr maxOf(llvm::ArrayRef<DimExpr> args);

llvm::raw_ostream &operator<<(llvm::raw_ostream &os, DimExpr expr);

/// Owns expressions and makes each of them once. Safe for several threads.
class DimContext {
public:
  DimContext();
  ~DimContext();
  DimContext(const DimContext &) = delete;
  DimContext &operator=(const DimContext &) = delete;

  DimExpr getConstant(int64_t value);
  DimExpr getSymbol(llvm::StringRef name);
  DimExpr getAtom(DimAtom atom);

  struct Impl;
  Impl &getImpl() { return *impl; }

private:
  std::unique_ptr<Impl> impl;
};

inline llvm::hash_code hash_value(DimExpr expr) {
  return llvm::hash_value(expr.getAsOpaquePointer());
}

} // namespace onnx_xform

namespace llvm {
template <> struct DenseMapInfo<onnx_xform::DimExpr> {
  static onnx_xform::DimExpr getEmptyKey() {
    return onnx_xform::DimExpr::getFromOpaquePointer(
        DenseMapInfo<void *>::getEmptyKey());
  }
  static onnx_xform::DimExpr getTombstoneKey() {
    return onnx_xform::DimExpr::getFromOpaquePointer(
        DenseMapInfo<void *>::getTombstoneKey());
  }
  static unsigned getHashValue(onnx_xform::DimExpr expr) {
    return DenseMapInfo<const void *>::getHashValue(expr.getAsOpaquePointer());
  }
  static bool isEqual(onnx_xform::DimExpr a, onnx_xform::DimExpr b) {
    return a == b;
  }
};
template <> struct DenseMapInfo<onnx_xform::DimAtom> {
  static onnx_xform::DimAtom getEmptyKey() {
    return static_cast<const onnx_xform::DimAtomImpl *>(
        DenseMapInfo<void *>::getEmptyKey());
  }
  static onnx_xform::DimAtom getTombstoneKey() {
    return static_cast<const onnx_xform::DimAtomImpl *>(
        DenseMapInfo<void *>::getTombstoneKey());
  }
  static unsigned getHashValue(onnx_xform::DimAtom atom) {
    return DenseMapInfo<const void *>::getHashValue(atom.getAsOpaquePointer());
  }
  static bool isEqual(onnx_xform::DimAtom a, onnx_xform::DimAtom b) {
    return a == b;
  }
};
} // namespace llvm

#endif // ONNX_XFORM_SUPPORT_DIMEXPR_H
