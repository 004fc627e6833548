#include "widgets/training/walkthrough.h"

#include "widgets/training/stagehand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace madoguchi {

namespace {

/// As long as a person looks before a hand moves; the windows' own guards are 700 ms.
constexpr int firstLook = 900;

QString patientActor()
{
    return QStringLiteral("patient");
}

QString deskActor()
{
    return QStringLiteral("desk");
}

QString doctorActor()
{
    return QStringLiteral("doctor");
}

/// What the seat tells after signing in, if anything, is looked at and understood.
bool readNotices(QWidget *window)
{
    const QString understood = QStringLiteral("noticesUnderstood");
    if (!stagehand::isShown(window, understood))
        return true;
    stagehand::lookFor(firstLook);
    return stagehand::press(window, understood)
        && stagehand::waitFor([&] { return !stagehand::isShown(window, understood); });
}

/// Signs in with an account of the training clinic through the window's own sign-in.
bool signIn(QWidget *window, const TrainingAccount &account)
{
    return stagehand::waitFor([&] { return stagehand::isShown(window, QStringLiteral("signInId")); })
        && stagehand::type(window, QStringLiteral("signInId"), account.id)
        && stagehand::type(window, QStringLiteral("signInPassword"), account.password)
        && stagehand::press(window, QStringLiteral("signInButton"))
        && stagehand::waitFor([&] { return !stagehand::isShown(window, QStringLiteral("signInId")); })
        && readNotices(window);
}

bool shows(const QWidget *window, const QString &name)
{
    return stagehand::waitFor([&] { return stagehand::isShown(window, name); });
}

} // namespace

Walkthrough::Walkthrough(WalkthroughCast cast, const QString &dir)
    : m_cast(std::move(cast))
    , m_scribe(dir)
{
    const QList<TrainingPerson> people = m_cast.cards->people();
    if (!people.isEmpty())
        m_person = people.first();
}

bool Walkthrough::play()
{
    if (!m_scribe.ready()) {
        m_failed = QStringLiteral("transcript");
        return false;
    }
    return signInAtDesk() && placeCard() && enterPin() && answerConsents() && finishAtReader()
        && confirmAtDesk() && deskAsksForRecords() && doctorReads() && doctorIsRefusedCheckup()
        && serviceLogged();
}

bool Walkthrough::signInAtDesk()
{
    const QList<TrainingAccount> accounts = m_cast.cards->deskAccounts();
    const bool in = !accounts.isEmpty() && signIn(m_cast.desk, accounts.first());
    return happened(in, deskActor(), m_cast.desk, QStringLiteral("desk-signed-in"));
}

bool Walkthrough::placeCard()
{
    const bool placed = stagehand::select(m_cast.tray, QStringLiteral("people"), m_person.name)
        && stagehand::press(m_cast.tray, QStringLiteral("place"))
        && shows(m_cast.patient, QStringLiteral("choosePin"));
    return happened(placed, patientActor(), m_cast.patient, QStringLiteral("card-placed"));
}

bool Walkthrough::enterPin()
{
    bool typed = stagehand::press(m_cast.patient, QStringLiteral("choosePin"));
    for (const QChar digit : m_person.pin)
        typed = typed && stagehand::press(m_cast.patient, QStringLiteral("pinKey") + digit);
    // The picture is of the four masked places, before they are sent.
    typed = happened(typed, patientActor(), m_cast.patient, QStringLiteral("pin-entered"))
        && stagehand::press(m_cast.patient, QStringLiteral("pinEnter"));
    const bool there
        = typed && stagehand::select(m_cast.desk, QStringLiteral("receptionTable"), m_person.name);
    stagehand::lookFor(firstLook); // Enter acts only on a reception that has been shown for a moment.
    return happened(there, deskActor(), m_cast.desk, QStringLiteral("reception-shown"));
}

bool Walkthrough::answerConsents()
{
    // A question takes no touch in its first moment, so that the finger of the last one does not answer it.
    const auto asks = [this](ConsentKind kind, const QString &button) {
        const bool asked = stagehand::waitFor([&] {
            return m_cast.witness.askedAtReader() == kind && stagehand::isShown(m_cast.patient, button);
        });
        stagehand::lookFor(firstLook);
        return asked;
    };
    const QString singly = QStringLiteral("consentSingly");
    const bool choice = stagehand::waitFor([&] { return stagehand::isShown(m_cast.patient, singly); });
    stagehand::lookFor(firstLook);
    if (!choice || !stagehand::press(m_cast.patient, singly))
        return false;
    const QString yes = QStringLiteral("consentYes");
    const QString no = QStringLiteral("consentNo");
    return happened(asks(ConsentKind::Medication, yes), patientActor(), m_cast.patient,
               QStringLiteral("consent-medication-yes"))
        && stagehand::press(m_cast.patient, yes)
        && happened(asks(ConsentKind::Checkup, no), patientActor(), m_cast.patient,
            QStringLiteral("consent-checkup-no"))
        && stagehand::press(m_cast.patient, no);
}

