// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/18.mlir --convert-opset=18 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/17.mlir --convert-opset=17 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/6.mlir --convert-opset=6 -verify-diagnostics -o /dev/null

//--- 18.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @strings(%a: tensor<4x!onnx.string>, %b: tensor<4x!onnx.string>) -> tensor<4xi1> {
    // expected-error @below {{(Equal) cannot be converted to opset 18 of ai.onnx: input #0 ('A') must be one of tensor(float), tensor(uint8), tensor(int8), tensor(uint16), tensor(int16), tensor(int32), tensor(int64), tensor(bool), tensor(float16), tensor(double), tensor(uint32), tensor(uint64), tensor(bfloat16), but is tensor(string); no type that the operator has in this opset holds all values of string}}
    %y = onnx.Equal(%a, %b) : (tensor<4x!onnx.string>, tensor<4x!onnx.string>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }
}

//--- 17.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @bits_of_unknown_rank(%a: tensor<*xi32>, %b: tensor<*xi32>) -> tensor<*xi32> {
    // expected-error @below {{(BitwiseOr) cannot be converted to opset 17 of ai.onnx: it is new in opset 18; the ranks and types of its inputs are not known; infer shapes first}}
    %y = onnx.BitwiseOr(%a, %b) : (tensor<*xi32>, tensor<*xi32>) -> tensor<*xi32>
    return %y : tensor<*xi32>
  }
}

//--- 6.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @unknown_shapes(%a: tensor<*xi1>, %b: tensor<*xi1>) -> tensor<*xi1> {
    // expected-error @below {{(And) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.And(%a, %b) : (tensor<*xi1>, tensor<*xi1>) -> tensor<*xi1>
    return %y : tensor<*xi1>
  }

  func.func @or_equal(%a: tensor<*xf32>, %b: tensor<*xf32>) -> tensor<*xi1> {
    // expected-error @below {{(GreaterOrEqual) cannot be converted to opset 6 of ai.onnx: it is new in opset 12; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.GreaterOrEqual(%a, %b) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xi1>
    return %y : tensor<*xi1>
  }

  func.func @big_bits(%a: tensor<4xi64>, %b: tensor<4xi64>) -> tensor<4xi64> {
    // expected-error @below {{(BitwiseXor) cannot be converted to opset 6 of ai.onnx: it is new in opset 18; 64-bit integers fit no floating-point type, in which bits are computed below opset 7}}
    %y = onnx.BitwiseXor(%a, %b) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  func.func @bits_of_unknown_sizes(%a: tensor<?xi32>, %b: tensor<?xi32>) -> tensor<?xi32> {
    // expected-error @below {{(BitwiseAnd) cannot be converted to opset 6 of ai.onnx: it is new in opset 18; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.BitwiseAnd(%a, %b) : (tensor<?xi32>, tensor<?xi32>) -> tensor<?xi32>
    return %y : tensor<?xi32>
  }

  func.func @triangle_with_computed_k(%x: tensor<2x2xf32>, %k: tensor<i64>) -> tensor<2x2xf32> {
    // expected-error @below {{(Trilu) cannot be converted to opset 6 of ai.onnx: it is new in opset 14; its k is no constant; make this input of the graph an initializer}}
    %y = onnx.Trilu(%x, %k) : (tensor<2x2xf32>, tensor<i64>) -> tensor<2x2xf32>
    return %y : tensor<2x2xf32>
  }
}
