#include "widgets/common/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace madoguchi;

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLeftUntranslated()
    {
        QFile file(QStringLiteral(MADOGUCHI_SOURCE_DIR "/translations/madoguchi_ja.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int messages = 0;
        QStringList gaps;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            if (xml.name() != QLatin1String("translation"))
                continue;
            ++messages;
            const bool unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (unfinished || text.isEmpty() || placeholders(text) != placeholders(source))
                gaps.append(source);
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages > 300);
        QVERIFY2(gaps.isEmpty(), qPrintable(gaps.join(QStringLiteral("\n"))));
    }

    void aDisplayMayStandInAnotherLanguage()
    {
        Language::instance().set(QStringLiteral("en"));
        QCOMPARE(trIn(QStringLiteral("ja"), "Words", "Male"), QStringLiteral("男性"));
        QCOMPARE(QCoreApplication::translate("Words", "Male"), QStringLiteral("Male"));
        QCOMPARE(trIn(QStringLiteral("en"), "Words", "Male"), QStringLiteral("Male"));
        QCOMPARE(trIn(QStringLiteral("ja"), "Words", "no such word"), QStringLiteral("no such word"));
        QCOMPARE(trIn(QStringLiteral("ja"), "FailureText", "The PIN was wrong: %n try(s) left", 2),
            QStringLiteral("暗証番号が違います：あと2回"));
        QCOMPARE(trIn(QStringLiteral("en"), "FailureText", "The PIN was wrong: %n try(s) left", 1),
            QStringLiteral("The PIN was wrong: 1 try left"));
    }

private:
    static QStringList placeholders(const QString &text)
    {
        static const QRegularExpression mark(QStringLiteral("%[n0-9]"));
        QStringList found;
        for (auto match = mark.globalMatch(text); match.hasNext();)
            found.append(match.next().captured());
        found.sort();
        found.removeDuplicates();
        return found;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
