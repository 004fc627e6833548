#pragma once

#include "widgets/desk/slipprinter.h"

namespace madoguchi {

/// The computer's default printer, on the paper that it has. No dialog: the desk has no hand free for one.
class PagePrinter : public SlipPrinter
{
public:
    Outcome<Done> print(const Slip &slip) override;
    Outcome<Done> print(const ClosingPaper &paper) override;
    Outcome<Done> print(const StatementPaper &paper) override;
    Outcome<Done> print(const Sheet &sheet) override;
};

} // namespace madoguchi
