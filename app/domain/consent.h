#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace madoguchi {

/// Kinds that a patient is asked about at a visit. Limit is information of the desk, the others open records.
enum class ConsentKind { Medication, Checkup, Diagnosis, Operation, Limit };

inline constexpr std::array allConsentKinds{ ConsentKind::Medication, ConsentKind::Checkup,
    ConsentKind::Diagnosis, ConsentKind::Operation, ConsentKind::Limit };

/// What a patient said on a screen in this visit. The default of everything is that nothing was said.
enum class ConsentAnswer { Unasked, Yes, No };

/// "medication", "checkup", "diagnosis", "operation", "limit": the contract's words.
QString contractWord(ConsentKind kind);
std::optional<ConsentKind> consentKindFromContract(const QString &word);
/// "yes", "no", "unasked"
QString contractWord(ConsentAnswer answer);

/// The five answers of one visit. Made empty; only `say` changes one, once per question and screen.
class ConsentAnswers
{
public:
    [[nodiscard]] ConsentAnswer of(ConsentKind kind) const;
    void say(ConsentKind kind, ConsentAnswer answer);
    bool operator==(const ConsentAnswers &) const = default;

private:
    std::array<ConsentAnswer, allConsentKinds.size()> m_answers{};
};

/// What the service registered for one kind of record: the truth, as opposed to what was said (security.md
/// 11).
struct Consent
{
    enum class State { Unasked, No, Yes };
    State state = State::Unasked;
    QDateTime at{}; ///< when it was registered; only with Yes
    QDateTime until{}; ///< AvailableTime: closed from this moment on; only with Yes
    bool operator==(const Consent &) const = default;

    /// Yes, with a readable end that is after `now` and not before its beginning (oqs-interface.md ruling
    /// 26).
    [[nodiscard]] bool isOpenAt(const QDateTime &now) const;
};

/// What the service registered for the kinds of record of one visit (Limit is not a record and not here).
class Consents
{
public:
    [[nodiscard]] const Consent &of(ConsentKind kind) const;
    void set(ConsentKind kind, Consent consent);
    bool operator==(const Consents &) const = default;

private:
    std::array<Consent, allConsentKinds.size()> m_consents{};
};

} // namespace madoguchi