bool Walkthrough::finishAtReader()
{
    const auto says = [this](const QString &words) { return visibleWords(m_cast.patient).contains(words); };
    const QString family = m_person.name.section(QChar(0x3000), 0, 0);
    const bool done = stagehand::waitFor([&] { return says(family); })
        && m_cast.witness.consentsAtService().of(ConsentKind::Medication).state == Consent::State::Yes
        && m_cast.witness.consentsAtService().of(ConsentKind::Checkup).state == Consent::State::No;
    if (!happened(done, patientActor(), m_cast.patient, QStringLiteral("done-shown")))
        return false;
    const bool reminded = shows(m_cast.patient, QStringLiteral("cardReminder"));
    if (!happened(reminded, patientActor(), m_cast.patient, QStringLiteral("card-reminder")))
        return false;
    const bool pulled = stagehand::press(m_cast.tray, QStringLiteral("pull")) && stagehand::waitFor([&] {
        return !stagehand::isShown(m_cast.patient, QStringLiteral("cardReminder"));
    });
    return happened(pulled && !says(family), patientActor(), m_cast.patient, QStringLiteral("card-removed"));
}

bool Walkthrough::confirmAtDesk()
{
    const auto slip = m_cast.witness.slipFile;
    const QString before = slip();
    const bool confirmed = stagehand::select(m_cast.desk, QStringLiteral("receptionTable"), m_person.name)
        && stagehand::press(m_cast.desk, QStringLiteral("confirmButton"))
        && stagehand::waitFor([&] { return m_cast.witness.statusOnDisk() != ReceptionStatus::Arrived; });
    if (!happened(confirmed, deskActor(), m_cast.desk, QStringLiteral("confirmed")))
        return false;
    const bool printed = stagehand::waitFor([&] { return slip() != before && QFileInfo(slip()).size() > 0; })
        && m_cast.witness.statusOnDisk() == ReceptionStatus::Printed;
    return happened(printed, deskActor(), m_cast.desk, QStringLiteral("slip-printed"),
        QFileInfo(slip()).fileName(), slip());
}

bool Walkthrough::deskAsksForRecords()
{
    const bool refused = stagehand::select(m_cast.desk, QStringLiteral("receptionTable"), m_person.name)
        && stagehand::press(m_cast.desk, QStringLiteral("askMedicationRecords"))
        && shows(m_cast.desk, QStringLiteral("recordsRefusal")) && m_cast.witness.recordRequestsOfDesk() == 0;
    return happened(refused, deskActor(), m_cast.desk, QStringLiteral("desk-refused-records"));
}

bool Walkthrough::doctorReads()
{
    const QList<TrainingAccount> accounts = m_cast.cards->consultingAccounts();
    const bool in = !accounts.isEmpty() && signIn(m_cast.consulting, accounts.first())
        && stagehand::select(m_cast.consulting, QStringLiteral("visitTable"), m_person.name);
    if (!happened(in, doctorActor(), m_cast.consulting, QStringLiteral("doctor-signed-in")))
        return false;
    const bool shown = stagehand::press(m_cast.consulting, QStringLiteral("openMedication"))
        && shows(m_cast.consulting, QStringLiteral("courseTable"));
    return happened(shown, doctorActor(), m_cast.consulting, QStringLiteral("medication-shown"));
}

bool Walkthrough::doctorIsRefusedCheckup()
{
    const bool refused = stagehand::press(m_cast.consulting, QStringLiteral("openCheckup"))
        && shows(m_cast.consulting, QStringLiteral("absence"))
        && m_cast.witness.refusalAtConsulting() == Failure::RecordsConsentMissing;
    return happened(
        refused, doctorActor(), m_cast.consulting, QStringLiteral("checkup-refused-not-consented"));
}

bool Walkthrough::serviceLogged()
{
    const auto views = m_cast.witness.viewsAtService;
    const bool logged
        = stagehand::waitFor([&] { return views().contains(QStringLiteral("medication viewed")); });
    return happened(logged, QStringLiteral("service"), m_cast.consulting, QStringLiteral("view-logged"),
        views().join(QStringLiteral(" / ")));
}

bool Walkthrough::happened(bool ok, const QString &actor, QWidget *window, const QString &step,
    const QString &shown, const QString &paper)
{
    if (ok) {
        stagehand::lookFor(100); // a row of buttons finds its place over several turns of the event loop
        ok = m_scribe.note(actor, window, step, shown.isEmpty() ? visibleWords(window) : shown, paper);
    }
    if (!ok && m_failed.isEmpty())
        m_failed = step;
    return ok;
}

} // namespace madoguchi
