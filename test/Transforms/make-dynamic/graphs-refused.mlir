// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Graphs inside of nodes that decide for all samples at once, or mix them.

module {
  func.func @branch_by_samples(%x: tensor<1x1xf32> {onnx.name = "x"}) -> tensor<1x1xf32> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0.0> : tensor<f32>
    %c = onnx.Greater(%x, %zero) : (tensor<1x1xf32>, tensor<f32>) -> tensor<1x1xi1>
    // expected-error @below {{chooses one of its graphs for all samples, by what depends on them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.If(%c) : (tensor<1x1xi1>) -> tensor<1x1xf32> else_branch {
      onnx.Yield %x : tensor<1x1xf32>
    } then_branch {
      %n = onnx.Neg(%x) : (tensor<1x1xf32>) -> tensor<1x1xf32>
      onnx.Yield %n : tensor<1x1xf32>
    }
    return %y : tensor<1x1xf32>
  }
}

// -----

module {
  func.func @sum_in_a_branch(%x: tensor<2x3xf32> {onnx.name = "x"}, %c: tensor<i1>) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %a = onnx.Initializer dense<0> : tensor<1xi64>
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<2x3xf32> else_branch {
      // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
      %s = onnx.ReduceSum(%x, %a) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<1x3xf32>
      %e = onnx.Add(%x, %s) : (tensor<2x3xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
      onnx.Yield %e : tensor<2x3xf32>
    } then_branch {
      onnx.Yield %x : tensor<2x3xf32>
    }
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @branches_with_other_axes(%x: tensor<2x2xf32> {onnx.name = "x"}, %c: tensor<i1>) -> tensor<2x2xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has graphs whose outputs have the samples on different axes, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<2x2xf32> else_branch {
      %t = onnx.Transpose(%x) : (tensor<2x2xf32>) -> tensor<2x2xf32>
      onnx.Yield %t : tensor<2x2xf32>
    } then_branch {
      onnx.Yield %x : tensor<2x2xf32>
    }
    return %y : tensor<2x2xf32>
  }
}

// -----

module {
  func.func @branch_with_other_rows(%x: tensor<2x2xf32> {onnx.name = "x"}, %c: tensor<i1>) -> tensor<2x2xf32> attributes {onnx.graph = {}} {
    %w = onnx.Initializer dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<2x2xf32> else_branch {
      onnx.Yield %w : tensor<2x2xf32>
    } then_branch {
      onnx.Yield %x : tensor<2x2xf32>
    }
    return %y : tensor<2x2xf32>
  }
}

// -----

module {
  func.func @loop_that_ends_by_samples(%x: tensor<1xf32> {onnx.name = "x"}, %m: tensor<i64>) -> tensor<1xf32> attributes {onnx.graph = {}} {
    %true = onnx.Initializer dense<true> : tensor<i1>
    %zero = onnx.Initializer dense<0.0> : tensor<f32>
    // expected-error @below {{ends for all samples at once, by what depends on them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.Loop(%m, %true, %x) : (tensor<i64>, tensor<i1>, tensor<1xf32>) -> tensor<1xf32> body {
    ^bb0(%i: tensor<i64>, %c: tensor<i1>, %a: tensor<1xf32>):
      %n = onnx.Neg(%a) : (tensor<1xf32>) -> tensor<1xf32>
      %d = onnx.Greater(%n, %zero) : (tensor<1xf32>, tensor<f32>) -> tensor<1xi1>
      onnx.Yield %d, %n : tensor<1xi1>, tensor<1xf32>
    }
    return %y : tensor<1xf32>
  }
}

// -----

module {
  func.func @one_iteration_for_each_sample(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<?x3xf32> attributes {onnx.graph = {}} {
    %true = onnx.Initializer dense<true> : tensor<i1>
    %zero = onnx.Initializer dense<0> : tensor<i64>
    %s = onnx.Shape(%x) : (tensor<2x3xf32>) -> tensor<2xi64>
    %m = onnx.Gather(%s, %zero) : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
    // expected-error @below {{runs as often as the samples say, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.Loop(%m, %true) : (tensor<i64>, tensor<i1>) -> tensor<?x3xf32> body {
    ^bb0(%i: tensor<i64>, %c: tensor<i1>):
      %n = onnx.Gather(%x, %i) : (tensor<2x3xf32>, tensor<i64>) -> tensor<3xf32>
      onnx.Yield %c, %n : tensor<i1>, tensor<3xf32>
    }
    return %y : tensor<?x3xf32>
  }
}

// -----

module {
  func.func @sample_by_iteration(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<?x3xf32> attributes {onnx.graph = {}} {
    %true = onnx.Initializer dense<true> : tensor<i1>
    %m = onnx.Initializer dense<2> : tensor<i64>
    %y = onnx.Loop(%m, %true) : (tensor<i64>, tensor<i1>) -> tensor<?x3xf32> body {
    ^bb0(%i: tensor<i64>, %c: tensor<i1>):
      // expected-error @below {{chooses among the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
      %n = onnx.Gather(%x, %i) : (tensor<2x3xf32>, tensor<i64>) -> tensor<3xf32>
      onnx.Yield %c, %n : tensor<i1>, tensor<3xf32>
    }
    return %y : tensor<?x3xf32>
  }
}

// -----

module {
  func.func @samples_that_move(%x: tensor<2x2xf32> {onnx.name = "x"}, %m: tensor<i64>) -> tensor<2x2xf32> attributes {onnx.graph = {}} {
    %true = onnx.Initializer dense<true> : tensor<i1>
    // expected-error @below {{carries samples from one iteration to the next on another axis, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.Loop(%m, %true, %x) : (tensor<i64>, tensor<i1>, tensor<2x2xf32>) -> tensor<2x2xf32> body {
    ^bb0(%i: tensor<i64>, %c: tensor<i1>, %a: tensor<2x2xf32>):
      %n = onnx.Transpose(%a) : (tensor<2x2xf32>) -> tensor<2x2xf32>
      onnx.Yield %c, %n : tensor<i1>, tensor<2x2xf32>
    }
    return %y : tensor<2x2xf32>
  }
}

// -----

// Only the start is the same for all samples: the second iteration adds other
// rows to each of them.
module {
  func.func @rows_that_differ_later(%x: tensor<2x3xf32> {onnx.name = "x"}, %m: tensor<i64>) -> (tensor<2x3xf32>, tensor<2x3xf32>) attributes {onnx.graph = {}} {
    %true = onnx.Initializer dense<true> : tensor<i1>
    %zeros = onnx.Initializer dense<0.0> : tensor<2x3xf32>
    %rows = onnx.Initializer dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
    %y:2 = onnx.Loop(%m, %true, %x, %zeros) : (tensor<i64>, tensor<i1>, tensor<2x3xf32>, tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) body {
    ^bb0(%i: tensor<i64>, %c: tensor<i1>, %a: tensor<2x3xf32>, %b: tensor<2x3xf32>):
      // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
      %n = onnx.Add(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
      %o = onnx.Add(%b, %rows) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
      onnx.Yield %c, %n, %o : tensor<i1>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    return %y#0, %y#1 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}

// -----

module {
  func.func @scan_over_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<3xf32>) -> tensor<3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{takes one sample after the other, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.Scan(%w, %x) {num_scan_inputs = 1 : i64} : (tensor<3xf32>, tensor<2x3xf32>) -> tensor<3xf32> body {
    ^bb0(%a: tensor<3xf32>, %b: tensor<3xf32>):
      %n = onnx.Add(%a, %b) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
      onnx.Yield %n : tensor<3xf32>
    }
    return %y : tensor<3xf32>
  }
}
