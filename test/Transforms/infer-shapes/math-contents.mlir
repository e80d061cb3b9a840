// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

// What small tensors hold, seen where TopK takes its K from them. The number of
// parts of an axis of size n, one by one, is n.
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @arithmetic
  func.func @arithmetic(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x4xf32, #onnx.dims<m, 4>>, %big: tensor<?xf32, #onnx.dims<big>>, %f: tensor<1xf32>) -> tensor<*xf32> {
    %xs = onnx.SplitToSequence(%x) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    %ys = onnx.SplitToSequence(%y) : (tensor<?x4xf32, #onnx.dims<m, 4>>) -> !onnx.seq<tensor<*xf32>>
    %n = onnx.SequenceLength(%xs) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %m = onnx.SequenceLength(%ys) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %c0 = onnx.Initializer dense<3> : tensor<i64>
    %v0 = onnx.Sub(%n, %c0) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"n - 3">>
    %t1:2 = onnx.TopK(%big, %v0) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v1 = onnx.Mul(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"m*n">>
    %t2:2 = onnx.TopK(%big, %v1) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Whole numbers are truncated, which is not floor below 0.
    %c1 = onnx.Initializer dense<7> : tensor<i64>
    %v2 = onnx.Add(%n, %c1) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %c2 = onnx.Initializer dense<2> : tensor<i64>
    %v3 = onnx.Div(%v2, %c2) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"ceiling(n/2) + 3">>
    %t4:2 = onnx.TopK(%big, %v3) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v4 = onnx.Mul(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    %v5 = onnx.Div(%v4, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<n>>
    %t6:2 = onnx.TopK(%big, %v5) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v6 = onnx.Neg(%n) : (tensor<*xi64>) -> tensor<*xi64>
    %v7 = onnx.Div(%v6, %c2) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v8 = onnx.Neg(%v7) : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"floor(n/2)">>
    %t9:2 = onnx.TopK(%big, %v8) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // The sign of n - m is not known.
    %v9 = onnx.Sub(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    %v10 = onnx.Div(%v9, %c2) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t11:2 = onnx.TopK(%big, %v10) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c3 = onnx.Initializer dense<4> : tensor<i64>
    %v11 = onnx.Mod(%n, %c3) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"n - 4*floor(n/4)">>
    %t12:2 = onnx.TopK(%big, %v11) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // The divisor's sign, and that of the dividend.
    %c4 = onnx.Initializer dense<-7> : tensor<i64>
    %v12 = onnx.Mod(%c4, %c3) : (tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<1xf32>
    %t13:2 = onnx.TopK(%big, %v12) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v13 = onnx.Mod(%c4, %c3) {fmod = 1} : (tensor<i64>, tensor<i64>) -> tensor<*xi64>
    %v14 = onnx.Neg(%v13) : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<3xf32>
    %t15:2 = onnx.TopK(%big, %v14) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c5 = onnx.Initializer dense<-5> : tensor<i64>
    %v15 = onnx.Abs(%c5) : (tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<5xf32>
    %t16:2 = onnx.TopK(%big, %v15) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v16 = onnx.Sign(%n) : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<1xf32>
    %t17:2 = onnx.TopK(%big, %v16) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c6 = onnx.Initializer dense<8> : tensor<i64>
    %c7 = onnx.Initializer dense<1> : tensor<i64>
    %v17 = onnx.Add(%n, %c7) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v18 = onnx.Min(%n, %c6, %v17) : (tensor<*xi64>, tensor<i64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"Min(n, 8)">>
    %t19:2 = onnx.TopK(%big, %v18) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v19 = onnx.Add(%n, %c7) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v20 = onnx.Max(%n, %c6, %v19) : (tensor<*xi64>, tensor<i64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"Max(n + 1, 8)">>
    %t21:2 = onnx.TopK(%big, %v20) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v21 = onnx.Pow(%n, %c2) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"n*n">>
    %t22:2 = onnx.TopK(%big, %v21) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c8 = onnx.Initializer dense<10> : tensor<i64>
    %v22 = onnx.Pow(%c2, %c8) : (tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<1024xf32>
    %t23:2 = onnx.TopK(%big, %v22) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v23 = onnx.Clip(%n, %c2, %c6) : (tensor<*xi64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"Min(Max(n, 2), 8)">>
    %t24:2 = onnx.TopK(%big, %v23) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c9 = onnx.Initializer dense<0> : tensor<i64>
    %v24 = onnx.Clip(%n, %c9) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<n>>
    %t25:2 = onnx.TopK(%big, %v24) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Nobody knows what f holds.
    %c10 = onnx.Initializer dense<1.0> : tensor<f32>
    %v25 = onnx.Less(%f, %c10) : (tensor<1xf32>, tensor<f32>) -> tensor<*xi1>
    %v26 = onnx.Where(%v25, %n, %m) : (tensor<*xi1>, tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t27:2 = onnx.TopK(%big, %v26) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return %t27#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @running_and_reduced
  func.func @running_and_reduced(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x4xf32, #onnx.dims<m, 4>>, %big: tensor<?xf32, #onnx.dims<big>>, %f: tensor<1xf32>) -> tensor<*xf32> {
    %xs = onnx.SplitToSequence(%x) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    %ys = onnx.SplitToSequence(%y) : (tensor<?x4xf32, #onnx.dims<m, 4>>) -> !onnx.seq<tensor<*xf32>>
    %n = onnx.SequenceLength(%xs) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %m = onnx.SequenceLength(%ys) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %c0 = onnx.Initializer dense<[1, 2, 3]> : tensor<3xi64>
    %c1 = onnx.Initializer dense<0> : tensor<i64>
    %v0 = onnx.CumSum(%c0, %c1) : (tensor<3xi64>, tensor<i64>) -> tensor<*xi64>
    %v1 = onnx.ReduceSum(%v0) {keepdims = 0} : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<10xf32>
    %t2:2 = onnx.TopK(%big, %v1) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c2 = onnx.Initializer dense<-1> : tensor<i64>
    %v2 = onnx.CumSum(%c0, %c2) {exclusive = 1, reverse = 1} : (tensor<3xi64>, tensor<i64>) -> tensor<*xi64>
    %v3 = onnx.ReduceSum(%v2) {keepdims = 0} : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<8xf32>
    %t4:2 = onnx.TopK(%big, %v3) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c3 = onnx.Initializer dense<[2, 3, 4]> : tensor<3xi64>
    %v4 = onnx.CumProd(%c3, %c1) : (tensor<3xi64>, tensor<i64>) -> tensor<*xi64>
    %v5 = onnx.ReduceSum(%v4) {keepdims = 0} : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<32xf32>
    %t6:2 = onnx.TopK(%big, %v5) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v6 = onnx.Mul(%n, %c0) : (tensor<*xi64>, tensor<3xi64>) -> tensor<*xi64>
    %v7 = onnx.ReduceProd(%v6) {keepdims = 0} : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"6*n*n*n">>
    %t8:2 = onnx.TopK(%big, %v7) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v8 = onnx.Add(%n, %c0) : (tensor<*xi64>, tensor<3xi64>) -> tensor<*xi64>
    %c4 = onnx.Initializer dense<[0]> : tensor<1xi64>
    %v9 = onnx.ReduceMax(%v8, %c4) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"n + 3">>
    %t10:2 = onnx.TopK(%big, %v9) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v10 = onnx.Add(%n, %c0) : (tensor<*xi64>, tensor<3xi64>) -> tensor<*xi64>
    %c5 = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %v11 = onnx.ReduceMin(%v10, %c5) : (tensor<*xi64>, tensor<1xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<"n + 1">>
    %t12:2 = onnx.TopK(%big, %v11) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c6 = onnx.Initializer dense<[1, 2, 6]> : tensor<3xi64>
    %v12 = onnx.ReduceMean(%c6) : (tensor<3xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<3xf32>
    %t13:2 = onnx.TopK(%big, %v12) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Of no elements, the sum is 0 and the product 1.
    %c7 = onnx.Initializer dense<[]> : tensor<0xi64>
    %v13 = onnx.ReduceProd(%c7) {keepdims = 0} : (tensor<0xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<1xf32>
    %t14:2 = onnx.TopK(%big, %v13) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c8 = onnx.Initializer dense<[1, 9, 9, 2]> : tensor<4xi64>
    %v14 = onnx.ArgMax(%c8) {keepdims = 0} : (tensor<4xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<1xf32>
    %t15:2 = onnx.TopK(%big, %v14) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v15 = onnx.ArgMax(%c8) {keepdims = 0, select_last_index = 1} : (tensor<4xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<2xf32>
    %t16:2 = onnx.TopK(%big, %v15) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c9 = onnx.Initializer dense<[5, 4, 3]> : tensor<3xi64>
    %v16 = onnx.Add(%n, %c9) : (tensor<*xi64>, tensor<3xi64>) -> tensor<*xi64>
    %v17 = onnx.ArgMin(%v16) : (tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<2xf32>
    %t18:2 = onnx.TopK(%big, %v17) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return %t18#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @floats
  func.func @floats(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x4xf32, #onnx.dims<m, 4>>, %big: tensor<?xf32, #onnx.dims<big>>, %f: tensor<1xf32>) -> tensor<*xf32> {
    %xs = onnx.SplitToSequence(%x) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    %ys = onnx.SplitToSequence(%y) : (tensor<?x4xf32, #onnx.dims<m, 4>>) -> !onnx.seq<tensor<*xf32>>
    %n = onnx.SequenceLength(%xs) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %m = onnx.SequenceLength(%ys) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    // 7 where what is computed is what is expected.
    %c0 = onnx.Initializer dense<7.0> : tensor<f32>
    %c1 = onnx.Initializer dense<2.0> : tensor<f32>
    %v0 = onnx.Div(%c0, %c1) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %c2 = onnx.Initializer dense<3.5> : tensor<f32>
    %v1 = onnx.Equal(%v0, %c2) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %c3 = onnx.Initializer dense<7> : tensor<i64>
    %c4 = onnx.Initializer dense<9> : tensor<i64>
    %v2 = onnx.Where(%v1, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t3:2 = onnx.TopK(%big, %v2) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c5 = onnx.Initializer dense<3.0> : tensor<f32>
    %v3 = onnx.Div(%c0, %c5) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %v4 = onnx.Floor(%v3) : (tensor<*xf32>) -> tensor<*xf32>
    %v5 = onnx.Equal(%v4, %c1) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v6 = onnx.Where(%v5, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t7:2 = onnx.TopK(%big, %v6) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v7 = onnx.Div(%c0, %c5) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %v8 = onnx.Ceil(%v7) : (tensor<*xf32>) -> tensor<*xf32>
    %v9 = onnx.Equal(%v8, %c5) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v10 = onnx.Where(%v9, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t11:2 = onnx.TopK(%big, %v10) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Thirds are rounded: three of them may not be one.
    %v11 = onnx.Div(%c0, %c5) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %v12 = onnx.Mul(%v11, %c5) : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32>
    %v13 = onnx.Equal(%v12, %c0) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v14 = onnx.Where(%v13, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t15:2 = onnx.TopK(%big, %v14) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Halves go to the even neighbour.
    %c6 = onnx.Initializer dense<2.5> : tensor<f32>
    %v15 = onnx.Round(%c6) : (tensor<f32>) -> tensor<*xf32>
    %v16 = onnx.Equal(%v15, %c1) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v17 = onnx.Where(%v16, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t18:2 = onnx.TopK(%big, %v17) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v18 = onnx.Round(%c2) : (tensor<f32>) -> tensor<*xf32>
    %c7 = onnx.Initializer dense<4.0> : tensor<f32>
    %v19 = onnx.Equal(%v18, %c7) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v20 = onnx.Where(%v19, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t21:2 = onnx.TopK(%big, %v20) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c8 = onnx.Initializer dense<-2.5> : tensor<f32>
    %v21 = onnx.Round(%c8) : (tensor<f32>) -> tensor<*xf32>
    %c9 = onnx.Initializer dense<-2.0> : tensor<f32>
    %v22 = onnx.Equal(%v21, %c9) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v23 = onnx.Where(%v22, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t24:2 = onnx.TopK(%big, %v23) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c10 = onnx.Initializer dense<-1.5> : tensor<f32>
    %v24 = onnx.Round(%c10) : (tensor<f32>) -> tensor<*xf32>
    %v25 = onnx.Equal(%v24, %c9) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v26 = onnx.Where(%v25, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t27:2 = onnx.TopK(%big, %v26) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c11 = onnx.Initializer dense<2.75> : tensor<f32>
    %v27 = onnx.Round(%c11) : (tensor<f32>) -> tensor<*xf32>
    %v28 = onnx.Equal(%v27, %c5) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v29 = onnx.Where(%v28, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t30:2 = onnx.TopK(%big, %v29) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c12 = onnx.Initializer dense<6.25> : tensor<f32>
    %v30 = onnx.Sqrt(%c12) : (tensor<f32>) -> tensor<*xf32>
    %v31 = onnx.Equal(%v30, %c6) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v32 = onnx.Where(%v31, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t33:2 = onnx.TopK(%big, %v32) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v33 = onnx.Sqrt(%c1) : (tensor<f32>) -> tensor<*xf32>
    %c13 = onnx.Initializer dense<1.5> : tensor<f32>
    %v34 = onnx.Equal(%v33, %c13) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v35 = onnx.Where(%v34, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t36:2 = onnx.TopK(%big, %v35) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v36 = onnx.Reciprocal(%c7) : (tensor<f32>) -> tensor<*xf32>
    %c14 = onnx.Initializer dense<0.25> : tensor<f32>
    %v37 = onnx.Equal(%v36, %c14) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v38 = onnx.Where(%v37, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t39:2 = onnx.TopK(%big, %v38) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Division by zero is no number.
    %c15 = onnx.Initializer dense<0.0> : tensor<f32>
    %v39 = onnx.Reciprocal(%c15) : (tensor<f32>) -> tensor<*xf32>
    %v40 = onnx.Equal(%v39, %c14) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v41 = onnx.Where(%v40, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t42:2 = onnx.TopK(%big, %v41) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // More digits than floats have.
    %c16 = onnx.Initializer dense<16777216.0> : tensor<f32>
    %c17 = onnx.Initializer dense<1.0> : tensor<f32>
    %v42 = onnx.Add(%c16, %c17) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %v43 = onnx.Equal(%v42, %c16) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v44 = onnx.Where(%v43, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t45:2 = onnx.TopK(%big, %v44) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c18 = onnx.Initializer dense<11.75> : tensor<f32>
    %c19 = onnx.Initializer dense<-9.0> : tensor<f32>
    %v45 = onnx.Div(%c18, %c19) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %c20 = onnx.Initializer dense<16777215.0> : tensor<f32>
    %v46 = onnx.Add(%v45, %c20) : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32>
    %v47 = onnx.Floor(%v46) : (tensor<*xf32>) -> tensor<*xf32>
    %c21 = onnx.Initializer dense<16777213.0> : tensor<f32>
    %v48 = onnx.Equal(%v47, %c21) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v49 = onnx.Where(%v48, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t50:2 = onnx.TopK(%big, %v49) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v50 = onnx.Mean(%c17, %c1) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %v51 = onnx.Equal(%v50, %c13) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v52 = onnx.Where(%v51, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t53:2 = onnx.TopK(%big, %v52) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v53 = onnx.Sum(%c17, %c1) : (tensor<f32>, tensor<f32>) -> tensor<*xf32>
    %v54 = onnx.Equal(%v53, %c5) : (tensor<*xf32>, tensor<f32>) -> tensor<*xi1>
    %v55 = onnx.Where(%v54, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t56:2 = onnx.TopK(%big, %v55) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v56 = onnx.IsNaN(%c17) : (tensor<f32>) -> tensor<*xi1>
    %v57 = onnx.Where(%v56, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t58:2 = onnx.TopK(%big, %v57) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v58 = onnx.IsInf(%c17) : (tensor<f32>) -> tensor<*xi1>
    %v59 = onnx.Where(%v58, %c3, %c4) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t60:2 = onnx.TopK(%big, %v59) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return %t60#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @wrapping
  func.func @wrapping(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x4xf32, #onnx.dims<m, 4>>, %big: tensor<?xf32, #onnx.dims<big>>, %f: tensor<1xf32>) -> tensor<*xf32> {
    %xs = onnx.SplitToSequence(%x) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    %ys = onnx.SplitToSequence(%y) : (tensor<?x4xf32, #onnx.dims<m, 4>>) -> !onnx.seq<tensor<*xf32>>
    %n = onnx.SequenceLength(%xs) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %m = onnx.SequenceLength(%ys) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    // What leaves the type is not followed.
    %c0 = onnx.Initializer dense<100> : tensor<i8>
    %v0 = onnx.Add(%c0, %c0) : (tensor<i8>, tensor<i8>) -> tensor<*xi8>
    %c1 = onnx.Initializer dense<-56> : tensor<i8>
    %v1 = onnx.Equal(%v0, %c1) : (tensor<*xi8>, tensor<i8>) -> tensor<*xi1>
    %c2 = onnx.Initializer dense<7> : tensor<i64>
    %c3 = onnx.Initializer dense<9> : tensor<i64>
    %v2 = onnx.Where(%v1, %c2, %c3) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t3:2 = onnx.TopK(%big, %v2) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %c5 = onnx.Initializer dense<2> : tensor<ui8>
    %v3 = onnx.Sub(%c4, %c5) : (tensor<ui8>, tensor<ui8>) -> tensor<*xui8>
    %c6 = onnx.Initializer dense<0> : tensor<ui8>
    %v4 = onnx.Less(%v3, %c6) : (tensor<*xui8>, tensor<ui8>) -> tensor<*xi1>
    %v5 = onnx.Where(%v4, %c2, %c3) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t6:2 = onnx.TopK(%big, %v5) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c7 = onnx.Initializer dense<4611686018427387904> : tensor<i64>
    %c8 = onnx.Initializer dense<4> : tensor<i64>
    %v6 = onnx.Mul(%c7, %c8) : (tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t7:2 = onnx.TopK(%big, %v6) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return %t7#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @truth
  func.func @truth(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x4xf32, #onnx.dims<m, 4>>, %big: tensor<?xf32, #onnx.dims<big>>, %f: tensor<1xf32>) -> tensor<*xf32> {
    %xs = onnx.SplitToSequence(%x) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<*xf32>>
    %ys = onnx.SplitToSequence(%y) : (tensor<?x4xf32, #onnx.dims<m, 4>>) -> !onnx.seq<tensor<*xf32>>
    %n = onnx.SequenceLength(%xs) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %m = onnx.SequenceLength(%ys) : (!onnx.seq<tensor<*xf32>>) -> tensor<*xi64>
    %v0 = onnx.Equal(%n, %n) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %c0 = onnx.Initializer dense<7> : tensor<i64>
    %c1 = onnx.Initializer dense<9> : tensor<i64>
    %v1 = onnx.Where(%v0, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t2:2 = onnx.TopK(%big, %v1) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c2 = onnx.Initializer dense<0> : tensor<i64>
    %v2 = onnx.Equal(%n, %c2) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi1>
    %v3 = onnx.Where(%v2, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t4:2 = onnx.TopK(%big, %v3) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c3 = onnx.Initializer dense<3> : tensor<i64>
    %v4 = onnx.Equal(%n, %c3) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi1>
    %v5 = onnx.Where(%v4, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t6:2 = onnx.TopK(%big, %v5) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %c4 = onnx.Initializer dense<1> : tensor<i64>
    %v6 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v7 = onnx.Less(%n, %v6) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v8 = onnx.Where(%v7, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t9:2 = onnx.TopK(%big, %v8) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v9 = onnx.LessOrEqual(%n, %n) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v10 = onnx.Where(%v9, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t11:2 = onnx.TopK(%big, %v10) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v11 = onnx.Greater(%n, %n) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v12 = onnx.Where(%v11, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t13:2 = onnx.TopK(%big, %v12) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v13 = onnx.GreaterOrEqual(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi1>
    %v14 = onnx.Where(%v13, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t15:2 = onnx.TopK(%big, %v14) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v15 = onnx.Less(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v16 = onnx.Where(%v15, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t17:2 = onnx.TopK(%big, %v16) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v17 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v18 = onnx.Less(%n, %v17) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v19 = onnx.Not(%v18) : (tensor<*xi1>) -> tensor<*xi1>
    %v20 = onnx.Less(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v21 = onnx.And(%v19, %v20) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    %v22 = onnx.Where(%v21, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t23:2 = onnx.TopK(%big, %v22) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v23 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v24 = onnx.Less(%n, %v23) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v25 = onnx.Less(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v26 = onnx.And(%v24, %v25) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    %v27 = onnx.Where(%v26, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t28:2 = onnx.TopK(%big, %v27) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v28 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v29 = onnx.Less(%n, %v28) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v30 = onnx.Less(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v31 = onnx.Or(%v29, %v30) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    %v32 = onnx.Where(%v31, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t33:2 = onnx.TopK(%big, %v32) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v33 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v34 = onnx.Less(%n, %v33) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v35 = onnx.Not(%v34) : (tensor<*xi1>) -> tensor<*xi1>
    %v36 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v37 = onnx.Less(%n, %v36) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v38 = onnx.Not(%v37) : (tensor<*xi1>) -> tensor<*xi1>
    %v39 = onnx.Or(%v35, %v38) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    %v40 = onnx.Where(%v39, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t41:2 = onnx.TopK(%big, %v40) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v41 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v42 = onnx.Less(%n, %v41) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v43 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v44 = onnx.Less(%n, %v43) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v45 = onnx.Not(%v44) : (tensor<*xi1>) -> tensor<*xi1>
    %v46 = onnx.Xor(%v42, %v45) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    %v47 = onnx.Where(%v46, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t48:2 = onnx.TopK(%big, %v47) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v48 = onnx.Add(%n, %c4) : (tensor<*xi64>, tensor<i64>) -> tensor<*xi64>
    %v49 = onnx.Less(%n, %v48) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v50 = onnx.Less(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v51 = onnx.Xor(%v49, %v50) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    %v52 = onnx.Where(%v51, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__{{[0-9]+}}>>
    %t53:2 = onnx.TopK(%big, %v52) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // The same either way.
    %v53 = onnx.Less(%n, %m) : (tensor<*xi64>, tensor<*xi64>) -> tensor<*xi1>
    %v54 = onnx.Where(%v53, %n, %n) : (tensor<*xi1>, tensor<*xi64>, tensor<*xi64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<n>>
    %t55:2 = onnx.TopK(%big, %v54) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v55 = onnx.OptionalHasElement(_) : () -> tensor<*xi1>
    %v56 = onnx.Where(%v55, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<9xf32>
    %t57:2 = onnx.TopK(%big, %v56) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    %v57 = onnx.OptionalHasElement(%n) : (tensor<*xi64>) -> tensor<*xi1>
    %v58 = onnx.Where(%v57, %c0, %c1) : (tensor<*xi1>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<7xf32>
    %t59:2 = onnx.TopK(%big, %v58) : (tensor<?xf32, #onnx.dims<big>>, tensor<*xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return %t59#0 : tensor<*xf32>
  }
}
