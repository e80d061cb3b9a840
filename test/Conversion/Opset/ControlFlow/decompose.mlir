// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 | FileCheck %t/8.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/9.mlir --convert-opset=9 | FileCheck %t/9.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/16.mlir --convert-opset=16 | FileCheck %t/16.mlir -enable-var-scope

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // A Loop carries something before opset 11.
  // CHANGE: Loop 1->11 down
  // CHECK-LABEL: func.func @carries_nothing
  // CHECK: %[[ZERO:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK: %[[LOOP:.*]]:2 = onnx.Loop(%{{.*}}, %{{.*}}, %[[ZERO]])
  // CHECK: ^bb0(%{{.*}}: tensor<i64>, %[[C:.*]]: tensor<i1>, %[[CARRIED:.*]]: tensor<f32>):
  // CHECK: onnx.Yield %[[C]], %[[CARRIED]], %{{.*}} :
  // CHECK: return %[[LOOP]]#1
  func.func @carries_nothing(%n: tensor<i64>, %c: tensor<i1>, %x: tensor<2xf32>) -> tensor<?x2xf32> {
    %0 = onnx.Loop(%n, %c) : (tensor<i64>, tensor<i1>) -> tensor<?x2xf32> body {
    ^bb0(%i: tensor<i64>, %cond: tensor<i1>):
      %1 = onnx.Neg(%x) : (tensor<2xf32>) -> tensor<2xf32>
      onnx.Yield %cond, %1 : tensor<i1>, tensor<2xf32>
    }
    return %0 : tensor<?x2xf32>
  }

  // CHANGE: Scan 8->9 down
  // CHANGE: Scan 9->11 down
  // CHECK-LABEL: func.func @scans
  // CHECK: %[[STATE:.*]] = onnx_v.Unsqueeze_1(%{{.*}}) {axes = array<i64: 0>} : (tensor<2xf32>) -> tensor<1x2xf32>
  // CHECK: %[[X:.*]] = onnx_v.Unsqueeze_1(%{{.*}}) {axes = array<i64: 0>} : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
  // CHECK: %[[SCAN:.*]]:2 = onnx_v.Scan_8(_, %[[STATE]], %[[X]])
  // CHECK: onnx_v.Squeeze_1(%[[SCAN]]#0) {axes = array<i64: 0>} : (tensor<1x2xf32>) -> tensor<2xf32>
  // CHECK: onnx_v.Squeeze_1(%[[SCAN]]#1) {axes = array<i64: 0>} : (tensor<1x3x2xf32>) -> tensor<3x2xf32>
  func.func @scans(%s: tensor<2xf32>, %x: tensor<3x2xf32>) -> (tensor<2xf32>, tensor<3x2xf32>) {
    %0:2 = onnx.Scan(%s, %x) {num_scan_inputs = 1, scan_input_axes = array<i64: -2>} : (tensor<2xf32>, tensor<3x2xf32>) -> (tensor<2xf32>, tensor<3x2xf32>) body {
    ^bb0(%a: tensor<2xf32>, %b: tensor<2xf32>):
      %1 = onnx.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
      onnx.Yield %1, %1 : tensor<2xf32>, tensor<2xf32>
    }
    return %0#0, %0#1 : tensor<2xf32>, tensor<3x2xf32>
  }
}

//--- 9.mlir
// CHANGE: Scan 8->9 up
module attributes {onnx.opset_imports = {ai.onnx = 8 : i64}} {
  // CHECK-LABEL: func.func @one_batch
  // CHECK: %[[STATE:.*]] = onnx_v.Squeeze_1(%{{.*}}) {axes = array<i64: 0>} : (tensor<1x2xf32>) -> tensor<2xf32>
  // CHECK: %[[X:.*]] = onnx_v.Squeeze_1(%{{.*}}) {axes = array<i64: 0>} : (tensor<1x3x2xf32>) -> tensor<3x2xf32>
  // CHECK: %[[SCAN:.*]]:2 = onnx.Scan(%[[STATE]], %[[X]]) {num_scan_inputs = 1, scan_input_directions = array<i64: 1>}
  // CHECK: onnx_v.Unsqueeze_1(%[[SCAN]]#0) {axes = array<i64: 0>} : (tensor<2xf32>) -> tensor<1x2xf32>
  func.func @one_batch(%s: tensor<1x2xf32>, %x: tensor<1x3x2xf32>) -> (tensor<1x2xf32>, tensor<1x3x2xf32>) {
    %0:2 = onnx_v.Scan_8(_, %s, %x) {num_scan_inputs = 1, directions = array<i64: 1>} : (tensor<1x2xf32>, tensor<1x3x2xf32>) -> (tensor<1x2xf32>, tensor<1x3x2xf32>) body {
    ^bb0(%a: tensor<2xf32>, %b: tensor<2xf32>):
      %1 = onnx.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
      onnx.Yield %1, %1 : tensor<2xf32>, tensor<2xf32>
    }
    return %0#0, %0#1 : tensor<1x2xf32>, tensor<1x3x2xf32>
  }
}

//--- 16.mlir
// CHANGE: SequenceMap 0->17 down
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  // CHECK-LABEL: func.func @maps
  // CHECK-SAME: (%[[S:.*]]: !onnx.seq<tensor<*xf32>>, %[[X:.*]]: tensor<2xf32>)
  // CHECK: %[[N:.*]] = onnx.SequenceLength(%[[S]])
  // CHECK: %[[EMPTY:.*]] = onnx.SequenceEmpty() {dtype = 1}
  // CHECK: onnx.Loop(%[[N]], _, %[[EMPTY]])
  // CHECK: ^bb0(%[[I:.*]]: tensor<i64>, %[[C:.*]]: tensor<i1>, %[[ALL:.*]]: !onnx.seq<tensor<*xf32>>):
  // CHECK: %[[E:.*]] = onnx.SequenceAt(%[[S]], %[[I]])
  // CHECK: %[[Y:.*]] = onnx.Add(%[[E]], %[[X]])
  // CHECK: %[[MORE:.*]] = onnx.SequenceInsert(%[[ALL]], %[[Y]])
  // CHECK: onnx.Yield %[[C]], %[[MORE]]
  func.func @maps(%s: !onnx.seq<tensor<*xf32>>, %x: tensor<2xf32>) -> !onnx.seq<tensor<*xf32>> {
    %0 = onnx.SequenceMap(%s, %x) : (!onnx.seq<tensor<*xf32>>, tensor<2xf32>) -> !onnx.seq<tensor<*xf32>> body {
    ^bb0(%a: tensor<*xf32>, %b: tensor<2xf32>):
      %1 = onnx.Add(%a, %b) : (tensor<*xf32>, tensor<2xf32>) -> tensor<*xf32>
      onnx.Yield %1 : tensor<*xf32>
    }
    return %0 : !onnx.seq<tensor<*xf32>>
  }
}
