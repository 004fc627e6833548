#pragma once

#include "app/domain/failure.h"
#include "widgets/common/sheet.h"
#include "widgets/desk/closingpaper.h"
#include "widgets/desk/slip.h"
#include "widgets/desk/statementpaper.h"

namespace madoguchi {

/// Where slips, closing sheets, statements and sheets of running text go. Says only after the paper (or file)
/// is out that it is.
class SlipPrinter
{
public:
    SlipPrinter() = default;
    SlipPrinter(const SlipPrinter &) = delete;
    SlipPrinter &operator=(const SlipPrinter &) = delete;
    virtual ~SlipPrinter() = default;
    /// PrinterMissing, PrintFailed.
    virtual Outcome<Done> print(const Slip &slip) = 0;
    virtual Outcome<Done> print(const ClosingPaper &paper) = 0;
    virtual Outcome<Done> print(const StatementPaper &paper) = 0;
    virtual Outcome<Done> print(const Sheet &sheet) = 0;
};

} // namespace madoguchi
