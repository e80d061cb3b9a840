#!/usr/bin/env bash
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Installs what building and testing onnx-xform needs on Debian 12. Safe to run
# again: what is already there is left alone, and nothing is fetched for it.

set -euo pipefail

readonly llvm_version=22
readonly ort_version=1.30.0

readonly build_packages=(
  cmake ninja-build ccache git pkg-config
  "clang-$llvm_version" "lld-$llvm_version" "clang-format-$llvm_version"
  "libclang-rt-$llvm_version-dev" # the sanitizers' run-time libraries
  "llvm-$llvm_version-dev" "llvm-$llvm_version-tools"
  "libmlir-$llvm_version-dev" "mlir-$llvm_version-tools"
  libprotobuf-dev protobuf-compiler libhwy-dev libeigen3-dev
  libgtest-dev libbenchmark-dev
  libonnx-dev python3-onnx python3-numpy
)

usage() {
  cat <<EOF
usage: scripts/install-deps.sh [--no-tests]

Installs the Debian packages for building onnx-xform (as root, or with sudo) and
ONNX Runtime $ort_version for its tests (into build/deps, from the npm package
onnxruntime-node, running none of its install scripts).

  --no-tests   leave out ONNX Runtime; the tests that need it are skipped

With ONNXRUNTIME_LIBRARY=/path/to/libonnxruntime.so.1 in the environment that
library is used, and nothing is downloaded for the tests either.
EOF
}

say() { printf 'install-deps: %s\n' "$*"; }
fail() {
  printf 'install-deps: error: %s\n' "$1" >&2
  shift
  (($# == 0)) || printf '  %s\n' "$@" >&2
  exit 1
}

with_tests=1
while (($# > 0)); do
  case $1 in
    --no-tests) with_tests=0 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "installing packages needs root, and there is no sudo" \
      "run this script as root once; afterwards it needs no rights"
  fi
}

is_installed() {
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

has_candidate() {
  local candidate
  candidate=$(LC_ALL=C apt-cache policy "$1" | sed -n 's/^  Candidate: //p')
  [[ -n $candidate && $candidate != '(none)' ]]
}

# Installs those of the given Debian packages that are missing.
install_packages() {
  local package missing=() unknown=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then
    say "all $# Debian packages are installed"
    return
  fi

  say "missing Debian packages: ${missing[*]}"
  say "running apt-get update"
  as_root apt-get update -q
  for package in "${missing[@]}"; do
    has_candidate "$package" || unknown+=("$package")
  done
  if [[ " ${unknown[*]-} " == *"-$llvm_version"[-\ ]* ]]; then
    fail "apt does not know: ${unknown[*]}" \
      "onnx-xform needs LLVM and MLIR $llvm_version. Debian 12 (bookworm) carries them in its security" \
      "suite: enable bookworm-security, component main, in the apt sources. On a release or mirror" \
      "without them add the LLVM project's own apt repository for your release (suite" \
      "llvm-toolchain-<release>-$llvm_version) or Debian's backports. Then run this script again."
  elif ((${#unknown[@]} > 0)); then
    fail "apt does not know: ${unknown[*]}" \
      "this script is written for Debian 12 with component main enabled; on another release" \
      "install the packages of the same purpose by hand"
  fi
  say "running apt-get install"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Puts ONNX Runtime into build/deps, unless exactly this version is there.
install_onnxruntime() {
  local prefix=$root/build/deps
  local module=$prefix/node_modules/onnxruntime-node
  if [[ -n ${ONNXRUNTIME_LIBRARY:-} ]]; then
    [[ -f $ONNXRUNTIME_LIBRARY ]] ||
      fail "ONNXRUNTIME_LIBRARY=$ONNXRUNTIME_LIBRARY is not a file" \
        "point it at libonnxruntime.so.1, or unset it to have ONNX Runtime $ort_version installed"
    say "ONNX Runtime: ONNXRUNTIME_LIBRARY=$ONNXRUNTIME_LIBRARY, nothing to install"
    return
  fi

  if grep -qs "\"version\": *\"$ort_version\"" "$module/package.json"; then
    say "ONNX Runtime $ort_version is installed"
  else
    # Debian's Node.js trusts the system's certificates, which a bare system lacks.
    command -v npm >/dev/null || install_packages nodejs npm ca-certificates
    say "installing ONNX Runtime $ort_version into build/deps"
    mkdir -p "$prefix"
    npm install --ignore-scripts --no-save --no-audit --no-fund --prefix "$prefix" \
      "onnxruntime-node@$ort_version"
  fi

  local arch
  case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) arch=none ;;
  esac
  local library=("$module"/bin/napi-v*/linux/"$arch"/libonnxruntime.so.1)
  [[ -f ${library[0]} ]] ||
    fail "onnxruntime-node $ort_version has no libonnxruntime.so.1 for $(uname -m)" \
      "install ONNX Runtime by other means and set ONNXRUNTIME_LIBRARY, or use --no-tests"
  say "ONNX Runtime: ${library[0]#"$root"/}"
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  fail "this is not a Debian system (no apt-get)" \
    "install the equivalents of: ${build_packages[*]}"
fi

install_packages "${build_packages[@]}"
if ((with_tests)); then
  install_onnxruntime
else
  say "ONNX Runtime: left out (--no-tests)"
fi
say "done; next: cmake --preset release && cmake --build --preset release"
