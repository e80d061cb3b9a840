// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=10

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @from_outside(%s: !onnx.seq<tensor<*xf32>>, %i: tensor<i64>) -> tensor<*xf32> {
    // expected-error @+1 {{(SequenceAt) cannot be converted to opset 10 of ai.onnx: it is new in opset 11; sequences came with opset 11, and this one is not made in the same graph from tensors at constant positions}}
    %0 = onnx.SequenceAt(%s, %i) : (!onnx.seq<tensor<*xf32>>, tensor<i64>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @out_of_range(%x: tensor<2xf32>) -> tensor<2xf32> {
    %one = onnx.Initializer dense<1> : tensor<i64>
    // expected-error @+1 {{(SequenceConstruct) cannot be converted to opset 10}}
    %0 = onnx.SequenceConstruct(%x) : (tensor<2xf32>) -> !onnx.seq<tensor<2xf32>>
    // expected-error @+1 {{its position is no constant within the sequence}}
    %1 = onnx.SequenceAt(%0, %one) : (!onnx.seq<tensor<2xf32>>, tensor<i64>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @parts_not_known(%x: tensor<?xf32>) -> !onnx.seq<tensor<*xf32>> {
    // expected-error @+1 {{the number of its parts is not known: it takes a constant split, or a known size along the axis (infer shapes first)}}
    %0 = onnx.SplitToSequence(%x) : (tensor<?xf32>) -> !onnx.seq<tensor<*xf32>>
    return %0 : !onnx.seq<tensor<*xf32>>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @who_knows(%x: !onnx.optional<tensor<2xf32>>) -> tensor<i1> {
    // expected-error @+1 {{whether the optional holds a value is not known in this graph}}
    %0 = onnx.OptionalHasElement(%x) : (!onnx.optional<tensor<2xf32>>) -> tensor<i1>
    return %0 : tensor<i1>
  }
}
