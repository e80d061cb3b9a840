// RUN: onnx-xform-opt %s --convert-opset=13 | FileCheck %s -enable-var-scope

// What is no constant, and tells enough.
module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  // A -1 in the shape stands for no elements, where there are none.
  // CHECK-LABEL: func.func @reshapes_nothing
  // CHECK-SAME: (%{{.*}}: tensor<0x3x4xf32>, %[[S:.*]]: tensor<3xi64>)
  // CHECK: %[[IS_NEGATIVE:.*]] = onnx.Less(%[[S]], %{{.*}})
  // CHECK: %[[SIZES:.*]] = onnx.Where(%[[IS_NEGATIVE]], %{{.*}}, %[[S]])
  // CHECK-NEXT: onnx.ConstantOfShape(%[[SIZES]]) {value = {{.*}} : tensor<1xf32>}
  func.func @reshapes_nothing(%x: tensor<0x3x4xf32>, %s: tensor<3xi64>) -> tensor<?x?x?xf32> {
    %0 = onnx.Reshape(%x, %s) {allowzero = 1 : i64} : (tensor<0x3x4xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
    return %0 : tensor<?x?x?xf32>
  }

  // Negative pads crop, and what is left is repeated.
  // CHECK-LABEL: func.func @wraps
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>, %[[P:.*]]: tensor<2xi64>)
  // CHECK: %[[CROPPED:.*]] = onnx.Where(%{{.*}}, %[[P]], %{{.*}})
  // CHECK: %[[ADDED:.*]] = onnx.Sub(%[[P]], %[[CROPPED]])
  // CHECK: %[[START:.*]] = onnx.Neg(%{{.*}})
  // CHECK: %[[RANGE:.*]] = onnx.Range(%[[START]], %{{.*}}, %{{.*}})
  // CHECK-NEXT: %[[AT:.*]] = onnx.Mod(%[[RANGE]], %{{.*}})
  // CHECK-NEXT: %[[POSITIONS:.*]] = onnx.Sub(%[[AT]], %{{.*}})
  // CHECK-NEXT: onnx.Gather(%[[X]], %[[POSITIONS]])
  func.func @wraps(%x: tensor<3xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    %0 = onnx.Pad(%x, %p) {mode = "wrap"} : (tensor<3xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %0 : tensor<?xf32>
  }

  // CHECK-LABEL: func.func @reads_bools_as_bytes
  // CHECK: onnx.Cast(%{{.*}}) {to = 2} : (tensor<3xi1>) -> tensor<3xui8>
  func.func @reads_bools_as_bytes(%x: tensor<3xi1>) -> tensor<3xui8> {
    %0 = onnx.BitCast(%x) {to = 2 : i64} : (tensor<3xi1>) -> tensor<3xui8>
    return %0 : tensor<3xui8>
  }
}
