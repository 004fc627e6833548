# widgets/patient/: the patient's display, one screen a step.
target_sources(madoguchi_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/actions.h ${CMAKE_CURRENT_LIST_DIR}/actions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/answers.h ${CMAKE_CURRENT_LIST_DIR}/answers.cpp
    ${CMAKE_CURRENT_LIST_DIR}/asking.h ${CMAKE_CURRENT_LIST_DIR}/asking.cpp
    ${CMAKE_CURRENT_LIST_DIR}/bodies.h ${CMAKE_CURRENT_LIST_DIR}/bodies.cpp
    ${CMAKE_CURRENT_LIST_DIR}/busydots.h ${CMAKE_CURRENT_LIST_DIR}/busydots.cpp
    ${CMAKE_CURRENT_LIST_DIR}/cameraview.h ${CMAKE_CURRENT_LIST_DIR}/cameraview.cpp
    ${CMAKE_CURRENT_LIST_DIR}/facing.h ${CMAKE_CURRENT_LIST_DIR}/facing.cpp
    ${CMAKE_CURRENT_LIST_DIR}/footbar.h ${CMAKE_CURRENT_LIST_DIR}/footbar.cpp
    ${CMAKE_CURRENT_LIST_DIR}/languagebuttons.h ${CMAKE_CURRENT_LIST_DIR}/languagebuttons.cpp
    ${CMAKE_CURRENT_LIST_DIR}/languagepanel.h ${CMAKE_CURRENT_LIST_DIR}/languagepanel.cpp
    ${CMAKE_CURRENT_LIST_DIR}/patientstage.h ${CMAKE_CURRENT_LIST_DIR}/patientstage.cpp
    ${CMAKE_CURRENT_LIST_DIR}/patientwindow.h ${CMAKE_CURRENT_LIST_DIR}/patientwindow.cpp
    ${CMAKE_CURRENT_LIST_DIR}/patientwords.h ${CMAKE_CURRENT_LIST_DIR}/patientwords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/picture.h ${CMAKE_CURRENT_LIST_DIR}/picture.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pindots.h ${CMAKE_CURRENT_LIST_DIR}/pindots.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pinpad.h ${CMAKE_CURRENT_LIST_DIR}/pinpad.cpp
    ${CMAKE_CURRENT_LIST_DIR}/placing.h ${CMAKE_CURRENT_LIST_DIR}/placing.cpp
    ${CMAKE_CURRENT_LIST_DIR}/readingarea.h ${CMAKE_CURRENT_LIST_DIR}/readingarea.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stagewords.h ${CMAKE_CURRENT_LIST_DIR}/stagewords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stepsbar.h ${CMAKE_CURRENT_LIST_DIR}/stepsbar.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stillthere.h ${CMAKE_CURRENT_LIST_DIR}/stillthere.cpp
    ${CMAKE_CURRENT_LIST_DIR}/topbar.h ${CMAKE_CURRENT_LIST_DIR}/topbar.cpp
    ${CMAKE_CURRENT_LIST_DIR}/touchbutton.h ${CMAKE_CURRENT_LIST_DIR}/touchbutton.cpp
    ${CMAKE_CURRENT_LIST_DIR}/troublewords.h ${CMAKE_CURRENT_LIST_DIR}/troublewords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/voice.h ${CMAKE_CURRENT_LIST_DIR}/voice.cpp)
file(GLOB pictures CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/patient/*.svg)
qt_add_resources(madoguchi_widgets patient_pictures PREFIX /patient BASE ${PROJECT_SOURCE_DIR}/resources/patient
    FILES ${pictures})
