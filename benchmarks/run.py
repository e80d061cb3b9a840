#!/usr/bin/env python3
# Part of the onnx-xform project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times onnx-xform-opt on large models, and prints a markdown table.

Import and export is measured against `cp` of the input; --convert-fp16,
--convert-opset=12 (from opset 17) and --infer-shapes against reading the input (`cat input >
/dev/null`) and `cp` of the tool's own output: what any program that reads the
one and writes the other has to spend. Tool and baseline run alternately, with
the inputs in the page cache, and each run starts without the outputs of the one
before. Where the file system clones files (Btrfs, XFS) `cp` copies nothing and
the ratio says little: use another --work folder.

"private MB" is the largest RssAnon of the process (10^6 bytes), sampled every
10 ms in the timed runs: memory of its own, without the mapped model file.

The models are made by make_models.py, about 6 GB, and kept in the work folder
for the next time. The folder must have room for as much again.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))

# name: arguments of make_models.py, and those that make it tiny for --smoke
MODELS = {
    "bert-large": (["bert-large"],
                   "--layers 2 --hidden 64 --heads 4 --ffn 128 --vocab 100".split()),
    "llama-1b": (["llama-1b"],
                 "--layers 2 --hidden 64 --heads 4 --kv-heads 2 --ffn 96 --vocab 100".split()),
}
MODELS.update({f"chain-{n}k": (["chain", "--nodes", str(n * 1000)], ["--nodes", str(n * 10)])
               for n in (25, 50, 100, 200)})
MAIN_MODELS = ("bert-large", "llama-1b", "chain-200k")
SCALING_MODELS = tuple(name for name in MODELS if name.startswith("chain-"))
TASKS = {"import + export": [], "convert-fp16": ["--convert-fp16"],
         "convert-opset": ["--convert-opset=12"], "infer-shapes": ["--infer-shapes"]}


class Failure(Exception):
    """A run that did not succeed; the message is one line."""


# ---- Measuring -------------------------------------------------------------


class MemorySampler(threading.Thread):
    """The largest RssAnon of a process, in bytes, until stopped."""

    INTERVAL = 0.010  # seconds

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.status = f"/proc/{pid}/status"
        self.peak = 0
        self.stopped = threading.Event()

    def run(self):
        while True:
            self.peak = max(self.peak, self.sample())
            if self.stopped.wait(self.INTERVAL):
                return

    def sample(self):
        try:
            with open(self.status, "rb") as status:
                for line in status:
                    if line.startswith(b"RssAnon:"):
                        return int(line.split()[1]) * 1024
        except OSError:  # gone already
            pass
        return 0


def run_tool(command):
    """Seconds and peak private bytes of one run."""
    try:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except OSError as error:
        raise Failure(f"{command[0]}: {error.strerror}") from error
    sampler = MemorySampler(process.pid)
    sampler.start()
    try:
        errors = process.stderr.read()
        process.wait()
        seconds = time.perf_counter() - start
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        sampler.stopped.set()
        sampler.join()
    if process.returncode:
        lines = errors.decode(errors="replace").strip().splitlines()
        reason = next((line for line in lines if "error" in line), lines[0] if lines else "")
        raise Failure(f"exit status {process.returncode}: {reason[:300]}")
    return seconds, sampler.peak


def time_commands(*commands):
    start = time.perf_counter()
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


# ---- Files -----------------------------------------------------------------


def size_of(files):
    return sum(os.path.getsize(file) for file in files)


def files_in(folder):
    return sorted(entry.path for entry in os.scandir(folder) if entry.is_file())


def empty(folder):
    """An empty folder, with nothing left to write back from earlier runs."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    os.sync()


def warm(files):
    time_commands(["cat", *files])


def make_model(name, options):
    """The model's files, the .onnx first. Existing ones are reused."""
    arguments, tiny = MODELS[name]
    path = os.path.join(options.work, name + ("-smoke" if options.smoke else "") + ".onnx")
    if not os.path.exists(path):
        note(f"making {path}")
        command = [options.python, os.path.join(HERE, "make_models.py"), arguments[0], path,
                   *arguments[1:], *(tiny if options.smoke else [])]
        try:
            made = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
        except OSError as error:
            raise Failure(f"{options.python}: {error.strerror}") from error
        if made.returncode:
            reason = (made.stderr.strip().splitlines() or ["no message"])[-1]
            raise Failure(f"make_models.py: {reason} (it needs numpy and onnx: see --python)")
    data = path + ".data"
    return [path, data] if os.path.exists(data) else [path]


def note(text):
    print(text, file=sys.stderr, flush=True)


# ---- Benchmarks ------------------------------------------------------------


