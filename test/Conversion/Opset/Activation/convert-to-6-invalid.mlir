// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=6

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  func.func @prelu_with_computed_slopes(%x: tensor<2x3xf32>, %s: tensor<2x3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(PRelu) cannot be converted to opset 6 of ai.onnx: it has another form there; its slopes are not one number or one for each channel, as the older form has it; nor are they constant and finite; make this input of the graph an initializer [convert-opset-010]}}
    %y = onnx.PRelu(%x, %s) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  func.func @prelu_with_an_infinite_slope(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %s = onnx.Initializer dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 0x7F800000]]> : tensor<2x3xf32>
    // expected-error @+1 {{(PRelu) cannot be converted to opset 6 of ai.onnx: it has another form there; its slopes are not one number or one for each channel, as the older form has it; nor are they constant and finite; infer shapes first [convert-opset-010]}}
    %y = onnx.PRelu(%x, %s) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @relu_of_int64_of_unknown_shape(%x: tensor<*xi64>) -> tensor<*xi64> {
    // expected-error @+1 {{(Mul) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.Relu(%x) : (tensor<*xi64>) -> tensor<*xi64>
    return %y : tensor<*xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @clip_by_an_unknown_shape(%x: tensor<*xf32>, %m: tensor<f32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Max) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.Clip(%x, %m) : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @hardswish_of_unknown_shape(%x: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Mul) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.HardSwish(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @mish_of_unknown_shape(%x: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Mul) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.Mish(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @swish_of_unknown_shape(%x: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Mul) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.Swish(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}
