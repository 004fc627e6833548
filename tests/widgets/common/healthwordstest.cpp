#include "widgets/common/healthwords.h"

#include "app/domain/cardcodes.h"
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
    void whatAReaderDoesNotTellIsNotKnown_data();
    void whatAReaderDoesNotTellIsNotKnown();
};

void HealthWordsTest::everyLineThatIsNotGoodHasWordsAndANextStep_data()
{
    QTest::addColumn<HealthLine>("line");
    for (const Part part : { Part::Reader, Part::FaceEngine, Part::Line, Part::Folder, Part::HandOver,
             Part::Site, Part::Certificate, Part::Clock, Part::Outbox, Part::KeyStore, Part::Store,
             Part::Audit, Part::Backup }) {
        for (const State state : { State::Attention, State::Bad, State::Unknown }) {
            for (const char *detail : { "", "reporting", "none", "unasked", "unmeasured", "2026-11-29" }) {
                HealthLine line{ part, state, {}, QLatin1String(detail) };
                QTest::addRow("part %d, state %d, %s", int(part), int(state), detail) << line;
            }
        }
    }
    const HealthLine told{ Part::KeyStore, State::Attention, Fault{ Failure::KeysInFile }, {} };
    QTest::newRow("with a fault") << told;
    for (const char *file : { "station-certificate", "centre-ca" })
        QTest::newRow(file) << HealthLine{ Part::Certificate, State::Attention,
            Fault{ Failure::KeyFileOpenToOthers, QLatin1String(file) }, {} };
    for (const QLatin1String why : { cardcode::authorityMissing, cardcode::authorityUnreadable,
             cardcode::authorityEmpty, cardcode::authorityPart })
        QTest::newRow(why.data()) << HealthLine{ Part::FaceEngine, State::Attention,
            Fault{ Failure::FaceRecordUntrusted, why }, QStringLiteral("/etc/madoguchi/cards.pem") };
    const Fault uncertain{ Failure::ViewsWaiting, QStringLiteral("uncertain"), 1 };
    QTest::newRow("not known whether counted")
        << HealthLine{ Part::Outbox, State::Attention, uncertain, QStringLiteral("1") };
    const Fault unsettled{ Failure::ViewsRefused, QStringLiteral("unsettled"), 1 };
    QTest::newRow("never known whether counted")
        << HealthLine{ Part::Outbox, State::Attention, unsettled, QStringLiteral("1") };
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
    const auto wordsOf = [](Failure failure, const char *code) {
        return healthWords({ Part::Outbox, State::Attention, Fault{ failure, QLatin1String(code), 1 }, {} });
    };
    for (const auto &[failure, code] :
        { std::pair(Failure::ViewsWaiting, "uncertain"), std::pair(Failure::ViewsRefused, "unsettled") }) {
        QVERIFY(wordsOf(failure, "").title != wordsOf(failure, code).title);
        QVERIFY(wordsOf(failure, "").remedy != wordsOf(failure, code).remedy);
    }
}

void HealthWordsTest::whatAReaderDoesNotTellIsNotKnown_data()
{
    QTest::addColumn<ReaderKind>("kind");
    QTest::addColumn<QList<int>>("counts"); // of "told", "not known", "has none", "by absence"
    QTest::newRow("reporting") << ReaderKind::Reporting << QList{ 0, 4, 0, 1 };
    QTest::newRow("plain") << ReaderKind::Plain << QList{ 4, 0, 1, 0 };
    QTest::newRow("with an engine") << ReaderKind::WithEngine << QList{ 5, 0, 0, 0 };
    QTest::newRow("none") << ReaderKind::None << QList{ 0, 0, 0, 0 };
}

void HealthWordsTest::whatAReaderDoesNotTellIsNotKnown()
{
    QFETCH(const ReaderKind, kind);
    QFETCH(const QList<int>, counts);
    const bool driven = kind == ReaderKind::Plain || kind == ReaderKind::WithEngine;
    HealthLine line{ Part::Reader, driven ? State::Good : State::Unknown, {},
        driven ? QStringLiteral("Reader 00 00") : QStringLiteral("reporting") };
    line.reader = kind;
    const QList<QStringList> words{ { QStringLiteral("：分かる"), QStringLiteral("：－ 不明"),
                                        QStringLiteral("：－ なし"), QStringLiteral("：結果が来ない") },
        { QStringLiteral(": told"), QStringLiteral(": － not known"), QStringLiteral(": － has none"),
            QStringLiteral(": only by") } };
    for (const char *language : { "ja", "en" }) {
        Language::instance().set(QString::fromLatin1(language));
        const QString said = healthDetail(line);
        QCOMPARE(said.contains(QStringLiteral("Reader 00 00")), driven);
        for (int i = 0; i < counts.size(); ++i)
            QCOMPARE(said.count(words.at(*language == 'j' ? 0 : 1).at(i)), counts.at(i));
    }
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
