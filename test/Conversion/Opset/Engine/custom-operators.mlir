// RUN: onnx-xform-opt %s --convert-opset=13 -verify-diagnostics
// RUN: onnx-xform-opt %s --check-opset=13 -verify-diagnostics
// RUN: onnx-xform-opt %s --convert-opset="opset=13 keep-ops=ImageScaler" | FileCheck %s
// RUN: sed '/expected-error/d' %s | onnx-xform-opt --convert-opset=9 | FileCheck %s

// What an operator that no opset has means in another one is anybody's guess.
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64, com.example = 1 : i64}} {
  // CHECK-LABEL: func.func @experimental
  // CHECK: onnx.Custom{{.*}}op_type = "ImageScaler"
  func.func @experimental(%x: tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32> {
    // expected-error @+1 {{(ImageScaler) cannot be converted to opset 13 of ai.onnx: no opset has such an operator, and what it means in another one is not known; replace the node, or leave it as it is with --keep-ops=ImageScaler [convert-opset-014]}}
    %y = onnx.Custom(%x) {domain = "ai.onnx", op_type = "ImageScaler"} : (tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32>
    return %y : tensor<1x3x4x4xf32>
  }

  // Other domains keep their version.
  // CHECK-LABEL: func.func @foreign
  // CHECK: onnx.Custom{{.*}}op_type = "Scaler"
  func.func @foreign(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Custom(%x) {domain = "com.example", op_type = "Scaler"} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}
