#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Upgrades small models of several opsets, exports them, and compares.

usage: round_trip.py SOURCE PREFIX TOOL...   (SOURCE: the root of the repository)

Every operator whose form differs between its opset and the newest occurs, with
attributes written and left out, in the graph, in a graph inside a node, and in
a model-local function. Nothing may stay in an older form, and the exported
model must have the nodes, names and attributes of the original.
"""

import pathlib
import subprocess
import sys

import numpy
from onnx import TensorProto, helper, save, load
from onnx import numpy_helper

F, I, D, H, B = TensorProto.FLOAT, TensorProto.INT64, TensorProto.DOUBLE, TensorProto.FLOAT16, TensorProto.BOOL


class Graph:
    """A graph whose inputs are made as they are needed."""

    def __init__(self):
        self.nodes, self.inputs, self.outputs, self.initializers, self.infos = [], {}, [], [], []

    def input(self, name, shape, element=F):
        self.inputs.setdefault(name, helper.make_tensor_value_info(name, element, shape))
        return name

    def constant(self, name, array):
        self.initializers.append(numpy_helper.from_array(array, name))
        return name

    def add(self, op_type, inputs, outputs=1, named=True, elements=(F, F, F, F), **attributes):
        """A node; the first output is one of the graph."""
        stem = f'{op_type}_{len(self.nodes)}'
        names = [f'{stem}_out{i}' if i else f'{stem}_out' for i in range(outputs)]
        self.nodes.append(helper.make_node(op_type, inputs, names, f'/{stem}' if named else None, **attributes))
        self.outputs.append(helper.make_tensor_value_info(names[0], elements[0], None))
        return names[0]


def add_axes(g, opset):
    """Operators whose axes became an input."""
    x, y = g.input('matrix', [1, 4]), g.input('cube', [2, 3, 4])
    if opset < 13:
        g.add('Squeeze', [x], axes=[0])
        g.add('Squeeze', [x], named=False)
        g.add('Squeeze', [x], axes=[-2])
        g.add('Unsqueeze', [x], axes=[0, 3])
        g.add('ReduceSum', [y], axes=[1], keepdims=0)
        g.add('ReduceSum', [y])
    if opset < 18:
        for kind in ('L1', 'L2', 'LogSum', 'LogSumExp', 'Max', 'Mean', 'Min', 'Prod', 'SumSquare'):
            g.add('Reduce' + kind, [y], axes=[-1], keepdims=1)
            g.add('Reduce' + kind, [y], keepdims=0)


def add_activations(g, opset):
    x, y, z = g.input('matrix', [1, 4]), g.input('cube', [2, 3, 4]), g.input('image', [1, 2, 1, 1])
    if opset < 13:
        for kind in ('Softmax', 'LogSoftmax', 'Hardmax'):
            g.add(kind, [x])
            g.add(kind, [x], axis=1)
            g.add(kind, [y], axis=2)
            g.add(kind, [y], axis=-1)
            g.add(kind, [z])


def add_tensor(g, opset):
    x, y = g.input('matrix', [1, 4]), g.input('cube', [2, 3, 4])
    h, d, v = g.input('half', [2, 2], H), g.input('double', [2, 2], D), g.input('vector', ['n'])
    if opset < 10:
        g.add('Slice', [y], starts=[1], ends=[2])
        g.add('Slice', [y], starts=[0, 0, -2], ends=[1, 9, 2**63 - 1])
        g.add('Slice', [y], starts=[0], ends=[-1], axes=[2])
    if opset < 11:
        g.add('Pad', [x], pads=[0, 1, 0, 2], mode='constant', value=0.0)
        g.add('Pad', [x], pads=[0, 1, 0, 2], mode='edge')
        g.add('Pad', [h], elements=[H], pads=[0, 1, 0, 2], value=0.1)
        g.add('Pad', [d], elements=[D], pads=[0, 1, 0, 2], value=0.1)
        g.add('Clip', [x], min=0.0, max=6.0)
        g.add('Clip', [x], max=0.1)
        g.add('Clip', [x])
        g.add('Clip', [h], elements=[H], min=0.1)
        g.add('Clip', [d], elements=[D], min=0.1)
    if 9 <= opset < 11:
        indices = g.constant('indices', numpy.array([[0, 2]], numpy.int64))
        g.add('Scatter', [x, g.input('where', [1, 1], I), g.input('what', [1, 1])], axis=1)
        g.add('OneHot', [indices, g.constant('depth', numpy.array(3, numpy.int64)), g.input('values', [2])], axis=0)
    if opset < 13:
        g.add('Split', [x], 2, axis=1, split=[1, 3])
        g.add('Split', [x], 2, axis=-1)
        g.add('Split', [v], 2)
    if 9 <= opset < 13:
        g.add('Erf', [x])
    if 13 <= opset < 18:
        g.add('Split', [x, g.constant('lengths', numpy.array([1, 3], numpy.int64))], 2, axis=1)
        g.add('Split', [x], 2, axis=1)
        g.add('Split', [v], 3)


def add_layers(g, opset):
    image, channels = g.input('image', [1, 2, 1, 1]), g.input('channels', [2])
    x = g.input('matrix', [1, 4])
    normalization = ['BatchNormalization', [image] + [channels] * 4]
    if opset < 12:
        g.add('Dropout', [x], ratio=0.5)
        g.add('Dropout', [x], ratio=0.1)
        g.add('Dropout', [x], 2)
    if opset < 9:
        g.add(*normalization, spatial=1, epsilon=1e-3)
    if opset < 14:
        g.add(*normalization)
        g.add(*normalization, epsilon=1e-3, momentum=0.5)
    if opset < 10:
        g.add('TopK', [x], 2, k=2, axis=1)
        g.add('TopK', [x], 2, k=2)
    if 10 <= opset < 19:
        g.add('QuantizeLinear', [x, g.input('scale', []), g.input('zero', [], TensorProto.INT8)],
              elements=[TensorProto.INT8])
    if 17 <= opset < 20:
        signal = g.input('signal', [1, 8, 1])
        g.add('DFT', [signal], axis=1)
        g.add('DFT', [signal, g.input('length', [], I)])
        g.add('DFT', [signal, 'length'], axis=-2, inverse=0)
    if 18 <= opset < 21:
        g.add('GroupNormalization', [image, channels, channels], num_groups=2)


def add_images(g, opset):
    image = g.input('picture', [1, 1, 4, 4])
    grow = g.constant('grow', numpy.array([1, 1, 2, 2], numpy.float32))
    if opset < 9:
        g.add('Upsample', [image], scales=[1.0, 1.0, 2.0, 2.0])
        g.add('Upsample', [image], mode='linear', scales=[1.0, 1.0, 2.0, 2.5])
    elif opset == 9:
        g.add('Upsample', [image, grow], mode='nearest')
        g.add('Upsample', [image, g.input('scales', [4])], mode='linear')
    elif opset == 10:
        g.add('Resize', [image, grow])
        g.add('Resize', [image, g.constant('shrink', numpy.array([1, 1, .5, .5], numpy.float32))], mode='nearest')
        g.add('Resize', [image, g.input('scales', [4])], mode='linear')
    elif opset < 13:
        empty = g.constant('empty', numpy.zeros(0, numpy.float32))
        g.add('Resize', [image, empty, grow], mode='nearest', coordinate_transformation_mode='asymmetric')
        g.add('Resize', [image, empty, empty, g.input('sizes', [4], I)], mode='cubic')
        g.add('Resize', [image, empty, grow], coordinate_transformation_mode='tf_half_pixel_for_nn',
              nearest_mode='floor')
        g.add('Resize', [image, empty, grow], coordinate_transformation_mode='tf_half_pixel_for_nn')
    if 10 <= opset < 16:
        g.add('RoiAlign', [image, g.input('rois', [1, 4]), g.input('batch', [1], I)], output_height=2, mode='max')
    if 16 <= opset < 20:
        grid = g.input('grid', [1, 2, 2, 2])
        g.add('GridSample', [image, grid])
        g.add('GridSample', [image, grid], mode='bicubic', padding_mode='border')
        g.add('GridSample', [image, grid], mode='nearest')


def add_oldest(g, opset):
    """Layers whose form is of the first opsets."""
    x, image = g.input('sequence', [5, 2, 3]), g.input('picture', [1, 1, 4, 4])
    for kind, gates in (('LSTM', 4), ('RNN', 1), ('GRU', 3)):
        weights = [g.input(f'{kind}_w', [1, 4 * gates, 3]), g.input(f'{kind}_r', [1, 4 * gates, 4])]
        g.add(kind, [x] + weights, 2, hidden_size=4, output_sequence=1)
        g.add(kind, [x] + weights, 2, hidden_size=4, output_sequence=0)
        g.add(kind, [x] + weights, 2, named=False, direction='forward')
    if opset < 2:
        g.add('LpPool', [image], kernel_shape=[2, 2], p=3.0)
        g.add('LpPool', [image], kernel_shape=[2, 2])
        g.add('GlobalLpPool', [image], p=1.0)
        g.add('GlobalLpPool', [image])
    g.add('Upsample', [image], height_scale=2.0, width_scale=1.5)
    g.add('Upsample', [image], height_scale=2.0, width_scale=3.0, mode='bilinear')
    g.add('Upsample', [image], height_scale=1.0, width_scale=1.0, mode='nearest')


def add_branches(g, opset):
    """The same, inside of If, with values from outside."""
    if opset >= 18:
        return
    condition = g.input('condition', [], B)
    branches = []
    for name in ('then', 'else'):
        inner = Graph()
        inner.input('cube', [2, 3, 4])
        add_axes(inner, opset)
        nodes = [node for node in inner.nodes if node.input[0] == 'cube']
        for node in nodes:
            node.name = f'/{name}{node.name}'
            node.output[0] = name + node.output[0]
        branches.append(helper.make_graph(nodes, name, [], [
            helper.make_tensor_value_info(nodes[-1].output[0], F, None)]))
    g.input('cube', [2, 3, 4])
    g.nodes.append(helper.make_node('If', [condition], ['if_out'], '/if', then_branch=branches[0],
                                    else_branch=branches[1]))
    g.outputs.append(helper.make_tensor_value_info('if_out', F, None))


def add_newer(g, opset):
    """Operators that came later, as they were first."""
    if opset < 17:
        return
    y, image, scale = g.input('cube', [2, 3, 4]), g.input('image', [1, 2, 1, 1]), g.input('row', [4])
    g.add('LayerNormalization', [y, scale], axis=-1)
    g.add('LayerNormalization', [y, scale, scale], 3, axis=2, epsilon=1e-3)
    if opset < 20:
        return
    axes = g.constant('axes', numpy.array([1], numpy.int64))
    g.add('Gelu', [y])
    g.add('Gelu', [y], approximate='tanh')
    g.add('ReduceMean', [y, axes], keepdims=0)
    g.add('ReduceSum', [y], noop_with_empty_axes=1)
    g.add('ReduceMax', [y, axes])
    g.add('Split', [y], 2, axis=0, num_outputs=2)
    g.add('Resize', [g.input('picture', [1, 1, 4, 4]), '', '', g.constant('sizes', numpy.array([6, 2], numpy.int64))],
          axes=[2, 3], keep_aspect_ratio_policy='not_larger')
    g.add('AveragePool', ['picture'], kernel_shape=[2, 2], dilations=[2, 2])
    g.add('Cast', [y], elements=[H], to=H, saturate=1)
    if opset < 21:
        return
    g.add('GroupNormalization', [image, g.input('channels', [2]), 'channels'], num_groups=1)
    g.add('QuantizeLinear', [y, g.input('scales', [2, 3, 2]), ''], elements=[TensorProto.INT8], axis=2, block_size=2,
          output_dtype=TensorProto.INT8)


def make_function(opset):
    nodes = [helper.make_node('ReduceMean', ['a'], ['b'], '/inner/mean', axes=[0]),
             helper.make_node('ReduceMax', ['b'], ['c'], '/inner/max')]
    return helper.make_function('local', 'Twice', ['a'], ['c'], nodes, [helper.make_opsetid('', opset)])


def make_model(opset):
    g = Graph()
    newer = (add_axes, add_activations, add_tensor, add_layers, add_images, add_branches, add_newer)
    for add in newer if opset >= 7 else (add_oldest,):
        add(g, opset)
    imports, functions = [helper.make_opsetid('', opset)], []
    if opset >= 11:
        # A function may have another opset than the model.
        g.nodes.append(helper.make_node('Twice', [g.input('cube', [2, 3, 4])], ['twice'], domain='local'))
        g.outputs.append(helper.make_tensor_value_info('twice', F, None))
        imports.append(helper.make_opsetid('local', 1))
        functions.append(make_function(9))
    graph = helper.make_graph(g.nodes, 'graph', list(g.inputs.values()), g.outputs, g.initializers)
    return helper.make_model(graph, opset_imports=imports, functions=functions, ir_version=8)


def main():
    source, prefix, *tool = sys.argv[1:]
    sys.path.insert(0, str(pathlib.Path(source) / 'test' / 'Numerics'))
    from structure import first_difference

    failed = False
    for opset in (1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 20, 21):
        before, after = f'{prefix}-{opset}.onnx', f'{prefix}-{opset}-after.onnx'
        model = make_model(opset)
        save(model, before)
        run = subprocess.run([*tool, before, '--upgrade', '-o', after], capture_output=True, text=True)
        if run.returncode or run.stderr:
            print(f'opset {opset}: {run.stderr}')
            failed = True
            continue
        difference = first_difference(model, load(after))
        if difference:
            print(f'opset {opset}: {difference}')
            failed = True
        text = subprocess.run([*tool, before, '--upgrade', '--emit=mlir', '-o', '-'], capture_output=True, text=True)
        left = [line.strip() for line in text.stdout.splitlines() if 'onnx_v.' in line or 'onnx.Custom' in line]
        if text.returncode or left:
            print(f'opset {opset}: older forms are left: {left}')
            failed = True
    sys.exit(failed)


if __name__ == '__main__':
    main()
