#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/reference.h"
#include "tests/app/training/terminalbench.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace madoguchi;

namespace {

const QString hero = QStringLiteral("p01");
constexpr auto yes = ConsentAnswer::Yes;
constexpr auto segmentError = Failure::SegmentError;

} // namespace

/// The terminal by oqs-interface.md 9 and rulings 41 to 44.
class TerminalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<TerminalBench>(); }
    void takesOnlyRequests();
    void leavesWhatSomebodyHasOpen();
    void handsBack_data();
    void handsBack();
    void refusesItems_data();
    void refusesItems();
    void answersByNumber();
    void validityIsOfTheDayAskedFor();
    void limitOnlyWithItsFlag();
    void encodingAndOrder();
    void referenceNumbers();
    void bulk();
    void recordsApart();
    void forgottenFiles();
    void samples_data();
    void samples();

private:
    static FaceTap tapOf(const QString &person, std::initializer_list<ConsentKind> given)
    {
        FaceTap tap;
        tap.person = person;
        for (const ConsentKind kind : given)
            tap.answers.say(kind, yes);
        return tap;
    }
    std::unique_ptr<TerminalBench> m_bench;
};

void TerminalTest::takesOnlyRequests()
{
    const QByteArray body = messages::write(m_bench->questionAbout(hero));
    const QStringList strangers{ QStringLiteral("OQSsiquc01req_1.xml.tmp"),
        QStringLiteral("OQSsiquc01res_1.xml"), QStringLiteral("note.txt"),
        QStringLiteral("OQSsiquc1req_1.xml"), QStringLiteral("OQSsiquc01req_.xml") };
    for (const QString &name : strangers)
        m_bench->place(name, body);
    m_bench->place(QStringLiteral("OQSsiquc01req_A1.XML"), body);
    m_bench->terminal().look();
    QCOMPARE(m_bench->requests().size(), strangers.size());
    QCOMPARE(m_bench->results(), QStringList{ QStringLiteral("OQSsiquc01res_A1.xml") });
    QCOMPARE(m_bench->terminal().journal().size(), 1);
    QCOMPARE(m_bench->terminal().journal().first().outcome, QStringLiteral("answered"));
}

void TerminalTest::leavesWhatSomebodyHasOpen()
{
    const QString name = QStringLiteral("OQSsiquc01req_1.xml");
    m_bench->place(name, messages::write(m_bench->questionAbout(hero)));
    {
        const FileLock lock(m_bench->requestPath(name));
        QVERIFY(lock.held());
        m_bench->terminal().look();
        QCOMPARE(m_bench->requests(), QStringList{ name });
    }
    m_bench->terminal().look();
    QVERIFY(m_bench->requests().isEmpty());
    QCOMPARE(m_bench->results().size(), 1);
}

void TerminalTest::handsBack_data()
{
    const QByteArray good = messages::write(TerminalBench().questionAbout(hero));
    const auto with
        = [&](const QByteArray &from, const QByteArray &to) { return QByteArray(good).replace(from, to); };
    QTest::addColumn<QString>("family");
    QTest::addColumn<QByteArray>("body");
    const QString family = QStringLiteral("OQSsiquc01");
    QTest::newRow("not well-formed") << family << good.chopped(12);
    QTest::newRow("empty") << family << QByteArray();
    QTest::newRow("not decodable") << family
                                   << with("<ArbitraryFileIdentifier>", "<ArbitraryFileIdentifier>\xff");
    QTest::newRow("unknown encoding") << family << with("UTF-8", "EUC-JP");
    QTest::newRow("document type") << family << with("<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>");
    QTest::newRow("another root") << family << with("XmlMsg>", "Message>");
    QTest::newRow("no header") << family << with("MessageHeader>", "Header>");
    QTest::newRow("no body") << family << with("MessageBody>", "Body>");
    QTest::newRow("institution of 9 digits") << family << with("1319999998", "131999999");
    QTest::newRow("unknown family") << QStringLiteral("OQSmuhvq01") << good;
}

void TerminalTest::handsBack()
{
    QFETCH(QString, family);
    QFETCH(QByteArray, body);
    const QString base = family + QStringLiteral("req_1");
    m_bench->place(base + QStringLiteral(".xml"), body);
    m_bench->terminal().look();
    QCOMPARE(
        m_bench->results(), (QStringList{ base + QStringLiteral(".err"), base + QStringLiteral(".xml") }));
    QCOMPARE(m_bench->result(base + QStringLiteral(".xml")), body);
    QCOMPARE(m_bench->terminal().journal().first().outcome, QStringLiteral("returned"));
}

