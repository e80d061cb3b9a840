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
  let dependentDialects = ["::onnx_xform::ONNXDialect",
                           "::onnx_xform::ml::ONNXMLDialect"];
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

def ConvertOpset : Pass<"convert-opset", "::mlir::ModuleOp"> {
  let summary = "Bring a model to another opset, exactly or not at all";
  let description = [{
    `--convert-opset=11` makes a model of opset 11 of what it is given, whether
    that is older or newer; `--convert-opset=ai.onnx.ml=3,17` names another
    domain's version, too. Model-local functions are converted as well; those in
    which a node that has to change refers to an attribute of the function are
    inlined first, as `--inline-functions` does it, since only a call has the value.

    Each node that the opset does not have as it is gets the form that the opset
    has; attributes that say the default go; operators that came later are
    decomposed into older ones; where only an element type came later, the node
    gets casts around it. Nothing is done that would change a result: where no
    exact way is known, or where a way needs a constant or a rank that is not
    there, that is an error for each such node, which says what is missing, and
    the model is not written.

    `keep-ops=Gelu,ai.onnx.LayerNormalization` protects operators from being
    decomposed: where the opset does not have them, that is an error then. It
    also leaves nodes as they are whose operator no opset has, such as
    experimental ones, which are an error otherwise.
    The IR version becomes that of the release which published the opset, unless
    the model has features that need a later one; `ir-version=8` sets it.

    ```mlir
    // Before, in a model of opset 20
    %y = onnx.HardSwish(%x) : (tensor<4xf32>) -> tensor<4xf32>
    // After convert-opset=13
    %0 = onnx.HardSigmoid(%x) {alpha = 0.166666672 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    %y = onnx.Mul(%x, %0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    ```
  }];
  let options = [
    ListOption<"opsets", "opset", "std::string", "N, or DOMAIN=N">,
    ListOption<"keepOps", "keep-ops", "std::string",
               "Operators that are not to be decomposed">,
    Option<"irVersion", "ir-version", "int", /*default=*/"0",
           "The IR version; 0: that of the opset's release">,
  ];
  let statistics = [
    Statistic<"numRewritten", "num-rewritten", "Nodes that changed their form">,
    Statistic<"numDecomposed", "num-decomposed", "Nodes that became several">,
    Statistic<"numCast", "num-cast", "Nodes that got casts">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect",
                           "::onnx_xform::ml::ONNXMLDialect",
                           "::onnx_xform::versioned::ONNXVDialect"];
}

def CheckOpset : Pass<"check-opset", "::mlir::ModuleOp"> {
  let summary = "Say what keeps a model from another opset";
  let description = [{
    `--check-opset=11` converts nothing. It lists each node that
    `--convert-opset=11` could not convert, with the same messages, and fails
    where there is one; else a remark says how much the conversion would change.
  }];
  let options = [
    ListOption<"opsets", "opset", "std::string", "N, or DOMAIN=N">,
    ListOption<"keepOps", "keep-ops", "std::string",
               "Operators that are not to be decomposed">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect",
                           "::onnx_xform::ml::ONNXMLDialect",
                           "::onnx_xform::versioned::ONNXVDialect"];
}

#endif // ONNX_XFORM_CONVERSION_PASSES_TD
