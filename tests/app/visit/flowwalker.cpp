#include "tests/app/visit/flowwalker.h"

#include "tests/app/visit/flowhistory.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>
#include <QSet>

#include <deque>

namespace madoguchi::test {

using namespace flow;

namespace {

struct Named
{
    QString name{};
    Event event{};
};

struct Place
{
    Visit visit{};
    FlowHistory history{};
    int from = -1; ///< the place before, by number
    QString by{}; ///< the event that led here
};

/// Each event with every payload that makes a difference.
QList<Named> allEvents()
{
    const auto fault = [](Failure failure) { return Fault{ .failure = failure }; };
    QList<Named> events{
        { QStringLiteral("CardPlaced"), CardPlaced{} },
        { QStringLiteral("CardRemoved"), CardRemoved{} },
        { QStringLiteral("CardRead"), CardRead{} },
        { QStringLiteral("CardFailed(again)"), CardFailed{ fault(Failure::CardUnresponsive) } },
        { QStringLiteral("CardFailed(never)"), CardFailed{ fault(Failure::CardUnsupported) } },
        { QStringLiteral("TriesKnown(3)"), TriesKnown{ 3 } },
        { QStringLiteral("TriesKnown(1)"), TriesKnown{ 1 } },
        { QStringLiteral("TriesKnown(0)"), TriesKnown{ 0 } },
        { QStringLiteral("PinAccepted"), PinAccepted{} },
        { QStringLiteral("PinRefused(1)"), PinRefused{ 1 } },
        { QStringLiteral("PinRefused(0)"), PinRefused{ 0 } },
        { QStringLiteral("VisitOpened"), VisitOpened{} },
        { QStringLiteral("Identified()"), Identified{} },
        { QStringLiteral("Identified(m)"), Identified{ { ConsentKind::Medication } } },
        { QStringLiteral("Identified(m,c,m)"),
            Identified{ { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Medication } } },
        { QStringLiteral("NotRegistered"), NotRegistered{} },
        { QStringLiteral("Registered"), Registered{} },
        { QStringLiteral("ConsentsKept"), ConsentsKept{} },
        { QStringLiteral("ServiceFailed(again)"), ServiceFailed{ fault(Failure::ServiceUnreachable) } },
        { QStringLiteral("ServiceFailed(never)"), ServiceFailed{ fault(Failure::CertificateRevoked) } },
        { QStringLiteral("ArrivalOnDisk"), ArrivalOnDisk{} },
        { QStringLiteral("AnswersOnDisk"), AnswersOnDisk{} },
        { QStringLiteral("NotOnDisk"), NotOnDisk{ fault(Failure::StoreFull) } },
        { QStringLiteral("MethodPin"), MethodPin{} },
        { QStringLiteral("PinEntered"), PinEntered{} },
        { QStringLiteral("RegistrationYes"), RegistrationYes{} },
        { QStringLiteral("RegistrationNo"), RegistrationNo{} },
        { QStringLiteral("Stop"), Stop{} },
        { QStringLiteral("TryAgain"), TryAgain{} },
        { QStringLiteral("CallHelp"), CallHelp{} },
        { QStringLiteral("Touched"), Touched{} },
        { QStringLiteral("HelpCame"), HelpCame{} },
        { QStringLiteral("Quiet"), Quiet{} },
        { QStringLiteral("StillQuiet"), StillQuiet{} },
        { QStringLiteral("Lingered"), Lingered{} },
    };
    for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Operation }) {
        for (const ConsentAnswer answer : { ConsentAnswer::Yes, ConsentAnswer::No, ConsentAnswer::Unasked })
            events.append({ QStringLiteral("Answered(%1,%2)").arg(contractWord(kind), contractWord(answer)),
                Answered{ kind, answer } });
    }
    return events;
}

QByteArray keyOf(const Visit &visit)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<int>(visit.screen) << visit.cardPresent << visit.certificateRead << visit.visitOpen
           << visit.pinAccepted << visit.identified << visit.registrationOffered << visit.stillThere
           << visit.triesLeft << visit.pinWasWrong << visit.answersKept << visit.endedEarly
           << visit.canTryAgain << visit.helpCalled << visit.pulledEarly << visit.answersLost
           << visit.arrivalOnDisk << visit.visitOpening << visit.cardBusy << visit.cardWaiting
           << static_cast<int>(visit.under);
    stream << (visit.trouble ? failureName(visit.trouble->failure) : QString());
    for (const ConsentKind kind : visit.toAsk)
        stream << static_cast<int>(kind);
    for (const ConsentKind kind : allConsentKinds)
        stream << visit.asked.contains(kind) << static_cast<int>(visit.answers.of(kind));
    return bytes;
}

QString pathTo(const QList<Place> &places, int number)
{
    QStringList path;
    for (int at = number; at > 0; at = places.at(at).from)
        path.prepend(places.at(at).by);
    return path.join(QStringLiteral(" > "));
}

/// From everywhere the next patient is served: the card goes, what was asked for fails, last words are over.
bool leadsHome(const Advance &advance, Visit visit)
{
    const Fault fault{ .failure = Failure::ServiceUnreachable };
    for (const Event &event :
        QList<Event>{ CardRemoved{}, CardRemoved{}, NotOnDisk{ fault }, ServiceFailed{ fault }, Lingered{} })
        visit = advance(visit, event).visit;
    Visit home;
    home.helpCalled = visit.helpCalled;
    return visit == home;
}

} // namespace

WalkReport walk(const Advance &advance)
{
    const QList<Named> events = allEvents();
    WalkReport report;
    QList<Place> places{ Place{} };
    QSet<QByteArray> seen{ keyOf(Visit{}) + FlowHistory().key() };
    QSet<QByteArray> visits{ keyOf(Visit{}) };
    for (int at = 0; at < places.size() && report.violations.size() < 10; ++at) {
        const Place here = places.at(at);
        if (!leadsHome(advance, here.visit))
            report.violations.append(
                QStringLiteral("the next patient is not served [%1]").arg(pathTo(places, at)));
        for (const Named &named : events) {
            Place next{ .visit = {}, .history = here.history, .from = at, .by = named.name };
            const Step step = advance(here.visit, named.event);
            next.visit = step.visit;
            ++report.transitions;
            const QStringList broken = next.history.watch(here.visit, named.event, step);
            for (const QString &rule : broken)
                report.violations.append(
                    QStringLiteral("%1 [%2 > %3]").arg(rule, pathTo(places, at), named.name));
            const QByteArray key = keyOf(next.visit) + next.history.key();
            if (!broken.isEmpty() || seen.contains(key))
                continue;
            seen.insert(key);
            visits.insert(keyOf(next.visit));
            places.append(next);
        }
    }
    report.visits = static_cast<int>(visits.size());
    report.places = static_cast<int>(places.size());
    return report;
}

} // namespace madoguchi::test
