#pragma once

#include "app/desk.h"
#include "widgets/common/state.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;

namespace madoguchi {

/// The health line at the foot of a window: one chip per part, and when opened one line per part with what is
/// wrong and what to do.
class HealthBar : public QWidget
{
    Q_OBJECT
public:
    explicit HealthBar(QWidget *parent = nullptr);

    void setLines(const QList<HealthLine> &lines);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }

    /// "Reader", "Line" …
    static QString partName(HealthLine::Part part);
    static QString stateName(HealthLine::State state);
    static Look lookOf(HealthLine::State state);
    /// The line's detail in words, e.g. how far the clock is off; empty: there is none.
    static QString detailText(const HealthLine &line);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void fillDetails();

    QList<HealthLine> m_lines;
    bool m_open = false;
    QWidget *m_details;
    QGridLayout *m_grid;
    QWidget *m_chips;
    QHBoxLayout *m_row;
};

} // namespace madoguchi
