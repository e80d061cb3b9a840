//===- OutputFileTest.cpp - A file that appears whole or not at all -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/OutputFile.h"

#include "onnx-xform/Support/MappedFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace llvm;
using namespace onnx_xform;

namespace {

/// Every test runs with the unnamed and with the hidden temporary file.
class OutputFileTest : public testing::TestWithParam<bool> {
protected:
  void SetUp() override {
    SmallString<128> path;
    ASSERT_FALSE(sys::fs::createUniqueDirectory("onnx-xform-output", path));
    folder = path.str().str();
  }
  void TearDown() override {
    // remove_directories does not remove FIFOs.
    ::unlink(in("fifo").c_str());
    sys::fs::remove_directories(folder);
  }

  std::string in(StringRef name) { return folder + "/" + name.str(); }

  void put(const std::string &path, StringRef bytes, mode_t mode = 0644) {
    int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ASSERT_GE(fd, 0) << path;
    ASSERT_EQ(::write(fd, bytes.data(), bytes.size()),
              static_cast<ssize_t>(bytes.size()));
    ASSERT_EQ(::fchmod(fd, mode), 0);
    ::close(fd);
  }

  std::string contents(const std::string &path) {
    Expected<std::shared_ptr<MappedFile>> file = MappedFile::open(path);
    if (file)
      return (*file)->bytes().str();
    return toString(file.takeError());
  }

  mode_t modeOf(const std::string &path) {
    struct stat status = {};
    EXPECT_EQ(::lstat(path.c_str(), &status), 0);
    return status.st_mode;
  }

  /// How many names the folder has, hidden ones included.
  size_t names() {
    size_t count = 0;
    std::error_code code;
    for (sys::fs::directory_iterator it(folder, code, false), end;
         it != end && !code; it.increment(code))
      ++count;
    EXPECT_FALSE(code);
    return count;
  }

  std::unique_ptr<OutputFile> make(const std::string &path) {
    Expected<std::unique_ptr<OutputFile>> file =
        OutputFile::create(path, GetParam());
    if (file)
      return std::move(*file);
    ADD_FAILURE() << toString(file.takeError());
    return nullptr;
  }

  std::string refusal(const std::string &path) {
    Expected<std::unique_ptr<OutputFile>> file =
        OutputFile::create(path, GetParam());
    return file ? "" : toString(file.takeError());
  }

  std::string folder;
};

/// The error text, or "".
std::string textOf(Error error) {
  return error ? toString(std::move(error)) : "";
}

#define EXPECT_OK(expression) EXPECT_EQ(textOf(expression), "")

TEST_P(OutputFileTest, AppearsWholeAtCommit) {
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("hello "));
  EXPECT_OK(file->write(""));
  EXPECT_OK(file->write("world"));
  EXPECT_EQ(file->position(), 11u);
  EXPECT_EQ(names(), GetParam() ? 0u : 1u);
  EXPECT_FALSE(sys::fs::exists(in("a")));
  EXPECT_OK(file->commit());
  EXPECT_EQ(contents(in("a")), "hello world");
  file.reset();
  EXPECT_EQ(contents(in("a")), "hello world");
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, EmptyFileIsCommitted) {
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->commit());
  EXPECT_EQ(contents(in("a")), "");
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, LeavesNoTraceWithoutCommit) {
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write(std::string(3 << 20, 'x')));
  file.reset();
  EXPECT_EQ(names(), 0u);
}

TEST_P(OutputFileTest, LeavesAnOldFileUntouchedWithoutCommit) {
  put(in("a"), "old");
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write(std::string(3 << 20, 'x')));
  EXPECT_EQ(contents(in("a")), "old");
  file.reset();
  EXPECT_EQ(contents(in("a")), "old");
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, NewFileHasTheModeOfTheUmask) {
  mode_t before = ::umask(027);
  std::unique_ptr<OutputFile> file = make(in("a"));
  ::umask(before);
  ASSERT_TRUE(file);
  EXPECT_OK(file->commit());
  EXPECT_EQ(modeOf(in("a")), mode_t(S_IFREG | 0640));
}

