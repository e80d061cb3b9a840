// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=22

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @training_without_statistics(%x: tensor<2x3x4xf32>, %s: tensor<3xf32>) -> tensor<2x3x4xf32> {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 22 of ai.onnx: it has another form there; it is in training mode (is_test = 0); it has no output for statistics, as training has; set is_test = 1 if it is meant for inference [convert-opset-010]}}
    %y:5 = onnx_v.BatchNormalization_6(%x, %s, %s, %s, %s) : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, none, none, none, none)
    return %y#0 : tensor<2x3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @statistics_without_training(%x: tensor<2x3x4xf32>, %s: tensor<3xf32>) -> tensor<3xf32> {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 22 of ai.onnx: it has another form there; it has more outputs than one, and so is in training mode; its statistics are used, which it has in training only [convert-opset-010]}}
    %y:5 = onnx_v.BatchNormalization_6(%x, %s, %s, %s, %s) {is_test = 1 : i64} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, none, none, none)
    return %y#1 : tensor<3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  func.func @saved_statistics(%x: tensor<2x3x4xf32>, %s: tensor<3xf32>) -> tensor<3xf32> {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 22 of ai.onnx: it has another form there; it has more outputs than one, and so is in training mode; its outputs saved_mean and saved_var are used, which no other form has [convert-opset-010]}}
    %y:5 = onnx_v.BatchNormalization_9(%x, %s, %s, %s, %s) : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, none)
    return %y#3 : tensor<3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  func.func @training_of_each_element(%x: tensor<2x3x4xf32>, %s: tensor<3x4xf32>) -> tensor<3x4xf32> {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 22 of ai.onnx: it has another form there; its statistics are not per channel (spatial = 0); it is in training mode with statistics that are not per channel (spatial = 0) [convert-opset-010]}}
    %y:5 = onnx_v.BatchNormalization_7(%x, %s, %s, %s, %s) {spatial = 0 : i64} : (tensor<2x3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3x4xf32>, none, none, none)
    return %y#1 : tensor<3x4xf32>
  }
}
