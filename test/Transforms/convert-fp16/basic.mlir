// RUN: onnx-xform-opt --convert-fp16 --split-input-file %s | FileCheck %s -enable-var-scope
// Running the pass twice changes nothing.
// RUN: onnx-xform-opt --convert-fp16 --split-input-file %s -o %t.once.mlir
// RUN: onnx-xform-opt --convert-fp16 --split-input-file %t.once.mlir -o %t.twice.mlir
// RUN: diff %t.once.mlir %t.twice.mlir

// Inputs, outputs and what is between them.
// CHECK-LABEL: func.func @everything_becomes_float16
// CHECK-SAME:    (%[[X:.*]]: tensor<?x4xf16, #onnx.dims<batch, 4>> {onnx.name = "x"}) -> (tensor<?x4xf16, #onnx.dims<batch, 4>> {onnx.name = "y"})
// CHECK:         %[[Y:.*]] = onnx.Relu(%[[X]]) : (tensor<?x4xf16, #onnx.dims<batch, 4>>) -> tensor<?x4xf16, #onnx.dims<batch, 4>>
// CHECK:         return %[[Y]]
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @everything_becomes_float16(%x: tensor<?x4xf32, #onnx.dims<batch, 4>> {onnx.name = "x"})
      -> (tensor<?x4xf32, #onnx.dims<batch, 4>> {onnx.name = "y"}) attributes {onnx.graph = {name = "g"}} {
    %y = onnx.Relu(%x) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<?x4xf32, #onnx.dims<batch, 4>>
    return %y : tensor<?x4xf32, #onnx.dims<batch, 4>>
  }
}

// -----

// CHECK-LABEL: func.func @other_types_stay
// CHECK:         onnx.Add(%{{.*}}, %{{.*}}) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
// CHECK:         onnx.Add(%{{.*}}, %{{.*}}) : (tensor<4xbf16>, tensor<4xbf16>) -> tensor<4xbf16>
// CHECK:         onnx.Add(%{{.*}}, %{{.*}}) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
// CHECK-NOT:     Cast
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @other_types_stay(%d: tensor<4xf64>, %b: tensor<4xbf16>, %i: tensor<4xi64>)
      -> (tensor<4xf64>, tensor<4xbf16>, tensor<4xi64>) attributes {onnx.graph = {name = "g"}} {
    %0 = onnx.Add(%d, %d) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
    %1 = onnx.Add(%b, %b) : (tensor<4xbf16>, tensor<4xbf16>) -> tensor<4xbf16>
    %2 = onnx.Add(%i, %i) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    return %0, %1, %2 : tensor<4xf64>, tensor<4xbf16>, tensor<4xi64>
  }
}

// -----

// The standard has float alone for `scales`; `roi` is a type variable of its own.
// CHECK-LABEL: func.func @resize_scales_stay_float
// CHECK:         %[[ROI:.*]] = onnx.Initializer dense<> : tensor<0xf16>
// CHECK:         %[[SCALES:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 1.300000e+00, 1.300000e+00]> : tensor<4xf32>
// CHECK:         onnx.Resize(%{{.*}}, %[[ROI]], %[[SCALES]]) : (tensor<1x3x4x4xf16>, tensor<0xf16>, tensor<4xf32>) -> tensor<1x3x5x5xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @resize_scales_stay_float(%x: tensor<1x3x4x4xf32>) -> tensor<1x3x5x5xf32> attributes {onnx.graph = {name = "g"}} {
    %roi = onnx.Initializer dense<> : tensor<0xf32>
    %scales = onnx.Initializer dense<[1.0, 1.0, 1.3, 1.3]> : tensor<4xf32>
    %y = onnx.Resize(%x, %roi, %scales) : (tensor<1x3x4x4xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<1x3x5x5xf32>
    return %y : tensor<1x3x5x5xf32>
  }
}

// -----

