// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// Before opset 11, axes are counted from the front.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @attribute
  // CHECK: onnx.Concat(%{{.*}}, %{{.*}}) {axis = 2}
  // CHECK: onnx.ArgMax(%{{.*}}) {axis = 1}
  func.func @attribute(%x: tensor<2x3x4xf32>) {
    %0 = onnx.Concat(%x, %x) {axis = -1} : (tensor<2x3x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x8xf32>
    %1 = onnx.ArgMax(%x) {axis = -2} : (tensor<2x3x4xf32>) -> tensor<2x1x4xi64>
    return
  }
}

// -----

// What a file has in an opset that did not allow it comes back to that opset.
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @written_so
  // CHECK: onnx.Concat(%{{.*}}, %{{.*}}) {axis = -1
  func.func @written_so(%x: tensor<*xf32>) {
    %0 = onnx.Concat(%x, %x) {axis = -1} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return
  }
}
