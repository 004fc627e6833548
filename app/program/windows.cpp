#include "app/program/windows.h"

#include "app/support/readerprofile.h"
#include "widgets/admin/adminpage.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/toneplayer.h"
#include "widgets/consulting/consultingwindow.h"
#include "widgets/desk/deskwindow.h"
#include "widgets/patient/patientwindow.h"
#include "widgets/training/cardtraywindow.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace madoguchi::windows {

namespace {

constexpr QSize usual(1366, 768); // of a desk and a consulting room (front-desk.md)

const QScreen *patientScreen(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        if (!name.isEmpty() && screen->name() == name)
            return screen;
    }
    return name.isEmpty() && screens.size() > 1 ? screens.at(1) : nullptr;
}

} // namespace

std::unique_ptr<QWidget> openDesk(Desk &desk, Administration &administration, SlipPrinter &printer,
    const DeskHabits &habits, Training training)
{
    DeskOptions options;
    options.scannerPrefix = habits.scannerPrefix;
    options.printsOnConfirm = habits.printsOnConfirm;
    options.training = training != nullptr;
    if (training)
        options.accounts = training->deskAccounts();
    auto window = std::make_unique<DeskWindow>(desk, printer, options);
    window->tones().setChimes(std::make_unique<TonePlayer>());
    window->setAdministration(new AdminPage(administration));
    fitOnScreen(*window, usual);
    window->show();
    return window;
}

std::unique_ptr<QWidget> openPatient(
    PatientView &view, const QString &screenName, const QStringList &languages, Training training)
{
    auto window = std::make_unique<PatientWindow>(view, training != nullptr, languages);
    window->setChimes(std::make_unique<TonePlayer>());
    if (const QScreen *screen = patientScreen(screenName)) {
        window->setGeometry(screen->geometry());
        window->showFullScreen();
    } else {
        // As large as the reader's own display is, and held like it.
        const auto held = readReaderProfile(view.snapshot().readerProfile).profile.orientation;
        const bool isUpright = held == ReaderProfile::Orientation::Portrait;
        fitOnScreen(*window, isUpright ? QSize(800, 1280) : QSize(1280, 800));
        window->show();
    }
    return window;
}

std::unique_ptr<QWidget> openConsulting(
    ConsultingRoom &room, Administration &administration, Training training)
{
    ConsultingOptions options;
    options.training = training != nullptr;
    if (training)
        options.accounts = training->consultingAccounts();
    auto window = std::make_unique<ConsultingWindow>(room, options);
    window->setAdministration(new AdminPage(administration));
    fitOnScreen(*window, usual);
    window->show();
    return window;
}

std::unique_ptr<QWidget> openTray(CardTray &tray)
{
    auto window = std::make_unique<CardTrayWindow>(tray);
    window->show();
    return window;
}

} // namespace madoguchi::windows
