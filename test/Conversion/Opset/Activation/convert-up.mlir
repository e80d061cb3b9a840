// RUN: onnx-xform-opt %s -split-input-file --convert-opset=17 | FileCheck %s -enable-var-scope

// CHANGE: Softmax 11->13 up
// CHANGE: LogSoftmax 11->13 up
// CHANGE: Hardmax 11->13 up
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @last_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>
  // CHECK: %[[SOFTMAX:.*]] = onnx.Softmax(%[[X]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[SOFTMAX]] : tensor<2x3xf32>
  func.func @last_axis(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %y = onnx_v.Softmax_1(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHECK-LABEL: func.func @several_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x?x4xf32>
  // CHECK: %[[FLATTEN:.*]] = onnx.Flatten(%[[X]]) : (tensor<2x?x4xf32>) -> tensor<2x?xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[FLATTEN]]) : (tensor<2x?xf32>) -> tensor<2x?xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<[2, -1, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[SOFTMAX]], %[[C]]) : (tensor<2x?xf32>, tensor<3xi64>) -> tensor<2x?x4xf32>
  // CHECK-NEXT: return %[[RESHAPE]] : tensor<2x?x4xf32>
  func.func @several_axes(%x: tensor<2x?x4xf32>) -> tensor<2x?x4xf32> {
    %y = onnx_v.Softmax_1(%x) : (tensor<2x?x4xf32>) -> tensor<2x?x4xf32>
    return %y : tensor<2x?x4xf32>
  }

  // CHECK-LABEL: func.func @unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>
  // CHECK: %[[FLATTEN:.*]] = onnx.Flatten(%[[X]]) {axis = -2} : (tensor<*xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[LOGSOFTMAX:.*]] = onnx.LogSoftmax(%[[FLATTEN]]) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[LOGSOFTMAX]], %[[SHAPE]]) {allowzero = 1} : (tensor<?x?xf32>, tensor<?xi64>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[RESHAPE]] : tensor<*xf32>
  func.func @unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx_v.LogSoftmax_1(%x) {axis = -2 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @all_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>
  // CHECK: %[[FLATTEN:.*]] = onnx.Flatten(%[[X]]) {axis = 0} : (tensor<2x3x4xf32>) -> tensor<1x24xf32>
  // CHECK-NEXT: %[[HARDMAX:.*]] = onnx.Hardmax(%[[FLATTEN]]) : (tensor<1x24xf32>) -> tensor<1x24xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<[2, 3, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[HARDMAX]], %[[C]]) : (tensor<1x24xf32>, tensor<3xi64>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[RESHAPE]] : tensor<2x3x4xf32>
  func.func @all_axes(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.Hardmax_1(%x) {axis = 0 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }
}

// -----

// CHANGE: PRelu 6->7 up
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @one_slope
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<1xf32>
  // CHECK: %[[PRELU:.*]] = onnx.PRelu(%[[X]], %[[A1]]) : (tensor<*xf32>, tensor<1xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[PRELU]] : tensor<*xf32>
  func.func @one_slope(%x: tensor<*xf32>, %s: tensor<1xf32>) -> tensor<*xf32> {
    %y = onnx_v.PRelu_6(%x, %s) : (tensor<*xf32>, tensor<1xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @slopes_per_channel
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A1]], %[[C]]) : (tensor<3xf32>, tensor<2xi64>) -> tensor<3x1x1xf32>
  // CHECK-NEXT: %[[PRELU:.*]] = onnx.PRelu(%[[X]], %[[UNSQUEEZE]]) : (tensor<2x3x4x5xf32>, tensor<3x1x1xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[PRELU]] : tensor<2x3x4x5xf32>
  func.func @slopes_per_channel(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y = onnx_v.PRelu_6(%x, %s) : (tensor<2x3x4x5xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
    return %y : tensor<2x3x4x5xf32>
  }
}

// -----

// CHANGE: Clip 6->11 up
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @bounds_of_half
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f16>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<6.000000e+00> : tensor<f16>
  // CHECK-NEXT: %[[CLIP:.*]] = onnx.Clip(%[[X]], %[[C]], %[[C2]]) : (tensor<4xf16>, tensor<f16>, tensor<f16>) -> tensor<4xf16>
  // CHECK-NEXT: return %[[CLIP]] : tensor<4xf16>
  func.func @bounds_of_half(%x: tensor<4xf16>) -> tensor<4xf16> {
    %y = onnx_v.Clip_6(%x) {max = 6.0 : f32, min = 0.0 : f32} : (tensor<4xf16>) -> tensor<4xf16>
    return %y : tensor<4xf16>
  }
}
