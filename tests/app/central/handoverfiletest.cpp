#include "app/central/messages/handoverfile.h"

#include "app/central/messages/eligibility.h"
#include "app/domain/handoverfields.h"
#include "tests/app/central/samples.h"

#include <QFile>
#include <QTest>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/oqs-samples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString answerFile = QStringLiteral("01b_OQSsiquc01res_202611200001.xml");

/// A reception of that answer, as a desk would have it.
Reception reception()
{
    Reception one;
    one.number = 7;
    one.day = QDate(2026, 11, 20);
    one.arrivedAt = QDateTime(QDate(2026, 11, 20), QTime(8, 31, 7), Qt::OffsetFromUTC, 9 * 3600);
    one.receivedMessage = fixture(answerFile);
    if (const auto read = readEligibility(one.receivedMessage))
        one.eligibility = *read;
    one.patientNumber = Pii(QStringLiteral("000123"));
    return one;
}

} // namespace

/// The files that the レセコン collects, byte for byte (config.md, Hand-over).
class HandOverFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMessageCarriesTheReceptionInItsHeader()
    {
        const Reception one = reception();
        const QByteArray file = handOverMessage(one.receivedMessage, handOverFields(one));
        QVERIFY(QString::fromUtf8(file) == golden(QStringLiteral("hand-over-xml")));
    }

    /// Another program reads it as the answer that it was.
    void theMessageStaysAnAnswer()
    {
        const Reception one = reception();
        const auto read = readEligibility(handOverMessage(one.receivedMessage, handOverFields(one)));
        QVERIFY(read.ok());
        QVERIFY(read->results == one.eligibility.results);
    }

    void withoutTheElementItIsWhatWasReceived()
    {
        const Reception one = reception();
        const QByteArray file = handOverMessage(one.receivedMessage, handOverFields(one));
        const qsizetype from = file.indexOf("<Madoguchi>"), to = file.indexOf("</Madoguchi>");
        QVERIFY(from > 0 && to > from);
        QByteArray rest = file;
        rest.remove(from, to - from + qsizetype(sizeof "</Madoguchi>") - 1);
        QVERIFY(rest == one.receivedMessage);
    }

    void aMessageInCodePage932StaysSo()
    {
        const QByteArray received = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><XmlMsg><MessageHeader><A>"
                                    "\x8C\xA9\x96\x7B</A></MessageHeader><MessageBody/></XmlMsg>";
        const QByteArray file = handOverMessage(received,
            { { QStringLiteral("Name"), QStringLiteral("見本𠮷") }, { QStringLiteral("Proof"), {} } });
        QVERIFY(file.contains("<A>\x8C\xA9\x96\x7B</A><Madoguchi><Name>\x8C\xA9\x96\x7B&#134071;</Name>"
                              "<Proof></Proof></Madoguchi></MessageHeader>"));
    }

    void textFromOutsideIsNoMarkup()
    {
        const QByteArray file = handOverMessage(
            {}, { { QStringLiteral("Name"), QStringLiteral("<a>&\"") + QChar(1) + QStringLiteral("b") } });
        QVERIFY(file.contains("<Name>&lt;a&gt;&amp;&quot;b</Name>"));
    }

    /// Only the header's own end: one in a comment or deeper in is another.
    void theElementStandsInTheHeader()
    {
        const QByteArray received
            = "<XmlMsg><!-- </MessageHeader> --><MessageHeader><X><MessageHeader/></X>"
              "</MessageHeader ><MessageBody><MessageHeader></MessageHeader></MessageBody></XmlMsg>";
        const QByteArray file = handOverMessage(received, {});
        QVERIFY(file.contains("</X><Madoguchi></Madoguchi></MessageHeader ><MessageBody>"));
    }

    void withoutAMessageThereIsAHeaderAlone()
    {
        for (const QByteArray &received :
            { QByteArray(), QByteArrayLiteral("<XmlMsg><MessageBody/></XmlMsg>"),
                QByteArrayLiteral("<XmlMsg><MessageHeader/></XmlMsg>"), QByteArrayLiteral("no message") }) {
            const QByteArray file
                = handOverMessage(received, { { QStringLiteral("ReceptionNumber"), QStringLiteral("7") } });
            QVERIFY(file.contains("<XmlMsg><MessageHeader><Madoguchi><ReceptionNumber>7</ReceptionNumber>"
                                  "</Madoguchi></MessageHeader></XmlMsg>"));
        }
    }

    void theTableInUtf8HasABom()
    {
        const QByteArray file = handOverTable(handOverFields(reception()), false);
        QVERIFY(file.startsWith("\xEF\xBB\xBFReceptionNumber,"));
        QCOMPARE(file.count("\r\n"), 2);
        QVERIFY(QString::fromUtf8(file.mid(3)).remove(QLatin1Char('\r'))
            == golden(QStringLiteral("hand-over-csv")));
    }

    void theTableInCodePage932()
    {
        const QByteArray file = handOverTable({ { QStringLiteral("Name"), QStringLiteral("見本〜𠮷") },
                                                  { QStringLiteral("Symbol"), QStringLiteral("a,\"b") },
                                                  { QStringLiteral("Number"), QStringLiteral("-1") } },
            true);
        // 〜 as that code page has it, 〓 for what it does not have, no apostrophe before a sign.
        QVERIFY(file == "Name,Symbol,Number\r\n\x8C\xA9\x96\x7B\x81\x60\x81\xAC,\"a,\"\"b\",-1\r\n");
    }
};

QTEST_GUILESS_MAIN(HandOverFileTest)
#include "handoverfiletest.moc"
