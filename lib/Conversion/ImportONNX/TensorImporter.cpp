//===- TensorImporter.cpp - TensorProto to attributes ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorImporter.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Support/WireFormat.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/SHA1.h"

using namespace mlir;

namespace onnx_xform {

/// So many elements of any type have a size in bytes that fits.
static constexpr int64_t kMaxElements = INT64_MAX / 16;

//===----------------------------------------------------------------------===//
// Typed fields
//===----------------------------------------------------------------------===//

/// Appends the low `size` bytes of `value`.
static void appendLow(std::string &out, uint64_t value, unsigned size) {
  out.append(reinterpret_cast<const char *>(&value), size);
}

/// Each number of the list, `size` bytes of it. False when a packed part is cut
/// off inside a number.
static bool collectVarints(const NumberList &list, unsigned size,
                           std::string &out) {
  for (StringRef packed : list.packed) {
    uint64_t value;
    while (!packed.empty()) {
      if (!WireReader::readVarint(packed, value))
        return false;
      appendLow(out, value, size);
    }
  }
  for (uint64_t value : list.single)
    appendLow(out, value, size);
  return true;
}

static void collectFixed(const NumberList &list, unsigned size,
                         std::string &out) {
  for (StringRef packed : list.packed)
    out += packed;
  for (uint64_t value : list.single)
    appendLow(out, value, size);
}

/// The typed field that holds elements of type `code`, and how many bytes of
/// the raw data each of its numbers stands for.
static const NumberList *typedField(const TensorMessage &tensor, int code,
                                    unsigned &size) {
  unsigned bits = elementBitsOf(code);
  switch (static_cast<ElementCode>(code)) {
  case ElementCode::Float:
  case ElementCode::Complex64:
    size = 4;
    return &tensor.floats;
  case ElementCode::Double:
  case ElementCode::Complex128:
    size = 8;
    return &tensor.doubles;
  case ElementCode::Int64:
    size = 8;
    return &tensor.ints64;
  case ElementCode::UInt32:
  case ElementCode::UInt64:
    size = bits / 8;
    return &tensor.uints64;
  default:
    // One number per element, or per packed byte.
    size = bits < 8 ? 1 : bits / 8;
    return &tensor.ints32;
  }
}

static unsigned countDataFields(const TensorMessage &tensor) {
  unsigned count = tensor.hasRaw + !tensor.strings.empty();
  for (const NumberList *list : {&tensor.floats, &tensor.ints32, &tensor.ints64,
                                 &tensor.doubles, &tensor.uints64})
    count += !list->empty();
  return count;
}

static bool isFixedField(const TensorMessage &tensor, const NumberList *list) {
  return list == &tensor.floats || list == &tensor.doubles;
}

//===----------------------------------------------------------------------===//
// External data
//===----------------------------------------------------------------------===//

/// What is refused for safety says itself what to do.
static LogicalResult emitCannotOpen(llvm::Error error, Location loc) {
  InFlightDiagnostic message = emitError(loc) << "external data: ";
  llvm::handleAllErrors(std::move(error), [&](const llvm::ErrorInfoBase &info) {
    message << info.message();
    if (info.convertToErrorCode() == std::errc::no_such_file_or_directory)
      message << "; put the file into the model's folder, or name its folder "
                 "with --external-data-folder";
  });
  return message << " [onnx-import-024]";
}

LogicalResult TensorImporter::findExternal(const TensorMessage &tensor,
                                           uint64_t size, Location loc,
                                           Bytes &bytes) {
  std::string location, checksum;
  uint64_t offset = 0;
  std::optional<uint64_t> length;
  auto emitNoSize = [&](StringRef key, StringRef value) -> LogicalResult {
    return emitError(loc) << "has the external data " << key << " '" << value
                          << "', which is no number of bytes; export the model "
                             "again [onnx-import-021]";
  };
  for (StringRef entry : tensor.externalData) {
    proto::StringStringEntryProto pair;
    if (!pair.ParseFromArray(entry.data(), entry.size()))
      return emitError(loc)
             << "has a malformed external_data entry; export the "
                "model again [onnx-import-020]";
    StringRef value = pair.value();
    if (pair.key() == "location") {
      location = value.str();
    } else if (pair.key() == "offset") {
      if (value.getAsInteger(10, offset))
        return emitNoSize("offset", value);
    } else if (pair.key() == "length") {
      uint64_t number;
      if (value.getAsInteger(10, number))
        return emitNoSize("length", value);
      length = number;
    } else if (pair.key() == "checksum") {
      checksum = value.str();
    }
  }
  if (location.empty())
    return emitError(loc) << "has external data without a location; export the "
                             "model again [onnx-import-022]";
  if (length && *length != size)
    return emitError(loc) << "needs " << size
                          << " bytes, its external data has " << *length
                          << "; export the model again, with its data "
                             "[onnx-import-023]";

  if (folder.empty())
    return emitError(loc)
           << "has a default in external data, which is read with the model "
              "only; store the tensor in the function [onnx-import-028]";
  std::shared_ptr<MappedFile> &file = externalFiles[location];
  if (!file) {
    llvm::Expected<std::shared_ptr<MappedFile>> opened =
        MappedFile::openBeneath(folder, location);
    if (!opened)
      return emitCannotOpen(opened.takeError(), loc);
    file = std::move(*opened);
  }
  StringRef all = file->bytes();
  if (offset > all.size() || size > all.size() - offset) {
    bool overflows = offset > UINT64_MAX - size;
    return emitError(loc) << "needs bytes " << offset << " to "
                          << (overflows ? "more than 2^64"
                                        : std::to_string(offset + size))
                          << " of '" << location << "', which has "
                          << all.size()
                          << "; is the file complete? [onnx-import-025]";
  }
  bytes.data = all.substr(offset, size);
  bytes.owner = file;
  if (!checksum.empty()) {
    llvm::SHA1 sha;
    sha.update(bytes.data);
    auto digest = sha.final();
    if (!StringRef(checksum).equals_insensitive(
            llvm::toHex(digest, /*LowerCase=*/true)))
      return emitError(loc)
             << "has external data whose SHA1 is not the one that "
                "the model states; is '"
             << location
             << "' the file that belongs to it? "
                "[onnx-import-026]";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

LogicalResult TensorImporter::findBytes(const TensorMessage &tensor, int code,
                                        uint64_t count, Location loc,
                                        Bytes &bytes) {
  uint64_t size = rawSizeOf(code, count).value_or(UINT64_MAX);
  auto mismatch = [&](uint64_t has) {
    return emitError(loc) << "has " << has << " bytes of data, its shape needs "
                          << size
                          << "; export the model again [onnx-import-030]";
  };
  if (tensor.isExternal)
    return findExternal(tensor, size, loc, bytes);
  if (tensor.hasRaw) {
    if (tensor.raw.size() != size)
      return mismatch(tensor.raw.size());
    bytes.data = tensor.raw;
    bytes.owner = model;
    return success();
  }
  unsigned numberSize;
  const NumberList *list = typedField(tensor, code, numberSize);
  if (isFixedField(tensor, list) && list->single.empty() &&
      list->packed.size() == 1) {
    // As it is on the wire, it is what raw data would be.
    if (list->packed.front().size() != size)
      return mismatch(list->packed.front().size());
    bytes.data = list->packed.front();
    bytes.owner = model;
    return success();
  }
  if (isFixedField(tensor, list))
    collectFixed(*list, numberSize, bytes.copy);
  else if (!collectVarints(*list, numberSize, bytes.copy))
    return emitError(loc) << "has malformed data; the file is damaged "
                             "[onnx-import-031]";
  if (bytes.copy.size() != size)
    return mismatch(bytes.copy.size());
  return success();
}

TypedAttr TensorImporter::makeAttribute(RankedTensorType type, Bytes bytes,
                                        StringRef name) {
  if (!bytes.owner)
    return makeConstant(
        type, bytes.data.empty() ? StringRef(bytes.copy) : bytes.data, name);
  if (bytes.data.size() <= kMaxDenseBytes)
    return makeDense(type, bytes.data);
  uintptr_t address = reinterpret_cast<uintptr_t>(bytes.data.data());
  size_t alignment =
      std::min<size_t>(64, size_t(1) << llvm::countr_zero(address | 64));
  AsmResourceBlob blob = UnmanagedAsmResourceBlob::allocateWithAlign(
      ArrayRef<char>(bytes.data.data(), bytes.data.size()), alignment,
      [owner = bytes.owner](void *, size_t, size_t) {});
  return DenseResourceElementsAttr::get(type, name.empty() ? "tensor" : name,
                                        std::move(blob));
}

FailureOr<int64_t> TensorImporter::countElements(ArrayRef<int64_t> dims,
                                                 int64_t max, Location loc) {
  // The product of the nonzero sizes must fit, so that no order of the sizes
  // overflows on the way.
  int64_t count = 1;
  for (int64_t dim : dims) {
    if (dim < 0)
      return emitError(loc) << "has the dimension " << dim
                            << "; the dimensions of a tensor are at least 0 "
                               "[onnx-import-034]";
    if (dim != 0 && (llvm::MulOverflow(count, dim, count) || count > max))
      return emitError(loc) << "has a shape that overflows 64 bits; mend its "
                               "dimensions [onnx-import-035]";
  }
  return llvm::is_contained(dims, 0) ? 0 : count;
}

TypedAttr TensorImporter::import(const TensorMessage &tensor, Location loc,
                                 StringRef name) {
  int code = tensor.dataType > 0 && tensor.dataType <= kMaxElementCode
                 ? static_cast<int>(tensor.dataType)
                 : 0;
  if (code == 0) {
    emitError(loc) << "has the element type " << tensor.dataType
                   << ", which the standard does not have; the file is "
                      "damaged, or needs a newer onnx-xform [onnx-import-032]";
    return {};
  }
  if (!tensor.isExternal && countDataFields(tensor) > 1) {
    emitError(loc) << "has its data in more than one field; export the model "
                      "again [onnx-import-027]";
    return {};
  }
  if (tensor.hasSegment) {
    emitError(loc)
        << "is a segment of a tensor, which nothing can put together; "
           "store the tensor whole [onnx-import-033]";
    return {};
  }
  FailureOr<int64_t> size = countElements(tensor.dims, kMaxElements, loc);
  if (failed(size))
    return {};
  int64_t count = *size;
  auto type = RankedTensorType::get(tensor.dims, elementTypeOf(context, code));
  if (code == static_cast<int>(ElementCode::String)) {
    if (tensor.isExternal || tensor.hasRaw) {
      emitError(loc) << "is a string tensor and has no string_data, where the "
                        "standard wants it [onnx-import-036]";
      return {};
    }
    if (tensor.strings.size() != static_cast<uint64_t>(count)) {
      emitError(loc) << "has " << tensor.strings.size()
                     << " strings, its shape needs " << count
                     << "; export the model again [onnx-import-030]";
      return {};
    }
    return DenseStringElementsAttr::get(type, tensor.strings);
  }
  Bytes bytes;
  if (failed(findBytes(tensor, code, count, loc, bytes)))
    return {};
  return makeAttribute(type, std::move(bytes), name);
}

} // namespace onnx_xform
