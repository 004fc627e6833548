#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/reference.h"
#include "tests/app/central/folder/centralstage.h"
#include "tests/app/central/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

using Heard = std::optional<Outcome<NumberAnswer>>;

/// The question of sample 01a, which sample 01b answers.
EligibilityQuestion question()
{
    const auto request = messages::readEligibilityRequest(sample(QStringLiteral("01a")));
    return EligibilityQuestion{ request->person, request->confirmFor, QUuid::createUuid() };
}

/// What the terminal answers to `request`, changed by `change`.
template <typename Change> QByteArray answerTo(const QByteArray &request, Change &&change)
{
    const auto asked = messages::readEligibilityRequest(request);
    messages::MessageCounts counts;
    const auto read = messages::readNumberResult(sample(QStringLiteral("01b")), counts);
    if (!asked || !read || !read->eligibility)
        return {};
    Eligibility eligibility = *read->eligibility;
    eligibility.fileIdentifier = asked->fileIdentifier;
    eligibility.institution = asked->institution;
    change(eligibility);
    return messages::write(eligibility, *asked);
}

QByteArray answerTo(const QByteArray &request)
{
    return answerTo(request, [](Eligibility &) {});
}

/// The same with the service's time in it.
QByteArray answerAt(const QByteArray &request, const QDateTime &time)
{
    return answerTo(request, [&time](Eligibility &answer) { answer.processedAt = toJapanTime(time); });
}

QByteArray refusalOf(const char *segment, const char *code, const QByteArray &request)
{
    const auto asked = messages::readEligibilityRequest(request);
    messages::MessageHeader header;
    header.processedAt = QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::OffsetFromUTC, 9 * 3600);
    header.institution = asked->institution;
    header.fileIdentifier = asked->fileIdentifier;
    header.medium = QStringLiteral("2");
    header.segment = QLatin1String(segment);
    header.errorCode = QLatin1String(code);
    return messages::writeRefusal(header);
}

QString failure(const Heard &heard)
{
    if (!heard)
        return QStringLiteral("silence");
    return *heard ? QString() : failureName(heard->error().failure);
}

const QString none{};

} // namespace

/// Questions about one person and about many, by way of a terminal.
class FolderNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eligibility_data();
    void eligibility();
    void answersForOthers_data();
    void answersForOthers();
    void withoutTheIdentifier();
    void processingThenDone();
    void errors();
    void encryptedAndWrongKind();
    void lateAnswerIsToldAndKept();
    void lateAfterARestart();
    void faultyAnswerToAnOlderRequestEndsNothing_data();
    void faultyAnswerToAnOlderRequestEndsNothing();
    void clock_data();
    void clock();
    void references();
    void bulk();
};

void FolderNumbersTest::eligibility_data()
{
    QTest::addColumn<bool>("shiftJis");
    QTest::newRow("UTF-8") << false;
    QTest::newRow("Shift_JIS") << true;
}

void FolderNumbersTest::eligibility()
{
    QFETCH(bool, shiftJis);
    CentralStage stage(CentralStage::Records::Off, shiftJis);
    stage.start();
    QSignalSpy line(stage.central.get(), &Central::lineChanged);
    Heard heard;
    const EligibilityQuestion asked = question();
    stage.central->eligibility(asked, stage.into(heard));
    const QByteArray request = stage.takeRequest();
    QVERIFY(request.contains(shiftJis ? "Shift_JIS" : "UTF-8"));
    QVERIFY(messages::readEligibilityRequest(request)->person == asked.person);
    const QByteArray message = shiftJis ? inShiftJis(answerTo(request)) : reversed(answerTo(request));
    stage.answer(message);
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE((*heard)->message, message);
    QCOMPARE((*heard)->eligibility.validity, Validity::Valid);
    QVERIFY((*heard)->eligibility.results.size() == 1);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.replies, 1);
    QCOMPARE(line.last().at(0).toBool(), true);
}

