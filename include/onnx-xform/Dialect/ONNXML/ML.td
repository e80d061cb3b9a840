//===- ML.td - Classical machine learning ------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXML_ML_TD
#define ONNX_XFORM_DIALECT_ONNXML_ML_TD

include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.td"

/// The labels of classifiers.
defvar LabelRules = [IfGiven<"classlabels_strings", "T2", "string">,
                     Otherwise<"T2", "int64">];

def ONNXML_ArrayFeatureExtractorOp : ONNXML_Op<"ArrayFeatureExtractor", [1],
                                               [Pure]> {
  let summary = "Elements of X picked along the last axis by the indices Y";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int32 int64 float double string">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(int64)">:$Y);
  let results = (outs OfType<"T">:$Z);
}

def ONNXML_BinarizerOp : ONNXML_Op<"Binarizer", [1], [Pure]> {
  let summary = "One where X exceeds threshold, zero elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let arguments = (ins OfType<"T">:$X,
                       WithDefault<OnnxFloat, "0.0f">:$threshold);
  let results = (outs OfType<"T">:$Y);
}

def ONNXML_CastMapOp : ONNXML_Op<"CastMap", [1], [Pure]> {
  let summary = "Tensor of the values of the map X in key order, dense or "
                "filled with zeros";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "map(int64,float) map(int64,string)">,
                  TypeVar<"T2", "int64 float string">];
  let typeRules = [IfEquals<"cast_to", "TO_FLOAT", "T2", "float">,
                   IfEquals<"cast_to", "TO_STRING", "T2", "string">,
                   IfEquals<"cast_to", "TO_INT64", "T2", "int64">];
  let arguments = (ins OfType<"T1">:$X, WithDefaultString<"TO_FLOAT">:$cast_to,
                       WithDefaultString<"DENSE">:$map_form,
                       WithDefault<OnnxInt, "1">:$max_map);
  let results = (outs OfType<"T2">:$Y);
}

def ONNXML_CategoryMapperOp : ONNXML_Op<"CategoryMapper", [1], [Pure]> {
  let summary =
      "Translation of category strings X to integers or back, with a default";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "int64 string">, TypeVar<"T2", "int64 string">];
  let typeRules = [IfTyped<"T1", "string", "T2", "int64">,
                   IfTyped<"T1", "int64", "T2", "string">];
  let arguments = (ins OfType<"T1">:$X, OptionalAttr<OnnxInts>:$cats_int64s,
                       OptionalAttr<OnnxStrings>:$cats_strings,
                       WithDefault<OnnxInt, "-1">:$default_int64,
                       WithDefaultString<"_Unused">:$default_string);
  let results = (outs OfType<"T2">:$Y);
}

def ONNXML_DictVectorizerOp : ONNXML_Op<"DictVectorizer", [1], [Pure]> {
  let summary = "Vector of the values of the map X at the keys of a vocabulary";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1",
                          "map(string,int64) map(int64,float) "
                                  "map(string,float) map(int64,double) "
                                          "map(string,double) "
                                                  "map(int64,string)">,
                  TypeVar<"T2", "int64 float double string">];
  let typeRules = [IfTyped<"T1", "map(string,int64)", "T2", "int64">,
                   IfTyped<"T1", "map(int64,float)", "T2", "float">,
                   IfTyped<"T1", "map(string,float)", "T2", "float">,
                   IfTyped<"T1", "map(int64,double)", "T2", "double">,
                   IfTyped<"T1", "map(string,double)", "T2", "double">,
                   IfTyped<"T1", "map(int64,string)", "T2", "string">];
  let arguments = (ins OfType<"T1">:$X,
                       OptionalAttr<OnnxInts>:$int64_vocabulary,
                       OptionalAttr<OnnxStrings>:$string_vocabulary);
  let results = (outs OfType<"T2">:$Y);
}

