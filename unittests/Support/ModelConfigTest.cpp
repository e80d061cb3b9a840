//===- ModelConfigTest.cpp - What a file says of a model's inputs ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/ModelConfig.h"

#include "gtest/gtest.h"

#include <random>
#include <string>

using namespace llvm;
using namespace onnx_xform;

namespace {

/// The configuration of a text that is right.
ModelConfig parse(StringRef text) {
  auto config = ModelConfig::parse(text, [](ModelConfig::Position position,
                                            const std::string &message) {
    ADD_FAILURE() << position.line << ":" << position.column << ": " << message;
  });
  EXPECT_TRUE(config);
  return config.value_or(ModelConfig());
}

/// "line:column: message" of a text that is wrong.
std::string findError(StringRef text) {
  std::string error;
  unsigned count = 0;
  auto config = ModelConfig::parse(
      text, [&](ModelConfig::Position position, const std::string &message) {
        ++count;
        error = std::to_string(position.line) + ":" +
                std::to_string(position.column) + ": " + message;
      });
  EXPECT_EQ(config.has_value(), count == 0) << text.str();
  EXPECT_LE(count, 1u) << text.str();
  return error;
}

bool findsError(StringRef text, StringRef part) {
  return StringRef(findError(text)).contains(part);
}

constexpr StringLiteral kExample = R"(# As exporters know it.
inputs:
  input_ids: {0: batch_size, 1: sequence_length}
  past_key_values.*.key:
    0: batch_size
    -2: past_sequence_length
    3: 64
fix: {batch_size: 1}
examples:
  sequence_length: 16
  past_sequence_length: 8
)";

TEST(ModelConfigTest, AllParts) {
  ModelConfig config = parse(kExample);
  ASSERT_EQ(config.inputs.size(), 2u);
  EXPECT_EQ(config.inputs[0].pattern, "input_ids");
  EXPECT_EQ(config.inputs[0].axes[1].symbol, "sequence_length");
  EXPECT_EQ(config.inputs[1].pattern, "past_key_values.*.key");
  ASSERT_EQ(config.inputs[1].axes.size(), 3u);
  EXPECT_EQ(config.inputs[1].axes[1].axis, -2);
  EXPECT_TRUE(config.inputs[1].axes[2].isNumber());
  EXPECT_EQ(config.inputs[1].axes[2].size, 64);
  EXPECT_EQ(config.inputs[1].axes[2].position.line, 7u);
  EXPECT_EQ(config.inputs[1].axes[2].position.column, 5u);
  ASSERT_EQ(config.fix.size(), 1u);
  EXPECT_EQ(config.fix[0].symbol, "batch_size");
  EXPECT_EQ(config.fix[0].size, 1);
  EXPECT_EQ(config.examples.size(), 2u);
}

TEST(ModelConfigTest, JsonIsYaml) {
  ModelConfig config =
      parse("{\n\t\"inputs\": {\n\t\t\"x\": {\"0\": \"batch\", "
            "\"1\": 3}\n\t},\n\t\"fix\": {\"batch\": 2}\n}\n");
  ASSERT_EQ(config.inputs.size(), 1u);
  EXPECT_EQ(config.inputs[0].axes[0].symbol, "batch");
  EXPECT_EQ(config.inputs[0].axes[1].size, 3);
  EXPECT_EQ(config.fix[0].size, 2);
}

TEST(ModelConfigTest, NamesMayBeAnyText) {
  ModelConfig config = parse("inputs: {'*': {0: past + 1}, \"a:0\": {1: "
                             "\"b c\"}}");
  EXPECT_EQ(config.inputs[0].pattern, "*");
  EXPECT_EQ(config.inputs[0].axes[0].symbol, "past + 1");
  EXPECT_EQ(config.inputs[1].pattern, "a:0");
  EXPECT_EQ(config.inputs[1].axes[0].symbol, "b c");
}

TEST(ModelConfigTest, ExampleSizes) {
  ModelConfig config = parse(kExample);
  EXPECT_EQ(config.getExampleSize("batch_size"), 1);
  EXPECT_EQ(config.getExampleSize("past_sequence_length + sequence_length"),
            24);
  EXPECT_EQ(config.getExampleSize("heads"), std::nullopt);
  EXPECT_EQ(config.getExampleSize("not an expression"), std::nullopt);
  ModelConfig both = parse("fix: {a: 1, b c: 5}\nexamples: {a: 3}");
  EXPECT_EQ(both.getExampleSize("a"), 1) << "fixed sizes count";
  EXPECT_EQ(both.getExampleSize("b c"), 5);
}

