#pragma once

#include "app/domain/eligibility.h"
#include "app/visit/facesource.h"

namespace madoguchi {

/// Whether two answers of one visit speak of the same person: birth date, name, kana and insurance number,
/// compared as in oqs-interface.md ruling 8; two answers without a result are. The echo of the visit's id
/// alone would let a confused service put one person's consents under another's name (central-https.md,
/// Echo).
bool samePerson(const Eligibility &left, const Eligibility &right);

/// Whether the service names the person whom the card's own record names, as far as both state birth date and
/// sex: a card whose certificate is another person's would be received under that person's name.
bool samePerson(const CardFront &front, const Eligibility &answer);

} // namespace madoguchi
