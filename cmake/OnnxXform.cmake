# How the targets of the project are built.
#
#   onnx_xform_tablegen(OUT GENERATOR... )  generated header from a .td
#   onnx_xform_library(NAME sources...)     a static library
#   onnx_xform_executable(NAME sources...)  a program, linked to libMLIR

# --- Compiler and linker ------------------------------------------------------

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

find_program(LLD_PROGRAM NAMES ld.lld-22 ld.lld)
if(LLD_PROGRAM AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  add_link_options(--ld-path=${LLD_PROGRAM})
endif()

add_compile_options(-Wall -Wextra -Wno-unused-parameter -fno-rtti
                    -fno-exceptions -fvisibility-inlines-hidden)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU")
  # MLIR's own headers trip these under g++ 12.
  add_compile_options(-Wno-dangling-reference -Wno-maybe-uninitialized
                      -Wno-array-bounds -Wno-stringop-overflow -Wno-restrict)
endif()
# MLIR's headers lay out some classes by NDEBUG: ours must be as the library's.
if(NOT LLVM_ENABLE_ASSERTIONS)
  add_compile_definitions(NDEBUG)
endif()
if(ONNX_XFORM_WERROR)
  add_compile_options(-Werror)
endif()
if(ONNX_XFORM_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr,function
                      -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined -fno-sanitize=vptr,function)
endif()

include_directories(${CMAKE_SOURCE_DIR}/include ${CMAKE_BINARY_DIR}/include)
include_directories(SYSTEM ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
separate_arguments(LLVM_DEFINITIONS_LIST NATIVE_COMMAND ${LLVM_DEFINITIONS})
add_definitions(${LLVM_DEFINITIONS_LIST})

# --- TableGen -----------------------------------------------------------------

find_program(MLIR_TBLGEN_PROGRAM mlir-tblgen
             HINTS ${LLVM_TOOLS_BINARY_DIR} REQUIRED)

# All generated files, so that every library can wait for them.
add_custom_target(onnx-xform-tablegen)

# onnx_xform_tablegen(TD OUTPUT GENERATOR-FLAGS...): include/onnx-xform/TD gives
# the header OUTPUT beside it in the build tree.
function(onnx_xform_tablegen td output)
  get_filename_component(folder ${td} DIRECTORY)
  set(source ${CMAKE_SOURCE_DIR}/include/onnx-xform/${td})
  set(result ${CMAKE_BINARY_DIR}/include/onnx-xform/${folder}/${output})
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include/onnx-xform/${folder})
  add_custom_command(
    OUTPUT ${result}
    COMMAND ${MLIR_TBLGEN_PROGRAM} ${ARGN} -I ${CMAKE_SOURCE_DIR}/include
            -I ${MLIR_INCLUDE_DIRS} ${source} -d ${result}.d
            --write-if-changed -o ${result}
    DEPENDS ${source} DEPFILE ${result}.d
    COMMENT "Generating ${folder}/${output}")
  string(MAKE_C_IDENTIFIER "tablegen-${folder}-${output}" target)
  add_custom_target(${target} DEPENDS ${result})
  add_dependencies(onnx-xform-tablegen ${target})
endfunction()

# The operations of one family: declarations and definitions.
function(onnx_xform_operations folder)
  foreach(family ${ARGN})
    onnx_xform_tablegen(Dialect/${folder}/${family}.td ${family}.h.inc
                        -gen-op-decls)
    onnx_xform_tablegen(Dialect/${folder}/${family}.td ${family}.cpp.inc
                        -gen-op-defs)
  endforeach()
endfunction()

# --- Targets ------------------------------------------------------------------

function(onnx_xform_library name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  add_dependencies(${name} onnx-xform-tablegen)
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

function(onnx_xform_executable name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  add_dependencies(${name} onnx-xform-tablegen)
  target_link_libraries(${name} PRIVATE ${ARG_LINK} MLIR LLVM)
endfunction()
