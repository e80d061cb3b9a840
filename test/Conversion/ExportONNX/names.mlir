// Names that came with the model are kept, what was added gets derived ones, and all
// of them are unique. Outputs of the model have fixed names.

// RUN: onnx-xform-opt %s -o %t.onnx
// RUN: %{decode} < %t.onnx | FileCheck %s
// RUN: onnx-xform-opt --strict %t.onnx -o %t.again.onnx && cmp %t.onnx %t.again.onnx

// The node that comes first is the one; what was added for it has its name and a suffix.
// CHECK: output: "/neg_out"
// CHECK-NEXT: name: "/neg"
// CHECK: output: "/neg_out_cast"
// CHECK-NEXT: name: "/neg_cast"
// CHECK: output: "/neg_out_cast_1"
// CHECK-NEXT: name: "/neg_cast_1"
// CHECK: output: "/neg_out_1"
// CHECK-NEXT: name: "/neg_1"
// Without a location a value is called as its operator is, and the node is not called.
// CHECK: output: "Abs_output"
// CHECK-NEXT: op_type: "Abs"
// The name of an output is taken, and the value that is returned has it.
// CHECK: output: "out_1"
// CHECK-NEXT: name: "/taken"
// CHECK: output: "out"
// CHECK-NEXT: name: "/last"
// Branches do not see each other.
// CHECK: output: "/same"
// CHECK-NEXT: name: "/branch"
// CHECK: output: "/same"
// CHECK-NEXT: name: "/branch"
// A graph that returns a value from around it gets an Identity.
// CHECK: output: "input_output"
// CHECK-NEXT: name: "input_output_identity"
// CHECK-NEXT: op_type: "Identity"
// A name that the branch uses from outside is not free in it.
// CHECK: input: "/neg_out"
// CHECK-NEXT: output: "/neg_out_2"
// A value that is returned twice, and an input that is returned.
// CHECK: input: "out"
// CHECK-NEXT: output: "copy"
// CHECK-NEXT: name: "copy_identity"
// CHECK-NEXT: op_type: "Identity"
// CHECK: input: "in"
// CHECK-NEXT: output: "pass"
// CHECK-NEXT: name: "pass_identity"
// CHECK-NEXT: op_type: "Identity"
// CHECK: initializer {
// CHECK: name: "Initializer_output"
// CHECK: input {
// CHECK-NEXT: name: "input"
// CHECK: input {
// CHECK-NEXT: name: "in"
// CHECK: input {
// CHECK-NEXT: name: "input_1"
// CHECK: output {
// CHECK-NEXT: name: "out"
// CHECK: output {
// CHECK-NEXT: name: "copy"
// CHECK: output {
// CHECK-NEXT: name: "pass"
// CHECK: output {
// CHECK-NEXT: name: "If_output_1"
func.func @main(%x: tensor<?xf32>, %named: tensor<?xf32> {onnx.name = "in"}, %c: tensor<i1>) -> (tensor<?xf32> {onnx.name = "out"}, tensor<?xf32> {onnx.name = "copy"}, tensor<?xf32> {onnx.name = "pass"}, tensor<?xf32>) attributes {onnx.graph = {}} {
  %0 = onnx.Neg(%x) : (tensor<?xf32>) -> tensor<?xf32> loc("/neg"("/neg_out"))
  %1 = onnx.Cast(%0) {to = 1} : (tensor<?xf32>) -> tensor<?xf32> loc(fused<"cast">["/neg"("/neg_out")])
  %2 = onnx.Cast(%1) {to = 1} : (tensor<?xf32>) -> tensor<?xf32> loc(fused<"cast">["/neg"("/neg_out")])
  %3 = onnx.Abs(%2) : (tensor<?xf32>) -> tensor<?xf32> loc("/neg"("/neg_out"))
  %4 = onnx.Abs(%3) : (tensor<?xf32>) -> tensor<?xf32>
  %5 = onnx.Abs(%4) : (tensor<?xf32>) -> tensor<?xf32> loc("/taken"("out"))
  %6 = onnx.Exp(%5) : (tensor<?xf32>) -> tensor<?xf32> loc("/last"("other"))
  %w = onnx.Initializer dense<1.0> : tensor<1xf32>
  %7 = onnx.If(%c) : (tensor<i1>) -> tensor<?xf32> else_branch {
    %t = onnx.Neg(%x) : (tensor<?xf32>) -> tensor<?xf32> loc("/branch"("/same"))
    onnx.Yield %t : tensor<?xf32>
  } then_branch {
    %t = onnx.Abs(%x) : (tensor<?xf32>) -> tensor<?xf32> loc("/branch"("/same"))
    onnx.Yield %t : tensor<?xf32>
  }
  %8 = onnx.If(%c) : (tensor<i1>) -> tensor<?xf32> else_branch {
    onnx.Yield %x : tensor<?xf32>
  } then_branch {
    %t = onnx.Abs(%0) : (tensor<?xf32>) -> tensor<?xf32> loc("/neg"("/neg_out"))
    %u = onnx.Add(%0, %t) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    onnx.Yield %u : tensor<?xf32>
  }
  return %6, %6, %named, %8 : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>
}
