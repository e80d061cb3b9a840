// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @scales_that_are_no_constant(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{(Resize) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; it has scales that may be below 1; its scales are no constants; make this input of the graph an initializer [convert-opset-010]}}
    %y = onnx.Resize(%x, _, %s) {mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  func.func @sizes_that_are_no_constant(%x: tensor<1x1x4x4xf32>, %s: tensor<4xi64>) {
    // expected-error @below {{its sizes are no constants; make this input of the graph an initializer}}
    %y = onnx.Resize(%x, _, _, %s) {mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  func.func @unknown_rank(%x: tensor<*xf32>) {
    %s = onnx.Initializer dense<[1.0, 0.5]> : tensor<2xf32>
    // expected-error @below {{the rank of its input is not known; infer shapes first}}
    %y = onnx.Resize(%x, _, %s) {mode = "linear"} : (tensor<*xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @unknown_size(%x: tensor<1x?xf32>) {
    %s = onnx.Initializer dense<[1.0, 0.5]> : tensor<2xf32>
    // expected-error @below {{the size of axis 1 of its input is not known; fix it (--fix-dims) or infer shapes first}}
    %y = onnx.Resize(%x, _, %s) {mode = "linear"} : (tensor<1x?xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @scales_for_another_rank(%x: tensor<1x4xf32>) {
    %s = onnx.Initializer dense<0.5> : tensor<3xf32>
    // expected-error @below {{it has not as many scales as axes}}
    %y = onnx.Resize(%x, _, %s) : (tensor<1x4xf32>, tensor<3xf32>) -> tensor<*xf32>
    return
  }

  func.func @scale_of_zero(%x: tensor<1x4xf32>) {
    %s = onnx.Initializer dense<[1.0, 0.0]> : tensor<2xf32>
    // expected-error @below {{it has a scale that is no number above 0}}
    %y = onnx.Resize(%x, _, %s) : (tensor<1x4xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @huge_scale(%x: tensor<1x4xf32>) {
    %s = onnx.Initializer dense<[1.0, 1.0e30]> : tensor<2xf32>
    // expected-error @below {{its new sizes}}
    %y = onnx.Resize(%x, _, %s) : (tensor<1x4xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  // 1 / 0.33333334 is 3 in float, and a bit less in fact.
  func.func @nearest_in_float_only(%x: tensor<6xf32>) {
    %s = onnx.Initializer dense<0.33333334> : tensor<1xf32>
    // expected-error @below {{which of its elements are nearest depends on how positions are rounded}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor"} : (tensor<6xf32>, tensor<1xf32>) -> tensor<*xf32>
    return
  }

  func.func @filter(%x: tensor<1x4xf32>) {
    %s = onnx.Initializer dense<[1.0, 0.5]> : tensor<2xf32>
    // expected-error @below {{it has an antialiasing filter}}
    %y = onnx.Resize(%x, _, %s) {antialias = 1 : i64, mode = "linear"} : (tensor<1x4xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @corners_that_do_not_fit(%x: tensor<1x4xf32>) {
    %s = onnx.Initializer dense<[1.0, 0.6]> : tensor<2xf32>
    // expected-error @below {{its scales do not fit its sizes, and runtimes then differ about the positions}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "align_corners", mode = "linear"} : (tensor<1x4xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @integers_in_between(%x: tensor<1x4xi32>) {
    %s = onnx.Initializer dense<[1.0, 0.5]> : tensor<2xf32>
    // expected-error @below {{its elements are no floating-point numbers, and runtimes differ about how these are rounded}}
    %y = onnx.Resize(%x, _, %s) {mode = "linear"} : (tensor<1x4xi32>, tensor<2xf32>) -> tensor<*xi32>
    return
  }

  func.func @crop_beyond_the_input(%x: tensor<4xf32>) {
    %r = onnx.Initializer dense<[0.5, 1.5]> : tensor<2xf32>
    %s = onnx.Initializer dense<3> : tensor<1xi64>
    // expected-error @below {{parts of what it crops lie outside of its input}}
    %y = onnx.Resize(%x, %r, _, %s) {coordinate_transformation_mode = "tf_crop_and_resize", mode = "linear"} : (tensor<4xf32>, tensor<2xf32>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @axes_that_are_there_twice(%x: tensor<4x4xf32>) {
    %s = onnx.Initializer dense<0.5> : tensor<2xf32>
    // expected-error @below {{its axes do not fit the rank of its input}}
    %y = onnx.Resize(%x, _, %s) {axes = array<i64: 1, -1>} : (tensor<4x4xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @fewer_scales_than_axes(%x: tensor<4x4xf32>, %s: tensor<1xf32>) {
    // expected-error @below {{it has not as many scales, sizes or bounds as axes}}
    %y = onnx.Resize(%x, _, %s) {axes = array<i64: 0, 1>} : (tensor<4x4xf32>, tensor<1xf32>) -> tensor<*xf32>
    return
  }

  func.func @unknown_words(%x: tensor<4xf32>) {
    %s = onnx.Initializer dense<0.5> : tensor<1xf32>
    // expected-error @below {{it has the unknown mode 'area'}}
    %y = onnx.Resize(%x, _, %s) {mode = "area"} : (tensor<4xf32>, tensor<1xf32>) -> tensor<*xf32>
    // expected-error @below {{it has the unknown nearest_mode 'up'}}
    %z = onnx.Resize(%x, _, %s) {nearest_mode = "up"} : (tensor<4xf32>, tensor<1xf32>) -> tensor<*xf32>
    // expected-error @below {{it has the unknown coordinate transformation 'centered'}}
    %w = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "centered"} : (tensor<4xf32>, tensor<1xf32>) -> tensor<*xf32>
    return
  }

  func.func @grid_of_unknown_size(%t: tensor<1x?x?xf32>, %s: tensor<4xi64>) {
    // expected-error @below {{(AffineGrid) cannot be converted to opset 9 of ai.onnx: it is new in opset 20; its size is no constant; make this input of the graph an initializer}}
    %y = onnx.AffineGrid(%t, %s) : (tensor<1x?x?xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  func.func @grid_with_one_corner(%t: tensor<1x2x3xf32>) {
    %s = onnx.Initializer dense<[1, 1, 1, 4]> : tensor<4xi64>
    // expected-error @below {{its size has numbers that are too small, or too large}}
    %y = onnx.AffineGrid(%t, %s) {align_corners = 1 : i64} : (tensor<1x2x3xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  func.func @grid_of_a_line(%t: tensor<1x1x2xf32>) {
    %s = onnx.Initializer dense<[1, 1, 4]> : tensor<3xi64>
    // expected-error @below {{its size has 3 numbers, not four for images or five for volumes}}
    %y = onnx.AffineGrid(%t, %s) : (tensor<1x1x2xf32>, tensor<3xi64>) -> tensor<*xf32>
    return
  }

  func.func @samples(%x: tensor<1x1x4x4xf32>, %u: tensor<*xf32>, %g: tensor<1x2x2x2xf32>, %r: tensor<2x4xf32>, %b: tensor<2xi64>) {
    // expected-error @below {{(GridSample) cannot be converted to opset 9 of ai.onnx: it is new in opset 16; the ranks of its inputs are not known; infer shapes first}}
    %y = onnx.GridSample(%u, %g) : (tensor<*xf32>, tensor<1x2x2x2xf32>) -> tensor<*xf32>
    // expected-error @below {{its mode or padding_mode is not known}}
    %y1 = onnx.GridSample(%x, %g) {mode = "sinc"} : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<*xf32>
    %v = onnx.Initializer dense<0.0> : tensor<1x2x2x2x3xf32>
    // expected-error @below {{its grid does not fit its input}}
    %y2 = onnx.GridSample(%x, %v) : (tensor<1x1x4x4xf32>, tensor<1x2x2x2x3xf32>) -> tensor<*xf32>
    %i = onnx.Initializer dense<1> : tensor<1x1x4x4xi32>
    // expected-error @below {{it interpolates what are no floating-point numbers}}
    %y3 = onnx.GridSample(%i, %g) : (tensor<1x1x4x4xi32>, tensor<1x2x2x2xf32>) -> tensor<*xi32>
    // expected-error @below {{(RoiAlign) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; no older operator samples regions by interpolation}}
    %z = onnx.RoiAlign(%x, %r, %b) : (tensor<1x1x4x4xf32>, tensor<2x4xf32>, tensor<2xi64>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  func.func @upsample_that_shrinks(%x: tensor<1x1x4x4xf32>) {
    // expected-error @below {{(Upsample) cannot be converted to opset 9 of ai.onnx: it has another form there; it has a scale below 1, which it must not}}
    %y = onnx_v.Upsample_7(%x) {scales = array<f32: 1.0, 1.0, 0.5, 0.5>} : (tensor<1x1x4x4xf32>) -> tensor<*xf32>
    return
  }
}
