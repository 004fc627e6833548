#include "app/station/auditreview.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

/// The closing sheet of a desk: counts of its day, from the disk.
class DayClosingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<StationStage>(StationKind::Desk);
        QVERIFY(m_stage->open());
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
    }
    void cleanup() { m_stage.reset(); }

    void itCountsTheDay()
    {
        write(AuditAct::VisualConfirmed); // yesterday's
        m_stage->pass(24 * 3600 * 1000);
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
        Reception reception = sampleReception();
        reception.day = m_stage->core().today();
        QVERIFY(m_stage->desk().keepArrived(reception));
        write(AuditAct::VisualConfirmed);
        write(AuditAct::VisualEnded); // another person: nothing was confirmed
        QVERIFY(m_stage->signIn(QStringLiteral("ishi")));
        write(AuditAct::VisualConfirmed);
        write(AuditAct::LimitConsentTicked);
        write(AuditAct::LimitConsentTicked);
        AuditEntry left;
        left.what = AuditAct::CardLeft;
        QVERIFY(m_stage->core().auditOwn(left));
        const auto sheet = m_stage->desk().closingSheet();
        QVERIFY(sheet);
        QCOMPARE(sheet->day, m_stage->core().today());
        QCOMPARE(sheet->receptions, 1);
        QCOMPARE(sheet->cardsLeft, 1);
        QVERIFY(sheet->knowsCards);
        const QList<ClosingSheet::Person> people{ { QStringLiteral("ishi"), 1, 2 },
            { QStringLiteral("uketsuke"), 1, 0 } };
        QCOMPARE(sheet->staff, people);
        QCOMPARE(sheet->auditHead, auditHead16(m_stage->core().auditLog().head()->link));
        QCOMPARE(sheet->auditHead.size(), 19); // four groups of four
    }

    /// Counted from the audit log, which says of whom only by the visit.
    void whatIsPrintedIsOnTheLogAndCounted()
    {
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
        Reception reception = sampleReception();
        reception.day = m_stage->core().today();
        QVERIFY(m_stage->desk().keepArrived(reception));
        QVERIFY(m_stage->desk().confirm(reception.visit));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_stage->desk().slipPrinted(reception.visit));
        for (int i = 0; i < 2; ++i) {
            QVERIFY(m_stage->desk().statementPrinted(reception.visit));
            QVERIFY(m_stage->desk().statementPrinted({})); // with nothing filled in: nobody's second one
        }
        QCOMPARE(m_stage->desk().statementPrinted(QUuid::createUuid()).error().failure, Failure::NotFound);
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_stage->desk().eligibilityPrinted(reception.visit));
        QCOMPARE(m_stage->desk().eligibilityPrinted({}).error().failure, Failure::NotFound);
        const auto sheet = m_stage->desk().closingSheet();
        QVERIFY(sheet);
        QCOMPARE(sheet->statements, 4);
        QCOMPARE(sheet->reprints, 4);
        const QList<AuditEntry> entries = m_stage->entries(AuditAct::StatementPrinted);
        QCOMPARE(entries.size(), 4);
        QCOMPARE(m_stage->entries(AuditAct::EligibilityPrinted).size(), 2);
        QVERIFY(entries.first().visit == reception.visit && !entries.first().patientKey.isEmpty());
        QVERIFY(entries.first().purpose.isEmpty() && entries.first().period.isEmpty());
        QCOMPARE(entries.first().staffId, QStringLiteral("uketsuke"));
    }

    /// From the reception to its confirmation; one that was taken back waits on.
    void howLongPatientsWaited()
    {
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
        QCOMPARE(m_stage->desk().closingSheet()->waiting, ClosingSheet::Waiting());
        QList<QUuid> visits;
        for (int i = 1; i <= 4; ++i) {
            Reception reception = sampleReception(i);
            reception.visit = QUuid::createUuid();
            reception.person = PersonCheck::Clear;
            reception.status = ReceptionStatus::Arrived;
            reception.day = m_stage->core().today();
            QVERIFY(m_stage->desk().keepArrived(reception));
            visits.append(reception.visit);
        }
        constexpr qint64 minute = 60'000;
        const auto confirm = [&](int which) { QVERIFY(m_stage->desk().confirm(visits.at(which))); };
        m_stage->pass(2 * minute);
        confirm(0);
        QVERIFY(m_stage->desk().takeBackConfirm(visits.first()));
        m_stage->pass(3 * minute);
        confirm(1);
        m_stage->pass(6 * minute + 59'000);
        confirm(0);
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
        confirm(2);
        confirm(3);
        m_stage->pass(1000);
        QVERIFY(m_stage->desk().takeBackConfirm(visits.last())); // and waits still
        const ClosingSheet::Waiting expected{ 3, 11, 11 };
        QCOMPARE(m_stage->desk().closingSheet()->waiting, expected);
    }

    void whoSeesNoPatientsGetsNone()
    {
        m_stage->core().seat().signOut();
        QCOMPARE(m_stage->desk().closingSheet().error().failure, Failure::NotSignedIn);
        QCOMPARE(m_stage->desk().statementPrinted({}).error().failure, Failure::NotSignedIn);
        QVERIFY(m_stage->signIn(QStringLiteral("kanri")));
        QCOMPARE(m_stage->desk().statementPrinted({}).error().failure, Failure::NotPermitted);
        QCOMPARE(m_stage->desk().closingSheet().error().failure, Failure::NotPermitted);
    }

private:
    void write(AuditAct act)
    {
        AuditEntry entry;
        entry.what = act;
        QVERIFY(m_stage->core().audit(entry));
    }

    std::unique_ptr<StationStage> m_stage;
};

QTEST_GUILESS_MAIN(DayClosingTest)
#include "dayclosingtest.moc"