def ONNXML_FeatureVectorizerOp : ONNXML_Op<"FeatureVectorizer", [1], [Pure]> {
  let summary = "Feature columns of all inputs joined into one float matrix";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64 float double">];
  let arguments = (ins NonEmpty<OfType<"T1">>:$X,
                       OptionalAttr<OnnxInts>:$inputdimensions);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_ImputerOp : ONNXML_Op<"Imputer", [1], [Pure]> {
  let summary = "Copy of X with a marked missing value replaced per feature";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let arguments = (ins OfType<"T">:$X,
                       OptionalAttr<OnnxFloats>:$imputed_value_floats,
                       OptionalAttr<OnnxInts>:$imputed_value_int64s,
                       WithDefault<OnnxFloat, "0.0f">:$replaced_value_float,
                       WithDefault<OnnxInt, "0">:$replaced_value_int64);
  let results = (outs OfType<"T">:$Y);
}

def ONNXML_LabelEncoderOp : ONNXML_Op<"LabelEncoder", [2, 4], [Pure]> {
  let summary =
      "Replacement of each element of X by the value stored for it as a key";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "int64 float string",
                          [Added<4, "int16 int32 double">]>,
                  TypeVar<"T2", "int64 float string",
                          [Added<4, "int16 int32 double">]>];
  let later = [Since<4, "default_tensor">, Since<4, "keys_tensor">,
               Since<4, "values_tensor">];
  let carriers = [Carrier<"values_tensor", "T2">];
  let typeRules = [IfGiven<"values_floats", "T2", "float">,
                   IfGiven<"values_int64s", "T2", "int64">,
                   IfGiven<"values_strings", "T2", "string">];
  let arguments = (ins OfType<"T1">:$X,
                       WithDefault<OnnxFloat, "-0.0f">:$default_float,
                       WithDefault<OnnxInt, "-1">:$default_int64,
                       WithDefaultString<"_Unused">:$default_string,
                       OptionalAttr<OnnxTensor>:$default_tensor,
                       OptionalAttr<OnnxFloats>:$keys_floats,
                       OptionalAttr<OnnxInts>:$keys_int64s,
                       OptionalAttr<OnnxStrings>:$keys_strings,
                       OptionalAttr<OnnxTensor>:$keys_tensor,
                       OptionalAttr<OnnxFloats>:$values_floats,
                       OptionalAttr<OnnxInts>:$values_int64s,
                       OptionalAttr<OnnxStrings>:$values_strings,
                       OptionalAttr<OnnxTensor>:$values_tensor);
  let results = (outs OfType<"T2">:$Y);
}

def ONNXML_LinearClassifierOp : ONNXML_Op<"LinearClassifier", [1], [Pure]> {
  let summary =
      "Class labels Y and scores Z of the features X from a linear model";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64 float double">,
                  TypeVar<"T2", "int64 string">];
  let typeRules = LabelRules;
  let arguments = (ins OfType<"T1">:$X,
                       OptionalAttr<OnnxInts>:$classlabels_ints,
                       OptionalAttr<OnnxStrings>:$classlabels_strings,
                       OnnxFloats:$coefficients,
                       OptionalAttr<OnnxFloats>:$intercepts,
                       WithDefault<OnnxInt, "0">:$multi_class,
                       WithDefaultString<"NONE">:$post_transform);
  let results = (outs OfType<"T2">:$Y, OfType<"tensor(float)">:$Z);
}

def ONNXML_LinearRegressorOp : ONNXML_Op<"LinearRegressor", [1], [Pure]> {
  let summary = "Targets Y predicted by a linear model of the features X";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxFloats>:$coefficients,
                       OptionalAttr<OnnxFloats>:$intercepts,
                       WithDefaultString<"NONE">:$post_transform,
                       WithDefault<OnnxInt, "1">:$targets);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_NormalizerOp : ONNXML_Op<"Normalizer", [1], [Pure]> {
  let summary = "Rows of X divided by their max, L1 or L2 norm";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"MAX">:$norm);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_OneHotEncoderOp : ONNXML_Op<"OneHotEncoder", [1], [Pure]> {
  let summary =
      "Vectors with a one at the category that each element of X equals";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int32 int64 float double string">];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$cats_int64s,
                       OptionalAttr<OnnxStrings>:$cats_strings,
                       WithDefault<OnnxInt, "1">:$zeros);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_SVMClassifierOp : ONNXML_Op<"SVMClassifier", [1], [Pure]> {
  let summary = "Class labels Y and scores Z of the features X from a support "
                "vector machine";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64 float double">,
                  TypeVar<"T2", "int64 string">];
  let typeRules = LabelRules;
  let arguments = (ins OfType<"T1">:$X,
                       OptionalAttr<OnnxInts>:$classlabels_ints,
                       OptionalAttr<OnnxStrings>:$classlabels_strings,
                       OptionalAttr<OnnxFloats>:$coefficients,
                       OptionalAttr<OnnxFloats>:$kernel_params,
                       WithDefaultString<"LINEAR">:$kernel_type,
                       WithDefaultString<"NONE">:$post_transform,
                       OptionalAttr<OnnxFloats>:$prob_a,
                       OptionalAttr<OnnxFloats>:$prob_b,
                       OptionalAttr<OnnxFloats>:$rho,
                       OptionalAttr<OnnxFloats>:$support_vectors,
                       OptionalAttr<OnnxInts>:$vectors_per_class);
  let results = (outs OfType<"T2">:$Y, OfType<"tensor(float)">:$Z);
}

