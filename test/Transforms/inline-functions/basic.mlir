// RUN: onnx-xform-opt %s -split-input-file --inline-functions --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s -enable-var-scope

// What the call names keeps its name, the rest gets the name of the call.
// CHECK-LABEL: func.func @a_call_becomes_the_body(
func.func @a_call_becomes_the_body(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[E:.*]] = onnx.Exp({{.*}} -> tensor<*xf32> loc("/call/exp"("/call/e"))
  // CHECK: %[[C:.*]] = onnx.Initializer {{.*}} loc("/call/one")
  // CHECK: %[[Y:.*]] = onnx.Add(%[[E]], %[[C]]) {{.*}} -> tensor<4xf32> loc("/call/add"("y"))
  // CHECK: return %[[Y]] : tensor<4xf32>
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("/call"("y"))
  return %y : tensor<4xf32>
}
// CHECK-NOT: func.func private @f
func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> {
  %e = onnx.Exp(%a) : (tensor<*xf32>) -> tensor<*xf32> loc("exp"("e"))
  %c = onnx.Initializer dense<1.0> : tensor<f32> loc("one")
  %s = onnx.Add(%e, %c) : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32> loc("/add"("s"))
  return %s : tensor<*xf32>
}

// -----

// Suffixes of derived names stay; names without a node stay without.
// CHECK-LABEL: func.func @names(
func.func @names(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.Exp({{.*}} loc(fused<"cast">["first/exp"("first/e")])
  // CHECK: onnx.Neg({{.*}} loc("first")
  // CHECK: onnx.Exp({{.*}} loc(fused<"cast">["second/exp"("second/e")])
  // CHECK: onnx.Neg({{.*}} loc("second")
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("first")
  %z = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("second")
  return %y, %z : tensor<4xf32>, tensor<4xf32>
}
func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> {
  %e = onnx.Exp(%a) : (tensor<*xf32>) -> tensor<*xf32> loc(fused<"cast">["exp"("e")])
  %s = onnx.Neg(%e) : (tensor<*xf32>) -> tensor<*xf32> loc("s")
  return %s : tensor<*xf32>
}

// -----

// CHECK-LABEL: func.func @calls_in_functions_and_graphs(
func.func @calls_in_functions_and_graphs(%x: tensor<4xf32>, %b: tensor<i1>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.If(
  // CHECK: %[[E:.*]] = onnx.Exp({{.*}} loc("outer/inner/exp"("outer/i"))
  // CHECK: %[[N:.*]] = onnx.Neg(%[[E]]) {{.*}} loc("outer/neg"("t"))
  // CHECK: onnx.Yield %[[N]]
  // CHECK-NOT: onnx.Call
  %y = onnx.If(%b) : (tensor<i1>) -> tensor<4xf32> else_branch {
    %t = onnx.Call @outer(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("outer"("t"))
    onnx.Yield %t : tensor<4xf32>
  } then_branch {
    onnx.Yield %x : tensor<4xf32>
  }
  return %y : tensor<4xf32>
}
func.func private @outer(%a: tensor<*xf32>) -> tensor<*xf32> {
  %i = onnx.Call @inner(%a) : (tensor<*xf32>) -> tensor<*xf32> loc("inner"("i"))
  %n = onnx.Neg(%i) : (tensor<*xf32>) -> tensor<*xf32> loc("neg"("n"))
  return %n : tensor<*xf32>
}
func.func private @inner(%a: tensor<*xf32>) -> tensor<*xf32> {
  %e = onnx.Exp(%a) : (tensor<*xf32>) -> tensor<*xf32> loc("exp"("e"))
  return %e : tensor<*xf32>
}

// -----

// Graphs are copied with what they use from around them.
// CHECK-LABEL: func.func @graphs_in_functions(
func.func @graphs_in_functions(%x: tensor<4xf32>, %n: tensor<i64>, %b: tensor<i1>) -> tensor<*xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Loop(%arg1, %arg2, %arg0) {{.*}} body {
  // CHECK-NEXT: ^bb0(%[[I:.*]]: tensor<i64> loc("call/i"), %[[C:.*]]: tensor<i1> {{.*}}, %[[S:.*]]: tensor<*xf32> {{.*}}):
  // CHECK: %[[A:.*]] = onnx.Add(%[[S]], %arg0) : (tensor<*xf32>, tensor<4xf32>) -> tensor<*xf32> loc("call/sum")
  // CHECK: onnx.Yield %[[C]], %[[A]]
  %y = onnx.Call @f(%x, %n, %b) : (tensor<4xf32>, tensor<i64>, tensor<i1>) -> tensor<*xf32> loc("call"("y"))
  return %y : tensor<*xf32>
}
func.func private @f(%a: !onnx.unknown, %n: tensor<i64>, %b: tensor<i1>) -> !onnx.unknown {
  %l = onnx.Loop(%n, %b, %a) : (tensor<i64>, tensor<i1>, !onnx.unknown) -> !onnx.unknown body {
  ^bb0(%i: tensor<i64> loc("i"), %c: tensor<i1>, %s: !onnx.unknown):
    %sum = onnx.Add(%s, %a) : (!onnx.unknown, !onnx.unknown) -> !onnx.unknown loc("sum")
    onnx.Yield %c, %sum : tensor<i1>, !onnx.unknown
  }
  return %l : !onnx.unknown
}

// -----

// CHECK-LABEL: func.func @inputs_and_outputs_that_are_left_out(
func.func @inputs_and_outputs_that_are_left_out(%x: tensor<4xf32>, %hi: tensor<f32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Clip(%arg0, _, %arg1)
  // CHECK: onnx.Custom(%arg1) {absent = array<i32: 0>, domain = "my.domain"
  // CHECK: onnx.Clip(%{{[0-9]+}}) :
  %y, %none = onnx.Call @f(%x, %hi) {absent = array<i32: 1>} : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, none)
  %z = onnx.Call @f(%y) : (tensor<4xf32>) -> tensor<4xf32>
  return %z : tensor<4xf32>
}
func.func private @f(%a: tensor<*xf32>, %lo: !onnx.unknown, %hi: !onnx.unknown) -> (tensor<*xf32>, tensor<*xf32>, !onnx.unknown) {
  %c = onnx.Clip(%a, %lo, %hi) : (tensor<*xf32>, !onnx.unknown, !onnx.unknown) -> tensor<*xf32>
  %o = onnx.Custom(%lo, %hi) {domain = "my.domain", op_type = "Op"} : (!onnx.unknown, !onnx.unknown) -> tensor<*xf32>
  return %c, %o, %hi : tensor<*xf32>, tensor<*xf32>, !onnx.unknown
}

// -----

// Each call has its types.
// CHECK-LABEL: func.func @generic_functions(
func.func @generic_functions(%x: tensor<4xf32>, %i: tensor<4xi64>) -> (tensor<*xf32>, tensor<*xi64>) attributes {onnx.graph = {}} {
  // CHECK: onnx.Neg({{.*}} : (tensor<4xf32>) -> tensor<*xf32>
  // CHECK: onnx.Neg({{.*}} : (tensor<4xi64>) -> tensor<*xi64>
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<*xf32>
  %j = onnx.Call @f(%i) : (tensor<4xi64>) -> tensor<*xi64>
  return %y, %j : tensor<*xf32>, tensor<*xi64>
}
func.func private @f(%a: !onnx.unknown) -> !onnx.unknown {
  %n = onnx.Neg(%a) : (!onnx.unknown) -> !onnx.unknown
  return %n : !onnx.unknown
}

// -----

// CHECK-LABEL: func.func @an_input_that_is_returned(
func.func @an_input_that_is_returned(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // CHECK-NEXT: return %arg0 : tensor<4xf32>
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> {
  return %a : tensor<*xf32>
}

// -----

// The body tells more than the call; what the main graph returns follows.
// CHECK-LABEL: func.func @types_that_the_call_does_not_know(
// CHECK-SAME: -> tensor<*xf32>
func.func @types_that_the_call_does_not_know(%x: tensor<4xf32>) -> !onnx.unknown attributes {onnx.graph = {}} {
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> !onnx.unknown
  return %y : !onnx.unknown
}
func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> {
  %n = onnx.Neg(%a) : (tensor<*xf32>) -> tensor<*xf32>
  return %n : tensor<*xf32>
}

// -----

// What is no model-local function with a body of nodes stays.
// CHECK-LABEL: func.func @what_stays(
func.func @what_stays(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Call @declaration
  %y = onnx.Call @declaration(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK: func.func private @declaration
func.func private @declaration(tensor<4xf32>) -> tensor<4xf32>
// CHECK-NOT: func.func private @nothing_calls_it
func.func private @nothing_calls_it(%a: tensor<*xf32>) -> tensor<*xf32> {
  return %a : tensor<*xf32>
}
