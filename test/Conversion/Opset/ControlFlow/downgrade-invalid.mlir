// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/8.mlir -verify-diagnostics --convert-opset=8
// RUN: onnx-xform-opt %t/9.mlir -verify-diagnostics --convert-opset=9
// RUN: onnx-xform-opt %t/12.mlir -verify-diagnostics --convert-opset=12

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @collects_slices_of_unknown_rank(%x: tensor<3x2xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{the rank of what it makes is not known; infer shapes first}}
    %0 = onnx.Scan(%x) {num_scan_inputs = 1, scan_output_axes = array<i64: 1>} : (tensor<3x2xf32>) -> tensor<*xf32> body {
    ^bb0(%b: tensor<*xf32>):
      onnx.Yield %b : tensor<*xf32>
    }
    return %0 : tensor<*xf32>
  }

  func.func @yields_less(%x: tensor<3x2xf32>) -> tensor<3x2xf32> {
    // expected-error @+1 {{its axes and directions do not fit its inputs and outputs}}
    %0 = onnx.Scan(%x) {num_scan_inputs = 1, scan_output_axes = array<i64: 2>} : (tensor<3x2xf32>) -> tensor<3x2xf32> body {
    ^bb0(%b: tensor<2xf32>):
      onnx.Yield %b : tensor<2xf32>
    }
    return %0 : tensor<3x2xf32>
  }
}

//--- 9.mlir
module attributes {onnx.opset_imports = {ai.onnx = 8 : i64}} {
  func.func @batches(%x: tensor<2x3x2xf32>) -> tensor<2x3x2xf32> {
    // expected-error @+1 {{its batches are more than one, or not known to be one; fix the first dimension of its inputs to 1 (--fix-dims)}}
    %0 = onnx_v.Scan_8(_, %x) {num_scan_inputs = 1} : (tensor<2x3x2xf32>) -> tensor<2x3x2xf32> body {
    ^bb0(%b: tensor<2xf32>):
      onnx.Yield %b : tensor<2xf32>
    }
    return %0 : tensor<2x3x2xf32>
  }
}

//--- 12.mlir
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @maps(%s: !onnx.seq<tensor<*xf32>>) -> !onnx.seq<tensor<*xf32>> {
    // expected-error @+1 {{it takes a Loop that carries sequences, which came with opset 13}}
    %0 = onnx.SequenceMap(%s) : (!onnx.seq<tensor<*xf32>>) -> !onnx.seq<tensor<*xf32>> body {
    ^bb0(%a: tensor<*xf32>):
      onnx.Yield %a : tensor<*xf32>
    }
    return %0 : !onnx.seq<tensor<*xf32>>
  }

  func.func @chooses_sequences(%c: tensor<i1>, %s: !onnx.seq<tensor<*xf32>>) -> !onnx.seq<tensor<*xf32>> {
    // expected-error @+1 {{(If) cannot be converted to opset 12 of ai.onnx: output #0 ('outputs') must be one of}}
    %0 = onnx.If(%c) : (tensor<i1>) -> !onnx.seq<tensor<*xf32>> else_branch {
      onnx.Yield %s : !onnx.seq<tensor<*xf32>>
    } then_branch {
      onnx.Yield %s : !onnx.seq<tensor<*xf32>>
    }
    return %0 : !onnx.seq<tensor<*xf32>>
  }
}