def measure(name, task, options):
    """One row: a dictionary of numbers, or of an error."""
    row = {"model": name, "task": task}
    note(f"{name}: {task}")
    out = os.path.join(options.work, "out")
    kept = os.path.join(options.work, "kept")
    try:
        inputs = make_model(name, options)
        row["input_bytes"] = size_of(inputs)
        command = [options.tool, inputs[0], *TASKS[task],
                   "-o", os.path.join(out, os.path.basename(inputs[0]))]
        copied, before = inputs, []

        # One run that does not count: it tells whether the tool works, warms up
        # the tool itself, and leaves the output that the fp16 baseline copies.
        empty(out)
        warm(inputs)
        run_tool(command)
        row["output_bytes"] = size_of(files_in(out))
        if not row["output_bytes"]:
            raise Failure("the tool wrote no output")
        if TASKS[task]:
            shutil.rmtree(kept, ignore_errors=True)
            os.rename(out, kept)
            copied, before = files_in(kept), [["cat", *inputs]]

        runs, baselines, peaks = [], [], []
        for _ in range(options.runs):
            empty(out)
            warm(inputs)
            seconds, peak = run_tool(command)
            runs.append(seconds)
            peaks.append(peak)
            empty(out)
            warm(copied)
            baselines.append(time_commands(*before, ["cp", *copied, out]))
        row.update(seconds=statistics.median(runs), baseline=statistics.median(baselines),
                   private_bytes=max(peaks), all_seconds=runs, all_baselines=baselines)
        row["ratio"] = row["seconds"] / row["baseline"]
    except (Failure, OSError, subprocess.CalledProcessError) as error:
        row["error"] = " ".join(str(error).split())
        note(f"error: {name}: {task}: {row['error']}")
    finally:
        for folder in (out, kept):
            shutil.rmtree(folder, ignore_errors=True)
    return row


def table(titles, rows):
    """Markdown: the first two columns are words, the others numbers."""
    lines = [titles, ["---", "---"] + ["---:"] * (len(titles) - 2), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def spoiled(row, cells):
    """A row of `cells` cells that says why it has no numbers."""
    reason = row["error"].replace("|", "\\|")
    return [row["model"], row["task"], f"failed: {reason}"] + [""] * (cells - 3)


def main_table(rows):
    titles = ["model", "task", "input MB", "output MB", "seconds", "baseline", "ratio",
              "private MB"]
    lines = []
    for row in rows:
        if "error" in row:
            lines.append(spoiled(row, len(titles)))
            continue
        lines.append([row["model"], row["task"], f"{row['input_bytes'] / 1e6:.1f}",
                      f"{row['output_bytes'] / 1e6:.1f}", f"{row['seconds']:.3f}",
                      f"{row['baseline']:.3f}", f"{row['ratio']:.2f}",
                      f"{row['private_bytes'] / 1e6:.1f}"])
    return table(titles, lines)


def scaling_table(rows):
    """Time against the next smaller chain: 2 is linear, 4 would be quadratic."""
    titles = ["model", "task", "seconds", "µs per node", "time ratio", "private MB"]
    lines, previous = [], {}
    for row in sorted(rows, key=lambda row: list(TASKS).index(row["task"])):
        if "error" in row:
            previous.pop(row["task"], None)
            lines.append(spoiled(row, len(titles)))
            continue
        smaller = previous.get(row["task"])
        ratio = f"{row['seconds'] / smaller['seconds']:.2f}" if smaller else ""
        lines.append([row["model"], row["task"], f"{row['seconds']:.3f}",
                      f"{1e6 * row['seconds'] / row['nodes']:.2f}", ratio,
                      f"{row['private_bytes'] / 1e6:.1f}"])
        previous[row["task"]] = row
    return table(titles, lines)


def node_count(name, options):
    arguments, tiny = MODELS[name]
    return int((tiny if options.smoke else arguments)[-1])


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", metavar="PATH", default="build/release/bin/onnx-xform-opt")
    parser.add_argument("--work", metavar="DIR", default="build/bench",
                        help="where the models are made, kept and copied to")
    parser.add_argument("--runs", metavar="N", type=int, default=5)
    parser.add_argument("--only", metavar="NAME", action="append",
                        choices=(*MAIN_MODELS, "scaling"),
                        help=f"one of {', '.join(MAIN_MODELS)}, scaling; may be repeated")
    parser.add_argument("--json", metavar="FILE", help="write every number there")
    parser.add_argument("--python", metavar="PATH", default=sys.executable,
                        help="an interpreter with numpy and onnx (default: this one)")
    parser.add_argument("--smoke", action="store_true",
                        help="tiny models: checks this script and the tool, not the speed")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be at least 1")
    options.tool = os.path.abspath(options.tool)
    if not os.access(options.tool, os.X_OK):
        parser.error(f"no program at {options.tool}: build it, or name one with --tool")
    return options


def main():
    options = parse_options()
    os.makedirs(options.work, exist_ok=True)
    chosen = options.only or [*MAIN_MODELS, "scaling"]
    scaling = "scaling" in chosen
    names = [name for name in MODELS
             if name in chosen or scaling and name in SCALING_MODELS]

    rows = []
    for name in names:
        for task in TASKS:
            row = measure(name, task, options)
            if name in SCALING_MODELS:
                row["nodes"] = node_count(name, options)
            rows.append(row)

    wanted = [row for row in rows if row["model"] in chosen]
    if wanted:
        print(main_table(wanted))
    if scaling:
        print(("\n" if wanted else "")
              + scaling_table([row for row in rows if row["model"] in SCALING_MODELS]))
    if options.json:
        about = {"tool": options.tool, "runs": options.runs, "smoke": options.smoke,
                 "machine": platform.platform(), "cpus": os.cpu_count()}
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({**about, "rows": rows}, file, indent=2)
            file.write("\n")
    return 1 if any("error" in row for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
