//===- DecomposeFilling.cpp - Making tensors by older operators -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Constant
//===----------------------------------------------------------------------===//

/// The tensor that the attributes of a Constant spell; null where they are
/// none.
TypedAttr spellAsTensor(ConstantOp op) {
  if (TypedAttr value = op.getValueAttr())
    return value;
  auto type = dyn_cast_if_present<RankedTensorType>(
      getConstantType(op->getAttrDictionary()));
  if (!type)
    return {};
  auto raw = [&](auto values) {
    StringRef bytes(reinterpret_cast<const char *>(values.data()),
                    values.size() * sizeof(values[0]));
    return makeConstant(type, bytes, "value");
  };
  if (auto value = op.getValueFloatAttr())
    return raw(SmallVector<float>{value.getValue().convertToFloat()});
  if (auto value = op.getValueFloatsAttr())
    return raw(value.asArrayRef());
  if (auto value = op.getValueIntAttr())
    return raw(SmallVector<int64_t>{value.getInt()});
  if (auto value = op.getValueIntsAttr())
    return raw(value.asArrayRef());
  SmallVector<StringRef> strings;
  if (auto value = op.getValueStringAttr())
    strings.push_back(value.getValue());
  else if (auto list = op.getValueStringsAttr())
    for (Attribute element : list)
      if (auto string = dyn_cast<StringAttr>(element))
        strings.push_back(string.getValue());
  if (!isa<StringType>(type.getElementType()) ||
      static_cast<int64_t>(strings.size()) != type.getNumElements())
    return {};
  return DenseStringElementsAttr::get(type, strings);
}

/// The tensor that a sparse one stands for; null above `kMaxMadeElements`.
TypedAttr densify(SparseTensorAttr sparse) {
  auto values = ConstantView::get(sparse.getValues());
  auto indices = ConstantView::get(sparse.getIndices());
  std::optional<int64_t> count = countElements(sparse.getDims());
  if (!values || !indices || !count || values->isString())
    return {};
  unsigned bits = elementBitsOf(values->getElementCode());
  if (bits % 8 ||
      indices->getElementCode() != static_cast<int>(ElementCode::Int64))
    return {};
  auto read = [](const ConstantView &view) {
    std::string raw;
    (void)view.stream([&](StringRef bytes) -> LogicalResult {
      raw += bytes;
      return success();
    });
    return raw;
  };
  std::string elements = read(*values), positions = read(*indices);
  ArrayRef<int64_t> dims = sparse.getDims();
  size_t bytes = bits / 8,
         width = indices->getType().getRank() == 2 ? dims.size() : 1;
  uint64_t stored = values->getNumElements();
  std::optional<SmallVector<int64_t>> strides = stridesOf(dims);
  if (!strides || elements.size() != stored * bytes ||
      positions.size() != stored * width * sizeof(int64_t))
    return {};
  std::string dense(*count * bytes, '\0');
  for (uint64_t i = 0; i < stored; ++i) {
    int64_t at = 0;
    for (size_t axis = 0; axis < width; ++axis) {
      int64_t position;
      std::memcpy(&position,
                  positions.data() + (i * width + axis) * sizeof(position),
                  sizeof(position));
      int64_t limit = indices->getType().getRank() == 2 ? dims[axis] : *count;
      if (position < 0 || position >= limit)
        return {};
      at +=
          position * (indices->getType().getRank() == 2 ? (*strides)[axis] : 1);
    }
    std::memcpy(dense.data() + at * bytes, elements.data() + i * bytes, bytes);
  }
  return makeConstant(
      RankedTensorType::get(dims, values->getType().getElementType()), dense,
      "value");
}

// Constant {value_int, ..., sparse_value} -> Constant {value}
struct SpellConstant : DecomposePattern<ConstantOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ConstantOp op, Lowering &b) const override {
    if (op.getValueAttr())
      return b.fail(kOtherForm);
    SparseTensorAttr sparse = op.getSparseValueAttr();
    if (sparse && b.getOpset() >= 11)
      return b.fail(kOtherForm);
    TypedAttr value = sparse ? densify(sparse) : spellAsTensor(op);
    if (!value)
      return b.fail(sparse ? "its sparse tensor is too large to be written in "
                             "full, or is not what its type says"
                           : "it has no value");
    b.replace({b.make<ConstantOp>(
        value.getType(), {}, {b.getRewriter().getNamedAttr("value", value)})});
    return success();
  }
};