void FolderNumbersTest::answersForOthers_data()
{
    QTest::addColumn<std::function<void(Eligibility &)>>("change");
    const auto row = [](const char *what, std::function<void(Eligibility &)> change) {
        QTest::newRow(what) << std::move(change);
    };
    row("identifier", [](Eligibility &answer) { answer.fileIdentifier = QStringLiteral("OTHER"); });
    row("institution", [](Eligibility &answer) { answer.institution = QStringLiteral("1319999997"); });
    row("birth date", [](Eligibility &answer) {
        answer.results.first().patient.birthdate = Pii<QDate>(QDate(1950, 1, 1));
    });
    row("number", [](Eligibility &answer) {
        answer.results.first().insurance.number = Pii<QString>(QStringLiteral("99999999"));
    });
}

void FolderNumbersTest::answersForOthers()
{
    QFETCH(std::function<void(Eligibility &)>, change);
    CentralStage stage;
    stage.start();
    Heard heard;
    stage.central->eligibility(question(), stage.into(heard));
    stage.answer(answerTo(stage.takeRequest(), change));
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("AnswerForOther"));
    QVERIFY(stage.inRes().isEmpty()); // nobody else would fetch it under our name
    QVERIFY(!stage.central->clockOffset().has_value());
}

void FolderNumbersTest::withoutTheIdentifier()
{
    CentralStage stage;
    stage.start();
    Heard heard;
    stage.central->eligibility(question(), stage.into(heard));
    stage.answer(answerTo(stage.takeRequest(), [](Eligibility &answer) { answer.fileIdentifier.clear(); }));
    stage.settle();
    QCOMPARE(failure(heard), none);
    const QList<Finding> findings = (*heard)->eligibility.findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(),
        [](const Finding &finding) { return finding.element == QStringLiteral("ArbitraryFileIdentifier"); }));
}

void FolderNumbersTest::processingThenDone()
{
    CentralStage stage;
    stage.start();
    Heard heard;
    stage.central->eligibility(question(), stage.into(heard));
    stage.answer(refusalOf("2", "", stage.takeRequest()));
    stage.settle();
    const QString first = stage.taken().token;
    QCOMPARE(stage.replies, 0);
    stage.pass(4000);
    stage.answer(answerTo(stage.takeRequest()));
    QVERIFY(stage.taken().token != first);
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE(stage.replies, 1);
}

void FolderNumbersTest::errors()
{
    CentralStage stage;
    stage.start();
    Heard heard;
    stage.central->eligibility(question(), stage.into(heard));
    stage.answer(refusalOf("9", "SYN-1", stage.takeRequest()));
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("SegmentError"));
    QCOMPARE(heard->error().code, QStringLiteral("SYN-1"));
    stage.central->eligibility(question(), stage.into(heard));
    const auto asked = messages::readEligibilityRequest(stage.takeRequest());
    messages::MessageHeader header;
    header.processedAt = toJapanTime(stage.clock.now());
    header.institution = asked->institution;
    header.fileIdentifier = asked->fileIdentifier;
    header.medium = QStringLiteral("2");
    header.segment = QStringLiteral("1");
    stage.answer(messages::writePersonError(
        header, { QStringLiteral("2"), QStringLiteral("SYN-2"), QString() }, *asked));
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("PersonError"));
    QCOMPARE(heard->error().code, QStringLiteral("SYN-2"));
}

void FolderNumbersTest::encryptedAndWrongKind()
{
    CentralStage stage;
    stage.start();
    Heard heard;
    stage.central->eligibility(question(), stage.into(heard));
    QVERIFY(!stage.takeRequest().isEmpty());
    stage.answer("%PDF-1.4\n%%EOF\n", "pdf");
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("AnswerMalformed"));
}

void FolderNumbersTest::lateAnswerIsToldAndKept()
{
    CentralStage stage;
    stage.start();
    QSignalSpy line(stage.central.get(), &Central::lineChanged);
    Heard heard;
    const EligibilityQuestion asked = question();
    stage.central->eligibility(asked, stage.into(heard));
    const QByteArray request = stage.takeRequest();
    stage.pass(180000);
    QCOMPARE(failure(heard), QStringLiteral("ServiceTimeout"));
    QCOMPARE(line.last().at(0).toBool(), false);
    QUuid told;
    connect(
        stage.central.get(), &Central::answeredLate, this, [&](const QUuid &key, const NumberAnswer &answer) {
            QVERIFY(answer.eligibility.validity == Validity::Valid);
            QVERIFY(!stage.inRes().isEmpty());
            told = key;
            stage.central->settle(key); // it is kept by now
        });
    stage.answer(answerAt(request, stage.clock.now().addSecs(3600)));
    stage.settle();
    QCOMPARE(told, asked.key);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.replies, 1);
    QVERIFY(!stage.central->clockOffset().has_value()); // it took too long to say anything of the clock
}

