//===- ONNXInterfaces.td - Interfaces of ONNX operations ---*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXINTERFACES_TD
#define ONNX_XFORM_DIALECT_ONNX_ONNXINTERFACES_TD

include "mlir/IR/OpBase.td"

/// Each element of the results depends on those of the operands, which
/// broadcast, at the same place alone.
def ElementByElement : NativeOpTrait<"ElementByElement"> {
  let cppNamespace = "::onnx_xform";
}

def VersionedOpInterface : OpInterface<"VersionedOpInterface"> {
  let cppNamespace = "::onnx_xform";
  let description = [{
    An operation that stands for an operator of an ONNX domain in a range of
    its versions. Everything the standard's schema says is in `getSchema`:
    names, options, types by version, attributes with their defaults.
  }];
  let methods = [StaticInterfaceMethod<
      /*desc=*/"The operator's schema, shared by all its versions in the group.",
      /*retTy=*/"const ::onnx_xform::OperatorSchema &",
      /*methodName=*/"getSchema", /*args=*/(ins)>,
    InterfaceMethod<
      /*desc=*/[{How many operands each formal parameter has; empty where at
        most one parameter is optional or variadic, so that the number of
        operands tells.}],
      /*retTy=*/"::llvm::ArrayRef<int32_t>",
      /*methodName=*/"getOperandSegments", /*args=*/(ins)>];
  let extraSharedClassDeclaration = [{
    /// The domain, spelled out: "ai.onnx" for the default one.
    ::llvm::StringRef getOperatorDomain() { return $_op.getSchema().domain; }
    /// The first operator version that the operation stands for.
    int getSinceVersion() { return $_op.getSchema().since(); }
    /// The first version that it no longer stands for; 0 when there is none.
    int getUntilVersion() { return $_op.getSchema().until; }
  }];
  let verify = [{
    return ::onnx_xform::detail::verifyAgainstSchema($_op);
  }];
}

def GraphOpInterface : OpInterface<"GraphOpInterface"> {
  let cppNamespace = "::onnx_xform";
  let description = [{
    An operator with graphs inside: how the types at the borders of its graphs
    follow from those of the node, and the other way round.
  }];
  let methods = [
    StaticInterfaceMethod<
      /*desc=*/[{The types of the inputs of graph number `graph`, as far as those
        of the node's inputs (null where one is absent) and its attributes tell
        them; null where they do not.}],
      /*retTy=*/"::llvm::SmallVector<::mlir::Type>",
      /*methodName=*/"getGraphInputTypes",
      /*args=*/(ins "unsigned":$graph,
                    "::llvm::ArrayRef<::mlir::Type>":$inputTypes,
                    "::mlir::DictionaryAttr":$attributes)>,
    InterfaceMethod<
      /*desc=*/[{The types of the results, as far as the outputs of the graphs
        tell them; null where they do not.}],
      /*retTy=*/"::llvm::SmallVector<::mlir::Type>",
      /*methodName=*/"getResultTypesFromGraphs", /*args=*/(ins)>];
}

def ShapeInferenceOpInterface : OpInterface<"ShapeInferenceOpInterface"> {
  let cppNamespace = "::onnx_xform";
  let description = [{
    What the shapes and contents of an operation's inputs say of its results'
    shapes. See ShapeInference.h for how a rule is written, and ShapeRule in
    ONNXBase.td for how ODS names it.
  }];
  let methods = [InterfaceMethod<
      /*desc=*/[{Tells `shapes` what is known of the results. Fails only by
        `shapes.fail`, where the node contradicts its inputs.}],
      /*retTy=*/"::llvm::LogicalResult",
      /*methodName=*/"inferShapes",
      /*args=*/(ins "::onnx_xform::ShapeInference &":$shapes)>];
}

def ShapeValueOpInterface : OpInterface<"ShapeValueOpInterface"> {
  let cppNamespace = "::onnx_xform";
  let description = [{
    What a small tensor holds, as expressions over symbolic sizes: the arithmetic
    between a Shape and the Reshape, Expand or Slice that uses it.
  }];
  let methods = [InterfaceMethod<
      /*desc=*/[{Tells `shapes` the contents of the results, after their shapes.
        Called for results of few elements only.}],
      /*retTy=*/"void",
      /*methodName=*/"inferContents",
      /*args=*/(ins "::onnx_xform::ShapeInference &":$shapes)>];
}

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXINTERFACES_TD
