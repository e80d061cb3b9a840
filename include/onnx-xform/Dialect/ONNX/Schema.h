//===- Schema.h - What the standard says of an operator -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The schema of an operator, as ODS states it (ONNXBase.td), in a form that
// importer, exporter, verifier and passes can ask. A schema covers a group of
// operator versions that mean the same; what later versions of the group added
// carries the version that added it.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_SCHEMA_H
#define ONNX_XFORM_DIALECT_ONNX_SCHEMA_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"
#include "mlir/IR/Types.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onnx_xform {

class SparseTensorAttr;

/// The types of attributes, numbered as AttributeProto.AttributeType.
enum class AttributeKind : uint8_t {
  Undefined = 0,
  Float = 1,
  Int = 2,
  String = 3,
  Tensor = 4,
  Graph = 5,
  Floats = 6,
  Ints = 7,
  Strings = 8,
  Tensors = 9,
  Graphs = 10,
  SparseTensor = 11,
  SparseTensors = 12,
  TypeProto = 13,
  TypeProtos = 14,
};

/// "INT", "FLOATS", ...: the name in AttributeProto.AttributeType.
llvm::StringRef stringifyAttributeKind(AttributeKind kind);
std::optional<AttributeKind> symbolizeAttributeKind(llvm::StringRef name);

template <typename AttrT> constexpr AttributeKind attributeKindOf() {
  if constexpr (std::is_same_v<AttrT, mlir::IntegerAttr>)
    return AttributeKind::Int;
  else if constexpr (std::is_same_v<AttrT, mlir::FloatAttr>)
    return AttributeKind::Float;
  else if constexpr (std::is_same_v<AttrT, mlir::StringAttr>)
    return AttributeKind::String;
  else if constexpr (std::is_same_v<AttrT, mlir::TypedAttr>)
    return AttributeKind::Tensor;
  else if constexpr (std::is_same_v<AttrT, mlir::DenseF32ArrayAttr>)
    return AttributeKind::Floats;
  else if constexpr (std::is_same_v<AttrT, mlir::DenseI64ArrayAttr>)
    return AttributeKind::Ints;
  else if constexpr (std::is_same_v<AttrT, mlir::ArrayAttr>)
    return AttributeKind::Strings;
  else if constexpr (std::is_same_v<AttrT, SparseTensorAttr>)
    return AttributeKind::SparseTensor;
  else {
    static_assert(std::is_same_v<AttrT, mlir::TypeAttr>,
                  "not an attribute type of the standard");
    return AttributeKind::TypeProto;
  }
}

/// A set of ONNX value types, without their shapes.
class TypeSet {
public:
  /// Adds or removes the types that `words` spells (ONNXTypeSets.td).
  void add(llvm::StringRef words);
  void remove(llvm::StringRef words);

  /// Whether a value of type `type` may be bound to a type variable with this
  /// set. Types that say nothing (`!onnx.unknown`) are in every set.
  bool contains(mlir::Type type) const;
  /// Whether a tensor with the element type of this code (TensorProto.DataType)
  /// is in the set.
  bool containsTensorOf(int elementCode) const {
    return tensors >> elementCode & 1;
  }
  /// The element code, where the set is tensors of one element type only;
  /// else 0.
  int onlyTensor() const;

  /// As the standard writes it: "tensor(float), seq(tensor(int64))".
  std::string str() const;

  bool operator==(const TypeSet &other) const;

private:
  /// Bit n stands for the element type with code n.
  uint32_t tensors = 0, sequences = 0, optionals = 0, optionalSequences = 0,
           sparseTensors = 0;
  /// Maps and sequences of maps, by index into a table in Schema.cpp.
  uint32_t others = 0;

  void apply(llvm::StringRef words, bool insert);
};

//===----------------------------------------------------------------------===//
// What ODS writes (see ONNX_OpOfDomain); arrays end with an empty element.
//===----------------------------------------------------------------------===//

