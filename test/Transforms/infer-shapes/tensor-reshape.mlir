// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // -1 is what the other sizes leave, 0 copies.
  // CHECK-LABEL: func.func @reshape(
  func.func @reshape(%x: tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, %n: tensor<3xi64>, %any: tensor<*xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0, 0, 12, 64]> : tensor<4xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?x12x64xf32, #onnx.dims<batch, seq, 12, 64>>{{$}}
    %r0 = onnx.Reshape(%x, %a) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<4xi64>) -> tensor<*xf32>
    %b = onnx.Initializer dense<[0, -1, 64]> : tensor<3xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?x64xf32, #onnx.dims<batch, "12*seq", 64>>{{$}}
    %r1 = onnx.Reshape(%x, %b) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<3xi64>) -> tensor<*xf32>
    %d = onnx.Initializer dense<[-1, 768]> : tensor<2xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x768xf32, #onnx.dims<"batch*seq", 768>>{{$}}
    %r2 = onnx.Reshape(%x, %d) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<2xi64>) -> tensor<*xf32>
    %e = onnx.Initializer dense<[4, -1]> : tensor<2xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<4x?xf32, #onnx.dims<4, "192*batch*seq">>{{$}}
    %r3 = onnx.Reshape(%x, %e) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<2xi64>) -> tensor<*xf32>
    %g = onnx.Initializer dense<[-1]> : tensor<1xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?xf32, #onnx.dims<"768*batch*seq">>{{$}}
    %r4 = onnx.Reshape(%x, %g) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<1xi64>) -> tensor<*xf32>
    // Of a shape that is not known, its length is the rank.
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r5 = onnx.Reshape(%x, %n) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<3xi64>) -> tensor<*xf32>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<*xf32>{{$}}
    %r6 = onnx.Reshape(%x, %any) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<*xi64>) -> tensor<*xf32>
    return %r6 : tensor<*xf32>
  }

  // One size that is not known follows from the others.
  // CHECK-LABEL: func.func @reshape_open(
  func.func @reshape_open(%x: tensor<?x6xf32, #onnx.dims<n, 6>>, %k: tensor<1xi64>) -> tensor<*xf32> {
    %two = onnx.Initializer dense<[2]> : tensor<1xi64>
    %s = onnx.Concat(%two, %k) {axis = 0 : i64} : (tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<2x?xf32, #onnx.dims<2, "3*n">>{{$}}
    %r = onnx.Reshape(%x, %s) : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<*xi64>) -> tensor<*xf32>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?xf32, #onnx.dims<"6*n">>{{$}}
    %r1 = onnx.Reshape(%x, %k) : (tensor<?x6xf32, #onnx.dims<n, 6>>, tensor<1xi64>) -> tensor<*xf32>
    return %r1 : tensor<*xf32>
  }

  // With allowzero, 0 is 0.
  // CHECK-LABEL: func.func @reshape_zero(
  func.func @reshape_zero(%x: tensor<3x4x0xf32>, %y: tensor<2x0x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[3, 0, 4]> : tensor<3xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<3x0x4xf32>{{$}}
    %r0 = onnx.Reshape(%x, %a) {allowzero = 1 : i64} : (tensor<3x4x0xf32>, tensor<3xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }

  // A count that may be 0 is what is copied as well, or cannot be told from a copy.
  // CHECK-LABEL: func.func @reshape_count(
  func.func @reshape_count(%x: tensor<4x5xf32>, %y: tensor<?x5xf32, #onnx.dims<m, 5>>) -> tensor<*xf32> {
    %nz = onnx.NonZero(%x) : (tensor<4x5xf32>) -> tensor<*xi64>
    // CHECK: onnx.Transpose(
    // CHECK-SAME: -> tensor<?x2xi64, #onnx.dims<{{unk__[0-9]+}}, 2>>{{$}}
    %nt = onnx.Transpose(%nz) : (tensor<*xi64>) -> tensor<*xi64>
    %sh = onnx.Shape(%nt) {end = 1 : i64, start = 0 : i64} : (tensor<*xi64>) -> tensor<*xi64>
    %m1 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %s0 = onnx.Concat(%sh, %m1) {axis = 0 : i64} : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x2xi64, #onnx.dims<{{unk__[0-9]+}}, 2>>{{$}}
    %r0 = onnx.Reshape(%nt, %s0) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r1 = onnx.Reshape(%y, %s0) : (tensor<?x5xf32, #onnx.dims<m, 5>>, tensor<*xi64>) -> tensor<*xf32>
    return %r1 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @flatten(
  func.func @flatten(%x: tensor<?x?x3x4xf32, #onnx.dims<a, b, 3, 4>>, %s: tensor<f32>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Flatten(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, "12*b">>{{$}}
    %r0 = onnx.Flatten(%x) : (tensor<?x?x3x4xf32, #onnx.dims<a, b, 3, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Flatten(
    // CHECK-SAME: -> tensor<1x?xf32, #onnx.dims<1, "12*a*b">>{{$}}
    %r1 = onnx.Flatten(%x) {axis = 0 : i64} : (tensor<?x?x3x4xf32, #onnx.dims<a, b, 3, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Flatten(
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<"3*a*b", 4>>{{$}}
    %r2 = onnx.Flatten(%x) {axis = -1 : i64} : (tensor<?x?x3x4xf32, #onnx.dims<a, b, 3, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Flatten(
    // CHECK-SAME: -> tensor<?x1xf32, #onnx.dims<"12*a*b", 1>>{{$}}
    %r3 = onnx.Flatten(%x) {axis = 4 : i64} : (tensor<?x?x3x4xf32, #onnx.dims<a, b, 3, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Flatten(
    // CHECK-SAME: -> tensor<1x1xf32>{{$}}
    %r4 = onnx.Flatten(%s) {axis = 0 : i64} : (tensor<f32>) -> tensor<*xf32>
    // CHECK: onnx.Flatten(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r5 = onnx.Flatten(%u) : (tensor<*xf32>) -> tensor<*xf32>
    return %r5 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @squeeze(
  func.func @squeeze(%x: tensor<1x?x1x4xf32, #onnx.dims<1, a, 1, 4>>, %y: tensor<1x3x1xf32>, %k: tensor<2xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0, -2]> : tensor<2xi64>
    // CHECK: onnx.Squeeze(
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<a, 4>>{{$}}
    %r0 = onnx.Squeeze(%x, %a) : (tensor<1x?x1x4xf32, #onnx.dims<1, a, 1, 4>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.Squeeze(
    // CHECK-SAME: -> tensor<3xf32>{{$}}
    %r1 = onnx.Squeeze(%y) : (tensor<1x3x1xf32>) -> tensor<*xf32>
    // CHECK: onnx.Squeeze(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r2 = onnx.Squeeze(%x, %k) : (tensor<1x?x1x4xf32, #onnx.dims<1, a, 1, 4>>, tensor<2xi64>) -> tensor<*xf32>
    // a may be 1.
    // CHECK: onnx.Squeeze(
    // CHECK-SAME: -> tensor<*xf32>{{$}}
    %r3 = onnx.Squeeze(%x) : (tensor<1x?x1x4xf32, #onnx.dims<1, a, 1, 4>>) -> tensor<*xf32>
    return %r3 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @unsqueeze(
  func.func @unsqueeze(%x: tensor<?x4xf32, #onnx.dims<a, 4>>, %k: tensor<2xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
    // CHECK: onnx.Unsqueeze(
    // CHECK-SAME: -> tensor<1x?x4x1xf32, #onnx.dims<1, a, 4, 1>>{{$}}
    %r0 = onnx.Unsqueeze(%x, %a) : (tensor<?x4xf32, #onnx.dims<a, 4>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.Unsqueeze(
    // CHECK-SAME: -> tensor<?x?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r1 = onnx.Unsqueeze(%x, %k) : (tensor<?x4xf32, #onnx.dims<a, 4>>, tensor<2xi64>) -> tensor<*xf32>
    %b = onnx.Initializer dense<[2, 1]> : tensor<2xi64>
    // CHECK: onnx.Unsqueeze(
    // CHECK-SAME: -> tensor<?x1x1x4xf32, #onnx.dims<a, 1, 1, 4>>{{$}}
    %r2 = onnx.Unsqueeze(%x, %b) : (tensor<?x4xf32, #onnx.dims<a, 4>>, tensor<2xi64>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @transpose(
  func.func @transpose(%x: tensor<?x?x4xf32, #onnx.dims<a, b, 4>>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Transpose(
    // CHECK-SAME: -> tensor<4x?x?xf32, #onnx.dims<4, b, a>>{{$}}
    %r0 = onnx.Transpose(%x) : (tensor<?x?x4xf32, #onnx.dims<a, b, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Transpose(
    // CHECK-SAME: -> tensor<?x?x4xf32, #onnx.dims<b, a, 4>>{{$}}
    %r1 = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<?x?x4xf32, #onnx.dims<a, b, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Transpose(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r2 = onnx.Transpose(%u) {perm = array<i64: 1, 0>} : (tensor<*xf32>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @blocks(
  func.func @blocks(%x: tensor<?x12x?x?xf32, #onnx.dims<n, 12, h, w>>, %y: tensor<?x?x6x8xf32, #onnx.dims<n, c, 6, 8>>, %u: tensor<*xf32>, %col: tensor<?x36x?xf32, #onnx.dims<n, 36, l>>) -> tensor<*xf32> {
    // CHECK: onnx.DepthToSpace(
    // CHECK-SAME: -> tensor<?x3x?x?xf32, #onnx.dims<n, 3, "2*h", "2*w">>{{$}}
    %r0 = onnx.DepthToSpace(%x) {blocksize = 2 : i64} : (tensor<?x12x?x?xf32, #onnx.dims<n, 12, h, w>>) -> tensor<*xf32>
    // CHECK: onnx.SpaceToDepth(
    // CHECK-SAME: -> tensor<?x?x3x4xf32, #onnx.dims<n, "4*c", 3, 4>>{{$}}
    %r1 = onnx.SpaceToDepth(%y) {blocksize = 2 : i64} : (tensor<?x?x6x8xf32, #onnx.dims<n, c, 6, 8>>) -> tensor<*xf32>
    // CHECK: onnx.SpaceToDepth(
    // CHECK-SAME: -> tensor<?x?x?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r2 = onnx.SpaceToDepth(%u) {blocksize = 2 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    %im = onnx.Initializer dense<[5, 6]> : tensor<2xi64>
    %bl = onnx.Initializer dense<[3, 3]> : tensor<2xi64>
    // CHECK: onnx.Col2Im(
    // CHECK-SAME: -> tensor<?x4x5x6xf32, #onnx.dims<n, 4, 5, 6>>{{$}}
    %r3 = onnx.Col2Im(%col, %im, %bl) : (tensor<?x36x?xf32, #onnx.dims<n, 36, l>>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xf32>
    return %r3 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @same(
  func.func @same(%x: tensor<?x?xf32, #onnx.dims<a, b>>, %l: tensor<i64>, %t: tensor<f16>) -> tensor<*xf32> {
    // CHECK: onnx.Cast(
    // CHECK-SAME: -> tensor<?x?xf16, #onnx.dims<a, b>>{{$}}
    %r_Cast = onnx.Cast(%x) {to = 10 : i64} : (tensor<?x?xf32, #onnx.dims<a, b>>) -> tensor<*xf16>
    // CHECK: onnx.CastLike(
    // CHECK-SAME: -> tensor<?x?xf16, #onnx.dims<a, b>>{{$}}
    %r_CastLike = onnx.CastLike(%x, %t) : (tensor<?x?xf32, #onnx.dims<a, b>>, tensor<f16>) -> tensor<*xf16>
    // CHECK: onnx.EyeLike(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, b>>{{$}}
    %r_EyeLike = onnx.EyeLike(%x) : (tensor<?x?xf32, #onnx.dims<a, b>>) -> tensor<*xf32>
    // CHECK: onnx.Identity(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, b>>{{$}}
    %r_Identity = onnx.Identity(%x) : (tensor<?x?xf32, #onnx.dims<a, b>>) -> tensor<*xf32>
    // CHECK: onnx.Trilu(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, b>>{{$}}
    %r_Trilu = onnx.Trilu(%x) : (tensor<?x?xf32, #onnx.dims<a, b>>) -> tensor<*xf32>
    %len = onnx.Initializer dense<[2, 2]> : tensor<2xi64>
    // CHECK: onnx.ReverseSequence(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, b>>{{$}}
    %rs = onnx.ReverseSequence(%x, %len) : (tensor<?x?xf32, #onnx.dims<a, b>>, tensor<2xi64>) -> tensor<*xf32>
    return %rs : tensor<*xf32>
  }

  // A computed size of 0 copies the input's size; where it has none, it is not
  // 0 in a model that is valid.
  // CHECK-LABEL: func.func @back(
  func.func @back(%x: tensor<?x32x?x?xf32, #onnx.dims<n, 32, h, w>>) -> tensor<*xf32> {
    %groups = onnx.Initializer dense<[0, 4, -1]> : tensor<3xi64>
    %0:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 2, 2>, strides = array<i64: 2, 2>} : (tensor<?x32x?x?xf32, #onnx.dims<n, 32, h, w>>) -> (tensor<*xf32>, none)
    %shape = onnx.Shape(%0#0) : (tensor<*xf32>) -> tensor<*xi64>
    %1 = onnx.Reshape(%0#0, %groups) : (tensor<*xf32>, tensor<3xi64>) -> tensor<*xf32>
    // CHECK: onnx.Reshape(
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x32x?x?xf32, #onnx.dims<n, 32, "floor(h/2)", "floor(w/2)">>{{$}}
    %2 = onnx.Reshape(%1, %shape) : (tensor<*xf32>, tensor<*xi64>) -> tensor<*xf32>
    return %2 : tensor<*xf32>
  }
}
