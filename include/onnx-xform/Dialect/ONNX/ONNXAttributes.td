//===- ONNXAttributes.td - Attributes of the ONNX dialect --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXATTRIBUTES_TD
#define ONNX_XFORM_DIALECT_ONNX_ONNXATTRIBUTES_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/TensorEncoding.td"
include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

class ONNX_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<ONNX_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

def ONNX_DimsAttr
    : ONNX_Attr<"Dims", "dims", [DeclareAttrInterfaceMethods<VerifiableTensorEncoding>]> {
  let summary = "The dimensions of a tensor, by number, symbol or expression";
  let description = [{
    The encoding of a tensor type with symbolic dimensions:
    `tensor<?x?x768xf32, #onnx.dims<batch, "2*seq+1", 768>>`. Each element is an
    integer (the static size), a symbol or an expression over symbols (in quotes
    unless it is a plain word), or `?` for a size that nothing is known of.
    A symbol stands for the same size wherever it occurs in a model.
  }];
  let parameters = (ins ArrayRefParameter<"::mlir::Attribute">:$dims);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The symbol or expression of dimension `i`; empty where it has none.
    ::llvm::StringRef getSymbol(unsigned i) const;
    /// The encoding of a type with shape `shape` and these symbols (empty:
    /// none); null when no dimension has one.
    static ::mlir::Attribute getEncoding(
        ::mlir::MLIRContext *context, ::llvm::ArrayRef<int64_t> shape,
        ::llvm::ArrayRef<::llvm::StringRef> symbols);
  }];
}

def ONNX_SparseTensorAttr : ONNX_Attr<"SparseTensor", "sparse_tensor"> {
  let summary = "A sparse tensor: values, their indices, the dense shape";
  let description = [{
    `values` has one dimension; `indices` has the linearized indices of the
    values, [nnz], or their coordinates, [nnz, rank], in ascending order.
  }];
  let parameters = (ins "::mlir::TypedAttr":$values,
                        "::mlir::TypedAttr":$indices,
                        OptionalArrayRefParameter<"int64_t">:$dims);
  let genVerifyDecl = 1;
  let assemblyFormat =
      "`<` $values `,` $indices `,` `[` (`]`) : ($dims^ `]`)? `>`";
}

def ONNX_ConvertAttr : ONNX_Attr<"Convert", "convert", [TypedAttrInterface]> {
  let summary = "A tensor converted to another float type, when it is needed";
  let description = [{
    The elements of `source`, converted to the element type of the attribute's
    own type. Finite values beyond `max` in magnitude become `max`, nonzero
    values below `min` become `min`, with their sign; infinities and NaN stay.
    The elements are only computed when something reads them: the exporter does
    so piece by piece while it writes, so that a converted model never has to
    be in memory.
  }];
  let parameters = (ins "::mlir::TypedAttr":$source, "::mlir::FloatAttr":$min,
                        "::mlir::FloatAttr":$max,
                        AttributeSelfTypeParameter<"">:$type);
  let genVerifyDecl = 1;
  let assemblyFormat = "`<` $source `,` $min `,` $max `>`";
}

def ONNX_AttrRefAttr : ONNX_Attr<"AttrRef", "attr_ref"> {
  let summary = "The value of an attribute of the enclosing function";
  let description = [{
    `#onnx.attr_ref<"alpha", "FLOAT">`: what AttributeProto.ref_attr_name says,
    with the attribute's type.
  }];
  let parameters = (ins StringRefParameter<>:$name, StringRefParameter<>:$kind);
  let assemblyFormat = "`<` $name `,` $kind `>`";
}

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXATTRIBUTES_TD
