//===- FunctionTypes.cpp - Types in model-local functions -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionTypes.h"
#include "FunctionAttributes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/OutputTypes.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

/// Results of calls in more ways than that stay unknown: a file must not decide
/// how often a function is gone through.
static constexpr unsigned kMaxInstances = 16;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// The type as far as it counts: `!onnx.unknown` where it says nothing, none
/// for what is left out.
static Type normalize(MLIRContext *context, Type type) {
  if (!type)
    return NoneType::get(context);
  auto tensor = dyn_cast<TensorType>(type);
  if (tensor && isa<UnknownType>(tensor.getElementType()))
    return UnknownType::get(context);
  return detail::withoutShape(type);
}

/// The types of what a function returns. Nothing is known of an argument that
/// is left out.
static TupleType getReturnTypes(func::FuncOp func) {
  MLIRContext *context = func.getContext();
  SmallVector<Type> types(func.front().getTerminator()->getOperandTypes());
  for (Type &type : types)
    type = isa<NoneType>(type) ? UnknownType::get(context)
                               : normalize(context, type);
  return TupleType::get(context, types);
}

/// The types of the node's inputs by position, null for those that are left
/// out.
static SmallVector<Type> getInputTypes(Operation *op) {
  auto typeOf = [](Value value) {
    return value && !isa<NoneType>(value.getType()) ? value.getType() : Type();
  };
  if (isa<VersionedOpInterface>(op))
    return llvm::map_to_vector(getNodeInputs(op), typeOf);
  ArrayRef<int32_t> absent;
  if (auto call = dyn_cast<CallOp>(op))
    absent = call.getAbsent().value_or(absent);
  else if (auto custom = dyn_cast<CustomOp>(op))
    absent = custom.getAbsent().value_or(absent);
  SmallVector<Type> types;
  for (Value operand : op->getOperands()) {
    for (; !absent.empty() &&
           absent.front() == static_cast<int64_t>(types.size());
         absent = absent.drop_front())
      types.push_back({});
    types.push_back(typeOf(operand));
  }
  return types;
}

/// Whether the file has a value_info entry for the value: one without a type
/// has to stay without.
static bool isListed(Value value) {
  if (auto result = dyn_cast<OpResult>(value)) {
    auto infos =
        result.getOwner()->getAttrOfType<DictionaryAttr>(attrs::kValueInfo);
    return infos && infos.contains(std::to_string(result.getResultNumber()));
  }
  auto argument = cast<BlockArgument>(value);
  auto func = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
  return func && func.getArgAttr(argument.getArgNumber(), attrs::kListed);
}

