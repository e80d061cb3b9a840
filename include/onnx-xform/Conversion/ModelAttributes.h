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
// On the module:
//   onnx.ir_version          i64
//   onnx.opset_imports       dictionary, domain -> i64; "ai.onnx" spelled out
//   onnx.producer_name, onnx.producer_version, onnx.domain, onnx.doc_string
//                            strings, where the file has them
//   onnx.model_version       i64
//   onnx.metadata_props      array of [key, value] pairs
//   onnx.imported_domains    array: domains as opset_import spells and orders
//                            them; [domain, version] for a second version of
//                            a domain, which does not count
//   onnx.implied_domains     strings: domains that nodes use without an import
//   onnx.extra_fields        bytes: fields that nothing here interprets
//                            (training_info, configuration, unknown ones)
// On functions (the graph is the one with onnx.graph):
//   onnx.graph               dictionary: name, doc_string, metadata_props,
//                            value_info (names that no value has),
//                            extra_fields
//   onnx.function            dictionary: domain, name, overload, opset_imports,
//                            attributes (names), attribute_defaults,
//                            doc_string, metadata_props, extra_fields
// On arguments and results:
//   onnx.name                the name of the input or output
//   onnx.doc_string, onnx.metadata_props
//   onnx.type_proto          bytes of the TypeProto, where the type says less
//   onnx.declared_type       the type that the file states for an output, where
//                            it is not the type of the value that is returned
//   onnx.untyped             the file states no type: none is written
//   onnx.listed              the input is in value_info as well
//   onnx.default_value       an overridable initializer (IR version 4 and later)
// On operations:
//   onnx.doc_string, onnx.metadata_props, onnx.extra_fields
//   onnx.graphs              array, one dictionary per region, as onnx.graph,
//                            with inputs and outputs that say more than names
//   onnx.value_info          dictionary, result number -> dictionary, for
//                            value_info that says more than the type
//   onnx.attributes          dictionary, attribute -> dictionary of what it says
//                            beyond its value: tensor_name, doc_string, ...
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
inline constexpr llvm::StringLiteral kName = "onnx.name";
inline constexpr llvm::StringLiteral kTypeProto = "onnx.type_proto";
inline constexpr llvm::StringLiteral kDefaultValue = "onnx.default_value";
inline constexpr llvm::StringLiteral kGraphs = "onnx.graphs";
inline constexpr llvm::StringLiteral kValueInfo = "onnx.value_info";
inline constexpr llvm::StringLiteral kSpelling = "onnx.spelling";
inline constexpr llvm::StringLiteral kAttributes = "onnx.attributes";
inline constexpr llvm::StringLiteral kPosition = "onnx.position";
inline constexpr llvm::StringLiteral kDeclaredType = "onnx.declared_type";
inline constexpr llvm::StringLiteral kUntyped = "onnx.untyped";
inline constexpr llvm::StringLiteral kListed = "onnx.listed";
inline constexpr llvm::StringLiteral kImportedDomains = "onnx.imported_domains";
inline constexpr llvm::StringLiteral kImpliedDomains = "onnx.implied_domains";
} // namespace attrs

/// The function that is the model's graph; null when the module has none.
mlir::func::FuncOp getMainGraph(mlir::ModuleOp module);

/// The opset version that `op` is subject to in `domain` ("ai.onnx" for the
/// default one): that of the enclosing model-local function, or of the model.
/// Where neither states one: the newest that the dialects know.
int getOpsetVersion(mlir::Operation *op, llvm::StringRef domain);

/// The newest released opset of ai.onnx that the `onnx` dialect stands for.
inline constexpr int kNewestOpset = 27;
inline constexpr int kNewestMLOpset = 5;

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_MODELATTRIBUTES_H
