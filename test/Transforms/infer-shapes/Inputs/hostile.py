#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes a model, as text, whose shapes are more than anybody can compute.

usage: hostile.py KIND SIZE      (the kinds are the functions below)
"""

import sys

ANY = 'tensor<*xf32>'
ANY_INT = 'tensor<*xi64>'
MATRIX = 'tensor<?x?xf32, #onnx.dims<n, m>>'
LOOP = 'tensor<i64>, tensor<i1>'


class Graph:
    """Lines of a function in which each value follows from the one before."""

    def __init__(self, inputs):
        self.inputs, self.lines = inputs, []
        self.last, self.type = '%' + inputs[0][0], inputs[0][1]
        self.count = 0

    def add(self, op, operands, attributes='', result=ANY):
        """A node; operands are pairs of a value and its type, None stands for the last value."""
        operands = [operand or (self.last, self.type) for operand in operands]
        names, types = (', '.join(column) for column in zip(*operands))
        self.count += 1
        self.last, self.type = f'%v{self.count}', result
        self.lines.append(f'{self.last} = onnx.{op}({names}) {attributes} : ({types}) -> {result}')

    def print(self, functions=''):
        inputs = ', '.join(f'%{name}: {type}' for name, type in self.inputs)
        print('module attributes {onnx.ir_version = 8 : i64, onnx.opset_imports = {ai.onnx = 17 : i64, d = 1 : i64}} {\n'
              f'func.func @main({inputs}) -> {self.type} attributes {{onnx.graph = {{name = "g"}}}} {{\n'
              + '\n'.join(self.lines) + f'\nreturn {self.last} : {self.type}\n}}\n{functions}}}')


def vectors(count):
    return [(f'x{i}', f'tensor<?xf32, #onnx.dims<n{i}>>') for i in range(count)]


def constant(graph, name, values):
    graph.lines.append(f'%{name} = onnx.Initializer dense<{values}> : tensor<{len(values)}xi64>')
    return '%' + name, f'tensor<{len(values)}xi64>'


def doubling(size):
    """2^SIZE*n"""
    graph = Graph([('x', MATRIX)])
    for i in range(size):
        graph.add('Concat', [None, None], f'{{axis = {i % 2} : i64}}')
    graph.print()


def sums(size):
    """n0 + n1 + ..."""
    graph = Graph(vectors(size))
    for name, type in graph.inputs[1:]:
        graph.add('Concat', [None, ('%' + name, type)], '{axis = 0 : i64}')
    graph.print()


def maxima(size):
    """Max(n0, n1, ...)"""
    graph = Graph(vectors(size))
    for name, type in graph.inputs[1:]:
        graph.add('Add', [None, ('%' + name, type)])
    graph.print()


def powers(size):
    """(n*m)^(2^SIZE)"""
    graph = Graph([('x', MATRIX)])
    column, row = constant(graph, 'column', [-1, 1]), constant(graph, 'row', [1, -1])
    for _ in range(size):
        last = graph.last, graph.type
        graph.add('Reshape', [last, column])
        left = graph.last, ANY
        graph.add('Reshape', [last, row])
        graph.add('MatMul', [left, None])
    graph.print()


def quotients(size):
    """Floors of sums of floors"""
    graph = Graph([('x', MATRIX)])
    threes, sevens = constant(graph, 'threes', [-1, 3]), constant(graph, 'sevens', [7, -1])
    for i in range(size):
        graph.add('Reshape', [None, threes if i % 2 else sevens])
        graph.add('Concat', [None, None], f'{{axis = {i % 2} : i64}}')
    graph.print()


def contents(size):
    """The same in the contents of a tensor"""
    graph = Graph([('x', MATRIX)])
    many = constant(graph, 'many', [512])
    graph.add('Shape', [None], result=ANY_INT)
    graph.add('Tile', [None, many], result=ANY_INT)
    first = graph.last, ANY_INT
    for i in range(size):
        graph.add(('Mul', 'Add', 'Sub', 'Div', 'Mod', 'Max')[i % 6], [None, first], result=ANY_INT)
    graph.print()


def _loops(size, op, attributes, more):
    graph = Graph([('x', MATRIX), ('m', 'tensor<i64>'), ('c', 'tensor<i1>')])
    axes = constant(graph, 'axes', [0])
    value, type = '%x', MATRIX
    for i in range(size):
        graph.lines.append(f'%r{i} = onnx.Loop(%m, %c, {value}) : ({LOOP}, {type}) -> {ANY} body {{\n'
                           f'^bb0(%i{i}: tensor<i64>, %k{i}: tensor<i1>, %s{i}: {ANY}):')
        value, type = f'%s{i}', ANY
    graph.last, graph.type = value, type
    graph.add(op, [None, None] if more else [None, axes], attributes)
    for i in reversed(range(size)):
        graph.lines.append(f'onnx.Yield %k{i}, {graph.last} : tensor<i1>, {ANY}\n}}')
        graph.last = f'%r{i}'
    graph.print()


def loops(size):
    """A size that doubles in each iteration, in loops inside of loops"""
    _loops(size, 'Concat', '{axis = 0 : i64}', True)


def ranks(size):
    """A rank that grows in each iteration"""
    _loops(size, 'Unsqueeze', '', False)


def _calls(size, first):
    functions = ''
    for i in range(size + 1):
        body = first
        if i:
            body = [f'%{out} = onnx.Call @"d::f{i - 1}"(%{value}) : ({ANY}) -> {ANY}'
                    for value, out in (('x', 'z'), ('z', 'y'))]
        functions += (f'func.func private @"d::f{i}"(%x: {ANY}) -> {ANY} attributes {{onnx.function = '
                      f'{{domain = "d", name = "f{i}", opset_imports = {{ai.onnx = 17 : i64, d = 1 : i64}}}}}} {{\n'
                      + '\n'.join(body) + f'\nreturn %y : {ANY}\n}}\n')
    graph = Graph([('x', MATRIX)])
    graph.lines.append(f'%y = onnx.Call @"d::f{size}"(%x) : ({MATRIX}) -> {ANY}')
    graph.last, graph.type = '%y', ANY
    graph.print(functions)


def calls(size):
    """2^SIZE calls of a function"""
    _calls(size, [f'%y = onnx.Relu(%x) : ({ANY}) -> {ANY}'])


def symbols(size):
    """2^SIZE calls of a function that makes 1024 sizes of its own"""
    _calls(size, ['%r = onnx.RandomUniform() {shape = array<i64: 1024>} : () -> tensor<1024xf32>',
                  f'%s = onnx.Cast(%r) {{to = 7 : i64}} : (tensor<1024xf32>) -> {ANY_INT}',
                  f'%y = onnx.Reshape(%x, %s) : ({ANY}, {ANY_INT}) -> {ANY}'])


def branches(size):
    """SIZE nodes in graphs of Ifs, which are 60 deep"""
    graph = Graph([('x', MATRIX), ('c', 'tensor<i1>')])
    while graph.count < size:
        start, block = (graph.last, graph.type), graph.count
        for i in range(60):
            graph.lines.append(f'%r{block}_{i} = onnx.If(%c) : (tensor<i1>) -> {ANY} else_branch {{')
            graph.add('Relu', [start])
            graph.lines.append(f'onnx.Yield {graph.last} : {ANY}\n}} then_branch {{')
        graph.add('Relu', [start])
        for i in reversed(range(60)):
            graph.lines.append(f'onnx.Yield {graph.last} : {ANY}\n}}')
            graph.last = f'%r{block}_{i}'
    graph.print()


def axes(size):
    """A tensor of rank SIZE"""
    graph = Graph([('x', f'tensor<{"1x" * size}f32>')])
    graph.add('Shape', [None], result=ANY_INT)
    graph.add('ConstantOfShape', [None])
    graph.add('Transpose', [None])
    graph.add('Add', [None, None])
    graph.print()


def listed(size):
    """SIZE inputs that value_info lists with another type"""
    inputs = ', '.join(f'%x{i}: tensor<?xf32, #onnx.dims<n>> '
                       f'{{onnx.name = "x{i}", onnx.listed = {{declared_type = tensor<?xf32, #onnx.dims<m>>}}}}'
                       for i in range(size))
    print(f'func.func @main({inputs}) -> {ANY} attributes {{onnx.graph = {{}}}} {{')
    print(f'%y = onnx.Relu(%x0) : (tensor<?xf32, #onnx.dims<n>>) -> {ANY}')
    print(f'return %y : {ANY}\n}}')


def main():
    globals()[sys.argv[1]](int(sys.argv[2]))


if __name__ == '__main__':
    main()
