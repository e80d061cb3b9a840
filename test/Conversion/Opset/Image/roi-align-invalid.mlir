// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=11

module attributes {onnx.opset_imports = {ai.onnx = 16 : i64}} {
  func.func @regions_that_are_no_constants(%x: tensor<1x1x8x8xf32>, %r: tensor<2x4xf32>, %b: tensor<2xi64>) {
    // expected-error @below {{(RoiAlign) cannot be converted to opset 11 of ai.onnx: it has another form there; it has the coordinate transformation 'half_pixel'; its rois are no constants of float; make this input of the graph an initializer}}
    %y = onnx.RoiAlign(%x, %r, %b) : (tensor<1x1x8x8xf32>, tensor<2x4xf32>, tensor<2xi64>) -> tensor<2x1x1x1xf32>
    return
  }

  func.func @narrow_regions(%x: tensor<1x1x8x8xf32>, %b: tensor<1xi64>) {
    %r = onnx.Initializer dense<[[1.0, 1.0, 1.5, 4.0]]> : tensor<1x4xf32>
    // expected-error @below {{its rois are narrower than a pixel, which the older form widens}}
    %y = onnx.RoiAlign(%x, %r, %b) : (tensor<1x1x8x8xf32>, tensor<1x4xf32>, tensor<1xi64>) -> tensor<1x1x1x1xf32>
    return
  }

  func.func @regions_that_get_rounded(%x: tensor<1x1x8x8xf32>, %b: tensor<1xi64>) {
    %r = onnx.Initializer dense<[[0.1, 1.0, 6.3, 4.0]]> : tensor<1x4xf32>
    // expected-error @below {{its rois cannot be moved by half a pixel without rounding}}
    %y = onnx.RoiAlign(%x, %r, %b) {spatial_scale = 0.3 : f32} : (tensor<1x1x8x8xf32>, tensor<1x4xf32>, tensor<1xi64>) -> tensor<1x1x1x1xf32>
    return
  }
}
