#include "widgets/common/healthwords.h"

#include "widgets/common/healthbar.h"
#include "widgets/common/language.h"

#include <QTest>

using namespace madoguchi;
using Part = HealthLine::Part;
using State = HealthLine::State;

/// No line of the health panel that is not good leaves anybody without a word and a next step.
class HealthWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLineThatIsNotGoodHasWordsAndANextStep_data();
    void everyLineThatIsNotGoodHasWordsAndANextStep();
    void aGoodLineHasNone();
    void whatMayBeCountedIsNotSaidToWait();
    void daysAreDaysOfTheLanguage();
};

void HealthWordsTest::everyLineThatIsNotGoodHasWordsAndANextStep_data()
{
    QTest::addColumn<HealthLine>("line");
    for (const Part part :
        { Part::Reader, Part::FaceEngine, Part::Line, Part::Folder, Part::Site, Part::Certificate,
            Part::Clock, Part::Outbox, Part::KeyStore, Part::Store, Part::Audit, Part::Backup }) {
        for (const State state : { State::Attention, State::Bad, State::Unknown }) {
            for (const char *detail : { "", "reporting", "none", "unasked", "unmeasured", "2026-11-29" }) {
                HealthLine line{ part, state, {}, QLatin1String(detail) };
                QTest::addRow("part %d, state %d, %s", int(part), int(state), detail) << line;
            }
        }
    }
    const HealthLine told{ Part::KeyStore, State::Attention, Fault{ Failure::KeysInFile }, {} };
    QTest::newRow("with a fault") << told;
    const Fault uncertain{ Failure::ViewsWaiting, QStringLiteral("uncertain"), 1 };
    QTest::newRow("not known whether counted")
        << HealthLine{ Part::Outbox, State::Attention, uncertain, QStringLiteral("1") };
}

void HealthWordsTest::everyLineThatIsNotGoodHasWordsAndANextStep()
{
    QFETCH(HealthLine, line);
    Language::instance().set(QStringLiteral("en"));
    const FailureText english = healthWords(line);
    Language::instance().set(QStringLiteral("ja"));
    const FailureText japanese = healthWords(line);
    QVERIFY(!english.title.isEmpty() && !english.remedy.isEmpty());
    QVERIFY2(
        japanese.title != english.title && japanese.remedy != english.remedy, qPrintable(japanese.title));
}

void HealthWordsTest::aGoodLineHasNone()
{
    QVERIFY(healthWords({ Part::Backup, State::Good, {}, QStringLiteral("2026-11-29") }).title.isEmpty());
    QVERIFY(healthDetail({ Part::Store, State::Good, {}, {} }).isEmpty());
}

void HealthWordsTest::whatMayBeCountedIsNotSaidToWait()
{
    const auto wordsOf = [](const char *code) {
        return healthWords(
            { Part::Outbox, State::Attention, Fault{ Failure::ViewsWaiting, QLatin1String(code), 1 }, {} });
    };
    QVERIFY(wordsOf("").title != wordsOf("uncertain").title);
    QVERIFY(wordsOf("").remedy != wordsOf("uncertain").remedy);
}

void HealthWordsTest::daysAreDaysOfTheLanguage()
{
    const HealthLine backup{ Part::Backup, State::Attention, {}, QStringLiteral("2026-11-29") };
    Language::instance().set(QStringLiteral("ja"));
    QCOMPARE(healthDetail(backup), QStringLiteral("最新のバックアップ：2026年11月29日"));
    Language::instance().set(QStringLiteral("en"));
    QCOMPARE(healthDetail(backup), QStringLiteral("the newest is of 29 Nov 2026"));
}

QTEST_MAIN(HealthWordsTest)
#include "healthwordstest.moc"