// An operator that takes no float16 gets casts around it, one for each value,
// right behind the definition.
// CHECK-LABEL: func.func @one_cast_for_each_value
// CHECK-SAME:    (%[[X:.*]]: tensor<1x9x4xf16>, %[[S:.*]]: tensor<1x2x9xf16>)
// CHECK-DAG:     %[[XF:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<1x9x4xf16>) -> tensor<1x9x4xf32>
// CHECK-DAG:     %[[SF:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<1x2x9xf16>) -> tensor<1x2x9xf32>
// CHECK-NOT:     onnx.Cast
// CHECK:         onnx.NonMaxSuppression(%[[XF]], %[[SF]])
// CHECK:         onnx.NonMaxSuppression(%[[XF]], %[[SF]])
// CHECK:         onnx.Relu(%[[X]])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @one_cast_for_each_value(%x: tensor<1x9x4xf32>, %s: tensor<1x2x9xf32>)
      -> (tensor<?x3xi64>, tensor<?x3xi64>, tensor<1x9x4xf32>) attributes {onnx.graph = {name = "g"}} {
    %0 = onnx.NonMaxSuppression(%x, %s) : (tensor<1x9x4xf32>, tensor<1x2x9xf32>) -> tensor<?x3xi64>
    %1 = onnx.NonMaxSuppression(%x, %s) : (tensor<1x9x4xf32>, tensor<1x2x9xf32>) -> tensor<?x3xi64>
    %2 = onnx.Relu(%x) : (tensor<1x9x4xf32>) -> tensor<1x9x4xf32>
    return %0, %1, %2 : tensor<?x3xi64>, tensor<?x3xi64>, tensor<1x9x4xf32>
  }
}

// -----

// CumSum takes float16 since opset 14.
// CHECK-LABEL: func.func @types_are_those_of_the_opset
// CHECK:         %[[X:.*]] = onnx.Cast(%{{.*}}) {to = 1}
// CHECK:         %[[Y:.*]] = onnx.CumSum(%[[X]], %{{.*}}) : (tensor<4xf32>, tensor<i64>) -> tensor<4xf32>
// CHECK:         onnx.Cast(%[[Y]]) {to = 10} : (tensor<4xf32>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @types_are_those_of_the_opset(%x: tensor<4xf32>, %axis: tensor<i64>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.CumSum(%x, %axis) : (tensor<4xf32>, tensor<i64>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHECK-LABEL: func.func @newer_opset_allows_more
// CHECK-NOT:     onnx.Cast
// CHECK:         onnx.CumSum(%{{.*}}, %{{.*}}) : (tensor<4xf16>, tensor<i64>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @newer_opset_allows_more(%x: tensor<4xf32>, %axis: tensor<i64>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.CumSum(%x, %axis) : (tensor<4xf32>, tensor<i64>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// Older forms follow their own schema.
// CHECK-LABEL: func.func @versioned_operations_too
// CHECK:         onnx_v.Squeeze_1(%{{.*}}) {axes = array<i64: 0>} : (tensor<1x4xf16>) -> tensor<4xf16>
// CHECK:         %[[SCALES:.*]] = onnx.Initializer dense<{{.*}}> : tensor<4xf32>
// CHECK:         onnx_v.Resize_10(%{{.*}}, %[[SCALES]]) : (tensor<1x3x4x4xf16>, tensor<4xf32>) -> tensor<1x3x5x5xf16>
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  func.func @versioned_operations_too(%x: tensor<1x4xf32>, %z: tensor<1x3x4x4xf32>)
      -> (tensor<4xf32>, tensor<1x3x5x5xf32>) attributes {onnx.graph = {name = "g"}} {
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>} : (tensor<1x4xf32>) -> tensor<4xf32>
    %scales = onnx.Initializer dense<[1.0, 1.0, 1.3, 1.3]> : tensor<4xf32>
    %r = onnx_v.Resize_10(%z, %scales) : (tensor<1x3x4x4xf32>, tensor<4xf32>) -> tensor<1x3x5x5xf32>
    return %y, %r : tensor<4xf32>, tensor<1x3x5x5xf32>
  }
}

// -----

// CHECK-LABEL: func.func @layer_normalization_keeps_its_statistics
// CHECK:         %{{.*}}, %{{.*}}, %{{.*}} = onnx.LayerNormalization(%{{.*}}, %{{.*}}) : (tensor<2x4xf16>, tensor<4xf16>) -> (tensor<2x4xf16>, tensor<2x1xf32>, none)
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @layer_normalization_keeps_its_statistics(%x: tensor<2x4xf32>, %s: tensor<4xf32>)
      -> (tensor<2x4xf32>, tensor<2x1xf32>) attributes {onnx.graph = {name = "g"}} {
    %y, %m, %v = onnx.LayerNormalization(%x, %s) : (tensor<2x4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, tensor<2x1xf32>, none)
    return %y, %m : tensor<2x4xf32>, tensor<2x1xf32>
  }
}

