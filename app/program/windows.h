#pragma once

#include "app/administration.h"
#include "app/cardtray.h"
#include "app/consulting.h"
#include "app/desk.h"
#include "app/visit/patientview.h"
#include "widgets/desk/slipprinter.h"

#include <memory>

class QWidget;

namespace madoguchi {

/// Makes and places the windows of a station. Every one is shown when it comes back.
namespace windows {

/// What the training clinic adds to a window; null: a real station.
using Training = const CardTray *;

/// What of the [desk] settings its window follows.
struct DeskHabits
{
    QString scannerPrefix{};
    bool printsOnConfirm = true; ///< print_on_confirm = slip
};

/// What is handed over outlives the windows.
std::unique_ptr<QWidget> openDesk(Desk &desk, Administration &administration, SlipPrinter &printer,
    const DeskHabits &habits, Training training);
/// On the screen of that name; empty: on the second screen, else as a window (config.md, [patient] display).
/// `languages`: those with a button there.
std::unique_ptr<QWidget> openPatient(
    PatientView &view, const QString &screenName, const QStringList &languages, Training training);
std::unique_ptr<QWidget> openConsulting(
    ConsultingRoom &room, Administration &administration, Training training);
std::unique_ptr<QWidget> openTray(CardTray &tray);

} // namespace windows

} // namespace madoguchi
