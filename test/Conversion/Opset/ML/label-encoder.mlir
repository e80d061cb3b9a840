// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/up.mlir --convert-opset=ai.onnx.ml=4 | FileCheck %t/up.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/1.mlir --convert-opset=ai.onnx.ml=1 | FileCheck %t/1.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/2.mlir --convert-opset=ai.onnx.ml=2 | FileCheck %t/2.mlir -enable-var-scope

//--- up.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 1 : i64}} {
  // CHANGE: ai.onnx.ml.LabelEncoder 1->2 up
  // CHECK-LABEL: func.func @encodes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x!onnx.string>
  // CHECK: %[[LABEL_ENCODER:.*]] = onnx_ml.LabelEncoder(%[[X]]) {default_int64 = 7, keys_strings = ["a", "b"], values_int64s = array<i64: 0, 1>} : (tensor<?x!onnx.string>) -> tensor<?xi64>
  // CHECK-NEXT: return %[[LABEL_ENCODER]] : tensor<?xi64>
  func.func @encodes(%x: tensor<?x!onnx.string>) -> tensor<?xi64> {
    %y = onnx_v.LabelEncoder_1(%x) {classes_strings = ["a", "b"], default_int64 = 7 : i64} : (tensor<?x!onnx.string>) -> tensor<?xi64>
    return %y : tensor<?xi64>
  }

  // CHECK-LABEL: func.func @decodes
  // CHECK-SAME: (%[[X:.*]]: tensor<?xi64>
  // CHECK: %[[LABEL_ENCODER:.*]] = onnx_ml.LabelEncoder(%[[X]]) {keys_int64s = array<i64: 0, 1>, values_strings = ["a", "b"]} : (tensor<?xi64>) -> tensor<?x!onnx.string>
  // CHECK-NEXT: return %[[LABEL_ENCODER]] : tensor<?x!onnx.string>
  func.func @decodes(%x: tensor<?xi64>) -> tensor<?x!onnx.string> {
    %y = onnx_v.LabelEncoder_1(%x) {classes_strings = ["a", "b"]} : (tensor<?xi64>) -> tensor<?x!onnx.string>
    return %y : tensor<?x!onnx.string>
  }
}

//--- 1.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 4 : i64}} {
  // CHANGE: ai.onnx.ml.LabelEncoder 1->2 down
  // Positions in any order.
  // CHECK-LABEL: func.func @encodes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x!onnx.string>
  // CHECK: %[[LABEL_ENCODER:.*]] = onnx_v.LabelEncoder_1(%[[X]]) {classes_strings = ["a", "b"], default_int64 = 7} : (tensor<?x!onnx.string>) -> tensor<?xi64>
  // CHECK-NEXT: return %[[LABEL_ENCODER]] : tensor<?xi64>
  func.func @encodes(%x: tensor<?x!onnx.string>) -> tensor<?xi64> {
    %y = onnx_ml.LabelEncoder(%x) {default_int64 = 7 : i64, keys_strings = ["b", "a"], values_int64s = array<i64: 1, 0>} : (tensor<?x!onnx.string>) -> tensor<?xi64>
    return %y : tensor<?xi64>
  }

  // CHECK-LABEL: func.func @decodes
  // CHECK-SAME: (%[[X:.*]]: tensor<?xi64>
  // CHECK: %[[LABEL_ENCODER:.*]] = onnx_v.LabelEncoder_1(%[[X]]) {classes_strings = ["a", "b"]} : (tensor<?xi64>) -> tensor<?x!onnx.string>
  // CHECK-NEXT: return %[[LABEL_ENCODER]] : tensor<?x!onnx.string>
  func.func @decodes(%x: tensor<?xi64>) -> tensor<?x!onnx.string> {
    %y = onnx_ml.LabelEncoder(%x) {keys_int64s = array<i64: 0, 1>, values_strings = ["a", "b"]} : (tensor<?xi64>) -> tensor<?x!onnx.string>
    return %y : tensor<?x!onnx.string>
  }
}

//--- 2.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, ai.onnx.ml = 4 : i64}} {
  // CHANGE: ai.onnx.ml.LabelEncoder 2->4 down
  // CHECK-LABEL: func.func @tensors
  // CHECK-SAME: (%[[X:.*]]: tensor<?xi32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 7} : (tensor<?xi32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[LABEL_ENCODER:.*]] = onnx_ml.LabelEncoder(%[[CAST]]) {default_float = -1.000000e+00 : f32, keys_int64s = array<i64: 1, 2>, values_floats = array<f32: 5.000000e-01, 2.500000e-01>} : (tensor<?xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[LABEL_ENCODER]]) {to = 11} : (tensor<?xf32>) -> tensor<?xf64>
  // CHECK-NEXT: return %[[CAST1]] : tensor<?xf64>
  func.func @tensors(%x: tensor<?xi32>) -> tensor<?xf64> {
    %y = onnx_ml.LabelEncoder(%x) {default_tensor = dense<-1.0> : tensor<1xf64>, keys_tensor = dense<[1, 2]> : tensor<2xi32>, values_tensor = dense<[0.5, 0.25]> : tensor<2xf64>} : (tensor<?xi32>) -> tensor<?xf64>
    return %y : tensor<?xf64>
  }

  // CHECK-LABEL: func.func @of_floats
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>
  // CHECK: %[[LABEL_ENCODER:.*]] = onnx_ml.LabelEncoder(%[[X]]) {default_int64 = 3, keys_floats = array<f32: 1.000000e+00, 2.000000e+00>, values_int64s = array<i64: 5, 6>} : (tensor<?xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[LABEL_ENCODER]]) {to = 5} : (tensor<?xi64>) -> tensor<?xi16>
  // CHECK-NEXT: return %[[CAST]] : tensor<?xi16>
  func.func @of_floats(%x: tensor<?xf32>) -> tensor<?xi16> {
    %y = onnx_ml.LabelEncoder(%x) {default_tensor = dense<3> : tensor<1xi16>, keys_tensor = dense<[1.0, 2.0]> : tensor<2xf32>, values_tensor = dense<[5, 6]> : tensor<2xi16>} : (tensor<?xf32>) -> tensor<?xi16>
    return %y : tensor<?xi16>
  }
}