// -----

// An epsilon that float16 rounds to zero keeps the node in float32.
// CHECK-LABEL: func.func @tiny_epsilon_stays_float
// CHECK:         onnx.LayerNormalization(%{{.*}}, %{{.*}}) {epsilon = {{.*}} : f32} : (tensor<2x4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, none, none)
// CHECK:         onnx.LayerNormalization(%{{.*}}, %{{.*}}) : (tensor<2x4xf16>, tensor<4xf16>) -> (tensor<2x4xf16>, none, none)
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @tiny_epsilon_stays_float(%x: tensor<2x4xf32>, %s: tensor<4xf32>) -> tensor<2x4xf32> attributes {onnx.graph = {name = "g"}} {
    %y, %m, %v = onnx.LayerNormalization(%x, %s) {epsilon = 1.0e-12 : f32} : (tensor<2x4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, none, none)
    %z, %n, %w = onnx.LayerNormalization(%y, %s) : (tensor<2x4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, none, none)
    return %z : tensor<2x4xf32>
  }
}

// -----

// The schema's default counts where the attribute is absent: 1e-12 here.
// CHECK-LABEL: func.func @tiny_default_epsilon_stays_float
// CHECK:         onnx_ms.SkipLayerNormalization({{.*}}) : (tensor<2x3x4xf32>, tensor<2x3x4xf32>, tensor<4xf32>) -> (tensor<2x3x4xf32>, none, none, none)
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @tiny_default_epsilon_stays_float(%x: tensor<2x3x4xf32>, %g: tensor<4xf32>) -> tensor<2x3x4xf32> attributes {onnx.graph = {name = "g"}} {
    %y, %m, %v, %s = onnx_ms.SkipLayerNormalization(%x, %x, %g) : (tensor<2x3x4xf32>, tensor<2x3x4xf32>, tensor<4xf32>) -> (tensor<2x3x4xf32>, none, none, none)
    return %y : tensor<2x3x4xf32>
  }
}

// -----

// Attributes that say a type follow it, also where they were absent.
// CHECK-LABEL: func.func @attributes_follow
// CHECK:         onnx.Cast(%{{.*}}) {to = 10} : (tensor<4xi64>) -> tensor<4xf16>
// CHECK:         onnx.ConstantOfShape(%{{.*}}) {value = dense<0.000000e+00> : tensor<1xf16>} : (tensor<1xi64>) -> tensor<?xf16>
// CHECK:         onnx.ConstantOfShape(%{{.*}}) {value = dense<1.500000e+00> : tensor<1xf16>} : (tensor<1xi64>) -> tensor<?xf16>
// CHECK:         onnx.RandomNormal() {dtype = 10, shape = array<i64: 4>} : () -> tensor<4xf16>
// CHECK:         onnx.RandomNormalLike(%{{.*}}) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK:         onnx.RandomNormalLike(%{{.*}}) {dtype = 10} : (tensor<4xi64>) -> tensor<4xf16>
// CHECK:         onnx.EyeLike(%{{.*}}) {dtype = 7} : (tensor<2x2xf16>) -> tensor<2x2xi64>
// CHECK:         onnx.HannWindow(%{{.*}}) {output_datatype = 10} : (tensor<i64>) -> tensor<?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @attributes_follow(%i: tensor<4xi64>, %s: tensor<1xi64>, %x: tensor<4xf32>, %e: tensor<2x2xf32>, %n: tensor<i64>)
      -> (tensor<4xf32>, tensor<?xf32>, tensor<?xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x2xi64>, tensor<?xf32>)
      attributes {onnx.graph = {name = "g"}} {
    %0 = onnx.Cast(%i) {to = 1} : (tensor<4xi64>) -> tensor<4xf32>
    %r = onnx.Sigmoid(%0) : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx.ConstantOfShape(%s) : (tensor<1xi64>) -> tensor<?xf32>
    %2 = onnx.ConstantOfShape(%s) {value = dense<1.5> : tensor<1xf32>} : (tensor<1xi64>) -> tensor<?xf32>
    %3 = onnx.RandomNormal() {shape = array<i64: 4>} : () -> tensor<4xf32>
    %4 = onnx.RandomNormalLike(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %5 = onnx.RandomNormalLike(%i) {dtype = 1} : (tensor<4xi64>) -> tensor<4xf32>
    %6 = onnx.EyeLike(%e) {dtype = 7} : (tensor<2x2xf32>) -> tensor<2x2xi64>
    %7 = onnx.HannWindow(%n) : (tensor<i64>) -> tensor<?xf32>
    return %r, %1, %2, %3, %4, %5, %6, %7 : tensor<4xf32>, tensor<?xf32>, tensor<?xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x2xi64>, tensor<?xf32>
  }
}

