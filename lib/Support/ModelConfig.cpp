//===- ModelConfig.cpp - What a file says of a model's inputs -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/ModelConfig.h"
#include "onnx-xform/Support/DimText.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

using namespace llvm;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

namespace {

/// Goes down the file, no deeper than its form is, and stops at the first
/// error. What lies beyond is not even parsed: a file must not decide how deep
/// the stack grows.
class Reader {
public:
  using Position = ModelConfig::Position;

  Reader(StringRef text, ModelConfig::ErrorHandler onError);

  std::optional<ModelConfig> read();

private:
  using Visitor =
      function_ref<bool(StringRef key, yaml::Node &keyNode, yaml::Node &value)>;

  Position getPosition(const yaml::Node &node);
  bool fail(Position position, const Twine &message);
  bool fail(const yaml::Node &node, const Twine &message) {
    return fail(getPosition(node), message);
  }
  std::optional<std::string> readScalar(yaml::Node *node, StringRef what);
  bool readMapping(yaml::Node &node, StringRef what, Visitor visit);
  bool readSection(StringRef key, yaml::Node &keyNode, yaml::Node &value);
  bool readInput(StringRef name, yaml::Node &keyNode, yaml::Node &value);
  bool readAxis(ModelConfig::Input &input, StringRef key, yaml::Node &keyNode,
                yaml::Node &value);
  bool readSizes(yaml::Node &node, StringRef what,
                 std::vector<ModelConfig::Size> &sizes);
  bool checkSyntax();

  ModelConfig::ErrorHandler onError;
  StringRef text;
  SourceMgr sources;
  /// What LLVM's parser says, the first time.
  std::optional<SMDiagnostic> syntaxError;
  bool hasFailed = false;
  yaml::Stream stream;
  ModelConfig config;
};

} // namespace

Reader::Reader(StringRef text, ModelConfig::ErrorHandler onError)
    : onError(onError), text(text),
      stream(text, sources, /*ShowColors=*/false) {
  sources.setDiagHandler(
      [](const SMDiagnostic &diagnostic, void *self) {
        auto &error = static_cast<Reader *>(self)->syntaxError;
        if (!error)
          error = diagnostic;
      },
      this);
}

Reader::Position Reader::getPosition(const yaml::Node &node) {
  SMLoc start = node.getSourceRange().Start;
  if (!start.isValid() || !sources.FindBufferContainingLoc(start))
    return {1, 1};
  // LLVM has what is between brackets begin after the first.
  bool isList = isa<yaml::MappingNode, yaml::SequenceNode>(node);
  if (const char *at = start.getPointer();
      isList && at != text.begin() && StringRef("[{").contains(at[-1]))
    start = SMLoc::getFromPointer(at - 1);
  auto [line, column] = sources.getLineAndColumn(start);
  return {line, column};
}

bool Reader::fail(Position position, const Twine &message) {
  if (!hasFailed)
    onError(position, message.str());
  hasFailed = true;
  return false;
}

/// False where the file is no YAML, as far as it has been read.
bool Reader::checkSyntax() {
  if (!stream.failed() && !syntaxError)
    return true;
  if (!syntaxError)
    return fail(Position{1, 1}, "this is no YAML [config-001]");
  return fail(
      Position{static_cast<unsigned>(std::max(syntaxError->getLineNo(), 1)),
               static_cast<unsigned>(syntaxError->getColumnNo() + 1)},
      "this is no YAML: " + syntaxError->getMessage() + " [config-001]");
}

std::optional<std::string> Reader::readScalar(yaml::Node *node,
                                              StringRef what) {
  if (!checkSyntax())
    return std::nullopt;
  auto *scalar = dyn_cast_or_null<yaml::ScalarNode>(node);
  if (!scalar) {
    Position position = node ? getPosition(*node) : Position{1, 1};
    fail(position, what +
                       (isa_and_nonnull<yaml::AliasNode>(node)
                            ? " begins with '*'; put it in quotes"
                            : " is not a name or a number") +
                       " [config-003]");
    return std::nullopt;
  }
  SmallString<32> storage;
  std::string text = scalar->getValue(storage).str();
  if (!checkSyntax())
    return std::nullopt;
  if (text.empty()) {
    fail(*scalar, what + " is empty [config-003]");
    return std::nullopt;
  }
  return text;
}

bool Reader::readMapping(yaml::Node &node, StringRef what, Visitor visit) {
  auto *mapping = dyn_cast<yaml::MappingNode>(&node);
  if (!mapping)
    return checkSyntax() &&
           fail(node, what + " must be a mapping, {name: value} [config-002]");
  StringMap<Position> seen;
  for (yaml::KeyValueNode &entry : *mapping) {
    std::optional<std::string> key = readScalar(entry.getKey(), "a key");
    if (!key)
      return false;
    yaml::Node &keyNode = *entry.getKey();
    auto [before, isNew] = seen.try_emplace(*key, getPosition(keyNode));
    if (!isNew)
      return fail(keyNode, "'" + *key + "' is given twice, first on line " +
                               Twine(before->second.line) + " [config-005]");
    yaml::Node *value = entry.getValue();
    if (!value || !checkSyntax())
      return checkSyntax() &&
             fail(keyNode, "'" + *key + "' has no value [config-003]");
    if (!visit(*key, keyNode, *value))
      return false;
  }
  return checkSyntax();
}

//===----------------------------------------------------------------------===//
// The parts of the file
//===----------------------------------------------------------------------===//

static constexpr StringLiteral kSections[] = {"inputs", "fix", "examples"};

