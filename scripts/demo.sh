#!/usr/bin/env bash
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# From a fresh Debian 12 to a converted model: installs what the build needs,
# builds onnx-xform-opt, and gives a small model float16 and a fixed batch size.
# Safe to repeat; what is already done is not done again.

set -euo pipefail

say() { printf '\ndemo: %s\n' "$*"; }

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say "installing what the build needs"
scripts/install-deps.sh --no-tests

say "configuring build/release"
cmake --preset release

say "building onnx-xform-opt (some minutes the first time)"
cmake --build --preset release --target onnx-xform-opt

readonly before=examples/mnist-like.onnx after=build/demo.onnx
command=(build/release/bin/onnx-xform-opt --convert-fp16 --fix-dims=batch_size=1
  "$before" -o "$after")
say "running: ${command[*]}"
"${command[@]}"

say "the model before and after"
/usr/bin/python3 examples/describe.py "$before" "$after"

say "done; the converted model is $after"