TEST_P(OutputFileTest, OldFileKeepsItsModeAndOwner) {
  for (mode_t mode : {0600, 0666, 0755}) {
    put(in("a"), "old", mode);
    bool given = ::chown(in("a").c_str(), 12345, 23456) == 0;
    std::unique_ptr<OutputFile> file = make(in("a"));
    ASSERT_TRUE(file);
    EXPECT_OK(file->write("new"));
    EXPECT_OK(file->commit());
    EXPECT_EQ(modeOf(in("a")), S_IFREG | mode);
    struct stat status = {};
    ASSERT_EQ(::stat(in("a").c_str(), &status), 0);
    if (given) {
      EXPECT_EQ(status.st_uid, 12345u);
      EXPECT_EQ(status.st_gid, 23456u);
    }
    EXPECT_EQ(contents(in("a")), "new");
    EXPECT_EQ(names(), 1u);
    ::unlink(in("a").c_str());
  }
}

TEST_P(OutputFileTest, ReplacesTheFileBehindALinkAndKeepsTheLink) {
  ASSERT_FALSE(sys::fs::create_directories(in("sub")));
  put(in("sub/real"), "old", 0600);
  ASSERT_EQ(::symlink("sub/real", in("middle").c_str()), 0);
  ASSERT_EQ(::symlink(in("middle").c_str(), in("link").c_str()), 0);
  std::unique_ptr<OutputFile> file = make(in("link"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("new"));
  EXPECT_OK(file->commit());
  EXPECT_TRUE(S_ISLNK(modeOf(in("link"))));
  EXPECT_TRUE(S_ISLNK(modeOf(in("middle"))));
  EXPECT_EQ(modeOf(in("sub/real")), mode_t(S_IFREG | 0600));
  EXPECT_EQ(contents(in("sub/real")), "new");
}

TEST_P(OutputFileTest, MakesTheFileThatALinkDanglesTo) {
  ASSERT_EQ(::symlink("real", in("link").c_str()), 0);
  std::unique_ptr<OutputFile> file = make(in("link"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("new"));
  EXPECT_OK(file->commit());
  EXPECT_TRUE(S_ISLNK(modeOf(in("link"))));
  EXPECT_EQ(contents(in("real")), "new");
}

TEST_P(OutputFileTest, ErrorsNameTheFileAndTheReason) {
  ASSERT_EQ(::symlink("loop", in("loop").c_str()), 0);
  put(in("file"), "");
  EXPECT_EQ(refusal(in("none/a")),
            "cannot write '" + in("none/a") +
                "': No such file or directory; create the folder '" +
                in("none") + "' first");
  EXPECT_EQ(refusal(folder), "cannot write '" + folder +
                                 "': it is a directory; name a file in it");
  EXPECT_EQ(refusal(in("loop")), "cannot write '" + in("loop") +
                                     "': Too many levels of symbolic links");
  EXPECT_EQ(refusal(in("file/a")),
            "cannot write '" + in("file/a") + "': Not a directory");
  EXPECT_EQ(refusal(in("new/")),
            "cannot write '" + in("new/") + "': Is a directory");
  EXPECT_EQ(refusal(""), "cannot write '': the path is empty");
  EXPECT_EQ(refusal(std::string("a\0b", 3)),
            "cannot write 'a...': the path has a zero byte");
}

TEST_P(OutputFileTest, RespectsWriteProtection) {
  if (::geteuid() == 0)
    GTEST_SKIP() << "root may write everything";
  put(in("a"), "old", 0444);
  EXPECT_EQ(refusal(in("a")),
            "cannot write '" + in("a") + "': Permission denied");
}

TEST_P(OutputFileTest, DevNullSurvives) {
  std::unique_ptr<OutputFile> file = make("/dev/null");
  ASSERT_TRUE(file);
  EXPECT_OK(file->write(std::string(3 << 20, 'x')));
  EXPECT_OK(file->commit());
  EXPECT_TRUE(S_ISCHR(modeOf("/dev/null")));
}

TEST_P(OutputFileTest, FifoIsWrittenTo) {
  ASSERT_EQ(::mkfifo(in("fifo").c_str(), 0600), 0);
  std::string got;
  std::thread reader([&] { got = contents(in("fifo")); });
  std::unique_ptr<OutputFile> file = make(in("fifo"));
  ASSERT_TRUE(file);
  std::string sent(3 << 20, 'x');
  EXPECT_OK(file->write(sent));
  EXPECT_OK(file->padTo(sent.size() + 10));
  EXPECT_OK(file->commit());
  file.reset();
  reader.join();
  EXPECT_TRUE(got == sent + std::string(10, '\0'));
  EXPECT_TRUE(S_ISFIFO(modeOf(in("fifo"))));
}

TEST_P(OutputFileTest, NamesOfDescriptorsAreWrittenToWhereTheyAre) {
  // As after `(echo head; tool) > out`: the file must not be replaced, and
  // what is in it already must stay.
  put(in("out"), "head ");
  int out = ::open(in("out").c_str(), O_WRONLY | O_APPEND);
  ASSERT_GE(out, 0);
  struct stat before, after;
  ASSERT_EQ(::stat(in("out").c_str(), &before), 0);
  ASSERT_EQ(
      ::symlink(("/dev/fd/" + std::to_string(out)).c_str(), in("link").c_str()),
      0);
  int number = 0;
  for (const std::string &path :
       {"/dev/fd/" + std::to_string(out),
        "/proc/self/fd/" + std::to_string(out), in("link")}) {
    std::unique_ptr<OutputFile> file = make(path);
    ASSERT_TRUE(file);
    EXPECT_OK(file->write(std::to_string(number++)));
    EXPECT_OK(file->commit());
  }
  ASSERT_EQ(::stat(in("out").c_str(), &after), 0);
  EXPECT_EQ(before.st_ino, after.st_ino);
  EXPECT_EQ(contents(in("out")), "head 012");

  int keep = ::dup(STDOUT_FILENO);
  ::fflush(stdout);
  ASSERT_EQ(::dup2(out, STDOUT_FILENO), STDOUT_FILENO);
  for (const char *path : {"-", "/dev/stdout"}) {
    std::unique_ptr<OutputFile> file = make(path);
    EXPECT_TRUE(file);
    if (!file)
      break;
    EXPECT_OK(file->write("!"));
    EXPECT_OK(file->commit());
  }
  ASSERT_EQ(::dup2(keep, STDOUT_FILENO), STDOUT_FILENO);
  ::close(keep);
  ::close(out);
  EXPECT_EQ(contents(in("out")), "head 012!!");
}

TEST_P(OutputFileTest, FullDiskIsAnErrorThatStays) {
  std::unique_ptr<OutputFile> file = make("/dev/full");
  ASSERT_TRUE(file);
  std::string text = "cannot write '/dev/full': No space left on device; free "
                     "some space there or choose an output in another place";
  // Small pieces are buffered, so the disk is not asked yet.
  EXPECT_OK(file->write("x"));
  EXPECT_EQ(textOf(file->write(std::string(1 << 20, 'x'))), text);
  EXPECT_EQ(textOf(file->write("x")), text);
  EXPECT_EQ(textOf(file->padTo(uint64_t(1) << 40)), text);
  EXPECT_EQ(textOf(file->writeBlob("x", 1)), text);
  EXPECT_EQ(textOf(file->commit()), text);
  EXPECT_EQ(textOf(file->commit()), text);

  file = make("/dev/full");
  EXPECT_OK(file->write("x"));
  EXPECT_EQ(textOf(file->commit()), text);
}

TEST_P(OutputFileTest, FailedWriteLeavesNoTraceAndTheOldFile) {
  put(in("a"), "old");
  std::string mapped(1 << 20, 'm');
  put(in("mapped"), mapped);
  Expected<std::shared_ptr<MappedFile>> source = MappedFile::open(in("mapped"));
  ASSERT_TRUE(bool(source));

  struct rlimit before;
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  auto *oldHandler = ::signal(SIGXFSZ, SIG_IGN);
  struct rlimit small = {100000, before.rlim_max};
  std::string text = "cannot write '" + in("a") + "': File too large";
  for (bool blob : {false, true}) {
    std::unique_ptr<OutputFile> file = make(in("a"));
    ASSERT_TRUE(file);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    std::string first =
        blob ? textOf(file->writeBlob((*source)->bytes().data(), 1 << 20))
             : textOf(file->write(std::string(2 << 20, 'x')));
    std::string second = textOf(file->commit());
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_EQ(first, text);
    EXPECT_EQ(second, text);
    file.reset();
    EXPECT_EQ(contents(in("a")), "old");
    EXPECT_EQ(names(), 2u);
  }
  ::signal(SIGXFSZ, oldHandler);
}

TEST_P(OutputFileTest, PiecesOfAllSizesArriveInOrder) {
  std::string expected;
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  size_t mib = 1 << 20;
  int number = 0;
  for (size_t size : {size_t(1), mib - 1, size_t(1), mib, size_t(3), 2 * mib,
                      mib - 4, mib - 1, mib + 1, size_t(0), size_t(5)}) {
    std::string piece(size, char('a' + number++));
    EXPECT_OK(file->write(piece));
    expected += piece;
    EXPECT_EQ(file->position(), expected.size());
  }
  EXPECT_OK(file->commit());
  EXPECT_TRUE(contents(in("a")) == expected);
}

TEST_P(OutputFileTest, PadsWithZerosAndRefusesToGoBack) {
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("abc"));
  EXPECT_OK(file->padTo(3));
  EXPECT_OK(file->padTo(10000));
  EXPECT_EQ(file->position(), 10000u);
  EXPECT_OK(file->write("d"));
  EXPECT_OK(file->commit());
  EXPECT_TRUE(contents(in("a")) == "abc" + std::string(9997, '\0') + "d");

  file = make(in("b"));
  EXPECT_OK(file->write("abc"));
  std::string text = "cannot write '" + in("b") +
                     "': cannot pad to offset 2, because it has 3 bytes "
                     "already";
  EXPECT_EQ(textOf(file->padTo(2)), text);
  EXPECT_EQ(textOf(file->commit()), text);
  file.reset();
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, NothingMayFollowACommit) {
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("x"));
  EXPECT_OK(file->commit());
  std::string text = "cannot write '" + in("a") + "': it is finished already";
  EXPECT_EQ(textOf(file->write("y")), text);
  EXPECT_EQ(textOf(file->commit()), text);
  EXPECT_EQ(contents(in("a")), "x");
}

