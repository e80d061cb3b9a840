// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // Sizes that both branches have stay; the others get a symbol.
  // CHECK-LABEL: func.func @if
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<n, unk__0>>
  func.func @if(%c: tensor<i1>, %x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x5xf32, #onnx.dims<n, 5>>) -> tensor<*xf32> {
    %0 = onnx.If(%c) : (tensor<i1>) -> tensor<*xf32> else_branch {
      %1 = onnx.Add(%x, %x) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<*xf32>
      onnx.Yield %1 : tensor<*xf32>
    } then_branch {
      %1 = onnx.Add(%y, %y) : (tensor<?x5xf32, #onnx.dims<n, 5>>, tensor<?x5xf32, #onnx.dims<n, 5>>) -> tensor<*xf32>
      onnx.Yield %1 : tensor<*xf32>
    }
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // Only the branch that is taken counts.
  // CHECK-LABEL: func.func @constant_condition
  // CHECK-SAME: -> tensor<?x5xf32, #onnx.dims<n, 5>>
  func.func @constant_condition(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x5xf32, #onnx.dims<n, 5>>) -> tensor<*xf32> {
    %c = onnx.Initializer dense<true> : tensor<i1>
    %0 = onnx.If(%c) : (tensor<i1>) -> tensor<*xf32> else_branch {
      onnx.Yield %x : tensor<?x4xf32, #onnx.dims<n, 4>>
    } then_branch {
      onnx.Yield %y : tensor<?x5xf32, #onnx.dims<n, 5>>
    }
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // What a branch needs does not hold for the model: n stays n.
  // CHECK-LABEL: func.func @needed_by_a_branch
  // CHECK-SAME: -> (tensor<?x?xf32, #onnx.dims<n, n>>, tensor<?x4xf32, #onnx.dims<n, 4>>)
  func.func @needed_by_a_branch(%c: tensor<i1>, %x: tensor<?x?xf32, #onnx.dims<n, n>>, %w: tensor<4x4xf32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %0 = onnx.If(%c) : (tensor<i1>) -> tensor<*xf32> else_branch {
      %2 = onnx.MatMul(%x, %w) : (tensor<?x?xf32, #onnx.dims<n, n>>, tensor<4x4xf32>) -> tensor<*xf32>
      onnx.Yield %2 : tensor<*xf32>
    } then_branch {
      %2 = onnx.MatMul(%x, %w) : (tensor<?x?xf32, #onnx.dims<n, n>>, tensor<4x4xf32>) -> tensor<*xf32>
      onnx.Yield %2 : tensor<*xf32>
    }
    %1 = onnx.Add(%x, %x) : (tensor<?x?xf32, #onnx.dims<n, n>>, tensor<?x?xf32, #onnx.dims<n, n>>) -> tensor<*xf32>
    return %1, %0 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // A carried value that keeps its shape; a scan output for each of m rounds.
  // CHECK-LABEL: func.func @loop
  // CHECK-SAME: -> (tensor<?xf32, #onnx.dims<n>>, tensor<5x?xf32, #onnx.dims<5, n>>)
  func.func @loop(%x: tensor<?xf32, #onnx.dims<n>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %m = onnx.Initializer dense<5> : tensor<i64>
    %c = onnx.Initializer dense<true> : tensor<i1>
    %0:2 = onnx.Loop(%m, %c, %x) : (tensor<i64>, tensor<i1>, tensor<?xf32, #onnx.dims<n>>) -> (tensor<*xf32>, tensor<*xf32>) body {
    ^bb0(%i: tensor<i64>, %k: tensor<i1>, %s: tensor<*xf32>):
      %1 = onnx.Add(%s, %s) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
      onnx.Yield %k, %1, %s : tensor<i1>, tensor<*xf32>, tensor<*xf32>
    }
    return %0#0, %0#1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // A carried value that changes its shape: [1, 4] first, then [n, 4].
  // CHECK-LABEL: func.func @changing_loop
  // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<unk__{{[0-9]+}}, 4>>
  func.func @changing_loop(%m: tensor<i64>, %x: tensor<1x4xf32>, %y: tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<*xf32> {
    %c = onnx.Initializer dense<true> : tensor<i1>
    %0 = onnx.Loop(%m, %c, %x) : (tensor<i64>, tensor<i1>, tensor<1x4xf32>) -> tensor<*xf32> body {
    ^bb0(%i: tensor<i64>, %k: tensor<i1>, %s: tensor<*xf32>):
      %1 = onnx.Add(%s, %y) : (tensor<*xf32>, tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<*xf32>
      onnx.Yield %k, %1 : tensor<i1>, tensor<*xf32>
    }
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // The scanned axis is that of the output, too.
  // CHECK-LABEL: func.func @scan
  // CHECK-SAME: -> (tensor<4xf32>, tensor<?x4xf32, #onnx.dims<n, 4>>)
  func.func @scan(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %s: tensor<4xf32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %0:2 = onnx.Scan(%s, %x) {num_scan_inputs = 1} : (tensor<4xf32>, tensor<?x4xf32, #onnx.dims<n, 4>>) -> (tensor<*xf32>, tensor<*xf32>) body {
    ^bb0(%u: tensor<*xf32>, %v: tensor<*xf32>):
      %1 = onnx.Add(%u, %v) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
      onnx.Yield %1, %1 : tensor<*xf32>, tensor<*xf32>
    }
    return %0#0, %0#1 : tensor<*xf32>, tensor<*xf32>
  }
}
