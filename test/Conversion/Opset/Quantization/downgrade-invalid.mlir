// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @scale_of_unknown_shape(%x: tensor<2x3xi8>, %s: tensor<*xf32>) {
    // expected-error @below {{(DequantizeLinear) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; the shape of its scale is not known; infer shapes first [convert-opset-010]}}
    %y = onnx.DequantizeLinear(%x, %s) : (tensor<2x3xi8>, tensor<*xf32>) -> tensor<2x3xf32>
    return
  }

  func.func @data_of_unknown_rank(%x: tensor<*xi8>, %s: tensor<3xf32>) {
    // expected-error @below {{the rank of its input is not known; infer shapes first}}
    %y = onnx.DequantizeLinear(%x, %s) : (tensor<*xi8>, tensor<3xf32>) -> tensor<*xf32>
    return
  }

  func.func @axis_beyond_the_rank(%x: tensor<2x3xi8>, %s: tensor<3xf32>) {
    // expected-error @below {{its axis does not fit the rank of its input}}
    %y = onnx.DequantizeLinear(%x, %s) {axis = 2 : i64} : (tensor<2x3xi8>, tensor<3xf32>) -> tensor<2x3xf32>
    return
  }

  func.func @axis_far_before_the_rank(%x: tensor<*xi8>, %s: tensor<3xf32>) {
    // expected-error @below {{its axis does not fit the rank of its input}}
    %y = onnx.DequantizeLinear(%x, %s) {axis = -1000000000000 : i64} : (tensor<*xi8>, tensor<3xf32>) -> tensor<*xf32>
    return
  }

  func.func @matrix_of_scales(%x: tensor<2x3xi8>, %s: tensor<2x3xf32>) {
    // expected-error @below {{its scale is neither a number nor a list of numbers}}
    %y = onnx.DequantizeLinear(%x, %s) : (tensor<2x3xi8>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return
  }

  func.func @blocks_of_unknown_size(%x: tensor<2x?xi8>, %s: tensor<2x2xf32>) {
    // expected-error @below {{the size of axis 1 of its input is not known; fix it (--fix-dims) or infer shapes first}}
    %y = onnx.DequantizeLinear(%x, %s) {block_size = 2 : i64} : (tensor<2x?xi8>, tensor<2x2xf32>) -> tensor<2x?xf32>
    return
  }

  func.func @blocks_of_negative_size(%x: tensor<2x4xi8>, %s: tensor<2x2xf32>) {
    // expected-error @below {{it has too many elements along its axis, or blocks of negative size}}
    %y = onnx.DequantizeLinear(%x, %s) {block_size = -2 : i64} : (tensor<2x4xi8>, tensor<2x2xf32>) -> tensor<2x4xf32>
    return
  }

  func.func @powers_that_are_no_constant(%x: tensor<4xi8>, %s: tensor<f8E8M0FNU>) {
    // expected-error @below {{its scale is of float8e8m0, which no older operator knows, and no constant that could be written in float; make this input of the graph an initializer}}
    %y = onnx.DequantizeLinear(%x, %s) {output_dtype = 1 : i64} : (tensor<4xi8>, tensor<f8E8M0FNU>) -> tensor<4xf32>
    return
  }

  func.func @powers_beyond_half(%x: tensor<4xi8>) {
    %s = onnx.Initializer dense<1.0e30> : tensor<f8E8M0FNU>
    // expected-error @below {{its scale has numbers of float8e8m0 that float16 does not hold}}
    %y = onnx.DequantizeLinear(%x, %s) {output_dtype = 10 : i64} : (tensor<4xi8>, tensor<f8E8M0FNU>) -> tensor<4xf16>
    return
  }

  func.func @quantization_to_4_bits(%x: tensor<4xf32>, %s: tensor<f32>, %z: tensor<i4>) {
    // expected-error @below {{(QuantizeLinear) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; no older operator quantizes to int4}}
    %y = onnx.QuantizeLinear(%x, %s, %z) : (tensor<4xf32>, tensor<f32>, tensor<i4>) -> tensor<4xi4>
    return
  }

  func.func @quantization_by_unknown_powers(%x: tensor<4xf32>, %s: tensor<f8E8M0FNU>) {
    // expected-error @below {{its scale is of float8e8m0, which no older operator knows, and no constant that could be written in float}}
    %y = onnx.QuantizeLinear(%x, %s) : (tensor<4xf32>, tensor<f8E8M0FNU>) -> tensor<4xui8>
    return
  }

  func.func @weights_of_unknown_rank(%x: tensor<1x1x4xi8>, %w: tensor<*xi8>, %z: tensor<i8>, %wz: tensor<2xi8>) {
    // expected-error @below {{(ConvInteger) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; the rank of its weights, or of what goes with each channel, is not known; infer shapes first}}
    %y = onnx.ConvInteger(%x, %w, %z, %wz) : (tensor<1x1x4xi8>, tensor<*xi8>, tensor<i8>, tensor<2xi8>) -> tensor<*xi32>
    return
  }

  func.func @quantized_weights_of_unknown_rank(%x: tensor<1x1x4xi8>, %s: tensor<f32>, %z: tensor<i8>, %w: tensor<*xi8>, %ws: tensor<2xf32>) {
    // expected-error @below {{(QLinearConv) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; the rank of its weights}}
    %y = onnx.QLinearConv(%x, %s, %z, %w, %ws, %z, %s, %z) : (tensor<1x1x4xi8>, tensor<f32>, tensor<i8>, tensor<*xi8>, tensor<2xf32>, tensor<i8>, tensor<f32>, tensor<i8>) -> tensor<*xi8>
    return
  }

  func.func @scale_that_may_be_a_list(%x: tensor<1x1x4xi8>, %s: tensor<?xf32>, %z: tensor<i8>, %w: tensor<2x1x3xi8>) {
    // expected-error @below {{the scales of its input and output are not known to be numbers; infer shapes first}}
    %y = onnx.QLinearConv(%x, %s, %z, %w, %s, %z, %s, %z) : (tensor<1x1x4xi8>, tensor<?xf32>, tensor<i8>, tensor<2x1x3xi8>, tensor<?xf32>, tensor<i8>, tensor<?xf32>, tensor<i8>) -> tensor<*xi8>
    return
  }

  func.func @product_with_scales_of_unknown_rank(%a: tensor<2x4xi8>, %b: tensor<4x3xi8>, %s: tensor<*xf32>, %z: tensor<i8>) {
    // expected-error @below {{(QLinearMatMul) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; the ranks of its scales and zero points are not known; infer shapes first}}
    %y = onnx.QLinearMatMul(%a, %s, %z, %b, %s, %z, %s, %z) : (tensor<2x4xi8>, tensor<*xf32>, tensor<i8>, tensor<4x3xi8>, tensor<*xf32>, tensor<i8>, tensor<*xf32>, tensor<i8>) -> tensor<2x3xi8>
    return
  }

  func.func @product_of_float8(%a: tensor<2x4xf8E4M3FN>, %b: tensor<4x3xf8E4M3FN>, %s: tensor<f32>, %z: tensor<f8E4M3FN>) {
    // expected-error @below {{no older operator multiplies float8}}
    %y = onnx.QLinearMatMul(%a, %s, %z, %b, %s, %z, %s, %z) : (tensor<2x4xf8E4M3FN>, tensor<f32>, tensor<f8E4M3FN>, tensor<4x3xf8E4M3FN>, tensor<f32>, tensor<f8E4M3FN>, tensor<f32>, tensor<f8E4M3FN>) -> tensor<2x3xf8E4M3FN>
    return
  }
}
