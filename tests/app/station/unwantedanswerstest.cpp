#include "app/central/folder/foldercentral.h"
#include "app/store/bulkqueries.h"
#include "app/store/folderexchanges.h"
#include "app/store/outbox.h"
#include "tests/app/station/stationstage.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace madoguchi;

namespace {

const QString token = QStringLiteral("202611200001");
const QByteArray whole = QByteArrayLiteral("<?xml version=\"1.0\"?><XmlMsg/>");
constexpr qint64 days = 24LL * 3600 * 1000;

} // namespace

/// Answers on the share of the folder exchange that nobody has a use for: each holds a patient's data, and
/// goes. A power cut came between keeping what was in it and deleting it, or a key gave way to a newer one.
class UnwantedAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsDoneGoes_data();
    void whatIsDoneGoes();
    void unknownKeysGo_data();
    void unknownKeysGo();
    void storeThatCannotSayItLetsThemLie();
    void unreadableOnesStayAWeekForTheHelpdesk();
    void olderKeysGiveWay();

private:
    [[nodiscard]] FolderCentral &folder() { return dynamic_cast<FolderCentral &>(m_stage->core().central()); }
    [[nodiscard]] Outbox outbox()
    {
        return { m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Open) };
    }
    [[nodiscard]] bool expect(const QString &family, const QUuid &key);
    [[nodiscard]] bool answer(const QString &family, const QByteArray &content, const QString &of = token);
    void look(int milliseconds);
    [[nodiscard]] QStringList names(const char *folder) const
    {
        return QDir(m_stage->file(QLatin1String(folder))).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<StationStage> m_stage;
};

void UnwantedAnswersTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->ownWay = &m_stage->clock;
    m_stage->plan.way = ServiceWay::Folder;
    m_stage->plan.folder.req = m_stage->file(QStringLiteral("req"));
    m_stage->plan.folder.res = m_stage->file(QStringLiteral("res"));
    QVERIFY(QDir().mkpath(m_stage->plan.folder.req) && QDir().mkpath(m_stage->plan.folder.res));
    QVERIFY(m_stage->open());
}

/// The request stands in the book as one whose answer was not taken yet.
bool UnwantedAnswersTest::expect(const QString &family, const QUuid &key)
{
    FolderExchanges book(m_stage->core().database(), FolderExchanges::counterFileOf(m_stage->plan.storeFile));
    return book
        .keep({ token, key, family, false, QStringLiteral("ID"), m_stage->clock.now(),
            BookedExchange::State::Open })
        .ok();
}

