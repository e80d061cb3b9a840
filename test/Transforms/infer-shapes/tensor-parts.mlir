// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // Sizes are max(ceil((end - start) / step), 0), with both in the axis.
  // CHECK-LABEL: func.func @slice(
  func.func @slice(%x: tensor<?x10xf32, #onnx.dims<n, 10>>, %s: tensor<1xi64>) -> tensor<*xf32> {
    %s0 = onnx.Initializer dense<[1]> : tensor<1xi64>
    %e0 = onnx.Initializer dense<[9223372036854775807]> : tensor<1xi64>
    %a0 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"n - 1", 10>>{{$}}
    %r0 = onnx.Slice(%x, %s0, %e0, %a0) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s1 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %e1 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %a1 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"n - 1", 10>>{{$}}
    %r1 = onnx.Slice(%x, %s1, %e1, %a1) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s2 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %e2 = onnx.Initializer dense<[2147483647]> : tensor<1xi64>
    %a2 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<1x10xf32>{{$}}
    %r2 = onnx.Slice(%x, %s2, %e2, %a2) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s3 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %e3 = onnx.Initializer dense<[5]> : tensor<1xi64>
    %a3 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"Min(n, 5)", 10>>{{$}}
    %r3 = onnx.Slice(%x, %s3, %e3, %a3) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s4 = onnx.Initializer dense<[-3]> : tensor<1xi64>
    %e4 = onnx.Initializer dense<[9223372036854775807]> : tensor<1xi64>
    %a4 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"Min(n, 3)", 10>>{{$}}
    %r4 = onnx.Slice(%x, %s4, %e4, %a4) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s5 = onnx.Initializer dense<[2]> : tensor<1xi64>
    %e5 = onnx.Initializer dense<[5]> : tensor<1xi64>
    %a5 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"Max(0, Min(n, 5) - 2)", 10>>{{$}}
    %r5 = onnx.Slice(%x, %s5, %e5, %a5) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s6 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %e6 = onnx.Initializer dense<[9223372036854775807]> : tensor<1xi64>
    %a6 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %t6 = onnx.Initializer dense<[2]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"ceiling(n/2)", 10>>{{$}}
    %r6 = onnx.Slice(%x, %s6, %e6, %a6, %t6) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s7 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %e7 = onnx.Initializer dense<[-9223372036854775808]> : tensor<1xi64>
    %a7 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %t7 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    // Backwards: the whole axis, and all but its first element.
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<n, 10>>{{$}}
    %r7 = onnx.Slice(%x, %s7, %e7, %a7, %t7) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s8 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %e8 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %a8 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %t8 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<"n - 1", 10>>{{$}}
    %r8 = onnx.Slice(%x, %s8, %e8, %a8, %t8) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s9 = onnx.Initializer dense<[20]> : tensor<1xi64>
    %e9 = onnx.Initializer dense<[3]> : tensor<1xi64>
    %a9 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %t9 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x6xf32, #onnx.dims<n, 6>>{{$}}
    %r9 = onnx.Slice(%x, %s9, %e9, %a9, %t9) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s10 = onnx.Initializer dense<[9]> : tensor<1xi64>
    %e10 = onnx.Initializer dense<[1]> : tensor<1xi64>
    %a10 = onnx.Initializer dense<[1]> : tensor<1xi64>
    %t10 = onnx.Initializer dense<[-3]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<n, 3>>{{$}}
    %r10 = onnx.Slice(%x, %s10, %e10, %a10, %t10) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s11 = onnx.Initializer dense<[7]> : tensor<1xi64>
    %e11 = onnx.Initializer dense<[3]> : tensor<1xi64>
    %a11 = onnx.Initializer dense<[1]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x0xf32, #onnx.dims<n, 0>>{{$}}
    %r11 = onnx.Slice(%x, %s11, %e11, %a11) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %s12 = onnx.Initializer dense<[-100]> : tensor<1xi64>
    %e12 = onnx.Initializer dense<[100]> : tensor<1xi64>
    %a12 = onnx.Initializer dense<[1]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<n, 10>>{{$}}
    %r12 = onnx.Slice(%x, %s12, %e12, %a12) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %b0 = onnx.Initializer dense<[4]> : tensor<1xi64>
    %b1 = onnx.Initializer dense<[0]> : tensor<1xi64>
    // Only the axis whose start is not known is not known.
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x10xf32, #onnx.dims<{{unk__[0-9]+}}, 10>>{{$}}
    %u0 = onnx.Slice(%x, %s, %b0, %b1) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %u1 = onnx.Slice(%x, %b1, %b0, %s) : (tensor<?x10xf32, #onnx.dims<n, 10>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %u1 : tensor<*xf32>
  }

  // Ends that are sizes: of a cache, of a batch.
  // CHECK-LABEL: func.func @slice_symbols(
  func.func @slice_symbols(%x: tensor<?x8xf32, #onnx.dims<total, 8>>, %past: tensor<?x8xf32, #onnx.dims<past, 8>>, %q: tensor<?x8xf32, #onnx.dims<seq, 8>>) -> tensor<*xf32> {
    // CHECK: onnx.Concat(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<"past + seq", 8>>{{$}}
    %k = onnx.Concat(%past, %q) {axis = 0 : i64} : (tensor<?x8xf32, #onnx.dims<past, 8>>, tensor<?x8xf32, #onnx.dims<seq, 8>>) -> tensor<*xf32>
    %t0 = onnx.Shape(%past) {end = 1 : i64} : (tensor<?x8xf32, #onnx.dims<past, 8>>) -> tensor<*xi64>
    %t1 = onnx.Shape(%q) {end = 1 : i64} : (tensor<?x8xf32, #onnx.dims<seq, 8>>) -> tensor<*xi64>
    %t2 = onnx.Shape(%k) {end = 1 : i64} : (tensor<*xf32>) -> tensor<*xi64>
    %z = onnx.Initializer dense<[0]> : tensor<1xi64>
    %m = onnx.Initializer dense<[2147483647]> : tensor<1xi64>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<seq, 8>>{{$}}
    %r0 = onnx.Slice(%k, %t0, %t2, %z) : (tensor<*xf32>, tensor<*xi64>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<past, 8>>{{$}}
    %r1 = onnx.Slice(%k, %z, %t0, %z) : (tensor<*xf32>, tensor<1xi64>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<past, 8>>{{$}}
    %r2 = onnx.Slice(%k, %t1, %m, %z) : (tensor<*xf32>, tensor<*xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: onnx.Slice(
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<"Min(seq, total)", 8>>{{$}}
    %r3 = onnx.Slice(%x, %z, %t1, %z) : (tensor<?x8xf32, #onnx.dims<total, 8>>, tensor<1xi64>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r3 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @split(
  func.func @split(%x: tensor<?x12xf32, #onnx.dims<n, 12>>, %u: tensor<2xi64>) -> tensor<*xf32> {
    %p = onnx.Initializer dense<[3, 9]> : tensor<2xi64>
    // CHECK: onnx.Split(
    // CHECK-SAME: -> (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x9xf32, #onnx.dims<n, 9>>){{$}}
    %a:2 = onnx.Split(%x, %p) {axis = 1 : i64} : (tensor<?x12xf32, #onnx.dims<n, 12>>, tensor<2xi64>) -> (tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.Split(
    // CHECK-SAME: -> (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<?x4xf32, #onnx.dims<n, 4>>){{$}}
    %c:3 = onnx.Split(%x) {axis = 1 : i64, num_outputs = 3 : i64} : (tensor<?x12xf32, #onnx.dims<n, 12>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.Split(
    // CHECK-SAME: -> (tensor<?x12xf32, #onnx.dims<"ceiling(n/2)", 12>>, tensor<?x12xf32, #onnx.dims<"n - ceiling(n/2)", 12>>){{$}}
    %g:2 = onnx.Split(%x) {num_outputs = 2 : i64} : (tensor<?x12xf32, #onnx.dims<n, 12>>) -> (tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.Split(
    // CHECK-SAME: -> (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x0xf32, #onnx.dims<n, 0>>){{$}}
    %i:5 = onnx.Split(%x) {axis = 1 : i64, num_outputs = 5 : i64} : (tensor<?x12xf32, #onnx.dims<n, 12>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.Split(
    // CHECK-SAME: -> (tensor<?x?xf32, #onnx.dims<n, {{unk__[0-9]+}}>>, tensor<?x?xf32, #onnx.dims<n, {{unk__[0-9]+}}>>){{$}}
    %o:2 = onnx.Split(%x, %u) {axis = -1 : i64} : (tensor<?x12xf32, #onnx.dims<n, 12>>, tensor<2xi64>) -> (tensor<*xf32>, tensor<*xf32>)
    return %o#0 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @concat(
  func.func @concat(%x: tensor<?x2x4xf32, #onnx.dims<n, 2, 4>>, %y: tensor<?x?x4xf32, #onnx.dims<n, m, 4>>, %z: tensor<?x?x4xf32, #onnx.dims<n, unk_, 4>>, %e: tensor<0xf32>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Concat(
    // CHECK-SAME: -> tensor<?x?x4xf32, #onnx.dims<n, "2*m + 2", 4>>{{$}}
    %r0 = onnx.Concat(%x, %y, %y) {axis = 1 : i64} : (tensor<?x2x4xf32, #onnx.dims<n, 2, 4>>, tensor<?x?x4xf32, #onnx.dims<n, m, 4>>, tensor<?x?x4xf32, #onnx.dims<n, m, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Concat(
    // CHECK-SAME: -> tensor<?x2x?xf32, #onnx.dims<n, 2, {{unk__[0-9]+}}>>{{$}}
    %r1 = onnx.Concat(%x, %u) {axis = -1 : i64} : (tensor<?x2x4xf32, #onnx.dims<n, 2, 4>>, tensor<*xf32>) -> tensor<*xf32>
    // What was never filled, of any rank, is passed over.
    // CHECK: onnx.Concat(
    // CHECK-SAME: -> tensor<?x2x4xf32, #onnx.dims<n, 2, 4>>{{$}}
    %r2 = onnx.Concat(%e, %x) {axis = 0 : i64} : (tensor<0xf32>, tensor<?x2x4xf32, #onnx.dims<n, 2, 4>>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @pad(
  func.func @pad(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %u: tensor<4xi64>, %v: tensor<1xi64>) -> tensor<*xf32> {
    %p = onnx.Initializer dense<[1, -1, 2, 3]> : tensor<4xi64>
    // CHECK: onnx.Pad(
    // CHECK-SAME: -> tensor<?x6xf32, #onnx.dims<"n + 3", 6>>{{$}}
    %r0 = onnx.Pad(%x, %p) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4xi64>) -> tensor<*xf32>
    %q = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %a = onnx.Initializer dense<[-1]> : tensor<1xi64>
    // CHECK: onnx.Pad(
    // CHECK-SAME: -> tensor<?x7xf32, #onnx.dims<n, 7>>{{$}}
    %r1 = onnx.Pad(%x, %q, _, %a) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<2xi64>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: onnx.Pad(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r2 = onnx.Pad(%x, %u) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4xi64>) -> tensor<*xf32>
    %pp = onnx.Concat(%v, %v) {axis = 0 : i64} : (tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.Pad(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<n, {{unk__[0-9]+}}>>{{$}}
    %r3 = onnx.Pad(%x, %pp, _, %a) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xf32>
    %cs = onnx.Initializer dense<[7]> : tensor<1xi64>
    // CHECK: onnx.CenterCropPad(
    // CHECK-SAME: -> tensor<7x4xf32>{{$}}
    %r4 = onnx.CenterCropPad(%x, %cs) {axes = array<i64: -2>} : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<1xi64>) -> tensor<*xf32>
    return %r4 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @expand(
  func.func @expand(%x: tensor<?x1xf32, #onnx.dims<n, 1>>, %y: tensor<?x?xf32, #onnx.dims<a, b>>, %u: tensor<3xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[2, 1, 5]> : tensor<3xi64>
    // CHECK: onnx.Expand(
    // CHECK-SAME: -> tensor<2x?x5xf32, #onnx.dims<2, n, 5>>{{$}}
    %r0 = onnx.Expand(%x, %a) : (tensor<?x1xf32, #onnx.dims<n, 1>>, tensor<3xi64>) -> tensor<*xf32>
    %ys = onnx.Shape(%y) : (tensor<?x?xf32, #onnx.dims<a, b>>) -> tensor<*xi64>
    // CHECK: onnx.Expand(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<"Max(a, n)", b>>{{$}}
    %r1 = onnx.Expand(%x, %ys) : (tensor<?x1xf32, #onnx.dims<n, 1>>, tensor<*xi64>) -> tensor<*xf32>
    // CHECK: onnx.Expand(
    // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r2 = onnx.Expand(%x, %u) : (tensor<?x1xf32, #onnx.dims<n, 1>>, tensor<3xi64>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @tile(
  func.func @tile(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x?xf32, #onnx.dims<a, b>>, %u: tensor<2xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
    // CHECK: onnx.Tile(
    // CHECK-SAME: -> tensor<?x12xf32, #onnx.dims<"2*n", 12>>{{$}}
    %r0 = onnx.Tile(%x, %a) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<2xi64>) -> tensor<*xf32>
    %ys = onnx.Shape(%y) : (tensor<?x?xf32, #onnx.dims<a, b>>) -> tensor<*xi64>
    // CHECK: onnx.Tile(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<"a*n", "4*b">>{{$}}
    %r1 = onnx.Tile(%x, %ys) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<*xi64>) -> tensor<*xf32>
    // CHECK: onnx.Tile(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r2 = onnx.Tile(%x, %u) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<2xi64>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }
}
