//===- OpSchemaTest.cpp - Our schemas against those of libonnx ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every operator version that the installed libonnx knows (1.12: opset 17 of
// ai.onnx, opset 3 of ai.onnx.ml) against the operation that stands for it.
//
//===----------------------------------------------------------------------===//

#include "DialectSchemas.h"

#include "gtest/gtest.h"

#include <algorithm>

using onnx_xform::OperatorSchema;

namespace {

/// A difference to libonnx that is meant to be.
struct Exception {
  const char *operatorVersion;
  const char *difference;
  const char *reason;
};

constexpr Exception kExceptions[] = {
    // What later releases of the standard corrected in place.
    {"ai.onnx Erf-13", "input 'input': types",
     "release 1.20 removed the integer types"},
    {"ai.onnx Erf-13", "output 'output': types",
     "release 1.20 removed the integer types"},
    {"ai.onnx GridSample-16", "input 'grid': types",
     "1.12 exchanged the type constraints of grid and Y"},
    {"ai.onnx GridSample-16", "output 'Y': types",
     "1.12 exchanged the type constraints of grid and Y"},
    {"ai.onnx GridSample-16", "which parameters share a type",
     "1.12 exchanged the type constraints of grid and Y"},
};

void compareParameters(const std::string &role,
                       const std::vector<ParameterView> &standard,
                       const std::vector<ParameterView> &ours,
                       std::vector<std::string> &differences) {
  if (standard.size() != ours.size())
    differences.push_back("number of " + role + "s");
  for (size_t i = 0; i < std::min(standard.size(), ours.size()); ++i) {
    const ParameterView &a = standard[i], &b = ours[i];
    std::string prefix = role + " '" + a.name + "': ";
    auto report = [&](bool isSame, const std::string &what) {
      if (!isSame)
        differences.push_back(prefix + what);
    };
    report(a.name == b.name, "name");
    report(a.option == b.option, "option");
    report(a.homogeneous == b.homogeneous, "homogeneity");
    report(a.minArity == b.minArity, "arity");
    report(a.types == b.types, "types");
  }
}

/// For each parameter, the first one that has the same type variable.
std::vector<size_t> sharedTypes(const SchemaView &view) {
  std::vector<std::string> vars;
  for (const auto *params : {&view.inputs, &view.outputs})
    for (const ParameterView &param : *params)
      vars.push_back(param.typeVar);
  std::vector<size_t> first;
  for (const std::string &var : vars)
    first.push_back(std::find(vars.begin(), vars.end(), var) - vars.begin());
  return first;
}

std::vector<std::string> compare(const SchemaView &standard,
                                 const SchemaView &ours) {
  std::vector<std::string> differences;
  compareParameters("input", standard.inputs, ours.inputs, differences);
  compareParameters("output", standard.outputs, ours.outputs, differences);
  if (sharedTypes(standard) != sharedTypes(ours))
    differences.push_back("which parameters share a type");
  for (const auto &[name, a] : standard.attributes) {
    std::string prefix = "attribute '" + name + "': ";
    auto found = ours.attributes.find(name);
    if (found == ours.attributes.end()) {
      differences.push_back(prefix + "missing");
      continue;
    }
    const AttributeView &b = found->second;
    if (a.kind != b.kind)
      differences.push_back(prefix + "kind");
    if (a.required != b.required)
      differences.push_back(prefix + "required");
    if (a.defaultValue != b.defaultValue)
      differences.push_back(prefix + "default " + a.defaultValue + " is " +
                            b.defaultValue);
  }
  for (const auto &[name, attribute] : ours.attributes)
    if (!standard.attributes.count(name))
      differences.push_back("attribute '" + name + "': not in the standard");
  return differences;
}

class OpSchemaTest : public ::testing::Test {
protected:
  OpSchemaTest() : operators(collectOperators(context)) {
    for (SchemaView &view : readStandardSchemas())
      if (view.domain == "ai.onnx" || view.domain == "ai.onnx.ml")
        standard.push_back(std::move(view));
  }

  /// The operations that stand for this version of the operator.
  std::vector<DialectOperator> covering(const SchemaView &version) const {
    std::vector<DialectOperator> found;
    for (const DialectOperator &op : operators)
      if (op.schema->domain == version.domain &&
          op.schema->opType == version.opType &&
          llvm::is_contained(op.schema->versions, version.version))
        found.push_back(op);
    return found;
  }

