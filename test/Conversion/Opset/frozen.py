#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Converts models to newer opsets and back, and compares the bytes.

usage: frozen.py FOLDER PREFIX TOOL...   (FOLDER: files opset-N.onnx)

Targets below 13 are left out: there, defaults that a model says may go where an
opset lost an attribute.
"""

import pathlib
import subprocess
import sys

import onnx

OPSETS = (7, 9, 11, 13, 17, 21)
TARGETS = (15, 16, 18, 19, 20, 22, 23, 24, 25, 26, 27)


def run(tool, *arguments):
    """What the tool says, or nothing where it says nothing and succeeds."""
    result = subprocess.run([*tool, *arguments], capture_output=True, text=True)
    return result.stderr or result.returncode


def main():
    folder, prefix, *tool = sys.argv[1:]
    failed = False
    for opset in OPSETS:
        model = pathlib.Path(folder) / f'opset-{opset}.onnx'
        up, back = f'{prefix}-up.onnx', f'{prefix}-back.onnx'
        if problem := run(tool, model, '-o', back):
            print(f'{model.name}: {problem}')
            failed = True
        elif pathlib.Path(back).read_bytes() != model.read_bytes():
            print(f'{model.name} is not what the export makes of it')
            failed = True
        for target in TARGETS:
            if target <= opset:
                continue
            problem = run(tool, model, f'--convert-opset={target}', '-o', up)
            problem = problem or run(tool, model, f'--convert-opset={target}', f'--convert-opset={opset}', '-o', back)
            if not problem and onnx.load(up).opset_import[0].version != target:
                problem = 'the opset is not that of the target'
            if not problem and pathlib.Path(back).read_bytes() != model.read_bytes():
                problem = 'the bytes differ'
            if problem:
                print(f'{model.name} to opset {target} and back: {problem}')
                failed = True
    sys.exit(failed)


if __name__ == '__main__':
    main()
