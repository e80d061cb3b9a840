// RUN: onnx-xform-opt %s -split-input-file --convert-opset=23 | FileCheck %s -enable-var-scope

// CHANGE: Identity 23->24 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf8E8M0FNU>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: tensor<3xf8E8M0FNU>) {
    %y = onnx.Identity(%x) : (tensor<3xf8E8M0FNU>) -> tensor<3xf8E8M0FNU>
    return
  }
}

// -----

// CHANGE: Constant 23->24 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf8E8M0FNU>
  // CHECK-NEXT: return %[[V0]] : tensor<2xf8E8M0FNU>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xf8E8M0FNU> {
    %a = onnx.Constant() {value = dense<1.0> : tensor<2xf8E8M0FNU>} : () -> tensor<2xf8E8M0FNU>
    return %a : tensor<2xf8E8M0FNU>
  }
}

// -----

// CHANGE: TensorScatter 0->24 down
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @cache_is_written_from_its_start
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x8x4xf32>, %[[U:.*]]: tensor<2x3x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[1, 1, -1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Reshape(%[[V0]], %[[V1]]) : (tensor<2xi64>, tensor<4xi64>) -> tensor<1x1x2x1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[2, 3, 2, 4]> : tensor<4xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Expand(%[[V2]], %[[V3]]) : (tensor<1x1x2x1xi64>, tensor<4xi64>) -> tensor<2x3x2x4xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.ScatterElements(%[[X]], %[[V4]], %[[U]]) {axis = 2} : (tensor<2x3x8x4xf32>, tensor<2x3x2x4xi64>, tensor<2x3x2x4xf32>) -> tensor<2x3x8x4xf32>
  // CHECK-NEXT: return %[[V5]] : tensor<2x3x8x4xf32>
  func.func @cache_is_written_from_its_start(%x: tensor<2x3x8x4xf32>, %u: tensor<2x3x2x4xf32>) -> tensor<2x3x8x4xf32> {
    %r = onnx.TensorScatter(%x, %u) : (tensor<2x3x8x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x8x4xf32>
    return %r : tensor<2x3x8x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @circular_cache_is_written_modulo_its_size
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x4xf32>, %[[U:.*]]: tensor<?x?x4xf32>, %[[W:.*]]: tensor<?xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[-1, 1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[W]], %[[V0]]) : (tensor<?xi64>, tensor<3xi64>) -> tensor<?x1x1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Shape(%[[U]]) : (tensor<?x?x4xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Gather(%[[V3]], %[[V4]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Range(%[[V2]], %[[V5]], %[[V6]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<[1, -1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Reshape(%[[V7]], %[[V8]]) : (tensor<?xi64>, tensor<3xi64>) -> tensor<1x?x1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Add(%[[V1]], %[[V9]]) : (tensor<?x1x1xi64>, tensor<1x?x1xi64>) -> tensor<?x?x1xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?x4xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Gather(%[[V11]], %[[V12]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Mod(%[[V10]], %[[V13]]) : (tensor<?x?x1xi64>, tensor<i64>) -> tensor<?x?x1xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Shape(%[[U]]) : (tensor<?x?x4xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Expand(%[[V14]], %[[V15]]) : (tensor<?x?x1xi64>, tensor<3xi64>) -> tensor<?x?x4xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.ScatterElements(%[[X]], %[[V16]], %[[U]]) {axis = 1} : (tensor<?x?x4xf32>, tensor<?x?x4xi64>, tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  // CHECK-NEXT: return %[[V17]] : tensor<?x?x4xf32>
  func.func @circular_cache_is_written_modulo_its_size(%x: tensor<?x?x4xf32>, %u: tensor<?x?x4xf32>, %w: tensor<?xi64>) -> tensor<?x?x4xf32> {
    %r = onnx.TensorScatter(%x, %u, %w) {mode = "circular"} : (tensor<?x?x4xf32>, tensor<?x?x4xf32>, tensor<?xi64>) -> tensor<?x?x4xf32>
    return %r : tensor<?x?x4xf32>
  }
}
