#pragma once

#include "app/assistant.h"
#include "app/security/passwords.h"
#include "app/station/newrecovery.h"
#include "app/station/provisionanswers.h"
#include "app/station/readertrial.h"
#include "app/station/servicetrial.h"
#include "app/station/stationcore.h"
#include "app/support/clock.h"
#include "app/support/settingsdraft.h"

#include <functional>
#include <memory>

namespace madoguchi {

/// What the assistant stands on.
struct FirstRunGround
{
    SettingsFiles files{};
    bool repair = false; ///< there are accounts; only the settings are put right
    std::shared_ptr<PcscApi> pcsc{};
    /// Opens keys, store and line of the station that the settings describe, until `close`.
    std::function<Outcome<StationCore *>(const StationSettings &)> open{};
    std::function<void()> close{};
};

/// The first-run assistant: gives what people answer to the same Provisioning as --provision.
class FirstRun : public Assistant
{
    Q_OBJECT
public:
    /// `clock` and `passwords` outlive it.
    FirstRun(FirstRunGround ground, const Clock &clock, const Passwords &passwords);
    ~FirstRun() override;

    [[nodiscard]] bool isRepair() const override { return m_ground.repair; }

    [[nodiscard]] QString value(const QString &name) const override { return m_draft.value(name); }
    void setValue(const QString &name, const QString &value) override;
    [[nodiscard]] bool isLocked(const QString &name) const override { return m_draft.isLocked(name); }
    [[nodiscard]] QString systemFile() const override { return m_draft.systemFile(); }
    [[nodiscard]] QString settingsFile() const override { return m_draft.userFile(); }
    [[nodiscard]] QList<SettingsProblem> problems() const override;
    [[nodiscard]] QList<SettingsProblem> strayLines() const override { return m_draft.strayLines(); }
    Outcome<Done> keep(const QString &place) override
    {
        return m_ground.repair ? Outcome<Done>(Done()) : m_draft.keep(place);
    }
    [[nodiscard]] QStringList changes() const override;
    [[nodiscard]] QString keptPlace() const override { return m_draft.keptPlace(); }

    void watchReaders(bool on) override;
    [[nodiscard]] ReadersSeen readers() const override { return m_reader.seen(); }
    [[nodiscard]] std::optional<CardTried> card() const override { return m_reader.card(); }

    [[nodiscard]] QList<FolderSeen> folders() const override;
    Outcome<Done> takeCertificate(const QString &path, SecretBytes passphrase) override;
    [[nodiscard]] std::optional<CertificateSeen> certificate() const override;
    void tryService() override { m_service.ask(settings()); }
    [[nodiscard]] bool isTrying() const override { return m_service.isAsking(); }
    [[nodiscard]] std::optional<ServiceTried> service() const override { return m_service.tried(); }

    [[nodiscard]] std::optional<Fault> keyStoreFault() const override;
    [[nodiscard]] const RecoverySheet &recoverySheet() override;
    [[nodiscard]] SheetQuestion sheetQuestion() override;
    Outcome<Done> confirmSheet(const QString &ofFirst, const QString &ofSecond) override;
    [[nodiscard]] bool isSheetConfirmed() const override;

    [[nodiscard]] Outcome<bool> judge(const StaffMember &member, const SecretBytes &password) const override;

    [[nodiscard]] bool isSiteCode(const SecretBytes &typed) const override;
    Outcome<QStringList> setUp(LastAnswers answers) override;
    Outcome<Done> repair(const QString &id, SecretBytes password, SecretBytes code) override;

private:
    [[nodiscard]] const StationSettings &settings() const { return m_draft.reading().settings; }
    [[nodiscard]] ProvisionAnswers provisionAnswers(const LastAnswers &answers) const;
    Outcome<Done> nameCertificate(const QByteArray &content);
    Outcome<Done> writeCertificate();
    Outcome<QStringList> provision(StationCore &core, const ProvisionAnswers &given, Secrets secrets);
    Outcome<Done> checkAdministrator(
        StationCore &core, const QString &id, const SecretBytes &password, const SecretBytes &code) const;
    Outcome<Done> writeRepaired(StationCore &core, const QString &id);

    FirstRunGround m_ground;
    const Clock &m_clock;
    const Passwords &m_passwords;
    SettingsDraft m_draft;
    ReaderTrial m_reader;
    ServiceTrial m_service;
    NewRecovery m_recovery{};
    QByteArray m_newCertificate{}; ///< read and opened, and not written yet; empty: none
};

} // namespace madoguchi
