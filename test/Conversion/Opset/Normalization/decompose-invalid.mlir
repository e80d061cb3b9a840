// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=13

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @mean_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(LayerNormalization) cannot be converted to opset 13 of ai.onnx: it is new in opset 17; the rank of its input is not known, and with it the shape of its mean; infer shapes first [convert-opset-010]}}
    %y:3 = onnx.LayerNormalization(%x, %s) {axis = 1 : i64} : (tensor<*xf32>, tensor<*xf32>) -> (tensor<*xf32>, tensor<*xf32>, none)
    return %y#1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @axis_that_is_none(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(LayerNormalization) cannot be converted to opset 13 of ai.onnx: it is new in opset 17; its axis is not one of its input [convert-opset-010]}}
    %y:3 = onnx.LayerNormalization(%x, %s) {axis = 2 : i64} : (tensor<2x3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, none, none)
    return %y#0 : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @stash_type_that_is_none(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(RMSNormalization) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its stash_type is no floating-point type [convert-opset-010]}}
    %y = onnx.RMSNormalization(%x, %s) {stash_type = 7 : i64} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @groups_that_do_not_divide(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(GroupNormalization) cannot be converted to opset 13 of ai.onnx: it is new in opset 18; its channels do not divide into groups [convert-opset-010]}}
    %y = onnx.GroupNormalization(%x, %s, %s) {num_groups = 2 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @no_groups(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(GroupNormalization) cannot be converted to opset 13 of ai.onnx: it is new in opset 18; its num_groups is no number of groups [convert-opset-010]}}
    %y = onnx.GroupNormalization(%x, %s, %s) {num_groups = 0 : i64} : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  func.func @training_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(BatchNormalization) cannot be converted to opset 13 of ai.onnx: it has another form there; it is in training mode; the rank of its input is not known, which training by arithmetic needs; infer shapes first [convert-opset-010]}}
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) {training_mode = 1 : i64} : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, none, none)
    return %y#0 : tensor<*xf32>
  }
}
