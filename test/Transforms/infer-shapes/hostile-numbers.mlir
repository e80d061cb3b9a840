// RUN: onnx-xform-opt %s -verify-diagnostics --infer-shapes | FileCheck %s -enable-var-scope

// Sizes, axes and attributes that no tensor has: what can be said is said, and
// types have no more elements than there can be.

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @numbers_at_the_limits(%x: tensor<1x4x?x?xf32, #onnx.dims<1, 4, h, w>>, %k: tensor<2x?x?xf32, #onnx.dims<2, n, m>>) attributes {onnx.graph = {}} {
  %big = onnx.Initializer dense<4611686018427387904> : tensor<1xi64>
  %bigs = onnx.Initializer dense<4611686018427387904> : tensor<i64>
  %max = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
  %min = onnx.Initializer dense<-9223372036854775808> : tensor<1xi64>
  %mins = onnx.Initializer dense<-9223372036854775808> : tensor<i64>
  %zero = onnx.Initializer dense<0> : tensor<i64>
  %zero1 = onnx.Initializer dense<0> : tensor<1xi64>
  %one = onnx.Initializer dense<1> : tensor<i64>
  %neg = onnx.Initializer dense<[-5, 3]> : tensor<2xi64>
  %negs = onnx.Initializer dense<[-1, -1]> : tensor<2xi64>
  %bb = onnx.Initializer dense<4611686018427387904> : tensor<3xi64>
  // CHECK: onnx.Range{{.*}} -> tensor<4611686018427387904xi64>
  %r = onnx.Range(%zero, %bigs, %one) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
  %r2 = onnx.Range(%bigs, %mins, %one) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
  // expected-warning @below {{its delta is 0 [infer-shapes-001]}}
  %r3 = onnx.Range(%mins, %bigs, %zero) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
  %t = onnx.Tile(%big, %big) : (tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
  // CHECK: onnx.Tile{{.*}} -> tensor<?x?x?xf32, #onnx.dims<unk__{{[0-9]+}}, "4611686018427387904*n", "4611686018427387904*m">>
  %t2 = onnx.Tile(%k, %bb) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<3xi64>) -> tensor<*xf32>
  // CHECK: onnx.ConstantOfShape{{.*}} -> tensor<4611686018427387904x?x?xf32>
  %c = onnx.ConstantOfShape(%bb) : (tensor<3xi64>) -> tensor<*xf32>
  // expected-warning @below {{its result would have the size -5 [infer-shapes-001]}}
  %c2 = onnx.ConstantOfShape(%neg) : (tensor<2xi64>) -> tensor<*xf32>
  // CHECK: onnx.Reshape{{.*}} -> tensor<*xf32>
  // expected-warning @below {{its shape has the size -5 [infer-shapes-001]}}
  %rs = onnx.Reshape(%k, %neg) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<2xi64>) -> tensor<*xf32>
  // CHECK: onnx.Reshape{{.*}} -> tensor<*xf32>
  // expected-warning @below {{its shape has more than one size -1 [infer-shapes-001]}}
  %rs2 = onnx.Reshape(%k, %negs) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<2xi64>) -> tensor<*xf32>
  %rs3 = onnx.Reshape(%k, %bb) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<3xi64>) -> tensor<*xf32>
  // expected-warning @below {{its inputs do not broadcast: sizes 2 and 4611686018427387904 [infer-shapes-001]}}
  %ex = onnx.Expand(%k, %bb) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<3xi64>) -> tensor<*xf32>
  %ex2 = onnx.Expand(%k, %neg) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<2xi64>) -> tensor<*xf32>
  // CHECK: onnx.Slice{{.*}} -> tensor<?x?x?xf32, #onnx.dims<{{.*}}, n, m>>
  %sl = onnx.Slice(%k, %min, %max, %zero1, %min) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
  // expected-warning @below {{its axis is -9223372036854775808, which a tensor of rank 3 does not have [infer-shapes-001]}}
  %sl2 = onnx.Slice(%k, %max, %min, %min, %max) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
  // expected-warning @below {{its axis is 4611686018427387904, which a tensor of rank 4 does not have [infer-shapes-001]}}
  %us = onnx.Unsqueeze(%k, %big) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<1xi64>) -> tensor<*xf32>
  // expected-warning @below {{its axis is -9223372036854775808, which a tensor of rank 3 does not have [infer-shapes-001]}}
  %sq = onnx.Squeeze(%k, %min) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<1xi64>) -> tensor<*xf32>
  // CHECK: onnx.MaxPool{{.*}} -> (tensor<*xf32>, none)
  // expected-warning @below {{its strides hold 0, and must be positive [infer-shapes-001]}}
  %cv, %cvi = onnx.MaxPool(%x) {kernel_shape = array<i64: 4611686018427387904, 3>, strides = array<i64: 0, -1>, pads = array<i64: 4611686018427387904, 4611686018427387904, 4611686018427387904, 4611686018427387904>} : (tensor<1x4x?x?xf32, #onnx.dims<1, 4, h, w>>) -> (tensor<*xf32>, none)
  %av = onnx.AveragePool(%x) {kernel_shape = array<i64: 3, 3>, dilations = array<i64: 4611686018427387904, 4611686018427387904>, auto_pad = "SAME_UPPER"} : (tensor<1x4x?x?xf32, #onnx.dims<1, 4, h, w>>) -> tensor<*xf32>
  %oh = onnx.OneHot(%big, %bigs, %negs) : (tensor<1xi64>, tensor<i64>, tensor<2xi64>) -> tensor<*xi64>
  %tk, %ti = onnx.TopK(%k, %big) : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>, tensor<1xi64>) -> (tensor<*xf32>, tensor<*xi64>)
  %gt = onnx.Gather(%bb, %max) : (tensor<3xi64>, tensor<1xi64>) -> tensor<*xi64>
  %gt2 = onnx.Gather(%bb, %min) : (tensor<3xi64>, tensor<1xi64>) -> tensor<*xi64>
  %d = onnx.Div(%min, %neg) : (tensor<1xi64>, tensor<2xi64>) -> tensor<*xi64>
  %d0 = onnx.Div(%min, %zero1) : (tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
  %m0 = onnx.Mod(%min, %zero1) : (tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
  %mm = onnx.Mul(%min, %min) : (tensor<1xi64>, tensor<1xi64>) -> tensor<*xi64>
  %ng = onnx.Neg(%min) : (tensor<1xi64>) -> tensor<*xi64>
  %ab = onnx.Abs(%min) : (tensor<1xi64>) -> tensor<*xi64>
  // expected-warning @below {{its axis is -9223372036854775808, which a tensor of rank 3 does not have [infer-shapes-001]}}
  %fl = onnx.Flatten(%c) {axis = -9223372036854775808 : i64} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK: onnx.Concat{{.*}} -> tensor<4611686018427387904x?x?xf32, #onnx.dims<4611686018427387904, unk__{{[0-9]+}}, ?>>
  %cc = onnx.Concat(%c, %c) {axis = 1 : i64} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  %sz = onnx.Size(%c) : (tensor<*xf32>) -> tensor<*xi64>
  %sh = onnx.Shape(%c) {start = -9223372036854775808 : i64, end = 9223372036854775807 : i64} : (tensor<*xf32>) -> tensor<*xi64>
  %tr = onnx.Trilu(%c, %mins) : (tensor<*xf32>, tensor<i64>) -> tensor<*xf32>
  // expected-warning @below {{its axis is -9223372036854775808, which a tensor of rank 3 does not have [infer-shapes-001]}}
  %ra = onnx.ReduceSum(%c, %min) : (tensor<*xf32>, tensor<1xi64>) -> tensor<*xf32>
  %dts = onnx.DepthToSpace(%x) {blocksize = 4611686018427387904 : i64} : (tensor<1x4x?x?xf32, #onnx.dims<1, 4, h, w>>) -> tensor<*xf32>
  %ey = onnx.EyeLike(%k) {k = -9223372036854775808 : i64} : (tensor<2x?x?xf32, #onnx.dims<2, n, m>>) -> tensor<*xf32>
  return
}
}
