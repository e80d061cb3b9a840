#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the models in frozen/, which the test compares byte by byte.

usage: make_frozen_models.py TOOL...

They are the models of round_trip.py as this project writes them, without what
has no exact way back: negative axes below opset 11, which the standard does not
have there, and functions of another opset than the model. Run it where an
operator is to be added, never to make a failing test pass: the files say what
the bytes were before.
"""

import pathlib
import subprocess
import sys
import tempfile

from onnx import save
from round_trip import make_model


def has_negative_axes(node):
    return any(attribute.name in ('axis', 'axes') and min([attribute.i, *attribute.ints]) < 0
               for attribute in node.attribute)


def remove(nodes, outputs, condition):
    """Takes nodes, and the outputs that are theirs, out of a graph."""
    gone = [node for node in nodes if condition(node)]
    names = {name for node in gone for name in node.output}
    for node in gone:
        nodes.remove(node)
    for output in [output for output in outputs if output.name in names]:
        outputs.remove(output)


def make_frozen_model(opset):
    model = make_model(opset)
    if opset < 11:
        remove(model.graph.node, model.graph.output, has_negative_axes)
        remove(model.graph.node, model.graph.output, lambda node: node.op_type == 'If')
    for function in model.functions:
        function.opset_import[0].version = opset
        if opset >= 18:
            del function.node[0].attribute[:]
    return model


def main():
    folder = pathlib.Path(__file__).parent / 'frozen'
    with tempfile.TemporaryDirectory() as scratch:
        for opset in (7, 9, 11, 13, 17, 21):
            model = pathlib.Path(scratch) / 'model.onnx'
            save(make_frozen_model(opset), model)
            subprocess.run([*sys.argv[1:], '--quiet', model, '-o', folder / f'opset-{opset}.onnx'], check=True)


if __name__ == '__main__':
    main()
