#pragma once

#include <QDeadlineTimer>
#include <QWidget>

#include <chrono>

class QBoxLayout;

namespace madoguchi {

class TouchButton;

/// Answers of equal weight: same kind, same size, none chosen beforehand. Answers once until `ask` is
/// called. The next question comes at once and at the same place, so that a second tap would answer it
/// unread: for a moment after `ask` or `hold` nothing answers, nor does a press that began before the moment
/// was over.
class Answers : public QWidget
{
    Q_OBJECT
public:
    /// One button for each name, which is its object name.
    explicit Answers(const QStringList &names, QWidget *parent = nullptr);

    /// One for each button.
    void setWords(const QStringList &words);
    /// A new question is on the screen: all can be pressed again.
    void ask();
    /// What lay over the question has gone: the same moment passes before an answer counts.
    void hold();
    /// How long that moment is; for tests.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }
    /// No smaller than `least` of it where that brings them side by side.
    void setFontOfAnswers(const QFont &font, double least = 1);
    /// The question has been seen to its end; before, nothing can be pressed.
    void setReady(bool ready);
    /// Side by side, or one above the other where their words would be cut.
    void fit(int width);

Q_SIGNALS:
    /// By its place, from 0.
    void chosen(int answer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void begin(); ///< a finger or a key goes down
    void say(int answer);
    void level(); ///< all as large as the largest needs
    void setFontOfButtons(const QFont &font);
    void enable();
    [[nodiscard]] int narrowest() const;

    QBoxLayout *m_box;
    QList<TouchButton *> m_buttons{};
    // Longer than the gap between two hasty taps (Qt's double click: 400 ms, unsteady hands: more) and
    // shorter than anybody reads a question.
    std::chrono::milliseconds m_pause{ 700 };
    QDeadlineTimer m_settled{};
    bool m_pressCounts = false; ///< it began after the moment was over
    QFont m_font{};
    double m_least = 1;
    bool m_ready = true;
    bool m_said = false;
    int m_width = 0;
};

} // namespace madoguchi
