// RUN: onnx-xform-opt %s -verify-diagnostics --convert-opset=7

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @filling_a_shape_of_unknown_length(%s: tensor<?xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(Expand) cannot be converted to opset 7 of ai.onnx: it is new in opset 8; its shape is no constant, or the rank of its input is not known; make this input of the graph an initializer; nor is the length of its shape known [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) : (tensor<?xi64>) -> tensor<*xf32>
    return %a : tensor<*xf32>
  }
}
