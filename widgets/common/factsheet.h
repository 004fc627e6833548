#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace madoguchi {

class PlainLabel;

/// A caption and what stands under it in the system: both plain text.
struct Fact
{
    QString caption{};
    QString value{}; ///< empty: the fact is left out
};

/// Facts below each other in two columns, with a heading. Labels are kept and filled anew, so nothing
/// flickers.
class FactSheet : public QWidget
{
    Q_OBJECT
public:
    explicit FactSheet(QWidget *parent = nullptr);
    void setFacts(const QString &heading, const QList<Fact> &facts);

private:
    PlainLabel *m_heading;
    QGridLayout *m_grid;
    QList<std::pair<PlainLabel *, PlainLabel *>> m_rows;
};

} // namespace madoguchi