// -----

// Where output_dtype is absent, the scale says the type of the output.
// CHECK-LABEL: func.func @dequantized_values_follow_the_scale
// CHECK:         onnx.DequantizeLinear(%{{.*}}, %{{.*}}) : (tensor<4xi8>, tensor<f16>) -> tensor<4xf16>
// CHECK:         onnx.QuantizeLinear(%{{.*}}, %{{.*}}, %{{.*}}) : (tensor<4xf16>, tensor<f16>, tensor<i8>) -> tensor<4xi8>
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @dequantized_values_follow_the_scale(%x: tensor<4xi8>) -> tensor<4xi8> attributes {onnx.graph = {name = "g"}} {
    %s = onnx.Initializer dense<0.5> : tensor<f32>
    %z = onnx.Initializer dense<0> : tensor<i8>
    %y = onnx.DequantizeLinear(%x, %s) : (tensor<4xi8>, tensor<f32>) -> tensor<4xf32>
    %q = onnx.QuantizeLinear(%y, %s, %z) : (tensor<4xf32>, tensor<f32>, tensor<i8>) -> tensor<4xi8>
    return %q : tensor<4xi8>
  }
}

// -----

// Before opset 19 the scale, and with it the output, is float.
// CHECK-LABEL: func.func @old_dequantize_stays_float
// CHECK:         %[[Y:.*]] = onnx.DequantizeLinear(%{{.*}}, %{{.*}}) : (tensor<4xi8>, tensor<f32>) -> tensor<4xf32>
// CHECK:         onnx.Cast(%[[Y]]) {to = 10}
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @old_dequantize_stays_float(%x: tensor<4xi8>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %s = onnx.Initializer dense<0.5> : tensor<f32>
    %y = onnx.DequantizeLinear(%x, %s) : (tensor<4xi8>, tensor<f32>) -> tensor<4xf32>
    %r = onnx.Relu(%y) : (tensor<4xf32>) -> tensor<4xf32>
    return %r : tensor<4xf32>
  }
}

// -----

// The bits of a float32 are not those of a float16.
// CHECK-LABEL: func.func @bits_stay
// CHECK:         %[[X:.*]] = onnx.Cast(%{{.*}}) {to = 1}
// CHECK:         onnx.BitCast(%[[X]]) {to = 6} : (tensor<4xf32>) -> tensor<4xi32>
module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  func.func @bits_stay(%x: tensor<4xf32>) -> tensor<4xi32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.BitCast(%x) {to = 6} : (tensor<4xf32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }
}

// -----

//===----------------------------------------------------------------------===//
// Casts that the model has
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @cast_makes_what_all_users_want
// CHECK-NEXT:    %[[C:.*]] = onnx.Cast(%{{.*}}) {to = 10} : (tensor<4xf64>) -> tensor<4xf16>
// CHECK-NEXT:    onnx.Relu(%[[C]])
// CHECK-NEXT:    onnx.Sigmoid(%[[C]])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @cast_makes_what_all_users_want(%x: tensor<4xf64>) -> (tensor<4xf32>, tensor<4xf32>) attributes {onnx.graph = {name = "g"}} {
    %c = onnx.Cast(%x) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
    %r = onnx.Relu(%c) : (tensor<4xf32>) -> tensor<4xf32>
    %s = onnx.Sigmoid(%c) : (tensor<4xf32>) -> tensor<4xf32>
    return %r, %s : tensor<4xf32>, tensor<4xf32>
  }
}

// -----

