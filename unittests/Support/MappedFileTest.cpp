//===- MappedFileTest.cpp - A file mapped read-only -----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/MappedFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace llvm;
using namespace onnx_xform;

namespace {

class MappedFileTest : public testing::Test {
protected:
  void SetUp() override {
    SmallString<128> path;
    ASSERT_FALSE(sys::fs::createUniqueDirectory("onnx-xform-mapped", path));
    // The folder may be reached through a link (/tmp on some systems).
    SmallString<128> real;
    ASSERT_FALSE(sys::fs::real_path(path, real));
    folder = real.str().str();
  }
  void TearDown() override {
    // remove_directories does not remove FIFOs and sockets.
    for (const char *name : {"fifo", "model/fifo", "model/socket"})
      ::unlink(in(name).c_str());
    sys::fs::remove_directories(folder);
  }

  std::string in(StringRef name) { return folder + "/" + name.str(); }

  void put(const std::string &path, StringRef bytes) {
    int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ASSERT_GE(fd, 0) << path;
    ASSERT_EQ(::write(fd, bytes.data(), bytes.size()),
              static_cast<ssize_t>(bytes.size()));
    ::close(fd);
  }

  std::string folder;
};

/// The error text, or "" if there is a file.
std::string textOf(Expected<std::shared_ptr<MappedFile>> file) {
  return file ? "" : toString(file.takeError());
}

std::shared_ptr<MappedFile> get(Expected<std::shared_ptr<MappedFile>> file) {
  if (file)
    return *file;
  ADD_FAILURE() << toString(file.takeError());
  return nullptr;
}

TEST_F(MappedFileTest, MapsTheWholeFile) {
  put(in("a"), "hello");
  std::shared_ptr<MappedFile> file = get(MappedFile::open(in("a")));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->bytes(), "hello");
  EXPECT_EQ(file->size(), 5u);
  EXPECT_EQ(file->path(), in("a"));
  ASSERT_GE(file->descriptor(), 0);
  EXPECT_TRUE(::fcntl(file->descriptor(), F_GETFD) & FD_CLOEXEC);
}

TEST_F(MappedFileTest, EmptyFileIsAnEmptyRange) {
  put(in("a"), "");
  std::shared_ptr<MappedFile> file = get(MappedFile::open(in("a")));
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->bytes().empty());
  EXPECT_FALSE(MappedFile::find(file->bytes().data(), 0));
}

TEST_F(MappedFileTest, ErrorsNameTheFileAndTheReason) {
  EXPECT_EQ(textOf(MappedFile::open(in("none"))),
            "cannot open '" + in("none") + "': No such file or directory");
  EXPECT_EQ(textOf(MappedFile::open(folder)),
            "cannot open '" + folder +
                "': it is a directory; give a file in it");
  EXPECT_EQ(textOf(MappedFile::open("")), "cannot open '': the path is empty");
  EXPECT_EQ(textOf(MappedFile::open(StringRef("a\0b", 3))),
            "cannot open 'a...': the path has a zero byte");
}

TEST_F(MappedFileTest, ErrorsCarryTheErrorCode) {
  Expected<std::shared_ptr<MappedFile>> file = MappedFile::open(in("none"));
  ASSERT_FALSE(file);
  EXPECT_EQ(errorToErrorCode(file.takeError()),
            std::errc::no_such_file_or_directory);
}

TEST_F(MappedFileTest, FifoIsReadToItsEnd) {
  ASSERT_EQ(::mkfifo(in("fifo").c_str(), 0600), 0);
  // More than the buffer's first size, so that it has to grow.
  std::string sent(3000000, 'x');
  sent.back() = 'y';
  std::thread feeder([&] {
    int fd = ::open(in("fifo").c_str(), O_WRONLY);
    for (size_t done = 0; done < sent.size();) {
      ssize_t step = ::write(fd, sent.data() + done, sent.size() - done);
      if (step <= 0)
        break;
      done += step;
    }
    ::close(fd);
  });
  std::shared_ptr<MappedFile> file = get(MappedFile::open(in("fifo")));
  feeder.join();
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->bytes() == sent);
  EXPECT_EQ(file->descriptor(), -1);
  EXPECT_FALSE(MappedFile::find(file->bytes().data(), 1));
}

TEST_F(MappedFileTest, ProcFilesAreReadThoughTheySayTheyAreEmpty) {
  std::shared_ptr<MappedFile> file = get(MappedFile::open("/proc/self/status"));
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->bytes().starts_with("Name:"));
}

TEST_F(MappedFileTest, DevNullIsEmpty) {
  std::shared_ptr<MappedFile> file = get(MappedFile::open("/dev/null"));
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->bytes().empty());
}

