//===- MappedFile.cpp - A file mapped read-only -----------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/MappedFile.h"

#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Errno.h"

#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <limits>
#include <map>
#include <mutex>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

#ifdef SYS_openat2
#include <linux/openat2.h>
#endif

using namespace llvm;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

static Error makeError(int code, const Twine &text) {
  return createStringError(std::error_code(code, std::generic_category()),
                           text);
}

static Error cannotOpen(StringRef name, int code) {
  return makeError(code, "cannot open '" + name + "': " + sys::StrError(code));
}

static Error refuse(StringRef name, const Twine &reason) {
  return makeError(EACCES, "cannot open '" + name + "': " + reason);
}

/// A name with a zero byte would silently be cut short by the system calls.
static Error checkName(StringRef name) {
  if (name.empty())
    return makeError(ENOENT, "cannot open '': the path is empty");
  size_t zero = name.find('\0');
  if (zero != StringRef::npos)
    return makeError(EINVAL, "cannot open '" + name.take_front(zero) +
                                 "...': the path has a zero byte");
  return Error::success();
}

//===----------------------------------------------------------------------===//
// The registry of live mappings
//===----------------------------------------------------------------------===//

namespace {
struct MappedRange {
  uintptr_t end;
  int descriptor;
};

/// Disjoint address ranges by their first address.
struct Registry {
  std::mutex mutex;
  std::map<uintptr_t, MappedRange> ranges;
};
} // namespace

static Registry &registry() {
  // Never destroyed: blobs held by static objects may go after it would.
  static Registry *instance = new Registry;
  return *instance;
}

std::optional<MappedFile::Location> MappedFile::find(const void *data,
                                                     size_t size) {
  if (size == 0)
    return std::nullopt;
  uintptr_t begin = reinterpret_cast<uintptr_t>(data);
  Registry &live = registry();
  std::lock_guard<std::mutex> lock(live.mutex);
  auto it = live.ranges.upper_bound(begin);
  if (it == live.ranges.begin())
    return std::nullopt;
  --it;
  const MappedRange &range = it->second;
  if (begin >= range.end || size > range.end - begin)
    return std::nullopt;
  return Location{range.descriptor, begin - it->first};
}

//===----------------------------------------------------------------------===//
// MappedFile
//===----------------------------------------------------------------------===//

MappedFile::MappedFile(std::string name, int fd, char *data, size_t length,
                       size_t reserved)
    : name(std::move(name)), fd(fd), data(data), length(length),
      reserved(reserved) {
  if (fd < 0)
    return;
  uintptr_t begin = reinterpret_cast<uintptr_t>(data);
  Registry &live = registry();
  std::lock_guard<std::mutex> lock(live.mutex);
  live.ranges.emplace(begin, MappedRange{begin + length, fd});
}

MappedFile::~MappedFile() {
  if (fd >= 0) {
    // Before munmap: afterwards another thread may be given the same address.
    Registry &live = registry();
    std::lock_guard<std::mutex> lock(live.mutex);
    live.ranges.erase(reinterpret_cast<uintptr_t>(data));
  }
  if (data)
    ::munmap(data, reserved);
  if (fd >= 0)
    ::close(fd);
}

namespace {
/// Anonymous memory that grows; mremap moves pages instead of copying them.
struct GrowingBuffer {
  char *data = nullptr;
  size_t length = 0;
  size_t reserved = 0;

