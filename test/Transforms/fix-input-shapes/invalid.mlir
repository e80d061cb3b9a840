// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --fix-input-shapes=x:1x3,y:3x4
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes 2>&1 | FileCheck %s --check-prefix=NOTHING
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=x 2>&1 | FileCheck %s --check-prefix=NO-SHAPE
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=:1x3 2>&1 | FileCheck %s --check-prefix=NO-NAME
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=x:1x 2>&1 | FileCheck %s --check-prefix=EMPTY-SIZE
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=x:1x-3 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=x:1x9223372036854775808 2>&1 | FileCheck %s --check-prefix=TOO-LARGE
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=y:4611686018427387904x3 2>&1 | FileCheck %s --check-prefix=ELEMENTS
// RUN: not onnx-xform-opt %s -split-input-file --fix-input-shapes=x:1x3,x:1x3 2>&1 | FileCheck %s --check-prefix=TWICE

// NOTHING: fix-input-shapes: nothing is given; write --fix-input-shapes=INPUT:AxBxC [fix-dims-008]
// NO-SHAPE: fix-input-shapes: 'x' is not INPUT:AxBxC [fix-dims-010]
// NO-NAME: fix-input-shapes: ':1x3' is not INPUT:AxBxC [fix-dims-010]
// EMPTY-SIZE: fix-input-shapes: the size '' in 'x:1x' is neither an integer from 0 to 9223372036854775807 nor '?' [fix-dims-011]
// NEGATIVE: fix-input-shapes: the size '-3' in 'x:1x-3' is neither an integer from 0 to 9223372036854775807 nor '?' [fix-dims-011]
// TOO-LARGE: fix-input-shapes: the size '9223372036854775808' in 'x:1x9223372036854775808' is neither an integer from 0 to 9223372036854775807 nor '?' [fix-dims-011]
// ELEMENTS: fix-input-shapes: the input 'y' would have more than 2^63 elements [fix-dims-022]
// TWICE: fix-input-shapes: the input 'x' is given twice [fix-dims-017]

module {
  func.func @well_formed(%x: tensor<?x?xf32> {onnx.name = "x"}, %y: tensor<*xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: the model has no input 'y'; it has: mask, x [fix-dims-012]}}
module {
  func.func @unknown_input(%x: tensor<?x?xf32> {onnx.name = "x"}, %y: tensor<*xf32> {onnx.name = "mask"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: the model has no input 'x'; it has no inputs [fix-dims-012]}}
// expected-error @below {{fix-input-shapes: the model has no input 'y'; it has no inputs [fix-dims-012]}}
module {
  func.func @no_inputs() attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: the input 'y' is not a tensor: '!onnx.seq<tensor<*xf32>>' [fix-dims-013]}}
module {
  func.func @no_tensor(%x: tensor<?x?xf32> {onnx.name = "x"}, %y: !onnx.seq<tensor<*xf32>> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: the input 'x' has 3 dimensions, the shape given 2 [fix-dims-014]}}
module {
  func.func @rank_mismatch(%x: tensor<?x?x?xf32> {onnx.name = "x"}, %y: tensor<*xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: dimension 1 of the input 'x' is 4 and cannot be 3 [fix-dims-015]}}
module {
  func.func @contradicts_a_static_size(%x: tensor<?x4xf32> {onnx.name = "x"}, %y: tensor<*xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: 'batch' is given both 1, by the input 'x', and 3, by 'y' [fix-dims-016]}}
module {
  func.func @one_symbol_two_sizes(%x: tensor<?x?xf32, #onnx.dims<batch, ?>> {onnx.name = "x"}, %y: tensor<?x?xf32, #onnx.dims<batch, ?>> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: '2*n' is given 4, but the other sizes make it 6 [fix-dims-007]}}
module {
  func.func @expression_contradicts_its_symbol(%x: tensor<1x?xf32, #onnx.dims<1, n>> {onnx.name = "x"}, %y: tensor<3x?xf32, #onnx.dims<3, "2*n">> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{fix-input-shapes: the dimension 'n - 5' becomes -2 [fix-dims-005]}}
module {
  func.func @negative_size(%x: tensor<1x?xf32, #onnx.dims<1, n>> {onnx.name = "x"}, %y: tensor<*xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    %z = onnx.Custom() {domain = "d", op_type = "Op"} : () -> tensor<?xf32, #onnx.dims<"n - 5">>
    return
  }
}

// -----

module {
  func.func @contradicts_the_graph(%x: tensor<?x?xf32> {onnx.name = "x"}, %y: tensor<*xf32> {onnx.name = "y"}) -> tensor<?x5xf32> attributes {onnx.graph = {}} {
    %w = onnx.Initializer dense<0.0> : tensor<4x5xf32>
    // expected-error @below {{its inner sizes are 3 and 4 with x:1x3, y:3x4; the model is not made for these sizes [fix-dims-019]}}
    %z = onnx.MatMul(%x, %w) : (tensor<?x?xf32>, tensor<4x5xf32>) -> tensor<?x5xf32>
    return %z : tensor<?x5xf32>
  }
}

// -----

// expected-error @below {{fix-input-shapes: the module has no graph [fix-dims-018]}}
module {
}
