#pragma once

#include "app/cardtray.h"
#include "app/consulting.h"
#include "widgets/consulting/recordsout.h"

#include <QList>
#include <QMainWindow>
#include <QTimer>

namespace madoguchi {

class Announcer;
class ComposeWatch;
class ConsultingHeader;
class ConsultingPage;
class HealthBar;
class HelpPanel;
class SeatStack;
class WorkPage;

struct ConsultingOptions
{
    bool training = false; ///< banner on top
    QList<TrainingAccount> accounts{}; ///< shown at the sign-in; training only
    RecordsOut::Print print{ pageout::printPages }; ///< of records
};

/// The consulting room (product.md): sign-in, visits, records, health line. Locked or signed out, nothing of
/// a patient is left in any widget, model or accessible name. No modal dialogs.
class ConsultingWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `room` outlives the window.
    ConsultingWindow(ConsultingRoom &room, ConsultingOptions options = {}, QWidget *parent = nullptr);
    /// What administrators work on here, and others find their own entries on. Taken over.
    void setAdministration(WorkPage *page);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const ConsultingOptions &options);
    void connectParts();
    void retranslate();
    void showSeat();
    void say(const QString &words);
    bool functionKey(int key);
    void showHealth();
    void tick();
    void toggleHelp();
    void fillHelp();

    ConsultingRoom &m_room;
    QTimer m_second;
    ComposeWatch *m_compose;
    ConsultingHeader *m_header;
    ConsultingPage *m_page;
    SeatStack *m_stack;
    Announcer *m_announcer;
    HelpPanel *m_help;
    HealthBar *m_health;
};

} // namespace madoguchi
