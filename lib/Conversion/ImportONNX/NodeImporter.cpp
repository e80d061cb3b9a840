//===- NodeImporter.cpp - NodeProto to operations -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node becomes the operation of the version that the opset binds it to, when
// its schema allows the node: every attribute has its place, counts and types
// fit. Otherwise it becomes onnx.Custom, with a warning that says why.
//
//===----------------------------------------------------------------------===//

#include "NodeAttributes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/OutputTypes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/RuntimeOperators.h"

using namespace mlir;

namespace onnx_xform {

Location getNodeLoc(MLIRContext *context, const NodeMessage &node) {
  return makeNameLoc(context, node.name, node.outputs);
}

namespace {

class NodeImporter {
public:
  NodeImporter(ImportContext &ctx, Scope &scope, const NodeMessage &node)
      : ctx(ctx), scope(scope), node(node), loc(getNodeLoc(ctx.context, node)),
        parts{loc, normalizeDomain(node.domain), node.opType, node.overload} {
    parts.numListedInputs = node.inputs.size();
  }

  LogicalResult run();

private:
  LogicalResult resolveInputs();
  LogicalResult importAttributes();
  LogicalResult resolveOutputTypes();
  void inferRuntimeType();
  void keepValueInfos(Operation *op);
  FailureOr<Operation *> create();
  FailureOr<Operation *> createCall(func::FuncOp callee);
  LogicalResult carryRest(Operation *op);
  LogicalResult defineOutputs(Operation *op);
  LogicalResult reject(const Twine &reason);

  ImportContext &ctx;
  Scope &scope;
  const NodeMessage &node;
  Location loc;
  NodeParts parts;

