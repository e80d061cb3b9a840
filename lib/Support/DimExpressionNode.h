//===- DimExpressionNode.h - The tree of a dim_param ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_SUPPORT_DIMEXPRESSIONNODE_H
#define ONNX_XFORM_LIB_SUPPORT_DIMEXPRESSIONNODE_H

#include "onnx-xform/Support/DimExpression.h"
#include <algorithm>
#include <vector>

namespace onnx_xform {

/// num / den in lowest terms, den > 0.
struct Rational {
  int64_t num = 0;
  int64_t den = 1;

  bool isInteger() const { return den == 1; }
  bool is(int64_t value) const { return isInteger() && num == value; }
};

struct DimExpression::Node {
  enum class Kind {
    Constant,
    Symbol,
    Sum,
    Product,
    Quotient,
    Power,
    Mod,
    Min,
    Max,
    Floor,
    Ceiling
  };

  Kind kind;
  Rational value;
  std::string name;
  std::vector<std::shared_ptr<const Node>> children;
  unsigned depth = 1;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_SUPPORT_DIMEXPRESSIONNODE_H
