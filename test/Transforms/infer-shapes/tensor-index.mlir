// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @gather(
  func.func @gather(%x: tensor<?x8x4xf32, #onnx.dims<n, 8, 4>>, %i: tensor<?x?xi64, #onnx.dims<a, b>>, %s: tensor<i64>) -> tensor<*xf32> {
    // CHECK: onnx.Gather(
    // CHECK-SAME: -> tensor<?x?x?x4xf32, #onnx.dims<n, a, b, 4>>{{$}}
    %r0 = onnx.Gather(%x, %i) {axis = 1 : i64} : (tensor<?x8x4xf32, #onnx.dims<n, 8, 4>>, tensor<?x?xi64, #onnx.dims<a, b>>) -> tensor<*xf32>
    // CHECK: onnx.Gather(
    // CHECK-SAME: -> tensor<8x4xf32>{{$}}
    %r1 = onnx.Gather(%x, %s) : (tensor<?x8x4xf32, #onnx.dims<n, 8, 4>>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.Gather(
    // CHECK-SAME: -> tensor<?x8x?x?xf32, #onnx.dims<n, 8, a, b>>{{$}}
    %r2 = onnx.Gather(%x, %i) {axis = -1 : i64} : (tensor<?x8x4xf32, #onnx.dims<n, 8, 4>>, tensor<?x?xi64, #onnx.dims<a, b>>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @gather_elements(
  func.func @gather_elements(%x: tensor<?x8xf32, #onnx.dims<n, 8>>, %i: tensor<?x3xi64, #onnx.dims<m, 3>>, %u: tensor<*xi64>) -> tensor<*xf32> {
    // CHECK: onnx.GatherElements(
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<m, 3>>{{$}}
    %r0 = onnx.GatherElements(%x, %i) {axis = 1 : i64} : (tensor<?x8xf32, #onnx.dims<n, 8>>, tensor<?x3xi64, #onnx.dims<m, 3>>) -> tensor<*xf32>
    // CHECK: onnx.GatherElements(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r1 = onnx.GatherElements(%x, %u) : (tensor<?x8xf32, #onnx.dims<n, 8>>, tensor<*xi64>) -> tensor<*xf32>
    return %r1 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @gather_nd(
  func.func @gather_nd(%x: tensor<?x8x4xf32, #onnx.dims<b, 8, 4>>, %i: tensor<?x?x1xi64, #onnx.dims<b, m, 1>>, %j: tensor<?x2xi64, #onnx.dims<a, 2>>, %k: tensor<?x?xi64, #onnx.dims<a, c>>) -> tensor<*xf32> {
    // CHECK: onnx.GatherND(
    // CHECK-SAME: -> tensor<?x?x4xf32, #onnx.dims<b, m, 4>>{{$}}
    %r0 = onnx.GatherND(%x, %i) {batch_dims = 1 : i64} : (tensor<?x8x4xf32, #onnx.dims<b, 8, 4>>, tensor<?x?x1xi64, #onnx.dims<b, m, 1>>) -> tensor<*xf32>
    // CHECK: onnx.GatherND(
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<a, 4>>{{$}}
    %r1 = onnx.GatherND(%x, %j) : (tensor<?x8x4xf32, #onnx.dims<b, 8, 4>>, tensor<?x2xi64, #onnx.dims<a, 2>>) -> tensor<*xf32>
    // CHECK: onnx.GatherND(
    // CHECK-SAME: -> tensor<*xf32>{{$}}
    %r2 = onnx.GatherND(%x, %k) : (tensor<?x8x4xf32, #onnx.dims<b, 8, 4>>, tensor<?x?xi64, #onnx.dims<a, c>>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @scatter(
  func.func @scatter(%x: tensor<?x8xf32, #onnx.dims<n, 8>>, %i: tensor<?x3xi64, #onnx.dims<m, 3>>, %u: tensor<?x3xf32, #onnx.dims<m, 3>>, %v: tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32> {
    // CHECK: onnx.ScatterElements(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<n, 8>>{{$}}
    %r0 = onnx.ScatterElements(%x, %i, %u) : (tensor<?x8xf32, #onnx.dims<n, 8>>, tensor<?x3xi64, #onnx.dims<m, 3>>, tensor<?x3xf32, #onnx.dims<m, 3>>) -> tensor<*xf32>
    // CHECK: onnx.ScatterND(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<n, 8>>{{$}}
    %r1 = onnx.ScatterND(%x, %i, %v) : (tensor<?x8xf32, #onnx.dims<n, 8>>, tensor<?x3xi64, #onnx.dims<m, 3>>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    return %r1 : tensor<*xf32>
  }

  // The number of elements depends on data, or on a condition that is known.
  // CHECK-LABEL: func.func @compress(
  func.func @compress(%x: tensor<?x3xf32, #onnx.dims<n, 3>>, %c: tensor<?xi1, #onnx.dims<m>>) -> tensor<*xf32> {
    // CHECK: onnx.Compress(
    // CHECK-SAME: -> tensor<?xf32, #onnx.dims<{{unk__[0-9]+}}>>{{$}}
    %r0 = onnx.Compress(%x, %c) : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?xi1, #onnx.dims<m>>) -> tensor<*xf32>
    // CHECK: onnx.Compress(
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<{{unk__[0-9]+}}, 3>>{{$}}
    %r1 = onnx.Compress(%x, %c) {axis = 0 : i64} : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?xi1, #onnx.dims<m>>) -> tensor<*xf32>
    %k = onnx.Initializer dense<[true, false, true]> : tensor<3xi1>
    // CHECK: onnx.Compress(
    // CHECK-SAME: -> tensor<?x2xf32, #onnx.dims<n, 2>>{{$}}
    %r2 = onnx.Compress(%x, %k) {axis = 1 : i64} : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<3xi1>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // All the indices of a tensor without zeros.
  // CHECK-LABEL: func.func @nonzero(
  func.func @nonzero(%x: tensor<?x3xf32, #onnx.dims<n, 3>>, %s: tensor<f32>) -> tensor<*xi64> {
    // CHECK: onnx.NonZero(
    // CHECK-SAME: -> tensor<2x?xi64, #onnx.dims<2, {{unk__[0-9]+}}>>{{$}}
    %r0 = onnx.NonZero(%x) : (tensor<?x3xf32, #onnx.dims<n, 3>>) -> tensor<*xi64>
    // CHECK: onnx.NonZero(
    // CHECK-SAME: -> tensor<?x?xi64, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r1 = onnx.NonZero(%s) : (tensor<f32>) -> tensor<*xi64>
    %sh = onnx.Shape(%x) : (tensor<?x3xf32, #onnx.dims<n, 3>>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<n, 3>>{{$}}
    %ones = onnx.ConstantOfShape(%sh) {value = dense<1.0> : tensor<1xf32>} : (tensor<*xi64>) -> tensor<*xf32>
    // CHECK: onnx.NonZero(
    // CHECK-SAME: -> tensor<2x?xi64, #onnx.dims<2, "3*n">>{{$}}
    %r2 = onnx.NonZero(%ones) : (tensor<*xf32>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<n, 3>>{{$}}
    %zeros = onnx.ConstantOfShape(%sh) : (tensor<*xi64>) -> tensor<*xf32>
    // CHECK: onnx.NonZero(
    // CHECK-SAME: -> tensor<2x0xi64>{{$}}
    %r3 = onnx.NonZero(%zeros) : (tensor<*xf32>) -> tensor<*xi64>
    %k = onnx.Initializer dense<[[0, 5], [7, 0]]> : tensor<2x2xi64>
    // CHECK: onnx.NonZero(
    // CHECK-SAME: -> tensor<2x2xi64>{{$}}
    %r4 = onnx.NonZero(%k) : (tensor<2x2xi64>) -> tensor<*xi64>
    return %r4 : tensor<*xi64>
  }

  // The bound of a count that depends on data: Max(count, n) is n.
  // CHECK-LABEL: func.func @bounds(
  func.func @bounds(%x: tensor<?x3xf32, #onnx.dims<n, 3>>, %c: tensor<?xi1, #onnx.dims<n>>) -> tensor<*xf32> {
    %r0 = onnx.Compress(%x, %c) {axis = 0 : i64} : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?xi1, #onnx.dims<n>>) -> tensor<*xf32>
    %sh = onnx.Shape(%r0) : (tensor<*xf32>) -> tensor<*xi64>
    %one = onnx.ConstantOfShape(%sh) : (tensor<*xi64>) -> tensor<*xf32>
    %st = onnx.Shape(%r0) {end = 1 : i64} : (tensor<*xf32>) -> tensor<*xi64>
    %z = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<{{unk__[0-9]+}}, 3>>{{$}}
    %r1 = onnx.Slice(%x, %z, %st, %z) : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<1xi64>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r1 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @unique(
  func.func @unique(%x: tensor<?x3xf32, #onnx.dims<n, 3>>, %o: tensor<1xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Unique(
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<{{unk__[0-9]+}}>>, tensor<?xi64, #onnx.dims<{{unk__[0-9]+}}>>, tensor<?xi64, #onnx.dims<"3*n">>, tensor<?xi64, #onnx.dims<{{unk__[0-9]+}}>>){{$}}
    %a:4 = onnx.Unique(%x) : (tensor<?x3xf32, #onnx.dims<n, 3>>) -> (tensor<*xf32>, tensor<*xi64>, tensor<*xi64>, tensor<*xi64>)
    // CHECK: onnx.Unique(
    // CHECK-SAME: -> (tensor<?x?xf32, #onnx.dims<n, {{unk__[0-9]+}}>>, none, tensor<3xi64>, none){{$}}
    %e:4 = onnx.Unique(%x) {axis = -1 : i64} : (tensor<?x3xf32, #onnx.dims<n, 3>>) -> (tensor<*xf32>, none, tensor<*xi64>, none)
    // CHECK: onnx.Unique(
    // CHECK-SAME: -> (tensor<1xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>){{$}}
    %i:4 = onnx.Unique(%o) : (tensor<1xf32>) -> (tensor<*xf32>, tensor<*xi64>, tensor<*xi64>, tensor<*xi64>)
    return %i#0 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @one_hot(
  func.func @one_hot(%x: tensor<?x?xi64, #onnx.dims<n, m>>, %v: tensor<2xf32>, %u: tensor<i64>) -> tensor<*xf32> {
    %d = onnx.Initializer dense<5> : tensor<i64>
    // CHECK: onnx.OneHot(
    // CHECK-SAME: -> tensor<?x?x5xf32, #onnx.dims<n, m, 5>>{{$}}
    %r0 = onnx.OneHot(%x, %d, %v) : (tensor<?x?xi64, #onnx.dims<n, m>>, tensor<i64>, tensor<2xf32>) -> tensor<*xf32>
    // CHECK: onnx.OneHot(
    // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<n, {{unk__[0-9]+}}, m>>{{$}}
    %r1 = onnx.OneHot(%x, %u, %v) {axis = 1 : i64} : (tensor<?x?xi64, #onnx.dims<n, m>>, tensor<i64>, tensor<2xf32>) -> tensor<*xf32>
    %fd = onnx.Initializer dense<[6.0]> : tensor<1xf32>
    // CHECK: onnx.OneHot(
    // CHECK-SAME: -> tensor<6x?x?xf32, #onnx.dims<6, n, m>>{{$}}
    %r2 = onnx.OneHot(%x, %fd, %v) {axis = -3 : i64} : (tensor<?x?xi64, #onnx.dims<n, m>>, tensor<1xf32>, tensor<2xf32>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }
}
