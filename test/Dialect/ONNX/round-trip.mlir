// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is printed says all: text, generic text and bytecode lead back to it.

// RUN: onnx-xform-opt %S/ops.mlir --split-input-file --mlir-print-debuginfo -o %t.ops.mlir
// RUN: onnx-xform-opt %t.ops.mlir --split-input-file --mlir-print-debuginfo | diff %t.ops.mlir -
// RUN: onnx-xform-opt %t.ops.mlir --split-input-file --mlir-print-debuginfo --mlir-print-op-generic | onnx-xform-opt --split-input-file --mlir-print-debuginfo | diff %t.ops.mlir -

// RUN: onnx-xform-opt %S/types.mlir --split-input-file > %t.types.mlir
// RUN: onnx-xform-opt %t.types.mlir --split-input-file | diff %t.types.mlir -
// RUN: onnx-xform-opt %t.types.mlir --split-input-file --mlir-print-op-generic | onnx-xform-opt --split-input-file | diff %t.types.mlir -

// RUN: onnx-xform-opt %S/attributes.mlir --split-input-file > %t.attributes.mlir
// RUN: onnx-xform-opt %t.attributes.mlir --split-input-file | diff %t.attributes.mlir -
// RUN: onnx-xform-opt %t.attributes.mlir --split-input-file --mlir-print-op-generic | onnx-xform-opt --split-input-file | diff %t.attributes.mlir -

// RUN: onnx-xform-opt %S/ops.mlir --split-input-file --verify-roundtrip -o %t.ignored
// RUN: onnx-xform-opt %S/types.mlir --split-input-file --verify-roundtrip -o %t.ignored
// RUN: onnx-xform-opt %S/attributes.mlir --split-input-file --verify-roundtrip -o %t.ignored

// RUN: onnx-xform-opt %s --mlir-print-debuginfo -o %t.mlir
// RUN: onnx-xform-opt %s --emit-bytecode -o %t.mlirbc
// RUN: onnx-xform-opt %t.mlirbc --mlir-print-debuginfo | diff %t.mlir -
// RUN: FileCheck %s --input-file=%t.mlir

// Bytecode is of one module, so that it has a module of its own here.

// CHECK-LABEL: func.func private @half
// CHECK-LABEL: func.func @model
// CHECK-SAME: tensor<?xf32, #onnx.dims<"2*n">> {onnx.name = "x"}
// CHECK: #onnx.sparse_tensor
// CHECK: #onnx.convert
// CHECK: onnx.Clip(%{{.*}}, _, %{{.*}})
// CHECK: onnx.If
// CHECK: onnx.Custom
// CHECK: weights: "0x
func.func private @half(%x: !onnx.unknown) -> !onnx.unknown {
  %0 = onnx.Custom(%x) {domain = "ai.onnx", op_type = "Elu", node_attributes = {alpha = #onnx.attr_ref<"slope", "FLOAT">}} : (!onnx.unknown) -> !onnx.unknown
  return %0 : !onnx.unknown
}

func.func @model(%x: tensor<?xf32, #onnx.dims<"2*n">> {onnx.name = "x"}, %c: tensor<i1>, %m: tensor<f32>) -> tensor<?xf32, #onnx.dims<"2*n">> {
  %0 = onnx.Initializer #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi64>, [4]> -> tensor<4xf32>
  %1 = onnx.Initializer #onnx.convert<dense_resource<weights> : tensor<2xf32>, 0.0 : f32, 65504.0 : f32> : tensor<2xf16>
  %2 = onnx.Initializer dense<"text"> : tensor<2x!onnx.string> {input_index = 3}
  %3 = onnx.Clip(%x, _, %m) : (tensor<?xf32, #onnx.dims<"2*n">>, tensor<f32>) -> tensor<?xf32, #onnx.dims<"2*n">> loc("/clip"("/clip_out"))
  %4 = onnx.If(%c) : (tensor<i1>) -> tensor<?xf32> else_branch {
    onnx.Yield %3 : tensor<?xf32, #onnx.dims<"2*n">>
  } then_branch {
    %5 = onnx.Call @half(%3) : (tensor<?xf32, #onnx.dims<"2*n">>) -> tensor<?xf32>
    onnx.Yield %5 : tensor<?xf32>
  }
  %6:2 = onnx.Custom(%4) {domain = "acme", op_type = "Split", graphs = ["body"], absent = array<i32: 0>} : (tensor<?xf32>) -> (none, !onnx.seq<tensor<?xi4>>) {
  ^bb0(%a: !onnx.map<i64, tensor<f32>>, %b: !onnx.sparse<tensor<4xf32>>, %d: !onnx.opaque<"acme", "t">):
    onnx.Yield %a : !onnx.map<i64, tensor<f32>>
  }
  return %3 : tensor<?xf32, #onnx.dims<"2*n">>
}

{-#
  dialect_resources: {
    builtin: {
      weights: "0x040000000000803F00000040"
    }
  }
#-}
