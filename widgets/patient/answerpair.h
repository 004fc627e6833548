#pragma once

#include <QWidget>

namespace madoguchi {

class TouchButton;

/// Two answers of equal weight: same kind, same size, neither chosen beforehand. Answers once until `ask` is
/// called.
class AnswerPair : public QWidget
{
    Q_OBJECT
public:
    AnswerPair(const QString &yesName, const QString &noName, QWidget *parent = nullptr);

    void setWords(const QString &yes, const QString &no);
    /// A new question is on the screen: both can be pressed again.
    void ask();
    void setFontOfAnswers(const QFont &font);

Q_SIGNALS:
    void answered(bool yes);

private:
    void say(bool yes);
    void level(); ///< both as wide as the longer one needs

    TouchButton *m_yes;
    TouchButton *m_no;
};

} // namespace madoguchi