static void reset(ArrayRef<Value> values) {
  for (Value value : values)
    value.setType(UnknownType::get(value.getContext()));
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// The attributes of the node that a call or a custom operation stands for.
template <typename OpT> static DictionaryAttr getNodeAttributes(OpT op) {
  DictionaryAttr attributes = op.getNodeAttributesAttr();
  return attributes ? attributes : DictionaryAttr::get(op.getContext());
}

void FunctionTypes::readDefaults(Function &function) {
  MLIRContext *context = function.op.getContext();
  auto description =
      function.op->getAttrOfType<DictionaryAttr>(attrs::kFunction);
  auto defaults = description.getAs<ArrayAttr>("attribute_defaults");
  if (!defaults)
    return;
  for (auto bytes : defaults.getAsRange<StringAttr>()) {
    AttributeMessage attribute;
    if (!attribute.parse(bytes))
      continue;
    auto found =
        function.typeAttributes.find(StringAttr::get(context, attribute.name));
    if (found != function.typeAttributes.end())
      found->second = keepTypes(context, attribute);
  }
}

void FunctionTypes::collectTypeAttributes(Function &function) {
  auto collect = [&](DictionaryAttr attributes, auto decides) {
    for (NamedAttribute attr : attributes)
      if (auto reference = dyn_cast<AttrRefAttr>(attr.getValue());
          reference && decides(attr.getName(), reference))
        function.typeAttributes.try_emplace(
            StringAttr::get(reference.getContext(), reference.getName()));
  };
  for (Step step : function.steps) {
    if (auto call = dyn_cast<CallOp>(step.op)) {
      const Function &callee = *byName.lookup(call.getCalleeAttr().getAttr());
      collect(getNodeAttributes(call), [&](StringAttr name, AttrRefAttr) {
        return callee.typeAttributes.contains(name);
      });
    } else if (auto custom = dyn_cast<CustomOp>(step.op)) {
      if (auto binding = bind(custom))
        collect(getNodeAttributes(custom),
                [&](StringAttr name, AttrRefAttr reference) {
                  return decidesTypes(*binding->schema, name, reference);
                });
    }
  }
}

/// What a value is in the function: a reference to an attribute becomes that
/// attribute's value, null where there is none, and stays where it is not
/// known.
Attribute FunctionTypes::resolve(const Frame *frame, Attribute value) {
  auto reference = dyn_cast_if_present<AttrRefAttr>(value);
  if (!reference || !frame)
    return value;
  auto name = StringAttr::get(value.getContext(), reference.getName());
  const Use &use = frame->use;
  auto found = use.function->typeAttributes.find(name);
  if (found == use.function->typeAttributes.end())
    return value;
  Attribute given = use.attributes.get(name);
  if (!given)
    given = found->second;
  return isa_and_present<UnitAttr>(given) ? value : given;
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

FunctionTypes::FunctionTypes(const OperatorTable &operators,
                             ArrayRef<func::FuncOp> ops)
    : operators(operators), functions(ops.size()) {
  for (size_t i = 0; i < ops.size(); ++i) {
    Function &function = functions[i];
    function.op = ops[i];
    byName[function.op.getSymNameAttr()] = &function;
    function.op->walk([&](Operation *op, const WalkStage &stage) {
      if (op != function.op)
        function.steps.push_back(
            {op, static_cast<unsigned>(stage.getNextRegion())});
    });
    collectTypeAttributes(function);
    readDefaults(function);
  }
}

/// Whether the function around the operation says which opset of the domain it
/// means. That of com.microsoft has one version only.
static bool importsDomain(Operation *op, StringRef domain) {
  auto func = op->getParentOfType<func::FuncOp>();
  auto description = func->getAttrOfType<DictionaryAttr>(attrs::kFunction);
  auto imports = description.getAs<DictionaryAttr>("opset_imports");
  return (imports && imports.contains(domain)) || domain == "com.microsoft";
}

/// The operator that the operation stands for, in the opset of its function.
std::optional<OperatorTable::Binding> FunctionTypes::bind(Operation *op) const {
  if (auto versioned = dyn_cast<VersionedOpInterface>(op)) {
    const OperatorSchema &schema = versioned.getSchema();
    int version = schema.versionAt(getOpsetVersion(op, schema.domain));
    return OperatorTable::Binding{op->getName(), &schema,
                                  version ? version : schema.newestVersion()};
  }
  auto custom = dyn_cast<CustomOp>(op);
  if (!custom || !importsDomain(op, custom.getDomain()))
    return std::nullopt;
  return operators.lookup(custom.getDomain(), custom.getOpType(),
                          getOpsetVersion(op, custom.getDomain()));
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

FunctionTypes::Use FunctionTypes::getUse(CallOp call, const Frame *caller) {
  MLIRContext *context = call.getContext();
  Function *function = byName.lookup(call.getCalleeAttr().getAttr());
  SmallVector<Type> arguments = getInputTypes(call);
  for (Type &type : arguments)
    type = normalize(context, type);
  while (!arguments.empty() && isa<NoneType>(arguments.back()))
    arguments.pop_back();
  NamedAttrList attributes;
  for (NamedAttribute attr : getNodeAttributes(call)) {
    if (!function->typeAttributes.contains(attr.getName()))
      continue;
    Attribute value = resolve(caller, attr.getValue());
    if (isa_and_present<AttrRefAttr>(value))
      value = UnitAttr::get(context);
    if (value)
      attributes.append(attr.getName(), keepTypes(value));
  }
  return {function, TupleType::get(context, arguments),
          attributes.getDictionary(context)};
}

/// Notes how the calls in `caller` use the functions.
void FunctionTypes::addCalls(func::FuncOp caller, const Frame *frame) {
  auto add = [](auto &agreed, auto value, auto conflict) {
    if (agreed.count++ == 0)
      agreed.value = value;
    else if (agreed.value != value)
      agreed.value = conflict;
  };
  caller.walk([&](CallOp call) {
    MLIRContext *context = call.getContext();
    Use use = getUse(call, frame);
    Function &function = *use.function;
    ++function.numCalls;
    if (function.arguments.size() < use.arguments.size())
      function.arguments.resize(use.arguments.size());
    for (auto [type, agreed] : llvm::zip(use.arguments, function.arguments))
      if (!isa<NoneType>(type))
        add(agreed, type, UnknownType::get(context));
    for (NamedAttribute attr : use.attributes)
      add(function.attributes[attr.getName()], attr.getValue(),
          UnitAttr::get(context));
  });
}

/// What all calls have in common. Of a function that nothing calls, nothing is
/// known.
FunctionTypes::Use FunctionTypes::getAgreedUse(Function &function) {
  MLIRContext *context = function.op.getContext();
  Type unknown = UnknownType::get(context);
  SmallVector<Type> arguments;
  NamedAttrList attributes;
  if (function.numCalls == 0) {
    arguments.assign(function.op.getNumArguments(), unknown);
    for (auto &[name, value] : function.typeAttributes)
      attributes.append(name, UnitAttr::get(context));
  }
  for (auto &agreed : function.arguments) {
    if (agreed.count == 0)
      arguments.push_back(NoneType::get(context));
    else
      arguments.push_back(agreed.count == function.numCalls ? agreed.value
                                                            : unknown);
  }
  for (auto &[name, agreed] : function.attributes) {
    bool isAgreed = agreed.count == function.numCalls ||
                    agreed.value == function.typeAttributes.lookup(name);
    attributes.append(name, isAgreed ? agreed.value : UnitAttr::get(context));
  }
  return {&function, TupleType::get(context, arguments),
          attributes.getDictionary(context)};
}

//===----------------------------------------------------------------------===//
// Instances
//===----------------------------------------------------------------------===//

static void setType(Value value, Type type, std::vector<Value> &typed) {
  if (!type || !isa<UnknownType>(value.getType()))
    return;
  type = normalize(value.getContext(), type);
  if (isa<UnknownType, NoneType>(type))
    return;
  value.setType(type);
  typed.push_back(value);
}

FunctionTypes::Frame FunctionTypes::enter(Use use) {
  Frame frame{use, 0, {}};
  for (BlockArgument argument : use.function->op.getArguments()) {
    unsigned i = argument.getArgNumber();
    bool isGiven =
        i < use.arguments.size() && !isa<NoneType>(use.arguments.getType(i));
    if (isGiven) {
      setType(argument, use.arguments.getType(i), frame.typed);
    } else if (isa<UnknownType>(argument.getType())) {
      // For now: an operation that takes it has one input less.
      argument.setType(NoneType::get(argument.getContext()));
      frame.typed.push_back(argument);
    }
  }
  return frame;
}

bool FunctionTypes::mayEnter(const Use &use) const {
  return !results.contains(use.key()) &&
         use.function->numInstances < kMaxInstances;
}

/// Takes an instance to the end of its function, and those that it needs.
FunctionTypes::Frame FunctionTypes::run(Frame root) {
  std::vector<Frame> stack;
  stack.push_back(std::move(root));
  while (true) {
    Frame &frame = stack.back();
    if (frame.nextStep == frame.use.function->steps.size()) {
      if (stack.size() == 1)
        return std::move(frame);
      finish(frame);
      stack.pop_back();
      continue;
    }
    Step step = frame.use.function->steps[frame.nextStep];
    if (auto call = dyn_cast<CallOp>(step.op)) {
      Use use = getUse(call, &frame);
      if (mayEnter(use)) {
        stack.push_back(enter(use)); // Back to this step afterwards.
        continue;
      }
      setResults(&frame, call, use);
    } else {
      visit(frame, step);
    }
    ++frame.nextStep;
  }
}

void FunctionTypes::finish(Frame &frame) {
  Function &function = *frame.use.function;
  ++function.numInstances;
  results[frame.use.key()] = getReturnTypes(function.op);
  reset(frame.typed);
}

/// An attribute of the node that the operation stands for.
static Attribute getNodeAttribute(Operation *op, const OperatorSchema &schema,
                                  StringRef name) {
  if (auto custom = dyn_cast<CustomOp>(op))
    return getNodeAttributes(custom).get(name);
  const AttributeSchema *attribute = schema.getAttributeByStandardName(name);
  return attribute ? op->getInherentAttr(attribute->odsName).value_or(nullptr)
                   : Attribute();
}

void FunctionTypes::visit(Frame &frame, Step step) {
  std::optional<OperatorTable::Binding> binding = bind(step.op);
  if (!binding)
    return;
  const OperatorSchema &schema = *binding->schema;
  auto getAttribute = [&](StringRef name) {
    return resolve(&frame, getNodeAttribute(step.op, schema, name));
  };
  SmallVector<Type> inputTypes = getInputTypes(step.op);
  auto *graphs = binding->name.getInterface<GraphOpInterface>();
  if (step.graph < step.op->getNumRegions()) {
    if (!graphs)
      return;
    NamedAttrList attributes;
    for (const AttributeSchema &attribute : schema.attributes)
      if (Attribute value = getAttribute(attribute.name))
        attributes.set(attribute.name, value);
    SmallVector<Type> types = graphs->getGraphInputTypes(
        step.graph, inputTypes,
        attributes.getDictionary(step.op->getContext()));
    for (auto [argument, type] :
         llvm::zip(step.op->getRegion(step.graph).getArguments(), types))
      setType(argument, type, frame.typed);
    return;
  }
  SmallVector<Type> outputTypes(step.op->getResultTypes());
  inferOutputTypes(*binding, inputTypes, getAttribute, outputTypes);
  for (auto [result, type] : llvm::zip(step.op->getResults(), outputTypes))
    setType(result, type, frame.typed);
  if (auto graphOp = dyn_cast<GraphOpInterface>(step.op))
    for (auto [result, type] :
         llvm::zip(step.op->getResults(), graphOp.getResultTypesFromGraphs()))
      setType(result, type, frame.typed);
}

void FunctionTypes::setResults(Frame *frame, CallOp call, const Use &use) {
  TupleType types = results.lookup(use.key());
  if (!types)
    return;
  std::vector<Value> typed;
  for (auto [result, type] : llvm::zip(call.getResults(), types.getTypes()))
    setType(result, type, frame ? frame->typed : typed);
}

void FunctionTypes::inferResults(CallOp call) {
  Use use = getUse(call, /*caller=*/nullptr);
  if (mayEnter(use)) {
    Frame frame = run(enter(use));
    finish(frame);
  }
  setResults(/*frame=*/nullptr, call, use);
}

//===----------------------------------------------------------------------===//
// Functions with types
//===----------------------------------------------------------------------===//

static LogicalResult reportViolation(Operation *op, func::FuncOp func,
                                     StringRef violation, bool strict) {
  StringRef opType = cast<VersionedOpInterface>(op).getSchema().opType;
  if (strict)
    return emitError(op->getLoc())
           << "(" << opType << ") " << violation << ", where '"
           << func.getSymName() << "' is called [onnx-import-075]";
  emitWarning(op->getLoc())
      << "(" << opType << ") " << violation << ", where '" << func.getSymName()
      << "' is called; the function stays without types [onnx-import-076]";
  return success();
}

/// Keeps the types of an instance in the function, where its operations allow
/// them.
LogicalResult FunctionTypes::settle(Frame &frame, bool strict) {
  func::FuncOp func = frame.use.function->op;
  auto mustStay = [](Value value) {
    return isa<NoneType>(value.getType()) || isListed(value);
  };
  std::vector<Value> unwanted;
  llvm::copy_if(frame.typed, std::back_inserter(unwanted), mustStay);
  reset(unwanted);

  Operation *culprit = nullptr;
  std::optional<std::string> violation;
  func.walk([&](VersionedOpInterface op) {
    culprit = op;
    violation = findSchemaViolation(op, op.getSchema(), bind(op)->version);
    return violation ? WalkResult::interrupt() : WalkResult::advance();
  });
  if (violation) {
    reset(frame.typed);
    if (failed(reportViolation(culprit, func, *violation, strict)))
      return failure();
  }
  Block &body = func.front();
  func.setType(FunctionType::get(func.getContext(), body.getArgumentTypes(),
                                 body.getTerminator()->getOperandTypes()));
  return success();
}

LogicalResult FunctionTypes::typeFunctions(func::FuncOp main, bool strict) {
  addCalls(main, /*frame=*/nullptr);
  for (Function &function : llvm::reverse(functions)) {
    Frame frame = run(enter(getAgreedUse(function)));
    if (failed(settle(frame, strict)))
      return failure();
    if (function.numCalls)
      addCalls(function.op, &frame);
  }
  return success();
}

} // namespace onnx_xform