void FolderNumbersTest::lateAfterARestart()
{
    for (const bool identified : { true, false }) {
        CentralStage stage;
        stage.start();
        Heard heard;
        const EligibilityQuestion asked = question();
        stage.central->eligibility(asked, stage.into(heard));
        const QByteArray request = stage.takeRequest();
        stage.stop();
        stage.answer(answerTo(request, [identified](Eligibility &answer) {
            if (!identified)
                answer.fileIdentifier.clear();
        }));
        stage.central = std::make_unique<FolderCentral>(stage.settings, stage.book, stage.clock);
        QSignalSpy late(stage.central.get(), &Central::answeredLate);
        stage.central->start();
        stage.settle();
        QCOMPARE(late.size(), identified ? 1 : 0); // nobody can tell whose it is
        QCOMPARE(stage.inRes().size(), 1);
        stage.central->eligibility(asked, stage.into(heard)); // the question says it
        stage.pass(0);
        QCOMPARE(failure(heard), none);
        QVERIFY(stage.inRes().isEmpty());
        QVERIFY(stage.takeRequest().isEmpty());
    }
}

void FolderNumbersTest::faultyAnswerToAnOlderRequestEndsNothing_data()
{
    QTest::addColumn<std::function<QByteArray(const QByteArray &)>>("answer");
    QTest::addColumn<QString>("extension");
    using Answer = std::function<QByteArray(const QByteArray &)>;
    const QString xml = QStringLiteral("xml");
    QTest::newRow("of another person") << Answer([](const QByteArray &request) {
        return answerTo(request, [](Eligibility &answer) {
            answer.results.first().patient.birthdate = Pii<QDate>(QDate(1950, 1, 1));
        });
    }) << xml;
    QTest::newRow("an error") << Answer([](const QByteArray &request) {
        return refusalOf("9", "SYN-1", request);
    }) << xml;
    QTest::newRow("still working") << Answer([](const QByteArray &request) {
        return refusalOf("2", "", request);
    }) << xml;
    QTest::newRow("of no use") << Answer([](const QByteArray &) { return QByteArray("<XmlMsg/>"); }) << xml;
    QTest::newRow("handed back") << Answer([](const QByteArray &) { return QByteArray(); })
                                 << QStringLiteral("err");
}

/// The newer request of the same question is out, and brings the good one.
void FolderNumbersTest::faultyAnswerToAnOlderRequestEndsNothing()
{
    QFETCH(const std::function<QByteArray(const QByteArray &)>, answer);
    QFETCH(QString, extension);
    CentralStage stage;
    stage.start();
    Heard heard;
    const EligibilityQuestion asked = question();
    stage.central->eligibility(asked, stage.into(heard));
    const QByteArray older = stage.takeRequest();
    const ExchangeName name = stage.taken();
    stage.pass(180000);
    QCOMPARE(failure(heard), QStringLiteral("ServiceTimeout"));
    heard.reset();
    stage.central->eligibility(asked, stage.into(heard));
    stage.pass(1000);
    const QByteArray newer = stage.takeRequest();
    QVERIFY(stage.taken().token != name.token);
    const bool handedBack = extension == QLatin1String("err");
    QFile file(stage.path("res")
        + QStringLiteral("/%1%2_%3.%4")
              .arg(name.family, handedBack ? QStringLiteral("req") : QStringLiteral("res"), name.token,
                  extension));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(answer(older));
    file.close();
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("silence"));
    QVERIFY(stage.inRes().isEmpty());
    stage.answer(answerTo(newer));
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE(stage.replies, 2);
    QVERIFY(stage.inRes().isEmpty());
    stage.pass(5000);
    QVERIFY(stage.takeRequest().isEmpty()); // nothing is asked a third time
}

void FolderNumbersTest::clock_data()
{
    QTest::addColumn<int>("ahead"); // of the service, milliseconds
    QTest::addColumn<int>("wait");
    QTest::addColumn<qint64>("offset"); // -1: not known
    QTest::newRow("the same") << 0 << 1000 << qint64(0);
    QTest::newRow("behind") << -90000 << 1000 << qint64(-90000);
    QTest::newRow("ahead, as far as it lies outside") << 92000 << 1000 << qint64(90200);
    QTest::newRow("within the while") << 1000 << 1000 << qint64(0);
    QTest::newRow("too long ago") << 90000 << 10000 << qint64(-1);
}

