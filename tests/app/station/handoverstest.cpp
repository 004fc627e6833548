#include "app/station/handovers.h"

#include "app/store/openreceptions.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 hour = 3'600 * second;

} // namespace

/// A confirmation that can be taken back for ten seconds, and the file for the レセコン after it.
class HandOversTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFileIsWrittenWhenNothingCanBeTakenBack();
    void takenBackItIsAsBefore();
    void afterTheSecondsNothingIsTakenBack();
    void aClockSetBackProlongsNothing();
    void theNewestIsTakenBackFirst();
    void confirmedAgainItIsHandedOverOnce();
    void aCrashWithinTheSecondsLetsTheConfirmationStand();
    void aRestartWritesNothingTwice();
    void anotherProgramNeverSeesHalfAFile();
    void aFolderThatIsAwayIsWaitedFor();
    void whatWaitsOutlivesItsDay();
    void byHandOnceMore();
    void onlyWhoMay();
    void withoutAFolderNothingIsHandedOver();
    void theStoreThatCannotSaySoWritesNoSecondFile();
    void aFileThatNobodyCollectsIsAHealthLine();
    void aDoubtfulOneIsNotHandedOver();

private:
    Reception arrive(int seed = 1);
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] Reception listed(const QUuid &visit) const;
    [[nodiscard]] HealthLine health() const;
    bool reopen();
    void pass(qint64 milliseconds);

    std::unique_ptr<StationStage> m_stage;
    QString m_dir;
};

void HandOversTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_dir = m_stage->file(QStringLiteral("handover"));
    QVERIFY(QDir().mkpath(m_dir));
    m_stage->plan.handOver.dir = m_dir;
    QVERIFY(reopen());
}

bool HandOversTest::reopen()
{
    const bool opened = m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok();
    if (opened) {
        m_stage->desk().handOvers().writeHere();
        m_stage->desk().handOvers().look();
    }
    return opened;
}

void HandOversTest::pass(qint64 milliseconds)
{
    m_stage->pass(milliseconds);
    m_stage->desk().handOvers().look();
}

Reception HandOversTest::arrive(int seed)
{
    Reception reception = sampleReception(seed);
    reception.eligibility.validity = Validity::Valid;
    reception.status = ReceptionStatus::Arrived;
    reception.visitEnd = VisitEnd::Complete;
    reception.handOver = HandOverState::None;
    reception.day = m_stage->core().today();
    reception.arrivedAt = m_stage->core().now();
    const auto kept = m_stage->desk().keepArrived(reception);
    return kept ? listed(reception.visit) : Reception();
}

QStringList HandOversTest::files() const
{
    return QDir(m_dir).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

Reception HandOversTest::listed(const QUuid &visit) const
{
    const ReceptionList all = m_stage->desk().receptions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&visit](const Reception &one) { return one.visit == visit; });
    return found == all.end() ? Reception() : *found;
}

HealthLine HandOversTest::health() const
{
    const QList<HealthLine> lines = m_stage->desk().health();
    const auto found = std::find_if(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::HandOver; });
    return found == lines.end() ? HealthLine() : *found;
}

void HandOversTest::theFileIsWrittenWhenNothingCanBeTakenBack()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    QVERIFY(m_stage->desk().slipPrinted(one.visit).ok());
    const auto fresh = m_stage->desk().freshConfirm();
    QVERIFY(fresh && fresh->visit == one.visit && fresh->number == one.number);
    QCOMPARE(fresh->secondsLeft, 10);
    pass(9'999);
    QCOMPARE(m_stage->desk().freshConfirm()->secondsLeft, 1);
    QVERIFY(files().isEmpty());
    pass(1);
    QVERIFY(!m_stage->desk().freshConfirm());
    QCOMPARE(files().size(), 1);
    QCOMPARE(files().first(), QStringLiteral("reception_20261120_%1.xml").arg(one.number));
    QVERIFY(listed(one.visit).handOver == HandOverState::Written);
    QCOMPARE(m_stage->entries(AuditAct::HandedOver).size(), 1);
    QVERIFY(m_stage->entries(AuditAct::HandedOver).first().staffId.isEmpty()); // the program itself
}

