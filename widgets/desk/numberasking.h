#pragma once

#include "app/domain/reception.h"

#include <QDateTime>
#include <QWidget>

namespace madoguchi {

class Notice;
class PlainLabel;

/// A reception by number between its last Enter and its answer: how long it is asked, or why it waits, with
/// its number and what the patient is told.
class NumberAsking : public QWidget
{
    Q_OBJECT
public:
    explicit NumberAsking(QWidget *parent = nullptr);

    /// `seconds`: since a person asked. `waiting`: questions that wait to be sent, this one among them.
    void show(const Reception &reception, int seconds, int waiting);
    void clear();

private:
    void showWaiting(const Reception &reception, int waiting);

    bool m_failed = false;
    PlainLabel *m_seconds;
    PlainLabel *m_kept;
    Notice *m_failure;
    Notice *m_say;
};

} // namespace madoguchi
