#pragma once

#include "app/visit/patientview.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace madoguchi {

class AnswerPair;
class BusyDots;
class FuriganaLabel;
class LanguageButtons;
class PatientStage;
class PinPad;
class StepsBar;
class StillThere;
class TouchButton;
struct PatientWords;

/// The patient's display: shows the view's snapshot, one screen at a time, and passes on what a finger or a
/// key does. Its language is its own; it goes back to `ja` when the next patient's way begins.
class PatientWindow : public QWidget
{
    Q_OBJECT
public:
    /// `training` puts 研修 / Training on top.
    PatientWindow(PatientView &view, bool training, QWidget *parent = nullptr);
    ~PatientWindow() override;

    /// "ja" or "en"; the staff's language is not touched.
    void setLanguage(const QString &language);
    [[nodiscard]] QString language() const { return m_language; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString say(const char *source) const;
    void build(bool training);
    QWidget *buildTop();
    QWidget *buildBottom();
    QWidget *buildActions();
    void connectAll();
    void retranslate();
    void refresh();
    void showWords(const PatientSnapshot &snapshot, const PatientWords &words);
    void showReminder(const flow::Visit &visit);
    void showOriginal(const PatientWords &words);
    void showCount(const flow::Visit &visit);
    void showBody(const flow::Visit &visit);
    void showFoot(const flow::Visit &visit);
    void giveFocus(const flow::Visit &visit);
    void answerConsent(bool yes);
    void applyScale();
    void settle();

    PatientView &m_view;
    QString m_language;
    std::optional<flow::Visit> m_shown; ///< what is on the screen now
    QTimer m_idle; ///< an idle display goes back to Japanese
    PatientStage *m_stage = nullptr;
    StepsBar *m_steps = nullptr;
    LanguageButtons *m_languages = nullptr;
    QWidget *m_actions = nullptr;
    TouchButton *m_choosePin = nullptr;
    TouchButton *m_tryAgain = nullptr;
    AnswerPair *m_consent = nullptr;
    AnswerPair *m_registration = nullptr;
    PinPad *m_pad = nullptr;
    BusyDots *m_busy = nullptr;
    TouchButton *m_stop = nullptr;
    FuriganaLabel *m_coming = nullptr;
    TouchButton *m_call = nullptr;
    StillThere *m_stillThere = nullptr;
};

} // namespace madoguchi
