//===- UpgradeML.cpp - Classical machine learning upwards ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXML/ML.h"
#include "onnx-xform/Dialect/ONNXVersioned/ML.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/Sequence.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// LabelEncoder_1 {classes_strings} -> LabelEncoder {keys_*, values_*}
//
// A class stands for its position, or the position for the class, as the type
// of the input says.
struct UpgradeLabelEncoder
    : UpgradePattern<versioned::LabelEncoder_1Op, ml::LabelEncoderOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::LabelEncoder_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    ArrayAttr classes = op.getClassesStringsAttr();
    Type element = getTensorElementType(op.getX().getType());
    if (!classes || !element)
      return form.fail(rewriter, "its classes or the type of its input are "
                                 "not known; infer shapes first");
    auto positions = rewriter.getDenseI64ArrayAttr(
        llvm::to_vector(llvm::seq<int64_t>(0, classes.size())));
    if (element.isInteger(64)) {
      form.set("keys_int64s", positions);
      form.set("values_strings", classes);
      return success();
    }
    llvm::DenseSet<Attribute> seen;
    for (Attribute name : classes)
      if (!seen.insert(name).second)
        return form.fail(rewriter, "one of its classes occurs twice");
    form.set("keys_strings", classes);
    form.set("values_int64s", positions);
    return success();
  }
};

} // namespace

void populateMLUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeLabelEncoder>(patterns.getContext());
}

} // namespace onnx_xform::opset