// CHECK-LABEL: func.func @cast_with_users_of_both_kinds_stays
// CHECK-NEXT:    %[[C:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
// CHECK-NEXT:    %[[H:.*]] = onnx.Cast(%[[C]]) {to = 10} : (tensor<4xf32>) -> tensor<4xf16>
// CHECK-NEXT:    onnx.Relu(%[[H]])
// CHECK-NEXT:    onnx.Custom(%[[C]])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @cast_with_users_of_both_kinds_stays(%x: tensor<4xf64>) -> (tensor<4xf32>, tensor<4xi64>) attributes {onnx.graph = {name = "g"}} {
    %c = onnx.Cast(%x) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
    %r = onnx.Relu(%c) : (tensor<4xf32>) -> tensor<4xf32>
    %s = onnx.Custom(%c) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> tensor<4xi64>
    return %r, %s : tensor<4xf32>, tensor<4xi64>
  }
}

// -----

// A part of the model that is float16 already loses the casts around it.
// CHECK-LABEL: func.func @half_part_loses_its_casts
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf16>)
// CHECK-NEXT:    %[[R:.*]] = onnx.Relu(%[[X]]) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:    %[[S:.*]] = onnx.Sigmoid(%[[R]]) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:    return %[[S]]
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @half_part_loses_its_casts(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %0 = onnx.Cast(%x) {to = 10} : (tensor<4xf32>) -> tensor<4xf16>
    %1 = onnx.Relu(%0) : (tensor<4xf16>) -> tensor<4xf16>
    %2 = onnx.Cast(%1) {to = 1} : (tensor<4xf16>) -> tensor<4xf32>
    %3 = onnx.Sigmoid(%2) : (tensor<4xf32>) -> tensor<4xf32>
    return %3 : tensor<4xf32>
  }
}

// -----

// Whoever wants float16 takes it from before the cast.
// CHECK-LABEL: func.func @cast_of_float16_is_bypassed
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf16>)
// CHECK-NEXT:    %[[C:.*]] = onnx.Cast(%[[X]]) {to = 1}
// CHECK-NEXT:    onnx.Relu(%[[X]]) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:    onnx.Custom(%[[C]])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @cast_of_float16_is_bypassed(%x: tensor<4xf16>) -> (tensor<4xf32>, tensor<4xi64>) attributes {onnx.graph = {name = "g"}} {
    %c = onnx.Cast(%x) {to = 1} : (tensor<4xf16>) -> tensor<4xf32>
    %r = onnx.Relu(%c) : (tensor<4xf32>) -> tensor<4xf32>
    %s = onnx.Custom(%c) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> tensor<4xi64>
    return %r, %s : tensor<4xf32>, tensor<4xi64>
  }
}

// -----

// A cast that makes an output carries the output's name.
// CHECK-LABEL: func.func @cast_that_makes_an_output_stays
// CHECK:         %[[R:.*]] = onnx.Relu
// CHECK-NEXT:    %[[C:.*]] = onnx.Cast(%[[R]]) {to = 10} : (tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:    return %[[C]]
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @cast_that_makes_an_output_stays(%x: tensor<4xf32>) -> (tensor<4xf16> {onnx.name = "y"}) attributes {onnx.graph = {name = "g"}} {
    %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %c = onnx.Cast(%r) {to = 10} : (tensor<4xf32>) -> tensor<4xf16>
    return %c : tensor<4xf16>
  }
}

// -----

// CHECK-LABEL: func.func @shape_takes_any_type
// CHECK:         %[[C:.*]] = onnx.Custom
// CHECK-NEXT:    onnx.Shape(%[[C]]) : (tensor<?xf32>) -> tensor<1xi64>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @shape_takes_any_type(%x: tensor<4xi64>) -> tensor<1xi64> attributes {onnx.graph = {name = "g"}} {
    %c = onnx.Custom(%x) {domain = "d", op_type = "Op"} : (tensor<4xi64>) -> tensor<?xf32>
    %s = onnx.Shape(%c) : (tensor<?xf32>) -> tensor<1xi64>
    return %s : tensor<1xi64>
  }
}

// -----

