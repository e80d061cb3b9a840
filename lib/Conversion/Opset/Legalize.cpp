//===- Legalize.cpp - Make a model valid in its opset ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "NodeForm.h"
#include "ValueRules.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Rewrite/FrozenRewritePatternSet.h"
#include "mlir/Rewrite/PatternApplicator.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Conversion/OpsetChanges.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace onnx_xform::opset {

/// What one rule makes may need others. More than this many on top of one
/// another are rules that run in a circle.
static constexpr unsigned kMaxDepth = 12;

//===----------------------------------------------------------------------===//
// What stands in the way
//===----------------------------------------------------------------------===//

std::optional<std::string> findOpsetViolation(Operation *op,
                                              const OperatorTable &operators) {
  auto versioned = dyn_cast<VersionedOpInterface>(op);
  if (!versioned)
    return std::nullopt;
  const OperatorSchema &schema = versioned.getSchema();
  int opset = getOpsetVersion(op, schema.domain);
  if (int version = schema.versionAt(opset)) {
    if (schema.deprecated)
      return ("it is deprecated in opset " + Twine(opset)).str();
    std::optional<std::string> violation =
        findSchemaViolation(op, schema, version);
    if (!violation)
      violation = findNegativeAxes(op);
    return violation ? violation : getValueRules().check(op);
  }
  if (!operators.lookup(schema.domain, schema.opType, opset)) {
    auto groups = operators.groups(schema.domain, schema.opType);
    int first = groups.front().second->since();
    if (opset < first)
      return ("it is new in opset " + Twine(first)).str();
    return ("it left the standard in opset " +
            Twine(groups.back().second->until))
        .str();
  }
  return std::string("it has another form there");
}

//===----------------------------------------------------------------------===//
// Defaults
//===----------------------------------------------------------------------===//

static bool isDefault(const AttributeSchema &schema, Attribute value) {
  StringRef text = schema.defaultText;
  if (text.empty())
    return false;
  if (auto number = dyn_cast<IntegerAttr>(value)) {
    int64_t wanted;
    return !text.getAsInteger(10, wanted) && number.getInt() == wanted;
  }
  if (auto number = dyn_cast<FloatAttr>(value)) {
    double wanted;
    return !text.getAsDouble(wanted) &&
           number.getValue().convertToFloat() == static_cast<float>(wanted);
  }
  if (auto string = dyn_cast<StringAttr>(value))
    return text.size() >= 2 &&
           text.drop_front().drop_back() == string.getValue();
  return false;
}

bool dropDefaults(Operation *op) {
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  int version = schema.versionAt(getOpsetVersion(op, schema.domain));
  if (!version)
    return false;
  bool any = false;
  for (const AttributeSchema &attribute : schema.attributes) {
    if (attribute.since <= version)
      continue;
    Attribute value =
        op->getInherentAttr(attribute.odsName).value_or(Attribute());
    if (!value || !isDefault(attribute, value))
      continue;
    op->removeAttr(attribute.odsName);
    any = true;
  }
  return any;
}

//===----------------------------------------------------------------------===//
// The engine
//===----------------------------------------------------------------------===//

namespace {

class Legalizer : public RewriterBase::Listener {
public:
  Legalizer(ModuleOp module, const llvm::StringSet<> &keepOps,
            const llvm::DenseSet<Operation *> &unchanged,
            function_ref<void(Operation *, StringRef)> report);
  LegalizeCounts run();

private:
  void notifyOperationInserted(Operation *op,
                               OpBuilder::InsertPoint previous) override {
    if (!previous.isSet())
      created.push_back(op);
  }
  void notifyOperationErased(Operation *op) override { depths.erase(op); }
  void notifyMatchFailure(Location loc,
                          function_ref<void(Diagnostic &)> describe) override;

  void legalize(Operation *op);
  bool isKept(const OperatorSchema &schema) const {
    return keepOps.contains(schema.opType) ||
           keepOps.contains((schema.domain + "." + schema.opType).str());
  }
  bool applyPatterns(Operation *op);
  void keep(Operation *op, std::string reason) {
    remaining.push_back({op, !op->use_empty(), std::move(reason)});
  }
  void reportRemaining();
  std::string explain(const OperatorSchema &schema, StringRef violation) const;

