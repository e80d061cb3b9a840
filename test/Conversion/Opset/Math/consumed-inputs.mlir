// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/up.mlir --convert-opset=13 | FileCheck %t/up.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/down.mlir --convert-opset=5 | FileCheck %t/down.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/same.mlir --convert-opset=4 | FileCheck %t/same.mlir -enable-var-scope

//--- up.mlir
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHANGE: Abs 1->6 up
  // CHANGE: Ceil 1->6 up
  // CHANGE: Exp 1->6 up
  // CHANGE: Floor 1->6 up
  // CHANGE: Log 1->6 up
  // CHANGE: Neg 1->6 up
  // CHANGE: Reciprocal 1->6 up
  // CHANGE: Sqrt 1->6 up
  // CHANGE: Tanh 1->6 up
  // CHANGE: Max 1->6 up
  // CHANGE: Mean 1->6 up
  // CHANGE: Min 1->6 up
  // CHANGE: Sum 1->6 up
  // CHECK-LABEL: func.func @attribute_goes
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[ABS:.*]] = onnx.Abs(%[[X]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CEIL:.*]] = onnx.Ceil(%[[ABS]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[EXP:.*]] = onnx.Exp(%[[CEIL]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[FLOOR:.*]] = onnx.Floor(%[[EXP]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LOG:.*]] = onnx.Log(%[[FLOOR]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[LOG]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RECIPROCAL:.*]] = onnx.Reciprocal(%[[NEG]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[RECIPROCAL]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[TANH:.*]] = onnx.Tanh(%[[SQRT]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MAX:.*]] = onnx.Max(%[[TANH]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MEAN:.*]] = onnx.Mean(%[[MAX]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MIN:.*]] = onnx.Min(%[[MEAN]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUM:.*]] = onnx.Sum(%[[MIN]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SUM]] : tensor<4xf32>
  func.func @attribute_goes(%x: tensor<4xf32>) -> tensor<4xf32> {
    %0 = onnx_v.Abs_1(%x) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx_v.Ceil_1(%0) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %2 = onnx_v.Exp_1(%1) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %3 = onnx_v.Floor_1(%2) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %4 = onnx_v.Log_1(%3) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %5 = onnx_v.Neg_1(%4) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %6 = onnx_v.Reciprocal_1(%5) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %7 = onnx_v.Sqrt_1(%6) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %8 = onnx_v.Tanh_1(%7) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %9 = onnx_v.Max_1(%8) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %10 = onnx_v.Mean_1(%9) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %11 = onnx_v.Min_1(%10) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %12 = onnx_v.Sum_1(%11) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    return %12 : tensor<4xf32>
  }
}

//--- down.mlir
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHANGE: Abs 1->6 down
  // CHANGE: Ceil 1->6 down
  // CHANGE: Exp 1->6 down
  // CHANGE: Floor 1->6 down
  // CHANGE: Log 1->6 down
  // CHANGE: Neg 1->6 down
  // CHANGE: Reciprocal 1->6 down
  // CHANGE: Sqrt 1->6 down
  // CHANGE: Tanh 1->6 down
  // CHANGE: Max 1->6 down
  // CHANGE: Mean 1->6 down
  // CHANGE: Min 1->6 down
  // CHANGE: Sum 1->6 down
  // CHECK-LABEL: func.func @attribute_is_not_needed
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[ABS:.*]] = onnx_v.Abs_1(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CEIL:.*]] = onnx_v.Ceil_1(%[[ABS]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[EXP:.*]] = onnx_v.Exp_1(%[[CEIL]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[FLOOR:.*]] = onnx_v.Floor_1(%[[EXP]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LOG:.*]] = onnx_v.Log_1(%[[FLOOR]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[NEG:.*]] = onnx_v.Neg_1(%[[LOG]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RECIPROCAL:.*]] = onnx_v.Reciprocal_1(%[[NEG]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx_v.Sqrt_1(%[[RECIPROCAL]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[TANH:.*]] = onnx_v.Tanh_1(%[[SQRT]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MAX:.*]] = onnx_v.Max_1(%[[TANH]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MEAN:.*]] = onnx_v.Mean_1(%[[MAX]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MIN:.*]] = onnx_v.Min_1(%[[MEAN]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUM:.*]] = onnx_v.Sum_1(%[[MIN]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SUM]] : tensor<4xf32>
  func.func @attribute_is_not_needed(%x: tensor<4xf32>) -> tensor<4xf32> {
    %0 = onnx.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx.Ceil(%0) : (tensor<4xf32>) -> tensor<4xf32>
    %2 = onnx.Exp(%1) : (tensor<4xf32>) -> tensor<4xf32>
    %3 = onnx.Floor(%2) : (tensor<4xf32>) -> tensor<4xf32>
    %4 = onnx.Log(%3) : (tensor<4xf32>) -> tensor<4xf32>
    %5 = onnx.Neg(%4) : (tensor<4xf32>) -> tensor<4xf32>
    %6 = onnx.Reciprocal(%5) : (tensor<4xf32>) -> tensor<4xf32>
    %7 = onnx.Sqrt(%6) : (tensor<4xf32>) -> tensor<4xf32>
    %8 = onnx.Tanh(%7) : (tensor<4xf32>) -> tensor<4xf32>
    %9 = onnx.Max(%8) : (tensor<4xf32>) -> tensor<4xf32>
    %10 = onnx.Mean(%9) : (tensor<4xf32>) -> tensor<4xf32>
    %11 = onnx.Min(%10) : (tensor<4xf32>) -> tensor<4xf32>
    %12 = onnx.Sum(%11) : (tensor<4xf32>) -> tensor<4xf32>
    return %12 : tensor<4xf32>
  }

  // What wraps around in 8 bits does so in the cast.
  // CHECK-LABEL: func.func @integers
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi8>
  // CHECK: %[[CAST:.*]] = onnx_v.Cast_1(%[[X]]) {to = "DOUBLE"} : (tensor<4xi8>) -> tensor<4xf64>
  // CHECK-NEXT: %[[ABS:.*]] = onnx_v.Abs_1(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx_v.Cast_1(%[[ABS]]) {to = "INT64"} : (tensor<4xf64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx_v.Cast_1(%[[CAST1]]) {to = "INT8"} : (tensor<4xi64>) -> tensor<4xi8>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xi8>
  func.func @integers(%x: tensor<4xi8>) -> tensor<4xi8> {
    %y = onnx.Abs(%x) : (tensor<4xi8>) -> tensor<4xi8>
    return %y : tensor<4xi8>
  }
}

//--- same.mlir
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // What the file says comes back.
  // CHECK-LABEL: func.func @attribute_comes_back
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[ABS:.*]] = onnx_v.Abs_1(%[[X]]) {consumed_inputs = array<i64: 1>} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUM:.*]] = onnx_v.Sum_1(%[[ABS]]) {consumed_inputs = array<i64: 1>} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SUM]] : tensor<4xf32>
  func.func @attribute_comes_back(%x: tensor<4xf32>) -> tensor<4xf32> {
    %0 = onnx_v.Abs_1(%x) {consumed_inputs = array<i64: 1>} : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx_v.Sum_1(%0) {consumed_inputs = array<i64: 1>} : (tensor<4xf32>) -> tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}
