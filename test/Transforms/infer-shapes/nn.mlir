// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @conv
  func.func @conv(%x: tensor<?x3x224x?xf32, #onnx.dims<N, 3, 224, h>>, %w: tensor<64x3x7x7xf32>, %b: tensor<?xf32, #onnx.dims<m>>, %one: tensor<1x3x5xf32>, %w1: tensor<?x3x3xf32, #onnx.dims<o, 3, 3>>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // floor((n + p + q - e)/t) + 1, which is ceil(h/2) here. The bias has as many
    // elements as there are filters.
    // CHECK: onnx.Conv({{.*}} -> tensor<?x64x112x?xf32, #onnx.dims<N, 64, 112, "ceiling(h/2)">>
    %1 = onnx.Conv(%x, %w, %b) {pads = array<i64: 3, 3, 3, 3>, strides = array<i64: 2, 2>} : (tensor<?x3x224x?xf32, #onnx.dims<N, 3, 224, h>>, tensor<64x3x7x7xf32>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    // Dilated windows span (k - 1)*d + 1.
    // CHECK: onnx.Conv({{.*}} -> tensor<?x64x212x?xf32, #onnx.dims<N, 64, 212, "h - 6">>
    %2 = onnx.Conv(%x, %w) {dilations = array<i64: 2, 1>, kernel_shape = array<i64: 7, 7>} : (tensor<?x3x224x?xf32, #onnx.dims<N, 3, 224, h>>, tensor<64x3x7x7xf32>) -> tensor<*xf32>
    // As many windows as strides begin in the input.
    // CHECK: onnx.Conv({{.*}} -> tensor<?x64x75x?xf32, #onnx.dims<N, 64, 75, "ceiling(h/2)">>
    %3 = onnx.Conv(%x, %w) {auto_pad = "SAME_UPPER", strides = array<i64: 3, 2>} : (tensor<?x3x224x?xf32, #onnx.dims<N, 3, 224, h>>, tensor<64x3x7x7xf32>) -> tensor<*xf32>
    // No padding.
    // CHECK: onnx.Conv({{.*}} -> tensor<?x64x218x?xf32, #onnx.dims<N, 64, 218, "h - 6">>
    %4 = onnx.Conv(%x, %w) {auto_pad = "VALID", pads = array<i64: 1, 1, 1, 1>} : (tensor<?x3x224x?xf32, #onnx.dims<N, 3, 224, h>>, tensor<64x3x7x7xf32>) -> tensor<*xf32>
    // The weight tells kernel and filters.
    // CHECK: onnx.Conv({{.*}} -> tensor<1x?x3xf32, #onnx.dims<1, o, 3>>
    %5 = onnx.Conv(%one, %w1) : (tensor<1x3x5xf32>, tensor<?x3x3xf32, #onnx.dims<o, 3, 3>>) -> tensor<*xf32>
    // Runtimes refuse dilated windows with SAME_*.
    // CHECK: onnx.Conv({{.*}} -> tensor<?x64x224x?xf32, #onnx.dims<N, 64, 224, {{unk__[0-9]+}}>>
    %6 = onnx.Conv(%x, %w) {auto_pad = "SAME_LOWER", dilations = array<i64: 1, 2>} : (tensor<?x3x224x?xf32, #onnx.dims<N, 3, 224, h>>, tensor<64x3x7x7xf32>) -> tensor<*xf32>
    // The weight tells the rank.
    // CHECK: onnx.Conv({{.*}} -> tensor<?x64x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, 64, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %7 = onnx.Conv(%u, %w) : (tensor<*xf32>, tensor<64x3x7x7xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @group
  func.func @group(%x: tensor<1x?x8xf32, #onnx.dims<1, c, 8>>, %w: tensor<6x2x3xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Conv({{.*}} -> tensor<1x6x6xf32>
    %1 = onnx.Conv(%x, %w) {group = 3 : i64} : (tensor<1x?x8xf32, #onnx.dims<1, c, 8>>, tensor<6x2x3xf32>) -> tensor<*xf32>
    // The weight tells the channels.
    // CHECK: onnx.Relu({{.*}} -> tensor<1x6x8xf32>
    %2 = onnx.Relu(%x) : (tensor<1x?x8xf32, #onnx.dims<1, c, 8>>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @same_size
  func.func @same_size(%x: tensor<1x1x?xf32, #onnx.dims<1, 1, n>>, %w: tensor<1x1x3xf32>) -> tensor<*xf32> {
    // Half of n, rounded up, from either operator.
    // CHECK: onnx.Conv({{.*}} -> tensor<1x1x?xf32, #onnx.dims<1, 1, "ceiling(n/2)">>
    %1 = onnx.Conv(%x, %w) {pads = array<i64: 1, 1>, strides = array<i64: 2>} : (tensor<1x1x?xf32, #onnx.dims<1, 1, n>>, tensor<1x1x3xf32>) -> tensor<*xf32>
    // CHECK: onnx.MaxPool({{.*}} -> (tensor<1x1x?xf32, #onnx.dims<1, 1, "ceiling(n/2)">>, none)
    %2:2 = onnx.MaxPool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 2>, strides = array<i64: 2>} : (tensor<1x1x?xf32, #onnx.dims<1, 1, n>>) -> (tensor<*xf32>, none)
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @transpose
  func.func @transpose(%x: tensor<?x4x5x?xf32, #onnx.dims<N, 4, 5, w>>, %k: tensor<4x2x3x3xf32>, %b: tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32> {
    // (n - 1)*t + e - p - q
    // CHECK: onnx.ConvTranspose({{.*}} -> tensor<?x2x11x?xf32, #onnx.dims<N, 2, 11, "2*w + 1">>
    %1 = onnx.ConvTranspose(%x, %k) {strides = array<i64: 2, 2>} : (tensor<?x4x5x?xf32, #onnx.dims<N, 4, 5, w>>, tensor<4x2x3x3xf32>) -> tensor<*xf32>
    // CHECK: onnx.ConvTranspose({{.*}} -> tensor<?x4x12x?xf32, #onnx.dims<N, 4, 12, "2*w + 2">>
    %2 = onnx.ConvTranspose(%x, %k, %b) {dilations = array<i64: 2, 2>, group = 2 : i64, output_padding = array<i64: 1, 0>, pads = array<i64: 1, 0, 1, 1>, strides = array<i64: 2, 2>} : (tensor<?x4x5x?xf32, #onnx.dims<N, 4, 5, w>>, tensor<4x2x3x3xf32>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    // CHECK: onnx.ConvTranspose({{.*}} -> tensor<?x2x10x?xf32, #onnx.dims<N, 2, 10, "3*w">>
    %3 = onnx.ConvTranspose(%x, %k) {auto_pad = "SAME_UPPER", strides = array<i64: 2, 3>} : (tensor<?x4x5x?xf32, #onnx.dims<N, 4, 5, w>>, tensor<4x2x3x3xf32>) -> tensor<*xf32>
    // Where windows do not reach each other, runtimes stop after the last.
    // CHECK: onnx.ConvTranspose({{.*}} -> tensor<?x2x10x?xf32, #onnx.dims<N, 2, 10, {{unk__[0-9]+}}>>
    %4 = onnx.ConvTranspose(%x, %k) {auto_pad = "SAME_LOWER", strides = array<i64: 2, 4>} : (tensor<?x4x5x?xf32, #onnx.dims<N, 4, 5, w>>, tensor<4x2x3x3xf32>) -> tensor<*xf32>
    // CHECK: onnx.ConvTranspose({{.*}} -> tensor<?x2x10x20xf32, #onnx.dims<N, 2, 10, 20>>
    %5 = onnx.ConvTranspose(%x, %k) {output_shape = array<i64: 10, 20>, strides = array<i64: 2, 2>} : (tensor<?x4x5x?xf32, #onnx.dims<N, 4, 5, w>>, tensor<4x2x3x3xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @deformed
  func.func @deformed(%x: tensor<1x4x?x9xf32, #onnx.dims<1, 4, n, 9>>, %w: tensor<8x2x3x3xf32>, %o: tensor<1x36x?x7xf32, #onnx.dims<1, 36, h, 7>>) -> tensor<*xf32> {
    // CHECK: onnx.DeformConv({{.*}} -> tensor<1x8x?x7xf32, #onnx.dims<1, 8, "n - 2", 7>>
    %1 = onnx.DeformConv(%x, %w, %o) {group = 2 : i64, offset_group = 2 : i64} : (tensor<1x4x?x9xf32, #onnx.dims<1, 4, n, 9>>, tensor<8x2x3x3xf32>, tensor<1x36x?x7xf32, #onnx.dims<1, 36, h, 7>>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @causal
  func.func @causal(%x: tensor<?x?x?xf32, #onnx.dims<N, c, l>>, %w: tensor<16x1x?xf32, #onnx.dims<16, 1, k>>, %p: tensor<?x16x?xf32, #onnx.dims<N, 16, s>>) -> tensor<*xf32> {
    // CHECK: onnx.CausalConvWithState({{.*}} -> (tensor<?x16x?xf32, #onnx.dims<N, 16, l>>, tensor<?x16x?xf32, #onnx.dims<N, 16, "k - 1">>)
    %1:2 = onnx.CausalConvWithState(%x, %w) : (tensor<?x?x?xf32, #onnx.dims<N, c, l>>, tensor<16x1x?xf32, #onnx.dims<16, 1, k>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %1#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @pool
  func.func @pool(%x: tensor<?x?x?x8xf32, #onnx.dims<N, C, h, 8>>, %l: tensor<1x1x?xf32, #onnx.dims<1, 1, n>>, %z: tensor<1x1x2xf32>, %e: tensor<?x?x2xf32, #onnx.dims<N, C, 2>>) -> tensor<*xf32> {
    // CHECK: onnx.MaxPool({{.*}} -> (tensor<?x?x?x4xf32, #onnx.dims<N, C, "ceiling(h/2)", 4>>, tensor<?x?x?x4xi64, #onnx.dims<N, C, "ceiling(h/2)", 4>>)
    %1:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 3, 3>, pads = array<i64: 1, 1, 1, 1>, strides = array<i64: 2, 2>} : (tensor<?x?x?x8xf32, #onnx.dims<N, C, h, 8>>) -> (tensor<*xf32>, tensor<*xi64>)
    // Rounded up.
    // CHECK: onnx.AveragePool({{.*}} -> tensor<?x?x?x3xf32, #onnx.dims<N, C, "floor(h/2) - 1", 3>>
    %2 = onnx.AveragePool(%x) {ceil_mode = 1 : i64, dilations = array<i64: 2, 2>, kernel_shape = array<i64: 3, 3>, strides = array<i64: 2, 2>} : (tensor<?x?x?x8xf32, #onnx.dims<N, C, h, 8>>) -> tensor<*xf32>
    // The second window would start in the padding behind.
    // CHECK: onnx.LpPool({{.*}} -> tensor<1x1x1xf32>
    %3 = onnx.LpPool(%z) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, pads = array<i64: 0, 2>, strides = array<i64: 3>} : (tensor<1x1x2xf32>) -> tensor<*xf32>
    // The padding in front is not left out.
    // CHECK: onnx.MaxPool({{.*}} -> (tensor<1x1x2xf32>, none)
    %4:2 = onnx.MaxPool(%z) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, pads = array<i64: 2, 0>, strides = array<i64: 3>} : (tensor<1x1x2xf32>) -> (tensor<*xf32>, none)
    // Runtimes and the standard disagree how VALID is rounded.
    // CHECK: onnx.MaxPool({{.*}} -> (tensor<1x1x?xf32, #onnx.dims<1, 1, {{unk__[0-9]+}}>>, none)
    %5:2 = onnx.MaxPool(%l) {auto_pad = "VALID", ceil_mode = 1 : i64, kernel_shape = array<i64: 2>, strides = array<i64: 2>} : (tensor<1x1x?xf32, #onnx.dims<1, 1, n>>) -> (tensor<*xf32>, none)
    // CHECK: onnx.AveragePool({{.*}} -> tensor<1x1x?xf32, #onnx.dims<1, 1, "n - 1">>
    %6 = onnx.AveragePool(%l) {auto_pad = "VALID", ceil_mode = 1 : i64, kernel_shape = array<i64: 2>} : (tensor<1x1x?xf32, #onnx.dims<1, 1, n>>) -> tensor<*xf32>
    // No room for a window.
    // CHECK: onnx.MaxPool({{.*}} -> (tensor<1x1x?xf32, #onnx.dims<1, 1, {{unk__[0-9]+}}>>, none)
    %7:2 = onnx.MaxPool(%z) {kernel_shape = array<i64: 5>} : (tensor<1x1x2xf32>) -> (tensor<*xf32>, none)
    // CHECK: onnx.GlobalAveragePool({{.*}} -> tensor<?x?x1x1xf32, #onnx.dims<N, C, 1, 1>>
    %8 = onnx.GlobalAveragePool(%x) : (tensor<?x?x?x8xf32, #onnx.dims<N, C, h, 8>>) -> tensor<*xf32>
    // CHECK: onnx.GlobalMaxPool({{.*}} -> tensor<?x?x1x1xf32, #onnx.dims<N, C, 1, 1>>
    %9 = onnx.GlobalMaxPool(%x) : (tensor<?x?x?x8xf32, #onnx.dims<N, C, h, 8>>) -> tensor<*xf32>
    // CHECK: onnx.GlobalLpPool({{.*}} -> tensor<?x?x1xf32, #onnx.dims<N, C, 1>>
    %10 = onnx.GlobalLpPool(%e) : (tensor<?x?x2xf32, #onnx.dims<N, C, 2>>) -> tensor<*xf32>
    return %1#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @unpool
  func.func @unpool(%x: tensor<1x?x2x?xf32, #onnx.dims<1, C, 2, w>>, %i: tensor<1x?x2x?xi64, #onnx.dims<1, C, 2, w>>, %o: tensor<4xi64>, %r: tensor<2x5xf32>) -> tensor<*xf32> {
    %s = onnx.Initializer dense<[1, 1, 5, 6]> : tensor<4xi64>
    // CHECK: onnx.MaxUnpool({{.*}} -> tensor<1x?x3x?xf32, #onnx.dims<1, C, 3, "2*w - 1">>
    %1 = onnx.MaxUnpool(%x, %i) {kernel_shape = array<i64: 2, 2>, pads = array<i64: 1, 0, 0, 1>, strides = array<i64: 2, 2>} : (tensor<1x?x2x?xf32, #onnx.dims<1, C, 2, w>>, tensor<1x?x2x?xi64, #onnx.dims<1, C, 2, w>>) -> tensor<*xf32>
    // CHECK: onnx.MaxUnpool({{.*}} -> tensor<1x1x5x6xf32>
    %2 = onnx.MaxUnpool(%x, %i, %s) {kernel_shape = array<i64: 2, 2>} : (tensor<1x?x2x?xf32, #onnx.dims<1, C, 2, w>>, tensor<1x?x2x?xi64, #onnx.dims<1, C, 2, w>>, tensor<4xi64>) -> tensor<*xf32>
    // CHECK: onnx.MaxUnpool({{.*}} -> tensor<?x?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>
    %3 = onnx.MaxUnpool(%x, %i, %o) {kernel_shape = array<i64: 2, 2>} : (tensor<1x?x2x?xf32, #onnx.dims<1, C, 2, w>>, tensor<1x?x2x?xi64, #onnx.dims<1, C, 2, w>>, tensor<4xi64>) -> tensor<*xf32>
    // CHECK: onnx.MaxRoiPool({{.*}} -> tensor<2x?x7x6xf32, #onnx.dims<2, C, 7, 6>>
    %4 = onnx.MaxRoiPool(%x, %r) {pooled_shape = array<i64: 7, 6>} : (tensor<1x?x2x?xf32, #onnx.dims<1, C, 2, w>>, tensor<2x5xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @losses
  func.func @losses(%x: tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>, %t: tensor<?x?x4xi64, #onnx.dims<N, ?, 4>>, %w: tensor<?xf32, #onnx.dims<C>>) -> tensor<*xf32> {
    // CHECK: onnx.NegativeLogLikelihoodLoss({{.*}} -> tensor<f32>
    %1 = onnx.NegativeLogLikelihoodLoss(%x, %t, %w) : (tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>, tensor<?x?x4xi64, #onnx.dims<N, ?, 4>>, tensor<?xf32, #onnx.dims<C>>) -> tensor<*xf32>
    // CHECK: onnx.NegativeLogLikelihoodLoss({{.*}} -> tensor<?x?x4xf32, #onnx.dims<N, h, 4>>
    %2 = onnx.NegativeLogLikelihoodLoss(%x, %t) {reduction = "none"} : (tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>, tensor<?x?x4xi64, #onnx.dims<N, ?, 4>>) -> tensor<*xf32>
    // CHECK: onnx.SoftmaxCrossEntropyLoss({{.*}} -> (tensor<f32>, tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>)
    %3:2 = onnx.SoftmaxCrossEntropyLoss(%x, %t) {reduction = "sum"} : (tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>, tensor<?x?x4xi64, #onnx.dims<N, ?, 4>>) -> (tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.SoftmaxCrossEntropyLoss({{.*}} -> (tensor<?x?x4xf32, #onnx.dims<N, h, 4>>, none)
    %4:2 = onnx.SoftmaxCrossEntropyLoss(%x, %t) {reduction = "none"} : (tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>, tensor<?x?x4xi64, #onnx.dims<N, ?, 4>>) -> (tensor<*xf32>, none)
    // Nothing is known of other reductions.
    // CHECK: onnx.NegativeLogLikelihoodLoss({{.*}} -> tensor<*xf32>
    %5 = onnx.NegativeLogLikelihoodLoss(%x, %t) {reduction = "median"} : (tensor<?x?x?x4xf32, #onnx.dims<N, C, h, 4>>, tensor<?x?x4xi64, #onnx.dims<N, ?, 4>>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @dropout
  func.func @dropout(%x: tensor<?x4xf32, #onnx.dims<N, 4>>) -> tensor<*xf32> {
    // CHECK: onnx.Dropout({{.*}} -> (tensor<?x4xf32, #onnx.dims<N, 4>>, tensor<?x4xi1, #onnx.dims<N, 4>>)
    %1:2 = onnx.Dropout(%x) : (tensor<?x4xf32, #onnx.dims<N, 4>>) -> (tensor<*xf32>, tensor<*xi1>)
    return %1#0 : tensor<*xf32>
  }
}
