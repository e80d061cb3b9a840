// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=20

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @filling_with_a_type_that_cast_does_not_know(%s: tensor<2xi64>) -> tensor<?x?xi4> {
    // expected-error @+1 {{but is tensor(int4); Cast does not know the type int4 in this opset either [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) {value = dense<1> : tensor<1xi4>} : (tensor<2xi64>) -> tensor<?x?xi4>
    return %a : tensor<?x?xi4>
  }
}
