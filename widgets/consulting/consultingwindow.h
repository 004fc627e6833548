#pragma once

#include "app/cardtray.h"
#include "app/consulting.h"

#include <QList>
#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace madoguchi {

class ComposeWatch;
class ConsultingHeader;
class ConsultingPage;
class HealthBar;
class SignInPanel;

struct ConsultingOptions
{
    bool training = false; ///< banner on top
    QList<TrainingAccount> accounts{}; ///< shown at the sign-in; training only
};

/// The consulting room (product.md): sign-in, visits, records, health line. Signed out, nothing of a patient
/// is left in any widget, model or accessible name. No modal dialogs.
class ConsultingWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `room` outlives the window.
    ConsultingWindow(ConsultingRoom &room, ConsultingOptions options = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const ConsultingOptions &options);
    void connectParts();
    void retranslate();
    void showSignedIn();
    void tick();

    ConsultingRoom &m_room;
    QTimer m_second;
    ComposeWatch *m_compose;
    ConsultingHeader *m_header;
    QStackedWidget *m_stack;
    SignInPanel *m_signIn;
    ConsultingPage *m_page;
    HealthBar *m_health;
};

} // namespace madoguchi
