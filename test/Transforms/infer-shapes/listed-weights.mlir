// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s --check-prefixes=CHECK,TRUST
// RUN: onnx-xform-opt %s --infer-shapes 2>&1 >%t | FileCheck %s --check-prefix=REMARK
// RUN: onnx-xform-opt %s --infer-shapes=trust-defaults 2>&1 >%t | count 0
// RUN: onnx-xform-opt %s --infer-shapes=trust-defaults=false | FileCheck %s --check-prefixes=CHECK,EXACT

// An exporter that lists weights as inputs lists all initializers: the shape
// is not meant to be overridden either.

// REMARK: remark: lists its weights as inputs, and with them what shapes may be made of (initializers of int64: 1); they are taken as constants, which infer-shapes=trust-defaults=false stops [infer-shapes-004]

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @listed
  // TRUST-SAME: -> tensor<6x4xf32>
  // EXACT-SAME: -> tensor<?x?xf32
  func.func @listed(%x: tensor<2x3x4xf32>,
      %weight: tensor<4xf32> {onnx.default_value = dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>},
      %shape: tensor<2xi64> {onnx.default_value = dense<[6, 4]> : tensor<2xi64>}) -> tensor<*xf32> {
    %0 = onnx.Mul(%x, %weight) : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
    %1 = onnx.Reshape(%0, %shape) : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }

  // Here some weights are inputs, some are not: those that are, are so by
  // intention.
  // CHECK-LABEL: func.func @chosen
  // CHECK-SAME: -> tensor<?x?xf32
  func.func @chosen(%x: tensor<2x3x4xf32>,
      %weight: tensor<4xf32> {onnx.default_value = dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>},
      %shape: tensor<2xi64> {onnx.default_value = dense<[6, 4]> : tensor<2xi64>}) -> tensor<*xf32> {
    %other = onnx.Initializer dense<[1.0, 2.0, 3.0, 5.0]> : tensor<4xf32>
    %0 = onnx.Mul(%x, %weight) : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
    %1 = onnx.Mul(%0, %other) : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
    %2 = onnx.Reshape(%1, %shape) : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %2 : tensor<*xf32>
  }
}
