// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// RUN: onnx-xform-opt %s --split-input-file | FileCheck %s

// All 26 element types of the standard, in the order of TensorProto.DataType.

// CHECK-LABEL: func.func @element_types
func.func @element_types(
    // CHECK-SAME: tensor<2xf32>
    %float: tensor<2xf32>,
    // CHECK-SAME: tensor<2xui8>
    %uint8: tensor<2xui8>,
    // CHECK-SAME: tensor<2xi8>
    %int8: tensor<2xi8>,
    // CHECK-SAME: tensor<2xui16>
    %uint16: tensor<2xui16>,
    // CHECK-SAME: tensor<2xi16>
    %int16: tensor<2xi16>,
    // CHECK-SAME: tensor<2xi32>
    %int32: tensor<2xi32>,
    // CHECK-SAME: tensor<2xi64>
    %int64: tensor<2xi64>,
    // CHECK-SAME: tensor<2x!onnx.string>
    %string: tensor<2x!onnx.string>,
    // CHECK-SAME: tensor<2xi1>
    %bool: tensor<2xi1>,
    // CHECK-SAME: tensor<2xf16>
    %float16: tensor<2xf16>,
    // CHECK-SAME: tensor<2xf64>
    %double: tensor<2xf64>,
    // CHECK-SAME: tensor<2xui32>
    %uint32: tensor<2xui32>,
    // CHECK-SAME: tensor<2xui64>
    %uint64: tensor<2xui64>,
    // CHECK-SAME: tensor<2xcomplex<f32>>
    %complex64: tensor<2xcomplex<f32>>,
    // CHECK-SAME: tensor<2xcomplex<f64>>
    %complex128: tensor<2xcomplex<f64>>,
    // CHECK-SAME: tensor<2xbf16>
    %bfloat16: tensor<2xbf16>,
    // CHECK-SAME: tensor<2xf8E4M3FN>
    %float8e4m3fn: tensor<2xf8E4M3FN>,
    // CHECK-SAME: tensor<2xf8E4M3FNUZ>
    %float8e4m3fnuz: tensor<2xf8E4M3FNUZ>,
    // CHECK-SAME: tensor<2xf8E5M2>
    %float8e5m2: tensor<2xf8E5M2>,
    // CHECK-SAME: tensor<2xf8E5M2FNUZ>
    %float8e5m2fnuz: tensor<2xf8E5M2FNUZ>,
    // CHECK-SAME: tensor<2xui4>
    %uint4: tensor<2xui4>,
    // CHECK-SAME: tensor<2xi4>
    %int4: tensor<2xi4>,
    // CHECK-SAME: tensor<2xf4E2M1FN>
    %float4e2m1: tensor<2xf4E2M1FN>,
    // CHECK-SAME: tensor<2xf8E8M0FNU>
    %float8e8m0: tensor<2xf8E8M0FNU>,
    // CHECK-SAME: tensor<2xui2>
    %uint2: tensor<2xui2>,
    // CHECK-SAME: tensor<2xi2>
    %int2: tensor<2xi2>) {
  // Identity takes every one of them.
  %1 = onnx.Identity(%float) : (tensor<2xf32>) -> tensor<2xf32>
  %2 = onnx.Identity(%uint8) : (tensor<2xui8>) -> tensor<2xui8>
  %3 = onnx.Identity(%int8) : (tensor<2xi8>) -> tensor<2xi8>
  %4 = onnx.Identity(%uint16) : (tensor<2xui16>) -> tensor<2xui16>
  %5 = onnx.Identity(%int16) : (tensor<2xi16>) -> tensor<2xi16>
  %6 = onnx.Identity(%int32) : (tensor<2xi32>) -> tensor<2xi32>
  %7 = onnx.Identity(%int64) : (tensor<2xi64>) -> tensor<2xi64>
  %8 = onnx.Identity(%string) : (tensor<2x!onnx.string>) -> tensor<2x!onnx.string>
  %9 = onnx.Identity(%bool) : (tensor<2xi1>) -> tensor<2xi1>
  %10 = onnx.Identity(%float16) : (tensor<2xf16>) -> tensor<2xf16>
  %11 = onnx.Identity(%double) : (tensor<2xf64>) -> tensor<2xf64>
  %12 = onnx.Identity(%uint32) : (tensor<2xui32>) -> tensor<2xui32>
  %13 = onnx.Identity(%uint64) : (tensor<2xui64>) -> tensor<2xui64>
  %14 = onnx.Identity(%complex64) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  %15 = onnx.Identity(%complex128) : (tensor<2xcomplex<f64>>) -> tensor<2xcomplex<f64>>
  %16 = onnx.Identity(%bfloat16) : (tensor<2xbf16>) -> tensor<2xbf16>
  %17 = onnx.Identity(%float8e4m3fn) : (tensor<2xf8E4M3FN>) -> tensor<2xf8E4M3FN>
  %18 = onnx.Identity(%float8e4m3fnuz) : (tensor<2xf8E4M3FNUZ>) -> tensor<2xf8E4M3FNUZ>
  %19 = onnx.Identity(%float8e5m2) : (tensor<2xf8E5M2>) -> tensor<2xf8E5M2>
  %20 = onnx.Identity(%float8e5m2fnuz) : (tensor<2xf8E5M2FNUZ>) -> tensor<2xf8E5M2FNUZ>
  %21 = onnx.Identity(%uint4) : (tensor<2xui4>) -> tensor<2xui4>
  %22 = onnx.Identity(%int4) : (tensor<2xi4>) -> tensor<2xi4>
  %23 = onnx.Identity(%float4e2m1) : (tensor<2xf4E2M1FN>) -> tensor<2xf4E2M1FN>
  %24 = onnx.Identity(%float8e8m0) : (tensor<2xf8E8M0FNU>) -> tensor<2xf8E8M0FNU>
  %25 = onnx.Identity(%uint2) : (tensor<2xui2>) -> tensor<2xui2>
  %26 = onnx.Identity(%int2) : (tensor<2xi2>) -> tensor<2xi2>
  return
}

