//===- ConvertOpsetTest.cpp - Every operator from and to every opset ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A property of all operators: a node of any version, converted to any opset,
// is valid there, or is refused with a reason, which a change that is always
// exact never is. Nodes are made from the schema: the first input types that
// floats fit in, required attributes with some value, no shapes, no constants.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Conversion/OpsetChanges.h"
#include "onnx-xform/Conversion/Passes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "gtest/gtest.h"
#include <set>

using namespace mlir;
using namespace onnx_xform;

namespace {

class ConvertOpsetTest : public ::testing::Test {
protected:
  ConvertOpsetTest() : builder(&context) {
    context.loadDialect<ONNXDialect, ml::ONNXMLDialect, versioned::ONNXVDialect,
                        func::FuncDialect>();
    context.disableMultithreading();
  }

  /// A model of `opset` with one node, or null where none can be made from the
  /// schema alone.
  OwningOpRef<ModuleOp> makeModel(OperationName name,
                                  const OperatorSchema &schema, int version,
                                  int opset);
  /// Whether all changes between two versions are always exact.
  bool isAlwaysExact(const OperatorSchema &schema, int from, int opset);

  MLIRContext context;
  OpBuilder builder;
};

/// A type of the set, floats if possible.
Type chooseType(MLIRContext *context, const TypeSet &set) {
  for (int code : {1, 7, 9, 2, 6, 8, 10, 16, 3, 5, 13, 12, 11})
    if (set.containsTensorOf(code))
      return UnrankedTensorType::get(elementTypeOf(context, code));
  Type f32 = UnrankedTensorType::get(Float32Type::get(context));
  for (Type type : {Type(SequenceType::get(context, f32)),
                    Type(OptionalType::get(context, f32))})
    if (set.contains(type))
      return type;
  return {};
}

Attribute makeAttribute(Builder &b, const AttributeSchema &schema) {
  switch (schema.kind) {
  case AttributeKind::Float:
    return b.getF32FloatAttr(1);
  case AttributeKind::Int:
    return b.getI64IntegerAttr(1);
  case AttributeKind::String:
    return b.getStringAttr(schema.name == "equation" ? "ij->ij" : "x");
  case AttributeKind::Floats:
    return b.getDenseF32ArrayAttr({1});
  case AttributeKind::Ints:
    return b.getDenseI64ArrayAttr({1});
  case AttributeKind::Strings:
    return b.getStrArrayAttr({"x"});
  case AttributeKind::Tensor:
    return DenseElementsAttr::get(RankedTensorType::get({1}, b.getF32Type()),
                                  {1.0f});
  default:
    return {};
  }
}

OwningOpRef<ModuleOp> ConvertOpsetTest::makeModel(OperationName name,
                                                  const OperatorSchema &schema,
                                                  int version, int opset) {
  // What the graphs of a node look like, its schema does not say.
  if (!schema.graphs.empty())
    return {};
  Location loc = UnknownLoc::get(&context);
  SmallVector<Type> bound(schema.typeVars.size());
  auto typeOf = [&](const Parameter &param) -> Type {
    Type &type = bound[schema.typeVarAt(param.typeVar, version)];
    if (!type)
      type = chooseType(&context, schema.typeVars[param.typeVar].at(version));
    return type;
  };
  OwningOpRef<ModuleOp> module(ModuleOp::create(loc));
  NamedAttrList imports;
  imports.set(schema.domain, builder.getI64IntegerAttr(opset));
  if (schema.domain != "ai.onnx")
    imports.set("ai.onnx", builder.getI64IntegerAttr(kNewestOpset));
  (*module)->setAttr(attrs::kOpsetImports, imports.getDictionary(&context));
  builder.setInsertionPointToStart(module->getBody());
  auto graph = func::FuncOp::create(builder, loc, "main",
                                    builder.getFunctionType({}, {}));
  graph->setAttr(attrs::kGraph, builder.getDictionaryAttr({}));
  Block *block = graph.addEntryBlock();
  builder.setInsertionPointToStart(block);

  OperationState state(loc, name);
  SmallVector<int32_t> segments;
  for (const Parameter &param : schema.inputs) {
    bool isWanted = param.option != Parameter::Option::Optional ||
                    param.optionalSince > version;
    int count = !isWanted ? 0
                : param.option == Parameter::Option::Variadic
                    ? std::max(param.minSize, 1)
                    : 1;
    if (param.since > version)
      count = 0;
    segments.push_back(count);
    for (int i = 0; i < count; ++i) {
      Type type = typeOf(param);
      if (!type)
        return {};
      state.operands.push_back(block->addArgument(type, loc));
    }
  }
  for (const Parameter &param : schema.outputs) {
    bool isWanted =
        param.option != Parameter::Option::Optional && param.since <= version;
    Type type = isWanted ? typeOf(param) : Type(builder.getNoneType());
    if (!type)
      return {};
    state.addTypes(type);
  }
  for (const AttributeSchema &attribute : schema.attributes) {
    if (!attribute.required || attribute.since > version)
      continue;
    Attribute value = makeAttribute(builder, attribute);
    if (!value)
      return {};
    state.addAttribute(attribute.odsName, value);
  }
  if (schema.hasOperandSegments())
    state.addAttribute("operandSegmentSizes",
                       builder.getDenseI32ArrayAttr(segments));
  Operation *op = builder.create(state);
  SmallVector<Value> results;
  for (Value result : op->getResults())
    if (!isa<NoneType>(result.getType()))
      results.push_back(result);
  func::ReturnOp::create(builder, loc, results);
  graph.setType(builder.getFunctionType(block->getArgumentTypes(),
                                        ValueRange(results).getTypes()));
  // Attributes of the wrong shape, and types that say nothing of each other.
  ScopedDiagnosticHandler silence(&context, [](Diagnostic &) {});
  if (failed(verify(*module)) || findSchemaViolation(op, schema, version))
    return {};
  return module;
}

bool ConvertOpsetTest::isAlwaysExact(const OperatorSchema &schema, int from,
                                     int opset) {
  for (const OpsetChange &change : getOpsetChanges()) {
    if (change.domain != schema.domain || change.opType != schema.opType)
      continue;
    bool isUp = change.to > from && change.to <= opset;
    bool isDown = change.to <= from && change.to > opset;
    OpsetChangeKind kind = isUp ? change.up : change.down;
    if ((isUp || isDown) && kind != OpsetChangeKind::Same &&
        kind != OpsetChangeKind::Exact && kind != OpsetChangeKind::Types &&
        kind != OpsetChangeKind::Axes)
      return false;
  }
  return true;
}

/// What keeps the model from being valid in its opset.
std::string findInvalid(ModuleOp module) {
  std::string text;
  module.walk([&](VersionedOpInterface op) {
    const OperatorSchema &schema = op.getSchema();
    int version = schema.versionAt(getOpsetVersion(op, schema.domain));
    if (!version)
      text = ("has " + schema.opType + " of another opset").str();
    else if (auto violation = findSchemaViolation(op, schema, version))
      text = (schema.opType + ": " + *violation).str();
  });
  return text;
}

TEST_F(ConvertOpsetTest, EveryOperatorAtEveryVersion) {
  unsigned numModels = 0, numConverted = 0, numRefused = 0;
  for (RegisteredOperationName name : context.getRegisteredOperations()) {
    auto *versioned = name.getInterface<VersionedOpInterface>();
    if (!versioned)
      continue;
    const OperatorSchema &schema = versioned->getSchema();
    bool isDefault = schema.domain == "ai.onnx";
    int newest = isDefault ? kNewestOpset : kNewestMLOpset;
    for (int version : schema.versions) {
      OwningOpRef<ModuleOp> model = makeModel(name, schema, version, version);
      if (!model)
        continue;
      ++numModels;
      for (int opset = 1; opset <= newest; ++opset) {
        std::string what =
            (schema.opType + "-" + Twine(version) + " to opset " + Twine(opset))
                .str();
        OwningOpRef<ModuleOp> copy(model->clone());
        PassManager manager(&context, ModuleOp::getOperationName());
        manager.enableVerifier(true);
        auto pass = createConvertOpset();
        std::string option =
            "opset=" + (isDefault ? "" : schema.domain.str() + "=") +
            std::to_string(opset);
        ASSERT_TRUE(succeeded(pass->initializeOptions(
            option, [](const Twine &) { return failure(); })));
        manager.addPass(std::move(pass));
        std::string messages;
        ScopedDiagnosticHandler collect(&context, [&](Diagnostic &diagnostic) {
          messages += diagnostic.str() + "\n";
        });
        if (succeeded(manager.run(*copy))) {
          ++numConverted;
          EXPECT_EQ(findInvalid(*copy), "") << what;
          continue;
        }
        ++numRefused;
        EXPECT_NE(messages.find("[convert-opset-010]"), std::string::npos)
            << what << ": " << messages;
        EXPECT_EQ(messages.find("defect"), std::string::npos)
            << what << ": " << messages;
        EXPECT_FALSE(isAlwaysExact(schema, version, opset))
            << what << " is refused: " << messages;
      }
    }
  }
  RecordProperty("models", numModels);
  RecordProperty("converted", numConverted);
  RecordProperty("refused", numRefused);
  EXPECT_GT(numModels, 500u);
}

} // namespace
