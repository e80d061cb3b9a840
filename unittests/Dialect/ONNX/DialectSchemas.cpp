//===- DialectSchemas.cpp - The operators of all dialects -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DialectSchemas.h"

#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "llvm/ADT/StringExtras.h"

#include <cstdlib>

using namespace onnx_xform;

std::vector<DialectOperator> collectOperators(mlir::MLIRContext &context) {
  context.loadDialect<ONNXDialect, ml::ONNXMLDialect, ms::ONNXMSDialect,
                      versioned::ONNXVDialect>();
  std::vector<DialectOperator> operators;
  for (mlir::RegisteredOperationName name : context.getRegisteredOperations())
    if (const auto *interface = name.getInterface<VersionedOpInterface>())
      operators.push_back({name.getStringRef().str(), &interface->getSchema()});
  llvm::sort(operators, [](const auto &a, const auto &b) {
    return a.operation < b.operation;
  });
  return operators;
}

/// "tensor(float), map(int64, string)" at the commas outside of parentheses.
static std::set<std::string> splitTypes(llvm::StringRef text) {
  std::set<std::string> types;
  int depth = 0;
  std::string type;
  for (char c : text) {
    depth += (c == '(') - (c == ')');
    if (c == ',' && depth == 0) {
      types.insert(llvm::StringRef(type).trim().str());
      type.clear();
      continue;
    }
    type += c;
  }
  if (!type.empty())
    types.insert(llvm::StringRef(type).trim().str());
  return types;
}

static std::vector<ParameterView>
viewParameters(const OperatorSchema &schema, int version,
               const std::vector<Parameter> &params) {
  std::vector<ParameterView> views;
  for (const Parameter &param : params) {
    if (param.since > version)
      continue;
    const TypeVariable &var = schema.typeVars[param.typeVar];
    ParameterView view;
    view.name = param.name.str();
    view.typeVar =
        schema.typeVars[schema.typeVarAt(param.typeVar, version)].name.str();
    view.types = splitTypes(var.at(version).str());
    view.option = "single";
    if (param.option == Parameter::Option::Optional &&
        param.optionalSince <= version)
      view.option = "optional";
    if (param.option == Parameter::Option::Variadic) {
      view.option = "variadic";
      view.homogeneous = param.homogeneous;
      view.minArity =
          std::max<int>(param.minSize, param.optionalSince > version);
    }
    views.push_back(std::move(view));
  }
  return views;
}

static std::string readDefault(const AttributeSchema &attribute) {
  std::string text = attribute.defaultText.str();
  if (text.empty())
    return text;
  switch (attribute.kind) {
  case AttributeKind::Int: {
    long long value;
    return llvm::to_integer(text, value) ? spellDefault(value) : text;
  }
  case AttributeKind::Float: {
    char *end;
    float value = std::strtof(text.c_str(), &end);
    return *end == '\0' ? spellDefault(value) : text;
  }
  default:
    return text;
  }
}

SchemaView viewAt(const OperatorSchema &schema, int version) {
  SchemaView view;
  view.domain = schema.domain.str();
  view.opType = schema.opType.str();
  view.version = version;
  view.deprecated = schema.deprecated;
  view.minInputs = schema.minInputs();
  view.minOutputs = schema.minOutputs();
  view.inputs = viewParameters(schema, version, schema.inputs);
  view.outputs = viewParameters(schema, version, schema.outputs);
  for (const AttributeSchema &attribute : schema.attributes) {
    if (attribute.since > version)
      continue;
    AttributeView &a = view.attributes[attribute.name.str()];
    a.kind = stringifyAttributeKind(attribute.kind).str();
    a.required = attribute.required || attribute.optionalSince > version;
    a.defaultValue = readDefault(attribute);
  }
  for (const GraphSchema &graph : schema.graphs)
    view.attributes[graph.name.str()] = {"GRAPH", !graph.optional, ""};
  return view;
}
