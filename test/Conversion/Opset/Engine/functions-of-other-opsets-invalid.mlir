// RUN: onnx-xform-opt %s --convert-opset=11 -verify-diagnostics

// Of ai.onnx, it is known how opsets differ; of other domains it is not.
module attributes {onnx.opset_imports = {ai.onnx = 12 : i64, com.example = 2 : i64}} {
  func.func @main(%x: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
    // expected-error @+1 {{cannot be replaced by the body of 'f', which means opset 3 of com.example, where what calls it means 2; convert the model to one opset first [inline-functions-001]}}
    %y = onnx.Call @f(%x) {node_attributes = {axis = -1 : i64}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
  func.func private @f(%a: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.function = {attributes = ["axis"], domain = "d", name = "f", opset_imports = {ai.onnx = 13 : i64, com.example = 3 : i64}}} {
    %b = onnx.Custom(%a) {domain = "ai.onnx", op_type = "Softmax", node_attributes = {axis = #onnx.attr_ref<"axis", "INT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    %c = onnx.Custom(%b) {domain = "com.example", op_type = "Scale"} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %c : tensor<2x4xf32>
  }
}
