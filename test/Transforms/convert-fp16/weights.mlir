// RUN: onnx-xform-opt --convert-fp16 --split-input-file --verify-diagnostics --mlir-print-debuginfo --mlir-print-local-scope %s | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @small_weights_are_converted_at_once
// CHECK:         onnx.Initializer dense<[1.000000e+00, -2.500000e+00]> : tensor<2xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @small_weights_are_converted_at_once(%x: tensor<2xf32>) -> tensor<2xf32> attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer dense<[1.0, -2.5]> : tensor<2xf32>
    %y = onnx.Add(%x, %w) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    return %y : tensor<2xf32>
  }
}

// -----

// Large ones are converted when the model is written; what will be clamped and
// raised is known before: 1e6, -1e9 and 1e-10 here, and the infinity is not.
// CHECK-LABEL: func.func @large_weights_are_converted_lazily
// CHECK:         onnx.Initializer #onnx.convert<dense_resource<w> : tensor<5xf32>, 5.960{{.*}} : f32, 6.550400e+04 : f32> : tensor<5xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @large_weights_are_converted_lazily(%x: tensor<5xf32>) -> tensor<5xf32> attributes {onnx.graph = {name = "g"}} {
    // expected-remark @+1 {{2 of 5 weights beyond 65504 were clamped, 1 below 5.96e-08 were raised}}
    %w = onnx.Initializer dense_resource<w> : tensor<5xf32>
    %y = onnx.Add(%x, %w) : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xf32>
    return %y : tensor<5xf32>
  }
}
{-#
  dialect_resources: {
    builtin: {
      w: "0x0400000000247449286B6ECEFFE6DB2E0000807F0000803F"
    }
  }
#-}

// -----

// Clamped and raised keep their signs; infinities, NaN and zeros stay.
// CHECK-LABEL: func.func @magnitudes_fit_the_range
// CHECK:         onnx.Initializer dense<[6.550400e+04, -6.550400e+04, -5.960460e-08, 0x7C00, 0x7E00, -0.000000e+00]> : tensor<6xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @magnitudes_fit_the_range(%x: tensor<6xf32>) -> tensor<6xf32> attributes {onnx.graph = {name = "g"}} {
    // expected-remark @+1 {{2 of 6 weights beyond 65504 were clamped, 1 below 5.96e-08 were raised}}
    %w = onnx.Initializer dense<[1.0e6, -1.0e12, -1.0e-9, 0x7F800000, 0x7FC00000, -0.0]> : tensor<6xf32>
    %y = onnx.Add(%x, %w) : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>
    return %y : tensor<6xf32>
  }
}

// -----

// CHECK-LABEL: func.func @splats_count_each_element
// CHECK:         onnx.Initializer dense<6.550400e+04> : tensor<1000x1000xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @splats_count_each_element(%x: tensor<1000x1000xf32>) -> tensor<1000x1000xf32> attributes {onnx.graph = {name = "g"}} {
    // expected-remark @+1 {{1000000 of 1000000 weights beyond 65504 were clamped}}
    %w = onnx.Initializer dense<3.4e38> : tensor<1000x1000xf32>
    %y = onnx.Add(%x, %w) : (tensor<1000x1000xf32>, tensor<1000x1000xf32>) -> tensor<1000x1000xf32>
    return %y : tensor<1000x1000xf32>
  }
}

// -----

// Bytes that are not there cannot be counted.
// CHECK-LABEL: func.func @elided_weights
// CHECK:         onnx.Initializer #onnx.convert<dense_resource<__elided__> : tensor<5xf32>, {{.*}}> : tensor<5xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @elided_weights(%x: tensor<5xf32>) -> tensor<5xf32> attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer dense_resource<__elided__> : tensor<5xf32>
    %y = onnx.Add(%x, %w) : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xf32>
    return %y : tensor<5xf32>
  }
}

// -----

// Uses of both kinds: the weight is there in both types, and no cast.
// CHECK-LABEL: func.func @weight_with_uses_of_both_kinds
// CHECK:         %[[F:.*]] = onnx.Initializer dense<{{.*}}> : tensor<2xf32> {input_index = 1 : i64} loc("w")
// CHECK-NEXT:    %[[H:.*]] = onnx.Initializer dense<{{.*}}> : tensor<2xf16> loc(fused<"float16">["w"])
// CHECK-NEXT:    onnx.Add(%{{.*}}, %[[H]])
// CHECK-NEXT:    onnx.Custom(%[[F]])
// CHECK-NOT:     onnx.Cast
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @weight_with_uses_of_both_kinds(%x: tensor<2xf32>) -> (tensor<2xf32>, tensor<i64>) attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer dense<[1.0, 2.0]> : tensor<2xf32> {input_index = 1 : i64} loc("w")
    %y = onnx.Add(%x, %w) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %z = onnx.Custom(%w) {domain = "d", op_type = "Op"} : (tensor<2xf32>) -> tensor<i64>
    return %y, %z : tensor<2xf32>, tensor<i64>
  }
}

// -----

