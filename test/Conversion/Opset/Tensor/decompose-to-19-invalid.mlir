// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=19

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @cast_to_a_type_that_no_older_cast_knows(%x: tensor<3xf32>) -> tensor<3xi4> {
    // expected-error @+1 {{but is tensor(int4); Cast does not know the type int4 in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 22 : i64} : (tensor<3xf32>) -> tensor<3xi4>
    return %z : tensor<3xi4>
  }
}
