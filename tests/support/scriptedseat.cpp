#include "tests/support/scriptedseat.h"

namespace madoguchi {

void ScriptedSeat::sit(const std::optional<StaffMember> &member)
{
    staff = member;
    if (!staff)
        stands = State::SignedOut;
    Q_EMIT changed();
}

void ScriptedSeat::stand(State state)
{
    staff.reset();
    stands = state;
    Q_EMIT changed();
}

void ScriptedSeat::note(const char *what, const SecretBytes &secret)
{
    done.append(QString::fromLatin1(what));
    triedSecret = secret.view().toByteArray();
}

Outcome<Done> ScriptedSeat::go(State state)
{
    if (state == State::SignedIn)
        sit(expected);
    else
        stand(state);
    return Done{};
}

Outcome<Done> ScriptedSeat::signIn(const QString &id, SecretBytes password)
{
    note("signIn", password);
    triedId = id;
    if (fault)
        return *fault;
    if (id != expected.id || (!right.isEmpty() && triedSecret != right))
        return Fault{ Failure::SignInFailed };
    return go(next);
}

Outcome<Done> ScriptedSeat::giveNewPassword(SecretBytes password)
{
    note("giveNewPassword", password);
    if (fault)
        return *fault;
    return staff ? Outcome<Done>(Done{}) : go(afterPassword);
}

Outcome<Done> ScriptedSeat::giveSecondFactor(SecretBytes given)
{
    note("giveSecondFactor", given);
    if (fault)
        return *fault;
    if (m_behind)
        expected = *m_behind;
    m_behind.reset();
    return go(State::SignedIn);
}

Outcome<Done> ScriptedSeat::setUpSecondFactor()
{
    done.append(QStringLiteral("setUpSecondFactor"));
    if (fault)
        return *fault;
    m_behind = staff;
    stand(State::SetUpSecondFactor);
    return Done{};
}

void ScriptedSeat::cancel()
{
    done.append(QStringLiteral("cancel"));
    if (m_behind && stands == State::SetUpSecondFactor)
        sit(m_behind);
    else
        stand(m_behind ? State::Locked : State::SignedOut);
}

Outcome<Done> ScriptedSeat::chooseQuickCode(SecretBytes chosen)
{
    note("chooseQuickCode", chosen);
    if (fault)
        return *fault;
    code = triedSecret;
    Q_EMIT changed();
    return Done{};
}

bool ScriptedSeat::takesQuickCode() const
{
    return state() == State::Locked && !code.isEmpty() && tries > 0;
}

Outcome<Done> ScriptedSeat::unlock(SecretBytes given)
{
    note("unlock", given);
    if (triedSecret != code) {
        --tries;
        return tries > 0 ? Fault{ Failure::QuickCodeWrong, {}, tries } : Fault{ Failure::QuickCodeUsedUp };
    }
    sit(whose ? *whose : m_behind ? *m_behind : expected);
    return Done{};
}

void ScriptedSeat::lock()
{
    if (!staff)
        return;
    done.append(QStringLiteral("lock"));
    m_behind = staff;
    stand(State::Locked);
}

void ScriptedSeat::signOut()
{
    done.append(QStringLiteral("signOut"));
    m_behind.reset();
    stand(State::SignedOut);
}

void ScriptedSeat::noticesRead()
{
    done.append(QStringLiteral("noticesRead"));
    news.clear();
    Q_EMIT changed();
}

} // namespace madoguchi
