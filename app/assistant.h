#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "app/support/settings.h"
#include "reader/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace madoguchi {

struct RecoverySheet;

/// What PC/SC shows just now, for choosing and trying a reader.
struct ReadersSeen
{
    std::optional<Fault> fault{}; ///< why no card could be read: service down, no reader, not the chosen one
    bool isLooking = false; ///< not looked yet: nothing is known
    QStringList readers{}; ///< all that are plugged in
    QString inUse{}; ///< the one that the chosen name means; empty: none
    bool hasCard = false;
    bool operator==(const ReadersSeen &) const = default;
};

/// What the card that was laid on for the trial has told. Nothing that names its holder is asked for.
struct CardTried
{
    std::optional<Fault> fault{}; ///< nothing: a My Number Card that can be read
    int pinTries = -1; ///< left; 0: the PIN cannot be used; -1: not known
    bool pinPad = false; ///< the reader has keys of its own
};

/// The station's certificate, opened.
struct CertificateSeen
{
    QString institution{}; ///< common name
    QString unit{}; ///< organisational unit: desk | consulting
    QString issuer{};
    QDateTime from{};
    QDateTime until{};
    std::optional<Fault> fault{}; ///< of using it now: expired, not yet valid
};

/// A shared folder as it is now.
struct FolderSeen
{
    enum class State { Good, Missing, NotAFolder, NotReadable, NotWritable };
    QString setting{}; ///< "folder/req"
    State state = State::Good;
    bool operator==(const FolderSeen &) const = default;
};

/// What the service has answered to the trial.
struct ServiceTried
{
    std::optional<Fault> fault{}; ///< nothing: reached, and our certificate was taken
    std::optional<qint64> offsetMilliseconds{}; ///< the service's clock minus ours
};

/// Two words of the recovery sheet, one a half, to be typed from the paper.
struct SheetQuestion
{
    int ofFirst = 0; ///< number of the word, from 1
    int ofSecond = 0;
    bool operator==(const SheetQuestion &) const = default;
};

/// An account that is to be made, with its first password.
struct AccountAnswer
{
    StaffMember member{};
    SecretBytes password{};
};

/// What is answered at the end. Nothing of it is kept before.
struct LastAnswers
{
    std::vector<AccountAnswer> accounts{};
    SecretBytes siteCode{}; ///< of the clinic's first station, as typed (UTF-8); empty: this is the first
    bool purposePosted = false;
};

/// The first-run assistant (config.md, product.md: Administration): settings that are being made, what can be
/// tried beforehand, and setting up. For a station that has accounts already only its settings can be put
/// right here, by an administrator of its own.
class Assistant : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The station is set up; its settings cannot be followed.
    [[nodiscard]] virtual bool isRepair() const = 0;

    // Settings, each by "section/key" and as text
    [[nodiscard]] virtual QString value(const QString &name) const = 0;
    virtual void setValue(const QString &name, const QString &value) = 0;
    [[nodiscard]] virtual bool isLocked(const QString &name) const = 0;
    [[nodiscard]] virtual QString systemFile() const = 0;
    [[nodiscard]] virtual QString settingsFile() const = 0;
    /// Everything that does not go, as the settings are now.
    [[nodiscard]] virtual QList<SettingsProblem> problems() const = 0;
    /// Lines of the file that cannot be followed at all: they become comments.
    [[nodiscard]] virtual QList<SettingsProblem> strayLines() const = 0;
    /// What is typed outlives the program; `place` is where it goes on. Secrets are not among it.
    virtual Outcome<Done> keep(const QString &place) = 0;
    [[nodiscard]] virtual QString keptPlace() const = 0;

    /// isRepair: what would be changed, for whoever signs it: "[backup] generations: 3 → 5".
    [[nodiscard]] virtual QStringList changes() const = 0;

    // Reader
    /// From now on readersChanged and cardTried follow what is plugged in and laid on.
    virtual void watchReaders(bool on) = 0;
    [[nodiscard]] virtual ReadersSeen readers() const = 0;
    /// Of the card that lies there, or lay there last; nothing: none was laid on yet.
    [[nodiscard]] virtual std::optional<CardTried> card() const = 0;

    // Service
    [[nodiscard]] virtual QList<FolderSeen> folders() const = 0;
    /// Opens the PKCS#12 or PEM file at `path` and takes a copy beside the settings file, which the settings
    /// then name. StationCertificate…; the passphrase goes into the key store at the end.
    virtual Outcome<Done> takeCertificate(const QString &path, SecretBytes passphrase) = 0;
    /// Nothing: none that fits the station's institution and kind is open.
    [[nodiscard]] virtual std::optional<CertificateSeen> certificate() const = 0;
    /// Asks the service for its health with our certificate; serviceTried follows.
    virtual void tryService() = 0;
    [[nodiscard]] virtual bool isTrying() const = 0;
    [[nodiscard]] virtual std::optional<ServiceTried> service() const = 0;

    // Keys and recovery sheet
    /// Why keys could not be kept where the settings say; nothing: they can.
    [[nodiscard]] virtual std::optional<Fault> keyStoreFault() const = 0;
    /// To be printed. A new one where station or institution have changed since.
    [[nodiscard]] virtual const RecoverySheet &recoverySheet() = 0;
    /// What is asked of the sheet's paper.
    [[nodiscard]] virtual SheetQuestion sheetQuestion() = 0;
    /// The words as typed: kana or romaji. RecoverySheetWrong: at least one is not on this sheet.
    virtual Outcome<Done> confirmSheet(const QString &ofFirst, const QString &ofSecond) = 0;
    [[nodiscard]] virtual bool isSheetConfirmed() const = 0;

    // People
    /// Whether the password may be used; true: it ends after 60 days. Password….
    [[nodiscard]] virtual Outcome<bool> judge(
        const StaffMember &member, const SecretBytes &password) const = 0;

    // The end
    /// Whether that can be a pairing code of a clinic's first station.
    [[nodiscard]] virtual bool isSiteCode(const SecretBytes &typed) const = 0;
    /// Writes the settings and sets the station up; the pairing code that was made for the clinic and its
    /// number, which are shown this once, or nothing. After a fault everything that
    /// was typed is still there. NotPermitted with code "accounts-exist": somebody else was faster.
    virtual Outcome<QStringList> setUp(LastAnswers answers) = 0;
    /// isRepair: writes the settings for an administrator of this station, each change on the log. `code`: of
    /// the authenticator; empty: none was typed. As signing in, SecondFactorWrong with code "needed" where
    /// one is asked for, and NotPermitted: no administrator, or (code "first-password") one that was never
    /// in.
    virtual Outcome<Done> repair(const QString &id, SecretBytes password, SecretBytes code) = 0;

Q_SIGNALS:
    void changed(); ///< of a setting, and of what follows from it
    void readersChanged();
    void cardTried();
    void serviceTried();
};

} // namespace madoguchi
