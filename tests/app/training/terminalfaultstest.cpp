#include "app/central/messages/eligibility.h"
#include "app/training/terminal/delivery.h"
#include "tests/app/training/terminalbench.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <zip.h>

using namespace madoguchi;

namespace {

const QString family = QStringLiteral("OQSsiquc01");
constexpr int soon = 30;

} // namespace

/// Everything that can be wrong with the terminal, each as a client meets it.
class TerminalFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<TerminalBench>(); }
    void everyFaultHasItsName();
    void notTaken();
    void silence();
    void handedBack();
    void later();
    void inTwoSteps();
    void halfForEver();
    void twice();
    void leftovers();
    void firstSomethingElse();
    void inTheFile();
    void links();
    void archives();
    void inTheMessage();
    void onlyOneFamily();
    void eachFamilyOnce();
    void aFullDiskLeavesNoName();

private:
    QByteArray ask(TerminalFault fault, int answers = -1)
    {
        m_bench->terminal().setFault({ fault, answers, {}, soon });
        return m_bench->ask(family, messages::write(m_bench->questionAbout(QStringLiteral("p01"))));
    }
    Failure failureOf(TerminalFault fault)
    {
        const auto read = messages::readEligibility(ask(fault));
        return read.ok() ? Failure::NotOnThisWay : read.error().failure;
    }
    QString resultName(const QString &extension = QStringLiteral(".xml"))
    {
        return family + QStringLiteral("res_") + m_bench->token() + extension;
    }
    std::unique_ptr<TerminalBench> m_bench;
};

void TerminalFaultsTest::everyFaultHasItsName()
{
    const QStringList names = terminalfaults::allNames();
    for (const QString &name : names) {
        const auto fault = terminalfaults::byName(name);
        QVERIFY(fault.has_value());
        QCOMPARE(terminalfaults::nameOf(*fault), name);
        QCOMPARE(names.count(name), 1);
    }
    QCOMPARE(names.size(), static_cast<int>(TerminalFault::OtherReceptionNumber) + 1);
}

void TerminalFaultsTest::notTaken()
{
    QVERIFY(ask(TerminalFault::NotTaken).isEmpty());
    QCOMPARE(m_bench->requests().size(), 1);
    QVERIFY(m_bench->terminal().journal().isEmpty());
    m_bench->terminal().setFault({});
    m_bench->terminal().look();
    QCOMPARE(m_bench->results().size(), 1);
}

void TerminalFaultsTest::silence()
{
    QVERIFY(ask(TerminalFault::Silence, 1).isEmpty());
    QVERIFY(m_bench->requests().isEmpty() && m_bench->results().isEmpty());
    QCOMPARE(m_bench->terminal().journal().first().outcome, QStringLiteral("silence"));
    QVERIFY(!ask(TerminalFault::None).isEmpty());
}

void TerminalFaultsTest::handedBack()
{
    ask(TerminalFault::Returned);
    QCOMPARE(m_bench->results().size(), 2);
    ask(TerminalFault::ErrorAlone);
    QVERIFY(m_bench->results().filter(m_bench->token()).first().endsWith(QStringLiteral(".err")));
    QCOMPARE(m_bench->results().size(), 3);
    ask(TerminalFault::RequestAlone);
    QCOMPARE(m_bench->results().filter(m_bench->token()),
        QStringList{ family + QStringLiteral("req_") + m_bench->token() + QStringLiteral(".xml") });
}

void TerminalFaultsTest::later()
{
    QVERIFY(ask(TerminalFault::Delay).isEmpty());
    QTRY_COMPARE(m_bench->results(), QStringList{ resultName() });
    QVERIFY(messages::readEligibility(m_bench->result(resultName())).ok());
}

