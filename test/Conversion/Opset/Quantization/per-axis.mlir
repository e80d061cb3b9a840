// RUN: onnx-xform-opt %s -split-input-file --convert-opset=12 | FileCheck %s -enable-var-scope

// CHANGE: DequantizeLinear 10->13 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @axis_that_means_nothing
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi8>, %[[S:.*]]: tensor<f32>, %[[Z:.*]]: tensor<i8>)
  // CHECK: %[[V0:.*]] = onnx.DequantizeLinear(%[[X]], %[[S]], %[[Z]])
  // CHECK-NEXT: return %[[V0]]
  func.func @axis_that_means_nothing(%x: tensor<2x3xi8>, %s: tensor<f32>, %z: tensor<i8>) -> tensor<2x3xf32> {
    %y = onnx.DequantizeLinear(%x, %s, %z) {axis = 0 : i64} : (tensor<2x3xi8>, tensor<f32>, tensor<i8>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // The default axis is 1.
  // CHECK-LABEL: func.func @scale_for_each_channel
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x?x?xui8>, %[[S:.*]]: tensor<3xf32>, %[[Z:.*]]: tensor<3xui8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<?x3x?x?xui8>) -> tensor<?x3x?x?xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[3, 1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Reshape(%[[Z]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[V2]]) {to = 1} : (tensor<3x1x1xui8>) -> tensor<3x1x1xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Sub(%[[V0]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[3, 1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Reshape(%[[S]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Mul(%[[V4]], %[[V6]])
  // CHECK-NEXT: return %[[V7]]
  func.func @scale_for_each_channel(%x: tensor<?x3x?x?xui8>, %s: tensor<3xf32>, %z: tensor<3xui8>) -> tensor<?x3x?x?xf32> {
    %y = onnx.DequantizeLinear(%x, %s, %z) : (tensor<?x3x?x?xui8>, tensor<3xf32>, tensor<3xui8>) -> tensor<?x3x?x?xf32>
    return %y : tensor<?x3x?x?xf32>
  }

  // CHECK-LABEL: func.func @scale_for_each_column_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xi32>, %[[S:.*]]: tensor<?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<*xi32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Mul(%[[V0]], %[[S]])
  // CHECK-NEXT: return %[[V1]]
  func.func @scale_for_each_column_of_unknown_rank(%x: tensor<*xi32>, %s: tensor<?xf32>) -> tensor<*xf32> {
    %y = onnx.DequantizeLinear(%x, %s) {axis = -1 : i64} : (tensor<*xi32>, tensor<?xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

// CHANGE: QuantizeLinear 10->13 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @quantization_of_each_channel
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x?xf32>, %[[S:.*]]: tensor<3xf32>, %[[Z:.*]]: tensor<3xi8>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[3, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[S]], %[[V0]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Div(%[[X]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Round(%[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[3, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Reshape(%[[Z]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Cast(%[[V5]]) {to = 1} : (tensor<3x1xi8>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Add(%[[V3]], %[[V6]])
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<-1.280000e+02> : tensor<f32>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<1.270000e+02> : tensor<f32>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Clip(%[[V7]], %[[V8]], %[[V9]])
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 3} : (tensor<?x3x?xf32>) -> tensor<?x3x?xi8>
  // CHECK-NEXT: return %[[V11]]
  func.func @quantization_of_each_channel(%x: tensor<?x3x?xf32>, %s: tensor<3xf32>, %z: tensor<3xi8>) -> tensor<?x3x?xi8> {
    %y = onnx.QuantizeLinear(%x, %s, %z) : (tensor<?x3x?xf32>, tensor<3xf32>, tensor<3xi8>) -> tensor<?x3x?xi8>
    return %y : tensor<?x3x?xi8>
  }

  // CHECK-LABEL: func.func @quantization_by_one_scale
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x?xi32>, %[[S:.*]]: tensor<f32>)
  // CHECK: %[[V0:.*]] = onnx_v.QuantizeLinear_10(%[[X]], %[[S]])
  // CHECK-NEXT: return %[[V0]]
  func.func @quantization_by_one_scale(%x: tensor<?x3x?xi32>, %s: tensor<f32>) -> tensor<?x3x?xui8> {
    %y = onnx.QuantizeLinear(%x, %s) {axis = 2 : i64} : (tensor<?x3x?xi32>, tensor<f32>) -> tensor<?x3x?xui8>
    return %y : tensor<?x3x?xui8>
  }
}

// -----

// What opset 12 has stays, whatever is known of the scale.
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @scales_of_opset_11
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[S:.*]]: tensor<*xf32>, %[[Z:.*]]: tensor<*xi8>)
  // CHECK: %[[V0:.*]] = onnx_v.QuantizeLinear_10(%[[X]], %[[S]], %[[Z]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.DequantizeLinear(%[[V0]], %[[S]], %[[Z]]) {onnx.spelling = {older = {values}}}
  // CHECK-NEXT: return %[[V1]]
  func.func @scales_of_opset_11(%x: tensor<2x3xf32>, %s: tensor<*xf32>, %z: tensor<*xi8>) -> tensor<2x3xf32> {
    %q = onnx_v.QuantizeLinear_10(%x, %s, %z) : (tensor<2x3xf32>, tensor<*xf32>, tensor<*xi8>) -> tensor<2x3xi8>
    %y = onnx.DequantizeLinear(%q, %s, %z) : (tensor<2x3xi8>, tensor<*xf32>, tensor<*xi8>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
