// RUN: onnx-xform-opt %s -split-input-file --convert-opset=10 | FileCheck %s -enable-var-scope

// Sequences that are made and used in one graph are the tensors that they hold.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHANGE: SequenceAt 0->11 down
  // CHANGE: SequenceLength 0->11 down
  // CHECK-LABEL: func.func @made_and_used
  // CHECK-SAME: (%[[A:.*]]: tensor<2xf32>, %[[B:.*]]: tensor<3xf32>)
  // CHECK-NOT: Sequence
  // CHECK: %[[LENGTH:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NOT: Sequence
  // CHECK: return %[[A]], %[[B]], %[[LENGTH]]
  func.func @made_and_used(%a: tensor<2xf32>, %b: tensor<3xf32>) -> (tensor<2xf32>, tensor<3xf32>, tensor<i64>) {
    %0 = onnx.SequenceEmpty() : () -> !onnx.seq<tensor<*xf32>>
    %1 = onnx.SequenceInsert(%0, %b) : (!onnx.seq<tensor<*xf32>>, tensor<3xf32>) -> !onnx.seq<tensor<*xf32>>
    %first = onnx.Initializer dense<0> : tensor<i64>
    %2 = onnx.SequenceInsert(%1, %a, %first) : (!onnx.seq<tensor<*xf32>>, tensor<2xf32>, tensor<i64>) -> !onnx.seq<tensor<*xf32>>
    %3 = onnx.SequenceInsert(%2, %a) : (!onnx.seq<tensor<*xf32>>, tensor<2xf32>) -> !onnx.seq<tensor<*xf32>>
    %4 = onnx.SequenceErase(%3) : (!onnx.seq<tensor<*xf32>>) -> !onnx.seq<tensor<*xf32>>
    %last = onnx.Initializer dense<-1> : tensor<i64>
    %5 = onnx.SequenceAt(%4, %first) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<2xf32>
    %6 = onnx.SequenceAt(%4, %last) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<3xf32>
    %7 = onnx.SequenceLength(%4) : (!onnx.seq<tensor<*xf32>>) -> tensor<i64>
    return %5, %6, %7 : tensor<2xf32>, tensor<3xf32>, tensor<i64>
  }

  // CHANGE: ConcatFromSequence 0->11 down
  // CHECK-LABEL: func.func @joined
  // CHECK-SAME: (%[[A:.*]]: tensor<2xf32>, %[[B:.*]]: tensor<3xf32>)
  // CHECK-NEXT: %[[Y:.*]] = onnx.Concat(%[[A]], %[[B]]) {axis = 0} : (tensor<2xf32>, tensor<3xf32>) -> tensor<5xf32>
  // CHECK-NEXT: return %[[Y]]
  func.func @joined(%a: tensor<2xf32>, %b: tensor<3xf32>) -> tensor<5xf32> {
    %0 = onnx.SequenceConstruct(%a, %b) : (tensor<2xf32>, tensor<3xf32>) -> !onnx.seq<tensor<*xf32>>
    %1 = onnx.ConcatFromSequence(%0) {axis = 0} : (!onnx.seq<tensor<*xf32>>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }

  // CHECK-LABEL: func.func @stacked
  // CHECK-SAME: (%[[A:.*]]: tensor<2xf32>, %[[B:.*]]: tensor<2xf32>)
  // CHECK: %[[X:.*]] = onnx_v.Unsqueeze_1(%[[A]]) {axes = array<i64: 1>} : (tensor<2xf32>) -> tensor<2x1xf32>
  // CHECK: %[[Y:.*]] = onnx_v.Unsqueeze_1(%[[B]]) {axes = array<i64: 1>} : (tensor<2xf32>) -> tensor<2x1xf32>
  // CHECK: onnx.Concat(%[[X]], %[[Y]]) {axis = 1}
  func.func @stacked(%a: tensor<2xf32>, %b: tensor<2xf32>) -> tensor<2x2xf32> {
    %0 = onnx.SequenceConstruct(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> !onnx.seq<tensor<*xf32>>
    %1 = onnx.ConcatFromSequence(%0) {axis = -1, new_axis = 1} : (!onnx.seq<tensor<*xf32>>) -> tensor<2x2xf32>
    return %1 : tensor<2x2xf32>
  }

  // CHANGE: SplitToSequence 0->11 down
  // CHECK-LABEL: func.func @split
  // CHECK-SAME: (%[[X:.*]]: tensor<2x5xf32>)
  // CHECK: %[[PARTS:.*]]:3 = onnx_v.Split_2(%[[X]]) {axis = 1, split = array<i64: 2, 2, 1>} : (tensor<2x5xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>, tensor<2x1xf32>)
  // CHECK: return %[[PARTS]]#2
  func.func @split(%x: tensor<2x5xf32>) -> tensor<2x1xf32> {
    %two = onnx.Initializer dense<2> : tensor<i64>
    %last = onnx.Initializer dense<2> : tensor<i64>
    %0 = onnx.SplitToSequence(%x, %two) {axis = 1} : (tensor<2x5xf32>, tensor<i64>) -> !onnx.seq<tensor<*xf32>>
    %1 = onnx.SequenceAt(%0, %last) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<2x1xf32>
    return %1 : tensor<2x1xf32>
  }

  // Parts of one lose the axis.
  // CHECK-LABEL: func.func @split_into_ones
  // CHECK: %[[PARTS:.*]]:2 = onnx_v.Split_2(%{{.*}}) {axis = 0, split = array<i64: 1, 1>}
  // CHECK: onnx_v.Squeeze_1(%[[PARTS]]#0) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
  func.func @split_into_ones(%x: tensor<2x3xf32>) -> tensor<3xf32> {
    %zero = onnx.Initializer dense<0> : tensor<i64>
    %0 = onnx.SplitToSequence(%x) {keepdims = 0} : (tensor<2x3xf32>) -> !onnx.seq<tensor<*xf32>>
    %1 = onnx.SequenceAt(%0, %zero) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }

  // CHANGE: OptionalHasElement 0->15 down
  // CHANGE: OptionalHasElement 15->18 down
  // CHANGE: OptionalGetElement 0->15 down
  // CHANGE: OptionalGetElement 15->18 down
  // CHECK-LABEL: func.func @optionals
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf32>)
  // CHECK-NOT: Optional
  // CHECK-DAG: %[[TRUE:.*]] = onnx.Initializer dense<true> : tensor<i1>
  // CHECK-DAG: %[[FALSE:.*]] = onnx.Initializer dense<false> : tensor<i1>
  // CHECK-NOT: Optional
  // CHECK: return %[[X]], %[[TRUE]], %[[FALSE]]
  func.func @optionals(%x: tensor<2xf32>) -> (tensor<2xf32>, tensor<i1>, tensor<i1>) {
    %0 = onnx.Optional(%x) : (tensor<2xf32>) -> !onnx.optional<tensor<2xf32>>
    %1 = onnx.OptionalGetElement(%0) : (!onnx.optional<tensor<2xf32>>) -> tensor<2xf32>
    %2 = onnx.OptionalHasElement(%0) : (!onnx.optional<tensor<2xf32>>) -> tensor<i1>
    %3 = onnx.Optional() {type = tensor<2xf32>} : () -> !onnx.optional<tensor<2xf32>>
    %4 = onnx.OptionalHasElement(%3) : (!onnx.optional<tensor<2xf32>>) -> tensor<i1>
    return %1, %2, %4 : tensor<2xf32>, tensor<i1>, tensor<i1>
  }
}