  /// Returns 0 or an errno.
  int grow() {
    if (reserved > std::numeric_limits<size_t>::max() / 2)
      return ENOMEM;
    size_t wanted = reserved ? 2 * reserved : size_t(1) << 20;
    void *moved = reserved ? ::mremap(data, reserved, wanted, MREMAP_MAYMOVE)
                           : ::mmap(nullptr, wanted, PROT_READ | PROT_WRITE,
                                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (moved == MAP_FAILED)
      return errno;
    data = static_cast<char *>(moved);
    reserved = wanted;
    return 0;
  }

  void release() {
    if (data)
      ::munmap(data, reserved);
    *this = GrowingBuffer();
  }
};
} // namespace

/// Reads `fd` to its end. Returns 0 or an errno, with nothing allocated.
static int readToEnd(int fd, GrowingBuffer &buffer) {
  while (true) {
    if (buffer.length == buffer.reserved) {
      if (int code = buffer.grow()) {
        buffer.release();
        return code;
      }
    }
    ssize_t got =
        sys::RetryAfterSignal(-1, ::read, fd, buffer.data + buffer.length,
                              buffer.reserved - buffer.length);
    if (got < 0) {
      int code = errno;
      buffer.release();
      return code;
    }
    if (got == 0)
      break;
    buffer.length += got;
  }
  if (buffer.length == 0)
    buffer.release();
  else
    ::mprotect(buffer.data, buffer.reserved, PROT_READ);
  return 0;
}

Expected<std::shared_ptr<MappedFile>>
MappedFile::fromDescriptor(int fd, std::string name) {
  scope_exit closeDescriptor([&] { ::close(fd); });
  struct stat status;
  if (::fstat(fd, &status) != 0)
    return cannotOpen(name, errno);
  if (S_ISDIR(status.st_mode))
    return makeError(EISDIR, "cannot open '" + name +
                                 "': it is a directory; give a file in it");

  // Files in /proc say that they are empty, so these are read, too. So is a
  // redirected standard input that somebody has read a part of.
  bool fromStart = ::lseek(fd, 0, SEEK_CUR) == 0;
  if (!S_ISREG(status.st_mode) || status.st_size == 0 || !fromStart) {
    GrowingBuffer buffer;
    if (int code = readToEnd(fd, buffer))
      return makeError(code,
                       "cannot read '" + name + "': " + sys::StrError(code));
    return std::shared_ptr<MappedFile>(new MappedFile(
        std::move(name), -1, buffer.data, buffer.length, buffer.reserved));
  }

  if (static_cast<uint64_t>(status.st_size) >
      std::numeric_limits<size_t>::max())
    return cannotOpen(name, EFBIG);
  size_t length = static_cast<size_t>(status.st_size);
  void *data = ::mmap(nullptr, length, PROT_READ, MAP_SHARED, fd, 0);
  if (data == MAP_FAILED)
    return makeError(errno,
                     "cannot map '" + name + "': " + sys::StrError(errno));
  closeDescriptor.release();
  return std::shared_ptr<MappedFile>(new MappedFile(
      std::move(name), fd, static_cast<char *>(data), length, length));
}

Expected<std::shared_ptr<MappedFile>> MappedFile::open(StringRef path) {
  if (Error error = checkName(path))
    return error;
  std::string name = path.str();
  int fd = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                       : sys::RetryAfterSignal(-1, ::open, name.c_str(),
                                               O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return cannotOpen(path, errno);
  return fromDescriptor(fd, std::move(name));
}

//===----------------------------------------------------------------------===//
// openBeneath
//===----------------------------------------------------------------------===//

/// The path of an open file as the kernel sees it, free of links; empty if
/// /proc is not there.
static std::string pathOfDescriptor(int fd) {
  std::string link = "/proc/self/fd/" + std::to_string(fd);
  SmallVector<char, 256> buffer(PATH_MAX + 1);
  ssize_t got = ::readlink(link.c_str(), buffer.data(), buffer.size());
  if (got <= 0 || static_cast<size_t>(got) == buffer.size() || buffer[0] != '/')
    return "";
  return std::string(buffer.data(), got);
}

/// Opens `relative` in the folder `folderFd` without leaving that folder, or
/// returns -1 with errno set. The kernel checks each step of the way.
static int openBeneathByKernel(int folderFd, const std::string &relative) {
#ifdef SYS_openat2
  struct open_how how = {};
  // O_NONBLOCK: a FIFO must not make us wait for a writer before fstat has
  // told that it is one. It means nothing for regular files.
  how.flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  return static_cast<int>(sys::RetryAfterSignal(-1L, ::syscall, SYS_openat2,
                                                folderFd, relative.c_str(),
                                                &how, sizeof(how)));
#else
  (void)folderFd;
  (void)relative;
  errno = ENOSYS;
  return -1;
#endif
}

/// Whether `openBeneathByKernel` could not decide: no such system call, a
/// sandbox that forbids it, a rename on the way, or a link that is absolute
/// (which it refuses even if it leads back into the folder).
static bool kernelIsUndecided(int code) {
  return code == ENOSYS || code == EPERM || code == EAGAIN || code == EINVAL ||
         code == E2BIG || code == EXDEV;
}

/// The same by asking where an opened file lies. It is first opened with
/// O_PATH, which has no effect on devices, and only what has passed is opened
/// for reading, by way of its descriptor, so that no name is resolved twice.
static Expected<int>
openBeneathByPath(int folderFd, const std::string &relative, StringRef name) {
  int pathFd = sys::RetryAfterSignal(-1, ::openat, folderFd, relative.c_str(),
                                     O_PATH | O_CLOEXEC);
  if (pathFd < 0)
    return cannotOpen(name, errno);
  scope_exit closePath([&] { ::close(pathFd); });

  std::string folderPath = pathOfDescriptor(folderFd);
  std::string filePath = pathOfDescriptor(pathFd);
  if (folderPath.empty() || filePath.empty())
    return refuse(name, "cannot tell whether a symbolic link leads out of the "
                        "folder, because /proc is not available; mount /proc, "
                        "or replace the link by the file");
  StringRef rest = filePath;
  if (folderPath != "/" && (!rest.consume_front(folderPath) ||
                            !(rest.empty() || rest.starts_with("/"))))
    return refuse(name, "a symbolic link leads out of the folder, to '" +
                            filePath +
                            "'; replace the link by a copy of that file");
  struct stat status;
  if (::fstat(pathFd, &status) != 0)
    return cannotOpen(name, errno);
  if (!S_ISREG(status.st_mode))
    return refuse(name, "it is not a regular file; data outside the model "
                        "must be in a regular file");

  std::string reopen = "/proc/self/fd/" + std::to_string(pathFd);
  int fd =
      sys::RetryAfterSignal(-1, ::open, reopen.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return cannotOpen(name, errno);
  return fd;
}

Expected<std::shared_ptr<MappedFile>>
MappedFile::openBeneath(StringRef folder, StringRef relativePath) {
  if (Error error = checkName(relativePath))
    return error;
  std::string folderName = folder.empty() ? "." : folder.str();
  if (Error error = checkName(folderName))
    return error;
  if (relativePath.starts_with("/"))
    return refuse(relativePath, "the path is absolute; move the file into the "
                                "model's folder and name it relative to that");
  SmallVector<StringRef, 8> components;
  relativePath.split(components, '/');
  for (StringRef component : components)
    if (component == "..")
      return refuse(relativePath,
                    "the path has a '..' component; move the file into the "
                    "model's folder and name it relative to that");

  std::string relative = relativePath.str();
  std::string name =
      folder.empty()
          ? relative
          : (folder + (folder.ends_with("/") ? "" : "/") + relative).str();

  int folderFd = sys::RetryAfterSignal(-1, ::open, folderName.c_str(),
                                       O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folderFd < 0)
    return cannotOpen(folderName, errno);
  scope_exit closeFolder([&] { ::close(folderFd); });

  int fd = openBeneathByKernel(folderFd, relative);
  if (fd < 0) {
    // A socket cannot be opened at all and says ENXIO.
    if (errno == ENXIO || kernelIsUndecided(errno)) {
      Expected<int> byPath = openBeneathByPath(folderFd, relative, name);
      if (!byPath)
        return byPath.takeError();
      fd = *byPath;
    } else {
      return cannotOpen(name, errno);
    }
  }

  struct stat status;
  int code = ::fstat(fd, &status) != 0 ? errno : 0;
  if (code != 0 || !S_ISREG(status.st_mode)) {
    ::close(fd);
    if (code != 0)
      return cannotOpen(name, code);
    return refuse(name, "it is not a regular file; data outside the model "
                        "must be in a regular file");
  }
  return fromDescriptor(fd, std::move(name));
}
