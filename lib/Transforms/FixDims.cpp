//===- FixDims.cpp - Set symbolic dimensions to numbers -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A symbol stands for one size wherever a model has it, so a number for it
// replaces it in every type of the module at once, alone and in expressions.
// Then all shapes are inferred anew: those of values that no type names follow.
//
//===----------------------------------------------------------------------===//

#include "DimSubstitution.h"
#include "PlainListPass.h"
#include "ShapeUpdate.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_FIXDIMS
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

class FixDims : public PlainListPass<onnx_xform::impl::FixDimsBase<FixDims>> {
public:
  using PlainListPass::PlainListPass;

  void runOnOperation() override;

private:
  List &getList() override { return dims; }
  LogicalResult parseSizes(llvm::StringMap<int64_t> &sizes);
  LogicalResult checkNames(const llvm::StringMap<int64_t> &sizes,
                           const DimSubstitution &substitution);
};

} // namespace

void FixDims::runOnOperation() {
  llvm::StringMap<int64_t> sizes;
  if (failed(parseSizes(sizes)))
    return signalPassFailure();
  ShapeUpdate update(getOperation(), getArgument());
  update.begin();
  DimSubstitution substitution(getOperation(), getArgument());
  if (failed(checkNames(sizes, substitution)) ||
      failed(substitution.prepare(sizes)))
    return signalPassFailure();
  update.believe(substitution);
  substitution.apply();
  if (failed(update.finish(dims)))
    signalPassFailure();
}

LogicalResult FixDims::parseSizes(llvm::StringMap<int64_t> &sizes) {
  if (dims.empty())
    return emitError() << "nothing is given; write --fix-dims=NAME=N "
                          "[fix-dims-008]";
  for (const std::string &element : dims) {
    auto [name, number] = StringRef(element).split('=');
    name = name.trim();
    number = number.trim();
    if (name.empty() || StringRef(element).count('=') != 1)
      return emitError() << "'" << element << "' is not NAME=N [fix-dims-002]";
    int64_t size;
    if (!parseSize(number, size))
      return emitError() << "the size '" << number << "' of '" << name
                         << "' is not an integer from 0 to 9223372036854775807 "
                            "[fix-dims-003]";
    auto [it, isNew] = sizes.try_emplace(name, size);
    if (!isNew && it->second != size)
      return emitError() << "'" << name << "' is given both " << it->second
                         << " and " << size << " [fix-dims-004]";
  }
  return success();
}

LogicalResult FixDims::checkNames(const llvm::StringMap<int64_t> &sizes,
                                  const DimSubstitution &substitution) {
  bool failed = false;
  for (const std::string &element : dims) {
    StringRef name = StringRef(element).split('=').first.trim();
    if (substitution.hasName(name))
      continue;
    failed = true;
    emitError() << "the model has no dimension '" << name << "'"
                << describeKnownNames(name, substitution.getNames(),
                                      "symbolic dimensions")
                << " [fix-dims-001]";
  }
  return success(!failed);
}
