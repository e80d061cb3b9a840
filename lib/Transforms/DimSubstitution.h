//===- DimSubstitution.h - Numbers in place of symbolic sizes ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What fix-dims and fix-input-shapes share: the symbolic dimensions of all
// types of a module, and their replacement.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_DIMSUBSTITUTION_H
#define ONNX_XFORM_LIB_TRANSFORMS_DIMSUBSTITUTION_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "onnx-xform/Support/DimText.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <optional>
#include <string>

namespace onnx_xform {

/// The symbolic dimensions of a module. `prepare` computes what becomes of
/// them and reports what is wrong; only `apply` changes the module.
class DimSubstitution {
public:
  /// `pass` is what messages start with.
  DimSubstitution(mlir::ModuleOp module, llvm::StringRef pass);

  /// What a size can be given for: symbols, alone or in an expression, and
  /// whole expressions.
  bool hasName(llvm::StringRef name) const;

  /// These names, sorted: symbols, then expressions.
  llvm::SmallVector<llvm::StringRef> getNames() const;

  /// Computes all dimensions with the sizes given, by the names above. An error
  /// when one of them becomes negative, cannot be computed, or contradicts what
  /// is given for the expression itself.
  llvm::LogicalResult prepare(const llvm::StringMap<int64_t> &sizes);

  /// Gives symbols and texts other names. An error when a name is in use, which
  /// would make two sizes one, unless `merge` allows it, or is no word where an
  /// expression needs one.
  llvm::LogicalResult prepareNames(const llvm::StringMap<std::string> &names,
                                   bool merge = false);

  /// The axes of a type of the module that get a number.
  llvm::SmallVector<unsigned> getFixedAxes(mlir::RankedTensorType type) const;

  /// Replaces the types, wherever the module has them. What
  /// `onnx.type_proto` says of arguments and results that change is outdated
  /// and dropped.
  void apply();

private:
  /// A dimension that is not a number, and what it becomes.
  struct Dim {
    /// Those of an expression, or the symbol; none for a name that is any text.
    llvm::SmallVector<std::string> symbols;
    std::optional<int64_t> size;
    /// In place of the text, where that changes.
    std::string text;
  };

  void addType(mlir::RankedTensorType type);
  llvm::LogicalResult prepareDim(llvm::StringRef text, Dim &dim,
                                 const llvm::StringMap<int64_t> &sizes);
  llvm::LogicalResult prepareExpression(llvm::StringRef text, Dim &dim,
                                        const llvm::StringMap<int64_t> &sizes);
  void collectReplacements();
  /// An error where a type would have more elements than there can be.
  llvm::LogicalResult checkSizes();
  mlir::RankedTensorType rewrite(mlir::RankedTensorType type) const;

  mlir::ModuleOp module;
  llvm::StringRef pass;
  DimContext context;
  /// By their text.
  llvm::MapVector<llvm::StringRef, Dim> dims;
  llvm::StringSet<> symbols;
  /// The types with symbolic dimensions, and what they become.
  llvm::SetVector<mlir::RankedTensorType> types;
  llvm::DenseMap<mlir::Type, mlir::Type> replacements;
};

/// "; did you mean 'b'? it has: a, b, c", with "it has no WHAT" for no names.
std::string describeKnownNames(llvm::StringRef name,
                               llvm::ArrayRef<llvm::StringRef> known,
                               llvm::StringRef what);

/// Reads a size; false for what is no integer from 0 to 2^63 - 1.
bool parseSize(llvm::StringRef text, int64_t &size);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_DIMSUBSTITUTION_H
