// RUN: onnx-xform-opt %s --rename-dims=n=batch,m=n,"batch size"=count | FileCheck %s
// RUN: onnx-xform-opt %s --rename-dims="names=n=m merge" | FileCheck %s --check-prefix=MERGED
// RUN: onnx-xform-opt %s --rename-dims="names=n=k,m=k merge" | FileCheck %s --check-prefix=BOTH
// RUN: not onnx-xform-opt %s --rename-dims=n=m 2>&1 | FileCheck %s --check-prefix=USED
// RUN: not onnx-xform-opt %s --rename-dims=nn=x 2>&1 | FileCheck %s --check-prefix=ABSENT
// RUN: not onnx-xform-opt %s --rename-dims=n 2>&1 | FileCheck %s --check-prefix=FORM
// RUN: not onnx-xform-opt %s "--rename-dims=n=a b" 2>&1 | FileCheck %s --check-prefix=WORD
// RUN: not onnx-xform-opt %s --rename-dims=n=a,m=a 2>&1 | FileCheck %s --check-prefix=TWICE

// Two sizes that are known to be the same.
// MERGED: tensor<?x?xf32, #onnx.dims<m, "2*m + m">>
// BOTH: tensor<?x?xf32, #onnx.dims<k, "2*k + k">>

// USED: error: rename-dims: the model has a dimension 'm' already; 'n' would become the same size [rename-dims-003]
// ABSENT: error: rename-dims: the model has no dimension 'nn'; it has: batch size, m, n, 2*m + n [rename-dims-002]
// FORM: error: rename-dims: 'n' is not OLD=NEW [rename-dims-001]
// WORD: error: rename-dims: 'a b' is no name: use letters, digits and '_' [rename-dims-004]
// TWICE: error: rename-dims: 'm=a' names a dimension twice [rename-dims-005]

// CHECK: func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<batch, "2*n + batch">>, %arg1: tensor<?xf32, #onnx.dims<count>>) -> tensor<?x?xf32, #onnx.dims<batch, "2*n + batch">>
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @main(%x: tensor<?x?xf32, #onnx.dims<n, "2*m + n">>, %y: tensor<?xf32, #onnx.dims<"batch size">>) -> tensor<?x?xf32, #onnx.dims<n, "2*m + n">> {
    return %x : tensor<?x?xf32, #onnx.dims<n, "2*m + n">>
  }
}
