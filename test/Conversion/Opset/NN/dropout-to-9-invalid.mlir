// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @dropout_in_training(%x: tensor<4xf32>) -> tensor<4xf32> {
    %r = onnx.Initializer dense<0.5> : tensor<f32>
    %t = onnx.Initializer dense<true> : tensor<i1>
    // expected-error @+1 {{(Dropout) cannot be converted to opset 9 of ai.onnx: it has another form there; it may be in training mode; the older form cannot train [convert-opset-010]}}
    %y:2 = onnx.Dropout(%x, %r, %t) : (tensor<4xf32>, tensor<f32>, tensor<i1>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @dropout_that_may_train(%x: tensor<4xf32>, %r: tensor<f32>, %t: tensor<i1>) -> tensor<4xf32> {
    // expected-error @+1 {{(Dropout) cannot be converted to opset 9 of ai.onnx: it has another form there; it may be in training mode; its training_mode is no constant; make this input of the graph an initializer [convert-opset-010]}}
    %y:2 = onnx.Dropout(%x, %r, %t) : (tensor<4xf32>, tensor<f32>, tensor<i1>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @dropout_6_in_training(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @+1 {{(Dropout) cannot be converted to opset 9 of ai.onnx: it has another form there; it is in training mode (is_test = 0); opsets 7 to 11 cannot say so; set is_test = 1 if it is meant for inference [convert-opset-010]}}
    %y:2 = onnx_v.Dropout_6(%x) : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }
}
