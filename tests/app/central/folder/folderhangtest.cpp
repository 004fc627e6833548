#include "tests/app/central/folder/exchangestage.h"
#include "tests/app/central/folder/hangingshare.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

using State = BookedExchange::State;
using Step = FolderFiles::Step;

namespace {

FolderTimings quickTimings()
{
    FolderTimings timings;
    timings.scan = std::chrono::milliseconds(20);
    timings.settle = std::chrono::milliseconds(20);
    timings.apart = std::chrono::milliseconds(1);
    timings.hung = std::chrono::milliseconds(200);
    timings.answer = std::chrono::milliseconds(600);
    timings.queue = std::chrono::milliseconds(600);
    return timings;
}

} // namespace

/// A share that stops answering in the middle of a call, and a station whose windows go on: everything here
/// happens in an event loop that would stand still otherwise.
class FolderHangTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRequestThatCannotBeWrittenIsToldInTime();
    void aRequestThatCannotBeWithdrawnIsToldInTime();
    void whatIsWrittenLateIsTakenBack();
    void theEndIsNotHeldUp();
    void deletionThatHangsHoldsNobodyUp();

private:
    void start();
    QUuid ask();
    [[nodiscard]] QStringList failures() const { return m_failures; }

    std::unique_ptr<ExchangeStage> m_stage{}; ///< folders and book; its own exchange is not begun
    SystemClock m_clock{};
    std::shared_ptr<HangingShare> m_share{};
    std::unique_ptr<FolderExchange> m_exchange{};
    QStringList m_failures{};
};

void FolderHangTest::init()
{
    m_failures.clear();
    m_stage = std::make_unique<ExchangeStage>();
    m_share = std::make_shared<HangingShare>();
}

void FolderHangTest::cleanup()
{
    m_share->goOn();
    m_exchange.reset();
}

void FolderHangTest::start()
{
    m_exchange = std::make_unique<FolderExchange>(
        m_stage->pair, m_stage->part, m_stage->book, m_clock,
        [](const FolderAnswer &) { return LateVerdict::Kept; }, quickTimings(), m_share->files());
    m_exchange->start();
}

QUuid FolderHangTest::ask()
{
    const QUuid key = QUuid::createUuid();
    m_exchange->ask({ FolderFamily::Eligibility, key, {},
                        [](const QString &) { return QByteArrayLiteral("<request/>"); } },
        [this](const Outcome<FolderAnswer> &outcome) {
            m_failures.append(outcome ? QString() : failureName(outcome.error().failure));
            return AnswerVerdict::Taken;
        });
    return key;
}

void FolderHangTest::aRequestThatCannotBeWrittenIsToldInTime()
{
    start();
    m_share->hangAt(Step::Write);
    ask();
    QTRY_COMPARE(m_share->held(), 1);
    QCOMPARE(m_stage->book.exchanges.size(), 1); // it is in the book before anything of it is in the folder
    QTRY_COMPARE(failures(), QStringList{ QStringLiteral("FolderUnreachable") });
    m_share->goOn();
    QTRY_COMPARE(m_stage->inReq(), QStringList());
    ask(); // the next one is served
    QTRY_COMPARE(m_stage->inReq().filter(QStringLiteral(".xml")).size(), 1);
}

void FolderHangTest::aRequestThatCannotBeWithdrawnIsToldInTime()
{
    start();
    ask();
    QTRY_COMPARE(m_stage->inReq().size(), 1);
    QTRY_COMPARE(m_stage->book.exchanges.first().state, State::Open);
    m_share->hangAt(Step::Rename);
    QTRY_COMPARE(failures(), QStringList{ QStringLiteral("FolderUnreachable") });
    m_share->goOn();
    QTRY_COMPARE(m_stage->inReq(), QStringList());
    QTRY_COMPARE(m_stage->book.exchanges.first().state, State::Settled);
}

/// Nobody waits for it any more: the terminal is not to be asked.
void FolderHangTest::whatIsWrittenLateIsTakenBack()
{
    start();
    m_share->hangAt(Step::Rename);
    ask();
    QTRY_COMPARE(failures(), QStringList{ QStringLiteral("FolderUnreachable") });
    m_share->goOn();
    QTRY_COMPARE(m_stage->book.exchanges.first().state, State::Settled);
    QTRY_COMPARE(m_stage->inReq(), QStringList());
}

void FolderHangTest::theEndIsNotHeldUp()
{
    start();
    m_share->hangAt(Step::Write);
    ask();
    QTRY_COMPARE(m_share->held(), 1);
    QElapsedTimer passed;
    passed.start();
    m_exchange.reset();
    QVERIFY(passed.elapsed() < 4 * FolderJobs::patience.count()); // and it hangs still
    QCOMPARE(m_stage->book.exchanges.first().state, State::Writing); // the next run looks for it
}

void FolderHangTest::deletionThatHangsHoldsNobodyUp()
{
    QTemporaryDir dir;
    FolderWatch watch(dir.path(), m_clock, {}, quickTimings(), m_share->files());
    QSignalSpy told(&watch, &FolderWatch::settled);
    QObject::connect(&watch, &FolderWatch::settled, &watch,
        [&watch](const SettledFile &file) { watch.committed(file.name); });
    m_share->hangAt(FolderFiles::Step::Remove);
    QFile file(dir.filePath(QStringLiteral("one.xml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    watch.start();
    QTRY_COMPARE(told.size(), 1);
    QTRY_COMPARE(m_share->held(), 1); // and the windows go on meanwhile
    QTRY_COMPARE(watch.trouble(), std::optional(FileTrouble::Unreachable));
    QVERIFY(QFile::exists(file.fileName()));
    m_share->goOn();
    QTRY_VERIFY(!QFile::exists(file.fileName()));
    QTRY_VERIFY(!watch.trouble());
    QCOMPARE(told.size(), 1);
}

QTEST_GUILESS_MAIN(FolderHangTest)
#include "folderhangtest.moc"
