// RUN: onnx-xform-opt %s --convert-opset=27 --convert-opset=11 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s --convert-opset=27 | FileCheck %s -check-prefix=UP

// Without a rank, what is normalized takes a Flatten in opset 13, and comes back.
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @softmax
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>)
  // CHECK-NEXT: %[[Y:.*]] = onnx_v.Softmax_1(%[[X]]) {axis = 3} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[Y]]
  // UP-LABEL: func.func @softmax
  // UP: onnx.Reshape({{.*}}) {allowzero = 1}
  func.func @softmax(%x: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx_v.Softmax_1(%x) {axis = 3} : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @hardmax
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x4xf32>)
  // CHECK-NEXT: %[[Y:.*]] = onnx_v.Hardmax_1(%[[X]]) {axis = 1} : (tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  // CHECK-NEXT: return %[[Y]]
  func.func @hardmax(%x: tensor<?x?x4xf32>) -> tensor<?x?x4xf32> {
    %y = onnx_v.Hardmax_1(%x) {axis = 1} : (tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
    return %y : tensor<?x?x4xf32>
  }

  // Others may use what is on the way.
  // CHECK-LABEL: func.func @log_softmax
  // CHECK: onnx.Shape(%[[X:.*]]) :
  // CHECK: onnx_v.LogSoftmax_1(%[[X]]) {axis = 2}
  func.func @log_softmax(%x: tensor<*xf32>) -> (tensor<*xf32>, tensor<*xi64>) {
    %n = onnx.Shape(%x) : (tensor<*xf32>) -> tensor<*xi64>
    %y = onnx_v.LogSoftmax_1(%x) {axis = 2} : (tensor<*xf32>) -> tensor<*xf32>
    return %y, %n : tensor<*xf32>, tensor<*xi64>
  }

  // An axis that is left out stays so, of a Flatten as well.
  // CHECK-LABEL: func.func @default_axes
  // CHECK-NEXT: %[[S:.*]] = onnx_v.Softmax_1(%{{.*}}) : (tensor<?x?x4xf32>)
  // CHECK-NEXT: %[[L:.*]] = onnx_v.LogSoftmax_1(%[[S]]) : (tensor<?x?x4xf32>)
  // CHECK-NEXT: %[[H:.*]] = onnx_v.Hardmax_1(%[[L]]) : (tensor<?x?x4xf32>)
  // CHECK-NEXT: onnx.Flatten(%[[H]]) : (tensor<?x?x4xf32>)
  // UP-LABEL: func.func @default_axes
  // UP: onnx.Flatten(%{{.*}}) : (tensor<?x?x4xf32>)
  func.func @default_axes(%x: tensor<?x?x4xf32>) -> tensor<?x?xf32> {
    %s = onnx_v.Softmax_1(%x) : (tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
    %l = onnx_v.LogSoftmax_1(%s) : (tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
    %h = onnx_v.Hardmax_1(%l) : (tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
    %y = onnx.Flatten(%h) : (tensor<?x?x4xf32>) -> tensor<?x?xf32>
    return %y : tensor<?x?xf32>
  }
}
