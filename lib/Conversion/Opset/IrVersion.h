//===- IrVersion.h - The IR version that a model needs ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_IRVERSION_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_IRVERSION_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

namespace onnx_xform::opset {

/// Gives the model the IR version `wanted`, or, where that is 0, the one of the
/// release that published its opset of ai.onnx: at least what the model's
/// features need, and not below 4 for a model that was not, as initializers
/// would become inputs. Fails, after a call of `report`, where `wanted` is less
/// than the features need.
llvm::LogicalResult
setIrVersion(mlir::ModuleOp module, int wanted,
             llvm::function_ref<void(llvm::StringRef message)> report);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_IRVERSION_H
