//===- PlainListPass.h - Passes whose option is a list ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_PLAINLISTPASS_H
#define ONNX_XFORM_LIB_TRANSFORMS_PLAINLISTPASS_H

#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/Pass.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>
#include <string>

namespace onnx_xform {

/// The elements of the list option `option` in the text that follows `--pass=`:
/// `a,b`, as users write it. Nothing for `option=a,b` and `option={a,b}`, which
/// MLIR parses itself.
std::optional<llvm::SmallVector<std::string>>
parsePlainList(llvm::StringRef text, llvm::StringRef option,
               llvm::function_ref<bool(llvm::StringRef)> isElement);

/// A pass on modules, `Base` as tablegen makes it, with a list for its main
/// option: `--fix-dims=batch=1,seq=128` is `--fix-dims="dims=batch=1,seq=128"`.
template <typename Base> class PlainListPass : public Base {
public:
  using Base::Base;

  llvm::LogicalResult
  initializeOptions(llvm::StringRef text,
                    llvm::function_ref<llvm::LogicalResult(const llvm::Twine &)>
                        errorHandler) override {
    auto elements =
        parsePlainList(text, getList().ArgStr, [this](llvm::StringRef element) {
          return isElement(element);
        });
    if (!elements)
      return Base::initializeOptions(text, errorHandler);
    getList() = *elements;
    return llvm::success();
  }

protected:
  using List = mlir::Pass::ListOption<std::string>;

  virtual List &getList() = 0;
  /// Whether the text after `option=` begins with an element of the list. If
  /// not, `option=text` as a whole is the first.
  virtual bool isElement(llvm::StringRef text) const {
    return text.contains('=');
  }
  // Not the module's emitError: mlir-opt would print the model after it.
  mlir::InFlightDiagnostic emitError() {
    return mlir::emitError(this->getOperation().getLoc())
           << this->getArgument() << ": ";
  }
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_PLAINLISTPASS_H
