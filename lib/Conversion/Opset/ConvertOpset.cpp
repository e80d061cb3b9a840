//===- ConvertOpset.cpp - Bring a model to another opset ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The opset versions change first, of the model and of its functions; then
// everything that they do not allow is rewritten (Legalize.cpp). The check does
// the same to a copy: weights are not copied, as attributes are shared.
//
//===----------------------------------------------------------------------===//

#include "BindCustom.h"
#include "IrVersion.h"
#include "Legalize.h"
#include "StuckFunctions.h"
#include "ValueRules.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Conversion/OpsetChanges.h"
#include "onnx-xform/Conversion/Passes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "llvm/ADT/StringExtras.h"

namespace onnx_xform {
#define GEN_PASS_DEF_CONVERTOPSET
#define GEN_PASS_DEF_CHECKOPSET
#include "onnx-xform/Conversion/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

/// What both passes do, with the options of either.
class OpsetConversion {
public:
  OpsetConversion(ModuleOp module, StringRef pass)
      : module(module), pass(pass), operators(module.getContext()) {}

  LogicalResult parseTargets(ArrayRef<std::string> elements);
  LogicalResult setKeepOps(ArrayRef<std::string> elements);
  /// Fails after an error for each operation that stands in the way.
  LogicalResult run();
  LogicalResult setIrVersion(int wanted);

  opset::LegalizeCounts counts;

private:
  // Not the module's emitError: mlir-opt would print the model after it.
  InFlightDiagnostic emitError() {
    return mlir::emitError(module.getLoc()) << pass << ": ";
  }
  DictionaryAttr retarget(DictionaryAttr imports);
  void noteSource();
  void setOpsets();
  bool isStuck(CustomOp op);
  LogicalResult checkCustom();
  void bindNewlyKnown();
  llvm::DenseSet<Operation *> findUnchangedDeprecated();

  ModuleOp module;
  StringRef pass;
  OperatorTable operators;
  opset::OpsetTargets targets;
  llvm::StringSet<> keepOps;
  /// Nodes of operators that the opset has, and that of the model has not.
  SmallVector<CustomOp> newlyKnown;
};

} // namespace

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

static int getNewestOpset(StringRef domain) {
  if (domain == "ai.onnx")
    return kNewestOpset;
  return domain == "ai.onnx.ml" ? kNewestMLOpset : 0;
}

LogicalResult OpsetConversion::parseTargets(ArrayRef<std::string> elements) {
  if (elements.empty())
    return emitError() << "no opset is given; write --" << pass << "=N, or --"
                       << pass
                       << "=DOMAIN=N for another domain [convert-opset-001]";
  auto imports = module->getAttrOfType<DictionaryAttr>(attrs::kOpsetImports);
  for (const std::string &element : elements) {
    StringRef domain = "ai.onnx", number = element;
    if (number.contains('='))
      std::tie(domain, number) = StringRef(element).rsplit('=');
    domain = domain.trim();
    if (domain.empty())
      domain = "ai.onnx";
    int newest = getNewestOpset(domain), version;
    if (!newest)
      return emitError() << "the versions of domain '" << domain
                         << "' are not known; those of ai.onnx and ai.onnx.ml "
                            "are [convert-opset-002]";
    if (number.trim().getAsInteger(10, version) || version < 1 ||
        version > newest)
      return emitError() << "'" << number << "' is no opset of " << domain
                         << "; its opsets are 1 to " << newest
                         << " [convert-opset-003]";
    if (domain != "ai.onnx" && imports && !imports.get(domain))
      return emitError() << "the model does not import " << domain
                         << "; leave it out [convert-opset-004]";
    auto [it, isNew] = targets.try_emplace(domain, version);
    if (!isNew && it->second != version)
      return emitError() << domain << " is given both opset " << it->second
                         << " and " << version << " [convert-opset-005]";
  }
  return success();
}

