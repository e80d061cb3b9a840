// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=10

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @sparse_constant_that_is_too_large() -> tensor<200000x300000xf32> {
    // expected-error @+1 {{(Constant) cannot be converted to opset 10 of ai.onnx: attribute 'sparse_value' exists since version 11 only; its sparse tensor is too large to be written in full, or is not what its type says [convert-opset-010]}}
    %a = onnx.Constant() {sparse_value = #onnx.sparse_tensor<dense<[1.5]> : tensor<1xf32>, dense<[1]> : tensor<1xi64>, [200000, 300000]>} : () -> tensor<200000x300000xf32>
    return %a : tensor<200000x300000xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @sums_of_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    %k = onnx.Initializer dense<-1> : tensor<i64>
    // expected-error @+1 {{(CumSum) cannot be converted to opset 10 of ai.onnx: it is new in opset 11; the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.CumSum(%x, %k) : (tensor<*xf32>, tensor<i64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @elements_of_unknown_rank(%x: tensor<*xf32>, %i: tensor<*xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(GatherElements) cannot be converted to opset 10 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.GatherElements(%x, %i) : (tensor<*xf32>, tensor<*xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @slices_of_unknown_rank(%x: tensor<*xf32>, %i: tensor<2x2xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(GatherND) cannot be converted to opset 10 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.GatherND(%x, %i) : (tensor<*xf32>, tensor<2x2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @unknown_channels(%x: tensor<?x?x2x3xf32>) -> tensor<?x?x4x6xf32> {
    // expected-error @+1 {{(DepthToSpace) cannot be converted to opset 10 of ai.onnx: attribute 'mode' exists since version 11 only; the number of its channels is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.DepthToSpace(%x) {blocksize = 2 : i64, mode = "CRD"} : (tensor<?x?x2x3xf32>) -> tensor<?x?x4x6xf32>
    return %r : tensor<?x?x4x6xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @scatter_along_an_axis_of_unknown_rank(%x: tensor<*xf32>, %i: tensor<*xi64>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(ScatterElements) cannot be converted to opset 10 of ai.onnx: it is new in opset 11; its indices may be negative; its axis is negative, which came with opset 11, and the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.ScatterElements(%x, %i, %u) {axis = -2 : i64} : (tensor<*xf32>, tensor<*xi64>, tensor<*xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @slices_are_written_to_an_unknown_rank(%x: tensor<*xf32>, %i: tensor<2x2xi64>, %u: tensor<2x5xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(ScatterND) cannot be converted to opset 10 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.ScatterND(%x, %i, %u) : (tensor<*xf32>, tensor<2x2xi64>, tensor<2x5xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @one_hot_along_an_axis_of_unknown_rank(%i: tensor<*xi32>, %d: tensor<1xi64>, %v: tensor<2xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(OneHot) cannot be converted to opset 10 of ai.onnx: it has another form there; its indices may be negative; its axis is negative, which came with opset 11, and the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.OneHot(%i, %d, %v) {axis = -2 : i64} : (tensor<*xi32>, tensor<1xi64>, tensor<2xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @pads_of_computed_axes_without_scatter(%x: tensor<3x4xf32>, %a: tensor<1xi32>) -> tensor<?x?xf32> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    // expected-error @+1 {{(Pad) cannot be converted to opset 10 of ai.onnx: it has another form there; it names the axes that it pads; its axes are no constant, or the rank of its input is not known; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Pad(%x, %p, _, %a) : (tensor<3x4xf32>, tensor<2xi64>, tensor<1xi32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @reflecting_more_than_there_is(%x: tensor<2xi64>) -> tensor<5xi64> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    // expected-error @+1 {{(Pad) cannot be converted to opset 10 of ai.onnx: it has another form there; before opset 11, Pad pads floating-point numbers only; it reflects more than there is [convert-opset-010]}}
    %r = onnx.Pad(%x, %p) {mode = "reflect"} : (tensor<2xi64>, tensor<2xi64>) -> tensor<5xi64>
    return %r : tensor<5xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @new_axes_of_an_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[-1, 0]> : tensor<2xi64>
    // expected-error @+1 {{(Unsqueeze) cannot be converted to opset 10 of ai.onnx: it has another form there; it has negative axes, which came with opset 11, and the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.Unsqueeze(%x, %a) : (tensor<*xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
