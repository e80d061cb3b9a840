// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/known.mlir --convert-opset=27 2>%t/warnings | FileCheck %t/known.mlir -enable-var-scope
// RUN: FileCheck %t/known.mlir -check-prefix=WARNING --input-file=%t/warnings
// RUN: onnx-xform-opt %t/known.mlir --convert-opset=13 | FileCheck %t/known.mlir -check-prefix=STAYS
// RUN: onnx-xform-opt %t/known.mlir --convert-opset=27 --convert-opset=11 | FileCheck %t/known.mlir -check-prefix=BACK
// RUN: onnx-xform-opt %t/other.mlir --convert-opset=27 | FileCheck %t/other.mlir -check-prefix=OTHER

//--- known.mlir
// ONNX Runtime has operators of newer opsets in older ones, with the same meaning.
// WARNING: (LayerNormalization) is not in opset 11 of ai.onnx, which the model imports; it is taken for the operator of opset 27 [convert-opset-013]
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @layer_normalization
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4xf32>, %[[S:.*]]: tensor<4xf32>)
  // CHECK-NEXT: %[[Y:[^,]*]]{{.*}} = onnx.LayerNormalization(%[[X]], %[[S]]) {epsilon = {{.*}}} : (tensor<2x4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, none, none)
  // CHECK-NEXT: return %[[Y]]
  // STAYS-LABEL: func.func @layer_normalization
  // STAYS-NEXT: onnx.Custom{{.*}}op_type = "LayerNormalization"
  // BACK-LABEL: func.func @layer_normalization
  // BACK: onnx_v.ReduceMean
  func.func @layer_normalization(%x: tensor<2x4xf32>, %s: tensor<4xf32>) -> tensor<2x4xf32> {
    %y = onnx.Custom(%x, %s) {domain = "ai.onnx", op_type = "LayerNormalization", node_attributes = {epsilon = 1.0e-3 : f32}} : (tensor<2x4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

//--- other.mlir
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // One that the standard's operator does not allow stays the runtime's.
  // OTHER-LABEL: func.func @other_attribute
  // OTHER-NEXT: onnx.Custom{{.*}}op_type = "Gelu"
  func.func @other_attribute(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
    %y = onnx.Custom(%x) {domain = "ai.onnx", op_type = "Gelu", node_attributes = {slope = 1.0 : f32}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}