  ModuleOp module;
  const llvm::StringSet<> &keepOps;
  const llvm::DenseSet<Operation *> &unchanged;
  function_ref<void(Operation *, StringRef)> report;
  OperatorTable operators;
  PatternRewriter rewriter;
  FrozenRewritePatternSet patterns;
  PatternApplicator applicator;
  LegalizeCounts counts;

  /// Operations that are still there, and how many rules made each.
  llvm::DenseMap<Operation *, unsigned> depths;
  /// An operation that no rule helps, and why.
  struct Remaining {
    Operation *op;
    bool hasUsers;
    std::string reason;
  };
  /// What loses its last user later on goes.
  std::vector<Remaining> remaining;
  /// Whether a pattern has matched the operation at hand.
  bool isChanged = false;
  /// What the rule at work has made, in order.
  SmallVector<Operation *> created;
  /// Why patterns did not match the operation at hand.
  SmallVector<std::string> reasons;
};

} // namespace

static FrozenRewritePatternSet collectPatterns(MLIRContext *context) {
  RewritePatternSet patterns(context);
  populateUpgradePatterns(patterns);
  populateDowngradePatterns(patterns);
  populateDecomposePatterns(patterns);
  return patterns;
}

Legalizer::Legalizer(ModuleOp module, const llvm::StringSet<> &keepOps,
                     const llvm::DenseSet<Operation *> &unchanged,
                     function_ref<void(Operation *, StringRef)> report)
    : module(module), keepOps(keepOps), unchanged(unchanged), report(report),
      operators(module.getContext()), rewriter(module.getContext()),
      patterns(collectPatterns(module.getContext())), applicator(patterns) {
  applicator.applyDefaultCostModel();
  rewriter.setListener(this);
}

void Legalizer::notifyMatchFailure(Location loc,
                                   function_ref<void(Diagnostic &)> describe) {
  Diagnostic diagnostic(loc, DiagnosticSeverity::Remark);
  describe(diagnostic);
  std::string text = diagnostic.str();
  if (text != kOtherForm && !llvm::is_contained(reasons, text))
    reasons.push_back(std::move(text));
}

/// Outputs keep the types that they state; the functions return what they now
/// have.
static void updateSignature(func::FuncOp function) {
  auto returned = dyn_cast_if_present<func::ReturnOp>(
      function.empty() ? nullptr : function.front().getTerminator());
  if (!returned)
    return;
  TypeRange types = returned.getOperandTypes();
  if (types == TypeRange(function.getResultTypes()))
    return;
  MLIRContext *context = function.getContext();
  for (auto [i, before, now] :
       llvm::enumerate(function.getResultTypes(), types)) {
    NamedAttrList attributes(function.getResultAttrDict(i));
    DictionaryAttr known = extras::detach(function.getResultAttrDict(i));
    if (before == now || (known && (known.get(extras::kDeclaredType) ||
                                    known.get(extras::kUntyped))))
      continue;
    NamedAttrList declared;
    declared.set(extras::kDeclaredType, TypeAttr::get(before));
    extras::attach(declared, attributes);
    function.setResultAttrs(i, attributes.getDictionary(context));
  }
  function.setType(
      FunctionType::get(context, function.getArgumentTypes(), types));
}

LegalizeCounts Legalizer::run() {
  // Those that wait, the next one at the end.
  SmallVector<Operation *, 0> worklist;
  module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<VersionedOpInterface>(op) && !unchanged.contains(op) &&
        findOpsetViolation(op, operators))
      worklist.push_back(op);
  });
  std::reverse(worklist.begin(), worklist.end());
  for (Operation *op : worklist)
    depths[op] = 0;
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    auto found = depths.find(op);
    if (found == depths.end())
      continue; // erased by the rule of another one
    unsigned depth = found->second;
    created.clear();
    isChanged = false;
    legalize(op);
    // What a pattern changed in place may need another one.
    if (isChanged && depths.contains(op)) {
      depths[op] = depth + 1;
      worklist.push_back(op);
    }
    for (Operation *made : llvm::reverse(created)) {
      if (!isa<VersionedOpInterface>(made))
        continue;
      depths[made] = depth + 1;
      worklist.push_back(made);
    }
  }
  reportRemaining();
  for (auto function : module.getOps<func::FuncOp>())
    updateSignature(function);
  return counts;
}

