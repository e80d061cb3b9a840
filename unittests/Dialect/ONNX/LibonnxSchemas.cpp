//===- LibonnxSchemas.cpp - The schemas of the installed libonnx ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The only file that includes headers of libonnx. They need run-time type
// information and exceptions.
//
//===----------------------------------------------------------------------===//

#include "SchemaView.h"

#include "onnx/defs/schema.h"

using onnx::AttributeProto;
using onnx::OpSchema;

template <typename List> static std::string spellList(const List &values) {
  std::string text;
  for (const auto &value : values)
    text += (text.empty() ? "" : ", ") + spellDefault(value);
  return "[" + text + "]";
}

static std::string spellDefault(const AttributeProto &value) {
  switch (value.type()) {
  case AttributeProto::FLOAT:
    return spellDefault(value.f());
  case AttributeProto::INT:
    return spellDefault(static_cast<long long>(value.i()));
  case AttributeProto::STRING:
    return spellDefault(value.s());
  case AttributeProto::FLOATS:
    return spellList(value.floats());
  case AttributeProto::INTS: {
    std::vector<long long> ints(value.ints().begin(), value.ints().end());
    return spellList(ints);
  }
  case AttributeProto::STRINGS:
    return spellList(value.strings());
  default:
    return value.has_name() ? "a default of another type" : "";
  }
}

/// libonnx 1.12 writes "map(int64,tensor(float))" for "map(int64, float)".
static std::string spellType(std::string type) {
  const std::string separator = ",tensor(";
  size_t comma = type.find(separator);
  if (comma == std::string::npos)
    return type;
  size_t close = type.find(')', comma);
  return type.erase(close, 1).replace(comma, separator.size(), ", ");
}

static ParameterView readParameter(const OpSchema::FormalParameter &param) {
  ParameterView view;
  view.name = param.GetName();
  view.typeVar = param.GetTypeStr();
  for (const std::string *type : param.GetTypes())
    view.types.insert(spellType(*type));
  view.option = "single";
  if (param.GetOption() == OpSchema::Optional)
    view.option = "optional";
  if (param.GetOption() == OpSchema::Variadic) {
    view.option = "variadic";
    view.homogeneous = param.GetIsHomogeneous();
    view.minArity = param.GetMinArity();
  }
  return view;
}

std::vector<SchemaView> readStandardSchemas() {
  std::vector<SchemaView> views;
  for (const OpSchema &schema :
       onnx::OpSchemaRegistry::get_all_schemas_with_history()) {
    SchemaView view;
    view.domain = schema.domain().empty() ? "ai.onnx" : schema.domain();
    view.opType = schema.Name();
    view.version = schema.SinceVersion();
    view.deprecated = schema.Deprecated();
    view.minInputs = schema.min_input();
    view.minOutputs = schema.min_output();
    for (const OpSchema::FormalParameter &param : schema.inputs())
      view.inputs.push_back(readParameter(param));
    for (const OpSchema::FormalParameter &param : schema.outputs())
      view.outputs.push_back(readParameter(param));
    for (const auto &[name, attribute] : schema.attributes()) {
      AttributeView &a = view.attributes[name];
      a.kind = onnx::AttributeProto_AttributeType_Name(attribute.type);
      a.required = attribute.required;
      a.defaultValue = spellDefault(attribute.default_value);
    }
    views.push_back(std::move(view));
  }
  return views;
}
