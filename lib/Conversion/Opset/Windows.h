//===- Windows.h - The sliding windows of a pooling operator ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where the windows of a pool lie, as numbers: padding that auto_pad asks for,
// and the padding at the end that makes up for ceil_mode. Patterns write these
// as attributes that older operators have, or as nodes.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_WINDOWS_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_WINDOWS_H

#include "mlir/IR/Types.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace onnx_xform::opset {

/// Constants that patterns make have at most this many elements. What a file
/// says must not decide how much memory a conversion takes.
inline constexpr int64_t kMaxConstantElements = int64_t(1) << 22;

/// "the size of axis 2 is not known; ..."
std::string explainUnknownSize(int64_t axis);

/// The windows along one spatial axis.
struct Window {
  /// -1 where it is not known.
  int64_t size = -1;
  int64_t kernel = 1, stride = 1, dilation = 1;
  /// Padding in front and behind.
  int64_t begin = 0, end = 0;
  /// More of it behind, for a last window that ceil_mode adds. Unlike padding
  /// it does not count as part of the data.
  int64_t extra = 0;

  /// From the first to the last element of a window.
  int64_t extent() const { return (kernel - 1) * dilation + 1; }
  /// The number of windows, when the size is known.
  int64_t count() const {
    int64_t room = size + begin + end + extra - extent();
    return room < 0 ? 0 : room / stride + 1;
  }
  /// The position of an element of a window; negative in the padding.
  int64_t at(int64_t window, int64_t element) const {
    return window * stride - begin + element * dilation;
  }
  bool isInside(int64_t position) const {
    return position >= 0 && position < size;
  }
};

/// What a node says about its windows.
struct WindowAttributes {
  llvm::ArrayRef<int64_t> kernel, strides, dilations, pads;
  llvm::StringRef autoPad;
  bool ceilMode = false;

  template <typename OpT> static WindowAttributes of(OpT op) {
    WindowAttributes result;
    result.kernel = op.getKernelShape();
    result.strides = op.getStrides().value_or(llvm::ArrayRef<int64_t>());
    result.dilations = op.getDilations().value_or(llvm::ArrayRef<int64_t>());
    result.pads = op.getPads().value_or(llvm::ArrayRef<int64_t>());
    result.autoPad = op.getAutoPad();
    result.ceilMode = op.getCeilMode();
    return result;
  }

  bool isSame() const { return autoPad.starts_with("SAME"); }
};

class Windows {
public:
  /// Windows over the spatial axes of `type`. Fails for attributes that do not
  /// fit together, with a reason in `why`.
  static std::optional<Windows> get(const WindowAttributes &attributes,
                                    mlir::Type type, std::string &why);

  llvm::SmallVector<Window, 3> axes;

  /// Writes what auto_pad means into `begin` and `end`, and what ceil_mode
  /// means into `extra`. Returns why it cannot, or an empty string.
  std::string resolve();

  /// Padding as auto_pad computes it from the sizes, without ceil_mode.
  bool isSame() const { return attributes.isSame(); }
  bool isDilated() const;
  bool isPadded() const;
  bool hasExtra() const;
  /// Whether rounding up would add a window that starts behind the data. Before
  /// opset 22 the text has it, and runtimes do not.
  bool hasWindowInPadding() const;
  /// The product of the kernel's extents.
  int64_t volume() const;
  /// As the attribute says it: all begins, then all ends, `extra` included.
  llvm::SmallVector<int64_t> pads() const;
  llvm::SmallVector<int64_t> kernelShape() const;
  llvm::SmallVector<int64_t> strides() const;
  llvm::SmallVector<int64_t> dilations() const;

private:
  std::string resolveSame(Window &window, int64_t axis, bool isUpper);
  std::string resolveCeil(Window &window, int64_t axis) const;

  WindowAttributes attributes;
};

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_WINDOWS_H