  std::optional<OperatorTable::Binding> binding;
  /// Why the node cannot be an operation of a dialect; empty when it can.
  std::string mismatch;
  bool hasReferences = false;
  NamedAttrList attributeExtras;
  /// The value_info entries of the outputs.
  SmallVector<std::optional<ValueInfo>, 1> listed;
};

} // namespace

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::resolveInputs() {
  for (auto [i, name] : llvm::enumerate(node.inputs)) {
    if (name.empty())
      continue;
    Value value = scope.lookup(name);
    if (!value)
      return emitError(loc)
             << "(" << node.opType << ") has the input '" << name
             << "', which no input, initializer or earlier node defines "
                "[onnx-import-040]";
    parts.inputs.resize(i + 1);
    parts.inputs[i] = value;
  }
  return success();
}

LogicalResult NodeImporter::importAttributes() {
  FailureOr<NodeAttributes> imported = importNodeAttributes(
      ctx, scope, node, binding ? &*binding : nullptr, parts.inputs, loc);
  if (failed(imported))
    return failure();
  parts.attributes = std::move(imported->values);
  parts.graphs = std::move(imported->graphs);
  mismatch = std::move(imported->mismatch);
  hasReferences = imported->hasReferences;
  attributeExtras = std::move(imported->extras);
  return success();
}

//===----------------------------------------------------------------------===//
// Output types
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::resolveOutputTypes() {
  SmallVector<Type> &types = parts.types;
  types.assign(node.outputs.size(), UnknownType::get(ctx.context));
  listed.resize(node.outputs.size());
  auto read = [&](StringRef bytes, Type &type) -> FailureOr<ValueInfo> {
    FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
    if (succeeded(info) && !isa<UnknownType>(info->type))
      type = info->type;
    return info;
  };
  for (auto [i, name] : llvm::enumerate(node.outputs)) {
    if (name.empty())
      continue;
    if (const StringRef *bytes = scope.takeInfo(name)) {
      FailureOr<ValueInfo> info = read(*bytes, types[i]);
      if (failed(info))
        return failure();
      listed[i] = std::move(*info);
    }
    // What an output states counts more.
    if (auto output = scope.outputs.find(name); output != scope.outputs.end())
      if (failed(read(output->second, types[i])))
        return failure();
  }
  for (auto [name, type] : llvm::zip_equal(node.outputs, types))
    if (name.empty())
      type = NoneType::get(ctx.context);
  if (binding)
    inferOutputTypes(
        *binding,
        llvm::map_to_vector(parts.inputs,
                            [](Value v) { return v ? v.getType() : Type(); }),
        [&](StringRef name) { return parts.attributes.get(name); }, types);
  else
    inferRuntimeType();
  return success();
}

/// Of operators that only runtimes have here.
void NodeImporter::inferRuntimeType() {
  std::optional<unsigned> input = getTypedInput(parts.domain, node.opType);
  if (!input || *input >= parts.inputs.size() || !parts.inputs[*input] ||
      parts.types.empty() || !isa<UnknownType>(parts.types.front()))
    return;
  if (auto tensor = dyn_cast<TensorType>(parts.inputs[*input].getType()))
    parts.types.front() = UnrankedTensorType::get(tensor.getElementType());
}

/// Keeps entries of value_info that the types alone would not bring back.
void NodeImporter::keepValueInfos(Operation *op) {
  NamedAttrList kept;
  size_t numPlain = 0, numNamed = 0;
  for (auto [i, name] : llvm::enumerate(node.outputs)) {
    numNamed += !name.empty();
    if (!listed[i])
      continue;
    Type type = op->getResult(i).getType();
    NamedAttrList said = listed[i]->getExtras(type);
    bool isImplied = tellsShape(type) && !scope.outputs.contains(name) &&
                     node.opType != "Constant";
    if (isImplied && said.empty())
      continue;
    kept.set(std::to_string(i), ctx.unitOr(said));
    numPlain += said.empty();
  }
  if (kept.empty())
    return;
  op->setAttr(attrs::kValueInfo, numPlain == numNamed
                                     ? Attribute(ctx.builder.getUnitAttr())
                                     : kept.getDictionary(ctx.context));
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::reject(const Twine &reason) {
  if (ctx.options.strict)
    return emitError(loc) << "(" << node.opType << ") " << reason
                          << " [onnx-import-050]";
  emitWarning(loc) << "(" << node.opType << ") " << reason
                   << "; kept as onnx.Custom [onnx-import-051]";
  return success();
}

FailureOr<Operation *> NodeImporter::create() {
  if (!binding || hasReferences)
    return createCustom(ctx.builder, parts);
  if (mismatch.empty())
    if (Operation *op = createOperator(ctx.builder, *binding, parts, mismatch))
      return op;
  if (failed(reject(mismatch)))
    return failure();
  return createCustom(ctx.builder, parts);
}

FailureOr<Operation *> NodeImporter::createCall(func::FuncOp callee) {
  if (!parts.graphs.empty())
    return emitError(loc) << "calls the function '" << callee.getSymName()
                          << "' with a graph attribute, which functions do not "
                             "take [onnx-import-052]";
  if (parts.inputs.size() > callee.getNumArguments() ||
      parts.types.size() > callee.getNumResults())
    return emitError(loc) << "has " << parts.inputs.size() << " inputs and "
                          << parts.types.size() << " outputs, the function '"
                          << callee.getSymName() << "' "
                          << callee.getNumArguments() << " and "
                          << callee.getNumResults()
                          << "; leave out what it does not have "
                             "[onnx-import-053]";
  OperationState state(loc, CallOp::getOperationName());
  state.addOperands(getPresentInputs(parts.inputs));
  state.addTypes(parts.types);
  state.addAttribute("callee", FlatSymbolRefAttr::get(callee));
  if (!parts.attributes.empty())
    state.addAttribute("node_attributes",
                       parts.attributes.getDictionary(ctx.context));
  if (auto absent = getAbsentInputs(ctx.context, parts.inputs))
    state.addAttribute("absent", absent);
  Operation *call = ctx.builder.create(state);
  if (ctx.functionTypes)
    ctx.functionTypes->inferResults(cast<CallOp>(call));
  return call;
}

/// What the operation itself has no place for.
LogicalResult NodeImporter::carryRest(Operation *op) {
  Builder &b = ctx.builder;
  NamedAttrList nodeExtras;
  if (failed(ctx.addCommon(node, loc, nodeExtras)))
    return failure();
  keepValueInfos(op);
  extras::attach(nodeExtras, op);
  if (!attributeExtras.empty())
    op->setAttr(attrs::kAttributes, attributeExtras.getDictionary(ctx.context));
  if (ArrayAttr graphs = describeGraphs(ctx.context, parts.graphs))
    op->setAttr(attrs::kGraphs, graphs);
  NamedAttrList spelling;
  if (node.domain == "ai.onnx")
    spelling.set("domain", b.getStringAttr(node.domain));
  if (!node.inputs.empty() && node.inputs.back().empty())
    spelling.set("inputs", b.getI64IntegerAttr(node.inputs.size()));
  if (!node.outputs.empty() && node.outputs.back().empty())
    spelling.set("outputs", b.getI64IntegerAttr(node.outputs.size()));
  if (!spelling.empty())
    op->setAttr(attrs::kSpelling, spelling.getDictionary(ctx.context));
  return success();
}

LogicalResult NodeImporter::defineOutputs(Operation *op) {
  for (auto [i, name] : llvm::enumerate(node.outputs)) {
    if (name.empty())
      continue;
    if (!scope.values.try_emplace(name, op->getResult(i)).second)
      return emitError(loc) << "(" << node.opType << ") defines '" << name
                            << "', which the graph has already; names must be "
                               "unique [onnx-import-047]";
  }
  return success();
}

LogicalResult NodeImporter::run() {
  if (node.opType.empty())
    return emitError(loc) << "has no op_type; the file is damaged "
                             "[onnx-import-048]";
  StringRef domain = parts.domain;
  func::FuncOp callee;
  if (!ctx.functions.empty())
    callee = ctx.functions.lookup(
        getFunctionSymbol(domain, node.opType, node.overload));
  auto imported = scope.opsets.find(domain);
  bool isImported = imported != scope.opsets.end();
  std::string missing;
  if (!isImported)
    ctx.impliedDomains[domain] = true;
  if (!callee && ctx.operators.hasDomain(domain)) {
    int64_t opset = isImported ? imported->second : 1;
    if (!isImported && domain != "com.microsoft")
      missing = ("the model imports no opset of " + domain).str();
    else if (!(binding = ctx.operators.lookup(
                   domain, node.opType,
                   static_cast<int>(std::min<int64_t>(opset, INT32_MAX)))))
      missing = ctx.operators.explainMissing(
          domain, node.opType,
          static_cast<int>(std::min<int64_t>(opset, INT32_MAX)));
  }
  if (failed(resolveInputs()) || failed(importAttributes()))
    return failure();
  if (failed(resolveOutputTypes()))
    return failure();
  if (!callee && !missing.empty() && failed(reject(missing)))
    return failure();
  FailureOr<Operation *> op = callee ? createCall(callee) : create();
  if (failed(op) || failed(carryRest(*op)))
    return failure();
  return defineOutputs(*op);
}

LogicalResult importNode(ImportContext &ctx, Scope &scope,
                         const NodeMessage &node) {
  return NodeImporter(ctx, scope, node).run();
}

} // namespace onnx_xform
