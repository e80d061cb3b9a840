//===- DecomposeML.cpp - Classical machine learning by older forms -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNXML/ML.h"
#include <cstring>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// A list attribute, and the type of its elements.
struct List {
  Attribute value;
  StringRef kind; // "int64s", "floats", "strings"
  Type element;
};

template <typename T> SmallVector<T> decode(StringRef raw) {
  SmallVector<T> values(raw.size() / sizeof(T));
  if (!values.empty())
    std::memcpy(values.data(), raw.data(), values.size() * sizeof(T));
  return values;
}

/// A tensor as the older versions write it; nothing where these do not have the
/// numbers.
std::optional<List> makeList(Attribute tensor, Lowering &b) {
  std::optional<ConstantView> view = ConstantView::get(tensor);
  if (!view)
    return std::nullopt;
  OpBuilder &builder = b.getRewriter();
  Type element = view->getType().getElementType();
  if (view->isString()) {
    SmallVector<StringRef> strings;
    for (uint64_t i = 0; i < view->getNumElements(); ++i)
      strings.push_back(view->getStrings()[view->isStringSplat() ? 0 : i]);
    return List{builder.getStrArrayAttr(strings), "strings", element};
  }
  std::string raw;
  if (failed(view->stream([&](StringRef bytes) {
        raw += bytes;
        return success();
      })))
    return std::nullopt;
  auto makeInts = [&](auto values) {
    return List{builder.getDenseI64ArrayAttr(
                    SmallVector<int64_t>(values.begin(), values.end())),
                "int64s", element};
  };
  switch (static_cast<ElementCode>(view->getElementCode())) {
  case ElementCode::Int16:
    return makeInts(decode<int16_t>(raw));
  case ElementCode::Int32:
    return makeInts(decode<int32_t>(raw));
  case ElementCode::Int64:
    return makeInts(decode<int64_t>(raw));
  case ElementCode::Float:
    return List{builder.getDenseF32ArrayAttr(decode<float>(raw)), "floats",
                element};
  case ElementCode::Double: {
    SmallVector<float> floats;
    for (double value : decode<double>(raw)) {
      floats.push_back(static_cast<float>(value));
      if (static_cast<double>(floats.back()) != value)
        return std::nullopt;
    }
    return List{builder.getDenseF32ArrayAttr(floats), "floats", element};
  }
  default:
    return std::nullopt;
  }
}

/// The attribute for one value of a list of one.
Attribute getOnly(const List &list, Lowering &b) {
  OpBuilder &builder = b.getRewriter();
  if (auto ints = dyn_cast<DenseI64ArrayAttr>(list.value))
    return ints.size() == 1 ? builder.getI64IntegerAttr(ints[0]) : Attribute();
  if (auto floats = dyn_cast<DenseF32ArrayAttr>(list.value))
    return floats.size() == 1 ? builder.getF32FloatAttr(floats[0])
                              : Attribute();
  auto strings = cast<ArrayAttr>(list.value);
  return strings.size() == 1 ? strings[0] : Attribute();
}

// LabelEncoder {keys_tensor, values_tensor, default_tensor} ->
//     Cast(LabelEncoder(Cast(X)) {keys_*, values_*, default_*})
struct DecomposeLabelEncoder : DecomposePattern<ml::LabelEncoderOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ml::LabelEncoderOp op, Lowering &b) const override {
    if (b.getOpset() >= 4 ||
        !(op.getKeysTensorAttr() || op.getValuesTensorAttr() ||
          op.getDefaultTensorAttr()))
      return b.fail(kOtherForm);
    NamedAttrList attributes;
    for (const AttributeSchema &attribute : op.getSchema().attributes)
      if (auto value = op->getInherentAttr(attribute.odsName);
          value && *value && !isa<ElementsAttr>(*value))
        attributes.set(attribute.odsName, *value);
    Type key = Lowering::elementOf(op.getX());
    Type result = Lowering::elementOf(op.getY());
    if (!key || !result)
      return b.fail("the types of its input and output are not known");
    if (key.isF64())
      return b.fail("its keys are doubles, which older versions do not have");
    for (auto [tensor, name] :
         {std::pair(op.getKeysTensorAttr(), "keys_"),
          std::pair(op.getValuesTensorAttr(), "values_"),
          std::pair(op.getDefaultTensorAttr(), "default_")}) {
      if (!tensor)
        continue;
      std::optional<List> list = makeList(tensor, b);
      bool isDefault = StringRef(name) == "default_";
      Attribute value = !list       ? Attribute()
                        : isDefault ? getOnly(*list, b)
                                    : list->value;
      if (!value)
        return b.fail("its attribute '" + Twine(name) +
                      "tensor' has numbers that a list of float or int64 does "
                      "not hold");
      StringRef kind = isDefault ? list->kind.drop_back() : list->kind;
      attributes.set((name + kind).str(), value);
    }
    auto narrow = [&](Type element) -> Type {
      if (element.isF64())
        return b.f32();
      return isa<IntegerType>(element) ? b.i64() : element;
    };
    Value x = b.castTo(op.getX(), narrow(key));
    Type type = withElementType(op.getY().getType(), narrow(result));
    Value y = b.make<ml::LabelEncoderOp>(type, {x}, attributes.getAttrs());
    b.replace({b.castTo(y, result)});
    return success();
  }
};

// TreeEnsembleRegressor {nodes_values_as_tensor} -> {nodes_values}
template <typename OpT> struct DecomposeTrees : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    const OperatorSchema &schema = OpT::getSchema();
    int version = schema.versionAt(b.getOpset());
    NodeForm form(op, schema);
    bool any = false;
    for (const AttributeSchema &attribute : schema.attributes) {
      Attribute tensor = form.get(attribute.odsName);
      StringRef name = attribute.odsName;
      if (attribute.since <= version || !tensor ||
          !name.consume_back("_as_tensor"))
        continue;
      std::optional<List> list = makeList(tensor, b);
      if (!list || list->kind != "floats")
        return b.fail("its attribute '" + attribute.name +
                      "' has numbers that a float does not hold");
      form.set(name, list->value);
      form.remove(attribute.odsName);
      any = true;
    }
    if (!version || !any)
      return b.fail(kOtherForm);
    form.replace(op->getName(), /*isUpgrade=*/false, b.getRewriter());
    return success();
  }
};

} // namespace

void populateMLDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<DecomposeLabelEncoder, DecomposeTrees<ml::TreeEnsembleClassifierOp>,
           DecomposeTrees<ml::TreeEnsembleRegressorOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
