// RUN: onnx-xform-opt %s -split-input-file --upgrade --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --upgrade --upgrade | FileCheck %s -enable-var-scope --check-prefix=TWICE

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @names_and_attributes_are_carried
  // CHECK: onnx.Initializer dense<0> : tensor<1xi64> loc(fused<"axes">["/squeeze"("y")])
  // CHECK-NEXT: onnx.Squeeze({{.*}}) {onnx.doc_string = "text", onnx.position = 3, onnx.spelling = {domain = "ai.onnx"}} : {{.*}} loc("/squeeze"("y"))
  func.func @names_and_attributes_are_carried(%x: tensor<1x3xf32>) -> tensor<3xf32> {
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>, onnx.doc_string = "text", onnx.position = 3 : i64, onnx.spelling = {domain = "ai.onnx"}} : (tensor<1x3xf32>) -> tensor<3xf32> loc("/squeeze"("y"))
    return %y : tensor<3xf32>
  }

  func.func @others_stay(%x: tensor<3x1xf32>, %y: tensor<3xf32>) {
    // TWICE: onnx_v.Add_6
    %z = onnx_v.Add_6(%x, %y) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<3x1xf32>, tensor<3xf32>) -> tensor<3x1xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @order_is_kept
  func.func @order_is_kept(%x: tensor<1x3xf32>) {
    // CHECK: onnx.Relu
    // CHECK-NEXT: onnx.Initializer
    // CHECK-NEXT: onnx.Squeeze
    // CHECK-NEXT: onnx.Initializer
    // CHECK-NEXT: onnx.ReduceSum
    // CHECK-NEXT: onnx.Relu
    %a = onnx.Relu(%x) : (tensor<1x3xf32>) -> tensor<1x3xf32>
    %b = onnx_v.Squeeze_1(%a) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
    %c = onnx_v.ReduceSum_1(%b) {axes = array<i64: 0>} : (tensor<3xf32>) -> tensor<1xf32>
    %d = onnx.Relu(%c) : (tensor<1xf32>) -> tensor<1xf32>
    return
  }

  // CHECK-LABEL: func.func @graphs_inside_nodes
  func.func @graphs_inside_nodes(%c: tensor<i1>, %x: tensor<1x3xf32>) -> tensor<3xf32> {
    // CHECK: onnx.If
    // CHECK: onnx.Initializer
    // CHECK-NEXT: onnx.Squeeze
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<3xf32> else_branch {
      %a = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
      onnx.Yield %a : tensor<3xf32>
    } then_branch {
      // CHECK: onnx.Initializer
      // CHECK-NEXT: onnx.Squeeze
      %b = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
      onnx.Yield %b : tensor<3xf32>
    }
    return %y : tensor<3xf32>
  }
}

// -----

// A function has an opset of its own: negative axes are new in opset 11.
module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func private @function_of_opset_9
  // CHECK: onnx.Squeeze({{.*}}) {onnx.spelling = {older = {axes = array<i64: -1>}}}
  func.func private @function_of_opset_9(%x: tensor<3x1xf32>) -> tensor<3xf32> attributes {onnx.function = {domain = "d", name = "f", opset_imports = {"ai.onnx" = 9 : i64}}} {
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: -1>} : (tensor<3x1xf32>) -> tensor<3xf32>
    return %y : tensor<3xf32>
  }
}
