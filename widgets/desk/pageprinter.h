#pragma once

#include "widgets/desk/slipprinter.h"

namespace madoguchi {

/// The computer's default printer, on the paper that it has. No dialog: the desk has no hand free for one.
class PagePrinter : public SlipPrinter
{
public:
    Outcome<Done> print(const Slip &slip) override;
};

} // namespace madoguchi