std::optional<ModelConfig> Reader::read() {
  yaml::document_iterator document = stream.begin();
  yaml::Node *root = document != stream.end() ? document->getRoot() : nullptr;
  if (!checkSyntax())
    return std::nullopt;
  if (!root || isa<yaml::NullNode>(root)) {
    fail(Position{1, 1}, "the file is empty; write inputs:, fix: or examples: "
                         "[config-002]");
    return std::nullopt;
  }
  if (!readMapping(
          *root, "the file",
          [this](StringRef key, yaml::Node &keyNode, yaml::Node &value) {
            return readSection(key, keyNode, value);
          }))
    return std::nullopt;
  if (++document != stream.end()) {
    fail(Position{1, 1}, "there is more than one document in the file "
                         "[config-001]");
    return std::nullopt;
  }
  return std::move(config);
}

bool Reader::readSection(StringRef key, yaml::Node &keyNode,
                         yaml::Node &value) {
  if (key == "inputs")
    return readMapping(
        value, "inputs",
        [this](StringRef name, yaml::Node &nameNode, yaml::Node &axes) {
          return readInput(name, nameNode, axes);
        });
  if (key == "fix")
    return readSizes(value, key, config.fix);
  if (key == "examples")
    return readSizes(value, key, config.examples);
  StringRef best;
  unsigned bestDistance = key.size() / 3 + 2;
  for (StringRef section : kSections)
    if (unsigned distance = section.edit_distance(key);
        distance < bestDistance) {
      best = section;
      bestDistance = distance;
    }
  return fail(keyNode, "unknown key '" + key + "'; " +
                           (best.empty() ? Twine("there are inputs, fix and "
                                                 "examples")
                                         : "did you mean '" + best + "'?") +
                           " [config-004]");
}

bool Reader::readInput(StringRef name, yaml::Node &keyNode, yaml::Node &value) {
  ModelConfig::Input &input = config.inputs.emplace_back();
  input.pattern = name.str();
  input.position = getPosition(keyNode);
  return readMapping(
      value, ("the axes of '" + name + "'").str(),
      [&](StringRef key, yaml::Node &axisNode, yaml::Node &axisValue) {
        return readAxis(input, key, axisNode, axisValue);
      });
}

bool Reader::readAxis(ModelConfig::Input &input, StringRef key,
                      yaml::Node &keyNode, yaml::Node &value) {
  ModelConfig::Axis axis;
  axis.position = getPosition(keyNode);
  if (key.getAsInteger(10, axis.axis))
    return fail(keyNode, "'" + key +
                             "' is no axis; write a number, from 0, "
                             "or from -1 back [config-006]");
  std::optional<std::string> text =
      readScalar(&value, ("the size of axis " + key).str());
  if (!text)
    return false;
  int64_t size;
  if (StringRef(*text).getAsInteger(10, size)) {
    axis.symbol = *text;
  } else if (size < 1) {
    return fail(value, "the size " + Twine(size) + " is below 1 [config-007]");
  } else {
    axis.size = size;
  }
  input.axes.push_back(std::move(axis));
  return true;
}

bool Reader::readSizes(yaml::Node &node, StringRef what,
                       std::vector<ModelConfig::Size> &sizes) {
  return readMapping(
      node, what,
      [&](StringRef symbol, yaml::Node &keyNode, yaml::Node &value) {
        std::optional<std::string> text =
            readScalar(&value, ("the size of '" + symbol + "'").str());
        if (!text)
          return false;
        ModelConfig::Size size{symbol.str(), 0, getPosition(keyNode)};
        if (StringRef(*text).getAsInteger(10, size.size) || size.size < 1)
          return fail(value, "the size '" + *text + "' of '" + symbol +
                                 "' is not an integer from 1 to "
                                 "9223372036854775807 [config-007]");
        sizes.push_back(std::move(size));
        return true;
      });
}

std::optional<ModelConfig> ModelConfig::parse(StringRef text,
                                              ErrorHandler onError) {
  if (text.size() > kMaxFileSize) {
    onError({1, 1}, "the file has more than 1 MiB; it is no description of a "
                    "model's inputs [config-001]");
    return std::nullopt;
  }
  // LLVM's parser reads up to a zero byte.
  if (size_t zero = text.find('\0'); zero != StringRef::npos) {
    unsigned line = text.take_front(zero).count('\n') + 1;
    onError({line, 1}, "this is no YAML: there is a zero byte [config-001]");
    return std::nullopt;
  }
  std::string terminated = text.str();
  return Reader(terminated, onError).read();
}

//===----------------------------------------------------------------------===//
// Questions
//===----------------------------------------------------------------------===//

std::optional<int64_t> ModelConfig::getExampleSize(StringRef dimension) const {
  StringMap<int64_t> sizes;
  for (const std::vector<Size> *list : {&fix, &examples})
    for (const Size &size : *list)
      sizes.try_emplace(size.symbol, size.size);
  // A name may be any text.
  if (auto whole = sizes.find(dimension); whole != sizes.end())
    return whole->second;
  DimContext context;
  std::optional<DimText> parsed = DimText::parse(context, dimension, sizes);
  return parsed ? parsed->getInteger() : std::nullopt;
}

bool onnx_xform::matchesPattern(StringRef pattern, StringRef name) {
  SmallVector<StringRef> parts;
  pattern.split(parts, '*');
  if (parts.size() == 1)
    return pattern == name;
  if (!name.consume_front(parts.front()))
    return false;
  StringRef last = parts.back();
  if (!name.consume_back(last))
    return false;
  for (StringRef part : ArrayRef(parts).drop_front().drop_back()) {
    size_t at = name.find(part);
    if (at == StringRef::npos)
      return false;
    name = name.drop_front(at + part.size());
  }
  return true;
}
