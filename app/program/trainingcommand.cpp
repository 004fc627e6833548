#include "app/program/trainingcommand.h"

#include "app/program/windows.h"
#include "app/station/administrator.h"
#include "app/station/trainingclinic.h"
#include "app/support/datafile.h"
#include "app/support/failuretext.h"
#include "widgets/desk/fileprinter.h"
#include "widgets/training/walkthrough.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QTemporaryDir>
#include <QTextStream>
#include <QWidget>

#include <algorithm>

namespace madoguchi {

namespace {

/// The training clinic with its four windows, in a folder that goes when it closes.
class OpenClinic
{
public:
    explicit OpenClinic(const QString &slips)
        : m_clinic(m_folder.filePath(QStringLiteral("clinic")), m_clock)
        , m_printer(slips.isEmpty() ? m_folder.filePath(QStringLiteral("slips")) : slips)
    { }

    /// Says on standard error why it cannot open.
    bool open()
    {
        const auto opened = m_folder.isValid() ? m_clinic.open() : Fault{ Failure::StoreUnreachable };
        if (!opened) {
            QTextStream(stderr) << failureText(opened.error()).title << '\n'
                                << failureText(opened.error()).remedy << '\n';
            return false;
        }
        // The desk last: it is where a trainee begins, and lies on top where the screen is too small for all.
        m_consultingAdministrator = std::make_unique<Administrator>(m_clinic.consultingCore(), m_passwords);
        m_deskAdministrator = std::make_unique<Administrator>(m_clinic.deskCore(), m_passwords);
        m_consulting = windows::openConsulting(m_clinic.consulting(), *m_consultingAdministrator, &m_clinic);
        m_patient = windows::openPatient(m_clinic.desk().patient(), {}, patientLanguages(), &m_clinic);
        m_tray = windows::openTray(m_clinic);
        m_desk = windows::openDesk(m_clinic.desk(), *m_deskAdministrator, m_printer, {}, &m_clinic);
        spread();
        return true;
    }

    WalkthroughCast cast()
    {
        WalkthroughCast cast;
        cast.desk = m_desk.get();
        cast.patient = m_patient.get();
        cast.consulting = m_consulting.get();
        cast.tray = m_tray.get();
        cast.cards = &m_clinic;
        cast.witness = witness();
        return cast;
    }

    /// The pictures show each window whole, on whatever screen it is.
    void openForPictures()
    {
        for (QWidget *window : { m_desk.get(), m_consulting.get() })
            window->resize(1366, 768);
        if (!m_patient->isFullScreen())
            m_patient->resize(1280, 800);
    }

private:
    /// Desk at the top left, the others each with an edge in sight.
    void spread()
    {
        const QRect room = m_desk->screen()->availableGeometry();
        const auto place = [&room](QWidget &window, const QPoint &corner) {
            const QPoint farthest(
                std::max(0, room.width() - window.width()), std::max(0, room.height() - window.height()));
            window.move(room.topLeft()
                + QPoint(std::min(corner.x(), farthest.x()), std::min(corner.y(), farthest.y())));
        };
        place(*m_consulting, { 0, room.height() });
        place(*m_patient, { room.width(), 0 });
        place(*m_tray, { room.width(), room.height() });
        place(*m_desk, { 0, 0 });
        m_desk->raise();
        m_desk->activateWindow();
    }

    WalkthroughWitness witness()
    {
        WalkthroughWitness witness;
        witness.askedAtReader = [this] { return m_clinic.desk().patient().snapshot().visit.asking(); };
        witness.consentsAtService = [this] {
            const ReceptionList receptions = m_clinic.desk().receptions();
            return receptions.isEmpty()
                ? Consents()
                : m_clinic.service().registeredConsents(visitText(receptions.first().visit));
        };
        witness.statusOnDisk = [this] { return statusOnDisk(); };
        witness.slipFile = [this] { return m_printer.lastFile(); };
        witness.recordRequestsOfDesk = [this] { return recordRequestsOfDesk(); };
        witness.refusalAtConsulting = [this]() -> std::optional<Failure> {
            const RecordsView view = m_clinic.consulting().records();
            return view.fault ? std::optional(view.fault->failure) : std::nullopt;
        };
        witness.viewsAtService = [this] { return viewsAtService(); };
        return witness;
    }

    ReceptionStatus statusOnDisk()
    {
        Receptions table(m_clinic.deskCore().database(), m_clinic.deskCore().vault());
        const auto day = table.ofDay(m_clinic.deskCore().today());
        return day && !day->isEmpty() ? day->first().status : ReceptionStatus::Arrived;
    }

    int recordRequestsOfDesk()
    {
        int count = 0;
        for (const StandInEntry &entry : m_clinic.service().journal()) {
            if (entry.organisationalUnit == QLatin1String("desk")
                && entry.path.contains(QLatin1String("/medication")))
                ++count;
        }
        return count;
    }

    /// "medication retrieved", "medication viewed": of the newest visit, as Mynaportal would list them.
    QStringList viewsAtService()
    {
        const QList<ConsultingVisit> visits = m_clinic.consulting().visits();
        QStringList acts;
        if (visits.isEmpty())
            return acts;
        for (const LookedAt &look : m_clinic.service().looked(visitText(visits.first().visit)))
            acts.append(contractWord(look.kind)
                + (look.viewed ? QStringLiteral(" viewed") : QStringLiteral(" retrieved")));
        return acts;
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    TrainingClinic m_clinic;
    FilePrinter m_printer;
    Passwords m_passwords{ HashingCost::least() }; ///< they stand on the sign-in
    std::unique_ptr<Administrator> m_deskAdministrator;
    std::unique_ptr<Administrator> m_consultingAdministrator;
    std::unique_ptr<QWidget> m_desk;
    std::unique_ptr<QWidget> m_consulting;
    std::unique_ptr<QWidget> m_patient;
    std::unique_ptr<QWidget> m_tray;
};

} // namespace

int runTraining(QApplication &application)
{
    OpenClinic clinic{ QString() };
    return clinic.open() ? application.exec() : 2;
}

int runWalkthrough(QApplication &application, const QString &dir)
{
    OpenClinic clinic(QDir(dir).filePath(QStringLiteral("slips")));
    if (!clinic.open())
        return 2;
    clinic.openForPictures();
    application.processEvents();
    Walkthrough walkthrough(clinic.cast(), dir);
    const bool played = walkthrough.play();
    if (!played)
        QTextStream(stderr) << "walkthrough: this step did not happen: " << walkthrough.failedStep() << '\n';
    return played ? 0 : 1;
}

} // namespace madoguchi
