#include "widgets/patient/asking.h"

#include "app/visit/patientview.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/placing.h"

#include <QCoreApplication>
#include <QHash>

namespace madoguchi {

namespace {

QuestionWords answeredByAgreeing(const char *question, const char *purpose, const char *picture)
{
    return { question, purpose, QT_TRANSLATE_NOOP("Patient", "Yes, I agree"),
        QT_TRANSLATE_NOOP("Patient", "No, I do not agree"), picture };
}

QHash<QByteArray, QString> keysOfSources()
{
    QHash<QByteArray, QString> keys{ { placeCardWords({ .readerReady = true }).title,
                                         QStringLiteral("place.title") },
        { finishedText(), QStringLiteral("done.text") },
        { equalTreatmentSource(), QStringLiteral("equal-treatment") },
        { togetherWords().question, QStringLiteral("together.question") },
        { togetherWords().purpose, QStringLiteral("together.purpose") } };
    for (const ConsentKind kind : allConsentKinds) {
        keys.insert(consentWords(kind).question, contractWord(kind) + QStringLiteral(".question"));
        keys.insert(consentWords(kind).purpose, contractWord(kind) + QStringLiteral(".purpose"));
    }
    return keys;
}

} // namespace

QuestionWords consentWords(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Medication:
        return answeredByAgreeing(
            QT_TRANSLATE_NOOP("Patient", "May this clinic see which medicines you were given before?"),
            QT_TRANSLATE_NOOP("Patient",
                "What for: your examination, and to avoid medicines that overlap or do not go together."),
            "consent-medication");
    case ConsentKind::Checkup: {
        QuestionWords words = answeredByAgreeing(
            QT_TRANSLATE_NOOP("Patient", "May this clinic see the results of your health checkups?"),
            QT_TRANSLATE_NOOP("Patient",
                "What for: your examination and the care for your health. It is about the specific health "
                "checkup for people "
                "of 40 and over."),
            "consent-checkup");
        words.no = QT_TRANSLATE_NOOP("Patient", "No, or I am under 40");
        return words;
    }
    case ConsentKind::Diagnosis:
        return answeredByAgreeing(
            QT_TRANSLATE_NOOP("Patient", "May this clinic see which treatments you had before?"),
            QT_TRANSLATE_NOOP("Patient", "What for: your examination, with your earlier treatments in mind."),
            "consent-diagnosis");
    case ConsentKind::Operation:
        return answeredByAgreeing(
            QT_TRANSLATE_NOOP("Patient", "May this clinic see which operations you had before?"),
            QT_TRANSLATE_NOOP("Patient", "What for: your examination, with your earlier operations in mind."),
            "consent-operation");
    case ConsentKind::Limit:
        break;
    }
    return { QT_TRANSLATE_NOOP("Patient", "May this clinic see the ceiling of your monthly payments?"),
        QT_TRANSLATE_NOOP("Patient", "What for: so that you need not pay more than the ceiling at the desk."),
        QT_TRANSLATE_NOOP("Patient", "Yes, provide it"),
        QT_TRANSLATE_NOOP("Patient", "No, do not provide it"), "consent-limit" };
}

QuestionWords registrationWords()
{
    return { QT_TRANSLATE_NOOP("Patient", "Use this card as your health insurance card from now on?"),
        QT_TRANSLATE_NOOP("Patient",
            "Your card is not registered for that yet. You can register here, once and for all. Nothing "
            "has to be "
            "entered again."),
        QT_TRANSLATE_NOOP("Patient", "Yes, register"), QT_TRANSLATE_NOOP("Patient", "No, not now"),
        "registration" };
}

QuestionWords togetherWords()
{
    return { QT_TRANSLATE_NOOP("Patient", "May this clinic see your health records?"),
        QT_TRANSLATE_NOOP("Patient",
            "What for: your examination, the care for your health, and to avoid medicines that do not go "
            "together."),
        QT_TRANSLATE_NOOP("Patient", "Yes, to all of them"),
        QT_TRANSLATE_NOOP("Patient", "No, to none of them"), "consent-sheet" };
}

const char *oneByOneSource()
{
    return QT_TRANSLATE_NOOP("Patient", "Choose one by one");
}

const char *kindSource(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Medication:
        return QT_TRANSLATE_NOOP("Patient", "the medicines you were given");
    case ConsentKind::Checkup:
        return QT_TRANSLATE_NOOP("Patient", "the results of your health checkups (40 and over)");
    case ConsentKind::Diagnosis:
        return QT_TRANSLATE_NOOP("Patient", "the treatments you had");
    case ConsentKind::Operation:
        return QT_TRANSLATE_NOOP("Patient", "the operations you had");
    case ConsentKind::Limit:
        break;
    }
    return consentWords(ConsentKind::Limit).question;
}

const char *equalTreatmentSource()
{
    return QT_TRANSLATE_NOOP("Patient", "You are treated in the same way whatever you choose.");
}

const char *limitLinkSource()
{
    return QT_TRANSLATE_NOOP("Patient", "For those who use the ceiling for high medical costs");
}

QString wordKeyOf(const char *source)
{
    static const QHash<QByteArray, QString> keys = keysOfSources();
    return keys.value(source);
}

} // namespace madoguchi
