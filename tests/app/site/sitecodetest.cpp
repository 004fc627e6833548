#include "app/site/sitecode.h"

#include <QSet>
#include <QTest>

using namespace madoguchi;

/// The code that stations are paired by: typed right it is the same key, typed wrong it is noticed.
class SiteCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typedAgainItIsTheSameKey();
    void itIsTypedAsPeopleType();
    void everySingleWrongCharacterIsFoundByItsGroup();
    void neighboursAndGroupsInEachOthersPlaceAreNoticed();
    void whatIsNoCodeIsRefused();
    void noTwoAreTheSame();
};

void SiteCodeTest::typedAgainItIsTheSameKey()
{
    const SiteCode code = SiteCode::make();
    const auto typed = SiteCode::fromTyped(code.text());
    QVERIFY(typed.ok());
    QCOMPARE(typed->text(), code.text());
    QVERIFY(typed->key().equals(code.key()));
    QCOMPARE(code.key().size(), SiteCode::keySize);
    QCOMPARE(SiteCode::numberOf(code.key()), SiteCode::numberOf(typed->key()));
    QCOMPARE(SiteCode::numberOf(code.key()).size(), 9);
}

void SiteCodeTest::itIsTypedAsPeopleType()
{
    const QString text = SiteCode::make().text();
    QString wide;
    for (const QChar character : text)
        wide += character == u'-' ? QChar(0x30FC) : QChar(character.unicode() + 0xFEE0);
    QString alike = text;
    alike.replace(u'8', u'B').replace(u'U', u'v');
    for (const QString &typed : { text.toLower(), QString(text).remove(u'-'),
             QString(text).replace(u'-', u' '), u' ' + text + u'\n', wide, alike }) {
        const auto read = SiteCode::fromTyped(typed);
        QVERIFY2(read.ok(), qPrintable(typed));
        QCOMPARE(read->text(), text);
    }
}

void SiteCodeTest::everySingleWrongCharacterIsFoundByItsGroup()
{
    const QString text = SiteCode::make().text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'-')
            continue;
        for (const QChar wrong : QStringLiteral("ACDEFHJKMNPQRTUWXY34789Z0!")) {
            if (wrong == text.at(i))
                continue;
            QString typed = text;
            typed[i] = wrong;
            const auto read = SiteCode::fromTyped(typed);
            QVERIFY(!read.ok());
            QCOMPARE(read.error().failure, Failure::SettingsInvalid);
            QCOMPARE(read.error().number, static_cast<int>(i / (SiteCode::groupSize + 1)) + 1);
        }
    }
}

void SiteCodeTest::neighboursAndGroupsInEachOthersPlaceAreNoticed()
{
    const SiteCode code = SiteCode::make();
    const QString text = code.text();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        QString typed = text;
        std::swap(typed[i], typed[i + 1]);
        const auto read = SiteCode::fromTyped(typed);
        QVERIFY(!read.ok() || read->text() == text); // two equal ones, or a hyphen that moved
    }
    QStringList groups = text.split(u'-');
    for (int i = 0; i < groups.size(); ++i) {
        for (int j = i + 1; j < groups.size(); ++j) {
            QStringList swapped = groups;
            swapped.swapItemsAt(i, j);
            const auto read = SiteCode::fromTyped(swapped.join(u'-'));
            QVERIFY(!read.ok());
            QCOMPARE(read.error().number, -1);
        }
    }
}

void SiteCodeTest::whatIsNoCodeIsRefused()
{
    const QString text = SiteCode::make().text();
    for (const QString &typed : { QString(), QStringLiteral("----"), text.chopped(1), text + u'A',
             text + text, QString(100'000, u'A') })
        QCOMPARE(SiteCode::fromTyped(typed).error().failure, Failure::SettingsInvalid);
}

void SiteCodeTest::noTwoAreTheSame()
{
    QSet<QString> codes;
    QSet<QString> numbers;
    constexpr int many = 200;
    for (int i = 0; i < many; ++i) {
        const SiteCode code = SiteCode::make();
        codes.insert(code.text());
        numbers.insert(SiteCode::numberOf(code.key()));
    }
    QCOMPARE(codes.size(), many);
    QCOMPARE(numbers.size(), many);
}

QTEST_GUILESS_MAIN(SiteCodeTest)
#include "sitecodetest.moc"
