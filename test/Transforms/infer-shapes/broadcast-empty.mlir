// RUN: onnx-xform-opt %s --infer-shapes=allow-empty | FileCheck %s --check-prefixes=CHECK,EMPTY
// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s --check-prefixes=CHECK,FILLED

// Two sizes broadcast to the greater one, but [0] and [1] to [0].

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @two
  // EMPTY-SAME: -> tensor<?xf32, #onnx.dims<"Min(m, n, 1)*Max(m, n)">>
  // FILLED-SAME: -> tensor<?xf32, #onnx.dims<"Max(m, n)">>
  func.func @two(%x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32> {
    %0 = onnx.Add(%x, %y) : (tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }

  // What went in before changes nothing.
  // CHECK-LABEL: func.func @again
  // EMPTY-SAME: -> tensor<?xf32, #onnx.dims<"Min(m, n, 1)*Max(m, n)">>
  // FILLED-SAME: -> tensor<?xf32, #onnx.dims<"Max(m, n)">>
  func.func @again(%x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32> {
    %0 = onnx.Add(%x, %y) : (tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    %1 = onnx.Mul(%0, %y) : (tensor<*xf32>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    %2 = onnx.Sub(%x, %1) : (tensor<?xf32, #onnx.dims<n>>, tensor<*xf32>) -> tensor<*xf32>
    return %2 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @three
  // EMPTY-SAME: -> tensor<?xf32, #onnx.dims<"Min(k, m, n, 1)*Max(k, m, n)">>
  // FILLED-SAME: -> tensor<?xf32, #onnx.dims<"Max(k, m, n)">>
  func.func @three(%x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<?xf32, #onnx.dims<m>>, %z: tensor<?xf32, #onnx.dims<k>>) -> tensor<*xf32> {
    %0 = onnx.Add(%x, %y) : (tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    %1 = onnx.Add(%y, %z) : (tensor<?xf32, #onnx.dims<m>>, tensor<?xf32, #onnx.dims<k>>) -> tensor<*xf32>
    %2 = onnx.Add(%0, %1) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %2 : tensor<*xf32>
  }

  // 2 * n is 0 where n is.
  // CHECK-LABEL: func.func @factor
  // EMPTY-SAME: -> tensor<?xf32, #onnx.dims<"2*n*Min(n, 1)">>
  // FILLED-SAME: -> tensor<?xf32, #onnx.dims<"2*n">>
  func.func @factor(%x: tensor<?xf32, #onnx.dims<n>>) -> tensor<*xf32> {
    %0 = onnx.Concat(%x, %x) {axis = 0 } : (tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<n>>) -> tensor<*xf32>
    %1 = onnx.Add(%0, %x) : (tensor<*xf32>, tensor<?xf32, #onnx.dims<n>>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }

  // The rows that a mask of 8 has left, beside as many as are asked for: none,
  // or all.
  // CHECK-LABEL: func.func @mask
  // FILLED-SAME: -> tensor<?xf32, #onnx.dims<"n*Min(Max(0, Min(n + past, 8) - past), 1)">>
  func.func @mask(%x: tensor<?xf32, #onnx.dims<n>>, %mask: tensor<8xf32>, %past: tensor<?xf32, #onnx.dims<past>>) -> tensor<*xf32> {
    %0 = onnx.Shape(%past) : (tensor<?xf32, #onnx.dims<past>>) -> tensor<1xi64>
    %1 = onnx.Shape(%x) : (tensor<?xf32, #onnx.dims<n>>) -> tensor<1xi64>
    %2 = onnx.Add(%0, %1) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
    %axes = onnx.Initializer dense<0> : tensor<1xi64>
    %3 = onnx.Slice(%mask, %0, %2, %axes) : (tensor<8xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %4 = onnx.Add(%x, %3) : (tensor<?xf32, #onnx.dims<n>>, tensor<*xf32>) -> tensor<*xf32>
    return %4 : tensor<*xf32>
  }

  // No size is negative: n - 1 and Max(n - 1, 0) are the same.
  // CHECK-LABEL: func.func @same
  // CHECK-SAME: -> tensor<?xf32, #onnx.dims<"n - 1">>
  func.func @same(%x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<?xf32, #onnx.dims<"n - 1">>) -> tensor<*xf32> {
    %starts = onnx.Initializer dense<1> : tensor<1xi64>
    %ends = onnx.Shape(%x) : (tensor<?xf32, #onnx.dims<n>>) -> tensor<1xi64>
    %axes = onnx.Initializer dense<0> : tensor<1xi64>
    %0 = onnx.Slice(%x, %starts, %ends, %axes) : (tensor<?xf32, #onnx.dims<n>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    %1 = onnx.Add(%y, %0) : (tensor<?xf32, #onnx.dims<"n - 1">>, tensor<*xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }

  // The file may say that nothing is empty. A name that no input has says
  // less than the formula.
  // EMPTY-LABEL: func.func @declared
  // EMPTY-SAME: -> (tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<"Min(k, m, 1)*Max(k, m)">>)
  // EMPTY: onnx.Add({{.*}} -> tensor<?xf32, #onnx.dims<n>>
  // EMPTY: onnx.Relu({{.*}} -> tensor<?xf32, #onnx.dims<n>>
  func.func @declared(%x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<?xf32, #onnx.dims<m>>, %z: tensor<?xf32, #onnx.dims<k>>) -> (tensor<*xf32>, tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<other>>) {
    %0 = onnx.Add(%x, %y) : (tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<m>>) -> tensor<*xf32>
    %1 = onnx.Relu(%0) : (tensor<*xf32>) -> tensor<?xf32, #onnx.dims<n>>
    %2 = onnx.Mul(%y, %z) : (tensor<?xf32, #onnx.dims<m>>, tensor<?xf32, #onnx.dims<k>>) -> tensor<?xf32, #onnx.dims<other>>
    return %0, %1, %2 : tensor<*xf32>, tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<other>>
  }
}
