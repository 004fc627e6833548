// Every page and state of the desk's window in each language, and in one in which every text is longer:
// nothing is cut, in the usual size and in twice that.
#include "tests/support/readable.h"
#include "tests/support/spokenlanguage.h"
#include "tests/widgets/desk/desksights.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

using namespace madoguchi;

class DeskReadableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void cleanup() { Zoom::instance().set(100); }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<DeskSight>("sight");
        const QList<DeskSight> all = deskSights() + deskPages();
        for (const QString &language : SpokenLanguage::asked()) {
            for (const DeskSight &sight : all)
                QTest::addRow("%s-%s", qPrintable(sight.name), qPrintable(language)) << language << sight;
        }
    }

    void nothingIsCut()
    {
        QFETCH(const QString, language);
        QFETCH(const DeskSight, sight);
        const SpokenLanguage spoken(language);
        QVERIFY(spoken.isThere());
        DeskStage stage;
        sight.show(stage);
        for (const int percent : { 100, 200 }) {
            Zoom::instance().set(percent);
            const QString name
                = QStringLiteral("readable-%1-%2-%3.png").arg(sight.name, language).arg(percent);
            static_cast<void>(QTest::qWaitFor(
                [&] { return cutWords(*stage.window).isEmpty(); }, 500)); // the layout settles
            stage.picture(name);
            QTRY_COMPARE_WITH_TIMEOUT(cutWords(*stage.window), QString(), 500);
            QCOMPARE(stage.window->size(), QSize(1366, 768));
        }
    }
};

QTEST_MAIN(DeskReadableTest)
#include "deskreadabletest.moc"
