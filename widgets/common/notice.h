#pragma once

#include "widgets/common/state.h"

#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class PlainLabel;
class ShapeView;

/// Something to know or to do, inside the window and never before it: shape, title, the next step, and a
/// button where something can be done. Takes the keyboard only where it has a button.
class Notice : public QFrame
{
    Q_OBJECT
public:
    explicit Notice(QWidget *parent = nullptr);
    Notice(const QString &objectName, QWidget *parent);

    /// `text` may be empty.
    void setContent(Tone tone, const QString &title, const QString &text);
    /// The same with several texts below each other; empty ones are left out.
    void setLines(Tone tone, const QString &title, const QStringList &lines);
    /// Empty: no button. `acted` when it is pressed.
    void setAction(const QString &label);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const; ///< its lines
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Unknown;
    ShapeView *m_shape;
    PlainLabel *m_title;
    QList<PlainLabel *> m_lines;
    QVBoxLayout *m_words;
    QPushButton *m_action;
};

/// One shape of a state as a widget of its own, for beside words.
class ShapeView : public QWidget
{
    Q_OBJECT
public:
    explicit ShapeView(QWidget *parent = nullptr);
    void setLook(Look look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

} // namespace madoguchi
