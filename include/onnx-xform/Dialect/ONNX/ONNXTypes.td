//===- ONNXTypes.td - Types of the ONNX dialect ------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXTYPES_TD
#define ONNX_XFORM_DIALECT_ONNX_ONNXTYPES_TD

include "mlir/IR/AttrTypeBase.td"
include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

class ONNX_Type<string name, string typeMnemonic> : TypeDef<ONNX_Dialect, name> {
  let mnemonic = typeMnemonic;
}

def ONNX_StringType : ONNX_Type<"String", "string"> {
  let summary = "Element type of string tensors";
  let description = [{
    Strings are bytes without an encoding: what a file holds is kept.
  }];
}

def ONNX_UnknownType : ONNX_Type<"Unknown", "unknown"> {
  let summary = "The type of a value that nothing tells the type of";
  let description = [{
    Results of operators that no schema describes, where the model has no
    value_info, and the values of model-local functions, which are generic. It
    is also the element type of a tensor that a file declares without one.
    Every operation takes it.
  }];
}

def ONNX_SequenceType : ONNX_Type<"Sequence", "seq"> {
  let summary = "A sequence of values of one type";
  let parameters = (ins "::mlir::Type":$elementType);
  let assemblyFormat = "`<` $elementType `>`";
}

def ONNX_OptionalType : ONNX_Type<"Optional", "optional"> {
  let summary = "A value of the type, or nothing";
  let parameters = (ins "::mlir::Type":$elementType);
  let assemblyFormat = "`<` $elementType `>`";
}

def ONNX_MapType : ONNX_Type<"Map", "map"> {
  let summary = "A map from integers or strings to values of one type";
  let parameters = (ins "::mlir::Type":$keyType, "::mlir::Type":$valueType);
  let assemblyFormat = "`<` $keyType `,` $valueType `>`";
}

def ONNX_SparseType : ONNX_Type<"Sparse", "sparse"> {
  let summary = "A sparse tensor, with the dense type it stands for";
  let parameters = (ins "::mlir::TensorType":$denseType);
  let assemblyFormat = "`<` $denseType `>`";
}

def ONNX_OpaqueType : ONNX_Type<"Opaque", "opaque"> {
  let summary = "A type that only its domain knows";
  let parameters = (ins StringRefParameter<>:$domain, StringRefParameter<>:$name);
  let assemblyFormat = "`<` $domain `,` $name `>`";
}

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXTYPES_TD
