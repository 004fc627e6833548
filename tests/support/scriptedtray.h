#pragma once

#include "app/cardtray.h"

#include <QSet>

namespace madoguchi {

/// A CardTray that a test plays by hand: invented people, one reader.
class ScriptedTray : public CardTray
{
    Q_OBJECT
public:
    using CardTray::CardTray;

    [[nodiscard]] QList<TrainingPerson> people() const override;
    void place(const QString &personId) override;
    void placeUnknownCard() override;
    void pull() override;
    [[nodiscard]] QString placed() const override { return on; }
    void set(Switch which, bool isOn) override;
    [[nodiscard]] bool isSet(Switch which) const override { return switches.contains(which); }
    [[nodiscard]] bool hasFace() const override { return engine; }
    void setFace(Face wanted) override;
    [[nodiscard]] Face face() const override { return before; }
    void setCardTrouble(CardTrouble wanted) override;
    [[nodiscard]] CardTrouble cardTrouble() const override { return trouble; }
    [[nodiscard]] QList<TrainingAccount> deskAccounts() const override;
    [[nodiscard]] QList<TrainingAccount> consultingAccounts() const override;

    QString on; ///< the id of whose card lies there; "unknown"
    QSet<Switch> switches;
    bool engine = true;
    Face before = Face::Matches; ///< the camera
    CardTrouble trouble = CardTrouble::None;
};

} // namespace madoguchi
