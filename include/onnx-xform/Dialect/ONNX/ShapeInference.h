//===- ShapeInference.h - What shape rules see ------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A shape rule asks a ShapeInference what is known of the node's inputs and
// tells it what follows for the results:
//
//   LogicalResult TransposeOp::inferShapes(ShapeInference &s) {
//     auto shape = s.getShape(getData());
//     if (!shape)
//       return success();                       // nothing is known
//     ...
//     s.setShape(getTransposed(), dims);
//     return success();
//   }
//
// Sizes are expressions (DimExpr.h); a null one in setShape is a size that the
// rule does not know, and becomes a symbol of its own. A rule never guesses: it
// leaves a result alone rather than say what may be wrong. Where the node
// contradicts its inputs (a rank that cannot be, inner dimensions that differ),
// it says so by `fail` or `unify`, and what is known of the results is dropped.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_SHAPEINFERENCE_H
#define ONNX_XFORM_DIALECT_ONNX_SHAPEINFERENCE_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"
#include "mlir/IR/Region.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/IR/Value.h"
#include "onnx-xform/Support/DimFacts.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Allocator.h"
#include <functional>

namespace onnx_xform {

class CallOp;

/// An element of a small tensor: a whole number, a truth value (0 or 1), or a
/// float that is the fraction num / den exactly. Unknown where `num` is null;
/// what is computed from unknown elements is unknown.
struct DimElement {
  DimExpr num;
  int64_t den = 1;

  DimElement() = default;
  DimElement(DimExpr num) : num(num) {}
  /// In lowest terms where `num` is a number. Unknown for den <= 0, and for
  /// fractions so fine that floats do not compute with them exactly.
  DimElement(DimExpr num, int64_t den);

  explicit operator bool() const { return bool(num); }
  bool operator==(const DimElement &other) const {
    return num == other.num && den == other.den;
  }
  bool isInteger() const { return num && den == 1; }
  std::optional<int64_t> getInteger() const {
    return isInteger() ? num.getConstant() : std::nullopt;
  }

  DimElement operator+(DimElement other) const;
  DimElement operator-(DimElement other) const;
  DimElement operator*(DimElement other) const;
  DimElement operator-() const { return {-num, den}; }
  DimElement floor() const { return num.floorDiv(den); }
  DimElement ceil() const { return num.ceilDiv(den); }
};

/// Whether names in the node's graphs are sizes of their own: nothing ties what
/// the graphs get to the node's inputs.
bool hasOwnSymbols(mlir::Operation *op);

class ShapeInference {
public:
  /// A size that the graph's inputs are declared with is at least 1, unless the
  /// graph is to be right for empty tensors as well.
  struct Options {
    bool allowEmpty = false;
    /// Follow the contents of small tensors.
    bool propagateData = true;
    /// Ends of slices from here on mean the end of the axis.
    int64_t intMax = (int64_t(1) << 31) - 1;
    /// Where a rule knows no rank, take that of the node's first input.
    bool guessOutputRank = false;
    /// Where two sizes may differ, let broadcasting take them as equal.
    bool autoMerge = false;
    /// Let a symbol stand for what sizes broadcast to that may be 0, until the
    /// end: the model may have a name for it. Otherwise sizes are formulas.
    bool nameFormulas = false;
    /// Where no rule tells a size, or a rank, leave what the type says.
    bool keepDeclared = false;
  };

  /// Tensors with more elements have no contents.
  static constexpr int64_t kMaxContents = 1024;

  ShapeInference(mlir::MLIRContext *context, const Options &options);
  ~ShapeInference();

  const Options &getOptions() const { return options; }
  DimFacts &getFacts() { return facts; }

  //===--------------------------------------------------------------------===//
  // What is known. Of sequences and optionals, the shape is that of the tensors
  // inside. Values may be null: absent inputs.
  //===--------------------------------------------------------------------===//

