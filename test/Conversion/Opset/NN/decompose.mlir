// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// CHANGE: AveragePool 11->19 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // A sum of the elements, over their number.
  // CHECK-LABEL: func.func @dilated_average
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x5x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2x1x2x2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Conv(%[[X]], %[[V0]]) {dilations = array<i64: 1, 2>, group = 2, kernel_shape = array<i64: 2, 2>, pads = array<i64: 0, 0, 0, 0>, strides = array<i64: 1, 1>}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<4.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Div(%[[V1]], %[[V2]])
  // CHECK-NEXT: return %[[V3]]
  func.func @dilated_average(%x: tensor<1x2x5x6xf32>) -> tensor<1x2x4x4xf32> {
    %y = onnx.AveragePool(%x) {dilations = array<i64: 1, 2>, kernel_shape = array<i64: 2, 2>} : (tensor<1x2x5x6xf32>) -> tensor<1x2x4x4xf32>
    return %y : tensor<1x2x4x4xf32>
  }

  // CHECK-LABEL: func.func @dilated_average_of_what_is_no_padding
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2x1x2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Conv(%[[X]], %[[V0]]) {dilations = array<i64: 2>, group = 2, kernel_shape = array<i64: 2>, pads = array<i64: 1, 1>, strides = array<i64: 1>}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1.000000e+00, 2.000000e+00, 2.000000e+00, 1.000000e+00]> : tensor<4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Div(%[[V1]], %[[V2]])
  // CHECK-NEXT: return %[[V3]]
  func.func @dilated_average_of_what_is_no_padding(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
    %y = onnx.AveragePool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>, pads = array<i64: 1, 1>} : (tensor<1x2x4xf32>) -> tensor<1x2x4xf32>
    return %y : tensor<1x2x4xf32>
  }

  // Windows of 3 elements with gaps, rounded up: the last one has the elements
  // 2 and 4, and a third one that does not count.
  // CHECK-LABEL: func.func @dilated_average_rounded_up
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2x1x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Conv(%[[X]], %[[V0]]) {dilations = array<i64: 2>, group = 2, kernel_shape = array<i64: 3>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[3.000000e+00, 2.000000e+00]> : tensor<2xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Div(%[[V1]], %[[V2]])
  // CHECK-NEXT: return %[[V3]]
  func.func @dilated_average_rounded_up(%x: tensor<1x2x6xf32>) -> tensor<1x2x2xf32> {
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, count_include_pad = 1 : i64, dilations = array<i64: 2>, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<1x2x2xf32>
    return %y : tensor<1x2x2xf32>
  }

  // CHECK-LABEL: func.func @dilated_average_of_halves_sums_in_float
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4xf16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<1x2x4xf16>) -> tensor<1x2x4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2x1x2xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Conv(%[[V0]], %[[V1]]) {dilations = array<i64: 2>, group = 2, kernel_shape = array<i64: 2>, pads = array<i64: 0, 0>, strides = array<i64: 1>}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Div(%[[V2]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Cast(%[[V4]]) {to = 10} : (tensor<1x2x2xf32>) -> tensor<1x2x2xf16>
  // CHECK-NEXT: return %[[V5]]
  func.func @dilated_average_of_halves_sums_in_float(%x: tensor<1x2x4xf16>) -> tensor<1x2x2xf16> {
    %y = onnx.AveragePool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>} : (tensor<1x2x4xf16>) -> tensor<1x2x2xf16>
    return %y : tensor<1x2x2xf16>
  }

  // CHECK-LABEL: func.func @dilations_of_one
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {kernel_shape = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @dilations_of_one(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
    %y = onnx.AveragePool(%x) {dilations = array<i64: 1>, kernel_shape = array<i64: 2>} : (tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    return %y : tensor<1x2x?xf32>
  }
}

// -----

// CHANGE: AveragePool 7->10 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @average_rounded_up
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {kernel_shape = array<i64: 3>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @average_rounded_up(%x: tensor<1x2x6xf32>) -> tensor<1x2x3xf32> {
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<1x2x3xf32>
    return %y : tensor<1x2x3xf32>
  }

  // Padding counts, what ceil_mode adds does not.
  // CHECK-LABEL: func.func @average_rounded_up_with_padding_that_counts
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Pad_2(%[[X]]) {pads = array<i64: 0, 0, 1, 0, 0, 1>}
  // CHECK-NEXT: %[[V1:.*]] = onnx.AveragePool(%[[V0]]) {kernel_shape = array<i64: 3>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V1]]
  func.func @average_rounded_up_with_padding_that_counts(%x: tensor<1x2x6xf32>) -> tensor<1x2x4xf32> {
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, count_include_pad = 1 : i64, kernel_shape = array<i64: 3>, pads = array<i64: 1, 1>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<1x2x4xf32>
    return %y : tensor<1x2x4xf32>
  }

  // CHECK-LABEL: func.func @no_window_starts_in_the_padding
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {kernel_shape = array<i64: 2>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @no_window_starts_in_the_padding(%x: tensor<1x2x4xf32>) -> tensor<1x2x2xf32> {
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 2>, pads = array<i64: 0, 1>, strides = array<i64: 2>} : (tensor<1x2x4xf32>) -> tensor<1x2x2xf32>
    return %y : tensor<1x2x2xf32>
  }

  // CHECK-LABEL: func.func @same_does_not_look_at_ceil_mode
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {auto_pad = "SAME_UPPER", kernel_shape = array<i64: 3>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @same_does_not_look_at_ceil_mode(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
    %y = onnx.AveragePool(%x) {auto_pad = "SAME_UPPER", ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    return %y : tensor<1x2x?xf32>
  }
}

// -----

// CHANGE: MaxPool 8->10 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @max_rounded_up
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[Y:.*]], %[[INDICES:.*]] = onnx.MaxPool(%[[X]]) {kernel_shape = array<i64: 3>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[Y]], %[[INDICES]]
  func.func @max_rounded_up(%x: tensor<1x2x6xf32>) -> (tensor<1x2x3xf32>, tensor<1x2x3xi64>) {
    %y:2 = onnx.MaxPool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> (tensor<1x2x3xf32>, tensor<1x2x3xi64>)
    return %y#0, %y#1 : tensor<1x2x3xf32>, tensor<1x2x3xi64>
  }

  // The elements of the windows, one window after the other. An element of the
  // padding is replaced by the other one of its window.
  // CHECK-LABEL: func.func @dilated_max
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 1, 0, 2, 1, 3, 2, 2]> : tensor<8xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Gather(%[[X]], %[[V0]]) {axis = 2}
  // CHECK-NEXT: %[[Y:.*]], %[[INDICES:.*]] = onnx.MaxPool(%[[V1]]) {kernel_shape = array<i64: 2>, pads = array<i64: 0, 0>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[Y]]
  func.func @dilated_max(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
    %y:2 = onnx.MaxPool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>, pads = array<i64: 1, 1>} : (tensor<1x2x4xf32>) -> (tensor<1x2x4xf32>, none)
    return %y#0 : tensor<1x2x4xf32>
  }
}

