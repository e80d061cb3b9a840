// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @element_by_element
func.func @element_by_element(%x: tensor<2x4xui8> {onnx.name = "x"}, %w: tensor<4xui8>, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<2x4xui8> attributes {onnx.graph = {}} {
  %rows = onnx.Initializer dense<3> : tensor<2x4xui8>
  // CHECK: onnx_ms.QLinearAdd({{.*}} -> tensor<?x4xui8, #onnx.dims<batch, 4>>
  // CHECK: %[[ROW:.*]] = onnx.Slice({{.*}} -> tensor<1x4xui8>
  // CHECK: onnx_ms.QLinearMul(%{{.*}}, %{{.*}}, %{{.*}}, %[[ROW]], {{.*}} -> tensor<?x4xui8, #onnx.dims<batch, 4>>
  // CHECK: onnx_ms.QLinearSigmoid({{.*}} -> tensor<?x4xui8, #onnx.dims<batch, 4>>
  // CHECK: onnx_ms.QLinearLeakyRelu({{.*}} -> tensor<?x4xui8, #onnx.dims<batch, 4>>
  %a = onnx_ms.QLinearAdd(%w, %s, %z, %x, %s, %z, %s, %z) : (tensor<4xui8>, tensor<f32>, tensor<ui8>, tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
  %b = onnx_ms.QLinearMul(%a, %s, %z, %rows, %s, %z, %s, %z) : (tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
  %c = onnx_ms.QLinearSigmoid(%b, %s, %z, %s, %z) : (tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
  %y = onnx_ms.QLinearLeakyRelu(%c, %s, %z, %s, %z) : (tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
  return %y : tensor<2x4xui8>
}

// -----

// CHECK-LABEL: func.func @product_of_integers
func.func @product_of_integers(%x: tensor<2x4xui8> {onnx.name = "x"}, %w: tensor<3x1x4xui8>, %z: tensor<ui8>) -> tensor<3x2x4xi32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.MulInteger({{.*}} -> tensor<3x?x4xi32, #onnx.dims<3, batch, 4>>
  %y = onnx_ms.MulInteger(%w, %z, %x, _) : (tensor<3x1x4xui8>, tensor<ui8>, tensor<2x4xui8>) -> tensor<3x2x4xi32>
  return %y : tensor<3x2x4xi32>
}

// -----

// The condition alone may have the samples.
// CHECK-LABEL: func.func @choice_of_quantized_elements
func.func @choice_of_quantized_elements(%x: tensor<2x1xi1> {onnx.name = "x"}, %w: tensor<1x4xui8>, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<2x4xui8> attributes {onnx.graph = {}} {
  %rows = onnx.Initializer dense<3> : tensor<2x4xui8>
  // CHECK: %[[ROW:.*]] = onnx.Slice({{.*}} -> tensor<1x4xui8>
  // CHECK: onnx_ms.QLinearWhere(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}, %[[ROW]], {{.*}} -> tensor<?x4xui8, #onnx.dims<batch, 4>>
  %y = onnx_ms.QLinearWhere(%x, %w, %s, %z, %rows, %s, %z, %s, %z) : (tensor<2x1xi1>, tensor<1x4xui8>, tensor<f32>, tensor<ui8>, tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
  return %y : tensor<2x4xui8>
}

// -----

// CHECK-LABEL: func.func @scales_of_channels
func.func @scales_of_channels(%x: tensor<2x4xf32> {onnx.name = "x"}, %s: tensor<4xf32>, %z: tensor<4xui8>) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.QuantizeLinear({{.*}} -> tensor<?x4xui8, #onnx.dims<batch, 4>>
  // CHECK: onnx_ms.DequantizeLinear({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %a = onnx_ms.QuantizeLinear(%x, %s, %z) {axis = 1 : i64} : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xui8>) -> tensor<2x4xui8>
  %y = onnx_ms.DequantizeLinear(%a, %s, %z) {axis = 1 : i64} : (tensor<2x4xui8>, tensor<4xf32>, tensor<4xui8>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// -----

// Old forms of Softmax work over all axes from the one given on.
// CHECK-LABEL: func.func @softmax
func.func @softmax(%x: tensor<2x3x4xui8> {onnx.name = "x"}, %s: tensor<f32>, %z: tensor<ui8>) -> (tensor<2x3x4xui8>, tensor<3x2x4xui8>) attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.QLinearSoftmax({{.*}} -> tensor<?x3x4xui8, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx_ms.QLinearSoftmax({{.*}} -> tensor<3x?x4xui8, #onnx.dims<3, batch, 4>>
  %a = onnx_ms.QLinearSoftmax(%x, %s, %z, %s, %z) {axis = 1 : i64, opset = 11 : i64} : (tensor<2x3x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x3x4xui8>
  %t = onnx.Transpose(%a) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xui8>) -> tensor<3x2x4xui8>
  %b = onnx_ms.QLinearSoftmax(%t, %s, %z, %s, %z) {axis = 0 : i64, opset = 13 : i64} : (tensor<3x2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<3x2x4xui8>
  return %a, %b : tensor<2x3x4xui8>, tensor<3x2x4xui8>
}

// -----

// CHECK-LABEL: func.func @products_of_matrices
func.func @products_of_matrices(%x: tensor<2x3x4xui8> {onnx.name = "x"}, %w: tensor<4x5xui8>, %s: tensor<f32>, %z: tensor<ui8>, %columns: tensor<5xf32>, %zeros: tensor<5xui8>) -> (tensor<2x3x5xui8>, tensor<2x3x5xi32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.QLinearMatMul({{.*}} -> tensor<?x3x5xui8, #onnx.dims<batch, 3, 5>>
  // CHECK: onnx.MatMulInteger({{.*}} -> tensor<?x3x5xi32, #onnx.dims<batch, 3, 5>>
  %a = onnx.QLinearMatMul(%x, %s, %z, %w, %columns, %zeros, %s, %z) : (tensor<2x3x4xui8>, tensor<f32>, tensor<ui8>, tensor<4x5xui8>, tensor<5xf32>, tensor<5xui8>, tensor<f32>, tensor<ui8>) -> tensor<2x3x5xui8>
  %b = onnx.MatMulInteger(%x, %w, %z, %zeros) : (tensor<2x3x4xui8>, tensor<4x5xui8>, tensor<ui8>, tensor<5xui8>) -> tensor<2x3x5xi32>
  return %a, %b : tensor<2x3x5xui8>, tensor<2x3x5xi32>
}

// -----

// CHECK-LABEL: func.func @products_of_long_integers
func.func @products_of_long_integers(%x: tensor<2x4xi16> {onnx.name = "x"}, %w: tensor<4x5xi16>) -> tensor<2x5xi32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.MatMulInteger16({{.*}} -> tensor<?x5xi32, #onnx.dims<batch, 5>>
  %y = onnx_ms.MatMulInteger16(%x, %w) : (tensor<2x4xi16>, tensor<4x5xi16>) -> tensor<2x5xi32>
  return %y : tensor<2x5xi32>
}

// -----

// CHECK-LABEL: func.func @images
func.func @images(%x: tensor<2x4x6x6xui8> {onnx.name = "x"}, %w: tensor<4x4x3x3xui8>, %s: tensor<f32>, %z: tensor<ui8>) -> (tensor<2x4x1x1xui8>, tensor<2x4x4x4xi32>, tensor<2x2x2x4xui8>) attributes {onnx.graph = {}} {
  // CHECK: onnx.ConvInteger({{.*}} -> tensor<?x4x4x4xi32, #onnx.dims<batch, 4, 4, 4>>
  // CHECK: onnx.QLinearConv({{.*}} -> tensor<?x4x4x4xui8, #onnx.dims<batch, 4, 4, 4>>
  // CHECK: onnx_ms.QLinearConvTranspose({{.*}} -> tensor<?x4x6x6xui8, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx_ms.QLinearConv({{.*}} -> tensor<?x4x4x4xui8, #onnx.dims<batch, 4, 4, 4>>
  // CHECK: onnx_ms.QLinearAveragePool({{.*}} -> tensor<?x4x2x2xui8, #onnx.dims<batch, 4, 2, 2>>
  // CHECK: onnx_ms.QLinearGlobalAveragePool({{.*}} -> tensor<?x4x1x1xui8, #onnx.dims<batch, 4, 1, 1>>
  // CHECK: onnx_ms.NhwcMaxPool({{.*}} -> tensor<?x2x2x4xui8, #onnx.dims<batch, 2, 2, 4>>
  %i = onnx.ConvInteger(%x, %w, %z) : (tensor<2x4x6x6xui8>, tensor<4x4x3x3xui8>, tensor<ui8>) -> tensor<2x4x4x4xi32>
  %a = onnx.QLinearConv(%x, %s, %z, %w, %s, %z, %s, %z) : (tensor<2x4x6x6xui8>, tensor<f32>, tensor<ui8>, tensor<4x4x3x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4x4x4xui8>
  %b = onnx_ms.QLinearConvTranspose(%a, %s, %z, %w, %s, %z, %s, %z) : (tensor<2x4x4x4xui8>, tensor<f32>, tensor<ui8>, tensor<4x4x3x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4x6x6xui8>
  %c = onnx_ms.QLinearConv(%b, %s, %z, %w, %s, %z, %s, %z) : (tensor<2x4x6x6xui8>, tensor<f32>, tensor<ui8>, tensor<4x4x3x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4x4x4xui8>
  %d = onnx_ms.QLinearAveragePool(%c, %s, %z, %s, %z) {kernel_shape = array<i64: 2, 2>, strides = array<i64: 2, 2>} : (tensor<2x4x4x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4x2x2xui8>
  %e = onnx_ms.QLinearGlobalAveragePool(%d, %s, %z, %s, %z) : (tensor<2x4x2x2xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4x1x1xui8>
  %t = onnx.Transpose(%c) {perm = array<i64: 0, 2, 3, 1>} : (tensor<2x4x4x4xui8>) -> tensor<2x4x4x4xui8>
  %p = onnx_ms.NhwcMaxPool(%t) {kernel_shape = array<i64: 2, 2>, strides = array<i64: 2, 2>} : (tensor<2x4x4x4xui8>) -> tensor<2x2x2x4xui8>
  return %e, %i, %p : tensor<2x4x1x1xui8>, tensor<2x4x4x4xi32>, tensor<2x2x2x4xui8>
}

// -----

// CHECK-LABEL: func.func @words_of_blocks
func.func @words_of_blocks(%x: tensor<2x3xi64> {onnx.name = "x"}, %w: tensor<9x16xui4>, %s: tensor<9x1xf32>) -> tensor<2x3x16xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.GatherBlockQuantized({{.*}} -> tensor<?x3x16xf32, #onnx.dims<batch, 3, 16>>
  %y = onnx_ms.GatherBlockQuantized(%w, %x, %s) {block_size = 16 : i64} : (tensor<9x16xui4>, tensor<2x3xi64>, tensor<9x1xf32>) -> tensor<2x3x16xf32>
  return %y : tensor<2x3x16xf32>
}
