# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the backend test cases of the ONNX standard through a tool and compares the models before and after.

    run_backend_tests.py --tool onnx-xform-opt [--args "--convert-fp16" --rms 1e-2 --float-inputs-only] [--allow FILE]

For each case the tool is started as `TOOL ARGS in.onnx -o out.onnx`, and ONNX Runtime (see ort.py) runs both models.
Without --rms the tool has to keep the model: the two must be structurally equal and their results equal bit by bit.
With --rms the tool may change it: each floating-point output b must satisfy ||a - b|| <= rms * ||a||, where a is the
original's. A case whose original ONNX Runtime does not run is 'reference' and counts as skipped unless the tool fails
on it or changes its structure. Exit status: 0, or 1 after a failure that no allowance covers or an allowance that
nothing needs, or 2 without a usable ONNX Runtime.
"""

import argparse
import collections
import json
import multiprocessing
import multiprocessing.connection
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time

import numpy
import onnx

import ort
from backend_cases import backend_cases
from structure import first_difference, walk_nodes

TOOL_SECONDS = 60
CASE_SECONDS = 180
RANDOM_OPERATORS = {'Bernoulli', 'Multinomial', 'RandomNormal', 'RandomNormalLike', 'RandomUniform',
                    'RandomUniformLike'}
FLOAT_TYPES = {'tensor(float)', 'tensor(double)', 'tensor(float16)', 'tensor(bfloat16)'}

Verdict = collections.namedtuple('Verdict', 'status kind detail')  # status: passed, failed, skipped or unselected


class Failure(Exception):
    """A case failed; kind says in which respect."""

    def __init__(self, kind, detail):
        super().__init__(detail)
        self.kind = kind


def is_random(model):
    """Whether the results of the model differ from run to run by design."""
    for node in walk_nodes(model):
        if node.op_type in RANDOM_OPERATORS:
            return True
        if node.op_type == 'Dropout' and len(node.input) > 2 and node.input[2]:  # training_mode is given
            return True
    return False


def run_tool(options, source, target):
    command = [options.tool, *shlex.split(options.args), source, '-o', target]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TOOL_SECONDS)
    except subprocess.TimeoutExpired:
        raise Failure('tool', f'did not end in {TOOL_SECONDS} s') from None
    if done.returncode:
        lines = (done.stderr or done.stdout).decode(errors='replace').strip().splitlines()
        error = next((line for line in lines if 'error' in line.lower()), lines[-1] if lines else '')
        raise Failure('tool', f'exit status {done.returncode}: {error}')
    if not os.path.exists(target):
        raise Failure('tool', 'wrote no output')


def run_model(path, inputs, optimization, convert=False):
    """Runs a model on its inputs in order. Returns its outputs, their types, and the names of its inputs and outputs.
    With convert, floating-point inputs take the types that the model declares."""
    with ort.Session(path, optimization) as session:
        if len(session.input_names) > len(inputs):
            raise ort.OrtError(f'the model has {len(session.input_names)} inputs for {len(inputs)} values')
        feeds = dict(zip(session.input_names, inputs))
        if convert:
            feeds = {name: convert_input(value, session.types[name]) for name, value in feeds.items()}
        types = [session.types[name] for name in session.output_names]
        return session.run(feeds), types, [session.input_names, session.output_names]


def convert_input(value, type_name):
    if isinstance(value, list):
        return [convert_input(element, type_name[4:-1]) for element in value]
    if value is None or type_name not in FLOAT_TYPES or value.dtype.kind != 'f':
        return value
    if type_name == 'tensor(bfloat16)':
        return ort.to_bfloat16_bits(value)
    with numpy.errstate(over='ignore'):
        return value.astype(ort.ELEMENT_TYPES[ort.CODE_OF_NAME[type_name[7:-1]]][1])


def compare_exactly(a, b, what, shapes_only):
    """Raises a Failure unless two values agree bit by bit; for shapes_only, in their shapes and types alone."""
    if isinstance(a, numpy.ndarray) and isinstance(b, numpy.ndarray):
        if a.dtype != b.dtype or a.shape != b.shape:
            raise Failure('numerics', f'{what}: {a.dtype}{list(a.shape)} became {b.dtype}{list(b.shape)}')
        if not shapes_only and (a.tolist() != b.tolist() if a.dtype == object else a.tobytes() != b.tobytes()):
            raise Failure('numerics', f'{what}: values differ')
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for index, (x, y) in enumerate(zip(a, b)):
            compare_exactly(x, y, f'{what}[{index}]', shapes_only)
    elif not (isinstance(a, dict) and a == b or a is None and b is None):
        raise Failure('numerics', f'{what}: values differ in kind or length')


def relative_error(a, b):
    """||a - b|| / ||a|| in float64; equal infinities and NaN in the same places count as equal."""
    a, b = a.astype(numpy.float64), b.astype(numpy.float64)
    same = (a == b) | (numpy.isnan(a) & numpy.isnan(b))
    if (~same & ~(numpy.isfinite(a) & numpy.isfinite(b))).any():
        return numpy.inf
    error = numpy.linalg.norm((a[~same] - b[~same]).ravel())
    size = numpy.linalg.norm(a[numpy.isfinite(a)].ravel())
    return 0.0 if error == 0 else error / size if size else numpy.inf


def compare_closely(a, b, types, what, options, shapes_only):
    """Raises a Failure unless two values agree within options.rms. Returns the error."""
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        types = [name[4:-1] if name.startswith('seq(') else name for name in types]
        return max((compare_closely(x, y, types, f'{what}[{index}]', options, shapes_only)
                    for index, (x, y) in enumerate(zip(a, b))), default=0.0)
    if not (isinstance(a, numpy.ndarray) and a.dtype.kind in 'fc' or types[0] == 'tensor(bfloat16)'):
        compare_exactly(a, b, what, shapes_only)
        return 0.0
    if types[0] == 'tensor(bfloat16)':
        a = ort.from_bfloat16_bits(a)
    if types[1] == 'tensor(bfloat16)':
        b = ort.from_bfloat16_bits(b)
    if not isinstance(b, numpy.ndarray) or a.dtype.kind != b.dtype.kind or a.shape != b.shape:
        raise Failure('numerics', f'{what}: {types[0]} became {types[1]}, or the shape changed')
    if shapes_only:
        return 0.0
    if a.dtype.kind == 'c':
        a, b = (numpy.stack([x.real, x.imag]) for x in (a, b))
    error = relative_error(a, b)
    if not error <= options.rms:
        raise Failure('numerics', f'{what}: relative error {error:.3g}')
    return error


def check_case(case, options, folder, stage, reference_crashed):
    """The Verdict on one case. Tells stage() where it stands, so that a crash can be attributed."""
    source, target = os.path.join(folder, 'in.onnx'), os.path.join(folder, 'out.onnx')
    onnx.save(case.model, source)
    if os.path.exists(target):
        os.remove(target)
    references, problem = [], 'ONNX Runtime crashes' if reference_crashed else None
    try:
        if not reference_crashed:
            stage('reference')
            references = [run_model(source, inputs, options.optimization) for inputs, _ in case.data_sets]
    except ort.OrtError as error:
        problem = str(error)
    if problem and options.float_inputs_only:
        return Verdict('skipped', 'reference', problem)

    stage('tool')
    worst = 0.0
    try:
        run_tool(options, source, target)
        try:
            result = onnx.load(target)
        except Exception as error:
            raise Failure('tool', f'wrote no model: {error}') from None
        if options.rms is None:
            difference = first_difference(case.model, result)
            if difference:
                raise Failure('structure', difference)
        if problem:
            return Verdict('skipped', 'reference', problem)
        stage('transformed')
        shapes_only = is_random(case.model)
        for (inputs, _), (expected, types, names) in zip(case.data_sets, references):
            try:
                actual, new_types, new_names = run_model(target, inputs, options.optimization, options.rms is not None)
            except ort.OrtError as error:
                raise Failure('run', str(error)) from None
            if names != new_names:
                raise Failure('interface', f'inputs and outputs {names} became {new_names}')
            for name, a, b, *pair in zip(names[1], expected, actual, types, new_types):
                if options.rms is None:
                    compare_exactly(a, b, name, shapes_only)
                else:
                    worst = max(worst, compare_closely(a, b, pair, name, options, shapes_only))
    except Failure as failure:
        return Verdict('failed', failure.kind, str(failure))
    return Verdict('passed', 'passed', '' if options.rms is None else f'{worst:.3g}')


def work(pipe, cases, options):
    """A worker process: takes (case index, whether the reference crashed), answers with its stages and a Verdict."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        while (order := pipe.recv()) is not None:
            try:
                verdict = check_case(cases[order[0]], options, folder, pipe.send, order[1])
            except Exception as error:
                verdict = Verdict('failed', 'harness', f'{type(error).__name__}: {error}')
            pipe.send(verdict._replace(detail=verdict.detail.replace(folder + os.sep, '')))