LogicalResult OpsetConversion::setKeepOps(ArrayRef<std::string> elements) {
  if (elements.empty())
    return success();
  llvm::StringSet<> custom;
  module.walk([&](CustomOp op) { custom.insert(op.getOpType()); });
  for (StringRef element : elements) {
    auto [domain, opType] = element.rsplit('.');
    if (opType.empty())
      std::tie(domain, opType) = std::pair(StringRef("ai.onnx"), element);
    if (operators.groups(domain, opType).empty() &&
        operators.groups("ai.onnx.ml", opType).empty() &&
        !custom.contains(opType))
      return emitError() << "keep-ops: no operator is named '" << element
                         << "' [convert-opset-006]";
    keepOps.insert(element);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// The conversion
//===----------------------------------------------------------------------===//

DictionaryAttr OpsetConversion::retarget(DictionaryAttr imports) {
  NamedAttrList list(imports);
  for (auto &entry : targets)
    if (imports.get(entry.getKey()))
      list.set(entry.getKey(),
               IntegerAttr::get(IntegerType::get(module.getContext(), 64),
                                entry.getValue()));
  return list.getDictionary(module.getContext());
}

void OpsetConversion::noteSource() {
  Attribute imports = module->getAttr(attrs::kOpsetImports);
  Attribute irVersion = module->getAttr(attrs::kIrVersion);
  if (!imports || module->hasAttr(attrs::kConvertedFrom))
    return;
  NamedAttrList source;
  source.set("opset_imports", imports);
  if (irVersion)
    source.set("ir_version", irVersion);
  module->setAttr(attrs::kConvertedFrom,
                  source.getDictionary(module.getContext()));
}

void OpsetConversion::setOpsets() {
  noteSource();
  if (auto imports =
          module->getAttrOfType<DictionaryAttr>(attrs::kOpsetImports))
    module->setAttr(attrs::kOpsetImports, retarget(imports));
  for (auto function : module.getOps<func::FuncOp>()) {
    auto description =
        function->getAttrOfType<DictionaryAttr>(attrs::kFunction);
    auto imports = description
                       ? description.getAs<DictionaryAttr>("opset_imports")
                       : DictionaryAttr();
    if (!imports)
      continue;
    NamedAttrList list(description);
    list.set("opset_imports", retarget(imports));
    function->setAttr(attrs::kFunction,
                      list.getDictionary(module.getContext()));
  }
}

/// Whether nodes of the operator mean the same in both opsets, whatever they
/// look like.
static bool isUnchanged(StringRef domain, StringRef opType, int from, int to) {
  return llvm::none_of(getOpsetChanges(), [&](const OpsetChange &change) {
    if (change.domain != domain || change.opType != opType)
      return false;
    bool isUp = change.to > from && change.to <= to;
    bool isDown = change.to <= from && change.to > to;
    return (isUp && change.up != OpsetChangeKind::Same) ||
           (isDown && change.down != OpsetChangeKind::Same);
  });
}

/// Whether the node is of an operator that the conversion changes.
bool OpsetConversion::isStuck(CustomOp op) {
  StringRef domain = op.getDomain(), opType = op.getOpType();
  auto target = targets.find(domain);
  if (target == targets.end())
    return false;
  int opset = getOpsetVersion(op, domain), wanted = target->second;
  return operators.lookup(domain, opType, opset) &&
         !isUnchanged(domain, opType, opset, wanted);
}

/// Nodes of the standard's domains that are kept as they are (onnx.Custom).
/// Those of operators that the standard never had mean what a runtime says they
/// mean, and may mean nothing in another opset; others are judged by their
/// name.
LogicalResult OpsetConversion::checkCustom() {
  bool failed = false;
  module.walk([&](CustomOp op) {
    StringRef domain = op.getDomain(), opType = op.getOpType();
    auto target = targets.find(domain);
    if (target == targets.end())
      return;
    int opset = getOpsetVersion(op, domain), wanted = target->second;
    if (opset == wanted)
      return;
    if (operators.groups(domain, opType).empty()) {
      if (keepOps.contains(opType) ||
          keepOps.contains((domain + "." + opType).str()))
        return;
      failed = true;
      mlir::emitError(op.getLoc())
          << "(" << opType << ") cannot be converted to opset " << wanted
          << " of " << domain
          << ": no opset has such an operator, and what it means in another "
             "one is not known; replace the node, or leave it as it is with "
             "--keep-ops="
          << opType << " [convert-opset-014]";
      return;
    }
    bool wasThere = operators.lookup(domain, opType, opset).has_value();
    bool isThere = operators.lookup(domain, opType, wanted).has_value();
    if (!wasThere && isThere) {
      newlyKnown.push_back(op);
      mlir::emitWarning(op.getLoc())
          << "(" << opType << ") is not in opset " << opset << " of " << domain
          << ", which the model imports; it is taken for the operator of opset "
          << wanted << " [convert-opset-013]";
    }
    if (!isStuck(op))
      return;
    failed = true;
    mlir::emitError(op.getLoc())
        << "(" << opType << ") cannot be converted to opset " << wanted
        << " of " << domain
        << ": the node is not understood, since it refers to attributes of a "
           "function or is not what its schema allows; inline the function or "
           "mend the node [convert-opset-011]";
  });
  return success(!failed);
}

/// Runtimes have some operators of newer opsets as their own.
void OpsetConversion::bindNewlyKnown() {
  for (CustomOp op : newlyKnown)
    opset::bindCustom(op, operators, targets.lookup(op.getDomain()));
}

/// Nodes of deprecated operators whose opset stays: the conversion has nothing
/// to say of them.
llvm::DenseSet<Operation *> OpsetConversion::findUnchangedDeprecated() {
  llvm::DenseSet<Operation *> found;
  module.walk([&](VersionedOpInterface op) {
    const OperatorSchema &schema = op.getSchema();
    int opset = getOpsetVersion(op, schema.domain);
    auto target = targets.find(schema.domain);
    if (schema.deprecated &&
        (target == targets.end() || target->second == opset))
      found.insert(op);
  });
  return found;
}

LogicalResult OpsetConversion::run() {
  opset::StuckFunctions functions(module, targets);
  if (failed(functions.inlineAll([&](CustomOp op) { return isStuck(op); })))
    return failure();
  // Older forms that have a newest one; the others may be valid as they are.
  upgradeModel(module);
  if (failed(checkCustom()))
    return failure();
  opset::noteNegativeAxes(module);
  opset::noteValidValues(module);
  llvm::DenseSet<Operation *> unchanged = findUnchangedDeprecated();
  setOpsets();
  bindNewlyKnown();
  bool failed = false;
  counts = opset::legalize(
      module, keepOps, unchanged, [&](Operation *op, StringRef reason) {
        failed = true;
        const OperatorSchema &schema =
            cast<VersionedOpInterface>(op).getSchema();
        mlir::emitError(op->getLoc())
            << "(" << schema.opType << ") cannot be converted to opset "
            << getOpsetVersion(op, schema.domain) << " of " << schema.domain
            << ": " << reason << " [convert-opset-010]";
      });
  return failed ? failure() : functions.inlineConverted();
}

/// A model that comes back to the opsets it had comes back to its IR version,
/// too.
LogicalResult OpsetConversion::setIrVersion(int wanted) {
  auto source = module->getAttrOfType<DictionaryAttr>(attrs::kConvertedFrom);
  if (!wanted && source && source.get("opset_imports") &&
      source.get("opset_imports") == module->getAttr(attrs::kOpsetImports)) {
    if (Attribute irVersion = source.get("ir_version"))
      module->setAttr(attrs::kIrVersion, irVersion);
    else
      module->removeAttr(attrs::kIrVersion);
    module->removeAttr(attrs::kConvertedFrom);
    return success();
  }
  return opset::setIrVersion(module, wanted, [&](StringRef message) {
    emitError() << message << " [convert-opset-012]";
  });
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

/// `--convert-opset=17` and `--convert-opset=ai.onnx.ml=3,17` name versions
/// without an option's name; other words are options.
static std::string nameOpsets(StringRef text) {
  SmallVector<StringRef> words;
  text.split(words, ' ', -1, /*KeepEmpty=*/false);
  std::string result;
  for (StringRef word : words) {
    StringRef key = word.split('=').first;
    bool isOption =
        word.contains('=') &&
        (key == "opset" || key == "keep-ops" || key == "ir-version");
    result += (isOption ? "" : "opset=") + word.str() + " ";
  }
  return StringRef(result).rtrim().str();
}

namespace {

template <typename Base> class OpsetPass : public Base {
public:
  using Base::Base;
  LogicalResult initializeOptions(
      StringRef text,
      function_ref<LogicalResult(const Twine &)> errorHandler) override {
    return Base::initializeOptions(nameOpsets(text), errorHandler);
  }
};

class ConvertOpset
    : public OpsetPass<onnx_xform::impl::ConvertOpsetBase<ConvertOpset>> {
public:
  using OpsetPass::OpsetPass;
  void runOnOperation() override;
};

class CheckOpset
    : public OpsetPass<onnx_xform::impl::CheckOpsetBase<CheckOpset>> {
public:
  using OpsetPass::OpsetPass;
  void runOnOperation() override;
};

} // namespace

static SmallVector<std::string>
toVector(const Pass::ListOption<std::string> &list) {
  return SmallVector<std::string>(list.begin(), list.end());
}

void ConvertOpset::runOnOperation() {
  OpsetConversion conversion(getOperation(), "convert-opset");
  if (failed(conversion.parseTargets(toVector(opsets))) ||
      failed(conversion.setKeepOps(toVector(keepOps))) ||
      failed(conversion.run()) || failed(conversion.setIrVersion(irVersion)))
    return signalPassFailure();
  numRewritten += conversion.counts.numRewritten;
  numDecomposed += conversion.counts.numDecomposed;
  numCast += conversion.counts.numCast;
}

void CheckOpset::runOnOperation() {
  markAllAnalysesPreserved();
  OwningOpRef<ModuleOp> copy(getOperation().clone());
  OpsetConversion conversion(*copy, "check-opset");
  if (failed(conversion.parseTargets(toVector(opsets))) ||
      failed(conversion.setKeepOps(toVector(keepOps))) ||
      failed(conversion.run()))
    return signalPassFailure();
  mlir::emitRemark(getOperation().getLoc())
      << "can be converted to opset " << llvm::join(toVector(opsets), ",")
      << ": " << conversion.counts.numRewritten << " nodes change their form, "
      << conversion.counts.numDecomposed << " become several, "
      << conversion.counts.numCast << " get casts [convert-opset-020]";
}
