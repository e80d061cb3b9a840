// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=17

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @maximum_of_elements_that_may_occur_twice(%x: tensor<3x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    // expected-error @+1 {{(ScatterElements) cannot be converted to opset 17 of ai.onnx: its reduction 'max' came with opset 18; its reduction 'max' may meet an element twice, since its indices are no constants without duplicates; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.ScatterElements(%x, %i, %u) {reduction = "max"} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @minimum_of_slices_that_occur_twice(%x: tensor<3x4xf32>, %u: tensor<2x4xf32>) -> tensor<3x4xf32> {
    %i = onnx.Initializer dense<[[2], [-1]]> : tensor<2x1xi64>
    // expected-error @+1 {{(ScatterND) cannot be converted to opset 17 of ai.onnx: its reduction 'min' came with opset 18; its reduction 'min' may meet an element twice, since its indices are no constants without duplicates [convert-opset-010]}}
    %r = onnx.ScatterND(%x, %i, %u) {reduction = "min"} : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
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
