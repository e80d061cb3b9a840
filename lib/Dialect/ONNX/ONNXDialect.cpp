//===- ONNXDialect.cpp - The canonical ONNX dialect -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "ONNXFamilies.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/Transforms/InliningUtils.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

#include "onnx-xform/Dialect/ONNX/ONNXDialect.cpp.inc"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "onnx-xform/Dialect/ONNX/ONNXTypes.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "onnx-xform/Dialect/ONNX/ONNXAttributes.cpp.inc"

using namespace mlir;
using namespace onnx_xform;
using llvm::isAlnum;
using llvm::isAlpha;

void ONNXDialect::initialize() {
  registerTypes();
  registerAttributes();
  detail::addBytecodeInterface(*this);
  detail::registerActivationOperators(*this);
  detail::registerAttentionOperators(*this);
  detail::registerControlFlowOperators(*this);
  detail::registerCoreOperators(*this);
  detail::registerImageOperators(*this);
  detail::registerLogicalOperators(*this);
  detail::registerMathOperators(*this);
  detail::registerNNOperators(*this);
  detail::registerNormalizationOperators(*this);
  detail::registerQuantizationOperators(*this);
  detail::registerRNNOperators(*this);
  detail::registerRandomOperators(*this);
  detail::registerReductionOperators(*this);
  detail::registerSequenceOperators(*this);
  detail::registerSignalOperators(*this);
  detail::registerTensorOperators(*this);
  detail::registerTextOperators(*this);
}

void ONNXDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "onnx-xform/Dialect/ONNX/ONNXTypes.cpp.inc"
      >();
}

void ONNXDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "onnx-xform/Dialect/ONNX/ONNXAttributes.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

StringRef onnx_xform::getDimSymbol(RankedTensorType type, unsigned i) {
  auto dims = dyn_cast_if_present<DimsAttr>(type.getEncoding());
  return dims && i < dims.getDims().size() ? dims.getSymbol(i) : StringRef();
}

Type onnx_xform::withElementType(Type type, Type elementType) {
  if (auto ranked = dyn_cast<RankedTensorType>(type))
    return RankedTensorType::get(ranked.getShape(), elementType,
                                 ranked.getEncoding());
  if (isa<UnrankedTensorType>(type))
    return UnrankedTensorType::get(elementType);
  if (auto seq = dyn_cast<SequenceType>(type)) {
    Type inner = withElementType(seq.getElementType(), elementType);
    return inner ? SequenceType::get(type.getContext(), inner) : Type();
  }
  if (auto optional = dyn_cast<OptionalType>(type)) {
    Type inner = withElementType(optional.getElementType(), elementType);
    return inner ? OptionalType::get(type.getContext(), inner) : Type();
  }
  return {};
}

Type onnx_xform::getTensorElementType(Type type) {
  if (auto tensor = dyn_cast<TensorType>(type))
    return tensor.getElementType();
  if (auto seq = dyn_cast<SequenceType>(type))
    return getTensorElementType(seq.getElementType());
  if (auto optional = dyn_cast<OptionalType>(type))
    return getTensorElementType(optional.getElementType());
  return {};
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

bool onnx_xform::isTensorAttr(Attribute attr) {
  auto typed = dyn_cast<TypedAttr>(attr);
  if (!typed || !isa<ElementsAttr, ConvertAttr>(attr))
    return false;
  auto type = dyn_cast<RankedTensorType>(typed.getType());
  return type && type.hasStaticShape() && elementCodeOf(type.getElementType());
}

StringRef DimsAttr::getSymbol(unsigned i) const {
  if (auto symbol = dyn_cast<StringAttr>(getDims()[i]))
    return symbol.getValue();
  return {};
}

Attribute DimsAttr::getEncoding(MLIRContext *context, ArrayRef<int64_t> shape,
                                ArrayRef<StringRef> symbols) {
  if (llvm::all_of(symbols, [](StringRef s) { return s.empty(); }))
    return {};
  Builder b(context);
  SmallVector<Attribute> dims;
  for (auto [size, symbol] : llvm::zip_equal(shape, symbols)) {
    if (!ShapedType::isDynamic(size))
      dims.push_back(b.getI64IntegerAttr(size));
    else if (!symbol.empty())
      dims.push_back(b.getStringAttr(symbol));
    else
      dims.push_back(b.getUnitAttr());
  }
  if (llvm::none_of(dims, [](Attribute dim) { return isa<StringAttr>(dim); }))
    return {};
  return DimsAttr::get(context, dims);
}

LogicalResult DimsAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                               ArrayRef<Attribute> dims) {
  for (Attribute dim : dims) {
    if (auto symbol = dyn_cast<StringAttr>(dim))
      if (symbol.getValue().empty())
        return emitError() << "a symbol cannot be empty; unknown sizes are `?`";
    if (!isa<StringAttr, IntegerAttr, UnitAttr>(dim))
      return emitError() << "a dimension is a size, a symbol, an expression in "
                            "quotes, or `?`";
  }
  return success();
}

