// RUN: onnx-xform-opt %s --fix-dims="seq=128,zero=0,past_len + 1=9,a/b c=7" | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s --fix-dims="seq=128,zero=0,past_len + 1=9,a/b c=7" --dump-pass-pipeline 2>&1 >/dev/null | FileCheck %s --check-prefix=PIPELINE
// RUN: onnx-xform-opt %s --pass-pipeline='builtin.module(fix-dims{dims={seq=128,zero=0,{past_len + 1=9},{a/b c=7}}})' | FileCheck %s -enable-var-scope

// A name with spaces comes through the textual pipeline.
// PIPELINE: dims={seq=128,zero=0,{past_len + 1=9},{a/b c=7}}

// CHECK-LABEL: func.func @known_expressions_become_numbers
// CHECK-SAME: %{{[^:]*}}: tensor<257x63x64x2x100x128xf32>
func.func @known_expressions_become_numbers(
    %x: tensor<?x?x?x?x?x?xf32, #onnx.dims<"2*seq+1", "floor((seq-1)/2)", "ceiling((seq - 1)/2)", "Mod(seq, 3)", "Min(seq, 100)", "Max(seq, zero)">>) {
  return
}

// CHECK-LABEL: func.func @division_is_exact
// CHECK-SAME: tensor<64x42x192xf32>
func.func @division_is_exact(%x: tensor<?x?x?xf32, #onnx.dims<"seq/2", "seq // 3", "seq/2*3">>) {
  return
}

// CHECK-LABEL: func.func @zero_is_a_size
// CHECK-SAME: tensor<0x0xf32>
func.func @zero_is_a_size(%x: tensor<?x?xf32, #onnx.dims<zero, "seq*zero">>) {
  return
}

// CHECK-LABEL: func.func @numbers_replace_symbols_where_others_remain
// CHECK-SAME: #onnx.dims<"past + 128", "past + 259", "128 - past", "ceiling(past/2) + 63", "128*past">
func.func @numbers_replace_symbols_where_others_remain(
    %x: tensor<?x?x?x?x?xf32, #onnx.dims<"seq + past", "2*seq + past + 3", "seq-past", "floor((seq+past-1)/2)", "seq*past">>) {
  return
}

// CHECK-LABEL: func.func @expression_of_other_symbols_keeps_its_spelling
// CHECK-SAME: #onnx.dims<"past+  1", "2 * past">
func.func @expression_of_other_symbols_keeps_its_spelling(%x: tensor<?x?xf32, #onnx.dims<"past+  1", "2 * past">>) {
  return
}

// CHECK-LABEL: func.func @symbol_cancelled_by_zero
// CHECK-SAME: tensor<128xf32>
func.func @symbol_cancelled_by_zero(%x: tensor<?xf32, #onnx.dims<"zero*past + seq">>) {
  return
}

// CHECK-LABEL: func.func @whole_expression_is_a_name
// CHECK-SAME: tensor<9x?xf32, #onnx.dims<9, past_len>>
func.func @whole_expression_is_a_name(%x: tensor<?x?xf32, #onnx.dims<"past_len + 1", past_len>>) {
  return
}

// CHECK-LABEL: func.func @text_that_is_no_expression_is_one_symbol
// CHECK-SAME: tensor<7x?x?xf32, #onnx.dims<7, "seq seq", "f(seq)">>
func.func @text_that_is_no_expression_is_one_symbol(%x: tensor<?x?x?xf32, #onnx.dims<"a/b c", "seq seq", "f(seq)">>) {
  return
}

// What is no polynomial keeps its form, with the numbers in it.
// CHECK-LABEL: func.func @fractions_and_powers_that_remain
// CHECK-SAME: #onnx.dims<"(128*past)/3", "128**past + 1", "past*past">
func.func @fractions_and_powers_that_remain(%x: tensor<?x?x?xf32, #onnx.dims<"seq*past/3", "seq**past + 1", "past**(seq/64)">>) {
  return
}
