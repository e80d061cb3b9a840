// RUN: onnx-xform-opt %s -split-input-file --convert-opset=17 | FileCheck %s -enable-var-scope

// CHANGE: ScatterElements 16->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @maximum_of_elements_that_occur_once
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[U:.*]]: tensor<2x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}0, -1], [2, 1]]> : tensor<2x2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.GatherElements(%[[X]], %[[V0]]) {axis = 1} : (tensor<3x4xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Max(%[[V1]], %[[U]]) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.ScatterElements(%[[X]], %[[V0]], %[[V2]]) {axis = 1} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x4xf32>
  func.func @maximum_of_elements_that_occur_once(%x: tensor<3x4xf32>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    %i = onnx.Initializer dense<[[0, -1], [2, 1]]> : tensor<2x2xi64>
    %r = onnx.ScatterElements(%x, %i, %u) {axis = 1 : i64, reduction = "max"} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

// CHANGE: ScatterND 16->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @minimum_of_slices_that_occur_once
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[U:.*]]: tensor<2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}2], [0]]> : tensor<2x1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.GatherND(%[[X]], %[[V0]]) : (tensor<3x4xf32>, tensor<2x1xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Min(%[[V1]], %[[U]]) : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.ScatterND(%[[X]], %[[V0]], %[[V2]]) : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x4xf32>
  func.func @minimum_of_slices_that_occur_once(%x: tensor<3x4xf32>, %u: tensor<2x4xf32>) -> tensor<3x4xf32> {
    %i = onnx.Initializer dense<[[2], [0]]> : tensor<2x1xi64>
    %r = onnx.ScatterND(%x, %i, %u) {reduction = "min"} : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

// CHANGE: Pad 13->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @pads_of_all_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[0, 1, 0, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Pad(%[[X]], %[[V2]]) {mode = "constant"} : (tensor<3x4xf32>, tensor<4xi64>) -> tensor<3x7xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x7xf32>
  func.func @pads_of_all_axes(%x: tensor<3x4xf32>) -> tensor<3x7xf32> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %a = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %r = onnx.Pad(%x, %p, _, %a) : (tensor<3x4xf32>, tensor<2xi64>, tensor<1xi64>) -> tensor<3x7xf32>
    return %r : tensor<3x7xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @computed_pads_of_all_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[P:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Concat(%[[P]], %[[V1]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[2, 0, 2, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<3xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Pad(%[[X]], %[[V4]]) {mode = "constant"} : (tensor<3x4xf32>, tensor<4xi64>) -> tensor<3x?xf32>
  // CHECK-NEXT: return %[[V5]] : tensor<3x?xf32>
  func.func @computed_pads_of_all_axes(%x: tensor<3x4xf32>, %p: tensor<2xi64>) -> tensor<3x?xf32> {
    %a = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %r = onnx.Pad(%x, %p, _, %a) : (tensor<3x4xf32>, tensor<2xi64>, tensor<1xi64>) -> tensor<3x?xf32>
    return %r : tensor<3x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @pads_of_computed_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[P:.*]]: tensor<2xi64>, %[[A:.*]]: tensor<1xi32>)
  // CHECK: %[[V0:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Shape(%[[V0]]) : (tensor<?xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Mul(%[[V1]], %[[V2]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.ConstantOfShape(%[[V3]]) {value = dense<0> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Cast(%[[A]]) {to = 7} : (tensor<1xi32>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Less(%[[V5]], %[[V6]]) : (tensor<1xi64>, tensor<i64>) -> tensor<1xi1>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Add(%[[V5]], %[[V1]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Where(%[[V7]], %[[V8]], %[[V5]]) : (tensor<1xi1>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Add(%[[V9]], %[[V1]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Concat(%[[V9]], %[[V10]]) {axis = 0} : (tensor<1xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.ScatterElements(%[[V4]], %[[V11]], %[[P]]) : (tensor<?xi64>, tensor<?xi64>, tensor<2xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Pad(%[[X]], %[[V12]]) {mode = "constant"} : (tensor<*xf32>, tensor<?xi64>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[V13]] : tensor<*xf32>
  func.func @pads_of_computed_axes(%x: tensor<*xf32>, %p: tensor<2xi64>, %a: tensor<1xi32>) -> tensor<*xf32> {
    %r = onnx.Pad(%x, %p, _, %a) : (tensor<*xf32>, tensor<2xi64>, tensor<1xi32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

// CHANGE: CenterCropPad 0->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @center_of_known_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<5x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[2, 7]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 1, 0, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Pad(%[[X]], %[[V1]]) : (tensor<5x4xf32>, tensor<4xi64>) -> tensor<5x7xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[3, 7]> : tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Slice(%[[V2]], %[[V3]], %[[V4]], %[[V5]]) : (tensor<5x7xf32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<2x7xf32>
  // CHECK-NEXT: return %[[V6]] : tensor<2x7xf32>
  func.func @center_of_known_sizes(%x: tensor<5x4xf32>) -> tensor<2x7xf32> {
    %s = onnx.Initializer dense<[2, 7]> : tensor<2xi64>
    %r = onnx.CenterCropPad(%x, %s) : (tensor<5x4xf32>, tensor<2xi64>) -> tensor<2x7xf32>
    return %r : tensor<2x7xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @center_of_unknown_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32>, %[[S:.*]]: tensor<1xi32>)
  // CHECK: %[[V0:.*]] = onnx.Shape(%[[X]]) : (tensor<?x4xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[V0]], %[[V1]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[S]]) {to = 7} : (tensor<1xi32>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Less(%[[V2]], %[[V3]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi1>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Where(%[[V4]], %[[V3]], %[[V2]]) : (tensor<1xi1>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Sub(%[[V5]], %[[V2]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Div(%[[V6]], %[[V7]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Sub(%[[V6]], %[[V8]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Concat(%[[V8]], %[[V9]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Concat(%[[V10]], %[[V12]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Initializer dense<[0, 2, 1, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Gather(%[[V13]], %[[V14]]) {axis = 0} : (tensor<3xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Pad(%[[X]], %[[V15]]) {mode = "constant"} : (tensor<?x4xf32>, tensor<4xi64>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Sub(%[[V5]], %[[V3]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Div(%[[V17]], %[[V7]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Add(%[[V18]], %[[V3]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Slice(%[[V16]], %[[V18]], %[[V19]], %[[V20]]) : (tensor<?x?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?x4xf32>
  // CHECK-NEXT: return %[[V21]] : tensor<?x4xf32>
  func.func @center_of_unknown_sizes(%x: tensor<?x4xf32>, %s: tensor<1xi32>) -> tensor<?x4xf32> {
    %r = onnx.CenterCropPad(%x, %s) {axes = array<i64: -2>} : (tensor<?x4xf32>, tensor<1xi32>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }
}
