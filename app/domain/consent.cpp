#include "app/domain/consent.h"

namespace madoguchi {

namespace {

std::size_t place(ConsentKind kind)
{
    return static_cast<std::size_t>(kind);
}

} // namespace

QString contractWord(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Medication:
        return QStringLiteral("medication");
    case ConsentKind::Checkup:
        return QStringLiteral("checkup");
    case ConsentKind::Diagnosis:
        return QStringLiteral("diagnosis");
    case ConsentKind::Operation:
        return QStringLiteral("operation");
    case ConsentKind::Limit:
        break;
    }
    return QStringLiteral("limit");
}

std::optional<ConsentKind> consentKindFromContract(const QString &word)
{
    for (const ConsentKind kind : allConsentKinds) {
        if (contractWord(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString contractWord(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Yes:
        return QStringLiteral("yes");
    case ConsentAnswer::No:
        return QStringLiteral("no");
    case ConsentAnswer::Unasked:
        break;
    }
    return QStringLiteral("unasked");
}

ConsentAnswer ConsentAnswers::of(ConsentKind kind) const
{
    return m_answers[place(kind)];
}

void ConsentAnswers::say(ConsentKind kind, ConsentAnswer answer)
{
    m_answers[place(kind)] = answer;
}

bool Consent::isOpenAt(const QDateTime &now) const
{
    return state == State::Yes && now.isValid() && at.isValid() && until.isValid() && until >= at
        && now < until;
}

const Consent &Consents::of(ConsentKind kind) const
{
    return m_consents[place(kind)];
}

void Consents::set(ConsentKind kind, Consent consent)
{
    m_consents[place(kind)] = std::move(consent);
}

} // namespace madoguchi
