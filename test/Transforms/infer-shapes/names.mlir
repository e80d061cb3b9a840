// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-input-shapes=x:2x3 | FileCheck %s --check-prefix=FIXED

// Exporters write "-1" and "0" as names, too. They are no sizes.
// CHECK-LABEL: func.func @main
// CHECK-SAME: -> (tensor<3x?xf32, #onnx.dims<3, "-1">>, tensor<?x3xf32, #onnx.dims<"0", 3>>)
// FIXED-LABEL: func.func @main
// FIXED-SAME: (%arg0: tensor<2x3xf32> {{.*}} -> (tensor<3x2xf32>, tensor<?x3xf32, #onnx.dims<"0", 3>>)
func.func @main(%x: tensor<?x3xf32, #onnx.dims<"-1", 3>> {onnx.name = "x"}, %y: tensor<?x3xf32, #onnx.dims<"0", 3>> {onnx.name = "y"}) -> (tensor<*xf32>, tensor<*xf32>) attributes {onnx.graph = {}} {
  %0 = onnx.Transpose(%x) : (tensor<?x3xf32, #onnx.dims<"-1", 3>>) -> tensor<*xf32>
  %1 = onnx.Relu(%y) : (tensor<?x3xf32, #onnx.dims<"0", 3>>) -> tensor<*xf32>
  return %0, %1 : tensor<*xf32>, tensor<*xf32>
}
