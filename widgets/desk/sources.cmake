# widgets/desk/: the desk's window: the day's receptions, one in detail, the slip.
foreach(class benefitfacts bookingspanel bookingwords candidatelist captureform capturepanel capturesteps capturewords cardchip cardframe
        chargewords closingpanel closingpaper closingwords consentlist consentwords
        deskheader deskpage deskside desktones deskwindow displaynameline eligibilityprint eligibilitysheet
        entryline entrywords fileprinter findbar findingwords helpwords insurancefacts ladderpanel
        nextsteps noticeboard numberasking numberform numberpanel pageprinter patientnumberline
        persondoubtline personcomparisonview personsteps photoview proofchoice readerline reasking receptiondelegate
        receptiondetails receptionmodel receptiontable scanwatch seenguard sincelastline slip slipqueue statementpaper
        stepwords subsidycard subsidychoice subsidyform subsidyline subsidypanel subsidywords takebackbutton visualpanel visualwords)
    target_sources(madoguchi_widgets PRIVATE
        ${CMAKE_CURRENT_LIST_DIR}/${class}.h ${CMAKE_CURRENT_LIST_DIR}/${class}.cpp)
endforeach()
target_sources(madoguchi_widgets PRIVATE ${CMAKE_CURRENT_LIST_DIR}/deskpageacts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskwindowkeys.cpp
    ${CMAKE_CURRENT_LIST_DIR}/slipprinter.h ${CMAKE_CURRENT_LIST_DIR}/unprintedslips.h)