// -----

// CHANGE: LpPool 11->18 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @norm_rounded_up
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.LpPool(%[[X]]) {kernel_shape = array<i64: 3>, p = 3, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @norm_rounded_up(%x: tensor<1x2x6xf32>) -> tensor<1x2x3xf32> {
    %y = onnx.LpPool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, p = 3 : i64, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<1x2x3xf32>
    return %y : tensor<1x2x3xf32>
  }

  // CHECK-LABEL: func.func @dilated_norm
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Pad_2(%[[X]]) {pads = array<i64: 0, 0, 1, 0, 0, 1>}
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 2, 1, 3, 2, 4, 3, 5]> : tensor<8xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[V0]], %[[V1]]) {axis = 2}
  // CHECK-NEXT: %[[V3:.*]] = onnx.LpPool(%[[V2]]) {kernel_shape = array<i64: 2>, pads = array<i64: 0, 0>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V3]]
  func.func @dilated_norm(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
    %y = onnx.LpPool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>, pads = array<i64: 1, 1>} : (tensor<1x2x4xf32>) -> tensor<1x2x4xf32>
    return %y : tensor<1x2x4xf32>
  }

  // CHECK-LABEL: func.func @norm_with_same_padding
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.LpPool(%[[X]]) {auto_pad = "SAME_UPPER", kernel_shape = array<i64: 3>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @norm_with_same_padding(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
    %y = onnx.LpPool(%x) {auto_pad = "SAME_UPPER", ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    return %y : tensor<1x2x?xf32>
  }
}

// -----

// CHANGE: LpPool 1->2 up
// CHANGE: GlobalLpPool 1->2 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @norm_of_whole_order
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.LpPool(%[[X]]) {kernel_shape = array<i64: 3>, p = 3}
  // CHECK-NEXT: %[[V1:.*]] = onnx.GlobalLpPool(%[[V0]])
  // CHECK-NEXT: return %[[V1]]
  func.func @norm_of_whole_order(%x: tensor<1x2x6xf32>) -> tensor<1x2x1xf32> {
    %y = onnx_v.LpPool_1(%x) {kernel_shape = array<i64: 3>, p = 3.0 : f32} : (tensor<1x2x6xf32>) -> tensor<1x2x4xf32>
    %z = onnx_v.GlobalLpPool_1(%y) : (tensor<1x2x4xf32>) -> tensor<1x2x1xf32>
    return %z : tensor<1x2x1xf32>
  }

  // CHECK-LABEL: func.func @norm_of_order_1_5
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.Abs(%[[X]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1.500000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Pow(%[[V0]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.AveragePool(%[[V2]]) {count_include_pad = 1, kernel_shape = array<i64: 3>}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<3.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Mul(%[[V3]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0.666666686> : tensor<f32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Pow(%[[V5]], %[[V6]])
  // CHECK-NEXT: return %[[V7]]
  func.func @norm_of_order_1_5(%x: tensor<1x2x6xf32>) -> tensor<1x2x4xf32> {
    %y = onnx_v.LpPool_1(%x) {kernel_shape = array<i64: 3>, p = 1.5 : f32} : (tensor<1x2x6xf32>) -> tensor<1x2x4xf32>
    return %y : tensor<1x2x4xf32>
  }

  // CHECK-LABEL: func.func @global_norm_of_order_1_5
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.Abs(%[[X]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1.500000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Pow(%[[V0]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx_v.ReduceSum_1(%[[V2]]) {axes = array<i64: 2>, keepdims = 1}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<0.666666686> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Pow(%[[V3]], %[[V4]])
  // CHECK-NEXT: return %[[V5]]
  func.func @global_norm_of_order_1_5(%x: tensor<1x2x6xf32>) -> tensor<1x2x1xf32> {
    %z = onnx_v.GlobalLpPool_1(%x) {p = 1.5 : f32} : (tensor<1x2x6xf32>) -> tensor<1x2x1xf32>
    return %z : tensor<1x2x1xf32>
  }
}
