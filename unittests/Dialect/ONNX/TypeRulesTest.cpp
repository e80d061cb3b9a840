//===- TypeRulesTest.cpp - What tells the types of results ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/TypeRules.h"
#include "DialectSchemas.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/ADT/SmallBitVector.h"

#include "gtest/gtest.h"

#include <set>

using namespace mlir;
using namespace onnx_xform;

namespace {

class TypeRulesTest : public ::testing::Test {
protected:
  TypeRulesTest() : operators(collectOperators(context)) {}

  MLIRContext context;
  std::vector<DialectOperator> operators;
};

/// Type variables whose results have a type that nothing in a node tells.
struct Untold {
  const char *operation;
  const char *typeVar;
  const char *reason;
};
constexpr Untold kUntold[] = {
    {"onnx_ms.BeamSearch", "T", "an optional penalty has it, or nothing"},
    {"onnx_ms.DecoderMaskedMultiHeadAttention", "QK", "runtime's choice"},
    {"onnx_ms.EPContext", "T", "in the compiled graph"},
    {"onnx_ms.MultiHeadAttention", "QK", "runtime's choice"},
    {"onnx_ms.ReduceSumInteger", "T2", "no schema says"},
    {"onnx_ms.WhisperBeamSearch", "T",
     "an optional penalty has it, or nothing"},
};

/// The type variables that an input, a carrier, a rule or a container binds.
llvm::SmallBitVector toldVariables(const OperatorSchema &schema) {
  llvm::SmallBitVector told(schema.typeVars.size());
  for (const Parameter &input : schema.inputs)
    if (input.homogeneous &&
        (input.option == Parameter::Option::Single || input.minSize))
      told.set(input.typeVar);
  for (const TypeCarrier &carrier : schema.carriers) {
    bool isRequired =
        carrier.attribute >= 0 &&
        (schema.attributes[carrier.attribute].required ||
         schema.attributes[carrier.attribute].kind ==
             AttributeKind::TypeProto ||
         schema.attributes[carrier.attribute].kind == AttributeKind::Tensor);
    if (isRequired || carrier.absentElement || carrier.absentTypeVar >= 0)
      told.set(carrier.typeVar);
  }
  for (const TypeRule &rule : schema.typeRules)
    told.set(rule.typeVar);
  for (auto [i, var] : llvm::enumerate(schema.typeVars))
    if (var.element >= 0 && (told[i] || told[var.element])) {
      told.set(i);
      told.set(var.element);
    }
  return told;
}

} // namespace

TEST_F(TypeRulesTest, EveryResultHasATypeThatTheNodeTells) {
  std::set<const Untold *> used;
  for (const DialectOperator &op : operators) {
    const OperatorSchema &schema = *op.schema;
    // Graphs inside tell the types of what they return.
    if (RegisteredOperationName::lookup(op.operation, &context)
            ->hasInterface<GraphOpInterface>())
      continue;
    llvm::SmallBitVector told = toldVariables(schema);
    for (const Parameter &output : schema.outputs) {
      const TypeVariable &var = schema.typeVars[output.typeVar];
      if (var.newest().onlyTensor() ||
          (output.homogeneous && told[output.typeVar]))
        continue;
      const Untold *exception =
          llvm::find_if(kUntold, [&](const Untold &candidate) {
            return op.operation == candidate.operation &&
                   var.name == candidate.typeVar;
          });
      if (exception == std::end(kUntold))
        ADD_FAILURE() << op.operation << ": " << var.name.str();
      else
        used.insert(exception);
    }
  }
  for (const Untold &exception : kUntold)
    EXPECT_TRUE(used.count(&exception))
        << exception.operation << ": the exception is no longer needed";
}

TEST_F(TypeRulesTest, TypeRulesSpellTypesOfTheirVariables) {
  for (const DialectOperator &op : operators) {
    const OperatorSchema &schema = *op.schema;
    for (const TypeRule &rule : schema.typeRules) {
      ASSERT_LT(rule.typeVar, schema.typeVars.size()) << op.operation;
      auto expectType = [&](unsigned var, llvm::StringRef word) {
        Type type = typeOfWord(&context, word);
        ASSERT_TRUE(type) << op.operation << ": " << word.str();
        EXPECT_TRUE(schema.typeVars[var].newest().contains(type))
            << op.operation << ": " << word.str();
      };
      expectType(rule.typeVar, rule.type);
      EXPECT_EQ(rule.givenVar >= 0, !rule.given.empty());
      if (rule.givenVar >= 0)
        expectType(rule.givenVar, rule.given);
    }
  }
}

TEST_F(TypeRulesTest, WordsSpellTypes) {
  Type tensor = typeOfWord(&context, "float");
  EXPECT_EQ(tensor, UnrankedTensorType::get(Float32Type::get(&context)));
  EXPECT_EQ(typeOfWord(&context, "seq(float)"),
            SequenceType::get(&context, tensor));
  EXPECT_EQ(typeOfWord(&context, "optional(seq(float))"),
            OptionalType::get(&context, SequenceType::get(&context, tensor)));
  EXPECT_EQ(
      typeOfWord(&context, "seq(map(string,float))"),
      SequenceType::get(
          &context, MapType::get(&context, StringType::get(&context), tensor)));
  EXPECT_EQ(typeOfWord(&context, "sparse(float)"),
            SparseType::get(&context, cast<TensorType>(tensor)));
  for (llvm::StringRef word : {"", "flot", "seq()", "seq(float", "map(float)",
                               "map(,float)", "optional(nothing)"})
    EXPECT_FALSE(typeOfWord(&context, word)) << word.str();
}
