#include "app/domain/consent.h"

#include <QTest>
#include <QTimeZone>

namespace madoguchi {

namespace {

QDateTime japan(const QTime &time)
{
    return { QDate(2026, 11, 22), time, Qt::OffsetFromUTC, 9 * 3600 };
}

Consent yesUntil(const QDateTime &until)
{
    return { Consent::State::Yes, japan(QTime(9, 0)), until };
}

} // namespace

class ConsentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSaidByItself();
    void sayingChangesOneKindOnly();
    void contractWordsAreExactAndReversible();
    void otherWordsAreNoKind_data();
    void otherWordsAreNoKind();
    void openUntilItsEnd();
    void comparesMomentsAndNotClockFaces();
    void onlyYesIsOpen_data();
    void onlyYesIsOpen();
    void unreadableTimesOpenNothing();
    void consentsAreKeptPerKind();
};

void ConsentTest::nothingIsSaidByItself()
{
    const ConsentAnswers answers;
    const Consents consents;
    for (const ConsentKind kind : allConsentKinds) {
        QCOMPARE(answers.of(kind), ConsentAnswer::Unasked);
        QCOMPARE(consents.of(kind), Consent());
        QVERIFY(!consents.of(kind).isOpenAt(japan(QTime(10, 0))));
    }
}

void ConsentTest::sayingChangesOneKindOnly()
{
    for (const ConsentKind said : allConsentKinds) {
        ConsentAnswers answers;
        answers.say(said, ConsentAnswer::Yes);
        for (const ConsentKind kind : allConsentKinds)
            QCOMPARE(answers.of(kind), kind == said ? ConsentAnswer::Yes : ConsentAnswer::Unasked);
        answers.say(said, ConsentAnswer::No);
        QCOMPARE(answers.of(said), ConsentAnswer::No);
    }
}

void ConsentTest::contractWordsAreExactAndReversible()
{
    QCOMPARE(contractWord(ConsentKind::Medication), QStringLiteral("medication"));
    QCOMPARE(contractWord(ConsentKind::Checkup), QStringLiteral("checkup"));
    QCOMPARE(contractWord(ConsentKind::Diagnosis), QStringLiteral("diagnosis"));
    QCOMPARE(contractWord(ConsentKind::Operation), QStringLiteral("operation"));
    QCOMPARE(contractWord(ConsentKind::Limit), QStringLiteral("limit"));
    QCOMPARE(contractWord(ConsentAnswer::Yes), QStringLiteral("yes"));
    QCOMPARE(contractWord(ConsentAnswer::No), QStringLiteral("no"));
    QCOMPARE(contractWord(ConsentAnswer::Unasked), QStringLiteral("unasked"));
    for (const ConsentKind kind : allConsentKinds)
        QCOMPARE(consentKindFromContract(contractWord(kind)), std::optional(kind));
}

void ConsentTest::otherWordsAreNoKind_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : { "", "Medication", "medication ", "checkups", "yes", "unasked", "薬剤" })
        QTest::addRow("'%s'", word) << QString::fromUtf8(word);
}

void ConsentTest::otherWordsAreNoKind()
{
    QFETCH(const QString, word);
    QVERIFY(!consentKindFromContract(word).has_value());
}

void ConsentTest::openUntilItsEnd()
{
    const QDateTime end = japan(QTime(18, 0));
    QVERIFY(yesUntil(end).isOpenAt(japan(QTime(9, 0))));
    QVERIFY(yesUntil(end).isOpenAt(end.addMSecs(-1)));
    QVERIFY2(!yesUntil(end).isOpenAt(end), "equality is closed (oqs-interface.md ruling 26)");
    QVERIFY(!yesUntil(end).isOpenAt(end.addMSecs(1)));
}

void ConsentTest::comparesMomentsAndNotClockFaces()
{
    const Consent consent = yesUntil(japan(QTime(18, 0)));
    QVERIFY(consent.isOpenAt(QDateTime(QDate(2026, 11, 22), QTime(8, 59, 59), Qt::UTC)));
    QVERIFY(!consent.isOpenAt(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC)));
    const QTimeZone chatham("Pacific/Chatham");
    QVERIFY(chatham.isValid());
    QVERIFY(consent.isOpenAt(japan(QTime(17, 59, 59)).toTimeZone(chatham)));
    QVERIFY(!consent.isOpenAt(japan(QTime(18, 0)).toTimeZone(chatham)));
}

void ConsentTest::onlyYesIsOpen_data()
{
    QTest::addColumn<Consent::State>("state");
    QTest::newRow("no") << Consent::State::No;
    QTest::newRow("unasked") << Consent::State::Unasked;
}

void ConsentTest::onlyYesIsOpen()
{
    QFETCH(const Consent::State, state);
    Consent consent = yesUntil(japan(QTime(18, 0)));
    consent.state = state;
    QVERIFY(!consent.isOpenAt(japan(QTime(10, 0))));
}

void ConsentTest::unreadableTimesOpenNothing()
{
    const QDateTime now = japan(QTime(8, 30));
    QVERIFY(!yesUntil({}).isOpenAt(now));
    QVERIFY2(!yesUntil(japan(QTime(8, 59))).isOpenAt(now), "an end before its beginning");
    const Consent withoutBeginning{ Consent::State::Yes, {}, japan(QTime(18, 0)) };
    QVERIFY(!withoutBeginning.isOpenAt(now));
    QVERIFY2(!yesUntil(japan(QTime(18, 0))).isOpenAt({}), "an unknown now proves nothing");
}

void ConsentTest::consentsAreKeptPerKind()
{
    Consents consents;
    consents.set(ConsentKind::Medication, yesUntil(japan(QTime(18, 0))));
    consents.set(ConsentKind::Checkup, { Consent::State::No });
    QCOMPARE(consents.of(ConsentKind::Medication), yesUntil(japan(QTime(18, 0))));
    QCOMPARE(consents.of(ConsentKind::Checkup).state, Consent::State::No);
    QCOMPARE(consents.of(ConsentKind::Diagnosis), Consent());
    QCOMPARE(consents.of(ConsentKind::Operation), Consent());
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::ConsentTest)
#include "consenttest.moc"
