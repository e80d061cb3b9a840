// Functions are inlined where a node that has to change refers to their attributes; others are converted in place.

// RUN: onnx-xform-opt %s -split-input-file --convert-opset=11 | FileCheck %s -enable-var-scope

// CHECK: onnx.opset_imports = {ai.onnx = 11 : i64}
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @main
  func.func @main(%x: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>) attributes {onnx.graph = {}} {
    // CHECK: onnx_v.Softmax_1(%{{.*}}) {axis = 1}
    %a = onnx.Call @stuck(%x) {node_attributes = {axis = 1 : i64}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    // CHECK: onnx_v.Softmax_1(%{{.*}}) {axis = 1}
    // CHECK: onnx.Call @unchanged
    %b = onnx.Call @stuck_by_a_call(%a) {node_attributes = {n = 1 : i64, slope = 0.5 : f32}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    // CHECK: onnx.Call @calls_with_a_value
    %c = onnx.Call @calls_with_a_value(%b) : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %a, %b, %c : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>
  }
  // CHECK-NOT: func.func private @stuck
  func.func private @stuck(%a: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.function = {attributes = ["axis"], domain = "d", name = "stuck", opset_imports = {ai.onnx = 13 : i64}}} {
    %b = onnx.Custom(%a) {domain = "ai.onnx", op_type = "Softmax", node_attributes = {axis = #onnx.attr_ref<"axis", "INT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %b : tensor<2x4xf32>
  }
  func.func private @stuck_by_a_call(%a: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.function = {attributes = ["n", "slope"], domain = "d", name = "stuck_by_a_call", opset_imports = {ai.onnx = 13 : i64}}} {
    %b = onnx.Call @stuck(%a) {node_attributes = {axis = #onnx.attr_ref<"n", "INT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    %c = onnx.Call @unchanged(%b) {node_attributes = {alpha = #onnx.attr_ref<"slope", "FLOAT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %c : tensor<2x4xf32>
  }
  // LeakyRelu means the same in both opsets.
  // CHECK: func.func private @unchanged
  func.func private @unchanged(%a: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.function = {attributes = ["alpha"], domain = "d", name = "unchanged", opset_imports = {ai.onnx = 13 : i64}}} {
    // CHECK: alpha = #onnx.attr_ref<"alpha", "FLOAT">
    %b = onnx.Custom(%a) {domain = "ai.onnx", op_type = "LeakyRelu", node_attributes = {alpha = #onnx.attr_ref<"alpha", "FLOAT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %b : tensor<2x4xf32>
  }
  // CHECK: func.func private @calls_with_a_value
  func.func private @calls_with_a_value(%a: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.function = {domain = "d", name = "calls_with_a_value", opset_imports = {ai.onnx = 13 : i64}}} {
    // CHECK: onnx_v.Softmax_1(%{{.*}}) {axis = -1}
    %b = onnx.Call @stuck(%a) {node_attributes = {axis = -1 : i64}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %b : tensor<2x4xf32>
  }
}
