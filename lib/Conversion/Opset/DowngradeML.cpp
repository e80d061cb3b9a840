//===- DowngradeML.cpp - Classical machine learning downwards ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNXML/ML.h"
#include "onnx-xform/Dialect/ONNXVersioned/ML.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// LabelEncoder {keys_*, values_*} -> LabelEncoder_1 {classes_strings}
struct DowngradeLabelEncoder
    : DowngradePattern<ml::LabelEncoderOp, versioned::LabelEncoder_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ml::LabelEncoderOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (op.getKeysTensorAttr() || op.getValuesTensorAttr() ||
        op.getDefaultTensorAttr())
      return form.fail(rewriter, kOtherForm);
    bool isDecoder = op.getKeysInt64sAttr() && op.getValuesStringsAttr();
    bool isEncoder = op.getKeysStringsAttr() && op.getValuesInt64sAttr();
    if (isDecoder == isEncoder || op.getKeysFloatsAttr() ||
        op.getValuesFloatsAttr())
      return form.fail(rewriter, "it does not replace strings by int64, or "
                                 "int64 by strings");
    ArrayRef<int64_t> positions =
        (isDecoder ? op.getKeysInt64sAttr() : op.getValuesInt64sAttr())
            .asArrayRef();
    ArrayRef<Attribute> names =
        (isDecoder ? op.getValuesStringsAttr() : op.getKeysStringsAttr())
            .getValue();
    SmallVector<Attribute> classes(positions.size());
    for (auto [name, position] : llvm::zip(names, positions))
      if (position >= 0 && position < static_cast<int64_t>(classes.size()))
        classes[position] = name;
    if (names.size() != positions.size() ||
        llvm::is_contained(classes, Attribute()))
      return form.fail(rewriter, "its numbers are not 0, 1, 2 and so on, which "
                                 "the older form counts");
    form.set("classes_strings", rewriter.getArrayAttr(classes));
    return success();
  }
};

} // namespace

void populateMLDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeLabelEncoder>(patterns.getContext());
}

} // namespace onnx_xform::opset
