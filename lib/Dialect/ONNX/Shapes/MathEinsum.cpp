//===- Shapes/MathEinsum.cpp - Shapes: Einsum
//------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "ij,jk->ik": each letter names a size, "..." names all that a term does not
// name. Sizes of one name broadcast, as numpy and runtimes have it. Without
// "->", the result has "..." and, in order, the letters that occur once.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace mlir;
using namespace onnx_xform;

namespace {

/// The letters of a term, those in front of "..." and those behind it.
struct Term {
  std::string front, back;
  bool hasEllipsis = false;

  size_t size() const { return front.size() + back.size(); }
};

struct Equation {
  SmallVector<Term> inputs;
  Term output;
  bool isExplicit = false;
  /// Without "->", with letters of both cases, whose order is not agreed on.
  bool isAmbiguous = false;
};

/// What is known of the names.
struct Names {
  std::map<char, DimExpr> letters;
  SmallVector<DimExpr> ellipsis;
  bool knowsEllipsis = true;
};

} // namespace

static std::optional<Term> parseTerm(StringRef text) {
  Term term;
  while (!text.empty()) {
    if (text.consume_front("...")) {
      if (term.hasEllipsis)
        return std::nullopt;
      term.hasEllipsis = true;
    } else if (llvm::isAlpha(text.front())) {
      (term.hasEllipsis ? term.back : term.front) += text.front();
      text = text.drop_front();
    } else {
      return std::nullopt;
    }
  }
  return term;
}

/// The output of an equation without "->".
static void addImplicitOutput(Equation &equation) {
  std::map<char, unsigned> counts;
  for (const Term &term : equation.inputs) {
    equation.output.hasEllipsis |= term.hasEllipsis;
    for (char letter : term.front + term.back)
      ++counts[letter];
  }
  bool hasLower = false, hasUpper = false;
  for (auto [letter, count] : counts) {
    if (count != 1)
      continue;
    equation.output.back += letter;
    (llvm::isLower(letter) ? hasLower : hasUpper) = true;
  }
  equation.isAmbiguous = hasLower && hasUpper;
}

static std::optional<Equation> parseEquation(StringRef text) {
  std::string plain;
  for (char c : text)
    if (!llvm::isSpace(c))
      plain += c;
  auto [left, right] = StringRef(plain).split("->");
  Equation equation;
  equation.isExplicit = left.size() != plain.size();
  SmallVector<StringRef> parts;
  left.split(parts, ',');
  for (StringRef part : parts) {
    std::optional<Term> term = parseTerm(part);
    if (!term)
      return std::nullopt;
    equation.inputs.push_back(*term);
  }
  if (!equation.isExplicit) {
    addImplicitOutput(equation);
    return equation;
  }
  std::optional<Term> output = parseTerm(right);
  if (!output)
    return std::nullopt;
  equation.output = *output;
  return equation;
}

/// Adds the sizes that one input gives to the names of its term.
static LogicalResult addInput(ShapeInference &s, const Term &term,
                              std::optional<ArrayRef<DimExpr>> shape,
                              Names &names) {
  auto add = [&](char letter, DimExpr size) {
    auto [known, isNew] = names.letters.try_emplace(letter, size);
    if (!isNew)
      known->second = s.broadcast(known->second, size);
  };
  if (!shape) {
    names.knowsEllipsis &= !term.hasEllipsis;
    for (char letter : term.front + term.back)
      add(letter, {});
    return success();
  }
  size_t rank = shape->size();
  if (rank < term.size() || (!term.hasEllipsis && rank > term.size()))
    return s.fail("its equation names " + Twine(term.size()) +
                  " dimensions of an input that has " + Twine(rank));
  for (auto [letter, size] : llvm::zip(term.front, *shape))
    add(letter, size);
  for (auto [letter, size] :
       llvm::zip(term.back, shape->take_back(term.back.size())))
    add(letter, size);
  names.ellipsis = s.broadcast(
      names.ellipsis,
      shape->drop_front(term.front.size()).drop_back(term.back.size()));
  return success();
}

LogicalResult EinsumOp::inferShapes(ShapeInference &s) {
  std::optional<Equation> equation = parseEquation(getEquation());
  if (!equation)
    return success();
  if (equation->inputs.size() != getInputs().size())
    return s.fail("its equation has " + Twine(equation->inputs.size()) +
                  " terms for " + Twine(getInputs().size()) + " inputs");
  Names names;
  for (auto [term, input] : llvm::zip(equation->inputs, getInputs()))
    if (failed(addInput(s, term, s.getShape(input), names)))
      return failure();
  const Term &output = equation->output;
  if (output.hasEllipsis && !names.knowsEllipsis)
    return success();
  SmallVector<DimExpr> shape;
  auto append = [&](StringRef letters) {
    for (char letter : letters) {
      auto known = names.letters.find(letter);
      bool isKnown = known != names.letters.end() && !equation->isAmbiguous;
      shape.push_back(isKnown ? known->second : DimExpr());
    }
  };
  append(output.front);
  if (output.hasEllipsis)
    llvm::append_range(shape, names.ellipsis);
  append(output.back);
  s.setShape(getOutput(), shape);
  return success();
}
