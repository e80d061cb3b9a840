#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the benchmark models: graphs as torch.onnx.export (opset 17) spells
them, with seeded random float32 weights. They run in ONNX Runtime.

  make_models.py bert-large OUT.onnx           1.3 GB, one file
  make_models.py llama-1b   OUT.onnx           4.4 GB, weights in OUT.onnx.data
  make_models.py chain OUT.onnx --nodes 200000 a long chain of small nodes

Weights are drawn while they are written and never held together: the graph is
one protobuf message, the weights are framed around it by hand. So memory stays
small, and protobuf's 2 GB limit only concerns the readers of a single file.
"""

import argparse
import contextlib
import math
import os
import sys

import numpy as np
from onnx import (GraphProto, ModelProto, TensorProto, ValueInfoProto, helper,
                  numpy_helper)

FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64
LOWEST = float(np.finfo(np.float32).min)
INT64_MAX = 2**63 - 1
READER_LIMIT = 2**31 - 1  # bytes in one file: what protobuf parses at most


# ---- Writing ---------------------------------------------------------------


def varint(number):
    encoded = bytearray()
    while number > 127:
        encoded.append(number & 127 | 128)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def framed(field, length):
    """What precedes `length` bytes of the length-delimited field `field`."""
    return varint(field << 3 | 2) + varint(length)


def field_number(message, name):
    return message.DESCRIPTOR.fields_by_name[name].number


class Weight:
    """A normally distributed float32 tensor that exists only while it is written."""

    CHUNK = 1 << 20  # elements

    def __init__(self, name, shape, std, mean, seed):
        self.proto = TensorProto(dims=shape, data_type=FLOAT, name=name)
        self.std, self.mean, self.seed = np.float32(std), np.float32(mean), seed
        self.count = math.prod(shape)
        self.size = 4 * self.count

    def chunks(self):
        random = np.random.default_rng(self.seed)
        for start in range(0, self.count, self.CHUNK):
            chunk = random.standard_normal(min(self.CHUNK, self.count - start),
                                           dtype=np.float32)
            chunk *= self.std
            chunk += self.mean
            yield chunk.astype("<f4", copy=False).data

    def place_outside(self, data, location):
        """Appends the values to `data`, and refers to them."""
        data.write(b"\0" * (-data.tell() % 4096))
        entries = (("location", location), ("offset", data.tell()),
                   ("length", self.size))
        for key, value in entries:
            self.proto.external_data.add(key=key, value=str(value))
        self.proto.data_location = TensorProto.EXTERNAL
        for chunk in self.chunks():
            data.write(chunk)

    def frame(self):
        """The whole initializer but for its values, which come last."""
        head = self.proto.SerializeToString()
        values = b""
        if self.proto.data_location != TensorProto.EXTERNAL:
            values = framed(field_number(TensorProto, "raw_data"), self.size)
        length = len(head) + len(values)
        length += self.size if values else 0
        return framed(field_number(GraphProto, "initializer"), length) + head + values

    def write(self, file):
        file.write(self.frame())
        if self.proto.data_location != TensorProto.EXTERNAL:
            for chunk in self.chunks():
                file.write(chunk)

    def written_size(self):
        inside = self.proto.data_location != TensorProto.EXTERNAL
        return len(self.frame()) + (self.size if inside else 0)


class Model:
    """A graph under construction. Node names follow the current scope."""

    def __init__(self, name, seed):
        self.graph = GraphProto(name=name)  # nodes and small initializers
        self.border = GraphProto()          # inputs, outputs, value_info
        self.weights = []
        self.seed = seed
        self.path = []
        self.uses = {}

    @contextlib.contextmanager
    def scope(self, *names):
        self.path += names
        yield
        del self.path[-len(names):]

    def node(self, kind, *inputs, out=None, **attributes):
        """Adds a node with one output and returns the output's name."""
        name = "".join("/" + part for part in (*self.path, kind))
        use = self.uses[name] = self.uses.get(name, -1) + 1
        name += f"_{use}" if use else ""
        out = out or name + "_output_0"
        self.graph.node.append(helper.make_node(kind, inputs, [out], name=name, **attributes))
        return out

    def constant(self, value, dtype=np.float32):
        return self.node("Constant", value=numpy_helper.from_array(np.array(value, dtype)))

    def index(self, value):
        return self.constant(value, np.int64)

    def array(self, name, value):
        self.graph.initializer.append(numpy_helper.from_array(value, name))
        return name

    def weight(self, name, *shape, std=0.02, mean=0.0):
        seed = [self.seed, len(self.weights)]
        self.weights.append(Weight(name, shape, std, mean, seed))
        return name

    def parameter(self, kind, *shape, **distribution):
        """A weight named as PyTorch names a module's parameter."""
        return self.weight(".".join((*self.path, kind)), *shape, **distribution)

    def input(self, name, dtype, *shape):
        self.border.input.append(helper.make_tensor_value_info(name, dtype, shape))
        return name

    def output(self, name, dtype, *shape):
        self.border.output.append(helper.make_tensor_value_info(name, dtype, shape))

    # Modules and tensor methods, as the exporter writes them.

    def linear(self, x, inputs, outputs, bias=True):
        weight = self.weight(f"onnx::MatMul_{len(self.weights)}", inputs, outputs)
        x = self.node("MatMul", x, weight)
        return self.node("Add", self.parameter("bias", outputs), x) if bias else x

    def layer_norm(self, x, width, out=None):
        return self.node("LayerNormalization", x,
                         self.parameter("weight", width, mean=1.0),
                         self.parameter("bias", width), out=out, axis=-1, epsilon=1e-12)

    def size(self, x, axis):
        return self.node("Gather", self.node("Shape", x), self.index(axis), axis=0)

    def shape(self, *sizes):
        """Sizes, each a number or a scalar of the graph, as one rank-1 tensor."""
        parts = [self.index([size]) if isinstance(size, int)
                 else self.unsqueeze(size, 0) for size in sizes]
        return self.node("Concat", *parts, axis=0)

    def view(self, x, *sizes):
        return self.node("Reshape", x, self.shape(*sizes))

    def unsqueeze(self, x, *axes):
        for axis in axes:
            x = self.node("Unsqueeze", x, self.index([axis]))
        return x

    def transpose(self, x, *perm):
        return self.node("Transpose", x, perm=perm)

    def slice(self, x, start, stop, axis):
        start, stop = (self.index([bound]) if isinstance(bound, int) else bound
                       for bound in (start, stop))
        return self.node("Slice", x, start, stop, self.index([axis]), self.index([1]))

    def heads(self, x, count, width, *perm):
        x = self.view(x, self.size(x, 0), self.size(x, 1), count, width)
        return self.transpose(x, *perm)

    # The file.

    def save(self, path, external=False):
        """Writes under temporary names first, so that a broken run leaves no model."""
        if external:
            with open(path + ".data.part", "wb") as data:
                for weight in self.weights:
                    if weight.size >= 1024:
                        weight.place_outside(data, os.path.basename(path) + ".data")
        nodes = self.graph.SerializeToString()
        border = self.border.SerializeToString()
        length = len(nodes) + len(border)
        length += sum(weight.written_size() for weight in self.weights)
        if length > READER_LIMIT - 2**16:
            raise SystemExit(f"error: {path}: {length / 1e9:.1f} GB in one file is more than "
                             "protobuf's readers take; use smaller sizes")
        head = ModelProto(ir_version=8, producer_name="onnx-xform-benchmarks")
        tail = ModelProto(opset_import=[helper.make_opsetid("", 17)])
        with open(path + ".part", "wb") as file:
            file.write(head.SerializeToString())
            file.write(framed(field_number(ModelProto, "graph"), length))
            file.write(nodes)
            for weight in self.weights:
                weight.write(file)
            file.write(border)
            file.write(tail.SerializeToString())
        if external:
            os.replace(path + ".data.part", path + ".data")
        os.replace(path + ".part", path)


