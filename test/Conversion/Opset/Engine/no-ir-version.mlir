// RUN: onnx-xform-opt %s --convert-opset=27 --convert-opset=13 | FileCheck %s
// RUN: onnx-xform-opt %s --convert-opset=27 | FileCheck %s -check-prefix=UP

// A model that states no IR version states none when it is back.
// CHECK: module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}}
// UP: onnx.ir_version =
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
    %y = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}
