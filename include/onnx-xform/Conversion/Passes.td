//===- Passes.td - From and to other forms of a model ------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_PASSES_TD
#define ONNX_XFORM_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"

def Upgrade : Pass<"upgrade", "::mlir::ModuleOp"> {
  let summary = "Bring operators to their newest form";
  let description = [{
    Operations of `onnx_v` become operations of `onnx` wherever the newest form
    can say exactly the same, so that what follows needs to know one form of each
    operator only. The opset of the model stays: the exporter writes the form
    that it binds to, with the nodes, names and attributes that the file had.

    An operation whose upgrade would not be exact, or would need to know a rank
    that its type does not tell, stays as it is. A remark says why.

    ```mlir
    // Before
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>} : (tensor<1x4xf32>) -> tensor<4xf32>
    // After
    %axes = onnx.Initializer dense<0> : tensor<1xi64>
    %y = onnx.Squeeze(%x, %axes) : (tensor<1x4xf32>, tensor<1xi64>) -> tensor<4xf32>
    ```
  }];
  let statistics = [
    Statistic<"numUpgraded", "num-upgraded", "Nodes brought to the newest form">,
    Statistic<"numKept", "num-kept", "Nodes that stay in an older form">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def Downgrade : Pass<"downgrade", "::mlir::ModuleOp"> {
  let summary = "Bring operators to the form that the model's opset has";
  let description = [{
    Operations of `onnx` that are not in the opset of the model become the
    operations of `onnx_v` that are. The exporter does the same; as a pass, this
    shows what it will write. Where the older form cannot say what an operation
    does, that is an error.

    ```mlir
    // Before, in a model of opset 11
    %axes = onnx.Initializer dense<0> : tensor<1xi64>
    %y = onnx.Squeeze(%x, %axes) : (tensor<1x4xf32>, tensor<1xi64>) -> tensor<4xf32>
    // After
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>} : (tensor<1x4xf32>) -> tensor<4xf32>
    ```
  }];
  let dependentDialects = ["::onnx_xform::versioned::ONNXVDialect"];
}

#endif // ONNX_XFORM_CONVERSION_PASSES_TD
