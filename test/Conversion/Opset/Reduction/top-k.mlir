// RUN: onnx-xform-opt %s --convert-opset=10 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s --convert-opset=7 -verify-diagnostics

module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHANGE: TopK 10->11 down
  // CHECK-LABEL: func.func @smallest
  // CHECK-SAME: (%[[X:.*]]: tensor<?x6xf32>, %[[K:.*]]: tensor<1xi64>)
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[X]])
  // CHECK-NEXT: %[[TOP:.*]], %[[INDICES:.*]] = onnx.TopK(%[[NEG]], %[[K]]) {axis = 0} :
  // CHECK-NEXT: %[[VALUES:.*]] = onnx.Neg(%[[TOP]])
  // CHECK-NEXT: return %[[VALUES]], %[[INDICES]]
  func.func @smallest(%x: tensor<?x6xf32>, %k: tensor<1xi64>) -> (tensor<?x6xf32>, tensor<?x6xi64>) {
    // expected-error @+1 {{its input 'K' is no constant, as an attribute must be; make this input of the graph an initializer; the size of its axis, of which it could take all, is not known; fix dimensions (--fix-dims) or infer shapes first}}
    %v, %i = onnx.TopK(%x, %k) {largest = 0, axis = 0} : (tensor<?x6xf32>, tensor<1xi64>) -> (tensor<?x6xf32>, tensor<?x6xi64>)
    return %v, %i : tensor<?x6xf32>, tensor<?x6xi64>
  }

  // The opposite of the smallest integer is none.
  // CHECK-LABEL: func.func @smallest_integers
  // CHECK-NEXT: %[[K:.*]] = onnx.Initializer
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%{{.*}}) {to = 11} : (tensor<2x6xi32>) -> tensor<2x6xf64>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[CAST]])
  // CHECK-NEXT: %[[TOP:.*]], %[[INDICES:.*]] = onnx.TopK(%[[NEG]], %[[K]]) :
  // CHECK-NEXT: %[[BACK:.*]] = onnx.Neg(%[[TOP]])
  // CHECK-NEXT: %[[VALUES:.*]] = onnx.Cast(%[[BACK]]) {to = 6} : (tensor<2x3xf64>) -> tensor<2x3xi32>
  // CHECK-NEXT: return %[[VALUES]], %[[INDICES]]
  func.func @smallest_integers(%x: tensor<2x6xi32>) -> (tensor<2x3xi32>, tensor<2x3xi64>) {
    %k = onnx.Initializer dense<3> : tensor<1xi64>
    %v, %i = onnx.TopK(%x, %k) {largest = 0} : (tensor<2x6xi32>, tensor<1xi64>) -> (tensor<2x3xi32>, tensor<2x3xi64>)
    return %v, %i : tensor<2x3xi32>, tensor<2x3xi64>
  }

  // Sorted elements are an answer where any order is one.
  // CHECK-LABEL: func.func @any_order
  // CHECK: onnx.TopK(%{{[^)]*}}) : (tensor<2x6xf32>
  func.func @any_order(%x: tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>) {
    %k = onnx.Initializer dense<3> : tensor<1xi64>
    %v, %i = onnx.TopK(%x, %k) {sorted = 0} : (tensor<2x6xf32>, tensor<1xi64>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
    return %v, %i : tensor<2x3xf32>, tensor<2x3xi64>
  }
}
