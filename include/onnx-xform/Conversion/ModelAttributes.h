//===- ModelAttributes.h - Where the parts of a model are kept --*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-format off
// The names of the discardable attributes with which module, functions and
// operations carry what ONNX files say beyond graphs. Importer and exporter are
// the only ones who need all of them; passes that drop or clone operations need
// none.
//
// What a message says beyond what the IR has a place for is a dictionary, its
// extras. The same keys mean the same wherever they stand:
//
// of any message
//   doc_string               string
//   metadata_props           array of [key, value], or [key, value, extra_fields]
//   extra_fields             bytes: fields that nothing here interprets (unknown
//                            ones, training_info, device configurations, ...)
// of an input, output or value_info entry
//   type_proto               bytes of the TypeProto, where the type says less
//   declared_type            the type that the file states, where it is not the
//                            type of the value
//   untyped                  the file states no type: none is written
//   listed                   of an input: it is in value_info as well. Unit, or
//                            the extras of that entry
// of a tensor
//   name                     where nothing else has it
//   indices                  of a sparse tensor: extras of its indices, while
//                            the keys beside are those of its values
//   sparse_fields            extra_fields of the sparse tensor itself
// of an attribute of a node
//   tensor                   extras of the tensor
//   type_proto               as above
//   elements                 of a list: an array of dictionaries with `tensor`
//                            or `type_proto`, one for each element
//   kind                     of an empty list: what it is a list of
//
// On arguments, results and operations each key is an attribute, with `onnx.` in
// front: onnx.doc_string, onnx.type_proto, ... The other attributes are:
//
// On the module:
//   onnx.ir_version          i64
//   onnx.opset_imports       dictionary, domain -> i64; "ai.onnx" spelled out
//   onnx.producer_name, onnx.producer_version, onnx.domain
//                            strings, where the file has them
//   onnx.model_version       i64
//   onnx.imported_domains    array: domains as opset_import spells and orders
//                            them. An entry that says more is an array of the
//                            domain, its version where it is another than the
//                            one that counts, and its extra_fields
//   onnx.implied_domains     strings: domains that nodes use without an import
//   onnx.converted_from      dictionary: the opset_imports and the ir_version
//                            that the model had before --convert-opset
// On functions (the graph is the one with onnx.graph):
//   onnx.graph               dictionary: name, value_info (entries of names that
//                            no value has, as bytes; of values of the graphs
//                            around as name and listed), extras
//   onnx.function            dictionary: domain, name, overload, opset_imports,
//                            attributes (names), attribute_defaults, value_info,
//                            imported_domains (where the opset_imports alone
//                            would not bring the entries back), extras
// On arguments and results:
//   onnx.name                the name of the input or output
//   onnx.default_value       an overridable initializer (IR version 4 and later)
//   onnx.default_tensor      extras of that initializer
// On operations:
//   onnx.graphs              array, one dictionary per region, as onnx.graph,
//                            with arrays of the extras of its inputs and outputs;
//                            returns_outer: an output is a value from outside
//   onnx.value_info          which results are in value_info, where their types
//                            alone would not tell: unit for all of them, or
//                            result number -> unit or extras
//   onnx.input               extras of the input that an initializer is as well
//                            (IR version 3 and earlier)
//   onnx.attributes          dictionary, attribute -> its extras
//   onnx.position            i64: the node's place in a graph whose nodes are
//                            not in topological order
//   onnx.spelling            dictionary of what is written unusually: domain
//                            ("ai.onnx"), inputs and outputs (counts with
//                            trailing empty names), older: attributes as the
//                            older form of the operator had them (Opset.h)
// clang-format on
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_MODELATTRIBUTES_H
#define ONNX_XFORM_CONVERSION_MODELATTRIBUTES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"

