// RUN: onnx-xform-opt %s -split-input-file --fix-input-shapes=x:2x3 | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @shapes_follow_from_the_inputs
// CHECK-SAME: -> (tensor<3x2xf32> {onnx.name = "z"})
func.func @shapes_follow_from_the_inputs(%x: tensor<?x3xf32> {onnx.name = "x"}) -> (tensor<?x?xf32> {onnx.name = "z", onnx.type_proto = "old"}) attributes {onnx.graph = {}} {
  // CHECK: onnx.Relu({{.*}}) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %y = onnx.Relu(%x) : (tensor<?x3xf32>) -> tensor<*xf32>
  %z = onnx.Transpose(%y) : (tensor<*xf32>) -> tensor<?x?xf32>
  return %z : tensor<?x?xf32>
}

// -----

// A size that the file has as 0 is one that it does not know.
// CHECK-LABEL: func.func @zero_can_be_set
// CHECK-SAME: (%{{.*}}: tensor<2x3xf32> {onnx.name = "x"}, %{{.*}}: tensor<2x1xf32>) -> tensor<2x4xf32>
func.func @zero_can_be_set(%x: tensor<2x0xf32> {onnx.name = "x"}, %y: tensor<2x1xf32>) -> tensor<*xf32> attributes {onnx.graph = {}} {
  %z = onnx.Concat(%x, %y) {axis = 1 : i64} : (tensor<2x0xf32>, tensor<2x1xf32>) -> tensor<*xf32>
  return %z : tensor<*xf32>
}
