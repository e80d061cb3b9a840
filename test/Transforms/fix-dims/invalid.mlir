// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --fix-dims=seq=3,past=0
// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --fix-dims="seq=3,past=0,seq=3"
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims 2>&1 | FileCheck %s --check-prefix=NOTHING
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq 2>&1 | FileCheck %s --check-prefix=NO-NUMBER
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims==3 2>&1 | FileCheck %s --check-prefix=NO-NAME
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=3=4 2>&1 | FileCheck %s --check-prefix=TWO-SIGNS
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=3,, 2>&1 | FileCheck %s --check-prefix=EMPTY
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq= 2>&1 | FileCheck %s --check-prefix=EMPTY-SIZE
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=-1 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=1.5 2>&1 | FileCheck %s --check-prefix=NO-INTEGER
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=9223372036854775808 2>&1 | FileCheck %s --check-prefix=TOO-LARGE
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=3,seq=4 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims="seq=3,past=0,seq + past=4" 2>&1 | FileCheck %s --check-prefix=CONTRADICTION
// RUN: not onnx-xform-opt %s -split-input-file --fix-dims=seq=3,past=9223372036854775807 2>&1 | FileCheck %s --check-prefix=OVERFLOW

// NOTHING: fix-dims: nothing is given; write --fix-dims=NAME=N [fix-dims-008]
// NO-NUMBER: fix-dims: 'seq' is not NAME=N [fix-dims-002]
// NO-NAME: fix-dims: '=3' is not NAME=N [fix-dims-002]
// TWO-SIGNS: fix-dims: 'seq=3=4' is not NAME=N [fix-dims-002]
// EMPTY: fix-dims: '' is not NAME=N [fix-dims-002]
// EMPTY-SIZE: fix-dims: the size '' of 'seq' is not an integer from 0 to 9223372036854775807 [fix-dims-003]
// NEGATIVE: fix-dims: the size '-1' of 'seq' is not an integer from 0 to 9223372036854775807 [fix-dims-003]
// NO-INTEGER: fix-dims: the size '1.5' of 'seq' is not an integer from 0 to 9223372036854775807 [fix-dims-003]
// TOO-LARGE: fix-dims: the size '9223372036854775808' of 'seq' is not an integer from 0 to 9223372036854775807 [fix-dims-003]
// TWICE: fix-dims: 'seq' is given both 3 and 4 [fix-dims-004]
// CONTRADICTION: fix-dims: 'seq + past' is given 4, but the other sizes make it 3 [fix-dims-007]
// OVERFLOW: fix-dims: the dimension 'seq + past' cannot be computed with these sizes: it divides by zero or leaves 64 bits [fix-dims-006]

module {
  func.func @well_formed(%x: tensor<?xf32, #onnx.dims<"seq + past">>) {
    return
  }
}

// -----

// expected-error @below {{fix-dims: the model has no dimension 'seq'; did you mean 'Seq'? it has: "quoted" text, Seq, past, 2*Seq, past + 1 [fix-dims-001]}}
module {
  func.func @unknown_name(%x: tensor<?x?x?x?x?xf32, #onnx.dims<past, "2*Seq", "past + 1", Seq, "\22quoted\22 text">>) {
    return
  }
}

// -----

// expected-error @below {{fix-dims: the model has no dimension 'seq'; it has: batch_size, sequence_length [fix-dims-001]}}
// expected-error @below {{fix-dims: the model has no dimension 'past'; it has: batch_size, sequence_length [fix-dims-001]}}
module {
  func.func @every_unknown_name_is_reported(%x: tensor<?x?xf32, #onnx.dims<sequence_length, batch_size>>) {
    return
  }
}

// -----

// expected-error @below {{fix-dims: the model has no dimension 'seq'; it has no symbolic dimensions [fix-dims-001]}}
// expected-error @below {{fix-dims: the model has no dimension 'past'; it has no symbolic dimensions [fix-dims-001]}}
module {
  func.func @no_symbols(%x: tensor<?x4xf32>) {
    return
  }
}

// -----

// expected-error @below {{it has: d10000, d10001, d10002, d10003, d10004, d10005, d10006, d10007, d10008, d10009, d10010, d10011, d10012, d10013, d10014, d10015, d10016, d10017, d10018, d10019, ... 2 more [fix-dims-001]}}
module {
  func.func @twenty_names_are_listed(%x: tensor<?x?x?x?x?x?x?x?x?x?x?x?xf32, #onnx.dims<d10000, d10001, d10002, d10003, d10004, d10005, d10006, d10007, d10008, d10009, d10010, past>>,
      %y: tensor<?x?x?x?x?x?x?x?x?x?xf32, #onnx.dims<d10011, d10012, d10013, d10014, d10015, d10016, d10017, d10018, d10019, d10020>>) {
    return
  }
}

// -----

// expected-error @below {{fix-dims: the dimension 'past - seq + 1' becomes -2 [fix-dims-005]}}
module {
  func.func @negative_size(%x: tensor<?xf32, #onnx.dims<"past - seq + 1">>) {
    return
  }
}

// -----

// expected-error @below {{fix-dims: the dimension 'floor(seq/past)' cannot be computed with these sizes: it divides by zero or leaves 64 bits [fix-dims-006]}}
module {
  func.func @division_by_zero(%x: tensor<?xf32, #onnx.dims<"floor(seq/past)">>) {
    return
  }
}

// -----

// expected-warning @below {{fix-dims: the dimension 'seq/2 + past' stays as it is: it would become 3/2 [fix-dims-009]}}
module {
  func.func @fraction(%x: tensor<?xf32, #onnx.dims<"seq/2 + past">>) {
    return
  }
}

// -----

// expected-error @below {{fix-dims: 'tensor<?x4611686018427387904xf32, #onnx.dims<seq, 4611686018427387904>>' becomes 'tensor<3x4611686018427387904xf32>', which has more than 2^63 elements [fix-dims-022]}}
module {
  func.func @more_elements_than_there_can_be(%x: tensor<?x4611686018427387904xf32, #onnx.dims<seq, 4611686018427387904>>, %y: tensor<?xf32, #onnx.dims<past>>) {
    return
  }
}
