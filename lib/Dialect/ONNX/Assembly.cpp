//===- Assembly.cpp - The textual form of operators -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All operators share one form:
//
//   %y = onnx.Clip(%x, _, %max) {attributes} : (types) -> types
//   %r = onnx.If(%c) : (tensor<i1>) -> tensor<f32> else_branch {...} ...
//
// Inputs are listed by position, absent ones in the middle as `_`. Absent
// graphs are not listed. Integer attributes need no type; floating-point ones
// are read as f32.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

using namespace mlir;

static constexpr llvm::StringLiteral kSegments = "operandSegmentSizes";

namespace {
/// The inputs of a node as the text lists them; nothing where it says `_`.
using InputList = SmallVector<std::optional<OpAsmParser::UnresolvedOperand>>;
} // namespace

static ParseResult parseInputs(OpAsmParser &parser, InputList &inputs) {
  return parser.parseCommaSeparatedList(
      OpAsmParser::Delimiter::Paren, [&]() -> ParseResult {
        OpAsmParser::UnresolvedOperand operand;
        OptionalParseResult parsed = parser.parseOptionalOperand(operand);
        if (parsed.has_value()) {
          inputs.push_back(operand);
          return *parsed;
        }
        if (parser.parseKeyword("_", " or an operand"))
          return failure();
        inputs.push_back(std::nullopt);
        return success();
      });
}

/// How many operands each formal parameter has.
static ParseResult computeSegments(OpAsmParser &parser, SMLoc loc,
                                   const onnx_xform::OperatorSchema &schema,
                                   const InputList &inputs,
                                   SmallVectorImpl<int32_t> &segments) {
  segments.assign(schema.inputs.size(), 0);
  for (auto [i, input] : llvm::enumerate(inputs)) {
    const onnx_xform::Parameter *param = schema.inputAt(i);
    if (!param)
      return parser.emitError(loc)
             << "has at most " << schema.inputs.size() << " inputs";
    if (input)
      ++segments[param - schema.inputs.data()];
    else if (param->option != onnx_xform::Parameter::Option::Optional)
      return parser.emitError(loc) << "input #" << i << " ('" << param->name
                                   << "') cannot be left out";
  }
  for (auto [i, param] : llvm::enumerate(schema.inputs))
    if (param.option == onnx_xform::Parameter::Option::Single && !segments[i])
      return parser.emitError(loc)
             << "needs input #" << i << " ('" << param.name << "')";
  return success();
}

ParseResult onnx_xform::detail::verifyParsedAttributes(OpAsmParser &parser,
                                                       OperationState &state) {
  return state.name.verifyInherentAttrs(
      state.attributes, [&] { return parser.emitError(parser.getNameLoc()); });
}

/// Each graph behind its name; one that may be absent is when its name is.
static ParseResult parseGraphs(OpAsmParser &parser, OperationState &state,
                               const onnx_xform::OperatorSchema &schema) {
  for (const onnx_xform::GraphSchema &graph : schema.graphs) {
    Region *region = state.addRegion();
    if (graph.optional && failed(parser.parseOptionalKeyword(graph.name)))
      continue;
    if ((!graph.optional && parser.parseKeyword(graph.name)) ||
        parser.parseRegion(*region))
      return failure();
  }
  return success();
}

ParseResult onnx_xform::detail::parseOperator(OpAsmParser &parser,
                                              OperationState &state,
                                              const OperatorSchema &schema) {
  InputList inputs;
  SMLoc loc = parser.getCurrentLocation();
  FunctionType type;
  if (parseInputs(parser, inputs) ||
      parser.parseOptionalAttrDict(state.attributes) ||
      parser.parseColonType(type))
    return failure();

  for (NamedAttribute &attr : state.attributes)
    if (const AttributeSchema *attribute =
            schema.getAttribute(attr.getName().strref()))
      if (auto value = dyn_cast<FloatAttr>(attr.getValue());
          value && value.getType().isF64() &&
          attribute->kind == AttributeKind::Float)
        attr.setValue(parser.getBuilder().getF32FloatAttr(
            value.getValue().convertToDouble()));
  if (verifyParsedAttributes(parser, state))
    return failure();

  SmallVector<int32_t> segments;
  if (computeSegments(parser, loc, schema, inputs, segments))
    return failure();
  SmallVector<OpAsmParser::UnresolvedOperand> present;
  for (auto &input : inputs)
    if (input)
      present.push_back(*input);
  if (parser.resolveOperands(present, type.getInputs(), loc, state.operands))
    return failure();
  state.addTypes(type.getResults());
  if (schema.hasOperandSegments())
    state.addAttribute(kSegments,
                       parser.getBuilder().getDenseI32ArrayAttr(segments));

  return parseGraphs(parser, state, schema);
}

/// The attributes of `op` in braces, if it has any; i64 is the default type of
/// integers.
static void printAttributes(OpAsmPrinter &printer, Operation *op) {
  SmallVector<NamedAttribute> attributes(
      llvm::make_filter_range(op->getAttrDictionary(), [](NamedAttribute attr) {
        return attr.getName() != kSegments;
      }));
  if (attributes.empty())
    return;
  printer << " {";
  llvm::interleaveComma(attributes, printer, [&](NamedAttribute attr) {
    printer.printKeywordOrString(attr.getName());
    if (isa<UnitAttr>(attr.getValue()))
      return;
    printer << " = ";
    auto integer = dyn_cast<IntegerAttr>(attr.getValue());
    if (integer && integer.getType().isSignlessInteger(64))
      printer.printAttributeWithoutType(integer);
    else
      printer.printAttribute(attr.getValue());
  });
  printer << "}";
}

void onnx_xform::detail::printOperator(OpAsmPrinter &printer, Operation *op,
                                       const OperatorSchema &schema) {
  printer << "(";
  llvm::interleaveComma(getNodeInputs(op), printer, [&](Value input) {
    if (input)
      printer << input;
    else
      printer << "_";
  });
  printer << ")";
  printAttributes(printer, op);
  printer << " : ";
  printer.printFunctionalType(op);
  for (auto [graph, region] :
       llvm::zip_equal(schema.graphs, op->getRegions())) {
    if (graph.optional && region.empty())
      continue;
    printer << " " << graph.name << " ";
    printer.printRegion(region);
  }
}
