//===- TensorWriter.cpp - Attributes to TensorProto -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorWriter.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Path.h"

using namespace mlir;

namespace onnx_xform {

/// Tensors of this many bytes start on a page, so that runtimes can map them.
static constexpr uint64_t kPageAlignedFrom = 64 * 1024;
static constexpr uint64_t kPage = 4096;
static constexpr uint64_t kAlignment = 64;

//===----------------------------------------------------------------------===//
// ExternalData
//===----------------------------------------------------------------------===//

ExternalData::ExternalData(const ExportOptions &options, StringRef modelPath)
    : options(options), folder(llvm::sys::path::parent_path(modelPath)) {
  // No tensor takes the place of the model.
  fileNames.insert(llvm::sys::path::filename(modelPath));
  if (options.externalDataPerTensor)
    return;
  File file;
  file.name = options.externalDataFile;
  if (file.name.empty())
    file.name = (llvm::sys::path::filename(modelPath) + ".data").str();
  files.push_back(std::move(file));
}

/// A file name that no file system objects to.
static std::string makeFileName(StringRef tensorName) {
  std::string name = tensorName.str();
  for (char &c : name)
    if (!llvm::isAlnum(c) && c != '.' && c != '-' && c != '_')
      c = '_';
  if (name.empty() || name[0] == '.')
    name.insert(0, "tensor");
  if (name.size() > 200)
    name.resize(200);
  return name;
}

ExternalData::Place
ExternalData::add(Attribute attr, const ConstantView &tensor, StringRef name) {
  // Tied weights of a file lie at one place of it.
  const void *key = attr.getAsOpaquePointer();
  if (std::optional<StringRef> bytes = tensor.getRawBytes())
    key = bytes->data();
  auto [place, isNew] = places.try_emplace({key, tensor.getRawSize()});
  if (isNew) {
    if (options.externalDataPerTensor) {
      std::string base = makeFileName(name), fileName = base;
      for (unsigned i = 1; !fileNames.insert(fileName).second; ++i)
        fileName = base + "_" + std::to_string(i);
      files.emplace_back();
      files.back().name = fileName;
    }
    File &file = files.back();
    uint64_t size = tensor.getRawSize();
    file.size =
        llvm::alignTo(file.size, size >= kPageAlignedFrom ? kPage : kAlignment);
    file.entries.push_back({tensor, file.size});
    place->second = {files.size() - 1, file.size};
    file.size += size;
  }
  auto [index, offset] = place->second;
  return {files[index].name, offset, tensor.getRawSize()};
}

llvm::Error ExternalData::write() {
  for (File &file : files) {
    if (file.entries.empty())
      continue;
    SmallString<128> path(folder);
    llvm::sys::path::append(path, file.name);
    llvm::Expected<std::unique_ptr<OutputFile>> output =
        OutputFile::create(path);
    if (!output)
      return output.takeError();
    file.output = std::move(*output);
    for (const Entry &entry : file.entries) {
      if (llvm::Error error = file.output->padTo(entry.offset))
        return error;
      if (llvm::Error error = writeRawData(*file.output, entry.tensor))
        return error;
    }
  }
  return llvm::Error::success();
}

llvm::Error ExternalData::commit() {
  for (File &file : files)
    if (file.output)
      if (llvm::Error error = file.output->commit())
        return error;
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// TensorWriter
//===----------------------------------------------------------------------===//

LogicalResult TensorWriter::write(Attribute attr, StringRef name,
                                  DictionaryAttr extras, Location loc,
                                  MessageBuilder &message) {
  if (auto sparse = dyn_cast<SparseTensorAttr>(attr))
    return writeSparse(sparse, name, extras, loc, message);
  return writeDense(attr, name, extras, loc, message);
}

LogicalResult TensorWriter::writeDense(Attribute attr, StringRef name,
                                       DictionaryAttr extras, Location loc,
                                       MessageBuilder &message) {
  std::optional<ConstantView> tensor = ConstantView::get(attr);
  if (!tensor)
    return emitError(loc) << "has a tensor whose bytes are not there (a "
                             "resource elided in text?) [onnx-export-001]";
  for (int64_t dim : tensor->getType().getShape())
    message.varint(1, dim);
  message.varint(2, tensor->getElementCode());
  bool isExternal = external && !tensor->isString() &&
                    tensor->getRawSize() >= options.externalDataThreshold &&
                    tensor->getRawSize() > 0;
  if (tensor->isString()) {
    for (int64_t i = 0, e = tensor->getNumElements(); i < e; ++i)
      message.bytes(6, tensor->getStrings()[tensor->isStringSplat() ? 0 : i]);
  }
  if (!name.empty())
    message.bytes(8, name);
  if (!isExternal && !tensor->isString())
    message.rawData(9, *tensor);
  if (isExternal) {
    ExternalData::Place place = external->add(attr, *tensor, name);
    writePair(message, 13, "location", place.file);
    writePair(message, 13, "offset", std::to_string(place.offset));
    writePair(message, 13, "length", std::to_string(place.length));
    message.varint(14, 1);
  }
  writeCommon(extras, 12, 16, message);
  return success();
}

LogicalResult TensorWriter::writeSparse(SparseTensorAttr attr, StringRef name,
                                        DictionaryAttr extras, Location loc,
                                        MessageBuilder &message) {
  auto indexExtras = extras::get<DictionaryAttr>(extras, extras::kIndices);
  MessageBuilder values, indices;
  if (failed(writeDense(attr.getValues(), name, extras, loc, values)) ||
      failed(writeDense(attr.getIndices(),
                        extras::getText(indexExtras, extras::kName),
                        indexExtras, loc, indices)))
    return failure();
  message.message(1, std::move(values));
  message.message(2, std::move(indices));
  for (int64_t dim : attr.getDims())
    message.varint(3, dim);
  message.raw(extras::getText(extras, extras::kSparseFields));
  return success();
}

} // namespace onnx_xform
