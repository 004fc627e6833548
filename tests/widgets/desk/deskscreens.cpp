// Pictures of what the desk shows of its reader, in both languages; with letters of one and a half times the
// size where QT_FONT_DPI is 144. They lie in screens/desk/ of the build folder.
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QDir>
#include <QPainter>

#include <functional>

using namespace madoguchi;
using State = VisualCheck::State;

namespace {

/// A drawn face, nobody's.
CardPhoto face()
{
    QImage image(300, 400, QImage::Format_RGB888);
    image.fill(QColor(0xc9, 0xd3, 0xd8));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto oval = [&painter](const QColor &colour, const QRectF &box) {
        painter.setBrush(colour);
        painter.drawEllipse(box);
    };
    oval(QColor(0x5c, 0x7a, 0x8c), { -20, 310, 340, 200 });
    oval(QColor(0x34, 0x2c, 0x2a), { 65, 60, 170, 220 });
    oval(QColor(0xe8, 0xc2, 0xa8), { 80, 95, 140, 190 });
    oval(QColor(0x30, 0x24, 0x20), { 110, 165, 18, 14 });
    oval(QColor(0x30, 0x24, 0x20), { 172, 165, 18, 14 });
    oval(QColor(0xbe, 0x68, 0x62), { 128, 235, 44, 12 });
    painter.end();
    CardPhoto photo{ image.width(), image.height(), {} };
    for (int y = 0; y < image.height(); ++y)
        photo.rgb.append(
            reinterpret_cast<const char *>(image.constScanLine(y)), qsizetype(3) * image.width());
    return photo;
}

VisualCheck running(State state)
{
    VisualCheck check;
    check.state = state;
    check.staff = ScriptedDesk::receptionist().id;
    check.since = samples::now().addSecs(-23);
    check.photo = face();
    return check;
}

/// One patient twice: the row that is left over and the one that goes on; `selects` the first or the second.
void showTwice(DeskStage &stage, bool selects)
{
    const Reception left = samples::plain(5);
    Reception again = left;
    again.visit = QUuid::createUuid();
    again.number = 40;
    again.arrivedAt = left.arrivedAt.addSecs(60);
    stage.desk.list.append(again);
    Q_EMIT stage.desk.receptionsChanged();
    const QModelIndexList found = stage.table()->model()->match(
        stage.table()->model()->index(0, 0), Qt::DisplayRole, QString::number(selects ? left.number : 40));
    if (!found.isEmpty())
        stage.table()->selectRow(found.first().row());
}

struct Sight
{
    QString name;
    std::function<void(DeskStage &)> show;
};

const QList<Sight> &sights()
{
    static const QList<Sight> all{
        { QStringLiteral("left-over"), [](DeskStage &stage) { showTwice(stage, true); } },
        { QStringLiteral("received-already"), [](DeskStage &stage) { showTwice(stage, false); } },
        { QStringLiteral("visual-possible"),
            [](DeskStage &stage) {
                VisualCheck check;
                check.state = State::Possible;
                stage.desk.show(check);
                stage.desk.trouble = Fault{ Failure::PinUnusable };
                Q_EMIT stage.desk.readerTroubleChanged();
            } },
        { QStringLiteral("visual-comparing"),
            [](DeskStage &stage) { stage.desk.show(running(State::Comparing)); } },
        { QStringLiteral("visual-no-photo"),
            [](DeskStage &stage) {
                VisualCheck check = running(State::Comparing);
                check.photo = {};
                stage.desk.show(check);
            } },
        { QStringLiteral("visual-unlocking"),
            [](DeskStage &stage) { stage.desk.show(running(State::Unlocking)); } },
        { QStringLiteral("visual-refused"),
            [](DeskStage &stage) {
                stage.desk.visualFault = Fault{ Failure::NotFound };
                QTest::keyClick(stage.table(), Qt::Key_F6);
                stage.desk.visualFault = Fault{ Failure::FaceEngineUnsupported };
                QTest::keyClick(stage.table(), Qt::Key_F6);
            } },
        { QStringLiteral("card-left"),
            [](DeskStage &stage) {
                CardLeft card;
                card.since = samples::now().addSecs(-130);
                card.visit = samples::plain(10).visit;
                card.sounds = true;
                stage.desk.show(std::optional(card));
                QTest::keyClick(stage.table(), Qt::Key_F1); // its key stands there
            } },
        { QStringLiteral("reader-line"),
            [](DeskStage &stage) {
                AtReader reader;
                reader.screen = QStringLiteral("EnterPin");
                reader.pinTriesLeft = 2;
                reader.last = ReaderEnd{ ReaderEnd::How::CardTaken, QStringLiteral("AskConsent"), {},
                    samples::plain(12).visit, samples::now() };
                stage.desk.reader = reader;
                Q_EMIT stage.desk.atReaderChanged();
                stage.desk.trouble = Fault{ Failure::FaceLocked };
                Q_EMIT stage.desk.readerTroubleChanged();
                stage.desk.call = HelpCall{ QStringLiteral("EnterPin"), {}, samples::now() };
                Q_EMIT stage.desk.helpCallChanged();
            } },
        { QStringLiteral("reader-reporting"),
            [](DeskStage &stage) {
                for (Reception &reception : stage.desk.list)
                    reception.method = IdentityMethod::Reported;
                Q_EMIT stage.desk.receptionsChanged();
                HealthLine &reader = stage.desk.lines.first();
                reader = { HealthLine::Part::Reader, HealthLine::State::Unknown, {},
                    QStringLiteral("reporting") };
                reader.reader = ReaderKind::Reporting;
                QTest::keyClick(stage.table(), Qt::Key_F10);
            } },
        { QStringLiteral("reader-plain"),
            [](DeskStage &stage) {
                stage.desk.lines.first().reader = ReaderKind::Plain;
                QTest::keyClick(stage.table(), Qt::Key_F10);
            } },
        { QStringLiteral("reader-engine"),
            [](DeskStage &stage) {
                stage.desk.lines.first().reader = ReaderKind::WithEngine;
                stage.desk.lines.insert(1,
                    HealthLine{ HealthLine::Part::FaceEngine, HealthLine::State::Good, {},
                        QStringLiteral("Training 1.0\nface\ncode-b\ncard-key") });
                QTest::keyClick(stage.table(), Qt::Key_F10);
            } },
        { QStringLiteral("closing"),
            [](DeskStage &stage) {
                ClosingSheet sheet;
                sheet.day = samples::now().date();
                sheet.receptions = 46;
                sheet.unresolved = 3;
                sheet.cardsLeft = 4;
                sheet.staff = { { QStringLiteral("uketsuke1"), 2, 1 }, { QStringLiteral("ishi1"), 1, 0 } };
                sheet.auditHead = QStringLiteral("K7M2-QX4D-9TRA-5PZH");
                stage.desk.closing = sheet;
                QTest::keyClick(stage.table(), Qt::Key_F4, Qt::ShiftModifier);
            } },
    };
    return all;
}

} // namespace

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
            for (int i = 0; i < sights().size(); ++i)
                QTest::addRow("%s-%s", qPrintable(sights().at(i).name), language)
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
        sights().at(number).show(stage);
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