struct ParamSpec {
  const char *name = nullptr;
  const char *type = nullptr;
  bool optional = false;
  int minSize = 0;
};
struct AttributeSpec {
  const char *name = nullptr;
  AttributeKind kind = AttributeKind::Undefined;
  bool required = false;
  const char *defaultText = nullptr;
};
struct TypeVarSpec {
  const char *name = nullptr;
  const char *types = nullptr;
};
struct TypeChangeSpec {
  const char *name = nullptr;
  int since = 0;
  const char *types = nullptr;
  bool removed = false;
};
struct SinceSpec {
  const char *name = nullptr;
  int since = 0;
};
struct RenamedSpec {
  const char *ods = nullptr;
  const char *standard = nullptr;
};
struct CarrierSpec {
  const char *attribute = nullptr;
  const char *typeVar = nullptr;
  const char *absent = nullptr;
};
struct TypeRuleSpec {
  const char *typeVar = nullptr;
  const char *type = nullptr;
  const char *attribute = nullptr;
  const char *value = nullptr;
  const char *givenVar = nullptr;
  const char *given = nullptr;
};
struct GraphSpec {
  const char *name = nullptr;
  bool optional = false;
};
struct ContainsSpec {
  const char *typeVar = nullptr;
  const char *container = nullptr;
  const char *element = nullptr;
};
struct SameBeforeSpec {
  const char *typeVar = nullptr;
  int until = 0;
  const char *same = nullptr;
};
struct OperatorSpec {
  const char *domain;
  const char *opType;
  int until;
  bool deprecated;
  const int *versions;
  const ParamSpec *inputs, *outputs;
  const AttributeSpec *attributes;
  const GraphSpec *graphs;
  const TypeVarSpec *typeVars;
  const TypeChangeSpec *typeChanges;
  const SinceSpec *later;
  const SinceSpec *becameOptional;
  const RenamedSpec *renamed;
  const CarrierSpec *carriers;
  const TypeRuleSpec *typeRules;
  const ContainsSpec *containers;
  const SameBeforeSpec *sameBefore;
  const char *const *exact;
  const RenamedSpec *listDefaults;
  const char *noShapes;
};

//===----------------------------------------------------------------------===//
// OperatorSchema
//===----------------------------------------------------------------------===//

/// A formal parameter: an input or an output of the operator.
struct Parameter {
  enum class Option : uint8_t { Single, Optional, Variadic };

  /// The standard's name.
  llvm::StringRef name;
  /// The name in ODS, which differs where the standard's is not usable.
  llvm::StringRef odsName;
  /// Index into OperatorSchema::typeVars.
  unsigned typeVar = 0;
  Option option = Option::Single;
  /// The elements of a variadic parameter all have one type.
  bool homogeneous = true;
  /// The least number of elements of a variadic parameter.
  int minSize = 0;
  /// The version that introduced it; 0: as old as the group.
  int since = 0;
  /// The version that made it optional, or allowed a variadic parameter to be
  /// empty; 0: always as `option` and `minSize` say.
  int optionalSince = 0;
};

struct AttributeSchema {
  llvm::StringRef name;
  llvm::StringRef odsName;
  AttributeKind kind = AttributeKind::Undefined;
  bool required = false;
  /// The default as ODS text, without a suffix; empty when there is none.
  /// Strings keep their quotes, lists their brackets.
  llvm::StringRef defaultText;
  int since = 0;
  /// The version that made it optional; 0: always as `required` says.
  int optionalSince = 0;
};

/// An attribute that is a graph, and a region of the operation.
struct GraphSchema {
  llvm::StringRef name;
  /// The node may leave it out; the region then has no block.
  bool optional = false;
};

/// A type constraint of the schema, by version.
struct TypeVariable {
  llvm::StringRef name;
  /// The sets, each valid from its version on; the first from the group's
  /// first version. Literal types have one set.
  llvm::SmallVector<std::pair<int, TypeSet>, 1> sets;
  /// A literal type of a parameter, not a constraint that the schema names.
  bool literal = false;

  /// Container and element variable, where this one is a container of another.
  llvm::StringRef container;
  int element = -1;

  /// Before this version, the variable was the same as `same`; 0: never.
  int sameUntil = 0;
  int same = -1;

  /// Values are sizes, indices or bits, which bear no rounding.
  bool exact = false;

  const TypeSet &at(int version) const;
  const TypeSet &newest() const { return sets.back().second; }
};

/// An attribute that decides the element type of a type variable.
struct TypeCarrier {
  /// Index into OperatorSchema::attributes; -1 when only the default counts.
  int attribute = -1;
  unsigned typeVar = 0;
  /// An element code, when the attribute is absent; 0: something else decides.
  int absentElement = 0;
  /// A type variable whose element type holds when the attribute is absent.
  int absentTypeVar = -1;
};

