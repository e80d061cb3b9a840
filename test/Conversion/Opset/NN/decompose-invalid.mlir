// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=7

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @dilations_of_unknown_channels(%x: tensor<1x?x5xf32>) {
    // expected-error @below {{(AveragePool) cannot be converted to opset 7 of ai.onnx: attribute 'dilations' exists since version 19 only; its dilations need a convolution, and the number of channels is not known; infer shapes first [convert-opset-010]}}
    %y = onnx.AveragePool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>} : (tensor<1x?x5xf32>) -> tensor<*xf32>
    return
  }

  func.func @weights_that_are_too_large(%x: tensor<1x3x5x5xf32>) {
    // expected-error @below {{its dilations need a convolution, with weights that are too large}}
    %y = onnx.AveragePool(%x) {dilations = array<i64: 2, 2>, kernel_shape = array<i64: 1000000000, 1000000000>} : (tensor<1x3x5x5xf32>) -> tensor<*xf32>
    return
  }

  func.func @average_of_padding(%x: tensor<1x2x1xf32>) {
    // expected-error @below {{some of its windows have nothing but padding}}
    %y = onnx.AveragePool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>, pads = array<i64: 1, 1>} : (tensor<1x2x1xf32>) -> tensor<*xf32>
    return
  }

  func.func @dilated_average_of_unknown_size(%x: tensor<1x2x?xf32>) {
    // expected-error @below {{the size of axis 2 of its input is not known; fix it (--fix-dims) or infer shapes first}}
    %y = onnx.AveragePool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>, pads = array<i64: 1, 1>} : (tensor<1x2x?xf32>) -> tensor<*xf32>
    return
  }

  func.func @rounded_up_of_unknown_size(%x: tensor<1x2x3x?xf32>) {
    // expected-error @below {{attribute 'ceil_mode' exists since version 10 only; the size of axis 3 of its input is not known; fix it (--fix-dims) or infer shapes first}}
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 2, 3>, strides = array<i64: 1, 2>} : (tensor<1x2x3x?xf32>) -> tensor<*xf32>
    return
  }

  func.func @rounded_up_without_padding(%x: tensor<1x2x6xf32>) {
    // expected-error @below {{it has ceil_mode with auto_pad 'VALID', which runtimes understand in different ways; write pads instead}}
    %y = onnx.AveragePool(%x) {auto_pad = "VALID", ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<*xf32>
    return
  }

  func.func @window_larger_than_the_input(%x: tensor<1x2x2xf32>) {
    // expected-error @below {{its windows are larger than its input}}
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x2xf32>) -> tensor<*xf32>
    return
  }

  func.func @strides_of_another_rank(%x: tensor<1x2x6xf32>) {
    // expected-error @below {{its kernel_shape, strides, dilations and pads do not fit the rank of its input or have invalid numbers}}
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2, 2>} : (tensor<1x2x6xf32>) -> tensor<*xf32>
    return
  }

  func.func @stride_of_zero(%x: tensor<1x2x6xf32>) {
    // expected-error @below {{have invalid numbers}}
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 0>} : (tensor<1x2x6xf32>) -> tensor<*xf32>
    return
  }

  func.func @indices_in_use(%x: tensor<1x2x6xf32>) -> tensor<1x2x4xi64> {
    // expected-error @below {{(MaxPool) cannot be converted to opset 7 of ai.onnx: output #1 ('Indices') exists since version 8 only; its indices are used, which came with opset 8}}
    %y:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 3>} : (tensor<1x2x6xf32>) -> (tensor<1x2x4xf32>, tensor<1x2x4xi64>)
    return %y#1 : tensor<1x2x4xi64>
  }

  func.func @dilated_maximum_of_unknown_size(%x: tensor<1x2x?xf32>) {
    // expected-error @below {{attribute 'dilations' exists since version 10 only; the size of axis 2 of its input is not known}}
    %y:2 = onnx.MaxPool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>} : (tensor<1x2x?xf32>) -> (tensor<*xf32>, none)
    return
  }

  func.func @too_many_windows(%x: tensor<1x2x1073741824xf32>) {
    // expected-error @below {{its windows are too many to list them}}
    %y:2 = onnx.MaxPool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>} : (tensor<1x2x1073741824xf32>) -> (tensor<*xf32>, none)
    return
  }

  func.func @norm_of_unknown_size(%x: tensor<1x2x?xf32>) {
    // expected-error @below {{(LpPool) cannot be converted to opset 7 of ai.onnx: attribute 'ceil_mode' exists since version 18 only; the size of axis 2 of its input is not known}}
    %y = onnx.LpPool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x?xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  func.func @norm_without_kernel(%x: tensor<1x2x6xf32>) {
    // expected-error @below {{(LpPool) cannot be converted to opset 7 of ai.onnx: it has another form there; it has no kernel_shape}}
    %y = onnx_v.LpPool_1(%x) : (tensor<1x2x6xf32>) -> tensor<*xf32>
    return
  }

  func.func @norm_of_negative_order(%x: tensor<*xf32>) {
    // expected-error @below {{its p is no whole number; its p is not above 0}}
    %y = onnx_v.LpPool_1(%x) {kernel_shape = array<i64: 2>, p = -1.5 : f32} : (tensor<*xf32>) -> tensor<*xf32>
    return
  }

  func.func @global_norm_of_unknown_rank(%x: tensor<*xf32>) {
    // expected-error @below {{its p is no whole number; the rank of its input is not known; infer shapes first}}
    %y = onnx_v.GlobalLpPool_1(%x) {p = 1.5 : f32} : (tensor<*xf32>) -> tensor<*xf32>
    return
  }
}
