#pragma once

#include "widgets/desk/slipprinter.h"

namespace madoguchi {

/// Papers that go nowhere.
class NoPaper : public SlipPrinter
{
public:
    Outcome<Done> print(const Slip &) override { return Done{}; }
    Outcome<Done> print(const ClosingPaper &) override { return Done{}; }
    Outcome<Done> print(const StatementPaper &) override { return Done{}; }
    Outcome<Done> print(const Sheet &) override { return Done{}; }
};

} // namespace madoguchi
