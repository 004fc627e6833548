// The six languages of the patient's display: everything has words in each of them, and letters for the
// words.
#include "app/support/failuretext.h"
#include "app/support/screenset.h"
#include "tests/support/scriptedpatientview.h"
#include "tests/widgets/patient/patientcases.h"
#include "widgets/common/furigana.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/asking.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/placing.h"
#include "widgets/patient/voice.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

Voice speaking(const QString &language)
{
    Voice voice;
    voice.setLanguage(language);
    return voice;
}

QString withoutLetters(const QFont &font, const QString &words)
{
    const QFontMetrics metrics(font);
    QString missing;
    const QList<uint> letters = words.toUcs4();
    for (const uint letter : letters) {
        if (letter != u'\n' && !metrics.inFontUcs4(letter))
            missing += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1);
    }
    return missing;
}

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void everyScreenHasWords_data() { languages(); }
    void everyScreenHasWords();
    void everyFailureHasWords_data() { languages(); }
    void everyFailureHasWords();
    void oneIdeographIsDrawnAsTheLanguageDrawsIt();
    void everyOwnWordOfASetIsSaid();
    void aTrayTakesTheCardEitherWay();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        const QStringList all = patientLanguages();
        for (const QString &language : all)
            QTest::newRow(qPrintable(language)) << language;
    }
};

void LanguagesTest::everyScreenHasWords()
{
    QFETCH(QString, language);
    const Voice voice = speaking(language);
    const QList<PatientCase> cases = patientCases();
    for (const PatientCase &one : cases) {
        const PatientWords words = patientWords(one.snapshot);
        QVERIFY(words.title);
        for (const char *source : { words.title, words.text, words.note }) {
            const QString said = voice.say(source);
            if (source && language != QLatin1String("en"))
                QVERIFY2(said != QString::fromUtf8(source), source);
            const QFont font = voice.font(18);
            QCOMPARE(withoutLetters(font, furigana::plain(said)), QString());
        }
    }
}

void LanguagesTest::everyFailureHasWords()
{
    QFETCH(QString, language);
    const QList<Failure> all = allFailures();
    for (const Failure failure : all) {
        const char *source = failurePatientSource(failure);
        const QString said = speaking(language).say(source);
        QVERIFY(!said.isEmpty());
        if (language != QLatin1String("en"))
            QVERIFY2(said != QString::fromUtf8(source), qPrintable(failureName(failure)));
        if (language != QLatin1String("ja"))
            QVERIFY2(!said.contains(u'{'), qPrintable(failureName(failure)));
    }
}

void LanguagesTest::oneIdeographIsDrawnAsTheLanguageDrawsIt()
{
    const auto family
        = [](const char *language) { return QFontInfo(speaking(QLatin1String(language)).font(18)).family(); };
    QCOMPARE(family("ja"), QStringLiteral("Noto Sans CJK JP"));
    QCOMPARE(family("zh"), QStringLiteral("Noto Sans CJK SC"));
    QCOMPARE(family("ko"), QStringLiteral("Noto Sans CJK KR"));
    QCOMPARE(family("vi"), QStringLiteral("Noto Sans CJK JP"));
}

void LanguagesTest::everyOwnWordOfASetIsSaid()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QStringList words;
    const QStringList keys = screenWordKeys();
    for (const QString &key : keys)
        words.append(QStringLiteral("\"%1\": { \"ja\": \"当院の%1\", \"ko\": \"우리 %1\" }").arg(key));
    file.write(QStringLiteral("{ \"screen_set\": 1, \"words\": { %1 } }").arg(words.join(u',')).toUtf8());
    file.close();
    QVERIFY(readScreenSet(file.fileName()).problems.isEmpty());
    Voice voice = speaking(QStringLiteral("ko"));
    voice.setScreens(file.fileName());
    QCOMPARE(voice.say(consentWords(ConsentKind::Medication).question),
        QStringLiteral("우리 medication.question"));
    QCOMPARE(voice.say(consentWords(ConsentKind::Limit).purpose), QStringLiteral("우리 limit.purpose"));
    QCOMPARE(voice.say(togetherWords().question), QStringLiteral("우리 together.question"));
    QCOMPARE(voice.say(equalTreatmentSource()), QStringLiteral("우리 equal-treatment"));
    QCOMPARE(voice.say(finishedText()), QStringLiteral("우리 done.text"));
    voice.setLanguage(QStringLiteral("vi"));
    QCOMPARE(voice.say(finishedText()), QStringLiteral("当院のdone.text"));
    QVERIFY(!voice.say(registrationWords().question).contains(QStringLiteral("当院の")));
}

void LanguagesTest::aTrayTakesTheCardEitherWay()
{
    Voice voice = speaking(QStringLiteral("en"));
    voice.setReader(QStringLiteral("panasonic"));
    QVERIFY(voice.placement().endsWith(QStringLiteral("photo up. Either way round is fine.")));
    voice.setLanguage(QStringLiteral("zh"));
    QVERIFY(voice.placement().endsWith(QStringLiteral("托盘上。左右方向都可以。")));
    voice.setReader(QStringLiteral("fujitsu"));
    QVERIFY(!voice.placement().contains(QStringLiteral("左右")));
}

QTEST_MAIN(LanguagesTest)
#include "languages.moc"
