#include "widgets/training/walkthrough.h"

#include "widgets/training/stagehand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace madoguchi {

namespace {

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

/// Signs in with an account of the training clinic through the window's own sign-in.
bool signIn(QWidget *window, const TrainingAccount &account)
{
    return stagehand::waitFor([&] { return stagehand::isShown(window, QStringLiteral("signInId")); })
        && stagehand::type(window, QStringLiteral("signInId"), account.id)
        && stagehand::type(window, QStringLiteral("signInPassword"), account.password)
        && stagehand::press(window, QStringLiteral("signInButton"))
        && stagehand::waitFor([&] { return !stagehand::isShown(window, QStringLiteral("signInId")); });
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
    stagehand::lookFor(800); // Enter acts only on a reception that has been shown for 700 ms.
    return happened(there, deskActor(), m_cast.desk, QStringLiteral("reception-shown"));
}

bool Walkthrough::answerConsents()
{
    const QString yes = QStringLiteral("consentYes");
    const QString no = QStringLiteral("consentNo");
    const QWidget *patient = m_cast.patient;
    const bool askedMedication = shows(patient, yes);
    const QString medication = visibleWords(patient);
    const bool saidYes
        = happened(askedMedication, patientActor(), m_cast.patient, QStringLiteral("consent-medication-yes"))
        && stagehand::press(m_cast.patient, yes);
    const bool askedCheckup = saidYes && stagehand::waitFor([&] {
        return stagehand::isShown(patient, no) && visibleWords(patient) != medication;
    });
    return happened(askedCheckup, patientActor(), m_cast.patient, QStringLiteral("consent-checkup-no"))
        && stagehand::press(m_cast.patient, no);
}

bool Walkthrough::finishAtReader()
{
    const auto says = [this](const QString &words) { return visibleWords(m_cast.patient).contains(words); };
    const QString family = m_person.name.section(QChar(0x3000), 0, 0);
    const bool done = stagehand::waitFor([&] { return says(family); });
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
    const QString before = m_cast.slipFile();
    const bool confirmed = stagehand::select(m_cast.desk, QStringLiteral("receptionTable"), m_person.name)
        && stagehand::press(m_cast.desk, QStringLiteral("confirmButton"));
    if (!happened(confirmed, deskActor(), m_cast.desk, QStringLiteral("confirmed")))
        return false;
    const bool printed = stagehand::waitFor(
        [&] { return m_cast.slipFile() != before && QFileInfo(m_cast.slipFile()).size() > 0; });
    return happened(printed, deskActor(), m_cast.desk, QStringLiteral("slip-printed"),
        QFileInfo(m_cast.slipFile()).fileName());
}

bool Walkthrough::deskAsksForRecords()
{
    const bool refused = stagehand::select(m_cast.desk, QStringLiteral("receptionTable"), m_person.name)
        && stagehand::press(m_cast.desk, QStringLiteral("askMedicationRecords"))
        && shows(m_cast.desk, QStringLiteral("recordsRefusal")) && m_cast.recordRequestsOfDesk() == 0;
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
        && shows(m_cast.consulting, QStringLiteral("medicationTable"));
    return happened(shown, doctorActor(), m_cast.consulting, QStringLiteral("medication-shown"));
}

bool Walkthrough::doctorIsRefusedCheckup()
{
    const bool refused = stagehand::press(m_cast.consulting, QStringLiteral("openCheckup"))
        && shows(m_cast.consulting, QStringLiteral("absence"));
    return happened(
        refused, doctorActor(), m_cast.consulting, QStringLiteral("checkup-refused-not-consented"));
}

bool Walkthrough::serviceLogged()
{
    const bool logged = stagehand::waitFor([this] { return m_cast.viewsAtService().size() >= 2; });
    return happened(logged, QStringLiteral("service"), m_cast.consulting, QStringLiteral("view-logged"),
        m_cast.viewsAtService().join(QStringLiteral(" / ")));
}

bool Walkthrough::happened(
    bool ok, const QString &actor, QWidget *window, const QString &step, const QString &shown)
{
    if (ok) {
        QCoreApplication::processEvents();
        ok = m_scribe.note(actor, window, step, shown.isEmpty() ? visibleWords(window) : shown);
    }
    if (!ok && m_failed.isEmpty())
        m_failed = step;
    return ok;
}

} // namespace madoguchi
