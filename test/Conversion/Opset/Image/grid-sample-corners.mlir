// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/corners.mlir --convert-opset=15 | FileCheck %t/corners.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/volume.mlir --convert-opset=19 | FileCheck %t/volume.mlir -enable-var-scope

// How many pixels there are around a position.
//--- corners.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @linear
  // CHECK-COUNT-4: onnx.Gather(%{{.*}}) {axis = 0{{.*}}} : (tensor<21x3xf32>, tensor<1x4xi64>) -> tensor<1x4x3xf32>
  // CHECK-NOT: onnx.Gather
  // CHECK: onnx.Reshape({{.*}} -> tensor<1x3x2x2xf32>
  func.func @linear(%x: tensor<1x3x4x5xf32>, %g: tensor<1x2x2x2xf32>) -> tensor<1x3x2x2xf32> {
    %y = onnx.GridSample(%x, %g) : (tensor<1x3x4x5xf32>, tensor<1x2x2x2xf32>) -> tensor<1x3x2x2xf32>
    return %y : tensor<1x3x2x2xf32>
  }

  // There is no row of zeros where the border goes on.
  // CHECK-LABEL: func.func @cubic
  // CHECK-NOT: onnx.Pad
  // CHECK-COUNT-16: onnx.Gather(%{{.*}}) {axis = 0{{.*}}} : (tensor<20x3xf32>, tensor<1x4xi64>) -> tensor<1x4x3xf32>
  // CHECK-NOT: onnx.Gather
  // CHECK: return
  func.func @cubic(%x: tensor<1x3x4x5xf32>, %g: tensor<1x2x2x2xf32>) -> tensor<1x3x2x2xf32> {
    %y = onnx.GridSample(%x, %g) {mode = "cubic", padding_mode = "border"} : (tensor<1x3x4x5xf32>, tensor<1x2x2x2xf32>) -> tensor<1x3x2x2xf32>
    return %y : tensor<1x3x2x2xf32>
  }

  // Halves are interpolated as floats.
  // CHECK-LABEL: func.func @halves
  // CHECK-COUNT-4: onnx.Gather(%{{.*}}) {axis = 0{{.*}}} : (tensor<21x3xf32>,
  // CHECK: onnx.Cast(%{{.*}}) {to = 10} : (tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf16>
  func.func @halves(%x: tensor<1x3x4x5xf16>, %g: tensor<1x2x2x2xf16>) -> tensor<1x3x2x2xf16> {
    %y = onnx.GridSample(%x, %g) : (tensor<1x3x4x5xf16>, tensor<1x2x2x2xf16>) -> tensor<1x3x2x2xf16>
    return %y : tensor<1x3x2x2xf16>
  }
}

//--- volume.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // Opsets 16 to 19 have it for images only.
  // CHECK-LABEL: func.func @volume
  // CHECK-COUNT-8: onnx.Gather(%{{.*}}) {axis = 0{{.*}}} : (tensor<61x2xf32>, tensor<1x4xi64>) -> tensor<1x4x2xf32>
  // CHECK-NOT: onnx.Gather
  // CHECK: return
  func.func @volume(%x: tensor<1x2x3x4x5xf32>, %g: tensor<1x1x2x2x3xf32>) -> tensor<1x2x1x2x2xf32> {
    %y = onnx.GridSample(%x, %g) : (tensor<1x2x3x4x5xf32>, tensor<1x1x2x2x3xf32>) -> tensor<1x2x1x2x2xf32>
    return %y : tensor<1x2x1x2x2xf32>
  }

  // CHECK-LABEL: func.func @image
  // CHECK: onnx_v.GridSample_16
  func.func @image(%x: tensor<1x2x4x5xf32>, %g: tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32> {
    %y = onnx.GridSample(%x, %g) : (tensor<1x2x4x5xf32>, tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
    return %y : tensor<1x2x2x2xf32>
  }
}