/// Different bytes everywhere, so that a wrong offset shows.
std::string pattern(size_t size) {
  std::string bytes(size, '\0');
  for (size_t i = 0; i < size; ++i)
    bytes[i] = char((i * 2654435761u) >> 13);
  return bytes;
}

TEST_P(OutputFileTest, BlobsOfAMappedFileArriveWhateverTheirPlaceAndSize) {
  std::string bytes = pattern(3000000);
  put(in("in"), bytes);
  Expected<std::shared_ptr<MappedFile>> source = MappedFile::open(in("in"));
  ASSERT_TRUE(bool(source));
  const char *data = (*source)->bytes().data();
  std::string expected;
  std::unique_ptr<OutputFile> file = make(in("out"));
  ASSERT_TRUE(file);
  for (size_t size : {size_t(0), size_t(10), size_t(65535), size_t(65536),
                      size_t(100001), size_t(2000000)})
    for (size_t from : {size_t(0), size_t(1), size_t(4096), size_t(777777)}) {
      EXPECT_OK(file->write("between"));
      EXPECT_OK(file->writeBlob(data + from, size));
      expected += "between" + bytes.substr(from, size);
      EXPECT_EQ(file->position(), expected.size());
    }
  std::string heap = pattern(100000);
  EXPECT_OK(file->writeBlob(heap.data(), heap.size()));
  expected += heap;
  EXPECT_OK(file->commit());
  EXPECT_TRUE(contents(in("out")) == expected);
}

