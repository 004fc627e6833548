#pragma once

#include <QFrame>
#include <QList>

class QGridLayout;

namespace madoguchi {

class PlainLabel;

/// The keys of the desk on a few lines, inside the window (F1).
class KeyHelp : public QFrame
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();

    QGridLayout *m_grid;
    QList<std::pair<PlainLabel *, PlainLabel *>> m_keys;
};

} // namespace madoguchi
