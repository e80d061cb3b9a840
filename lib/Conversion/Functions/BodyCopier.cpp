//===- BodyCopier.cpp - The body of a function for one call ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BodyCopier.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/OutputTypes.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform {

/// A longer prefix is left out: the file decides how long names are, and how
/// deep calls are nested. The exporter makes names unique in any case.
static constexpr size_t kMaxPrefix = 256;

BodyCopier::BodyCopier(InlineContext &ctx, InlinedFunction &function,
                       func::FuncOp root, const CallSite &site,
                       StringRef outerPrefix)
    : ctx(ctx), function(function), root(root), site(site),
      prefix(outerPrefix) {
  // The names in a wrapper have the prefix of its call.
  if (function.op->hasAttr(attrs::kWrapper))
    return;
  NodeNames names = getNames(site.loc);
  StringRef name = names.node;
  if (name.empty() && !names.outputs.empty())
    name = names.outputs.front();
  if (name.empty())
    name = function.op.getSymName();
  if (name.size() <= kMaxPrefix)
    prefix = name.str();
  Block &body = function.op.front();
  for (auto [name, value] :
       llvm::zip(names.outputs, body.getTerminator()->getOperands()))
    if (!name.empty())
      returned.try_emplace(value, name);
}

//===----------------------------------------------------------------------===//
// Names and attributes
//===----------------------------------------------------------------------===//

std::string BodyCopier::addPrefix(StringRef name) const {
  if (name.empty() || function.op->hasAttr(attrs::kWrapper))
    return name.str();
  return (prefix + (name.starts_with("/") ? "" : "/") + name).str();
}

/// What the call names keeps this name, the rest gets the prefix.
Location BodyCopier::rename(Operation *op) const {
  NodeNames names = getNames(op->getLoc());
  std::string node = addPrefix(names.node);
  SmallVector<std::string> outputs;
  bool isReturned = false, isNamed = !node.empty();
  for (unsigned i = 0,
                e = std::max<size_t>(op->getNumResults(), names.outputs.size());
       i < e; ++i) {
    StringRef given = i < op->getNumResults()
                          ? returned.lookup(op->getResult(i))
                          : StringRef();
    StringRef own = i < names.outputs.size() ? names.outputs[i] : "";
    outputs.push_back(given.empty() ? addPrefix(own) : given.str());
    isReturned |= !given.empty();
    isNamed |= !outputs.back().empty();
  }
  if (!isNamed)
    return op->getLoc();
  if (isReturned && !node.empty())
    for (StringRef suffix : names.suffixes)
      node += ("_" + suffix).str();
  Location loc = makeNameLoc(op->getContext(), node,
                             llvm::to_vector_of<StringRef>(outputs));
  if (!isReturned)
    for (StringRef suffix : names.suffixes)
      loc = deriveLoc(loc, suffix);
  return loc;
}

/// Puts the call's attributes, or else the function's defaults, in the place of
/// references. Returns whether there were any.
bool BodyCopier::resolve(DictionaryAttr attributes, NamedAttrList &values,
                         NamedAttrList &extras) {
  bool hadReferences = false;
  if (!attributes)
    return false;
  for (NamedAttribute attribute : attributes) {
    auto reference = dyn_cast<AttrRefAttr>(attribute.getValue());
    if (!reference) {
      values.set(attribute.getName(), attribute.getValue());
      continue;
    }
    hadReferences = true;
    extras.erase(attribute.getName());
    bool isGiven = static_cast<bool>(site.attributes.get(reference.getName()));
    const NamedAttrList &source =
        isGiven ? site.attributes : function.defaults.values;
    const NamedAttrList &sourceExtras =
        isGiven ? site.extras : function.defaults.extras;
    if (Attribute value = source.get(reference.getName()))
      values.set(attribute.getName(), value);
    if (Attribute extra = sourceExtras.get(reference.getName()))
      extras.set(attribute.getName(), extra);
  }
  return hadReferences;
}