# ---- BERT ------------------------------------------------------------------


def bert(m, o):
    width, depth = o.hidden, o.hidden // o.heads
    ids, mask, kinds = (m.input(name, INT64, "batch", "sequence")
                        for name in ("input_ids", "attention_mask", "token_type_ids"))
    mask = m.node("Cast", m.unsqueeze(mask, 1, 2), to=FLOAT)
    mask = m.node("Mul", m.node("Sub", m.constant(1.0), mask), m.constant(LOWEST))

    with m.scope("embeddings"):
        positions = m.array("embeddings.position_ids",
                            np.arange(o.positions, dtype=np.int64)[None])
        positions = m.slice(positions, 0, m.unsqueeze(m.size(ids, 1), 0), 1)
        tables = (("word_embeddings", o.vocab, ids), ("token_type_embeddings", 2, kinds),
                  ("position_embeddings", o.positions, positions))
        x = None
        for name, rows, wanted in tables:
            with m.scope(name):
                part = m.node("Gather", m.parameter("weight", rows, width, std=0.5), wanted)
            x = m.node("Add", x, part) if x else part
        with m.scope("LayerNorm"):
            x = m.layer_norm(x, width)

    for layer in range(o.layers):
        out = "last_hidden_state" if layer + 1 == o.layers else None
        with m.scope("encoder", f"layer.{layer}"):
            x = bert_attention(m, x, mask, width, o.heads, depth)
            with m.scope("intermediate", "dense"):
                y = m.linear(x, width, o.ffn)
            with m.scope("intermediate", "intermediate_act_fn"):
                erf = m.node("Erf", m.node("Div", y, m.constant(math.sqrt(2))))
                y = m.node("Mul", y, m.node("Add", erf, m.constant(1.0)))
                y = m.node("Mul", y, m.constant(0.5))
            with m.scope("output"):
                with m.scope("dense"):
                    y = m.linear(y, o.ffn, width)
                x = m.node("Add", y, x)
                with m.scope("LayerNorm"):
                    x = m.layer_norm(x, width, out)

    with m.scope("pooler"):
        first = m.node("Gather", x, m.index(0), axis=1)
        with m.scope("dense"):
            first = m.node("Gemm", first, m.parameter("weight", width, width),
                           m.parameter("bias", width), alpha=1.0, beta=1.0, transB=1)
        m.node("Tanh", first, out="pooler_output")
    m.output("last_hidden_state", FLOAT, "batch", "sequence", width)
    m.output("pooler_output", FLOAT, "batch", width)


