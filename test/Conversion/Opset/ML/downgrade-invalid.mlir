// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/up.mlir --convert-opset=ai.onnx.ml=5 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/up-2.mlir --convert-opset=ai.onnx.ml=2 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/2.mlir --convert-opset=ai.onnx.ml=2 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/1.mlir --convert-opset=ai.onnx.ml=1 -verify-diagnostics -o /dev/null

//--- up.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 3 : i64}} {
  func.func @deprecated(%x: tensor<1x2xf32>) -> tensor<1x1xf32> {
    // expected-error @below {{(TreeEnsembleRegressor) cannot be converted to opset 5 of ai.onnx.ml: it left the standard in opset 5; it is deprecated, and TreeEnsemble lists trees in another way; leave ai.onnx.ml below 5}}
    %y = onnx_ml.TreeEnsembleRegressor(%x) {n_targets = 1 : i64} : (tensor<1x2xf32>) -> tensor<1x1xf32>
    return %y : tensor<1x1xf32>
  }
}

//--- up-2.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 1 : i64}} {
  func.func @twice(%x: tensor<?x!onnx.string>) -> tensor<?xi64> {
    // expected-error @below {{(LabelEncoder) cannot be converted to opset 2 of ai.onnx.ml: it has another form there; one of its classes occurs twice}}
    %y = onnx_v.LabelEncoder_1(%x) {classes_strings = ["a", "a"]} : (tensor<?x!onnx.string>) -> tensor<?xi64>
    return %y : tensor<?xi64>
  }
}

//--- 2.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 4 : i64}} {
  func.func @keys_of_double(%x: tensor<?xf64>) -> tensor<?xi64> {
    // expected-error @below {{(LabelEncoder) cannot be converted to opset 2 of ai.onnx.ml: input #0 ('X') must be one of tensor(float), tensor(int64), tensor(string), but is tensor(double); its keys are doubles, which older versions do not have}}
    %y = onnx_ml.LabelEncoder(%x) {keys_tensor = dense<[0.1]> : tensor<1xf64>, values_tensor = dense<[1]> : tensor<1xi64>} : (tensor<?xf64>) -> tensor<?xi64>
    return %y : tensor<?xi64>
  }

  func.func @values_of_double(%x: tensor<?xi64>) -> tensor<?xf64> {
    // expected-error @below {{(LabelEncoder) cannot be converted to opset 2 of ai.onnx.ml: output #0 ('Y') must be one of tensor(float), tensor(int64), tensor(string), but is tensor(double); its attribute 'values_tensor' has numbers that a list of float or int64 does not hold}}
    %y = onnx_ml.LabelEncoder(%x) {keys_tensor = dense<[1]> : tensor<1xi64>, values_tensor = dense<[0.1]> : tensor<1xf64>} : (tensor<?xi64>) -> tensor<?xf64>
    return %y : tensor<?xf64>
  }
}

//--- 1.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 4 : i64}} {
  func.func @floats(%x: tensor<?xf32>) -> tensor<?xi64> {
    // expected-error @below {{(LabelEncoder) cannot be converted to opset 1 of ai.onnx.ml: it has another form there; it does not replace strings by int64, or int64 by strings}}
    %y = onnx_ml.LabelEncoder(%x) {keys_floats = array<f32: 1.0>, values_int64s = array<i64: 1>} : (tensor<?xf32>) -> tensor<?xi64>
    return %y : tensor<?xi64>
  }

  func.func @other_numbers(%x: tensor<?x!onnx.string>) -> tensor<?xi64> {
    // expected-error @below {{(LabelEncoder) cannot be converted to opset 1 of ai.onnx.ml: it has another form there; its numbers are not 0, 1, 2 and so on, which the older form counts}}
    %y = onnx_ml.LabelEncoder(%x) {keys_strings = ["a", "b"], values_int64s = array<i64: 1, 2>} : (tensor<?x!onnx.string>) -> tensor<?xi64>
    return %y : tensor<?xi64>
  }

  func.func @double(%x: tensor<1x2xf64>) -> tensor<1x1xf32> {
    // expected-error @below {{(TreeEnsembleRegressor) cannot be converted to opset 1 of ai.onnx.ml: attribute 'nodes_values_as_tensor' exists since version 3 only; its attribute 'nodes_values_as_tensor' has numbers that a float does not hold}}
    %y = onnx_ml.TreeEnsembleRegressor(%x) {n_targets = 1 : i64, nodes_values_as_tensor = dense<0.1> : tensor<1xf64>} : (tensor<1x2xf64>) -> tensor<1x1xf32>
    return %y : tensor<1x1xf32>
  }

  func.func @trees(%x: tensor<1x2xf32>) -> tensor<1x1xf32> {
    // expected-error @below {{(TreeEnsembleRegressor) cannot be converted to opset 1 of ai.onnx.ml: attribute 'nodes_hitrates_as_tensor' exists since version 3 only; its attribute 'nodes_hitrates_as_tensor' has numbers that a float does not hold}}
    %0 = onnx_ml.TreeEnsembleRegressor(%x) {nodes_hitrates_as_tensor = dense<0.3> : tensor<1xf64>} : (tensor<1x2xf32>) -> tensor<1x1xf32>
    return %0 : tensor<1x1xf32>
  }
}
