// RUN: onnx-xform-opt %s --upgrade | FileCheck %s -check-prefix=UP
// RUN: onnx-xform-opt %s --upgrade --downgrade | FileCheck %s

// PyTorch 0.3 wrote broadcasts that stretch ones, which later opsets have.
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // UP: onnx.Add(
  // CHECK: onnx_v.Add_6(%{{.*}}, %{{.*}}) {axis = 0, broadcast = 1} :
  func.func @stretches_a_one(%x: tensor<2x3xf32>, %y: tensor<1x3xf32>) -> tensor<2x3xf32> {
    %z = onnx_v.Add_6(%x, %y) {axis = 0, broadcast = 1} : (tensor<2x3xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
    return %z : tensor<2x3xf32>
  }
}
