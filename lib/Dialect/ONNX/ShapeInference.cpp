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

DimExpr ShapeInference::nameFormula(DimExpr formula, DimExpr upper) {
  if (!formula || !options.nameFormulas || !node || node->getNumResults() == 0)
    return formula;
  DimExpr &symbol = formulaSymbols[formula];
  if (symbol)
    return symbol;
  symbol = dims.getSymbol(makeName());
  DimAtom atom = symbol.getAsAtom();
  formulas[atom] = formula;
  makers[atom] = {node->getResult(0), /*dependsOnData=*/false};
  facts.setBounds(atom, 0, upper);
  return symbol;
}

DimExpr ShapeInference::expand(DimExpr expr) {
  if (!expr || formulas.empty())
    return expr;
  DimExpr result = expr, before;
  for (unsigned i = 0; result && result != before && i < kMaxEqualities; ++i) {
    before = result;
    result = resolve(result).substitute(
        [&](DimAtom symbol) { return formulas.lookup(symbol); });
  }
  return result ? resolve(result) : expr;
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
// Equalities
//===----------------------------------------------------------------------===//

bool ShapeInference::mentions(DimExpr expr, DimAtom symbol) {
  SmallVector<DimAtom> symbols;
  expr.collectSymbols(symbols);
  return llvm::is_contained(symbols, symbol);
}

DimExpr ShapeInference::resolve(DimExpr expr) {
  if (!expr || equal.empty() || expr.getConstant())
    return expr;
  auto known = resolved.find(expr);
  if (known != resolved.end())
    return known->second;
  // What a symbol is equal to may have got another name since.
  DimExpr result = expr, before;
  for (unsigned i = 0; result && result != before && i < kMaxEqualities; ++i) {
    before = result;
    result = result.substitute([&](DimAtom symbol) {
      auto other = equal.find(symbol);
      return other == equal.end() ? DimExpr() : other->second;
    });
  }
  // Too large with the other names: the first one is as true.
  resolved[expr] = result ? result : expr;
  return result ? result : expr;
}

bool ShapeInference::learn(DimExpr a, DimExpr b) {
  auto rank = [&](DimExpr expr) {
    return !expr.isSymbol() ? 0 : isMade(expr.getAsAtom()) ? 2 : 1;
  };
  // What was made here gives way to what the model names; of two names, the
  // second does.
  if (rank(a) > rank(b))
    std::swap(a, b);
  DimAtom symbol = b.getAsAtom();
  if (!symbol || !symbol.isSymbol() || mentions(expand(a), symbol))
    return false;
  // What a graph inside of a node needs, holds only when it is executed.
  if (conditional && holdsOutside(b, conditional))
    return false;
  equal[symbol] = a;
  learned.push_back(symbol);
  forgetResolved();
  return true;
}

void ShapeInference::dropEqualities(unsigned mark) {
  if (learned.size() == mark)
    return;
  while (learned.size() > mark)
    equal.erase(learned.pop_back_val());
  forgetResolved();
}

void ShapeInference::forgetResolved() {
  ++generation;
  resolved.clear();
  types.clear();
}

DimExpr ShapeInference::unify(DimExpr a, DimExpr b, const Twine &what) {
  a = resolve(a);
  b = resolve(b);
  if (!a || !b)
    return a ? a : b;
  switch (facts.isEqual(a, b)) {
  case Answer::Yes:
    return b.getConstant() ? b : a;
  case Answer::No:
    (void)fail("its " + what + " are " + describe(a) + " and " + describe(b));
    return a;
  case Answer::Unknown:
    break;
  }
  bool isAssumption = !(a.isSymbol() && isMade(a.getAsAtom())) &&
                      !(b.isSymbol() && isMade(b.getAsAtom()));
  if (isAssumption && onAssumption && !conditional)
    onAssumption(node, "its " + what + ", " + describe(a) + " and " +
                           describe(b) +
                           ", must be the same, and are taken as such");
  learn(a, b);
  return b.getConstant() ? b : resolve(a);
}

LogicalResult ShapeInference::fail(const Twine &message) {
  if (!hasContradiction) {
    ++numContradictions;
    if (onContradiction)
      onContradiction(node, message);
  }
  hasContradiction = true;
  return failure();
}

//===----------------------------------------------------------------------===//
// Arithmetic of sizes
//===----------------------------------------------------------------------===//

namespace {
/// size * Min(1, others...): what sizes broadcast to that may be 0.
struct EmptiedSize {
  DimExpr size;
  SmallVector<DimExpr> others;
};
} // namespace

static EmptiedSize splitEmptied(DimExpr expr) {
  ArrayRef<DimTerm> terms = expr.getTerms();
  if (terms.size() != 1)
    return {expr, {}};
  for (DimAtom atom : terms.front().atoms) {
    if (atom.getKind() != DimAtom::Kind::Min)
      continue;
    auto isOne = [](DimExpr operand) { return operand.isConstant(1); };
    DimExpr factor = expr.getContext().getAtom(atom);
    DimExpr size = expr.divideExactly(factor);
    if (!size || llvm::none_of(atom.getOperands(), isOne))
      continue;
    EmptiedSize result{size, {}};
    llvm::copy_if(atom.getOperands(), std::back_inserter(result.others),
                  std::not_fn(isOne));
    return result;
  }
  return {expr, {}};
}

/// The size without a factor that does not matter to whether it is 0.
static DimExpr withoutFactor(DimExpr size) {
  ArrayRef<DimTerm> terms = size.getTerms();
  if (terms.size() != 1 || terms.front().coefficient <= 1)
    return size;
  return size.divideExactly(
      size.getContext().getConstant(terms.front().coefficient));
}

/// What two sizes broadcast to of which each may be 0 or 1: the greater one,
/// but 0 where one is.
static EmptiedSize broadcastAny(const DimFacts &facts, DimExpr a, DimExpr b) {
  EmptiedSize x = splitEmptied(a), y = splitEmptied(b);
  EmptiedSize result{facts.max(x.size, y.size), std::move(x.others)};
  llvm::append_range(result.others, y.others);
  for (DimExpr size : {x.size, y.size})
    if (!facts.isAtLeast(size, 1))
      result.others.push_back(withoutFactor(size));
  return result;
}

DimExpr ShapeInference::broadcast(DimExpr a, DimExpr b) {
  a = resolve(a);
  b = resolve(b);
  auto isOne = [](DimExpr x) { return x && x.isConstant(1); };
  if (isOne(a) || isOne(b))
    return isOne(a) ? b : a;
  // A size that is not 1 decides, whatever the other is.
  auto decides = [&](DimExpr x) {
    return x && (x.isConstant(0) || facts.isAtLeast(x, 2));
  };
  if (a && b && a.getConstant() && b.getConstant() && a != b) {
    (void)fail("its inputs do not broadcast: sizes " + a.str() + " and " +
               b.str());
    return a;
  }
  if (decides(a))
    return a;
  if (decides(b) || !a || !b)
    return decides(b) ? b : DimExpr();
  if (facts.isEqual(a, b) == Answer::Yes)
    return a;
  if (options.autoMerge)
    return unify(a, b, "sizes that broadcast");
  // No size is negative, so they may be equal where the formulas differ.
  if (facts.isEqual(facts.max(a, number(0)), facts.max(b, number(0))) ==
      Answer::Yes)
    return a;
  EmptiedSize result = broadcastAny(facts, expand(a), expand(b));
  if (result.others.empty())
    return result.size;
  DimExpr isFilled = number(1);
  for (DimExpr size : result.others)
    isFilled = facts.min(isFilled, size);
  return nameFormula(result.size * isFilled, result.size);
}

SmallVector<DimExpr> ShapeInference::broadcast(ArrayRef<DimExpr> a,
                                               ArrayRef<DimExpr> b) {
  if (a.size() < b.size())
    std::swap(a, b);
  SmallVector<DimExpr> result(a);
  for (size_t i = 0, skip = a.size() - b.size(); i < b.size(); ++i)
    result[skip + i] = broadcast(a[skip + i], b[i]);
  return result;
}

DimExpr ShapeInference::product(ArrayRef<DimExpr> sizes) {
  DimExpr result = number(1);
  for (DimExpr size : sizes)
    result = result * size;
  return result;
}

FailureOr<int64_t> ShapeInference::normalizeAxis(int64_t axis, int64_t rank,
                                                 StringRef name) {
  if (axis >= -rank && axis < rank)
    return axis < 0 ? axis + rank : axis;
  return fail("its " + name + " is " + Twine(axis) +
              ", which a tensor of rank " + Twine(rank) + " does not have");
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
