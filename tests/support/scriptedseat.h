#pragma once

#include "app/seat.h"

#include <QStringList>

namespace madoguchi {

/// A Seat that a test plays by hand: who comes in by which password, and what the next step ends with.
class ScriptedSeat : public Seat
{
    Q_OBJECT
public:
    using Seat::Seat;

    // What the script sets
    std::optional<StaffMember> staff{}; ///< who sits
    State stands = State::SignedOut; ///< with nobody in the seat
    StaffMember expected{}; ///< who comes in
    QByteArray right{}; ///< the password that is; empty: any
    State next = State::SignedIn; ///< where the right password leads
    State afterPassword = State::SignedIn; ///< where a new password on the way in leads
    std::optional<Fault> fault{}; ///< what every step ends with
    QByteArray otpauth{};
    QByteArray code{}; ///< the quick code; empty: nobody has one
    std::optional<StaffMember> whose{}; ///< the code is; nothing: of who sat there
    int tries = 3; ///< of it
    QList<SeatNotice> news{};

    // What was asked
    QString triedId{};
    QByteArray triedSecret{};
    QStringList done{}; ///< "signIn", "unlock" … in order
    int touches = 0;

    void sit(const std::optional<StaffMember> &member);
    void stand(State state);

    [[nodiscard]] State state() const override { return staff ? State::SignedIn : stands; }
    [[nodiscard]] std::optional<StaffMember> member() const override { return staff; }
    [[nodiscard]] QString comingId() const override { return expected.id; }
    Outcome<Done> signIn(const QString &id, SecretBytes password) override;
    Outcome<Done> giveNewPassword(SecretBytes password) override;
    [[nodiscard]] SecretBytes enrolment() const override { return SecretBytes(QByteArrayView(otpauth)); }
    Outcome<Done> giveSecondFactor(SecretBytes given) override;
    Outcome<Done> setUpSecondFactor() override;
    void cancel() override;
    Outcome<Done> chooseQuickCode(SecretBytes chosen) override;
    [[nodiscard]] bool hasQuickCode() const override { return !code.isEmpty(); }
    [[nodiscard]] bool takesQuickCode() const override;
    Outcome<Done> unlock(SecretBytes given) override;
    void lock() override;
    void signOut() override;
    void touched() override { ++touches; }
    [[nodiscard]] QList<SeatNotice> notices() const override { return staff ? news : QList<SeatNotice>(); }
    void noticesRead() override;

private:
    Outcome<Done> go(State state);
    void note(const char *what, const SecretBytes &secret);

    std::optional<StaffMember> m_behind{}; ///< the lock, or a set-up by own wish
};

} // namespace madoguchi
