#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares the classification of changes with the tests that claim to cover them.

usage: coverage.py SOURCE   (SOURCE: the root of the repository)

A change that a pattern makes (Exact or Conditional in OpsetChanges.def) needs a
test with the line

    // CHANGE: Operator FROM->TO up|down

in this folder; FROM is 0 where TO introduced the operator. Tests of changes that
the table does not have, or has no pattern for, are mistakes as well. Changes of
ai.onnx.ml are written as ai.onnx.ml.Operator.
"""

import pathlib
import re
import sys

ROW = re.compile(r'^OPSET_CHANGE\("([\w.]+)",\s*"(\w+)",\s*(\d+),\s*(\d+),\s*(\w+),\s*(\w+),', re.M)
CLAIM = re.compile(r'CHANGE: ([\w.]+) (\d+)->(\d+) (up|down)\b')
PATTERNS = ('Exact', 'Conditional')


def read_table(source):
    """The kinds of each direction of each change."""
    kinds = {}
    text = (source / 'lib/Conversion/Opset/OpsetChanges.def').read_text()
    for domain, operator, old, new, up, down in ROW.findall(text):
        name = operator if domain == 'ai.onnx' else f'{domain}.{operator}'
        kinds[name, old, new, 'up'] = up if old != '0' else 'Same'
        kinds[name, old, new, 'down'] = down
    return kinds


def read_claims(folder):
    """The changes that tests claim to cover, with their files."""
    claims = {}
    for path in sorted(folder.rglob('*')):
        if path.suffix in ('.mlir', '.test', '.textproto'):
            for claim in CLAIM.findall(path.read_text()):
                claims.setdefault(claim, path.relative_to(folder))
    return claims


def main():
    source = pathlib.Path(sys.argv[1])
    kinds, claims = read_table(source), read_claims(source / 'test/Conversion/Opset')
    if not kinds:
        sys.exit('the table of changes is empty or has another form')
    problems = []
    for change, kind in sorted(kinds.items()):
        if kind in PATTERNS and change not in claims:
            problems.append('no test covers {} {}->{} {}'.format(*change))
    for change, path in sorted(claims.items()):
        if change not in kinds:
            problems.append('{}: there is no change {} {}->{} {}'.format(path, *change))
        elif kinds[change] == 'Impossible':
            problems.append('{}: {} {}->{} {} is impossible'.format(path, *change))
    for problem in problems:
        print(problem)
    print(f'{len(kinds)} changes, {len(claims)} claims, {len(problems)} problems')
    return bool(problems)


if __name__ == '__main__':
    sys.exit(main())
