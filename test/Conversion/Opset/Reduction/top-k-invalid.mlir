// RUN: onnx-xform-opt %s --convert-opset=10 -verify-diagnostics

module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  func.func @smallest_of_64_bits(%x: tensor<2x6xi64>, %k: tensor<1xi64>) -> (tensor<2x3xi64>, tensor<2x3xi64>) {
    // expected-error @+1 {{it looks for the smallest of 64-bit integers, which no floating-point type holds}}
    %v, %i = onnx.TopK(%x, %k) {largest = 0} : (tensor<2x6xi64>, tensor<1xi64>) -> (tensor<2x3xi64>, tensor<2x3xi64>)
    return %v, %i : tensor<2x3xi64>, tensor<2x3xi64>
  }
}
