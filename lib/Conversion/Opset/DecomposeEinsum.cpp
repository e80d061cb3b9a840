//===- DecomposeEinsum.cpp - Einsum by matrix products --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operands are combined from left to right. A label that both have and nobody
// needs afterwards is summed by the product, one that both have and somebody
// needs numbers the matrices, the others number rows and columns.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// A letter, or kEllipsis + n for the n-th dimension, from the last, that "..."
/// stands for.
using Label = int;
using Labels = SmallVector<Label, 6>;
constexpr Label kEllipsis = 256;

struct Equation {
  SmallVector<Labels> inputs;
  Labels output;
};

/// The labels of one term, `ellipsisRank` of them for "..."; nothing where it
/// is none.
std::optional<Labels> parseTerm(StringRef text, int64_t ellipsisRank) {
  Labels labels;
  bool hasEllipsis = false;
  while (!text.empty()) {
    if (!hasEllipsis && text.consume_front("...")) {
      hasEllipsis = true;
      for (int64_t i = ellipsisRank; i > 0; --i)
        labels.push_back(kEllipsis + i - 1);
    } else if (llvm::isAlpha(text.front())) {
      labels.push_back(text.front());
      text = text.drop_front();
    } else {
      return std::nullopt;
    }
  }
  return labels;
}

/// Letters that occur once, in the order of the alphabet.
Labels findImplicitOutput(ArrayRef<Labels> inputs, int64_t ellipsisRank) {
  std::map<Label, int> counts;
  for (const Labels &labels : inputs)
    for (Label label : labels)
      ++counts[label];
  Labels output;
  for (int64_t i = ellipsisRank; i > 0; --i)
    output.push_back(kEllipsis + i - 1);
  for (auto [label, count] : counts)
    if (label < kEllipsis && count == 1)
      output.push_back(label);
  return output;
}

/// An operand or the product of some, and the labels of its dimensions.
struct Term {
  Value value;
  Labels labels;
};

class EinsumLowering {
public:
  EinsumLowering(EinsumOp op, Lowering &b) : op(op), b(b) {}
  LogicalResult run();

private:
  LogicalResult parse();
  LogicalResult noteSizes();
  LogicalResult checkMerges();

  Labels neededAfter(size_t position) const;
  void takeDiagonals(Term &term);
  void sumOver(Term &term, const Labels &needed);
  void arrange(Term &term, ArrayRef<Label> order);
  Term multiply(Term left, Term right, const Labels &needed);

  int64_t sizeOf(Label label) const { return sizes.lookup(label); }
  bool canMerge(ArrayRef<Label> rows, ArrayRef<Label> columns) const;
  Value merge(Value value, size_t numBatch, ArrayRef<Label> rows,
              ArrayRef<Label> columns);
  Value split(Value value, size_t numBatch, ArrayRef<Label> rows,
              ArrayRef<Label> columns);

  /// The labels of a product, by what they number.
  struct Plan {
    Labels batch, rows, summed, columns;
    Labels result() const {
      Labels labels = batch;
      llvm::append_range(labels, rows);
      llvm::append_range(labels, columns);
      return labels;
    }
  };
  Plan plan(const Labels &left, const Labels &right,
            const Labels &needed) const;

  EinsumOp op;
  Lowering &b;
  Equation equation;
  /// -1 where not known.
  llvm::DenseMap<Label, int64_t> sizes;
};

bool contains(ArrayRef<Label> labels, Label label) {
  return llvm::is_contained(labels, label);
}

} // namespace

//===----------------------------------------------------------------------===//
// The equation
//===----------------------------------------------------------------------===//