void HandOversTest::takenBackItIsAsBefore()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    QVERIFY(m_stage->desk().slipPrinted(one.visit).ok());
    pass(5 * second);
    QSignalSpy changed(&m_stage->desk(), &Desk::freshConfirmChanged);
    QVERIFY(m_stage->desk().takeBackConfirm(one.visit).ok());
    QVERIFY(!changed.isEmpty() && !m_stage->desk().freshConfirm());
    QVERIFY(listed(one.visit).status == ReceptionStatus::Arrived);
    QCOMPARE(m_stage->desk().waiting(), 1);
    pass(60 * second);
    QVERIFY(files().isEmpty());
    // The log tells both, and the slip that is out stays counted.
    QCOMPARE(m_stage->entries(AuditAct::ReceptionConfirmed).size(), 1);
    QCOMPARE(m_stage->entries(AuditAct::ConfirmTakenBack).size(), 1);
    QCOMPARE(m_stage->entries(AuditAct::ConfirmTakenBack).first().staffId, QStringLiteral("uketsuke"));
    QCOMPARE(m_stage->entries(AuditAct::SlipPrinted).size(), 1);
}

void HandOversTest::afterTheSecondsNothingIsTakenBack()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    m_stage->pass(10 * second); // nobody has looked meanwhile
    const auto back = m_stage->desk().takeBackConfirm(one.visit);
    QVERIFY(!back && back.error().failure == Failure::NotFound);
    QVERIFY(listed(one.visit).status == ReceptionStatus::Confirmed);
    QVERIFY(m_stage->entries(AuditAct::ConfirmTakenBack).isEmpty());
}

void HandOversTest::aClockSetBackProlongsNothing()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    m_stage->clock.setAhead(-hour);
    pass(10 * second);
    QVERIFY(!m_stage->desk().freshConfirm());
    QCOMPARE(files().size(), 1);
}

void HandOversTest::theNewestIsTakenBackFirst()
{
    const Reception one = arrive(1), two = arrive(2);
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    pass(3 * second);
    QVERIFY(m_stage->desk().confirm(two.visit).ok());
    QVERIFY(m_stage->desk().freshConfirm()->visit == two.visit);
    QVERIFY(m_stage->desk().takeBackConfirm(two.visit).ok());
    QVERIFY(m_stage->desk().freshConfirm()->visit == one.visit);
    QCOMPARE(m_stage->desk().freshConfirm()->secondsLeft, 7);
}

void HandOversTest::confirmedAgainItIsHandedOverOnce()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    QVERIFY(m_stage->desk().takeBackConfirm(one.visit).ok());
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    pass(10 * second);
    QCOMPARE(files().size(), 1);
    QVERIFY(QFile::remove(QDir(m_dir).filePath(files().first()))); // collected
    QVERIFY(m_stage->desk().confirm(one.visit).ok()); // it is confirmed already
    QVERIFY(!m_stage->desk().freshConfirm());
    pass(60 * second);
    QVERIFY(files().isEmpty());
}

void HandOversTest::aCrashWithinTheSecondsLetsTheConfirmationStand()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    m_stage->pass(2 * second);
    m_stage->close();
    QVERIFY(files().isEmpty());
    QVERIFY(reopen());
    QVERIFY(listed(one.visit).status == ReceptionStatus::Confirmed);
    QVERIFY(!m_stage->desk().freshConfirm());
    QTRY_COMPARE(files().size(), 1);
    QTRY_VERIFY(listed(one.visit).handOver == HandOverState::Written);
}

