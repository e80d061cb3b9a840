// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=4

module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  func.func @batch_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Reshape) cannot be converted to opset 4 of ai.onnx: it has another form there; its input 'shape' is no constant, as an attribute must be; fold constants first; the shape of its result, which could stand in for it, is not known; infer shapes first [convert-opset-010]}}
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) {} : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, none, none)
    return %y#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @instance_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Reshape) cannot be converted to opset 4 of ai.onnx: it has another form there; its input 'shape' is no constant, as an attribute must be; fold constants first; the shape of its result, which could stand in for it, is not known; infer shapes first [convert-opset-010]}}
    %y = onnx.InstanceNormalization(%x, %s, %s) : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @instance_norm_of_vectors(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(InstanceNormalization) cannot be converted to opset 4 of ai.onnx: it has another form there; its input is not of four dimensions; its input has no spatial dimensions [convert-opset-010]}}
    %y = onnx.InstanceNormalization(%x, %s, %s) : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @training_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 4 of ai.onnx: it has another form there; it is in training mode (is_test = 0); its input is not of four dimensions, as far as is known [convert-opset-010]}}
    %y:5 = onnx_v.BatchNormalization_6(%x, %s, %s, %s, %s) : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, none, none, none, none)
    return %y#0 : tensor<*xf32>
  }
}
