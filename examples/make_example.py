#!/usr/bin/python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes mnist-like.onnx, the model of the README and of scripts/demo.sh.

usage: make_example.py [OUTPUT]       (default: mnist-like.onnx beside this file)

A digit classifier as small as one gets: two convolutions and a matrix product,
with a symbolic batch size. The weights are random numbers of a fixed seed, so
that the file is always the same; nobody has trained it.
"""

import math
import pathlib
import sys

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

OPSET = 17
IR_VERSION = 8


def make_model():
    random = np.random.RandomState(20)

    def weight(name, *shape):
        """Normal numbers, scaled so that the values of the layers stay near 1."""
        scale = math.sqrt(2.0 / max(1, math.prod(shape[1:])))
        return numpy_helper.from_array((scale * random.randn(*shape)).astype(np.float32), name)

    def bias(name, size):
        return numpy_helper.from_array((0.1 * random.randn(size)).astype(np.float32), name)

    weights = [
        weight('conv1.weight', 8, 1, 3, 3), bias('conv1.bias', 8),
        weight('conv2.weight', 16, 8, 3, 3), bias('conv2.bias', 16),
        weight('fc.weight', 10, 16 * 7 * 7), bias('fc.bias', 10),
    ]

    def layer(index, source):
        conv, relu, pool = (f'/{kind}{index}' for kind in ('conv', 'relu', 'pool'))
        return [
            helper.make_node('Conv', [source, f'conv{index}.weight', f'conv{index}.bias'], [conv],
                             name=conv, kernel_shape=[3, 3], pads=[1, 1, 1, 1]),
            helper.make_node('Relu', [conv], [relu], name=relu),
            helper.make_node('MaxPool', [relu], [pool], name=pool, kernel_shape=[2, 2],
                             strides=[2, 2]),
        ]

    nodes = layer(1, 'image') + layer(2, '/pool1') + [
        helper.make_node('Flatten', ['/pool2'], ['/flatten'], name='/flatten'),
        helper.make_node('Gemm', ['/flatten', 'fc.weight', 'fc.bias'], ['/fc'], name='/fc',
                         transB=1),
        helper.make_node('Softmax', ['/fc'], ['probabilities'], name='/softmax'),
    ]
    graph = helper.make_graph(
        nodes, 'mnist-like',
        [helper.make_tensor_value_info('image', TensorProto.FLOAT, ['batch_size', 1, 28, 28])],
        [helper.make_tensor_value_info('probabilities', TensorProto.FLOAT, ['batch_size', 10])],
        weights)
    return helper.make_model(graph, producer_name='onnx-xform-example', ir_version=IR_VERSION,
                             opset_imports=[helper.make_opsetid('', OPSET)])


def main():
    default = pathlib.Path(__file__).with_name('mnist-like.onnx')
    save(make_model(), sys.argv[1] if len(sys.argv) > 1 else str(default))


if __name__ == '__main__':
    main()
