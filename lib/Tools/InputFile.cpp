//===- InputFile.cpp - What kind of file the input is ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "InputFile.h"

#include "onnx-xform/Conversion/ImportONNX.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace llvm;
using namespace onnx_xform;

static Error makeError(StringRef path, const Twine &reason) {
  StringRef name = path == "-" ? "<stdin>" : path;
  return createStringError(name + ": " + reason);
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// Copies what comes out of a pipe, a socket or a terminal to memory that has
/// the face of a file. Returns its descriptor, or -1 and errno.
static int spool(int source) {
  int memory = ::memfd_create("onnx-xform-input", MFD_CLOEXEC);
  if (memory < 0)
    return -1;
  SmallVector<char, 0> buffer(1 << 20);
  while (true) {
    ssize_t size =
        sys::RetryAfterSignal(-1, ::read, source, buffer.data(), buffer.size());
    if (size == 0)
      return memory;
    char *data = buffer.data();
    while (size > 0) {
      ssize_t done = sys::RetryAfterSignal(-1, ::write, memory, data,
                                           static_cast<size_t>(size));
      if (done < 0)
        break;
      data += done;
      size -= done;
    }
    if (size != 0) {
      int code = errno;
      ::close(memory);
      errno = code;
      return -1;
    }
  }
}

/// Makes the rest of `source` the standard input, from its first byte on.
static bool becomeStandardInput(int source) {
  int memory = spool(source);
  if (memory < 0)
    return false;
  bool ok = ::lseek(memory, 0, SEEK_SET) == 0 &&
            ::dup2(memory, STDIN_FILENO) == STDIN_FILENO;
  ::close(memory);
  return ok;
}

//===----------------------------------------------------------------------===//
// Telling apart
//===----------------------------------------------------------------------===//

/// Why these bytes can be neither an ONNX model nor MLIR; empty if they may.
static StringRef explainForeign(StringRef head, StringRef path) {
  if (head.starts_with("version https://git-lfs.github.com/"))
    return "is a Git LFS pointer and not the file itself; fetch it with 'git "
           "lfs pull'";
  if (head.ltrim().starts_with_insensitive("<!doctype html") ||
      head.ltrim().starts_with_insensitive("<html"))
    return "is an HTML page; the download of the model went wrong";
  if (head.starts_with("PK\x03\x04"))
    return "is a zip archive: a PyTorch checkpoint must be exported to ONNX, "
           "other archives unpacked";
  if (head.empty() && path.ends_with_insensitive(".onnx"))
    return "the file is empty";
  if (head.contains('\0'))
    return "is neither an ONNX model nor MLIR";
  return "";
}

static Expected<InputFile::Kind> classify(StringRef head, StringRef path) {
  if (head.starts_with("ML\xefR"))
    return InputFile::Kind::MLIR;
  if (looksLikeONNX(head))
    return InputFile::Kind::ONNX;
  StringRef reason = explainForeign(head, path);
  if (!reason.empty())
    return makeError(path, reason);
  return InputFile::Kind::MLIR;
}

Expected<InputFile> onnx_xform::inspectInput(StringRef path) {
  int file = path == "-" ? STDIN_FILENO
                         : sys::RetryAfterSignal(-1, ::open, path.str().c_str(),
                                                 O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return makeError(path, "cannot open file: " + sys::StrError());
  scope_exit close([&] {
    if (file != STDIN_FILENO)
      ::close(file);
  });

  InputFile result{InputFile::Kind::MLIR, path.str()};
  struct stat status;
  if (::fstat(file, &status) != 0)
    return makeError(path, "cannot read file: " + sys::StrError());
  if (S_ISDIR(status.st_mode))
    return makeError(path, "is a directory; name a file in it");
  int readable = file;
  if (!S_ISREG(status.st_mode)) {
    if (sys::Process::FileDescriptorIsDisplayed(file))
      errs() << "(reading the model from the terminal; end it with ctrl-d)\n";
    if (!becomeStandardInput(file))
      return makeError(path, "cannot read file: " + sys::StrError());
    readable = STDIN_FILENO;
    result.path = "-";
  }

  char head[1024];
  ssize_t size =
      sys::RetryAfterSignal(-1, ::pread, readable, &head[0], sizeof(head), 0);
  if (size < 0)
    return makeError(path, "cannot read file: " + sys::StrError());
  Expected<InputFile::Kind> kind = classify(StringRef(head, size), path);
  if (!kind)
    return kind.takeError();
  result.kind = *kind;
  return result;
}
