# Part of the onnx-xform project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How lit runs the tests of this folder.

Substitutions:
  %{encode}  a model in protobuf's text format to .onnx, from stdin to stdout
  %{decode}  the way back
  %python    the Python that has the packages of the tests (onnx, numpy)
  %{source}  the root of the repository
  %{build}   the root of the build tree

Features, for REQUIRES:
  onnxruntime  there is an ONNX Runtime; ONNXRUNTIME_LIBRARY says where
  asan         built with the sanitizers

Environment variables:
  ONNXRUNTIME_LIBRARY   the libonnxruntime.so.1 to use, instead of the one that
                        scripts/install-deps.sh installed
  ONNX_XFORM_OPT_ARGS   options that every run of onnx-xform-opt gets as well;
                        --verify-roundtrip makes the suite one of round trips
"""

import glob
import os
import shlex

import lit.formats

source = config.onnx_xform_source_dir
binary = config.onnx_xform_binary_dir

config.name = 'onnx-xform'
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = ['.mlir', '.test', '.textproto']
config.excludes = ['Inputs', 'CMakeLists.txt']
config.test_source_root = os.path.join(source, 'test')
config.test_exec_root = os.path.join(binary, 'test')

config.environment['PATH'] = os.pathsep.join(
    [os.path.join(binary, 'bin'), config.llvm_tools_dir, config.environment.get('PATH', '')])

# FileCheck's variables end with the CHECK-LABEL they belong to.
config.environment['FILECHECK_OPTS'] = '--enable-var-scope'

for name in ('ASAN_OPTIONS', 'UBSAN_OPTIONS', 'ONNXRUNTIME_LIBRARY'):
    if name in os.environ:
        config.environment[name] = os.environ[name]
if config.sanitized:
    config.available_features.add('asan')
    # LLVM's allocators poison what they hand out; those of libMLIR, which is not
    # sanitized, write there all the same.
    options = config.environment.get('ASAN_OPTIONS', '')
    config.environment['ASAN_OPTIONS'] = ':'.join(filter(None, ['allow_user_poisoning=0', options]))

protoc = f'{shlex.quote(config.protoc)} --proto_path={shlex.quote(os.path.join(source, "proto"))}'
message = 'onnx_xform.proto.ModelProto onnx-xform.proto'
config.substitutions += [
    ('%{encode}', f'{protoc} --encode={message}'),
    ('%{decode}', f'{protoc} --decode={message}'),
    ('%python', shlex.quote(config.python)),
    ('%{source}', shlex.quote(source)),
    ('%{build}', shlex.quote(binary)),
]

arguments = os.environ.get('ONNX_XFORM_OPT_ARGS')
if arguments:
    # The command, not a path or a word in a file's name.
    config.substitutions.append((r'(?<![\w./-])onnx-xform-opt(?![\w./-])', f'onnx-xform-opt {arguments}'))


def find_onnxruntime():
    """The library that the environment names, or the one that install-deps.sh put into build/deps."""
    if 'ONNXRUNTIME_LIBRARY' in os.environ:
        return os.environ['ONNXRUNTIME_LIBRARY']
    machine = {'x86_64': 'x64', 'aarch64': 'arm64'}.get(os.uname().machine, '')
    pattern = f'build/deps/node_modules/onnxruntime-node/bin/napi-v*/linux/{machine}/libonnxruntime.so.1'
    return next(iter(sorted(glob.glob(os.path.join(source, pattern)))), None)


onnxruntime = find_onnxruntime()
if onnxruntime and os.path.exists(onnxruntime):
    config.available_features.add('onnxruntime')
    config.environment['ONNXRUNTIME_LIBRARY'] = onnxruntime
