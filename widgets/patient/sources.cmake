# widgets/patient/: the patient's display, one screen a step.
target_sources(madoguchi_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/answerpair.h ${CMAKE_CURRENT_LIST_DIR}/answerpair.cpp
    ${CMAKE_CURRENT_LIST_DIR}/busydots.h ${CMAKE_CURRENT_LIST_DIR}/busydots.cpp
    ${CMAKE_CURRENT_LIST_DIR}/languagebuttons.h ${CMAKE_CURRENT_LIST_DIR}/languagebuttons.cpp
    ${CMAKE_CURRENT_LIST_DIR}/patientstage.h ${CMAKE_CURRENT_LIST_DIR}/patientstage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/patientwindow.h ${CMAKE_CURRENT_LIST_DIR}/patientwindow.cpp
    ${CMAKE_CURRENT_LIST_DIR}/patientwords.h ${CMAKE_CURRENT_LIST_DIR}/patientwords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/picture.h ${CMAKE_CURRENT_LIST_DIR}/picture.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pindots.h ${CMAKE_CURRENT_LIST_DIR}/pindots.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pinpad.h ${CMAKE_CURRENT_LIST_DIR}/pinpad.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stepsbar.h ${CMAKE_CURRENT_LIST_DIR}/stepsbar.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stillthere.h ${CMAKE_CURRENT_LIST_DIR}/stillthere.cpp
    ${CMAKE_CURRENT_LIST_DIR}/touchbutton.h ${CMAKE_CURRENT_LIST_DIR}/touchbutton.cpp)
file(GLOB pictures CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/patient/*.svg)
qt_add_resources(madoguchi_widgets patient_pictures PREFIX /patient BASE ${PROJECT_SOURCE_DIR}/resources/patient
    FILES ${pictures})
