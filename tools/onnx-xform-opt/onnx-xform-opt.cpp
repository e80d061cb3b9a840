//===- onnx-xform-opt.cpp - Transforms ONNX models ------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/Passes.h"
#include "onnx-xform/InitAllDialects.h"
#include "onnx-xform/Tools/OptMain.h"
#include "onnx-xform/Transforms/Passes.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  onnx_xform::registerAllDialects(registry);
  onnx_xform::registerOnnxXformConversionPasses();
  onnx_xform::registerOnnxXformTransformsPasses();
  return onnx_xform::optMain(argc, argv, registry);
}
