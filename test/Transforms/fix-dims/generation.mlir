// RUN: onnx-xform-opt %s --fix-dims=b=2 | FileCheck %s
// RUN: not onnx-xform-opt %s --fix-dims=step=2 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// Names in the graph of a decoder are sizes of its own: there, b counts beams.

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // UNKNOWN: the model has no dimension 'step'; it has: b, s [fix-dims-001]
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: (%{{.*}}: tensor<2x?xi32, #onnx.dims<2, s>>
  func.func @main(%ids: tensor<?x?xi32, #onnx.dims<b, s>>) -> (tensor<?x?xi32, #onnx.dims<b, ?>>, tensor<?x4xi32, #onnx.dims<b, 4>>) attributes {onnx.graph = {name = "g"}} {
    %max = onnx.Initializer dense<20> : tensor<1xi32>
    // CHECK: onnx_ms.GreedySearch
    // CHECK-SAME: declared_type = tensor<?xi32, #onnx.dims<b>>
    // CHECK-SAME: -> tensor<2x20xi32>
    // CHECK-NEXT: ^bb0(%{{.*}}: tensor<?x?xi32, #onnx.dims<b, step>>):
    // CHECK-NEXT: onnx.Custom
    // CHECK-SAME: -> tensor<?x4xi32, #onnx.dims<b, 4>>
    %0 = onnx_ms.GreedySearch(%ids, %max) {eos_token_id = 1 : i64, pad_token_id = 0 : i64, onnx.graphs = [{name = "d", other = {declared_type = tensor<?xi32, #onnx.dims<b>>}}]} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>) -> tensor<?x?xi32, #onnx.dims<b, ?>> decoder {
    ^bb0(%x: tensor<?x?xi32, #onnx.dims<b, step>>):
      %1 = onnx.Custom(%x) {domain = "d", op_type = "Op"} : (tensor<?x?xi32, #onnx.dims<b, step>>) -> tensor<?x4xi32, #onnx.dims<b, 4>>
      onnx.Yield %1 : tensor<?x4xi32, #onnx.dims<b, 4>>
    }
    // CHECK: onnx.Custom
    // CHECK-SAME: -> tensor<2x4xi32>
    %2 = onnx.Custom(%ids) {domain = "d", op_type = "Op"} : (tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<?x4xi32, #onnx.dims<b, 4>>
    return %0, %2 : tensor<?x?xi32, #onnx.dims<b, ?>>, tensor<?x4xi32, #onnx.dims<b, 4>>
  }
}
