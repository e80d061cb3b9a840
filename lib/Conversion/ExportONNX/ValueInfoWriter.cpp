//===- ValueInfoWriter.cpp - Types to ValueInfoProto ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Field numbers are those of proto/onnx-xform.proto.
//
//===----------------------------------------------------------------------===//

#include "GraphWriter.h"
#include "TypeCheck.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform {

StringRef GraphWriter::getTypeProto(Type type) {
  auto [it, isNew] = typeProtos.try_emplace(type);
  if (isNew)
    it->second = mergeType(type, "");
  return it->second;
}

LogicalResult GraphWriter::writeInfo(unsigned number, StringRef name,
                                     Value value, DictionaryAttr extras,
                                     MessageBuilder &message) {
  MessageBuilder info;
  info.bytes(1, name);
  Type type = value.getType();
  // A pass may have changed the element type since.
  if (auto declared = extras::get<TypeAttr>(extras, extras::kDeclaredType))
    if (Type element = getTensorElementType(type))
      if (Type merged = withElementType(declared.getValue(), element))
        type = merged;
  if (failed(checkType(type, value.getLoc())))
    return failure();
  if (Attribute untyped = extras::get<Attribute>(extras, extras::kUntyped)) {
    if (auto bytes = dyn_cast<StringAttr>(untyped))
      info.bytes(2, bytes);
  } else {
    StringRef original = extras::getText(extras, extras::kTypeProto);
    std::string merged;
    if (!original.empty())
      merged = mergeType(type, original);
    StringRef bytes = original.empty() ? getTypeProto(type) : merged;
    if (!bytes.empty())
      info.bytes(2, bytes);
  }
  writeCommon(extras, 3, 4, info);
  message.message(number, std::move(info));
  return success();
}

LogicalResult GraphWriter::writeListed(unsigned number, Value value,
                                       DictionaryAttr extras,
                                       MessageBuilder &message) {
  auto listed = extras::get<Attribute>(extras, extras::kListed);
  if (!listed)
    return success();
  return writeInfo(number, names.of(value), value,
                   dyn_cast<DictionaryAttr>(listed), message);
}

LogicalResult GraphWriter::writeValueInfos(Block &block, unsigned number,
                                           MessageBuilder &message) {
  llvm::SmallDenseSet<Value> outputs(
      block.getTerminator()->getOperands().begin(),
      block.getTerminator()->getOperands().end());
  for (Operation &op : block) {
    Attribute listed = op.getAttr(attrs::kValueInfo);
    bool areAllListed = isa_and_present<UnitAttr>(listed);
    auto infos = dyn_cast_if_present<DictionaryAttr>(listed);
    bool isConstant = isa<InitializerOp>(op) ||
                      op.getName().getStringRef() == "onnx.Constant";
    for (auto [i, result] : llvm::enumerate(op.getResults())) {
      Type type = result.getType();
      if (isa<NoneType>(type))
        continue;
      Attribute said = infos ? infos.get(std::to_string(i)) : Attribute();
      // Outputs say their type where they are listed as outputs.
      bool isWanted =
          !isConstant && tellsShape(type) && !outputs.contains(result);
      if ((areAllListed || said || isWanted) &&
          failed(writeInfo(number, names.of(result), result,
                           dyn_cast_if_present<DictionaryAttr>(said), message)))
        return failure();
    }
  }
  return success();
}

} // namespace onnx_xform
