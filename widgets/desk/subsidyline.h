#pragma once

#include "app/domain/reception.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class PlainLabel;
class StateChip;
class SubsidyCard;

/// Whether somebody at the desk can write down a reception's 公費: it is surely one patient's, and of today.
[[nodiscard]] bool mayNoteSubsidies(const Reception &reception);

/// 公費 among a reception's details: what was said today, what is stored and how each stands, and what the
/// desk does next. Never that one is over.
class SubsidyLine : public QWidget
{
    Q_OBJECT
public:
    explicit SubsidyLine(QWidget *parent = nullptr);

    void setReception(const Reception &reception);
    void retranslate();

Q_SIGNALS:
    /// They are to be written down.
    void asked();

private:
    void showCards(const QList<Subsidy> &all, const QDate &day);

    PlainLabel *m_heading;
    StateChip *m_state;
    QVBoxLayout *m_rows;
    QList<SubsidyCard *> m_cards{};
    PlainLabel *m_step;
    PlainLabel *m_only; ///< nobody is known to keep them for
    QPushButton *m_note;
};

} // namespace madoguchi
