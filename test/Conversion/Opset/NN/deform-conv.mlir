// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/valid.mlir --convert-opset=18 | FileCheck %t/valid.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/invalid.mlir --convert-opset=18 -verify-diagnostics -o /dev/null

//--- valid.mlir
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // Elements of the kernel are places that offsets move; what is sampled there is
  // multiplied with the weights of each group.
  // CHANGE: DeformConv 0->19 down
  // CHECK-LABEL: func.func @displaced
  // CHECK-SAME: (%[[X:.*]]: tensor<1x4x5x5xf32>, %[[W:.*]]: tensor<6x2x2x2xf32>, %[[O:.*]]: tensor<1x16x4x4xf32>, %[[B:.*]]: tensor<6xf32>, %[[M:.*]]: tensor<1x8x4x4xf32>)
  // CHECK: %[[WEIGHTS:.*]] = onnx.Reshape(%[[W]], %{{.*}}) : (tensor<6x2x2x2xf32>, tensor<3xi64>) -> tensor<2x3x8xf32>
  // CHECK: dense<[0, 2, 4, 6, 8, 10, 12, 14]>
  // CHECK: %[[DY:.*]] = onnx.Gather(%[[O]], %{{.*}}) {axis = 1} : (tensor<1x16x4x4xf32>, tensor<8xi64>) -> tensor<1x8x4x4xf32>
  // CHECK: onnx.Add(%[[DY]], %{{.*}}) : (tensor<1x8x4x4xf32>, tensor<8x4x1xf32>)
  // CHECK: dense<[1, 3, 5, 7, 9, 11, 13, 15]>
  // CHECK: %[[DX:.*]] = onnx.Gather(%[[O]], %{{.*}}) {axis = 1} : (tensor<1x16x4x4xf32>, tensor<8xi64>) -> tensor<1x8x4x4xf32>
  // CHECK: onnx.Add(%[[DX]], %{{.*}}) : (tensor<1x8x4x4xf32>, tensor<8x1x4xf32>)
  // CHECK: onnx.Reshape(%[[X]], %{{.*}}) : (tensor<1x4x5x5xf32>, tensor<4xi64>) -> tensor<2x2x5x5xf32>
  // CHECK-COUNT-4: onnx.Gather(%{{.*}}) {axis = 0{{.*}}} : (tensor<51x2xf32>, tensor<2x64xi64>) -> tensor<2x64x2xf32>
  // CHECK: onnx.Reshape(%[[M]],
  // CHECK: %[[COLUMNS:.*]] = onnx.Reshape({{.*}} -> tensor<1x2x8x16xf32>
  // CHECK: onnx.MatMul(%[[WEIGHTS]], %[[COLUMNS]]) : (tensor<2x3x8xf32>, tensor<1x2x8x16xf32>) -> tensor<1x2x3x16xf32>
  // CHECK: onnx.Reshape({{.*}} -> tensor<1x6x4x4xf32>
  // CHECK: %[[BIAS:.*]] = onnx.Reshape(%[[B]], %{{.*}}) : (tensor<6xf32>, tensor<3xi64>) -> tensor<6x1x1xf32>
  // CHECK-NEXT: onnx.Add(%{{.*}}, %[[BIAS]])
  func.func @displaced(%x: tensor<1x4x5x5xf32>, %w: tensor<6x2x2x2xf32>, %o: tensor<1x16x4x4xf32>, %b: tensor<6xf32>, %m: tensor<1x8x4x4xf32>) -> tensor<1x6x4x4xf32> {
    %y = onnx.DeformConv(%x, %w, %o, %b, %m) {group = 2 : i64, offset_group = 2 : i64} : (tensor<1x4x5x5xf32>, tensor<6x2x2x2xf32>, tensor<1x16x4x4xf32>, tensor<6xf32>, tensor<1x8x4x4xf32>) -> tensor<1x6x4x4xf32>
    return %y : tensor<1x6x4x4xf32>
  }

  // CHECK-LABEL: func.func @of_unknown_sizes
  // CHECK: onnx.MatMul({{.*}} : (tensor<1x1x4xf32>, tensor<?x1x4x?xf32>)
  func.func @of_unknown_sizes(%x: tensor<?x1x?x?xf32>, %w: tensor<1x1x2x2xf32>, %o: tensor<?x8x?x?xf32>) -> tensor<?x1x?x?xf32> {
    %y = onnx.DeformConv(%x, %w, %o) : (tensor<?x1x?x?xf32>, tensor<1x1x2x2xf32>, tensor<?x8x?x?xf32>) -> tensor<?x1x?x?xf32>
    return %y : tensor<?x1x?x?xf32>
  }
}

//--- invalid.mlir
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  func.func @refused(%x: tensor<1x1x5x5xf32>, %w: tensor<1x1x2x2xf32>, %u: tensor<*xf32>, %o: tensor<1x8x4x4xf32>, %v: tensor<1x1x2xf32>) {
    // expected-error @below {{(DeformConv) cannot be converted to opset 18 of ai.onnx: it is new in opset 19; the shape of its weights, or the ranks of its inputs, are not known; infer shapes first}}
    %0 = onnx.DeformConv(%x, %u, %o) : (tensor<1x1x5x5xf32>, tensor<*xf32>, tensor<1x8x4x4xf32>) -> tensor<*xf32>
    // expected-error @below {{its inputs are no images}}
    %1 = onnx.DeformConv(%x, %v, %o) : (tensor<1x1x5x5xf32>, tensor<1x1x2xf32>, tensor<1x8x4x4xf32>) -> tensor<*xf32>
    // expected-error @below {{its groups do not fit its weights, or are too many}}
    %2 = onnx.DeformConv(%x, %w, %o) {group = 2 : i64} : (tensor<1x1x5x5xf32>, tensor<1x1x2x2xf32>, tensor<1x8x4x4xf32>) -> tensor<*xf32>
    // expected-error @below {{its offset_group does not fit its channels}}
    %3 = onnx.DeformConv(%x, %w, %o) {offset_group = 2 : i64} : (tensor<1x1x5x5xf32>, tensor<1x1x2x2xf32>, tensor<1x8x4x4xf32>) -> tensor<*xf32>
    // expected-error @below {{its strides, dilations or pads do not fit images}}
    %4 = onnx.DeformConv(%x, %w, %o) {strides = array<i64: 1>} : (tensor<1x1x5x5xf32>, tensor<1x1x2x2xf32>, tensor<1x8x4x4xf32>) -> tensor<*xf32>
    return
  }
}
