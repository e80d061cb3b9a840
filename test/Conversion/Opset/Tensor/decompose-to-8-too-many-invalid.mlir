// RUN: onnx-xform-opt %s -verify-diagnostics --convert-opset=8

// Before opset 9, what is written is found by comparing numbers.
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @writes_to_unknown_sizes(%x: tensor<?x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<?x4xf32> {
    // expected-error @+1 {{(ScatterElements) cannot be converted to opset 8 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.ScatterElements(%x, %i, %u) : (tensor<?x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }

  func.func @writes_to_many_elements(%x: tensor<1024x1024xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<1024x1024xf32> {
    // expected-error @+1 {{(ScatterElements) cannot be converted to opset 8 of ai.onnx: it is new in opset 11; it has too many elements, or none, to compare the number of each with those that it writes; before opset 9, no operator writes at computed positions [convert-opset-010]}}
    %r = onnx.ScatterElements(%x, %i, %u) : (tensor<1024x1024xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<1024x1024xf32>
    return %r : tensor<1024x1024xf32>
  }

  func.func @writes_slices_of_unknown_number(%x: tensor<3x4xf32>, %i: tensor<?x1xi64>, %u: tensor<?x4xf32>) -> tensor<3x4xf32> {
    // expected-error @+1 {{(ScatterND) cannot be converted to opset 8 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.ScatterND(%x, %i, %u) : (tensor<3x4xf32>, tensor<?x1xi64>, tensor<?x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }

  func.func @updates_of_unknown_number(%c: tensor<2x8x4xf32>, %u: tensor<2x?x4xf32>) -> tensor<2x8x4xf32> {
    // expected-error @+1 {{(TensorScatter) cannot be converted to opset 8 of ai.onnx: it is new in opset 24; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.TensorScatter(%c, %u) {axis = 1 : i64} : (tensor<2x8x4xf32>, tensor<2x?x4xf32>) -> tensor<2x8x4xf32>
    return %r : tensor<2x8x4xf32>
  }

  func.func @unpools_unknown_sizes(%x: tensor<1x1x?x2xf32>, %i: tensor<1x1x?x2xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(MaxUnpool) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; the sizes of its input are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.MaxUnpool(%x, %i) {kernel_shape = array<i64: 2, 2>} : (tensor<1x1x?x2xf32>, tensor<1x1x?x2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @unpools_to_a_shape(%x: tensor<1x1x2x2xf32>, %i: tensor<1x1x2x2xi64>, %s: tensor<4xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{it has an output_shape, for which its indices would have to be counted anew}}
    %r = onnx.MaxUnpool(%x, %i, %s) {kernel_shape = array<i64: 2, 2>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>, tensor<4xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @unpools_by_what_does_not_fit(%x: tensor<1x1x2x2xf32>, %i: tensor<1x1x2x2xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{its kernel, strides and pads do not fit its input, or its result is too large}}
    %r = onnx.MaxUnpool(%x, %i) {kernel_shape = array<i64: 2>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
