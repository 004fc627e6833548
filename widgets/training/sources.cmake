# widgets/training/: the card tray, and the walkthrough that drives the other windows.
target_sources(madoguchi_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/scribe.h ${CMAKE_CURRENT_LIST_DIR}/scribe.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stagehand.h ${CMAKE_CURRENT_LIST_DIR}/stagehand.cpp
    ${CMAKE_CURRENT_LIST_DIR}/walkthrough.h ${CMAKE_CURRENT_LIST_DIR}/walkthrough.cpp)