  /// The sizes, none of them null; nothing where the rank is not known. The
  /// array lives as long as this object.
  std::optional<llvm::ArrayRef<DimExpr>> getShape(mlir::Value value);
  std::optional<int64_t> getRank(mlir::Value value);
  /// One size; an axis below 0 counts from the back. Null where not known.
  DimExpr getDim(mlir::Value value, int64_t axis);
  /// All elements in row-major order, of a tensor whose shape is numbers;
  /// nothing where not one of them is known.
  std::optional<llvm::ArrayRef<DimElement>> getContents(mlir::Value value);
  /// The elements of a constant tensor, where they are few.
  std::optional<llvm::ArrayRef<DimElement>>
  getConstantContents(mlir::Attribute constant);
  /// The same for whole numbers: elements that are none are null.
  std::optional<llvm::SmallVector<DimExpr>> getIntegers(mlir::Value value);
  /// The elements where all of them are numbers.
  std::optional<llvm::SmallVector<int64_t>> getNumbers(mlir::Value value);
  /// The only element of a tensor that has one; null where not known.
  DimExpr getInteger(mlir::Value value);

  /// Whether a size of a sequence's tensors may differ from one to the next: a
  /// symbol that was made for a sequence stands for all of them.
  bool variesInSequence(DimExpr expr);

  //===--------------------------------------------------------------------===//
  // What follows
  //===--------------------------------------------------------------------===//

  /// Null sizes become symbols of their own. A result that the node leaves out
  /// (type none) is passed over, as is a null one.
  void setShape(mlir::Value result, llvm::ArrayRef<DimExpr> dims);
  /// Only the rank is known.
  void setRank(mlir::Value result, int64_t rank);
  void setContents(mlir::Value result, llvm::ArrayRef<DimElement> contents);
  /// The contents of a result whose elements follow, one by one, from those of
  /// the operands, which broadcast to its shape. `fn` gets an element of each
  /// operand, unknown ones included.
  void
  mapContents(mlir::Value result, mlir::ValueRange operands,
              llvm::function_ref<DimElement(llvm::ArrayRef<DimElement>)> fn);
  /// The result has shape and contents of the other value.
  void setSame(mlir::Value result, mlir::Value other);
  /// The shape of `other` only.
  void setSameShape(mlir::Value result, mlir::Value other);

  DimExpr number(int64_t value) { return dims.getConstant(value); }
  /// The size of axis `axis` of the result, which depends on data: a symbol of
  /// its own between `lower` and `upper` (null: unbounded).
  DimExpr fresh(mlir::Value result, unsigned axis, int64_t lower = 0,
                DimExpr upper = {});

  //===--------------------------------------------------------------------===//
  // How sizes relate
  //===--------------------------------------------------------------------===//

  /// Two sizes that are equal wherever the node is valid; `what` they are
  /// completes "its ... are 3 and 4". Learns that symbols are the same; reports
  /// a contradiction. Either may be null. Returns the one that says more.
  DimExpr unify(DimExpr a, DimExpr b, const llvm::Twine &what);
  /// numpy's broadcasting of two sizes or shapes; null sizes where two that may
  /// differ meet.
  DimExpr broadcast(DimExpr a, DimExpr b);
  llvm::SmallVector<DimExpr> broadcast(llvm::ArrayRef<DimExpr> a,
                                       llvm::ArrayRef<DimExpr> b);
  /// The product; null where one is.
  DimExpr product(llvm::ArrayRef<DimExpr> sizes);
  /// `axis` counted from the front; fails, with a message, when a tensor of
  /// that rank has no such axis.
  llvm::FailureOr<int64_t> normalizeAxis(int64_t axis, int64_t rank,
                                         llvm::StringRef name = "axis");

  /// The node contradicts its inputs: "its inputs have ranks 2 and 3, ...".
  llvm::LogicalResult fail(const llvm::Twine &message);

  //===--------------------------------------------------------------------===//
  // Graphs inside nodes, and whole graphs
  //===--------------------------------------------------------------------===//

  /// What is known of one value, to be handed to another.
  struct ValueFacts {
    bool isRanked = false;
    llvm::ArrayRef<DimExpr> dims;
    /// Empty where nothing is known; else as many as elements.
    llvm::ArrayRef<DimElement> contents;
    bool hasContents = false;
    unsigned generation = 0;

