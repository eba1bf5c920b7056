# Qt's headers are read once per library instead of once per file: half of a build's time. A file
# still includes all it uses, and scripts/check.sh reads every file without these, so that it shows
# when one does not. Turned off by -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON.

set(precompiled_core
    <QAbstractTableModel>
    <QByteArray>
    <QCoreApplication>
    <QHash>
    <QHostAddress>
    <QList>
    <QLocale>
    <QObject>
    <QPointer>
    <QString>
    <QStringList>
    <QTimer>
    <algorithm>
    <array>
    <deque>
    <functional>
    <memory>
    <optional>
    <utility>
    <variant>
    <vector>)

set(precompiled_widgets
    ${precompiled_core}
    <QAbstractScrollArea>
    <QAccessible>
    <QAction>
    <QApplication>
    <QBoxLayout>
    <QEvent>
    <QFrame>
    <QLabel>
    <QPainter>
    <QPushButton>
    <QWidget>)

# use_precompiled_headers(TARGET NAME HEADERS...): TARGET shares with others of its flags what is
# compiled once under NAME and linked into nothing.
function(use_precompiled_headers target name)
  if(NOT TARGET ${name})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    get_target_property(folders ${target} INCLUDE_DIRECTORIES)
    target_link_libraries(${name} PRIVATE ${libraries})
    target_include_directories(${name} PRIVATE ${folders})
    get_target_property(options ${target} COMPILE_OPTIONS)
    target_compile_options(${name} PRIVATE ${options})
    target_precompile_headers(${name} PRIVATE ${ARGN})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${name})
endfunction()
