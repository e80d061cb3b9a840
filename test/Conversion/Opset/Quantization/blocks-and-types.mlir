// RUN: onnx-xform-opt %s -split-input-file --convert-opset=20 | FileCheck %s -enable-var-scope

// CHANGE: DequantizeLinear 19->21 down
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @scale_for_each_block
  // CHECK-SAME: (%[[X:.*]]: tensor<2x5xi8>, %[[S:.*]]: tensor<2x3xf16>, %[[Z:.*]]: tensor<2x3xi8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x5xi8>) -> tensor<2x5xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 0, 1, 1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[Z]], %[[V1]]) {axis = 1}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[V2]]) {to = 1} : (tensor<2x5xi8>) -> tensor<2x5xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Sub(%[[V0]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 0, 1, 1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Gather(%[[S]], %[[V5]]) {axis = 1}
  // CHECK-NEXT: %[[V7:.*]] = onnx.Cast(%[[V6]]) {to = 1} : (tensor<2x5xf16>) -> tensor<2x5xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V4]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 10} : (tensor<2x5xf32>) -> tensor<2x5xf16>
  // CHECK-NEXT: return %[[V9]]
  func.func @scale_for_each_block(%x: tensor<2x5xi8>, %s: tensor<2x3xf16>, %z: tensor<2x3xi8>) -> tensor<2x5xf16> {
    %y = onnx.DequantizeLinear(%x, %s, %z) {block_size = 2 : i64} : (tensor<2x5xi8>, tensor<2x3xf16>, tensor<2x3xi8>) -> tensor<2x5xf16>
    return %y : tensor<2x5xf16>
  }

  // CHECK-LABEL: func.func @integers_of_16_bits
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xui16>, %[[S:.*]]: tensor<f32>, %[[Z:.*]]: tensor<ui16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xui16>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[Z]]) {to = 1} : (tensor<ui16>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Sub(%[[V0]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Mul(%[[V2]], %[[S]])
  // CHECK-NEXT: return %[[V3]]
  func.func @integers_of_16_bits(%x: tensor<2x3xui16>, %s: tensor<f32>, %z: tensor<ui16>) -> tensor<2x3xf32> {
    %y = onnx.DequantizeLinear(%x, %s, %z) : (tensor<2x3xui16>, tensor<f32>, tensor<ui16>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

// CHANGE: DequantizeLinear 21->23 down
module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @result_of_another_type
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi8>, %[[S:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.DequantizeLinear(%[[X]], %[[V0]])
  // CHECK-NEXT: return %[[V1]]
  func.func @result_of_another_type(%x: tensor<2x3xi8>, %s: tensor<f16>) -> tensor<2x3xf32> {
    %y = onnx.DequantizeLinear(%x, %s) {output_dtype = 1 : i64} : (tensor<2x3xi8>, tensor<f16>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

// CHANGE: DequantizeLinear 23->24 down
// CHANGE: QuantizeLinear 23->24 down
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @constant_scale_of_powers
  // CHECK-SAME: (%[[X:.*]]: tensor<2x2xf16>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[5.000000e-01, 4.000000e+00]> : tensor<2xf8E8M0FNU>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[5.000000e-01, 4.000000e+00]> : tensor<2xf16>
  // CHECK-NEXT: %[[V2:.*]] = onnx.QuantizeLinear(%[[X]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[5.000000e-01, 4.000000e+00]> : tensor<2xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.DequantizeLinear(%[[V2]], %[[V3]])
  // CHECK-NEXT: return %[[V4]]
  func.func @constant_scale_of_powers(%x: tensor<2x2xf16>) -> tensor<2x2xf32> {
    %s = onnx.Initializer dense<[0.5, 4.0]> : tensor<2xf8E8M0FNU>
    %q = onnx.QuantizeLinear(%x, %s) : (tensor<2x2xf16>, tensor<2xf8E8M0FNU>) -> tensor<2x2xui8>
    %y = onnx.DequantizeLinear(%q, %s) {output_dtype = 1 : i64} : (tensor<2x2xui8>, tensor<2xf8E8M0FNU>) -> tensor<2x2xf32>
    return %y : tensor<2x2xf32>
  }
}

// -----

// CHANGE: QuantizeLinear 19->21 down
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @quantization_of_each_block
  // CHECK-SAME: (%[[X:.*]]: tensor<2x5xf32>, %[[S:.*]]: tensor<2x3xf32>, %[[Z:.*]]: tensor<2x3xui8>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 0, 1, 1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Gather(%[[S]], %[[V0]]) {axis = 1}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Div(%[[X]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Round(%[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[0, 0, 1, 1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Gather(%[[Z]], %[[V4]]) {axis = 1}
  // CHECK-NEXT: %[[V6:.*]] = onnx.Cast(%[[V5]]) {to = 1} : (tensor<2x5xui8>) -> tensor<2x5xf32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Add(%[[V3]], %[[V6]])
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<2.550000e+02> : tensor<f32>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Clip(%[[V7]], %[[V8]], %[[V9]])
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 2} : (tensor<2x5xf32>) -> tensor<2x5xui8>
  // CHECK-NEXT: return %[[V11]]
  func.func @quantization_of_each_block(%x: tensor<2x5xf32>, %s: tensor<2x3xf32>, %z: tensor<2x3xui8>) -> tensor<2x5xui8> {
    %y = onnx.QuantizeLinear(%x, %s, %z) {block_size = 2 : i64} : (tensor<2x5xf32>, tensor<2x3xf32>, tensor<2x3xui8>) -> tensor<2x5xui8>
    return %y : tensor<2x5xui8>
  }

  // CHECK-LABEL: func.func @quantization_to_16_bits
  // CHECK-SAME: (%[[X:.*]]: tensor<5xf32>, %[[S:.*]]: tensor<f32>, %[[Z:.*]]: tensor<i16>)
  // CHECK: %[[V0:.*]] = onnx.Div(%[[X]], %[[S]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Round(%[[V0]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[Z]]) {to = 1} : (tensor<i16>) -> tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Add(%[[V1]], %[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<-3.276800e+04> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<3.276700e+04> : tensor<f32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Clip(%[[V3]], %[[V4]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Cast(%[[V6]]) {to = 5} : (tensor<5xf32>) -> tensor<5xi16>
  // CHECK-NEXT: return %[[V7]]
  func.func @quantization_to_16_bits(%x: tensor<5xf32>, %s: tensor<f32>, %z: tensor<i16>) -> tensor<5xi16> {
    %y = onnx.QuantizeLinear(%x, %s, %z) : (tensor<5xf32>, tensor<f32>, tensor<i16>) -> tensor<5xi16>
    return %y : tensor<5xi16>
  }

  // CHECK-LABEL: func.func @zero_point_tells_the_type
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[S:.*]]: tensor<3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<3xi8>
  // CHECK-NEXT: %[[V1:.*]] = onnx.QuantizeLinear(%[[X]], %[[S]], %[[V0]])
  // CHECK-NEXT: return %[[V1]]
  func.func @zero_point_tells_the_type(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xi8> {
    %y = onnx.QuantizeLinear(%x, %s) {output_dtype = 3 : i64} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xi8>
    return %y : tensor<2x3xi8>
  }
}

// -----

// CHANGE: QuantizeLinear 21->23 down
module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @division_in_the_type_of_the_scale
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[S:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<2x3xf32>) -> tensor<2x3xf16>
  // CHECK-NEXT: %[[V1:.*]] = onnx.QuantizeLinear(%[[V0]], %[[S]])
  // CHECK-NEXT: return %[[V1]]
  func.func @division_in_the_type_of_the_scale(%x: tensor<2x3xf32>, %s: tensor<f16>) -> tensor<2x3xui8> {
    %y = onnx.QuantizeLinear(%x, %s) : (tensor<2x3xf32>, tensor<f16>) -> tensor<2x3xui8>
    return %y : tensor<2x3xui8>
  }

  // CHECK-LABEL: func.func @division_in_a_type_of_its_own
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf16>, %[[S:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xf16>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.QuantizeLinear(%[[V0]], %[[V1]])
  // CHECK-NEXT: return %[[V2]]
  func.func @division_in_a_type_of_its_own(%x: tensor<2x3xf16>, %s: tensor<f16>) -> tensor<2x3xui8> {
    %y = onnx.QuantizeLinear(%x, %s) {precision = 1 : i64} : (tensor<2x3xf16>, tensor<f16>) -> tensor<2x3xui8>
    return %y : tensor<2x3xui8>
  }

  // CHECK-LABEL: func.func @integers_and_a_float_scale
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi32>, %[[S:.*]]: tensor<f32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xi32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.QuantizeLinear(%[[V0]], %[[S]])
  // CHECK-NEXT: return %[[V1]]
  func.func @integers_and_a_float_scale(%x: tensor<2x3xi32>, %s: tensor<f32>) -> tensor<2x3xui8> {
    %y = onnx.QuantizeLinear(%x, %s) : (tensor<2x3xi32>, tensor<f32>) -> tensor<2x3xui8>
    return %y : tensor<2x3xui8>
  }
}
