#pragma once

#include <QDeadlineTimer>
#include <QWidget>

#include <chrono>

namespace madoguchi {

class TouchButton;

/// Two answers of equal weight: same kind, same size, neither chosen beforehand. Answers once until `ask` is
/// called. The next question comes at once and at the same place, so that a second tap would answer it
/// unread: for a moment after `ask` or `hold` nothing answers, nor does a press that began before the moment
/// was over.
class AnswerPair : public QWidget
{
    Q_OBJECT
public:
    AnswerPair(const QString &yesName, const QString &noName, QWidget *parent = nullptr);

    void setWords(const QString &yes, const QString &no);
    /// A new question is on the screen: both can be pressed again.
    void ask();
    /// What lay over the question has gone: the same moment passes before an answer counts.
    void hold();
    /// How long that moment is; for tests.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }
    void setFontOfAnswers(const QFont &font);

Q_SIGNALS:
    void answered(bool yes);

private:
    void begin(); ///< a finger or a key goes down
    void say(bool yes);
    void level(); ///< both as wide as the longer one needs

    TouchButton *m_yes;
    TouchButton *m_no;
    // Longer than the gap between two hasty taps (Qt's double click: 400 ms, unsteady hands: more) and
    // shorter than anybody reads a question.
    std::chrono::milliseconds m_pause{ 700 };
    QDeadlineTimer m_settled{};
    bool m_pressCounts = false; ///< it began after the moment was over
};

} // namespace madoguchi
