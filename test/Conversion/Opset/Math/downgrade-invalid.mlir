// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/up.mlir --convert-opset=13 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/11.mlir --convert-opset=11 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/9.mlir --convert-opset=9 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/6.mlir --convert-opset=6 -verify-diagnostics -o /dev/null
// RUN: onnx-xform-opt %t/5.mlir --convert-opset=5 -verify-diagnostics -o /dev/null

//--- up.mlir
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @axis_of_unknown_ranks(%a: tensor<*xf32>, %b: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @below {{(Add) cannot be converted to opset 13 of ai.onnx: it has another form there; it has an axis, and the ranks of its inputs are not known; infer shapes first}}
    %y = onnx_v.Add_6(%a, %b) {axis = 1 : i64, broadcast = 1 : i64} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

//--- 11.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @einsum_of_unknown_sizes(%a: tensor<2x?x?xf32>, %b: tensor<?x?x5xf32>) -> tensor<2x5xf32> {
    // expected-error @below {{(Einsum) cannot be converted to opset 11 of ai.onnx: it is new in opset 12; the sizes of the labels that one matrix product has to take together are not known; infer shapes or fix dimensions first}}
    %y = onnx.Einsum(%a, %b) {equation = "aij,ijb->ab"} : (tensor<2x?x?xf32>, tensor<?x?x5xf32>) -> tensor<2x5xf32>
    return %y : tensor<2x5xf32>
  }

  func.func @einsum_of_unknown_rank(%a: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @below {{(Einsum) cannot be converted to opset 11 of ai.onnx: it is new in opset 12; the rank of an input with '...' is not known; infer shapes first}}
    %y = onnx.Einsum(%a) {equation = "...i->i..."} : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  func.func @einsum_that_does_not_fit(%a: tensor<2x3xf32>) -> tensor<*xf32> {
    // expected-error @below {{(Einsum) cannot be converted to opset 11 of ai.onnx: it is new in opset 12; its equation does not fit its inputs}}
    %y = onnx.Einsum(%a) {equation = "ijk->k"} : (tensor<2x3xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  func.func @pow_of_64_bits(%a: tensor<4xi64>, %b: tensor<4xi64>) -> tensor<4xi64> {
    // expected-error @below {{(Pow) cannot be converted to opset 11 of ai.onnx: input #0 ('X') must be one of tensor(float), tensor(float16), tensor(double), but is tensor(int64); powers of 64-bit integers have an exact older form only for one constant exponent from 1 to 16}}
    %y = onnx.Pow(%a, %b) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  func.func @pow_of_large_exponent(%x: tensor<4xi64>) -> tensor<4xi64> {
    %e = onnx.Initializer dense<40> : tensor<i64>
    // expected-error @below {{(Pow) cannot be converted to opset 11 of ai.onnx: input #0 ('X') must be one of tensor(float), tensor(float16), tensor(double), but is tensor(int64); powers of 64-bit integers have an exact older form only for one constant exponent from 1 to 16}}
    %y = onnx.Pow(%x, %e) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }
}

//--- 9.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @remainder_of_floats(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @below {{(Mod) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; a remainder of floating-point numbers, or of unknown ones, has no exact older form}}
    %y = onnx.Mod(%a, %b) {fmod = 1 : i64} : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  func.func @large_determinant(%x: tensor<4x4xf32>) -> tensor<f32> {
    // expected-error @below {{(Det) cannot be converted to opset 9 of ai.onnx: it is new in opset 11; older operators have determinants of matrices of size 1 to 3 only}}
    %y = onnx.Det(%x) : (tensor<4x4xf32>) -> tensor<f32>
    return %y : tensor<f32>
  }

  func.func @determinant_of_unknown_size(%x: tensor<?x?xf32>) -> tensor<f32> {
    // expected-error @below {{(Det) cannot be converted to opset 9 of ai.onnx: it is new in opset 11; the size of its matrices is not known; infer shapes first}}
    %y = onnx.Det(%x) : (tensor<?x?xf32>) -> tensor<f32>
    return %y : tensor<f32>
  }

  func.func @rows_of_unknown_rank(%a: tensor<*xui8>, %b: tensor<3x4xui8>, %z: tensor<?xui8>) -> tensor<*xi32> {
    // expected-error @below {{(MatMulInteger) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; the ranks of A and of its zero point are not known; infer shapes first}}
    %y = onnx.MatMulInteger(%a, %b, %z) : (tensor<*xui8>, tensor<3x4xui8>, tensor<?xui8>) -> tensor<*xi32>
    return %y : tensor<*xi32>
  }
}

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @erf(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @below {{(Erf) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; older operators only approximate it}}
    %y = onnx.Erf(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  func.func @asinh_of_double(%x: tensor<4xf64>) -> tensor<4xf64> {
    // expected-error @below {{(Asinh) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; its numbers are doubles, and older operators compute it less exactly than these; cast its input to float}}
    %y = onnx.Asinh(%x) : (tensor<4xf64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }

  func.func @sinh_of_double(%x: tensor<4xf64>) -> tensor<4xf64> {
    // expected-error @below {{(Sinh) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; its numbers are doubles, and older operators compute it less exactly than these; cast its input to float}}
    %y = onnx.Sinh(%x) : (tensor<4xf64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }

  func.func @matmul_of_integers(%a: tensor<2x3xi32>, %b: tensor<3x4xi32>) -> tensor<2x4xi32> {
    // expected-error @below {{(MatMul) cannot be converted to opset 8 of ai.onnx: input #0 ('A') must be one of tensor(float), tensor(float16), tensor(double), but is tensor(int32); sums of integer products are exact in no older form}}
    %y = onnx.MatMul(%a, %b) : (tensor<2x3xi32>, tensor<3x4xi32>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }

  func.func @gemm_of_integers(%a: tensor<2x3xi32>, %b: tensor<3x4xi32>, %c: tensor<4xi32>) -> tensor<2x4xi32> {
    // expected-error @below {{(Gemm) cannot be converted to opset 8 of ai.onnx: input #0 ('A') must be one of tensor(float), tensor(float16), tensor(double), but is tensor(int32); sums of integer products are exact in no older form}}
    %y = onnx.Gemm(%a, %b, %c) : (tensor<2x3xi32>, tensor<3x4xi32>, tensor<4xi32>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }
}

//--- 6.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @unknown_shapes(%a: tensor<*xf32>, %b: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @below {{(Add) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.Add(%a, %b) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  func.func @unknown_size(%a: tensor<?xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @below {{(Mul) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.Mul(%a, %b) : (tensor<?xf32>, tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  func.func @repeats_of_unknown_size(%a: tensor<1xf32>, %b: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @below {{(Div) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.Div(%a, %b) : (tensor<1xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }

  func.func @max_of_unknown_shapes(%a: tensor<?xf32>, %b: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @below {{(Max) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.Max(%a, %b) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }

  func.func @sum_of_unknown_shapes(%a: tensor<?xf32>, %b: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @below {{(Add) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.Sum(%a, %b) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }

  func.func @gemm_of_unknown_c(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<?x?xf32>) -> tensor<2x4xf32> {
    // expected-error @below {{(Gemm) cannot be converted to opset 6 of ai.onnx: it has another form there; the sizes of its inputs, which say how they broadcast, are not known; infer shapes or fix dimensions first}}
    %y = onnx.Gemm(%a, %b, %c) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<?x?xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }

  func.func @cosine(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @below {{(Cos) cannot be converted to opset 6 of ai.onnx: it is new in opset 7; no older operators make the function}}
    %y = onnx.Cos(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

//--- 5.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @abs_of_64_bits(%x: tensor<4xi64>) -> tensor<4xi64> {
    // expected-error @below {{(Abs) cannot be converted to opset 5 of ai.onnx: it has another form there; integers of more than 32 bits are not computed exactly below opset 6}}
    %y = onnx.Abs(%x) : (tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  func.func @product_of_32_bits(%a: tensor<4xi32>, %b: tensor<4xi32>) -> tensor<4xi32> {
    // expected-error @below {{(Mul) cannot be converted to opset 5 of ai.onnx: it has another form there; integers of more than 16 bits are not computed exactly below opset 6}}
    %y = onnx.Mul(%a, %b) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }
}