//===----------------------------------------------------------------------===//
// Integers that travel as floats
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @size_computed_in_float_stays_float
// CHECK:         %[[C:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<2xi64>) -> tensor<2xf32>
// CHECK:         %[[M:.*]] = onnx.Mul(%[[C]], %{{.*}}) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
// CHECK:         onnx.Cast(%[[M]]) {to = 7} : (tensor<2xf32>) -> tensor<2xi64>
// CHECK:         onnx.Reshape(%{{.*}}, %{{.*}}) : (tensor<?x?xf16>, tensor<2xi64>) -> tensor<?x?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @size_computed_in_float_stays_float(%x: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {onnx.graph = {name = "g"}} {
    %half = onnx.Initializer dense<0.5> : tensor<f32>
    %s = onnx.Shape(%x) : (tensor<?x?xf32>) -> tensor<2xi64>
    %c = onnx.Cast(%s) {to = 1} : (tensor<2xi64>) -> tensor<2xf32>
    %m = onnx.Mul(%c, %half) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
    %i = onnx.Cast(%m) {to = 7} : (tensor<2xf32>) -> tensor<2xi64>
    %y = onnx.Reshape(%x, %i) : (tensor<?x?xf32>, tensor<2xi64>) -> tensor<?x?xf32>
    return %y : tensor<?x?xf32>
  }
}

// -----

// CHECK-LABEL: func.func @scales_computed_from_sizes_stay_float
// CHECK:         %[[C:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<2xi64>) -> tensor<2xf32>
// CHECK:         %[[D:.*]] = onnx.Div(%{{.*}}, %[[C]]) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
// CHECK:         %[[S:.*]] = onnx.Concat(%{{.*}}, %[[D]]) {axis = 0} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
// CHECK-NOT:     onnx.Cast
// CHECK:         onnx.Resize(%{{.*}}, _, %[[S]]) : (tensor<1x3x?x?xf16>, tensor<4xf32>) -> tensor<1x3x?x?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @scales_computed_from_sizes_stay_float(%x: tensor<1x3x?x?xf32>, %s: tensor<2xi64>) -> tensor<1x3x?x?xf32> attributes {onnx.graph = {name = "g"}} {
    %one = onnx.Initializer dense<1.0> : tensor<2xf32>
    %to = onnx.Initializer dense<224.0> : tensor<2xf32>
    %c = onnx.Cast(%s) {to = 1} : (tensor<2xi64>) -> tensor<2xf32>
    %d = onnx.Div(%to, %c) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %scales = onnx.Concat(%one, %d) {axis = 0} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
    %y = onnx.Resize(%x, _, %scales) : (tensor<1x3x?x?xf32>, tensor<4xf32>) -> tensor<1x3x?x?xf32>
    return %y : tensor<1x3x?x?xf32>
  }
}

// -----

// A part of the chain that nothing exact uses is cast behind its last exact value.
// CHECK-LABEL: func.func @comparisons_of_positions_stay_float
// CHECK:         %[[P:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<?xi64>) -> tensor<?xf32>
// CHECK:         %[[H:.*]] = onnx.Cast(%[[P]]) {to = 10}
// CHECK:         onnx.Less(%[[P]], %{{.*}}) : (tensor<?xf32>, tensor<f32>) -> tensor<?xi1>
// CHECK:         onnx.Mul(%[[H]], %{{.*}}) : (tensor<?xf16>, tensor<?xf16>) -> tensor<?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @comparisons_of_positions_stay_float(%p: tensor<?xi64>, %x: tensor<?xf32>) -> (tensor<?xi1>, tensor<?xf32>) attributes {onnx.graph = {name = "g"}} {
    %limit = onnx.Initializer dense<4097.0> : tensor<f32>
    %c = onnx.Cast(%p) {to = 1} : (tensor<?xi64>) -> tensor<?xf32>
    %l = onnx.Less(%c, %limit) : (tensor<?xf32>, tensor<f32>) -> tensor<?xi1>
    %m = onnx.Mul(%c, %x) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %l, %m : tensor<?xi1>, tensor<?xf32>
  }
}

// -----

// Rotary position embeddings: cos(position * frequency) needs all its bits.
// CHECK-LABEL: func.func @angles_of_positions_stay_float
// CHECK:         %[[P:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<1x?xi64>) -> tensor<1x?xf32>
// CHECK:         %[[A:.*]] = onnx.MatMul(%{{.*}}, %[[P]]) : (tensor<8x1xf32>, tensor<1x?xf32>) -> tensor<8x?xf32>
// CHECK:         %[[C:.*]] = onnx.Cos(%[[A]]) : (tensor<8x?xf32>) -> tensor<8x?xf32>
// CHECK:         %[[H:.*]] = onnx.Cast(%[[C]]) {to = 10}
// CHECK:         onnx.Mul(%{{.*}}, %[[H]]) : (tensor<8x?xf16>, tensor<8x?xf16>) -> tensor<8x?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @angles_of_positions_stay_float(%p: tensor<1x?xi64>, %q: tensor<8x?xf32>) -> tensor<8x?xf32> attributes {onnx.graph = {name = "g"}} {
    %f = onnx.Initializer dense<0.1> : tensor<8x1xf32>
    %c = onnx.Cast(%p) {to = 1} : (tensor<1x?xi64>) -> tensor<1x?xf32>
    %a = onnx.MatMul(%f, %c) : (tensor<8x1xf32>, tensor<1x?xf32>) -> tensor<8x?xf32>
    %cos = onnx.Cos(%a) : (tensor<8x?xf32>) -> tensor<8x?xf32>
    %y = onnx.Mul(%q, %cos) : (tensor<8x?xf32>, tensor<8x?xf32>) -> tensor<8x?xf32>
    return %y : tensor<8x?xf32>
  }
}

