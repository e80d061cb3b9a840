// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @normalization
  func.func @normalization(%x: tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, %s: tensor<16xf32>, %m: tensor<?xf32, #onnx.dims<c>>) -> tensor<*xf32> {
    // CHECK: onnx.BatchNormalization({{.*}} -> (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>)
    %1:3 = onnx.BatchNormalization(%x, %m, %m, %m, %m) {training_mode = 1 : i64} : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.BatchNormalization({{.*}} -> (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, none, none)
    %2:3 = onnx.BatchNormalization(%x, %m, %m, %m, %m) : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>, tensor<?xf32, #onnx.dims<c>>) -> (tensor<*xf32>, none, none)
    // CHECK: onnx.LayerNormalization({{.*}} -> (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, tensor<?x?x1x1xf32, #onnx.dims<N, c, 1, 1>>, tensor<?x?x1x1xf32, #onnx.dims<N, c, 1, 1>>)
    %3:3 = onnx.LayerNormalization(%x, %m) {axis = -2 : i64} : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, tensor<?xf32, #onnx.dims<c>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.LRN({{.*}} -> tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>
    %4 = onnx.LRN(%x) {size = 3 : i64} : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>) -> tensor<*xf32>
    // CHECK: onnx.LpNormalization({{.*}} -> tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>
    %5 = onnx.LpNormalization(%x) : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>) -> tensor<*xf32>
    // CHECK: onnx.MeanVarianceNormalization({{.*}} -> tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>
    %6 = onnx.MeanVarianceNormalization(%x) : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>) -> tensor<*xf32>
    return %1#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @channels
  func.func @channels(%x: tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, %s: tensor<16xf32>, %y: tensor<?x?x4xf32, #onnx.dims<N, d, 4>>, %z: tensor<?x?x4xf32, #onnx.dims<N, e, 4>>) -> tensor<*xf32> {
    // The scale tells the channels.
    // CHECK: onnx.GroupNormalization({{.*}} -> tensor<?x16x?x8xf32, #onnx.dims<N, 16, h, 8>>
    %1 = onnx.GroupNormalization(%x, %s, %s) {num_groups = 4 : i64} : (tensor<?x?x?x8xf32, #onnx.dims<N, c, h, 8>>, tensor<16xf32>, tensor<16xf32>) -> tensor<*xf32>
    // CHECK: onnx.InstanceNormalization({{.*}} -> tensor<?x16x4xf32, #onnx.dims<N, 16, 4>>
    %2 = onnx.InstanceNormalization(%y, %s, %s) : (tensor<?x?x4xf32, #onnx.dims<N, d, 4>>, tensor<16xf32>, tensor<16xf32>) -> tensor<*xf32>
    // CHECK: onnx.RMSNormalization({{.*}} -> tensor<?x?x4xf32, #onnx.dims<N, e, 4>>
    %3 = onnx.RMSNormalization(%z, %s) : (tensor<?x?x4xf32, #onnx.dims<N, e, 4>>, tensor<16xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}
