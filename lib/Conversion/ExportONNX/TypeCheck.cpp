//===- TypeCheck.cpp - Refuses types that ONNX does not have --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TypeCheck.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/Types.h"

using namespace mlir;

namespace onnx_xform {

LogicalResult checkType(Type type, Location loc, const Twine &has) {
  Type foreign = findForeignType(type);
  if (!foreign)
    return success();
  InFlightDiagnostic error = emitError(loc) << has << " the type " << type;
  if (foreign == type)
    error << ", which ONNX does not have";
  else
    error << ", and ONNX has no " << foreign;
  return error << "; bring it to a type of the standard before the export "
                  "[onnx-export-015]";
}

} // namespace onnx_xform
