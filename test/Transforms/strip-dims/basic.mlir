// RUN: onnx-xform-opt %s --strip-dims | FileCheck %s

// CHECK-NOT: onnx.dims
// CHECK-LABEL: func.func @main(%arg0: tensor<?x4xf32>) -> tensor<?x4xf32>
// CHECK: onnx.Relu(%arg0) : (tensor<?x4xf32>) -> tensor<?x4xf32>
// CHECK: onnx.SequenceConstruct{{.*}} -> !onnx.seq<tensor<?x4xf32>>
// CHECK-NOT: onnx.dims
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @main(%x: tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<?x4xf32, #onnx.dims<n, 4>> {
    %0 = onnx.Relu(%x) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<?x4xf32, #onnx.dims<n, 4>>
    %1 = onnx.SequenceConstruct(%0) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<?x4xf32, #onnx.dims<n, 4>>>
    return %0 : tensor<?x4xf32, #onnx.dims<n, 4>>
  }
}
