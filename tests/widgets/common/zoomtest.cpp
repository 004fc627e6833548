#include "widgets/common/zoom.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/theme.h"
#include "widgets/patient/voice.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace madoguchi;

namespace {

/// A window with a field that has the keyboard, and words in two sizes.
struct Stage
{
    Stage()
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        for (QWidget *one : std::initializer_list<QWidget *>{ &field, &name, &plain })
            column->addWidget(one);
        name.setLook(theme::namePoints, true, theme::text);
        name.setWords(QStringLiteral("架空　太郎"));
        plain.setWords(QStringLiteral("架空の言葉"));
        window.setCentralWidget(new RoomScroll(content));
        Zoom::instance().follow(&window);
        window.show();
        field.setFocus();
    }
    ~Stage()
    {
        for (QWidget *one : std::initializer_list<QWidget *>{ &field, &name, &plain })
            one->setParent(nullptr);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(&field, key, modifiers);
    }

    QMainWindow window{};
    QLineEdit field{};
    PlainLabel name{};
    PlainLabel plain{};
};

} // namespace

/// Larger letters for staff: by keys, in all that is on the screen, and kept.
class ZoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        Zoom::instance().keepIn(file("none.ini"), QStringLiteral("DESK-1"));
    }
    void cleanupTestCase() { Zoom::instance().set(100); }
    void keysMakeItLargerAndSmaller();
    void allWordsFollow();
    void aWindowThatComesLaterIsAsLarge();
    void thePatientsWordsDoNot();
    void eachStationKeepsItsOwn();
    void whatCannotBeReadIsTheUsualSize_data();
    void whatCannotBeReadIsTheUsualSize();
    void whatHasNoRoomIsScrolledTo();
    void whatIsScrolledToIsReachedByTheKeyboard();

private:
    [[nodiscard]] QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void ZoomTest::keysMakeItLargerAndSmaller()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QSignalSpy changed(&Zoom::instance(), &Zoom::changed);
    const QList<int> upwards{ 125, 150, 200, 200 };
    for (const int percent : upwards) {
        stage.press(Qt::Key_Plus);
        QCOMPARE(Zoom::instance().percent(), percent);
    }
    QCOMPARE(changed.size(), 3);
    stage.press(Qt::Key_Minus);
    QCOMPARE(Zoom::instance().percent(), 150);
    stage.press(Qt::Key_0);
    QCOMPARE(Zoom::instance().percent(), 100);
    stage.press(Qt::Key_Minus);
    QCOMPARE(Zoom::instance().percent(), 100);
    // On a Japanese keyboard the plus sign is above the semicolon, on an American one above the equals sign.
    for (const Qt::Key key : { Qt::Key_Semicolon, Qt::Key_Equal }) {
        stage.press(key);
        QCOMPARE(Zoom::instance().percent(), 125);
        stage.press(Qt::Key_0);
    }
    stage.press(Qt::Key_Plus, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(Zoom::instance().percent(), 125);
    QVERIFY(stage.field.text().isEmpty()); // none of it was typed
}

void ZoomTest::allWordsFollow()
{
    Stage stage;
    const double name = stage.name.font().pointSizeF(), plain = stage.plain.font().pointSizeF(),
                 field = stage.field.font().pointSizeF();
    QCOMPARE(name, theme::namePoints);
    for (const int percent : { 200, 125 }) {
        Zoom::instance().set(percent);
        QCoreApplication::processEvents();
        QCOMPARE(stage.name.font().pointSizeF(), name * percent / 100);
        QCOMPARE(stage.plain.font().pointSizeF(), plain * percent / 100);
        QCOMPARE(stage.field.font().pointSizeF(), field * percent / 100);
        PlainLabel later;
        later.setLook(theme::smallPoints, false, theme::text);
        QCOMPARE(later.font().pointSizeF(), theme::smallPoints * percent / 100);
        auto *added = new QPushButton(stage.window.centralWidget());
        added->show();
        QTRY_COMPARE(added->font().pointSizeF(), field * percent / 100);
        delete added;
        QCOMPARE(theme::px(100), percent);
    }
    QVERIFY(stage.name.font().bold());
}

