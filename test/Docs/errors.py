#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares the ids of errors in the sources with docs/Errors.md.

usage: errors.py SOURCE       (the root of the repository)

Every id in lib/ and tools/ has exactly one row, rows are in order below the
heading of their prefix, say something in each column, and are in use.
"""

import pathlib
import re
import sys

ID = r'[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d{3}'


def find_ids(folder):
    """The ids in string literals, each with a file that has it."""
    ids = {}
    for file in sorted(folder.rglob('*')):
        if file.suffix not in ('.cpp', '.h', '.td'):
            continue
        # Literals that continue on the next line are one.
        text = re.sub(r'"\s*\n\s*"', '', file.read_text())
        for name in re.findall(rf'\[({ID})\]', text):
            ids.setdefault(name, file)
    return ids


def read_page(page):
    """Rows by id, and what is wrong with the page."""
    rows, problems, prefix, previous = {}, [], '', ''
    for line in page.read_text().splitlines():
        if line.startswith('## '):
            prefix, previous = re.split(r'[ :]', line[3:])[0], ''
        row = re.match(rf'\| *({ID}) *\|', line)
        if not row:
            continue
        name = row.group(1)
        cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
        if name in rows:
            problems.append(f'{name} has two rows')
        if len(cells) != 3 or not all(cells):
            problems.append(f'{name} does not have three columns, all with a text')
        if name.rpartition('-')[0] != prefix:
            problems.append(f'{name} is below the heading {prefix}')
        if previous and name < previous:
            problems.append(f'{name} comes after {previous}')
        rows[name], previous = line, name
    return rows, problems


def main():
    source = pathlib.Path(sys.argv[1])
    used = {**find_ids(source / 'lib'), **find_ids(source / 'tools')}
    rows, problems = read_page(source / 'docs' / 'Errors.md')
    if not used:
        problems.append('the sources have no ids: this test is looking in the wrong place')
    for name in sorted(used.keys() - rows.keys()):
        problems.append(f'{name} ({used[name].relative_to(source)}) has no row in docs/Errors.md')
    for name in sorted(rows.keys() - used.keys()):
        problems.append(f'{name} has a row in docs/Errors.md, and no source has it')
    for problem in problems:
        print(f'error: {problem}')
    sys.exit(bool(problems))


if __name__ == '__main__':
    main()
