// RUN: onnx-xform-opt %s -split-input-file --fix-input-shapes=x:1x3x224,mask:0:?x128,s: | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-input-shapes="shapes={x:1x3x224,mask:0:?x128,s:}" | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --pass-pipeline='builtin.module(fix-input-shapes{shapes=x:1x3x224,mask:0:?x128,s:})' | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-input-shapes=x:1x3x224,mask:0:?x128,s: --dump-pass-pipeline 2>&1 >/dev/null | FileCheck %s --check-prefix=PIPELINE

// PIPELINE: fix-input-shapes{shapes={x:1x3x224,mask:0:?x128,s:}}

// CHECK-LABEL: func.func @unknown_sizes_and_ranks
// CHECK-SAME: tensor<1x3x224xf32> {onnx.name = "x"}
// CHECK-SAME: tensor<?x128xi64> {onnx.name = "mask:0"}
// CHECK-SAME: tensor<f32> {onnx.name = "s"}
func.func @unknown_sizes_and_ranks(%x: tensor<?x3x?xf32> {onnx.name = "x"}, %m: tensor<?x?xi64> {onnx.name = "mask:0"}, %s: tensor<*xf32> {onnx.name = "s"}) attributes {onnx.graph = {}} {
  return
}

// -----

// CHECK-LABEL: func.func @symbols_become_numbers_everywhere
// CHECK-SAME: tensor<1x3x224xf32> {onnx.name = "x"}
// CHECK-SAME: tensor<1x128xf32> {onnx.name = "mask:0"}
// CHECK-SAME: -> tensor<1x450xf32>
func.func @symbols_become_numbers_everywhere(%x: tensor<?x3x?xf32, #onnx.dims<batch, 3, width>> {onnx.name = "x"}, %m: tensor<?x?xf32, #onnx.dims<batch, ?>> {onnx.name = "mask:0"}, %s: tensor<f32> {onnx.name = "s"}) -> tensor<?x?xf32, #onnx.dims<batch, "2*width + 2">> attributes {onnx.graph = {}} {
  // CHECK: -> tensor<1x450xf32>
  %y = onnx.Custom() {domain = "d", op_type = "Op"} : () -> tensor<?x?xf32, #onnx.dims<batch, "2*width + 2">>
  return %y : tensor<?x?xf32, #onnx.dims<batch, "2*width + 2">>
}

// -----

// A question mark keeps a symbol, and a size that is not changed is no conflict.
// CHECK-LABEL: func.func @question_mark_keeps_a_symbol
// CHECK-SAME: tensor<?x128xf32, #onnx.dims<rows, 128>> {onnx.name = "mask:0"}
func.func @question_mark_keeps_a_symbol(%x: tensor<1x3x224xf32> {onnx.name = "x"}, %m: tensor<?x?xf32, #onnx.dims<rows, ?>> {onnx.name = "mask:0"}, %s: tensor<f32> {onnx.name = "s"}) attributes {onnx.graph = {}} {
  return
}

// -----

// An expression takes its size as a whole.
// CHECK-LABEL: func.func @dimension_that_is_an_expression
// CHECK-SAME: tensor<1x3x224xf32>
// CHECK-SAME: -> tensor<224x?xf32, #onnx.dims<224, n>>
func.func @dimension_that_is_an_expression(%x: tensor<1x3x?xf32, #onnx.dims<1, 3, "2*n">> {onnx.name = "x"}, %m: tensor<?x128xf32> {onnx.name = "mask:0"}, %s: tensor<f32> {onnx.name = "s"}) -> tensor<?x?xf32, #onnx.dims<"2*n", n>> attributes {onnx.graph = {}} {
  %y = onnx.Custom() {domain = "d", op_type = "Op"} : () -> tensor<?x?xf32, #onnx.dims<"2*n", n>>
  return %y : tensor<?x?xf32, #onnx.dims<"2*n", n>>
}

// -----

// CHECK-LABEL: func.func @input_that_is_an_output
// CHECK-SAME: tensor<1x3x224xf32> {onnx.name = "x"}
// CHECK-SAME: -> (tensor<1x3x224xf32> {onnx.name = "y"}, tensor<?x128xf32> {onnx.name = "z", onnx.type_proto = "kept"})
// CHECK: return %{{.*}}, %{{.*}} : tensor<1x3x224xf32>, tensor<?x128xf32>
func.func @input_that_is_an_output(%x: tensor<*xf32> {onnx.name = "x", onnx.type_proto = "old"}, %m: tensor<?x128xf32> {onnx.name = "mask:0"}, %s: tensor<f32> {onnx.name = "s"}) -> (tensor<*xf32> {onnx.name = "y", onnx.type_proto = "old"}, tensor<?x128xf32> {onnx.name = "z", onnx.type_proto = "kept"}) attributes {onnx.graph = {}} {
  return %x, %m : tensor<*xf32>, tensor<?x128xf32>
}
