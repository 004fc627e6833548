#include "app/central/folder/foldercentral.h"
#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibility.h"
#include "app/support/clock.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/faultyvfs.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

NumberQuery person()
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("A-1"));
    query.number = Pii(QStringLiteral("1001"));
    query.branch = Pii(QStringLiteral("01"));
    query.birthdate = Pii(QDate(1980, 5, 6));
    return query;
}

const QByteArray bookings = "InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber,"
                            "Birthdate\r\n138057,A-1,1001,1,19800506\r\n";

} // namespace

/// A desk on a terminal's folders whose disk fills up: an answer's file goes once the answer is on the disk,
/// and not before (oqs-interface.md ruling 12, security.md 27).
class KeptAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFullDiskKeepsTheAnswersFile_data();
    void aFullDiskKeepsTheAnswersFile();
    void aFullDiskKeepsTheSlipsFile();

private:
    [[nodiscard]] bool open();
    /// So much time that whatever lies there settles.
    void settle();
    /// Takes the one request away, as the terminal does.
    [[nodiscard]] QByteArray takeRequest();
    void answer(const QByteArray &message) const;
    [[nodiscard]] QStringList in(const char *folder) const
    {
        return QDir(m_stage->file(QLatin1String(folder))).entryList(QDir::Files);
    }
    [[nodiscard]] Reception reception() { return m_stage->desk().receptions().first(); }
    [[nodiscard]] bool says(Failure failure);

    std::unique_ptr<FaultyVfs> m_disk;
    std::unique_ptr<StationStage> m_stage;
    QString m_taken; ///< the name of the request that was taken last
};

void KeptAnswersTest::init()
{
    m_disk = std::make_unique<FaultyVfs>();
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.way = ServiceWay::Folder;
    m_stage->plan.reader = ReaderWay::None;
    m_stage->plan.folder.req = m_stage->file(QStringLiteral("req"));
    m_stage->plan.folder.res = m_stage->file(QStringLiteral("res"));
    m_stage->ownWay = &m_stage->clock;
    for (const char *name : { "req", "res" })
        QVERIFY(QDir().mkpath(m_stage->file(QLatin1String(name))));
    QVERIFY(open());
}

void KeptAnswersTest::cleanup()
{
    m_stage.reset();
    m_disk.reset();
}

bool KeptAnswersTest::open()
{
    return m_stage->open() && m_stage->signIn(QStringLiteral("uketsuke"));
}

void KeptAnswersTest::settle()
{
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
        static_cast<FolderCentral &>(m_stage->core().central()).look();
        m_stage->clock.pass(400);
    }
    QCoreApplication::processEvents();
}

QByteArray KeptAnswersTest::takeRequest()
{
    settle();
    const QStringList names = in("req");
    if (names.size() != 1)
        return {};
    m_taken = names.first();
    QFile file(m_stage->file(QStringLiteral("req/") + m_taken));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray request = file.readAll();
    return file.remove() ? request : QByteArray();
}

void KeptAnswersTest::answer(const QByteArray &message) const
{
    QFile file(m_stage->file(
        QStringLiteral("res/") + QString(m_taken).replace(QLatin1String("req_"), QLatin1String("res_"))));
    if (!file.open(QIODevice::WriteOnly) || file.write(message) != message.size())
        qFatal("the terminal cannot write");
}

bool KeptAnswersTest::says(Failure failure)
{
    const QList<HealthLine> lines = m_stage->desk().health();
    return std::any_of(lines.begin(), lines.end(),
        [failure](const HealthLine &line) { return line.fault && line.fault->failure == failure; });
}

void KeptAnswersTest::aFullDiskKeepsTheAnswersFile_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("space again") << false;
    QTest::newRow("space again after a restart") << true;
}

void KeptAnswersTest::aFullDiskKeepsTheAnswersFile()
{
    QFETCH(bool, restarted);
    QVERIFY(m_stage->desk().receiveByNumber(person(), QStringLiteral("certificate")).ok());
    const auto asked = messages::readEligibilityRequest(takeRequest());
    QVERIFY(asked.ok());
    Eligibility valid = ScriptedCentral::known(person()).value();
    valid.institution = asked->institution;
    valid.fileIdentifier = asked->fileIdentifier;
    valid.processedAt = toJapanTime(m_stage->clock.now());
    m_disk->failAt(1, FaultyVfs::Fault::Full, true);
    answer(messages::write(valid, *asked));
    settle();
    QVERIFY(m_disk->hasFailed());
    QVERIFY(says(Failure::StoreFull));
    QVERIFY(!reception().question->answered);
    settle();
    QCOMPARE(in("res").size(), 1); // it is all there is of the answer
    m_disk->heal();
    if (restarted)
        QVERIFY(open());
    m_stage->desk().numbers().sender().send();
    settle();
    QVERIFY(reception().question->answered);
    QCOMPARE(reception().eligibility.validity, Validity::Valid);
    QVERIFY(in("res").isEmpty());
    QVERIFY(in("req").isEmpty()); // and it was asked once
    QCOMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
}

void KeptAnswersTest::aFullDiskKeepsTheSlipsFile()
{
    QVERIFY(m_stage->desk().askBookings(bookings, QDate(2026, 11, 21)).ok());
    const auto asked = messages::readBulkRequest(takeRequest());
    QVERIFY(asked.ok());
    m_disk->failAt(1, FaultyVfs::Fault::Full, true);
    BulkSlip slip;
    slip.receptionNumber = QStringLiteral("R-1");
    slip.receivedAt = toJapanTime(m_stage->clock.now());
    slip.institution = asked->institution;
    slip.fileIdentifier = asked->fileIdentifier;
    answer(messages::write(slip));
    settle();
    QVERIFY(says(Failure::StoreFull));
    QCOMPARE(in("res").size(), 1);
    m_disk->heal();
    m_stage->desk().numbers().bookingQueries().send();
    settle();
    QCOMPARE(m_stage->desk().bookings().value(0).state, BookingCheck::State::Asked);
    QVERIFY(in("res").isEmpty());
}

QTEST_GUILESS_MAIN(KeptAnswersTest)
#include "keptanswerstest.moc"
