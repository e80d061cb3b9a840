// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=17

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @image_of_unknown_shape(%x: tensor<1x4x4xf32>, %i: tensor<2xi64>) {
    %b = onnx.Initializer dense<2> : tensor<2xi64>
    // expected-error @below {{(Col2Im) cannot be converted to opset 17 of ai.onnx: it is new in opset 18; its image_shape and block_shape are no constants; make this input of the graph an initializer}}
    %y = onnx.Col2Im(%x, %i, %b) : (tensor<1x4x4xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xf32>
    return
  }

  func.func @strides_of_another_rank(%x: tensor<1x4x4xf32>) {
    %i = onnx.Initializer dense<3> : tensor<2xi64>
    %b = onnx.Initializer dense<2> : tensor<2xi64>
    // expected-error @below {{its shapes, strides, dilations and pads do not fit together or have invalid numbers}}
    %y = onnx.Col2Im(%x, %i, %b) {strides = array<i64: 1>} : (tensor<1x4x4xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xf32>
    return
  }

  func.func @blocks_larger_than_the_image(%x: tensor<1x4x4xf32>) {
    %i = onnx.Initializer dense<3> : tensor<2xi64>
    %b = onnx.Initializer dense<4> : tensor<2xi64>
    // expected-error @below {{its blocks are larger than its image}}
    %y = onnx.Col2Im(%x, %i, %b) : (tensor<1x4x4xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xf32>
    return
  }

  func.func @large_blocks(%x: tensor<1x4x4xf32>) {
    %i = onnx.Initializer dense<1000000> : tensor<1xi64>
    %b = onnx.Initializer dense<100000> : tensor<1xi64>
    // expected-error @below {{its blocks are too large to list their elements}}
    %y = onnx.Col2Im(%x, %i, %b) : (tensor<1x4x4xf32>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @columns_of_bytes(%x: tensor<1x4x4xi8>) {
    %i = onnx.Initializer dense<3> : tensor<2xi64>
    %b = onnx.Initializer dense<2> : tensor<2xi64>
    // expected-error @below {{its elements are none that older operators add up}}
    %y = onnx.Col2Im(%x, %i, %b) : (tensor<1x4x4xi8>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xi8>
    return
  }
}
