#pragma once

#include "app/cardtray.h"
#include "app/station/consulting.h"
#include "app/station/deskstation.h"
#include "app/training/pki.h"
#include "app/training/population.h"
#include "app/training/servicefiles.h"
#include "app/training/standin/standinservice.h"
#include "reader/card/virtualauthority.h"
#include "reader/card/virtualcard.h"
#include "reader/card/virtualpcsc.h"

#include <QMap>
#include <QSet>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace madoguchi {

/// How a training clinic is set up; the defaults are the product's.
struct TrainingOptions
{
    /// The PC/SC service to use instead of the one in this process; the tray then only switches the service's
    /// faults.
    std::shared_ptr<PcscApi> pcsc{};
    VisitTiming timing{};
    StandInConfig service{};
    /// The folder of a madoguchi-training-service that runs by itself; empty: the service is in this process.
    /// Cards are those that it wrote there, and its faults are switched on its console.
    QString serviceFolder{};
    /// The face engine of the desk; no library: the training engine beside the program, where it is there. To
    /// its configuration comes the code on the front of the card that is placed.
    FacePlan face{};
    ApduObserver commands{}; ///< sees the header of every command to a card, on the card thread
};

/// A complete clinic with invented people on the same code paths as a real one: two stations with stores and
/// file keys of their own, a stand-in service over mutual TLS on loopback in a thread of its own, and virtual
/// cards behind the PC/SC interface. Nothing in it knows an address but the stand-in's.
class TrainingClinic : public CardTray
{
    Q_OBJECT
public:
    /// `folder`: where stores, keys and certificates are made; empty or missing. `clock` outlives the clinic.
    TrainingClinic(QString folder, const Clock &clock, TrainingOptions options = {});
    ~TrainingClinic() override;

    /// Makes and opens everything. Faults: StoreUnreachable, ServiceUnreachable (no port to listen on), and
    /// those of the stations.
    Outcome<Done> open();

    [[nodiscard]] DeskStation &desk() { return *m_desk; }
    [[nodiscard]] Consulting &consulting() { return *m_consulting; }
    [[nodiscard]] StationCore &deskCore() { return *m_deskCore; }
    [[nodiscard]] StationCore &consultingCore() { return *m_consultingCore; }
    /// With TrainingOptions::serviceFolder there is none here, and its authorities are not those of pki().
    [[nodiscard]] StandInService &service() { return *m_service; }
    [[nodiscard]] TrainingPki &pki() { return *m_pki; }
    [[nodiscard]] const Population &population() const { return *m_population; }
    [[nodiscard]] QString folder() const { return m_folder; }
    /// The card of a person, made at first use and kept: its tries last as long as the clinic.
    std::shared_ptr<VirtualCard> cardOf(const QString &personId);

    [[nodiscard]] QList<TrainingPerson> people() const override;
    void place(const QString &personId) override;
    void placeUnknownCard() override;
    void pull() override;
    [[nodiscard]] QString placed() const override { return m_placed; }
    void set(Switch which, bool on) override;
    [[nodiscard]] bool isSet(Switch which) const override { return m_switches.contains(which); }
    [[nodiscard]] bool hasFace() const override { return m_authority != nullptr; }
    void setFace(Face face) override;
    [[nodiscard]] Face face() const override { return m_face; }
    void setCardTrouble(CardTrouble trouble) override;
    [[nodiscard]] CardTrouble cardTrouble() const override { return m_cardTrouble; }
    [[nodiscard]] QList<TrainingAccount> deskAccounts() const override;
    [[nodiscard]] QList<TrainingAccount> consultingAccounts() const override;

private:
    Outcome<Done> openService();
    Outcome<std::unique_ptr<StationCore>> openStation(StationKind kind);
    [[nodiscard]] StationPlan planOf(StationKind kind) const;
    Outcome<Done> keepPassphrase(const StationPlan &plan, const QByteArray &passphrase);
    Outcome<Done> writeCertificates(const StationPlan &plan);
    [[nodiscard]] std::optional<CardIdentity> identityOf(const QString &personId);
    static Outcome<Done> makeRecoverySheet(StationCore &core);
    std::shared_ptr<VirtualCard> cardFor(const QString &personId, bool withoutPin);
    void followReader();
    void turn();
    void cardTorn();
    void showFront(const QString &cardId);
    void warmUpCards();
    void applyServiceFault();

    QString m_folder;
    const Clock &m_clock;
    TrainingOptions m_options;
    Passwords m_passwords;
    std::shared_ptr<VirtualPcsc> m_reader;
    std::unique_ptr<Population> m_population;
    std::unique_ptr<TrainingPki> m_pki;
    std::unique_ptr<VirtualAuthority> m_authority; ///< of the cards' face records; null: no face engine
    std::optional<ServiceFiles> m_files; ///< of a service that runs by itself
    QThread m_serviceThread;
    StandInService *m_service = nullptr; ///< lives and dies in its thread
    std::unique_ptr<QThread> m_warmUp;
    std::atomic<bool> m_closing = false;
    std::unique_ptr<StationCore> m_deskCore;
    std::unique_ptr<StationCore> m_consultingCore;
    std::unique_ptr<DeskStation> m_desk;
    std::unique_ptr<Consulting> m_consulting;
    QMap<QString, std::shared_ptr<VirtualCard>> m_cards;
    QMap<QString, QByteArray> m_codes; ///< 照合番号B on each card's front
    QString m_front; ///< the card whose front lies up now
    QString m_placed;
    QSet<Switch> m_switches;
    Face m_face = Face::Matches;
    CardTrouble m_cardTrouble = CardTrouble::None;
};

} // namespace madoguchi
