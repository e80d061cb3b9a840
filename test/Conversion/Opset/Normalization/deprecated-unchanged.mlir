// RUN: onnx-xform-opt %s --convert-opset=ai.onnx.ml=3,18 | FileCheck %s
// RUN: onnx-xform-opt %s --convert-opset=ai.onnx.ml=3,19 | FileCheck %s -check-prefix=OTHER

// A deprecated operator stays where its opset does, and is replaced in any other.
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64, ai.onnx.ml = 2 : i64}} {
  // CHECK: onnx_v.GroupNormalization_18
  // OTHER-NOT: GroupNormalization
  func.func @group_normalization(%x: tensor<2x4x5xf32>, %s: tensor<2xf32>, %b: tensor<2xf32>) -> tensor<2x4x5xf32> {
    %y = onnx_v.GroupNormalization_18(%x, %s, %b) {num_groups = 2 : i64} : (tensor<2x4x5xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x4x5xf32>
    return %y : tensor<2x4x5xf32>
  }
}
