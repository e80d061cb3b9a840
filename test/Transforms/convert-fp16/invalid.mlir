// RUN: not onnx-xform-opt --convert-fp16="max-finite-val=70000" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not onnx-xform-opt --convert-fp16="min-positive-val=0" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not onnx-xform-opt --convert-fp16="min-positive-val=2 max-finite-val=1" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not onnx-xform-opt --convert-fp16="min-positive-val=nan" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not onnx-xform-opt --convert-fp16="op-block-list=Relu,Sofmax" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=OP
// RUN: not onnx-xform-opt --convert-fp16="op-block-list=com.microsoft.Sigmoid" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=DOMAIN
// RUN: not onnx-xform-opt --convert-fp16="node-block-list=/layer1/.*,/layer2/.*" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=NODE
// RUN: not onnx-xform-opt --convert-fp16="node-block-list=/layer1/(" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=REGEX

// RANGE: error: min-positive-val must be positive and less than max-finite-val, and max-finite-val at most 65504, the largest float16 [convert-fp16-001]
// OP: error: op-block-list: no operator is named 'Sofmax'; is 'Softmax' meant? [convert-fp16-002]
// DOMAIN: error: op-block-list: no operator is named 'com.microsoft.Sigmoid'
// NODE: error: node-block-list: no node of the graph is named '/layer2/.*', or matches it as a regular expression [convert-fp16-003]
// REGEX: error: node-block-list: '/layer1/(' is no node of the graph, and no regular expression: {{.*}} [convert-fp16-004]

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @options_are_checked_before_the_graph(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %f = onnx.Flatten(%x) : (tensor<4xf32>) -> tensor<4xf32> loc("/layer1/Flatten")
    return %f : tensor<4xf32>
  }
}
