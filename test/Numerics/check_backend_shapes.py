# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks the shapes that a tool infers for the backend test cases of the ONNX standard.

    check_backend_shapes.py [--tool onnx-xform-opt] [--args "--quiet --infer-shapes"] [--filter REGEX]

Each case loses the shapes of its intermediate values and outputs, the tool infers them (without --tool the Python
package onnx does), and check_shapes compares them with those of ONNX Runtime on the case's own inputs. Exit status: 0,
or 1 if a shape is wrong or the tool fails.
"""

import argparse
import os
import re
import sys
import tempfile
from collections import Counter

import onnx

from backend_cases import backend_cases
from check_shapes import NotRunnable, compare, format_report, really_wrong, run_for_shapes
from shape_inference import infer_with_onnx, infer_with_tool, run_in_child, strip_shapes
from shapes import free_inputs

CASE_SECONDS = 60


def check_case(case, infer, folder):
    """The counts of a case and its text, which is empty where nothing is wrong."""
    source, target = os.path.join(folder, 'in.onnx'), os.path.join(folder, 'out.onnx')
    model = case.model
    strip_shapes(model, with_outputs=True)
    onnx.save(model, source)
    try:
        infer(source, target)
    except Exception as error:
        return Counter(failed=1), f'{case.name}: not inferred: {error}'
    names = [info.name for info in free_inputs(model.graph)]
    data_sets = [{name: value for name, value in zip(names, inputs) if value is not None}
                 for inputs, _ in case.data_sets]
    try:
        report = compare(model, onnx.load(target), run_for_shapes(model, data_sets))
    except NotRunnable:
        return Counter(unrunnable=1), ''
    wrong = len(really_wrong(report))
    counts = Counter(values=len(report.checked), wrong=wrong, unranked=len(report.unranked),
                     partial=len(report.partial))
    return counts, format_report(case.name, model.graph, report) if wrong else ''


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', help='the program to test (without it, the Python package onnx)')
    parser.add_argument('--args', default='--quiet --infer-shapes', help='its arguments before the model')
    parser.add_argument('--filter', default='', help='only cases whose name contains a match of this expression')
    options = parser.parse_args()
    infer = infer_with_tool(options.tool, options.args) if options.tool else infer_with_onnx
    cases = [case for case in backend_cases() if re.search(options.filter, case.name)]
    sums = Counter()
    with tempfile.TemporaryDirectory(prefix='onnx-xform-') as folder:
        for case in cases:
            try:
                counts, text = run_in_child(check_case, case, infer, folder, seconds=CASE_SECONDS)
            except RuntimeError as error:
                counts, text = Counter(failed=1), f'{case.name}: {error}'
            sums.update(counts)
            if text:
                print(text)
    print(f'{len(cases)} cases, {sums["failed"]} failed, {sums["unrunnable"]} not runnable; {sums["values"]} values '
          f'checked, {sums["wrong"]} wrong, {sums["unranked"]} of unknown rank, {sums["partial"]} not fully known')
    return 1 if sums['failed'] or sums['wrong'] or not cases else 0


if __name__ == '__main__':
    sys.exit(main())
