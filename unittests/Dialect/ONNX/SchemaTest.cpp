//===- SchemaTest.cpp - What schemas answer ------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Schema.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace onnx_xform;

namespace {

class SchemaTest : public ::testing::Test {
protected:
  SchemaTest() {
    context.loadDialect<func::FuncDialect, ONNXDialect, ms::ONNXMSDialect,
                        versioned::ONNXVDialect>();
  }

  const OperatorSchema &schemaOf(llvm::StringRef operation) {
    auto name = RegisteredOperationName::lookup(operation, &context);
    EXPECT_TRUE(name) << operation.str();
    return name->getInterface<VersionedOpInterface>()->getSchema();
  }

  Type type(llvm::StringRef text) {
    Type parsed = parseType(text, &context);
    EXPECT_TRUE(parsed) << text.str();
    return parsed;
  }

  TypeSet set(llvm::StringRef words) {
    TypeSet types;
    types.add(words);
    return types;
  }

  /// The operation `text` defines, in a function with the arguments
  /// `arguments`.
  Operation *parse(llvm::StringRef arguments, llvm::StringRef text) {
    std::string source =
        ("func.func @test(" + arguments + ") {\n" + text + "\nreturn\n}").str();
    module = parseSourceString<ModuleOp>(source, &context);
    EXPECT_TRUE(module) << source;
    if (!module)
      return nullptr;
    auto function = cast<func::FuncOp>(module->getBody()->front());
    return &function.getBody().front().front();
  }