void HandOversTest::aRestartWritesNothingTwice()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    pass(10 * second);
    QVERIFY(QFile::remove(QDir(m_dir).filePath(files().first())));
    m_stage->close();
    QVERIFY(reopen());
    pass(60 * second);
    QVERIFY(files().isEmpty());
    QVERIFY(listed(one.visit).handOver == HandOverState::Written);
}

/// Under another name until all of it is on the disk; and nothing else is left there.
void HandOversTest::anotherProgramNeverSeesHalfAFile()
{
    QStringList seen;
    FolderFiles watched([&](FolderFiles::Step step) {
        if (step == FolderFiles::Step::Flush || step == FolderFiles::Step::Rename)
            seen += files();
        return 0;
    });
    ReceptionBook book(m_stage->core());
    HandOvers handOvers(m_stage->core(), book, watched);
    handOvers.writeHere();
    const Reception one = arrive();
    const auto confirmed = book.advance(one.visit, ReceptionStatus::Confirmed, AuditAct::ReceptionConfirmed);
    QVERIFY(confirmed.ok());
    handOvers.confirmed(*confirmed);
    m_stage->pass(10 * second);
    handOvers.look();
    QVERIFY(!seen.isEmpty());
    for (const QString &name : std::as_const(seen))
        QVERIFY(!name.endsWith(QLatin1String(".xml")));
    QCOMPARE(files().size(), 1);
    QFile file(QDir(m_dir).filePath(files().first()));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("</Madoguchi></MessageHeader>"));
}

void HandOversTest::aFolderThatIsAwayIsWaitedFor()
{
    QVERIFY(QDir().rename(m_dir, m_dir + QStringLiteral("-away")));
    const Reception one = arrive(1), two = arrive(2);
    QSignalSpy changed(&m_stage->desk(), &Desk::handOversChanged);
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    QVERIFY(m_stage->desk().confirm(two.visit).ok());
    QVERIFY(!m_stage->desk().handOversWaiting()); // they may still be taken back
    pass(10 * second);
    const auto waiting = m_stage->desk().handOversWaiting();
    QVERIFY(waiting && !changed.isEmpty());
    QVERIFY(waiting->visits == QList({ one.visit, two.visit }));
    QVERIFY(waiting->fault.failure == Failure::FolderUnreachable);
    QVERIFY(health().state == HealthLine::State::Attention && health().fault == waiting->fault);
    QVERIFY(!QDir(m_dir).exists()); // what is missing is not made
    QVERIFY(QDir().rename(m_dir + QStringLiteral("-away"), m_dir));
    pass(5 * second);
    QCOMPARE(files().size(), 2);
    QVERIFY(!m_stage->desk().handOversWaiting());
    QVERIFY(health().state == HealthLine::State::Good);
}

void HandOversTest::whatWaitsOutlivesItsDay()
{
    QVERIFY(QDir().rename(m_dir, m_dir + QStringLiteral("-away")));
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    pass(10 * second);
    m_stage->pass(48 * hour);
    QVERIFY(reopen());
    OpenReceptions open(m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Open));
    const auto stands = open.find(one.visit);
    QVERIFY(stands && *stands);
    QTRY_VERIFY(m_stage->desk().handOversWaiting()); // of the start, on the thread of shares
    QVERIFY(QDir().rename(m_dir + QStringLiteral("-away"), m_dir));
    pass(10 * second);
    QTRY_COMPARE(files().size(), 1);
    QCOMPARE(files().first(), QStringLiteral("reception_20261120_%1.xml").arg(one.number)); // of its own day
    const auto gone = open.find(one.visit);
    QVERIFY(gone && !*gone); // nothing else was open about it
}

void HandOversTest::byHandOnceMore()
{
    const Reception one = arrive();
    const auto early = m_stage->desk().handOverAgain(one.visit);
    QVERIFY(!early && early.error().failure == Failure::NotFound);
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    pass(10 * second);
    QVERIFY(QFile::remove(QDir(m_dir).filePath(files().first())));
    QVERIFY(m_stage->desk().handOverAgain(one.visit).ok());
    QCOMPARE(files().size(), 1);
    QCOMPARE(m_stage->entries(AuditAct::HandOverAsked).size(), 1);
    QCOMPARE(m_stage->entries(AuditAct::HandOverAsked).first().staffId, QStringLiteral("uketsuke"));
    QCOMPARE(m_stage->entries(AuditAct::HandedOver).size(), 2);
}

