#pragma once

#include "app/support/datafile.h"
#include "app/visit/patientview.h"
#include "widgets/common/chimes.h"
#include "widgets/patient/voice.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace madoguchi {

class Bodies;
class FootBar;
class PatientStage;
class StillThere;
class TopBar;
struct PatientWords;

/// The patient's display: shows the view's snapshot, one screen at a time, and passes on what a finger or a
/// key does. Language, size of letters and contrast are each patient's own: they go back when the next
/// patient's way begins.
class PatientWindow : public QWidget
{
    Q_OBJECT
public:
    /// `training` puts 研修 / Training on top. `languages`: those that have a button.
    PatientWindow(PatientView &view, bool training, const QStringList &languages = patientLanguages(),
        QWidget *parent = nullptr);
    ~PatientWindow() override;

    /// One of the languages; the staff's language is not touched.
    void setLanguage(const QString &language);
    [[nodiscard]] QString language() const { return m_voice.language(); }
    /// Letters of twice the size: words are then read in pages where they need more room.
    void setLarge(bool large);
    void setContrast(bool contrast);
    /// Instead of the system's own beep.
    void setChimes(std::unique_ptr<Chimes> chimes) { m_chimes = std::move(chimes); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(bool training, const QStringList &languages);
    void connectAll();
    void retranslate();
    void refresh();
    [[nodiscard]] bool isChanged(const flow::Visit &visit) const;
    /// Whether the next patient's way begins with `visit`; then everything is as the house has it.
    bool beginAnew(const flow::Visit &visit);
    void beginReading();
    void put(const PatientSnapshot &snapshot);
    void showFrame();
    void sound(const flow::Visit &visit);
    void applyScale();
    void settle();

    PatientView &m_view;
    Voice m_voice{};
    QStringList m_languages;
    bool m_large = false;
    bool m_contrast = false;
    std::optional<flow::Visit> m_shown; ///< what is on the screen now
    QTimer m_idle; ///< an idle display goes back to how the house has it
    std::unique_ptr<Chimes> m_chimes;
    PatientStage *m_stage = nullptr;
    Bodies *m_bodies = nullptr;
    TopBar *m_top = nullptr;
    FootBar *m_foot = nullptr;
    StillThere *m_stillThere = nullptr;
};

} // namespace madoguchi
