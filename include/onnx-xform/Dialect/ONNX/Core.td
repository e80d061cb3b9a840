//===- Core.td - Operations a model is built with ----------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_CORE_TD
#define ONNX_XFORM_DIALECT_ONNX_CORE_TD

include "mlir/Interfaces/CallInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/IR/SymbolInterfaces.td"
include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_InitializerOp
    : Op<ONNX_Dialect, "Initializer",
         [AlwaysSpeculatable,
          DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "A constant tensor of the graph";
  let description = [{
    An entry of GraphProto.initializer or sparse_initializer. The value is a
    DenseElementsAttr up to 1 KiB, and a resource that points into the mapped
    file above that. `input_index` is the position among the graph's inputs where
    the file lists the initializer there as well, as files up to IR version 3
    must, and -1 where such a file does not. The type is written where the value
    has none, or another one.

    An initializer among the graph's inputs belongs to its signature: it stays
    when nothing uses it, and is not merged with another one of the same value.

    ```mlir
    %w = onnx.Initializer dense<1.0> : tensor<4xf32>
    %s = onnx.Initializer #onnx.sparse_tensor<...> -> tensor<4xf32>
    ```
  }];
  let arguments = (ins AnyAttrOf<[OnnxTensor, OnnxSparseTensor]>:$value,
                       OptionalAttr<I64Attr>:$input_index);
  let results = (outs AnyType:$output);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def ONNX_YieldOp
    : Op<ONNX_Dialect, "Yield", [Pure, ReturnLike, Terminator]> {
  let summary = "The outputs of a graph inside a node";
  let arguments = (ins Variadic<AnyType>:$outputs);
  let assemblyFormat = "attr-dict ($outputs^ `:` type($outputs))?";
}

def ONNX_CallOp : Op<ONNX_Dialect, "Call", [
    DeclareOpInterfaceMethods<CallOpInterface>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "A node that calls a model-local function";
  let description = [{
    Inputs that the node leaves out are listed in `absent`, by position. The
    values of the function's attributes are in `node_attributes`.
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<AnyType>:$inputs,
                       OptionalAttr<DictionaryAttr>:$node_attributes,
                       OptionalAttr<DenseI32ArrayAttr>:$absent,
                       OptionalAttr<DictArrayAttr>:$arg_attrs,
                       OptionalAttr<DictArrayAttr>:$res_attrs);
  let results = (outs Variadic<AnyType>:$outputs);
  let assemblyFormat = [{
    $callee `(` $inputs `)` attr-dict `:` functional-type($inputs, $outputs)
  }];
}

def ONNX_CustomOp : Op<ONNX_Dialect, "Custom", [SingleBlock]> {
  let summary = "A node of an operator that no dialect here describes";
  let description = [{
    Every node of another domain, and every node of a known operator that its
    schema, or the opset of the model, does not allow. It is written back as it
    came; passes leave it alone and assume nothing of it.

    Attributes are in `node_attributes`, graphs in regions with their attribute's
    names in `graphs` ("body", or "bodies[]" for each element of a list).
    `absent` lists the positions of inputs that the node leaves out.
  }];
  let arguments = (ins StrAttr:$domain, StrAttr:$op_type,
                       OptionalAttr<StrAttr>:$overload,
                       Variadic<AnyType>:$inputs,
                       OptionalAttr<DictionaryAttr>:$node_attributes,
                       OptionalAttr<StrArrayAttr>:$graphs,
                       OptionalAttr<DenseI32ArrayAttr>:$absent);
  let results = (outs Variadic<AnyType>:$outputs);
  let regions = (region VariadicRegion<SizedRegion<1>>:$bodies);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

#endif // ONNX_XFORM_DIALECT_ONNX_CORE_TD
