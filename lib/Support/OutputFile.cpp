//===- OutputFile.cpp - A file that appears whole or not at all -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/OutputFile.h"

#include "onnx-xform/Support/MappedFile.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Signals.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <random>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace llvm;
using namespace onnx_xform;

/// Pieces of this many bytes or more bypass the buffer of the same size.
static constexpr size_t bufferSize = size_t(1) << 20;
/// Below this many bytes the system call costs more than the copying.
static constexpr size_t copyRangeThreshold = size_t(64) << 10;
/// Linux moves at most 2 GiB - 4 KiB at once; stay clear of that.
static constexpr size_t chunkSize = size_t(1) << 30;

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

static std::string describe(StringRef name, int code) {
  std::string text = ("cannot write '" + name + "': ").str();
  text += sys::StrError(code);
  if (code == ENOSPC || code == EDQUOT)
    text += "; free some space there or choose an output in another place";
  return text;
}

static Error makeError(int code, const Twine &text) {
  return createStringError(std::error_code(code, std::generic_category()),
                           text);
}

Error OutputFile::fail(int code, const Twine &text) {
  failureCode = code;
  failure = text.str();
  return failedError();
}

Error OutputFile::failedError() const {
  return makeError(failureCode, failure);
}

//===----------------------------------------------------------------------===//
// Opening
//===----------------------------------------------------------------------===//

/// The descriptor of this process that `path` is a name of, or -1. These are
/// links in /proc as well, but must not be followed to a file that would then
/// be replaced: the shell's redirection is to be written to.
static int namedDescriptor(StringRef path) {
  if (path == "-" || path == "/dev/stdout")
    return STDOUT_FILENO;
  if (path == "/dev/stderr")
    return STDERR_FILENO;
  unsigned number;
  if ((path.consume_front("/dev/fd/") ||
       path.consume_front("/proc/self/fd/")) &&
      !path.getAsInteger(10, number) && number <= INT_MAX)
    return static_cast<int>(number);
  return -1;
}

static void splitPath(const std::string &path, std::string &folder,
                      std::string &baseName) {
  size_t slash = path.rfind('/');
  if (slash == std::string::npos) {
    folder = ".";
    baseName = path;
    return;
  }
  folder = slash == 0 ? "/" : path.substr(0, slash);
  baseName = path.substr(slash + 1);
}

/// Follows symbolic links, the last of which may dangle (realpath refuses
/// that). Returns 0 or an errno.
static int followLinks(std::string &path) {
  // 40 is the kernel's own limit.
  for (int hop = 0; hop < 40; ++hop) {
    if (namedDescriptor(path) >= 0)
      return 0;
    struct stat status;
    if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode))
      return 0;
    SmallVector<char, 256> target(PATH_MAX + 1);
    ssize_t got = ::readlink(path.c_str(), target.data(), target.size());
    if (got < 0)
      return errno;
    if (static_cast<size_t>(got) == target.size())
      return ENAMETOOLONG;
    StringRef next(target.data(), got);
    if (next.starts_with("/")) {
      path = next.str();
    } else {
      std::string folder, baseName;
      splitPath(path, folder, baseName);
      path = folder + "/" + next.str();
    }
  }
  return ELOOP;
}

