#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Damages a model in many ways, and converts each of the results.

usage: fuzz_file.py truncate MODEL...
       fuzz_file.py flip COUNT SEED MODEL...

`truncate` cuts the model off behind each of its bytes, `flip` inverts one to
three bits of it at places that follow from SEED, and COUNT is shared among the
models. Every run must end in one of two ways: exit status 0, with an output; or
exit status 1, with nothing but messages, the last of them an error, and no
output. An error of the importer or exporter ends in its id. Files that fail are
left in the current folder, as fuzz-*.onnx.
"""

import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys

# The driver's own messages, and those of MLIR's parser, which reads what does not
# look like a model.
NO_ID = re.compile(r'is neither an ONNX model nor MLIR|the file is empty|^\S+:\d+:\d+: error: ', re.M)
ID = re.compile(r'\[onnx-(import|export)-\d{3}\]\Z')


def find_problem(status, messages, has_output):
    """What is wrong with the end of a run; None when nothing is."""
    if status not in (0, 1):
        return f'exit status {status}'
    if has_output != (status == 0):
        return f'exit status {status}, and ' + ('an output' if has_output else 'no output')
    if status == 0 or NO_ID.search(messages):
        return None
    # A name may have a line break, so a message may be more than a line.
    errors = re.split(r'^(?=(?:error|warning): )', messages.rstrip(), flags=re.M)
    errors = [text.rstrip() for text in errors if text.startswith('error: ')]
    if not errors:
        return 'exit status 1 without an error'
    for text in errors:
        if not ID.search(text):
            return f'no id: {text}'
    return None


def run(name, data):
    """Converts one damaged model; returns a line about it if it went wrong."""
    source, target = pathlib.Path(f'fuzz-{name}.onnx'), pathlib.Path(f'fuzz-{name}.out.onnx')
    source.write_bytes(data)
    try:
        done = subprocess.run(['onnx-xform-opt', source, '-o', target], capture_output=True, timeout=60,
                              check=False)
        messages = done.stderr.decode(errors='replace')
        problem = find_problem(done.returncode, messages, target.exists())
    except subprocess.TimeoutExpired:
        problem = 'takes longer than a minute'
    target.unlink(missing_ok=True)
    if problem:
        return f'{source}: {problem}'
    source.unlink()
    return None


def truncations(models):
    for model in models:
        data = model.read_bytes()
        for size in range(len(data)):
            yield f'{model.stem}-{size}', data[:size]


def flips(count, seed, models):
    generator = random.Random(seed)
    for i in range(count):
        model = models[i % len(models)]
        data = bytearray(model.read_bytes())
        for _ in range(generator.randint(1, 3)):
            data[generator.randrange(len(data))] ^= 1 << generator.randrange(8)
        yield f'{model.stem}-flip-{i}', bytes(data)


def main():
    if sys.argv[1] == 'truncate':
        cases = list(truncations([pathlib.Path(path) for path in sys.argv[2:]]))
    else:
        cases = list(flips(int(sys.argv[2]), int(sys.argv[3]), [pathlib.Path(path) for path in sys.argv[4:]]))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = [line for line in pool.map(lambda case: run(*case), cases) if line]
    for line in problems:
        print(line)
    print(f'{len(cases)} runs, {len(problems)} problems')
    sys.exit(bool(problems))


if __name__ == '__main__':
    main()
