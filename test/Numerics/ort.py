# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX Runtime through ctypes, for the numerics tests.

Only the shared library is needed, neither its headers nor a Python package: the environment variable
ONNXRUNTIME_LIBRARY names the file. The library hands out one table of functions that only grows at its end, so a
function is known here by its index in that table.

Values in Python:
  tensor        numpy array; strings as an object array of str; bfloat16 as uint16 and the 8-bit floats as uint8 bits
  sequence      list of values
  map           dict (outputs only)
  no value      None (outputs only: an optional without content)

    with Session('model.onnx', optimization='disabled') as session:
        outputs = session.run({'x': numpy.zeros((2, 3), numpy.float32)})
"""

import atexit
import ctypes
import os

import numpy

API_VERSION = 16
LOG_FATAL = 4
OPTIMIZATION_LEVELS = {'disabled': 0, 'basic': 1, 'extended': 2, 'all': 99}

# Kinds of values.
TENSOR, SEQUENCE, MAP = 1, 2, 3
KIND_NAMES = {0: 'unknown', 1: 'tensor', 2: 'seq', 3: 'map', 4: 'opaque', 5: 'sparse_tensor', 6: 'optional'}

# Element type code -> (name, numpy type that holds it); the types of four bits have none.
ELEMENT_TYPES = {
    1: ('float', numpy.float32), 2: ('uint8', numpy.uint8), 3: ('int8', numpy.int8), 4: ('uint16', numpy.uint16),
    5: ('int16', numpy.int16), 6: ('int32', numpy.int32), 7: ('int64', numpy.int64), 8: ('string', numpy.object_),
    9: ('bool', numpy.bool_), 10: ('float16', numpy.float16), 11: ('double', numpy.float64),
    12: ('uint32', numpy.uint32), 13: ('uint64', numpy.uint64), 14: ('complex64', numpy.complex64),
    15: ('complex128', numpy.complex128), 16: ('bfloat16', numpy.uint16), 17: ('float8e4m3fn', numpy.uint8),
    18: ('float8e4m3fnuz', numpy.uint8), 19: ('float8e5m2', numpy.uint8), 20: ('float8e5m2fnuz', numpy.uint8),
}
STRING = 8
CODE_OF_NAME = {name: code for code, (name, _) in ELEMENT_TYPES.items()}
CODE_OF_DTYPE = {numpy.dtype(dtype): code for code, (_, dtype) in ELEMENT_TYPES.items() if code < 16}


class OrtError(RuntimeError):
    """What ONNX Runtime reported, or why it could not be asked."""


class _Api:
    """The library's function table and the environment, both made once per process."""

    # Function -> index in the table and types of the parameters. All of these return a status.
    P, SIZE, INT, TEXT = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_char_p
    CALLS = {
        'CreateEnv': (3, INT, TEXT, P), 'CreateSession': (7, P, TEXT, P, P),
        'Run': (9, P, P, P, P, SIZE, P, SIZE, P), 'CreateSessionOptions': (10, P),
        'SetSessionGraphOptimizationLevel': (23, P, INT), 'SetIntraOpNumThreads': (24, P, INT),
        'SetInterOpNumThreads': (25, P, INT), 'SessionGetInputCount': (30, P, P), 'SessionGetOutputCount': (31, P, P),
        'SessionGetInputTypeInfo': (33, P, SIZE, P), 'SessionGetOutputTypeInfo': (34, P, SIZE, P),
        'SessionGetInputName': (36, P, SIZE, P, P), 'SessionGetOutputName': (37, P, SIZE, P, P),
        'CreateTensorAsOrtValue': (48, P, P, SIZE, INT, P),
        'CreateTensorWithDataAsOrtValue': (49, P, P, SIZE, P, SIZE, INT, P), 'GetTensorMutableData': (51, P, P),
        'FillStringTensor': (52, P, P, SIZE), 'GetStringTensorDataLength': (53, P, P),
        'GetStringTensorContent': (54, P, P, SIZE, P, SIZE), 'CastTypeInfoToTensorInfo': (55, P, P),
        'GetOnnxTypeFromTypeInfo': (56, P, P), 'GetTensorElementType': (60, P, P), 'GetDimensionsCount': (61, P, P),
        'GetDimensions': (62, P, P, SIZE), 'GetTensorTypeAndShape': (65, P, P), 'GetValueType': (67, P, P),
        'CreateCpuMemoryInfo': (69, INT, INT, P), 'AllocatorFree': (76, P, P),
        'GetAllocatorWithDefaultOptions': (78, P),
        'GetValue': (80, P, INT, P, P), 'GetValueCount': (81, P, P), 'CreateValue': (82, P, SIZE, INT, P),
        'CastTypeInfoToSequenceTypeInfo': (104, P, P), 'GetSequenceElementType': (107, P, P),
    }
    RELEASES = {'Env': 92, 'Status': 93, 'MemoryInfo': 94, 'Session': 95, 'Value': 96, 'TypeInfo': 98,
                'TensorTypeAndShapeInfo': 99, 'SessionOptions': 100}

    def __init__(self):
        path = os.environ.get('ONNXRUNTIME_LIBRARY')
        if not path:
            raise OrtError('set ONNXRUNTIME_LIBRARY to the ONNX Runtime shared library (libonnxruntime.so)')
        os.environ['ALLOW_RELEASED_ONNX_OPSET_ONLY'] = '0'  # read by the library: newer opsets than its newest load too
        try:
            library = ctypes.CDLL(path)
        except OSError as error:
            raise OrtError(f'cannot load ONNXRUNTIME_LIBRARY: {error}') from None
        library.OrtGetApiBase.restype = ctypes.POINTER(ctypes.c_void_p * 2)
        base = library.OrtGetApiBase().contents
        self.version = ctypes.CFUNCTYPE(ctypes.c_char_p)(base[1])().decode()
        address = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_uint32)(base[0])(API_VERSION)
        if not address:
            raise OrtError(f'ONNX Runtime {self.version} is older than API version {API_VERSION}')
        table = ctypes.cast(address, ctypes.POINTER(ctypes.c_void_p))
        self._message = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)(table[2])
        self._calls = {name: ctypes.CFUNCTYPE(ctypes.c_void_p, *types)(table[index])
                       for name, (index, *types) in self.CALLS.items()}
        self._releases = {name: ctypes.CFUNCTYPE(None, ctypes.c_void_p)(table[index])
                          for name, index in self.RELEASES.items()}
        self.env = self.get('CreateEnv', LOG_FATAL, b'onnx-xform')
        self.memory = self.get('CreateCpuMemoryInfo', 0, 0)
        self.allocator = self.get('GetAllocatorWithDefaultOptions')  # the library's own, not released
        atexit.register(self._close)

    def _close(self):
        self.release('MemoryInfo', self.memory)
        self.release('Env', self.env)

    def call(self, name, *arguments):
        """Calls a function of the table; an error status becomes an OrtError."""
        status = self._calls[name](*arguments)
        if status:
            text = self._message(status).decode(errors='replace')
            self.release('Status', status)
            raise OrtError(text)

    def get(self, name, *arguments, result=ctypes.c_void_p):
        """Calls a function whose last parameter receives its result, and returns that."""
        out = result()
        self.call(name, *arguments, ctypes.byref(out))
        return out.value

    def release(self, kind, pointer):
        if pointer:
            self._releases[kind](pointer)


