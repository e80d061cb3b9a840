// RUN: onnx-xform-opt %s --convert-opset=11 -mlir-print-debuginfo | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s --check-opset=11 2>&1 | FileCheck %s -check-prefix=REMARK

// Functions that have to be inlined, of other opsets than what calls them: each body is converted from its own.
// CHECK: onnx.opset_imports = {ai.onnx = 11 : i64, com.example = 3 : i64}
// REMARK: can be converted to opset 11
module attributes {onnx.opset_imports = {ai.onnx = 12 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4xf32>
  func.func @main(%x: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>) attributes {onnx.graph = {}} {
    // An input that is a constant stays one.
    // CHECK-NEXT: onnx.Initializer
    // CHECK-NEXT: %[[A:.*]] = onnx_v.Softmax_1(%[[X]]) {axis = -1} : (tensor<2x4xf32>) -> tensor<2x4xf32> loc(#[[A_LOC:.*]])
    // CHECK-NEXT: %[[U:.*]] = onnx_v.Unsqueeze_1(%[[A]]) {axes = array<i64: 0>}
    // CHECK-NEXT: %[[C:.*]] = onnx.Custom(%[[U]]) {{.*}}domain = "com.example"
    // CHECK-NEXT: %[[S:.*]] = onnx_v.Squeeze_1(%[[C]]) {axes = array<i64: 0>}
    // The inner call.
    // CHECK: %[[I:.*]] = onnx_v.Softmax_1(%{{.*}}) {axis = -1} : (tensor<2x4xf32>) -> tensor<2x4xf32> loc(#[[I_LOC:.*]])
    // CHECK-NOT: onnx.Call
    // The model's own node, of opset 12.
    // CHECK: onnx_v.Softmax_1(%{{.*}}) {axis = 0}
    %axes = onnx.Initializer dense<0> : tensor<1xi64>
    %b = onnx.Call @outer(%x, %axes) {node_attributes = {axis = -1 : i64}} : (tensor<2x4xf32>, tensor<1xi64>) -> tensor<2x4xf32> loc("call")
    %c = onnx_v.Softmax_1(%b) {axis = 0} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %b, %c : tensor<2x4xf32>, tensor<2x4xf32>
  }
  // CHECK-NOT: func.func
  func.func private @outer(%a: tensor<2x4xf32>, %axes: tensor<1xi64>) -> tensor<2x4xf32> attributes {onnx.function = {attributes = ["axis"], domain = "d", name = "outer", opset_imports = {ai.onnx = 13 : i64, com.example = 3 : i64}}} {
    %b = onnx.Custom(%a) {domain = "ai.onnx", op_type = "Softmax", node_attributes = {axis = #onnx.attr_ref<"axis", "INT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32> loc("softmax")
    %u = onnx.Unsqueeze(%b, %axes) : (tensor<2x4xf32>, tensor<1xi64>) -> tensor<1x2x4xf32>
    %s = onnx.Custom(%u) {domain = "com.example", op_type = "Scale"} : (tensor<1x2x4xf32>) -> tensor<1x2x4xf32>
    %d = onnx.Squeeze(%s, %axes) : (tensor<1x2x4xf32>, tensor<1xi64>) -> tensor<2x4xf32>
    %e = onnx.Call @inner(%d) {node_attributes = {n = #onnx.attr_ref<"axis", "INT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32> loc("inner")
    %f = onnx.Relu(%e) : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %f : tensor<2x4xf32>
  }
  func.func private @inner(%a: tensor<2x4xf32>) -> tensor<2x4xf32> attributes {onnx.function = {attributes = ["n"], domain = "d", name = "inner", opset_imports = {ai.onnx = 20 : i64}}} {
    %b = onnx.Gelu(%a) {approximate = "tanh"} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    %c = onnx.Custom(%b) {domain = "ai.onnx", op_type = "Softmax", node_attributes = {axis = #onnx.attr_ref<"n", "INT">}} : (tensor<2x4xf32>) -> tensor<2x4xf32> loc("softmax")
    return %c : tensor<2x4xf32>
  }
}
// CHECK-DAG: #[[A_LOC]] = loc("call/softmax")
// CHECK-DAG: #[[I_LOC]] = loc("call/inner")
