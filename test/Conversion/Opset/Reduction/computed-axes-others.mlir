// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/25.mlir --convert-opset=25 | FileCheck %t/25.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/19.mlir --convert-opset=19 | FileCheck %t/19.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/invalid.mlir --convert-opset=17 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/old.mlir --convert-opset=10 -verify-diagnostics -o /dev/null

//--- 25.mlir
module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  // CHECK-LABEL: func.func @products_along_a_computed_axis
  // CHECK: %[[IS_FIRST:.*]] = onnx.Equal(%{{.*}}, %{{.*}}) : (tensor<i64>, tensor<i64>) -> tensor<i1>
  // CHECK: onnx.If(%[[IS_FIRST]])
  // CHECK: onnx.Scan({{.*}}scan_input_axes = array<i64: 1>
  // CHECK: onnx.Scan({{.*}}scan_input_axes = array<i64: 0>
  func.func @products_along_a_computed_axis(%x: tensor<3x4xf32>, %k: tensor<i64>) -> tensor<3x4xf32> {
    %r = onnx.CumProd(%x, %k) : (tensor<3x4xf32>, tensor<i64>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

//--- 19.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @transform_along_a_computed_axis
  // CHECK: onnx.If(
  // CHECK: onnx_v.DFT_17(%{{.*}}) {axis = 1, onesided = 1}
  // CHECK: onnx_v.DFT_17(%{{.*}}) {axis = 0, onesided = 1}
  func.func @transform_along_a_computed_axis(%x: tensor<?x4x1xf32>, %a: tensor<i64>) -> tensor<?x?x2xf32> {
    %y = onnx.DFT(%x, _, %a) {onesided = 1 : i64} : (tensor<?x4x1xf32>, tensor<i64>) -> tensor<?x?x2xf32>
    return %y : tensor<?x?x2xf32>
  }
}

//--- invalid.mlir
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @unknown_rank(%x: tensor<*xf32>, %a: tensor<1xi64>) -> tensor<*xf32> {
    // expected-error @below {{(ReduceMax) cannot be converted to opset 17 of ai.onnx: it has another form there; its input 'axes' is no constant, as an attribute must be; make this input of the graph an initializer; the rank of its input is not known, for a choice among all axes; infer shapes first [convert-opset-010]}}
    %0 = onnx.ReduceMax(%x, %a) : (tensor<*xf32>, tensor<1xi64>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }

  func.func @too_many_sets(%x: tensor<1x1x1x1x1x1x1x1x1xf32>, %a: tensor<?xi64>) -> tensor<*xf32> {
    // expected-error @below {{the sets of axes that it may reduce are too many to list them}}
    %0 = onnx.ReduceMax(%x, %a) : (tensor<1x1x1x1x1x1x1x1x1xf32>, tensor<?xi64>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

//--- old.mlir
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @branches_of_one_shape(%x: tensor<3x4xf32>, %a: tensor<1xi64>) -> tensor<?x?xf32> {
    // expected-error @below {{before opset 11, there is no If for a choice among axes, as its branches must not differ in shape}}
    %0 = onnx.ReduceMax(%x, %a) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?x?xf32>
    return %0 : tensor<?x?xf32>
  }
}
