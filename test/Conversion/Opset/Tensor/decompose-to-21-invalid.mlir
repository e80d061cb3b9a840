// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=21

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @cast_to_a_type_that_no_older_cast_knows(%x: tensor<3xf32>) -> tensor<3xf4E2M1FN> {
    // expected-error @+1 {{but is tensor(float4e2m1); Cast does not know the type float4e2m1 in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 23 : i64} : (tensor<3xf32>) -> tensor<3xf4E2M1FN>
    return %z : tensor<3xf4E2M1FN>
  }
}
