// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --fix-dims=n=2 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-dims=n=2 2>/dev/null | onnx-xform-opt -split-input-file -o %t.mlir

// Exporters write 0 where they know no size.
// CHECK-LABEL: func.func @a_batch_of_0_is_unknown
// CHECK-SAME: (%{{.*}}: tensor<?x2xf32>
// CHECK-SAME: -> tensor<2x?xf32
// expected-warning @below {{fix-dims: sizes of 0 are taken as unknown: with them, the model computes nothing; set them by --fix-input-shapes [fix-dims-021]}}
func.func @a_batch_of_0_is_unknown(%x: tensor<0x?xf32, #onnx.dims<0, n>> {onnx.name = "x"}) -> tensor<?x0xf32, #onnx.dims<n, 0>> {
  %y = onnx.Transpose(%x) : (tensor<0x?xf32, #onnx.dims<0, n>>) -> tensor<?x0xf32, #onnx.dims<n, 0>>
  return %y : tensor<?x0xf32, #onnx.dims<n, 0>>
}

// -----

// CHECK-LABEL: func.func @zeros_that_contradict
// CHECK-SAME: (%{{.*}}: tensor<?x2xf32>
// CHECK-SAME: -> tensor<3x2xf32>
// expected-warning @below {{[fix-dims-021]}}
func.func @zeros_that_contradict(%x: tensor<0x?xf32, #onnx.dims<0, n>> {onnx.name = "x"}, %y: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %z = onnx.Add(%x, %y) : (tensor<0x?xf32, #onnx.dims<0, n>>, tensor<3x2xf32>) -> tensor<3x2xf32>
  return %z : tensor<3x2xf32>
}

// -----

// A cache that is empty at first is meant.
// CHECK-LABEL: func.func @zeros_that_make_sense
// CHECK-SAME: (%{{.*}}: tensor<2x0xf32>, %{{.*}}: tensor<2x4xf32>) -> tensor<2x4xf32>
func.func @zeros_that_make_sense(%past: tensor<?x0xf32, #onnx.dims<n, 0>>, %x: tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<*xf32> {
  %z = onnx.Concat(%past, %x) {axis = 1 : i64} : (tensor<?x0xf32, #onnx.dims<n, 0>>, tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<*xf32>
  return %z : tensor<*xf32>
}

// -----

// CHECK-LABEL: func.func @default_values_are_empty_indeed
// CHECK-SAME: (%{{.*}}: tensor<0xf32>
func.func @default_values_are_empty_indeed(%roi: tensor<0xf32> {onnx.name = "roi", onnx.default_value = dense<> : tensor<0xf32>}, %x: tensor<?xf32, #onnx.dims<n>>) -> tensor<0xf32> {
  return %roi : tensor<0xf32>
}
