# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Small models in the ways that exporters write them for a fixed batch: the number is in every target.

Each function of MODELS makes the model for a batch of that size. Weights are the same for all of them.
"""

import numpy
from onnx import TensorProto, helper, numpy_helper

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL
MICROSOFT = 'com.microsoft'


class Graph:
    """Collects nodes; values are their names."""

    def __init__(self, opset, prefix=''):
        self.opset, self.nodes, self.weights, self.inputs, self.outputs = opset, [], [], [], []
        self.prefix = prefix
        self.random = numpy.random.default_rng(0)

    def input(self, name, shape, kind=FLOAT):
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, value, name, shape, kind=FLOAT):
        self.nodes.append(helper.make_node('Identity', [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def constant(self, value, dtype=None):
        name = f'{self.prefix}w{len(self.weights)}'
        self.weights.append(numpy_helper.from_array(numpy.array(value, dtype), name))
        return name

    def ints(self, *values):
        return self.constant(values, numpy.int64)

    def weight(self, *shape):
        return self.constant(self.random.standard_normal(shape) * 0.3, numpy.float32)

    def __getattr__(self, op_type):
        """graph.Conv(x, w, pads=[...]) adds a node; `outputs` is how many outputs it has."""
        def add(*inputs, outputs=1, **attributes):
            names = [f'{self.prefix}{op_type}_{len(self.nodes)}_{i}' for i in range(outputs)]
            self.nodes.append(helper.make_node(op_type, list(inputs), names, **attributes))
            return names[0] if outputs == 1 else names
        return add

    def graph(self):
        """To be a graph inside of a node; constants of its own begin with the prefix."""
        return helper.make_graph(self.nodes, f'{self.prefix}graph', self.inputs, self.outputs, self.weights)

    def model(self):
        graph = helper.make_graph(self.nodes, 'batch', self.inputs, self.outputs, self.weights)
        versions = [helper.make_opsetid('', self.opset)]
        if any(node.domain == MICROSOFT for node in self.nodes):
            versions.append(helper.make_opsetid(MICROSOFT, 1))
        return helper.make_model(graph, opset_imports=versions, ir_version=8)


def linear(g, x, inputs, outputs):
    return g.Add(g.MatMul(x, g.weight(inputs, outputs)), g.weight(outputs))


def norm(g, x, size):
    """A layer norm, in pieces as before opset 17."""
    centred = g.Sub(x, g.ReduceMean(x, axes=[-1]))
    variance = g.ReduceMean(g.Mul(centred, centred), axes=[-1])
    scaled = g.Div(centred, g.Sqrt(g.Add(variance, g.constant(1e-5, numpy.float32))))
    return g.Add(g.Mul(scaled, g.weight(size)), g.weight(size))


def resnet(batch):
    g = Graph(13)
    x = g.input('image', [batch, 3, 16, 16])
    x = g.Conv(x, g.weight(8, 3, 3, 3), g.weight(8), pads=[1, 1, 1, 1], strides=[2, 2])
    x = g.BatchNormalization(x, g.weight(8), g.weight(8), g.weight(8), g.constant(numpy.full(8, 0.5), numpy.float32))
    x = g.MaxPool(g.Relu(x), kernel_shape=[2, 2], strides=[2, 2])
    y = g.Conv(g.Relu(g.Conv(x, g.weight(8, 8, 3, 3), pads=[1, 1, 1, 1])), g.weight(8, 8, 1, 1))
    x = g.Relu(g.Add(x, y))
    up = g.Resize(x, '', '', g.ints(batch, 8, 7, 7), mode='linear')
    part = g.Slice(up, g.ints(0, 2), g.ints(batch, 6), g.ints(0, 1))
    g.output(part, 'features', [batch, 4, 7, 7])
    # Channels are shuffled in two groups.
    x = g.Reshape(x, g.ints(batch, 2, 4, 4, 4))
    x = g.Reshape(g.Transpose(x, perm=[0, 2, 1, 3, 4]), g.ints(batch, 8, 4, 4))
    x = g.Reshape(g.GlobalAveragePool(x), g.ints(batch, 8))
    g.output(g.Gemm(x, g.weight(5, 8), g.weight(5), transB=1), 'scores', [batch, 5])
    return g.model()


def vit(batch):
    g, size, heads, tokens = Graph(14), 12, 3, 5
    x = g.input('image', [batch, 3, 8, 8])
    x = g.Conv(x, g.weight(size, 3, 4, 4), g.weight(size), strides=[4, 4])
    x = g.Transpose(g.Reshape(x, g.ints(batch, size, tokens - 1)), perm=[0, 2, 1])
    token = g.Expand(g.weight(1, 1, size), g.ints(batch, 1, size))
    x = g.Add(g.Concat(token, x, axis=1), g.weight(1, tokens, size))
    qkv = g.Reshape(linear(g, norm(g, x, size), size, 3 * size), g.ints(batch, tokens, 3, heads, size // heads))
    qkv = g.Transpose(qkv, perm=[2, 0, 3, 1, 4])
    q, k, v = (g.Gather(qkv, g.constant(i, numpy.int64), axis=0) for i in range(3))
    scores = g.Softmax(g.MatMul(q, g.Transpose(k, perm=[0, 1, 3, 2])), axis=-1)
    y = g.Reshape(g.Transpose(g.MatMul(scores, v), perm=[0, 2, 1, 3]), g.ints(batch, tokens, size))
    x = g.Add(x, linear(g, y, size, size))
    # The rows of a Gemm are all tokens of all samples.
    rows = g.Reshape(norm(g, x, size), g.ints(batch * tokens, size))
    rows = g.Gemm(rows, g.weight(size, size), g.weight(size))
    x = g.Add(x, g.Reshape(rows, g.ints(batch, tokens, size)))
    x = g.Gather(x, g.constant(0, numpy.int64), axis=1)
    g.output(linear(g, x, size, 4), 'scores', [batch, 4])
    return g.model()


def bert(batch):
    g, size, heads, length = Graph(13), 12, 3, 6
    ids = g.input('input_ids', [batch, length], INT64)
    mask = g.input('attention_mask', [batch, length], INT64)
    positions = g.constant(numpy.tile(numpy.arange(length), (batch, 1)), numpy.int64)
    types = g.ConstantOfShape(g.ints(batch, length), value=helper.make_tensor('v', INT64, [1], [0]))
    x = g.Add(g.Gather(g.weight(10, size), ids), g.Gather(g.weight(length, size), positions))
    x = norm(g, g.Add(x, g.Gather(g.weight(2, size), types)), size)
    mask = g.Cast(g.Unsqueeze(mask, g.ints(1, 2)), to=FLOAT)
    mask = g.Expand(mask, g.ints(batch, 1, length, length))
    mask = g.Mul(g.Sub(g.constant(1, numpy.float32), mask), g.constant(-1e4, numpy.float32))

    def split(value):
        return g.Transpose(g.Reshape(value, g.ints(batch, length, heads, size // heads)), perm=[0, 2, 1, 3])
    q, k, v = (split(linear(g, x, size, size)) for _ in range(3))
    scores = g.Softmax(g.Add(g.MatMul(q, g.Transpose(k, perm=[0, 1, 3, 2])), mask), axis=3)
    y = g.Reshape(g.Transpose(g.MatMul(scores, v), perm=[0, 2, 1, 3]), g.ints(batch, length, size))
    x = norm(g, g.Add(x, linear(g, y, size, size)), size)
    x = norm(g, g.Add(x, merged_attention(g, x, batch, length, heads, size)), size)
    g.output(x, 'last_hidden_state', [batch, length, size])
    first = g.Squeeze(g.Slice(x, g.ints(0), g.ints(1), g.ints(1)), g.ints(1))
    g.output(g.Tanh(g.Gemm(first, g.weight(size, size), g.weight(size))), 'pooler', [batch, size])
    return g.model()


def merged_attention(g, x, batch, length, heads, size):
    """As torch.nn.MultiheadAttention has it: the sequence first, samples and heads on one axis."""
    x = g.Transpose(x, perm=[1, 0, 2])

    def split(value):
        return g.Transpose(g.Reshape(value, g.ints(length, batch * heads, size // heads)), perm=[1, 0, 2])
    q, k, v = (split(linear(g, x, size, size)) for _ in range(3))
    scores = g.MatMul(q, g.Transpose(k, perm=[0, 2, 1]))
    # One mask for each head, the same for all samples.
    causal = numpy.tile(numpy.triu(numpy.full((heads, length, length), -1e4), 1), (batch, 1, 1))
    scores = g.Softmax(g.Add(scores, g.constant(causal, numpy.float32)), axis=-1)
    y = g.Transpose(g.MatMul(scores, v), perm=[1, 0, 2])
    y = linear(g, g.Reshape(y, g.ints(length * batch, size)), size, size)
    return g.Transpose(g.Reshape(y, g.ints(length, batch, size)), perm=[1, 0, 2])


def decoder(batch):
    g, size, heads, past = Graph(13), 12, 3, 4
    ids = g.input('input_ids', [batch, 1], INT64)
    mask = g.input('attention_mask', [batch, past + 1], INT64)
    key = g.input('past_key', [batch, heads, past, size // heads])
    value = g.input('past_value', [batch, heads, past, size // heads])
    # Positions are counted by the mask.
    positions = g.Sub(g.CumSum(mask, g.constant(1, numpy.int64)), g.ints(1))
    positions = g.Slice(positions, g.ints(-1), g.ints(2**31 - 1), g.ints(1))
    positions = g.Clip(positions, g.constant(0, numpy.int64))
    x = g.Add(g.Gather(g.weight(10, size), g.Reshape(ids, g.ints(-1, 1))), g.Gather(g.weight(past + 1, size), positions))
    qkv = g.Split(linear(g, norm(g, x, size), size, 3 * size), axis=2, outputs=3)
    q, k, v = (g.Transpose(g.Reshape(part, g.ints(batch, 1, heads, size // heads)), perm=[0, 2, 1, 3]) for part in qkv)
    key, value = g.Concat(key, k, axis=2), g.Concat(value, v, axis=-2)
    g.output(key, 'present_key', [batch, heads, past + 1, size // heads])
    g.output(value, 'present_value', [batch, heads, past + 1, size // heads])
    hidden = g.Where(g.Equal(g.Reshape(mask, g.ints(batch, 1, 1, past + 1)), g.constant(0, numpy.int64)),
                     g.constant(-1e4, numpy.float32), g.constant(0, numpy.float32))
    scores = g.Softmax(g.Add(g.MatMul(q, g.Transpose(key, perm=[0, 1, 3, 2])), hidden), axis=-1)
    y = g.Reshape(g.Transpose(g.MatMul(scores, value), perm=[0, 2, 1, 3]), g.ints(batch, 1, size))
    x = g.Add(x, linear(g, y, size, size))
    g.output(linear(g, norm(g, x, size), size, 10), 'logits', [batch, 1, 10])
    return g.model()


def recurrent(batch):
    g, size, length = Graph(14), 4, 5
    x = g.Transpose(g.input('frames', [batch, length, 3]), perm=[1, 0, 2])
    state = g.input('state', [2, batch, size])
    cell = g.constant(numpy.zeros((2, batch, size)), numpy.float32)
    lengths = g.constant([length] * batch, numpy.int32)
    y, h, c = g.LSTM(x, g.weight(2, 4 * size, 3), g.weight(2, 4 * size, size), g.weight(2, 8 * size), lengths, state,
                     cell, hidden_size=size, direction='bidirectional', outputs=3)
    y = g.Reshape(g.Transpose(y, perm=[0, 2, 1, 3]), g.ints(length, batch, 2 * size))
    hidden = g.Tile(g.weight(1, 1, size), g.ints(1, batch, 1))
    y, _ = g.GRU(y, g.weight(1, 3 * size, 2 * size), g.weight(1, 3 * size, size), g.weight(1, 6 * size), '', hidden,
                 hidden_size=size, outputs=2)
    g.output(g.Transpose(g.Squeeze(y, g.ints(1)), perm=[1, 0, 2]), 'y', [batch, length, size])
    g.output(h, 'new_state', [2, batch, size])
    g.output(c, 'new_cell', [2, batch, size])
    return g.model()


def loops(batch):
    """A state that begins with zeros goes through a Loop, tokens through a Scan; an If chooses what is put out."""
    g, size, length = Graph(13), 4, 5
    x = g.input('frames', [batch, length, size])
    step = Graph(13, 'step_')
    step.input('i', [], INT64)
    on = step.input('on', [], BOOL)
    state = step.input('state', [batch, size])
    frame = step.Reshape(step.Gather(x, 'i', axis=1), step.ints(batch, size))
    state = step.Tanh(step.Add(frame, step.MatMul(state, step.weight(size, size))))
    step.output(on, 'still_on', [], BOOL)
    step.output(state, 'next_state', [batch, size])
    step.output(state, 'each_state', [batch, size])
    zeros = g.constant(numpy.zeros((batch, size)), numpy.float32)
    last, states = g.Loop(g.constant(length, numpy.int64), g.constant(True), zeros, body=step.graph(), outputs=2)
    running = Graph(13, 'scan_')
    total = running.input('total', [batch, size])
    total = running.Add(total, running.Reshape(running.input('slice', [batch, size]), running.ints(batch, size)))
    running.output(total, 'new_total', [batch, size])
    running.output(total, 'each_total', [batch, size])
    total, totals = g.Scan(zeros, x, body=running.graph(), num_scan_inputs=1, scan_input_axes=[1],
                           scan_output_axes=[1], outputs=2)
    yes, no = Graph(13, 'yes_'), Graph(13, 'no_')
    yes.output(yes.Reshape(last, yes.ints(batch, 1, size)), 'of_yes', [batch, 1, size])
    no.output(no.constant(numpy.ones((batch, 1, size)), numpy.float32), 'of_no', [batch, 1, size])
    chosen = g.If(g.input('which', [1], BOOL), then_branch=yes.graph(), else_branch=no.graph())
    g.output(g.Add(chosen, totals), 'y', [batch, length, size])
    g.output(g.Add(total, last), 'sum', [batch, size])
    g.output(states, 'states', [length, batch, size])
    return g.model()


def tokens(batch):
    """x[arange(batch), i] and x[:, a:b] = y: indices that number the samples."""
    g, size, length = Graph(13), 4, 6
    x, ids = g.input('x', [batch, length, size]), g.input('ids', [batch, length], INT64)
    numbers = numpy.arange(batch).reshape(batch, 1)
    last = g.ArgMax(ids, axis=1, keepdims=1)
    chosen = g.GatherND(x, g.Concat(g.constant(numbers, numpy.int64), last, axis=1))
    g.output(g.MatMul(chosen, g.weight(size, size)), 'chosen', [batch, size])
    places = [[[i, j] for j in range(1, 3)] for i in range(batch)]
    values = g.Slice(g.Neg(x), g.ints(3), g.ints(5), g.ints(1))
    g.output(g.ScatterND(x, g.constant(places, numpy.int64), values), 'written', [batch, length, size])
    layers = g.constant(numpy.zeros((3, batch, size)), numpy.float32)
    g.output(g.ScatterND(layers, g.constant([[1]], numpy.int64), g.Unsqueeze(chosen, g.ints(0))), 'layers',
             [3, batch, size])
    counted = g.Squeeze(g.Slice(g.Shape(x), g.ints(0), g.ints(1)), g.ints(0))
    counted = g.Range(g.constant(0, numpy.int64), counted, g.constant(1, numpy.int64))
    second = g.Concat(g.Unsqueeze(counted, g.ints(1)), g.constant([[2]] * batch, numpy.int64), axis=1)
    if batch == 1:
        # Rows of all samples, one after the other, and an index from behind.
        rows = g.Reshape(x, g.ints(length, size))
        behind = g.Sub(g.Squeeze(last, g.ints(1)), g.ints(length))
        chosen = g.Add(chosen, g.Gather(rows, g.Add(g.ints(0), behind)))
    g.output(chosen, 'twice', [batch, size])
    g.output(g.GatherND(g.Gather(x, g.constant(numbers[:, 0], numpy.int64)), second), 'second', [batch, size])
    return g.model()


def runtime(batch):
    """Operators that a runtime fuses others to, and some that it adds."""
    g = Graph(17)
    x, ids = g.input('x', [batch, 4, 4]), g.input('ids', [batch, 6], INT64)
    h = g.Trilu(g.FusedMatMul(x, x, transB=1, alpha=0.5, domain=MICROSOFT), domain=MICROSOFT)
    skipped = g.constant(numpy.full((batch, 4, 4), 0.5), numpy.float32)
    h = g.SkipLayerNormalization(h, skipped, g.weight(4), g.weight(4), domain=MICROSOFT)
    means = g.constant(numpy.full(batch, 0.2), numpy.float32)
    ones = g.constant(numpy.ones(batch), numpy.float32)
    channels = g.Transpose(h, perm=[1, 0, 2])
    h = g.BatchNormalization(channels, ones, means, means, ones)
    rows = g.Reshape(g.Transpose(h, perm=[1, 0, 2]), g.ints(batch, 16))
    g.output(h, 'channels', [4, batch, 4])
    g.output(g.NGramRepeatBlock(ids, rows, ngram_size=2, domain=MICROSOFT), 'scores', [batch, 16])
    return g.model()


# Model -> function, axis of each input that has samples, axis of each output.
MODELS = {
    'resnet': (resnet, {'image': 0}, {'features': 0, 'scores': 0}),
    'vit': (vit, {'image': 0}, {'scores': 0}),
    'bert': (bert, {'input_ids': 0, 'attention_mask': 0}, {'last_hidden_state': 0, 'pooler': 0}),
    'decoder': (decoder, {'input_ids': 0, 'attention_mask': 0, 'past_key': 0, 'past_value': 0},
                {'present_key': 0, 'present_value': 0, 'logits': 0}),
    'recurrent': (recurrent, {'frames': 0, 'state': 1}, {'y': 0, 'new_state': 1, 'new_cell': 1}),
    'tokens': (tokens, {'x': 0, 'ids': 0}, {'chosen': 0, 'written': 0, 'layers': 1, 'twice': 0, 'second': 0}),
    'runtime': (runtime, {'x': 0, 'ids': 0}, {'channels': 1, 'scores': 0}),
    'loops': (loops, {'frames': 0}, {'y': 0, 'sum': 0, 'states': 1}),
}