namespace onnx_xform {

namespace attrs {
inline constexpr llvm::StringLiteral kIrVersion = "onnx.ir_version";
inline constexpr llvm::StringLiteral kOpsetImports = "onnx.opset_imports";
inline constexpr llvm::StringLiteral kProducerName = "onnx.producer_name";
inline constexpr llvm::StringLiteral kProducerVersion = "onnx.producer_version";
inline constexpr llvm::StringLiteral kDomain = "onnx.domain";
inline constexpr llvm::StringLiteral kModelVersion = "onnx.model_version";
inline constexpr llvm::StringLiteral kDocString = "onnx.doc_string";
inline constexpr llvm::StringLiteral kMetadataProps = "onnx.metadata_props";
inline constexpr llvm::StringLiteral kExtraFields = "onnx.extra_fields";
inline constexpr llvm::StringLiteral kGraph = "onnx.graph";
inline constexpr llvm::StringLiteral kFunction = "onnx.function";
/// A function that no model has, and no longer than a conversion takes.
inline constexpr llvm::StringLiteral kWrapper = "onnx.wrapper";
inline constexpr llvm::StringLiteral kName = "onnx.name";
inline constexpr llvm::StringLiteral kTypeProto = "onnx.type_proto";
inline constexpr llvm::StringLiteral kDefaultValue = "onnx.default_value";
inline constexpr llvm::StringLiteral kDefaultTensor = "onnx.default_tensor";
inline constexpr llvm::StringLiteral kInput = "onnx.input";
inline constexpr llvm::StringLiteral kListed = "onnx.listed";
inline constexpr llvm::StringLiteral kGraphs = "onnx.graphs";
inline constexpr llvm::StringLiteral kValueInfo = "onnx.value_info";
inline constexpr llvm::StringLiteral kSpelling = "onnx.spelling";
inline constexpr llvm::StringLiteral kAttributes = "onnx.attributes";
inline constexpr llvm::StringLiteral kPosition = "onnx.position";
inline constexpr llvm::StringLiteral kImportedDomains = "onnx.imported_domains";
inline constexpr llvm::StringLiteral kImpliedDomains = "onnx.implied_domains";
inline constexpr llvm::StringLiteral kConvertedFrom = "onnx.converted_from";
} // namespace attrs

/// The keys of extras.
namespace extras {
inline constexpr llvm::StringLiteral kDocString = "doc_string";
inline constexpr llvm::StringLiteral kMetadataProps = "metadata_props";
inline constexpr llvm::StringLiteral kExtraFields = "extra_fields";
inline constexpr llvm::StringLiteral kTypeProto = "type_proto";
inline constexpr llvm::StringLiteral kDeclaredType = "declared_type";
inline constexpr llvm::StringLiteral kUntyped = "untyped";
inline constexpr llvm::StringLiteral kListed = "listed";
inline constexpr llvm::StringLiteral kName = "name";
inline constexpr llvm::StringLiteral kIndices = "indices";
inline constexpr llvm::StringLiteral kSparseFields = "sparse_fields";
inline constexpr llvm::StringLiteral kTensor = "tensor";
inline constexpr llvm::StringLiteral kElements = "elements";
inline constexpr llvm::StringLiteral kKind = "kind";

/// Adds extras as attributes of an argument, a result or an operation.
void attach(const mlir::NamedAttrList &extras, mlir::NamedAttrList &attributes);
void attach(const mlir::NamedAttrList &extras, mlir::Operation *op);

/// The extras among the attributes of an argument, a result or an operation.
mlir::DictionaryAttr detach(mlir::DictionaryAttr attributes);

/// The extra of that key; null when there is none, or of another kind.
template <typename AttrT>
AttrT get(mlir::DictionaryAttr extras, llvm::StringRef key) {
  return extras ? extras.getAs<AttrT>(key) : AttrT();
}

/// The same for strings, which are empty where there is none.
llvm::StringRef getText(mlir::DictionaryAttr extras, llvm::StringRef key);
} // namespace extras

/// The function that is the model's graph; null when the module has none.
mlir::func::FuncOp getMainGraph(mlir::ModuleOp module);

/// The opset version that `op` is subject to in `domain` ("ai.onnx" for the
/// default one): that of the enclosing model-local function, or of the model.
/// Where neither states one: the newest that the dialects know.
int getOpsetVersion(mlir::Operation *op, llvm::StringRef domain);

/// getOpsetVersion for many nodes: looks around each graph once. Functions and
/// the model must not change what they import meanwhile.
class OpsetVersions {
public:
  int of(mlir::Operation *node, llvm::StringRef domain);

private:
  llvm::DenseMap<std::pair<mlir::Block *, llvm::StringRef>, int> versions;
};

/// The newest released opset of ai.onnx that the `onnx` dialect stands for.
inline constexpr int kNewestOpset = 27;
inline constexpr int kNewestMLOpset = 5;

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_MODELATTRIBUTES_H
