// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=10

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @unknown_rank(%x: tensor<*xf32>) {
    // expected-error @+1 {{(Concat) cannot be converted to opset 10 of ai.onnx: its 'axis' counts from the end, which came with opset 11; without the rank of its input it cannot be counted from the front: infer shapes first [convert-opset-010]}}
    %0 = onnx.Concat(%x, %x) {axis = -1} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return
  }
}
