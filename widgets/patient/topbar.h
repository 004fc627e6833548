#pragma once

#include "app/visit/flow.h"

#include <QWidget>

class QBoxLayout;

namespace madoguchi {

class LanguageButtons;
class LanguagePanel;
class StepsBar;
class TouchButton;
class Voice;

/// The top of the patient's display: where on the way one is, and the languages. Side by side where there is
/// room, else one above the other; with large letters one button stands for all languages.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    /// The panel with all languages lies over `window`.
    TopBar(const QStringList &languages, QWidget *window);

    void setVoice(const Voice &voice);
    void setStage(const flow::Visit &visit, bool isShown);
    /// `points` of the running text.
    void setSizes(const Voice &voice, double points, bool large);
    /// Chooses between side by side and one above the other.
    void fit(int width);
    [[nodiscard]] LanguagePanel *panel() const { return m_panel; }

Q_SIGNALS:
    void languageChosen(const QString &language);

private:
    QBoxLayout *m_box;
    StepsBar *m_steps;
    LanguageButtons *m_languages;
    TouchButton *m_fold;
    LanguagePanel *m_panel;
    QString m_language{};
    double m_points = 0;
    bool m_large = false;
    bool m_hasChoice;
};

} // namespace madoguchi
