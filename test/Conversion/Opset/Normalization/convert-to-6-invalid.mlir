// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=6

module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  func.func @mvn_of_unknown_shape(%x: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+2 {{(Sub) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    // expected-error @+1 {{(Div) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.MeanVarianceNormalization(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @group_norm_of_unknown_shape(%x: tensor<*xf32>, %s: tensor<4xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Mul) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first [convert-opset-010]}}
    %y = onnx.GroupNormalization(%x, %s, %s) {num_groups = 2 : i64} : (tensor<*xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 8 : i64}} {
  func.func @batch_norm_in_training_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> (tensor<*xf32>, tensor<3xf32>) {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 6 of ai.onnx: it has another form there; it is in training mode; the rank of its input is not known, which training by arithmetic needs; infer shapes first [convert-opset-010]}}
    %y:5 = onnx_v.BatchNormalization_7(%x, %s, %s, %s, %s) : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, tensor<3xf32>, none, none, none)
    return %y#0, %y#1 : tensor<*xf32>, tensor<3xf32>
  }
}
