#include "tests/widgets/assistant/assistantstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/assistant/assistantpage.h"
#include "widgets/common/colours.h"
#include "widgets/common/zoom.h"

#include <QComboBox>

using namespace madoguchi;

/// How each page looks, in both languages and at both sizes; a picture of each is kept for people to look at
/// (in another palette where MADOGUCHI_PALETTE has its number).
class AssistantScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageCanBeReadAndNamed_data();
    void everyPageCanBeReadAndNamed();
    void cleanup() { Zoom::instance().set(100); }

private:
    void look(const AssistantStage &stage, const QString &file);
    void fill(AssistantStage &stage, bool direct) const;
};

void AssistantScreens::everyPageCanBeReadAndNamed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("direct");
    for (const char *language : { "ja", "en" }) {
        for (const int percent : { 100, 200 }) {
            for (const bool direct : { false, true })
                QTest::addRow("%s-%d-%s", language, percent, direct ? "direct" : "folder")
                    << QString::fromLatin1(language) << percent << direct;
        }
    }
}

void AssistantScreens::fill(AssistantStage &stage, bool direct) const
{
    const auto set = [&stage](const char *name, const QString &value) {
        stage.assistant->setValue(QString::fromLatin1(name), value);
    };
    set("station/institution", QStringLiteral("1319999998")); // invented
    set("station/id", QStringLiteral("DESK-1"));
    set("reader/mode", direct ? QStringLiteral("driven") : QStringLiteral("reporting"));
    set("service/mode", direct ? QStringLiteral("direct") : QStringLiteral("folder"));
    set("folder/req", QStringLiteral("req"));
    set("folder/res", QStringLiteral("res"));
    set("folder/face", QStringLiteral("face"));
    set("site/dir", QStringLiteral("site"));
    set("direct/url", QStringLiteral("https://127.0.0.1:9"));
    set("direct/ca", QStringLiteral("ca.pem"));
    set("keys/backend", QStringLiteral("file"));
    set("keys/file", QStringLiteral("keys/station.keys"));
}

void AssistantScreens::look(const AssistantStage &stage, const QString &file)
{
    const QString folder = QStringLiteral(MADOGUCHI_SCREENS_FOLDER);
    QVERIFY(QDir().mkpath(folder));
    // The lines are broken anew when the page has its width.
    (void)QTest::qWaitFor([&stage] { return cutLabel(*stage.window).isEmpty(); }, 2'000);
    QVERIFY(stage.window->grab().save(folder + u'/' + file + QStringLiteral(".png")));
    QVERIFY2(cutLabel(*stage.window).isEmpty(), qPrintable(file + u' ' + cutLabel(*stage.window)));
    QVERIFY2(cutButton(*stage.window).isEmpty(), qPrintable(file + u' ' + cutButton(*stage.window)));
    QCOMPARE(stage.window->size(), QSize(1366, 768));
    const QList<QWidget *> all = stage.window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool takes = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget);
        if (takes && widget->isVisible())
            QVERIFY2(!AssistantStage::nameOf(widget).isEmpty(), qPrintable(widget->objectName()));
    }
}

void AssistantScreens::everyPageCanBeReadAndNamed()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(bool, direct);
    AssistantStage stage(language);
    Colours::instance().set(theme::schemes().value(qEnvironmentVariableIntValue("MADOGUCHI_PALETTE")));
    Zoom::instance().set(percent);
    stage.start();
    fill(stage, direct);
    const QString name = QStringLiteral("%1-%2-%3-")
                             .arg(language)
                             .arg(percent)
                             .arg(direct ? QStringLiteral("direct") : QStringLiteral("folder"));
    const QList<AssistantPage *> pages = stage.window->findChildren<AssistantPage *>();
    QVERIFY(pages.size() >= 8);
    // Each page that has something to ask, also where the way to it would take a certificate.
    int seen = 0;
    for (AssistantPage *page : pages) {
        if (!page->isWanted())
            continue;
        stage.window->turnTo(page->place());
        QTest::qWait(30);
        look(stage, name + page->place());
        static_cast<void>(page->isReady()); // what is missing is told
        QTest::qWait(10);
        look(stage, name + page->place() + QStringLiteral("-asked"));
        ++seen;
    }
    QCOMPARE(seen, direct ? 7 : 6);
}

QTEST_MAIN(AssistantScreens)
#include "assistantscreens.moc"