// -----

// Pixels times weights are no chain: the network converts, ArgMax included.
// CHECK-LABEL: func.func @pixels_are_no_sizes
// CHECK:         onnx.Cast(%{{.*}}) {to = 10} : (tensor<1x3x8x8xui8>) -> tensor<1x3x8x8xf16>
// CHECK:         onnx.Mul(%{{.*}}, %{{.*}}) : (tensor<1x3x8x8xf16>, tensor<f16>) -> tensor<1x3x8x8xf16>
// CHECK:         onnx.Conv(%{{.*}}, %{{.*}}) : (tensor<1x3x8x8xf16>, tensor<2x3x1x1xf16>) -> tensor<1x2x8x8xf16>
// CHECK:         onnx.ArgMax(%{{.*}}) {axis = 1} : (tensor<1x2x8x8xf16>) -> tensor<1x1x8x8xi64>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @pixels_are_no_sizes(%x: tensor<1x3x8x8xui8>) -> tensor<1x1x8x8xi64> attributes {onnx.graph = {name = "g"}} {
    %s = onnx.Initializer dense<0.003921569> : tensor<f32>
    %w = onnx.Initializer dense<1.0> : tensor<2x3x1x1xf32>
    %c = onnx.Cast(%x) {to = 1} : (tensor<1x3x8x8xui8>) -> tensor<1x3x8x8xf32>
    %m = onnx.Mul(%c, %s) : (tensor<1x3x8x8xf32>, tensor<f32>) -> tensor<1x3x8x8xf32>
    %y = onnx.Conv(%m, %w) : (tensor<1x3x8x8xf32>, tensor<2x3x1x1xf32>) -> tensor<1x2x8x8xf32>
    %a = onnx.ArgMax(%y) {axis = 1} : (tensor<1x2x8x8xf32>) -> tensor<1x1x8x8xi64>
    return %a : tensor<1x1x8x8xi64>
  }
}

// -----

// An embedding is no constant, though its table is: its float16 stays at home.
// CHECK-LABEL: func.func @embeddings_are_no_constants
// CHECK:         %[[W:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<9x4xf16>
// CHECK:         %[[E:.*]] = onnx.Gather(%[[W]], %{{.*}}) : (tensor<9x4xf16>, tensor<?xi64>) -> tensor<?x4xf16>
// CHECK:         onnx.Cast(%[[E]]) {to = 1}
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @embeddings_are_no_constants(%ids: tensor<?xi64>) -> tensor<?x4xi64> attributes {onnx.graph = {name = "g"}} {
    %w = onnx.Initializer dense<1.0> : tensor<9x4xf32>
    %e = onnx.Gather(%w, %ids) : (tensor<9x4xf32>, tensor<?xi64>) -> tensor<?x4xf32>
    %y = onnx.Custom(%e) {domain = "d", op_type = "Op"} : (tensor<?x4xf32>) -> tensor<?x4xi64>
    return %y : tensor<?x4xi64>
  }
}

// -----

// Range is float32 in every opset: its result has as many elements as its
// operands say.
// CHECK-LABEL: func.func @range_stays_float
// CHECK:         onnx.Range(%{{.*}}, %{{.*}}, %{{.*}}) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @range_stays_float(%n: tensor<i64>, %x: tensor<?xf32>) -> tensor<?xf32> attributes {onnx.graph = {name = "g"}} {
    %zero = onnx.Initializer dense<0.0> : tensor<f32>
    %one = onnx.Initializer dense<1.0> : tensor<f32>
    %c = onnx.Cast(%n) {to = 1} : (tensor<i64>) -> tensor<f32>
    %r = onnx.Range(%zero, %c, %one) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    %y = onnx.Add(%r, %x) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}

