#pragma once

#include "app/cardtray.h"
#include "app/domain/failure.h"
#include "app/domain/reception.h"
#include "widgets/training/scribe.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace madoguchi {

/// What can be asked beside the windows, so that a picture of a step is not taken for the step.
struct WalkthroughWitness
{
    std::function<std::optional<ConsentKind>()> askedAtReader; ///< the question that is on the screen
    std::function<Consents()> consentsAtService; ///< what the service registered for the newest visit
    std::function<ReceptionStatus()> statusOnDisk; ///< of the newest reception
    std::function<QString()> slipFile; ///< the file the last slip was printed into; empty: none yet
    std::function<int()> recordRequestsOfDesk; ///< that the service received
    std::function<std::optional<Failure>()> refusalAtConsulting; ///< why the open record is not shown
    std::function<QStringList()> viewsAtService; ///< "medication viewed", in order
};

/// The windows of the training clinic, as a person would find them open.
struct WalkthroughCast
{
    QWidget *desk = nullptr;
    QWidget *patient = nullptr;
    QWidget *consulting = nullptr;
    QWidget *tray = nullptr;
    CardTray *cards = nullptr; ///< whose people and accounts are played
    WalkthroughWitness witness{};
};

/// Plays one visit of the training clinic through the real windows (config.md, --walkthrough): every touch is
/// a click or a key on a widget, every step is written down with a picture, and the first one that does not
/// happen ends it.
class Walkthrough
{
public:
    Walkthrough(WalkthroughCast cast, const QString &dir);

    /// True only if every step happened and was written down.
    bool play();
    /// The step that did not happen; empty after success.
    [[nodiscard]] QString failedStep() const { return m_failed; }

private:
    bool signInAtDesk();
    bool placeCard();
    bool enterPin();
    bool answerConsents();
    bool finishAtReader();
    bool confirmAtDesk();
    bool deskAsksForRecords();
    bool doctorReads();
    bool doctorIsRefusedCheckup();
    bool serviceLogged();

    bool happened(bool ok, const QString &actor, QWidget *window, const QString &step,
        const QString &shown = {}, const QString &paper = {});

    WalkthroughCast m_cast;
    Scribe m_scribe;
    TrainingPerson m_person;
    QString m_failed;
};

} // namespace madoguchi
