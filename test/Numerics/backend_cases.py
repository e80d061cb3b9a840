# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The backend test cases of the ONNX standard, as the installed Python package onnx generates them.

These are its one-operator models (together with their function expansions) and its small model cases; the model zoo
cases, which would have to be downloaded, are left out. Each case comes out the same in every process.
"""

import contextlib
import random
import warnings
from collections import namedtuple

import numpy

# One case; data_sets is a list of (inputs, outputs), each a list of values in the order of the graph's.
Case = namedtuple('Case', 'name model data_sets rtol atol')

# Aliases that numpy has since dropped and that the generators of older onnx releases still use.
NUMPY_ALIASES = {'bool': numpy.bool_, 'float': numpy.float64, 'int': numpy.int64, 'object': object, 'str': str}


@contextlib.contextmanager
def _numpy_aliases():
    missing = {name: value for name, value in NUMPY_ALIASES.items() if name not in vars(numpy)}
    for name, value in missing.items():
        setattr(numpy, name, value)
    try:
        yield
    finally:
        for name in missing:
            delattr(numpy, name)


def _array(value):
    """The generators pass numpy scalars and nested lists too."""
    if value is None:
        return None
    if isinstance(value, (list, tuple)):
        return [_array(element) for element in value]
    return numpy.asarray(value)


def backend_cases():
    """Yields every Case. A name that the standard uses twice gets the ending __2 at its second use."""
    with _numpy_aliases(), warnings.catch_warnings():
        warnings.simplefilter('ignore')
        random.seed(0)
        numpy.random.seed(0)
        from onnx.backend.test.case import model, node
        cases = node.collect_testcases(None) + model.collect_testcases()
    uses = {}
    for case in cases:
        if case.model is None:
            continue
        uses[case.name] = uses.get(case.name, 0) + 1
        name = case.name if uses[case.name] == 1 else f'{case.name}__{uses[case.name]}'
        data_sets = [([_array(i) for i in inputs], [_array(o) for o in outputs]) for inputs, outputs in case.data_sets]
        yield Case(name, case.model, data_sets, case.rtol, case.atol)
