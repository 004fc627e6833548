#include "widgets/desk/capturewords.h"

#include "widgets/common/calendar.h"
#include "widgets/common/words.h"
#include "widgets/desk/entrywords.h"

#include <QCoreApplication>

namespace madoguchi::capturewords {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CaptureWords", text);
}

} // namespace

QString field(CaptureField field)
{
    switch (field) {
    case CaptureField::Name:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Name"));
    case CaptureField::Kana:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Kana"));
    case CaptureField::Sex:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Sex"));
    case CaptureField::Birthdate:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Birth date"));
    case CaptureField::Address:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Address"));
    case CaptureField::PatientNumber:
        break;
    }
    return say(QT_TRANSLATE_NOOP("CaptureWords", "Patient number"));
}

QString example(CaptureField field)
{
    switch (field) {
    case CaptureField::Sex:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "1 male, 2 female, 3 not stated"));
    case CaptureField::Birthdate:
        return QStringLiteral("S30.4.1");
    case CaptureField::Address:
    case CaptureField::PatientNumber:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "may be empty"));
    default:
        return {};
    }
}

QString problem(const CaptureIssue &issue)
{
    switch (issue.problem) {
    case CaptureProblem::NameMissing:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Enter the name as it stands on the 診療申込書."));
    case CaptureProblem::KanaMissing:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Enter how the name is read: it is compared later."));
    case CaptureProblem::KanaNotKana:
        return say(
            QT_TRANSLATE_NOOP("CaptureWords", "Only kana: hiragana or katakana, of full or half width."));
    case CaptureProblem::SexMissing:
    case CaptureProblem::SexUnreadable:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Press 1 (male), 2 (female) or 3 (not stated)."));
    case CaptureProblem::Birthdate:
        return entrywords::problem({ EntryField::Birthdate, issue.birthdate, issue.meant });
    case CaptureProblem::TooLong:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Too long: leave out what is not needed."));
    case CaptureProblem::Unreadable:
        break;
    }
    return say(QT_TRANSLATE_NOOP("CaptureWords", "A character in it cannot be kept. Type it by hand."));
}

QString understood(CaptureField field, const CaptureReading &reading)
{
    const Patient &patient = reading.person.patient;
    switch (field) {
    case CaptureField::Kana:
        return patient.kana.reveal();
    case CaptureField::Sex:
        return words::sex(patient.sex);
    case CaptureField::Birthdate:
        return words::birthDate(patient.birthdate.reveal());
    default:
        return {};
    }
}

QString eligibility(const Reception &reception)
{
    const bool isOpen = isCaptured(reception) && reception.eligibility.validity == Validity::Unknown;
    return isOpen ? say(QT_TRANSLATE_NOOP("CaptureWords", "Outage"))
                  : words::validityShort(reception.eligibility.validity);
}

Look eligibilityLook(const Reception &reception)
{
    const bool isOpen = isCaptured(reception) && reception.eligibility.validity == Validity::Unknown;
    return isOpen ? lookAttention : words::validityLook(reception.eligibility.validity);
}

QString day(const QDate &day)
{
    return say(QT_TRANSLATE_NOOP("CaptureWords", "%1/%2")).arg(day.month()).arg(day.day());
}

} // namespace madoguchi::capturewords
