# The one place for the language standard, the warnings and the definitions. Every target links it.
add_library(project_flags INTERFACE)

target_compile_features(project_flags INTERFACE cxx_std_20)
target_include_directories(project_flags INTERFACE ${PROJECT_SOURCE_DIR}/common)

target_compile_definitions(
  project_flags
  INTERFACE QT_NO_CAST_FROM_ASCII
            QT_NO_CAST_TO_ASCII
            QT_NO_CAST_FROM_BYTEARRAY
            QT_NO_URL_CAST_FROM_STRING
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
            QT_NO_FOREACH
            QT_NO_JAVA_STYLE_ITERATORS
            QT_USE_QSTRINGBUILDER
            QT_DISABLE_DEPRECATED_BEFORE=0x060400
            MEARI_VERSION="${PROJECT_VERSION}")

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(
    project_flags
    INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast
              -Woverloaded-virtual -Wnon-virtual-dtor -Werror)
endif()

# MEARI_SANITIZE is what -fsanitize= takes: "address,undefined" or "thread"; set by the presets.
set(MEARI_SANITIZE "" CACHE STRING "Sanitizers to build with")
if(MEARI_SANITIZE)
  target_compile_options(project_flags INTERFACE -fsanitize=${MEARI_SANITIZE}
                                                 -fno-omit-frame-pointer)
  target_link_options(project_flags INTERFACE -fsanitize=${MEARI_SANITIZE})
endif()
