# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Inputs to run any model on: generated ones, or those of a data set of the standard's test cases.

Which sizes and values a model accepts is found by trial: candidates come in groups, the most telling first, and the
members of a group differ in their sizes only.
"""

import glob
import math
import os
import re
import zlib

import numpy
import onnx
from onnx import numpy_helper

import ort
from shapes import declared_shape, evaluate, free_inputs

# Groups of lists of sizes; the n-th symbol gets the n-th size of a list, from its start again after its end.
SIZES = [
    [[2, 5, 11, 17, 23, 31, 41, 47], [3, 7, 13, 19, 29, 37, 43, 53]],
    [[16, 48, 80, 112], [32, 64, 96, 128]],  # what is halved again and again stays whole
    [[4], [6]],
    [[64], [96]],
    [[1]],
]
VALUES = ['mixed', 'ones', 'zeros']
LARGEST = 1 << 25  # elements of all inputs together, unless they cannot be fewer


def _choose_size(size, key, sizes, given, candidates):
    """The size of one dimension of an input; sizes gets what it makes known about symbols."""
    if key in given:
        return given[key]
    if isinstance(size, int):
        return size
    symbol = size or key
    if symbol not in sizes:
        try:
            return evaluate(symbol, sizes)
        except (KeyError, ValueError):  # no expression over the symbols so far: a symbol itself
            sizes[symbol] = given.get('*', candidates[len(sizes) % len(candidates)])
    return sizes[symbol]


def choose_shapes(graph, given, candidates):
    """Input name -> shape, with sizes from candidates where neither the graph nor given fixes them. The keys of given
    are symbols, INPUT:AXIS for one dimension, or * for all others."""
    declared = {info.name: declared_shape(info) or () for info in free_inputs(graph)}
    dims = [(name, axis, size) for name, shape in declared.items() for axis, size in enumerate(shape)]
    dims.sort(key=lambda dim: isinstance(dim[2], str) and not dim[2].isidentifier())  # expressions after symbols
    sizes = {key: size for key, size in given.items() if key != '*'}
    chosen = {(name, axis): _choose_size(size, f'{name}:{axis}', sizes, given, candidates)
              for name, axis, size in dims}
    return {name: tuple(chosen[name, axis] for axis in range(len(shape))) for name, shape in declared.items()}


def _make_values(type_name, shape, kind, generator):
    if not type_name.startswith('tensor(') or type_name[7:-1] not in ort.CODE_OF_NAME:
        raise ort.OrtError(f'no values can be generated for {type_name}')
    type_name = type_name[7:-1]
    dtype = numpy.dtype(ort.ELEMENT_TYPES[ort.CODE_OF_NAME[type_name]][1])
    if kind != 'mixed':
        values = numpy.full(shape, int(kind == 'ones'))
    elif dtype.kind == 'f' or type_name == 'bfloat16':
        values = generator.uniform(-1, 1, shape)
    else:
        values = generator.integers(0, 2, shape)
    if type_name == 'bfloat16':
        return ort.to_bfloat16_bits(values)
    return values.astype(str).astype(object) if dtype == object else values.astype(dtype)


def generated_inputs(session, graph, given_sizes, given_values):
    """Yields groups: lists of dicts from names to arrays. given_values are texts, numbers separated by commas."""
    types, seen = session.types, []
    for name in given_values:
        if name not in session.input_names:
            raise ort.OrtError(f'it has no input {name!r}')
    for group in SIZES:
        choices = []
        for candidates in group:
            shapes = choose_shapes(graph, given_sizes, candidates)
            is_small = sum(map(math.prod, shapes.values())) <= LARGEST
            if shapes not in seen and (is_small or group is SIZES[-1]):
                choices.append(shapes)
                seen.append(shapes)
        for kind in VALUES if choices else []:
            yield [{name: _given_value(given_values[name], types[name], shape) if name in given_values else
                    _make_values(types[name], shape, kind, numpy.random.default_rng(zlib.crc32(name.encode())))
                    for name, shape in shapes.items() if name in types}
                   for shapes in choices]


def _given_value(text, type_name, shape):
    zeros = _make_values(type_name, shape, 'zeros', None)
    words = text.split(',')
    return numpy.resize(numpy.array(words if zeros.dtype == object else [float(word) for word in words]),
                        shape).astype(zeros.dtype)


def _read_tensor(tensor):
    if tensor.data_type in ort.ELEMENT_TYPES and tensor.data_type >= ort.CODE_OF_NAME['bfloat16']:
        dtype = ort.ELEMENT_TYPES[tensor.data_type][1]  # bits, as ort.py takes them
        values = (numpy.frombuffer(tensor.raw_data, dtype) if tensor.HasField('raw_data') else
                  numpy.array(tensor.int32_data).astype(dtype))
        return values.reshape(tuple(tensor.dims))
    return numpy.asarray(numpy_helper.to_array(tensor))


def _read_value(data, type_proto):
    kind = type_proto.WhichOneof('value')
    if kind == 'sequence_type':
        return numpy_helper.to_list(onnx.SequenceProto.FromString(data))
    if kind == 'optional_type':
        return numpy_helper.to_optional(onnx.OptionalProto.FromString(data))
    return _read_tensor(onnx.TensorProto.FromString(data))


def data_set_inputs(folder, graph):
    """The values of input_0.pb, input_1.pb, ... for the inputs of a graph in order, as a dict."""
    files = glob.glob(os.path.join(glob.escape(folder), 'input_*.pb'))
    files.sort(key=lambda path: int(re.search(r'_(\d+)\.pb$', path)[1]))
    inputs = {}
    for path, info in zip(files, free_inputs(graph)):
        with open(path, 'rb') as file:
            inputs[info.name] = _read_value(file.read(), info.type)
    return inputs
