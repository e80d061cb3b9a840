//===- OutputFile.h - A file that appears whole or not at all ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bytes go to a file without a name (O_TMPFILE) in the target's folder and
// get the target's name at commit(). So another process sees the old file or
// the whole new one, and a process that fails, runs out of disk or is killed
// leaves the old file as it was and nothing else. File systems without
// O_TMPFILE (NFS, FAT) get a hidden temporary file instead, which is removed by
// the destructor and by LLVM's signal handlers; only there can kill -9 leave
// it behind. (With O_TMPFILE there is one instant at which kill -9 does: when
// the new file replaces an old one it has a hidden name between two system
// calls, because Linux has no way to link over an existing name.)
//
// Because the target's inode is never written to, the target may be mapped by
// a MappedFile, and its bytes may be the source of the writes: in == out.
//
// Not promised: that a commit survives a power failure. There is no fsync.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_OUTPUTFILE_H
#define ONNX_XFORM_SUPPORT_OUTPUTFILE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <sys/types.h>

namespace onnx_xform {

/// Writes one file from its start to its end; see the head of this file. Not
/// thread-safe: one writer.
///
/// After a write has failed the object stays failed: each later call returns
/// the same error, commit() included, so it is safe to look only at that one.
class OutputFile {
public:
  /// Starts a file that is to replace `path` or to be new there.
  ///
  /// * A new file gets the mode 0666 less the umask. An existing one keeps its
  ///   permission bits and, where this process may do that, owner and group.
  /// * If `path` is a symbolic link, the file it points to is replaced and the
  ///   link stays; the file may be missing, its folder may not.
  /// * "-" and /dev/stdout are the standard output. These and everything that
  ///   is not a regular file (/dev/null, a FIFO, /dev/fd/N) are written to
  ///   directly, so there nothing can be undone.
  ///
  /// Fails with a text such as "cannot write 'x': Permission denied", also if
  /// the target exists and may not be written to: that it could be replaced
  /// all the same does not mean that its owner wants that.
  ///
  /// `useUnnamedFile` = false takes the road for file systems without
  /// O_TMPFILE; it is there for tests.
  static llvm::Expected<std::unique_ptr<OutputFile>>
  create(llvm::StringRef path, bool useUnnamedFile = true);

  /// Without commit() this leaves no trace of the new file, and the old one
  /// as it was.
  ~OutputFile();
  OutputFile(const OutputFile &) = delete;
  OutputFile &operator=(const OutputFile &) = delete;

  /// Appends bytes. Small pieces are gathered in a buffer of 1 MiB.
  llvm::Error write(llvm::StringRef bytes);

  /// Appends `size` bytes as `write` does, but copies them inside the kernel
  /// (or shares them, if the file system can) when they are bytes of a
  /// MappedFile and 64 KiB or more. The mapping must outlive the call.
  llvm::Error writeBlob(const char *data, size_t size);

  /// Appends `size` bytes that `fill(offset, piece)` makes: the bytes from
  /// `offset` on, as many as `piece` has. Pieces are made and written on all
  /// cores at once where the target is a regular file, else in order; `fill`
  /// must bear either. A piece is 1 MiB at most.
  llvm::Error
  writeFilled(uint64_t size,
              llvm::function_ref<void(uint64_t offset,
                                      llvm::MutableArrayRef<char> piece)>
                  fill);

  /// Appends zero bytes until `position()` is `offset` bytes. An `offset`
  /// that has been passed is an error.
  llvm::Error padTo(uint64_t offset);

  /// The bytes appended so far, which is the offset of the next one.
  uint64_t position() const { return written; }

  /// The path as it was given.
  llvm::StringRef path() const { return name; }

  /// Writes what is buffered and gives the file its name. To be called once,
  /// last; whatever comes afterwards is an error. If this fails, it is as if
  /// there had been no commit.
  llvm::Error commit();

private:
  enum class Kind {
    /// Not a regular file: nothing to rename.
    Direct,
    /// O_TMPFILE: has no name yet.
    Unnamed,
    /// Has the name `temporary` in `folderFd`.
    Temporary
  };

  explicit OutputFile(std::string name) : name(std::move(name)) {}

  llvm::Error openDirect(int descriptor);
  llvm::Error openTemporary(const std::string &folder);
  llvm::Error openRegular(const std::string &target, bool useUnnamedFile);
  llvm::Error flush();
  llvm::Error writeThrough(const char *data, size_t size);
  llvm::Error publish();
  llvm::Error linkUnnamed();
  void applyOldAttributes();
  void removeTemporary();
  /// Makes the object failed and returns the error.
  llvm::Error fail(int code, const llvm::Twine &text);
  llvm::Error failedError() const;

  std::string name;
  Kind kind = Kind::Direct;
  int fd = -1;
  /// The folder of the target, O_PATH; held so that a rename of the folder or
  /// a chdir does not matter. -1 for Kind::Direct.
  int folderFd = -1;
  /// The target's name in that folder.
  std::string baseName;
  /// The hidden name in that folder, and the whole path as LLVM's signal
  /// handlers know it. Empty if there is no such file.
  std::string temporary, temporaryPath;

  /// The old target's, if there is one.
  bool replaces = false;
  mode_t oldMode = 0;
  uid_t oldOwner = 0;
  gid_t oldGroup = 0;

  std::unique_ptr<char[]> buffer;
  size_t buffered = 0;
  uint64_t written = 0;

  bool committed = false;
  int failureCode = 0;
  std::string failure;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_OUTPUTFILE_H