TEST_F(MappedFileTest, MappingSurvivesRenameAndUnlink) {
  put(in("a"), "old bytes");
  put(in("b"), "new");
  std::shared_ptr<MappedFile> file = get(MappedFile::open(in("a")));
  ASSERT_TRUE(file);
  ASSERT_EQ(::rename(in("b").c_str(), in("a").c_str()), 0);
  EXPECT_EQ(file->bytes(), "old bytes");
  ASSERT_EQ(::unlink(in("a").c_str()), 0);
  EXPECT_EQ(file->bytes(), "old bytes");
}

TEST_F(MappedFileTest, FindKnowsOnlyBytesInsideOneLiveMapping) {
  put(in("a"), "0123456789");
  put(in("b"), "abcdefghij");
  std::shared_ptr<MappedFile> a = get(MappedFile::open(in("a")));
  std::shared_ptr<MappedFile> b = get(MappedFile::open(in("b")));
  ASSERT_TRUE(a && b);
  for (const std::shared_ptr<MappedFile> &file : {a, b}) {
    const char *data = file->bytes().data();
    for (size_t from = 0; from < 10; ++from)
      for (size_t size = 1; size <= 12; ++size) {
        auto found = MappedFile::find(data + from, size);
        ASSERT_EQ(bool(found), from + size <= 10) << from << " " << size;
        if (!found)
          continue;
        EXPECT_EQ(found->descriptor, file->descriptor());
        EXPECT_EQ(found->offset, from);
      }
    EXPECT_FALSE(MappedFile::find(data - 1, 2));
    EXPECT_FALSE(MappedFile::find(data + 10, 1));
    EXPECT_FALSE(MappedFile::find(data, SIZE_MAX));
    EXPECT_FALSE(MappedFile::find(data, 0));
  }
  char local = 0;
  EXPECT_FALSE(MappedFile::find(&local, 1));
  EXPECT_FALSE(MappedFile::find(nullptr, 1));
  const char *gone = a->bytes().data();
  a.reset();
  EXPECT_FALSE(MappedFile::find(gone, 1));
  EXPECT_TRUE(MappedFile::find(b->bytes().data(), 1));
}

TEST_F(MappedFileTest, FindIsSafeWhileOtherThreadsMapAndUnmap) {
  put(in("a"), "0123456789");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        Expected<std::shared_ptr<MappedFile>> file = MappedFile::open(in("a"));
        if (!file) {
          ADD_FAILURE() << toString(file.takeError());
          return;
        }
        auto found = MappedFile::find((*file)->bytes().data() + 3, 2);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->descriptor, (*file)->descriptor());
        EXPECT_EQ(found->offset, 3u);
      }
    });
  for (std::thread &thread : threads)
    thread.join();
}

//===----------------------------------------------------------------------===//
// openBeneath
//===----------------------------------------------------------------------===//

class OpenBeneathTest : public MappedFileTest {
protected:
  void SetUp() override {
    MappedFileTest::SetUp();
    model = in("model");
    ASSERT_FALSE(sys::fs::create_directories(model + "/sub"));
    put(in("secret"), "secret");
    put(model + "/weights", "weights");
    put(model + "/sub/more", "more");
  }
  void link(const std::string &to, StringRef name) {
    ASSERT_EQ(::symlink(to.c_str(), (model + "/" + name.str()).c_str()), 0);
  }
  std::string model;
};

TEST_F(OpenBeneathTest, OpensFilesOfTheFolder) {
  for (StringRef name :
       {"weights", "./weights", "sub/more", "sub//more", "sub/./more"}) {
    std::shared_ptr<MappedFile> file =
        get(MappedFile::openBeneath(model, name));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes(), name.contains("sub") ? "more" : "weights");
    EXPECT_EQ(file->path(), model + "/" + name.str());
    EXPECT_TRUE(MappedFile::find(file->bytes().data(), 4));
  }
  EXPECT_TRUE(get(MappedFile::openBeneath(model + "/", "weights")));
  EXPECT_TRUE(get(MappedFile::openBeneath("/", "proc/self/status")));
}

TEST_F(OpenBeneathTest, EmptyFolderIsTheCurrentOne) {
  SmallString<128> before;
  ASSERT_FALSE(sys::fs::current_path(before));
  ASSERT_EQ(::chdir(model.c_str()), 0);
  std::shared_ptr<MappedFile> file =
      get(MappedFile::openBeneath("", "sub/more"));
  ASSERT_EQ(::chdir(before.c_str()), 0);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->path(), "sub/more");
}

