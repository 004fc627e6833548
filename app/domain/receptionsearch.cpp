#include "app/domain/receptionsearch.h"

#include "app/domain/japaneseera.h"
#include "app/domain/kana.h"
#include "app/domain/questionstate.h"

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
        return reception.needsAction();
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
    m_words.clear();
    const QString plain = typed.normalized(QString::NormalizationForm_KC); // U+3000 is a blank, too
    for (const QString &part : plain.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Word word{ foldedForSearch(part), {}, false };
        word.isNumber = std::all_of(word.text.begin(), word.text.end(),
            [](QChar letter) { return letter >= QLatin1Char('0') && letter <= QLatin1Char('9'); });
        word.date = word.text;
        word.date.replace(QLatin1Char('/'), QLatin1Char('.')).replace(QLatin1Char('-'), QLatin1Char('.'));
        m_words.append(word);
    }
}

void ReceptionSearch::fill(Texts &texts, const Reception &reception)
{
    const Patient *person = reception.patient();
    if (!person) {
        texts.dates = formsOf(reception.question ? reception.question->query.birthdate.reveal() : QDate());
        return;
    }
    const Patient &patient = *person;
    texts.patient = patient;
    texts.typedNumber = patientNumberOf(reception);
    texts.displayName = reception.displayName.reveal();
    for (const QString &one : { patient.name.reveal(), patient.kana.reveal(), patient.otherName.reveal(),
             patient.otherKana.reveal(), texts.displayName })
        texts.names += foldedForSearch(one) + QLatin1Char('\n');
    texts.reference = foldedForSearch(texts.typedNumber);
    texts.dates = formsOf(patient.birthdate.reveal());
}

/// Folded once, and again where another answer has come.
const ReceptionSearch::Texts &ReceptionSearch::textsOf(const Reception &reception)
{
    const auto known = m_texts.find(reception.visit);
    const Patient *person = reception.patient();
    if (known != m_texts.end() && known->patient == (person ? *person : Patient())
        && known->typedNumber == patientNumberOf(reception)
        && known->displayName == reception.displayName.reveal())
        return *known;
    Texts texts;
    fill(texts, reception);
    return *m_texts.insert(reception.visit, texts);
}

bool ReceptionSearch::isIn(const Word &word, const Reception &reception, const Texts &texts)
{
    if (texts.names.contains(word.text))
        return true;
    if (!texts.reference.isEmpty()
        && (texts.reference.startsWith(word.text)
            || withoutLeadingZeros(texts.reference).startsWith(withoutLeadingZeros(word.text))))
        return true;
    if (word.isNumber && word.text.size() <= 5 && word.text.toInt() == reception.number)
        return true;
    constexpr qsizetype leastOfDate = 2; // a digit alone is a number
    return word.date.size() >= leastOfDate
        && std::any_of(texts.dates.begin(), texts.dates.end(),
            [&word](const QString &form) { return form.startsWith(word.date); });
}

bool ReceptionSearch::matches(const Reception &reception)
{
    if (m_words.isEmpty())
        return true;
    const Texts &texts = textsOf(reception);
    return std::all_of(
        m_words.begin(), m_words.end(), [&](const Word &word) { return isIn(word, reception, texts); });
}

void ReceptionSearch::forget()
{
    m_words.clear();
    m_texts.clear();
}

} // namespace madoguchi