TEST_P(OutputFileTest, BlobsArriveThroughAPipeAndAnAppendingDescriptor) {
  std::string bytes = pattern(1000000);
  put(in("in"), bytes);
  Expected<std::shared_ptr<MappedFile>> source = MappedFile::open(in("in"));
  ASSERT_TRUE(bool(source));

  ASSERT_EQ(::mkfifo(in("fifo").c_str(), 0600), 0);
  std::string got;
  std::thread reader([&] { got = contents(in("fifo")); });
  std::unique_ptr<OutputFile> file = make(in("fifo"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->writeBlob((*source)->bytes().data(), bytes.size()));
  EXPECT_EQ(file->position(), bytes.size());
  EXPECT_OK(file->commit());
  file.reset();
  reader.join();
  EXPECT_TRUE(got == bytes);

  int out = ::open(in("out").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  file = make("/dev/fd/" + std::to_string(out));
  ASSERT_TRUE(file);
  EXPECT_OK(file->writeBlob((*source)->bytes().data(), bytes.size()));
  EXPECT_OK(file->commit());
  ::close(out);
  EXPECT_TRUE(contents(in("out")) == bytes);
}

TEST_P(OutputFileTest, SourceThatWasCutShortIsAnErrorAndNoSignal) {
  put(in("in"), pattern(1000000));
  Expected<std::shared_ptr<MappedFile>> source = MappedFile::open(in("in"));
  ASSERT_TRUE(bool(source));
  std::unique_ptr<OutputFile> file = make(in("out"));
  ASSERT_TRUE(file);
  ASSERT_EQ(::truncate(in("in").c_str(), 500000), 0);
  std::string text = "cannot write '" + in("out") +
                     "': a file that it is made from was cut short meanwhile; "
                     "restore that file and run again";
  EXPECT_EQ(textOf(file->writeBlob((*source)->bytes().data(), 1000000)), text);
  EXPECT_EQ(textOf(file->commit()), text);
  file.reset();
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, InputMayBeTheOutput) {
  std::string bytes = pattern(1000000);
  put(in("a"), bytes);
  Expected<std::shared_ptr<MappedFile>> source = MappedFile::open(in("a"));
  ASSERT_TRUE(bool(source));
  const char *data = (*source)->bytes().data();
  std::unique_ptr<OutputFile> file = make(in("a"));
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("head"));
  EXPECT_OK(file->writeBlob(data + 500000, 500000));
  EXPECT_OK(file->writeBlob(data, 500000));
  EXPECT_OK(file->write(StringRef(data, 10)));
  EXPECT_OK(file->commit());
  EXPECT_TRUE(contents(in("a")) == "head" + bytes.substr(500000) +
                                       bytes.substr(0, 500000) +
                                       bytes.substr(0, 10));
  EXPECT_TRUE((*source)->bytes() == bytes);
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, TwoWritersOfOneTargetDoNotMix) {
  std::unique_ptr<OutputFile> first = make(in("a"));
  std::unique_ptr<OutputFile> second = make(in("a"));
  ASSERT_TRUE(first && second);
  EXPECT_OK(first->write("first"));
  EXPECT_OK(second->write("second"));
  EXPECT_OK(first->commit());
  EXPECT_EQ(contents(in("a")), "first");
  EXPECT_OK(second->commit());
  EXPECT_EQ(contents(in("a")), "second");
  EXPECT_EQ(names(), 1u);
}

TEST_P(OutputFileTest, CurrentFolderMayChangeMeanwhile) {
  SmallString<128> before;
  ASSERT_FALSE(sys::fs::current_path(before));
  ASSERT_EQ(::chdir(folder.c_str()), 0);
  std::unique_ptr<OutputFile> file = make("a");
  ASSERT_EQ(::chdir(before.c_str()), 0);
  ASSERT_TRUE(file);
  EXPECT_OK(file->write("x"));
  EXPECT_OK(file->commit());
  EXPECT_EQ(contents(in("a")), "x");
}

TEST_P(OutputFileTest, LongestNameIsNotTooLong) {
  std::string name(255, 'n');
  for (int round = 0; round < 2; ++round) {
    std::unique_ptr<OutputFile> file = make(in(name));
    ASSERT_TRUE(file);
    EXPECT_OK(file->commit());
    EXPECT_EQ(names(), 1u);
  }
}

TEST_P(OutputFileTest, KilledProcessLeavesNoTrace) {
  put(in("a"), "old");
  pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    Expected<std::unique_ptr<OutputFile>> file =
        OutputFile::create(in("a"), GetParam());
    if (!file || (*file)->write(std::string(3 << 20, 'x')))
      ::_exit(1);
    // The hidden file is removed by LLVM's handler, for which there must be a
    // signal that can be handled.
    ::raise(GetParam() ? SIGKILL : SIGTERM);
    ::_exit(2);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(contents(in("a")), "old");
  EXPECT_EQ(names(), 1u);
}

INSTANTIATE_TEST_SUITE_P(BothKinds, OutputFileTest, testing::Bool(),
                         [](const testing::TestParamInfo<bool> &info) {
                           return std::string(info.param ? "Unnamed"
                                                         : "Temporary");
                         });

} // namespace
