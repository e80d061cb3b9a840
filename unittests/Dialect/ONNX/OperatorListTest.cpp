//===- OperatorListTest.cpp - All operators and their versions ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// operators.txt lists every operation with the operator and the versions that
// it stands for. A change to it is a change to what the project covers, and is
// to be read in review.
//
//===----------------------------------------------------------------------===//

#include "DialectSchemas.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

#include <cstdlib>

static std::string listOperators() {
  mlir::MLIRContext context;
  std::string text;
  llvm::raw_string_ostream os(text);
  for (const DialectOperator &op : collectOperators(context)) {
    os << op.operation << " " << op.schema->domain << " " << op.schema->opType;
    for (int version : op.schema->versions)
      os << " " << version;
    if (op.schema->until)
      os << " until " << op.schema->until;
    if (op.schema->deprecated)
      os << " deprecated";
    os << "\n";
  }
  return text;
}

TEST(OperatorListTest, OperatorsAreThoseOfOperatorsTxt) {
  constexpr const char *path = ONNX_XFORM_OPERATORS_TXT;
  std::string current = listOperators();
  if (std::getenv("UPDATE_GOLDEN")) {
    std::error_code error;
    llvm::raw_fd_ostream os(path, error);
    ASSERT_FALSE(error) << path << ": " << error.message();
    os << current;
    return;
  }
  auto expected = llvm::MemoryBuffer::getFile(path);
  ASSERT_TRUE(expected) << path << ": " << expected.getError().message();

  llvm::SmallVector<llvm::StringRef> before, now;
  (*expected)->getBuffer().split(before, '\n');
  llvm::StringRef(current).split(now, '\n');
  const char *remedy =
      "\nIf that is what you want, run this test with UPDATE_GOLDEN=1 in the "
      "environment; it rewrites unittests/Dialect/ONNX/operators.txt.";
  for (llvm::StringRef line : before)
    EXPECT_TRUE(llvm::is_contained(now, line))
        << "gone: " << line.str() << remedy;
  for (llvm::StringRef line : now)
    EXPECT_TRUE(llvm::is_contained(before, line))
        << "new: " << line.str() << remedy;
}
