# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The shapes that a model declares, and their sizes as expressions.

A shape is None where not even the rank is known, else a tuple with one entry per dimension: a number, a text (a symbol
or an expression over symbols), or None where nothing is known.

Expressions are in sympy's grammar: integers, symbols, + - * / // % **, floor(x), ceiling(x), Mod(x, y), Min(x, ...)
and Max(x, ...). Quotients are exact until they are rounded, and // and % round down.
"""

import ast
import functools
import math
import operator
from fractions import Fraction

FUNCTIONS = {'floor': math.floor, 'ceiling': math.ceil, 'Mod': operator.mod, 'Min': min, 'Max': max}
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: Fraction,
             ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.USub: operator.neg, ast.UAdd: operator.pos}
LARGEST_BASE, LARGEST_EXPONENT = 2**63, 16


@functools.lru_cache(maxsize=None)
def _parse(text):
    try:
        return ast.parse(text, mode='eval').body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f'{text!r} is not an expression') from None


def _power(base, exponent):
    if not 0 <= exponent <= LARGEST_EXPONENT or abs(base) > LARGEST_BASE:
        raise ValueError('a power out of range')
    return base ** exponent


def _evaluate(node, sizes):
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    if isinstance(node, ast.Name):
        return sizes[node.id]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        function, operands = FUNCTIONS.get(node.func.id), node.args
    elif isinstance(node, ast.BinOp):
        function = _power if isinstance(node.op, ast.Pow) else OPERATORS.get(type(node.op))
        operands = [node.left, node.right]
    elif isinstance(node, ast.UnaryOp):
        function, operands = OPERATORS.get(type(node.op)), [node.operand]
    else:
        function, operands = None, []
    if function is None:
        raise ValueError(f'{ast.unparse(node)!r} is not part of the grammar')
    return function(*[_evaluate(operand, sizes) for operand in operands])


def evaluate(text, sizes):
    """The size that an expression stands for where its symbols have these sizes. Raises KeyError with a symbol that
    has none, and ValueError if the text is no expression or its value no integer."""
    try:
        value = _evaluate(_parse(text), sizes)
    except (TypeError, ZeroDivisionError, RecursionError) as error:
        raise ValueError(f'{text!r}: {error}') from None
    if value != math.floor(value):
        raise ValueError(f'{text!r} is {value}, not an integer')
    return int(value)


def symbols_of(text):
    """The symbols of an expression; a text that is no expression is a symbol."""
    try:
        nodes = list(ast.walk(_parse(text)))
    except ValueError:
        return {text}
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    return {node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in called}


def declared_shape(info):
    """The shape in a ValueInfoProto."""
    if not info.type.tensor_type.HasField('shape'):
        return None
    return tuple(dim.dim_value if dim.HasField('dim_value') and dim.dim_value >= 0 else dim.dim_param or None
                 for dim in info.type.tensor_type.shape.dim)


def declared_shapes(model):
    """Name -> shape, for the values of a model's main graph that it says something about."""
    graph = model.graph
    return {info.name: declared_shape(info) for info in [*graph.value_info, *graph.output, *graph.input]}


def constant_shapes(model):
    """Name -> shape, for the constants of a model's main graph: initializers and Constant nodes."""
    shapes = {tensor.name: list(tensor.dims) for tensor in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type != 'Constant' or len(node.attribute) != 1:
            continue
        value = node.attribute[0]
        dims = {'value': list(value.t.dims), 'sparse_value': list(value.sparse_tensor.dims),
                'value_ints': [len(value.ints)], 'value_floats': [len(value.floats)],
                'value_strings': [len(value.strings)]}
        shapes[node.output[0]] = dims.get(value.name, [])
    return shapes


def input_symbols(model):
    """The symbols in the shapes of the graph's inputs. A dimension that is an expression is a symbol too: it may stand
    for itself."""
    texts = {size for info in model.graph.input for size in declared_shape(info) or () if isinstance(size, str)}
    return texts.union(*map(symbols_of, texts))


def node_outputs(graph):
    """Name -> node, for the outputs of a graph's nodes, in order."""
    return {name: node for node in graph.node for name in node.output if name}


def free_inputs(graph):
    """The inputs that a caller has to give: those without an initializer."""
    held = {initializer.name for initializer in graph.initializer}
    return [info for info in graph.input if info.name not in held]


def format_shape(shape):
    return 'unknown' if shape is None else f'[{", ".join("?" if size is None else str(size) for size in shape)}]'
