//===- Progress.h - One line about a long job -------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A job that lasts longer than two seconds shows one line on the terminal,
// rewritten while it runs and gone when it is over:
//
//   [ 12 s] convert-fp16
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TOOLS_PROGRESS_H
#define ONNX_XFORM_LIB_TOOLS_PROGRESS_H

#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace onnx_xform {

/// The line on stderr. A thread draws it, because one stage may take all of
/// the time. Where it is not enabled, there is no thread and nothing is drawn.
class Progress {
public:
  explicit Progress(bool enabled);
  ~Progress() { finish(); }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// What is being done now. May be called from any thread.
  void setStage(llvm::StringRef name);

  std::string getStage();

  /// Removes the line so that others may write to the terminal, and keeps it
  /// away as long as the lock is held.
  std::unique_lock<std::mutex> pause();

  /// Removes the line for good.
  void finish();

  /// Makes the passes of `manager` stages. This must outlive their run.
  void follow(mlir::PassManager &manager);

private:
  void run();
  void draw();
  void clear();

  std::chrono::steady_clock::time_point start;
  std::mutex mutex;
  std::condition_variable wake;
  std::string stage;
  /// Columns that the line on the terminal takes; 0: there is none.
  unsigned shown = 0;
  bool done = false;
  std::thread thread;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TOOLS_PROGRESS_H
