// RUN: onnx-xform-opt %s -split-input-file --convert-opset=12 | FileCheck %s -enable-var-scope

// CHANGE: Identity 1->13 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xbf16>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: tensor<3xbf16>) {
    %y = onnx.Identity(%x) : (tensor<3xbf16>) -> tensor<3xbf16>
    return
  }
}

// -----

// CHANGE: Constant 12->13 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xbf16>
  // CHECK-NEXT: return %[[V0]] : tensor<2xbf16>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xbf16> {
    %a = onnx.Constant() {value = dense<1.0> : tensor<2xbf16>} : () -> tensor<2xbf16>
    return %a : tensor<2xbf16>
  }
}

// -----

// CHANGE: Squeeze 11->13 down
// CHANGE: Unsqueeze 11->13 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @computed_axes_reshape_to_the_result
  // CHECK-SAME: (%[[X:.*]]: tensor<1x?x3xf32>, %[[A:.*]]: tensor<1xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[-1, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]]) : (tensor<1x?x3xf32>, tensor<2xi64>) -> tensor<?x3xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1, -1, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Reshape(%[[V1]], %[[V2]]) : (tensor<?x3xf32>, tensor<3xi64>) -> tensor<1x?x3xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<1x?x3xf32>
  func.func @computed_axes_reshape_to_the_result(%x: tensor<1x?x3xf32>, %a: tensor<1xi64>) -> tensor<1x?x3xf32> {
    %s = onnx.Squeeze(%x, %a) : (tensor<1x?x3xf32>, tensor<1xi64>) -> tensor<?x3xf32>
    %r = onnx.Unsqueeze(%s, %a) : (tensor<?x3xf32>, tensor<1xi64>) -> tensor<1x?x3xf32>
    return %r : tensor<1x?x3xf32>
  }
}

// -----

// CHANGE: Split 11->13 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @parts_of_computed_lengths_are_slices
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>, %[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Slice(%[[S]], %[[V1]], %[[V2]], %[[V3]]) : (tensor<2xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[V0]], %[[V4]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Slice(%[[X]], %[[V0]], %[[V5]], %[[V6]]) : (tensor<?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Slice(%[[S]], %[[V8]], %[[V9]], %[[V10]]) : (tensor<2xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Add(%[[V5]], %[[V11]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Slice(%[[X]], %[[V5]], %[[V12]], %[[V6]]) : (tensor<?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: return %[[V7]], %[[V13]] : tensor<?xf32>, tensor<?xf32>
  func.func @parts_of_computed_lengths_are_slices(%x: tensor<?xf32>, %s: tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>) {
    %p, %q = onnx.Split(%x, %s) : (tensor<?xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
    return %p, %q : tensor<?xf32>, tensor<?xf32>
  }
}

// -----

// CHANGE: Pad 11->13 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @bools_are_padded_by_parts
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3xi1>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 0, -1, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<false> : tensor<i1>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Expand(%[[V1]], %[[V2]]) : (tensor<i1>, tensor<2xi64>) -> tensor<1x3xi1>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Slice(%[[X]], %[[V4]], %[[V5]], %[[V6]]) : (tensor<?x3xi1>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?x3xi1>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Concat(%[[V3]], %[[V7]]) {axis = 0} : (tensor<1x3xi1>, tensor<?x3xi1>) -> tensor<?x3xi1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Shape(%[[V8]]) : (tensor<?x3xi1>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Gather(%[[V9]], %[[V10]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Concat(%[[V11]], %[[V12]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Expand(%[[V1]], %[[V13]]) : (tensor<i1>, tensor<2xi64>) -> tensor<?x2xi1>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Concat(%[[V8]], %[[V14]]) {axis = 1} : (tensor<?x3xi1>, tensor<?x2xi1>) -> tensor<?x5xi1>
  // CHECK-NEXT: return %[[V15]] : tensor<?x5xi1>
  func.func @bools_are_padded_by_parts(%x: tensor<?x3xi1>) -> tensor<?x5xi1> {
    %p = onnx.Initializer dense<[1, 0, -1, 2]> : tensor<4xi64>
    %r = onnx.Pad(%x, %p) : (tensor<?x3xi1>, tensor<4xi64>) -> tensor<?x5xi1>
    return %r : tensor<?x5xi1>
  }
}
