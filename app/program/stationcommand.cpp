#include "app/program/stationcommand.h"

#include "app/domain/stationcodes.h"
#include "app/program/openstation.h"
#include "app/program/setup.h"
#include "app/program/setupturn.h"
#include "app/program/windows.h"
#include "app/station/administrator.h"
#include "app/support/settingsdraft.h"
#include "widgets/common/colours.h"
#include "widgets/common/language.h"
#include "widgets/common/loudness.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/pageprinter.h"
#include "widgets/start/starttrouble.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>
#include <QWidget>

#include <memory>
#include <vector>

namespace madoguchi {

namespace {

/// A station with its windows, or the window that helps to one or says why there is none.
class StationProgram
{
public:
    explicit StationProgram(QString config)
        : m_config(std::move(config))
    {
        QObject::connect(&m_trouble, &StartTrouble::tryAgain, &m_trouble, [this] {
            if (!open())
                QCoreApplication::quit();
        });
    }

    /// False: another program has this station open and was called to the front; nothing is left to do here.
    bool open()
    {
        auto opened = openStation(m_config);
        Language::instance().setFacility(opened.facility);
        Language::instance().set(opened.language);
        if (!opened.heldStore.isEmpty() && Summons::call(opened.heldStore)) {
            QTextStream(stderr) << "madoguchi: this station is open already; its window comes to the front\n";
            return false;
        }
        if (opened.help != AssistantHelp::None)
            return setUp(opened);
        m_turn.reset();
        if (!opened.station) {
            m_trouble.setEntries(opened.troubles);
            m_trouble.show();
            return true;
        }
        SettingsDraft::drop(opened.settingsFiles.user);
        m_station = std::move(opened.station);
        if (m_station->summons)
            QObject::connect(
                m_station->summons.get(), &Summons::called, &m_trouble, [this] { comeToFront(); });
        const QString view = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
            + QStringLiteral("/view.ini");
        Colours::instance().keepIn(view, m_station->core->plan().id);
        Zoom::instance().keepIn(view, m_station->core->plan().id);
        Loudness::instance().keepIn(view, m_station->core->plan().id);
        m_administrator = std::make_unique<Administrator>(*m_station->core, m_station->passwords);
        m_administrator->setSettingsFiles(m_station->settingsFiles);
        if (m_station->desk) {
            m_windows.push_back(windows::openDesk(*m_station->desk, *m_administrator, m_printer,
                { m_station->scannerPrefix, m_station->printsOnConfirm }, nullptr));
            if (m_station->desk->hasPatientScreens())
                m_windows.push_back(windows::openPatient(m_station->desk->patient(),
                    m_station->patientDisplay, m_station->patientLanguages, nullptr));
        }
        if (m_station->consulting)
            m_windows.push_back(windows::openConsulting(*m_station->consulting, *m_administrator, nullptr));
        m_trouble.hide();
        // On one screen the patient's window would lie on top, and take what staff types.
        comeToFront();
        return true;
    }

private:
    /// Until the station can be opened; then its own windows take over. False: another program sets it up,
    /// and its window was called.
    bool setUp(const StationOpening &opening)
    {
        if (!m_turn)
            m_turn = std::make_unique<SetUpTurn>(opening.settingsFiles.user);
        if (m_turn->standing() != SetUpTurn::Standing::Ours) {
            const bool isCalled = m_turn->standing() == SetUpTurn::Standing::Called;
            m_turn.reset(); // the next try asks anew
            if (isCalled)
                QTextStream(stderr)
                    << "madoguchi: the set-up of this station is open already; its window comes "
                       "to the front\n";
            m_trouble.setEntries({ { Fault{ Failure::StoreBusy, stationcode::setUpElsewhere }, {} } });
            m_trouble.setVisible(!isCalled);
            return !isCalled;
        }
        m_trouble.hide();
        m_setUp = std::make_unique<SetUp>(opening);
        const auto goOn = [this] {
            const auto before = std::move(m_setUp); // its window goes when the next one is there
            if (!open())
                QCoreApplication::quit();
        };
        // Later: it is the window's own button that says so.
        QObject::connect(
            &m_setUp->window(), &AssistantWindow::finished, &m_trouble, goOn, Qt::QueuedConnection);
        if (const Summons *summons = m_turn->summons())
            QObject::connect(summons, &Summons::called, &m_setUp->window(), [this] {
                if (m_setUp)
                    toFront(m_setUp->window());
            });
        return true;
    }

    static void toFront(QWidget &window)
    {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    }

    void comeToFront()
    {
        if (!m_windows.empty())
            toFront(*m_windows.front());
    }

    QString m_config;
    StartTrouble m_trouble;
    PagePrinter m_printer;
    std::unique_ptr<SetUpTurn> m_turn;
    std::unique_ptr<SetUp> m_setUp;
    std::unique_ptr<OpenStation> m_station;
    std::unique_ptr<Administrator> m_administrator;
    std::vector<std::unique_ptr<QWidget>> m_windows; ///< go before the station they show
};

} // namespace

int runStation(QApplication &application, const QString &config)
{
    StationProgram program(config);
    return program.open() ? application.exec() : 0;
}

} // namespace madoguchi
