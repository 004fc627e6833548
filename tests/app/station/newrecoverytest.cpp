#include "app/station/newrecovery.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QString station = QStringLiteral("DESK-1");
const QString institution = QStringLiteral("1319999998"); // invented
const QDate today(2026, 11, 20);

QString wordOf(const SecretBytes &words, int number)
{
    return QString::fromUtf8(words.view().toByteArray().split(' ').value(number - 1));
}

} // namespace

/// That somebody holds the paper is proved by a word of each half.
class NewRecoveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWordOfEachHalfProvesThePaper();
    void anotherStationIsAnotherSheet();
};

void NewRecoveryTest::aWordOfEachHalfProvesThePaper()
{
    NewRecovery recovery;
    QVERIFY(!recovery.confirm({}, {}).ok()); // there is no sheet yet
    const RecoverySheet &sheet = recovery.sheet(station, institution, today);
    const SheetQuestion question = recovery.question();
    QVERIFY(question.ofFirst >= 1 && question.ofFirst <= 18);
    const QString first = wordOf(sheet.first.words, question.ofFirst);
    const QString second = wordOf(sheet.second.words, question.ofSecond);
    QVERIFY(!recovery.confirm(first, {}).ok());
    QVERIFY(!recovery.confirm({}, second).ok());
    QVERIFY(first == second || !recovery.confirm(second, first).ok());
    QVERIFY(!recovery.isConfirmed());
    // In katakana and romaji, with spaces and in capitals.
    QString katakana;
    for (const QChar c : first)
        katakana += QChar(static_cast<char16_t>(c.unicode() + (u'ァ' - u'ぁ')));
    const QString romaji = wordOf(sheet.second.scan, question.ofSecond).toUpper();
    QVERIFY(recovery.confirm(QLatin1Char(' ') + katakana, romaji + QLatin1Char(' ')).ok());
    QVERIFY(recovery.isConfirmed());
    QVERIFY(recovery.kept().isWhole());
}

void NewRecoveryTest::anotherStationIsAnotherSheet()
{
    NewRecovery recovery;
    const QString number = recovery.sheet(station, institution, today).number;
    QCOMPARE(recovery.sheet(station, institution, today).number, number);
    const RecoverySheet &sheet = recovery.sheet(station, institution, today);
    const SheetQuestion question = recovery.question();
    QVERIFY(recovery
                .confirm(wordOf(sheet.first.words, question.ofFirst),
                    wordOf(sheet.second.words, question.ofSecond))
                .ok());
    QVERIFY(!recovery.isFor(QStringLiteral("DESK-2"), institution));
    QVERIFY(recovery.sheet(QStringLiteral("DESK-2"), institution, today).number != number);
    QVERIFY(!recovery.isConfirmed());
}

QTEST_GUILESS_MAIN(NewRecoveryTest)
#include "newrecoverytest.moc"
