# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks inferred shapes against those that ONNX Runtime computes.

    check_shapes.py ORIGINAL INFERRED [--sizes batch=2,seq=7] [--set-input steps=5] [--data DIR]

INFERRED is the model ORIGINAL with the shapes to check, in its value_info, inputs and outputs. ORIGINAL runs twice,
with different sizes for the symbols of its inputs, and every value of its main graph must have the inferred rank and
sizes: a number as it is; an expression for the sizes of its symbols at hand. A symbol that no input has (a size that
depends on data) must have one size throughout a run. Shapes that ORIGINAL itself declares are reported, but count as
'declared', not as 'wrong'.

Exit status: 0, or 1 if a shape is wrong, or 2 if the model cannot be run.
"""

import argparse
import os
import sys
import tempfile
from collections import namedtuple

import onnx
from google.protobuf.message import DecodeError

import ort
from model_inputs import data_set_inputs, generated_inputs
from shapes import declared_shapes, evaluate, format_shape, input_symbols, node_outputs

# A wrong shape of a value: is_declared says whether the original declares it too; reason is empty or a text.
Wrong = namedtuple('Wrong', 'name actual inferred reason is_declared')
# What came of a model: the names of the values that were checked; the Wrong ones by name; the names of those of unknown
# rank and of those with a known rank but an unknown size; and the sizes of the inputs' symbols in each run.
Report = namedtuple('Report', 'checked wrong unranked partial runs')


class NotRunnable(Exception):
    """ONNX Runtime does not run a model on any of the inputs."""


def exposed(model):
    """A copy of a model with the outputs of all nodes as graph outputs, and no shapes but those of its inputs."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    graph = copy.graph
    for info in [*graph.value_info, *graph.output]:
        if info.type.HasField('tensor_type'):
            info.type.tensor_type.ClearField('shape')
    present = {info.name for info in graph.output}
    graph.output.extend(onnx.ValueInfoProto(name=name) for name in node_outputs(graph) if name not in present)
    return copy


def run_for_shapes(model, data_sets, given_sizes=None, given_values=None):
    """Runs a model on data sets, which are dicts from names to values, or without one on generated inputs. Returns for
    each run a dict from names to shapes, the inputs first; what is no tensor has the shape None."""
    with tempfile.TemporaryDirectory(prefix='onnx-xform-') as folder:
        path = os.path.join(folder, 'exposed.onnx')
        try:
            onnx.save(exposed(model), path)
            with ort.Session(path, 'disabled') as session:
                groups = [data_sets] if data_sets else generated_inputs(session, model.graph, given_sizes or {},
                                                                        given_values or {})
                return _run_session(session, groups)
        except (ort.OrtError, ValueError, KeyError, MemoryError) as error:
            raise NotRunnable(' '.join(str(error).split())) from None


def _run_session(session, groups):
    """The runs of the first group of inputs that has one."""
    problem = None
    for group in groups:
        runs = []
        for inputs in group:
            try:
                shapes = session.run_for_shapes(inputs)
            except ort.OrtError as error:
                problem = problem or error
            else:
                given = {name: getattr(value, 'shape', None) for name, value in inputs.items()}
                runs.append({**given, **dict(zip(session.output_names, shapes))})
        if runs:
            return runs
    raise problem


def bind_symbols(run, inferred, inputs):
    """The sizes of the symbols in a run: what each is where it first occurs. A dimension of an input is a symbol as a
    whole too, whatever its text."""
    sizes = {}
    for name, actual in run.items():
        shape = inferred.get(name)
        if actual is None or shape is None or len(actual) != len(shape):
            continue
        for size, number in zip(shape, actual):
            if isinstance(size, str) and (size.isidentifier() or name in inputs):
                sizes.setdefault(size, number)
    return sizes


def find_mismatch(actual, shape, sizes, opaque):
    """Why an inferred shape does not fit the actual one, as a text; None if it does. A text of opaque that is no
    expression is a symbol."""
    if len(actual) != len(shape):
        return f'the rank is {len(actual)}'
    for axis, (number, size) in enumerate(zip(actual, shape)):
        expected = size
        if isinstance(size, str) and size in sizes:
            expected = sizes[size]
        elif isinstance(size, str):
            try:
                expected = evaluate(size, sizes)
            except KeyError:  # holds a symbol that never occurs alone
                expected = sizes.setdefault(size, number)
            except ValueError as error:
                if size not in opaque:
                    return str(error)
                expected = sizes.setdefault(size, number)
        if expected is not None and expected != number:
            return f'axis {axis}: {size} is {expected}' if isinstance(size, str) else f'axis {axis}'
    return None


