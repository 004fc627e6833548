# widgets/assistant/: the first-run assistant, page by page to a station that people can sign in to.
foreach(class accountform accountspage assistanthelp assistantpage assistantwindow displaypage filepage finishpage keyspage
        problemwords readerpage screensign servicepage settingfield stationpage)
    target_sources(madoguchi_widgets PRIVATE
        ${CMAKE_CURRENT_LIST_DIR}/${class}.h ${CMAKE_CURRENT_LIST_DIR}/${class}.cpp)
endforeach()
