//===- Shapes/ML.cpp - Shapes: Classical machine learning ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXML/ML.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ml;

/// The elements of a list that may be absent.
static int64_t count(std::optional<ArrayAttr> list) {
  return list ? list->size() : 0;
}
template <typename T> static int64_t count(std::optional<ArrayRef<T>> list) {
  return list ? list->size() : 0;
}

//===----------------------------------------------------------------------===//
// Features
//===----------------------------------------------------------------------===//

/// The last axis has as many elements as there are indices; [C] counts as
/// [1, C].
LogicalResult ArrayFeatureExtractorOp::inferShapes(ShapeInference &s) {
  auto shape = s.getShape(getX());
  if (!shape || shape->empty())
    return success();
  SmallVector<DimExpr> result(*shape);
  if (result.size() == 1)
    result.insert(result.begin(), s.number(1));
  auto indices = s.getShape(getY());
  result.back() = indices ? s.product(*indices) : DimExpr();
  s.setShape(getZ(), result);
  return success();
}

/// [1, C] for a map with C entries or, filled up, with max_map.
LogicalResult CastMapOp::inferShapes(ShapeInference &s) {
  auto maxMap = static_cast<int64_t>(getMaxMap());
  bool isSparse = getMapForm() == "SPARSE" && maxMap >= 0;
  s.setShape(getY(),
             {s.number(1), isSparse ? s.number(maxMap) : s.fresh(getY(), 1)});
  return success();
}

/// [1, C] for a vocabulary of C keys.
LogicalResult DictVectorizerOp::inferShapes(ShapeInference &s) {
  int64_t keys =
      std::max(count(getInt64Vocabulary()), count(getStringVocabulary()));
  s.setShape(getY(), {s.number(1), s.number(keys)});
  return success();
}

/// The rows of a matrix of features; a vector is one row.
static DimExpr getRows(ShapeInference &s, Value x) {
  std::optional<int64_t> rank = s.getRank(x);
  return rank == 1 ? s.number(1) : s.getDim(x, 0);
}

/// [N, C], where C is the sum of the inputs' columns.
LogicalResult FeatureVectorizerOp::inferShapes(ShapeInference &s) {
  DimExpr columns;
  if (std::optional<ArrayRef<int64_t>> sizes = getInputdimensions()) {
    columns = s.number(0);
    for (int64_t size : *sizes)
      columns = columns + size;
  }
  s.setShape(getY(), {getRows(s, getX().front()), columns});
  return success();
}

/// Another axis for the categories.
LogicalResult OneHotEncoderOp::inferShapes(ShapeInference &s) {
  auto shape = s.getShape(getX());
  if (!shape)
    return success();
  SmallVector<DimExpr> result(*shape);
  int64_t categories =
      std::max(count(getCatsInt64s()), count(getCatsStrings()));
  result.push_back(categories > 0 ? s.number(categories) : DimExpr());
  s.setShape(getY(), result);
  return success();
}

//===----------------------------------------------------------------------===//
// Classifiers: a label for each row, and the scores of all classes
//===----------------------------------------------------------------------===//

static void setClasses(ShapeInference &s, Value x, Value labels, Value scores,
                       DimExpr classes) {
  DimExpr rows = getRows(s, x);
  s.setShape(labels, rows);
  s.setShape(scores, {rows, classes});
}

/// A score for each intercept; of two classes, one gives both.
LogicalResult LinearClassifierOp::inferShapes(ShapeInference &s) {
  int64_t labels = count(getClasslabelsStrings());
  if (labels == 0)
    labels = count(getClasslabelsInts());
  int64_t classes = count(getIntercepts());
  if (classes == 1 && labels == 2)
    classes = 2;
  setClasses(s, getX(), getY(), getZ(),
             classes > 0 ? s.number(classes) : DimExpr());
  return success();
}

/// Probabilities are one for each class. Without, a machine of support vectors
/// may have scores for pairs of classes.
LogicalResult SVMClassifierOp::inferShapes(ShapeInference &s) {
  int64_t classes = count(getClasslabelsStrings());
  if (classes == 0)
    classes = count(getClasslabelsInts());
  bool isLinear = count(getVectorsPerClass()) == 0;
  bool isByClass = isLinear || count(getProbA()) > 0 || classes == 2;
  setClasses(s, getX(), getY(), getZ(),
             isByClass && classes > 0 ? s.number(classes) : DimExpr());
  return success();
}

LogicalResult TreeEnsembleClassifierOp::inferShapes(ShapeInference &s) {
  int64_t classes = count(getClasslabelsStrings());
  if (classes == 0)
    classes = count(getClasslabelsInt64s());
  setClasses(s, getX(), getY(), getZ(),
             classes > 0 ? s.number(classes) : DimExpr());
  return success();
}

//===----------------------------------------------------------------------===//
// Regressors: [N, number of targets]
//===----------------------------------------------------------------------===//

static void setRegression(ShapeInference &s, Value x, Value y,
                          std::optional<int64_t> targets) {
  bool isKnown = targets && *targets > 0;
  s.setShape(y, {getRows(s, x), isKnown ? s.number(*targets) : DimExpr()});
}

LogicalResult LinearRegressorOp::inferShapes(ShapeInference &s) {
  setRegression(s, getX(), getY(), getTargets());
  return success();
}

LogicalResult SVMRegressorOp::inferShapes(ShapeInference &s) {
  setRegression(s, getX(), getY(), 1);
  return success();
}

LogicalResult TreeEnsembleRegressorOp::inferShapes(ShapeInference &s) {
  setRegression(s, getX(), getY(), getNTargets());
  return success();
}

LogicalResult TreeEnsembleOp::inferShapes(ShapeInference &s) {
  setRegression(s, getX(), getY(), getNTargets());
  return success();
}