// CHECK-LABEL: func.func @unused_weights_stay
// CHECK:         onnx.Initializer dense<1.000000e+00> : tensor<2xf32>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @unused_weights_stay(%x: tensor<2xf32>) -> tensor<2xf32> attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer dense<1.0> : tensor<2xf32>
    return %x : tensor<2xf32>
  }
}

// -----

// CHECK-LABEL: func.func @sparse_weights
// CHECK:         onnx.Initializer #onnx.sparse_tensor<dense<[1.500000e+00, 2.000000e+00]> : tensor<2xf16>, dense<[0, 3]> : tensor<2xi64>, [4]> -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @sparse_weights(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer #onnx.sparse_tensor<dense<[1.5, 2.0]> : tensor<2xf32>, dense<[0, 3]> : tensor<2xi64>, [4]> -> tensor<4xf32>
    %y = onnx.Add(%x, %w) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// Constant nodes are constants like any other, whichever attribute has the value.
// CHECK-LABEL: func.func @constant_nodes
// CHECK:         onnx.Constant() {value = dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf16>} : () -> tensor<2xf16>
// CHECK:         onnx.Constant() {value = dense<1.500000e+00> : tensor<f16>} : () -> tensor<f16>
// CHECK:         onnx.Constant() {value = dense<[3.000000e+00, 4.000000e+00]> : tensor<2xf16>} : () -> tensor<2xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @constant_nodes(%x: tensor<2xf32>) -> tensor<2xf32> attributes {onnx.graph = {name = "g"}} {
    %a = onnx.Constant() {value = dense<[1.0, 2.0]> : tensor<2xf32>} : () -> tensor<2xf32>
    %b = onnx.Constant() {value_float = 1.5 : f32} : () -> tensor<f32>
    %c = onnx.Constant() {value_floats = array<f32: 3.0, 4.0>} : () -> tensor<2xf32>
    %s = onnx.Sum(%x, %a, %b, %c) : (tensor<2xf32>, tensor<2xf32>, tensor<f32>, tensor<2xf32>) -> tensor<2xf32>
    return %s : tensor<2xf32>
  }
}

// -----

// What says float32 and has no float32 value stays as it is.
// CHECK-LABEL: func.func @constants_without_a_float_value
// CHECK:         onnx.Constant() {value_int = 3} : () -> tensor<f32>
// CHECK:         onnx.ConstantOfShape(%{{.*}}) {value = dense<1> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xf32>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @constants_without_a_float_value(%s: tensor<1xi64>) -> (tensor<f32>, tensor<?xf32>) attributes {onnx.graph = {name = "g"}} {
    %a = onnx.Constant() {value_int = 3} : () -> tensor<f32>
    %b = onnx.ConstantOfShape(%s) {value = dense<1> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xf32>
    return %a, %b : tensor<f32>, tensor<?xf32>
  }
}

// -----

// Scales from a Constant node keep their exact value.
// CHECK-LABEL: func.func @constant_node_of_scales_stays
// CHECK:         onnx.Constant() {value = dense<{{.*}}> : tensor<4xf32>}
// CHECK-NOT:     onnx.Cast
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @constant_node_of_scales_stays(%x: tensor<1x3x4x4xf32>) -> tensor<1x3x5x5xf32> attributes {onnx.graph = {name = "g"}} {
    %scales = onnx.Constant() {value = dense<[1.0, 1.0, 1.3, 1.3]> : tensor<4xf32>} : () -> tensor<4xf32>
    %y = onnx.Resize(%x, _, %scales) : (tensor<1x3x4x4xf32>, tensor<4xf32>) -> tensor<1x3x5x5xf32>
    return %y : tensor<1x3x5x5xf32>
  }
}

// -----

// An overridable initializer follows its input.
// CHECK-LABEL: func.func @default_values
// CHECK-SAME:    (%{{.*}}: tensor<2xf16> {onnx.default_value = dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf16>, onnx.name = "x"}
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @default_values(%x: tensor<2xf32> {onnx.name = "x", onnx.default_value = dense<[1.0, 2.0]> : tensor<2xf32>}) -> tensor<2xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.Relu(%x) : (tensor<2xf32>) -> tensor<2xf32>
    return %y : tensor<2xf32>
  }
}

// -----

// What is added is named after what it stands beside: the argument, the node,
// the output of the node.
// CHECK-LABEL: func.func @names_of_casts
// CHECK:         onnx.Cast(%{{.*}}) {to = 1} : (tensor<4xf16>) -> tensor<4xf32> loc(fused<"cast_float">["x"])
// CHECK:         onnx.Custom({{.*}} loc("/custom"("c"))
// CHECK-NEXT:    onnx.Cast(%{{.*}}) {to = 10} : (tensor<4xf32>) -> tensor<4xf16> loc(fused<"cast_float16">["/custom"("c")])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @names_of_casts(%x: tensor<4xf32> {onnx.name = "x"}) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %c = onnx.Custom(%x) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> tensor<4xf32> loc("/custom"("c"))
    %y = onnx.Relu(%c) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}
