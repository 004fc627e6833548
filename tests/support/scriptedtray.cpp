#include "tests/support/scriptedtray.h"

namespace madoguchi {

QList<TrainingPerson> ScriptedTray::people() const
{
    return {
        { QStringLiteral("p01"), QStringLiteral("架空　花子"), 66, QStringLiteral("1357"), {} },
        { QStringLiteral("p02"), QStringLiteral("見本　太郎"), 34, QStringLiteral("2468"),
            QStringLiteral("PIN locked on the card") },
        { QStringLiteral("p03"), QStringLiteral("森野　葉子"), 78, QStringLiteral("8642"), {} },
    };
}

void ScriptedTray::place(const QString &personId)
{
    on = personId;
    Q_EMIT changed();
}

void ScriptedTray::placeUnknownCard()
{
    on = QStringLiteral("unknown");
    Q_EMIT changed();
}

void ScriptedTray::pull()
{
    on.clear();
    Q_EMIT changed();
}

void ScriptedTray::set(Switch which, bool isOn)
{
    if (isOn)
        switches.insert(which);
    else
        switches.remove(which);
    Q_EMIT changed();
}

void ScriptedTray::setFace(Face wanted)
{
    before = wanted;
    Q_EMIT changed();
}

void ScriptedTray::setCardTrouble(CardTrouble wanted)
{
    trouble = wanted;
    Q_EMIT changed();
}

QList<TrainingAccount> ScriptedTray::deskAccounts() const
{
    return {};
}

QList<TrainingAccount> ScriptedTray::consultingAccounts() const
{
    return { { QStringLiteral("doctor"), QStringLiteral("right"), QStringLiteral("doctor") } };
}

} // namespace madoguchi
