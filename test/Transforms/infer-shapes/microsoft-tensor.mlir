// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x1xf32, #onnx.dims<m, n, 1>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<-1> : tensor<i32>
    %r0 = onnx_ms.ExpandDims(%arg0, %c1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<i32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<1x?x?xf32, #onnx.dims<1, m, n>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<0> : tensor<i32>
    %r0 = onnx_ms.ExpandDims(%arg0, %c1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<i32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Where the axis goes, only the data has.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<unk__0, unk__1, unk__2>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>, %arg1: tensor<i32>) -> tensor<*xf32> {
    %r0 = onnx_ms.ExpandDims(%arg0, %arg1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<i32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<"m + 3", "n + 2">>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<[[1, -1, 2, 3]]> : tensor<1x4xi64>
    %r0 = onnx_ms.Pad(%arg0, %c1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<1x4xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<unk__0, unk__1>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>, %arg1: tensor<4xi64>) -> tensor<*xf32> {
    %r0 = onnx_ms.Pad(%arg0, %arg1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<4xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x4xf32, #onnx.dims<m, "ceiling(n/3) - 1", 4>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.UnfoldTensor(%arg0) {size = 4 : i64, step = 3 : i64} : (tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x3xf32, #onnx.dims<"m - 2", n, 3>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.UnfoldTensor(%arg0) {size = 3 : i64, dim = -2 : i64} : (tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<b, p>>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<m, n, p>>, %arg1: tensor<?x2xi64, #onnx.dims<b, 2>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GatherND(%arg0, %arg1) : (tensor<?x?x?xf32, #onnx.dims<m, n, p>>, tensor<?x2xi64, #onnx.dims<b, 2>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // How many axes go, only the data has.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<*xf32>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<m, n, p>>, %arg1: tensor<?x?xi64, #onnx.dims<b, k>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GatherND(%arg0, %arg1) : (tensor<?x?x?xf32, #onnx.dims<m, n, p>>, tensor<?x?xi64, #onnx.dims<b, k>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x3x?x?xf32, #onnx.dims<b, 3, y, x>>
  func.func @main(%arg0: tensor<?x3x?x?xf32, #onnx.dims<b, 3, h, w>>, %arg1: tensor<?x?x?x2xf32, #onnx.dims<b, y, x, 2>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GridSample(%arg0, %arg1) : (tensor<?x3x?x?xf32, #onnx.dims<b, 3, h, w>>, tensor<?x?x?x2xf32, #onnx.dims<b, y, x, 2>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x3x5x6xf32, #onnx.dims<r, 3, 5, 6>>
  func.func @main(%arg0: tensor<?x3x?x?xf32, #onnx.dims<b, 3, h, w>>, %arg1: tensor<?x4xf32, #onnx.dims<r, 4>>, %arg2: tensor<?xi32, #onnx.dims<r>>) -> tensor<*xf32> {
    %c3 = onnx.Initializer dense<[5, 6]> : tensor<2xi32>
    %r0 = onnx_ms.CropAndResize(%arg0, %arg1, %arg2, %c3) : (tensor<?x3x?x?xf32, #onnx.dims<b, 3, h, w>>, tensor<?x4xf32, #onnx.dims<r, 4>>, tensor<?xi32, #onnx.dims<r>>, tensor<2xi32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x3x?x?xf32, #onnx.dims<r, 3, unk__0, unk__1>>
  func.func @main(%arg0: tensor<?x3x?x?xf32, #onnx.dims<b, 3, h, w>>, %arg1: tensor<?x4xf32, #onnx.dims<r, 4>>, %arg2: tensor<?xi32, #onnx.dims<r>>, %arg3: tensor<2xi32>) -> tensor<*xf32> {
    %r0 = onnx_ms.CropAndResize(%arg0, %arg1, %arg2, %arg3) : (tensor<?x3x?x?xf32, #onnx.dims<b, 3, h, w>>, tensor<?x4xf32, #onnx.dims<r, 4>>, tensor<?xi32, #onnx.dims<r>>, tensor<2xi32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__0>>, tensor<?xi64, #onnx.dims<n>>, tensor<?xi64, #onnx.dims<unk__0>>)
  func.func @main(%arg0: tensor<?xf32, #onnx.dims<n>>) -> (tensor<*xf32>, tensor<*xi64>, tensor<*xi64>) {
    %r0, %r1, %r2 = onnx_ms.Unique(%arg0) : (tensor<?xf32, #onnx.dims<n>>) -> (tensor<*xf32>, tensor<*xi64>, tensor<*xi64>)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xi64>, tensor<*xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x!onnx.string, #onnx.dims<b, unk__0>>
  func.func @main(%arg0: tensor<?x!onnx.string, #onnx.dims<b>>) -> tensor<*x!onnx.string> {
    %r0 = onnx_ms.Tokenizer(%arg0) {mark = 0 : i64, mincharnum = 1 : i64, pad_value = "#"} : (tensor<?x!onnx.string, #onnx.dims<b>>) -> tensor<*x!onnx.string>
    return %r0 : tensor<*x!onnx.string>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<4xi32>
  func.func @main() -> tensor<*xi32> {
    %c0 = onnx.Initializer dense<10> : tensor<i32>
    %c1 = onnx.Initializer dense<0> : tensor<i32>
    %c2 = onnx.Initializer dense<-3> : tensor<i32>
    %r0 = onnx_ms.Range(%c0, %c1, %c2) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<*xi32>
    return %r0 : tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<0xi64>
  func.func @main() -> tensor<*xi64> {
    %c0 = onnx.Initializer dense<5> : tensor<i64>
    %c1 = onnx.Initializer dense<1> : tensor<i64>
    %r0 = onnx_ms.Range(%c0, %c1) : (tensor<i64>, tensor<i64>) -> tensor<*xi64>
    return %r0 : tensor<*xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<11xf32>
  func.func @main() -> tensor<*xf32> {
    %c0 = onnx.Initializer dense<0.5> : tensor<f32>
    %c1 = onnx.Initializer dense<3.25> : tensor<f32>
    %c2 = onnx.Initializer dense<0.25> : tensor<f32>
    %r0 = onnx_ms.Range(%c0, %c1, %c2) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?xi64, #onnx.dims<unk__0>>
  func.func @main(%arg0: tensor<i64>) -> tensor<*xi64> {
    %c1 = onnx.Initializer dense<1> : tensor<i64>
    %r0 = onnx_ms.Range(%arg0, %c1) : (tensor<i64>, tensor<i64>) -> tensor<*xi64>
    return %r0 : tensor<*xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<m, n>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, k>>, %arg1: tensor<?x?xf32, #onnx.dims<n, k>>) -> tensor<*xf32> {
    %r0 = onnx_ms.CDist(%arg0, %arg1) : (tensor<?x?xf32, #onnx.dims<m, k>>, tensor<?x?xf32, #onnx.dims<n, k>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<2x?xi32, #onnx.dims<2, unk__0>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xi32> {
    %r0 = onnx_ms.DynamicTimeWarping(%arg0) : (tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xi32>
    return %r0 : tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<i1>
  func.func @main(%arg0: tensor<?xf32, #onnx.dims<m>>, %arg1: tensor<?xf32, #onnx.dims<n>>) -> tensor<*xi1> {
    %r0 = onnx_ms.IsAllFinite(%arg0, %arg1) : (tensor<?xf32, #onnx.dims<m>>, tensor<?xf32, #onnx.dims<n>>) -> tensor<*xi1>
    return %r0 : tensor<*xi1>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x2xf32, #onnx.dims<b, "floor(n/2) + 1", 2>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<b, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.Rfft(%arg0) : (tensor<?x?xf32, #onnx.dims<b, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<b, "2*n - 2">>
  func.func @main(%arg0: tensor<?x?x2xf32, #onnx.dims<b, n, 2>>) -> tensor<*xf32> {
    %r0 = onnx_ms.Irfft(%arg0) {signal_ndim = 1 : i64} : (tensor<?x?x2xf32, #onnx.dims<b, n, 2>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<b, n>>
  func.func @main(%arg0: tensor<?x?x2xf32, #onnx.dims<b, n, 2>>) -> tensor<*xf32> {
    %r0 = onnx_ms.Irfft(%arg0) {signal_ndim = 1 : i64, onesided = 0 : i64} : (tensor<?x?x2xf32, #onnx.dims<b, n, 2>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x2xf32, #onnx.dims<b, n, 2>>
  func.func @main(%arg0: tensor<?x1x2xf32, #onnx.dims<b, 1, 2>>, %arg1: tensor<?x2xf32, #onnx.dims<n, 2>>) -> tensor<*xf32> {
    %r0 = onnx_ms.ComplexMul(%arg0, %arg1) : (tensor<?x1x2xf32, #onnx.dims<b, 1, 2>>, tensor<?x2xf32, #onnx.dims<n, 2>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, m, n>>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, m, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.Trilu(%arg0) : (tensor<?x?x?xf32, #onnx.dims<b, m, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x4x4xf32, #onnx.dims<b, 4, 4>>
  func.func @main(%arg0: tensor<?x4x4xf32, #onnx.dims<b, 4, 4>>) -> tensor<*xf32> {
    %r0 = onnx_ms.Inverse(%arg0) : (tensor<?x4x4xf32, #onnx.dims<b, 4, 4>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui32, #onnx.dims<b, n>>
  func.func @main(%arg0: tensor<?x?xi32, #onnx.dims<b, n>>) -> tensor<*xui32> {
    %r0 = onnx_ms.MurmurHash3(%arg0) : (tensor<?x?xi32, #onnx.dims<b, n>>) -> tensor<*xui32>
    return %r0 : tensor<*xui32>
  }
}
