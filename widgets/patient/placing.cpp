#include "widgets/patient/placing.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

PatientWords outOfOrder()
{
    return { .title = QT_TRANSLATE_NOOP("Patient", "Please come to the reception desk"),
        .text = QT_TRANSLATE_NOOP(
            "Patient", "This reader cannot be used at the moment. The staff at the desk will help you."),
        .picture = "counter" };
}

/// To place the card again would be a second reception.
PatientWords receivedEarly(const flow::Visit &visit)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "You are received"),
        .text = QT_TRANSLATE_NOOP("Patient", "Please wait until you are called."),
        .picture = "finished" };
    if (visit.endedEarly)
        words.text = QT_TRANSLATE_NOOP("Patient",
            "The questions are not finished (what you did not answer counts as “no”). Please wait as you "
            "are.");
    return words;
}

} // namespace

const char *placementSource(const QString &key)
{
    if (key == QLatin1String("tray"))
        return QT_TRANSLATE_NOOP(
            "Patient", "Take it out of its sleeve and lay it on the tray, long side towards you, photo up.");
    if (key == QLatin1String("holder-below"))
        return QT_TRANSLATE_NOOP("Patient",
            "Take it out of its sleeve and put it upright into the holder below the screen, photo "
            "towards you.");
    if (key == QLatin1String("holder-beside"))
        return QT_TRANSLATE_NOOP("Patient",
            "Take it out of its sleeve and put it upright into the holder beside the screen, photo "
            "towards you.");
    if (key == QLatin1String("marked"))
        return QT_TRANSLATE_NOOP("Patient",
            "Take it out of its sleeve and lay it on the marked place below the screen, photo up.");
    return QT_TRANSLATE_NOOP("Patient", "Take it out of its sleeve and lay it on the reader, photo up.");
}

const char *eitherWaySource()
{
    return QT_TRANSLATE_NOOP("Patient", "Either way round is fine.");
}

/// What still proves the insurance while the service cannot be asked (front-desk.md T1, T10).
PatientWords outageWords()
{
    return { .title = QT_TRANSLATE_NOOP("Patient", "Your insurance cannot be checked here right now"),
        .text = QT_TRANSLATE_NOOP("Patient",
            "Please show one of these at the desk:\n"
            "your certificate of eligibility\n"
            "your card and the Mynaportal screen\n"
            "your card and the eligibility notice"),
        .note = QT_TRANSLATE_NOOP("Patient", "The connection is disturbed. It is nothing that you did."),
        .picture = "counter" };
}

PatientWords placeCardWords(const PatientSnapshot &snapshot)
{
    if (isReceivedEarly(snapshot.visit))
        return receivedEarly(snapshot.visit);
    if (!snapshot.readerReady)
        return outOfOrder();
    if (!snapshot.serviceReachable)
        return outageWords();
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Please place your My Number Card"),
        .saysPlacement = true };
    if (snapshot.visit.pulledEarly) {
        words.note = QT_TRANSLATE_NOOP("Patient", "The card was taken away early. Please begin again.");
        words.noteWarns = true;
    }
    return words;
}

} // namespace madoguchi