  std::string violation(Operation *op, int version) {
    auto versioned = cast<VersionedOpInterface>(op);
    return findSchemaViolation(op, versioned.getSchema(), version)
        .value_or("none");
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

} // namespace

//===----------------------------------------------------------------------===//
// TypeSet
//===----------------------------------------------------------------------===//

TEST_F(SchemaTest, TypeSetIsSpelledAsTheStandardSpellsIt) {
  EXPECT_EQ(set("").str(), "");
  EXPECT_EQ(set("int64 float").str(), "tensor(float), tensor(int64)");
  EXPECT_EQ(
      set("seq(float) optional(int8) optional(seq(string)) sparse(double)")
          .str(),
      "seq(tensor(float)), optional(tensor(int8)), "
      "optional(seq(tensor(string))), sparse_tensor(double)");
  EXPECT_EQ(set("map(int64,float) seq(map(string,float))").str(),
            "map(int64, float), seq(map(string, float))");
}

TEST_F(SchemaTest, TypeSetKnowsEveryElementType) {
  for (int code = 1; code <= kMaxElementCode; ++code) {
    llvm::StringRef name = elementNameOf(code);
    TypeSet types = set(name);
    EXPECT_EQ(types.onlyTensor(), code);
    EXPECT_TRUE(types.containsTensorOf(code));
    EXPECT_EQ(types.str(), "tensor(" + name.str() + ")");
    EXPECT_TRUE(
        types.contains(UnrankedTensorType::get(elementTypeOf(&context, code))));
  }
}

TEST_F(SchemaTest, TypeSetForgetsWhatIsRemoved) {
  TypeSet types = set("float double seq(float)");
  types.remove("double seq(float)");
  EXPECT_EQ(types, set("float"));
  EXPECT_FALSE(types == set("double"));
}

TEST_F(SchemaTest, TypeSetContainsTypesOfAnyShape) {
  TypeSet types = set("float");
  EXPECT_TRUE(types.contains(type("tensor<2x?xf32>")));
  EXPECT_TRUE(types.contains(type("tensor<?xf32, #onnx.dims<n>>")));
  EXPECT_TRUE(types.contains(type("tensor<*xf32>")));
  EXPECT_FALSE(types.contains(type("tensor<2xf16>")));
  EXPECT_FALSE(types.contains(type("tensor<2xindex>")));
  EXPECT_FALSE(types.contains(type("f32")));
  EXPECT_FALSE(types.contains(type("!onnx.seq<tensor<2xf32>>")));
}

TEST_F(SchemaTest, TypeSetTellsContainersApart) {
  Type tensor = type("tensor<*xf32>"), seq = type("!onnx.seq<tensor<*xf32>>"),
       optional = type("!onnx.optional<tensor<*xf32>>"),
       optionalSeq = type("!onnx.optional<!onnx.seq<tensor<*xf32>>>"),
       sparse = type("!onnx.sparse<tensor<*xf32>>"),
       map = type("!onnx.map<i64, tensor<f32>>"),
       seqOfMaps = type("!onnx.seq<!onnx.map<!onnx.string, tensor<f32>>>");
  llvm::SmallVector<std::pair<llvm::StringRef, Type>> cases = {
      {"float", tensor},
      {"seq(float)", seq},
      {"optional(float)", optional},
      {"optional(seq(float))", optionalSeq},
      {"sparse(float)", sparse},
      {"map(int64,float)", map},
      {"seq(map(string,float))", seqOfMaps}};
  for (auto &[words, unused] : cases)
    for (auto &[ownWords, candidate] : cases)
      EXPECT_EQ(set(words).contains(candidate), words == ownWords)
          << words.str() << " and " << ownWords.str();
}

TEST_F(SchemaTest, TypeSetTakesWhatNothingIsKnownOf) {
  EXPECT_TRUE(set("").contains(type("!onnx.unknown")));
  EXPECT_TRUE(set("float").contains(type("tensor<2x!onnx.unknown>")));
  EXPECT_TRUE(set("seq(float)").contains(type("!onnx.seq<!onnx.unknown>")));
  EXPECT_FALSE(set("float").contains(type("!onnx.seq<!onnx.unknown>")));
  EXPECT_FALSE(set("seq(float)").contains(type("tensor<2x!onnx.unknown>")));
}

TEST_F(SchemaTest, OnlyOneTensorTypeIsOnlyTensor) {
  EXPECT_EQ(set("float double").onlyTensor(), 0);
  EXPECT_EQ(set("float seq(float)").onlyTensor(), 0);
  EXPECT_EQ(set("seq(float)").onlyTensor(), 0);
  EXPECT_EQ(set("bfloat16").onlyTensor(),
            static_cast<int>(ElementCode::BFloat16));
}

TEST_F(SchemaTest, AttributeKindsHaveTheNamesOfTheProtocol) {
  for (int i = 1; i <= 14; ++i) {
    auto kind = static_cast<AttributeKind>(i);
    EXPECT_EQ(symbolizeAttributeKind(stringifyAttributeKind(kind)), kind);
  }
  EXPECT_EQ(stringifyAttributeKind(AttributeKind::TypeProto), "TYPE_PROTO");
  EXPECT_FALSE(symbolizeAttributeKind("ints"));
}

//===----------------------------------------------------------------------===//
// OperatorSchema
//===----------------------------------------------------------------------===//

TEST_F(SchemaTest, NodesBindToTheNewestVersionUpToTheOpset) {
  const OperatorSchema &schema = schemaOf("onnx.Relu"); // 6, 13, 14
  EXPECT_EQ(schema.versionAt(5), 0);
  EXPECT_EQ(schema.versionAt(6), 6);
  EXPECT_EQ(schema.versionAt(12), 6);
  EXPECT_EQ(schema.versionAt(13), 13);
  EXPECT_EQ(schema.versionAt(27), 14);
  EXPECT_EQ(schema.since(), 6);
  EXPECT_EQ(schema.newestVersion(), 14);
}

TEST_F(SchemaTest, ClosedGroupsBindToNothingFromTheirEndOn) {
  const OperatorSchema &schema = schemaOf("onnx_v.Softmax_1"); // 1, 11 to 13
  EXPECT_EQ(schema.versionAt(10), 1);
  EXPECT_EQ(schema.versionAt(12), 11);
  EXPECT_EQ(schema.versionAt(13), 0);
}

TEST_F(SchemaTest, LeastNumberOfInputsEndsWithTheLastNecessaryOne) {
  EXPECT_EQ(schemaOf("onnx.Add").minInputs(), 2);
  EXPECT_EQ(schemaOf("onnx.Clip").minInputs(), 1);
  EXPECT_EQ(schemaOf("onnx.Concat").minInputs(), 1);
  EXPECT_EQ(schemaOf("onnx.Constant").minInputs(), 0);
  EXPECT_EQ(schemaOf("onnx.Optional").minInputs(), 0);
  // M and cond may be empty, but the node lists them.
  EXPECT_EQ(schemaOf("onnx.Loop").minInputs(), 2);
  EXPECT_EQ(schemaOf("onnx_v.Scan_8").minInputs(), 2);
  EXPECT_EQ(schemaOf("onnx_ms.QLinearSoftmax").minInputs(), 5);
}

TEST_F(SchemaTest, LeastNumberOfOutputsLeavesOptionalOnesOut) {
  EXPECT_EQ(schemaOf("onnx.MaxPool").minOutputs(), 1);
  EXPECT_EQ(schemaOf("onnx.LSTM").minOutputs(), 0);
  EXPECT_EQ(schemaOf("onnx.If").minOutputs(), 1);
  EXPECT_EQ(schemaOf("onnx.Split").minOutputs(), 1);
}

TEST_F(SchemaTest, PositionsBeyondTheLastParameterBelongToAVariadicOne) {
  const OperatorSchema &concat = schemaOf("onnx.Concat");
  ASSERT_TRUE(concat.inputAt(7));
  EXPECT_EQ(concat.inputAt(7)->name, "inputs");
  EXPECT_FALSE(schemaOf("onnx.Add").inputAt(2));
  EXPECT_FALSE(concat.outputAt(1));
}

TEST_F(SchemaTest, SegmentsAreRecordedFromTwoFlexibleInputsOn) {
  EXPECT_TRUE(schemaOf("onnx.Clip").hasOperandSegments());
  EXPECT_FALSE(schemaOf("onnx.Conv").hasOperandSegments());
  EXPECT_FALSE(schemaOf("onnx.Add").hasOperandSegments());
}

TEST_F(SchemaTest, CarriersNameAttributeVariableAndWhatHoldsWithoutIt) {
  const OperatorSchema &cast = schemaOf("onnx.Cast");
  ASSERT_EQ(cast.carriers.size(), 1u);
  EXPECT_EQ(cast.attributes[cast.carriers[0].attribute].name, "to");
  EXPECT_EQ(cast.typeVars[cast.carriers[0].typeVar].name, "T2");
  EXPECT_EQ(cast.carriers[0].absentElement, 0);
  EXPECT_EQ(cast.carriers[0].absentTypeVar, -1);

  const OperatorSchema &fill = schemaOf("onnx.ConstantOfShape");
  ASSERT_EQ(fill.carriers.size(), 1u);
  EXPECT_EQ(fill.attributes[fill.carriers[0].attribute].name, "value");
  EXPECT_EQ(fill.carriers[0].absentElement,
            static_cast<int>(ElementCode::Float));
}

TEST_F(SchemaTest, CarriersReferToAttributesAndVariablesThatExist) {
  for (RegisteredOperationName name : context.getRegisteredOperations()) {
    const auto *interface = name.getInterface<VersionedOpInterface>();
    if (!interface)
      continue;
    const OperatorSchema &schema = interface->getSchema();
    for (const TypeCarrier &carrier : schema.carriers) {
      // -1: only the default counts.
      EXPECT_LT(carrier.attribute, static_cast<int>(schema.attributes.size()));
      EXPECT_GE(carrier.attribute, -1);
      EXPECT_LT(carrier.typeVar, schema.typeVars.size())
          << name.getStringRef().str();
    }
    for (const TypeVariable &var : schema.typeVars)
      if (!var.container.empty()) {
        EXPECT_GE(var.element, 0) << name.getStringRef().str();
        EXPECT_TRUE(var.container == "seq" || var.container == "optional")
            << name.getStringRef().str();
      }
  }
}

TEST_F(SchemaTest, EveryOperatorHasAShapeRuleOrTheReasonWhyNot) {
  for (RegisteredOperationName name : context.getRegisteredOperations())
    if (const auto *interface = name.getInterface<VersionedOpInterface>()) {
      EXPECT_NE(interface->getSchema().noShapes, "none")
          << name.getStringRef().str();
      EXPECT_TRUE(name.hasInterface<ShapeInferenceOpInterface>())
          << name.getStringRef().str();
    }
}

TEST_F(SchemaTest, GraphsKnowWhetherTheyMayBeAbsent) {
  const OperatorSchema &search = schemaOf("onnx_ms.GreedySearch");
  ASSERT_EQ(search.graphs.size(), 3u);
  EXPECT_EQ(search.graphIndex("decoder"), 0u);
  EXPECT_FALSE(search.graphs[0].optional);
  EXPECT_EQ(search.graphIndex("encoder"), 1u);
  EXPECT_TRUE(search.graphs[1].optional);
  EXPECT_EQ(search.graphIndex("body"), 3u);
  for (const GraphSchema &graph : schemaOf("onnx.If").graphs)
    EXPECT_FALSE(graph.optional);
}

TEST_F(SchemaTest, WhatWasRequiredKnowsSinceWhenItIsNot) {
  const AttributeSchema *value =
      schemaOf("onnx.Constant").getAttribute("value");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->optionalSince, 11);
  EXPECT_EQ(schemaOf("onnx.Loop").inputs.back().optionalSince, 11);
  EXPECT_EQ(schemaOf("onnx.Gemm").inputs.back().optionalSince, 11);
  EXPECT_EQ(schemaOf("onnx.Add").inputs.back().optionalSince, 0);
}

TEST_F(SchemaTest, ContainersNameTheirElement) {
  const OperatorSchema &schema = schemaOf("onnx.SequenceInsert");
  const TypeVariable &sequence = schema.typeVars[schema.inputs[0].typeVar];
  EXPECT_EQ(sequence.container, "seq");
  ASSERT_GE(sequence.element, 0);
  EXPECT_EQ(schema.typeVars[sequence.element].name, "T");
}

TEST_F(SchemaTest, AttributesKnowTheirDefaultsAndBothNames) {
  const AttributeSchema *axis = schemaOf("onnx.Softmax").getAttribute("axis");
  ASSERT_TRUE(axis);
  EXPECT_EQ(axis->kind, AttributeKind::Int);
  EXPECT_FALSE(axis->required);
  EXPECT_EQ(axis->defaultText, "-1");
  const AttributeSchema *to =
      schemaOf("onnx.Cast").getAttributeByStandardName("to");
  ASSERT_TRUE(to);
  EXPECT_TRUE(to->required);
  EXPECT_EQ(to->defaultText, "");
  const AttributeSchema *mode = schemaOf("onnx.Resize").getAttribute("mode");
  ASSERT_TRUE(mode);
  EXPECT_EQ(mode->defaultText, "\"nearest\"");
  EXPECT_FALSE(schemaOf("onnx.Cast").getAttribute("from"));
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

TEST_F(SchemaTest, NodeInputsHaveHolesWhereInputsAreAbsent) {
  Operation *op = parse("%x: tensor<4xf32>, %max: tensor<f32>",
                        "%y = onnx.Clip(%x, _, %max) : (tensor<4xf32>, "
                        "tensor<f32>) -> tensor<4xf32>");
  ASSERT_TRUE(op);
  llvm::SmallVector<Value> inputs = getNodeInputs(op);
  ASSERT_EQ(inputs.size(), 3u);
  EXPECT_EQ(inputs[0], op->getOperand(0));
  EXPECT_FALSE(inputs[1]);
  EXPECT_EQ(inputs[2], op->getOperand(1));
}

TEST_F(SchemaTest, NodeInputsEndWithTheLastThatIsThere) {
  Operation *op =
      parse("%x: tensor<4xf32>, %min: tensor<f32>",
            "%y = onnx.Clip(%x, %min) : (tensor<4xf32>, tensor<f32>) -> "
            "tensor<4xf32>");
  ASSERT_TRUE(op);
  EXPECT_EQ(getNodeInputs(op).size(), 2u);
}

TEST_F(SchemaTest, NodeInputsBehindOptionalsBelongToTheVariadic) {
  Operation *op = parse(
      "%a: tensor<4xf32>, %b: tensor<4xf32>",
      "%r:2 = onnx.Loop(_, _, %a, %b) : (tensor<4xf32>, tensor<4xf32>) -> "
      "(tensor<4xf32>, tensor<4xf32>) body {\n"
      "^bb0(%i: tensor<i64>, %c: tensor<i1>, %x: tensor<4xf32>, "
      "%y: tensor<4xf32>):\n"
      "  onnx.Yield %c, %x, %y : tensor<i1>, tensor<4xf32>, tensor<4xf32>\n}");
  ASSERT_TRUE(op);
  llvm::SmallVector<Value> inputs = getNodeInputs(op);
  ASSERT_EQ(inputs.size(), 4u);
  EXPECT_FALSE(inputs[0]);
  EXPECT_FALSE(inputs[1]);
  EXPECT_EQ(inputs[2], op->getOperand(0));
  EXPECT_EQ(inputs[3], op->getOperand(1));
}

TEST_F(SchemaTest, NodeInputsShiftBehindTheOnlyOptionalOne) {
  Operation *op =
      parse("%x: tensor<4xui8>, %s: tensor<f32>, %z: tensor<ui8>",
            "%y = onnx_ms.QLinearSoftmax(%x, %s, _, %s, %z) {opset = 13} : "
            "(tensor<4xui8>, tensor<f32>, tensor<f32>, tensor<ui8>) -> "
            "tensor<4xui8>");
  ASSERT_TRUE(op);
  llvm::SmallVector<Value> inputs = getNodeInputs(op);
  ASSERT_EQ(inputs.size(), 5u);
  EXPECT_FALSE(inputs[2]);
  EXPECT_EQ(inputs[4], op->getOperand(3));
}

TEST_F(SchemaTest, EachOperandHasOnePosition) {
  Operation *op = parse("%x: tensor<4xf32>, %max: tensor<f32>",
                        "%y = onnx.Clip(%x, _, %max) : (tensor<4xf32>, "
                        "tensor<f32>) -> tensor<4xf32>");
  ASSERT_TRUE(op);
  llvm::SmallVector<std::pair<unsigned, unsigned>> positions;
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    positions.push_back({position, operand.getOperandNumber()});
  });
  EXPECT_EQ(positions,
            (llvm::SmallVector<std::pair<unsigned, unsigned>>{{0, 0}, {2, 1}}));
}

