// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @resize
  func.func @resize(%x: tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, %sz: tensor<4xi64>, %sc: tensor<4xf32>, %u: tensor<*xf32>) -> tensor<*xf32> {
    %twice = onnx.Initializer dense<[1.0, 1.0, 2.0, 1.5]> : tensor<4xf32>
    %odd = onnx.Initializer dense<[1.0, 1.0, 0.7, 0.7]> : tensor<4xf32>
    %two = onnx.Initializer dense<[0.5, 3.0]> : tensor<2xf32>
    %sizes = onnx.Initializer dense<[1, 3, 7, 9]> : tensor<4xi64>
    %hw = onnx.Initializer dense<[7, 9]> : tensor<2xi64>
    %none = onnx.Initializer dense<> : tensor<0xf32>
    // floor(n*scale)
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x?x15xf32, #onnx.dims<N, 3, "2*h", 15>>
    %1 = onnx.Resize(%x, _, %twice) : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<4xf32>) -> tensor<*xf32>
    // 0.7 is no number of float: it is multiplied in float.
    // N stays because it is scaled by 1.
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x?x7xf32, #onnx.dims<N, 3, {{unk__[0-9]+}}, 7>>
    %2 = onnx.Resize(%x, _, %odd) : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<4xf32>) -> tensor<*xf32>
    // Of the axes only, in their order.
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x?x5xf32, #onnx.dims<N, 3, "3*h", 5>>
    %3 = onnx.Resize(%x, _, %two) {axes = array<i64: 3, -2>} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<2xf32>) -> tensor<*xf32>
    // CHECK: onnx.Resize({{.*}} -> tensor<1x3x7x9xf32>
    %4 = onnx.Resize(%x, %none, %none, %sizes) : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<0xf32>, tensor<0xf32>, tensor<4xi64>) -> tensor<*xf32>
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x7x9xf32, #onnx.dims<N, 3, 7, 9>>
    %5 = onnx.Resize(%x, _, _, %hw) {axes = array<i64: 2, 3>} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.Resize({{.*}} -> tensor<?x?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %6 = onnx.Resize(%x, _, _, %sz) : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<4xi64>) -> tensor<*xf32>
    // The scale depends on h.
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x?x?xf32, #onnx.dims<N, 3, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %7 = onnx.Resize(%x, _, _, %hw) {axes = array<i64: 2, 3>, keep_aspect_ratio_policy = "not_larger"} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<2xi64>) -> tensor<*xf32>
    // What is cropped first, runtimes ignore.
    // CHECK: onnx.Resize({{.*}} -> tensor<?x?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %8 = onnx.Resize(%x, _, %twice) {coordinate_transformation_mode = "tf_crop_and_resize"} : (tensor<?x3x?x10xf32, #onnx.dims<N, 3, h, 10>>, tensor<4xf32>) -> tensor<*xf32>
    // CHECK: onnx.Resize({{.*}} -> tensor<?x?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %9 = onnx.Resize(%u, _, %sc) : (tensor<*xf32>, tensor<4xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @aspect
  func.func @aspect(%x: tensor<?x3x6x20xf32, #onnx.dims<N, 3, 6, 20>>) -> tensor<*xf32> {
    %hw = onnx.Initializer dense<[4, 7]> : tensor<2xi64>
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x2x7xf32, #onnx.dims<N, 3, 2, 7>>
    %1 = onnx.Resize(%x, _, _, %hw) {axes = array<i64: 2, 3>, keep_aspect_ratio_policy = "not_larger"} : (tensor<?x3x6x20xf32, #onnx.dims<N, 3, 6, 20>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x4x13xf32, #onnx.dims<N, 3, 4, 13>>
    %2 = onnx.Resize(%x, _, _, %hw) {axes = array<i64: 2, 3>, keep_aspect_ratio_policy = "not_smaller"} : (tensor<?x3x6x20xf32, #onnx.dims<N, 3, 6, 20>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.Resize({{.*}} -> tensor<?x3x?x?xf32, #onnx.dims<N, 3, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %3 = onnx.Resize(%x, _, _, %hw) {axes = array<i64: 2, 3>, keep_aspect_ratio_policy = "other"} : (tensor<?x3x6x20xf32, #onnx.dims<N, 3, 6, 20>>, tensor<2xi64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @sampling
  func.func @sampling(%x: tensor<?x?x?x?xf32, #onnx.dims<N, C, h, w>>, %g: tensor<2x?x?x2xf32, #onnx.dims<2, p, q, 2>>, %th: tensor<?x2x3xf32, #onnx.dims<N, 2, 3>>, %th3: tensor<?x3x4xf32, #onnx.dims<n, 3, 4>>, %len: tensor<?xi64>, %rois: tensor<?x4xf32, #onnx.dims<r, 4>>, %b: tensor<5xi64>) -> tensor<*xf32> {
    %size = onnx.Initializer dense<[2, 3, 5, 6]> : tensor<4xi64>
    // (N, sizes, k)
    // CHECK: onnx.AffineGrid({{.*}} -> tensor<2x5x6x2xf32>
    %1 = onnx.AffineGrid(%th, %size) : (tensor<?x2x3xf32, #onnx.dims<N, 2, 3>>, tensor<4xi64>) -> tensor<*xf32>
    // CHECK: onnx.AffineGrid({{.*}} -> tensor<?x?x?x?x3xf32, #onnx.dims<n, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, 3>>
    %2 = onnx.AffineGrid(%th3, %len) : (tensor<?x3x4xf32, #onnx.dims<n, 3, 4>>, tensor<?xi64>) -> tensor<*xf32>
    // CHECK: onnx.GridSample({{.*}} -> tensor<2x?x?x?xf32, #onnx.dims<2, C, p, q>>
    %3 = onnx.GridSample(%x, %g) : (tensor<?x?x?x?xf32, #onnx.dims<N, C, h, w>>, tensor<2x?x?x2xf32, #onnx.dims<2, p, q, 2>>) -> tensor<*xf32>
    // CHECK: onnx.RoiAlign({{.*}} -> tensor<5x?x7x1xf32, #onnx.dims<5, C, 7, 1>>
    %4 = onnx.RoiAlign(%x, %rois, %b) {output_height = 7 : i64} : (tensor<?x?x?x?xf32, #onnx.dims<N, C, h, w>>, tensor<?x4xf32, #onnx.dims<r, 4>>, tensor<5xi64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @decode
  func.func @decode(%x: tensor<?xui8, #onnx.dims<n>>) -> tensor<*xui8> {
    // CHECK: onnx.ImageDecoder({{.*}} -> tensor<?x?x3xui8, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, 3>>
    %1 = onnx.ImageDecoder(%x) {pixel_format = "BGR"} : (tensor<?xui8, #onnx.dims<n>>) -> tensor<*xui8>
    // CHECK: onnx.ImageDecoder({{.*}} -> tensor<?x?x1xui8, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, 1>>
    %2 = onnx.ImageDecoder(%x) {pixel_format = "Grayscale"} : (tensor<?xui8, #onnx.dims<n>>) -> tensor<*xui8>
    return %1 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @suppress
  func.func @suppress(%b: tensor<?x?x4xf32, #onnx.dims<N, m, 4>>, %s: tensor<1x?x5xf32, #onnx.dims<1, c, 5>>) -> tensor<*xi64> {
    %k = onnx.Initializer dense<3> : tensor<i64>
    // CHECK: onnx.NonMaxSuppression({{.*}} -> tensor<?x3xi64, #onnx.dims<{{unk__[0-9]+}}, 3>>
    %1 = onnx.NonMaxSuppression(%b, %s, %k) : (tensor<?x?x4xf32, #onnx.dims<N, m, 4>>, tensor<1x?x5xf32, #onnx.dims<1, c, 5>>, tensor<i64>) -> tensor<*xi64>
    // Without a limit, none is selected.
    // CHECK: onnx.NonMaxSuppression({{.*}} -> tensor<0x3xi64>
    %2 = onnx.NonMaxSuppression(%b, %s) : (tensor<?x?x4xf32, #onnx.dims<N, m, 4>>, tensor<1x?x5xf32, #onnx.dims<1, c, 5>>) -> tensor<*xi64>
    return %1 : tensor<*xi64>
  }
}