_api = None


def api():
    """The table of the library, which is loaded at the first use."""
    global _api
    if _api is None:
        _api = _Api()
    return _api


def to_bfloat16_bits(array):
    """Rounds to the nearest bfloat16, ties to even; returns its bits as uint16."""
    single = numpy.asarray(array, numpy.float32)
    bits = single.view(numpy.uint32)
    rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16
    return numpy.where(numpy.isnan(single), (bits >> 16) | 0x40, rounded).astype(numpy.uint16)


def from_bfloat16_bits(array):
    """The float32 values of bfloat16 bits in uint16."""
    return (numpy.asarray(array).astype(numpy.uint32) << 16).view(numpy.float32)


class Session:
    """A loaded model: `input_names`, `output_names`, and `types`, which gives for each of these names a text such as
    'tensor(float16)', 'seq(tensor(float))' or 'optional'. Close it, or use it in a `with` statement."""

    def __init__(self, path, optimization='all', threads=1):
        self._session = None
        self._api = use = api()
        options = use.get('CreateSessionOptions')
        try:
            use.call('SetSessionGraphOptimizationLevel', options, OPTIMIZATION_LEVELS[optimization])
            use.call('SetIntraOpNumThreads', options, threads)
            use.call('SetInterOpNumThreads', options, threads)
            self._session = use.get('CreateSession', use.env, os.fsencode(path), options)
        finally:
            use.release('SessionOptions', options)
        self.types = {}
        self.input_names = self._describe('Input')
        self.output_names = self._describe('Output')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        session, self._session = self._session, None
        if session:
            self._api.release('Session', session)

    __del__ = close

    def run(self, inputs):
        """Runs the model on a dict from names to values; returns the values of all outputs in order."""
        return self._run(inputs, self._read)

    def run_for_shapes(self, inputs):
        """Like run, but returns shapes, which tensors of every element type have; None for what is no tensor."""
        return self._run(inputs, self._read_shape)

    def _run(self, inputs, read):
        use = self._api
        names = [name.encode() for name in inputs]
        values, keep = [], []
        results = (ctypes.c_void_p * len(self.output_names))()
        try:
            for name, value in inputs.items():
                values.append(self._make(value, self.types.get(name, ''), keep))
            out_names = [name.encode() for name in self.output_names]
            use.call('Run', self._session, None, (ctypes.c_char_p * len(names))(*names),
                     (ctypes.c_void_p * len(values))(*values), len(values),
                     (ctypes.c_char_p * len(out_names))(*out_names), len(out_names), results)
            return [read(result) for result in results]
        finally:
            for value in values + list(results):
                use.release('Value', value)

    def _describe(self, side):
        """The names of the inputs or outputs; notes their types."""
        use, names = self._api, []
        for index in range(use.get(f'SessionGet{side}Count', self._session, result=ctypes.c_size_t)):
            text = use.get(f'SessionGet{side}Name', self._session, index, use.allocator)
            names.append(ctypes.string_at(text).decode())
            use.call('AllocatorFree', use.allocator, text)
            info = use.get(f'SessionGet{side}TypeInfo', self._session, index)
            try:
                self.types[names[-1]] = self._type_name(info)
            finally:
                use.release('TypeInfo', info)
        return names

    def _type_name(self, info):
        use = self._api
        kind = use.get('GetOnnxTypeFromTypeInfo', info, result=ctypes.c_int)
        if kind == TENSOR:
            tensor = use.get('CastTypeInfoToTensorInfo', info)  # part of info, as is the sequence below
            code = use.get('GetTensorElementType', tensor, result=ctypes.c_int)
            return f'tensor({ELEMENT_TYPES[code][0] if code in ELEMENT_TYPES else code})'
        if kind == SEQUENCE:
            element = use.get('GetSequenceElementType', use.get('CastTypeInfoToSequenceTypeInfo', info))
            try:
                return f'seq({self._type_name(element)})'
            finally:
                use.release('TypeInfo', element)
        return KIND_NAMES.get(kind, 'unknown')

    def _make(self, value, type_name, keep):
        """An OrtValue; the memory of its tensors belongs to the arrays appended to keep."""
        use = self._api
        if value is None:
            raise OrtError('an input without value cannot be passed')
        if isinstance(value, (list, tuple)):
            elements = []
            try:
                for element in value:
                    elements.append(self._make(element, type_name[4:-1], keep))
                return use.get('CreateValue', (ctypes.c_void_p * len(elements))(*elements), len(elements), SEQUENCE)
            finally:
                for element in elements:
                    use.release('Value', element)
        array = numpy.asarray(value, order='C')
        shape = (ctypes.c_int64 * array.ndim)(*array.shape)
        if array.dtype.kind in 'OUS':
            texts = [t if isinstance(t, bytes) else str(t).encode() for t in array.ravel().tolist()]
            tensor = use.get('CreateTensorAsOrtValue', use.allocator, shape, array.ndim, STRING)
            try:
                use.call('FillStringTensor', tensor, (ctypes.c_char_p * len(texts))(*texts), len(texts))
            except OrtError:
                use.release('Value', tensor)
                raise
            return tensor
        code = CODE_OF_NAME.get(type_name[7:-1], 0)
        if code < 16 or array.dtype != ELEMENT_TYPES[code][1]:
            code = CODE_OF_DTYPE.get(array.dtype)
        if code is None:
            raise OrtError(f'no tensor can hold numpy type {array.dtype}')
        keep.append(array)
        return use.get('CreateTensorWithDataAsOrtValue', use.memory, array.ctypes.data, array.nbytes, shape, array.ndim,
                       code)

    def _read(self, value):
        use = self._api
        kind = use.get('GetValueType', value, result=ctypes.c_int) if value else 0
        if kind == 0:
            return None
        if kind == TENSOR:
            return self._read_tensor(value)
        if kind not in (SEQUENCE, MAP):
            raise OrtError(f'cannot read a value of kind {KIND_NAMES.get(kind, kind)}')
        parts = []
        for index in range(use.get('GetValueCount', value, result=ctypes.c_size_t)):
            part = use.get('GetValue', value, index, use.allocator)
            try:
                parts.append(self._read(part))
            finally:
                use.release('Value', part)
        return parts if kind == SEQUENCE else dict(zip(parts[0].tolist(), parts[1].tolist()))

    def _read_shape(self, value):
        is_tensor = value and self._api.get('GetValueType', value, result=ctypes.c_int) == TENSOR
        return self._describe_tensor(value)[1] if is_tensor else None

    def _describe_tensor(self, value):
        """The element type's code and the shape of a tensor."""
        use = self._api
        info = use.get('GetTensorTypeAndShape', value)
        try:
            code = use.get('GetTensorElementType', info, result=ctypes.c_int)
            rank = use.get('GetDimensionsCount', info, result=ctypes.c_size_t)
            shape = (ctypes.c_int64 * rank)()
            use.call('GetDimensions', info, shape, rank)
            return code, tuple(shape)
        finally:
            use.release('TensorTypeAndShapeInfo', info)

    def _read_tensor(self, value):
        use = self._api
        code, shape = self._describe_tensor(value)
        if code not in ELEMENT_TYPES:
            raise OrtError(f'cannot read a tensor of element type {code}')
        array = numpy.empty(shape, ELEMENT_TYPES[code][1])
        if array.size and code == STRING:
            length = use.get('GetStringTensorDataLength', value, result=ctypes.c_size_t)
            text, starts = ctypes.create_string_buffer(length + 1), (ctypes.c_size_t * array.size)()
            use.call('GetStringTensorContent', value, text, length, starts, array.size)
            ends = [*starts[1:], length]
            array.ravel()[:] = [text.raw[a:b].decode(errors='surrogateescape') for a, b in zip(starts, ends)]
        elif array.size:
            ctypes.memmove(array.ctypes.data, use.get('GetTensorMutableData', value), array.nbytes)
        return array
