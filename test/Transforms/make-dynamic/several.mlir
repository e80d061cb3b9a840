// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch,y:1=batch | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=m,y:1=n | FileCheck %s -enable-var-scope --check-prefix=TWO

// Two inputs of one size, and two inputs of two.
// CHECK-LABEL: func.func @two_inputs
// CHECK-SAME: tensor<?x4xf32, #onnx.dims<batch, 4>> {onnx.name = "x"}
// CHECK-SAME: tensor<4x?xf32, #onnx.dims<4, batch>> {onnx.name = "y"}
// CHECK-SAME: -> (tensor<?x2x2xf32, #onnx.dims<batch, 2, 2>>, tensor<?x4xf32, #onnx.dims<batch, 4>>)
// TWO-LABEL: func.func @two_inputs
// TWO-SAME: -> (tensor<?x2x2xf32, #onnx.dims<m, 2, 2>>, tensor<?x4xf32, #onnx.dims<n, 4>>)
func.func @two_inputs(%x: tensor<3x4xf32> {onnx.name = "x"}, %y: tensor<4x3xf32> {onnx.name = "y"}) -> (tensor<3x2x2xf32>, tensor<3x4xf32>) attributes {onnx.graph = {}} {
  // CHECK-DAG: onnx.Initializer dense<[-1, 2, 2]>
  // TWO-DAG: onnx.Initializer dense<[-1, 2, 2]>
  %s = onnx.Initializer dense<[3, 2, 2]> : tensor<3xi64>
  %a = onnx.Reshape(%x, %s) : (tensor<3x4xf32>, tensor<3xi64>) -> tensor<3x2x2xf32>
  %b = onnx.Transpose(%y) : (tensor<4x3xf32>) -> tensor<3x4xf32>
  return %a, %b : tensor<3x2x2xf32>, tensor<3x4xf32>
}
