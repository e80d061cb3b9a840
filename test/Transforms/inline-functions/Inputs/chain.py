"""Functions f1 to fN, each of which calls the one before it: chain.py N CALLS [graphs]."""

import sys

depth, calls = int(sys.argv[1]), int(sys.argv[2])
in_graphs = len(sys.argv) > 3
T = "tensor<*xf32>"


def call(result, callee, operand):
    node = f"onnx.Call @f{callee}({operand}) : ({T}) -> {T}"
    if not in_graphs:
        return f"  {result} = {node}"
    return (f"  {result} = onnx.If(%b) : (tensor<i1>) -> {T} else_branch {{\n"
            f"    %t = {node}\n    onnx.Yield %t : {T}\n  }} then_branch {{\n    onnx.Yield {operand} : {T}\n  }}")


constant = "  %b = onnx.Initializer dense<true> : tensor<i1>" if in_graphs else ""
print(f"func.func @main(%v0: {T}) -> {T} attributes {{onnx.graph = {{}}}} {{\n  %y = onnx.Call @f{depth}(%v0) : ({T}) -> {T}\n  return %y : {T}\n}}")
for i in range(1, depth + 1):
    print(f"func.func private @f{i}(%v0: {T}) -> {T} {{\n{constant}")
    if i == 1:
        print(f"  %v1 = onnx.Neg(%v0) : ({T}) -> {T}\n  return %v1 : {T}\n}}")
        continue
    for j in range(calls):
        print(call(f"%v{j + 1}", i - 1, f"%v{j}"))
    print(f"  return %v{calls} : {T}\n}}")
