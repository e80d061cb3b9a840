// RUN: onnx-xform-opt %s --convert-opset=10 | FileCheck %s -enable-var-scope

// Sizes that are computed: strides and offsets are products and sums of them.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @elements_of_unknown_sizes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[A0]], %[[V0]]) : (tensor<3x?xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[1, -1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Reshape(%[[V2]], %[[V3]]) : (tensor<2xi64>, tensor<2xi64>) -> tensor<1x2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Less(%[[A1]], %[[V5]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Add(%[[A1]], %[[V7]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Where(%[[V6]], %[[V8]], %[[A1]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Shape(%[[A0]]) : (tensor<3x?xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Gather(%[[V10]], %[[V11]]) {axis = 0} : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Mul(%[[V9]], %[[V12]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Add(%[[V4]], %[[V13]]) : (tensor<1x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Gather(%[[V1]], %[[V14]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: return %[[V15]] : tensor<2x2xf32>
  func.func @elements_of_unknown_sizes(%x: tensor<3x?xf32>, %i: tensor<2x2xi64>) -> tensor<2x2xf32> {
    %r = onnx.GatherElements(%x, %i) : (tensor<3x?xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
    return %r : tensor<2x2xf32>
  }

  // CHECK-LABEL: func.func @slices_of_unknown_sizes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Shape(%[[A0]]) : (tensor<3x4x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Slice(%[[V1]], %[[V2]], %[[V3]], %[[V4]]) : (tensor<3xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Concat(%[[V0]], %[[V5]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Reshape(%[[A0]], %[[V6]]) : (tensor<3x4x?xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Less(%[[A1]], %[[V8]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Shape(%[[A0]]) : (tensor<3x4x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Slice(%[[V10]], %[[V11]], %[[V12]], %[[V13]]) : (tensor<3xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Add(%[[A1]], %[[V14]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Where(%[[V9]], %[[V15]], %[[A1]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Mul(%[[V17]], %[[V18]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Concat(%[[V19]], %[[V17]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Mul(%[[V16]], %[[V20]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V22:.*]] = onnx_v.ReduceSum_1(%[[V21]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<2x2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Gather(%[[V7]], %[[V22]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?x?xf32>, tensor<2xi64>) -> tensor<2x?xf32>
  // CHECK-NEXT: return %[[V23]] : tensor<2x?xf32>
  func.func @slices_of_unknown_sizes(%x: tensor<3x4x?xf32>, %i: tensor<2x2xi64>) -> tensor<2x?xf32> {
    %r = onnx.GatherND(%x, %i) : (tensor<3x4x?xf32>, tensor<2x2xi64>) -> tensor<2x?xf32>
    return %r : tensor<2x?xf32>
  }

  // CHECK-LABEL: func.func @slices_are_written_to_unknown_sizes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<5> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Mul(%[[V1]], %[[V2]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Concat(%[[V0]], %[[V3]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Reshape(%[[A0]], %[[V4]]) : (tensor<3x?x5xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Less(%[[A1]], %[[V6]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Shape(%[[A0]]) : (tensor<3x?x5xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Slice(%[[V8]], %[[V9]], %[[V10]], %[[V11]]) : (tensor<3xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Add(%[[A1]], %[[V12]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Where(%[[V7]], %[[V13]], %[[A1]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Shape(%[[A0]]) : (tensor<3x?x5xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Gather(%[[V16]], %[[V17]]) {axis = 0} : (tensor<3xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Mul(%[[V15]], %[[V18]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Concat(%[[V19]], %[[V15]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Mul(%[[V14]], %[[V20]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V22:.*]] = onnx_v.ReduceSum_1(%[[V21]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<2x2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Reshape(%[[V22]], %[[V23]]) : (tensor<2xi64>, tensor<2xi64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Concat(%[[V25]], %[[V3]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Expand(%[[V24]], %[[V26]]) : (tensor<2x1xi64>, tensor<2xi64>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Reshape(%[[A2]], %[[V4]]) : (tensor<2x5xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V29:.*]] = onnx_v.Scatter_9(%[[V5]], %[[V27]], %[[V28]]) {axis = 0} : (tensor<?x?xf32>, tensor<?x?xi64>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Initializer dense<[3, -1, 5]> : tensor<3xi64>
  // CHECK-NEXT: %[[V31:.*]] = onnx.Reshape(%[[V29]], %[[V30]]) : (tensor<?x?xf32>, tensor<3xi64>) -> tensor<3x?x5xf32>
  // CHECK-NEXT: return %[[V31]] : tensor<3x?x5xf32>
  func.func @slices_are_written_to_unknown_sizes(%x: tensor<3x?x5xf32>, %i: tensor<2x2xi64>, %u: tensor<2x5xf32>) -> tensor<3x?x5xf32> {
    %r = onnx.ScatterND(%x, %i, %u) : (tensor<3x?x5xf32>, tensor<2x2xi64>, tensor<2x5xf32>) -> tensor<3x?x5xf32>
    return %r : tensor<3x?x5xf32>
  }
}
