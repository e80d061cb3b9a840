//===- OpsetChangesTest.cpp - The table of changes is complete and true ---===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/OpsetChanges.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/PatternMatch.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "gtest/gtest.h"
#include <map>
#include <set>

using namespace mlir;
using namespace onnx_xform;

namespace {

/// Operators of the standard's domains, by domain and name.
using OperatorKey = std::pair<std::string, std::string>;

class OpsetChangesTest : public ::testing::Test {
protected:
  OpsetChangesTest() {
    context
        .loadDialect<ONNXDialect, ml::ONNXMLDialect, versioned::ONNXVDialect>();
    for (RegisteredOperationName name : context.getRegisteredOperations()) {
      auto *versioned = name.getInterface<VersionedOpInterface>();
      if (!versioned)
        continue;
      const OperatorSchema &schema = versioned->getSchema();
      for (int version : schema.versions)
        versions[{schema.domain.str(), schema.opType.str()}][version] = {
            name, &schema};
    }
  }

  struct Group {
    std::optional<OperationName> name;
    const OperatorSchema *schema = nullptr;
  };

  MLIRContext context;
  std::map<OperatorKey, std::map<int, Group>> versions;
};

std::string spell(const OpsetChange &change) {
  return (change.opType + " " + llvm::Twine(change.from) + "->" +
          llvm::Twine(change.to))
      .str();
}

TEST_F(OpsetChangesTest, EachChangeIsClassifiedOnce) {
  std::set<std::tuple<OperatorKey, int, int>> expected, found;
  for (auto &[key, groups] : versions) {
    int previous = 0;
    for (auto &[version, group] : groups) {
      if (previous != 0 || version > 1)
        expected.insert({key, previous, version});
      previous = version;
    }
    // An operator that left the standard did so by a version of its own.
    if (int until = groups.rbegin()->second.schema->until)
      expected.insert({key, previous, until});
  }
  for (const OpsetChange &change : getOpsetChanges()) {
    OperatorKey key{change.domain.str(), change.opType.str()};
    EXPECT_TRUE(found.insert({key, change.from, change.to}).second)
        << spell(change) << " is there twice";
    EXPECT_TRUE(expected.count({key, change.from, change.to}))
        << spell(change) << " is no change of the standard";
    EXPECT_EQ(findOpsetChange(change.domain, change.opType, change.to), &change)
        << spell(change) << " is not where the order has it";
  }
  for (auto &[key, from, to] : expected)
    EXPECT_TRUE(found.count({key, from, to}))
        << key.second << " " << from << "->" << to << " is not classified";
}

TEST_F(OpsetChangesTest, ConditionsAndReasonsAreGiven) {
  auto needsNote = [](OpsetChangeKind kind) {
    return kind == OpsetChangeKind::Conditional ||
           kind == OpsetChangeKind::Impossible;
  };
  for (const OpsetChange &change : getOpsetChanges()) {
    bool isNeeded = needsNote(change.up) || needsNote(change.down);
    EXPECT_EQ(isNeeded, !change.note.empty()) << spell(change);
    EXPECT_FALSE(change.note.contains('?')) << spell(change);
  }
}

/// Whether some type variable has a type at `to` that it does not have before.
bool addsTypes(const OperatorSchema &schema, int from, int to) {
  return llvm::any_of(schema.typeVars, [&](const TypeVariable &var) {
    return !(var.at(from) == var.at(to)) ||
           (var.sameUntil && to >= var.sameUntil && from < var.sameUntil);
  });
}

TEST_F(OpsetChangesTest, KindsFitTheSchemas) {
  for (const OpsetChange &change : getOpsetChanges()) {
    if (change.from == 0)
      continue;
    auto groups = versions[{change.domain.str(), change.opType.str()}];
    const OperatorSchema *before = groups[change.from].schema;
    const OperatorSchema *after = groups[change.to].schema;
    ASSERT_TRUE(before) << spell(change);
    if (!after)
      continue; // left the standard
    bool isOneGroup = before == after;
    // Another group is another form or another meaning: something is to do.
    if (!isOneGroup) {
      EXPECT_FALSE(change.up == OpsetChangeKind::Same &&
                   change.down == OpsetChangeKind::Same)
          << spell(change) << " changes the form";
    }
    if (isOneGroup && change.down == OpsetChangeKind::Same) {
      EXPECT_FALSE(addsTypes(*after, change.from, change.to))
          << spell(change) << " adds types";
    }
    if (isOneGroup && change.down == OpsetChangeKind::Types) {
      EXPECT_TRUE(addsTypes(*after, change.from, change.to))
          << spell(change) << " adds no types";
    }
  }
}

/// The operations that patterns of a set start from.
std::set<std::string> collectRoots(MLIRContext &context,
                                   void (*populate)(RewritePatternSet &)) {
  RewritePatternSet patterns(&context);
  populate(patterns);
  std::set<std::string> roots;
  for (auto &pattern : patterns.getNativePatterns())
    if (std::optional<OperationName> root = pattern->getRootKind())
      roots.insert(root->getStringRef().str());
  return roots;
}

TEST_F(OpsetChangesTest, WhatNeedsAPatternHasOne) {
  std::set<std::string> up = collectRoots(context, populateUpgradePatterns);
  std::set<std::string> down = collectRoots(context, populateDowngradePatterns);
  for (const std::string &root :
       collectRoots(context, populateDecomposePatterns)) {
    up.insert(root);
    down.insert(root);
  }
  auto needsPattern = [](OpsetChangeKind kind) {
    return kind == OpsetChangeKind::Exact ||
           kind == OpsetChangeKind::Conditional;
  };
  for (const OpsetChange &change : getOpsetChanges()) {
    auto groups = versions[{change.domain.str(), change.opType.str()}];
    Group after = groups[change.to];
    Group newest = groups.rbegin()->second;
    if (!after.schema) {
      // The operator left the standard: others take its place.
      EXPECT_TRUE(up.count(groups[change.from].name->getStringRef().str()))
          << spell(change) << " has no pattern up";
      continue;
    }
    bool isOneGroup =
        change.from != 0 && groups[change.from].schema == after.schema;
    // Attributes that say their default are dropped for all operators alike.
    bool hasNewAttribute = llvm::any_of(after.schema->attributes,
                                        [&](const AttributeSchema &attribute) {
                                          return attribute.since == change.to;
                                        });
    // One that left the standard comes down from what took its place.
    bool hasLeft = newest.schema->until != 0;
    if (needsPattern(change.down) && !hasLeft &&
        !(isOneGroup && hasNewAttribute)) {
      EXPECT_TRUE(down.count(newest.name->getStringRef().str()) ||
                  down.count(after.name->getStringRef().str()))
          << spell(change) << " has no pattern down";
    }
    if (needsPattern(change.up) && change.from != 0) {
      EXPECT_TRUE(up.count(groups[change.from].name->getStringRef().str()))
          << spell(change) << " has no pattern up";
    }
  }
}

} // namespace
