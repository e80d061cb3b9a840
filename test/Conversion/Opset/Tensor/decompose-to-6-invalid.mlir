// RUN: onnx-xform-opt %s -verify-diagnostics --convert-opset=6

// Arithmetic broadcasts from opset 7 on; before, positions and shapes are not
// computed.
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  func.func @filling_a_computed_shape(%s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Expand) cannot be converted to opset 6 of ai.onnx: it is new in opset 8; its shape is no constant, or the rank of its input is not known; make this input of the graph an initializer [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) : (tensor<2xi64>) -> tensor<?x?xf32>
    return %a : tensor<?x?xf32>
  }

  func.func @expansion_of_unknown_sizes(%x: tensor<?x1xf32>) -> tensor<?x4xf32> {
    %s = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
    // expected-error @+1 {{(Expand) cannot be converted to opset 6 of ai.onnx: it is new in opset 8; the size of its axis 0 is not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.Expand(%x, %s) : (tensor<?x1xf32>, tensor<2xi64>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }

  func.func @mask_of_unknown_shape(%x: tensor<*xf32>) -> tensor<*xi1> {
    // expected-error @+1 {{(Expand) cannot be converted to opset 6 of ai.onnx: it is new in opset 8; its shape is no constant, or the rank of its input is not known; fold constants first [convert-opset-010]}}
    %y:2 = onnx.Dropout(%x) : (tensor<*xf32>) -> (tensor<*xf32>, tensor<*xi1>)
    return %y#1 : tensor<*xi1>
  }

  func.func @floats_of_unknown_sizes(%c: tensor<?xi1>, %x: tensor<?xf32>, %y: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @+1 {{(Where) cannot be converted to opset 6 of ai.onnx: it is new in opset 9; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  func.func @thresholded_relu(%x: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @+1 {{(ThresholdedRelu) cannot be converted to opset 6 of ai.onnx: it is new in opset 10; below opset 7, whose arithmetic broadcasts, its sizes must be known to take NaN and infinities out; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %y = onnx.ThresholdedRelu(%x) : (tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }

  func.func @triangle_of_unknown_sizes(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Trilu) cannot be converted to opset 6 of ai.onnx: it is new in opset 14; the sizes of its matrices are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %a = onnx.Trilu(%x) : (tensor<?x?xf32>) -> tensor<?x?xf32>
    return %a : tensor<?x?xf32>
  }

  func.func @computed_lengths(%x: tensor<2x3x4xf32>, %l: tensor<3xi64>) -> tensor<2x3x4xf32> {
    // expected-error @+1 {{(ReverseSequence) cannot be converted to opset 6 of ai.onnx: it is new in opset 10; its sequence_lens are no constant; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.ReverseSequence(%x, %l) : (tensor<2x3x4xf32>, tensor<3xi64>) -> tensor<2x3x4xf32>
    return %r : tensor<2x3x4xf32>
  }

  func.func @one_hot_of_computed_depth(%i: tensor<2xi64>, %d: tensor<i64>, %v: tensor<2xf32>) -> tensor<2x?xf32> {
    // expected-error @+1 {{(OneHot) cannot be converted to opset 6 of ai.onnx: it is new in opset 9; its depth is no integer constant, or too large; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.OneHot(%i, %d, %v) : (tensor<2xi64>, tensor<i64>, tensor<2xf32>) -> tensor<2x?xf32>
    return %r : tensor<2x?xf32>
  }

  func.func @elements_of_unknown_sizes(%x: tensor<3x?xf32>, %i: tensor<2x2xi64>) -> tensor<2x2xf32> {
    // expected-error @+1 {{(GatherElements) cannot be converted to opset 6 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.GatherElements(%x, %i) : (tensor<3x?xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
    return %r : tensor<2x2xf32>
  }

  func.func @slices_of_unknown_sizes(%x: tensor<3x4x?xf32>, %i: tensor<2x2xi64>) -> tensor<2x?xf32> {
    // expected-error @+1 {{(GatherND) cannot be converted to opset 6 of ai.onnx: it is new in opset 11; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.GatherND(%x, %i) : (tensor<3x4x?xf32>, tensor<2x2xi64>) -> tensor<2x?xf32>
    return %r : tensor<2x?xf32>
  }

  func.func @computed_pads(%x: tensor<3xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    // expected-error @+1 {{(Pad) cannot be converted to opset 6 of ai.onnx: it has another form there; its input 'pads' is no constant, as an attribute must be; make this input of the graph an initializer; its pads are no constant, or the rank of its input is not known; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Pad(%x, %p) : (tensor<3xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  func.func @center_of_computed_size(%x: tensor<?xf32>, %s: tensor<1xi32>) -> tensor<?xf32> {
    // expected-error @+1 {{(CenterCropPad) cannot be converted to opset 6 of ai.onnx: it is new in opset 18; its shape is no constant, or the sizes of its input are not known; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.CenterCropPad(%x, %s) : (tensor<?xf32>, tensor<1xi32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  func.func @parts_of_unknown_size(%x: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
    // expected-error @+1 {{(Split) cannot be converted to opset 6 of ai.onnx: it has another form there; its parts may have different sizes; the size of its axis 0 is not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %p, %q = onnx.Split(%x) {num_outputs = 2 : i64} : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
    return %p, %q : tensor<?xf32>, tensor<?xf32>
  }

  func.func @window_of_unknown_size(%s: tensor<i64>) {
    // expected-error @below {{(HannWindow) cannot be converted to opset 6 of ai.onnx: it is new in opset 17; its size is no constant, or its type no floating-point one; make this input of the graph an initializer}}
    %y = onnx.HannWindow(%s) : (tensor<i64>) -> tensor<?xf32>
    // expected-error @below {{(HammingWindow) cannot be converted}}
    %z = onnx.HammingWindow(%s) : (tensor<i64>) -> tensor<?xf32>
    // expected-error @below {{(BlackmanWindow) cannot be converted}}
    %w = onnx.BlackmanWindow(%s) : (tensor<i64>) -> tensor<?xf32>
    return
  }

  func.func @frames_of_unknown_places(%x: tensor<1x?x1xf32>, %y: tensor<1x6x1xf32>, %s: tensor<i64>, %w: tensor<2xf32>) {
    %t = onnx.Initializer dense<1> : tensor<i64>
    // expected-error @below {{the size of axis 1 of its input is not known}}
    %a = onnx.STFT(%x, %t, %w) : (tensor<1x?x1xf32>, tensor<i64>, tensor<2xf32>) -> tensor<*xf32>
    // expected-error @below {{its frame_step is no constant above 0; make this input of the graph an initializer}}
    %b = onnx.STFT(%y, %s, %w) : (tensor<1x6x1xf32>, tensor<i64>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @starts_along_computed_axes(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{its input 'starts' is no constant, as an attribute must be; make this input of the graph an initializer; its axes are no constant; make this input of the graph an initializer}}
    %r = onnx.Slice(%x, %s, %s, %s) : (tensor<3x4xf32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}
