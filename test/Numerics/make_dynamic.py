# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models for a fixed batch, made dynamic, compute for each sample of any batch what they did before.

    make_dynamic.py --tool onnx-xform-opt --output FOLDER
"""

import argparse
import os
import subprocess
import sys

import numpy
import onnx

import batch_models
import ort

BATCHES = (1, 2, 7)
DTYPES = {'tensor(float)': numpy.float32, 'tensor(int64)': numpy.int64, 'tensor(bool)': numpy.bool_}


def make_inputs(session, shapes, axes, batch):
    random = numpy.random.default_rng(batch)
    inputs = {}
    for name in session.input_names:
        shape = list(shapes[name])
        if name in axes:
            shape[axes[name]] = batch
        dtype = DTYPES[session.types[name]]
        if dtype != numpy.float32:
            inputs[name] = random.integers(0, 2, shape).astype(dtype)
        else:
            inputs[name] = random.standard_normal(shape).astype(numpy.float32)
    return inputs


def check_batch(before, after, inputs, axes, outputs, size, batch):
    """Each sample stands first in a batch of the old size."""
    got = dict(zip(after.output_names, after.run(inputs)))
    for sample in range(batch):
        chosen = [(sample + i) % batch for i in range(size)]
        few = {name: numpy.take(value, chosen, axis=axes[name]) if name in axes else value
               for name, value in inputs.items()}
        for name, want in zip(before.output_names, before.run(few)):
            axis = outputs[name]
            if got[name].shape[axis] != batch:
                raise AssertionError(f'{name} has the shape {got[name].shape} for a batch of {batch}')
            numpy.testing.assert_allclose(numpy.take(got[name], sample, axis=axis), numpy.take(want, 0, axis=axis),
                                          rtol=1e-4, atol=1e-5, err_msg=f'{name}, sample {sample} of {batch}')


def check(name, size, args):
    build, axes, outputs = batch_models.MODELS[name]
    path = os.path.join(args.output, f'{name}-{size}.onnx')
    made = os.path.join(args.output, f'{name}-{size}-dynamic.onnx')
    model = build(size)
    onnx.save(model, path)
    shapes = {value.name: [d.dim_value for d in value.type.tensor_type.shape.dim] for value in model.graph.input}
    option = ','.join(f'{value}:{axis}=batch' for value, axis in axes.items())
    subprocess.run([args.tool, path, f'--make-dynamic={option}', '-o', made], check=True)
    # Extended optimization and none: wrong shapes and wrong nodes show in one of them.
    with ort.Session(path) as before, ort.Session(made, 'disabled') as after:
        for batch in BATCHES:
            check_batch(before, after, make_inputs(before, shapes, axes, batch), axes, outputs, size, batch)
    print(f'{name}, made for {size}: agrees for {", ".join(map(str, BATCHES))}')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--tool', required=True)
    parser.add_argument('--output', required=True)
    args = parser.parse_args()
    os.makedirs(args.output, exist_ok=True)
    failed = 0
    for name in batch_models.MODELS:
        for size in (1, 2):
            try:
                check(name, size, args)
            except (AssertionError, subprocess.CalledProcessError, ort.OrtError) as error:
                print(f'{name}, made for {size}: {error}')
                failed += 1
    sys.exit(failed != 0)


if __name__ == '__main__':
    main()