// Constant {value} -> an initializer, which may have any type
struct ConstantToInitializer : DecomposePattern<ConstantOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ConstantOp op, Lowering &b) const override {
    Attribute value = op.getValueAttr();
    if (!value && b.getOpset() >= 11)
      value = op.getSparseValueAttr();
    if (!value)
      return b.fail(kOtherForm);
    b.replace({b.initializer(op.getType(), value)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// ConstantOfShape
//===----------------------------------------------------------------------===//

/// The value, a zero where it is left out, as a tensor of rank 0.
Value makeFill(ConstantOfShapeOp op, Lowering &b) {
  std::optional<ConstantView> view;
  if (TypedAttr value = op.getValueAttr())
    view = ConstantView::get(value);
  else
    return b.scalar(0, b.f32());
  std::string raw;
  if (!view || view->isString() || view->getNumElements() != 1 ||
      failed(view->stream([&](StringRef bytes) -> LogicalResult {
        raw += bytes;
        return success();
      })))
    return {};
  return b.tensor(RankedTensorType::get({}, view->getType().getElementType()),
                  raw);
}

// ConstantOfShape(shape) -> Expand(value, shape)
struct DecomposeConstantOfShape : DecomposeMissingPattern<ConstantOfShapeOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ConstantOfShapeOp op, Lowering &b) const override {
    Value fill = makeFill(op, b);
    if (!fill)
      return b.fail("its value is no tensor of one element");
    b.replace({b.make<ExpandOp>(
        withElementType(op.getType(), Lowering::elementOf(fill)),
        {fill, op.getInput()})});
    return success();
  }
};

// ConstantOfShape(shape) {value of a new type} -> Cast(ConstantOfShape(shape))
struct FillOldType : DecomposePattern<ConstantOfShapeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ConstantOfShapeOp op, Lowering &b) const override {
    if (b.getOpset() < ConstantOfShapeOp::getSchema().since())
      return b.fail(kOtherForm);
    Type element = getTensorElementType(op.getType());
    std::optional<ConstantView> view = ConstantView::get(op.getValueAttr());
    std::optional<double> number = readNumber(view);
    if (!number || !element)
      return b.fail("its value is no number of a known type");
    Type wide =
        isa<FloatType>(element) ? b.f32() : b.getRewriter().getIntegerType(32);
    Attribute value = makeDense(RankedTensorType::get({1}, wide),
                                bytesOf(*number, isa<FloatType>(element)));
    Value filled = b.make<ConstantOfShapeOp>(
        withElementType(op.getType(), wide), {op.getInput()},
        {b.getRewriter().getNamedAttr("value", value)});
    b.replace({b.castTo(filled, element)});
    return success();
  }

  /// Of the types that float32 and int32 hold.
  static std::optional<double> readNumber(std::optional<ConstantView> view) {
    std::string raw;
    if (!view || view->isString() || view->getNumElements() != 1 ||
        failed(view->stream([&](StringRef bytes) -> LogicalResult {
          raw += bytes;
          return success();
        })) ||
        raw.empty() || raw.size() > sizeof(uint64_t))
      return std::nullopt;
    uint64_t bits = 0;
    std::memcpy(&bits, raw.data(), raw.size());
    Type element = view->getType().getElementType();
    unsigned width = elementBitsOf(view->getElementCode());
    bits &= llvm::maskTrailingOnes<uint64_t>(width);
    if (auto type = dyn_cast<FloatType>(element)) {
      if (width > 32)
        return std::nullopt;
      APFloat number(type.getFloatSemantics(), APInt(width, bits));
      bool losesInfo;
      number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                     &losesInfo);
      return number.convertToDouble();
    }
    if (width > 16)
      return std::nullopt;
    return element.isUnsignedInteger()
               ? static_cast<double>(bits)
               : static_cast<double>(llvm::SignExtend64(bits, width));
  }
  static std::string bytesOf(double number, bool isFloat) {
    float single = static_cast<float>(number);
    int32_t integer = static_cast<int32_t>(isFloat ? 0 : number);
    return std::string(isFloat ? reinterpret_cast<char *>(&single)
                               : reinterpret_cast<char *>(&integer),
                       4);
  }
};

//===----------------------------------------------------------------------===//
// EyeLike
//===----------------------------------------------------------------------===//

