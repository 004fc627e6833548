#include "widgets/desk/capturesteps.h"

#include "widgets/desk/chargewords.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString own(const char *source)
{
    return QCoreApplication::translate("CaptureSteps", source);
}

} // namespace

/// The service knows nobody by name and address on this way (oqs-interface.md 2.1): a number or the card it
/// is.
NextStep capturedStep(const Reception &reception)
{
    NextStep step;
    step.tone = Tone::Attention;
    step.title = own(QT_TRANSLATE_NOOP("CaptureSteps", "Written down while the service could not be asked"));
    step.text = own(QT_TRANSLATE_NOOP("CaptureSteps",
        "The number of the insurance is missing. When it is known (資格確認書, Mynaportal screen, "
        "telephone), F8 and "
        "then F2 give it; it is asked by itself when the service is back. Or have the card placed then."));
    step.say = own(QT_TRANSLATE_NOOP("CaptureSteps",
        "Your insurance will be confirmed later. Please fill in and sign this sheet; you will be seen today "
        "all the same."));
    step.check = own(QT_TRANSLATE_NOOP("CaptureSteps",
        "Compare name, kana, birth date and address with the 診療申込書: the answer is compared with them."));
    if (reception.captured && reception.captured->patientNumber.isEmpty())
        step.check += QLatin1Char(' ')
            + own(QT_TRANSLATE_NOOP("CaptureSteps",
                "Without a patient number a card is not joined by itself: two lines stand there, and one is "
                "closed by hand."));
    step.statement = true;
    step.charge = chargewords::rule(reception);
    return step;
}

} // namespace madoguchi
