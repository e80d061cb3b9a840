// RUN: onnx-xform-opt --convert-fp16 --split-input-file %s | FileCheck %s -enable-var-scope

// A sum of int8 products is larger than float16 can be; scaled, it fits.
// CHECK-LABEL: func.func @int32_sums_are_scaled_in_float
// CHECK:         %[[S:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<2x4xi32>) -> tensor<2x4xf32>
// CHECK:         %[[M:.*]] = onnx.Mul(%[[S]], %{{.*}}) : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
// CHECK:         %[[H:.*]] = onnx.Cast(%[[M]]) {to = 10} : (tensor<2x4xf32>) -> tensor<2x4xf16>
// CHECK:         onnx.Relu(%[[H]])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @int32_sums_are_scaled_in_float(%a: tensor<2x8xui8>, %b: tensor<8x4xui8>) -> (tensor<2x4xf32>) attributes {onnx.graph = {name = "g"}} {
    %scale = onnx.Initializer dense<0.5> : tensor<f32>
    %sum = onnx.MatMulInteger(%a, %b) : (tensor<2x8xui8>, tensor<8x4xui8>) -> tensor<2x4xi32>
    %f = onnx.Cast(%sum) {to = 1} : (tensor<2x4xi32>) -> tensor<2x4xf32>
    %s = onnx.Mul(%f, %scale) : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %y = onnx.Relu(%s) : (tensor<2x4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

// Up to opset 18, QuantizeLinear and DequantizeLinear are float32: one node
// between them would need three casts.
// CHECK-LABEL: func.func @nodes_between_quantization_stay_float
// CHECK-NOT:     f16
// CHECK:         return
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @nodes_between_quantization_stay_float(%a: tensor<4xui8>, %b: tensor<4xui8>) -> (tensor<4xui8>) attributes {onnx.graph = {name = "g"}} {
    %scale = onnx.Initializer dense<0.5> : tensor<f32>
    %x = onnx.DequantizeLinear(%a, %scale) : (tensor<4xui8>, tensor<f32>) -> tensor<4xf32>
    %y = onnx.DequantizeLinear(%b, %scale) : (tensor<4xui8>, tensor<f32>) -> tensor<4xf32>
    %z = onnx.Add(%x, %y) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    %q = onnx_v.QuantizeLinear_10(%z, %scale) : (tensor<4xf32>, tensor<f32>) -> tensor<4xui8>
    return %q : tensor<4xui8>
  }
}

// -----

// More nodes than casts: they are worth converting.
// CHECK-LABEL: func.func @many_nodes_between_quantization_convert
// CHECK:         onnx.Relu(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK:         onnx.Sigmoid(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK:         onnx.Tanh(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @many_nodes_between_quantization_convert(%a: tensor<4xui8>) -> (tensor<4xui8>) attributes {onnx.graph = {name = "g"}} {
    %scale = onnx.Initializer dense<0.5> : tensor<f32>
    %x = onnx.DequantizeLinear(%a, %scale) : (tensor<4xui8>, tensor<f32>) -> tensor<4xf32>
    %1 = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %2 = onnx.Sigmoid(%1) : (tensor<4xf32>) -> tensor<4xf32>
    %3 = onnx.Tanh(%2) : (tensor<4xf32>) -> tensor<4xf32>
    %q = onnx_v.QuantizeLinear_10(%3, %scale) : (tensor<4xf32>, tensor<f32>) -> tensor<4xui8>
    return %q : tensor<4xui8>
  }
}

// -----

// An input's type was somebody's decision: the node beside it converts.
// CHECK-LABEL: func.func @inputs_and_outputs_are_not_judged
// CHECK:         onnx.Relu(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @inputs_and_outputs_are_not_judged(%x: tensor<4xf32>) -> (tensor<4xui8>) attributes {onnx.graph = {name = "g"}} {
    %scale = onnx.Initializer dense<0.5> : tensor<f32>
    %1 = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %q = onnx_v.QuantizeLinear_10(%1, %scale) : (tensor<4xf32>, tensor<f32>) -> tensor<4xui8>
    return %q : tensor<4xui8>
  }
}

// -----

// Below opset 6 there is no Cast: what would need one stays.
// CHECK-LABEL: func.func @without_a_cast_only_what_needs_none_converts
// CHECK-SAME:    (%{{.*}}: tensor<4xf16>)
// CHECK:         onnx.Custom() {{.*}} : () -> tensor<4xf32>
// CHECK:         onnx.Flatten(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// CHECK:         onnx.Softplus(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  func.func @without_a_cast_only_what_needs_none_converts(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) attributes {onnx.graph = {name = "g"}} {
    %c = onnx.Custom() {domain = "d", op_type = "Op"} : () -> tensor<4xf32>
    %f = onnx.Flatten(%c) : (tensor<4xf32>) -> tensor<4xf32>
    %y = onnx.Softplus(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %f, %y : tensor<4xf32>, tensor<4xf32>
  }
}