LogicalResult EinsumLowering::parse() {
  std::string text;
  llvm::copy_if(op.getEquation(), std::back_inserter(text),
                [](char c) { return c != ' '; });
  auto [left, right] = StringRef(text).split("->");
  bool isExplicit = StringRef(text).contains("->");
  SmallVector<StringRef> terms;
  left.split(terms, ',');
  if (terms.size() != op.getInputs().size())
    return b.fail("its equation has not as many terms as it has inputs");
  int64_t ellipsisRank = 0;
  for (auto [term, input] : llvm::zip(terms, op.getInputs())) {
    std::optional<int64_t> rank = rankOf(input.getType());
    int64_t ellipsis = 0;
    if (term.contains("...")) {
      if (!rank)
        return b.fail("the rank of an input with '...' is not known; infer "
                      "shapes first");
      ellipsis = *rank - (static_cast<int64_t>(term.size()) - 3);
    }
    std::optional<Labels> labels = parseTerm(term, ellipsis);
    if (!labels || ellipsis < 0 ||
        (rank && *rank != static_cast<int64_t>(labels->size())))
      return b.fail("its equation does not fit its inputs");
    ellipsisRank = std::max(ellipsisRank, ellipsis);
    equation.inputs.push_back(*labels);
  }
  if (!isExplicit) {
    equation.output = findImplicitOutput(equation.inputs, ellipsisRank);
    return success();
  }
  std::optional<Labels> output = parseTerm(right, ellipsisRank);
  if (!output || (ellipsisRank > 0 && !right.contains("...")))
    return b.fail("its equation has an output that is not understood");
  for (auto [i, label] : llvm::enumerate(*output))
    if (contains(ArrayRef(*output).take_front(i), label) ||
        llvm::none_of(equation.inputs, [&, label = label](const Labels &in) {
          return contains(in, label);
        }))
      return b.fail("its equation has an output that is not understood");
  equation.output = *output;
  return success();
}

/// Sizes, and diagonals whose sizes are known.
LogicalResult EinsumLowering::noteSizes() {
  for (auto [labels, input] : llvm::zip(equation.inputs, op.getInputs()))
    for (auto [i, label] : llvm::enumerate(labels)) {
      int64_t size = dimOf(input.getType(), i);
      auto [it, isNew] = sizes.try_emplace(label, size);
      if (label < kEllipsis && size >= 0 && it->second >= 0 &&
          size != it->second)
        return b.fail("its inputs have different sizes for one label");
      if (it->second < 0)
        it->second = size;
    }
  for (const Labels &labels : equation.inputs)
    for (auto [i, label] : llvm::enumerate(labels))
      if (contains(ArrayRef(labels).take_front(i), label) && sizeOf(label) <= 0)
        return b.fail("the size of a repeated label is not known; infer shapes "
                      "or fix dimensions first");
  return success();
}

Labels EinsumLowering::neededAfter(size_t position) const {
  Labels needed = equation.output;
  for (const Labels &labels : ArrayRef(equation.inputs).drop_front(position))
    llvm::append_range(needed, labels);
  return needed;
}

EinsumLowering::Plan EinsumLowering::plan(const Labels &left,
                                          const Labels &right,
                                          const Labels &needed) const {
  Plan plan;
  for (const Labels &side : {left, right})
    for (Label label : side)
      if (label >= kEllipsis && !contains(plan.batch, label))
        plan.batch.push_back(label);
  llvm::sort(plan.batch, std::greater<>());
  for (Label label : left) {
    if (label >= kEllipsis)
      continue;
    if (!contains(right, label)) {
      if (contains(needed, label))
        plan.rows.push_back(label);
    } else if (contains(needed, label)) {
      plan.batch.push_back(label);
    } else {
      plan.summed.push_back(label);
    }
  }
  for (Label label : right)
    if (label < kEllipsis && !contains(left, label) && contains(needed, label))
      plan.columns.push_back(label);
  return plan;
}

/// Several dimensions become one by a reshape to numbers; one alone needs none,
/// and none becomes one without.
static bool isPlain(ArrayRef<Label> rows, ArrayRef<Label> columns) {
  return rows.size() <= 1 && columns.size() <= 1;
}

