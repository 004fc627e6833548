#pragma once

#include "app/cardtray.h"
#include "widgets/training/scribe.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace madoguchi {

/// The windows of the training clinic, as a person would find them open.
struct WalkthroughCast
{
    QWidget *desk = nullptr;
    QWidget *patient = nullptr;
    QWidget *consulting = nullptr;
    QWidget *tray = nullptr;
    CardTray *cards = nullptr; ///< whose people and accounts are played
    /// What the service can witness: requests for records that came from the desk, and the views it lists.
    std::function<int()> recordRequestsOfDesk;
    std::function<QStringList()> viewsAtService;
    /// The name of a file that the slip was printed into; empty: none yet.
    std::function<QString()> slipFile;
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

    bool happened(
        bool ok, const QString &actor, QWidget *window, const QString &step, const QString &shown = {});

    WalkthroughCast m_cast;
    Scribe m_scribe;
    TrainingPerson m_person;
    QString m_failed;
};

} // namespace madoguchi
