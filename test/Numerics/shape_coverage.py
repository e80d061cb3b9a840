# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How many shapes a tool infers, beside the inference of the Python package onnx.

    shape_coverage.py --tool onnx-xform-opt MODEL...

Each model loses its shapes of intermediate values first. The table says of the outputs of the nodes in main graphs how
many have a known rank; are known in full, as numbers or expressions over the symbols of the inputs; are numbers only;
and have a symbol of their own where a size depends on data (those are not known in full). Constants say their shape
themselves. A model that an inference fails on counts with what it declares anyway.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter

import onnx
from google.protobuf.message import DecodeError

from shape_inference import infer_with_onnx, infer_with_tool, run_in_child, strip_shapes
from shapes import constant_shapes, declared_shapes, input_symbols, node_outputs, symbols_of

COLUMNS = ['rank', 'full', 'numeric', 'data']


def count_shapes(original, inferred):
    """A Counter over COLUMNS of the node outputs of the original, as the inferred model describes them."""
    shapes, symbols, counts = constant_shapes(inferred), input_symbols(inferred), Counter()
    shapes.update((name, shape) for name, shape in declared_shapes(inferred).items() if shape is not None)
    for name in node_outputs(original.graph):
        shape = shapes.get(name)
        if shape is None:
            continue
        counts['rank'] += 1
        if None in shape:
            continue
        texts = [size for size in shape if isinstance(size, str)]
        if all(text in symbols or symbols_of(text) <= symbols for text in texts):
            counts['full'] += 1
            counts['numeric'] += not texts
        else:
            counts['data'] += 1
    return counts


def _infer_and_count(infer, source, target):
    """The part of measure that may crash."""
    infer(source, target)
    return count_shapes(onnx.load(source, load_external_data=False), onnx.load(target, load_external_data=False))


def measure(path, inferences, strip_outputs, seconds):
    """Number of node outputs of a model, and for each inference a pair: counts, and an error text or ''."""
    with tempfile.TemporaryDirectory(prefix='onnx-xform-') as folder:
        source, target = os.path.join(folder, 'in.onnx'), os.path.join(folder, 'out.onnx')
        model = onnx.load(path)
        strip_shapes(model, strip_outputs)
        onnx.save(model, source)
        results = []
        for infer in inferences.values():
            try:
                results.append((run_in_child(_infer_and_count, infer, source, target, seconds=seconds), ''))
            except RuntimeError as error:
                results.append((count_shapes(model, model), str(error)))
        return len(node_outputs(model.graph)), results


def format_row(name, outputs, counts):
    numbers = ' |'.join(''.join(f'{count[column]:>8}' for column in COLUMNS) for count in counts)
    return f'{name[-48:]:<48}{outputs:>8} |{numbers}'


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('models', nargs='+', metavar='MODEL')
    parser.add_argument('--tool', help='the program to measure (without it, only onnx is)')
    parser.add_argument('--args', default='--quiet --infer-shapes', help='its arguments before the model')
    parser.add_argument('--strip-outputs', action='store_true', help="remove the graph outputs' shapes too")
    parser.add_argument('--seconds', type=float, default=60, help='time limit per model and inference (default: 60)')
    options = parser.parse_args()
    inferences = {'onnx': infer_with_onnx}
    if options.tool:
        inferences[os.path.basename(options.tool)] = infer_with_tool(options.tool, options.args)

    print(f'{"":<56} |' + ' |'.join(f'{name:>32}' for name in inferences))
    print(f'{"model":<48}{"outputs":>8} |' + ' |'.join(''.join(f'{column:>8}' for column in COLUMNS)
                                                        for _ in inferences))
    measured, total, sums, failures = 0, 0, [Counter() for _ in inferences], Counter()
    for path in options.models:
        try:
            outputs, results = measure(path, inferences, options.strip_outputs, options.seconds)
        except (OSError, DecodeError, ValueError) as error:
            print(f'{path}: not counted: {error}')
            continue
        measured += 1
        print(format_row(path, outputs, [counts for counts, _ in results]), flush=True)
        total += outputs
        for name, own_sum, (counts, error) in zip(inferences, sums, results):
            own_sum.update(counts)
            if error:
                failures[name] += 1
                print(f'  {name}: {error[:150]}')
    print(format_row(f'{measured} models in all', total, sums))
    for name, number in failures.items():
        print(f'{name} fails on {number} models')
    return 0 if measured == len(options.models) else 1


if __name__ == '__main__':
    sys.exit(main())
