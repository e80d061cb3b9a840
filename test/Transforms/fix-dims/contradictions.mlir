// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --fix-dims=batch=2
// RUN: rm -f %t.mlir && not onnx-xform-opt %s -split-input-file --fix-dims=batch=2 -o %t.mlir 2>/dev/null && test ! -e %t.mlir

// A batch that was 1 when the model was exported.
func.func @reshape_to_a_stale_constant(%x: tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>) -> tensor<1x12xf32> {
  %s = onnx.Initializer dense<[1, 12]> : tensor<2xi64>
  // expected-error @below {{with batch=2; the model is not made for these sizes [fix-dims-019]}}
  %y = onnx.Reshape(%x, %s) : (tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>, tensor<2xi64>) -> tensor<1x12xf32>
  return %y : tensor<1x12xf32>
}

// -----

func.func @broadcast(%x: tensor<?x4xf32, #onnx.dims<batch, 4>>, %y: tensor<3x4xf32>) -> tensor<?x4xf32> {
  // expected-error @below {{its inputs do not broadcast: sizes 2 and 3 with batch=2; the model is not made for these sizes [fix-dims-019]}}
  %z = onnx.Add(%x, %y) : (tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<3x4xf32>) -> tensor<?x4xf32>
  return %z : tensor<?x4xf32>
}

// -----

func.func @concat(%x: tensor<?x4xf32, #onnx.dims<batch, 4>>, %y: tensor<3x4xf32>) -> tensor<?x8xf32> {
  // expected-error @below {{with batch=2; the model is not made for these sizes [fix-dims-019]}}
  %z = onnx.Concat(%x, %y) {axis = 1 : i64} : (tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<3x4xf32>) -> tensor<?x8xf32>
  return %z : tensor<?x8xf32>
}

// -----

// Another name for a size that the graph's inputs decide.
func.func @size_of_an_output(%x: tensor<3x4xf32>) -> tensor<?x4xf32, #onnx.dims<batch, 4>> {
  // expected-error @below {{size 0 of its output is 3, not 2 with batch=2; the model is not made for these sizes [fix-dims-019]}}
  %z = onnx.Relu(%x) : (tensor<3x4xf32>) -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  return %z : tensor<?x4xf32, #onnx.dims<batch, 4>>
}

// -----

// What was wrong before is not the fault of the sizes.
func.func @contradiction_that_was_there(%x: tensor<?x4xf32, #onnx.dims<batch, 4>>, %y: tensor<2x5xf32>) -> (tensor<?x6xf32, #onnx.dims<batch, 6>>) {
  // expected-warning @below {{its inputs do not broadcast: sizes 4 and 5, whatever sizes are given [fix-dims-020]}}
  %z = onnx.Add(%x, %y) : (tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<2x5xf32>) -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  return %z : tensor<?x6xf32, #onnx.dims<batch, 6>>
}

// -----

func.func @value_info_that_is_wrong(%x: tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<?x5xf32, #onnx.dims<batch, 5>> {
  // expected-warning @below {{size 1 of its output is 4, not the declared 5; it is replaced [infer-shapes-002]}}
  %z = onnx.Relu(%x) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<?x5xf32, #onnx.dims<batch, 5>>
  return %z : tensor<?x5xf32, #onnx.dims<batch, 5>>
}
