// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/up-6.mlir --convert-opset=13 | FileCheck %t/up-6.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/down-6.mlir --convert-opset=6 | FileCheck %t/down-6.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/down-again.mlir --convert-opset=6 | FileCheck %t/down-again.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/to-5.mlir --convert-opset=5 | FileCheck %t/to-5.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/down-5.mlir --convert-opset=5 | FileCheck %t/down-5.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/to-6.mlir --convert-opset=6 | FileCheck %t/to-6.mlir -enable-var-scope

//--- up-6.mlir
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHANGE: Add 6->7 up
  // numpy aligns the last dimensions, too.
  // CHECK-LABEL: func.func @suffix
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<3x4xf32>
  // CHECK: %[[ADD:.*]] = onnx.Add(%[[A]], %[[B]]) {onnx.spelling = {older = {broadcast = 1 : i64}}} : (tensor<2x3x4xf32>, tensor<3x4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3x4xf32>
  func.func @suffix(%a: tensor<2x3x4xf32>, %b: tensor<3x4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.Add_6(%a, %b) {broadcast = 1 : i64} : (tensor<2x3x4xf32>, tensor<3x4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // CHANGE: Sub 6->7 up
  // CHECK-LABEL: func.func @axis_of_suffix
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<4xf32>
  // CHECK: %[[SUB:.*]] = onnx.Sub(%[[A]], %[[B]]) {onnx.spelling = {older = {axis = 2 : i64, broadcast = 1 : i64}}} : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[SUB]] : tensor<2x3x4xf32>
  func.func @axis_of_suffix(%a: tensor<2x3x4xf32>, %b: tensor<4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.Sub_6(%a, %b) {axis = 2 : i64, broadcast = 1 : i64} : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // CHANGE: Mul 6->7 up
  // CHECK-LABEL: func.func @channels
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4x5xf32>, %[[B:.*]]: tensor<3xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<3xf32>, tensor<2xi64>) -> tensor<3x1x1xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3x4x5xf32>, tensor<3x1x1xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<2x3x4x5xf32>
  func.func @channels(%a: tensor<2x3x4x5xf32>, %b: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y = onnx_v.Mul_6(%a, %b) {axis = 1 : i64, broadcast = 1 : i64} : (tensor<2x3x4x5xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
    return %y : tensor<2x3x4x5xf32>
  }

  // CHANGE: Div 6->7 up
  // CHECK-LABEL: func.func @negative_axis
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<2x3xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3x4xf32>, tensor<2x3x1xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[DIV]] : tensor<2x3x4xf32>
  func.func @negative_axis(%a: tensor<2x3x4xf32>, %b: tensor<2x3xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.Div_6(%a, %b) {axis = -3 : i64, broadcast = 1 : i64} : (tensor<2x3x4xf32>, tensor<2x3xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // CHANGE: Pow 1->7 up
  // CHECK-LABEL: func.func @pow
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<2xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xf32>, tensor<1xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[POW:.*]] = onnx.Pow(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[POW]] : tensor<2x3xf32>
  func.func @pow(%a: tensor<2x3xf32>, %b: tensor<2xf32>) -> tensor<2x3xf32> {
    %y = onnx_v.Pow_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Gemm 6->7 up
  // CHECK-LABEL: func.func @gemm
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3x4xf32>, %[[C:.*]]: tensor<4xf32>
  // CHECK: %[[GEMM:.*]] = onnx.Gemm(%[[A]], %[[B]], %[[C]]) {onnx.spelling = {older = {broadcast = 1 : i64}}} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[GEMM]] : tensor<2x4xf32>
  func.func @gemm(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<4xf32>) -> tensor<2x4xf32> {
    %y = onnx_v.Gemm_1(%a, %b, %c) {broadcast = 1 : i64} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }

  // CHANGE: Max 6->8 up
  // CHANGE: Mean 6->8 up
  // CHANGE: Min 6->8 up
  // CHANGE: Sum 6->8 up
  // CHECK-LABEL: func.func @one_shape
  // CHECK-SAME: (%[[A:.*]]: tensor<2xf32>, %[[B:.*]]: tensor<2xf32>
  // CHECK: %[[MAX:.*]] = onnx.Max(%[[A]], %[[B]]) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  // CHECK-NEXT: %[[MIN:.*]] = onnx.Min(%[[MAX]], %[[B]]) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  // CHECK-NEXT: %[[MEAN:.*]] = onnx.Mean(%[[MIN]], %[[B]]) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  // CHECK-NEXT: %[[SUM:.*]] = onnx.Sum(%[[MEAN]], %[[B]]) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return %[[SUM]] : tensor<2xf32>
  func.func @one_shape(%a: tensor<2xf32>, %b: tensor<2xf32>) -> tensor<2xf32> {
    %0 = onnx_v.Max_6(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %1 = onnx_v.Min_6(%0, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %2 = onnx_v.Mean_6(%1, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %3 = onnx_v.Sum_6(%2, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    return %3 : tensor<2xf32>
  }
}

//--- down-6.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Add 6->7 down
  // CHECK-LABEL: func.func @equal_shapes
  // CHECK-SAME: (%[[A:.*]]: tensor<2x?x4xf32, #onnx.dims<2, n, 4>>, %[[B:.*]]: tensor<2x?x4xf32, #onnx.dims<2, n, 4>>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) : (tensor<2x?x4xf32, #onnx.dims<2, n, 4>>, tensor<2x?x4xf32, #onnx.dims<2, n, 4>>) -> tensor<2x?x4xf32, #onnx.dims<2, n, 4>>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x?x4xf32, #onnx.dims<2, n, 4>>
  func.func @equal_shapes(%a: tensor<2x?x4xf32, #onnx.dims<2, n, 4>>, %b: tensor<2x?x4xf32, #onnx.dims<2, n, 4>>) -> tensor<2x?x4xf32, #onnx.dims<2, n, 4>> {
    %y = onnx.Add(%a, %b) : (tensor<2x?x4xf32, #onnx.dims<2, n, 4>>, tensor<2x?x4xf32, #onnx.dims<2, n, 4>>) -> tensor<2x?x4xf32, #onnx.dims<2, n, 4>>
    return %y : tensor<2x?x4xf32, #onnx.dims<2, n, 4>>
  }

  // CHECK-LABEL: func.func @suffix
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<3x4xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {broadcast = 1} : (tensor<2x3x4xf32>, tensor<3x4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3x4xf32>
  func.func @suffix(%a: tensor<2x3x4xf32>, %b: tensor<3x4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx.Add(%a, %b) : (tensor<2x3x4xf32>, tensor<3x4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // One number fits a tensor of any rank.
  // CHECK-LABEL: func.func @number
  // CHECK-SAME: (%[[A:.*]]: tensor<*xf32>, %[[B:.*]]: tensor<f32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {broadcast = 1} : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<*xf32>
  func.func @number(%a: tensor<*xf32>, %b: tensor<f32>) -> tensor<*xf32> {
    %y = onnx.Add(%a, %b) : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // Ones behind a block are an axis.
  // CHECK-LABEL: func.func @channels
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4x5xf32>, %[[B:.*]]: tensor<3x1x1xf32>
  // CHECK: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[B]]) {axes = array<i64: 1, 2>} : (tensor<3x1x1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[SQUEEZE]]) {axis = 1, broadcast = 1} : (tensor<2x3x4x5xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3x4x5xf32>
  func.func @channels(%a: tensor<2x3x4x5xf32>, %b: tensor<3x1x1xf32>) -> tensor<2x3x4x5xf32> {
    %y = onnx.Add(%a, %b) : (tensor<2x3x4x5xf32>, tensor<3x1x1xf32>) -> tensor<2x3x4x5xf32>
    return %y : tensor<2x3x4x5xf32>
  }

  // Ones in front are not needed.
  // CHECK-LABEL: func.func @row
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<1x3xf32>
  // CHECK: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[B]]) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[SQUEEZE]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3xf32>
  func.func @row(%a: tensor<2x3xf32>, %b: tensor<1x3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Add(%a, %b) : (tensor<2x3xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // The smaller one comes second.
  // CHECK-LABEL: func.func @exchanged
  // CHECK-SAME: (%[[A:.*]]: tensor<3xf32>, %[[B:.*]]: tensor<2x3xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[B]], %[[A]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3xf32>
  func.func @exchanged(%a: tensor<3xf32>, %b: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Add(%a, %b) : (tensor<3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Sub 6->7 down
  // Not -(b - a), whose zeros have another sign.
  // CHECK-LABEL: func.func @exchanged_difference
  // CHECK-SAME: (%[[A:.*]]: tensor<3xf32>, %[[B:.*]]: tensor<2x3xf32>
  // CHECK: %[[NEG:.*]] = onnx.Neg(%[[B]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx_v.Add_6(%[[NEG]], %[[A]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3xf32>
  func.func @exchanged_difference(%a: tensor<3xf32>, %b: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Sub(%a, %b) : (tensor<3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Div 6->7 down
  // A quotient cannot be exchanged: the smaller one is repeated.
  // CHECK-LABEL: func.func @repeated
  // CHECK-SAME: (%[[A:.*]]: tensor<3xf32>, %[[B:.*]]: tensor<2x3xf32>
  // CHECK: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[A]]) {axes = array<i64: 0>} : (tensor<3xf32>) -> tensor<1x3xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<[2, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[TILE:.*]] = onnx.Tile(%[[UNSQUEEZE]], %[[C0]]) : (tensor<1x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx_v.Div_6(%[[TILE]], %[[B]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[DIV]] : tensor<2x3xf32>
  func.func @repeated(%a: tensor<3xf32>, %b: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Div(%a, %b) : (tensor<3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Mul 6->7 down
  // Both are expanded.
  // CHECK-LABEL: func.func @both
  // CHECK-SAME: (%[[A:.*]]: tensor<2x1xf32>, %[[B:.*]]: tensor<1x3xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[TILE:.*]] = onnx.Tile(%[[A]], %[[C0]]) : (tensor<2x1xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[B]]) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx_v.Mul_6(%[[TILE]], %[[SQUEEZE]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<2x3xf32>
  func.func @both(%a: tensor<2x1xf32>, %b: tensor<1x3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Mul(%a, %b) : (tensor<2x1xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // Ones in between.
  // CHECK-LABEL: func.func @hole
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<2x1x4xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 3, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[TILE:.*]] = onnx.Tile(%[[B]], %[[C0]]) : (tensor<2x1x4xf32>, tensor<3xi64>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx_v.Mul_6(%[[A]], %[[TILE]]) : (tensor<2x3x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<2x3x4xf32>
  func.func @hole(%a: tensor<2x3x4xf32>, %b: tensor<2x1x4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx.Mul(%a, %b) : (tensor<2x3x4xf32>, tensor<2x1x4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // CHANGE: Pow 1->7 down
  // CHECK-LABEL: func.func @pow
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<2x1xf32>
  // CHECK: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[B]]) {axes = array<i64: 1>} : (tensor<2x1xf32>) -> tensor<2xf32>
  // CHECK-NEXT: %[[POW:.*]] = onnx_v.Pow_1(%[[A]], %[[SQUEEZE]]) {axis = 0, broadcast = 1} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[POW]] : tensor<2x3xf32>
  func.func @pow(%a: tensor<2x3xf32>, %b: tensor<2x1xf32>) -> tensor<2x3xf32> {
    %y = onnx.Pow(%a, %b) : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Gemm 6->7 down
  // CHECK-LABEL: func.func @gemm_row
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3x4xf32>, %[[C:.*]]: tensor<4xf32>
  // CHECK: %[[GEMM:.*]] = onnx_v.Gemm_1(%[[A]], %[[B]], %[[C]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[GEMM]] : tensor<2x4xf32>
  func.func @gemm_row(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<4xf32>) -> tensor<2x4xf32> {
    %y = onnx.Gemm(%a, %b, %c) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }

  // CHECK-LABEL: func.func @gemm_matrix
  // CHECK-SAME: (%[[A:.*]]: tensor<3x2xf32>, %[[B:.*]]: tensor<3x4xf32>, %[[C:.*]]: tensor<2x4xf32>
  // CHECK: %[[GEMM:.*]] = onnx_v.Gemm_1(%[[A]], %[[B]], %[[C]]) {transA = 1} : (tensor<3x2xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[GEMM]] : tensor<2x4xf32>
  func.func @gemm_matrix(%a: tensor<3x2xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
    %y = onnx.Gemm(%a, %b, %c) {transA = 1 : i64} : (tensor<3x2xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }

  // CHECK-LABEL: func.func @gemm_column
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3x4xf32>, %[[C:.*]]: tensor<2x1xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[TILE:.*]] = onnx.Tile(%[[C]], %[[C0]]) : (tensor<2x1xf32>, tensor<2xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[GEMM:.*]] = onnx_v.Gemm_1(%[[A]], %[[B]], %[[TILE]]) {alpha = 5.000000e-01 : f32} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[GEMM]] : tensor<2x4xf32>
  func.func @gemm_column(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x1xf32>) -> tensor<2x4xf32> {
    %y = onnx.Gemm(%a, %b, %c) {alpha = 0.5 : f32} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

//--- down-again.mlir
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // What the file says holds where the shapes are not known.
  // CHECK-LABEL: func.func @unknown_shapes
  // CHECK-SAME: (%[[A:.*]]: tensor<*xf32>, %[[B:.*]]: tensor<*xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {broadcast = 1} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<*xf32>
  func.func @unknown_shapes(%a: tensor<*xf32>, %b: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx_v.Add_6(%a, %b) {broadcast = 1 : i64} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @unknown_shapes_alike
  // CHECK-SAME: (%[[A:.*]]: tensor<*xf32>, %[[B:.*]]: tensor<*xf32>
  // CHECK: %[[MUL:.*]] = onnx_v.Mul_6(%[[A]], %[[B]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<*xf32>
  func.func @unknown_shapes_alike(%a: tensor<*xf32>, %b: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx_v.Mul_6(%a, %b) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @unknown_shapes_of_sum
  // CHECK-SAME: (%[[A:.*]]: tensor<*xf32>, %[[B:.*]]: tensor<*xf32>
  // CHECK: %[[SUM:.*]] = onnx_v.Sum_6(%[[A]], %[[B]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[SUM]] : tensor<*xf32>
  func.func @unknown_shapes_of_sum(%a: tensor<*xf32>, %b: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx_v.Sum_6(%a, %b) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @axis_that_stays
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<3xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {axis = 1, broadcast = 1} : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3x4xf32>
  func.func @axis_that_stays(%a: tensor<2x3x4xf32>, %b: tensor<3xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.Add_6(%a, %b) {axis = 1 : i64, broadcast = 1 : i64} : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }
}

//--- to-5.mlir
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHANGE: Add 1->6 down
  // CHECK-LABEL: func.func @older
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3x4xf32>, %[[B:.*]]: tensor<3xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_1(%[[A]], %[[B]]) {axis = 1, broadcast = 1} : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3x4xf32>
  func.func @older(%a: tensor<2x3x4xf32>, %b: tensor<3xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.Add_6(%a, %b) {axis = 1 : i64, broadcast = 1 : i64} : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }
}

//--- down-5.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Sub 1->6 down
  // Sums and quotients of 32 bits are exact in a double, and wrap around as 64 bits.
  // CHECK-LABEL: func.func @difference
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi32>, %[[B:.*]]: tensor<4xi32>
  // CHECK: %[[CAST:.*]] = onnx_v.Cast_1(%[[A]]) {to = "DOUBLE"} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx_v.Cast_1(%[[B]]) {to = "DOUBLE"} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx_v.Sub_1(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx_v.Cast_1(%[[SUB]]) {to = "INT64"} : (tensor<4xf64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx_v.Cast_1(%[[CAST2]]) {to = "INT32"} : (tensor<4xi64>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[CAST3]] : tensor<4xi32>
  func.func @difference(%a: tensor<4xi32>, %b: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx.Sub(%a, %b) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }

  // CHANGE: Div 1->6 down
  // CHECK-LABEL: func.func @quotient
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui32>, %[[B:.*]]: tensor<4xui32>
  // CHECK: %[[CAST:.*]] = onnx_v.Cast_1(%[[A]]) {to = "DOUBLE"} : (tensor<4xui32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx_v.Cast_1(%[[B]]) {to = "DOUBLE"} : (tensor<4xui32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[DIV:.*]] = onnx_v.Div_1(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx_v.Cast_1(%[[DIV]]) {to = "INT64"} : (tensor<4xf64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx_v.Cast_1(%[[CAST2]]) {to = "UINT32"} : (tensor<4xi64>) -> tensor<4xui32>
  // CHECK-NEXT: return %[[CAST3]] : tensor<4xui32>
  func.func @quotient(%a: tensor<4xui32>, %b: tensor<4xui32>) -> tensor<4xui32> {
    %y = onnx.Div(%a, %b) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    return %y : tensor<4xui32>
  }

  // CHANGE: Mul 1->6 down
  // Products of 16 bits.
  // CHECK-LABEL: func.func @product
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi16>, %[[B:.*]]: tensor<4xi16>
  // CHECK: %[[CAST:.*]] = onnx_v.Cast_1(%[[A]]) {to = "DOUBLE"} : (tensor<4xi16>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx_v.Cast_1(%[[B]]) {to = "DOUBLE"} : (tensor<4xi16>) -> tensor<4xf64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx_v.Mul_1(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx_v.Cast_1(%[[MUL]]) {to = "INT64"} : (tensor<4xf64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx_v.Cast_1(%[[CAST2]]) {to = "INT16"} : (tensor<4xi64>) -> tensor<4xi16>
  // CHECK-NEXT: return %[[CAST3]] : tensor<4xi16>
  func.func @product(%a: tensor<4xi16>, %b: tensor<4xi16>) -> tensor<4xi16> {
    %y = onnx.Mul(%a, %b) : (tensor<4xi16>, tensor<4xi16>) -> tensor<4xi16>
    return %y : tensor<4xi16>
  }
}

//--- to-6.mlir
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHANGE: Mul 1->6 up
  // CHANGE: Sub 1->6 up
  // CHANGE: Div 1->6 up
  // CHANGE: Add 1->6 up
  // CHECK-LABEL: func.func @newer
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<2xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {axis = 0, broadcast = 1} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx_v.Sub_6(%[[ADD]], %[[A]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx_v.Mul_6(%[[SUB]], %[[A]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx_v.Div_6(%[[MUL]], %[[A]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[DIV]] : tensor<2x3xf32>
  func.func @newer(%a: tensor<2x3xf32>, %b: tensor<2xf32>) -> tensor<2x3xf32> {
    %0 = onnx_v.Add_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64, consumed_inputs = array<i64: 0, 0>} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<2x3xf32>
    %1 = onnx_v.Sub_1(%0, %a) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    %2 = onnx_v.Mul_1(%1, %a) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    %3 = onnx_v.Div_1(%2, %a) {consumed_inputs = array<i64: 1, 0>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %3 : tensor<2x3xf32>
  }
}
