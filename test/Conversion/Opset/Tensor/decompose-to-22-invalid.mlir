// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=22

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @filling_with_a_type_that_cast_does_not_know(%s: tensor<2xi64>) -> tensor<?x?xf4E2M1FN> {
    // expected-error @+1 {{but is tensor(float4e2m1); Cast does not know the type float4e2m1 in this opset either [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) {value = dense<1.0> : tensor<1xf4E2M1FN>} : (tensor<2xi64>) -> tensor<?x?xf4E2M1FN>
    return %a : tensor<?x?xf4E2M1FN>
  }
}