def compare(original, inferred_model, runs):
    """The Report on the shapes of a model and its runs."""
    inferred, declared = declared_shapes(inferred_model), declared_shapes(original)
    inputs = {info.name for info in inferred_model.graph.input}
    opaque = {size for shape in declared.values() for size in shape or () if isinstance(size, str)}
    symbols = input_symbols(inferred_model)
    report = Report([], {}, [], [], [])
    for run in runs:
        sizes = bind_symbols(run, inferred, inputs)
        report.runs.append({symbol: size for symbol, size in sizes.items() if symbol in symbols})
        for name, actual in run.items():
            shape = inferred.get(name)
            reason = find_mismatch(actual, shape, sizes, opaque) if actual is not None and shape is not None else None
            if reason:
                report.wrong.setdefault(name, Wrong(name, actual, shape, reason, declared.get(name) == shape))
    for name, actual in runs[0].items():
        if actual is not None and name not in inputs:
            shape = inferred.get(name)
            report.checked.append(name)
            if shape is None:
                report.unranked.append(name)
            elif None in shape:
                report.partial.append(name)
    return report


def check(original_path, inferred_path, given_sizes=None, given_values=None, folders=None):
    """Compares an inferred model with runs of its original; raises NotRunnable."""
    try:
        original = onnx.load(original_path)
        inferred = onnx.load(inferred_path, load_external_data=False)
        data_sets = [data_set_inputs(folder, original.graph) for folder in folders or []]
    except (OSError, DecodeError, ValueError, KeyError, TypeError) as error:
        raise NotRunnable(f'a file cannot be read: {error}') from None
    return original, compare(original, inferred, run_for_shapes(original, data_sets, given_sizes, given_values))


def really_wrong(report):
    """The wrong shapes that the original does not declare itself."""
    return [entry for entry in report.wrong.values() if not entry.is_declared]


def format_report(name, graph, report):
    """The line on a model, and one on each wrong shape."""
    wrong = really_wrong(report)
    runs = '; '.join(', '.join(f'{symbol}={size}' for symbol, size in sizes.items()) for sizes in report.runs if sizes)
    lines = [f'{name}: {len(report.checked)} values checked, {len(wrong)} wrong, {len(report.wrong) - len(wrong)} '
             f'declared, {len(report.unranked)} of unknown rank, {len(report.partial)} not fully known'
             + (f' ({runs})' if runs else '')]
    producers = node_outputs(graph)
    for entry in report.wrong.values():
        node = producers.get(entry.name)
        source = f'{node.op_type} {node.name!r}' if node else 'input'
        lines.append(f'  {"declared" if entry.is_declared else "wrong"}: {entry.name!r} of {source}: actual '
                     f'{format_shape(entry.actual)}, inferred {format_shape(entry.inferred)}, {entry.reason}')
    return '\n'.join(lines)


def parse_sizes(text):
    pairs = [pair.rpartition('=') for pair in text.split(',') if pair]
    return {name: int(size) for name, _, size in pairs}


def parse_input(text):
    name, equals, values = text.partition('=')
    if not equals:
        raise argparse.ArgumentTypeError(f'{text!r} is not NAME=VALUE,...')
    return name, values


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('original')
    parser.add_argument('inferred')
    parser.add_argument('--sizes', type=parse_sizes, default={}, metavar='SYMBOL=N,...',
                        help='sizes of symbols; INPUT:AXIS is a single dimension, * all others')
    parser.add_argument('--set-input', type=parse_input, action='append', default=[], metavar='NAME=VALUE,...',
                        help='values of an input, repeated to fill it')
    parser.add_argument('--data', action='append', metavar='DIR', help='a folder with input_0.pb, ... to run on')
    options = parser.parse_args()
    name = os.path.basename(options.original)
    try:
        original, report = check(options.original, options.inferred, options.sizes, dict(options.set_input),
                                 options.data)
    except NotRunnable as error:
        print(f'{name}: not runnable: {error}')
        return 2
    print(format_report(name, original.graph, report))
    return 1 if really_wrong(report) else 0


if __name__ == '__main__':
    sys.exit(main())