  mlir::MLIRContext context;
  std::vector<DialectOperator> operators;
  std::vector<SchemaView> standard;
};

/// A version that exists only to say that the operator is no more.
bool isDeprecationMarker(const SchemaView &view) { return view.deprecated; }

} // namespace

TEST_F(OpSchemaTest, LibonnxHasTheOpsetsThatTheTestIsWrittenFor) {
  EXPECT_GE(standard.size(), 400u);
}

TEST_F(OpSchemaTest, ExactlyOneOperationCoversEachVersion) {
  for (const SchemaView &version : standard) {
    if (isDeprecationMarker(version))
      continue;
    std::string names;
    std::vector<DialectOperator> found = covering(version);
    for (const DialectOperator &op : found)
      names += " " + op.operation;
    EXPECT_EQ(found.size(), 1u) << describe(version) << ":" << names;
  }
}

TEST_F(OpSchemaTest, OperationsEndWhereTheStandardDropsTheOperator) {
  for (const SchemaView &version : standard) {
    if (!isDeprecationMarker(version))
      continue;
    EXPECT_TRUE(covering(version).empty()) << describe(version);
    bool ends = llvm::any_of(operators, [&](const DialectOperator &op) {
      return op.schema->domain == version.domain &&
             op.schema->opType == version.opType &&
             op.schema->until == version.version;
    });
    EXPECT_TRUE(ends) << describe(version);
  }
}

TEST_F(OpSchemaTest, VersionsThatLibonnxCouldHaveExistThere) {
  std::set<std::string> known;
  for (const SchemaView &version : standard)
    known.insert(describe(version));
  for (const DialectOperator &op : operators)
    for (int version : op.schema->versions) {
      bool isOld = (op.schema->domain == "ai.onnx" && version <= 17) ||
                   (op.schema->domain == "ai.onnx.ml" && version <= 3);
      if (isOld) {
        EXPECT_TRUE(known.count(describe(viewAt(*op.schema, version))))
            << op.operation << " " << version;
      }
    }
}

TEST_F(OpSchemaTest, SchemasAgreeAtEveryVersion) {
  std::set<const Exception *> used;
  for (const SchemaView &version : standard)
    for (const DialectOperator &op : covering(version))
      for (const std::string &difference :
           compare(version, viewAt(*op.schema, version.version))) {
        const Exception *exception =
            llvm::find_if(kExceptions, [&](const Exception &candidate) {
              return candidate.operatorVersion == describe(version) &&
                     candidate.difference == difference;
            });
        if (exception == std::end(kExceptions))
          ADD_FAILURE() << describe(version) << " (" << op.operation
                        << "): " << difference;
        else
          used.insert(exception);
      }
  for (const Exception &exception : kExceptions)
    EXPECT_TRUE(used.count(&exception))
        << exception.operatorVersion << ", " << exception.difference
        << ": the exception is no longer needed";
}

TEST_F(OpSchemaTest, LeastNumbersOfInputsAndOutputsAgreeAtTheNewestVersion) {
  for (const SchemaView &version : standard)
    for (const DialectOperator &op : covering(version)) {
      if (version.version != op.schema->newestVersion())
        continue;
      EXPECT_EQ(version.minInputs, op.schema->minInputs()) << describe(version);
      EXPECT_EQ(version.minOutputs, op.schema->minOutputs())
          << describe(version);
    }
}

TEST_F(OpSchemaTest, GroupsOfAnOperatorFollowOnOneAnother) {
  std::map<std::string, std::map<int, DialectOperator>> groups;
  for (const DialectOperator &op : operators) {
    auto &ofOperator =
        groups[(op.schema->domain + " " + op.schema->opType).str()];
    EXPECT_TRUE(ofOperator.try_emplace(op.schema->since(), op).second)
        << op.operation;
    EXPECT_TRUE(llvm::is_sorted(op.schema->versions)) << op.operation;
  }
  for (const auto &[name, ofOperator] : groups) {
    const DialectOperator *previous = nullptr;
    for (const auto &[since, op] : ofOperator) {
      if (previous) {
        EXPECT_EQ(previous->schema->until, since) << previous->operation;
        EXPECT_LT(previous->schema->newestVersion(), since)
            << previous->operation;
      }
      previous = &op;
    }
  }
}
