//===- ShapeScopes.cpp - Whose sizes names are ----------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A name is one size wherever the model has it, graphs of control flow
// included. It is another one in the graphs of token generation, which are
// models for themselves ("batch_size" of a decoder counts beams, too), and with
// each call of a function.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "onnx-xform/Support/DimText.h"

using namespace mlir;
using namespace onnx_xform;

bool onnx_xform::hasOwnSymbols(Operation *op) {
  return op->getNumRegions() > 0 && isa<VersionedOpInterface>(op) &&
         !isa<GraphOpInterface>(op);
}

Region *ShapeInference::getScope(Region *region) const {
  for (; region && region != model; region = region->getParentRegion())
    if (Operation *op = region->getParentOp();
        isa<func::FuncOp>(op) || hasOwnSymbols(op))
      return region;
  return nullptr;
}

DimExpr ShapeInference::getSymbol(StringRef name, Region *scope) {
  DimExpr symbol = dims.getSymbol(name);
  if (!scope)
    return symbol;
  DimExpr &local = localSymbols[{scope, symbol}];
  if (local)
    return local;
  // What messages call it.
  auto op = cast<VersionedOpInterface>(scope->getParentOp());
  StringRef graph = op.getSchema().graphs[scope->getRegionNumber()].name;
  std::string plain = (graph + "." + name).str(), localName = plain;
  for (size_t n = locals.size(); !usedNames.insert(localName).second; ++n)
    localName = plain + "_" + std::to_string(n);
  local = dims.getSymbol(localName);
  locals[local.getAsAtom()] = {symbol, scope};
  return local;
}

DimExpr ShapeInference::nameInScope(DimExpr expr, Region *scope) {
  if (!scope && locals.empty())
    return expr;
  SmallVector<DimAtom> symbols;
  expr.collectSymbols(symbols);
  for (DimAtom symbol : symbols)
    if (!isMade(symbol) && locals.lookup(symbol).scope != scope)
      return {};
  return expr.substitute(
      [&](DimAtom symbol) { return locals.lookup(symbol).symbol; });
}

DimExpr ShapeInference::parseSymbol(StringAttr text, Region *scope) {
  // In a function, a name is another size with each call.
  if (scope && isa<func::FuncOp>(scope->getParentOp()))
    return {};
  DimExpr &parsed = parsedSymbols[{text, scope}];
  if (parsed)
    return parsed;
  StringRef name = text.getValue();
  // "a-b" is a difference where the graph has inputs of the sizes a and b, and
  // just a name where it has not. So is "-1": a number would not be written as
  // a name.
  if (!DimText::isWord(name))
    if (DimExpr expr =
            DimExpr::parse(dims, name).substitute([&](DimAtom symbol) {
              return getSymbol(symbol.getName(), scope);
            })) {
      SmallVector<DimAtom> symbols;
      expr.collectSymbols(symbols);
      bool isKnown = llvm::all_of(symbols, [&](DimAtom symbol) {
        return inputSymbols.contains(symbol);
      });
      if (isKnown && !symbols.empty())
        return parsed = expr;
    }
  parsed = getSymbol(name, scope);
  facts.setBounds(parsed.getAsAtom(), options.allowEmpty ? 0 : 1);
  return parsed;
}

StringRef ShapeInference::spell(DimExpr expr, Region *scope) {
  StringAttr &spelling = spellings[{expr, scope}];
  if (spelling)
    return spelling.getValue();
  std::string text;
  expr = nameInScope(expr, scope);
  // The name of a symbol may be any text; where it stands alone, it may stay.
  if (expr && expr.isSymbol())
    text = expr.getAsAtom().getName().str();
  else if (expr && expr.isSpellable())
    text = expr.str();
  else
    text = makeName();
  spelling = StringAttr::get(context, text);
  return spelling.getValue();
}
