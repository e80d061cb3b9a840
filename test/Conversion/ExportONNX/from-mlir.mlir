// MLIR that was written by hand, with no attribute but onnx.graph, becomes a valid
// model: versions and names are made up.

// RUN: onnx-xform-opt %s -o %t.onnx
// RUN: %{decode} < %t.onnx | FileCheck %s
// RUN: onnx-xform-opt --strict %t.onnx 2>&1 | FileCheck %s --check-prefix=AGAIN

// CHECK: ir_version: {{[0-9]+}}
// CHECK: input: "[[X:.*]]"
// CHECK-NEXT: input: "[[W:.*]]"
// CHECK-NEXT: output: "[[Y:.*]]"
// CHECK-NEXT: op_type: "Add"
// CHECK: dims: 4
// CHECK-NEXT: data_type: 1
// CHECK-NEXT: name: "[[W]]"
// CHECK: input {
// CHECK-NEXT: name: "[[X]]"
// CHECK: output {
// CHECK: value_info {
// CHECK-NEXT: name: "[[Y]]"
// CHECK: opset_import {
// CHECK-NEXT: domain: ""
// CHECK-NEXT: version: {{[0-9]+}}
// AGAIN-NOT: {{error|warning}}
// AGAIN: onnx.Relu
func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> attributes {onnx.graph = {name = "g"}} {
  %w = onnx.Initializer dense<1.0> : tensor<4xf32>
  %y = onnx.Add(%x, %w) : (tensor<?x4xf32>, tensor<4xf32>) -> tensor<?x4xf32>
  %z = onnx.Relu(%y) : (tensor<?x4xf32>) -> tensor<?x4xf32>
  return %z : tensor<?x4xf32>
}
