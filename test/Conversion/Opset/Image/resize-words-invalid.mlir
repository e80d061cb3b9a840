// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=17

module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  func.func @axes_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<2xf32>) {
    // expected-error @below {{(Resize) cannot be converted to opset 17 of ai.onnx: attribute 'axes' exists since version 18 only; it names axes, and the rank of its input is not known; infer shapes first}}
    %y = onnx.Resize(%x, _, %s) {axes = array<i64: 2, 3>} : (tensor<*xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @aspect_ratio_of_unknown_sizes(%x: tensor<1x1x?x?xf32>) {
    %s = onnx.Initializer dense<[1, 1, 7, 8]> : tensor<4xi64>
    // expected-error @below {{attribute 'keep_aspect_ratio_policy' exists since version 18 only; the size of axis 2 of its input is not known; fix it (--fix-dims) or infer shapes first}}
    %y = onnx.Resize(%x, _, _, %s) {keep_aspect_ratio_policy = "not_larger"} : (tensor<1x1x?x?xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  func.func @symmetric_half_pixels_of_unknown_sizes(%x: tensor<1x?xf32>) {
    %s = onnx.Initializer dense<[1.0, 1.5]> : tensor<2xf32>
    // expected-error @below {{'half_pixel_symmetric' came with opset 19; the size of axis 1 of its input is not known}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "half_pixel_symmetric", mode = "linear"} : (tensor<1x?xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  func.func @scales_and_sizes(%x: tensor<1x4xf32>, %r: tensor<0xf32>, %s: tensor<?xf32>, %t: tensor<?xi64>) {
    // expected-error @below {{it has scales and sizes, of which only one may be there; which of both is empty is not known; infer shapes first}}
    %y = onnx_v.Resize_11(%x, %r, %s, %t) {mode = "linear"} : (tensor<1x4xf32>, tensor<0xf32>, tensor<?xf32>, tensor<?xi64>) -> tensor<*xf32>
    return
  }
}
