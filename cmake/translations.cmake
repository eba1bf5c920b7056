# lupdate reads the sources of every target; both programs find the result under :/i18n.
get_target_property(common_sources common SOURCES)
set(translated_sources)
foreach(target common common_widgets server_gui_lib client_gui_lib meari-server meari-client)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  foreach(source ${sources})
    if(source MATCHES "\\.(cpp|h)$")
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder})
      list(APPEND translated_sources ${source})
    endif()
  endforeach()
endforeach()

# English needs a file for its plurals only: the texts are in the sources.
qt_add_lupdate(common TS_FILES ${PROJECT_SOURCE_DIR}/translations/meari_ko.ts
               SOURCES ${translated_sources}
               INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/common OPTIONS -locations none -no-obsolete)
qt_add_lupdate(common_widgets TS_FILES ${PROJECT_SOURCE_DIR}/translations/meari_en.ts
               SOURCES ${translated_sources}
               INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/common OPTIONS -locations none -no-obsolete -pluralonly)
qt_add_lrelease(common TS_FILES ${PROJECT_SOURCE_DIR}/translations/meari_ko.ts
                ${PROJECT_SOURCE_DIR}/translations/meari_en.ts QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(common translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
                 FILES ${qm_files})
