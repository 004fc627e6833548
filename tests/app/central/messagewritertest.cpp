#include "app/central/messages/messagewriter.h"

#include <QTest>

using namespace madoguchi::messages;

namespace {

const QString title = QStringLiteral("Name");
const QSet<QString> known{ title };

QByteArray request(const QString &text, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writer.item(title, text);
    return writer.finish();
}

QByteArray answer(const QString &text, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writer.item(title, text);
    return writer.finishAnswer();
}

/// What is read back; with the encoding it came in.
QString textIn(const QByteArray &message, MessageEncoding expected)
{
    const auto parsed = XmlMessage::parse(message, known);
    constexpr std::size_t rootAndOne = 2;
    if (!parsed || parsed->encoding() != expected || parsed->size() != rootAndOne)
        return QStringLiteral("not read");
    return parsed->root().children().begin()->text();
}

} // namespace

/// oqs-interface.md rulings 4 and 6.
class MessageWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formOfARequest_data();
    void formOfARequest();
    void codePage932AndNotStrictJis();
    void whatHasAnotherPlaceThere_data();
    void whatHasAnotherPlaceThere();
    void whatDoesNotFitGoesInUtf8_data();
    void whatDoesNotFitGoesInUtf8();
    void answersKeepEncodingAndCharacters();
    void markupIsEscaped();
};

void MessageWriterTest::formOfARequest_data()
{
    QTest::addColumn<MessageEncoding>("encoding");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("UTF-8") << MessageEncoding::Utf8 << QByteArray("UTF-8");
    QTest::newRow("Shift_JIS") << MessageEncoding::CodePage932 << QByteArray("Shift_JIS");
}

/// No BOM, CRLF, tabs, the order of the calls; empty elements where an item has no value.
void MessageWriterTest::formOfARequest()
{
    QFETCH(MessageEncoding, encoding);
    QFETCH(QByteArray, name);
    MessageWriter writer(encoding);
    writer.open(QStringLiteral("B"));
    writer.item(QStringLiteral("Z"), QStringLiteral("1"));
    writer.item(QStringLiteral("A"), {});
    writer.optional(QStringLiteral("N"), QString());
    writer.optional(QStringLiteral("D"), QDate(2026, 11, 20));
    writer.optional(
        QStringLiteral("T"), QDateTime(QDate(2026, 11, 19), QTime(15, 30, 1), Qt::UTC)); // ruling 9
    writer.characterCode();
    QCOMPARE(writer.finish(),
        "<?xml version=\"1.0\" encoding=\"" + name
            + "\" standalone=\"no\"?>\r\n<XmlMsg>\r\n\t<B>\r\n\t\t<Z>1</Z>\r\n\t\t<A></A>\r\n"
              "\t\t<D>20261120</D>\r\n\t\t<T>20261120003001</T>\r\n\t\t<CharacterCodeIdentifier>"
            + characterCodeOf(encoding).toLatin1() + "</CharacterCodeIdentifier>\r\n\t</B>\r\n</XmlMsg>\r\n");
}

void MessageWriterTest::codePage932AndNotStrictJis()
{
    // IBM's 髙 and 﨑, NEC's ① and ㈱, half-width kana, and the backslash that stays one.
    const QString text = QStringLiteral("髙﨑①㈱ｶﾅ\\~");
    const QByteArray message = request(text, MessageEncoding::CodePage932);
    QVERIFY(message.contains("\xFB\xFC\xFA\xB1\x87\x40\x87\x8A\xB6\xC5\\~"));
    QCOMPARE(textIn(message, MessageEncoding::CodePage932), text);
}

void MessageWriterTest::whatHasAnotherPlaceThere_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("sent");
    QTest::newRow("wave dash") << QStringLiteral("\u301C") << QStringLiteral("\uFF5E");
    QTest::newRow("minus") << QStringLiteral("\u2212") << QStringLiteral("\uFF0D");
    QTest::newRow("double line") << QStringLiteral("\u2016") << QStringLiteral("\u2225");
    QTest::newRow("em dash") << QStringLiteral("\u2014") << QStringLiteral("\u2015");
}

void MessageWriterTest::whatHasAnotherPlaceThere()
{
    QFETCH(QString, written);
    QFETCH(QString, sent);
    QCOMPARE(textIn(request(written, MessageEncoding::CodePage932), MessageEncoding::CodePage932), sent);
    QCOMPARE(textIn(request(written, MessageEncoding::Utf8), MessageEncoding::Utf8), written);
}

void MessageWriterTest::whatDoesNotFitGoesInUtf8_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("outside the first plane") << QStringLiteral("𠮷野");
    QTest::newRow("variant") << QStringLiteral("葛\U000E0100城");
    QTest::newRow("accent") << QStringLiteral("é");
    QTest::newRow("delete, which would become another control") << QStringLiteral("a\u007Fb");
    QTest::newRow("yen, which would become a backslash") << QStringLiteral("\u00A5");
    QTest::newRow("overline, which would become a tilde") << QStringLiteral("\u203E");
}

void MessageWriterTest::whatDoesNotFitGoesInUtf8()
{
    QFETCH(QString, text);
    // The other characters then stay as they are too.
    const QString whole = text + QStringLiteral("\u301C");
    QCOMPARE(textIn(request(whole, MessageEncoding::CodePage932), MessageEncoding::Utf8), whole);
}

void MessageWriterTest::answersKeepEncodingAndCharacters()
{
    const QString text = QStringLiteral("𠮷●\u301C見\U000E0100本\u007F");
    const QByteArray message = answer(text, MessageEncoding::CodePage932);
    QVERIFY(message.contains("&#134071;\x81\x9C&#12316;"));
    QCOMPARE(textIn(message, MessageEncoding::CodePage932), text);
    QCOMPARE(textIn(answer(text, MessageEncoding::Utf8), MessageEncoding::Utf8), text);
}

void MessageWriterTest::markupIsEscaped()
{
    const QString text = QStringLiteral("<a> & \"b\" ]]>");
    for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 })
        QCOMPARE(textIn(request(text, encoding), encoding), text);
}

QTEST_GUILESS_MAIN(MessageWriterTest)
#include "messagewritertest.moc"