LogicalResult
DimsAttr::verifyEncoding(ArrayRef<int64_t> shape, Type elementType,
                         function_ref<InFlightDiagnostic()> emitError) const {
  if (shape.size() != getDims().size())
    return emitError() << "#onnx.dims has " << getDims().size()
                       << " dimensions, the tensor has " << shape.size();
  for (auto [i, size] : llvm::enumerate(shape)) {
    auto known = dyn_cast<IntegerAttr>(getDims()[i]);
    bool isDynamic = ShapedType::isDynamic(size);
    if (isDynamic == static_cast<bool>(known) ||
        (known && known.getInt() != size))
      return emitError() << "dimension " << i << " of #onnx.dims contradicts "
                         << "the shape of the tensor";
  }
  return success();
}

/// A symbol that needs no quotes.
static bool isPlainWord(StringRef text) {
  if (text.empty() || !(isAlpha(text[0]) || text[0] == '_'))
    return false;
  return llvm::all_of(
      text, [](char c) { return isAlnum(c) || c == '_' || c == '.'; });
}

void DimsAttr::print(AsmPrinter &printer) const {
  printer << "<";
  llvm::interleaveComma(getDims(), printer, [&](Attribute dim) {
    if (auto size = dyn_cast<IntegerAttr>(dim))
      printer << size.getInt();
    else if (auto symbol = dyn_cast<StringAttr>(dim)) {
      if (isPlainWord(symbol.getValue()))
        printer << symbol.getValue();
      else
        printer.printAttributeWithoutType(symbol);
    } else
      printer << "?";
  });
  printer << ">";
}

Attribute DimsAttr::parse(AsmParser &parser, Type) {
  Builder &b = parser.getBuilder();
  SmallVector<Attribute> dims;
  auto parseDim = [&]() -> ParseResult {
    int64_t size;
    OptionalParseResult integer = parser.parseOptionalInteger(size);
    if (integer.has_value()) {
      dims.push_back(b.getI64IntegerAttr(size));
      return *integer;
    }
    if (succeeded(parser.parseOptionalQuestion())) {
      dims.push_back(b.getUnitAttr());
      return success();
    }
    std::string symbol;
    if (parser.parseKeywordOrString(&symbol))
      return failure();
    dims.push_back(b.getStringAttr(symbol));
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::LessGreater,
                                     parseDim))
    return {};
  return parser.getChecked<DimsAttr>(parser.getContext(), dims);
}

/// The type of a tensor attribute; null for anything else.
static RankedTensorType tensorTypeOf(TypedAttr attr) {
  return attr && isTensorAttr(attr) ? cast<RankedTensorType>(attr.getType())
                                    : RankedTensorType();
}

LogicalResult
SparseTensorAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                         TypedAttr values, TypedAttr indices,
                         ArrayRef<int64_t> dims) {
  RankedTensorType valuesType = tensorTypeOf(values),
                   indicesType = tensorTypeOf(indices);
  if (!valuesType || valuesType.getRank() != 1)
    return emitError() << "the values of a sparse tensor are a tensor of one "
                          "dimension";
  int64_t count = valuesType.getDimSize(0),
          rank = static_cast<int64_t>(dims.size());
  if (!indicesType || !indicesType.getElementType().isSignlessInteger(64) ||
      (indicesType.getShape() != ArrayRef<int64_t>{count} &&
       indicesType.getShape() != ArrayRef<int64_t>{count, rank}))
    return emitError() << "the indices of a sparse tensor are a tensor<"
                       << count << "xi64> or a tensor<" << count << "x" << rank
                       << "xi64>";
  if (llvm::any_of(dims, [](int64_t dim) { return dim < 0; }))
    return emitError() << "a sparse tensor has no negative dimensions";
  return success();
}

LogicalResult ConvertAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                  TypedAttr source, FloatAttr min,
                                  FloatAttr max, Type type) {
  RankedTensorType from = tensorTypeOf(source);
  auto to = dyn_cast_if_present<RankedTensorType>(type);
  if (!from || !to || !isa<FloatType>(from.getElementType()) ||
      !isa<FloatType>(to.getElementType()) || from.getShape() != to.getShape())
    return emitError() << "a conversion is from a tensor of floats to another "
                          "of the same shape";
  return success();
}
