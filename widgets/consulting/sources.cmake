# widgets/consulting/: what a signed-in doctor works on: visits, records, and why there are none.
target_sources(madoguchi_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/checkupmodel.h ${CMAKE_CURRENT_LIST_DIR}/checkupmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/checkuppanel.h ${CMAKE_CURRENT_LIST_DIR}/checkuppanel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/consultingheader.h ${CMAKE_CURRENT_LIST_DIR}/consultingheader.cpp
    ${CMAKE_CURRENT_LIST_DIR}/consultingpage.h ${CMAKE_CURRENT_LIST_DIR}/consultingpage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/consultingwindow.h ${CMAKE_CURRENT_LIST_DIR}/consultingwindow.cpp
    ${CMAKE_CURRENT_LIST_DIR}/identityblock.h ${CMAKE_CURRENT_LIST_DIR}/identityblock.cpp
    ${CMAKE_CURRENT_LIST_DIR}/loggedmodel.h ${CMAKE_CURRENT_LIST_DIR}/loggedmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/medicationmodel.h ${CMAKE_CURRENT_LIST_DIR}/medicationmodel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/medicationpanel.h ${CMAKE_CURRENT_LIST_DIR}/medicationpanel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/medicationwords.h ${CMAKE_CURRENT_LIST_DIR}/medicationwords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/recordspanel.h ${CMAKE_CURRENT_LIST_DIR}/recordspanel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/recordstable.h ${CMAKE_CURRENT_LIST_DIR}/recordstable.cpp
    ${CMAKE_CURRENT_LIST_DIR}/recordswords.h ${CMAKE_CURRENT_LIST_DIR}/recordswords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/roomsteps.h ${CMAKE_CURRENT_LIST_DIR}/roomsteps.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rowdelegate.h ${CMAKE_CURRENT_LIST_DIR}/rowdelegate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/visitmodel.h ${CMAKE_CURRENT_LIST_DIR}/visitmodel.cpp)
