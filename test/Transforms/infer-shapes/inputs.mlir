// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s -enable-var-scope --check-prefixes=CHECK,EXACT
// RUN: onnx-xform-opt %s --infer-shapes=trust-defaults | FileCheck %s -enable-var-scope --check-prefixes=CHECK,TRUST

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // What others refer to has a name.
  // CHECK-LABEL: func.func @unnamed
  // CHECK-SAME: tensor<?x?xf32, #onnx.dims<[[N:unk__[0-9]+]], [[M:unk__[0-9]+]]>>
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<[[M]], [[N]]>>
  func.func @unnamed(%x: tensor<?x?xf32>) -> tensor<*xf32> {
    %0 = onnx.Transpose(%x) {perm = array<i64: 1, 0>} : (tensor<?x?xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }

  // A caller may give another shape than the default.
  // CHECK-LABEL: func.func @default
  // EXACT-SAME: -> tensor<?x?xf32
  // TRUST-SAME: -> tensor<6x4xf32>
  func.func @default(%x: tensor<2x3x4xf32>, %shape: tensor<2xi64> {onnx.default_value = dense<[6, 4]> : tensor<2xi64>}) -> tensor<*xf32> {
    %0 = onnx.Reshape(%x, %shape) : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}
