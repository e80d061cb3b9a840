// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=20

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @no_zero_point_to_tell_the_type(%x: tensor<4xf32>, %s: tensor<?xf32>) {
    // expected-error @below {{it has no zero point to tell the type of its result, and the shape of its scale is not known; infer shapes first}}
    %y = onnx.QuantizeLinear(%x, %s) {output_dtype = 3 : i64} : (tensor<4xf32>, tensor<?xf32>) -> tensor<4xi8>
    return
  }

  func.func @result_of_4_bits(%x: tensor<4xf32>, %s: tensor<f32>) -> tensor<4xi4> {
    // expected-error @below {{no older operator quantizes to int4}}
    %y = onnx.QuantizeLinear(%x, %s) {output_dtype = 22 : i64} : (tensor<4xf32>, tensor<f32>) -> tensor<4xi4>
    return %y : tensor<4xi4>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @precision_that_is_no_type(%x: tensor<4xf32>, %s: tensor<f32>) {
    // expected-error @below {{its precision is no type}}
    %y = onnx.QuantizeLinear(%x, %s) {precision = 77 : i64} : (tensor<4xf32>, tensor<f32>) -> tensor<4xui8>
    return
  }
}
