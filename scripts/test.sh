#!/usr/bin/env bash
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# From a fresh Debian 12 to test results: installs what building and testing
# need, builds everything, runs all tests. Safe to repeat.
#
# The last line is "N passed, M failed", and the exit status 0 only if nothing
# failed. A run that ends before its tests do prints no such line.

set -euo pipefail

usage() {
  cat <<EOF_USAGE
usage: scripts/test.sh [PRESET]

Installs, configures, builds and tests. PRESET is release (the default), dev
or asan. Tests that are skipped (no ONNX Runtime, for instance) count neither as
passed nor as failed; how many there were is said above the last line.
EOF_USAGE
}

preset=release
case ${1:-} in
  '') ;;
  release | dev | asan) preset=$1 ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

say() { printf '\ntest: %s\n' "$*"; }

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say "installing what building and testing need"
scripts/install-deps.sh

say "configuring build/$preset"
cmake --preset "$preset"

say "building everything"
cmake --build --preset "$preset"

# The same two targets as `check`, one after the other: a failure in the first
# must not keep the second from running. The exit status of either is not
# enough to know that tests ran; their summaries are.
log=$(mktemp)
trap 'rm -f "$log"' EXIT

status=0
run_tests() {
  say "running $1"
  cmake --build --preset "$preset" --target "$1" 2>&1 | tee "$log" || status=1
}

# lit_count LABEL...: the sum of lit's lines "  LABEL: 12 (3.45%)".
lit_count() {
  local label sum=0 count
  for label in "$@"; do
    count=$(sed -nE "s/^ +$label *: *([0-9]+).*/\1/p" "$log" | tail -n 1)
    sum=$((sum + ${count:-0}))
  done
  echo "$sum"
}

passed=0 failed=0 skipped=0

run_tests check-lit
if grep -q '^Total Discovered Tests:' "$log"; then
  passed=$((passed + $(lit_count 'Passed' 'Passed With Retry' 'Expectedly Failed')))
  failed=$((failed + $(lit_count 'Failed' 'Unexpectedly Passed' 'Unresolved' 'Timed Out')))
  skipped=$((skipped + $(lit_count 'Unsupported' 'Excluded' 'Skipped')))
else
  echo "test: lit did not get as far as its summary; counted as one failure"
  failed=$((failed + 1)) status=1
fi

# not_run REASON: how many tests CTest lists as not run, for this reason.
not_run() { grep -cE "^[[:space:]]+[0-9]+ - .* \($1\)" "$log" || true; }

# CTest's total includes skipped tests, which it does not count as failed, but
# not disabled ones.
run_tests check-unit
summary=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+' "$log" | tail -n 1) || true
if [[ $summary =~ ,\ ([0-9]+)\ tests?\ failed\ out\ of\ ([0-9]+) ]]; then
  failed=$((failed + BASH_REMATCH[1]))
  passed=$((passed + BASH_REMATCH[2] - BASH_REMATCH[1] - $(not_run Skipped)))
  skipped=$((skipped + $(not_run Skipped) + $(not_run Disabled)))
else
  echo "test: the unit tests did not get as far as their summary; counted as one failure"
  failed=$((failed + 1)) status=1
fi

((skipped == 0)) || echo "test: $skipped skipped"
if ((status != 0 && failed == 0)); then
  echo "test: no test failed, but the build of a test target did; counted as one failure"
  failed=1
fi
printf '\n%d passed, %d failed\n' "$passed" "$failed"
((failed == 0 && passed > 0))
