#include "app/station/stationseat.h"

#include "app/security/totp.h"
#include "tests/support/staffroom.h"

#include <QTest>

using namespace madoguchi;

namespace {

using State = Seat::State;
constexpr qint64 minute = 60LL * 1000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// "sign-in desk1 SignInFailed": act, who, and how it ended.
QString lineOf(const AuditEntry &entry)
{
    QStringList words{ auditWord(entry.what) };
    if (!entry.staffId.isEmpty())
        words.append(entry.staffId);
    if (entry.result)
        words.append(failureName(*entry.result));
    if (!entry.purpose.isEmpty())
        words.append(entry.purpose);
    return words.join(QLatin1Char(' '));
}

} // namespace

/// The seat of a station: its states, what stands on the audit, and the lock that closes by itself.
class StationSeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { use({ StationKind::Consulting, {}, {} }); }
    void comesAndGoes();
    void aNameIsWrittenOnlyWhereThereIsOne();
    void whatCannotBeWrittenDoesNotHappen();
    void everyStepOfTheWayIn();
    void ownSecondFactor();
    void ownPasswordAndCode();
    void locksAndUnlocks();
    void memberIsGoneBeforeAnybodyIsTold();
    void anotherOverTheLock();
    void idleLocksByItself();
    void touchingKeepsAwake();
    void theFirstKeyAfterASleepFindsTheLock();
    void aClockThatIsSetDoesNotKeepAwake();
    void halfWayInIsGivenUp();
    void twelveHoursEndTheSession();
    void endedFromElsewhere();

private:
    void use(const StaffRules &rules)
    {
        m_seat.reset();
        m_room = std::make_unique<StaffRoom>(rules);
        m_log.clear();
        m_auditFault.reset();
        sit();
    }
    void sit()
    {
        m_seat = std::make_unique<StationSeat>(*m_room->session, m_room->clock, std::chrono::minutes(5),
            [this](const AuditEntry &entry) -> Outcome<qint64> {
                if (m_auditFault)
                    return *m_auditFault;
                m_log.append(lineOf(entry));
                return qint64(m_log.size());
            });
    }
    bool signIn(const char *id) { return m_seat->signIn(QLatin1String(id), StaffRoom::password(id)).ok(); }
    std::unique_ptr<StaffRoom> m_room;
    std::unique_ptr<StationSeat> m_seat;
    QStringList m_log;
    std::optional<Fault> m_auditFault;
};

void StationSeatTest::comesAndGoes()
{
    QCOMPARE(m_seat->state(), State::SignedOut);
    QVERIFY(signIn("doctor1"));
    QCOMPARE(m_seat->state(), State::SignedIn);
    QCOMPARE(m_seat->member()->id, QStringLiteral("doctor1"));
    QVERIFY(m_seat->comingId().isEmpty());
    m_seat->signOut();
    QCOMPARE(m_seat->state(), State::SignedOut);
    QVERIFY(!m_seat->member());
    m_seat->signOut();
    m_seat->lock();
    QCOMPARE(m_log, (QStringList{ QStringLiteral("sign-in doctor1"), QStringLiteral("sign-out doctor1") }));
}

void StationSeatTest::aNameIsWrittenOnlyWhereThereIsOne()
{
    QCOMPARE(m_seat->signIn(QStringLiteral("hunter2 is my password"), StaffRoom::secret("x")).error(),
        Fault{ Failure::SignInFailed });
    QCOMPARE(m_seat->signIn(QStringLiteral("desk1"), StaffRoom::secret("x")).error(),
        Fault{ Failure::SignInFailed });
    QCOMPARE(m_seat->state(), State::SignedOut);
    QCOMPARE(m_log,
        (QStringList{
            QStringLiteral("sign-in SignInFailed"), QStringLiteral("sign-in desk1 SignInFailed") }));
}