bool UnwantedAnswersTest::answer(const QString &family, const QByteArray &content, const QString &of)
{
    QFile file(m_stage->file(QStringLiteral("res/%1res_%2.xml").arg(family, of)));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

void UnwantedAnswersTest::look(int milliseconds)
{
    constexpr int step = 500;
    for (int passed = 0; passed <= milliseconds; passed += step) {
        folder().look();
        m_stage->pass(step);
    }
    folder().look();
}

void UnwantedAnswersTest::whatIsDoneGoes_data()
{
    QTest::addColumn<OutboxEntry::Kind>("kind");
    QTest::addColumn<OutboxEntry::State>("state");
    QTest::addColumn<QString>("family");
    using Kind = OutboxEntry::Kind;
    using State = OutboxEntry::State;
    QTest::newRow("registered") << Kind::Reference << State::Done << QStringLiteral("OQSsiimm01");
    QTest::newRow("refused") << Kind::Reference << State::Refused << QStringLiteral("OQSsiimm01");
    QTest::newRow("eligibility") << Kind::Eligibility << State::Done << QStringLiteral("OQSsiquc01");
    QTest::newRow("refused, and nobody can tell whose it is")
        << Kind::Eligibility << State::Refused << QStringLiteral("OQSsiquc01");
}

void UnwantedAnswersTest::whatIsDoneGoes()
{
    QFETCH(OutboxEntry::Kind, kind);
    QFETCH(OutboxEntry::State, state);
    QFETCH(QString, family);
    OutboxEntry entry;
    entry.kind = kind;
    entry.visit = QUuid::createUuid();
    entry.since = m_stage->clock.now();
    auto added = outbox().add(entry);
    QVERIFY(added.ok());
    added->state = state;
    QVERIFY(outbox().update(*added).ok());
    QVERIFY(expect(family, added->key));
    m_stage->close();
    QVERIFY(answer(family, whole));
    QVERIFY(m_stage->open());
    look(2000);
    QCOMPARE(names("res"), QStringList());
}

void UnwantedAnswersTest::unknownKeysGo_data()
{
    QTest::addColumn<QString>("family");
    for (const char *family : { "OQSsiquc01", "OQSsiimm01", "OQSmuquc01", "OQSmuquc02" })
        QTest::newRow(family) << QString::fromLatin1(family);
}

/// Of a slip that is taken the key is renewed for the result; of what was unusable the keys are forgotten at
/// a restart; and an entry that is old is forgotten whole.
void UnwantedAnswersTest::unknownKeysGo()
{
    QFETCH(QString, family);
    QVERIFY(expect(family, QUuid::createUuid()));
    m_stage->close();
    QVERIFY(answer(family, whole));
    QVERIFY(m_stage->open());
    look(2000);
    QCOMPARE(names("res"), QStringList());
}

void UnwantedAnswersTest::storeThatCannotSayItLetsThemLie()
{
    const QString family = QStringLiteral("OQSmuquc01");
    BulkQueryEntry list;
    list.day = QDate(2026, 11, 21);
    list.since = m_stage->clock.now();
    list.state = BulkQueryEntry::State::Answered;
    BulkQueries table(m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Open));
    QVERIFY(table.add(list).ok());
    QVERIFY(m_stage->core().database().run(QStringLiteral("UPDATE bulk_queries SET content = x'00'")).ok());
    QVERIFY(expect(family, QUuid::createUuid())); // maybe the one of that row
    m_stage->close();
    QVERIFY(answer(family, whole));
    QVERIFY(m_stage->open());
    look(2000);
    QCOMPARE(names("res").size(), 1);
}

void UnwantedAnswersTest::unreadableOnesStayAWeekForTheHelpdesk()
{
    const QString family = QStringLiteral("OQSsiimm01");
    QVERIFY(expect(family, QUuid::createUuid()));
    QVERIFY(answer(family, "<XmlMsg>cut"));
    for (const int passed : { 1, 5 }) {
        m_stage->close();
        m_stage->pass(passed * days);
        QVERIFY(m_stage->open());
        look(35'000);
        QCOMPARE(names("res").size(), 1);
    }
    m_stage->close();
    m_stage->pass(days);
    QVERIFY(m_stage->open());
    look(35'000);
    QCOMPARE(names("res"), QStringList());
}

/// A key that is older than a day gives way, and what still comes under it with it.
void UnwantedAnswersTest::olderKeysGiveWay()
{
    BookedPatient patient;
    patient.person.insurerNumber = QStringLiteral("  138057");
    patient.person.number = Pii<QString>(QStringLiteral("1001"));
    patient.person.birthdate = Pii<QDate>(QDate(1960, 2, 29));
    Bookings &bookings = m_stage->desk().numbers().bookingQueries();
    QVERIFY(bookings.ask({ patient }, QDate(2026, 11, 28)).ok());
    look(2000);
    const QStringList first = names("req");
    QCOMPARE(first.size(), 1);
    QVERIFY(QFile::remove(m_stage->file(QStringLiteral("req/") + first.first()))); // the terminal has it
    look(185'000);
    m_stage->pass(days);
    bookings.send();
    look(2000);
    QCOMPARE(names("req").size(), 1);
    QVERIFY(names("req") != first);
    const QString late = first.first().section(u'_', 1, 1).section(u'.', 0, 0);
    QVERIFY(answer(QStringLiteral("OQSmuquc01"), whole, late));
    look(2000);
    QCOMPARE(names("res"), QStringList());
}

QTEST_GUILESS_MAIN(UnwantedAnswersTest)
#include "unwantedanswerstest.moc"
