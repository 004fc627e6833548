#pragma once

#include "app/domain/eligibility.h"

namespace madoguchi {

/// Whether two answers of one visit speak of the same person: birth date, name, kana and insurance number,
/// compared as in oqs-interface.md ruling 8; two answers without a result are. The echo of the visit's id
/// alone would let a confused service put one person's consents under another's name (central-https.md,
/// Echo).
bool samePerson(const Eligibility &left, const Eligibility &right);

} // namespace madoguchi
