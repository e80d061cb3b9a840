// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --inline-functions

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @another_opset(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
    // expected-error @+1 {{cannot be replaced by the body of 'f', which means opset 13 of ai.onnx, where what calls it means 17; convert the model to one opset first [inline-functions-001]}}
    %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
  func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {opset_imports = {ai.onnx = 13 : i64}}} {
    %n = onnx.Neg(%a) : (tensor<*xf32>) -> tensor<*xf32>
    return %n : tensor<*xf32>
  }
}

// -----

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// expected-error @+1 {{calls itself, directly or through 'recursive'; a recursive function has no end to inline: remove the cycle [inline-functions-002]}}
func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> {
  %n = onnx.Call @recursive(%a) : (tensor<*xf32>) -> tensor<*xf32>
  return %n : tensor<*xf32>
}
func.func private @recursive(%a: tensor<*xf32>) -> tensor<*xf32> {
  %n = onnx.Call @f(%a) : (tensor<*xf32>) -> tensor<*xf32>
  return %n : tensor<*xf32>
}

// -----

func.func @an_absent_value_is_used(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // expected-error @+1 {{leaves out an input that 'f' returns; give it [inline-functions-005]}}
  %y = onnx.Call @f() : () -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @f(%a: tensor<*xf32>) -> tensor<*xf32> {
  return %a : tensor<*xf32>
}

// -----

func.func @an_absent_value_is_used_in_a_graph(%b: tensor<i1>) -> tensor<4xf32> attributes {onnx.graph = {}} {
  // expected-error @+1 {{leaves out an input that a graph in 'f' returns; give it [inline-functions-005]}}
  %y = onnx.Call @f(%b) : (tensor<i1>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @f(%b: tensor<i1>, %a: tensor<*xf32>) -> tensor<*xf32> {
  %y = onnx.If(%b) : (tensor<i1>) -> tensor<*xf32> else_branch {
    onnx.Yield %a : tensor<*xf32>
  } then_branch {
    onnx.Yield %a : tensor<*xf32>
  }
  return %y : tensor<*xf32>
}

// -----

func.func @another_type(%x: tensor<4xf32>) -> tensor<4xf16> attributes {onnx.graph = {}} {
  // expected-error @+1 {{returns 'tensor<*xf32>' by the body of 'f', and 'tensor<4xf16>' by the model; mend the type that the model states [inline-functions-006]}}
  %y = onnx.Call @f(%x) : (tensor<4xf32>) -> tensor<4xf16>
  return %y : tensor<4xf16>
}
func.func private @f(%a: !onnx.unknown) -> !onnx.unknown {
  %n = onnx.Neg(%a) : (!onnx.unknown) -> !onnx.unknown
  return %n : !onnx.unknown
}

// -----

func.func @a_call_that_does_not_fit(%x: tensor<4x!onnx.string>, %i: tensor<4xi64>) attributes {onnx.graph = {}} {
  %y = onnx.Call @types(%x) : (tensor<4x!onnx.string>) -> !onnx.unknown
  %z = onnx.Call @attributes(%i) {node_attributes = {to = "float"}} : (tensor<4xi64>) -> !onnx.unknown
  return
}
func.func private @types(%a: !onnx.unknown) -> !onnx.unknown {
  // expected-warning @+1 {{(Neg) input #0 ('X') must be}}
  %n = onnx.Neg(%a) : (!onnx.unknown) -> !onnx.unknown
  return %n : !onnx.unknown
}
func.func private @attributes(%a: !onnx.unknown) -> !onnx.unknown {
  // expected-warning @+1 {{(Cast) attribute 'to' must be INT, where 'attributes' is called; kept as onnx.Custom [inline-functions-007]}}
  %n = onnx.Custom(%a) {domain = "ai.onnx", op_type = "Cast", node_attributes = {to = #onnx.attr_ref<"to", "INT">}} : (!onnx.unknown) -> !onnx.unknown
  return %n : !onnx.unknown
}
