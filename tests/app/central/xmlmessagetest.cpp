#include "app/central/messages/xmlmessage.h"

#include "app/central/messages/codepage932.h"
#include "app/central/messages/fields.h"

#include <QStringDecoder>
#include <QTest>

#include <array>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

const QSet<QString> known{ QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("Name") };

QByteArray declared(const QByteArray &encoding)
{
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone=\"no\"?>\r\n";
}

QByteArray nested(int levels)
{
    return "<XmlMsg>" + QByteArray("<A>").repeated(levels - 1) + QByteArray("</A>").repeated(levels - 1)
        + "</XmlMsg>";
}

/// The text of A in the message, or a word for why there is none.
QString textOfA(const QByteArray &message)
{
    const auto parsed = XmlMessage::parse(message, known);
    if (!parsed)
        return failureName(parsed.error().failure);
    ReadNotes notes;
    return Fields(&parsed->root(), notes).text(QStringLiteral("A"));
}

const QString refused = QStringLiteral("AnswerMalformed");

} // namespace

/// The gate in front of every message (oqs-interface.md rulings 1–3, 7; security.md 23).
class XmlMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("text");
        const QString taka = QStringLiteral("髙﨑①㈱～－ﾀｶ");
        const QByteArray utf8 = "<XmlMsg><A>" + taka.toUtf8() + "</A></XmlMsg>";
        const QByteArray cp932
            = "<XmlMsg><A>\xFB\xFC\xED\x95\x87\x40\x87\x8A\x81\x60\x81\x7C\xC0\xB6</A></XmlMsg>";
        const QByteArray bom = "\xEF\xBB\xBF";
        QTest::newRow("none declared") << utf8 << taka;
        QTest::newRow("no encoding declared") << "<?xml version=\"1.0\"?>" + utf8 << taka;
        QTest::newRow("utf-8") << declared("utf-8") + utf8 << taka;
        QTest::newRow("UTF-8 with BOM") << bom + declared("UTF-8") + utf8 << taka;
        QTest::newRow("BOM alone") << bom + utf8 << taka;
        for (const char *name : { "Shift_JIS", "shift_jis", "Windows-31J", "MS932", "cp932" })
            QTest::newRow(name) << declared(name) + cp932 << taka;
        QTest::newRow("BOM with another declaration") << bom + declared("Shift_JIS") + utf8 << refused;
        QTest::newRow("EUC-JP") << declared("EUC-JP") + "<XmlMsg><A>a</A></XmlMsg>" << refused;
        QTest::newRow("UTF-16") << declared("UTF-16") + "<XmlMsg><A>a</A></XmlMsg>" << refused;
        QTest::newRow("UTF-16 BOM") << QByteArray("\xFF\xFE<\0X\0", 6) << refused;
        QTest::newRow("code page 932 declared as UTF-8") << declared("UTF-8") + cp932 << refused;
        QTest::newRow("broken code page 932")
            << declared("Shift_JIS") + "<XmlMsg><A>\x81\x20</A></XmlMsg>" << refused;
        QTest::newRow("broken UTF-8") << declared("UTF-8") + "<XmlMsg><A>\xE9\xAB</A></XmlMsg>" << refused;
    }

    void encodings()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, text);
        QCOMPARE(textOfA(message), text);
    }

    void values_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("text");
        QTest::newRow("not trimmed") << QByteArray("<A>  12 </A>") << QStringLiteral("  12 ");
        QTest::newRow("references") << QByteArray("<A>&#x9AD9;&amp;&#32;</A>") << QStringLiteral("髙& ");
        QTest::newRow("CDATA and comment")
            << QByteArray("<A>a<!-- x --><![CDATA[<b>]]></A>") << QStringLiteral("a<b>");
        QTest::newRow("attributes are ignored") << QByteArray("<A b='1'>a</A>") << QStringLiteral("a");
        QTest::newRow("empty is absent") << QByteArray("<A/><A>a</A><A></A>") << QStringLiteral("a");
        QTest::newRow("unknown element with one inside")
            << QByteArray("<Later><A>x</A></Later><A>a</A>") << QStringLiteral("a");
    }

    void values()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, text);
        QCOMPARE(textOfA("<XmlMsg>" + inside + "</XmlMsg>"), text);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not well-formed") << QByteArray("<XmlMsg><A></XmlMsg>");
        QTest::newRow("not closed") << QByteArray("<XmlMsg><A>");
        QTest::newRow("two roots") << QByteArray("<XmlMsg/><XmlMsg/>");
        QTest::newRow("another root") << QByteArray("<Other><A>a</A></Other>");
        QTest::newRow("another root, empty") << QByteArray("<Other/>");
        QTest::newRow("document type") << QByteArray("<!DOCTYPE XmlMsg><XmlMsg><A>a</A></XmlMsg>");
        QTest::newRow("entity") << QByteArray(
            "<!DOCTYPE XmlMsg [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><XmlMsg><A>&e;</A></XmlMsg>");
        QTest::newRow("undefined entity") << QByteArray("<XmlMsg><A>&e;</A></XmlMsg>");
        QTest::newRow("zip") << QByteArray("PK\x03\x04");
    }

    void refusals()
    {
        QFETCH(QByteArray, message);
        QCOMPARE(textOfA(message), refused);
    }

    void limits()
    {
        QVERIFY(XmlMessage::parse(nested(32), known).ok());
        QVERIFY(!XmlMessage::parse(nested(33), known).ok());

        const auto many = [](const QByteArray &element, int count) {
            return XmlMessage::parse("<XmlMsg>" + element.repeated(count) + "</XmlMsg>", known).ok();
        };
        QVERIFY(many("<A/>", 20000));
        QVERIFY(!many("<A/>", 20001));
        QVERIFY(!many("<Unknown/>", 20001)); // what is ignored counts too

        const QByteArray frame = "<XmlMsg><A></A></XmlMsg>";
        QByteArray large = frame;
        large.insert(11, QByteArray(8 * 1024 * 1024 - frame.size(), 'a'));
        QVERIFY(XmlMessage::parse(large, known).ok());
        large.insert(11, 'a');
        QVERIFY(!XmlMessage::parse(large, known).ok());
    }

    void unknownElementsAreCounted()
    {
        const auto parsed = XmlMessage::parse("<XmlMsg><X><Y/></X><A/><Z/></XmlMsg>", known);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->ignoredElements(), 3);
        QCOMPARE(parsed->size(), std::size_t(2));
    }

    void unknownElementsMayHoldKnownOnes()
    {
        const XmlNames names({ QStringLiteral("A"), QStringLiteral("B") });
        const auto parsed = XmlMessage::parse("<XmlMsg><X>x<Y/><B><A>1</A></B></X><Z><Z/></Z></XmlMsg>",
            names, XmlMessage::InsideUnknown::Kept);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->ignoredElements(), 4);
        QCOMPARE(parsed->size(), std::size_t(5)); // XmlMsg, the place of X, B, A, and of Z that holds one
        QCOMPARE(descendants(parsed->root(), names.at("A")).size(), 1);
        ReadNotes notes;
        QVERIFY(!Fields(&parsed->root(), notes).has(QStringLiteral("B"))); // it is not right inside
    }

    /// Everything is kept once and is as large as the message makes it, whatever its shape: no list is
    /// searched for each of its own members, and no text is copied for each piece of it.
    void sizesAreThoseOfTheMessage()
    {
        const auto parsed = [](const QByteArray &inside) {
            return XmlMessage::parse("<XmlMsg>" + inside + "</XmlMsg>", known);
        };
        QByteArray attributes = "<A";
        for (int i = 0; i < 100'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        QCOMPARE(parsed(attributes + "/>")->size(), std::size_t(2));

        const auto many = parsed(QByteArray("<A>1</A><A>2</A>").repeated(10'000));
        QCOMPARE(many->size(), std::size_t(20'001));
        ReadNotes notes;
        (void)Fields(&many->root(), notes).text(QStringLiteral("A"));
        QCOMPARE(notes.findings.size(), 1);
        QVERIFY(notes.contradictory);

        const auto pieces = parsed("<A>" + QByteArray("a&amp;").repeated(100'000) + "</A>");
        QCOMPARE(pieces->root().children().begin()->utf8().size(), 200'000);

        QByteArray deep;
        for (int i = 0; i < 10'000; ++i)
            deep += QByteArray("<B>").repeated(30) + QByteArray("</B>").repeated(30);
        QCOMPARE(parsed(deep)->size(), std::size_t(300'001));
    }

    void malformedUtf8IsRefusedEverywhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("cut") << QByteArray("\xE9\xAB");
        QTest::newRow("tail alone") << QByteArray("\x80");
        QTest::newRow("no character") << QByteArray("\xEF\xBF\xBF");
    }

    void malformedUtf8IsRefusedEverywhere()
    {
        QFETCH(QByteArray, bytes);
        for (const QByteArray &place : { QByteArray("<A>?</A>"), QByteArray("<Later>?</Later>"),
                 QByteArray("<!-- ? -->"), QByteArray("<A><![CDATA[?]]></A>"), QByteArray("<A a='?'/>"),
                 QByteArray("<?p ? ?>"), QByteArray("<A?/>") })
            QCOMPARE(textOfA("<XmlMsg>"
                         + QByteArray(place)
                               .replace("?", "\x01")
                               .replace("<\x01p", "<?p")
                               .replace("\x01>", "?>")
                               .replace("\x01", bytes)
                         + "</XmlMsg>"),
                refused);
    }

    void aBomStandsOnce() { QCOMPARE(textOfA("\xEF\xBB\xBF\xEF\xBB\xBF<XmlMsg><A>a</A></XmlMsg>"), refused); }

    /// The table against ICU's own converter (Qt's), for every byte and every pair of bytes.
    void codePageIsThatOfIcu()
    {
        const CodePage932 *table = CodePage932::instance();
        QVERIFY(table);
        int characters = 0;
        const auto compare = [&](const QByteArray &bytes) {
            QStringDecoder decoder("Shift_JIS");
            const QString expected = decoder(bytes);
            std::array<char, 8> utf8{};
            const auto size = table->toUtf8(bytes, utf8.data());
            const bool isOne = !decoder.hasError() && expected.size() == 1 && expected != QString(QChar(0x1A))
                && expected != QString(QChar(0xFFFD));
            if (!isOne || !size)
                return !isOne == !size;
            ++characters;
            return QString::fromUtf8(utf8.data(), *size) == expected;
        };
        for (int lead = 0x80; lead < 0x100; ++lead) {
            const char first = static_cast<char>(lead);
            const bool isLead = (lead > 0x80 && lead < 0xA0) || (lead >= 0xE0 && lead < 0xFD);
            if (!isLead)
                QVERIFY2(compare(QByteArray(1, first)), qPrintable(QString::number(lead, 16)));
            for (int trail = 0x40; isLead && trail < 0x100; ++trail)
                QVERIFY2(compare(QByteArray(1, first) + static_cast<char>(trail)),
                    qPrintable(QString::number(lead * 256 + trail, 16)));
        }
        QCOMPARE(characters, 9'604 + 63);
    }

    void whatStandsTwice()
    {
        ReadNotes equal, different, consent, group;
        const auto same = XmlMessage::parse("<XmlMsg><A>1</A><A>1</A></XmlMsg>", known);
        QCOMPARE(Fields(&same->root(), equal).text(QStringLiteral("A")), QStringLiteral("1"));
        QVERIFY(!equal.contradictory);
        QCOMPARE(equal.findings.size(), 1);

        const auto other = XmlMessage::parse("<XmlMsg><A>1</A><A>0</A></XmlMsg>", known);
        (void)Fields(&other->root(), different).text(QStringLiteral("A"));
        QVERIFY(different.contradictory);
        QVERIFY(!Fields(&other->root(), consent).consentText(QStringLiteral("A")));
        QVERIFY(!consent.contradictory);
        QCOMPARE(consent.findings.size(), 1);

        const auto groups
            = XmlMessage::parse("<XmlMsg><B><A>1</A></B><B>\n<A>1</A></B><B><A>2</A></B></XmlMsg>", known);
        (void)Fields(&groups->root(), group).group(QStringLiteral("B"));
        QVERIFY(group.contradictory);
        QCOMPARE(group.findings.size(), 2);
    }

    void elementsInsideAValueAreAContradiction()
    {
        ReadNotes notes;
        const auto mixed = XmlMessage::parse("<XmlMsg><Name>a<x/>b</Name></XmlMsg>", known);
        (void)Fields(&mixed->root(), notes).text(QStringLiteral("Name"));
        QVERIFY(notes.contradictory);
    }

    void formsOfValues()
    {
        const auto fields = [](const QByteArray &value, ReadNotes &notes, auto read) {
            const auto parsed = XmlMessage::parse("<XmlMsg><A>" + value + "</A></XmlMsg>", known);
            return read(Fields(&parsed->root(), notes));
        };
        const QString a = QStringLiteral("A");
        ReadNotes good, bad;
        const auto date = [&](const Fields &f) { return f.date(a); };
        const auto time = [&](const Fields &f) { return f.time(a); };
        const auto code = [&](const Fields &f) { return f.code(a, { QStringLiteral("1") }); };
        const auto shown = [&](const Fields &f) { return f.display(a); };
        QCOMPARE(fields("20240229", good, date), QDate(2024, 2, 29));
        QCOMPARE(fields("20261120083001", good, time),
            QDateTime(QDate(2026, 11, 19), QTime(23, 30, 1), Qt::UTC)); // Japan, whatever the machine's zone
        QCOMPARE(fields("1", good, code), QStringLiteral("1"));
        QCOMPARE(fields("架空　花子", good, shown), QStringLiteral("架空　花子"));
        QVERIFY(good.findings.isEmpty());

        QVERIFY(!fields("20230229", bad, date).isValid());
        QVERIFY(!fields("２０２４０２２９", bad, date).isValid());
        QVERIFY(!fields(" 2024022", bad, date).isValid());
        QVERIFY(!fields("20261120240000", bad, time).isValid());
        QVERIFY(fields(" 1", bad, code).isEmpty());
        QVERIFY(fields("１", bad, code).isEmpty());
        QVERIFY(!fields("架空&#x202E;花子", bad, shown).isEmpty()); // shown, by others, neutralised
        QVERIFY(!fields("架空&#x200B;", bad, shown).isEmpty());
        QVERIFY(!fields("架空&#xE000;", bad, shown).isEmpty());
        QVERIFY(!fields("架空&#10;", bad, shown).isEmpty());
        QCOMPARE(bad.findings.size(), 10);
        for (const Finding &finding : bad.findings)
            QVERIFY(!finding.why.contains(QStringLiteral("架")));
    }
};

QTEST_GUILESS_MAIN(XmlMessageTest)
#include "xmlmessagetest.moc"
