#include "app/store/patientkey.h"

namespace madoguchi {

namespace {

/// Symbols come in full width from one source and are typed in half width at the desk.
QByteArray plain(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toUpper();
    folded.removeIf([](QChar character) { return character.isSpace(); });
    return folded.toUtf8();
}

} // namespace

QByteArray patientKey(const SealingKey &vaultKey, const Insurance &insurance)
{
    return vaultKey.keyedHash("patient 1",
        { plain(insurance.insurerNumber), plain(insurance.symbol.reveal()), plain(insurance.number.reveal()),
            plain(insurance.branch.reveal()) });
}

} // namespace madoguchi
