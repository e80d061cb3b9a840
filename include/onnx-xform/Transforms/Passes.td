//===- Passes.td - Transforms on ONNX models ---------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_TRANSFORMS_PASSES_TD
#define ONNX_XFORM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def ApplyConfig : Pass<"apply-config", "::mlir::ModuleOp"> {
  let summary = "Make a model what a configuration file says of it";
  let description = [{
    The file, in YAML or JSON, names the axes of inputs and the sizes that they are
    to have; docs/HowTo-ModelConfig.md describes it. `--config=FILE` runs the pass
    before all others.

    ```yaml
    inputs:
      input_ids: {0: batch_size, 1: sequence_length}
      past_key_values.*.key: {0: batch_size, 2: past_sequence_length}
    fix: {batch_size: 1}
    ```

    Symbols of the model get the names of the file (rename-dims), axes that are
    numbers and have a name in the file become dynamic (make-dynamic), and what is
    to be fixed is fixed (fix-dims, fix-input-shapes), in this order.
  }];
  let options = [
    Option<"file", "file", "std::string", /*default=*/"", "The file">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect",
                           "::onnx_xform::ml::ONNXMLDialect",
                           "::onnx_xform::ms::ONNXMSDialect",
                           "::onnx_xform::versioned::ONNXVDialect"];
}

