//===- BindCustom.h - What an opset knows of unknown nodes ------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_BINDCUSTOM_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_BINDCUSTOM_H

#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"

namespace onnx_xform::opset {

/// Puts the operator that `version` of its domain has in the place of a node,
/// which may be erased. Leaves the node as it is where the operator does not
/// allow it, where it has graphs, or refers to attributes of a function.
void bindCustom(CustomOp op, const OperatorTable &operators, int version);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_BINDCUSTOM_H
