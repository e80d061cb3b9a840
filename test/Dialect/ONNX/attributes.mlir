// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// RUN: onnx-xform-opt %s --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @numbers_need_no_types
func.func @numbers_need_no_types() {
  // CHECK: onnx.Constant() {value_int = -3} : () -> tensor<i64>
  %0 = onnx.Constant() {value_int = -3} : () -> tensor<i64>
  // CHECK: onnx.Constant() {value_float = 1.000000e-01 : f32} : () -> tensor<f32>
  %1 = onnx.Constant() {value_float = 0.1} : () -> tensor<f32>
  // The bits of a float are kept.
  // CHECK: onnx.Constant() {value_float = 0x7FA00001 : f32} : () -> tensor<f32>
  %2 = onnx.Constant() {value_float = 0x7FA00001 : f32} : () -> tensor<f32>
  return
}

// -----

// CHECK-LABEL: func.func @lists_and_strings
func.func @lists_and_strings() {
  // CHECK: onnx.Constant() {value_ints = array<i64: 1, -2>} : () -> tensor<2xi64>
  %0 = onnx.Constant() {value_ints = array<i64: 1, -2>} : () -> tensor<2xi64>
  // CHECK: onnx.Constant() {value_ints = array<i64>} : () -> tensor<0xi64>
  %1 = onnx.Constant() {value_ints = array<i64>} : () -> tensor<0xi64>
  // CHECK: onnx.Constant() {value_floats = array<f32: 5.000000e-01>} : () -> tensor<1xf32>
  %2 = onnx.Constant() {value_floats = array<f32: 0.5>} : () -> tensor<1xf32>
  // Strings are bytes.
  // CHECK: onnx.Constant() {value_strings = ["a\22b", "\FF\00"]} : () -> tensor<2x!onnx.string>
  %3 = onnx.Constant() {value_strings = ["a\22b", "\FF\00"]} : () -> tensor<2x!onnx.string>
  return
}

// -----

// CHECK-LABEL: func.func @tensors
func.func @tensors() {
  // CHECK: onnx.Constant() {value = dense<[1, -1]> : tensor<2xi4>} : () -> tensor<2xi4>
  %0 = onnx.Constant() {value = dense<[1, -1]> : tensor<2xi4>} : () -> tensor<2xi4>
  // CHECK: onnx.Constant() {value = dense<["a", "b"]> : tensor<2x!onnx.string>} : () -> tensor<2x!onnx.string>
  %1 = onnx.Constant() {value = dense<["a", "b"]> : tensor<2x!onnx.string>} : () -> tensor<2x!onnx.string>
  // CHECK: onnx.Constant() {value = dense_resource<weights> : tensor<2xf32>} : () -> tensor<2xf32>
  %2 = onnx.Constant() {value = dense_resource<weights> : tensor<2xf32>} : () -> tensor<2xf32>
  return
}

{-#
  dialect_resources: {
    builtin: {
      // CHECK: weights: "0x040000000000803F00000040"
      weights: "0x040000000000803F00000040"
    }
  }
#-}

// -----

// CHECK-LABEL: func.func @sparse_tensors
func.func @sparse_tensors() {
  // Indices may be linear or coordinates.
  // CHECK: sparse_value = #onnx.sparse_tensor<dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>, dense<[1, 5]> : tensor<2xi64>, [2, 3]>
  %0 = onnx.Constant() {sparse_value = #onnx.sparse_tensor<dense<[1.0, 2.0]> : tensor<2xf32>, dense<[1, 5]> : tensor<2xi64>, [2, 3]>} : () -> tensor<2x3xf32>
  // CHECK: sparse_value = #onnx.sparse_tensor<dense<1.000000e+00> : tensor<1xf32>, dense<{{\[}}[1, 2]]> : tensor<1x2xi64>, [2, 3]>
  %1 = onnx.Constant() {sparse_value = #onnx.sparse_tensor<dense<[1.0]> : tensor<1xf32>, dense<[[1, 2]]> : tensor<1x2xi64>, [2, 3]>} : () -> tensor<2x3xf32>
  // CHECK: sparse_value = #onnx.sparse_tensor<dense<1.000000e+00> : tensor<1xf32>, dense<0> : tensor<1xi64>, []>
  %2 = onnx.Constant() {sparse_value = #onnx.sparse_tensor<dense<[1.0]> : tensor<1xf32>, dense<[0]> : tensor<1xi64>, []>} : () -> tensor<f32>
  return
}

// -----

// CHECK-LABEL: func.func @lazy_conversion_is_a_tensor
func.func @lazy_conversion_is_a_tensor() {
  // CHECK: onnx.Initializer #onnx.convert<dense<1.000000e+00> : tensor<4xf32>, 1.000000e-07 : f32, 6.550400e+04 : f32> : tensor<4xf16>{{$}}
  %0 = onnx.Initializer #onnx.convert<dense<1.0> : tensor<4xf32>, 1.0e-7 : f32, 65504.0 : f32> : tensor<4xf16>
  // CHECK: onnx.Constant() {value = #onnx.convert<dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>, 0.000000e+00 : f32, 0x7F800000 : f32> : tensor<2xbf16>} : () -> tensor<2xbf16>
  %1 = onnx.Constant() {value = #onnx.convert<dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>, 0.0 : f32, 0x7F800000 : f32> : tensor<2xbf16>} : () -> tensor<2xbf16>
  return
}

// -----

// CHECK-LABEL: func.func @types_and_references
func.func @types_and_references() {
  // CHECK: onnx.Optional() {type = tensor<4xf32>} : () -> !onnx.optional<tensor<4xf32>>
  %0 = onnx.Optional() {type = tensor<4xf32>} : () -> !onnx.optional<tensor<4xf32>>
  // CHECK: node_attributes = {alpha = #onnx.attr_ref<"slope", "FLOAT">}
  onnx.Custom() {domain = "ai.onnx", op_type = "Elu", node_attributes = {alpha = #onnx.attr_ref<"slope", "FLOAT">}} : () -> ()
  return
}

// -----

// Attributes that the schema does not have stay as they are.

// CHECK-LABEL: func.func @other_attributes
func.func @other_attributes(%x: tensor<4xf32>) {
  // CHECK: onnx.Relu(%{{.*}}) {onnx.doc_string = "text", "two words" = 1, unit} : (tensor<4xf32>)
  %0 = onnx.Relu(%x) {unit, onnx.doc_string = "text", "two words" = 1} : (tensor<4xf32>) -> tensor<4xf32>
  return
}