void TerminalFaultsTest::inTwoSteps()
{
    const QByteArray half = ask(TerminalFault::Locked);
    QVERIFY(!half.isEmpty() && !messages::readEligibility(half).ok());
    {
        const FileLock lock(m_bench->resultPath(resultName()));
        QVERIFY(!lock.held());
    }
    QTRY_VERIFY(messages::readEligibility(m_bench->result(resultName())).ok());
    QVERIFY(FileLock(m_bench->resultPath(resultName())).held());
    QVERIFY(!messages::readEligibility(ask(TerminalFault::CompletedLater)).ok());
    QVERIFY(FileLock(m_bench->resultPath(resultName())).held());
    QTRY_VERIFY(messages::readEligibility(m_bench->result(resultName())).ok());
}

void TerminalFaultsTest::halfForEver()
{
    QCOMPARE(failureOf(TerminalFault::HalfWritten), Failure::AnswerMalformed);
    QTest::qWait(2 * soon);
    QVERIFY(!messages::readEligibility(m_bench->result(resultName())).ok());
}

void TerminalFaultsTest::twice()
{
    QVERIFY(!ask(TerminalFault::Duplicate).isEmpty());
    QVERIFY(QFile::remove(m_bench->resultPath(resultName())));
    QTRY_COMPARE(m_bench->results(), QStringList{ resultName() });
    ask(TerminalFault::DuplicateAsZip);
    QCOMPARE(m_bench->results().filter(m_bench->token()),
        (QStringList{ resultName(), resultName(QStringLiteral(".zip")) }));
}

void TerminalFaultsTest::leftovers()
{
    QVERIFY(!ask(TerminalFault::Leftover).isEmpty());
    QCOMPARE(m_bench->results().size(), 4);
}

void TerminalFaultsTest::firstSomethingElse()
{
    QCOMPARE(failureOf(TerminalFault::ProcessingFirst), Failure::SegmentProcessing);
    QTRY_VERIFY(messages::readEligibility(m_bench->result(resultName())).ok());
    ask(TerminalFault::ErrorFirst);
    QCOMPARE(m_bench->results().filter(m_bench->token()).size(), 2);
    QTRY_COMPARE(m_bench->results().filter(m_bench->token()).size(), 3);
}

void TerminalFaultsTest::inTheFile()
{
    QVERIFY(ask(TerminalFault::Empty).isEmpty());
    QVERIFY(m_bench->results().contains(resultName()));
    QVERIFY(ask(TerminalFault::Huge).size() > messages::XmlMessage::maximumBytes);
    for (const TerminalFault fault : { TerminalFault::Malformed, TerminalFault::Doctype,
             TerminalFault::WrongEncoding, TerminalFault::Encrypted, TerminalFault::Huge })
        QCOMPARE(failureOf(fault), Failure::AnswerMalformed);
    QVERIFY(ask(TerminalFault::Encrypted).startsWith("PK\x03\x04"));
    QVERIFY(ask(TerminalFault::Document).startsWith("%PDF-"));
    QVERIFY(m_bench->results().contains(resultName(QStringLiteral(".pdf"))));
}

void TerminalFaultsTest::links()
{
    ask(TerminalFault::SymbolicLink);
    QVERIFY(QFileInfo(m_bench->resultPath(resultName())).isSymbolicLink());
}