Expected<std::unique_ptr<OutputFile>> OutputFile::create(StringRef path,
                                                         bool useUnnamedFile) {
  if (path.empty())
    return makeError(ENOENT, "cannot write '': the path is empty");
  if (path.contains('\0'))
    return makeError(EINVAL, "cannot write '" + path.split('\0').first +
                                 "...': the path has a zero byte");
  std::string target = path.str();
  if (int code = followLinks(target))
    return makeError(code, describe(path, code));

  std::unique_ptr<OutputFile> file(new OutputFile(path.str()));
  if (int named = namedDescriptor(target); named >= 0) {
    if (Error error = file->openDirect(::fcntl(named, F_DUPFD_CLOEXEC, 0)))
      return error;
    return file;
  }

  struct stat status;
  if (::stat(target.c_str(), &status) != 0) {
    if (errno != ENOENT)
      return makeError(errno, describe(path, errno));
  } else if (S_ISDIR(status.st_mode)) {
    return makeError(EISDIR, "cannot write '" + path +
                                 "': it is a directory; name a file in it");
  } else if (!S_ISREG(status.st_mode)) {
    int direct = sys::RetryAfterSignal(-1, ::open, target.c_str(),
                                       O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (Error error = file->openDirect(direct))
      return error;
    return file;
  } else {
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
      return makeError(errno, describe(path, errno));
    file->replaces = true;
    file->oldMode = status.st_mode & 0777;
    file->oldOwner = status.st_uid;
    file->oldGroup = status.st_gid;
  }
  if (Error error = file->openRegular(target, useUnnamedFile))
    return error;
  return file;
}

Error OutputFile::openDirect(int descriptor) {
  if (descriptor < 0)
    return makeError(errno, describe(name, errno));
  kind = Kind::Direct;
  fd = descriptor;
  return Error::success();
}

Error OutputFile::openRegular(const std::string &target, bool useUnnamedFile) {
  std::string folder;
  splitPath(target, folder, baseName);
  // "folder/new/" names no file.
  if (baseName.empty())
    return makeError(EISDIR, describe(name, EISDIR));
  folderFd = sys::RetryAfterSignal(-1, ::open, folder.c_str(),
                                   O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folderFd < 0) {
    int code = errno;
    std::string text = describe(name, code);
    if (code == ENOENT)
      text += "; create the folder '" + folder + "' first";
    return makeError(code, text);
  }
#ifdef O_TMPFILE
  // Giving the file a name later goes through /proc.
  if (useUnnamedFile && ::access("/proc/self/fd", X_OK) == 0) {
    fd = sys::RetryAfterSignal(-1, ::openat, folderFd, ".",
                               O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    if (fd >= 0) {
      kind = Kind::Unnamed;
      return Error::success();
    }
    // These three are how file systems and old kernels say "unsupported".
    if (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)
      return makeError(errno, describe(name, errno));
  }
#else
  (void)useUnnamedFile;
#endif
  return openTemporary(folder);
}

/// A hidden name that nobody else uses.
static std::string randomName() {
  std::random_device device;
  uint64_t number = (uint64_t(device()) << 32) | device();
  // Not made from the target's name, which may be as long as a name can be.
  return ".onnx-xform-" + utohexstr(number, /*LowerCase=*/true, 16) + ".tmp";
}

Error OutputFile::openTemporary(const std::string &folder) {
  // What is to replace a private file must not be readable in the meantime;
  // the old mode is applied at the end.
  mode_t mode = replaces ? 0600 : 0666;
  do {
    temporary = randomName();
    fd = sys::RetryAfterSignal(-1, ::openat, folderFd, temporary.c_str(),
                               O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EEXIST);
  if (fd < 0) {
    temporary.clear();
    return makeError(errno, describe(name, errno));
  }
  kind = Kind::Temporary;
  SmallString<256> whole(folder);
  // The handlers run whatever the current folder is by then.
  if (!sys::fs::make_absolute(whole)) {
    temporaryPath = (whole + "/" + temporary).str();
    std::string ignored;
    if (sys::RemoveFileOnSignal(temporaryPath, &ignored))
      temporaryPath.clear();
  }
  return Error::success();
}

OutputFile::~OutputFile() {
  removeTemporary();
  if (fd >= 0)
    ::close(fd);
  if (folderFd >= 0)
    ::close(folderFd);
}

void OutputFile::removeTemporary() {
  if (!temporary.empty())
    ::unlinkat(folderFd, temporary.c_str(), 0);
  temporary.clear();
  if (!temporaryPath.empty())
    sys::DontRemoveFileOnSignal(temporaryPath);
  temporaryPath.clear();
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

Error OutputFile::writeThrough(const char *data, size_t size) {
  while (size > 0) {
    ssize_t done = ::write(fd, data, std::min(size, chunkSize));
    if (done < 0) {
      if (errno == EINTR)
        continue;
      if (errno == EAGAIN) {
        // Somebody made our standard output non-blocking.
        struct pollfd ready = {fd, POLLOUT, 0};
        ::poll(&ready, 1, -1);
        continue;
      }
      return fail(errno, describe(name, errno));
    }
    data += done;
    size -= done;
  }
  return Error::success();
}

Error OutputFile::flush() {
  size_t size = buffered;
  buffered = 0;
  return writeThrough(buffer.get(), size);
}

Error OutputFile::write(StringRef bytes) {
  if (failureCode)
    return failedError();
  if (committed)
    return makeError(EINVAL,
                     "cannot write '" + name + "': it is finished already");
  written += bytes.size();
  if (bytes.size() > bufferSize - buffered) {
    if (Error error = flush())
      return error;
    if (bytes.size() >= bufferSize)
      return writeThrough(bytes.data(), bytes.size());
  }
  if (bytes.empty())
    return Error::success();
  if (!buffer)
    buffer.reset(new char[bufferSize]);
  std::memcpy(buffer.get() + buffered, bytes.data(), bytes.size());
  buffered += bytes.size();
  return Error::success();
}

Error OutputFile::writeFilled(
    uint64_t size,
    llvm::function_ref<void(uint64_t, llvm::MutableArrayRef<char>)> fill) {
  if (failureCode)
    return failedError();
  constexpr uint64_t pieceSize = 1 << 20;
  uint64_t pieces = (size + pieceSize - 1) / pieceSize;
  auto sizeOf = [&](uint64_t i) {
    return std::min(pieceSize, size - i * pieceSize);
  };
  if (kind == Kind::Direct || pieces < 2 || committed) {
    std::vector<char> piece(std::min(size, pieceSize));
    for (uint64_t i = 0; i < pieces; ++i) {
      llvm::MutableArrayRef<char> part(piece.data(), sizeOf(i));
      fill(i * pieceSize, part);
      if (Error error = write(StringRef(part.data(), part.size())))
        return error;
    }
    return Error::success();
  }
  if (Error error = flush())
    return error;
  uint64_t start = written;
  std::atomic<int> problem = 0;
  std::atomic<uint64_t> next = 0;
  auto work = [&] {
    std::vector<char> piece(pieceSize);
    for (uint64_t i; !problem && (i = next++) < pieces;) {
      llvm::MutableArrayRef<char> part(piece.data(), sizeOf(i));
      fill(i * pieceSize, part);
      uint64_t at = start + i * pieceSize;
      while (!part.empty()) {
        ssize_t done =
            ::pwrite(fd, part.data(), part.size(), static_cast<off_t>(at));
        if (done < 0 && errno == EINTR)
          continue;
        if (done <= 0) {
          problem = done < 0 ? errno : EIO;
          return;
        }
        part = part.drop_front(done);
        at += done;
      }
    }
  };
  unsigned count = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> helpers;
  for (unsigned i = 1; i < std::min<uint64_t>(count, pieces); ++i)
    helpers.emplace_back(work);
  work();
  for (std::thread &helper : helpers)
    helper.join();
  if (problem)
    return fail(problem, describe(name, problem));
  written = start + size;
  if (::lseek(fd, static_cast<off_t>(written), SEEK_SET) < 0)
    return fail(errno, describe(name, errno));
  return Error::success();
}

Error OutputFile::writeBlob(const char *data, size_t size) {
  if (size < copyRangeThreshold || failureCode || committed)
    return write(StringRef(data, size));
  std::optional<MappedFile::Location> source = MappedFile::find(data, size);
  if (!source)
    return write(StringRef(data, size));
  if (Error error = flush())
    return error;
  off_t from = static_cast<off_t>(source->offset);
  while (size > 0) {
    ssize_t done = ::copy_file_range(source->descriptor, &from, fd, nullptr,
                                     std::min(size, chunkSize), 0);
    if (done > 0) {
      data += done;
      size -= done;
      written += done;
      continue;
    }
    if (done < 0 && errno == EINTR)
      continue;
    if (done < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG))
      return fail(errno, describe(name, errno));
    struct stat status;
    if (done == 0 && ::fstat(source->descriptor, &status) == 0 &&
        static_cast<uint64_t>(status.st_size) <
            static_cast<uint64_t>(from) + size)
      // Reading the mapping would be a SIGBUS here.
      return fail(EIO, "cannot write '" + name +
                           "': a file that it is made from was cut short "
                           "meanwhile; restore that file and run again");
    // Two file systems, a pipe, a descriptor with O_APPEND, an old kernel:
    // this way is closed, and write(2) tells if the other one is, too.
    break;
  }
  return write(StringRef(data, size));
}

Error OutputFile::padTo(uint64_t offset) {
  if (failureCode)
    return failedError();
  if (offset < written)
    return fail(EINVAL, "cannot write '" + name + "': cannot pad to offset " +
                            Twine(offset) + ", because it has " +
                            Twine(written) + " bytes already");
  static const char zeros[4096] = {};
  while (written < offset) {
    size_t size = static_cast<size_t>(
        std::min<uint64_t>(offset - written, sizeof(zeros)));
    if (Error error = write(StringRef(zeros, size)))
      return error;
  }
  return Error::success();
}

//===----------------------------------------------------------------------===//
// Committing
//===----------------------------------------------------------------------===//

void OutputFile::applyOldAttributes() {
  if (!replaces)
    return;
  // Errors are ignored: giving files away is root's privilege, and some file
  // systems have no modes. The owner comes first because it resets the mode.
  struct stat status;
  if (::fstat(fd, &status) == 0 &&
      (status.st_uid != oldOwner || status.st_gid != oldGroup) &&
      ::fchown(fd, oldOwner, oldGroup) != 0) {
  }
  (void)::fchmod(fd, oldMode);
}

/// Gives the unnamed file the target's name if that is free, else a hidden
/// one (`temporary`).
Error OutputFile::linkUnnamed() {
  std::string self = "/proc/self/fd/" + std::to_string(fd);
  auto linkAs = [&](const std::string &as) {
    return ::linkat(AT_FDCWD, self.c_str(), folderFd, as.c_str(),
                    AT_SYMLINK_FOLLOW);
  };
  if (!replaces) {
    if (linkAs(baseName) == 0)
      return Error::success();
    // Somebody else has made it meanwhile: the last one wins.
    if (errno != EEXIST)
      return fail(errno, describe(name, errno));
  }
  while (true) {
    std::string hidden = randomName();
    if (linkAs(hidden) == 0) {
      temporary = hidden;
      return Error::success();
    }
    if (errno != EEXIST)
      return fail(errno, describe(name, errno));
  }
}

Error OutputFile::publish() {
  applyOldAttributes();
  if (kind == Kind::Unnamed) {
    if (Error error = linkUnnamed())
      return error;
    if (temporary.empty())
      return Error::success();
  } else {
    // Network file systems tell about a full disk at close, and then it is
    // not too late yet.
    int code = ::close(fd) != 0 ? errno : 0;
    fd = -1;
    if (code != 0 && code != EINTR)
      return fail(code, describe(name, code));
  }
  if (::renameat(folderFd, temporary.c_str(), folderFd, baseName.c_str()) !=
      0) {
    int code = errno;
    return fail(code, describe(name, code));
  }
  // The name is gone, so there is nothing to unlink any more.
  temporary.clear();
  return Error::success();
}

Error OutputFile::commit() {
  if (failureCode)
    return failedError();
  if (committed)
    return makeError(EINVAL,
                     "cannot write '" + name + "': it is finished already");
  if (Error error = flush())
    return error;
  if (kind != Kind::Direct) {
    Error error = publish();
    removeTemporary();
    if (error)
      return error;
  }
  committed = true;
  return Error::success();
}
