#pragma once

#include "app/desk.h"
#include "widgets/common/state.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace madoguchi {

class FlowLayout;
class PlainLabel;

/// The health line at the foot of a window: one chip per part, in as many rows as the width takes, and when
/// opened one line per part with what is wrong and what to do, which can be copied for support. It never
/// takes more than a part of the window.
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

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void fillDetails();
    void addDetail(int row, const HealthLine &line);
    void fitDetails();
    void copy();

    QList<HealthLine> m_lines;
    bool m_open = false;
    QScrollArea *m_scroll;
    QWidget *m_details;
    QGridLayout *m_grid;
    QWidget *m_copyRow;
    QPushButton *m_copy;
    PlainLabel *m_copied;
    QWidget *m_chips;
    FlowLayout *m_row;
};

} // namespace madoguchi