TEST(ModelConfigTest, ErrorsHaveAPlace) {
  EXPECT_EQ(findError("inptus: {}"), "1:1: unknown key 'inptus'; did you mean "
                                     "'inputs'? [config-004]");
  EXPECT_EQ(findError("fix: {a: 1}\nnames: {}"),
            "2:1: unknown key 'names'; there are inputs, fix and examples "
            "[config-004]");
  EXPECT_EQ(findError("fix:\n  a: 1\n  a: 2\n"),
            "3:3: 'a' is given twice, first on line 2 [config-005]");
  EXPECT_EQ(findError("inputs:\n  x: {batch: 0}\n"),
            "2:7: 'batch' is no axis; write a number, from 0, or from -1 back "
            "[config-006]");
  EXPECT_EQ(findError("inputs:\n  x: {0: -1}\n"),
            "2:10: the size -1 is below 1 [config-007]");
  EXPECT_EQ(findError("fix: {a: 0}"),
            "1:10: the size '0' of 'a' is not an integer from 1 to "
            "9223372036854775807 [config-007]");
  EXPECT_EQ(findError("fix: [a, 1]"),
            "1:6: fix must be a mapping, {name: value} [config-002]");
  EXPECT_EQ(findError("fix: {a: {b: 1}}"),
            "1:10: the size of 'a' is not a name or a number [config-003]");
}

TEST(ModelConfigTest, WhatIsWrongIsAnError) {
  EXPECT_TRUE(findsError("", "the file is empty"));
  EXPECT_TRUE(findsError("# nothing\n", "the file is empty"));
  EXPECT_TRUE(findsError("inputs", "must be a mapping"));
  EXPECT_TRUE(findsError("inputs:\n", "inputs must be a mapping"));
  EXPECT_TRUE(findsError("inputs: {x: batch}", "the axes of 'x' must be"));
  EXPECT_TRUE(findsError("inputs: {x: {0: }}", "[config-003]"));
  EXPECT_TRUE(findsError("inputs: {x: {0: ''}}", "is empty [config-003]"));
  EXPECT_TRUE(findsError("inputs: {[a]: {0: b}}", "[config-003]"));
  EXPECT_TRUE(findsError("inputs: {*: {0: b}}", "[config-0"));
  EXPECT_TRUE(findsError("fix: {a: 1.5}", "[config-007]"));
  EXPECT_TRUE(findsError("fix: {a: 9223372036854775808}", "[config-007]"));
  EXPECT_TRUE(findsError("fix: {a: &x 1, b: *x}", "put it in quotes"));
  EXPECT_TRUE(findsError("fix: {a: 1", "this is no YAML"));
  EXPECT_TRUE(findsError("fix: {a: \"1", "this is no YAML"));
  EXPECT_TRUE(findsError(StringRef("fix: {a\0: 1}", 12), "zero byte"));
  EXPECT_TRUE(findsError(std::string(ModelConfig::kMaxFileSize + 1, ' '),
                         "more than 1 MiB"));
  // One document.
  EXPECT_TRUE(findsError("fix: {a: 1}\n---\nfix: {a: 2}\n", "[config-001]"));
}

TEST(ModelConfigTest, DepthIsBounded) {
  constexpr unsigned deep = 100000;
  for (StringRef open : {"[", "{", "{a: ", "- ", "? ", "&a ", "!t "}) {
    std::string text;
    for (unsigned i = 0; i < deep; ++i)
      text += open;
    EXPECT_NE(findError(text), "") << open.str();
    EXPECT_NE(findError("inputs: " + text), "") << open.str();
    EXPECT_NE(findError("fix: {a: " + text), "") << open.str();
    EXPECT_NE(findError("inputs: {x: {0: " + text), "") << open.str();
  }
}

// Any text is a configuration or an error, and nothing else happens.
TEST(ModelConfigTest, RandomChanges) {
  constexpr unsigned seed = 20261121;
  std::mt19937 random(seed);
  constexpr StringLiteral kBytes = "{}[]:,#&*!|>'\"%@`-? \n\t\r\\a0\xc3\xff";
  unsigned wrong = 0;
  for (unsigned i = 0; i < 20000; ++i) {
    std::string text = kExample.str();
    for (unsigned change = random() % 4 + 1; change > 0; --change) {
      size_t at = random() % text.size();
      char byte = kBytes[random() % kBytes.size()];
      if (random() % 3 == 0)
        text.erase(at, random() % 5 + 1);
      else if (random() % 2)
        text[at] = byte;
      else
        text.insert(at, 1, byte);
    }
    wrong += !findError(text).empty();
  }
  EXPECT_GT(wrong, 1000u);
}

TEST(ModelConfigTest, Patterns) {
  EXPECT_TRUE(matchesPattern("x", "x"));
  EXPECT_FALSE(matchesPattern("x", "xy"));
  EXPECT_TRUE(matchesPattern("*", ""));
  EXPECT_TRUE(matchesPattern("past.*.key", "past.11.key"));
  EXPECT_FALSE(matchesPattern("past.*.key", "past.11.value"));
  EXPECT_FALSE(matchesPattern("past.*.key", "past.key"));
  EXPECT_TRUE(matchesPattern("*a*b*", "xaybz"));
  EXPECT_FALSE(matchesPattern("*a*b*", "xbya"));
  EXPECT_FALSE(matchesPattern("aa*aa", "aaa"));
  EXPECT_TRUE(matchesPattern("a*b*b", "abb"));
  EXPECT_FALSE(matchesPattern("x.y", "x_y"));
}

} // namespace
