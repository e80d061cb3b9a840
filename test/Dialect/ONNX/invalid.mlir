// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// RUN: onnx-xform-opt %s --split-input-file --verify-diagnostics

//===----------------------------------------------------------------------===//
// The text of operators
//===----------------------------------------------------------------------===//

func.func @too_many_inputs(%x: tensor<f32>) {
  // expected-error@+1 {{has at most 2 inputs}}
  %0 = onnx.Add(%x, %x, %x) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @too_few_inputs(%x: tensor<f32>) {
  // expected-error@+1 {{needs input #1 ('B')}}
  %0 = onnx.Add(%x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @necessary_input_left_out(%x: tensor<f32>) {
  // expected-error@+1 {{input #0 ('A') cannot be left out}}
  %0 = onnx.Add(_, %x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @no_element_of_a_variadic_input(%s: tensor<f32>, %z: tensor<ui8>) {
  // expected-error@+1 {{input 'inputs' needs at least 1 element}}
  %0 = onnx_ms.QLinearConcat(%s, %z) {axis = 0} : (tensor<f32>, tensor<ui8>) -> tensor<?xui8>
  return
}

// -----

func.func @no_input_at_all() {
  // expected-error@+1 {{input 'input' needs at least 1 element}}
  %0 = onnx_ms.IsAllFinite() : () -> tensor<i1>
  return
}

// -----

func.func @no_output_at_all(%x: tensor<f32>) {
  // expected-error@+1 {{output 'outputs' needs at least 1 element}}
  onnx_ms.EPContext(%x) : (tensor<f32>) -> ()
  return
}

// -----

func.func @variadic_input_left_out(%x: tensor<f32>) {
  // expected-error@+1 {{input #1 ('inputs') cannot be left out}}
  %0 = onnx.Concat(%x, _) {axis = 0} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @no_operand(%x: tensor<f32>) {
  // expected-error@+1 {{expected '_' or an operand}}
  %0 = onnx.Add(%x, 3) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @fewer_types_than_inputs(%x: tensor<f32>) {
  // expected-error@+1 {{number of operands and types do not match: got 2 operands and 1 types}}
  %0 = onnx.Add(%x, %x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @graphs_in_another_order(%c: tensor<i1>) {
  // expected-error@+1 {{expected 'else_branch'}}
  %0 = onnx.If(%c) : (tensor<i1>) -> tensor<f32> then_branch {
  }
  return
}

// -----

func.func @attribute_of_another_kind() {
  // expected-error@+1 {{attribute 'value_int' failed to satisfy constraint: 64-bit signless integer attribute}}
  %0 = onnx.Constant() {value_int = 0.5} : () -> tensor<i64>
  return
}

// -----

func.func @integer_for_a_float() {
  // expected-error@+1 {{attribute 'value_float' failed to satisfy constraint: 32-bit float attribute}}
  %0 = onnx.Constant() {value_float = 1} : () -> tensor<f32>
  return
}

// -----

func.func @float_of_another_width() {
  // expected-error@+1 {{attribute 'value_float' failed to satisfy constraint: 32-bit float attribute}}
  %0 = onnx.Constant() {value_float = 1.0 : f16} : () -> tensor<f32>
  return
}

// -----

func.func @no_tensor_for_a_tensor() {
  // expected-error@+1 {{attribute 'value' failed to satisfy constraint: tensor}}
  %0 = onnx.Constant() {value = dense<1.0> : vector<2xf32>} : () -> tensor<2xf32>
  return
}

// -----

func.func @element_type_that_onnx_does_not_have() {
  // expected-error@+1 {{attribute 'value' failed to satisfy constraint: tensor}}
  %0 = onnx.Constant() {value = dense<1> : tensor<2xindex>} : () -> tensor<2xi64>
  return
}

// -----

func.func @necessary_attribute_left_out(%x: tensor<f32>) {
  // expected-error@+1 {{'onnx.Concat' op requires attribute 'axis'}}
  %0 = onnx.Concat(%x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @another_number_of_results(%x: tensor<1x1x4xf32>) {
  // expected-error@+1 {{'onnx.MaxPool' op expected 2 results}}
  %0 = onnx.MaxPool(%x) {kernel_shape = array<i64: 1>} : (tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  return
}

// -----

//===----------------------------------------------------------------------===//
// Schemas
//===----------------------------------------------------------------------===//

func.func @input_of_one_of_several_types(%x: tensor<2xi1>) {
  // expected-error@+1 {{'onnx.Sqrt' op input #0 ('X') must be one of tensor(float), tensor(float16), tensor(double), tensor(bfloat16), but is tensor(bool)}}
  %0 = onnx.Sqrt(%x) : (tensor<2xi1>) -> tensor<2xi1>
  return
}

// -----

func.func @input_of_one_type(%x: tensor<2xf32>, %s: tensor<2xi32>) {
  // expected-error@+1 {{'onnx.Reshape' op input #1 ('shape') must be tensor(int64), but is tensor(int32)}}
  %0 = onnx.Reshape(%x, %s) : (tensor<2xf32>, tensor<2xi32>) -> tensor<1x2xf32>
  return
}

// -----

// Positions are the node's, also where inputs before are absent.

func.func @input_behind_an_absent_one(%x: tensor<4xf32>, %max: tensor<i1>) {
  // expected-error@+1 {{'onnx.Clip' op input #2 ('max') must be one of}}
  %0 = onnx.Clip(%x, _, %max) : (tensor<4xf32>, tensor<i1>) -> tensor<4xf32>
  return
}

// -----

func.func @input_that_is_no_onnx_value(%x: index) {
  // expected-error@+1 {{input #0 ('X') must be one of tensor(float), tensor(float16), tensor(double), tensor(bfloat16), but is index}}
  %0 = onnx.Sqrt(%x) : (index) -> tensor<f32>
  return
}

// -----

func.func @output_of_one_type(%x: tensor<2xf32>) {
  // expected-error@+1 {{'onnx.Shape' op output #0 ('shape') must be tensor(int64), but is tensor(int32)}}
  %0 = onnx.Shape(%x) : (tensor<2xf32>) -> tensor<1xi32>
  return
}

// -----

func.func @values_of_one_type_variable_differ(%x: tensor<2xf32>, %y: tensor<2xf16>) {
  // expected-error@+1 {{'onnx.Add' op input #1 ('B') is tensor(float16), but another value of type T is tensor(float)}}
  %0 = onnx.Add(%x, %y) : (tensor<2xf32>, tensor<2xf16>) -> tensor<2xf32>
  return
}

// -----

func.func @elements_of_a_homogeneous_variadic_differ(%x: tensor<2xf32>, %y: tensor<2xf16>) {
  // expected-error@+1 {{'onnx.Concat' op input #1 ('inputs') is tensor(float16), but another value of type T is tensor(float)}}
  %0 = onnx.Concat(%x, %y) {axis = 0} : (tensor<2xf32>, tensor<2xf16>) -> tensor<4xf32>
  return
}

// -----

func.func @variadic_input_without_elements() {
  // expected-error@+1 {{'onnx.Concat' op input 'inputs' needs at least 1 element}}
  %0 = onnx.Concat() {axis = 0} : () -> tensor<4xf32>
  return
}

// -----

func.func @variadic_output_without_elements(%x: tensor<4xf32>) {
  // expected-error@+1 {{'onnx.Split' op output 'outputs' needs at least 1 element}}
  onnx.Split(%x) : (tensor<4xf32>) -> ()
  return
}

// -----

func.func @necessary_output_left_out(%x: tensor<4xf32>) {
  // expected-error@+1 {{'onnx.Relu' op output #0 ('Y') cannot be left out}}
  %0 = onnx.Relu(%x) : (tensor<4xf32>) -> none
  return
}

// -----

func.func @absent_value_as_an_input(%x: tensor<1x1x4xf32>) {
  %0:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 1>} : (tensor<1x1x4xf32>) -> (tensor<1x1x4xf32>, none)
  // expected-error@+1 {{'onnx.Identity' op input #0 ('input') cannot be left out}}
  %1 = onnx.Identity(%0#1) : (none) -> none
  return
}

// -----

func.func @graph_without_a_block(%c: tensor<i1>) {
  // expected-error@+1 {{'onnx.If' op region #0 ('else_branch') failed to verify constraint: region with 1 blocks}}
  %0 = onnx.If(%c) : (tensor<i1>) -> tensor<f32> else_branch {
  } then_branch {
  }
  return
}

// -----

func.func @graph_without_yield(%c: tensor<i1>, %x: tensor<f32>) {
  // expected-error@+1 {{'onnx.If' op needs onnx.Yield at the end of each graph}}
  %0 = onnx.If(%c) : (tensor<i1>) -> tensor<f32> else_branch {
    onnx.Yield %x : tensor<f32>
  } then_branch {
    func.return %x : tensor<f32>
  }
  return
}

// -----

func.func @necessary_graph_left_out(%n: tensor<1xi32>) {
  // expected-error@+1 {{expected 'decoder'}}
  %0 = onnx_ms.GreedySearch(%n, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi32> encoder {
    onnx.Yield %n : tensor<1xi32>
  }
  return
}

// -----

func.func @optional_graph_without_its_end(%n: tensor<1xi32>) {
  // expected-error@+1 {{'onnx_ms.GreedySearch' op needs onnx.Yield at the end of each graph}}
  %0 = onnx_ms.GreedySearch(%n, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi32> decoder {
    onnx.Yield %n : tensor<1xi32>
  } encoder {
    func.return
  }
  return
}

// -----

func.func @optional_graph_of_two_blocks(%n: tensor<1xi32>) {
  // expected-error@+1 {{'onnx_ms.GreedySearch' op expects region #1 to have 0 or 1 blocks}}
  %0 = onnx_ms.GreedySearch(%n, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi32> decoder {
    onnx.Yield %n : tensor<1xi32>
  } encoder {
    onnx.Yield %n : tensor<1xi32>
  ^bb1:
    onnx.Yield %n : tensor<1xi32>
  }
  return
}

// -----

func.func @operand_segments_that_do_not_add_up(%x: tensor<4xf32>) {
  // expected-error@+1 {{operand count (1) does not match with the total size (2)}}
  %0 = "onnx.Clip"(%x) <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @old_operation_with_a_new_type(%x: tensor<2x2xbf16>) {
  // expected-error@+1 {{'onnx_v.Softmax_1' op input #0 ('input') must be one of tensor(float), tensor(float16), tensor(double), but is tensor(bfloat16)}}
  %0 = onnx_v.Softmax_1(%x) : (tensor<2x2xbf16>) -> tensor<2x2xbf16>
  return
}

// -----

//===----------------------------------------------------------------------===//
// Initializer, Call, Custom
//===----------------------------------------------------------------------===//

func.func @initializer_with_no_tensor() {
  // expected-error@+1 {{attribute 'value' failed to satisfy constraint: tensor or sparse tensor}}
  %0 = onnx.Initializer 1 : i64
  return
}

// -----

func.func @initializer_of_no_tensor_type() {
  // expected-error@+1 {{'onnx.Initializer' op is a tensor, not a '!onnx.seq<tensor<2xf32>>'}}
  %0 = onnx.Initializer dense<1.0> : tensor<2xf32> -> !onnx.seq<tensor<2xf32>>
  return
}

// -----

func.func @initializer_of_another_shape() {
  // expected-error@+1 {{'onnx.Initializer' op has a value that does not fit its type 'tensor<3xf32>'}}
  %0 = onnx.Initializer dense<1.0> : tensor<2xf32> -> tensor<3xf32>
  return
}

// -----

func.func @initializer_of_another_element_type() {
  // expected-error@+1 {{'onnx.Initializer' op has a value that does not fit its type 'tensor<2xf16>'}}
  %0 = onnx.Initializer dense<1.0> : tensor<2xf32> -> tensor<2xf16>
  return
}

// -----

func.func @sparse_initializer_of_another_shape() {
  // expected-error@+1 {{'onnx.Initializer' op has a value that does not fit its type 'tensor<5xf32>'}}
  %0 = onnx.Initializer #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi64>, [4]> -> tensor<5xf32>
  return
}

// -----

func.func @sparse_initializer_without_a_type() {
  // expected-error@+1 {{a value without a type needs `-> type`}}
  %0 = onnx.Initializer #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi64>, [4]>
  return
}

// -----

func.func @initializer_with_an_attribute_of_another_kind() {
  // expected-error@+1 {{attribute 'input_index' failed to satisfy constraint: 64-bit signless integer attribute}}
  %0 = onnx.Initializer dense<1.0> : tensor<2xf32> {input_index = "a"}
  return
}

// -----

func.func @call_of_nothing(%x: tensor<f32>) {
  // expected-error@+1 {{'onnx.Call' op calls @nothing, which is no function of the model}}
  %0 = onnx.Call @nothing(%x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func private @f(!onnx.unknown) -> !onnx.unknown

func.func @call_with_too_many_inputs(%x: tensor<f32>) {
  // expected-error@+1 {{'onnx.Call' op has 2 inputs, the function takes 1}}
  %0 = onnx.Call @f(%x) {absent = array<i32: 1>} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func private @f(!onnx.unknown) -> !onnx.unknown

func.func @call_with_too_many_outputs(%x: tensor<f32>) {
  // expected-error@+1 {{'onnx.Call' op has 2 outputs, the function returns 1}}
  %0:2 = onnx.Call @f(%x) : (tensor<f32>) -> (tensor<f32>, tensor<f32>)
  return
}

// -----

func.func private @f(!onnx.unknown, !onnx.unknown) -> !onnx.unknown

func.func @call_with_an_absent_input_that_is_none(%x: tensor<f32>) {
  // expected-error@+1 {{'onnx.Call' op lists absent inputs that are not ascending positions among its 2 inputs}}
  %0 = onnx.Call @f(%x) {absent = array<i32: 2>} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @custom_with_absent_inputs_out_of_order(%x: tensor<f32>) {
  // expected-error@+1 {{'onnx.Custom' op lists absent inputs that are not ascending positions among its 3 inputs}}
  onnx.Custom(%x) {domain = "acme", op_type = "F", absent = array<i32: 1, 0>} : (tensor<f32>) -> ()
  return
}

// -----

func.func @custom_with_fewer_names_than_graphs() {
  // expected-error@+1 {{'onnx.Custom' op has 1 graphs and 0 names for them}}
  "onnx.Custom"() <{domain = "acme", op_type = "F"}> ({
    "onnx.Yield"() : () -> ()
  }) : () -> ()
  return
}

// -----

func.func @custom_with_a_graph_without_yield() {
  // expected-error@+1 {{'onnx.Custom' op needs onnx.Yield at the end of each graph}}
  onnx.Custom() {domain = "acme", op_type = "F", graphs = ["body"]} : () -> () {
    func.return
  }
  return
}

// -----

func.func @custom_with_a_domain_of_another_kind() {
  // expected-error@+1 {{attribute 'domain' failed to satisfy constraint: string attribute}}
  onnx.Custom() {domain = 1, op_type = "F"} : () -> ()
  return
}

// -----

func.func @custom_without_a_domain() {
  // expected-error@+1 {{'onnx.Custom' op requires attribute 'domain'}}
  onnx.Custom() {op_type = "F"} : () -> ()
  return
}

// -----

//===----------------------------------------------------------------------===//
// Types and attributes
//===----------------------------------------------------------------------===//

// expected-error@+1 {{#onnx.dims has 2 dimensions, the tensor has 1}}
func.func private @dims_of_another_rank(tensor<?xf32, #onnx.dims<a, b>>)

// -----

// expected-error@+1 {{dimension 1 of #onnx.dims contradicts the shape of the tensor}}
func.func private @symbol_for_a_static_size(tensor<?x4xf32, #onnx.dims<a, b>>)

// -----

// expected-error@+1 {{dimension 0 of #onnx.dims contradicts the shape of the tensor}}
func.func private @size_for_a_dynamic_one(tensor<?xf32, #onnx.dims<4>>)

// -----

// expected-error@+1 {{dimension 0 of #onnx.dims contradicts the shape of the tensor}}
func.func private @another_size(tensor<4xf32, #onnx.dims<5>>)

// -----

// expected-error@+1 {{a symbol cannot be empty; unknown sizes are `?`}}
func.func private @empty_symbol(tensor<?xf32, #onnx.dims<"">>)

// -----

// expected-error@+1 {{expected valid keyword or string}}
func.func private @no_dimension(tensor<?xf32, #onnx.dims<[]>>)

// -----

// expected-error@+1 {{the values of a sparse tensor are a tensor of one dimension}}
#values_of_two_dimensions = #onnx.sparse_tensor<dense<1.0> : tensor<2x2xf32>, dense<[1, 3]> : tensor<2xi64>, [4]>

// -----

// expected-error@+1 {{the values of a sparse tensor are a tensor of one dimension}}
#values_that_are_no_tensor = #onnx.sparse_tensor<1 : i64, dense<[1, 3]> : tensor<2xi64>, [4]>

// -----

// expected-error@+1 {{the indices of a sparse tensor are a tensor<2xi64> or a tensor<2x1xi64>}}
#indices_of_another_type = #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi32>, [4]>

// -----

// expected-error@+1 {{the indices of a sparse tensor are a tensor<2xi64> or a tensor<2x3xi64>}}
#indices_of_another_number = #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<0> : tensor<2x2xi64>, [4, 4, 4]>

// -----

// expected-error@+1 {{a sparse tensor has no negative dimensions}}
#negative_dimension = #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi64>, [-4]>

// -----

// expected-error@+1 {{a conversion is from a tensor of floats to another of the same shape}}
#conversion_of_integers = #onnx.convert<dense<1> : tensor<4xi32>, 0.0 : f32, 1.0 : f32> : tensor<4xf16>

// -----

// expected-error@+1 {{a conversion is from a tensor of floats to another of the same shape}}
#conversion_to_another_shape = #onnx.convert<dense<1.0> : tensor<4xf32>, 0.0 : f32, 1.0 : f32> : tensor<5xf16>

// -----

// expected-error@+1 {{a conversion is from a tensor of floats to another of the same shape}}
#conversion_to_nothing = #onnx.convert<dense<1.0> : tensor<4xf32>, 0.0 : f32, 1.0 : f32>