def ONNXML_SVMRegressorOp : ONNXML_Op<"SVMRegressor", [1], [Pure]> {
  let summary = "Regression or one-class score Y of the features X from a "
                "support vector machine";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxFloats>:$coefficients,
                       OptionalAttr<OnnxFloats>:$kernel_params,
                       WithDefaultString<"LINEAR">:$kernel_type,
                       WithDefault<OnnxInt, "0">:$n_supports,
                       WithDefault<OnnxInt, "0">:$one_class,
                       WithDefaultString<"NONE">:$post_transform,
                       OptionalAttr<OnnxFloats>:$rho,
                       OptionalAttr<OnnxFloats>:$support_vectors);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_ScalerOp : ONNXML_Op<"Scaler", [1], [Pure]> {
  let summary = "Features X less offset, multiplied by scale";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxFloats>:$offset,
                       OptionalAttr<OnnxFloats>:$scale);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_TreeEnsembleOp : ONNXML_Op<"TreeEnsemble", [5], [Pure]> {
  let summary =
      "Aggregated leaf weights of the decision trees that the features X reach";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X,
                       WithDefault<OnnxInt, "1">:$aggregate_function,
                       OnnxInts:$leaf_targetids, OnnxTensor:$leaf_weights,
                       OptionalAttr<OnnxTensor>:$membership_values,
                       OptionalAttr<OnnxInt>:$n_targets,
                       OnnxInts:$nodes_falseleafs, OnnxInts:$nodes_falsenodeids,
                       OnnxInts:$nodes_featureids,
                       OptionalAttr<OnnxTensor>:$nodes_hitrates,
                       OptionalAttr<OnnxInts>:$nodes_missing_value_tracks_true,
                       OnnxTensor:$nodes_modes, OnnxTensor:$nodes_splits,
                       OnnxInts:$nodes_trueleafs, OnnxInts:$nodes_truenodeids,
                       WithDefault<OnnxInt, "0">:$post_transform,
                       OnnxInts:$tree_roots);
  let results = (outs OfType<"T">:$Y);
}

def ONNXML_TreeEnsembleClassifierOp : ONNXML_Op<"TreeEnsembleClassifier",
                                                [1, 3], [Pure]> {
  let summary =
      "Class labels Y and scores Z of the features X voted by decision trees";
  let shapes = OwnShapes;
  let until = 5;
  let typeVars = [TypeVar<"T1", "int32 int64 float double">,
                  TypeVar<"T2", "int64 string">];
  let typeRules = LabelRules;
  let later = [Since<3, "base_values_as_tensor">,
               Since<3, "class_weights_as_tensor">,
               Since<3, "nodes_hitrates_as_tensor">,
               Since<3, "nodes_values_as_tensor">];
  let arguments = (ins OfType<"T1">:$X, OptionalAttr<OnnxFloats>:$base_values,
                       OptionalAttr<OnnxTensor>:$base_values_as_tensor,
                       OptionalAttr<OnnxInts>:$class_ids,
                       OptionalAttr<OnnxInts>:$class_nodeids,
                       OptionalAttr<OnnxInts>:$class_treeids,
                       OptionalAttr<OnnxFloats>:$class_weights,
                       OptionalAttr<OnnxTensor>:$class_weights_as_tensor,
                       OptionalAttr<OnnxInts>:$classlabels_int64s,
                       OptionalAttr<OnnxStrings>:$classlabels_strings,
                       OptionalAttr<OnnxInts>:$nodes_falsenodeids,
                       OptionalAttr<OnnxInts>:$nodes_featureids,
                       OptionalAttr<OnnxFloats>:$nodes_hitrates,
                       OptionalAttr<OnnxTensor>:$nodes_hitrates_as_tensor,
                       OptionalAttr<OnnxInts>:$nodes_missing_value_tracks_true,
                       OptionalAttr<OnnxStrings>:$nodes_modes,
                       OptionalAttr<OnnxInts>:$nodes_nodeids,
                       OptionalAttr<OnnxInts>:$nodes_treeids,
                       OptionalAttr<OnnxInts>:$nodes_truenodeids,
                       OptionalAttr<OnnxFloats>:$nodes_values,
                       OptionalAttr<OnnxTensor>:$nodes_values_as_tensor,
                       WithDefaultString<"NONE">:$post_transform);
  let results = (outs OfType<"T2">:$Y, OfType<"tensor(float)">:$Z);
}

