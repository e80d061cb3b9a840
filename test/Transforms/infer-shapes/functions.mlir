// RUN: onnx-xform-opt %s -split-input-file --infer-shapes 2>&1 | FileCheck %s --implicit-check-not=remark

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}} {
  // What one call needs, k = n, says nothing of another one.
  // CHECK-LABEL: func.func @calls_do_not_share_sizes
  // CHECK-SAME: tensor<?x3xf32, #onnx.dims<n, 3>>, %{{.*}}: tensor<?x5xf32, #onnx.dims<m, 5>>) -> (tensor<3xf32>, tensor<5xf32>)
  func.func @calls_do_not_share_sizes(%x: tensor<?xf32, #onnx.dims<a>>, %c: tensor<?xi1, #onnx.dims<a>>, %w: tensor<?x3xf32, #onnx.dims<n, 3>>, %v: tensor<?x5xf32, #onnx.dims<m, 5>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %0 = onnx.Call @f(%x, %c, %w) : (tensor<?xf32, #onnx.dims<a>>, tensor<?xi1, #onnx.dims<a>>, tensor<?x3xf32, #onnx.dims<n, 3>>) -> tensor<*xf32>
    %1 = onnx.Call @f(%x, %c, %v) : (tensor<?xf32, #onnx.dims<a>>, tensor<?xi1, #onnx.dims<a>>, tensor<?x5xf32, #onnx.dims<m, 5>>) -> tensor<*xf32>
    return %0, %1 : tensor<*xf32>, tensor<*xf32>
  }
  func.func private @f(%x: tensor<*xf32>, %c: tensor<*xi1>, %w: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {domain = "d", name = "f", opset_imports = {ai.onnx = 17 : i64}}} {
    %0 = onnx.Compress(%x, %c) {axis = 0} : (tensor<*xf32>, tensor<*xi1>) -> tensor<*xf32>
    %1 = onnx.MatMul(%0, %w) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}} {
  // A name in a function is a size of one call, and not that of the model: both
  // calls return sizes of their own, and N stays N.
  // CHECK-LABEL: func.func @names_in_functions_are_of_one_call
  // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<unk__2>>, tensor<?xf32, #onnx.dims<unk__5>>, tensor<?xf32, #onnx.dims<N>>)
  // CHECK: onnx.Call @f
  // CHECK-SAME: -> tensor<?xf32, #onnx.dims<unk__2>>
  // CHECK: onnx.Call @f
  // CHECK-SAME: -> tensor<?xf32, #onnx.dims<unk__5>>
  func.func @names_in_functions_are_of_one_call(%x: tensor<?xf32, #onnx.dims<N>>, %c: tensor<?xi1, #onnx.dims<N>>, %d: tensor<?xi1, #onnx.dims<N>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %0 = onnx.Call @f(%x, %c) : (tensor<?xf32, #onnx.dims<N>>, tensor<?xi1, #onnx.dims<N>>) -> tensor<*xf32>
    %1 = onnx.Call @f(%x, %d) : (tensor<?xf32, #onnx.dims<N>>, tensor<?xi1, #onnx.dims<N>>) -> tensor<*xf32>
    %2 = onnx.Abs(%x) : (tensor<?xf32, #onnx.dims<N>>) -> tensor<*xf32>
    return %0, %1, %2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
  func.func private @f(%x: tensor<*xf32>, %c: tensor<*xi1>) -> tensor<?xf32, #onnx.dims<N>> attributes {onnx.function = {domain = "d", name = "f", opset_imports = {ai.onnx = 17 : i64}}} {
    %0 = onnx.Compress(%x, %c) {axis = 0} : (tensor<*xf32>, tensor<*xi1>) -> tensor<?xf32, #onnx.dims<K>>
    %1 = onnx.Custom(%0) {domain = "e", op_type = "Op"} : (tensor<?xf32, #onnx.dims<K>>) -> tensor<?xf32, #onnx.dims<N>>
    return %1 : tensor<?xf32, #onnx.dims<N>>
  }
}
