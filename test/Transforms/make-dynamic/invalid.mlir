// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch,z:-1=batch
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic 2>&1 | FileCheck %s --check-prefix=NOTHING
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic=x=batch 2>&1 | FileCheck %s --check-prefix=NO-AXIS
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic=x:0= 2>&1 | FileCheck %s --check-prefix=NO-NAME
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic=x:99999999999999999999=b 2>&1 | FileCheck %s --check-prefix=TOO-LARGE
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic="x:0=2*b" 2>&1 | FileCheck %s --check-prefix=NO-WORD
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic=x:0=a,x:-2=b 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not onnx-xform-opt %s -split-input-file --make-dynamic=x:0=a,x:1=a 2>&1 | FileCheck %s --check-prefix=SAME

// NOTHING: make-dynamic: nothing is given; write --make-dynamic=INPUT:AXIS=NAME [make-dynamic-002]
// NO-AXIS: make-dynamic: 'x=batch' is not INPUT:AXIS=NAME [make-dynamic-003]
// NO-NAME: make-dynamic: 'x:0=' is not INPUT:AXIS=NAME [make-dynamic-003]
// TOO-LARGE: make-dynamic: 'x:99999999999999999999=b' is not INPUT:AXIS=NAME [make-dynamic-003]
// NO-WORD: make-dynamic: '2*b' is no name for a size: letters, digits and '_', with no digit first [make-dynamic-006]
// TWICE: make-dynamic: the input 'x' has one axis twice, or one name for two axes [make-dynamic-017]
// SAME: make-dynamic: the input 'x' has one axis twice, or one name for two axes [make-dynamic-017]

module {
  func.func @well_formed(%x: tensor<3x3xf32> {onnx.name = "x"}, %z: tensor<4x3xf32> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: the module has no graph [make-dynamic-001]}}
module {
}

// -----

// expected-error @below {{make-dynamic: the model has no input 'z'; it has: x, y [make-dynamic-004]}}
module {
  func.func @unknown_input(%x: tensor<3x3xf32> {onnx.name = "x"}, %z: tensor<4x3xf32> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: the input 'x' is 'tensor<f32>' and has no axis 0 [make-dynamic-005]}}
// expected-error @below {{make-dynamic: the input 'z' is 'tensor<*xf32>' and has no axis -1 [make-dynamic-005]}}
module {
  func.func @no_such_axis(%x: tensor<f32> {onnx.name = "x"}, %z: tensor<*xf32> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: 'batch' is a size of another input already; take another name, or give that one its own by --rename-dims [make-dynamic-007]}}
module {
  func.func @name_in_use(%x: tensor<3x3xf32> {onnx.name = "x"}, %z: tensor<3x3xf32> {onnx.name = "z"}, %y: tensor<?xf32, #onnx.dims<"2*batch">> {onnx.name = "y"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: axis 0 of the input 'x' is not fixed already; --rename-dims gives symbols other names [make-dynamic-008]}}
// expected-error @below {{make-dynamic: axis 1 of the input 'z' is 'n' already; --rename-dims gives symbols other names [make-dynamic-008]}}
module {
  func.func @dynamic_already(%x: tensor<?x3xf32> {onnx.name = "x"}, %z: tensor<3x?xf32, #onnx.dims<3, n>> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: axis 1 of the input 'z' has the size 4, another one with the same name 3 [make-dynamic-009]}}
module {
  func.func @sizes_that_differ(%x: tensor<3x3xf32> {onnx.name = "x"}, %z: tensor<3x4xf32> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: axis 0 of the input 'x' has the size 0 [make-dynamic-009]}}
module {
  func.func @empty(%x: tensor<0x3xf32> {onnx.name = "x"}, %z: tensor<3x4xf32> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-error @below {{make-dynamic: the input 'x' has a default, which has a fixed size [make-dynamic-018]}}
module {
  func.func @input_with_a_default(%x: tensor<3xf32> {onnx.name = "x", onnx.default_value = dense<1.0> : tensor<3xf32>}, %z: tensor<3xf32> {onnx.name = "z"}) attributes {onnx.graph = {}} {
    return
  }
}

// -----

// expected-remark @below {{make-dynamic: the output 'w' is not one for each of 'batch', but one for all [make-dynamic-016]}}
module {
  func.func @output_without_samples(%x: tensor<3xf32> {onnx.name = "x"}, %z: tensor<3xf32> {onnx.name = "z"}, %w: tensor<3xf32>) -> (tensor<3xf32> {onnx.name = "y"}, tensor<3xf32> {onnx.name = "w"}) attributes {onnx.graph = {}} {
    return %x, %w : tensor<3xf32>, tensor<3xf32>
  }
}

// -----

// expected-remark @below {{make-dynamic: the output 'y' has the samples one after the other on axis 0, which is 3*batch long [make-dynamic-019]}}
module {
  func.func @output_of_merged_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %z: tensor<4x2xf32> {onnx.name = "z"}) -> (tensor<6xf32> {onnx.name = "y"}, tensor<4x2xf32> {onnx.name = "w"}) attributes {onnx.graph = {}} {
    %s = onnx.Initializer dense<-1> : tensor<1xi64>
    %y = onnx.Reshape(%x, %s) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<6xf32>
    return %y, %z : tensor<6xf32>, tensor<4x2xf32>
  }
}
