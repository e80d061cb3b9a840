// RUN: onnx-xform-opt %s --convert-opset=10 | FileCheck %s -enable-var-scope

// Opset 10 counts axes from the front only; the rank is that at run time.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @computed_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[S:.*]]: tensor<1xi64>, %[[E:.*]]: tensor<1xi64>, %[[A:.*]]: tensor<1xi64>)
  // CHECK: %[[SHAPE:.*]] = onnx.Shape(%[[X]])
  // CHECK-NEXT: %[[RANK:.*]] = onnx.Shape(%[[SHAPE]])
  // CHECK: %[[COUNTED:.*]] = onnx.Add(%[[A]], %[[RANK]])
  // CHECK-NEXT: %[[AXES:.*]] = onnx.Where(%{{.*}}, %[[COUNTED]], %[[A]])
  // CHECK-NEXT: onnx{{.*}}.Slice{{.*}}(%[[X]], %[[S]], %[[E]], %[[AXES]])
  func.func @computed_axes(%x: tensor<*xf32>, %s: tensor<1xi64>, %e: tensor<1xi64>, %a: tensor<1xi64>) -> tensor<*xf32> {
    %0 = onnx.Slice(%x, %s, %e, %a) : (tensor<*xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}
