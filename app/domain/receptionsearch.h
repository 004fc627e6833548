#pragma once

#include "app/domain/receptionlist.h"

#include <QHash>
#include <QList>
#include <QString>

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
/// as long as they are as they were, until `forget`.
class ReceptionSearch
{
public:
    void setWords(const QString &typed);
    /// Nothing is typed: everybody matches.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] bool matches(const SharedReception &reception);
    /// So that no key waits for it: what is folded already costs nothing.
    void fold(const SharedReception &reception) { static_cast<void>(textsOf(reception)); }
    void forgetAllBut(const ReceptionList &receptions);
    void forget();

private:
    struct Texts
    {
        SharedReception of{}; ///< another one of the same visit has other texts
        QString names{}; ///< folded, below each other
        QString reference{};
        QString dates{}; ///< every form of the birth date, each after a line's end
    };
    struct Word
    {
        QString text{};
        QString date{}; ///< with one kind of separator, after a line's end; empty: none
        bool isNumber = false;
    };
    [[nodiscard]] static Texts textsFor(const SharedReception &reception);
    const Texts &textsOf(const SharedReception &reception);
    static bool isIn(const Word &word, const Texts &texts);

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
