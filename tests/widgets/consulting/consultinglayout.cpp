// What can be seen of the consulting room's window, and what a screen reader is told, in every size and
// language.
#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace madoguchi;

class ConsultingLayoutTest : public QObject, protected ConsultingStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { prepare(); }
    void cleanup() { clearUp(); }
    void noFigureIsCut();
    void everythingUsableHasAName();
    void nothingIsCutIn1366x768_data();
    void nothingIsCutIn1366x768();
    void fitsASmallScreenWithItsFrame();
    void recordsHaveTheRoomInLargeLetters();
    void whyThereAreNoneHasTheRoomInLargeLetters();

private:
    [[nodiscard]] QString cutWords() const;
};

void ConsultingLayoutTest::noFigureIsCut()
{
    QVERIFY(show());
    m_window->resize(1366, 768);
    choose(0);
    openMedication();
    groupByMonth();
    const auto *table = part<QTableView>("medicationTable");
    for (const char *language : { "en", "ja", "en" }) {
        Language::instance().set(QLatin1String(language));
        QCoreApplication::processEvents();
        int all = 0;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            all += table->columnWidth(column);
        QCOMPARE(all, table->viewport()->width()); // no strip left over, nothing beyond the edge
        const QFontMetrics metrics(theme::font(theme::smallPoints));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->columnSpan(row, 0) > 1)
                continue;
            for (const int column : { 0, 6, 7 }) { // date, amount, days
                const QString words = table->model()->index(row, column).data().toString();
                for (const QString &line : words.split(QLatin1Char('\n')))
                    QVERIFY2(
                        metrics.horizontalAdvance(line) + 12 <= table->columnWidth(column), qPrintable(line));
            }
        }
        picture(QStringLiteral("consulting-columns-") + QLatin1String(language));
    }
}

/// The list above would leave a line of the records; Esc brings it back, and the keyboard on it.
void ConsultingLayoutTest::recordsHaveTheRoomInLargeLetters()
{
    QVERIFY(show());
    m_window->resize(1366, 768);
    Zoom::instance().set(200);
    choose(0);
    const auto *visits = part<QTableView>("visitTable");
    QTRY_VERIFY(visits->isVisible());
    openMedication();
    const auto *table = part<QTableView>("courseTable");
    QTRY_VERIFY(table->isVisible() && !visits->isVisible());
    QVERIFY(table->hasFocus());
    const QRect seen(table->mapTo(m_window.get(), QPoint()), table->size());
    QTRY_VERIFY(table->visibleRegion().boundingRect().height() > theme::px(60));
    QVERIFY(seen.intersects(m_window->rect()));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_VERIFY(visits->isVisible());
    QVERIFY(visits->hasFocus());
    openMedication();
    QTRY_VERIFY(!visits->isVisible());
    Zoom::instance().set(100);
    QTRY_VERIFY(visits->isVisible() && table->isVisible()); // beside each other there is room for both
}

/// Nor would the reason be seen that there are none; Enter asks again where that is of use, and Esc leads
/// back.
void ConsultingLayoutTest::whyThereAreNoneHasTheRoomInLargeLetters()
{
    QVERIFY(show());
    m_window->resize(1366, 768);
    Zoom::instance().set(200);
    choose(0);
    const auto *visits = part<QTableView>("visitTable");
    part<QTableView>("visitTable")->setFocus();
    m_room->setRecords(viewOf(m_visits.at(0), RecordsView::State::Loading));
    QTRY_VERIFY(!visits->isVisible());
    m_room->done.clear();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QVERIFY(m_room->done.isEmpty()); // what is on its way is not asked for anew
    m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Medication, Failure::ServiceUnreachable));
    const auto *reason = part<QWidget>("absenceText");
    QTRY_VERIFY(reason->visibleRegion().boundingRect().height() > theme::px(20));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_room->done, QStringList{ QStringLiteral("open medication") });
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(visits->isVisible() && visits->hasFocus());
}

void ConsultingLayoutTest::everythingUsableHasAName()
{
    QVERIFY(show());
    choose(0);
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isUsed = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTableView *>(widget)
            || qobject_cast<const QComboBox *>(widget);
        if (!isUsed || widget->objectName().startsWith(QLatin1String("qt_")) || !widget->isVisible()
            || widget->inherits("QLineEditIconButton") || widget->inherits("QTableCornerButton"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(),
            qPrintable(
                QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
    }
}

void ConsultingLayoutTest::nothingIsCutIn1366x768_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const QString &language : Language::available()) {
        for (const int percent : Zoom::steps())
            QTest::addRow("%s, %d %%", qPrintable(language), percent) << language << percent;
    }
}

void ConsultingLayoutTest::nothingIsCutIn1366x768()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    Language::instance().set(language);
    QVERIFY(show());
    QCOMPARE(m_window->size(), QSize(1366, 768));
    Zoom::instance().set(percent);
    const auto name = [&](const char *what) {
        return QStringLiteral("consulting-%1-%2-%3").arg(QLatin1String(what), language).arg(percent);
    };
    QTRY_COMPARE(cutWords(), QString());
    picture(name("nobody"));
    choose(0);
    openMedication();
    QTRY_COMPARE(cutWords(), QString());
    picture(name("records"));
    const auto *courses = part<QTableView>("courseTable")->horizontalHeader();
    for (int column = 0; column < courses->count(); ++column)
        QVERIFY(courses->sectionSize(column) >= courses->sectionSizeHint(column));
    groupByMonth();
    QTRY_COMPARE(cutWords(), QString());
    QCOMPARE(part<QPushButton>("openMedication")->font().pointSizeF(), theme::bodyPoints * percent / 100);
    const auto *columns = part<QTableView>("medicationTable")->horizontalHeader();
    for (int column = 0; column < columns->count(); ++column)
        QVERIFY(percent == 100 || columns->sectionSize(column) >= columns->sectionSizeHint(column));
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QTRY_COMPARE(cutWords(), QString());
    QCOMPARE(m_window->size(), QSize(1366, 768));
    m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Checkup, Failure::RecordsConsentMissing));
    QTRY_COMPARE(cutWords(), QString());
    picture(name("refused"));
}

/// Of the first label or button that has less room than its words; empty: none.
QString ConsultingLayoutTest::cutWords() const
{
    const auto labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty()
            || label->objectName() == QLatin1String("announcer"))
            continue;
        const int wrapped = label->heightForWidth(label->width());
        const bool wraps = wrapped >= 0;
        const int needed = wraps ? wrapped : label->sizeHint().height();
        if (label->height() < needed || (!wraps && label->width() < label->sizeHint().width()))
            return QStringLiteral("%1 %2×%3, not %4×%5: %6")
                .arg(label->objectName())
                .arg(label->width())
                .arg(label->height())
                .arg(label->sizeHint().width())
                .arg(needed)
                .arg(label->text());
    }
    const auto buttons = m_window->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        if (button->isVisible() && button->sizeHint().width() > button->width())
            return button->text();
    }
    return {};
}

void ConsultingLayoutTest::fitsASmallScreenWithItsFrame()
{
    const QSize room = fittingSize({ 1366, 768 }, { 1366, 768 });
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        QVERIFY(show());
        choose(0);
        openMedication();
        for (int press = 0; press < 2; ++press) { // the health line closed, then open
            m_window->resize(room);
            QCoreApplication::processEvents();
            QCOMPARE(m_window->size(), room);
            QTest::keyClick(m_window.get(), Qt::Key_F10);
        }
        m_room->setRecords({});
        m_window.reset();
    }
}

QTEST_MAIN(ConsultingLayoutTest)
#include "consultinglayout.moc"