//===----------------------------------------------------------------------===//
// findSchemaViolation at versions before the newest
//===----------------------------------------------------------------------===//

TEST_F(SchemaTest, TypesOfLaterVersionsAreViolations) {
  Operation *op =
      parse("%x: tensor<2xbf16>",
            "%y = onnx.Relu(%x) : (tensor<2xbf16>) -> tensor<2xbf16>");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 14), "none");
  EXPECT_EQ(violation(op, 13), "none");
  EXPECT_EQ(violation(op, 6),
            "input #0 ('X') must be one of tensor(float), tensor(float16), "
            "tensor(double), but is tensor(bfloat16)");
}

TEST_F(SchemaTest, ResultTypesOfLaterVersionsAreViolations) {
  Operation *op =
      parse("%x: tensor<2xf32>",
            "%y = onnx.Cast(%x) {to = 16} : (tensor<2xf32>) -> tensor<2xbf16>");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 13), "none");
  EXPECT_EQ(violation(op, 9).substr(0, 38),
            "output #0 ('output') must be one of te");
}

TEST_F(SchemaTest, AttributesOfLaterVersionsAreViolations) {
  Operation *op = parse("%x: tensor<1x1x8xf32>",
                        "%y, %i = onnx.MaxPool(%x) {kernel_shape = array<i64: "
                        "2>, dilations = array<i64: 2>} : (tensor<1x1x8xf32>) "
                        "-> (tensor<1x1x6xf32>, none)");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 10), "none");
  EXPECT_EQ(violation(op, 8),
            "attribute 'dilations' exists since version 10 only");
}