/// Where the missing one of rows and columns is among the dimensions.
static SmallVector<int64_t> missingAxes(size_t numBatch, ArrayRef<Label> rows,
                                        ArrayRef<Label> columns) {
  SmallVector<int64_t> axes;
  if (rows.empty())
    axes.push_back(numBatch);
  if (columns.empty())
    axes.push_back(numBatch + 1);
  return axes;
}

bool EinsumLowering::canMerge(ArrayRef<Label> rows,
                              ArrayRef<Label> columns) const {
  if (isPlain(rows, columns))
    return true;
  auto isKnown = [&](Label label) { return sizeOf(label) > 0; };
  return llvm::all_of(rows, isKnown) && llvm::all_of(columns, isKnown);
}

/// Plays all products through, before anything is made.
LogicalResult EinsumLowering::checkMerges() {
  auto withoutRepeats = [](const Labels &labels) {
    Labels once;
    for (Label label : labels)
      if (!contains(once, label))
        once.push_back(label);
    return once;
  };
  Labels left = withoutRepeats(equation.inputs.front());
  for (size_t i = 1; i < equation.inputs.size(); ++i) {
    Plan p = plan(left, withoutRepeats(equation.inputs[i]), neededAfter(i + 1));
    if (!canMerge(p.rows, p.summed) || !canMerge(p.summed, p.columns) ||
        !canMerge(p.rows, p.columns))
      return b.fail("the sizes of the labels that one matrix product has to "
                    "take together are not known; infer shapes or fix "
                    "dimensions first");
    left = p.result();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// The nodes
//===----------------------------------------------------------------------===//

/// Elements with equal indices, for labels that occur twice.
void EinsumLowering::takeDiagonals(Term &term) {
  for (size_t i = 0; i < term.labels.size(); ++i) {
    Label label = term.labels[i];
    auto *second =
        std::find(term.labels.begin() + i + 1, term.labels.end(), label);
    if (second == term.labels.end())
      continue;
    // Both to the end.
    size_t j = second - term.labels.begin(), rank = term.labels.size();
    SmallVector<int64_t> perm, shape(rank - 1, 0), positions;
    Labels labels;
    for (size_t k = 0; k < rank; ++k)
      if (k != i && k != j) {
        perm.push_back(k);
        labels.push_back(term.labels[k]);
      }
    perm.append({static_cast<int64_t>(i), static_cast<int64_t>(j)});
    labels.push_back(label);
    int64_t size = sizeOf(label);
    shape.back() = size * size;
    for (int64_t k = 0; k < size; ++k)
      positions.push_back(k * (size + 1));
    Value ordered =
        llvm::is_sorted(perm) ? term.value : b.transpose(term.value, perm);
    Value flat = b.reshape(ordered, shape);
    term = {b.gather(flat, b.ints(positions), rank - 2), labels};
    i = -1;
  }
}

void EinsumLowering::sumOver(Term &term, const Labels &needed) {
  SmallVector<int64_t> axes;
  Labels rest;
  for (auto [i, label] : llvm::enumerate(term.labels)) {
    if (contains(needed, label))
      rest.push_back(label);
    else
      axes.push_back(i);
  }
  if (!axes.empty())
    term = {b.reduce<ReduceSumOp>(term.value, axes, /*keepDims=*/false), rest};
}

/// Puts the dimensions in order; labels that the term does not have become
/// dimensions of size 1.
void EinsumLowering::arrange(Term &term, ArrayRef<Label> order) {
  SmallVector<int64_t> perm, newAxes;
  for (auto [i, label] : llvm::enumerate(order)) {
    auto *found = llvm::find(term.labels, label);
    if (found == term.labels.end())
      newAxes.push_back(i);
    else
      perm.push_back(found - term.labels.begin());
  }
  if (!llvm::is_sorted(perm))
    term.value = b.transpose(term.value, perm);
  if (!newAxes.empty())
    term.value = b.unsqueeze(term.value, newAxes);
  term.labels.assign(order.begin(), order.end());
}

Value EinsumLowering::merge(Value value, size_t numBatch, ArrayRef<Label> rows,
                            ArrayRef<Label> columns) {
  if (isPlain(rows, columns)) {
    SmallVector<int64_t> axes = missingAxes(numBatch, rows, columns);
    return axes.empty() ? value : b.unsqueeze(value, axes);
  }
  SmallVector<int64_t> shape(numBatch, 0);
  for (ArrayRef<Label> group : {rows, columns}) {
    int64_t size = 1;
    for (Label label : group)
      size *= sizeOf(label);
    shape.push_back(size);
  }
  return b.reshape(value, shape);
}

Value EinsumLowering::split(Value value, size_t numBatch, ArrayRef<Label> rows,
                            ArrayRef<Label> columns) {
  if (isPlain(rows, columns)) {
    SmallVector<int64_t> axes = missingAxes(numBatch, rows, columns);
    return axes.empty() ? value : b.squeeze(value, axes);
  }
  SmallVector<int64_t> shape(numBatch, 0);
  for (ArrayRef<Label> group : {rows, columns})
    for (Label label : group)
      shape.push_back(sizeOf(label));
  return b.reshape(value, shape);
}

Term EinsumLowering::multiply(Term left, Term right, const Labels &needed) {
  auto sumAlone = [&](Term &term, const Labels &other) {
    Labels kept = needed;
    llvm::append_range(kept, other);
    sumOver(term, kept);
  };
  Labels leftLabels = left.labels;
  sumAlone(left, right.labels);
  sumAlone(right, leftLabels);
  Plan p = plan(left.labels, right.labels, needed);
  auto order = [&](ArrayRef<Label> first, ArrayRef<Label> second) {
    Labels labels = p.batch;
    llvm::append_range(labels, first);
    llvm::append_range(labels, second);
    return labels;
  };
  arrange(left, order(p.rows, p.summed));
  arrange(right, order(p.summed, p.columns));
  size_t numBatch = p.batch.size();
  Value product = b.matmul(merge(left.value, numBatch, p.rows, p.summed),
                           merge(right.value, numBatch, p.summed, p.columns));
  return {split(product, numBatch, p.rows, p.columns), p.result()};
}

LogicalResult EinsumLowering::run() {
  Type element = Lowering::elementOf(op.getOutput());
  bool isInteger = isa_and_present<IntegerType>(element);
  if (isInteger && b.getOpset() < 9 && op.getInputs().size() > 1)
    return b.fail("sums of integer products are exact in no older form");
  if (!element)
    return b.fail("the element type of its inputs is not known; infer shapes "
                  "first");
  if (failed(parse()) || failed(noteSizes()) || failed(checkMerges()))
    return failure();
  // What wraps around in fewer bits is cut off at the end.
  bool isSmall = isInteger && element.getIntOrFloatBitWidth() < 32;
  Type wide = isSmall ? Type(b.i32()) : element;
  std::optional<Term> result;
  for (auto [i, input] : llvm::enumerate(op.getInputs())) {
    Term term{b.castTo(input, wide), equation.inputs[i]};
    takeDiagonals(term);
    result = result ? multiply(*result, term, neededAfter(i + 1)) : term;
  }
  sumOver(*result, equation.output);
  arrange(*result, equation.output);
  b.replace({b.castTo(result->value, element)});
  return success();
}

namespace {

// Einsum(x, y) -> MatMul(Transpose(x), Transpose(y))
struct DecomposeEinsum : DecomposeMissingPattern<EinsumOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(EinsumOp op, Lowering &b) const override {
    return EinsumLowering(op, b).run();
  }
};

} // namespace

void populateEinsumDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeEinsum>(patterns.getContext());
}

} // namespace onnx_xform::opset
