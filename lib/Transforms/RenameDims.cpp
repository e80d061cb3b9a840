//===- RenameDims.cpp - Other names for symbolic dimensions ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimSubstitution.h"
#include "PlainListPass.h"
#include "mlir/IR/BuiltinOps.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_RENAMEDIMS
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

class RenameDims
    : public PlainListPass<onnx_xform::impl::RenameDimsBase<RenameDims>> {
public:
  using PlainListPass::PlainListPass;

  void runOnOperation() override;

private:
  List &getList() override { return names; }
  LogicalResult parseNames(const DimSubstitution &dims,
                           llvm::StringMap<std::string> &result);
};

} // namespace

LogicalResult RenameDims::parseNames(const DimSubstitution &dims,
                                     llvm::StringMap<std::string> &result) {
  llvm::StringSet<> given;
  for (const std::string &element : names) {
    auto [from, to] = StringRef(element).split('=');
    from = from.trim();
    to = to.trim();
    if (from.empty() || to.empty())
      return emitError() << "'" << element
                         << "' is not OLD=NEW "
                            "[rename-dims-001]";
    if (!dims.hasName(from))
      return emitError() << "the model has no dimension '" << from << "'"
                         << describeKnownNames(from, dims.getNames(),
                                               "symbolic dimensions")
                         << " [rename-dims-002]";
    bool isNewName = given.insert(to).second || merge;
    if (!result.try_emplace(from, to.str()).second || !isNewName)
      return emitError() << "'" << element
                         << "' names a dimension twice "
                            "[rename-dims-005]";
  }
  return success();
}

void RenameDims::runOnOperation() {
  DimSubstitution dims(getOperation(), "rename-dims");
  llvm::StringMap<std::string> map;
  if (failed(parseNames(dims, map)) || failed(dims.prepareNames(map, merge)))
    return signalPassFailure();
  dims.apply();
}