class Worker:
    """A worker process as its parent sees it."""

    def __init__(self, cases, options):
        context = multiprocessing.get_context('fork')  # the cases need no copying
        self.pipe, other = context.Pipe()
        self.process = context.Process(target=work, args=(other, cases, options), daemon=True)
        self.process.start()
        other.close()

    def start(self, index, reference_crashed=False):
        self.index, self.stage, self.reference_crashed = index, 'start', reference_crashed
        self.deadline = time.monotonic() + CASE_SECONDS
        self.pipe.send((index, reference_crashed))

    def end(self):
        """Ends the process. Returns how it died if it did so by itself."""
        self.process.join(0 if self.process.exitcode is None and time.monotonic() > self.deadline else 2)
        code = self.process.exitcode
        if code is None:
            self.process.kill()
            self.process.join()
        self.pipe.close()
        if code is None:
            return f'no end after {CASE_SECONDS} s'
        return signal.Signals(-code).name if code < 0 else f'exit status {code}'


def run_all(cases, options):
    """The Verdict on every case; a worker that dies costs only the case at hand."""
    verdicts, waiting, workers = {}, list(reversed(range(len(cases)))), []
    while waiting or workers:
        while waiting and len(workers) < options.jobs:
            workers.append(Worker(cases, options))
            workers[-1].start(waiting.pop())
        ready = multiprocessing.connection.wait([worker.pipe for worker in workers], timeout=1)
        for worker in list(workers):
            message = None
            try:
                if worker.pipe in ready:
                    message = worker.pipe.recv()
                elif time.monotonic() < worker.deadline:
                    continue
            except (EOFError, ConnectionError):
                pass
            if message is None:
                cause = worker.end()
                workers.remove(worker)
                if worker.stage == 'reference' and not worker.reference_crashed:
                    workers.append(Worker(cases, options))
                    workers[-1].start(worker.index, reference_crashed=True)
                else:
                    verdicts[worker.index] = Verdict('failed', 'crash', f'{cause} in stage {worker.stage}')
            elif isinstance(message, str):
                worker.stage = message
            else:
                verdicts[worker.index] = message
                if waiting:
                    worker.start(waiting.pop())
                else:
                    worker.pipe.send(None)
                    worker.end()
                    workers.remove(worker)
    return [verdicts[index] for index in range(len(cases))]


