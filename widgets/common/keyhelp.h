#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QGridLayout;

namespace madoguchi {

class PlainLabel;

/// A key, or several, and what it does.
struct KeyText
{
    QString keys{};
    QString meaning{};
};

/// A window's keys on a few lines (F1).
class KeyHelp : public QFrame
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget *parent = nullptr);
    void setKeys(const QList<KeyText> &keys);

private:
    void place();

    QGridLayout *m_grid;
    QList<std::pair<PlainLabel *, PlainLabel *>> m_keys;
};

} // namespace madoguchi
