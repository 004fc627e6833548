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
        { QStringLiteral("PinPadLeft"), PinPadLeft{} },
        { QStringLiteral("CardUnlocked"), CardUnlocked{} },
        { QStringLiteral("CodeBRead"), CodeBRead{} },
        { QStringLiteral("CodeBAccepted"), CodeBAccepted{} },
        { QStringLiteral("FaceRecordRead"), FaceRecordRead{} },
        { QStringLiteral("FaceProgress(nearer)"), FaceProgress{ FaceHint::Nearer, 3 } },
        { QStringLiteral("FaceMatched"), FaceMatched{} },
        { QStringLiteral("FaceNotMatched(2)"), FaceNotMatched{ 2 } },
        { QStringLiteral("FaceNotMatched(0)"), FaceNotMatched{ 0 } },
        { QStringLiteral("FaceLocked"), FaceLocked{} },
        { QStringLiteral("FaceFailed"), FaceFailed{ fault(Failure::FaceEngineCrashed) } },
        { QStringLiteral("FaceFailed(against)"), FaceFailed{ fault(Failure::FaceRecordUntrusted) } },
        { QStringLiteral("VisualBegun()"), VisualBegun{} },
        { QStringLiteral("VisualBegun(r1)"), VisualBegun{ QStringLiteral("r1") } },
        { QStringLiteral("VisualConfirmed()"), VisualConfirmed{} },
        { QStringLiteral("VisualConfirmed(r2)"), VisualConfirmed{ QStringLiteral("r2") } },
        { QStringLiteral("VisualEnded"), VisualEnded{} },
        { QStringLiteral("VisualEnded(unseen)"), VisualEnded{ .byHand = false } },
        { QStringLiteral("MethodFace"), MethodFace{} },
        { QStringLiteral("OtherMethod"), OtherMethod{} },
        { QStringLiteral("LimitWanted"), LimitWanted{} },
        { QStringLiteral("VisitOpened"), VisitOpened{} },
        { QStringLiteral("Identified()"), Identified{} },
        { QStringLiteral("Identified(m)"), Identified{ { ConsentKind::Medication } } },
        { QStringLiteral("Identified(m,c,m)"),
            Identified{ { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Medication } } },
        { QStringLiteral("Identified(m,l)"), Identified{ { ConsentKind::Medication, ConsentKind::Limit } } },
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
        { QStringLiteral("Slept"), Slept{} },
    };
    using Choice = AnsweredTogether::Choice;
    const QList<ConsentKind> both{ ConsentKind::Medication, ConsentKind::Checkup };
    events.append({ QStringLiteral("AnsweredTogether(all)"), AnsweredTogether{ both, Choice::All } });
    events.append({ QStringLiteral("AnsweredTogether(none)"), AnsweredTogether{ both, Choice::None } });
    events.append({ QStringLiteral("AnsweredTogether(each)"), AnsweredTogether{ both, Choice::OneByOne } });
    events.append({ QStringLiteral("AnsweredTogether(all of others)"),
        AnsweredTogether{ { ConsentKind::Operation, ConsentKind::Checkup }, Choice::All } });
    for (const ConsentKind kind :
        { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Operation, ConsentKind::Limit }) {
        for (const ConsentAnswer answer : { ConsentAnswer::Yes, ConsentAnswer::No, ConsentAnswer::Unasked })
            events.append({ QStringLiteral("Answered(%1,%2)").arg(contractWord(kind), contractWord(answer)),
                Answered{ kind, answer } });
    }
    return events;
}

bool leadsToIdentity(const Event &event)
{
    if (const auto *identified = std::get_if<Identified>(&event))
        return identified->toAsk.size() == 3 || identified->toAsk.contains(ConsentKind::Limit);
    if (const auto *answered = std::get_if<Answered>(&event))
        return answered->answer == ConsentAnswer::Yes && answered->kind != ConsentKind::Operation;
    if (const auto *failed = std::get_if<ServiceFailed>(&event))
        return failed->fault.failure == Failure::ServiceUnreachable;
    return !std::holds_alternative<CallHelp>(event) && !std::holds_alternative<HelpCame>(event)
        && !std::holds_alternative<Touched>(event) && !std::holds_alternative<FaceProgress>(event)
        && !std::holds_alternative<Registered>(event) && !std::holds_alternative<RegistrationYes>(event);
}

QByteArray keyOf(const Visit &visit)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<int>(visit.screen) << visit.cardPresent << visit.certificateRead << visit.visitOpen
           << (visit.unlockedBy ? static_cast<int>(*visit.unlockedBy) : -1) << visit.identified
           << visit.registrationOffered << visit.stillThere << visit.triesLeft << visit.pinWasWrong
           << visit.answersKept << visit.endedEarly << visit.canTryAgain << visit.helpCalled
           << visit.calledByItself << visit.pulledEarly << visit.answersLost << visit.arrivalOnDisk
           << visit.visitOpening << visit.cardBusy << visit.cardWaiting << static_cast<int>(visit.under)
           << visit.means.face << visit.means.codeB << visit.means.visual << visit.means.pinOnReader
           << visit.means.together << static_cast<int>(visit.faceStep) << static_cast<int>(visit.faceHint)
           << visit.faceTriesLeft << visit.faceTimedOut << visit.photoThere << visit.faceFault.has_value()
           << visit.contradiction().has_value() << visit.staff << visit.staffConfirmed << visit.limitOpen
           << visit.unsent << visit.deserted;
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
    home.means = visit.means;
    home.helpCalled = visit.helpCalled && !visit.calledByItself; // a person's call waits for the desk
    return visit == home;
}

} // namespace

WalkReport walk(const Advance &advance, const WalkPlan &plan)
{
    QList<Named> events = allEvents();
    if (plan.wayToIdentity)
        events.removeIf([](const Named &named) { return !leadsToIdentity(named.event); });
    if (plan.lost) {
        events.append({ QStringLiteral("MeansKnown(lost)"),
            MeansKnown{ *plan.lost, Fault{ .failure = Failure::FaceEngineCrashed } } });
    }
    WalkReport report;
    Visit first;
    first.means = plan.means;
    QList<Place> places{ Place{ .visit = first } };
    QSet<QByteArray> seen{ keyOf(first) + FlowHistory().key() };
    QSet<QByteArray> visits{ keyOf(first) };
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
            report.ways[{ here.visit.screen, step.visit.screen }].insert(
                named.name.section(QLatin1Char('('), 0, 0));
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