    bool isSame(const ValueFacts &other) const {
      return isRanked == other.isRanked && dims == other.dims &&
             hasContents == other.hasContents && contents == other.contents;
    }
  };
  ValueFacts getFactsOf(mlir::Value value);
  void setFacts(mlir::Value value, const ValueFacts &known);
  /// Nothing but the shape. Its sizes may be null until it is stated.
  ValueFacts makeFacts(llvm::ArrayRef<DimExpr> dims);
  /// A copy that lives as long as this object.
  llvm::ArrayRef<DimElement> keepContents(llvm::ArrayRef<DimElement> contents) {
    return keep(contents);
  }
  /// The number that the type has for a size is one that the user gave: it
  /// holds even where the size depends on data.
  void believe(mlir::Value result, unsigned axis) {
    believed.insert({result, axis});
  }
  /// The file says this of a node's result, besides its type.
  void declare(mlir::Value result, mlir::Type type) {
    declared[result].push_back(type);
  }
  /// Nothing is known of the value, whatever its type says.
  void forget(mlir::Value value) { values[value] = ValueFacts(); }

  /// What is learned of sizes while a graph is inferred can be dropped again:
  /// it may hold for one iteration only.
  unsigned markEqualities() const { return learned.size(); }
  void dropEqualities(unsigned mark);

  /// Runs the rules over the graph, whose arguments have their facts.
  void inferGraph(mlir::Region &graph);
  /// Whether there is time to run the rules over a graph that may be one of
  /// many runs: of a function for each call, of a loop inside of loops.
  bool mayRepeat(mlir::Region &graph);
  /// The outputs of a graph: operands of its terminator.
  static mlir::ValueRange getOutputs(mlir::Region &graph);
  /// Whether an expression holds outside of the node: it has no symbol that was
  /// made for a value inside of its graphs.
  bool holdsOutside(DimExpr expr, mlir::Operation *node);

  /// Runs the node's rule.
  void inferNode(mlir::Operation *op);
  /// Leaves the names of symbols in types below `root` to the model.
  void reserveNames(mlir::Operation *root);
  /// States what the types of a graph's arguments say: their symbols are sizes
  /// of inputs. The graph is the model's, or has symbols of its own.
  void declareInputs(mlir::Block &graph);

  //===--------------------------------------------------------------------===//
  // The end
  //===--------------------------------------------------------------------===//

  /// The type that says what is known: shape, and symbols in an encoding.
  mlir::Type getType(mlir::Value value);
  /// Whether a tensor may have these sizes: the product of those that are
  /// numbers is at most 2^63 - 1. No other types are written, and read.
  static bool canBeShape(llvm::ArrayRef<int64_t> shape);
  /// Whether a rule contradicted its inputs.
  unsigned getNumContradictions() const { return numContradictions; }
  /// A size as messages write it.
  std::string describe(DimExpr size) { return expand(resolve(size)).str(); }
  /// Called for each contradiction and for each equality that is learned.
  std::function<void(mlir::Operation *, const llvm::Twine &)> onContradiction;
  std::function<void(mlir::Operation *, const llvm::Twine &)> onAssumption;
  /// Called where a declared type contradicts what follows from the inputs.
  std::function<void(mlir::Operation *, const llvm::Twine &)> onDeclared;

private:
  /// The value that a symbol was made for.
  struct Maker {
    mlir::Value value;
    bool dependsOnData;
  };
  /// What a symbol of a scope is called there.
  struct Local {
    DimExpr symbol;
    mlir::Region *scope = nullptr;
  };
  /// The steps from a name to the one that is used in its place.
  static constexpr unsigned kMaxEqualities = 16;
  static constexpr unsigned kMaxCallDepth = 32;
  /// The nodes in functions and loops that are inferred, again and again.
  static constexpr size_t kMaxRepeatedNodes = 1000000;

