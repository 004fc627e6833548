#include "app/domain/captureentry.h"

#include "app/domain/kana.h"
#include "app/domain/typedbirthdate.h"
#include "app/domain/typedtext.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr qsizetype mostName = 100;
constexpr qsizetype mostAddress = 200;
constexpr qsizetype mostNumber = 20;

/// Katakana of full width, whatever was typed, with one blank between the names.
QString wideKana(const QString &typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC).simplified();
    for (QChar &letter : text) {
        if (letter == u'-')
            letter = u'ー';
        else
            letter = letter == u' ' ? QChar(0x3000) : katakanaOf(letter);
    }
    return text;
}

bool isKana(const QString &wide)
{
    return std::all_of(wide.begin(), wide.end(), [](QChar letter) {
        const char16_t code = letter.unicode();
        return (code >= u'ァ' && code <= u'ヺ') || letter == u'ー' || letter == u'・' || code == 0x3000;
    });
}

std::optional<Sex> sexOf(const QString &typed)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed().toLower();
    if (text == QLatin1String("1") || text == QLatin1String("m") || text == QStringLiteral("男"))
        return Sex::Male;
    if (text == QLatin1String("2") || text == QLatin1String("f") || text == QStringLiteral("女"))
        return Sex::Female;
    return text == QLatin1String("3") ? std::optional(Sex::NotStated) : std::nullopt;
}

std::optional<CaptureProblem> textProblem(const QString &text, qsizetype most)
{
    if (text.size() > most)
        return CaptureProblem::TooLong;
    const bool isReadable
        = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isPrint(); });
    return isReadable ? std::nullopt : std::optional(CaptureProblem::Unreadable);
}

std::optional<CaptureProblem> kanaProblem(const QString &wide)
{
    if (wide.isEmpty())
        return CaptureProblem::KanaMissing;
    return isKana(wide) ? textProblem(wide, mostName) : std::optional(CaptureProblem::KanaNotKana);
}

} // namespace

std::optional<CaptureIssue> CaptureReading::of(CaptureField field) const
{
    const auto found = std::find_if(
        issues.begin(), issues.end(), [field](const CaptureIssue &issue) { return issue.field == field; });
    return found == issues.end() ? std::nullopt : std::optional(*found);
}

CaptureReading readCapture(const CaptureEntry &entry, const QDate &today)
{
    QString name = entry.name.reveal().simplified();
    name.replace(u' ', QChar(0x3000)); // as the service writes it
    const QString kana = wideKana(entry.kana.reveal());
    const std::optional<Sex> sex = sexOf(entry.sex);
    const BirthdateEntry birthdate = readBirthdate(entry.birthdate.reveal(), today);
    const QString address = entry.address.reveal().simplified();
    const QString number = typedText(entry.patientNumber);
    CaptureReading reading;
    const auto note = [&reading](CaptureField field, std::optional<CaptureProblem> problem) {
        if (problem)
            reading.issues.append({ field, *problem, EntryProblem::BirthdateMissing, {} });
    };
    note(CaptureField::Name,
        name.isEmpty() ? std::optional(CaptureProblem::NameMissing) : textProblem(name, mostName));
    note(CaptureField::Kana, kanaProblem(kana));
    if (!sex)
        note(CaptureField::Sex,
            entry.sex.trimmed().isEmpty() ? CaptureProblem::SexMissing : CaptureProblem::SexUnreadable);
    if (birthdate.problem)
        reading.issues.append(
            { CaptureField::Birthdate, CaptureProblem::Birthdate, *birthdate.problem, Pii(birthdate.meant) });
    note(CaptureField::Address, textProblem(address, mostAddress));
    note(CaptureField::PatientNumber, textProblem(number, mostNumber));
    Patient &patient = reading.person.patient;
    patient.name = Pii(name);
    patient.kana = Pii(kana);
    patient.sex = sex.value_or(Sex::NotStated);
    patient.birthdate = Pii(birthdate.date);
    patient.address = Pii(address);
    reading.person.patientNumber = number;
    return reading;
}

bool isFull(CaptureField field, const CaptureEntry &entry, const QDate &today)
{
    if (readCapture(entry, today).of(field))
        return false;
    if (field == CaptureField::Sex)
        return true;
    return field == CaptureField::Birthdate && readBirthdate(entry.birthdate.reveal(), today).isFull;
}

bool isUnfinished(CaptureField field, const CaptureEntry &entry, const QDate &today)
{
    switch (field) {
    case CaptureField::Name:
        return entry.name.reveal().trimmed().isEmpty();
    case CaptureField::Kana: {
        // An input method, or a keyboard at the wrong mode, stands on the way to kana.
        const QString kana = entry.kana.reveal().trimmed();
        return kana.isEmpty();
    }
    case CaptureField::Sex:
        return entry.sex.trimmed().isEmpty();
    case CaptureField::Birthdate:
        return !readBirthdate(entry.birthdate.reveal(), today).isFull;
    case CaptureField::Address:
    case CaptureField::PatientNumber:
        break;
    }
    return false;
}

} // namespace madoguchi
