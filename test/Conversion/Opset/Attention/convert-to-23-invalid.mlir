// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=23

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @lengths_of_unknown_rank(%q: tensor<*xf32>, %n: tensor<2xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 23 of ai.onnx: input #6 ('nonpad_kv_seqlen') exists since version 24 only; the ranks of its inputs are not known; infer shapes first [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %q, %q, _, _, _, %n) : (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<2xi64>) -> (tensor<*xf32>, none, none, none)
    return %y#0 : tensor<*xf32>
  }
}