// -----

// CHECK-LABEL: func.func private @types_that_are_no_tensors
func.func private @types_that_are_no_tensors(
    // CHECK-SAME: !onnx.seq<tensor<?xf32>>
    !onnx.seq<tensor<?xf32>>,
    // CHECK-SAME: !onnx.optional<tensor<2xi64>>
    !onnx.optional<tensor<2xi64>>,
    // CHECK-SAME: !onnx.optional<!onnx.seq<tensor<*xf32>>>
    !onnx.optional<!onnx.seq<tensor<*xf32>>>,
    // CHECK-SAME: !onnx.map<i64, tensor<f32>>
    !onnx.map<i64, tensor<f32>>,
    // CHECK-SAME: !onnx.seq<!onnx.map<!onnx.string, tensor<f32>>>
    !onnx.seq<!onnx.map<!onnx.string, tensor<f32>>>,
    // CHECK-SAME: !onnx.sparse<tensor<4x4xf32>>
    !onnx.sparse<tensor<4x4xf32>>,
    // CHECK-SAME: !onnx.opaque<"acme", "handle">
    !onnx.opaque<"acme", "handle">,
    // CHECK-SAME: !onnx.unknown
    !onnx.unknown,
    // CHECK-SAME: tensor<2x!onnx.unknown>
    tensor<2x!onnx.unknown>)

// -----

// CHECK-LABEL: func.func private @dimensions
func.func private @dimensions(
    // CHECK-SAME: tensor<?x?x768xf32, #onnx.dims<batch, "2*seq+1", 768>>
    tensor<?x?x768xf32, #onnx.dims<batch, "2*seq+1", 768>>,
    // A word needs no quotes.
    // CHECK-SAME: tensor<?xf32, #onnx.dims<n.x_1>>
    tensor<?xf32, #onnx.dims<"n.x_1">>,
    // CHECK-SAME: tensor<?x?xf32, #onnx.dims<?, "batch size">>
    tensor<?x?xf32, #onnx.dims<?, "batch size">>,
    // Words of MLIR are words.
    // CHECK-SAME: tensor<?x?xf32, #onnx.dims<i32, dense>>
    tensor<?x?xf32, #onnx.dims<i32, dense>>,
    // A number in quotes is a symbol, and bytes stay as they are.
    // CHECK-SAME: tensor<?x?x?xf32, #onnx.dims<"2", "a\22b", "\C3\A4">>
    tensor<?x?x?xf32, #onnx.dims<"2", "a\22b", "\C3\A4">>)

// -----

// Dimensions, or the lack of them, do not tell types apart.

// CHECK-LABEL: func.func @shapes_are_free
func.func @shapes_are_free(%x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<*xf32>) {
  // CHECK: onnx.Add
  %0 = onnx.Add(%x, %y) : (tensor<?xf32, #onnx.dims<n>>, tensor<*xf32>) -> tensor<?xf32, #onnx.dims<m>>
  // What nothing is known of goes with everything.
  // CHECK: onnx.Custom
  %1 = onnx.Custom() {domain = "acme", op_type = "Make"} : () -> !onnx.unknown
  // CHECK: onnx.Add
  %2 = onnx.Add(%x, %1) : (tensor<?xf32, #onnx.dims<n>>, !onnx.unknown) -> tensor<?xf32>
  return
}
