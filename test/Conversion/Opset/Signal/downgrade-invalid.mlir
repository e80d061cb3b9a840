// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=10

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @transform_of_unknown_rank(%x: tensor<*xf32>) {
    // expected-error @below {{(DFT) cannot be converted to opset 10 of ai.onnx: it is new in opset 17; the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %y = onnx.DFT(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return
  }

  func.func @transform_along_an_unknown_axis(%x: tensor<?x4x1xf32>, %a: tensor<i64>) {
    // expected-error @below {{its axis is no constant; make this input of the graph an initializer}}
    %y = onnx.DFT(%x, _, %a) : (tensor<?x4x1xf32>, tensor<i64>) -> tensor<*xf32>
    return
  }

  func.func @transform_along_the_components(%x: tensor<1x4x1xf32>) {
    %a = onnx.Initializer dense<-1> : tensor<i64>
    // expected-error @below {{its axis does not fit the rank of its input}}
    %y = onnx.DFT(%x, _, %a) : (tensor<1x4x1xf32>, tensor<i64>) -> tensor<*xf32>
    return
  }

  func.func @transform_of_unknown_length(%x: tensor<1x?x1xf32>) {
    // expected-error @below {{the size of axis 1 of its input is not known; fix it (--fix-dims) or infer shapes first}}
    %y = onnx.DFT(%x) : (tensor<1x?x1xf32>) -> tensor<*xf32>
    return
  }

  func.func @real_or_complex(%x: tensor<1x4x?xf32>) {
    // expected-error @below {{it is not known whether its input is real or complex; infer shapes first}}
    %y = onnx.DFT(%x) : (tensor<1x4x?xf32>) -> tensor<*xf32>
    return
  }

  func.func @length_that_is_no_constant(%x: tensor<1x4x1xf32>, %l: tensor<i64>) {
    // expected-error @below {{its dft_length is no constant; make this input of the graph an initializer}}
    %y = onnx.DFT(%x, %l) : (tensor<1x4x1xf32>, tensor<i64>) -> tensor<*xf32>
    return
  }

  func.func @length_of_zero(%x: tensor<1x4x1xf32>) {
    %l = onnx.Initializer dense<0> : tensor<i64>
    // expected-error @below {{its length is below 1 or too large}}
    %y = onnx.DFT(%x, %l) : (tensor<1x4x1xf32>, tensor<i64>) -> tensor<*xf32>
    return
  }

  func.func @long_transform(%x: tensor<1x100000x1xf32>) {
    // expected-error @below {{its length is too large for a matrix}}
    %y = onnx.DFT(%x) : (tensor<1x100000x1xf32>) -> tensor<*xf32>
    return
  }

  func.func @step_of_zero(%x: tensor<1x6x1xf32>, %w: tensor<2xf32>) {
    %s = onnx.Initializer dense<0> : tensor<i64>
    // expected-error @below {{(STFT) cannot be converted to opset 10 of ai.onnx: it is new in opset 17; its frame_step is no constant above 0}}
    %y = onnx.STFT(%x, %s, %w) : (tensor<1x6x1xf32>, tensor<i64>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @frames_of_unknown_length(%x: tensor<1x6x1xf32>, %w: tensor<?xf32>) {
    %s = onnx.Initializer dense<1> : tensor<i64>
    // expected-error @below {{neither its frame_length nor the size of its window is known; infer shapes first}}
    %y = onnx.STFT(%x, %s, %w) : (tensor<1x6x1xf32>, tensor<i64>, tensor<?xf32>) -> tensor<*xf32>
    return
  }

  func.func @frames_longer_than_the_signal(%x: tensor<1x1x1xf32>, %w: tensor<2xf32>) {
    %s = onnx.Initializer dense<1> : tensor<i64>
    // expected-error @below {{its frames are longer than its signal}}
    %y = onnx.STFT(%x, %s, %w) : (tensor<1x1x1xf32>, tensor<i64>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @frames_that_are_too_many(%x: tensor<1x10000000x1xf32>, %w: tensor<512xf32>) {
    %s = onnx.Initializer dense<1> : tensor<i64>
    // expected-error @below {{its frames are too many to list them}}
    %y = onnx.STFT(%x, %s, %w) : (tensor<1x10000000x1xf32>, tensor<i64>, tensor<512xf32>) -> tensor<*xf32>
    return
  }

  func.func @symmetric_window_of_one() {
    %s = onnx.Initializer dense<1> : tensor<i64>
    // expected-error @below {{its size is too small for a window, or too large}}
    %y = onnx.HannWindow(%s) {periodic = 0 : i64} : (tensor<i64>) -> tensor<?xf32>
    return
  }

  func.func @unknown_filters(%n: tensor<i64>, %h: tensor<f32>) {
    // expected-error @below {{(MelWeightMatrix) cannot be converted to opset 10 of ai.onnx: it is new in opset 17; its inputs are no constants; make this input of the graph an initializer}}
    %y = onnx.MelWeightMatrix(%n, %n, %n, %h, %h) : (tensor<i64>, tensor<i64>, tensor<i64>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    return
  }

  func.func @filters_without_a_range() {
    %n = onnx.Initializer dense<8> : tensor<i64>
    %h = onnx.Initializer dense<4.0> : tensor<f32>
    // expected-error @below {{its inputs make no bank of filters, or one that is too large}}
    %y = onnx.MelWeightMatrix(%n, %n, %n, %h, %h) : (tensor<i64>, tensor<i64>, tensor<i64>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    return
  }

  func.func @filters_beyond_the_spectrum() {
    %n = onnx.Initializer dense<2> : tensor<i64>
    %l = onnx.Initializer dense<16> : tensor<i64>
    %r = onnx.Initializer dense<8192> : tensor<i64>
    %a = onnx.Initializer dense<4096.0> : tensor<f32>
    %b = onnx.Initializer dense<8192.0> : tensor<f32>
    // expected-error @below {{its filters reach beyond the spectrum}}
    %y = onnx.MelWeightMatrix(%n, %l, %r, %a, %b) : (tensor<i64>, tensor<i64>, tensor<i64>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    return
  }
}
