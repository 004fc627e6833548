// The card tray: what is on it, what is on the reader, and that a trainee's hand does what it says.
#include "widgets/training/cardtraywindow.h"

#include "tests/support/scriptedtray.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/training/traynotes.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace madoguchi;

class CardTrayWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void showsPeopleWithTheirPins();
    void placesAndPulls();
    void buttonsStayWhereTheyAre();
    void switchesFollowTheTray();
    void cameraAndCardsAreChosen();
    void everyNoteIsTranslated();
    void everythingUsableHasAName();
};

void CardTrayWindowTest::showsPeopleWithTheirPins()
{
    ScriptedTray tray;
    CardTrayWindow window(tray);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *people = window.findChild<QListView *>(QStringLiteral("people"));
    QCOMPARE(people->model()->rowCount(), 3);
    const QString locked = people->model()->index(1, 0).data().toString();
    for (const char16_t *part : { u"見本　太郎", u"34", u"2468", u"PIN locked" })
        QVERIFY2(locked.contains(QString::fromUtf16(part)), qPrintable(locked));
    const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        tray.place(QStringLiteral("p02"));
        QCoreApplication::processEvents();
        if (!folder.isEmpty())
            QVERIFY(window.grab().save(QDir(folder).filePath(QStringLiteral("tray-%1.png").arg(language))));
    }
}

void CardTrayWindowTest::placesAndPulls()
{
    ScriptedTray tray;
    CardTrayWindow window(tray);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *people = window.findChild<QListView *>(QStringLiteral("people"));
    auto *pull = window.findChild<QAbstractButton *>(QStringLiteral("pull"));
    const auto *reader = window.findChild<QLabel *>(QStringLiteral("onReader"));
    QVERIFY(!pull->isEnabled());
    const QString nothing = reader->text();
    people->setCurrentIndex(people->model()->index(2, 0));
    QTest::mouseClick(window.findChild<QAbstractButton *>(QStringLiteral("place")), Qt::LeftButton);
    QCOMPARE(tray.on, QStringLiteral("p03"));
    QVERIFY(reader->text().contains(QStringLiteral("森野　葉子")));
    QTest::mouseClick(pull, Qt::LeftButton);
    QVERIFY(tray.on.isEmpty());
    QCOMPARE(reader->text(), nothing);
    people->setFocus();
    people->setCurrentIndex(people->model()->index(0, 0));
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(tray.on, QStringLiteral("p01"));
    QTest::keyClick(people, Qt::Key_Delete);
    QVERIFY(tray.on.isEmpty());
    QTest::mouseClick(window.findChild<QAbstractButton *>(QStringLiteral("unknownCard")), Qt::LeftButton);
    QCOMPARE(tray.on, QStringLiteral("unknown"));
    QVERIFY(reader->text() != nothing);
    QVERIFY(pull->isEnabled());
}

void CardTrayWindowTest::buttonsStayWhereTheyAre()
{
    ScriptedTray tray;
    CardTrayWindow window(tray);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto *place = window.findChild<QAbstractButton *>(QStringLiteral("place"));
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        QCoreApplication::processEvents();
        const QPoint before = place->pos();
        tray.placeUnknownCard(); // the longest line
        QCoreApplication::processEvents();
        QCOMPARE(place->pos(), before);
        tray.pull();
        QCoreApplication::processEvents();
        QCOMPARE(place->pos(), before);
    }
}

void CardTrayWindowTest::switchesFollowTheTray()
{
    ScriptedTray tray;
    CardTrayWindow window(tray);
    window.show();
    const QList<std::pair<const char *, CardTray::Switch>> all{ { "switchLineDown",
                                                                    CardTray::Switch::LineDown },
        { "switchServiceMaintenance", CardTray::Switch::ServiceMaintenance },
        { "switchReaderServiceDown", CardTray::Switch::ReaderServiceDown },
        { "switchReaderUnplugged", CardTray::Switch::ReaderUnplugged },
        { "switchOtherReader", CardTray::Switch::OtherReader },
        { "switchSecondCard", CardTray::Switch::SecondCard },
        { "switchCardTurned", CardTray::Switch::CardTurned },
        { "switchMalformedAnswers", CardTray::Switch::MalformedAnswers },
        { "switchWrongCentre", CardTray::Switch::WrongCentre } };
    for (const auto &[name, which] : all) {
        auto *box = window.findChild<QCheckBox *>(QLatin1String(name));
        QVERIFY2(box && !box->isChecked(), name);
        box->click();
        QVERIFY2(box->isChecked(), name);
        QCOMPARE(tray.switches, QSet<CardTray::Switch>{ which });
        QVERIFY(box->isChecked());
        tray.set(which, false); // switched off by somebody else: the window follows
        QVERIFY(!box->isChecked());
    }
}

/// One item for each that the tray knows, in the same order, and what is chosen survives a change of
/// language.
void CardTrayWindowTest::cameraAndCardsAreChosen()
{
    ScriptedTray tray;
    CardTrayWindow window(tray);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *face = window.findChild<QComboBox *>(QStringLiteral("faceChoice"));
    auto *card = window.findChild<QComboBox *>(QStringLiteral("cardChoice"));
    QCOMPARE(face->count(), QMetaEnum::fromType<CardTray::Face>().keyCount());
    QCOMPARE(card->count(), QMetaEnum::fromType<CardTray::CardTrouble>().keyCount());
    face->setFocus();
    QTest::keyClick(face, Qt::Key_End);
    QCOMPARE(tray.before, CardTray::Face::Crashes);
    QTest::keyClick(card, Qt::Key_Down);
    QCOMPARE(tray.trouble, CardTray::CardTrouble::Slow);
    Language::instance().set(QStringLiteral("ja"));
    QTRY_COMPARE(card->currentText(), QStringLiteral("反応が遅い"));
    QCOMPARE(face->currentIndex(), static_cast<int>(CardTray::Face::Crashes));
    tray.engine = false;
    tray.setFace(CardTray::Face::Matches);
    QVERIFY(!face->isVisible());
    QVERIFY(card->isVisible());
}

void CardTrayWindowTest::everyNoteIsTranslated()
{
    QFile file(QStringLiteral(MADOGUCHI_SOURCE_DIR "/resources/training/population.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression pattern(QStringLiteral("\"note\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\""));
    Language::instance().set(QStringLiteral("ja"));
    auto found = pattern.globalMatch(QString::fromUtf8(file.readAll()));
    int notes = 0;
    while (found.hasNext()) {
        const QString note = found.next().captured(1);
        QVERIFY2(trayNote(note) != note, qPrintable(note));
        ++notes;
    }
    QVERIFY(notes > 10);
}

void CardTrayWindowTest::everythingUsableHasAName()
{
    ScriptedTray tray;
    CardTrayWindow window(tray);
    window.show();
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QListView *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(CardTrayWindowTest)
#include "cardtraywindow.moc"
