# widgets/start/: what is shown when a station cannot open.
target_sources(madoguchi_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/starttrouble.h ${CMAKE_CURRENT_LIST_DIR}/starttrouble.cpp)