bool Legalizer::applyPatterns(Operation *op) {
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  reasons.clear();
  rewriter.setInsertionPoint(op);
  bool isKeptOp = isKept(schema);
  // Another form does not help where the form is not what is wrong.
  bool hasForm = schema.versionAt(getOpsetVersion(op, schema.domain));
  auto canApply = [&](const Pattern &pattern) {
    bool isForm = pattern.getBenefit().getBenefit() > 0;
    return isForm ? !hasForm : !isKeptOp;
  };
  if (failed(applicator.matchAndRewrite(op, rewriter, canApply)))
    return false;
  if (created.size() > 1)
    ++counts.numDecomposed;
  else
    ++counts.numRewritten;
  return true;
}

/// The violation, and why nothing helps.
std::string Legalizer::explain(const OperatorSchema &schema,
                               StringRef violation) const {
  std::string text = violation.str();
  if (!reasons.empty())
    return text + "; " + llvm::join(reasons, "; ");
  if (isKept(schema))
    return text + "; --keep-ops protects it from being decomposed";
  int opset = getOpsetVersion(module, schema.domain);
  if (schema.until && schema.until <= opset) {
    for (const OpsetChange &change : getOpsetChanges())
      if (change.domain == schema.domain && change.opType == schema.opType &&
          change.to > schema.since() && change.to <= opset &&
          change.up == OpsetChangeKind::Impossible)
        return text + "; " + change.note.str();
    return text;
  }
  // The oldest change above the opset is the first that it would have to cross
  // last, and the one that decides.
  for (const OpsetChange &change : getOpsetChanges())
    if (change.domain == schema.domain && change.opType == schema.opType &&
        change.to > opset && !change.note.empty() &&
        change.down >= OpsetChangeKind::Conditional)
      return text + "; " + change.note.str();
  return text;
}

void Legalizer::legalize(Operation *op) {
  std::optional<std::string> violation = findOpsetViolation(op, operators);
  if (!violation)
    return;
  if (dropDefaults(op)) {
    ++counts.numRewritten;
    if (!(violation = findOpsetViolation(op, operators)))
      return;
  }
  rewriter.setInsertionPoint(op);
  if (findNegativeAxes(op) && fixNegativeAxes(op, rewriter)) {
    ++counts.numRewritten;
    if (!(violation = findOpsetViolation(op, operators)))
      return;
  }
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  if (depths.lookup(op) > kMaxDepth) {
    keep(op, *violation + "; the rules for it run in a circle, which "
                          "is a defect of this program: please report "
                          "it");
    return;
  }
  if ((isChanged = applyPatterns(op)))
    return;
  rewriter.setInsertionPoint(op);
  std::optional<std::string> why = castTypes(op, operators, rewriter);
  if (!why) {
    ++counts.numCast;
    // Types may not be all that is too new.
    if (!(violation = findOpsetViolation(op, operators)))
      return;
    why.emplace();
  }
  if (reasons.empty() && !why->empty())
    reasons.push_back(*why);
  keep(op, explain(schema, *violation));
}

/// Others may have been rewritten so that nothing uses what an operation makes,
/// such as a sequence.
void Legalizer::reportRemaining() {
  for (const Remaining &entry : llvm::reverse(remaining))
    if (entry.hasUsers && depths.contains(entry.op) &&
        isOpTriviallyDead(entry.op))
      rewriter.eraseOp(entry.op);
  for (const Remaining &entry : remaining)
    if (depths.contains(entry.op))
      report(entry.op, entry.reason);
}

LegalizeCounts legalize(ModuleOp module, const llvm::StringSet<> &keepOps,
                        const llvm::DenseSet<Operation *> &unchanged,
                        function_ref<void(Operation *, StringRef)> report) {
  return Legalizer(module, keepOps, unchanged, report).run();
}

} // namespace onnx_xform::opset
