# widgets/admin/: what an administrator sees of staff, audit, backup, station, settings and papers, and everybody of the own entries.
foreach(class adminfault adminpage admintable adminwords auditlist auditmodel auditpane backupmodel backuppane chipdelegate inlineform
        keepingmodel keepingpane ownentriespane pagepreview prints printsheets printspane proofprint qrcode recoverysheet settingrow settingspane sidepanel staffforms staffmodel staffpane stationpane)
    target_sources(madoguchi_widgets PRIVATE
        ${CMAKE_CURRENT_LIST_DIR}/${class}.h ${CMAKE_CURRENT_LIST_DIR}/${class}.cpp)
endforeach()
target_sources(madoguchi_widgets PRIVATE ${CMAKE_CURRENT_LIST_DIR}/formdescription.h
    ${CMAKE_CURRENT_LIST_DIR}/settingswords.h ${CMAKE_CURRENT_LIST_DIR}/settingswords.cpp
    ${CMAKE_CURRENT_LIST_DIR}/settingsvalues.cpp)
