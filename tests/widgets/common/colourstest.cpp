// Which palette staff read by: chosen in the window, at once in all that is open, kept for each station.
#include "widgets/common/colours.h"

#include "widgets/common/colourbox.h"
#include "widgets/common/dayedit.h"
#include "widgets/common/furiganalabel.h"
#include "widgets/common/ink.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/cardframe.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace madoguchi;
using theme::Scheme;

namespace {

/// A window of staff with each kind of widget that has colours: of the palette, of a style sheet of its own,
/// and painted by hand.
struct Stage
{
    Stage()
    {
        auto *content = new QWidget(&window);
        auto *column = new QVBoxLayout(content);
        column->addWidget(box = new ColourBox);
        column->addWidget(field = new QLineEdit);
        column->addWidget(new QCheckBox(QStringLiteral("x")));
        auto *button = new QPushButton(QStringLiteral("x"));
        button->setProperty("primary", true);
        column->addWidget(button);
        column->addWidget(name = new PlainLabel);
        name->setLook(theme::namePoints, true, theme::muted);
        name->setWords(QStringLiteral("架空の言葉"));
        auto *chip = new StateChip;
        chip->setState(lookAttention, QStringLiteral("要確認"));
        column->addWidget(chip);
        column->addWidget(new DayEdit(QStringLiteral("day")));
        auto *words = new FuriganaLabel;
        words->setMarkedText(QStringLiteral("架空の言葉"));
        words->setPanel(lookGood);
        column->addWidget(framed(words, content));
        window.setCentralWidget(content);
        Zoom::instance().follow(&window);
        Colours::instance().follow(&window);
        window.resize(400, 500);
        window.show();
        field->setFocus();
    }
    [[nodiscard]] QImage picture()
    {
        QTest::qWait(50); // the last layout
        return window.grab().toImage();
    }

    QMainWindow window{};
    ColourBox *box = nullptr;
    QLineEdit *field = nullptr;
    PlainLabel *name = nullptr;
};

} // namespace

class ColoursTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp);
        QApplication::setCursorFlashTime(0); // pictures are compared
        Language::instance().set(QStringLiteral("ja"));
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        Colours::instance().keepIn(file("none.ini"), QStringLiteral("DESK-1"));
    }
    void cleanup() { Zoom::instance().set(100); }
    void isChosenInTheWindow();
    void theKeyGoesToTheNext();
    void whatIsOpenLooksAsIfItHadBeenOpenedSo();
    void wordsKeepTheirSize();
    void thePatientsDisplayKeepsItsOwn();
    void eachStationKeepsItsOwn();
    void whatCannotBeReadIsLight();

private:
    [[nodiscard]] QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void ColoursTest::isChosenInTheWindow()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QCOMPARE(stage.box->count(), static_cast<int>(theme::schemes().size()));
    QCOMPARE(stage.box->accessibleName(), QStringLiteral("画面の色"));
    stage.box->setFocus();
    QTest::keyClick(stage.box, Qt::Key_Down); // on the way past
    QCOMPARE(Colours::instance().scheme(), Scheme::Light);
    QTest::keyClick(stage.box, Qt::Key_Space);
    QTRY_VERIFY(stage.box->view()->isVisible());
    QTest::keyClick(stage.box->view(), Qt::Key_Down);
    QTest::keyClick(stage.box->view(), Qt::Key_Return);
    QTRY_COMPARE(Colours::instance().scheme(), Scheme::Dark);
}

void ColoursTest::theKeyGoesToTheNext()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QSignalSpy changed(&Colours::instance(), &Colours::changed);
    QList<Scheme> seen;
    for (qsizetype i = 0; i < theme::schemes().size(); ++i) {
        QTest::keyClick(stage.field, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        seen.append(Colours::instance().scheme());
        QCOMPARE(theme::schemes().at(stage.box->currentIndex()), seen.last());
    }
    QCOMPARE(seen, theme::schemes().mid(1) + QList{ Scheme::Light });
    QCOMPARE(changed.size(), seen.size());
    QVERIFY(stage.field->text().isEmpty());
}