void StationSeatTest::whatCannotBeWrittenDoesNotHappen()
{
    m_auditFault = Fault{ Failure::AuditNotWritten };
    QCOMPARE(
        m_seat->signIn(QStringLiteral("doctor1"), StaffRoom::password("doctor1")).error(), *m_auditFault);
    QCOMPARE(m_seat->state(), State::SignedOut);
    QVERIFY(!m_room->session->current());
    QVERIFY(!m_room->session->recordsKey());
    QVERIFY(!m_room->session->hasLiveSessions());
    m_auditFault.reset();
    QVERIFY(signIn("doctor1"));
    QVERIFY(m_seat->chooseQuickCode(StaffRoom::secret("482915")).ok());
    m_auditFault = Fault{ Failure::AuditNotWritten };
    // Leaving is never refused, coming back is.
    m_seat->lock();
    QCOMPARE(m_seat->state(), State::Locked);
    QCOMPARE(m_seat->unlock(StaffRoom::secret("482915")).error(), *m_auditFault);
    QCOMPARE(m_seat->state(), State::Locked);
    QVERIFY(!m_room->session->current());
}

void StationSeatTest::everyStepOfTheWayIn()
{
    use({ StationKind::Desk, QDate(2026, 11, 20), {} });
    m_room->account("desk1").mustChangePassword = true;
    QVERIFY(signIn("desk1"));
    QCOMPARE(m_seat->state(), State::NewPassword);
    QCOMPARE(m_seat->comingId(), QStringLiteral("desk1"));
    QVERIFY(!m_seat->member());
    QCOMPARE(m_seat->giveNewPassword(StaffRoom::secret("short")).error().failure, Failure::PasswordTooShort);
    QCOMPARE(m_seat->state(), State::NewPassword);
    QVERIFY(m_seat->enrolment().isEmpty());
    QVERIFY(m_seat->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    QCOMPARE(m_seat->state(), State::SetUpSecondFactor);
    QVERIFY(m_seat->enrolment().view().startsWith("otpauth://"));
    QCOMPARE(
        m_seat->giveSecondFactor(StaffRoom::secret("00000x")).error().failure, Failure::SecondFactorWrong);
    QCOMPARE(m_seat->state(), State::SetUpSecondFactor);
    m_room->clock.pass(1000);
    QVERIFY(m_seat->giveSecondFactor(m_room->codeOf(m_seat->enrolment())).ok());
    QCOMPARE(m_seat->state(), State::SignedIn);
    QVERIFY(m_seat->enrolment().isEmpty());
    m_seat->signOut();
    m_room->clock.pass(minute);
    QVERIFY(m_seat->signIn(QStringLiteral("desk1"), StaffRoom::secret("yama-to-kawa-34")).ok());
    QCOMPARE(m_seat->state(), State::SecondFactor);
    QVERIFY(m_seat->giveSecondFactor(m_room->code("desk1")).ok());
    QCOMPARE(m_log,
        (QStringList{ QStringLiteral("password-changed desk1 PasswordTooShort"),
            QStringLiteral("password-changed desk1"),
            QStringLiteral("second-factor-set desk1 SecondFactorWrong"),
            QStringLiteral("second-factor-set desk1"), QStringLiteral("sign-in desk1"),
            QStringLiteral("sign-out desk1"), QStringLiteral("sign-in desk1") }));
}

void StationSeatTest::ownSecondFactor()
{
    QVERIFY(signIn("doctor1"));
    QVERIFY(m_seat->setUpSecondFactor().ok());
    QCOMPARE(m_seat->state(), State::SetUpSecondFactor);
    QVERIFY(!m_seat->member());
    m_seat->cancel();
    QCOMPARE(m_seat->state(), State::SignedIn);
    QVERIFY(m_seat->setUpSecondFactor().ok());
    QVERIFY(m_seat->giveSecondFactor(m_room->codeOf(m_seat->enrolment())).ok());
    QCOMPARE(m_seat->state(), State::SignedIn);
    QVERIFY(m_room->session->recordsKey());
    QVERIFY(m_room->session->hasSecondFactor(QStringLiteral("doctor1")));
    QCOMPARE(m_log,
        (QStringList{ QStringLiteral("sign-in doctor1"), QStringLiteral("second-factor-set doctor1") }));
}

void StationSeatTest::ownPasswordAndCode()
{
    QVERIFY(!m_seat->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")));
    QVERIFY(!m_seat->chooseQuickCode(StaffRoom::secret("482915")));
    QVERIFY(signIn("desk1"));
    QVERIFY(m_seat->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    QCOMPARE(m_seat->state(), State::SignedIn);
    QVERIFY(!m_seat->hasQuickCode());
    QCOMPARE(m_seat->chooseQuickCode(StaffRoom::secret("111111")).error().failure, Failure::QuickCodeUnfit);
    QVERIFY(m_seat->chooseQuickCode(StaffRoom::secret("482915")).ok());
    QVERIFY(m_seat->hasQuickCode());
    QCOMPARE(m_log,
        (QStringList{ QStringLiteral("sign-in desk1"), QStringLiteral("password-changed desk1"),
            QStringLiteral("quick-code-chosen desk1 QuickCodeUnfit"),
            QStringLiteral("quick-code-chosen desk1") }));
}

void StationSeatTest::locksAndUnlocks()
{
    QVERIFY(signIn("doctor1"));
    QVERIFY(m_seat->chooseQuickCode(StaffRoom::secret("482915")).ok());
    QVERIFY(!m_seat->takesQuickCode());
    QVERIFY(!m_seat->unlock(StaffRoom::secret("482915"))); // nothing is locked
    m_seat->lock();
    QCOMPARE(m_seat->state(), State::Locked);
    QVERIFY(m_seat->takesQuickCode());
    QCOMPARE(m_seat->unlock(StaffRoom::secret("482916")).error(), (Fault{ Failure::QuickCodeWrong, {}, 2 }));
    QCOMPARE(m_seat->state(), State::Locked);
    QVERIFY(m_seat->unlock(StaffRoom::secret("482915")).ok());
    QCOMPARE(m_seat->state(), State::SignedIn);
    m_seat->lock();
    m_seat->lock();
    for (int wrong = 0; wrong < 3; ++wrong)
        QVERIFY(!m_seat->unlock(StaffRoom::secret("000001")));
    QVERIFY(!m_seat->takesQuickCode());
    QVERIFY(signIn("doctor1"));
    QCOMPARE(m_log.mid(2),
        (QStringList{ QStringLiteral("locked doctor1"), QStringLiteral("unlocked QuickCodeWrong"),
            QStringLiteral("unlocked doctor1"), QStringLiteral("locked doctor1"),
            QStringLiteral("unlocked QuickCodeWrong"), QStringLiteral("unlocked QuickCodeWrong"),
            QStringLiteral("unlocked QuickCodeUsedUp"), QStringLiteral("sign-in doctor1") }));
}

void StationSeatTest::memberIsGoneBeforeAnybodyIsTold()
{
    QList<QString> seen;
    connect(m_seat.get(), &Seat::changed, this, [this, &seen] {
        const auto who = m_seat->member();
        const bool key = m_room->session->recordsKey() != nullptr;
        seen.append(who ? who->id + (key ? QStringLiteral("+key") : QString())
                : key   ? QStringLiteral("key")
                        : QString());
    });
    QVERIFY(signIn("doctor1"));
    m_seat->lock();
    QVERIFY(signIn("doctor1"));
    m_seat->signOut();
    QVERIFY(signIn("doctor1"));
    m_room->clock.pass(5 * minute);
    m_seat->touched();
    const QString in = QStringLiteral("doctor1+key");
    QCOMPARE(seen, (QList<QString>{ in, QString(), in, QString(), in, QString() }));
}

void StationSeatTest::anotherOverTheLock()
{
    QVERIFY(signIn("doctor1"));
    QVERIFY(m_seat->chooseQuickCode(StaffRoom::secret("482915")).ok());
    QVERIFY(signIn("chief1")); // over the seat: who sat is locked first
    QCOMPARE(
        m_log.mid(2), (QStringList{ QStringLiteral("locked doctor1"), QStringLiteral("sign-in chief1") }));
    m_seat->signOut();
    QCOMPARE(m_seat->state(), State::Locked); // the doctor's session goes on behind the lock
    QVERIFY(m_seat->unlock(StaffRoom::secret("482915")).ok());
    QCOMPARE(m_seat->member()->id, QStringLiteral("doctor1"));
}

void StationSeatTest::idleLocksByItself()
{
    QVERIFY(signIn("desk1"));
    m_room->clock.pass(5 * minute - 1);
    QTest::qWait(700); // longer than the seat looks at the clock
    QCOMPARE(m_seat->state(), State::SignedIn);
    m_room->clock.pass(1);
    QTRY_COMPARE(m_seat->state(), State::Locked);
    QVERIFY(!m_seat->member());
    QCOMPARE(m_log.last(), QStringLiteral("locked desk1 idle"));
}

void StationSeatTest::touchingKeepsAwake()
{
    QVERIFY(signIn("desk1"));
    for (int quarter = 0; quarter < 8; ++quarter) {
        m_room->clock.pass(4 * minute);
        m_seat->touched();
        QCOMPARE(m_seat->state(), State::SignedIn);
    }
}

void StationSeatTest::theFirstKeyAfterASleepFindsTheLock()
{
    QVERIFY(signIn("doctor1"));
    m_room->clock.pass(8 * hour); // the lid was closed: no timer ran
    m_seat->touched();
    QCOMPARE(m_seat->state(), State::Locked);
    QVERIFY(!m_room->session->recordsKey());
}

void StationSeatTest::aClockThatIsSetDoesNotKeepAwake()
{
    QVERIFY(signIn("desk1"));
    m_room->clock.setAhead(-day);
    m_room->clock.pass(5 * minute);
    m_seat->touched();
    QCOMPARE(m_seat->state(), State::Locked);
    QVERIFY(signIn("desk1"));
    m_room->clock.setAhead(hour); // nor does one set ahead lock
    m_seat->touched();
    QCOMPARE(m_seat->state(), State::SignedIn);
}

void StationSeatTest::halfWayInIsGivenUp()
{
    m_room->account("desk1").mustChangePassword = true;
    QVERIFY(signIn("desk1"));
    m_room->clock.pass(5 * minute);
    QTRY_COMPARE(m_seat->state(), State::SignedOut);
    QVERIFY(m_seat->comingId().isEmpty());
    QVERIFY(signIn("desk1"));
    m_seat->cancel();
    QCOMPARE(m_seat->state(), State::SignedOut);
    // One's own second factor that is left half-way locks like the seat itself.
    QVERIFY(signIn("desk2"));
    QVERIFY(m_seat->setUpSecondFactor().ok());
    m_room->clock.pass(5 * minute);
    m_seat->touched();
    QCOMPARE(m_seat->state(), State::Locked);
    QVERIFY(!m_room->session->current());
}

void StationSeatTest::twelveHoursEndTheSession()
{
    QVERIFY(signIn("desk1"));
    QVERIFY(m_seat->chooseQuickCode(StaffRoom::secret("482915")).ok());
    for (int minutes = 0; minutes < 12 * 60 - 4; minutes += 4) {
        m_room->clock.pass(4 * minute);
        m_seat->touched();
    }
    QCOMPARE(m_seat->state(), State::SignedIn);
    m_room->clock.pass(4 * minute);
    QVERIFY(!m_seat->member());
    QTRY_COMPARE(m_seat->state(), State::SignedOut);
    QVERIFY(!m_seat->takesQuickCode());
    QCOMPARE(m_log.last(), QStringLiteral("locked desk1 session-over"));
}

void StationSeatTest::endedFromElsewhere()
{
    QVERIFY(signIn("desk1"));
    m_room->session->endSessionsOf(QStringLiteral("desk1"));
    QCOMPARE(m_seat->state(), State::SignedOut);
    QVERIFY(signIn("desk1"));
    m_seat->lock();
    m_room->session->endSessionsOf(QStringLiteral("desk1"));
    QTRY_COMPARE(m_seat->state(), State::SignedOut);
}

QTEST_GUILESS_MAIN(StationSeatTest)
#include "stationseattest.moc"
