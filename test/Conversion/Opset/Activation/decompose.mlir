// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: HardSwish 0->14 down
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @hard_swish
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[HARDSIGMOID:.*]] = onnx.HardSigmoid(%[[X]]) {alpha = 0.166666672 : f32, beta = 5.000000e-01 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[HARDSIGMOID]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<4xf32>
  func.func @hard_swish(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.HardSwish(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHANGE: Gelu 0->20 down
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @gelu
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<1.41421354> : tensor<f32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[X]], %[[C2]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[ERF:.*]] = onnx.Erf(%[[DIV]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[ERF]], %[[C3]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[MUL]], %[[ADD]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[MUL2]] : tensor<4xf32>
  func.func @gelu(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Gelu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @gelu_of_half_by_tanh
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf16>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f16>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<?xf16>, tensor<f16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[X]], %[[X]]) : (tensor<?xf16>, tensor<?xf16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[X]], %[[MUL2]]) : (tensor<?xf16>, tensor<?xf16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<4.470830e-02> : tensor<f16>
  // CHECK-NEXT: %[[MUL4:.*]] = onnx.Mul(%[[MUL3]], %[[C2]]) : (tensor<?xf16>, tensor<f16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[X]], %[[MUL4]]) : (tensor<?xf16>, tensor<?xf16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<7.978520e-01> : tensor<f16>
  // CHECK-NEXT: %[[MUL5:.*]] = onnx.Mul(%[[ADD]], %[[C3]]) : (tensor<?xf16>, tensor<f16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[TANH:.*]] = onnx.Tanh(%[[MUL5]]) : (tensor<?xf16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f16>
  // CHECK-NEXT: %[[ADD2:.*]] = onnx.Add(%[[TANH]], %[[C4]]) : (tensor<?xf16>, tensor<f16>) -> tensor<?xf16>
  // CHECK-NEXT: %[[MUL6:.*]] = onnx.Mul(%[[MUL]], %[[ADD2]]) : (tensor<?xf16>, tensor<?xf16>) -> tensor<?xf16>
  // CHECK-NEXT: return %[[MUL6]] : tensor<?xf16>
  func.func @gelu_of_half_by_tanh(%x: tensor<?xf16>) -> tensor<?xf16> {
    %y = onnx.Gelu(%x) {approximate = "tanh"} : (tensor<?xf16>) -> tensor<?xf16>
    return %y : tensor<?xf16>
  }
}

// -----

// CHANGE: Mish 0->18 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @mish
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>
  // CHECK: %[[SOFTPLUS:.*]] = onnx.Softplus(%[[X]]) : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[TANH:.*]] = onnx.Tanh(%[[SOFTPLUS]]) : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[TANH]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<*xf32>
  func.func @mish(%x: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx.Mish(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

// CHANGE: Swish 0->24 down
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @swish
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[SIGMOID:.*]] = onnx.Sigmoid(%[[MUL]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[X]], %[[SIGMOID]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: return %[[MUL2]] : tensor<4xf64>
  func.func @swish(%x: tensor<4xf64>) -> tensor<4xf64> {
    %y = onnx.Swish(%x) {alpha = 0.5 : f32} : (tensor<4xf64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }

  // CHECK-LABEL: func.func @swish_without_a_factor
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[SIGMOID:.*]] = onnx.Sigmoid(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[SIGMOID]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<4xf32>
  func.func @swish_without_a_factor(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Swish(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHANGE: Relu 13->14 down
module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @relu_of_int64
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi64>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[MAX:.*]] = onnx.Max(%[[X]], %[[C]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[MAX]] : tensor<4xi64>
  func.func @relu_of_int64(%x: tensor<4xi64>) -> tensor<4xi64> {
    %y = onnx.Relu(%x) : (tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  // CHECK-LABEL: func.func @relu_of_int8_in_float
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xi8>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RELU:.*]] = onnx.Relu(%[[CAST]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[RELU]]) {to = 3} : (tensor<4xf32>) -> tensor<4xi8>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xi8>
  func.func @relu_of_int8_in_float(%x: tensor<4xi8>) -> tensor<4xi8> {
    %y = onnx.Relu(%x) : (tensor<4xi8>) -> tensor<4xi8>
    return %y : tensor<4xi8>
  }
}
