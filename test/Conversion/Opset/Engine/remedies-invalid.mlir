// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

// What helps depends on where the value comes from that is to be a constant.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @input(%x: tensor<3x4xf32>, %k: tensor<1xi64>) {
    // expected-error @below {{its input 'axes' is no constant, as an attribute must be; make this input of the graph an initializer}}
    %0 = onnx.ReduceSum(%x, %k) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?x?xf32>
    return
  }

  func.func @input_with_default(%x: tensor<3x4xf32>, %k: tensor<1xi64> {onnx.default_value = dense<1> : tensor<1xi64>}) {
    // expected-error @below {{as an attribute must be; take this initializer out of the inputs of the graph, where callers can replace it}}
    %0 = onnx.ReduceSum(%x, %k) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?x?xf32>
    return
  }

  func.func @computed(%x: tensor<3x4xf32>, %k: tensor<1xi64>) {
    %j = onnx.Neg(%k) : (tensor<1xi64>) -> tensor<1xi64>
    // expected-error @below {{as an attribute must be; fold constants first}}
    %0 = onnx.ReduceSum(%x, %j) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?x?xf32>
    return
  }

  func.func @in_a_loop(%x: tensor<3x4xf32>, %n: tensor<i64>, %c: tensor<i1>, %k: tensor<1xi64>) -> tensor<1xi64> {
    %0 = onnx.Loop(%n, %c, %k) : (tensor<i64>, tensor<i1>, tensor<1xi64>) -> tensor<1xi64> body {
    ^bb0(%i: tensor<i64>, %cond: tensor<i1>, %axes: tensor<1xi64>):
      // expected-error @below {{as an attribute must be; only the node around its graph knows it}}
      %1 = onnx.ReduceSum(%x, %axes) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?x?xf32>
      onnx.Yield %cond, %axes : tensor<i1>, tensor<1xi64>
    }
    return %0 : tensor<1xi64>
  }

  func.func @chooses(%x: tensor<3x?xf32>, %k: tensor<1xi64>) -> (tensor<?x?xf32>, tensor<?x?xi64>) {
    // expected-error @below {{make this input of the graph an initializer}}
    %v, %i = onnx.TopK(%x, %k) : (tensor<3x?xf32>, tensor<1xi64>) -> (tensor<?x?xf32>, tensor<?x?xi64>)
    return %v, %i : tensor<?x?xf32>, tensor<?x?xi64>
  }
}