/// Every pixel: a colour that was taken once, and not anew, is seen by it.
void ColoursTest::whatIsOpenLooksAsIfItHadBeenOpenedSo()
{
    Stage open;
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QList<QImage> pictures;
    for (const Scheme scheme : theme::schemes()) {
        Colours::instance().set(scheme);
        pictures.append(open.picture());
    }
    open.window.hide();
    for (qsizetype i = 0; i < theme::schemes().size(); ++i) {
        Colours::instance().set(theme::schemes().at(i));
        Stage anew;
        QVERIFY(QTest::qWaitForWindowActive(&anew.window));
        QVERIFY2(anew.picture() == pictures.at(i), qPrintable(QString::number(i)));
        QCOMPARE(pictures.count(pictures.at(i)), 1);
    }
}

/// A new style sheet takes fonts that were given with the old one.
void ColoursTest::wordsKeepTheirSize()
{
    Stage stage;
    Zoom::instance().set(200);
    const QFont name = stage.name->font(), field = stage.field->font(), box = stage.box->font();
    Colours::instance().set(Scheme::Dark);
    QTest::qWait(0);
    QCOMPARE(stage.name->font(), name);
    QCOMPARE(stage.field->font().pointSizeF(), field.pointSizeF());
    QCOMPARE(stage.box->font().pointSizeF(), box.pointSizeF());
    QCOMPARE(field.pointSizeF(), 2 * theme::bodyPoints);
}

void ColoursTest::thePatientsDisplayKeepsItsOwn()
{
    QWidget window;
    for (const bool strong : { false, true }) {
        window.setPalette(patientPalette(strong));
        Colours::instance().set(Scheme::Light);
        const Ink before = inkOf(window);
        QCOMPARE(before.strong, strong);
        for (const Scheme scheme : theme::schemes()) {
            Colours::instance().set(scheme);
            QCOMPARE(inkOf(window).text, before.text);
            QCOMPARE(inkOf(window).page, before.page);
            QCOMPARE(inkOf(window).tone(Tone::Good), before.tone(Tone::Good));
            QCOMPARE(window.palette().color(QPalette::Window), before.page);
        }
    }
}

void ColoursTest::eachStationKeepsItsOwn()
{
    Colours &colours = Colours::instance();
    colours.keepIn(file("view.ini"), QStringLiteral("DESK-1"));
    QCOMPARE(colours.scheme(), Scheme::Light);
    for (const Scheme scheme : theme::schemes()) {
        colours.set(scheme);
        colours.keepIn(file("view.ini"), QStringLiteral("ROOM-1"));
        QCOMPARE(colours.scheme(), Scheme::Light);
        colours.keepIn(file("view.ini"), QStringLiteral("DESK-1"));
        QCOMPARE(colours.scheme(), scheme);
    }
}

void ColoursTest::whatCannotBeReadIsLight()
{
    // No content is as long as what set() keeps before it: QSettings reads a file again by its length and its
    // millisecond, and both may be written in the same one.
    for (const QByteArray &content :
        { QByteArray(), QByteArray("[DESK-1]\npalette=magenta\n"), QByteArray("\x00\xff<xml>\n[[[\n", 13) }) {
        Colours::instance().set(Scheme::Dark);
        QFile kept(file("view.ini"));
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(content) == content.size());
        kept.close();
        Colours::instance().keepIn(kept.fileName(), QStringLiteral("DESK-1"));
        QCOMPARE(Colours::instance().scheme(), Scheme::Light);
    }
    Colours::instance().keepIn(file("no/such/folder/view.ini"), QStringLiteral("DESK-1"));
    Colours::instance().set(Scheme::Contrast);
    QCOMPARE(Colours::instance().scheme(), Scheme::Contrast);
}

QTEST_MAIN(ColoursTest)
#include "colourstest.moc"