def bert_attention(m, x, mask, width, heads, depth):
    projected = {}
    with m.scope("attention", "self"):
        for name in ("query", "key", "value"):
            with m.scope(name):
                projected[name] = m.linear(x, width, width)
        key = m.heads(projected["key"], heads, depth, 0, 2, 3, 1)
        value = m.heads(projected["value"], heads, depth, 0, 2, 1, 3)
        query = m.heads(projected["query"], heads, depth, 0, 2, 1, 3)
        scores = m.node("Div", m.node("MatMul", query, key), m.constant(math.sqrt(depth)))
        scores = m.node("Softmax", m.node("Add", scores, mask), axis=-1)
        mixed = m.transpose(m.node("MatMul", scores, value), 0, 2, 1, 3)
        mixed = m.view(mixed, m.size(mixed, 0), m.size(mixed, 1), width)
    with m.scope("attention", "output"):
        with m.scope("dense"):
            mixed = m.linear(mixed, width, width)
        x = m.node("Add", mixed, x)
        with m.scope("LayerNorm"):
            return m.layer_norm(x, width)


# ---- Llama -----------------------------------------------------------------


def llama(m, o):
    width, depth = o.hidden, o.hidden // o.heads
    total = "past_sequence_length + sequence_length"
    ids = m.input("input_ids", INT64, "batch_size", "sequence_length")
    mask = m.input("attention_mask", INT64, "batch_size", total)
    positions = m.input("position_ids", INT64, "batch_size", "sequence_length")
    past = [[m.input(f"past_key_values.{layer}.{kind}", FLOAT, "batch_size", o.kv_heads,
                     "past_sequence_length", depth) for kind in ("key", "value")]
            for layer in range(o.layers)]
    m.output("logits", FLOAT, "batch_size", "sequence_length", o.vocab)

    with m.scope("model"):
        with m.scope("embed_tokens"):
            x = m.node("Gather", m.parameter("weight", o.vocab, width), ids)
        mask = llama_mask(m, ids, mask, past[0][0])
        with m.scope("rotary_emb"):
            turn = llama_angles(m, positions, depth)
        for layer in range(o.layers):
            with m.scope(f"layers.{layer}"):
                with m.scope("input_layernorm"):
                    y = rms_norm(m, x, width)
                with m.scope("self_attn"):
                    y = llama_attention(m, y, mask, turn, past[layer], layer, o)
                x = m.node("Add", x, y)
                with m.scope("post_attention_layernorm"):
                    y = rms_norm(m, x, width)
                with m.scope("mlp"):
                    gate, up = (projection(m, name, y, width, o.ffn)
                                for name in ("gate_proj", "up_proj"))
                    with m.scope("act_fn"):
                        gate = m.node("Mul", gate, m.node("Sigmoid", gate))
                    y = projection(m, "down_proj", m.node("Mul", gate, up), o.ffn, width)
                x = m.node("Add", x, y)
                for kind in ("key", "value"):
                    m.output(f"present.{layer}.{kind}", FLOAT, "batch_size", o.kv_heads,
                             total, depth)
        with m.scope("norm"):
            x = rms_norm(m, x, width)
    with m.scope("lm_head"):
        weight = m.weight(f"onnx::MatMul_{len(m.weights)}", width, o.vocab)
        m.node("MatMul", x, weight, out="logits")