/// The size was kept, and the window comes after it: what was measured while it was built is as large, too.
void ZoomTest::aWindowThatComesLaterIsAsLarge()
{
    const double usual = QPushButton().font().pointSizeF();
    Zoom::instance().set(200);
    QMainWindow window;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *button = new QPushButton;
    auto *box = new QComboBox;
    auto *table = new QTableWidget(1, 1);
    for (QWidget *one : std::initializer_list<QWidget *>{ button, box, table }) {
        static_cast<void>(one->sizeHint());
        column->addWidget(one);
    }
    static_cast<void>(table->horizontalHeader()->sizeHint());
    window.setCentralWidget(content);
    Zoom::instance().follow(&window);
    auto *panel = new QWidget;
    auto *inPanel = new QPushButton(panel);
    static_cast<void>(inPanel->sizeHint());
    column->addWidget(panel);
    window.show();
    for (const QWidget *one :
        std::initializer_list<const QWidget *>{ button, box, table->horizontalHeader(), inPanel })
        QTRY_COMPARE(one->font().pointSizeF(), 2 * usual);
}

/// The display has large letters of its own, which the desk must not change under a patient's hands.
void ZoomTest::thePatientsWordsDoNot()
{
    const Voice voice;
    const QFont before = voice.font(theme::patientPoints);
    Zoom::instance().set(200);
    QCOMPARE(voice.font(theme::patientPoints), before);
}

void ZoomTest::eachStationKeepsItsOwn()
{
    Zoom &zoom = Zoom::instance();
    zoom.keepIn(file("view.ini"), QStringLiteral("DESK-1"));
    QCOMPARE(zoom.percent(), 100);
    zoom.set(150);
    zoom.keepIn(file("view.ini"), QStringLiteral("ROOM-1"));
    QCOMPARE(zoom.percent(), 100);
    zoom.set(200);
    zoom.keepIn(file("view.ini"), QStringLiteral("DESK-1"));
    QCOMPARE(zoom.percent(), 150);
    zoom.keepIn(file("view.ini"), QStringLiteral("ROOM-1"));
    QCOMPARE(zoom.percent(), 200);
}

void ZoomTest::whatCannotBeReadIsTheUsualSize_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no step") << QByteArray("[DESK-1]\nzoom=137\n");
    QTest::newRow("no number") << QByteArray("[DESK-1]\nzoom=large\n");
    QTest::newRow("no INI file") << QByteArray("\x00\xff<xml>\n[[[\n", 13);
}

void ZoomTest::whatCannotBeReadIsTheUsualSize()
{
    QFETCH(QByteArray, content);
    QFile kept(file("view.ini"));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(content) == content.size());
    kept.close();
    Zoom::instance().set(150);
    Zoom::instance().keepIn(kept.fileName(), QStringLiteral("DESK-1"));
    QCOMPARE(Zoom::instance().percent(), 100);
    Zoom::instance().keepIn(file("no/such/folder/view.ini"), QStringLiteral("DESK-1"));
    Zoom::instance().set(200);
    QCOMPARE(Zoom::instance().percent(), 200);
}

void ZoomTest::whatHasNoRoomIsScrolledTo()
{
    Stage stage;
    auto *scroll = stage.window.findChild<RoomScroll *>();
    stage.window.resize(400, 300);
    QTRY_COMPARE(scroll->widget()->size(), scroll->viewport()->size());
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    stage.name.setMinimumSize(700, 500);
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QVERIFY(scroll->horizontalScrollBar()->maximum() > 0);
    QVERIFY(stage.name.width() >= 700 && stage.name.height() >= 500);
    QCOMPARE(stage.window.size(), QSize(400, 300));
    stage.name.setMinimumSize(0, 0);
    QTRY_COMPARE(scroll->widget()->size(), scroll->viewport()->size());
}

void ZoomTest::whatIsScrolledToIsReachedByTheKeyboard()
{
    Stage stage;
    auto *scroll = stage.window.findChild<RoomScroll *>();
    QLineEdit last;
    scroll->widget()->layout()->addWidget(&last);
    stage.name.setMinimumHeight(900);
    stage.window.resize(400, 300);
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    stage.field.setFocus();
    QTest::keyClick(&stage.field, Qt::Key_Tab);
    QVERIFY(last.hasFocus());
    QVERIFY(last.mapTo(scroll->viewport(), QPoint(0, last.height())).y() <= scroll->viewport()->height());
    last.setParent(nullptr);
}

QTEST_MAIN(ZoomTest)
#include "zoomtest.moc"
