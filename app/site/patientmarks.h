#pragma once

#include "app/domain/eligibility.h"
#include "app/security/sealing.h"

#include <QByteArray>
#include <QList>
#include <QUuid>

namespace madoguchi {

/// Keyed hashes by which a patient's receptions are found without opening all there are: whatever
/// samePatient(standing, told) says yes to, they have one in common. What has one in common may still be
/// somebody else (a twin, a birth date that differs): samePatient decides. Nothing of them is kept on disk.
[[nodiscard]] QList<QByteArray> marksOf(const SealingKey &key, const Eligibility &standing);
[[nodiscard]] QList<QByteArray> marksToFind(const SealingKey &key, const Eligibility &told);
/// The same for one visit.
[[nodiscard]] QByteArray markOf(const SealingKey &key, const QUuid &visit);

} // namespace madoguchi