def ONNXML_TreeEnsembleRegressorOp : ONNXML_Op<"TreeEnsembleRegressor",
                                               [1, 3], [Pure]> {
  let summary = "Targets Y of the features X aggregated from the leaves of "
                "decision trees";
  let shapes = OwnShapes;
  let until = 5;
  let typeVars = [TypeVar<"T", "int32 int64 float double">];
  let later = [Since<3, "base_values_as_tensor">,
               Since<3, "nodes_hitrates_as_tensor">,
               Since<3, "nodes_values_as_tensor">,
               Since<3, "target_weights_as_tensor">];
  let arguments = (ins OfType<"T">:$X,
                       WithDefaultString<"SUM">:$aggregate_function,
                       OptionalAttr<OnnxFloats>:$base_values,
                       OptionalAttr<OnnxTensor>:$base_values_as_tensor,
                       OptionalAttr<OnnxInt>:$n_targets,
                       OptionalAttr<OnnxInts>:$nodes_falsenodeids,
                       OptionalAttr<OnnxInts>:$nodes_featureids,
                       OptionalAttr<OnnxFloats>:$nodes_hitrates,
                       OptionalAttr<OnnxTensor>:$nodes_hitrates_as_tensor,
                       OptionalAttr<OnnxInts>:$nodes_missing_value_tracks_true,
                       OptionalAttr<OnnxStrings>:$nodes_modes,
                       OptionalAttr<OnnxInts>:$nodes_nodeids,
                       OptionalAttr<OnnxInts>:$nodes_treeids,
                       OptionalAttr<OnnxInts>:$nodes_truenodeids,
                       OptionalAttr<OnnxFloats>:$nodes_values,
                       OptionalAttr<OnnxTensor>:$nodes_values_as_tensor,
                       WithDefaultString<"NONE">:$post_transform,
                       OptionalAttr<OnnxInts>:$target_ids,
                       OptionalAttr<OnnxInts>:$target_nodeids,
                       OptionalAttr<OnnxInts>:$target_treeids,
                       OptionalAttr<OnnxFloats>:$target_weights,
                       OptionalAttr<OnnxTensor>:$target_weights_as_tensor);
  let results = (outs OfType<"tensor(float)">:$Y);
}

def ONNXML_ZipMapOp : ONNXML_Op<"ZipMap", [1], [Pure]> {
  let summary =
      "Sequence of maps from class labels to the scores in each row of X";
  let shapes = NoShapes<"maps have no shape">;
  let typeVars = [TypeVar<"T", "seq(map(int64,float)) seq(map(string,float))">];
  let typeRules = [IfGiven<"classlabels_strings", "T", "seq(map(string,float))">,
                   IfGiven<"classlabels_int64s", "T", "seq(map(int64,float))">];
  let arguments = (ins OfType<"tensor(float)">:$X,
                       OptionalAttr<OnnxInts>:$classlabels_int64s,
                       OptionalAttr<OnnxStrings>:$classlabels_strings);
  let results = (outs OfType<"T">:$Z);
}

#endif // ONNX_XFORM_DIALECT_ONNXML_ML_TD
