#pragma once

#include <QByteArray>

namespace madoguchi {

/// What a station keeps of its clinic's recovery key (security.md 30): enough to make backups for the sheet,
/// nothing that opens one.
struct KeptRecovery
{
    QByteArray publicKey{}; ///< what backups are sealed to; 32 bytes
    QByteArray proof{}; ///< what their heads are marked with; 32 bytes, never in a backup
    [[nodiscard]] bool isWhole() const { return publicKey.size() == 32 && proof.size() == 32; }
    bool operator==(const KeptRecovery &) const = default;
};

} // namespace madoguchi
