#!/usr/bin/python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Says of ONNX files what one wants to know first.

usage: describe.py MODEL...

Inputs, outputs, the size of the file, the element types of the weights and the
nodes by operator. Reads with python3-onnx, not with onnx-xform.
"""

import collections
import os
import sys

import onnx
from onnx import TensorProto


def type_name(number):
    return {TensorProto.FLOAT: 'float32', TensorProto.DOUBLE: 'float64'}.get(
        number, TensorProto.DataType.Name(number).lower())


def type_text(value):
    kind = value.type.WhichOneof('value')
    if kind != 'tensor_type':
        return kind or 'no type'
    tensor = value.type.tensor_type
    if not tensor.HasField('shape'):
        return type_name(tensor.elem_type)
    sizes = [str(d.dim_value) if d.HasField('dim_value') else d.dim_param or '?'
             for d in tensor.shape.dim]
    return f'{type_name(tensor.elem_type)}[{", ".join(sizes)}]'


def counts(names):
    return ', '.join(f'{count} {name}' for name, count in collections.Counter(names).items())


def describe(path):
    graph = onnx.load(path, load_external_data=False).graph
    initializers = {tensor.name for tensor in graph.initializer}
    print(path)
    for value in graph.input:
        if value.name not in initializers:
            print(f'  input    {value.name}: {type_text(value)}')
    for value in graph.output:
        print(f'  output   {value.name}: {type_text(value)}')
    print(f'  file     {os.path.getsize(path)} bytes')
    print(f'  weights  {counts(type_name(tensor.data_type) for tensor in graph.initializer)}')
    print(f'  nodes    {len(graph.node)}: {counts(node.op_type for node in graph.node)}')


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for path in sys.argv[1:]:
        describe(path)


if __name__ == '__main__':
    main()