  DimExpr resolve(DimExpr expr);
  /// What expressions were resolved to, since symbols are equal to others now.
  void forgetResolved();
  bool learn(DimExpr a, DimExpr b);
  bool isMade(DimAtom symbol) const { return makers.contains(symbol); }
  static bool mentions(DimExpr expr, DimAtom symbol);
  ValueFacts factsFromType(mlir::Value value, mlir::Type type);
  void addConstantContents(mlir::Attribute value, ValueFacts &known);
  bool mayHaveContents(mlir::Value value);
  /// The region around this one in which names are sizes of their own; null
  /// where they are the model's.
  mlir::Region *getScope(mlir::Region *region) const;
  mlir::Region *getScope(mlir::Value value) const {
    return getScope(value.getParentRegion());
  }
  DimExpr getSymbol(llvm::StringRef name, mlir::Region *scope);
  /// Null where a name says nothing.
  DimExpr parseSymbol(mlir::StringAttr symbol, mlir::Region *scope);
  /// The expression with the names that its symbols have in the scope; null
  /// where one has none.
  DimExpr nameInScope(DimExpr expr, mlir::Region *scope);
  DimExpr makeSymbol(mlir::Value value, unsigned axis, bool dependsOnData);
  void inferCall(CallOp call);
  void forgetBody(mlir::Block &body);
  void mergeDeclared(mlir::Value result);
  void mergeDeclared(mlir::Value result, mlir::Type type);
  /// A symbol for what sizes broadcast to, which the model may have a name for.
  DimExpr nameFormula(DimExpr formula, DimExpr upper);
  /// With formulas in the place of the symbols that stand for them.
  DimExpr expand(DimExpr expr);
  /// Who made the symbol that the expression is.
  std::optional<Maker> getMaker(DimExpr expr);
  mlir::RankedTensorType keepDeclared(mlir::Value value,
                                      mlir::RankedTensorType inferred,
                                      const ValueFacts &known);
  template <typename T> llvm::ArrayRef<T> keep(llvm::ArrayRef<T> elements) {
    if (elements.empty())
      return {};
    T *copy = allocator.Allocate<T>(elements.size());
    std::uninitialized_copy(elements.begin(), elements.end(), copy);
    return {copy, elements.size()};
  }
  llvm::StringRef spell(DimExpr expr, mlir::Region *scope);
  mlir::RankedTensorType makeType(llvm::ArrayRef<DimExpr> sizes,
                                  mlir::Type elementType, mlir::Region *scope);
  /// A name that the model does not have.
  std::string makeName();

  mlir::MLIRContext *context;
  Options options;
  /// The graph whose inputs were declared.
  mlir::Region *model = nullptr;
  DimContext &dims;
  DimFacts facts;
  llvm::BumpPtrAllocator allocator;
  llvm::DenseMap<mlir::Value, ValueFacts> values;
  llvm::DenseMap<std::pair<mlir::Attribute, mlir::Region *>, DimExpr>
      parsedSymbols;
  llvm::DenseMap<std::pair<mlir::Region *, DimExpr>, DimExpr> localSymbols;
  llvm::DenseMap<DimAtom, Local> locals;
  /// The symbols that were made for the axes of a value.
  llvm::DenseMap<mlir::Value, llvm::SmallVector<DimExpr, 4>> made;
  llvm::DenseMap<DimAtom, Maker> makers;
  llvm::DenseSet<std::pair<mlir::Value, unsigned>> believed;
  llvm::DenseMap<mlir::Value, llvm::SmallVector<mlir::Type, 1>> declared;
  llvm::DenseSet<DimAtom> inputSymbols;
  llvm::DenseMap<DimAtom, DimExpr> equal;
  /// The keys of `equal`, in the order in which they came.
  llvm::SmallVector<DimAtom> learned;
  llvm::DenseMap<DimExpr, DimExpr> resolved;
  /// Both ways between formulas and the symbols that stand for them.
  llvm::DenseMap<DimAtom, DimExpr> formulas;
  llvm::DenseMap<DimExpr, DimExpr> formulaSymbols;
  llvm::DenseMap<std::pair<DimExpr, mlir::Region *>, mlir::StringAttr>
      spellings;
  /// What makeType made. The keys lie in the allocator.
  llvm::DenseMap<
      std::pair<llvm::ArrayRef<DimExpr>, std::pair<mlir::Type, mlir::Region *>>,
      mlir::RankedTensorType>
      types;
  llvm::StringSet<> usedNames;
  unsigned generation = 0;
  unsigned nextName = 0;
  /// The node whose rule runs, and the one whose graph it is in.
  mlir::Operation *node = nullptr;
  mlir::Operation *conditional = nullptr;
  bool hasContradiction = false;
  unsigned numContradictions = 0;
  mlir::SymbolTableCollection symbols;
  unsigned callDepth = 0;
  size_t numRepeatedNodes = 0;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_SHAPEINFERENCE_H
