// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --make-dynamic="axes={x:0=batch}" | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:-2=batch | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch --dump-pass-pipeline 2>&1 >/dev/null | FileCheck %s --check-prefix=PIPELINE

// PIPELINE: make-dynamic{axes={x:0=batch}}

// What the file said of types is outdated: the declared output, the type of the
// intermediate value, and what was kept of the input's and output's entries.
// CHECK-LABEL: func.func @input_values_and_output_get_the_symbol
// CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32, #onnx.dims<batch, 4>> {onnx.name = "x"}) -> (tensor<?x4xf32, #onnx.dims<batch, 4>> {onnx.name = "y"})
func.func @input_values_and_output_get_the_symbol(%x: tensor<1x4xf32> {onnx.name = "x", onnx.type_proto = "old"}) -> (tensor<1x4xf32> {onnx.name = "y", onnx.type_proto = "old"}) attributes {onnx.graph = {}} {
  // CHECK: %[[A:.*]] = onnx.Relu(%[[X]]) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %a = onnx.Relu(%x) {onnx.value_info = {"0" = {type_proto = "old"}}} : (tensor<1x4xf32>) -> tensor<1x4xf32>
  // CHECK: onnx.Neg(%[[A]])
  %y = onnx.Neg(%a) : (tensor<1x4xf32>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

// A value that the file calls by the same name is no such size.
// CHECK-LABEL: func.func @name_of_another_value_is_forgotten
func.func @name_of_another_value_is_forgotten(%x: tensor<1x4xf32> {onnx.name = "x"}, %w: tensor<?x4xf32> {onnx.name = "w"}) -> (tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<1x4xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.Relu({{.*}}) : (tensor<?x4xf32>) -> tensor<?x4xf32, #onnx.dims<unk__0, 4>>
  %a = onnx.Relu(%w) : (tensor<?x4xf32>) -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.Relu({{.*}}) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %b = onnx.Relu(%x) : (tensor<1x4xf32>) -> tensor<1x4xf32>
  return %a, %b : tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<1x4xf32>
}

// -----

// What does not depend on the sample stays as it is.
// CHECK-LABEL: func.func @weights_stay
func.func @weights_stay(%x: tensor<1x4xf32> {onnx.name = "x"}) -> tensor<1x4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[W:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<1x4xf32>
  // CHECK: %[[V:.*]] = onnx.Exp(%[[W]]) : (tensor<1x4xf32>) -> tensor<1x4xf32>
  // CHECK: onnx.Mul(%{{.*}}, %[[V]])
  %w = onnx.Initializer dense<2.0> : tensor<1x4xf32>
  %v = onnx.Exp(%w) : (tensor<1x4xf32>) -> tensor<1x4xf32>
  %y = onnx.Mul(%x, %v) : (tensor<1x4xf32>, tensor<1x4xf32>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

// The arithmetic of an exporter that did keep the size apart is followed.
// CHECK-LABEL: func.func @computed_shapes_stay
func.func @computed_shapes_stay(%x: tensor<1x4xf32> {onnx.name = "x"}) -> tensor<1x2x2xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %two = onnx.Initializer dense<2> : tensor<2xi64>
  %shape = onnx.Shape(%x) : (tensor<1x4xf32>) -> tensor<2xi64>
  %batch = onnx.Gather(%shape, %zero) : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK: %[[T:.*]] = onnx.Concat
  %target = onnx.Concat(%batch, %two) {axis = 0 : i64} : (tensor<1xi64>, tensor<2xi64>) -> tensor<3xi64>
  // CHECK: onnx.Reshape(%{{.*}}, %[[T]]) : {{.*}} -> tensor<?x2x2xf32, #onnx.dims<batch, 2, 2>>
  %y = onnx.Reshape(%x, %target) : (tensor<1x4xf32>, tensor<3xi64>) -> tensor<1x2x2xf32>
  return %y : tensor<1x2x2xf32>
}

// -----

// CHECK-LABEL: func.func @graph_inside_a_node_without_samples
func.func @graph_inside_a_node_without_samples(%x: tensor<1x4xf32> {onnx.name = "x"}, %c: tensor<i1> {onnx.name = "c"}) -> tensor<1x4xf32> attributes {onnx.graph = {}} {
  %w = onnx.Initializer dense<2.0> : tensor<4xf32>
  // CHECK: onnx.If
  %v = onnx.If(%c) : (tensor<i1>) -> tensor<4xf32> else_branch {
    %e = onnx.Exp(%w) : (tensor<4xf32>) -> tensor<4xf32>
    onnx.Yield %e : tensor<4xf32>
  } then_branch {
    onnx.Yield %w : tensor<4xf32>
  }
  // CHECK: onnx.Mul(%{{.*}}) : {{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %y = onnx.Mul(%x, %v) : (tensor<1x4xf32>, tensor<4xf32>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}
