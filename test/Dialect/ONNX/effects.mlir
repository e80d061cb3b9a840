// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What canonicalize and cse may remove and merge.

// RUN: onnx-xform-opt %s --canonicalize --split-input-file --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s --check-prefixes=CHECK,CANON --enable-var-scope
// RUN: onnx-xform-opt %s --cse --split-input-file --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s --check-prefixes=CHECK,CSE --enable-var-scope

// An initializer that the graph lists among its inputs is part of its signature.

// CHECK-LABEL: func.func @listed_initializers_stay
// CHECK-NEXT:    %[[A:.*]] = onnx.Initializer {{.*}} {input_index = 0 : i64} loc("a")
// CHECK-NEXT:    %[[B:.*]] = onnx.Initializer {{.*}} {input_index = 1 : i64} loc("b")
// CHECK-NEXT:    %{{.*}} = onnx.Initializer {{.*}} {input_index = 2 : i64} loc("unused")
// CHECK-NEXT:    %[[S:.*]] = onnx.Add(%[[A]], %[[B]])
// CHECK-NEXT:    return %[[S]]
func.func @listed_initializers_stay() -> tensor<2xf32> {
  %a = onnx.Initializer dense<1.0> : tensor<2xf32> {input_index = 0} loc("a")
  %b = onnx.Initializer dense<1.0> : tensor<2xf32> {input_index = 1} loc("b")
  %u = onnx.Initializer dense<2.0> : tensor<2xf32> {input_index = 2} loc("unused")
  %s = onnx.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %s : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @unused_initializers_go
// CHECK-NEXT:    return
func.func @unused_initializers_go() {
  %a = onnx.Initializer dense<1.0> : tensor<2xf32> loc("a")
  %b = onnx.Initializer dense<1.0> : tensor<2xf32> {input_index = -1} loc("b")
  return
}

// -----

// One of equal initializers is enough. Only cse sees that; what is merged keeps a
// name.

// CHECK-LABEL: func.func @equal_initializers
// CHECK-NEXT:    %[[A:.*]] = onnx.Initializer {{.*}} loc("a")
// CANON-NEXT:    %[[B:.*]] = onnx.Initializer {{.*}} loc("b")
// CANON-NEXT:    onnx.Add(%[[A]], %[[B]])
// CSE-NEXT:      onnx.Add(%[[A]], %[[A]])
func.func @equal_initializers() -> tensor<2xf32> {
  %a = onnx.Initializer dense<1.0> : tensor<2xf32> loc("a")
  %b = onnx.Initializer dense<1.0> : tensor<2xf32> loc("b")
  %s = onnx.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %s : tensor<2xf32>
}

// -----

// The names of initializers, and the graphs that they are in, survive.

// CHECK-LABEL: func.func @initializers_stay_in_their_graph
// CHECK-NEXT:    onnx.If
// CHECK-NEXT:      %[[K:.*]] = onnx.Initializer {{.*}} loc("k")
// CHECK-NEXT:      onnx.Yield %[[K]]
// CHECK-NEXT:    } then_branch {
// CHECK-NEXT:      onnx.Yield %arg1
func.func @initializers_stay_in_their_graph(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  %y = onnx.If(%c) : (tensor<i1>) -> tensor<2xf32> else_branch {
    %k = onnx.Initializer dense<1.0> : tensor<2xf32> loc("k")
    onnx.Yield %k : tensor<2xf32>
  } then_branch {
    onnx.Yield %x : tensor<2xf32>
  }
  return %y : tensor<2xf32>
}

// -----

// Two draws are not one.

// CHECK-LABEL: func.func @random_results_differ
// CHECK-COUNT-2: onnx.RandomNormalLike
// CHECK-COUNT-2: onnx_ms.Sampling
func.func @random_results_differ(%x: tensor<2xf32>, %n: tensor<1xi32>) -> (tensor<2xf32>, tensor<2xf32>, tensor<1xi32>, tensor<1xi32>) {
  %a = onnx.RandomNormalLike(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %b = onnx.RandomNormalLike(%x) : (tensor<2xf32>) -> tensor<2xf32>
  %c:2 = onnx_ms.Sampling(%n, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1xi32>, tensor<1xi32>) -> (tensor<1xi32>, none) decoder {
    onnx.Yield %n : tensor<1xi32>
  }
  %d:2 = onnx_ms.Sampling(%n, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1xi32>, tensor<1xi32>) -> (tensor<1xi32>, none) decoder {
    onnx.Yield %n : tensor<1xi32>
  }
  return %a, %b, %c#0, %d#0 : tensor<2xf32>, tensor<2xf32>, tensor<1xi32>, tensor<1xi32>
}
