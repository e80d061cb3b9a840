//===- DecomposeDropout.cpp - Dropout with masks, and in training ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Opsets 7 to 11 cannot say that a Dropout trains. What is in the mask of one
// that does not is said from opset 12 on: true.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/NN.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Dropout(data) -> Identity(data), true
struct DecomposeDropout : DecomposePattern<DropoutOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(DropoutOp op, Lowering &b) const override {
    if (b.getOpset() >= 12)
      return b.fail(kOtherForm);
    if (!keepsAll(op)) {
      if (!readBool(op.getTrainingMode()))
        return b.fail("its training_mode is no constant" +
                      remedyFor({op.getTrainingMode()}));
      return b.fail("the older form cannot train");
    }
    Value data = op.getData(), mask;
    if (!op.getMask().use_empty()) {
      auto type = RankedTensorType::get({1}, b.i1());
      mask = b.make<ConstantOfShapeOp>(
          withElementType(data.getType(), b.i1()), {b.shapeOf(data)},
          {b.getRewriter().getNamedAttr("value",
                                        DenseElementsAttr::get(type, true))});
    }
    b.replace({b.unary<IdentityOp>(data), mask});
    return success();
  }

private:
  /// Without training, or where nothing is dropped in it.
  static bool keepsAll(DropoutOp op) {
    if (!op.getTrainingMode() || !readBool(op.getTrainingMode()).value_or(true))
      return true;
    auto ratio = readFloats(op.getRatio());
    return readBool(op.getTrainingMode()) && ratio && ratio->size() == 1 &&
           ratio->front().isZero();
  }
};

// Dropout_N(data) {ratio} -> Dropout(data, ratio, training), the mask cast
template <typename OldOp> struct RaiseDropout : DecomposePattern<OldOp> {
  using DecomposePattern<OldOp>::DecomposePattern;
  LogicalResult decompose(OldOp op, Lowering &b) const override {
    bool canTrain = OldOp::getSchema().getAttribute("is_test") != nullptr;
    auto isTest = op->template getAttrOfType<IntegerAttr>("is_test");
    bool isTraining = canTrain && (!isTest || isTest.getInt() == 0);
    if (isTraining && b.getOpset() >= 7 && b.getOpset() < 12)
      return b.fail("opsets 7 to 11 cannot say so; set is_test = 1 if it is "
                    "meant for inference");
    Value data = op.getData(), ratio, training;
    if (FloatAttr attribute = op.getRatioAttr())
      ratio = b.scalar(attribute.getValue().convertToFloat(), b.f32());
    if (isTraining)
      training = b.numbers({1}, {}, b.i1());
    SmallVector<Type> types{op.getOutput().getType()};
    if (!op.getMask().use_empty())
      types.push_back(withElementType(op.getMask().getType(), b.i1()));
    auto node = b.create<DropoutOp>(types, {data, ratio, training});
    Value mask = op.getMask().use_empty()
                     ? Value()
                     : b.castTo(node.getMask(), b.elementOf(op.getMask()));
    b.replace({node.getOutput(), mask});
    return success();
  }
};

} // namespace

void populateDropoutDecompositions(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<DecomposeDropout, RaiseDropout<Dropout_1Op>,
               RaiseDropout<Dropout_6Op>, RaiseDropout<Dropout_7Op>>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
