# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Structural comparison of two ONNX models.

Compared are the nodes in order (names, operators, inputs, outputs and attributes), the graph's name, inputs, outputs
and initializers, functions, opset imports and the IR version, with subgraphs to any depth. Spellings of the same
content count as equal: trailing empty input and output names, the order of attributes, initializers and imports, the
field that holds a tensor's data, and fields that are set to their default. Producer, documentation and value_info of
the model are free.
"""

import math

import numpy
import onnx
from google.protobuf.descriptor import FieldDescriptor

T = onnx.TensorProto
# Element type -> the field that holds its elements where raw_data does not, and an element's form in raw_data. The
# types that are missing have at most eight bits and share int32_data.
STORAGE = {
    T.FLOAT: ('float_data', '<f4'), T.COMPLEX64: ('float_data', '<f4'), T.DOUBLE: ('double_data', '<f8'),
    T.COMPLEX128: ('double_data', '<f8'), T.INT64: ('int64_data', '<i8'), T.UINT64: ('uint64_data', '<u8'),
    T.UINT32: ('uint64_data', '<u4'), T.INT32: ('int32_data', '<i4'), T.INT16: ('int32_data', '<i2'),
    T.UINT16: ('int32_data', '<u2'), T.FLOAT16: ('int32_data', '<u2'), T.BFLOAT16: ('int32_data', '<u2'),
}


def walk_nodes(model):
    """All nodes of a model, in graphs, subgraphs and functions."""
    pending = [*model.graph.node, *(node for function in model.functions for node in function.node)]
    while pending:
        node = pending.pop()
        yield node
        for attribute in node.attribute:
            for graph in [attribute.g, *attribute.graphs]:
                pending.extend(graph.node)


def _normalize_tensor(tensor):
    field, form = STORAGE.get(tensor.data_type, ('int32_data', 'u1'))
    values = getattr(tensor, field)
    if len(values):
        # The cast wraps, as an int32 that holds the pattern of a narrower type needs.
        tensor.raw_data = numpy.array(values, 'u8' if field == 'uint64_data' else None).astype(form).tobytes()
        tensor.ClearField(field)


def _normalize(message):
    """Brings a message, in place, to the one spelling of its content."""
    if isinstance(message, onnx.TensorProto):
        _normalize_tensor(message)
    if isinstance(message, onnx.NodeProto):
        for names in (message.input, message.output):
            while names and not names[-1]:
                names.pop()
    for field, value in message.ListFields():
        if field.type == FieldDescriptor.TYPE_MESSAGE:
            for part in value if field.label == FieldDescriptor.LABEL_REPEATED else [value]:
                _normalize(part)
        elif field.label != FieldDescriptor.LABEL_REPEATED and field.containing_oneof is None:
            if value == field.default_value and not (isinstance(value, float) and math.copysign(1, value) < 0):
                message.ClearField(field.name)
    if isinstance(message, onnx.GraphProto):
        message.ClearField('value_info')
        _sort(message.initializer, lambda tensor: tensor.name)
        _sort(message.sparse_initializer, lambda tensor: tensor.values.name)
    if isinstance(message, (onnx.NodeProto, onnx.FunctionProto)):
        _sort(message.attribute, lambda item: item if isinstance(item, str) else item.name)
    if isinstance(message, (onnx.ModelProto, onnx.FunctionProto)):
        _sort(message.opset_import, lambda item: item.domain)


def _sort(repeated, key):
    ordered = sorted(repeated, key=key)
    del repeated[:]
    repeated.extend(ordered)


def _compare(a, b, path):
    """Where two normalized messages first differ, as a text, or None."""
    if a.SerializeToString(deterministic=True) == b.SerializeToString(deterministic=True):
        return None
    for field in a.DESCRIPTOR.fields:
        x, y = getattr(a, field.name), getattr(b, field.name)
        place = f'{path}.{field.name}' if path else field.name
        if field.label == FieldDescriptor.LABEL_REPEATED:
            if len(x) != len(y):
                return f'{place}: {len(x)} entries became {len(y)}'
            pairs = [(f'{place}[{index}]', *pair) for index, pair in enumerate(zip(x, y))]
        elif field.has_presence and a.HasField(field.name) != b.HasField(field.name):
            return f'{place}: {"lost" if a.HasField(field.name) else "added"}'
        else:
            pairs = [(place, x, y)]
        for place, x, y in pairs:
            if field.type == FieldDescriptor.TYPE_MESSAGE:
                difference = _compare(x, y, place)
                if difference:
                    return difference
            elif x != y or (isinstance(x, float) and math.copysign(1, x) != math.copysign(1, y)):
                return f'{place}: {str(x)[:60]!r} became {str(y)[:60]!r}'
    return f'{path or "model"}: fields that are unknown here differ'


def first_difference(before, after):
    """Where a model structurally differs from another, as a text, or None if nowhere."""
    copies = []
    for model in (before, after):
        copy = onnx.ModelProto()
        copy.CopyFrom(model)
        for field in ('producer_name', 'producer_version', 'doc_string'):
            copy.ClearField(field)
        copy.graph.ClearField('doc_string')
        _normalize(copy)
        copies.append(copy)
    return _compare(*copies, '')
