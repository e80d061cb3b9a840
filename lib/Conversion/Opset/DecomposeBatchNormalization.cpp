//===- DecomposeBatchNormalization.cpp - Between its five forms -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Forms before 14 tell training by an attribute or by their outputs, and leave
// open what the running variance is. Into them, training goes as arithmetic.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNXVersioned/Normalization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Down
//===----------------------------------------------------------------------===//

SmallVector<NamedAttribute> getNumbers(BatchNormalizationOp op, Lowering &b) {
  SmallVector<NamedAttribute> attributes;
  if (op.getEpsilonAttr())
    attributes.push_back(b.attr("epsilon", op.getEpsilon().convertToFloat()));
  if (op.getMomentumAttr())
    attributes.push_back(b.attr("momentum", op.getMomentum().convertToFloat()));
  return attributes;
}

/// The node for inference, with another input.
Value normalize(BatchNormalizationOp op, Lowering &b, Value x) {
  return b.make<BatchNormalizationOp>(
      x.getType(),
      {x, op.getScale(), op.getB(), op.getInputMean(), op.getInputVar()},
      getNumbers(op, b));
}

// BatchNormalization -> BatchNormalization with one element type, or as
// arithmetic, or of an input with as many dimensions as the form has
struct DecomposeBatchNormalization : DecomposePattern<BatchNormalizationOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(BatchNormalizationOp op, Lowering &b) const override {
    if (b.getOpset() >= 15)
      return b.fail(kOtherForm);
    if (auto type = getWidest(op); !llvm::all_equal(getElements(op)))
      return widen(op, b, type);
    if (b.getOpset() >= 14)
      return b.fail(kOtherForm);
    if (op.getTrainingMode())
      return train(op, b);
    return reshape(op, b);
  }

