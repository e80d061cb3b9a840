// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x8x?x?xf32, #onnx.dims<n, 8, h, w>>
  func.func @main(%arg0: tensor<?x4x?x?xf32, #onnx.dims<n, 4, h, w>>, %arg1: tensor<8x2x3x3xf32>, %arg2: tensor<8xf32>, %arg3: tensor<?x8x?x?xf32, #onnx.dims<n, 8, h, w>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedConv(%arg0, %arg1, %arg2, %arg3) {activation = "Relu", group = 2 : i64, pads = array<i64: 1, 1, 1, 1>} : (tensor<?x4x?x?xf32, #onnx.dims<n, 4, h, w>>, tensor<8x2x3x3xf32>, tensor<8xf32>, tensor<?x8x?x?xf32, #onnx.dims<n, 8, h, w>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x8xf32, #onnx.dims<n, "ceiling(h/2)", "ceiling(w/2)", 8>>
  func.func @main(%arg0: tensor<?x?x?x4xf32, #onnx.dims<n, h, w, 4>>, %arg1: tensor<8x4x3x3xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.NhwcFusedConv(%arg0, %arg1) {strides = array<i64: 2, 2>, pads = array<i64: 1, 1, 1, 1>} : (tensor<?x?x?x4xf32, #onnx.dims<n, h, w, 4>>, tensor<8x4x3x3xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Its schema and its kernels see the weight in two ways.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x8xf32, #onnx.dims<n, "h - 2", "w - 2", 8>>
  func.func @main(%arg0: tensor<?x?x?x4xf32, #onnx.dims<n, h, w, 4>>, %arg1: tensor<8x3x3x4xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.NhwcConv(%arg0, %arg1) {kernel_shape = array<i64: 3, 3>} : (tensor<?x?x?x4xf32, #onnx.dims<n, h, w, 4>>, tensor<8x3x3x4xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x8xf32, #onnx.dims<n, unk__0, unk__1, 8>>
  func.func @main(%arg0: tensor<?x?x?x4xf32, #onnx.dims<n, h, w, 4>>, %arg1: tensor<8x3x3x4xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.NhwcConv(%arg0, %arg1) : (tensor<?x?x?x4xf32, #onnx.dims<n, h, w, 4>>, tensor<8x3x3x4xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x8x?x?xui8, #onnx.dims<n, 8, "h - 2", "w - 2">>
  func.func @main(%arg0: tensor<?x4x?x?xui8, #onnx.dims<n, 4, h, w>>, %arg3: tensor<8x4x3x3xui8>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c4 = onnx.Initializer dense<0.1> : tensor<f32>
    %c5 = onnx.Initializer dense<1> : tensor<ui8>
    %c6 = onnx.Initializer dense<0.1> : tensor<f32>
    %c7 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearConv(%arg0, %c1, %c2, %arg3, %c4, %c5, %c6, %c7) : (tensor<?x4x?x?xui8, #onnx.dims<n, 4, h, w>>, tensor<f32>, tensor<ui8>, tensor<8x4x3x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x8xui8, #onnx.dims<n, "ceiling(h/2)", w, 8>>
  func.func @main(%arg0: tensor<?x?x?x4xui8, #onnx.dims<n, h, w, 4>>, %arg3: tensor<8x4x3x3xui8>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c4 = onnx.Initializer dense<0.1> : tensor<f32>
    %c5 = onnx.Initializer dense<1> : tensor<ui8>
    %c6 = onnx.Initializer dense<0.1> : tensor<f32>
    %c7 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearConv(%arg0, %c1, %c2, %arg3, %c4, %c5, %c6, %c7) {channels_last = 1 : i64, auto_pad = "SAME_UPPER", strides = array<i64: 2, 1>} : (tensor<?x?x?x4xui8, #onnx.dims<n, h, w, 4>>, tensor<f32>, tensor<ui8>, tensor<8x4x3x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x8x?x?xui8, #onnx.dims<n, 8, "2*h", "2*w">>
  func.func @main(%arg0: tensor<?x4x?x?xui8, #onnx.dims<n, 4, h, w>>, %arg3: tensor<4x8x3x3xui8>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c4 = onnx.Initializer dense<0.1> : tensor<f32>
    %c5 = onnx.Initializer dense<1> : tensor<ui8>
    %c6 = onnx.Initializer dense<0.1> : tensor<f32>
    %c7 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearConvTranspose(%arg0, %c1, %c2, %arg3, %c4, %c5, %c6, %c7) {strides = array<i64: 2, 2>, output_padding = array<i64: 1, 1>, pads = array<i64: 1, 1, 1, 1>} : (tensor<?x4x?x?xui8, #onnx.dims<n, 4, h, w>>, tensor<f32>, tensor<ui8>, tensor<4x8x3x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x8x?x?xf32, #onnx.dims<n, 8, h, "w + 2">>
  func.func @main(%arg0: tensor<?x4x?x?xf32, #onnx.dims<n, 4, h, w>>, %arg1: tensor<4x8x3x3xf32>) -> tensor<*xf32> {
    %c2 = onnx.Initializer dense<[1, 0, 1, 0]> : tensor<4xi64>
    %r0 = onnx_ms.ConvTransposeWithDynamicPads(%arg0, %arg1, %c2) : (tensor<?x4x?x?xf32, #onnx.dims<n, 4, h, w>>, tensor<4x8x3x3xf32>, tensor<4xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x8x?x?xf32, #onnx.dims<n, 8, unk__0, unk__1>>
  func.func @main(%arg0: tensor<?x4x?x?xf32, #onnx.dims<n, 4, h, w>>, %arg1: tensor<4x8x3x3xf32>, %arg2: tensor<4xi64>) -> tensor<*xf32> {
    %r0 = onnx_ms.ConvTransposeWithDynamicPads(%arg0, %arg1, %arg2) : (tensor<?x4x?x?xf32, #onnx.dims<n, 4, h, w>>, tensor<4x8x3x3xf32>, tensor<4xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x?xf32, #onnx.dims<n, c, "h - 2", "w - 1">>
  func.func @main(%arg0: tensor<?x?x?x?xf32, #onnx.dims<n, c, h, w>>, %arg1: tensor<?x?x?x?xi32, #onnx.dims<n, c, h, w>>) -> tensor<*xf32> {
    %r0 = onnx_ms.MaxpoolWithMask(%arg0, %arg1) {kernel_shape = array<i64: 3, 2>} : (tensor<?x?x?x?xf32, #onnx.dims<n, c, h, w>>, tensor<?x?x?x?xi32, #onnx.dims<n, c, h, w>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x?xui8, #onnx.dims<n, "ceiling(h/2)", "ceiling(w/2)", c>>
  func.func @main(%arg0: tensor<?x?x?x?xui8, #onnx.dims<n, h, w, c>>) -> tensor<*xui8> {
    %r0 = onnx_ms.NhwcMaxPool(%arg0) {kernel_shape = array<i64: 3, 3>, strides = array<i64: 2, 2>, pads = array<i64: 1, 1, 1, 1>} : (tensor<?x?x?x?xui8, #onnx.dims<n, h, w, c>>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x?xui8, #onnx.dims<n, c, "ceiling(h/2)", "ceiling(w/2)">>
  func.func @main(%arg0: tensor<?x?x?x?xui8, #onnx.dims<n, c, h, w>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearAveragePool(%arg0, %c1, %c2, %c3, %c4) {kernel_shape = array<i64: 2, 2>, strides = array<i64: 2, 2>, ceil_mode = 1 : i64} : (tensor<?x?x?x?xui8, #onnx.dims<n, c, h, w>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?x?xui8, #onnx.dims<n, "h - 1", "w - 1", c>>
  func.func @main(%arg0: tensor<?x?x?x?xui8, #onnx.dims<n, h, w, c>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearAveragePool(%arg0, %c1, %c2, %c3, %c4) {kernel_shape = array<i64: 2, 2>, channels_last = 1 : i64} : (tensor<?x?x?x?xui8, #onnx.dims<n, h, w, c>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x1x1xui8, #onnx.dims<n, c, 1, 1>>
  func.func @main(%arg0: tensor<?x?x?x?xui8, #onnx.dims<n, c, h, w>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearGlobalAveragePool(%arg0, %c1, %c2, %c3, %c4) : (tensor<?x?x?x?xui8, #onnx.dims<n, c, h, w>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x1x1x?xui8, #onnx.dims<n, 1, 1, c>>
  func.func @main(%arg0: tensor<?x?x?x?xui8, #onnx.dims<n, h, w, c>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearGlobalAveragePool(%arg0, %c1, %c2, %c3, %c4) {channels_last = 1 : i64} : (tensor<?x?x?x?xui8, #onnx.dims<n, h, w, c>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}
