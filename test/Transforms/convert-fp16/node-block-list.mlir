// RUN: onnx-xform-opt --convert-fp16="node-block-list=/a/Relu,/b/.*,unnamed_out" %s | FileCheck %s -enable-var-scope

// A name, a regular expression for whole names, and the first output of a node
// that has no name.
// CHECK-LABEL: func.func @nodes_by_name
// CHECK:         onnx.Relu(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// CHECK:         onnx.Sigmoid(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK:         onnx.Relu(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// CHECK:         onnx.Sigmoid(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// CHECK:         onnx.Tanh(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// The expression is for whole names.
// CHECK:         onnx.Tanh(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @nodes_by_name(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %0 = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("/a/Relu"("0"))
    %1 = onnx.Sigmoid(%0) : (tensor<4xf32>) -> tensor<4xf32> loc("/a/Sigmoid"("1"))
    %2 = onnx.Relu(%1) : (tensor<4xf32>) -> tensor<4xf32> loc("/b/Relu"("2"))
    %3 = onnx.Sigmoid(%2) : (tensor<4xf32>) -> tensor<4xf32> loc("/b/Sigmoid"("3"))
    %4 = onnx.Tanh(%3) : (tensor<4xf32>) -> tensor<4xf32> loc("unnamed_out")
    %5 = onnx.Tanh(%4) : (tensor<4xf32>) -> tensor<4xf32> loc("/c/b/Tanh"("5"))
    return %5 : tensor<4xf32>
  }
}
