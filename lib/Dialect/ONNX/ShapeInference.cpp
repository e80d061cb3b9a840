//===- ShapeInference.cpp - What shape rules see --------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Support/DimText.h"
#include "llvm/ADT/ScopeExit.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Types of tensors, alone or inside of sequences and optionals
//===----------------------------------------------------------------------===//

static TensorType getTensorIn(Type type) {
  if (auto sequence = dyn_cast<SequenceType>(type))
    return getTensorIn(sequence.getElementType());
  if (auto optional = dyn_cast<OptionalType>(type))
    return getTensorIn(optional.getElementType());
  if (auto sparse = dyn_cast<SparseType>(type))
    return sparse.getDenseType();
  return dyn_cast<TensorType>(type);
}

static Type withTensorIn(Type type, TensorType tensor) {
  MLIRContext *context = type.getContext();
  if (auto sequence = dyn_cast<SequenceType>(type))
    return SequenceType::get(context,
                             withTensorIn(sequence.getElementType(), tensor));
  if (auto optional = dyn_cast<OptionalType>(type))
    return OptionalType::get(context,
                             withTensorIn(optional.getElementType(), tensor));
  if (isa<SparseType>(type))
    return SparseType::get(context, tensor);
  return tensor;
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

ShapeInference::ShapeInference(MLIRContext *context, const Options &options)
    : context(context), options(options),
      dims(context->getOrLoadDialect<ONNXDialect>()->getDimContext()),
      facts(dims) {}

ShapeInference::~ShapeInference() = default;

void ShapeInference::reserveNames(Operation *root) {
  DenseSet<Type> seen;
  auto visit = [&](Type type) {
    if (!seen.insert(type).second)
      return;
    auto tensor = dyn_cast_if_present<RankedTensorType>(getTensorIn(type));
    if (!tensor || !tensor.getEncoding())
      return;
    for (int64_t i = 0, e = tensor.getRank(); i < e; ++i) {
      StringRef text = getDimSymbol(tensor, i);
      if (std::optional<DimText> parsed = DimText::parse(dims, text))
        for (StringRef name : parsed->getSymbols())
          usedNames.insert(name);
      else
        usedNames.insert(text);
    }
  };
  root->walk([&](Operation *op) {
    llvm::for_each(op->getResultTypes(), visit);
    for (Region &region : op->getRegions())
      for (Block &block : region)
        llvm::for_each(block.getArgumentTypes(), visit);
  });
}

void ShapeInference::declareInputs(Block &graph) {
  if (isa<func::FuncOp>(graph.getParentOp()))
    model = graph.getParent();
  Region *scope = getScope(graph.getParent());
  int64_t least = options.allowEmpty ? 0 : 1;
  for (Type type : graph.getArgumentTypes())
    if (auto tensor = dyn_cast_if_present<RankedTensorType>(getTensorIn(type)))
      for (int64_t i = 0, e = tensor.getRank(); i < e; ++i)
        if (StringRef text = getDimSymbol(tensor, i); DimText::isWord(text)) {
          DimAtom symbol = getSymbol(text, scope).getAsAtom();
          inputSymbols.insert(symbol);
          facts.setBounds(symbol, least);
        }
  // Of a graph inside of a node, only the names count.
  if (scope)
    return;
  for (BlockArgument argument : graph.getArguments())
    if (std::optional<ArrayRef<DimExpr>> shape = getShape(argument))
      for (DimExpr size : *shape)
        if (size.isSymbol())
          facts.setBounds(size.getAsAtom(), least);
}

std::string ShapeInference::makeName() {
  std::string name;
  do
    name = "unk__" + std::to_string(nextName++);
  while (usedNames.contains(name));
  return name;
}

DimExpr ShapeInference::makeSymbol(Value value, unsigned axis,
                                   bool dependsOnData) {
  SmallVector<DimExpr, 4> &symbols = made[value];
  if (symbols.size() <= axis)
    symbols.resize(axis + 1);
  DimExpr &symbol = symbols[axis];
  if (symbol)
    return symbol;
  symbol = dims.getSymbol(makeName());
  makers[symbol.getAsAtom()] = {value, dependsOnData};
  facts.setBounds(symbol.getAsAtom(), 0);
  return symbol;
}

DimExpr ShapeInference::fresh(Value result, unsigned axis, int64_t lower,
                              DimExpr upper) {
  DimExpr symbol = makeSymbol(result, axis, /*dependsOnData=*/true);
  upper = resolve(upper);
  // A bound on itself says nothing (a value carried by a loop).
  facts.setBounds(symbol.getAsAtom(), lower,
                  upper && !mentions(upper, symbol.getAsAtom()) ? upper
                                                                : DimExpr());
  return symbol;
}

bool ShapeInference::holdsOutside(DimExpr expr, Operation *op) {
  SmallVector<DimAtom> symbols;
  expand(expr).collectSymbols(symbols);
  return llvm::none_of(symbols, [&](DimAtom symbol) {
    auto maker = makers.find(symbol);
    if (maker == makers.end())
      return false;
    Operation *parent = maker->second.value.getParentBlock()->getParentOp();
    return parent && op->isAncestor(parent);
  });
}

//===----------------------------------------------------------------------===//
// What is known of values
//===----------------------------------------------------------------------===//

ShapeInference::ValueFacts ShapeInference::factsFromType(Value value,
                                                         Type type) {
  ValueFacts result;
  result.generation = generation;
  auto tensor = dyn_cast_if_present<RankedTensorType>(getTensorIn(type));
  if (!tensor)
    return result;
  auto symbols = dyn_cast_if_present<DimsAttr>(tensor.getEncoding());
  SmallVector<DimExpr> sizes;
  for (auto [i, size] : llvm::enumerate(tensor.getShape())) {
    StringAttr symbol =
        symbols ? dyn_cast<StringAttr>(symbols.getDims()[i]) : StringAttr();
    DimExpr known = !ShapedType::isDynamic(size) ? number(size)
                    : symbol ? parseSymbol(symbol, getScope(value))
                             : DimExpr();
    sizes.push_back(known ? known
                          : makeSymbol(value, i, /*dependsOnData=*/false));
  }
  result.isRanked = true;
  result.dims = keep(ArrayRef<DimExpr>(sizes));
  if (auto initializer = value.getDefiningOp<InitializerOp>();
      initializer && options.propagateData)
    addConstantContents(initializer.getValue(), result);
  return result;
}

ShapeInference::ValueFacts ShapeInference::getFactsOf(Value value) {
  auto [known, isNew] = values.try_emplace(value);
  if (isNew) {
    // May make symbols, never entries.
    ValueFacts result = factsFromType(value, value.getType());
    return values[value] = result;
  }
  ValueFacts &result = known->second;
  if (result.generation == generation)
    return result;
  auto isOld = [&](DimExpr expr) { return resolve(expr) != expr; };
  if (llvm::any_of(result.dims, isOld))
    result.dims = keep(ArrayRef<DimExpr>(llvm::map_to_vector(
        result.dims, [&](DimExpr expr) { return resolve(expr); })));
  if (llvm::any_of(result.contents,
                   [&](DimElement element) { return isOld(element.num); }))
    result.contents = keep(ArrayRef<DimElement>(
        llvm::map_to_vector(result.contents, [&](DimElement element) {
          return DimElement(resolve(element.num), element.den);
        })));
  result.generation = generation;
  return result;
}

void ShapeInference::setFacts(Value value, const ValueFacts &known) {
  if (value && !isa<NoneType>(value.getType()))
    values[value] = known;
}

ShapeInference::ValueFacts ShapeInference::makeFacts(ArrayRef<DimExpr> sizes) {
  ValueFacts result;
  result.isRanked = true;
  result.dims = keep(sizes);
  result.generation = generation;
  return result;
}

std::optional<ArrayRef<DimExpr>> ShapeInference::getShape(Value value) {
  if (!value)
    return std::nullopt;
  ValueFacts known = getFactsOf(value);
  return known.isRanked ? std::optional(known.dims) : std::nullopt;
}

std::optional<int64_t> ShapeInference::getRank(Value value) {
  std::optional<ArrayRef<DimExpr>> shape = getShape(value);
  return shape ? std::optional<int64_t>(shape->size()) : std::nullopt;
}

DimExpr ShapeInference::getDim(Value value, int64_t axis) {
  std::optional<ArrayRef<DimExpr>> shape = getShape(value);
  int64_t rank = shape ? shape->size() : 0;
  if (axis < -rank || axis >= rank)
    return {};
  return (*shape)[axis < 0 ? axis + rank : axis];
}

std::optional<ArrayRef<DimElement>> ShapeInference::getContents(Value value) {
  if (!value)
    return std::nullopt;
  ValueFacts known = getFactsOf(value);
  return known.hasContents ? std::optional(known.contents) : std::nullopt;
}

std::optional<SmallVector<DimExpr>> ShapeInference::getIntegers(Value value) {
  std::optional<ArrayRef<DimElement>> contents = getContents(value);
  if (!contents)
    return std::nullopt;
  return llvm::map_to_vector(*contents, [](DimElement element) {
    return element.den == 1 ? element.num : DimExpr();
  });
}

std::optional<SmallVector<int64_t>> ShapeInference::getNumbers(Value value) {
  std::optional<SmallVector<DimExpr>> integers = getIntegers(value);
  if (!integers)
    return std::nullopt;
  SmallVector<int64_t> numbers;
  for (DimExpr integer : *integers) {
    std::optional<int64_t> number = integer.getConstant();
    if (!number)
      return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

DimExpr ShapeInference::getInteger(Value value) {
  std::optional<SmallVector<DimExpr>> integers = getIntegers(value);
  return integers && integers->size() == 1 ? integers->front() : DimExpr();
}

bool ShapeInference::variesInSequence(DimExpr expr) {
  SmallVector<DimAtom> symbols;
  expr.collectSymbols(symbols);
  return llvm::any_of(symbols, [&](DimAtom symbol) {
    auto maker = makers.find(symbol);
    if (maker == makers.end())
      return false;
    Type type = maker->second.value.getType();
    if (auto optional = dyn_cast<OptionalType>(type))
      type = optional.getElementType();
    return isa<SequenceType>(type);
  });
}

//===----------------------------------------------------------------------===//
// What rules say
//===----------------------------------------------------------------------===//

void ShapeInference::setShape(Value result, ArrayRef<DimExpr> sizes) {
  if (!result || isa<NoneType>(result.getType()))
    return;
  SmallVector<DimExpr> all;
  for (auto [i, given] : llvm::enumerate(sizes)) {
    DimExpr size = resolve(given);
    // Cheaper to see that it is not, and that is so of nearly all.
    bool isPlain = facts.getLowerBound(size).value_or(-1) >= 0;
    if (size && !isPlain && facts.isNegative(size))
      return (void)fail("its result would have the size " + size.str());
    all.push_back(size ? size : makeSymbol(result, i, /*dependsOnData=*/false));
  }
  values[result] = makeFacts(all);
}

void ShapeInference::setRank(Value result, int64_t rank) {
  // A file may ask for any rank.
  constexpr int64_t kMaxRank = 1024;
  if (rank >= 0 && rank <= kMaxRank)
    setShape(result, SmallVector<DimExpr>(rank));
}

void ShapeInference::setContents(Value result, ArrayRef<DimElement> contents) {
  if (!result || isa<NoneType>(result.getType()) || !options.propagateData ||
      llvm::none_of(contents, [](DimElement element) { return bool(element); }))
    if (!contents.empty())
      return;
  ValueFacts known = getFactsOf(result);
  known.contents = keep(contents);
  known.hasContents = true;
  values[result] = known;
}

void ShapeInference::setSame(Value result, Value other) {
  if (other)
    setFacts(result, getFactsOf(other));
}

void ShapeInference::setSameShape(Value result, Value other) {
  if (std::optional<ArrayRef<DimExpr>> shape = getShape(other))
    setShape(result, *shape);
}

//===----------------------------------------------------------------------===//
// Running the rules
//===----------------------------------------------------------------------===//

/// Whether the tensor may have contents: few elements, of numbers.
bool ShapeInference::mayHaveContents(Value value) {
  ValueFacts known = getFactsOf(value);
  if (!known.isRanked || known.hasContents || !isa<TensorType>(value.getType()))
    return false;
  int64_t count = 1;
  for (DimExpr size : known.dims) {
    std::optional<int64_t> number = size.getConstant();
    if (!number || *number > kMaxContents)
      return false;
    count *= *number;
    if (count > kMaxContents)
      return false;
  }
  Type element = getTensorElementType(value.getType());
  return element.isIntOrFloat();
}

void ShapeInference::inferNode(Operation *op) {
  Operation *outer = node;
  bool outerContradiction = hasContradiction;
  node = op;
  hasContradiction = false;
  llvm::scope_exit leave([&] {
    node = outer;
    hasContradiction = outerContradiction;
  });
  if (isa<InitializerOp>(op))
    return;
  if (auto call = dyn_cast<CallOp>(op))
    inferCall(call);
  else if (auto custom = dyn_cast<CustomOp>(op))
    (void)shapes::custom(*this, custom);
  else if (auto rule = dyn_cast<ShapeInferenceOpInterface>(op))
    (void)rule.inferShapes(*this);
  else
    (void)shapes::onlyGraphs(op, *this);
  for (Value result : op->getResults()) {
    if (hasContradiction)
      values[result] = ValueFacts();
    else
      mergeDeclared(result);
    if (options.guessOutputRank && op->getNumOperands() > 0 && !getRank(result))
      if (std::optional<int64_t> rank = getRank(op->getOperand(0)))
        setRank(result, *rank);
  }
  auto contents = dyn_cast<ShapeValueOpInterface>(op);
  if (contents && options.propagateData && !hasContradiction &&
      mayHaveContents(op->getResult(0)))
    contents.inferContents(*this);
}

std::optional<ShapeInference::Maker> ShapeInference::getMaker(DimExpr expr) {
  auto maker = makers.find(expr.isSymbol() ? expr.getAsAtom() : DimAtom());
  return maker == makers.end() ? std::nullopt : std::optional(maker->second);
}

/// What is in a body now is not what the last call had there.
void ShapeInference::forgetBody(Block &body) {
  auto forget = [&](ValueRange all) {
    for (Value value : all) {
      values.erase(value);
      auto symbols = made.find(value);
      if (symbols == made.end())
        continue;
      // Those of this call will be others, and as many.
      numRepeatedNodes += symbols->second.size();
      made.erase(symbols);
    }
  };
  body.walk([&](Operation *op) {
    forget(op->getResults());
    for (Region &region : op->getRegions())
      forget(region.getArguments());
  });
}

void ShapeInference::inferCall(CallOp call) {
  auto callee =
      symbols.lookupNearestSymbolFrom<func::FuncOp>(call, call.getCalleeAttr());
  if (!callee || callee.isExternal() || callDepth >= kMaxCallDepth ||
      !mayRepeat(callee.getBody()))
    return;
  Block &body = callee.front();
  ArrayRef<int32_t> absent = call.getAbsent().value_or(ArrayRef<int32_t>());
  ValueRange inputs = call.getInputs();
  for (BlockArgument argument : body.getArguments()) {
    bool isAbsent = llvm::is_contained(absent, argument.getArgNumber());
    if (isAbsent || inputs.empty()) {
      forget(argument);
      continue;
    }
    setFacts(argument, getFactsOf(inputs.front()));
    inputs = inputs.drop_front();
  }
  forgetBody(body);
  Operation *outer = conditional;
  ++callDepth;
  for (Operation &op : body)
    inferNode(&op);
  --callDepth;
  conditional = outer;
  for (auto [result, output] :
       llvm::zip(call.getResults(), getOutputs(callee.getBody()))) {
    ValueFacts known = getFactsOf(output);
    if (!known.isRanked)
      continue;
    // Sizes that only the function knows are the result's own.
    setShape(result, llvm::map_to_vector(known.dims, [&](DimExpr size) {
               return holdsOutside(size, callee) ? size : DimExpr();
             }));
    if (known.hasContents &&
        llvm::all_of(known.contents, [&](DimElement element) {
          return !element || holdsOutside(element.num, callee);
        }))
      setContents(result, known.contents);
  }
}

void ShapeInference::mergeDeclared(Value result) {
  mergeDeclared(result, result.getType());
  for (Type type : declared.lookup(result))
    if (getRank(result))
      mergeDeclared(result, type);
    else
      values[result] = factsFromType(result, type);
}

void ShapeInference::mergeDeclared(Value result, Type type) {
  auto known = values.find(result);
  auto declared = dyn_cast_if_present<RankedTensorType>(getTensorIn(type));
  if (known == values.end() || !declared)
    return;
  if (!known->second.isRanked) {
    values.erase(known);
    return;
  }
  ArrayRef<DimExpr> sizes = known->second.dims;
  auto report = [&](const Twine &message) {
    if (onDeclared)
      onDeclared(node, message);
  };
  if (declared.getRank() != static_cast<int64_t>(sizes.size()))
    return report("its output has rank " + Twine(sizes.size()) +
                  ", not the declared " + Twine(declared.getRank()));
  auto symbols = dyn_cast_if_present<DimsAttr>(declared.getEncoding());
  bool isOutput =
      llvm::any_of(result.getUsers(), llvm::IsaPred<func::ReturnOp>);
  for (auto [i, given] : llvm::enumerate(declared.getShape())) {
    DimExpr size = resolve(sizes[i]);
    auto symbol =
        symbols ? dyn_cast<StringAttr>(symbols.getDims()[i]) : StringAttr();
    bool isNumber = !ShapedType::isDynamic(given);
    std::optional<Maker> maker = getMaker(size);
    if (maker) {
      // The file names what nobody else can. A number for what depends on data
      // is what it was when the model was exported.
      bool trusts =
          !maker->dependsOnData || isOutput || believed.contains({result, i});
      if (isNumber && trusts)
        learn(number(given), size);
      else if (symbol && DimText::isWord(symbol.getValue()) &&
               !variesInSequence(size)) {
        DimExpr name = parseSymbol(symbol, getScope(result));
        // A formula says more than a name that no input has.
        bool isFormula = formulas.contains(size.getAsAtom());
        if (!name || (isFormula && !inputSymbols.contains(name.getAsAtom())))
          continue;
        if (trusts || !inputSymbols.contains(name.getAsAtom())) {
          if (maker->dependsOnData && name.isSymbol() &&
              !inputSymbols.contains(name.getAsAtom()))
            facts.setBounds(name.getAsAtom(), 0);
          learn(name, size);
        }
      }
    } else if (isNumber && facts.isEqual(size, number(given)) == Answer::No) {
      std::string what =
          "size " + std::to_string(i) + " of its output is " + describe(size);
      if (believed.contains({result, i}))
        (void)fail(what + ", not " + Twine(given));
      else
        report(what + ", not the declared " + Twine(given));
    }
  }
}

ValueRange ShapeInference::getOutputs(Region &graph) {
  if (graph.empty() || !graph.front().mightHaveTerminator())
    return {};
  return graph.front().getTerminator()->getOperands();
}

bool ShapeInference::mayRepeat(Region &graph) {
  if (numRepeatedNodes > kMaxRepeatedNodes)
    return false;
  numRepeatedNodes += graph.empty() ? 0 : graph.front().getOperations().size();
  return true;
}

void ShapeInference::inferGraph(Region &graph) {
  if (graph.empty())
    return;
  Operation *outer = conditional;
  conditional = graph.getParentOp();
  if (isa<func::FuncOp>(conditional))
    conditional = nullptr;
  for (Operation &op : graph.front())
    inferNode(&op);
  conditional = outer;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// Multiplies the number of elements by a size, unless it leaves 64 bits.
static bool multiply(int64_t &count, int64_t size) {
  int64_t product;
  if (ShapedType::isDynamic(size) || size == 0)
    return true;
  if (llvm::MulOverflow(count, size, product))
    return false;
  count = product;
  return true;
}

bool ShapeInference::canBeShape(ArrayRef<int64_t> shape) {
  int64_t count = 1;
  return llvm::all_of(shape,
                      [&](int64_t size) { return multiply(count, size); });
}

RankedTensorType ShapeInference::keepDeclared(Value value,
                                              RankedTensorType inferred,
                                              const ValueFacts &known) {
  auto declared =
      dyn_cast_if_present<RankedTensorType>(getTensorIn(value.getType()));
  if (!declared || declared.getRank() != inferred.getRank())
    return inferred;
  SmallVector<int64_t> shape(inferred.getShape());
  SmallVector<StringRef> symbols;
  for (auto [i, size] : llvm::enumerate(shape)) {
    StringRef symbol = getDimSymbol(declared, i);
    bool isDeclared = !declared.isDynamicDim(i) || !symbol.empty();
    bool isKnown = !getMaker(known.dims[i]) && !believed.contains({value, i});
    bool keeps = ShapedType::isDynamic(size) && isDeclared && !isKnown;
    size = keeps ? declared.getDimSize(i) : size;
    symbols.push_back(keeps ? symbol : getDimSymbol(inferred, i));
  }
  if (!canBeShape(shape))
    return inferred;
  return RankedTensorType::get(shape, inferred.getElementType(),
                               DimsAttr::getEncoding(context, shape, symbols));
}

RankedTensorType ShapeInference::makeType(ArrayRef<DimExpr> sizes,
                                          Type elementType, Region *scope) {
  RankedTensorType &type = types[{sizes, {elementType, scope}}];
  if (type)
    return type;
  SmallVector<int64_t> shape;
  SmallVector<StringRef> symbols;
  int64_t count = 1;
  for (DimExpr given : sizes) {
    DimExpr size = expand(given);
    std::optional<int64_t> number = size.getConstant();
    bool fits = number && *number >= 0 && multiply(count, *number);
    shape.push_back(fits ? *number : ShapedType::kDynamic);
    symbols.push_back(number ? StringRef() : spell(size, scope));
  }
  type = RankedTensorType::get(shape, elementType,
                               DimsAttr::getEncoding(context, shape, symbols));
  return type;
}

Type ShapeInference::getType(Value value) {
  auto tensor = dyn_cast_if_present<TensorType>(getTensorIn(value.getType()));
  ValueFacts known = getFactsOf(value);
  if (!tensor || (!known.isRanked && options.keepDeclared))
    return value.getType();
  if (!known.isRanked)
    return withTensorIn(value.getType(),
                        UnrankedTensorType::get(tensor.getElementType()));
  RankedTensorType inferred =
      makeType(known.dims, tensor.getElementType(), getScope(value));
  return withTensorIn(
      value.getType(),
      options.keepDeclared ? keepDeclared(value, inferred, known) : inferred);
}

//===----------------------------------------------------------------------===//
// Rules that operators share
//===----------------------------------------------------------------------===//

LogicalResult shapes::unknown(Operation *op, ShapeInference &s) {
  return onlyGraphs(op, s);
}

LogicalResult shapes::sameAsFirst(Operation *op, ShapeInference &s) {
  if (op->getNumOperands() == 0)
    return success();
  for (Value result : op->getResults())
    s.setSameShape(result, op->getOperand(0));
  return success();
}

LogicalResult shapes::broadcast(Operation *op, ShapeInference &s) {
  SmallVector<DimExpr> shape;
  for (Value operand : op->getOperands()) {
    std::optional<ArrayRef<DimExpr>> other = s.getShape(operand);
    if (!other)
      return success();
    shape = s.broadcast(shape, *other);
  }
  for (Value result : op->getResults())
    s.setShape(result, shape);
  return success();
}

LogicalResult shapes::onlyGraphs(Operation *op, ShapeInference &s) {
  for (Region &graph : op->getRegions()) {
    if (hasOwnSymbols(op) && !graph.empty())
      s.declareInputs(graph.front());
    s.inferGraph(graph);
  }
  return success();
}
