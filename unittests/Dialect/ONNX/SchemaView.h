//===- SchemaView.h - One operator version, to compare ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a schema says of an operator at one version, in plain data. The
// operations of the dialects and the OpSchemas of libonnx are both read into
// it, each in a translation unit of its own: libonnx's headers and MLIR's do
// not go together.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_UNITTESTS_DIALECT_ONNX_SCHEMAVIEW_H
#define ONNX_XFORM_UNITTESTS_DIALECT_ONNX_SCHEMAVIEW_H

#include <map>
#include <set>
#include <string>
#include <vector>

struct ParameterView {
  std::string name;
  /// The type constraint, or a literal type.
  std::string typeVar;
  /// "tensor(float)", "seq(tensor(float))", ...
  std::set<std::string> types;
  /// "single", "optional" or "variadic".
  std::string option;
  /// Of variadic parameters; else true and 0.
  bool homogeneous = true;
  int minArity = 0;
};

struct AttributeView {
  /// "INT", "FLOATS", ...
  std::string kind;
  bool required = false;
  /// Numbers as their shortest text that gives the same float, strings in
  /// quotes, lists in brackets with ", " between; empty: no default.
  std::string defaultValue;
};

struct SchemaView {
  /// "ai.onnx" for the default domain.
  std::string domain;
  std::string opType;
  int version = 0;
  bool deprecated = false;
  std::vector<ParameterView> inputs, outputs;
  /// The least number of inputs and outputs that a node lists.
  int minInputs = 0, minOutputs = 0;
  std::map<std::string, AttributeView> attributes;
};

/// "ai.onnx Conv-11".
std::string describe(const SchemaView &view);

/// How a default value is written: `12`, `0.5`, `"text"`.
std::string spellDefault(long long value);
std::string spellDefault(float value);
std::string spellDefault(const std::string &value);

/// Every operator version that the installed libonnx has, deprecated ones
/// and training operators included.
std::vector<SchemaView> readStandardSchemas();

#endif // ONNX_XFORM_UNITTESTS_DIALECT_ONNX_SCHEMAVIEW_H
