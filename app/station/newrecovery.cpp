#include "app/station/newrecovery.h"

#include "app/backup/recoverykey.h"
#include "app/backup/recoverywords.h"

#include <QRandomGenerator>

namespace madoguchi {

namespace {

/// Hiragana where somebody typed katakana, without spaces; romaji in lower case.
QString plain(const QString &typed)
{
    QString text;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC).toLower()) {
        constexpr char16_t kanaApart = u'ァ' - u'ぁ';
        if (c >= u'ァ' && c <= u'ヶ')
            text += QChar(static_cast<char16_t>(c.unicode() - kanaApart));
        else if (!c.isSpace())
            text += c;
    }
    return text;
}

/// Word `number` of a half, from 1.
QString wordOf(const SecretBytes &words, int number)
{
    return QString::fromUtf8(words.view().toByteArray().split(' ').value(number - 1));
}

bool isWord(const RecoveryHalfText &half, int number, const QString &typed)
{
    const QString said = plain(typed);
    return said == wordOf(half.words, number) || said == wordOf(half.scan, number).toLower();
}

/// The last two words check the others and are words like them.
int anyWord()
{
    return QRandomGenerator::system()->bounded(RecoveryWords::wordCount) + 1;
}

} // namespace

const RecoverySheet &NewRecovery::sheet(
    const QString &station, const QString &institution, const QDate &today)
{
    if (isFor(station, institution))
        return m_sheet;
    const RecoveryKey key = RecoveryKey::make();
    m_sheet = key.sheet();
    m_sheet.station = station;
    m_sheet.institution = institution;
    m_sheet.made = today;
    m_kept = key.kept();
    m_question = { anyWord(), anyWord() };
    m_isConfirmed = false;
    return m_sheet;
}

bool NewRecovery::isFor(const QString &station, const QString &institution) const
{
    return m_kept.isWhole() && m_sheet.station == station && m_sheet.institution == institution;
}

Outcome<Done> NewRecovery::confirm(const QString &ofFirst, const QString &ofSecond)
{
    if (!m_kept.isWhole() || !isWord(m_sheet.first, m_question.ofFirst, ofFirst)
        || !isWord(m_sheet.second, m_question.ofSecond, ofSecond))
        return Fault{ Failure::RecoverySheetWrong };
    m_isConfirmed = true;
    return Done();
}

} // namespace madoguchi
