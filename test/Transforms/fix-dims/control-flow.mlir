// RUN: onnx-xform-opt %s --fix-dims=batch=4 | FileCheck %s -enable-var-scope

// CHECK-NOT: onnx.dims<batch

// CHECK-LABEL: func.func @both_branches_of_if
func.func @both_branches_of_if(%c: tensor<i1>, %x: tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>> {
  // CHECK: onnx.If({{.*}}) : (tensor<i1>) -> tensor<4xf32> else_branch {
  %r = onnx.If(%c) : (tensor<i1>) -> tensor<?xf32, #onnx.dims<batch>> else_branch {
    // CHECK: onnx.Relu({{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
    %y = onnx.Relu(%x) : (tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>>
    onnx.Yield %y : tensor<?xf32, #onnx.dims<batch>>
  } then_branch {
    // CHECK: onnx.Yield {{.*}} : tensor<4xf32>
    onnx.Yield %x : tensor<?xf32, #onnx.dims<batch>>
  }
  return %r : tensor<?xf32, #onnx.dims<batch>>
}

// CHECK-LABEL: func.func @arguments_of_nested_bodies
func.func @arguments_of_nested_bodies(%m: tensor<i64>, %c: tensor<i1>, %x: tensor<?xf32, #onnx.dims<batch>>) {
  // CHECK: onnx.Loop({{.*}}) : (tensor<i64>, tensor<i1>, tensor<4xf32>) -> tensor<4xf32> body {
  // CHECK-NEXT: ^bb0(%{{.*}}: tensor<i64>, %{{.*}}: tensor<i1>, %[[S:.*]]: tensor<4xf32>):
  %r = onnx.Loop(%m, %c, %x) : (tensor<i64>, tensor<i1>, tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>> body {
  ^bb0(%i: tensor<i64>, %k: tensor<i1>, %s: tensor<?xf32, #onnx.dims<batch>>):
    // CHECK: onnx.Scan({{.*}}) {{.*}} : (tensor<4xf32>, tensor<?x8xf32, #onnx.dims<"n + 4", 8>>) -> tensor<4xf32> body {
    // CHECK-NEXT: ^bb0(%{{.*}}: tensor<4xf32>, %{{.*}}: tensor<8xf32>):
    %seq = onnx.Custom() {domain = "d", op_type = "Source"} : () -> tensor<?x8xf32, #onnx.dims<"n + batch", 8>>
    %t = onnx.Scan(%s, %seq) {num_scan_inputs = 1} : (tensor<?xf32, #onnx.dims<batch>>, tensor<?x8xf32, #onnx.dims<"n + batch", 8>>) -> tensor<?xf32, #onnx.dims<batch>> body {
    ^bb0(%u: tensor<?xf32, #onnx.dims<batch>>, %v: tensor<8xf32>):
      onnx.Yield %u : tensor<?xf32, #onnx.dims<batch>>
    }
    onnx.Yield %k, %t : tensor<i1>, tensor<?xf32, #onnx.dims<batch>>
  }
  return
}

// CHECK-LABEL: func.func @graphs_of_custom_operators
func.func @graphs_of_custom_operators() {
  // CHECK: onnx.Custom()
  // CHECK-NEXT: ^bb0(%{{.*}}: tensor<4xf32>):
  onnx.Custom() {domain = "d", op_type = "Op", graphs = ["body"]} : () -> () {
  ^bb0(%x: tensor<?xf32, #onnx.dims<batch>>):
    onnx.Yield
  }
  return
}