def read_allowances(path):
    """The names in lines `name  # reason`."""
    allowances = {}
    with open(path, encoding='utf-8') as file:
        for line in file:
            name, _, reason = (part.strip() for part in line.partition('#'))
            if name:
                if not reason:
                    sys.exit(f'{path}: the allowance of {name} gives no reason')
                allowances[name] = reason
    return allowances


def has_float_input(model):
    held = {initializer.name for initializer in model.graph.initializer}
    return any(info.type.tensor_type.elem_type == onnx.TensorProto.FLOAT and info.name not in held
               for info in model.graph.input)


def parse_options(arguments):
    # argparse would take the value of --args for an option of its own.
    joined = []
    for argument in arguments:
        if joined and joined[-1] == '--args':
            joined[-1] += '=' + argument
        else:
            joined.append(argument)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', required=True, help='the program to test')
    parser.add_argument('--args', default='', help='its arguments before the model')
    parser.add_argument('--rms', type=float, help='compare results only, within this relative error')
    parser.add_argument('--jobs', type=int, default=2, help='worker processes (default: 2)')
    parser.add_argument('--filter', default='', help='only cases whose name contains a match of this expression')
    parser.add_argument('--allow', help='file of cases that may fail, in lines `name  # reason`')
    parser.add_argument('--json', help='file that receives the verdict on every case')
    parser.add_argument('--float-inputs-only', action='store_true',
                        help='only cases with a float32 input that ONNX Runtime runs')
    parser.add_argument('--optimization', choices=list(ort.OPTIMIZATION_LEVELS), default='disabled',
                        help="ONNX Runtime's optimization of the graphs (default: disabled)")
    return parser.parse_args(joined)


def check_runtime():
    try:
        ort.api()
    except ort.OrtError as error:
        sys.exit(f'error: {error}')


def main():
    options = parse_options(sys.argv[1:])
    probe = multiprocessing.get_context('fork').Process(target=check_runtime)  # this process must not load the library
    probe.start()
    probe.join()
    if probe.exitcode:
        return 2
    options.tool = os.path.abspath(options.tool)
    if not os.access(options.tool, os.X_OK):
        sys.exit(f'error: no program {options.tool}')
    begin = time.monotonic()
    allowances = read_allowances(options.allow) if options.allow else {}
    every = list(backend_cases())
    cases = [case for case in every if re.search(options.filter, case.name)
             and not (options.float_inputs_only and not has_float_input(case.model))]
    with tempfile.TemporaryDirectory(prefix='onnx-xform-') as options.folder:
        verdicts = run_all(cases, options)

    records, counts, kinds = [], collections.Counter(), collections.Counter()
    for case, (status, kind, detail) in zip(cases, verdicts):
        allowed = case.name in allowances
        if status == 'failed' and allowed:
            status, kind = 'skipped', 'allowed'
        elif status == 'failed':
            print(f'FAIL {case.name}: {kind}: {" ".join(detail.split())[:300]}')
        elif allowed:
            counts['stale'] += 1
            print(f'stale allowance: {case.name} does not fail')
        counts[status] += 1
        kinds[kind] += 1
        records.append({'name': case.name, 'status': status, 'kind': kind, 'detail': detail})
    for name in sorted(set(allowances) - {case.name for case in every}):
        counts['stale'] += 1
        print(f'stale allowance: there is no case {name}')
    if options.json:
        with open(options.json, 'w', encoding='utf-8') as file:
            json.dump(records, file, indent=1)
    details = ', '.join(f'{number} {kind}' for kind, number in sorted(kinds.items()))
    print(f'{len(cases)} of {len(every)} cases in {time.monotonic() - begin:.1f} s: {details}')
    print(f'{counts["passed"]} passed, {counts["failed"]} failed, {counts["skipped"]} skipped')
    return 1 if counts['failed'] or counts['stale'] or not cases else 0


if __name__ == '__main__':
    sys.exit(main())
