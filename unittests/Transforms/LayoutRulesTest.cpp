//===- LayoutRulesTest.cpp - Every operator keeps samples apart, or not ---===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// --make-dynamic refuses a node without a rule. Whoever adds an operator says
// how it keeps samples apart, or what users are to read.
//
//===----------------------------------------------------------------------===//

#include "MakeDynamic/LayoutRules.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"

#include "mlir/IR/MLIRContext.h"
#include "gtest/gtest.h"

using namespace onnx_xform;

/// What InnerGraphs.cpp goes through.
static bool isFollowedInside(mlir::OperationName name) {
  return llvm::is_contained({"onnx.If", "onnx.Loop", "onnx.Scan"},
                            name.getStringRef());
}

static bool hasInputs(mlir::OperationName name) {
  return !name.getInterface<VersionedOpInterface>()->getSchema().inputs.empty();
}

/// The operators of these dialects that take something.
static std::vector<mlir::RegisteredOperationName>
collectOperators(mlir::MLIRContext &context) {
  context.loadDialect<ONNXDialect, ml::ONNXMLDialect, ms::ONNXMSDialect>();
  std::vector<mlir::RegisteredOperationName> operators;
  for (mlir::RegisteredOperationName name : context.getRegisteredOperations())
    if (name.getInterface<VersionedOpInterface>() && hasInputs(name))
      operators.push_back(name);
  return operators;
}

TEST(LayoutRulesTest, OperatorsHaveARuleOrAReason) {
  mlir::MLIRContext context;
  LayoutRules rules = getLayoutRules();
  auto operators = collectOperators(context);
  EXPECT_GT(operators.size(), 300u);
  for (mlir::OperationName name : operators)
    EXPECT_TRUE(isFollowedInside(name) || rules.lookup(name) ||
                !rules.getReason(name).empty())
        << name.getStringRef().str()
        << " has no rule that tells samples apart: write one in "
           "lib/Transforms/MakeDynamic, or say in UnfollowedLayouts.cpp why "
           "there is none";
}

TEST(LayoutRulesTest, ReasonsAreForOperatorsWithoutARule) {
  mlir::MLIRContext context;
  LayoutRules rules = getLayoutRules();
  for (mlir::OperationName name : collectOperators(context))
    EXPECT_TRUE(!rules.lookup(name) || rules.getReason(name).empty())
        << name.getStringRef().str() << " has a rule and a reason for none";
}