def projection(m, name, x, inputs, outputs):
    with m.scope(name):
        return m.linear(x, inputs, outputs, bias=False)


def rms_norm(m, x, width):
    mean = m.node("ReduceMean", m.node("Pow", x, m.constant(2.0)), axes=[-1], keepdims=1)
    root = m.node("Sqrt", m.node("Add", mean, m.constant(1e-5)))
    x = m.node("Mul", x, m.node("Div", m.constant(1.0), root))
    return m.node("Mul", m.parameter("weight", width, mean=1.0), x)


def llama_mask(m, ids, mask, past):
    """(batch, 1, new, total): 0 where a token may look, the lowest float elsewhere."""
    seen, new = m.size(past, 2), m.size(ids, 1)
    total = m.node("Add", seen, new)
    columns = m.node("Range", m.index(0), total, m.index(1))
    rows = m.view(m.node("Range", seen, total, m.index(1)), -1, 1)
    later = m.unsqueeze(m.node("Greater", columns, rows), 0, 1)
    padded = m.node("Equal", m.unsqueeze(mask, 1, 2), m.index(0))
    hidden = m.node("Or", later, padded)
    return m.node("Where", hidden, m.constant(LOWEST), m.constant(0.0))


def llama_angles(m, positions, depth):
    inverse = 10000.0 ** -(np.arange(0, depth, 2, dtype=np.float32) / depth)
    inverse = m.array("model.rotary_emb.inv_freq", inverse.astype(np.float32)[None, :, None])
    inverse = m.node("Expand", inverse, m.shape(m.size(positions, 0), 1, 1))
    where = m.node("Cast", m.unsqueeze(positions, 1), to=FLOAT)
    angles = m.transpose(m.node("MatMul", inverse, where), 0, 2, 1)
    angles = m.node("Concat", angles, angles, axis=-1)
    return [m.unsqueeze(m.node(function, angles), 1) for function in ("Cos", "Sin")]


def rotate(m, x, cos, sin):
    half = m.unsqueeze(m.node("Div", m.size(x, 3), m.index(2)), 0)
    low, high = m.slice(x, 0, half, 3), m.slice(x, half, INT64_MAX, 3)
    turned = m.node("Concat", m.node("Neg", high), low, axis=-1)
    return m.node("Add", m.node("Mul", x, cos), m.node("Mul", turned, sin))