private:
  static SmallVector<Type> getElements(BatchNormalizationOp op) {
    return llvm::map_to_vector(op->getOperands(), Lowering::elementOf);
  }
  static FloatType getWidest(BatchNormalizationOp op) {
    auto widest = cast<FloatType>(Lowering::elementOf(op.getX()));
    for (Type element : getElements(op))
      widest = widerFloat(widest, cast<FloatType>(element));
    return widest;
  }

  /// All in the widest of the element types.
  static LogicalResult widen(BatchNormalizationOp op, Lowering &b,
                             FloatType type) {
    SmallVector<Value> inputs;
    for (Value input : op->getOperands())
      inputs.push_back(b.castTo(input, type));
    SmallVector<Type> types;
    for (Type result : op->getResultTypes())
      types.push_back(isa<NoneType>(result) ? result
                                            : withElementType(result, type));
    SmallVector<NamedAttribute> attributes = getNumbers(op, b);
    if (op.getTrainingMode())
      attributes.push_back(b.attr("training_mode", int64_t(1)));
    auto node = b.create<BatchNormalizationOp>(types, inputs, attributes);
    SmallVector<Value> results;
    for (auto [old, result] : llvm::zip(op->getResults(), node->getResults()))
      results.push_back(old.use_empty()
                            ? Value()
                            : b.castTo(result, Lowering::elementOf(old)));
    b.replace(results);
    return success();
  }

  static LogicalResult train(BatchNormalizationOp op, Lowering &b) {
    Value x = op.getX();
    std::optional<int64_t> rank = rankOf(x.getType());
    if (!rank || *rank < 1)
      return b.fail("the rank of its input is not known, which training by "
                    "arithmetic needs; infer shapes first");
    SmallVector<int64_t> others, behind;
    for (int64_t axis = 0; axis < *rank; ++axis)
      if (axis != 1)
        others.push_back(axis);
    for (int64_t axis = 1; axis + 1 < *rank; ++axis)
      behind.push_back(axis);
    // Statistics of half precision are computed in float.
    auto element = cast<FloatType>(b.elementOf(x));
    FloatType type = widerFloat(element, Float32Type::get(op.getContext()));
    auto perChannel = [&](Value value) {
      value = b.castTo(value, type);
      return behind.empty() ? value : b.unsqueeze(value, behind);
    };

    Value u = b.castTo(x, type);
    Value mean = b.reduce<ReduceMeanOp>(u, others, true);
    Value deviation = b.sub(u, mean);
    Value variance =
        b.reduce<ReduceMeanOp>(b.mul(deviation, deviation), others, true);
    Value epsilon = b.scalar(op.getEpsilon().convertToFloat(), type);
    Value normalized =
        b.div(deviation, b.unary<SqrtOp>(b.add(variance, epsilon)));
    Value y = b.add(b.mul(normalized, perChannel(op.getScale())),
                    perChannel(op.getB()));

    float momentum = op.getMomentum().convertToFloat();
    auto run = [&](Value result, Value before, Value batch) -> Value {
      if (result.use_empty())
        return {};
      // With rank 1, the only channel has no dimension of its own.
      Value now = *rank == 1 ? batch : b.squeeze(batch, others);
      Value sum = b.add(b.mul(b.castTo(before, type), b.scalar(momentum, type)),
                        b.mul(now, b.scalar(1 - momentum, type)));
      return b.castTo(sum, b.elementOf(result));
    };
    Value runningMean = run(op.getRunningMean(), op.getInputMean(), mean);
    Value runningVar = run(op.getRunningVar(), op.getInputVar(), variance);
    b.replace({b.castTo(y, element), runningMean, runningVar});
    return success();
  }

  /// For inference, forms below 9 have inputs of at least two dimensions, that
  /// of version 1 of four.
  static LogicalResult reshape(BatchNormalizationOp op, Lowering &b) {
    if (!op.getRunningMean().use_empty() || !op.getRunningVar().use_empty())
      return b.fail("its statistics are used, which it has in training only");
    Value x = op.getX(), shaped;
    std::optional<int64_t> rank = rankOf(x.getType());
    if (b.getOpset() < 9 && rank == 1)
      shaped = b.unsqueeze(x, {1});
    else if (b.getOpset() < 6 && rank != 4)
      shaped = b.reshape(x, {0, 0, -1, 1});
    else
      return b.fail(kOtherForm);
    b.replace({b.reshapeLike(normalize(op, b, shaped), x), {}, {}});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Up
//===----------------------------------------------------------------------===//

template <typename OldOp> bool hasIsTest() {
  return OldOp::getSchema().getAttribute("is_test") != nullptr;
}

template <typename OldOp> bool isPerChannel(OldOp op) {
  auto spatial = op->template getAttrOfType<IntegerAttr>("spatial");
  return !spatial || spatial.getInt() != 0;
}

// BatchNormalization_1 <-> BatchNormalization_6, whose attributes say the same
template <typename OldOp, typename NewOp>
struct RenumberBatchNormalization : DecomposePattern<OldOp> {
  using DecomposePattern<OldOp>::DecomposePattern;
  LogicalResult decompose(OldOp op, Lowering &b) const override {
    constexpr bool isFirst =
        std::is_same_v<NewOp, versioned::BatchNormalization_1Op>;
    if (!NewOp::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    if (isFirst && rankOf(op.getX().getType()) != 4)
      return b.fail("its input is not of four dimensions, as far as is known");
    SmallVector<NamedAttribute> attributes;
    for (StringRef name : {"epsilon", "is_test", "momentum", "spatial"})
      if (Attribute value = op->getAttr(name))
        attributes.push_back(b.getRewriter().getNamedAttr(name, value));
    if (isFirst)
      attributes.push_back(
          b.attr("consumed_inputs", ArrayRef<int64_t>({0, 0, 0, 0, 0})));
    auto node =
        b.create<NewOp>(op->getResultTypes(),
                        SmallVector<Value>(op->getOperands()), attributes);
    b.replace(SmallVector<Value>(node->getResults()));
    return success();
  }
};

// BatchNormalization_N -> BatchNormalization {training_mode}, or of the
// flattened input where statistics are not per channel
template <typename OldOp>
struct RaiseBatchNormalization : DecomposePattern<OldOp> {
  using DecomposePattern<OldOp>::DecomposePattern;
  LogicalResult decompose(OldOp op, Lowering &b) const override {
    if (hasIsTest<OldOp>() && b.getOpset() < 7)
      return b.fail(kOtherForm);
    auto isThere = [](Value value) { return !isa<NoneType>(value.getType()); };
    auto outputs = op->getResults().drop_front();
    bool isTraining = llvm::any_of(outputs, isThere);
    if (hasIsTest<OldOp>()) {
      auto isTest = op->template getAttrOfType<IntegerAttr>("is_test");
      bool wasTraining = isTraining;
      isTraining = !isTest || isTest.getInt() == 0;
      if (isTraining && !wasTraining)
        return b.fail("it has no output for statistics, as training has; set "
                      "is_test = 1 if it is meant for inference");
    }
    if (!op.getSavedMean().use_empty() || !op.getSavedVar().use_empty())
      return b.fail("its outputs saved_mean and saved_var are used, which no "
                    "other form has");
    bool usesRunning =
        !op.getMeanOutput().use_empty() || !op.getVarOutput().use_empty();
    if (!isTraining && usesRunning)
      return b.fail("its statistics are used, which it has in training only");
    if (isTraining && !isPerChannel(op))
      return b.fail("it is in training mode with statistics that are not per "
                    "channel (spatial = 0)");

    bool isFlat = !isPerChannel(op);
    Value x = op.getX();
    SmallVector<Value> inputs{x, op.getScale(), op.getB(), op.getMean(),
                              op.getVar()};
    if (isFlat) {
      inputs.front() = b.flatten(x, 1);
      for (Value &input : llvm::drop_begin(inputs))
        input = b.reshape(input, {-1});
    }
    SmallVector<NamedAttribute> attributes;
    for (StringRef name : {"epsilon", "momentum"})
      if (Attribute value = op->getAttr(name))
        attributes.push_back(b.getRewriter().getNamedAttr(name, value));
    if (isTraining)
      attributes.push_back(b.attr("training_mode", int64_t(1)));
    SmallVector<Type> types{inputs.front().getType()};
    if (isTraining)
      types.append({op.getMeanOutput().getType(), op.getVarOutput().getType()});
    auto node = b.create<BatchNormalizationOp>(types, inputs, attributes);
    Value y = isFlat ? b.reshapeLike(node.getY(), x) : node.getY();
    b.replace({y, isTraining ? node.getRunningMean() : Value(),
               isTraining ? node.getRunningVar() : Value()});
    return success();
  }
};

} // namespace

void populateBatchNormalizationDecompositions(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<DecomposeBatchNormalization,
               RaiseBatchNormalization<BatchNormalization_1Op>,
               RaiseBatchNormalization<BatchNormalization_6Op>,
               RaiseBatchNormalization<BatchNormalization_7Op>,
               RaiseBatchNormalization<BatchNormalization_9Op>,
               RenumberBatchNormalization<BatchNormalization_1Op,
                                          BatchNormalization_6Op>,
               RenumberBatchNormalization<BatchNormalization_6Op,
                                          BatchNormalization_1Op>>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