void TerminalTest::refusesItems_data()
{
    const QByteArray good = messages::write(TerminalBench().questionAbout(hero));
    const auto with
        = [&](const QByteArray &from, const QByteArray &to) { return QByteArray(good).replace(from, to); };
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("missing") << with("InsuredIdentificationNumber>", "Elsewhere>");
    QTest::newRow("twice") << with(
        "<InsurerNumber>", "<InsurerNumber>06999023</InsurerNumber><InsurerNumber>");
    QTest::newRow("wrong width") << with("<InsurerNumber>06999015", "<InsurerNumber>6999015");
    QTest::newRow("no date") << with("<Birthdate>1", "<Birthdate>X");
    QTest::newRow("flag") << with("ConsFlg>0<", "ConsFlg>2<");
    QTest::newRow("another institution") << with("1319999998", "1319999999");
}

void TerminalTest::refusesItems()
{
    QFETCH(QByteArray, body);
    const QByteArray answer = m_bench->ask(QStringLiteral("OQSsiquc01"), body);
    const auto read = messages::readEligibility(answer);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().failure, segmentError);
    QVERIFY(read.error().code.startsWith(QStringLiteral("SYN-")));
    QCOMPARE(m_bench->terminal().journal().first().outcome, QStringLiteral("refused"));
}

void TerminalTest::answersByNumber()
{
    const auto validityOf = [&](const QString &person) {
        const auto read = messages::readEligibility(
            m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(m_bench->questionAbout(person))));
        return read.ok() ? read->validity : Validity::Unknown;
    };
    QCOMPARE(validityOf(hero), Validity::Valid);
    QCOMPARE(validityOf(QStringLiteral("p15")), Validity::Invalid);
    QCOMPARE(validityOf(QStringLiteral("p13")), Validity::InvalidNewExists);
    QCOMPARE(validityOf(QStringLiteral("p25")), Validity::ValidUnregistered);
    messages::EligibilityRequest question = m_bench->questionAbout(hero);
    question.person.number = Pii(QStringLiteral("99999"));
    auto read
        = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QCOMPARE(read->validity, Validity::None);
    QVERIFY(read->results.isEmpty());
    question = m_bench->questionAbout(QStringLiteral("p05"));
    question.person.branch = {};
    read = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QCOMPARE(read->validity, Validity::Several);
    QCOMPARE(read->results.size(), 2);
}

void TerminalTest::validityIsOfTheDayAskedFor()
{
    messages::EligibilityRequest question = m_bench->questionAbout(QStringLiteral("p15"));
    question.confirmFor = m_bench->today().addMonths(-3); // before it was lost
    auto read
        = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QCOMPARE(read->validity, Validity::Valid);
    QCOMPARE(read->confirmedFor, question.confirmFor);
    question.confirmFor = m_bench->today().addYears(-20); // before it began
    read = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QCOMPARE(read->validity, Validity::None);
    // 医療扶助 is not another insurance: the old number of somebody with both stays "invalid".
    question = m_bench->questionAbout(QStringLiteral("p14"));
    read = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QCOMPARE(read->validity, Validity::InvalidNewExists);
}

void TerminalTest::limitOnlyWithItsFlag()
{
    messages::EligibilityRequest question = m_bench->questionAbout(hero);
    auto read
        = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QVERIFY(!read->main()->limit);
    question.person.limitConsent = true;
    read = messages::readEligibility(m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(question)));
    QCOMPARE(read->main()->limitState(), BenefitState::Present);
    QCOMPARE(read->main()->limit->limitClass, QStringLiteral("A03"));
}

void TerminalTest::encodingAndOrder()
{
    const QByteArray question = messages::write(m_bench->questionAbout(hero));
    const QByteArray first = m_bench->ask(QStringLiteral("OQSsiquc01"), question);
    QVERIFY(first.contains("encoding=\"UTF-8\" standalone=\"no\""));
    QCOMPARE(first.count('\n'), first.count("\r\n"));
    const QByteArray second = m_bench->ask(QStringLiteral("OQSsiquc01"), question);
    QVERIFY(first != second); // another order
    QCOMPARE(messages::readEligibility(first)->results, messages::readEligibility(second)->results);
    m_bench->terminal().setEncoding(XmlEncoding::ShiftJis);
    const QByteArray japanese = m_bench->ask(QStringLiteral("OQSsiquc01"), question);
    QVERIFY(japanese.contains("encoding=\"Shift_JIS\""));
    QVERIFY(japanese.contains("<CharacterCodeIdentifier>1<"));
    QCOMPARE(messages::readEligibility(japanese)->results, messages::readEligibility(first)->results);
}

void TerminalTest::referenceNumbers()
{
    const Insurance &insurance = m_bench->people().hero().coverages.first().result.insurance;
    const auto answered = [&](const QString &number) {
        messages::ReferenceRequest request{ TerminalBench::institution, QStringLiteral("r-1"),
            { Pii(number), insurance.insurerNumber, insurance.symbol, insurance.number, insurance.branch } };
        return messages::readReferenceResult(
            m_bench->ask(QStringLiteral("OQSsiimm01"), messages::write(request)));
    };
    const auto told = [&] {
        const auto name = m_bench->terminal().tap(tapOf(hero, {}));
        return messages::readEligibility(m_bench->face(*name))->main()->referenceNumber;
    };
    QVERIFY(!answered(QStringLiteral("A-77"))->fault);
    QCOMPARE(told(), QStringLiteral("A-77"));
    QVERIFY(!answered(QStringLiteral("A-78"))->fault);
    QCOMPARE(told(), QStringLiteral("A-78"));
}

