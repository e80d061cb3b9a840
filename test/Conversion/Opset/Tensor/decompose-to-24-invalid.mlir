// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=24

module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  func.func @bits_of_floats(%x: tensor<3xf32>) -> tensor<3xi32> {
    // expected-error @+1 {{(BitCast) cannot be converted to opset 24 of ai.onnx: it is new in opset 26; no older operator reads the bits of one type as another, but for integers of one width, and bools as bytes [convert-opset-010]}}
    %z = onnx.BitCast(%x) {to = 6 : i64} : (tensor<3xf32>) -> tensor<3xi32>
    return %z : tensor<3xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  func.func @bits_of_bytes_as_bools(%x: tensor<3xui8>) -> tensor<3xi1> {
    // expected-error @+1 {{(BitCast) cannot be converted to opset 24 of ai.onnx: it is new in opset 26; no older operator reads the bits of one type as another, but for integers of one width, and bools as bytes [convert-opset-010]}}
    %z = onnx.BitCast(%x) {to = 9 : i64} : (tensor<3xui8>) -> tensor<3xi1>
    return %z : tensor<3xi1>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @cast_to_a_type_that_no_older_cast_knows(%x: tensor<3xf32>) -> tensor<3xui2> {
    // expected-error @+1 {{but is tensor(uint2); Cast does not know the type uint2 in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 25 : i64} : (tensor<3xf32>) -> tensor<3xui2>
    return %z : tensor<3xui2>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @filling_with_a_type_that_cast_does_not_know(%s: tensor<2xi64>) -> tensor<?x?xi2> {
    // expected-error @+1 {{but is tensor(int2); Cast does not know the type int2 in this opset either [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) {value = dense<1> : tensor<1xi2>} : (tensor<2xi64>) -> tensor<?x?xi2>
    return %a : tensor<?x?xi2>
  }
}
