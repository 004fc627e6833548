#include "widgets/training/traynotes.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

// Only for lupdate: the words themselves come with the person.
[[maybe_unused]] constexpr const char *notes[] = {
    QT_TRANSLATE_NOOP("TrainingPeople", "Medication from three facilities; the walkthrough's patient"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Working adult, insured himself; no medication on record"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Dependant adult"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Preschool child"),
    QT_TRANSLATE_NOOP("TrainingPeople",
        "Child; a twin of the next one: asked by number without branch, both are candidates"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Child; a twin of the one before"),
    QT_TRANSLATE_NOOP(
        "TrainingPeople", "National Health Insurance: number of six digits, padded; limit certificate"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Aged 72: two tenths by the elderly recipient certificate"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Aged 71: three tenths by the elderly recipient certificate"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Late elderly, one tenth; much medication"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Late elderly, two tenths; a character of the name is missing (●)"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Late elderly, three tenths"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Insurance lost; a new one exists, but cannot be read yet"),
    QT_TRANSLATE_NOOP(
        "TrainingPeople", "Changed insurance: valid by card, the old number is invalid with a new one"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Insurance lost, no new one"),
    QT_TRANSLATE_NOOP("TrainingPeople", "No eligibility at all"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Card not registered for insurance use yet"),
    QT_TRANSLATE_NOOP("TrainingPeople", "PIN locked on the card"),
    QT_TRANSLATE_NOOP("TrainingPeople", "One try left for the PIN"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Certificate expired, in its grace: eligibility only"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Certificate expired, past its grace"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Certificate about to expire"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Certificate revoked"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Card suspended: reported lost"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Public assistance (medical aid)"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Also known by another name; limit certificate"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Self-Defence Forces: no viewable records"),
    QT_TRANSLATE_NOOP("TrainingPeople", "Health insurance and medical aid beside it"),
};

} // namespace

QString trayNote(const QString &english)
{
    return english.isEmpty() ? QString()
                             : QCoreApplication::translate("TrainingPeople", english.toUtf8().constData());
}

} // namespace madoguchi