// -----

// CHECK-LABEL: func.func @one_hot_depth_stays_float
// CHECK:         onnx.OneHot(%{{.*}}, %{{.*}}, %{{.*}}) : (tensor<3xi64>, tensor<f32>, tensor<2xf16>) -> tensor<3x?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @one_hot_depth_stays_float(%i: tensor<3xi64>) -> tensor<3x?xf32> attributes {onnx.graph = {name = "g"}} {
    %depth = onnx.Initializer dense<4097.0> : tensor<f32>
    %values = onnx.Initializer dense<[0.0, 1.0]> : tensor<2xf32>
    %y = onnx.OneHot(%i, %depth, %values) : (tensor<3xi64>, tensor<f32>, tensor<2xf32>) -> tensor<3x?xf32>
    return %y : tensor<3x?xf32>
  }
}

// -----

//===----------------------------------------------------------------------===//
// What is left alone
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @custom_operators_keep_their_types
// CHECK:         %[[X:.*]] = onnx.Abs(%{{.*}}) : (tensor<4xf16>)
// CHECK:         %[[XF:.*]] = onnx.Cast(%[[X]]) {to = 1}
// CHECK:         %[[Z:.*]] = onnx.Custom(%[[XF]]) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> !onnx.unknown
// An operand of unknown type keeps its operator.
// CHECK:         onnx.Add(%[[Z]], %[[XF]]) : (!onnx.unknown, tensor<4xf32>) -> tensor<4xf32>
// CHECK:         onnx.Relu(%[[X]]) : (tensor<4xf16>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @custom_operators_keep_their_types(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) attributes {onnx.graph = {name = "g"}} {
    %y = onnx.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %z = onnx.Custom(%y) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> !onnx.unknown
    %a = onnx.Add(%z, %y) : (!onnx.unknown, tensor<4xf32>) -> tensor<4xf32>
    %r = onnx.Relu(%y) : (tensor<4xf32>) -> tensor<4xf32>
    return %a, %r : tensor<4xf32>, tensor<4xf32>
  }
}

// -----

// Graphs inside a node that nothing is known of stay as they are.
// CHECK-LABEL: func.func @custom_graphs_stay
// CHECK:         %[[XF:.*]] = onnx.Cast(%{{.*}}) {to = 1}
// CHECK:         onnx.Custom() {{.*}} : () -> tensor<4xf32>
// CHECK:           onnx.Relu(%[[XF]]) : (tensor<4xf32>) -> tensor<4xf32>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @custom_graphs_stay(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.Custom() {domain = "d", op_type = "Op", graphs = ["body"]} : () -> tensor<4xf32> {
      %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %r : tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// The tensors among the attributes of a tree have the type of its features, and
// nothing would convert them.
// CHECK-LABEL: func.func @trees_stay_float
// CHECK:         onnx_ml.TreeEnsemble(%{{.*}}) {{.*}} : (tensor<1x2xf32>) -> tensor<1x1xf32>
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64, ai.onnx.ml = 5 : i64}} {
  func.func @trees_stay_float(%x: tensor<1x2xf32>) -> tensor<1x1xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx_ml.TreeEnsemble(%x) {leaf_targetids = array<i64: 0, 0>, leaf_weights = dense<[1.0, 2.0]> : tensor<2xf32>,
      nodes_falseleafs = array<i64: 1>, nodes_falsenodeids = array<i64: 1>, nodes_featureids = array<i64: 0>,
      nodes_modes = dense<0> : tensor<1xui8>, nodes_splits = dense<3.14> : tensor<1xf32>, nodes_trueleafs = array<i64: 1>,
      nodes_truenodeids = array<i64: 0>, tree_roots = array<i64: 0>} : (tensor<1x2xf32>) -> tensor<1x1xf32>
    return %y : tensor<1x1xf32>
  }
}

// -----

// A module without a graph has nothing to convert.
// CHECK-LABEL: func.func @no_graph
// CHECK:         onnx.Relu(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
module {
  func.func @no_graph(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHECK-LABEL: func.func @nothing_but_a_wire
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:    return %[[X]] : tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @nothing_but_a_wire(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    return %x : tensor<4xf32>
  }
}
