// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // What all tensors of a sequence have in common.
  // CHECK-LABEL: func.func @common
  func.func @common(%a: tensor<?x4xf32, #onnx.dims<n, 4>>, %b: tensor<2x4xf32>, %c: tensor<4xf32>, %i: tensor<i64>, %j: tensor<i64>) -> tensor<*xf32> {
    %one = onnx.Initializer dense<-1> : tensor<i64>
    // CHECK: %[[S:.*]] = onnx.SequenceConstruct
    // CHECK-SAME: -> !onnx.seq<tensor<?x4xf32, #onnx.dims<unk__{{[0-9]+}}, 4>>>
    %0 = onnx.SequenceConstruct(%a, %b) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<2x4xf32>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SequenceConstruct
    // CHECK-SAME: -> !onnx.seq<tensor<?x4xf32, #onnx.dims<n, 4>>>
    %1 = onnx.SequenceConstruct(%a, %a) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SequenceConstruct
    // CHECK-SAME: -> !onnx.seq<tensor<*xf32>>
    %2 = onnx.SequenceConstruct(%b, %c) : (tensor<2x4xf32>, tensor<4xf32>) -> !onnx.seq<tensor<*xf32>>
    // One that is known is taken as it is.
    // CHECK: onnx.SequenceAt
    // CHECK-SAME: -> tensor<2x4xf32>
    %3 = onnx.SequenceAt(%0, %one) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<*xf32>
    // Two tensors of a sequence need not have the same size.
    // CHECK: onnx.SequenceAt(%[[S]], %arg3)
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<[[I:unk__[0-9]+]], 4>>
    %4 = onnx.SequenceAt(%0, %i) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.SequenceAt(%[[S]], %arg4)
    // CHECK-NOT: #onnx.dims<[[I]], 4>
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<unk__{{[0-9]+}}, 4>>
    %5 = onnx.SequenceAt(%0, %j) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.SequenceErase
    // CHECK-SAME: -> !onnx.seq<tensor<?x4xf32, #onnx.dims<unk__{{[0-9]+}}, 4>>>
    %6 = onnx.SequenceErase(%0) : (!onnx.seq<tensor<*xf32>>) -> !onnx.seq<tensor<*xf32>>
    %7 = onnx.SequenceEmpty() : () -> !onnx.seq<tensor<*xf32>>
    // CHECK: %[[ONE:.*]] = onnx.SequenceInsert
    // CHECK-SAME: -> !onnx.seq<tensor<?x4xf32, #onnx.dims<n, 4>>>
    %8 = onnx.SequenceInsert(%7, %a) : (!onnx.seq<tensor<*xf32>>, tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SequenceInsert(%[[ONE]], %arg1)
    // CHECK-SAME: -> !onnx.seq<tensor<?x4xf32, #onnx.dims<unk__{{[0-9]+}}, 4>>>
    %9 = onnx.SequenceInsert(%8, %b) : (!onnx.seq<tensor<*xf32>>, tensor<2x4xf32>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SequenceLength
    // CHECK-SAME: -> tensor<i64>
    %10 = onnx.SequenceLength(%9) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    return %3 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // The name of a size that varies is no name of one tensor's.
  // CHECK-LABEL: func.func @declared
  func.func @declared(%a: tensor<?xf32, #onnx.dims<n>>, %b: tensor<2xf32>, %i: tensor<i64>) -> tensor<*xf32> {
    // CHECK: onnx.SequenceConstruct
    // CHECK-SAME: -> !onnx.seq<tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>>
    %0 = onnx.SequenceConstruct(%a, %b) : (tensor<?xf32, #onnx.dims<n>>, tensor<2xf32>) -> !onnx.seq<tensor<?xf32, #onnx.dims<part>>>
    // CHECK: onnx.SequenceAt
    // CHECK-SAME: -> tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %1 = onnx.SequenceAt(%0, %i) : (!onnx.seq<tensor<?xf32, #onnx.dims<part>>>, tensor<i64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @split_and_concat
  func.func @split_and_concat(%x: tensor<?x6xf32, #onnx.dims<n, 6>>, %y: tensor<3x6xf32>, %split: tensor<?xi64, #onnx.dims<k>>) -> tensor<*xf32> {
    %two = onnx.Initializer dense<2> : tensor<i64>
    %four = onnx.Initializer dense<4> : tensor<i64>
    %even = onnx.Initializer dense<[3, 3]> : tensor<2xi64>
    %odd = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<1x6xf32>>
    %0 = onnx.SplitToSequence(%x) : (tensor<?x6xf32, #onnx.dims<n, 6>>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<?xf32, #onnx.dims<n>>>
    %1 = onnx.SplitToSequence(%x) {axis = -1, keepdims = 0} : (tensor<?x6xf32, #onnx.dims<n, 6>>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<?x2xf32, #onnx.dims<n, 2>>>
    %2 = onnx.SplitToSequence(%x, %two) {axis = 1, keepdims = 0} : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<i64>) -> !onnx.seq<tensor<*xf32>>
    // The last part is shorter.
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<?x?xf32, #onnx.dims<n, unk__{{[0-9]+}}>>>
    %3 = onnx.SplitToSequence(%x, %four) {axis = 1} : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<i64>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<?x3xf32, #onnx.dims<n, 3>>>
    %4 = onnx.SplitToSequence(%x, %even) {axis = 1} : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<2xi64>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<?x?xf32, #onnx.dims<n, unk__{{[0-9]+}}>>>
    %5 = onnx.SplitToSequence(%x, %odd) {axis = 1} : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<2xi64>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.SplitToSequence
    // CHECK-SAME: -> !onnx.seq<tensor<?x?xf32, #onnx.dims<n, unk__{{[0-9]+}}>>>
    %6 = onnx.SplitToSequence(%x, %split) {axis = 1} : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<?xi64, #onnx.dims<k>>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.ConcatFromSequence
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<n, unk__{{[0-9]+}}>>
    %7 = onnx.ConcatFromSequence(%5) {axis = 1} : (!onnx.seq<tensor<*xf32>>) -> tensor<*xf32>
    // CHECK: onnx.ConcatFromSequence
    // CHECK-SAME: -> tensor<?x3x?xf32, #onnx.dims<n, 3, unk__{{[0-9]+}}>>
    %8 = onnx.ConcatFromSequence(%4) {axis = -1, new_axis = 1} : (!onnx.seq<tensor<*xf32>>) -> tensor<*xf32>
    // Of tensors that are known, the sum and the number are as well.
    %9 = onnx.SequenceConstruct(%x, %y) : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<3x6xf32>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.ConcatFromSequence
    // CHECK-SAME: -> tensor<?x6xf32, #onnx.dims<"n + 3", 6>>
    %10 = onnx.ConcatFromSequence(%9) {axis = 0} : (!onnx.seq<tensor<*xf32>>) -> tensor<*xf32>
    %11 = onnx.SequenceConstruct(%y, %y) : (tensor<3x6xf32>, tensor<3x6xf32>) -> !onnx.seq<tensor<*xf32>>
    // CHECK: onnx.ConcatFromSequence
    // CHECK-SAME: -> tensor<3x2x6xf32>
    %12 = onnx.ConcatFromSequence(%11) {axis = 1, new_axis = 1} : (!onnx.seq<tensor<*xf32>>) -> tensor<*xf32>
    return %10 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @optionals
  func.func @optionals(%a: tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<*xf32> {
    // CHECK: onnx.Optional
    // CHECK-SAME: -> !onnx.optional<tensor<?x4xf32, #onnx.dims<n, 4>>>
    %0 = onnx.Optional(%a) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.optional<tensor<*xf32>>
    // CHECK: onnx.OptionalGetElement
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<n, 4>>
    %1 = onnx.OptionalGetElement(%0) : (!onnx.optional<tensor<*xf32>>) -> tensor<*xf32>
    // CHECK: onnx.OptionalHasElement
    // CHECK-SAME: -> tensor<i1>
    %2 = onnx.OptionalHasElement(%0) : (!onnx.optional<tensor<*xf32>>) -> tensor<*xi1>
    return %1 : tensor<*xf32>
  }
}