def llama_attention(m, x, mask, turn, past, layer, o):
    width, groups, depth = o.hidden, o.kv_heads, o.hidden // o.heads
    split = [(name, count, projection(m, name, x, width, count * depth)) for name, count in
             (("q_proj", o.heads), ("k_proj", groups), ("v_proj", groups))]
    query, key, value = (m.heads(y, count, depth, 0, 2, 1, 3) for _, count, y in split)
    query, key = rotate(m, query, *turn), rotate(m, key, *turn)

    def extend(cache, new, kind):
        """Appends to the cache, and repeats each group for the heads that share it."""
        new = m.node("Concat", cache, new, axis=-2, out=f"present.{layer}.{kind}")
        if groups == o.heads:
            return new
        batch, length = m.size(new, 0), m.size(new, 2)
        shape = m.shape(batch, groups, o.heads // groups, length, depth)
        new = m.node("Expand", m.unsqueeze(new, 2), shape)
        return m.view(new, batch, o.heads, length, depth)

    key, value = extend(past[0], key, "key"), extend(past[1], value, "value")
    scores = m.node("MatMul", query, m.transpose(key, 0, 1, 3, 2))
    scores = m.node("Div", scores, m.constant(math.sqrt(depth)))
    scores = m.node("Softmax", m.node("Add", scores, mask), axis=-1)
    mixed = m.transpose(m.node("MatMul", scores, value), 0, 2, 1, 3)
    mixed = m.view(mixed, m.size(mixed, 0), m.size(mixed, 1), width)
    return projection(m, "o_proj", mixed, width, width)


# ---- Chain -----------------------------------------------------------------


def chain(m, o):
    """Every node has a name and a value_info, every binary one its own scalar.
    No two neighbours cancel or fold, and values stay within [-3, 3]."""
    kinds = ("Add", "Relu", "Mul", "Sub", "Tanh")
    template = helper.make_tensor_value_info("", FLOAT, ("batch", o.hidden))
    draw = np.random.default_rng(m.seed).uniform(0.5, 1.5, o.nodes).astype("<f4")
    x = m.input("input", FLOAT, "batch", o.hidden)
    nodes, initializers, infos = m.graph.node, m.graph.initializer, m.border.value_info
    for i in range(o.nodes):
        kind = kinds[i % len(kinds)]
        name = f"/chain/{kind}_{i}"
        inputs = [x]
        if kind in ("Add", "Mul", "Sub"):
            inputs.append(f"chain.scalar_{i}")
            initializers.add(name=inputs[1], data_type=FLOAT, raw_data=draw[i].tobytes())
        x = name + "_output_0" if i + 1 < o.nodes else "output"
        nodes.add(name=name, op_type=kind, input=inputs, output=[x])
        if x != "output":
            info = ValueInfoProto()
            info.CopyFrom(template)
            info.name = x
            infos.append(info)
    m.output("output", FLOAT, "batch", o.hidden)


# ---- Command line ----------------------------------------------------------

MODELS = {
    "bert-large": (bert, dict(layers=24, hidden=1024, heads=16, ffn=4096, vocab=30522,
                              positions=512)),
    "llama-1b": (llama, dict(layers=22, hidden=2048, heads=32, kv_heads=4, ffn=5632,
                             vocab=32000)),
    "chain": (chain, dict(nodes=200000, hidden=16)),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="model", metavar="MODEL", required=True)
    for name, (_, defaults) in MODELS.items():
        kind = kinds.add_parser(name, help=f"see {name} --help for its sizes")
        kind.add_argument("out", metavar="OUT.onnx")
        kind.add_argument("--seed", type=int, default=0)
        for option, value in defaults.items():
            kind.add_argument("--" + option.replace("_", "-"), type=int, default=value,
                              metavar="N", help=f"default {value}")
    options = parser.parse_args()

    sizes = {name: value for name, value in vars(options).items() if isinstance(value, int)}
    for name, value in sizes.items():
        if name != "seed" and value < 1:
            parser.error(f"--{name.replace('_', '-')} must be at least 1")
    if "heads" in sizes and options.hidden % options.heads:
        parser.error("--hidden must be a multiple of --heads")
    if "kv_heads" in sizes and options.heads % options.kv_heads:
        parser.error("--heads must be a multiple of --kv-heads")

    build, _ = MODELS[options.model]
    model = Model(options.model, options.seed)
    build(model, options)
    model.save(options.out, external=options.model == "llama-1b")
    nodes = len(model.graph.node)
    parameters = sum(weight.count for weight in model.weights)
    print(f"{options.out}: {nodes} nodes, {parameters / 1e6:.1f} million parameters",
          file=sys.stderr)


if __name__ == "__main__":
    main()