/// When a type variable is which type, where nothing else tells; see TypeRule
/// in ONNXBase.td, and bindByTypeRules.
struct TypeRule {
  unsigned typeVar = 0;
  /// As a word of ONNXTypeSets.td.
  llvm::StringRef type;
  /// Index into OperatorSchema::attributes; -1: the rule looks at none.
  int attribute = -1;
  /// What the attribute must be; empty: it must be there.
  llvm::StringRef value;
  /// The type variable that must be of type `given`; -1: none.
  int givenVar = -1;
  llvm::StringRef given;
};

struct OperatorSchema {
  explicit OperatorSchema(const OperatorSpec &spec);

  /// "ai.onnx" for the default domain.
  llvm::StringRef domain;
  llvm::StringRef opType;
  /// The operator versions that the schema covers, in order.
  llvm::SmallVector<int, 4> versions;
  /// The operator version that ends the group, 0 when it is still valid.
  int until = 0;
  bool deprecated = false;
  /// Why no rule tells the shapes of the results; empty when one does.
  llvm::StringRef noShapes;

  std::vector<Parameter> inputs, outputs;
  std::vector<AttributeSchema> attributes;
  /// The graph attributes, in the order of the regions.
  std::vector<GraphSchema> graphs;
  std::vector<TypeVariable> typeVars;
  std::vector<TypeCarrier> carriers;
  std::vector<TypeRule> typeRules;

  int since() const { return versions.front(); }
  /// The operator version that a node of a model with `opset` binds to, or 0.
  int versionAt(int opset) const;
  /// The version to judge types by when no model says which.
  int newestVersion() const { return versions.back(); }

  /// The index of the type variable that `typeVar` was at `version`.
  unsigned typeVarAt(unsigned typeVar, int version) const {
    const TypeVariable &var = typeVars[typeVar];
    return version < var.sameUntil ? var.same : typeVar;
  }

  const AttributeSchema *getAttribute(llvm::StringRef odsName) const;
  const AttributeSchema *getAttributeByStandardName(llvm::StringRef name) const;

  /// The number of the region of a graph attribute; that of regions when the
  /// operator has no such graph.
  unsigned graphIndex(llvm::StringRef name) const;

  /// Least number of inputs and outputs of a node.
  int minInputs() const { return minCount(inputs); }
  int minOutputs() const { return minCount(outputs); }
  /// The formal parameter of position `index`; null when there are too many.
  static const Parameter *paramAt(const std::vector<Parameter> &params,
                                  unsigned index);
  const Parameter *inputAt(unsigned index) const {
    return paramAt(inputs, index);
  }
  const Parameter *outputAt(unsigned index) const {
    return paramAt(outputs, index);
  }
  /// More than one input is optional or variadic, so that the operation
  /// records the segments of its operands.
  bool hasOperandSegments() const;

private:
  static int minCount(const std::vector<Parameter> &params);
};

/// The inputs of the node that `op` stands for, by position: null where the
/// node leaves an optional input out. Trailing absent inputs are not listed.
llvm::SmallVector<mlir::Value> getNodeInputs(mlir::Operation *op);

/// Calls `fn(position, operand)` for each operand of an operation with a
/// schema, with its position among the node's inputs.
void forEachNodeInput(
    mlir::Operation *op,
    llvm::function_ref<void(unsigned position, mlir::OpOperand &)> fn);

/// Why the operation is not one that the standard allows at operator version
/// `version`; nothing when it is allowed. Judged by operand and result types
/// and by what later versions introduced; ODS checks counts and attributes.
std::optional<std::string> findSchemaViolation(mlir::Operation *op,
                                               const OperatorSchema &schema,
                                               int version);

namespace detail {
llvm::LogicalResult verifyAgainstSchema(mlir::Operation *op);
/// Checks that the graphs inside of `op` end with `onnx.Yield`.
llvm::LogicalResult verifyGraphs(mlir::Operation *op);
/// Rejects attributes of the wrong kind. Generated parsers do so by themselves;
/// without it such attributes vanish without a word.
mlir::ParseResult verifyParsedAttributes(mlir::OpAsmParser &parser,
                                         mlir::OperationState &state);
mlir::ParseResult parseOperator(mlir::OpAsmParser &parser,
                                mlir::OperationState &state,
                                const OperatorSchema &schema);
void printOperator(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                   const OperatorSchema &schema);
} // namespace detail

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_SCHEMA_H
