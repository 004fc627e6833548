#include "app/domain/receptionsearch.h"

#include "app/domain/japaneseera.h"
#include "app/domain/kana.h"
#include "app/domain/questionstate.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace madoguchi {

namespace {

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// As people write a day: with points, bare, and in words. `year` as it stands before them.
QStringList formsOf(const QString &year, const QString &yearInWords, const QDate &day)
{
    const QString month = QString::number(day.month());
    const QString date = QString::number(day.day());
    return { year + QLatin1Char('.') + month + QLatin1Char('.') + date,
        year + QLatin1Char('.') + twoDigits(day.month()) + QLatin1Char('.') + twoDigits(day.day()),
        year + twoDigits(day.month()) + twoDigits(day.day()),
        yearInWords + QStringLiteral("年%1月%2日").arg(month, date) };
}

QStringList formsOf(const QDate &birth)
{
    if (!birth.isValid())
        return {};
    const QString western = QString::number(birth.year());
    QStringList forms = formsOf(western, western, birth);
    const std::optional<EraDay> counted = eraDayOf(birth);
    if (!counted)
        return forms;
    const int year = counted->year;
    const QString name = eraName(counted->era);
    const QString letter = QString(eraLetter(counted->era)).toLower(); // folded, as what is typed
    forms += formsOf(letter + QString::number(year), name + QString::number(year), birth);
    forms += formsOf(letter + twoDigits(year), name.left(1) + QString::number(year), birth);
    forms.append(name + QString::number(year) + QLatin1Char('.') + QString::number(birth.month())
        + QLatin1Char('.') + QString::number(birth.day()));
    if (year == 1)
        forms.append(name + QStringLiteral("元年%1月%2日").arg(birth.month()).arg(birth.day()));
    return forms;
}

constexpr QLatin1Char lineEnd('\n'); // in no folded text: it is a blank

QString linesOf(const QStringList &forms)
{
    return forms.isEmpty() ? QString() : lineEnd + forms.join(lineEnd);
}

QChar foldedKana(QChar letter)
{
    return largeKana(katakanaOf(letter));
}

QString withoutLeadingZeros(const QString &number)
{
    qsizetype zeros = 0;
    while (zeros < number.size() - 1 && number.at(zeros) == QLatin1Char('0'))
        ++zeros;
    return number.mid(zeros);
}

} // namespace

bool passes(const Reception &reception, ReceptionFilter filter)
{
    switch (filter) {
    case ReceptionFilter::NeedsAction:
        return needsTheDesk(reception);
    case ReceptionFilter::NotConfirmed:
        return reception.status == ReceptionStatus::Arrived;
    case ReceptionFilter::WithCard:
        return reception.method != IdentityMethod::None;
    case ReceptionFilter::ByNumber:
        return reception.method == IdentityMethod::None;
    case ReceptionFilter::NotAnswered:
        return isBeingAsked(reception) || questionState(reception) == QuestionState::Failed;
    case ReceptionFilter::All:
        break;
    }
    return true;
}

QString patientNumberOf(const Reception &reception)
{
    const bool isSure = reception.person == PersonCheck::Clear || reception.person == PersonCheck::Same;
    const EligibilityResult *result = reception.main();
    if (reception.eligibility.validity == Validity::Several)
        return {};
    if (!result && reception.captured)
        return reception.captured->patientNumber;
    if (!reception.patientNumber.isEmpty() || !isSure || !result)
        return reception.person == PersonCheck::Doubtful ? QString() : reception.patientNumber.reveal();
    return result->referenceNumber;
}

QString foldedForSearch(const QString &text)
{
    QString folded;
    const QString normal = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.reserve(normal.size());
    for (const QChar letter : normal) {
        if (!letter.isSpace())
            folded.append(foldedKana(letter));
    }
    return folded;
}

QString patientNumberForSearch(const QString &number)
{
    return withoutLeadingZeros(foldedForSearch(number));
}

void ReceptionSearch::setWords(const QString &typed)
{
    constexpr qsizetype leastOfDate = 2; // a digit alone is a number
    m_words.clear();
    const QString plain = typed.normalized(QString::NormalizationForm_KC); // U+3000 is a blank, too
    for (const QString &part : plain.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Word word{ foldedForSearch(part), {}, false };
        word.isNumber = std::all_of(word.text.begin(), word.text.end(),
            [](QChar letter) { return letter >= QLatin1Char('0') && letter <= QLatin1Char('9'); });
        if (word.text.size() >= leastOfDate) {
            word.date = lineEnd + word.text;
            word.date.replace(QLatin1Char('/'), QLatin1Char('.')).replace(QLatin1Char('-'), QLatin1Char('.'));
        }
        m_words.append(word);
    }
}

ReceptionSearch::Texts ReceptionSearch::textsFor(const SharedReception &reception)
{
    Texts texts;
    texts.of = reception;
    const Patient *patient = reception->patient();
    if (!patient) {
        texts.dates
            = linesOf(formsOf(reception->question ? reception->question->query.birthdate.reveal() : QDate()));
        return texts;
    }
    for (const QString &one : { patient->name.reveal(), patient->kana.reveal(), patient->otherName.reveal(),
             patient->otherKana.reveal(), reception->displayName.reveal() })
        texts.names += foldedForSearch(one) + lineEnd;
    texts.reference = foldedForSearch(patientNumberOf(*reception));
    texts.dates = linesOf(formsOf(patient->birthdate.reveal()));
    return texts;
}

/// Folded once, and again where it has changed.
const ReceptionSearch::Texts &ReceptionSearch::textsOf(const SharedReception &reception)
{
    Texts &texts = m_texts[reception->visit];
    if (texts.of != reception)
        texts = textsFor(reception);
    return texts;
}

bool ReceptionSearch::isIn(const Word &word, const Texts &texts)
{
    if (texts.names.contains(word.text))
        return true;
    if (!texts.reference.isEmpty()
        && (texts.reference.startsWith(word.text)
            || withoutLeadingZeros(texts.reference).startsWith(withoutLeadingZeros(word.text))))
        return true;
    if (word.isNumber && word.text.size() <= 5 && word.text.toInt() == texts.of->number)
        return true;
    return !word.date.isEmpty() && texts.dates.contains(word.date);
}

bool ReceptionSearch::matches(const SharedReception &reception)
{
    if (m_words.isEmpty())
        return true;
    const Texts &texts = textsOf(reception);
    return std::all_of(
        m_words.begin(), m_words.end(), [&texts](const Word &word) { return isIn(word, texts); });
}

void ReceptionSearch::forgetAllBut(const ReceptionList &receptions)
{
    if (m_texts.size() > receptions.size())
        m_texts.removeIf([&receptions](const auto &one) { return !receptions.find(one.key()); });
}

void ReceptionSearch::forget()
{
    m_words.clear();
    m_texts.clear();
}

} // namespace madoguchi