void FolderNumbersTest::clock()
{
    QFETCH(int, ahead);
    QFETCH(int, wait);
    QFETCH(qint64, offset);
    CentralStage stage;
    stage.start();
    Heard heard;
    stage.central->eligibility(question(), stage.into(heard));
    const QByteArray request = stage.takeRequest(); // written one second ago at most
    const QDateTime written = stage.clock.now();
    stage.pass(wait);
    stage.answer(answerAt(request, written.addMSecs(ahead)));
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE(stage.central->clockOffset().has_value(), offset != -1);
    if (offset == -1)
        return;
    QCOMPARE(*stage.central->clockOffset(), offset);
    QCOMPARE(stage.central->serviceNow(), stage.clock.now().addMSecs(offset));
    stage.clock.setAhead(-3600000); // somebody sets the machine's clock: the service's time goes on
    QCOMPARE(stage.central->serviceNow(), stage.clock.now().addMSecs(offset + 3600000));
}

void FolderNumbersTest::references()
{
    CentralStage stage;
    stage.start();
    const auto sampled = messages::readReferenceRequest(sample(QStringLiteral("08a")));
    QVERIFY(sampled.ok());
    std::optional<Outcome<Done>> heard;
    stage.central->registerReference({ sampled->registration, QUuid::createUuid() }, stage.into(heard));
    const auto asked = messages::readReferenceRequest(stage.takeRequest());
    QVERIFY(asked.ok());
    QCOMPARE(stage.taken().family, QStringLiteral("OQSsiimm01"));
    QVERIFY(asked->registration == sampled->registration);
    messages::MessageHeader header;
    header.processedAt = toJapanTime(stage.clock.now());
    header.institution = asked->institution;
    header.fileIdentifier = asked->fileIdentifier;
    header.segment = QStringLiteral("1");
    stage.answer(messages::writeReferenceResult(header, { QStringLiteral("1"), {}, {} }, *asked));
    stage.settle();
    QVERIFY(heard && heard->ok());
    QVERIFY(stage.central->clockOffset().has_value());
}

void FolderNumbersTest::bulk()
{
    CentralStage stage;
    stage.start();
    const auto sampled = messages::readBulkRequest(sample(QStringLiteral("09a")));
    QVERIFY(sampled.ok());
    std::optional<Outcome<BulkSlip>> slip;
    stage.central->askBulk(
        { sampled->questions, sampled->confirmFor, QUuid::createUuid() }, stage.into(slip));
    const auto asked = messages::readBulkRequest(stage.takeRequest());
    QVERIFY(asked.ok() && asked->questions == sampled->questions);
    BulkSlip given = *messages::readBulkSlip(sample(QStringLiteral("09b")));
    given.institution = asked->institution;
    given.fileIdentifier = asked->fileIdentifier;
    stage.answer(messages::write(given));
    stage.settle();
    QVERIFY(slip && slip->ok());
    QCOMPARE((*slip)->receptionNumber, given.receptionNumber);

    std::optional<Outcome<BulkResult>> result;
    stage.central->bulkResult(**slip, QUuid::createUuid(), stage.into(result));
    const auto fetched = messages::readBulkResultRequest(stage.takeRequest());
    QVERIFY(fetched.ok());
    QCOMPARE(stage.taken().family, QStringLiteral("OQSmuquc02"));
    QCOMPARE(fetched->receptionNumber, given.receptionNumber);
    BulkResult units = *messages::readBulkResult(sample(QStringLiteral("09d")));
    units.receptionNumber = given.receptionNumber;
    units.institution = fetched->institution;
    units.fileIdentifier = given.fileIdentifier; // that of the first request (ruling 31)
    stage.answer(messages::write(units));
    stage.settle();
    QVERIFY(result && result->ok());
    QCOMPARE((*result)->units.size(), units.units.size());
    QVERIFY(!stage.central->clockOffset().has_value()); // bulk says nothing of the clock
}

QTEST_GUILESS_MAIN(FolderNumbersTest)
#include "foldernumberstest.moc"