TEST_F(OpenBeneathTest, RefusesAbsolutePaths) {
  std::string path = model + "/weights";
  EXPECT_EQ(textOf(MappedFile::openBeneath(model, path)),
            "cannot open '" + path +
                "': the path is absolute; move the file into the model's "
                "folder and name it relative to that");
}

TEST_F(OpenBeneathTest, RefusesEveryDotDotComponent) {
  for (StringRef name : {"..", "../secret", "sub/../weights", "sub/..",
                         "./../secret", "sub/../../secret"})
    EXPECT_EQ(textOf(MappedFile::openBeneath(model, name)),
              "cannot open '" + name.str() +
                  "': the path has a '..' component; move the file into the "
                  "model's folder and name it relative to that");
  put(model + "/..name", "dots");
  EXPECT_TRUE(get(MappedFile::openBeneath(model, "..name")));
}

TEST_F(OpenBeneathTest, RefusesEmptyNamesAndZeroBytes) {
  EXPECT_EQ(textOf(MappedFile::openBeneath(model, "")),
            "cannot open '': the path is empty");
  EXPECT_EQ(textOf(MappedFile::openBeneath(model, StringRef("weights\0x", 9))),
            "cannot open 'weights...': the path has a zero byte");
}

TEST_F(OpenBeneathTest, RefusesLinksThatLeaveTheFolder) {
  link("../secret", "relative");
  link(in("secret"), "absolute");
  link("..", "up");
  link("relative", "twice");
  // "model" is a prefix of "model2", but not a folder around it.
  ASSERT_FALSE(sys::fs::create_directories(in("model2")));
  put(in("model2/other"), "other");
  link("../model2/other", "sibling");
  for (StringRef name : {"relative", "absolute", "up/secret", "twice"})
    EXPECT_EQ(textOf(MappedFile::openBeneath(model, name)),
              "cannot open '" + model + "/" + name.str() +
                  "': a symbolic link leads out of the folder, to '" +
                  in("secret") + "'; replace the link by a copy of that file");
  EXPECT_NE(textOf(MappedFile::openBeneath(model, "sibling")), "");
  link("/proc/self/fd/0", "magic");
  EXPECT_NE(textOf(MappedFile::openBeneath(model, "magic")), "");
}

TEST_F(OpenBeneathTest, FollowsLinksThatStayInTheFolder) {
  link("sub/more", "relative");
  link(model + "/sub/more", "absolute");
  link("../weights", "sub/back");
  link("../model/weights", "around");
  EXPECT_EQ(get(MappedFile::openBeneath(model, "relative"))->bytes(), "more");
  EXPECT_EQ(get(MappedFile::openBeneath(model, "absolute"))->bytes(), "more");
  EXPECT_EQ(get(MappedFile::openBeneath(model, "sub/back"))->bytes(),
            "weights");
  EXPECT_EQ(get(MappedFile::openBeneath(model, "around"))->bytes(), "weights");
}

TEST_F(OpenBeneathTest, FollowsALinkInTheFolderItself) {
  ASSERT_EQ(::symlink(model.c_str(), in("linked").c_str()), 0);
  link(model + "/sub/more", "absolute");
  EXPECT_EQ(get(MappedFile::openBeneath(in("linked"), "absolute"))->bytes(),
            "more");
}

TEST_F(OpenBeneathTest, RefusesWhatIsNotARegularFile) {
  ASSERT_EQ(::mkfifo((model + "/fifo").c_str(), 0600), 0);
  int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  struct sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::string path = model + "/socket";
  ASSERT_LT(path.size(), sizeof(address.sun_path));
  std::strcpy(address.sun_path, path.c_str());
  ASSERT_EQ(::bind(fd, reinterpret_cast<struct sockaddr *>(&address),
                   sizeof(address)),
            0);
  ::close(fd);
  // The FIFO has no writer: this must not wait for one.
  for (StringRef name : {"sub", "fifo", "socket", "."})
    EXPECT_EQ(textOf(MappedFile::openBeneath(model, name)),
              "cannot open '" + model + "/" + name.str() +
                  "': it is not a regular file; data outside the model must "
                  "be in a regular file");
  EXPECT_NE(textOf(MappedFile::openBeneath("/dev", "null")), "");
}

TEST_F(OpenBeneathTest, SaysWhatIsMissing) {
  EXPECT_EQ(textOf(MappedFile::openBeneath(model, "none")),
            "cannot open '" + model + "/none': No such file or directory");
  EXPECT_EQ(textOf(MappedFile::openBeneath(in("none"), "weights")),
            "cannot open '" + in("none") + "': No such file or directory");
}

} // namespace
