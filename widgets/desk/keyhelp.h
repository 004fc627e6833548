#pragma once

#include <QFrame>
#include <QList>

namespace madoguchi {

class PlainLabel;

/// The keys of the desk on one line or two, inside the window (F1).
class KeyHelp : public QFrame
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QList<std::pair<PlainLabel *, PlainLabel *>> m_keys;
};

} // namespace madoguchi