SmallVector<Value> BodyCopier::getInputs(Operation *op) const {
  SmallVector<Value> inputs;
  for (Value input : collectNodeInputs(op))
    inputs.push_back(input ? values.lookup(input) : Value());
  while (!inputs.empty() && !inputs.back())
    inputs.pop_back();
  return inputs;
}

void BodyCopier::map(Operation *from, ValueRange to) {
  for (auto [before, after] : llvm::zip(from->getResults(), to))
    values[before] = after;
}

static NamedAttrList getAttributeExtras(Operation *op) {
  return NamedAttrList(op->getAttrOfType<DictionaryAttr>(attrs::kAttributes));
}

/// What the operation says beyond the node. The place in another list of nodes
/// means nothing here.
static void carryRest(Operation *from, Operation *to,
                      const NamedAttrList &extras, ArrayRef<NodeGraph> graphs) {
  MLIRContext *context = to->getContext();
  NamedAttrList rest(from->getDiscardableAttrDictionary());
  rest.erase(attrs::kPosition);
  rest.erase(attrs::kAttributes);
  if (!extras.empty())
    rest.set(attrs::kAttributes, extras.getDictionary(context));
  if (rest.get(attrs::kGraphs))
    rest.set(attrs::kGraphs, describeGraphs(context, graphs));
  to->setDiscardableAttrs(rest.getDictionary(context));
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

/// The node of an operation of the body as it is at the call, without graphs;
/// and what it is bound to, if it may become an operation of a dialect.
std::optional<OperatorTable::Binding>
BodyCopier::takeApart(Operation *op, NodeParts &node, NamedAttrList &extras) {
  node.inputs = getInputs(op);
  node.types.assign(op->result_type_begin(), op->result_type_end());
  node.numListedInputs = node.inputs.size();
  if (auto custom = dyn_cast<CustomOp>(op)) {
    node.domain = custom.getDomain();
    node.opType = custom.getOpType();
    node.overload = custom.getOverload().value_or("");
    if (!resolve(custom.getNodeAttributesAttr(), node.attributes, extras))
      return std::nullopt;
    return ctx.operators.lookup(node.domain, node.opType,
                                getOpsetVersion(op, node.domain));
  }
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  node.domain = schema.domain;
  node.opType = schema.opType;
  for (const AttributeSchema &attribute : schema.attributes)
    if (Attribute value =
            op->getInherentAttr(attribute.odsName).value_or(Attribute()))
      node.attributes.set(attribute.name, value);
  int version = schema.versionAt(getOpsetVersion(op, schema.domain));
  return OperatorTable::Binding{op->getName(), &schema,
                                version ? version : schema.newestVersion()};
}

static std::optional<std::string>
findAttributeMismatch(const OperatorSchema &schema, const NodeParts &node) {
  for (NamedAttribute attribute : node.attributes)
    if (auto mismatch = findAttributeMismatch(schema, attribute))
      return mismatch;
  return std::nullopt;
}

Operation *BodyCopier::create(NodeParts &node,
                              const OperatorTable::Binding *binding) {
  bool hasReferences =
      llvm::any_of(node.attributes, [](NamedAttribute attribute) {
        return isa<AttrRefAttr>(attribute.getValue());
      });
  if (!binding || hasReferences)
    return createCustom(ctx.builder, node);
  std::string reason;
  if (auto mismatch = findAttributeMismatch(*binding->schema, node))
    reason = std::move(*mismatch);
  else if (Operation *op = createOperator(ctx.builder, *binding, node, reason))
    return op;
  emitWarning(node.loc) << "(" << node.opType << ") " << reason << ", where '"
                        << function.op.getSymName()
                        << "' is called; kept as onnx.Custom "
                           "[inline-functions-007]";
  return createCustom(ctx.builder, node);
}

/// Infers what the body does not know. Attributes that were references may tell
/// a shape, too: that of a constant.
static void inferTypes(Operation *op, const OperatorTable::Binding &binding,
                       NodeParts &node) {
  SmallVector<Type> types = node.types;
  if (isa<CustomOp>(op))
    for (Type &type : types)
      if (isa<UnrankedTensorType>(type))
        type = UnknownType::get(op->getContext());
  inferOutputTypes(
      binding,
      llvm::map_to_vector(node.inputs,
                          [](Value v) { return v ? v.getType() : Type(); }),
      [&](StringRef name) { return node.attributes.get(name); }, types);
  for (auto [known, inferred] : llvm::zip_equal(node.types, types))
    if (!isa<UnknownType>(inferred))
      known = inferred;
}

LogicalResult BodyCopier::copyNode(Operation *op) {
  NodeParts node{rename(op)};
  NamedAttrList extras = getAttributeExtras(op);
  std::optional<OperatorTable::Binding> bound = takeApart(op, node, extras);
  const OperatorTable::Binding *binding = bound ? &*bound : nullptr;
  if (failed(copyGraphs(op, node, binding)))
    return failure();
  if (binding) {
    node.numListedInputs =
        std::max<size_t>(node.numListedInputs, binding->schema->minInputs());
    inferTypes(op, *binding, node);
  }
  Operation *copy = create(node, binding);
  carryRest(op, copy, extras, node.graphs);
  map(op, copy->getResults());
  return success();
}

LogicalResult BodyCopier::copyCall(CallOp call) {
  CallSite inner{rename(call), getInputs(call)};
  inner.types.assign(call->result_type_begin(), call->result_type_end());
  inner.extras = getAttributeExtras(call);
  resolve(call.getNodeAttributesAttr(), inner.attributes, inner.extras);
  if (InlinedFunction *callee = ctx.find(call)) {
    auto results = BodyCopier(ctx, *callee, root, inner, prefix).copy();
    if (succeeded(results))
      map(call, *results);
    return results;
  }
  MLIRContext *context = call.getContext();
  OperationState state(inner.loc, CallOp::getOperationName());
  state.addOperands(getPresentInputs(inner.inputs));
  state.addTypes(inner.types);
  state.addAttribute("callee", call.getCalleeAttr());
  if (!inner.attributes.empty())
    state.addAttribute("node_attributes",
                       inner.attributes.getDictionary(context));
  if (auto absent = getAbsentInputs(context, inner.inputs))
    state.addAttribute("absent", absent);
  Operation *copy = ctx.builder.create(state);
  carryRest(call, copy, inner.extras, {});
  map(call, copy->getResults());
  return success();
}

void BodyCopier::copyInitializer(InitializerOp op) {
  auto copy = cast<InitializerOp>(ctx.builder.clone(*op.getOperation()));
  copy->setLoc(rename(op));
  copy.removeInputIndexAttr();
  map(op, copy->getResults());
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

LogicalResult BodyCopier::copyGraph(Region &from, Region &to,
                                    ArrayRef<Type> inputTypes) {
  OpBuilder::InsertionGuard guard(ctx.builder);
  Block *block = ctx.builder.createBlock(&to);
  for (BlockArgument argument : from.getArguments()) {
    unsigned i = argument.getArgNumber();
    Type type = argument.getType();
    if (isa<UnknownType>(type) && i < inputTypes.size() && inputTypes[i])
      type = inputTypes[i];
    NodeNames names = getNames(argument.getLoc());
    Location loc = names.outputs.empty()
                       ? argument.getLoc()
                       : makeNameLoc(argument.getContext(), "",
                                     {addPrefix(names.outputs.front())});
    values[argument] = block->addArgument(type, loc);
  }
  if (failed(copyBlock(from.front())))
    return failure();
  Operation *yield = from.front().getTerminator();
  SmallVector<Value> outputs;
  for (Value output : yield->getOperands())
    outputs.push_back(values.lookup(output));
  if (!llvm::all_of(outputs, [](Value output) { return !!output; }))
    return emitError(site.loc) << "leaves out an input that a graph in '"
                               << function.op.getSymName()
                               << "' returns; give it [inline-functions-005]";
  Operation *copy = YieldOp::create(ctx.builder, yield->getLoc(), outputs);
  copy->setDiscardableAttrs(yield->getDiscardableAttrDictionary());
  return success();
}

LogicalResult BodyCopier::copyGraphs(Operation *op, NodeParts &node,
                                     const OperatorTable::Binding *binding) {
  auto *graphOp =
      binding ? binding->name.getInterface<GraphOpInterface>() : nullptr;
  auto custom = dyn_cast<CustomOp>(op);
  auto descriptions = op->getAttrOfType<ArrayAttr>(attrs::kGraphs);
  SmallVector<Type> inputTypes = llvm::map_to_vector(
      node.inputs, [](Value v) { return v ? v.getType() : Type(); });
  for (auto [i, region] : llvm::enumerate(op->getRegions())) {
    if (region.empty())
      continue;
    NodeGraph graph{"", false, std::make_unique<Region>(),
                    DictionaryAttr::get(op->getContext())};
    graph.attribute =
        custom ? cast<StringAttr>((*custom.getGraphs())[i]).getValue()
               : binding->schema->graphs[i].name;
    graph.isList = custom && graph.attribute.consume_back("[]");
    if (descriptions && i < descriptions.size())
      if (auto description = dyn_cast<DictionaryAttr>(descriptions[i]))
        graph.description = description;
    SmallVector<Type> types;
    if (graphOp)
      types = graphOp->getGraphInputTypes(
          binding->schema->graphIndex(graph.attribute), inputTypes,
          node.attributes.getDictionary(op->getContext()));
    if (failed(copyGraph(region, *graph.region, types)))
      return failure();
    node.graphs.push_back(std::move(graph));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// The body
//===----------------------------------------------------------------------===//

LogicalResult BodyCopier::copyBlock(Block &block) {
  for (Operation &op : block.without_terminator()) {
    if (auto call = dyn_cast<CallOp>(op)) {
      if (failed(copyCall(call)))
        return failure();
    } else if (auto initializer = dyn_cast<InitializerOp>(op)) {
      copyInitializer(initializer);
    } else if (failed(copyNode(&op))) {
      return failure();
    }
  }
  return success();
}

/// Values get what the call says of their types.
LogicalResult BodyCopier::setReturned(ArrayRef<Value> results) {
  for (auto [result, stated] : llvm::zip(results, site.types)) {
    Value value = result;
    if (!value || isa<NoneType, UnknownType>(stated) ||
        isa<NoneType>(value.getType()))
      continue;
    Type type = value.getType();
    bool isUnknown = isa<UnknownType>(type);
    if (!isUnknown &&
        detail::withoutShape(type) != detail::withoutShape(stated))
      return emitError(site.loc)
             << "returns " << type << " by the body of '"
             << function.op.getSymName() << "', and " << stated
             << " by the model; mend the type that the model states "
                "[inline-functions-006]";
    if (isa<OpResult>(value) && (isUnknown || isa<UnrankedTensorType>(type)))
      value.setType(stated);
  }
  return success();
}

FailureOr<SmallVector<Value>> BodyCopier::copy() {
  if (failed(agreeOnOpsets(function, root, site.loc)))
    return failure();
  ++ctx.counts.numCalls;
  Block &body = function.op.front();
  for (auto [argument, input] : llvm::zip(body.getArguments(), site.inputs))
    values[argument] = input;
  if (failed(copyBlock(body)))
    return failure();
  SmallVector<Value> results;
  for (Value value : body.getTerminator()->getOperands())
    results.push_back(values.lookup(value));
  if (failed(setReturned(results)))
    return failure();
  return results;
}

} // namespace onnx_xform
