// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=14

module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  func.func @cast_like_something_unknown(%x: tensor<3xf32>, %y: !onnx.unknown) -> tensor<3xf32> {
    // expected-error @+1 {{(CastLike) cannot be converted to opset 14 of ai.onnx: it is new in opset 15; the element type of its second input is not known; infer shapes first [convert-opset-010]}}
    %z = onnx.CastLike(%x, %y) : (tensor<3xf32>, !onnx.unknown) -> tensor<3xf32>
    return %z : tensor<3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @identity_makes_an_output(%x: !onnx.optional<tensor<3xf32>>) -> !onnx.optional<tensor<3xf32>> {
    // expected-error @+1 {{but is !onnx.optional<tensor<3xf32>>; it makes an output of a graph, which needs a node and name of its own [convert-opset-010]}}
    %y = onnx.Identity(%x) : (!onnx.optional<tensor<3xf32>>) -> !onnx.optional<tensor<3xf32>>
    return %y : !onnx.optional<tensor<3xf32>>
  }
}
