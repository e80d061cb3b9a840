// RUN: onnx-xform-opt --convert-fp16="keep-io-types=true" --split-input-file %s | FileCheck %s -enable-var-scope --check-prefix=KEEP
// RUN: onnx-xform-opt --convert-fp16="op-block-list=Softmax,If" --split-input-file %s | FileCheck %s -enable-var-scope --check-prefix=OPS
// RUN: onnx-xform-opt --convert-fp16="op-block-list=com.microsoft.Gelu,ai.onnx.Relu" --split-input-file %s | FileCheck %s -enable-var-scope --check-prefix=DOMAIN
// RUN: onnx-xform-opt --convert-fp16="min-positive-val=1e-5 max-finite-val=1000" --split-input-file %s 2>&1 | FileCheck %s -enable-var-scope --check-prefix=RANGE

// Running the pass twice with the same options changes nothing.
// RUN: onnx-xform-opt --convert-fp16="keep-io-types=true op-block-list=Softmax,If" --split-input-file %s -o %t.once.mlir
// RUN: onnx-xform-opt --convert-fp16="keep-io-types=true op-block-list=Softmax,If" --split-input-file %t.once.mlir -o %t.twice.mlir
// RUN: diff %t.once.mlir %t.twice.mlir

// KEEP-LABEL: func.func @inputs_and_outputs
// KEEP-SAME:    (%[[X:.*]]: tensor<4xf32> {onnx.name = "x"}, %[[W:.*]]: tensor<4xf32>) -> (tensor<4xf32> {onnx.name = "y"}, tensor<4xf32>)
// KEEP-NEXT:    %[[H:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<4xf32>) -> tensor<4xf16>
// KEEP-NEXT:    %[[R:.*]] = onnx.Relu(%[[H]]) : (tensor<4xf16>) -> tensor<4xf16>
// KEEP-NEXT:    %[[F:.*]] = onnx.Cast(%[[R]]) {to = 1} : (tensor<4xf16>) -> tensor<4xf32>
// A wire from an input to an output needs no cast.
// KEEP-NEXT:    return %[[F]], %[[W]] : tensor<4xf32>, tensor<4xf32>

// DOMAIN-LABEL: func.func @inputs_and_outputs
// DOMAIN:         onnx.Relu(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @inputs_and_outputs(%x: tensor<4xf32> {onnx.name = "x"}, %w: tensor<4xf32>) -> (tensor<4xf32> {onnx.name = "y"}, tensor<4xf32>) attributes {onnx.graph = {name = "g"}} {
    %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %r, %w : tensor<4xf32>, tensor<4xf32>
  }
}

// -----

// OPS-LABEL: func.func @blocked_operators_stay_float
// OPS-SAME:    (%[[X:.*]]: tensor<4xf16>)
// OPS-NEXT:    %[[R:.*]] = onnx.Relu(%[[X]]) : (tensor<4xf16>) -> tensor<4xf16>
// OPS-NEXT:    %[[F:.*]] = onnx.Cast(%[[R]]) {to = 1}
// OPS-NEXT:    %[[S:.*]] = onnx.Softmax(%[[F]]) : (tensor<4xf32>) -> tensor<4xf32>
// OPS-NEXT:    %[[T:.*]] = onnx.Softmax(%[[S]]) : (tensor<4xf32>) -> tensor<4xf32>
// OPS-NEXT:    %[[H:.*]] = onnx.Cast(%[[T]]) {to = 10}
// OPS-NEXT:    return %[[H]]
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @blocked_operators_stay_float(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %s = onnx.Softmax(%r) : (tensor<4xf32>) -> tensor<4xf32>
    %t = onnx.Softmax(%s) : (tensor<4xf32>) -> tensor<4xf32>
    return %t : tensor<4xf32>
  }
}

// -----

// An operator on the list stands for everything in its graphs.
// OPS-LABEL: func.func @blocked_if_keeps_its_graphs
// OPS-SAME:    (%[[C:.*]]: tensor<i1>, %[[X:.*]]: tensor<4xf16>)
// OPS-NEXT:    %[[F:.*]] = onnx.Cast(%[[X]]) {to = 1}
// OPS-NEXT:    %[[Y:.*]] = onnx.If(%[[C]]) : (tensor<i1>) -> tensor<4xf32> else_branch {
// OPS-NEXT:      %[[S:.*]] = onnx.Sigmoid(%[[F]]) : (tensor<4xf32>) -> tensor<4xf32>
// OPS-NEXT:      onnx.Yield %[[S]] : tensor<4xf32>
// OPS-NEXT:    } then_branch {
// OPS-NEXT:      onnx.Yield %[[F]] : tensor<4xf32>
// OPS-NEXT:    }
// OPS-NEXT:    onnx.Cast(%[[Y]]) {to = 10}
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @blocked_if_keeps_its_graphs(%c: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<4xf32> else_branch {
      %s = onnx.Sigmoid(%x) : (tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %s : tensor<4xf32>
    } then_branch {
      onnx.Yield %x : tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// A domain tells operators of the same name apart.
// DOMAIN-LABEL: func.func @operators_of_one_domain
// DOMAIN:         onnx_ms.Gelu(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// DOMAIN:         onnx.Gelu(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64, com.microsoft = 1 : i64}} {
  func.func @operators_of_one_domain(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %g = onnx_ms.Gelu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %h = onnx.Gelu(%g) : (tensor<4xf32>) -> tensor<4xf32>
    return %h : tensor<4xf32>
  }
}

// -----

// RANGE: remark: 1 of 3 weights beyond 1000 were clamped, 1 below 1e-05 were raised
// RANGE-LABEL: func.func @range_of_weights
// RANGE:         onnx.Initializer dense<[1.000000e+03, 1.00{{[0-9]*}}e-05, 1.000000e+00]> : tensor<3xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @range_of_weights(%x: tensor<3xf32>) -> tensor<3xf32> attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer dense<[2000.0, 1.0e-6, 1.0]> : tensor<3xf32>
    %y = onnx.Add(%x, %w) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
    return %y : tensor<3xf32>
  }
}
