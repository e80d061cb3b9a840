//===- Progress.cpp - One line about a long job ---------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Progress.h"

#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>

using namespace onnx_xform;

static constexpr std::chrono::seconds kPatience{2};
static constexpr std::chrono::milliseconds kInterval{500};

namespace {
/// Tells the line which pass runs. Passes over functions run on several
/// threads, and then the last one to start is shown.
struct StageInstrumentation : public mlir::PassInstrumentation {
  explicit StageInstrumentation(Progress &progress) : progress(progress) {}

  void runBeforePass(mlir::Pass *pass, mlir::Operation *) override {
    // Adaptors, which run nested pipelines, have no argument.
    if (!pass->getArgument().empty())
      progress.setStage(pass->getArgument());
  }

  Progress &progress;
};
} // namespace

Progress::Progress(bool enabled) : start(std::chrono::steady_clock::now()) {
  if (enabled)
    thread = std::thread([this] { run(); });
}

void Progress::setStage(llvm::StringRef name) {
  std::lock_guard<std::mutex> lock(mutex);
  stage = name.str();
  if (shown != 0)
    draw();
}

std::string Progress::getStage() {
  std::lock_guard<std::mutex> lock(mutex);
  return stage;
}

std::unique_lock<std::mutex> Progress::pause() {
  std::unique_lock<std::mutex> lock(mutex);
  clear();
  return lock;
}

void Progress::finish() {
  {
    std::lock_guard<std::mutex> lock(mutex);
    done = true;
    clear();
  }
  wake.notify_all();
  if (thread.joinable())
    thread.join();
}

void Progress::follow(mlir::PassManager &manager) {
  manager.addInstrumentation(std::make_unique<StageInstrumentation>(*this));
}

void Progress::run() {
  std::unique_lock<std::mutex> lock(mutex);
  auto isDone = [this] { return done; };
  if (wake.wait_for(lock, kPatience, isDone))
    return;
  do
    draw();
  while (!wake.wait_for(lock, kInterval, isDone));
}

void Progress::draw() {
  auto elapsed = std::chrono::duration_cast<std::chrono::seconds>(
      std::chrono::steady_clock::now() - start);
  std::string seconds = std::to_string(elapsed.count());
  std::string line = "[" +
                     std::string(3 - std::min<size_t>(3, seconds.size()), ' ') +
                     seconds + " s] " + stage;
  // A line that wraps could not be rewritten.
  if (unsigned columns = llvm::sys::Process::StandardErrColumns())
    line.resize(std::min<size_t>(line.size(), columns - 1));
  unsigned length = line.size();
  if (length < shown)
    line.append(shown - length, ' ');
  llvm::errs() << '\r' << line;
  shown = length;
}

void Progress::clear() {
  if (shown != 0)
    llvm::errs() << '\r' << std::string(shown, ' ') << '\r';
  shown = 0;
}
