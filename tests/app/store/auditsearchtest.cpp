#include "app/store/auditsearch.h"

#include "tests/app/store/storefixture.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDateTime morning(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);

AuditEntry entryOf(int number)
{
    AuditEntry entry;
    entry.time = morning.addSecs(number * 3600);
    entry.staffId = number % 2 == 0 ? QStringLiteral("even") : QStringLiteral("odd");
    entry.role = number % 2 == 0 ? Role::Administrator : Role::Qualified;
    entry.station = QStringLiteral("ROOM-1");
    entry.patientKey = QByteArray(32, number % 3 == 0 ? 'p' : 'q');
    entry.what = number % 4 == 0 ? AuditAct::SignIn : AuditAct::RecordsAsked;
    if (number % 5 == 0)
        entry.result = Failure::RecordsNotAsked;
    return entry;
}

QList<int> numbersOf(const Outcome<AuditFound> &found)
{
    QList<int> numbers;
    for (const NumberedEntry &one : found->entries)
        numbers.append(static_cast<int>(one.number));
    return numbers;
}

} // namespace

class AuditSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestComesFirst();
    void everyPartOfThePatternCounts();
    void noMoreThanAskedFor();
    void aWordThatIsNoneHidesNothingElse();
    void faultsAreSaid();

private:
    std::unique_ptr<StoreFixture> m_store;
};

void AuditSearchTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    AuditLog log(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    for (int number = 1; number <= 10; ++number)
        QVERIFY(log.append(entryOf(number)).ok());
}

void AuditSearchTest::newestComesFirst()
{
    const auto found = AuditSearch(*m_store->database).find({});
    QCOMPARE(numbersOf(found), (QList<int>{ 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }));
    QVERIFY(found->entries.constLast().entry == entryOf(1));
    QVERIFY(!found->more);
}

void AuditSearchTest::everyPartOfThePatternCounts()
{
    AuditSearch search(*m_store->database);
    AuditPattern pattern;
    pattern.after = 7;
    QCOMPARE(numbersOf(search.find(pattern)), (QList<int>{ 10, 9, 8 }));
    pattern = {};
    pattern.from = morning.addSecs(3 * 3600);
    pattern.before = morning.addSecs(5 * 3600);
    QCOMPARE(numbersOf(search.find(pattern)), (QList<int>{ 4, 3 }));
    pattern = {};
    pattern.staffId = QStringLiteral("odd");
    pattern.patientKey = QByteArray(32, 'p');
    QCOMPARE(numbersOf(search.find(pattern)), (QList<int>{ 9, 3 }));
    pattern = {};
    pattern.act = AuditAct::SignIn;
    pattern.role = Role::Administrator;
    QCOMPARE(numbersOf(search.find(pattern)), (QList<int>{ 8, 4 }));
    pattern = {};
    pattern.doneOnly = true;
    pattern.after = 4;
    QCOMPARE(numbersOf(search.find(pattern)), (QList<int>{ 9, 8, 7, 6 }));
    pattern = {};
    pattern.notable = true;
    QCOMPARE(numbersOf(search.find(pattern)), (QList<int>{ 10, 5 }));
}

void AuditSearchTest::noMoreThanAskedFor()
{
    AuditPattern pattern;
    pattern.most = 3;
    const auto found = AuditSearch(*m_store->database).find(pattern);
    QCOMPARE(numbersOf(found), (QList<int>{ 10, 9, 8 }));
    QVERIFY(found->more);
    pattern.most = 10;
    QVERIFY(!AuditSearch(*m_store->database).find(pattern)->more);
}

void AuditSearchTest::aWordThatIsNoneHidesNothingElse()
{
    QVERIFY(m_store->database->run(QStringLiteral("DROP TRIGGER audit_is_not_changed")).ok());
    QVERIFY(
        m_store->database->run(QStringLiteral("UPDATE audit SET what = 'nothing' WHERE number = 9")).ok());
    const auto found = AuditSearch(*m_store->database).find({});
    QCOMPARE(found->entries.size(), 9);
    QCOMPARE(found->unreadable, QList<qint64>{ 9 });
}

void AuditSearchTest::faultsAreSaid()
{
    QVERIFY(m_store->database->run(QStringLiteral("ALTER TABLE audit RENAME TO elsewhere")).ok());
    QVERIFY(!AuditSearch(*m_store->database).find({}).ok());
}

QTEST_GUILESS_MAIN(AuditSearchTest)
#include "auditsearchtest.moc"
