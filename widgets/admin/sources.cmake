# widgets/admin/: what an administrator sees of staff, audit, backup and station, and everybody of the own entries.
foreach(class adminfault adminpage admintable adminwords auditlist auditmodel auditpane backupmodel backuppane chipdelegate inlineform
        ownentriespane proofprint qrcode recoverysheet sidepanel staffforms staffmodel staffpane stationpane)
    target_sources(madoguchi_widgets PRIVATE
        ${CMAKE_CURRENT_LIST_DIR}/${class}.h ${CMAKE_CURRENT_LIST_DIR}/${class}.cpp)
endforeach()
target_sources(madoguchi_widgets PRIVATE ${CMAKE_CURRENT_LIST_DIR}/formdescription.h)
