#pragma once

#include "app/domain/reception.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// Which of the day's receptions are listed.
enum class ReceptionFilter {
    All,
    NeedsAction,
    NotConfirmed,
    WithCard,
    ByNumber,
    NotAnswered ///< being asked about by number, or asked without an answer
};
[[nodiscard]] bool passes(const Reception &reception, ReceptionFilter filter);

/// Finds a reception by whatever a person types: name, kana in any width and either syllabary, patient
/// number, number of the day, birth date in an era or Western form (S30.1.8, 昭和30年, 1955-01). Several
/// words must all be found. What is typed need not be complete. Keeps the folded texts of whom it has seen,
/// until `forget`.
class ReceptionSearch
{
public:
    void setWords(const QString &typed);
    /// Nothing is typed: everybody matches.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] bool matches(const Reception &reception);
    void forget();

private:
    struct Texts
    {
        Patient patient{}; ///< whose these are
        QString typedNumber{};
        QString displayName{};
        QString names{}; ///< folded, below each other
        QString reference{};
        QStringList dates{}; ///< every form of the birth date
    };
    struct Word
    {
        QString text{};
        QString date{}; ///< with one kind of separator
        bool isNumber = false;
    };
    static void fill(Texts &texts, const Reception &reception);
    const Texts &textsOf(const Reception &reception);
    static bool isIn(const Word &word, const Reception &reception, const Texts &texts);

    QList<Word> m_words;
    QHash<QUuid, Texts> m_texts;
};

/// The clinic's own number as a list shows it: by the service, linked by hand, or written down while nobody
/// has answered. Of a doubtful reception and of several candidates none; of one that is somebody else's only
/// what was linked by hand.
[[nodiscard]] QString patientNumberOf(const Reception &reception);
/// Half and full width, hiragana and katakana, small and large kana, upper and lower case are one; blanks are
/// none.
[[nodiscard]] QString foldedForSearch(const QString &text);
/// The clinic's own number, folded and without leading zeros: 0001005 and 1005 are one.
[[nodiscard]] QString patientNumberForSearch(const QString &number);

} // namespace madoguchi
