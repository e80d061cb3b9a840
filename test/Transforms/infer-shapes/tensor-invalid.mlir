// RUN: onnx-xform-opt %s --infer-shapes -verify-diagnostics -o /dev/null

// What a node cannot do with what its inputs are known to be.

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @reshape_total(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
    // expected-warning@+1 {{its input has 6 elements, its shape asks for 8 [infer-shapes-001]}}
    %r = onnx.Reshape(%x, %a) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @reshape_divides(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[4, -1]> : tensor<2xi64>
    // expected-warning@+1 {{its input has 6 elements, which the sizes of its shape do not divide [infer-shapes-001]}}
    %r = onnx.Reshape(%x, %a) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @reshape_twice(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[-1, -1]> : tensor<2xi64>
    // expected-warning@+1 {{its shape has more than one size -1 [infer-shapes-001]}}
    %r = onnx.Reshape(%x, %a) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @reshape_negative(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[-2, 3]> : tensor<2xi64>
    // expected-warning@+1 {{its shape has the size -2 [infer-shapes-001]}}
    %r = onnx.Reshape(%x, %a) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @reshape_copy(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[2, 3, 0]> : tensor<3xi64>
    // expected-warning@+1 {{its shape copies size 2 of a tensor of rank 2 [infer-shapes-001]}}
    %r = onnx.Reshape(%x, %a) : (tensor<2x3xf32>, tensor<3xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @flatten(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its axis is 3, which a tensor of rank 2 does not have [infer-shapes-001]}}
    %r = onnx.Flatten(%x) {axis = 3 : i64} : (tensor<2x3xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @squeeze(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0]> : tensor<1xi64>
    // expected-warning@+1 {{its squeezed size and 1 are 2 and 1 [infer-shapes-001]}}
    %r = onnx.Squeeze(%x, %a) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @unsqueeze(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0, -4]> : tensor<2xi64>
    // expected-warning@+1 {{its axes name an axis twice [infer-shapes-001]}}
    %r = onnx.Unsqueeze(%x, %a) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @transpose(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its perm is no order of the axes of a tensor of rank 2 [infer-shapes-001]}}
    %r = onnx.Transpose(%x) {perm = array<i64: 0, 0>} : (tensor<2x3xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @blocks(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its input has rank 2, not 4 [infer-shapes-001]}}
    %r = onnx.DepthToSpace(%x) {blocksize = 2 : i64} : (tensor<2x3xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @blocksize(%x: tensor<1x4x2x2xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its blocksize is 0 [infer-shapes-001]}}
    %r = onnx.SpaceToDepth(%x) {blocksize = 0 : i64} : (tensor<1x4x2x2xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @slice(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0]> : tensor<1xi64>
    %b = onnx.Initializer dense<[1]> : tensor<1xi64>
    %c = onnx.Initializer dense<[1]> : tensor<1xi64>
    // expected-warning@+1 {{one of its steps is 0 [infer-shapes-001]}}
    %r = onnx.Slice(%x, %a, %b, %c, %a) : (tensor<2x3xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @slice_axis(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[0]> : tensor<1xi64>
    %c = onnx.Initializer dense<[2]> : tensor<1xi64>
    // expected-warning@+1 {{its axis is 2, which a tensor of rank 2 does not have [infer-shapes-001]}}
    %r = onnx.Slice(%x, %a, %a, %c) : (tensor<2x3xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @split(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[4]> : tensor<1xi64>
    // expected-warning@+1 {{its size to split and sum of parts are 3 and 4 [infer-shapes-001]}}
    %r = onnx.Split(%x, %a) {axis = 1 : i64} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @split_count(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{it has 1 outputs, not 2 [infer-shapes-001]}}
    %r = onnx.Split(%x) {num_outputs = 2 : i64} : (tensor<2x3xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @concat_rank(%x: tensor<2x3xf32>, %y: tensor<2xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its inputs have ranks 1 and 2 [infer-shapes-001]}}
    %r = onnx.Concat(%x, %y) {axis = 0 : i64} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @concat_size(%x: tensor<2x3xf32>, %y: tensor<2x4xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its sizes on axis 1 are 3 and 4 [infer-shapes-001]}}
    %r = onnx.Concat(%x, %y) {axis = 0 : i64} : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @tile(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[4]> : tensor<1xi64>
    // expected-warning@+1 {{it has 1 repeats for an input of rank 2 [infer-shapes-001]}}
    %r = onnx.Tile(%x, %a) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @range(%x: tensor<i64>) -> tensor<*xi64> {
    %a = onnx.Initializer dense<0> : tensor<i64>
    // expected-warning@+1 {{its delta is 0 [infer-shapes-001]}}
    %r = onnx.Range(%x, %x, %a) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<*xi64>
    return %r : tensor<*xi64>
  }

  func.func @constant_of_shape(%x: tensor<f32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[-1]> : tensor<1xi64>
    // expected-warning@+1 {{its result would have the size -1 [infer-shapes-001]}}
    %r = onnx.ConstantOfShape(%a) : (tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @gather_elements(%x: tensor<2x3xf32>, %i: tensor<2xi64>) -> tensor<*xf32> {
    // expected-warning@+1 {{its inputs have ranks 2 and 1 [infer-shapes-001]}}
    %r = onnx.GatherElements(%x, %i) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @gather_nd(%x: tensor<2x3xf32>, %i: tensor<2x3xi64>) -> tensor<*xf32> {
    // expected-warning@+1 {{its index tuples of 3 do not fit data of rank 2 [infer-shapes-001]}}
    %r = onnx.GatherND(%x, %i) : (tensor<2x3xf32>, tensor<2x3xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @gather_nd_batch(%x: tensor<2x3xf32>, %i: tensor<2x1xi64>) -> tensor<*xf32> {
    // expected-warning@+1 {{its batch_dims is 2, with inputs of ranks 2 and 2 [infer-shapes-001]}}
    %r = onnx.GatherND(%x, %i) {batch_dims = 2 : i64} : (tensor<2x3xf32>, tensor<2x1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @expand(%x: tensor<2x3xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[4]> : tensor<1xi64>
    // expected-warning@+1 {{its inputs do not broadcast: sizes 3 and 4 [infer-shapes-001]}}
    %r = onnx.Expand(%x, %a) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
