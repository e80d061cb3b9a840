// RUN: onnx-xform-opt %s -split-input-file --fix-dims=batch_size=1,seq=128 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-dims="dims=batch_size=1,seq=128" | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --pass-pipeline='builtin.module(fix-dims{dims=batch_size=1,seq=128})' | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-dims=batch_size=1,seq=128 --dump-pass-pipeline 2>&1 >/dev/null | FileCheck %s --check-prefix=PIPELINE
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=dims=4,batch_size=1,seq=128 2>/dev/null | FileCheck %s --check-prefix=NAMED-DIMS

// PIPELINE: fix-dims{dims={batch_size=1,seq=128}}

// CHECK-LABEL: func.func @symbols_become_numbers_in_inputs_results_and_between
// CHECK-SAME: (%[[X:.*]]: tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
func.func @symbols_become_numbers_in_inputs_results_and_between(%x: tensor<?x?x768xf32, #onnx.dims<batch_size, seq, 768>>) -> tensor<?x?x768xf32, #onnx.dims<batch_size, seq, 768>> {
  // CHECK: onnx.Relu(%[[X]]) : (tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
  %y = onnx.Relu(%x) : (tensor<?x?x768xf32, #onnx.dims<batch_size, seq, 768>>) -> tensor<?x?x768xf32, #onnx.dims<batch_size, seq, 768>>
  return %y : tensor<?x?x768xf32, #onnx.dims<batch_size, seq, 768>>
}

// CHECK-LABEL: func.func @other_symbols_and_unknown_sizes_stay
// CHECK-SAME: tensor<1x?x?xf32, #onnx.dims<1, heads, ?>>
// CHECK-SAME: tensor<?x?xf32>
// CHECK-SAME: tensor<*xf32>
func.func @other_symbols_and_unknown_sizes_stay(%a: tensor<?x?x?xf32, #onnx.dims<batch_size, heads, ?>>, %b: tensor<?x?xf32>, %c: tensor<*xf32>) {
  return
}

// CHECK-LABEL: func.func @types_inside_other_types
// CHECK-SAME: !onnx.seq<tensor<1xf32>>
// CHECK-SAME: !onnx.optional<!onnx.seq<tensor<1x!onnx.string>>>
// CHECK-SAME: !onnx.map<i64, tensor<1xf32>>
// CHECK-SAME: !onnx.sparse<tensor<1x128xf32>>
func.func @types_inside_other_types(
    %a: !onnx.seq<tensor<?xf32, #onnx.dims<batch_size>>>,
    %b: !onnx.optional<!onnx.seq<tensor<?x!onnx.string, #onnx.dims<batch_size>>>>,
    %c: !onnx.map<i64, tensor<?xf32, #onnx.dims<batch_size>>>,
    %d: !onnx.sparse<tensor<?x?xf32, #onnx.dims<batch_size, seq>>>) {
  return
}

// CHECK-LABEL: func.func @types_in_attributes
// CHECK: onnx.Custom() {{.*}}node_attributes = {t = tensor<1xf32>, ts = [tensor<128xf32>]}
func.func @types_in_attributes() {
  onnx.Custom() {domain = "d", op_type = "Op", node_attributes = {t = tensor<?xf32, #onnx.dims<batch_size>>, ts = [tensor<?xf32, #onnx.dims<seq>>]}} : () -> ()
  return
}

// CHECK-LABEL: func.func @type_protos_are_dropped_where_the_type_changes
// CHECK-SAME: tensor<1xf32> {onnx.name = "a"}
// CHECK-SAME: tensor<?xf32> {onnx.name = "b", onnx.type_proto = "old"}
// CHECK-SAME: -> (tensor<1xf32> {onnx.name = "c"}, tensor<?xf32> {onnx.name = "d", onnx.type_proto = "old"})
func.func @type_protos_are_dropped_where_the_type_changes(
    %a: tensor<?xf32, #onnx.dims<batch_size>> {onnx.name = "a", onnx.type_proto = "old"},
    %b: tensor<?xf32> {onnx.name = "b", onnx.type_proto = "old"})
    -> (tensor<?xf32, #onnx.dims<batch_size>> {onnx.name = "c", onnx.type_proto = "old"},
        tensor<?xf32> {onnx.name = "d", onnx.type_proto = "old"}) {
  return %a, %b : tensor<?xf32, #onnx.dims<batch_size>>, tensor<?xf32>
}

// -----

// CHECK-LABEL: func.func @symbol_that_occurs_only_in_an_expression
// CHECK-SAME: tensor<1x256xf32>
func.func @symbol_that_occurs_only_in_an_expression(%a: tensor<?x?xf32, #onnx.dims<batch_size, "2*seq">>) {
  return
}

// -----

// A symbol may have the name of the option.
// NAMED-DIMS-LABEL: func.func @symbol_named_dims
// NAMED-DIMS-SAME: tensor<4x1x128xf32>
func.func @symbol_named_dims(%a: tensor<?x?x?xf32, #onnx.dims<dims, batch_size, seq>>) {
  return
}