def ConvertFp16 : Pass<"convert-fp16", "::mlir::ModuleOp"> {
  let summary = "Convert a float32 model to float16";
  let description = [{
    Every float32 value that the standard, at the opset of the model, allows to
    be float16 becomes float16; a cast stands where a value of one type meets an
    operator that needs the other. What decides is the schema of the operator,
    not a list of names: an operand that the standard keeps in float stays float
    (the scales of Resize), attributes that carry a type follow (Cast.to,
    ConstantOfShape.value even when absent), values that flow into shapes and
    indices keep their precision, graphs inside nodes are converted with the
    rest (those of If, Loop, Scan and SequenceMap; what other operators, such as
    BeamSearch, prescribe for their graphs stays). Weights are converted when the model is written.

    Model-local functions are converted with the graph: what goes in and comes out
    has one type for all calls. A call on a block list keeps float32 for the inputs
    and outputs of its function. A generic function, which is called with several
    element types, stays as it is, with casts around its calls.

    Finite weights beyond `max-finite-val` are clamped to it, nonzero ones below
    `min-positive-val` are raised to it, signs kept; a remark counts both.
    Infinities and NaN stay. Running the pass twice changes nothing.

    ```mlir
    // Before
    %y = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    // After
    %y = onnx.Relu(%x) : (tensor<4xf16>) -> tensor<4xf16>
    ```
  }];
  let options = [
    Option<"keepIOTypes", "keep-io-types", "bool", /*default=*/"false",
           "Leave the types of the graph's inputs and outputs as they are">,
    ListOption<"opBlockList", "op-block-list", "std::string",
               "Operators that stay in float32 (Softmax, com.microsoft.Gelu)">,
    ListOption<"nodeBlockList", "node-block-list", "std::string",
               "Nodes that stay in float32, by name or regular expression">,
    Option<"minPositiveVal", "min-positive-val", "double",
           /*default=*/"5.96e-8",
           "Smallest magnitude that a nonzero weight may have">,
    Option<"maxFiniteVal", "max-finite-val", "double", /*default=*/"65504.0",
           "Largest magnitude that a finite weight may have">,
  ];
  let statistics = [
    Statistic<"numConverted", "num-converted", "Nodes that now compute in float16">,
    Statistic<"numBlocked", "num-blocked", "Nodes kept in float32 on request">,
    Statistic<"numCasts", "num-casts", "Casts inserted">,
    Statistic<"numWeights", "num-weights", "Weights converted">,
    Statistic<"numGuarded", "num-guarded",
              "Nodes kept in float32 for the sake of their epsilon">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def InferShapes : Pass<"infer-shapes", "::mlir::ModuleOp"> {
  let summary = "Infer the shapes of all values, with symbols";
  let description = [{
    Every value gets the shape that follows from the graph's inputs: numbers
    where they are numbers, expressions over the inputs' symbols where they are
    not, a symbol of its own (`unk__0`) for a size that depends on data. The
    contents of small tensors are followed, so that the arithmetic between a
    Shape and the Reshape that uses it resolves. What is written is exact: sizes
    of which nothing is known stay unknown, and a declared type that contradicts
    what follows is replaced, with a warning.

    Where a node is valid only if two sizes are equal (the inner dimensions of a
    MatMul), they are taken as equal; a remark names the node. A node that
    contradicts its inputs is reported, with their shapes: a warning, or, as what
    contradicts a declared type, an error with `strict`.

    Sizes of inputs that have no name get one, for the others to refer to.

    ```mlir
    // Before
    %0 = onnx.Concat(%past, %k) {axis = 2 : i64} : (...) -> tensor<*xf32>
    // After
    %0 = onnx.Concat(%past, %k) {axis = 2 : i64}
      : (...) -> tensor<?x12x?x64xf32, #onnx.dims<batch, 12, "past + seq", 64>>
    ```
  }];
  let options = [
    Option<"autoMerge", "auto-merge", "bool", /*default=*/"false",
           "Take two sizes that broadcast, and may differ, as equal">,
    Option<"intMax", "int-max", "int64_t", /*default=*/"2147483647",
           "Ends of slices from here on mean the end of the axis">,
    Option<"guessOutputRank", "guess-output-rank", "bool", /*default=*/"false",
           "Take the rank of a node's first input where no rule tells one">,
    Option<"strict", "strict", "bool", /*default=*/"false",
           "Fail where a node contradicts its inputs, or its declared type">,
    Option<"dataProp", "data-prop", "bool", /*default=*/"true",
           "Follow the contents of small tensors">,
    Option<"allowEmpty", "allow-empty", "bool", /*default=*/"false",
           "Let the sizes of inputs be 0">,
    Option<"trustDefaults", "trust-defaults", "bool", /*default=*/"false",
           "Take initializers that are inputs, too, as constants; unless said: "
           "only where the weights are inputs">,
  ];
  let statistics = [
    Statistic<"numValues", "num-values", "Values">,
    Statistic<"numRanked", "num-ranked", "Values of known rank">,
    Statistic<"numAssumptions", "num-assumptions", "Sizes taken as equal">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def RenameDims : Pass<"rename-dims", "::mlir::ModuleOp"> {
  let summary = "Give symbolic dimensions other names";
  let description = [{
    `--rename-dims=batch=N,seq=sequence_length` renames symbols wherever the model
    has them, inside of expressions, too. A name that is in use is an error, because
    it would say that two sizes are the same, unless `merge` allows it.
  }];
  let options = [
    ListOption<"names", "names", "std::string", "OLD=NEW">,
    Option<"merge", "merge", "bool", /*default=*/"false",
           "Let sizes that get one name be the same">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def StripShapes : Pass<"strip-shapes", "::mlir::ModuleOp"> {
  let summary = "Remove the shapes of values inside of graphs";
  let description = [{
    What value_info said of the shapes between the inputs and the outputs of a
    graph goes; element types stay, and so do the shapes of inputs, outputs and
    constants. For models whose value_info is wrong, and before shapes are
    inferred anew.
  }];
}

def StripDims : Pass<"strip-dims", "::mlir::ModuleOp"> {
  let summary = "Remove the names of dimensions from types";
  let description = [{
    `tensor<?x4xf32, #onnx.dims<batch, 4>>` becomes `tensor<?x4xf32>`, everywhere:
    what passes and dialects expect that do not know the encoding. An exported
    model has unnamed dimensions then.
  }];
}

def FixDims : Pass<"fix-dims", "::mlir::ModuleOp"> {
  let summary = "Set symbolic dimensions to numbers";
  let description = [{
    `--fix-dims=batch_size=1,sequence=128` replaces the symbols everywhere they
    occur: inputs, outputs, intermediate values, graphs inside nodes, model-local
    functions, and inside expressions. A name that the model does not have is an
    error that lists those it has.

    An expression whose symbols are all known becomes a number; otherwise the
    numbers take the place of their symbols in it. It can also be given whole,
    as the model spells it: `--fix-dims="past + 1=128"`. Where a division leaves
    a rest, the dimension stays as it is, with a warning.

    Then all shapes are inferred anew, as infer-shapes does, and what the file says
    where no rule knows better stays. A node that contradicts the sizes (a Reshape
    to a constant that holds an old one) is an error.

    Sizes of 0 that leave nothing to compute are what exporters write for unknown
    sizes, and become unknown.

    ```mlir
    // Before
    func.func @main(%x: tensor<?x?xf32, #onnx.dims<batch_size, "2*sequence">>)
    // After fix-dims=batch_size=1,sequence=128
    func.func @main(%x: tensor<1x256xf32>)
    ```
  }];
  let options = [
    ListOption<"dims", "dims", "std::string", "NAME=N, one for each symbol">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def FixInputShapes : Pass<"fix-input-shapes", "::mlir::ModuleOp"> {
  let summary = "Set the shapes of graph inputs";
  let description = [{
    `--fix-input-shapes=image:1x3x224x224,mask:1x128` gives graph inputs the
    shapes. A symbol among the input's dimensions takes the number wherever else
    the model has it; a shape that contradicts the input's rank or a size that it
    already has is an error. `?` leaves a dimension as it is (`image:?x3x8x8`),
    `image:` is a scalar. A size of 0, which exporters write for an unknown one, can
    be set. Then all shapes are inferred anew, as fix-dims does.

    ```mlir
    // Before
    func.func @main(%x: tensor<?x3xf32> {onnx.name = "x"})
    // After fix-input-shapes=x:1x3
    func.func @main(%x: tensor<1x3xf32> {onnx.name = "x"})
    ```
  }];
  let options = [
    ListOption<"shapes", "shapes", "std::string", "INPUT:AxBxC">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def MakeDynamic : Pass<"make-dynamic", "::mlir::ModuleOp"> {
  let summary = "Give axes of inputs that have a fixed size a symbol";
  let description = [{
    `--make-dynamic=input_ids:0=batch,mask:0=batch` makes axis 0 of both inputs
    any number of samples. What the old number was baked into is mended: targets
    of Reshape and Expand, ends of Slice, sizes of Resize, weights that every
    sample needs (a class token, an initial state). All types follow.

    Each node is shown to keep samples apart: what it computes for one does not
    depend on the others, so that the model computes for each sample what it did
    before. Where that cannot be shown, the node is an error, and says why; no
    model is written. Graphs inside nodes and model-local functions may not use
    what depends on a sample (`--inline-functions` helps).

    An input may have more than one such axis, with a symbol each. Axes with the
    same symbol have the same size.

    ```mlir
    // Before
    func.func @main(%x: tensor<1x4x6xf32> {onnx.name = "x"}) -> tensor<1x24xf32> {
      %s = onnx.Initializer dense<[1, 24]> : tensor<2xi64>
      %y = onnx.Reshape(%x, %s) : (tensor<1x4x6xf32>, tensor<2xi64>) -> tensor<1x24xf32>
    // After make-dynamic=x:0=batch
    func.func @main(%x: tensor<?x4x6xf32, #onnx.dims<batch, 4, 6>> {onnx.name = "x"}) -> tensor<?x24xf32, #onnx.dims<batch, 24>> {
      %s = onnx.Initializer dense<[-1, 24]> : tensor<2xi64>
      %y = onnx.Reshape(%x, %s) : (tensor<?x4x6xf32, #onnx.dims<batch, 4, 6>>, tensor<2xi64>) -> tensor<?x24xf32, #onnx.dims<batch, 24>>
    ```
  }];
  let options = [
    ListOption<"axes", "axes", "std::string", "INPUT:AXIS=NAME">,
  ];
  let statistics = [
    Statistic<"numMended", "num-mended", "Inputs of nodes that were mended">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

def InlineFunctions : Pass<"inline-functions", "::mlir::ModuleOp"> {
  let summary = "Replace calls of model-local functions by their bodies";
  let description = [{
    Each call becomes a copy of the function's body, and the functions go. In the
    copy, types are those of the call. A reference to an attribute of the function
    becomes the value that the call gives, or else the function's default; where
    there is neither, the attribute is left out. A node that was onnx.Custom for
    its references becomes the operation of its operator.

    What the call names keeps its name. Other nodes and values of the body get the
    name of the calling node in front: `/gelu/mul`.

    A body means the opset of its function. Where that is another one than the
    model's, the call is an error: convert the model first. Recursive functions,
    and functions that would add more than 1048576 nodes, are errors, too.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
      %y = onnx.Call @"d::Act"(%x) {node_attributes = {slope = 0.5 : f32}} : (tensor<4xf32>) -> tensor<4xf32>
      return %y : tensor<4xf32>
    }
    func.func private @"d::Act"(%a: tensor<*xf32>) -> tensor<*xf32> {
      %b = onnx.Custom(%a) {domain = "ai.onnx", op_type = "LeakyRelu", node_attributes = {alpha = #onnx.attr_ref<"slope", "FLOAT">}} : (tensor<*xf32>) -> tensor<*xf32>
      return %b : tensor<*xf32>
    }
    // After
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {}} {
      %y = onnx.LeakyRelu(%x) {alpha = 0.5 : f32} : (tensor<4xf32>) -> tensor<4xf32>
      return %y : tensor<4xf32>
    }
    ```
  }];
  let statistics = [
    Statistic<"numCalls", "num-calls", "Calls replaced by a body">,
    Statistic<"numFunctions", "num-functions", "Functions removed">,
  ];
  let dependentDialects = ["::onnx_xform::ONNXDialect",
                           "::onnx_xform::ml::ONNXMLDialect",
                           "::onnx_xform::ms::ONNXMSDialect",
                           "::onnx_xform::versioned::ONNXVDialect"];
}

#endif // ONNX_XFORM_TRANSFORMS_PASSES_TD
