//===- Bytecode.cpp - Attributes in MLIR's bytecode -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Attributes that hold other attributes are written part by part. As text,
// which is what bytecode falls back to, they would lose the blobs of the
// resources in them. All others, and types, are text. The codes are for ever.
//
//===----------------------------------------------------------------------===//

#include "ONNXFamilies.h"
#include "mlir/Bytecode/BytecodeImplementation.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"

using namespace mlir;
using namespace onnx_xform;

namespace {

enum AttributeCode : uint64_t { kSparseTensor = 0, kConvert = 1 };

struct ONNXBytecodeInterface : BytecodeDialectInterface {
  explicit ONNXBytecodeInterface(Dialect *dialect)
      : BytecodeDialectInterface(dialect) {}

  LogicalResult writeAttribute(Attribute attr,
                               DialectBytecodeWriter &writer) const override {
    if (auto sparse = dyn_cast<SparseTensorAttr>(attr)) {
      writer.writeVarInt(kSparseTensor);
      writer.writeAttribute(sparse.getValues());
      writer.writeAttribute(sparse.getIndices());
      writer.writeSignedVarInts(sparse.getDims());
      return success();
    }
    if (auto convert = dyn_cast<ConvertAttr>(attr)) {
      writer.writeVarInt(kConvert);
      writer.writeAttribute(convert.getSource());
      writer.writeAttribute(convert.getMin());
      writer.writeAttribute(convert.getMax());
      writer.writeType(convert.getType());
      return success();
    }
    return failure();
  }

  Attribute readAttribute(DialectBytecodeReader &reader) const override {
    uint64_t code;
    if (failed(reader.readVarInt(code)))
      return {};
    if (code == kSparseTensor)
      return readSparseTensor(reader);
    if (code == kConvert)
      return readConvert(reader);
    reader.emitError() << "unknown code of an onnx attribute: " << code;
    return {};
  }

private:
  Attribute readSparseTensor(DialectBytecodeReader &reader) const {
    TypedAttr values, indices;
    SmallVector<int64_t> dims;
    if (failed(reader.readAttribute(values)) ||
        failed(reader.readAttribute(indices)) ||
        failed(reader.readSignedVarInts(dims)))
      return {};
    return SparseTensorAttr::getChecked([&] { return reader.emitError(); },
                                        getContext(), values, indices,
                                        ArrayRef<int64_t>(dims));
  }

  Attribute readConvert(DialectBytecodeReader &reader) const {
    TypedAttr source;
    FloatAttr min, max;
    Type type;
    if (failed(reader.readAttribute(source)) ||
        failed(reader.readAttribute(min)) ||
        failed(reader.readAttribute(max)) || failed(reader.readType(type)))
      return {};
    return ConvertAttr::getChecked([&] { return reader.emitError(); },
                                   getContext(), source, min, max, type);
  }
};

} // namespace

void onnx_xform::detail::addBytecodeInterface(Dialect &dialect) {
  dialect.addInterfaces<ONNXBytecodeInterface>();
}