void TerminalTest::bulk()
{
    messages::BulkRequest request;
    request.confirmFor = m_bench->today();
    request.institution = TerminalBench::institution;
    request.fileIdentifier = QStringLiteral("b-1");
    request.questions = { { QStringLiteral("1"), m_bench->questionAbout(hero).person },
        { QStringLiteral("2"), m_bench->questionAbout(QStringLiteral("p15")).person } };
    const auto slip
        = messages::readBulkSlip(m_bench->ask(QStringLiteral("OQSmuquc01"), messages::write(request)));
    QVERIFY(slip.ok());
    const messages::BulkResultRequest look{ TerminalBench::institution, {}, slip->receptionNumber };
    const auto asked = [&] {
        return messages::readBulkResult(m_bench->ask(QStringLiteral("OQSmuquc02"), messages::write(look)));
    };
    QCOMPARE(asked().error().failure, Failure::SegmentProcessing);
    const auto result = asked();
    QVERIFY(result.ok());
    QCOMPARE(result->receptionNumber, slip->receptionNumber);
    QCOMPARE(result->fileIdentifier, QStringLiteral("b-1"));
    QCOMPARE(result->units.size(), 2);
    const auto validityOf = [&](const QString &identifier) {
        for (const BulkUnit &unit : result->units) {
            if (unit.identifier == identifier)
                return unit.eligibility.validity;
        }
        return Validity::Unknown;
    };
    QCOMPARE(validityOf(QStringLiteral("1")), Validity::Valid);
    QCOMPARE(validityOf(QStringLiteral("2")), Validity::Invalid);
    const messages::BulkResultRequest unknown{ TerminalBench::institution, {}, QStringLiteral("R1") };
    QCOMPARE(messages::readBulkResult(m_bench->ask(QStringLiteral("OQSmuquc02"), messages::write(unknown)))
                 .error()
                 .failure,
        segmentError);
}

void TerminalTest::recordsApart()
{
    TerminalBench apart(true);
    QVERIFY(apart.terminal().tap(tapOf(hero, { ConsentKind::Medication })).ok());
    const QString name = QStringLiteral("YZKsiquc01req_5.xml");
    apart.place(name, messages::write(apart.medicationOf(hero)));
    apart.placeRecords(name, messages::write(apart.medicationOf(hero)));
    apart.terminal().look();
    // Records are not answered in the desk's folder.
    QCOMPARE(apart.results(), (QStringList{ QStringLiteral("YZKsiquc01req_5.err"), name }));
    QCOMPARE(apart.recordResults(), QStringList{ QStringLiteral("YZKsiquc01res_5.xml") });
}

void TerminalTest::forgottenFiles()
{
    m_bench->ask(QStringLiteral("OQSsiquc01"), messages::write(m_bench->questionAbout(hero)));
    m_bench->terminal().setStayMinutes(30);
    m_bench->terminal().look();
    QCOMPARE(m_bench->results().size(), 1);
    m_bench->passFileTime(31 * 60);
    m_bench->terminal().look();
    m_bench->terminal().look();
    const QStringList results = m_bench->results();
    QCOMPARE(results.size(), 2);
    static const QRegularExpression notice(QStringLiteral("\\Adel[0-9]{14}\\.txt\\z"));
    QVERIFY(notice.match(results.filter(QStringLiteral("del")).value(0)).hasMatch());
}

void TerminalTest::samples_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("family");
    static const QRegularExpression form(QStringLiteral(
        "^\\d\\d[a-z]?_([A-Z]{3}(?:si|mu)[a-z]{3}\\d\\d(?:req|res)(?:_face_[0-9a-z]+)?_\\d{12,14})"
        "(?:_[a-z][a-z0-9_]*)?(\\.(?:xml|err))$"));
    const QDir folder(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/oqs-samples"));
    for (const QString &file : folder.entryList({ QStringLiteral("*req_*.xml") })) {
        const QRegularExpressionMatch match = form.match(file); // ruling 44
        QVERIFY2(match.hasMatch(), qPrintable(file));
        QTest::newRow(qPrintable(file)) << folder.filePath(file) << match.captured(1) + match.captured(2);
    }
}

void TerminalTest::samples()
{
    QFETCH(QString, file);
    QFETCH(QString, family);
    QFile sample(file);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    m_bench->place(family, sample.readAll());
    m_bench->terminal().look();
    QVERIFY(m_bench->requests().isEmpty());
    QVERIFY(!m_bench->results().isEmpty());
    const bool known = !family.startsWith(QStringLiteral("OQSmuhvq"));
    QCOMPARE(m_bench->results().size(), known ? 1 : 2); // another family is handed back
}

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminaltest.moc"