// EyeLike(matrix of known sizes) -> a constant
struct DecomposeEyeLike : DecomposeMissingPattern<EyeLikeOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(EyeLikeOp op, Lowering &b) const override {
    std::optional<SmallVector<int64_t>> shape =
        staticShape(op.getInput().getType());
    std::optional<int64_t> count = shape ? countElements(*shape) : std::nullopt;
    if (!shape || shape->size() != 2 || !count)
      return b.fail("the sizes of its matrix are not known, or too large for a "
                    "constant; fix dimensions (--fix-dims) or infer shapes "
                    "first");
    auto dtype = op.getDtype();
    Type element =
        dtype ? elementTypeOf(op.getContext(), static_cast<int>(*dtype))
              : getTensorElementType(op.getInput().getType());
    if (!element || (!isa<FloatType, IntegerType>(element)))
      return b.fail("its element type is not known; infer shapes first");
    int64_t k = static_cast<int64_t>(op.getK());
    SmallVector<double> values(*count);
    for (int64_t row = 0, rows = (*shape)[0], columns = (*shape)[1]; row < rows;
         ++row)
      if (k > -rows && k < columns && row + k >= 0 && row + k < columns)
        values[row * columns + row + k] = 1;
    b.replace({b.numbers(values, *shape, element)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Trilu
//===----------------------------------------------------------------------===//

// Trilu(x, k) -> Where(column - row >= k, x, 0), and <= k for the lower part;
// And instead of Where for bool
struct DecomposeTrilu : DecomposeMissingPattern<TriluOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(TriluOp op, Lowering &b) const override {
    Value x = op.getInput();
    Type element = getTensorElementType(x.getType());
    if (!isa_and_present<FloatType, IntegerType>(element))
      return b.fail("there is no zero of its element type");
    int64_t rows = opset::dimOf(x.getType(), -2);
    int64_t columns = opset::dimOf(x.getType(), -1);
    std::optional<SmallVector<int64_t>> diagonal = readInts(op.getK());
    bool isUpper = op.getUpper() != 0;
    bool isKnown = rows >= 0 && columns >= 0 && (!op.getK() || diagonal) &&
                   (!diagonal || diagonal->size() == 1) &&
                   countElements({rows, columns});
    if (op.getK() && !diagonal && b.getOpset() < 7)
      return b.fail("its k is no constant" + remedyFor({op.getK()}));
    if (!isKnown && b.getOpset() < 7)
      return b.fail("the sizes of its matrices are not known; fix dimensions "
                    "(--fix-dims) or infer shapes first");
    Value mask = isKnown ? makeMask(b, rows, columns,
                                    diagonal ? diagonal->front() : 0, isUpper)
                         : computeMask(b, x, op.getK(), isUpper);
    if (element.isInteger(1))
      b.replace({b.make<AndOp>(x.getType(), {mask, x})});
    else
      b.replace({b.where(mask, x, b.scalar(0, element))});
    return success();
  }

  static Value makeMask(Lowering &b, int64_t rows, int64_t columns, int64_t k,
                        bool isUpper) {
    SmallVector<double> mask;
    for (int64_t row = 0; row < rows; ++row)
      for (int64_t column = 0; column < columns; ++column)
        mask.push_back(isUpper ? column - row >= k : column - row <= k);
    return b.numbers(mask, {rows, columns}, b.i1());
  }

  static Value computeMask(Lowering &b, Value x, Value k, bool isUpper) {
    Value rows = b.unsqueeze(iota(b, x, -2), {1});
    Value distance = b.sub(iota(b, x, -1), rows);
    if (!k)
      k = b.intTensor({0}, {});
    // Their converse, for opsets that have no GreaterOrEqual.
    Value outside = isUpper ? b.compare<LessOp>(distance, k)
                            : b.compare<GreaterOp>(distance, k);
    return b.unary<NotOp>(outside);
  }
};

//===----------------------------------------------------------------------===//
// NonZero
//===----------------------------------------------------------------------===//

/// Which elements of a small constant are not zero.
std::optional<SmallVector<bool>> readNonZero(Value value) {
  if (auto bools = readBools(value))
    return bools;
  if (auto integers = readInts(value))
    return llvm::map_to_vector(*integers, [](int64_t v) { return v != 0; });
  if (auto floats = readFloats(value))
    return llvm::map_to_vector(*floats,
                               [](const APFloat &v) { return !v.isZero(); });
  return std::nullopt;
}

// NonZero(constant) -> a constant
struct DecomposeNonZero : DecomposeMissingPattern<NonZeroOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(NonZeroOp op, Lowering &b) const override {
    std::optional<SmallVector<bool>> elements = readNonZero(op.getX());
    std::optional<SmallVector<int64_t>> shape =
        staticShape(op.getX().getType());
    if (!elements || !shape)
      return b.fail("the number of its results depends on data that is no "
                    "constant" +
                    remedyFor({op.getX()}));
    // One row for each axis, one column for each element.
    SmallVector<SmallVector<int64_t>> rows(shape->size());
    for (auto [i, isWanted] : llvm::enumerate(*elements))
      if (isWanted)
        for (auto [row, at] : llvm::zip(rows, positionOf(i, *shape)))
          row.push_back(at);
    int64_t count = llvm::count(*elements, true);
    SmallVector<int64_t> values;
    for (const auto &row : rows)
      llvm::append_range(values, row);
    b.replace(
        {b.intTensor(values, {static_cast<int64_t>(shape->size()), count})});
    return success();
  }
};

} // namespace

void populateFillingDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<ConstantToInitializer, DecomposeConstantOfShape, DecomposeEyeLike,
           DecomposeNonZero, DecomposeTrilu, FillOldType, SpellConstant>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
