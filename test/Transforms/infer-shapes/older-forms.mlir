// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

// What upgrading leaves where it does not know enough, has shapes all the same.

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @elements
  func.func @elements(%x: tensor<?x3xf32, #onnx.dims<N, 3>>, %c: tensor<3xf32>) -> tensor<*xf32> {
    // CHECK: onnx_v.Add_6({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %0 = onnx_v.Add_6(%x, %c) {broadcast = 1 : i64} : (tensor<?x3xf32, #onnx.dims<N, 3>>, tensor<3xf32>) -> tensor<*xf32>
    // CHECK: onnx_v.Softmax_1({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %1 = onnx_v.Softmax_1(%0) : (tensor<*xf32>) -> tensor<*xf32>
    // CHECK: onnx_v.Dropout_6({{.*}} -> (tensor<?x3xf32, #onnx.dims<N, 3>>, tensor<?x3xf32, #onnx.dims<N, 3>>)
    %2, %mask = onnx_v.Dropout_6(%1) : (tensor<*xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx_v.PRelu_6({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %3 = onnx_v.PRelu_6(%2, %c) : (tensor<*xf32>, tensor<3xf32>) -> tensor<*xf32>
    return %3 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  // CHECK-LABEL: func.func @statistics
  func.func @statistics(%x: tensor<?x3x4xf32, #onnx.dims<N, 3, 4>>, %s: tensor<3x4xf32>) -> tensor<*xf32> {
    // CHECK: onnx_v.BatchNormalization_7({{.*}} -> (tensor<?x3x4xf32, #onnx.dims<N, 3, 4>>, tensor<3x4xf32>, none, none, none)
    %y:5 = onnx_v.BatchNormalization_7(%x, %s, %s, %s, %s) {spatial = 0 : i64} : (tensor<?x3x4xf32, #onnx.dims<N, 3, 4>>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>) -> (tensor<*xf32>, tensor<*xf32>, none, none, none)
    return %y#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  // CHECK-LABEL: func.func @images
  func.func @images(%x: tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>) -> tensor<*xf32> {
    // A scale below 1 is not Resize's.
    // CHECK: onnx_v.Upsample_7({{.*}} -> tensor<?x3x?x7xf32, #onnx.dims<N, 3, "floor(h/4)", 7>>
    %0 = onnx_v.Upsample_7(%x) {scales = array<f32: 1.0, 1.0, 0.25, 0.7>} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>) -> tensor<*xf32>
    // CHECK: onnx_v.GlobalLpPool_1({{.*}} -> tensor<?x3x1x1xf32, #onnx.dims<N, 3, 1, 1>>
    %1 = onnx_v.GlobalLpPool_1(%x) {p = 1.5 : f32} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>) -> tensor<*xf32>
    // CHECK: onnx_v.Upsample_1({{.*}} -> tensor<?x3x?x5xf32, #onnx.dims<N, 3, "3*h", 5>>
    %2 = onnx_v.Upsample_1(%x) {height_scale = 3.0 : f32, width_scale = 0.5 : f32} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @lists
  func.func @lists(%x: tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>) -> tensor<*xf32> {
    %none = onnx.Initializer dense<> : tensor<0xf32>
    %sizes = onnx.Initializer dense<[1, 3, 7, 9]> : tensor<4xi64>
    %half = onnx.Initializer dense<[1.0, 1.0, 0.5, 2.0]> : tensor<4xf32>
    // CHECK: onnx_v.Resize_11({{.*}} -> tensor<1x3x7x9xf32>
    %0 = onnx_v.Resize_11(%x, %none, %none, %sizes) {coordinate_transformation_mode = "tf_half_pixel_for_nn", nearest_mode = "ceil"} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<0xf32>, tensor<0xf32>, tensor<4xi64>) -> tensor<*xf32>
    // CHECK: onnx_v.Upsample_9({{.*}} -> tensor<?x3x?x20xf32, #onnx.dims<N, 3, "floor(h/2)", 20>>
    %1 = onnx_v.Upsample_9(%x, %half) : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<4xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @parts
  func.func @parts(%x: tensor<?x6xf32, #onnx.dims<N, 6>>, %lengths: tensor<2xf32>, %n: tensor<f32>) -> tensor<*xf32> {
    // CHECK: onnx_v.Split_1({{.*}} -> (tensor<?x?xf32, #onnx.dims<N, {{unk__[0-9]+}}>>, tensor<?x?xf32, #onnx.dims<N, {{unk__[0-9]+}}>>)
    %0, %1 = onnx_v.Split_1(%x, %lengths) {axis = 1 : i64} : (tensor<?x6xf32, #onnx.dims<N, 6>>, tensor<2xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx_v.Tile_1({{.*}} -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %2 = onnx_v.Tile_1(%x, %n, %n) : (tensor<?x6xf32, #onnx.dims<N, 6>>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    return %2 : tensor<*xf32>
  }
}
