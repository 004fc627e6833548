#include "app/station/stationseat.h"
#include "tests/support/staffroom.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 minute = 60LL * 1000;
constexpr qint64 day = 24 * 60 * minute;

} // namespace

/// What a person is told after signing in.
class SeatNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { use({ StationKind::Consulting, {}, {} }); }
    void tellsOfAResetForThirtyDays();
    void aLaterResetReplacesTheFirst();
    void tellsOfAPasswordThatEnds();
    void tellsOfTheSecondFactorsDay();
    void tellsWhatOthersHaveToTell();

private:
    void use(const StaffRules &rules)
    {
        m_seat.reset();
        m_room = std::make_unique<StaffRoom>(rules);
        m_seat = std::make_unique<StationSeat>(*m_room->session, m_room->clock, std::chrono::minutes(5),
            [](const AuditEntry &) -> Outcome<qint64> { return qint64(1); });
    }
    bool signIn(const char *id) { return m_seat->signIn(QLatin1String(id), StaffRoom::password(id)).ok(); }

    std::unique_ptr<StaffRoom> m_room;
    std::unique_ptr<StationSeat> m_seat;
};

void SeatNoticesTest::tellsOfAResetForThirtyDays()
{
    StaffAccount &doctor = m_room->account("doctor1");
    doctor.resetBy = QStringLiteral("chief1");
    doctor.resetAt = m_room->clock.now();
    doctor.mustChangePassword = true;
    QVERIFY(signIn("doctor1"));
    QVERIFY(m_seat->notices().isEmpty());
    QVERIFY(m_seat->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    const SeatNotice told{ SeatNotice::Kind::PasswordReset, QStringLiteral("chief1"), m_room->clock.now() };
    QCOMPARE(m_seat->notices(), QList<SeatNotice>{ told });
    m_seat->lock(); // not read: told again
    QVERIFY(m_seat->notices().isEmpty());
    const auto again = [this] {
        return m_seat->signIn(QStringLiteral("doctor1"), StaffRoom::secret("yama-to-kawa-34")).ok();
    };
    QVERIFY(again());
    QCOMPARE(m_seat->notices(), QList<SeatNotice>{ told });
    // Whoever read it: it may have been the administrator who knew the first password.
    m_seat->noticesRead();
    QVERIFY(m_seat->notices().isEmpty());
    QVERIFY(again());
    QCOMPARE(m_seat->notices(), QList<SeatNotice>{ told });
    m_room->clock.pass(30 * day - minute);
    QVERIFY(again());
    QCOMPARE(m_seat->notices(), QList<SeatNotice>{ told });
    m_room->clock.pass(minute);
    QVERIFY(again());
    QVERIFY(m_seat->notices().isEmpty());
}

void SeatNoticesTest::aLaterResetReplacesTheFirst()
{
    const auto reset = [this](const char *by, const char *first, const char *own) {
        QVERIFY(signIn(by));
        QVERIFY(m_room->changes
                    ->resetPassword(m_room->granted<Right::ManageStaff>(), QStringLiteral("doctor1"),
                        StaffRoom::secret(first))
                    .ok());
        QVERIFY(m_seat->signIn(QStringLiteral("doctor1"), StaffRoom::secret(first)).ok());
        QVERIFY(m_seat->giveNewPassword(StaffRoom::secret(own)).ok());
    };
    reset("chief1", "haru-no-kaze-12", "yama-to-kawa-34");
    m_seat->noticesRead();
    m_room->clock.pass(29 * day);
    reset("chief2", "aki-no-kumo-56", "umi-to-sora-78");
    const SeatNotice later{ SeatNotice::Kind::PasswordReset, QStringLiteral("chief2"), m_room->clock.now() };
    QCOMPARE(m_seat->notices(), QList<SeatNotice>{ later });
    m_room->clock.pass(29 * day); // 58 days after the first
    QVERIFY(m_seat->signIn(QStringLiteral("doctor1"), StaffRoom::secret("umi-to-sora-78")).ok());
    QCOMPARE(m_seat->notices(), QList<SeatNotice>{ later });
}

void SeatNoticesTest::tellsOfAPasswordThatEnds()
{
    QVERIFY(signIn("desk1"));
    QVERIFY(m_seat->giveNewPassword(StaffRoom::secret("kR4!m9zW")).ok());
    const QDateTime end = m_room->clock.now().addDays(60);
    const auto after = [this](qint64 days) {
        m_room->clock.pass(days * day);
        m_seat->signOut();
        return m_seat->signIn(QStringLiteral("desk1"), StaffRoom::secret("kR4!m9zW")).ok();
    };
    QVERIFY(after(45));
    QVERIFY(m_seat->notices().isEmpty());
    QVERIFY(after(1));
    QCOMPARE(m_seat->notices(), (QList<SeatNotice>{ { SeatNotice::Kind::PasswordEnds, {}, end, 14 } }));
}

void SeatNoticesTest::tellsOfTheSecondFactorsDay()
{
    use({ StationKind::Desk, QDate(2026, 12, 1), {} });
    QVERIFY(signIn("desk1"));
    const QDateTime midnightInJapan(QDate(2026, 11, 30), QTime(15, 0), Qt::UTC);
    QCOMPARE(m_seat->notices(),
        (QList<SeatNotice>{ { SeatNotice::Kind::SecondFactorFrom, {}, midnightInJapan } }));
    QVERIFY(m_seat->setUpSecondFactor().ok());
    QVERIFY(m_seat->giveSecondFactor(m_room->codeOf(m_seat->enrolment())).ok());
    m_seat->signOut();
    m_room->clock.pass(minute);
    QVERIFY(signIn("desk1"));
    QVERIFY(m_seat->giveSecondFactor(m_room->code("desk1")).ok());
    QVERIFY(m_seat->notices().isEmpty());
}

void SeatNoticesTest::tellsWhatOthersHaveToTell()
{
    QStringList asked;
    m_seat->setNoticeSource([&asked](const StaffMember &who) {
        asked.append(who.id);
        return QList<SeatNotice>{ { SeatNotice::Kind::Refusals, QStringLiteral("desk1"), {}, 3 } };
    });
    QVERIFY(!m_seat->signIn(QStringLiteral("chief1"), StaffRoom::secret("x")));
    m_room->clock.pass(1000);
    QVERIFY(asked.isEmpty());
    QVERIFY(signIn("chief1"));
    QCOMPARE(asked, QStringList{ QStringLiteral("chief1") });
    QCOMPARE(m_seat->notices().size(), 1);
    QCOMPARE(m_seat->notices().first().number, 3);
    m_seat->lock();
    QVERIFY(m_seat->notices().isEmpty());
}

QTEST_GUILESS_MAIN(SeatNoticesTest)
#include "seatnoticestest.moc"
