# widgets/training/: the card tray, and the walkthrough that drives the other windows.
target_sources(madoguchi_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/cardtraywindow.h ${CMAKE_CURRENT_LIST_DIR}/cardtraywindow.cpp
    ${CMAKE_CURRENT_LIST_DIR}/traydelegate.h ${CMAKE_CURRENT_LIST_DIR}/traydelegate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/traymodel.h ${CMAKE_CURRENT_LIST_DIR}/traymodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/traynotes.h ${CMAKE_CURRENT_LIST_DIR}/traynotes.cpp
    ${CMAKE_CURRENT_LIST_DIR}/scribe.h ${CMAKE_CURRENT_LIST_DIR}/scribe.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stagehand.h ${CMAKE_CURRENT_LIST_DIR}/stagehand.cpp
    ${CMAKE_CURRENT_LIST_DIR}/walkthrough.h ${CMAKE_CURRENT_LIST_DIR}/walkthrough.cpp)
