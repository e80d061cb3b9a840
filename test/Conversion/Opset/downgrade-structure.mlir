// RUN: onnx-xform-opt %s -split-input-file --downgrade --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @names_and_attributes_are_carried
  // CHECK-NEXT: onnx_v.Squeeze_1({{.*}}) {axes = array<i64: 0>, onnx.doc_string = "text", onnx.spelling = {domain = "ai.onnx"}} : {{.*}} loc("/squeeze"("y"))
  func.func @names_and_attributes_are_carried(%x: tensor<1x3xf32>) -> tensor<3xf32> {
    %a = onnx.Initializer dense<0> : tensor<1xi64> loc(fused<"axes">["/squeeze"("y")])
    %y = onnx.Squeeze(%x, %a) {onnx.doc_string = "text", onnx.spelling = {domain = "ai.onnx"}} : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32> loc("/squeeze"("y"))
    return %y : tensor<3xf32>
  }

  // CHECK-LABEL: func.func @constants_go_with_their_last_use
  func.func @constants_go_with_their_last_use(%x: tensor<1x3xf32>) {
    // CHECK-NOT: onnx.Initializer
    // CHECK: onnx_v.Squeeze_1
    // CHECK-NEXT: onnx_v.Squeeze_1
    %a = onnx.Initializer dense<0> : tensor<1xi64>
    %y = onnx.Squeeze(%x, %a) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32>
    %z = onnx.Squeeze(%x, %a) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @constants_in_use_stay
  func.func @constants_in_use_stay(%x: tensor<1x3xf32>) -> tensor<1xi64> {
    // CHECK-NEXT: onnx.Initializer
    // CHECK-NEXT: onnx_v.Squeeze_1
    %a = onnx.Initializer dense<0> : tensor<1xi64>
    %y = onnx.Squeeze(%x, %a) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32>
    return %a : tensor<1xi64>
  }

  // CHECK-LABEL: func.func @one_constant_for_several_inputs
  // CHECK-NEXT: onnx_v.Slice_1({{.*}}) {axes = array<i64: 1>, ends = array<i64: 1>, starts = array<i64: 1>}
  func.func @one_constant_for_several_inputs(%x: tensor<4x4xf32>) {
    %a = onnx.Initializer dense<1> : tensor<1xi32>
    %y = onnx.Slice(%x, %a, %a, %a, %a) : (tensor<4x4xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<4x0xf32>
    return
  }

  // CHECK-LABEL: func.func @constants_of_nodes_count_too
  // CHECK-NEXT: onnx_v.Unsqueeze_1({{.*}}) {axes = array<i64: 1>}
  func.func @constants_of_nodes_count_too(%x: tensor<4xf32>) {
    %a = onnx.Constant() {value_ints = array<i64: 1>} : () -> tensor<1xi64>
    %y = onnx.Unsqueeze(%x, %a) : (tensor<4xf32>, tensor<1xi64>) -> tensor<4x1xf32>
    return
  }

  // CHECK-LABEL: func.func @negative_axes_count_from_the_start_before_opset_11
  // CHECK-NEXT: onnx_v.Squeeze_1({{.*}}) {axes = array<i64: 1>}
  // CHECK-NEXT: onnx_v.Unsqueeze_1({{.*}}) {axes = array<i64: 3, 0>}
  // CHECK-NEXT: onnx_v.Split_2({{.*}}) {axis = 1}
  // CHECK-NEXT: onnx_v.Softmax_1({{.*}}) {axis = 2}
  func.func @negative_axes_count_from_the_start_before_opset_11(%x: tensor<4x1xf32>, %z: tensor<2x3x4xf32>) {
    %a = onnx.Initializer dense<-1> : tensor<1xi64>
    %b = onnx.Initializer dense<[-1, 0]> : tensor<2xi64>
    %y = onnx.Squeeze(%x, %a) : (tensor<4x1xf32>, tensor<1xi64>) -> tensor<4xf32>
    %u = onnx.Unsqueeze(%x, %b) : (tensor<4x1xf32>, tensor<2xi64>) -> tensor<*xf32>
    %s = onnx.Split(%x) {axis = -1 : i64, num_outputs = 1 : i64} : (tensor<4x1xf32>) -> tensor<4x1xf32>
    %t = onnx.Softmax(%z) : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return
  }

  // A pass has changed the axes since.
  // CHECK-LABEL: func.func @notes_that_no_longer_hold_are_ignored
  // CHECK-NEXT: onnx_v.Squeeze_1({{.*}}) {axes = array<i64: 0>} :
  func.func @notes_that_no_longer_hold_are_ignored(%x: tensor<1x4xf32>) {
    %a = onnx.Initializer dense<-2> : tensor<1xi64>
    %y = onnx.Squeeze(%x, %a) {onnx.spelling = {older = {axes = array<i64: -1>}}} : (tensor<1x4xf32>, tensor<1xi64>) -> tensor<4xf32>
    return
  }

  // CHECK-LABEL: func.func @dropped_defaults
  // CHECK: onnx_v.ReduceSum_1({{.*}}) {keepdims = 0} :
  // CHECK-NEXT: onnx_v.TopK_1({{.*}}) {k = 2} :
  // CHECK-NEXT: onnx_v.Dropout_7({{.*}}) {ratio = 5.000000e-01 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
  func.func @dropped_defaults(%x: tensor<4xf32>) {
    %k = onnx.Initializer dense<2> : tensor<1xi64>
    %r = onnx.Initializer dense<0.5> : tensor<f16>
    %t = onnx.Initializer dense<false> : tensor<i1>
    %0 = onnx.ReduceSum(%x) {keepdims = 0 : i64, noop_with_empty_axes = 0 : i64} : (tensor<4xf32>) -> tensor<f32>
    %1:2 = onnx.TopK(%x, %k) {largest = 1 : i64, sorted = 0 : i64} : (tensor<4xf32>, tensor<1xi64>) -> (tensor<2xf32>, tensor<2xi64>)
    %2:2 = onnx.Dropout(%x, %r, %t) {seed = 1 : i64} : (tensor<4xf32>, tensor<f16>, tensor<i1>) -> (tensor<4xf32>, none)
    return
  }

  // What the opset has in no form is for the exporter to report.
  // CHECK-LABEL: func.func @operators_that_the_opset_lacks
  // CHECK: onnx.Gelu
  func.func @operators_that_the_opset_lacks(%x: tensor<4xf32>) {
    %y = onnx.Gelu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @inputs_that_were_required_are_empty
  // CHECK: %[[EMPTY:.*]] = onnx.Initializer dense<> : tensor<0xf32>
  // CHECK-NEXT: onnx_v.Resize_11(%{{.*}}, %[[EMPTY]], %[[EMPTY]], %{{.*}}) :
  func.func @inputs_that_were_required_are_empty(%x: tensor<1x1x4x4xf32>, %n: tensor<4xi64>) {
    %y = onnx.Resize(%x, _, _, %n) : (tensor<1x1x4x4xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 13 : i64}} {
  // What the opset has stays.
  // CHECK-LABEL: func.func @forms_of_the_opset
  // CHECK: onnx.Squeeze
  func.func @forms_of_the_opset(%x: tensor<1x4xf32>) {
    %y = onnx.Squeeze(%x) : (tensor<1x4xf32>) -> tensor<4xf32>
    return
  }
  // A function has an opset of its own.
  // CHECK-LABEL: func.func private @function_of_opset_9
  // CHECK: onnx_v.Squeeze_1
  func.func private @function_of_opset_9(%x: tensor<1x4xf32>) -> tensor<4xf32> attributes {onnx.function = {domain = "d", name = "f", opset_imports = {"ai.onnx" = 9 : i64}}} {
    %y = onnx.Squeeze(%x) : (tensor<1x4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  // After an operator of a runtime, the type may not be known.
  // CHECK-LABEL: func.func @pad_of_unknown_type
  // CHECK: onnx_v.Pad_2(%{{.*}}) {pads = array<i64: 0, 1>} : (!onnx.unknown) -> !onnx.unknown
  func.func @pad_of_unknown_type(%x: !onnx.unknown) {
    %a = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
    %y = onnx.Pad(%x, %a) : (!onnx.unknown, tensor<2xi64>) -> !onnx.unknown
    return
  }
}
