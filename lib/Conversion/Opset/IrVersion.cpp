//===- IrVersion.cpp - The IR version that a model needs ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IrVersion.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform::opset {

/// Before, initializers are inputs as well.
static constexpr int kFreeInitializers = 4;
static constexpr int kSparseConstants = 6;
static constexpr int kFunctions = 8;
static constexpr int kOptionalTypes = 8;
static constexpr int kAttributeDefaults = 9;
static constexpr int kOverloads = 10;
static constexpr int kNewestIrVersion = 13;

/// The IR version of the release that published the opset of ai.onnx.
static int getReleaseIrVersion(int opset) {
  // From this opset on, that IR version.
  static constexpr std::pair<int, int> releases[] = {
      {1, 3},  {9, 4},   {10, 5},  {11, 6},  {12, 7},  {15, 8},
      {19, 9}, {21, 10}, {23, 11}, {24, 12}, {25, 13},
  };
  int version = 0;
  for (auto [since, irVersion] : releases)
    if (opset >= since)
      version = irVersion;
  return version;
}

namespace {
/// The IR version that a model needs, and for what.
struct Need {
  int version = 3;
  std::string feature = "opset imports";

  void raise(int least, const Twine &what) {
    if (least <= version)
      return;
    version = least;
    feature = what.str();
  }
};
} // namespace

/// What documents a model only (metadata_props, device configurations) needs no
/// version: readers skip fields that they do not know.
static Need findNeed(ModuleOp module) {
  Need need;
  AttrTypeWalker types;
  types.addWalk([&](Type type) {
    int code = elementCodeOf(type);
    if (code)
      need.raise(firstIrVersionOf(code), elementNameOf(code));
    if (isa<OptionalType>(type))
      need.raise(kOptionalTypes, "optional types");
  });
  types.addWalk([&](SparseTensorAttr) {
    need.raise(kSparseConstants, "sparse constants");
    return WalkResult::skip();
  });
  // Their elements are not to be visited.
  types.addWalk([&](DenseElementsAttr attr) {
    types.walk(attr.getType());
    return WalkResult::skip();
  });
  module.walk([&](Operation *op) {
    for (Type type : op->getResultTypes())
      types.walk(type);
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (Type type : block.getArgumentTypes())
          types.walk(type);
    if (isa<ModuleOp, func::FuncOp>(op))
      return;
    if (auto initializer = dyn_cast<InitializerOp>(op)) {
      if (isa<SparseTensorAttr>(initializer.getValue()))
        need.raise(kSparseConstants, "sparse constants");
      return;
    }
    for (NamedAttribute attr : op->getAttrs())
      types.walk(attr.getValue());
  });
  for (auto function : module.getOps<func::FuncOp>()) {
    auto description =
        function->getAttrOfType<DictionaryAttr>(attrs::kFunction);
    if (!description)
      continue;
    need.raise(kFunctions, "model-local functions");
    if (description.get("attribute_defaults"))
      need.raise(kAttributeDefaults, "default attributes of functions");
    if (description.get("overload"))
      need.raise(kOverloads, "overloads of functions");
  }
  return need;
}

LogicalResult setIrVersion(ModuleOp module, int wanted,
                           function_ref<void(StringRef)> report) {
  Builder b(module.getContext());
  auto present = module->getAttrOfType<IntegerAttr>(attrs::kIrVersion);
  int before = present && present.getValue().getActiveBits() < 31
                   ? static_cast<int>(present.getInt())
                   : kFreeInitializers;
  Need need = findNeed(module);
  if (wanted) {
    if (wanted < need.version || wanted > kNewestIrVersion) {
      report(wanted > kNewestIrVersion
                 ? ("ir-version: the newest IR version is " +
                    Twine(kNewestIrVersion))
                       .str()
                 : ("ir-version: the model has " + need.feature +
                    ", which need IR version " + Twine(need.version) +
                    " at least")
                       .str());
      return failure();
    }
    module->setAttr(attrs::kIrVersion, b.getI64IntegerAttr(wanted));
    return success();
  }
  int version = std::max(
      need.version, getReleaseIrVersion(getOpsetVersion(module, "ai.onnx")));
  if (before >= kFreeInitializers)
    version = std::max(version, kFreeInitializers);
  module->setAttr(attrs::kIrVersion, b.getI64IntegerAttr(version));
  return success();
}

} // namespace onnx_xform::opset
