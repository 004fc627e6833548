#pragma once

#include "app/desk.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QUuid>

namespace madoguchi {

class ReceptionModel;

/// F5, 再照会: asks about a reception now, and says what came of it. What is known stays until an answer has
/// taken its place.
class Reasking : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Reasking(Desk &desk, const ReceptionModel &model, QObject *parent = nullptr);

    /// Once: what is on its way already is not asked twice.
    void ask(const Reception &reception);
    /// The list has changed: says of what was asked here whether it is answered.
    void follow();
    /// Nobody sits: what comes is said to nobody.
    void forget() { m_asked.clear(); }

Q_SIGNALS:
    void said(const QString &words);
    void failed(const madoguchi::Fault &fault);
    /// There is nothing to ask by: neither what was typed nor the card's answer has insurer and number.
    void unaskable();

private:
    Desk &m_desk;
    const ReceptionModel &m_model;
    QSet<QUuid> m_asked{}; ///< and not answered yet
};

} // namespace madoguchi
