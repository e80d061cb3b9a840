// RUN: onnx-xform-opt %s --fix-dims=batch=4 | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @main
// CHECK-SAME: (%[[X:.*]]: tensor<4xf32>) -> tensor<4xf32>
func.func @main(%x: tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>> attributes {onnx.graph = {}} {
  // CHECK: onnx.Call @model_local_functions_with_types(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  %y = onnx.Call @model_local_functions_with_types(%x) : (tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>>
  return %y : tensor<?xf32, #onnx.dims<batch>>
}

// CHECK-LABEL: func.func private @model_local_functions_with_types
// CHECK-SAME: (%{{.*}}: tensor<4xf32>) -> tensor<4xf32>
func.func private @model_local_functions_with_types(%x: tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>> {
  return %x : tensor<?xf32, #onnx.dims<batch>>
}

// CHECK-LABEL: func.func private @generic_functions_with_typed_values_inside
// CHECK-SAME: (%{{.*}}: !onnx.unknown) -> !onnx.unknown
func.func private @generic_functions_with_typed_values_inside(%x: !onnx.unknown) -> !onnx.unknown {
  // CHECK: onnx.Custom(%{{.*}}) {{.*}} : (!onnx.unknown) -> tensor<8xf32>
  %y = onnx.Custom(%x) {domain = "d", op_type = "Op"} : (!onnx.unknown) -> tensor<?xf32, #onnx.dims<"2*batch">>
  return %x : !onnx.unknown
}

// CHECK-LABEL: func.func private @declaration
// CHECK-SAME: (tensor<4xf32>) -> tensor<4xf32>
func.func private @declaration(tensor<?xf32, #onnx.dims<batch>>) -> tensor<?xf32, #onnx.dims<batch>>