void HandOversTest::onlyWhoMay()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    m_stage->desk().seat().signOut();
    QVERIFY(!m_stage->desk().freshConfirm());
    QCOMPARE(m_stage->desk().takeBackConfirm(one.visit).error().failure, Failure::NotSignedIn);
    QCOMPARE(m_stage->desk().handOverAgain(one.visit).error().failure, Failure::NotSignedIn);
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
    QVERIFY(!m_stage->desk().freshConfirm());
    QCOMPARE(m_stage->desk().takeBackConfirm(one.visit).error().failure, Failure::NotPermitted);
    QCOMPARE(m_stage->desk().handOverAgain(one.visit).error().failure, Failure::NotPermitted);
    pass(10 * second); // whoever sits there
    QCOMPARE(files().size(), 1);
    QVERIFY(!m_stage->desk().handOversWaiting());
}

void HandOversTest::withoutAFolderNothingIsHandedOver()
{
    m_stage->plan.handOver.dir.clear();
    QVERIFY(reopen());
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    QVERIFY(m_stage->desk().freshConfirm()); // it can be taken back all the same
    pass(10 * second);
    QVERIFY(listed(one.visit).handOver == HandOverState::None);
    QCOMPARE(m_stage->desk().handOverAgain(one.visit).error().failure, Failure::SettingsInvalid);
    const QList<HealthLine> lines = m_stage->desk().health();
    QVERIFY(std::none_of(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::HandOver; }));
}

void HandOversTest::theStoreThatCannotSaySoWritesNoSecondFile()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    QVERIFY(m_stage->breakAudit());
    pass(10 * second);
    QCOMPARE(files().size(), 1);
    QVERIFY(QFile::remove(QDir(m_dir).filePath(files().first()))); // collected
    pass(10 * second);
    QVERIFY(files().isEmpty());
}

void HandOversTest::aFileThatNobodyCollectsIsAHealthLine()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    pass(10 * second);
    QCOMPARE(files().size(), 1);
    QFile file(QDir(m_dir).filePath(files().first()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime now = m_stage->core().clock().now();
    QVERIFY(file.setFileTime(now.addSecs(-23 * 3600), QFileDevice::FileModificationTime));
    file.close();
    const auto isOld = [&] { return m_stage->core().clock().now() > now.addSecs(3600); };
    QTRY_VERIFY((pass(10 * 60 * second), isOld() || health().state == HealthLine::State::Good) && isOld());
    QTRY_VERIFY((pass(60 * second), health().state == HealthLine::State::Attention));
    QCOMPARE(health().fault->number, 1);
}

void HandOversTest::aDoubtfulOneIsNotHandedOver()
{
    const Reception one = arrive();
    QVERIFY(m_stage->desk().confirm(one.visit).ok());
    // Between the confirmation and the file another answer comes, about somebody else.
    ReceptionBook book(m_stage->core());
    Reception doubtful = *book.find(one.visit);
    doubtful.person = PersonCheck::Doubtful;
    QVERIFY(book.keep(doubtful).ok());
    pass(10 * second);
    QVERIFY(files().isEmpty());
    QVERIFY(!m_stage->desk().handOversWaiting()); // nothing is wrong with the folder
    QCOMPARE(m_stage->desk().handOverAgain(one.visit).error().failure, Failure::AnswerForOther);
    QVERIFY(m_stage->desk().settlePerson(one.visit, true).ok());
    QCOMPARE(files().size(), 1);
}

QTEST_GUILESS_MAIN(HandOversTest)
#include "handoverstest.moc"
