// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // Heads of an attention: what is read of a shape and put together again is exact.
  // CHECK-LABEL: func.func @heads(
  func.func @heads(%x: tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>) -> tensor<*xf32> {
    %i0 = onnx.Initializer dense<0> : tensor<i64>
    %i1 = onnx.Initializer dense<1> : tensor<i64>
    %z = onnx.Initializer dense<[0]> : tensor<1xi64>
    %h = onnx.Initializer dense<[12]> : tensor<1xi64>
    %m1 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %c768 = onnx.Initializer dense<[768]> : tensor<1xi64>
    %s0 = onnx.Shape(%x) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>) -> tensor<*xi64>
    %b = onnx.Gather(%s0, %i0) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %q = onnx.Gather(%s0, %i1) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %b1 = onnx.Unsqueeze(%b, %z) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    %q1 = onnx.Unsqueeze(%q, %z) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    %t = onnx.Concat(%b1, %q1, %h, %m1) {axis = 0 : i64} : (tensor<*xi64>, tensor<*xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?x12x64xf32, #onnx.dims<batch, seq, 12, 64>>{{$}}
    %r = onnx.Reshape(%x, %t) : (tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>, tensor<*xi64>) -> tensor<*xf32>
    // CHECK: onnx.Transpose(
    // CHECK-SAME: -> tensor<?x12x?x64xf32, #onnx.dims<batch, 12, seq, 64>>{{$}}
    %p = onnx.Transpose(%r) {perm = array<i64: 0, 2, 1, 3>} : (tensor<*xf32>) -> tensor<*xf32>
    %p2 = onnx.Transpose(%p) {perm = array<i64: 0, 2, 1, 3>} : (tensor<*xf32>) -> tensor<*xf32>
    %u = onnx.Concat(%b1, %q1, %c768) {axis = 0 : i64} : (tensor<*xi64>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>{{$}}
    %r1 = onnx.Reshape(%p2, %u) : (tensor<*xf32>, tensor<*xi64>) -> tensor<*xf32>
    %bq = onnx.Concat(%m1, %q1, %c768) {axis = 0 : i64} : (tensor<1xi64>, tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.Reshape(
    // CHECK-SAME: -> tensor<?x?x768xf32, #onnx.dims<batch, seq, 768>>{{$}}
    %r2 = onnx.Reshape(%p2, %bq) : (tensor<*xf32>, tensor<*xi64>) -> tensor<*xf32>
    return %r2 : tensor<*xf32>
  }

  // A mask, expanded: a shape that is made of ones, and parts of it.
  // CHECK-LABEL: func.func @mask(
  func.func @mask(%x: tensor<?x?xf32, #onnx.dims<batch, seq>>) -> tensor<*xf32> {
    %ax = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %s = onnx.Shape(%x) : (tensor<?x?xf32, #onnx.dims<batch, seq>>) -> tensor<*xi64>
    %n = onnx.Shape(%s) : (tensor<*xi64>) -> tensor<*xi64>
    %ones = onnx.ConstantOfShape(%n) {value = dense<1> : tensor<1xi64>} : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.Unsqueeze(
    // CHECK-SAME: -> tensor<?x1x1x?xf32, #onnx.dims<batch, 1, 1, seq>>{{$}}
    %m = onnx.Unsqueeze(%x, %ax) : (tensor<?x?xf32, #onnx.dims<batch, seq>>, tensor<2xi64>) -> tensor<*xf32>
    %z = onnx.Initializer dense<[0]> : tensor<1xi64>
    %e1 = onnx.Initializer dense<[1]> : tensor<1xi64>
    %e2 = onnx.Initializer dense<[2]> : tensor<1xi64>
    %a = onnx.Slice(%s, %z, %e1) : (tensor<*xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    %b = onnx.Slice(%s, %e1, %e2) : (tensor<*xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    %o = onnx.Slice(%ones, %z, %e1) : (tensor<*xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    %t = onnx.Concat(%a, %o, %b, %b) {axis = 0 : i64} : (tensor<*xi64>, tensor<*xi64>, tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.Expand(
    // CHECK-SAME: -> tensor<?x1x?x?xf32, #onnx.dims<batch, 1, seq, seq>>{{$}}
    %r = onnx.Expand(%m, %t) : (tensor<*xf32>, tensor<*xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  // Positions: a Range up to a size; a Squeeze to a scalar on the way.
  // CHECK-LABEL: func.func @positions(
  func.func @positions(%x: tensor<?x?xi64, #onnx.dims<batch, seq>>, %past: tensor<?x12x?x64xf32, #onnx.dims<batch, 12, p, 64>>) -> tensor<*xf32> {
    %i1 = onnx.Initializer dense<1> : tensor<i64>
    %i2 = onnx.Initializer dense<[2]> : tensor<1xi64>
    %z = onnx.Initializer dense<[0]> : tensor<1xi64>
    %c0 = onnx.Initializer dense<0> : tensor<i64>
    %s = onnx.Shape(%x) : (tensor<?x?xi64, #onnx.dims<batch, seq>>) -> tensor<*xi64>
    %q = onnx.Gather(%s, %i1) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %ps = onnx.Shape(%past) : (tensor<?x12x?x64xf32, #onnx.dims<batch, 12, p, 64>>) -> tensor<*xi64>
    %p1 = onnx.Gather(%ps, %i2) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    %p = onnx.Squeeze(%p1, %z) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    %e = onnx.Add(%p, %q) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<?xi64, #onnx.dims<seq>>{{$}}
    %r = onnx.Range(%p, %e, %i1) : (tensor<*xi64>, tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<?xi64, #onnx.dims<seq>>{{$}}
    %r0 = onnx.Range(%c0, %q, %i1) : (tensor<i64>, tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %two = onnx.Initializer dense<2> : tensor<i64>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<?xi64, #onnx.dims<"ceiling(seq/2)">>{{$}}
    %r1 = onnx.Range(%c0, %q, %two) : (tensor<i64>, tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %m1 = onnx.Initializer dense<-1> : tensor<i64>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<?xi64, #onnx.dims<seq>>{{$}}
    %r2 = onnx.Range(%q, %c0, %m1) : (tensor<*xi64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<0xi64>{{$}}
    %r3 = onnx.Range(%q, %c0, %i1) : (tensor<*xi64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    %fs = onnx.Initializer dense<0.5> : tensor<f32>
    %fl = onnx.Initializer dense<3.0> : tensor<f32>
    %fd = onnx.Initializer dense<0.75> : tensor<f32>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<4xf32>{{$}}
    %r4 = onnx.Range(%fs, %fl, %fd) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %a0 = onnx.Initializer dense<3> : tensor<i32>
    %a1 = onnx.Initializer dense<10> : tensor<i32>
    %a2 = onnx.Initializer dense<3> : tensor<i32>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<3xi32>{{$}}
    %v = onnx.Range(%a0, %a1, %a2) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<*xi32>
    %vl = onnx.Cast(%v) {to = 7 : i64} : (tensor<*xi32>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<3x6x9xf32>{{$}}
    %vs = onnx.ConstantOfShape(%vl) : (tensor<*xi64>) -> tensor<*xf32>
    return %vs : tensor<*xf32>
  }

  // Sizes computed in float.
  // CHECK-LABEL: func.func @floats(
  func.func @floats(%x: tensor<?x?x?x?xf32, #onnx.dims<n, c, h, w>>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<2> : tensor<i64>
    %s = onnx.Shape(%x) {start = -2 : i64} : (tensor<?x?x?x?xf32, #onnx.dims<n, c, h, w>>) -> tensor<*xi64>
    %hw = onnx.Cast(%s) {to = 1 : i64} : (tensor<*xi64>) -> tensor<*xf32>
    %hd = onnx.Cast(%hw) {to = 11 : i64} : (tensor<*xf32>) -> tensor<*xf64>
    %l = onnx.CastLike(%hd, %a) : (tensor<*xf64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<h, w>>{{$}}
    %r = onnx.ConstantOfShape(%l) : (tensor<*xi64>) -> tensor<*xf32>
    %k = onnx.Initializer dense<[2.5, 3.0, 0.0]> : tensor<3xf32>
    %ki = onnx.Cast(%k) {to = 7 : i64} : (tensor<3xf32>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<2x3x0xf32>{{$}}
    %r1 = onnx.ConstantOfShape(%ki) : (tensor<*xi64>) -> tensor<*xf32>
    %kb = onnx.Cast(%k) {to = 9 : i64} : (tensor<3xf32>) -> tensor<*xi1>
    %kl = onnx.Cast(%kb) {to = 7 : i64} : (tensor<*xi1>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<1x1x0xf32>{{$}}
    %r2 = onnx.ConstantOfShape(%kl) : (tensor<*xi64>) -> tensor<*xf32>
    %w = onnx.Initializer dense<[300, 2]> : tensor<2xi64>
    %w8 = onnx.Cast(%w) {to = 3 : i64} : (tensor<2xi64>) -> tensor<*xi8>
    %w64 = onnx.Cast(%w8) {to = 7 : i64} : (tensor<*xi8>) -> tensor<*xi64>
    // 300 is no int8.
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x2xf32, #onnx.dims<{{unk__[0-9]+}}, 2>>{{$}}
    %r3 = onnx.ConstantOfShape(%w64) : (tensor<*xi64>) -> tensor<*xf32>
    %h8 = onnx.Cast(%s) {to = 3 : i64} : (tensor<*xi64>) -> tensor<*xi8>
    %h64 = onnx.Cast(%h8) {to = 7 : i64} : (tensor<*xi8>) -> tensor<*xi64>
    // Nor are all sizes.
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}>>{{$}}
    %r4 = onnx.ConstantOfShape(%h64) : (tensor<*xi64>) -> tensor<*xf32>
    return %r4 : tensor<*xf32>
  }

  // Pads as they are exported: pairs from the last axis on, turned around.
  // CHECK-LABEL: func.func @pads(
  func.func @pads(%x: tensor<?x3x?x?xf32, #onnx.dims<n, 3, h, w>>) -> tensor<*xf32> {
    %p = onnx.Initializer dense<[1, 2, 3, 4]> : tensor<4xi64>
    %z4 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %four = onnx.Initializer dense<[4]> : tensor<1xi64>
    %o = onnx.ConstantOfShape(%four) {value = dense<0> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<*xi64>
    %all = onnx.Concat(%p, %o) {axis = 0 : i64} : (tensor<4xi64>, tensor<*xi64>) -> tensor<*xi64>
    %two = onnx.Initializer dense<[-1, 2]> : tensor<2xi64>
    %m = onnx.Reshape(%all, %two) : (tensor<*xi64>, tensor<2xi64>) -> tensor<*xi64>
    %m1 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %e = onnx.Initializer dense<[-9223372036854775807]> : tensor<1xi64>
    %rv = onnx.Slice(%m, %m1, %e, %z4, %m1) : (tensor<*xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
    %tr = onnx.Transpose(%rv) : (tensor<*xi64>) -> tensor<*xi64>
    %fl = onnx.Reshape(%tr, %m1) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    %pc = onnx.Cast(%fl) {to = 7 : i64} : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.Pad(
    // CHECK-SAME: -> tensor<?x3x?x?xf32, #onnx.dims<n, 3, "h + 7", "w + 3">>{{$}}
    %r = onnx.Pad(%x, %pc) : (tensor<?x3x?x?xf32, #onnx.dims<n, 3, h, w>>, tensor<*xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  // Every way to move elements.
  // CHECK-LABEL: func.func @moves(
  func.func @moves(%x: tensor<?x?x?x4xf32, #onnx.dims<a, b, c, 4>>) -> tensor<*xf32> {
    %s = onnx.Shape(%x) : (tensor<?x?x?x4xf32, #onnx.dims<a, b, c, 4>>) -> tensor<*xi64>
    %sz = onnx.Size(%x) : (tensor<?x?x?x4xf32, #onnx.dims<a, b, c, 4>>) -> tensor<*xi64>
    %z = onnx.Initializer dense<[0]> : tensor<1xi64>
    %sz1 = onnx.Unsqueeze(%sz, %z) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?xf32, #onnx.dims<"4*a*b*c">>{{$}}
    %r0 = onnx.ConstantOfShape(%sz1) : (tensor<*xi64>) -> tensor<*xf32>
    %p:2 = onnx.Split(%s) {axis = -1 : i64, num_outputs = 2 : i64} : (tensor<*xi64>) -> (tensor<*xi64>, tensor<*xi64>)
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<c, 4>>{{$}}
    %r1 = onnx.ConstantOfShape(%p#1) : (tensor<*xi64>) -> tensor<*xf32>
    %g = onnx.Initializer dense<[[3, 1], [0, -1]]> : tensor<2x2xi64>
    %gs = onnx.Gather(%s, %g) {axis = -1 : i64} : (tensor<*xi64>, tensor<2x2xi64>) -> tensor<*xi64>
    %ft = onnx.Flatten(%gs) {axis = 0 : i64} : (tensor<*xi64>) -> tensor<*xi64>
    %fs = onnx.Squeeze(%ft, %z) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<4x?x?x4xf32, #onnx.dims<4, b, a, 4>>{{$}}
    %r2 = onnx.ConstantOfShape(%fs) : (tensor<*xi64>) -> tensor<*xf32>
    %ge = onnx.Initializer dense<[2, 0]> : tensor<2xi64>
    %ges = onnx.GatherElements(%s, %ge) {axis = -1 : i64} : (tensor<*xi64>, tensor<2xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<c, a>>{{$}}
    %r3 = onnx.ConstantOfShape(%ges) : (tensor<*xi64>) -> tensor<*xf32>
    %gn = onnx.Initializer dense<[[1], [3]]> : tensor<2x1xi64>
    %gns = onnx.GatherND(%s, %gn) : (tensor<*xi64>, tensor<2x1xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<b, 4>>{{$}}
    %r4 = onnx.ConstantOfShape(%gns) : (tensor<*xi64>) -> tensor<*xf32>
    %up = onnx.Initializer dense<[7, 8]> : tensor<2xi64>
    %se = onnx.ScatterElements(%s, %ge, %up) {axis = -1 : i64} : (tensor<*xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<8x?x7x4xf32, #onnx.dims<8, b, 7, 4>>{{$}}
    %r5 = onnx.ConstantOfShape(%se) : (tensor<*xi64>) -> tensor<*xf32>
    %sn = onnx.ScatterND(%s, %gn, %up) : (tensor<*xi64>, tensor<2x1xi64>, tensor<2xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x7x?x8xf32, #onnx.dims<a, 7, c, 8>>{{$}}
    %r6 = onnx.ConstantOfShape(%sn) : (tensor<*xi64>) -> tensor<*xf32>
    %rep = onnx.Initializer dense<[2]> : tensor<1xi64>
    %ti = onnx.Tile(%ges, %rep) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?x?x?xf32, #onnx.dims<c, a, c, a>>{{$}}
    %r7 = onnx.ConstantOfShape(%ti) : (tensor<*xi64>) -> tensor<*xf32>
    %es = onnx.Initializer dense<[2, 2]> : tensor<2xi64>
    %ex = onnx.Expand(%ges, %es) : (tensor<*xi64>, tensor<2xi64>) -> tensor<*xi64>
    %four = onnx.Initializer dense<[4]> : tensor<1xi64>
    %exf = onnx.Reshape(%ex, %four) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?x?x?xf32, #onnx.dims<c, a, c, a>>{{$}}
    %rx = onnx.ConstantOfShape(%exf) : (tensor<*xi64>) -> tensor<*xf32>
    %one = onnx.Initializer dense<[1]> : tensor<1xi64>
    %three = onnx.Initializer dense<3> : tensor<i64>
    %pp = onnx.Initializer dense<[1, 1]> : tensor<2xi64>
    %pd = onnx.Pad(%ges, %pp, %three) : (tensor<*xi64>, tensor<2xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<3x?x?x3xf32, #onnx.dims<3, c, a, 3>>{{$}}
    %r8 = onnx.ConstantOfShape(%pd) : (tensor<*xi64>) -> tensor<*xf32>
    %cd = onnx.Initializer dense<[true, false, true, false]> : tensor<4xi1>
    %cp = onnx.Compress(%s, %cd) {axis = -1 : i64} : (tensor<*xi64>, tensor<4xi1>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, c>>{{$}}
    %r9 = onnx.ConstantOfShape(%cp) : (tensor<*xi64>) -> tensor<*xf32>
    %cc = onnx.Concat(%cp, %ges) {axis = -1 : i64} : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?x?x?xf32, #onnx.dims<a, c, c, a>>{{$}}
    %rc = onnx.ConstantOfShape(%cc) : (tensor<*xi64>) -> tensor<*xf32>
    %id = onnx.Identity(%cp) : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<a, c>>{{$}}
    %r10 = onnx.ConstantOfShape(%id) : (tensor<*xi64>) -> tensor<*xf32>
    %nzx = onnx.Initializer dense<[0, 3, 0, 2]> : tensor<4xi64>
    %nz = onnx.NonZero(%nzx) : (tensor<4xi64>) -> tensor<*xi64>
    %nzs = onnx.Squeeze(%nz, %z) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<1x3xf32>{{$}}
    %r11 = onnx.ConstantOfShape(%nzs) : (tensor<*xi64>) -> tensor<*xf32>
    return %r11 : tensor<*xf32>
  }

  // Constants that are attributes.
  // CHECK-LABEL: func.func @constants(
  func.func @constants(%x: tensor<?xf32, #onnx.dims<n>>) -> tensor<*xf32> {
    %a = onnx.Constant() {value_ints = array<i64: 5, 6>} : () -> tensor<2xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<5x6xf32>{{$}}
    %r0 = onnx.ConstantOfShape(%a) : (tensor<2xi64>) -> tensor<*xf32>
    %b = onnx.Constant() {value_int = 3 : i64} : () -> tensor<i64>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<0xi64>{{$}}
    %r1 = onnx.Range(%b, %b, %b) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    %c = onnx.Constant() {value_float = 2.5 : f32} : () -> tensor<f32>
    %d = onnx.Constant() {value_float = 0.0 : f32} : () -> tensor<f32>
    %e = onnx.Constant() {value_float = 0.5 : f32} : () -> tensor<f32>
    // CHECK: onnx.Range(
    // CHECK-SAME: -> tensor<5xf32>{{$}}
    %r2 = onnx.Range(%d, %c, %e) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %g = onnx.Constant() {value = dense<[2, 0]> : tensor<2xi64>} : () -> tensor<2xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<2x0xf32>{{$}}
    %r3 = onnx.ConstantOfShape(%g) : (tensor<2xi64>) -> tensor<*xf32>
    %h = onnx.Constant() {value_floats = array<f32: 2.0>} : () -> tensor<1xf32>
    %hi = onnx.Cast(%h) {to = 7 : i64} : (tensor<1xf32>) -> tensor<*xi64>
    // CHECK: onnx.ConstantOfShape(
    // CHECK-SAME: -> tensor<2xf32>{{$}}
    %r4 = onnx.ConstantOfShape(%hi) : (tensor<*xi64>) -> tensor<*xf32>
    return %r4 : tensor<*xf32>
  }
}
