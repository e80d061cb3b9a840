#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the examples of a Markdown file and compares what they print.

usage: examples.py FILE SOURCE BUILD SCRATCH [INPUT...]

FILE       the Markdown file
SOURCE     the root of the repository
BUILD      the root of the build tree to test
SCRATCH    a folder to make afresh, in which the commands run
INPUT      a file to put there first

Of each block that starts with ```console, the lines "$ COMMAND" are commands of
one shell session, with errors and output together; the lines below a command
are what it prints. A line "..." stands for any number of lines. The commands
see examples/ and build/release/bin as in the repository; what else they write
stays in SCRATCH. Blocks of other kinds are not run, but the files of the
repository that the text names or links to must exist.
"""

import difflib
import pathlib
import re
import shutil
import subprocess
import sys

END_MARK = '@@@ end of a command @@@'


def read_examples(text):
    """Pairs of a command and the lines that it prints, by order."""
    examples = []
    for block in re.findall(r'^```console\n(.*?)^```$', text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith('$ '):
                examples.append((line[2:], []))
            elif not examples:
                raise SystemExit(f'error: output before the first command: {line}')
            else:
                examples[-1][1].append(line)
    return examples


def run_session(commands, folder):
    """What each command prints, standard error included. Ends at no failure."""
    script = ''.join(f"{command}\nprintf '%s\\n' '{END_MARK}'\n" for command in commands)
    result = subprocess.run(['bash', '-c', 'exec 2>&1\n' + script], cwd=folder, text=True,
                            stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=True)
    outputs = result.stdout.split(END_MARK + '\n')
    return [output.splitlines() for output in outputs[:len(commands)]]


def matches(expected, actual):
    pattern = ''.join('(?:.*\n)*' if line.strip() == '...' else re.escape(line.rstrip()) + '\n'
                      for line in expected)
    return re.fullmatch(pattern, ''.join(line.rstrip() + '\n' for line in actual)) is not None


def make_scratch(source, build, scratch, inputs):
    shutil.rmtree(scratch, ignore_errors=True)
    (scratch / 'build/release').mkdir(parents=True)
    (scratch / 'build/release/bin').symlink_to(build / 'bin')
    (scratch / 'examples').symlink_to(source / 'examples')
    for file in inputs:
        shutil.copy(file, scratch)


def find_missing_files(text, file, source):
    """Files and folders that the text names from the root, or links to."""
    folders = 'benchmarks|cmake|docs|examples|include|lib|proto|scripts|test|tools|unittests'
    named = {source / name
             for name in re.findall(rf'(?<![\w/.-])(?:{folders})/[\w./-]*\w', text)}
    linked = {file.parent / link for link in re.findall(r'\]\(([^)#:]+)\)', text)}
    return sorted(str(path) for path in named | linked if not path.exists())


def main():
    file, source, build, scratch, *inputs = (pathlib.Path(argument).resolve()
                                             for argument in sys.argv[1:])
    text = file.read_text()
    failed = False

    for name in find_missing_files(text, file, source):
        print(f'error: {file.name} names {name}, which does not exist')
        failed = True

    examples = read_examples(text)
    make_scratch(source, build, scratch, inputs)
    outputs = run_session([command for command, _ in examples], scratch)
    for (command, expected), actual in zip(examples, outputs):
        if not matches(expected, actual):
            print(f'error: {file.name} and the program differ in what this prints: {command}')
            print('\n'.join(difflib.unified_diff(expected, actual, file.name, 'printed',
                                                 lineterm='')))
            failed = True
    sys.exit(failed)


if __name__ == '__main__':
    main()
