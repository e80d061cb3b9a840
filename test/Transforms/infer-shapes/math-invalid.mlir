// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --infer-shapes -o /dev/null

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>, %b: tensor<5x6xf32>) {
    // expected-warning@+1 {{its inner sizes are 4 and 5}}
    %0 = onnx.Gemm(%a, %b) : (tensor<3x4xf32>, tensor<5x6xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>, %b: tensor<4x5x6xf32>) {
    // expected-warning@+1 {{it multiplies matrices, not a tensor of rank 3}}
    %0 = onnx.Gemm(%a, %b) : (tensor<3x4xf32>, tensor<4x5x6xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    // expected-warning@+1 {{its last two sizes are}}
    %0 = onnx.Det(%a) : (tensor<3x4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3xf32>) {
    // expected-warning@+1 {{its input must have at least 2 dimensions}}
    %0 = onnx.Det(%a) : (tensor<3xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>, %b: tensor<2x1xf32>) {
    // expected-warning@+1 {{its inputs do not broadcast: sizes 3 and 2}}
    %0 = onnx.Sub(%a, %b) : (tensor<3x4xf32>, tensor<2x1xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    // expected-warning@+1 {{its equation has 2 terms for 1 inputs}}
    %0 = onnx.Einsum(%a) {equation = "ij,jk->ik"} : (tensor<3x4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    // expected-warning@+1 {{its equation names 3 dimensions of an input that has 2}}
    %0 = onnx.Einsum(%a) {equation = "ijk->ik"} : (tensor<3x4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>, %b: tensor<5x6xf32>) {
    // expected-warning@+1 {{its inputs do not broadcast: sizes 4 and 5}}
    %0 = onnx.Einsum(%a, %b) {equation = "ij,jk->ik"} : (tensor<3x4xf32>, tensor<5x6xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    %axes = onnx.Initializer dense<2> : tensor<1xi64>
    // expected-warning@+1 {{its axis is 2, which a tensor of rank 2 does not have}}
    %0 = onnx.ReduceSum(%a, %axes) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    // expected-warning@+1 {{its axis is -3, which a tensor of rank 2 does not have}}
    %0 = onnx.ArgMax(%a) {axis = -3} : (tensor<3x4xf32>) -> tensor<*xi64>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    %k = onnx.Initializer dense<5> : tensor<1xi64>
    // expected-warning@+1 {{its K is 5 for an axis of size 4}}
    %0:2 = onnx.TopK(%a, %k) : (tensor<3x4xf32>, tensor<1xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<2x4xf32>) {
    // expected-warning@+1 {{its inputs must have 3 or 4 dimensions, not 2}}
    %0:4 = onnx.Attention(%a, %a, %a) : (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>) -> (tensor<*xf32>, none, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<2x4x3x8xf32>, %b: tensor<2x4x5x8xf32>) {
    // expected-warning@+1 {{its lengths of keys and values are 3 and 5}}
    %0:4 = onnx.Attention(%a, %a, %b) : (tensor<2x4x3x8xf32>, tensor<2x4x3x8xf32>, tensor<2x4x5x8xf32>) -> (tensor<*xf32>, none, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    %i = onnx.Initializer dense<2> : tensor<i64>
    %s = onnx.SequenceConstruct(%a, %a) : (tensor<3x4xf32>, tensor<3x4xf32>) -> !onnx.seq<tensor<*xf32>>
    // expected-warning@+1 {{its position is 2 in a sequence of 2}}
    %0 = onnx.SequenceAt(%s, %i) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @main(%a: tensor<3x4xf32>) {
    // expected-warning@+1 {{its axis is 2, which a tensor of rank 2 does not have}}
    %0 = onnx.SplitToSequence(%a) {axis = 2} : (tensor<3x4xf32>) -> !onnx.seq<tensor<*xf32>>
    return
  }
}