TEST_F(SchemaTest, OutputsOfLaterVersionsAreViolations) {
  Operation *op = parse("%x: tensor<1x1x8xf32>",
                        "%y, %i = onnx.MaxPool(%x) {kernel_shape = array<i64: "
                        "2>} : (tensor<1x1x8xf32>) -> (tensor<1x1x7xf32>, "
                        "tensor<1x1x7xi64>)");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 8), "none");
  EXPECT_EQ(violation(op, 1),
            "output #1 ('Indices') exists since version 8 only");
}

TEST_F(SchemaTest, AbsentOutputsOfLaterVersionsAreNoViolation) {
  Operation *op = parse("%x: tensor<1x1x8xf32>",
                        "%y, %i = onnx.MaxPool(%x) {kernel_shape = array<i64: "
                        "2>} : (tensor<1x1x8xf32>) -> (tensor<1x1x7xf32>, "
                        "none)");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 1), "none");
}

TEST_F(SchemaTest, InputsThatBecameOptionalMustBeThereBefore) {
  Operation *op =
      parse("%a: tensor<2x3xf32>, %b: tensor<3x4xf32>",
            "%y = onnx.Gemm(%a, %b) : (tensor<2x3xf32>, tensor<3x4xf32>) -> "
            "tensor<2x4xf32>");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 11), "none");
  EXPECT_EQ(violation(op, 9),
            "input #2 ('C') can be left out since version 11 only");
}

TEST_F(SchemaTest, NothingIsHeldAgainstUnknownTypes) {
  Operation *op =
      parse("%x: !onnx.unknown",
            "%y = onnx.Relu(%x) : (!onnx.unknown) -> tensor<2xf32>");
  ASSERT_TRUE(op);
  EXPECT_EQ(violation(op, 6), "none");
}