void TerminalFaultsTest::archives()
{
    struct Expected
    {
        TerminalFault fault;
        int entries;
        int error; ///< of libzip, on reading the first entry to its end; 0: fine
    };
    for (const Expected &expected :
        { Expected{ TerminalFault::Zip, 1, ZIP_ER_OK }, { TerminalFault::ZipEncrypted, 1, ZIP_ER_NOPASSWD },
            { TerminalFault::ZipOtherName, 1, ZIP_ER_OK }, { TerminalFault::ZipStranger, 1, ZIP_ER_OK },
            { TerminalFault::ZipTwoEntries, 2, ZIP_ER_OK }, { TerminalFault::ZipPath, 1, ZIP_ER_OK },
            { TerminalFault::ZipBadChecksum, 1, ZIP_ER_CRC }, { TerminalFault::ZipHuge, 1, ZIP_ER_OK } }) {
        ask(expected.fault);
        const QByteArray path = QFile::encodeName(m_bench->resultPath(resultName(QStringLiteral(".zip"))));
        zip_t *archive = zip_open(path.constData(), ZIP_RDONLY, nullptr);
        QVERIFY(archive);
        QCOMPARE(zip_get_num_entries(archive, 0), expected.entries);
        int error = ZIP_ER_OK;
        if (zip_file_t *entry = zip_fopen_index(archive, 0, 0)) {
            QByteArray bytes(9 * 1024 * 1024, Qt::Uninitialized);
            while (zip_fread(entry, bytes.data(), static_cast<zip_uint64_t>(bytes.size())) > 0) { }
            error = zip_error_code_zip(zip_file_get_error(entry));
            zip_fclose(entry);
        } else {
            error = zip_error_code_zip(zip_get_error(archive));
        }
        zip_discard(archive);
        QCOMPARE(error, expected.error);
    }
    QVERIFY(QFileInfo(m_bench->resultPath(resultName(QStringLiteral(".zip")))).size() < 1024 * 1024);
}

void TerminalFaultsTest::inTheMessage()
{
    QCOMPARE(failureOf(TerminalFault::SegmentError), Failure::SegmentError);
    QCOMPARE(failureOf(TerminalFault::Processing), Failure::SegmentProcessing);
    QCOMPARE(failureOf(TerminalFault::PersonError), Failure::PersonError);
    const Eligibility good = *messages::readEligibility(ask(TerminalFault::None));
    const auto read = [&](TerminalFault fault) { return *messages::readEligibility(ask(fault)); };
    QVERIFY(!(read(TerminalFault::OtherPerson).results == good.results));
    QVERIFY(read(TerminalFault::OtherInstitution).institution != good.institution);
    QVERIFY(read(TerminalFault::OtherIdentifier).fileIdentifier != good.fileIdentifier);
    QVERIFY(read(TerminalFault::NoIdentifier).fileIdentifier.isEmpty());
    m_bench->terminal().setFault({ TerminalFault::SegmentError, -1, {}, soon });
    QVERIFY(m_bench->askMedication(QStringLiteral("p01")).contains("<ResultCode>9<"));
}

void TerminalFaultsTest::onlyOneFamily()
{
    m_bench->terminal().setFault({ TerminalFault::Silence, 1, QStringLiteral("face"), soon });
    QVERIFY(!m_bench->ask(family, messages::write(m_bench->questionAbout(QStringLiteral("p01")))).isEmpty());
    FaceTap tap;
    tap.person = QStringLiteral("p01");
    QVERIFY(m_bench->terminal().tap(tap).ok());
    QVERIFY(m_bench->faces().isEmpty());
    QVERIFY(m_bench->terminal().tap(tap).ok());
    QCOMPARE(m_bench->faces().size(), 1);
}

void TerminalFaultsTest::eachFamilyOnce()
{
    m_bench->terminal().setFault({ TerminalFault::Silence, 1, {}, soon, true });
    const QByteArray question = messages::write(m_bench->questionAbout(QStringLiteral("p01")));
    QVERIFY(m_bench->ask(family, question).isEmpty());
    QVERIFY(!m_bench->ask(family, question).isEmpty());
    FaceTap tap;
    tap.person = QStringLiteral("p01");
    for (const int faces : { 0, 1 }) {
        QVERIFY(m_bench->terminal().tap(tap).ok());
        QCOMPARE(m_bench->faces().size(), faces);
    }
}

/// No file may grow: as on a disk without room, where a name still has.
void TerminalFaultsTest::aFullDiskLeavesNoName()
{
    QTemporaryDir folder;
    const Parcel parcel{ folder.path(), QStringLiteral("answer.xml"), QByteArray(1000, 'x') };
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto told = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{ 0, before.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const bool written = Delivery().put(parcel);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, told);
    QVERIFY(!written);
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(Delivery().put(parcel));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{ parcel.name });
}

QTEST_GUILESS_MAIN(TerminalFaultsTest)
#include "terminalfaultstest.moc"
