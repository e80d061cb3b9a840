//===- Shapes/Logical.cpp - Shapes: Comparison, boolean and bitwise operato===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "Arithmetic.h"

using namespace mlir;
using namespace onnx_xform;
using shapes::Arithmetic;
using shapes::mapElements;

using Elements = ArrayRef<DimElement>;

/// An answer as an element of a tensor of truth values.
static DimElement asElement(const Arithmetic &math, Answer answer) {
  if (answer == Answer::Unknown)
    return {};
  return math.number(answer == Answer::Yes ? 1 : 0);
}

static Answer asAnswer(DimElement x) {
  std::optional<int64_t> value = x.getInteger();
  if (!value)
    return Answer::Unknown;
  return *value != 0 ? Answer::Yes : Answer::No;
}

static Answer negate(Answer answer) {
  if (answer == Answer::Unknown)
    return answer;
  return answer == Answer::Yes ? Answer::No : Answer::Yes;
}

/// Whether both hold: one that does not decides.
static Answer both(Answer a, Answer b) {
  if (a == Answer::No || b == Answer::No)
    return Answer::No;
  return a == Answer::Yes ? b : a;
}

/// The contents of a result of truth values.
static void mapAnswers(ShapeInference &s, Value result, ValueRange operands,
                       function_ref<Answer(const Arithmetic &, Elements)> fn) {
  mapElements(s, result, operands, [&](const Arithmetic &math, Elements x) {
    return asElement(math, fn(math, x));
  });
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

void EqualOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()},
             [](const Arithmetic &math, Elements x) {
               return math.isEqual(x[0], x[1]);
             });
}

void LessOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()},
             [](const Arithmetic &math, Elements x) {
               return math.isLess(x[0], x[1]);
             });
}

void GreaterOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()},
             [](const Arithmetic &math, Elements x) {
               return math.isLess(x[1], x[0]);
             });
}

/// What is known is a number, so that a <= b is not b < a.
void LessOrEqualOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()},
             [](const Arithmetic &math, Elements x) {
               return negate(math.isLess(x[1], x[0]));
             });
}

void GreaterOrEqualOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()},
             [](const Arithmetic &math, Elements x) {
               return negate(math.isLess(x[0], x[1]));
             });
}

/// Elements that are known are neither infinite nor not a number.
static Answer isKnown(const Arithmetic &, Elements x) {
  return x[0] ? Answer::No : Answer::Unknown;
}

void IsInfOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getY(), getX(), isKnown);
}

void IsNaNOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getY(), getX(), isKnown);
}

//===----------------------------------------------------------------------===//
// Truth values
//===----------------------------------------------------------------------===//

void NotOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getY(), getX(), [](const Arithmetic &, Elements x) {
    return negate(asAnswer(x[0]));
  });
}

void AndOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()}, [](const Arithmetic &, Elements x) {
    return both(asAnswer(x[0]), asAnswer(x[1]));
  });
}

void OrOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()}, [](const Arithmetic &, Elements x) {
    return negate(both(negate(asAnswer(x[0])), negate(asAnswer(x[1]))));
  });
}

void XorOp::inferContents(ShapeInference &s) {
  mapAnswers(s, getC(), {getA(), getB()}, [](const Arithmetic &, Elements x) {
    Answer a = asAnswer(x[0]), b = asAnswer(x[1]);
    if (a == Answer::Unknown || b == Answer::Unknown)
      return Answer::Unknown;
    return a == b ? Answer::No : Answer::Yes;
  });
}

/// X where the condition is known to hold, Y where it is known not to, either
/// where they are the same.
void WhereOp::inferContents(ShapeInference &s) {
  mapElements(s, getOutput(), {getCondition(), getX(), getY()},
              [](const Arithmetic &, Elements x) {
                Answer condition = asAnswer(x[0]);
                if (condition == Answer::Unknown)
                  return x[1] == x[2] ? x[1] : DimElement();
                return condition == Answer::Yes ? x[1] : x[2];
              });
}
