// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=17

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @maximum_along_an_axis_of_unknown_rank(%x: tensor<*xf32>, %i: tensor<*xi64>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(ScatterElements) cannot be converted to opset 17 of ai.onnx: its reduction 'max' came with opset 18; the rank of its indices is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.ScatterElements(%x, %i, %u) {axis = -1 : i64, reduction = "max"} : (tensor<*xf32>, tensor<*xi64>, tensor<*xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @minimum_of_slices_of_unknown_rank(%x: tensor<*xf32>, %u: tensor<2x4xf32>) -> tensor<*xf32> {
    %i = onnx.Initializer dense<[[2], [-1]]> : tensor<2x1xi64>
    // expected-error @+1 {{(ScatterND) cannot be converted to opset 17 of ai.onnx: its reduction 'min' came with opset 18; the rank of its data, or the length of its tuples of indices, is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.ScatterND(%x, %i, %u) {reduction = "min"} : (tensor<*xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @center_of_an_unknown_rank(%x: tensor<*xf32>, %s: tensor<1xi32>) -> tensor<*xf32> {
    // expected-error @+1 {{(CenterCropPad) cannot be converted to opset 17 of ai.onnx: it is new in opset 18; the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.CenterCropPad(%x, %s) : (tensor<*xf32>, tensor<1xi32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
