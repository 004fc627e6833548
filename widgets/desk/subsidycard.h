#pragma once

#include "app/domain/subsidy.h"

#include <QWidget>

class QPushButton;

namespace madoguchi {

class PlainLabel;
class ShapeView;

/// One subsidy that is stored: whose, its numbers, its period, and how it stands. In the panel it can be said
/// that it was seen today, or, after a question that is asked in place, that it is over.
class SubsidyCard : public QWidget
{
    Q_OBJECT
public:
    /// `acts`: with its buttons.
    SubsidyCard(bool acts, QWidget *parent);

    void setSubsidy(const Subsidy &subsidy, const QDate &day);
    [[nodiscard]] const Subsidy &subsidy() const { return m_subsidy; }
    /// Whether it can still be said of it that it was seen.
    [[nodiscard]] bool isToSee() const;
    /// To the button that says so.
    void takeKeyboard();
    /// Takes the question whether it is over back; false: it was not asked.
    bool goBack();
    /// To a button that says nothing by one more Enter.
    void rest();
    void retranslate();

Q_SIGNALS:
    void seen(); ///< as it is stored, today
    void takenBack(); ///< it was not seen after all
    void ended(); ///< asked, and meant
    void asked(); ///< whether it is over: it takes more room

private:
    void build(bool acts);
    void ask(bool asks);

    Subsidy m_subsidy{};
    QDate m_day{};
    bool m_asks = false;
    PlainLabel *m_law;
    PlainLabel *m_numbers;
    PlainLabel *m_period;
    ShapeView *m_shape;
    PlainLabel *m_mark;
    PlainLabel *m_question;
    QPushButton *m_seen;
    QPushButton *m_takeBack;
    QPushButton *m_end;
    QPushButton *m_stay;
    QPushButton *m_over;
    bool m_acts;
};

} // namespace madoguchi
