// RUN: onnx-xform-opt %s -split-input-file --convert-fp16 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --convert-fp16="keep-io-types node-block-list=kept" | FileCheck %s -enable-var-scope --check-prefix=KEPT
// RUN: onnx-xform-opt %s -split-input-file --convert-fp16 | onnx-xform-opt -split-input-file --convert-fp16 | FileCheck %s -enable-var-scope

// Functions are converted with the graph, nested calls and absent inputs included.
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}} {
  // CHECK-LABEL: func.func private @"d::Inner"
  // CHECK-SAME: (%[[X:[a-z0-9]+]]: tensor<*xf16>, %{{.*}}: tensor<*xf16>) -> tensor<*xf16>
  // CHECK: onnx.Neg(%[[X]]) : (tensor<*xf16>) -> tensor<*xf16>
  // What a node on a block list uses is float32 inside of the function only.
  // KEPT-LABEL: func.func private @"d::Inner"
  // KEPT-SAME: (%[[X:[a-z0-9]+]]: tensor<*xf16>, %{{.*}}: tensor<*xf16>) -> tensor<*xf16>
  // KEPT: %[[WIDE:.*]] = onnx.Cast(%[[X]]) {to = 1}
  // KEPT: %[[NEG:.*]] = onnx.Neg(%[[WIDE]]) : (tensor<*xf32>) -> tensor<*xf32>
  // KEPT: %[[Y:.*]] = onnx.Cast(%[[NEG]]) {to = 10}
  // KEPT: return %[[Y]]
  func.func private @"d::Inner"(%x: tensor<*xf32>, %unused: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {domain = "d", name = "Inner", opset_imports = {ai.onnx = 17 : i64}}} {
    %0 = onnx.Neg(%x) : (tensor<*xf32>) -> tensor<*xf32> loc("kept"("n"))
    return %0 : tensor<*xf32>
  }
  // CHECK-LABEL: func.func private @"d::Outer"
  // CHECK-SAME: (%[[S:[a-z0-9]+]]: tensor<*xi64>, %[[X:[a-z0-9]+]]: tensor<*xf16>) -> tensor<*xf16>
  // CHECK: onnx.Call @"d::Inner"(%[[X]]) {absent = array<i32: 1>} : (tensor<*xf16>) -> tensor<*xf16>
  func.func private @"d::Outer"(%s: tensor<*xi64>, %x: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {domain = "d", name = "Outer", opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}}} {
    %0 = onnx.Call @"d::Inner"(%x) {absent = array<i32: 1>} : (tensor<*xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<4xf16>
  // CHECK: onnx.Call @"d::Outer"(%{{.*}}, %[[X]]) : (tensor<2xi64>, tensor<4xf16>) -> tensor<4xf16>
  // KEPT-LABEL: func.func @main
  // KEPT-SAME: %[[X:[a-z0-9]+]]: tensor<4xf32>
  // KEPT: %[[H:.*]] = onnx.Cast(%[[X]]) {to = 10}
  // KEPT: onnx.Call @"d::Outer"(%{{.*}}, %[[H]]) : (tensor<2xi64>, tensor<4xf16>) -> tensor<4xf16>
  func.func @main(%s: tensor<2xi64> {onnx.name = "s"}, %x: tensor<4xf32> {onnx.name = "x"}) -> (tensor<4xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    %0 = onnx.Call @"d::Outer"(%s, %x) : (tensor<2xi64>, tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
}

// -----

// A call on a block list decides for its function, and for the other calls.
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}} {
  // KEPT-LABEL: func.func private @"d::F"
  // KEPT-SAME: (%{{.*}}: tensor<*xf32>) -> tensor<*xf32>
  // CHECK-LABEL: func.func private @"d::F"
  // CHECK-SAME: (%{{.*}}: tensor<*xf16>) -> tensor<*xf16>
  func.func private @"d::F"(%x: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {domain = "d", name = "F", opset_imports = {ai.onnx = 17 : i64}}} {
    %0 = onnx.Neg(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
  // KEPT-LABEL: func.func @main
  // KEPT: %[[A:.*]] = onnx.Abs(%{{.*}}) : (tensor<4xf16>)
  // KEPT: %[[WIDE:.*]] = onnx.Cast(%[[A]]) {to = 1}
  // KEPT: onnx.Call @"d::F"(%[[WIDE]]) : (tensor<4xf32>) -> tensor<4xf32>
  func.func @main(%x: tensor<4xf32> {onnx.name = "x"}) -> (tensor<4xf32> {onnx.name = "y"}, tensor<4xf32> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    %0 = onnx.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx.Call @"d::F"(%0) : (tensor<4xf32>) -> tensor<4xf32>
    %2 = onnx.Call @"d::F"(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("kept"("z"))
    return %1, %2 : tensor<4xf32>, tensor<4xf32>
  }
}

// -----

// A generic function stays as it is; so does one that nobody calls.
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}} {
  // CHECK-LABEL: func.func private @"d::Generic"
  // CHECK-SAME: (%{{.*}}: !onnx.unknown) -> !onnx.unknown
  func.func private @"d::Generic"(%x: !onnx.unknown) -> !onnx.unknown attributes {onnx.function = {domain = "d", name = "Generic", opset_imports = {ai.onnx = 17 : i64}}} {
    return %x : !onnx.unknown
  }
  // CHECK-LABEL: func.func private @"d::Nobody"
  // CHECK-SAME: (%{{.*}}: tensor<*xf32>)
  func.func private @"d::Nobody"(%x: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {domain = "d", name = "Nobody", opset_imports = {ai.onnx = 17 : i64}}} {
    return %x : tensor<*xf32>
  }
  // CHECK-LABEL: func.func @main
  // CHECK: %[[WIDE:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<4xf16>) -> tensor<4xf32>
  // CHECK: %[[Y:.*]] = onnx.Call @"d::Generic"(%[[WIDE]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK: onnx.Cast(%[[Y]]) {to = 10}
  func.func @main(%x: tensor<4xf32> {onnx.name = "x"}) -> (tensor<4xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    %0 = onnx.Call @"d::Generic"(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("kept"("y"))
    return %0 : tensor<4xf32>
  }
}
