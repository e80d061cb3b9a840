# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Shape inference by others: by the Python package onnx, and by a tool. An inference is a function that reads a model
from one path and writes it to another, and raises an exception where it cannot."""

import contextlib
import multiprocessing
import os
import shlex
import signal
import subprocess

import onnx
from onnx import shape_inference

NEWEST_OPSET = onnx.defs.onnx_opset_version()


def strip_shapes(model, with_outputs=False):
    """Removes what a model says about the types of intermediate values, in all its graphs; with_outputs, the shapes of
    the main graph's outputs too."""
    graphs = [model.graph]
    while graphs:
        graph = graphs.pop()
        graph.ClearField('value_info')
        graphs += [subgraph for node in graph.node for attribute in node.attribute
                   for subgraph in ([attribute.g] if attribute.HasField('g') else []) + list(attribute.graphs)]
    if with_outputs:
        for info in model.graph.output:
            if info.type.HasField('tensor_type'):
                info.type.tensor_type.ClearField('shape')


def infer_with_onnx(source, target):
    """The installed package's inference, for the opsets that it knows."""
    model = onnx.load(source)
    for opset in model.opset_import:
        if opset.domain in ('', 'ai.onnx') and opset.version > NEWEST_OPSET:
            raise ValueError(f'opset {opset.version} is newer than {NEWEST_OPSET}')
    onnx.save(shape_inference.infer_shapes(model, data_prop=True), target)


def infer_with_tool(tool, arguments):
    """The inference of a tool that is started as `TOOL ARGUMENTS source -o target`."""
    def infer(source, target):
        command = [tool, *shlex.split(arguments), source, '-o', target]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode:
            raise ValueError(f'exit status {done.returncode}: {done.stderr.decode(errors="replace").strip()[:300]}')
    return infer


def run_in_child(function, *arguments, seconds):
    """Runs a function in a process of its own, where it may crash. Returns its result, or raises a RuntimeError that
    says what happened to it."""
    context = multiprocessing.get_context('fork')
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_send_result, args=(sender, function, arguments))
    child.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise RuntimeError(f'no end after {seconds} s')
        succeeded, result = receiver.recv()
    except EOFError:
        child.join()
        raise RuntimeError(f'crash: exit code {child.exitcode}') from None
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)  # the child and what it started
        child.kill()
        child.join()
    if not succeeded:
        raise RuntimeError(result)
    return result


def _send_result(sender, function, arguments):
    os.setpgid(0, 0)
    try:
        result = True, function(*arguments)
    except Exception as error:
        result = False, f'{type(error).__name__}: {" ".join(str(error).split())}'
    sender.send(result)
