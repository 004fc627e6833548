#pragma once

#include "app/domain/codes.h"

#include <span>

namespace madoguchi {

/// One code as it stands in the tables below, UTF-8.
struct CodeRow
{
    const char *code;
    const char *ja;
    const char *en;
};

/// The rows of a table; empty: the table is one of the other two files'.
std::span<const CodeRow> eligibilityCodeRows(CodeTable table);
std::span<const CodeRow> recordsCodeRows(CodeTable table);
std::span<const CodeRow> checkupCodeRows(CodeTable table);

} // namespace madoguchi
