// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/1.mlir --convert-opset=ai.onnx.ml=1 | FileCheck %t/1.mlir -enable-var-scope

//--- 1.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 3 : i64}} {
  // CHANGE: ai.onnx.ml.TreeEnsembleRegressor 1->3 down
  // CHECK-LABEL: func.func @regressor
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2xf64>
  // CHECK: %[[TREE_ENSEMBLE_REGRESSOR:.*]] = onnx_ml.TreeEnsembleRegressor(%[[X]]) {n_targets = 1, nodes_values = array<f32: 5.000000e-01, 1.000000e+00>, target_weights = array<f32: 2.000000e+00>} : (tensor<1x2xf64>) -> tensor<1x1xf32>
  // CHECK-NEXT: return %[[TREE_ENSEMBLE_REGRESSOR]] : tensor<1x1xf32>
  func.func @regressor(%x: tensor<1x2xf64>) -> tensor<1x1xf32> {
    %y = onnx_ml.TreeEnsembleRegressor(%x) {n_targets = 1 : i64, nodes_values_as_tensor = dense<[0.5, 1.0]> : tensor<2xf64>, target_weights_as_tensor = dense<2.0> : tensor<1xf64>} : (tensor<1x2xf64>) -> tensor<1x1xf32>
    return %y : tensor<1x1xf32>
  }

  // CHANGE: ai.onnx.ml.TreeEnsembleClassifier 1->3 down
  // CHECK-LABEL: func.func @classifier
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2xf64>
  // CHECK: %[[Y:.*]], %[[Z:.*]] = onnx_ml.TreeEnsembleClassifier(%[[X]]) {class_weights = array<f32: 2.500000e-01>, classlabels_int64s = array<i64: 0, 1>} : (tensor<1x2xf64>) -> (tensor<1xi64>, tensor<1x2xf32>)
  // CHECK-NEXT: return %[[Y]], %[[Z]] : tensor<1xi64>, tensor<1x2xf32>
  func.func @classifier(%x: tensor<1x2xf64>) -> (tensor<1xi64>, tensor<1x2xf32>) {
    %y:2 = onnx_ml.TreeEnsembleClassifier(%x) {class_weights_as_tensor = dense<0.25> : tensor<1xf64>, classlabels_int64s = array<i64: 0, 1>} : (tensor<1x2xf64>) -> (tensor<1xi64>, tensor<1x2xf32>)
    return %y#0, %y#1 : tensor<1xi64>, tensor<1x2xf32>
  }
}
