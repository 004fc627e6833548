#pragma once

#include "app/central/messages/fields.h"
#include "app/central/messages/messagewriter.h"
#include "app/domain/bulk.h"

#include <optional>

namespace madoguchi::messages {

/// QualificationConfirmSearchInfo as an answer repeats it.
struct SearchEcho
{
    BulkQuestion question{}; ///< without identifier in an answer about one person
    bool saysLimit = false; ///< its limit flag is there; without, the question's means nothing
    bool operator==(const SearchEcho &) const = default;
};

/// The elements of the group, its own name with them.
const QSet<QString> &searchElements();

/// The whole group, every item of the layout.
void writeSearch(MessageWriter &writer, const BulkQuestion &question);
/// As a request must have it; nothing for anything that is missing or of a wrong form (ruling 41). What
/// stands twice is in the notes of `search`.
std::optional<BulkQuestion> readSearch(const Fields &search);
/// As an answer repeats it: what does not fit is a finding, and empty.
SearchEcho readSearchEcho(const Fields &search);

} // namespace madoguchi::messages
