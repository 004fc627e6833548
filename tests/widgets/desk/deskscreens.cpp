// Pictures of what the desk shows of its reader, in both languages; with letters of one and a half times the
// size where QT_FONT_DPI is 144. They lie in screens/desk/ of the build folder.
#include "tests/widgets/desk/desksights.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QDir>

using namespace madoguchi;

class DeskScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp);
        const QString usual = QStringLiteral(MADOGUCHI_SCREENS_FOLDER);
        m_folder = QDir(qEnvironmentVariable("MADOGUCHI_SCREENS", usual));
        QVERIFY(m_folder.mkpath(QStringLiteral(".")));
        m_isLarge = qEnvironmentVariableIntValue("QT_FONT_DPI") > 96;
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("number");
        for (const char *language : { "ja", "en" }) {
            for (int i = 0; i < deskSights().size(); ++i)
                QTest::addRow("%s-%s", qPrintable(deskSights().at(i).name), language)
                    << QString::fromLatin1(language) << i;
        }
    }

    void nothingIsCut()
    {
        QFETCH(const QString, language);
        QFETCH(const int, number);
        Language::instance().set(language);
        DeskStage stage;
        // As many points of the screen as before, and letters of one and a half times the size on it.
        const QSize room = m_isLarge ? QSize(1366, 768) / 1.5 : QSize(1366, 768);
        deskSights().at(number).show(stage);
        stage.window->resize(room);
        QTest::qWait(100); // the layout settles, buttons take the keyboard
        stage.window->resize(room);
        const QString file = QString::fromUtf8(QTest::currentDataTag())
            + (m_isLarge ? QStringLiteral("-large.png") : QStringLiteral(".png"));
        QTest::qWait(50);
        QVERIFY(stage.window->grab().save(m_folder.filePath(file)));
        // Of the usual desk nothing is cut; in large letters nothing of the question that Enter answers.
        const QWidget &seen = m_isLarge ? *stage.find<QWidget>("visualPanel") : *stage.window;
        QCOMPARE(cutLabel(seen), QString());
        QCOMPARE(cutButton(seen), QString());
        const auto *foot = stage.find<QWidget>("healthBar");
        QVERIFY(m_isLarge
            || foot->mapTo(stage.window.get(), QPoint(0, foot->height())).y() <= stage.window->height());
        QVERIFY(m_isLarge || stage.window->size() == room);
    }

private:
    QDir m_folder;
    bool m_isLarge = false;
};

QTEST_MAIN(DeskScreens)
#include "deskscreens.moc"
