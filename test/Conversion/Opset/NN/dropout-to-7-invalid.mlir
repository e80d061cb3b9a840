// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=7

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @mask_of_unknown_shape(%x: tensor<*xf32>) -> tensor<*xi1> {
    // expected-error @+1 {{(Expand) cannot be converted to opset 7 of ai.onnx: it is new in opset 8; its shape is no constant, or the rank of its input is not known; fold constants first [convert-opset-010]}}
    %y:2 = onnx.Dropout(%x) : (tensor<*xf32>) -> (tensor<*xf32>, tensor<*xi1>)
    return %y#1 : tensor<*xi1>
  }
}
