// RUN: onnx-xform-opt %s --convert-opset=10 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @window_of_unknown_size
  // CHECK: onnx.NonZero
  // CHECK: onnx.Cos(
  func.func @window_of_unknown_size(%s: tensor<i64>) -> tensor<?xf32> {
    %y = onnx.HannWindow(%s) : (tensor<i64>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }

  // Each frame is the start that is computed, and the positions from it on.
  // CHECK-LABEL: func.func @frames_at_computed_steps
  // CHECK-SAME: (%[[X:.*]]: tensor<1x?x1xf32>, %[[S:.*]]: tensor<i64>, %[[W:.*]]: tensor<2xf32>)
  // CHECK: %[[STARTS:.*]] = onnx_v.Unsqueeze_1({{.*}} -> tensor<?x1xi64>
  // CHECK: %[[POSITIONS:.*]] = onnx.Add(%[[STARTS]], %{{.*}}) : (tensor<?x1xi64>, tensor<2xi64>) -> tensor<?x2xi64>
  // CHECK: onnx.Gather(%[[X]], %{{.*}}) {axis = 1{{.*}}} : (tensor<1x?x1xf32>, tensor<?x2xi64>) -> tensor<1x?x2x1xf32>
  // CHECK: onnx.MatMul(
  func.func @frames_at_computed_steps(%x: tensor<1x?x1xf32>, %s: tensor<i64>, %w: tensor<2xf32>) -> tensor<1x?x2x2xf32> {
    %y = onnx.STFT(%x, %s, %w) : (tensor<1x?x1xf32>, tensor<i64>, tensor<2xf32>) -> tensor<1x?x2x2xf32>
    return %y : tensor<1x?x2x2xf32>
  }

  // CHECK-LABEL: func.func @transform_along_a_computed_axis
  // CHECK: onnx.If(
  // CHECK-COUNT-2: onnx.MatMul
  func.func @transform_along_a_computed_axis(%x: tensor<1x4x1xf32>, %a: tensor<i64>) -> tensor<1x4x2xf32> {
    %y = onnx.DFT(%x, _, %a) : (tensor<1x4x1xf32>, tensor<i64>) -> tensor<1x4x2xf32>
    return %y : tensor<1x4x2xf32>
  }

  // CHECK-LABEL: func.func @grid_of_computed_size
  // CHECK-SAME: (%{{.*}}: tensor<1x2x3xf32>, %[[S:.*]]: tensor<4xi64>)
  // CHECK: dense<3>
  // CHECK: onnx.Gather(%[[S]],
  // CHECK: onnx.Div(
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x1xf32>
  // CHECK: dense<2>
  // CHECK: onnx.Gather(%[[S]],
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x1x1xf32>
  func.func @grid_of_computed_size(%t: tensor<1x2x3xf32>, %s: tensor<4xi64>) -> tensor<1x?x?x2xf32> {
    %y = onnx.AffineGrid(%t, %s) : (tensor<1x2x3xf32>, tensor<4xi64>) -> tensor<1x?x?x2xf32>
    return %y : tensor<1x?x?x2xf32>
  }
}
