// RUN: onnx-xform-opt %s --convert-opset=8 | FileCheck %s -enable-var-scope
// RUN: not onnx-xform-opt %s --convert-opset=6 2>&1 | FileCheck %s -check-prefix=SIX

// SIX: (Sign) cannot be converted to opset 6 of ai.onnx: it is new in opset 9; 64-bit integers are not compared exactly below opset 7
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // The quotient by 2^32 and the rest are exact in a double.
  // CHECK-LABEL: func.func @greater
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi64>, %[[B:.*]]: tensor<3xi64>)
  // CHECK: %[[HALF:.*]] = onnx.Initializer dense<4294967296> : tensor<i64>
  // CHECK-NEXT: %[[QUOTIENT:.*]] = onnx.Div(%[[A]], %[[HALF]])
  // CHECK-NEXT: %[[HIGH_A:.*]] = onnx.Cast(%[[QUOTIENT]]) {to = 11}
  // CHECK-NEXT: %[[QUOTIENT_B:.*]] = onnx.Div(%[[B]], %[[HALF]])
  // CHECK-NEXT: %[[HIGH_B:.*]] = onnx.Cast(%[[QUOTIENT_B]]) {to = 11}
  // CHECK-NEXT: %[[IS_GREATER:.*]] = onnx.Greater(%[[HIGH_A]], %[[HIGH_B]])
  // CHECK-NEXT: %[[IS_LESS:.*]] = onnx.Less(%[[HIGH_A]], %[[HIGH_B]])
  // CHECK-NEXT: %[[IS_NOT_LESS:.*]] = onnx.Not(%[[IS_LESS]])
  // CHECK: %[[LOW_A:.*]] = onnx.Sub(%[[A]], %{{.*}})
  // CHECK: %[[LOW_B:.*]] = onnx.Sub(%[[B]], %{{.*}})
  // CHECK: %[[LOW:.*]] = onnx.Greater(%{{.*}}, %{{.*}}) : (tensor<3xf64>, tensor<3xf64>)
  // CHECK-NEXT: %[[DECIDES:.*]] = onnx.And(%[[IS_NOT_LESS]], %[[LOW]])
  // CHECK-NEXT: onnx.Or(%[[IS_GREATER]], %[[DECIDES]])
  func.func @greater(%a: tensor<3xi64>, %b: tensor<3xi64>) -> tensor<3xi1> {
    %0 = onnx.Greater(%a, %b) : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi1>
    return %0 : tensor<3xi1>
  }

  // CHECK-LABEL: func.func @less_of_unsigned
  // CHECK: onnx.Less(%{{.*}}, %{{.*}}) : (tensor<3xf64>, tensor<3xf64>)
  func.func @less_of_unsigned(%a: tensor<3xui64>, %b: tensor<3xui64>) -> tensor<3xi1> {
    %0 = onnx.Less(%a, %b) : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xi1>
    return %0 : tensor<3xi1>
  }

  // What compares such integers follows.
  // CHECK-LABEL: func.func @others
  // CHECK-NOT: onnx.{{(Sign|Max|Mod|Clip)}}(
  // CHECK: return
  func.func @others(%a: tensor<3xi64>, %b: tensor<3xi64>, %c: tensor<i64>) {
    %0 = onnx.Sign(%a) : (tensor<3xi64>) -> tensor<3xi64>
    %1 = onnx.Max(%a, %b) : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi64>
    %2 = onnx.Mod(%a, %b) : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi64>
    %3 = onnx.Clip(%a, %c) : (tensor<3xi64>, tensor<i64>) -> tensor<3xi64>
    return
  }
}
