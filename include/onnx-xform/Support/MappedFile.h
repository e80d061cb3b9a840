//===- MappedFile.h - A file mapped read-only -------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Models and their external data files are mapped, never read into memory:
// the weights of a model are views of these bytes until somebody changes them.
//
// Lifetime. A MappedFile is held by std::shared_ptr. Each blob cut out of it
// keeps a copy of that pointer (usually inside the deleter of an
// AsmResourceBlob), and the last one to go unmaps the bytes and closes the
// descriptor. A StringRef made from bytes() owns nothing: it dangles as soon
// as the last shared_ptr is gone. The same holds for a Location returned by
// find(): use its descriptor only while something keeps the mapping alive,
// which is the case while the bytes that were asked about may be read.
//
// What the mapping survives. It belongs to the inode, not to the name: after
// the file is renamed, unlinked or replaced by rename(2), the bytes are the
// old ones still. OutputFile always writes a new inode and renames it over the
// target, and that is why a tool may write to the very path it has mapped
// ("in == out").
//
// What it does not survive. The mapping is shared with everyone who has the
// file open. If another process writes into the file in place, the bytes
// change under the reader. If it truncates the file, touching the lost pages
// raises SIGBUS, which kills the process; nothing here catches it. Never open
// a mapped path with O_TRUNC (llvm::raw_fd_ostream does): use OutputFile.
//
// Misuse. The pages are PROT_READ: writing through a const_cast is a SIGSEGV.
// The first byte is aligned to a page, but a tensor may start anywhere in the
// file: never cast an address to a pointer of elements without looking at its
// alignment. Both the mapping and the registry are safe to use from several
// threads.
//
// This header and its implementation are for Linux.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_MAPPEDFILE_H
#define ONNX_XFORM_SUPPORT_MAPPEDFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace onnx_xform {

/// The bytes of a file, read-only, shared by all blobs cut out of it. See the
/// head of this file for lifetime and misuse.
class MappedFile {
public:
  /// Where bytes of a mapping lie in their file.
  struct Location {
    /// Open for reading; owned by the MappedFile, do not close it.
    int descriptor;
    /// In bytes, from the start of the file.
    uint64_t offset;
  };

  /// Maps all of the file at `path`; "-" is the standard input.
  ///
  /// What cannot be mapped (FIFOs, terminals, /dev/stdin behind a pipe, files
  /// in /proc) is read to its end into anonymous memory instead. An empty file
  /// gives an empty range. Fails with a text such as
  /// "cannot open 'x': No such file or directory"; a directory is an error.
  static llvm::Expected<std::shared_ptr<MappedFile>> open(llvm::StringRef path);

  /// Maps the regular file `relativePath` inside `folder` (an empty `folder`
  /// is the current one). This is for the locations of ONNX external data,
  /// which come out of the model and so are not to be trusted.
  ///
  /// Refuses, each with its reason and a remedy: empty and absolute paths, a
  /// '..' component anywhere, symbolic links that lead out of `folder`, and
  /// everything that is not a regular file. The check is made on the opened
  /// file, not on its name, so it cannot be tricked by someone who swaps
  /// links meanwhile. A hard link to a file elsewhere cannot be told from a
  /// file of the folder and is accepted.
  static llvm::Expected<std::shared_ptr<MappedFile>>
  openBeneath(llvm::StringRef folder, llvm::StringRef relativePath);

  /// Tells where the `size` bytes at `data` lie, if all of them are inside one
  /// live mapping of a file. Bytes that were read (see `open`) and empty
  /// ranges lie nowhere. Costs one lock and one search in a sorted map.
  static std::optional<Location> find(const void *data, size_t size);

  ~MappedFile();
  MappedFile(const MappedFile &) = delete;
  MappedFile &operator=(const MappedFile &) = delete;

  /// The whole file. Valid as long as this object.
  llvm::StringRef bytes() const { return llvm::StringRef(data, length); }

  /// The size of the file in bytes.
  size_t size() const { return length; }

  /// The path as it was given; folder and relative path joined for
  /// `openBeneath`. For messages only: the name may have moved on.
  llvm::StringRef path() const { return name; }

  /// Open for reading, or -1 if the bytes were read and not mapped. Owned by
  /// this object.
  int descriptor() const { return fd; }

private:
  MappedFile(std::string name, int fd, char *data, size_t length,
             size_t reserved);

  /// Takes `fd` over, also when it fails.
  static llvm::Expected<std::shared_ptr<MappedFile>>
  fromDescriptor(int fd, std::string name);

  std::string name;
  /// -1 if the bytes are anonymous memory.
  int fd;
  /// Null if and only if nothing is mapped.
  char *data;
  size_t length;
  /// The bytes to unmap, at least `length`.
  size_t reserved;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_MAPPEDFILE_H
