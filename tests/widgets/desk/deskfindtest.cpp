#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/receptionmodel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>

using namespace madoguchi;

/// F3: somebody of the day's list is found by what is typed, and Esc gives the whole list back.
class DeskFindTest : public QObject
{
    Q_OBJECT

    static QList<int> numbers(const DeskStage &stage)
    {
        QList<int> shown;
        for (int row = 0; row < stage.table()->model()->rowCount(); ++row)
            shown.append(stage.cell(row, ReceptionModel::Number).toInt());
        return shown;
    }
    static QLineEdit *field(const DeskStage &stage) { return stage.find<QLineEdit>("findWords"); }
    static QString shownNumber(const DeskStage &stage)
    {
        return stage.cell(stage.table()->currentIndex().row(), ReceptionModel::Number);
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    /// product.md: kana are typed anywhere. Nothing of what is composed on the list is lost, and the keyboard
    /// goes to the field only when it is done.
    void kanaThatAreComposedOnTheListFindSomebody()
    {
        DeskStage stage;
        stage.table()->setFocus();
        for (const int number : { 6, 7 }) { // whoever is in hand
            stage.select(number);
            QVERIFY(stage.table()->testAttribute(Qt::WA_InputMethodEnabled));
        }
        QInputMethodEvent composing(QStringLiteral("みｈ"), {});
        QCoreApplication::sendEvent(stage.table(), &composing);
        QVERIFY(stage.table()->hasFocus());
        QVERIFY(field(stage)->text().isEmpty());
        QCOMPARE(stage.table()->inputMethodQuery(Qt::ImHints), field(stage)->inputMethodQuery(Qt::ImHints));
        const QRect place = stage.table()->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const QPoint where = stage.table()->mapToGlobal(place.center());
        QVERIFY(QRect(field(stage)->mapToGlobal(QPoint()), field(stage)->size()).contains(where));
        QInputMethodEvent done;
        done.setCommitString(QStringLiteral("みほん"));
        QCoreApplication::sendEvent(stage.table(), &done);
        QCOMPARE(field(stage)->text(), QStringLiteral("みほん"));
        QVERIFY(field(stage)->hasFocus());
        QCOMPARE(numbers(stage), (QList<int>{ 10, 3 }));
        // A space that an input method hands over is no word, and a composition that is given up is none
        // either.
        QTest::keyClick(field(stage), Qt::Key_Escape);
        stage.table()->setFocus();
        QInputMethodEvent space;
        space.setCommitString(QStringLiteral("　"));
        QCoreApplication::sendEvent(stage.table(), &space);
        QInputMethodEvent given(QStringLiteral("み"), {});
        QCoreApplication::sendEvent(stage.table(), &given);
        QInputMethodEvent up;
        QCoreApplication::sendEvent(stage.table(), &up);
        QVERIFY(field(stage)->text().isEmpty() && stage.table()->hasFocus());
        QCOMPARE(numbers(stage).size(), 12);
    }

    void whatIsTypedNarrowsTheList_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("ja") << QStringLiteral("ja")
                            << QStringLiteral("氏名・カナ・番号・生年月日で受付を検索");
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringLiteral("Find a reception by name, kana, number or birth date");
    }

    void whatIsTypedNarrowsTheList()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, name);
        Language::instance().set(language);
        DeskStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F3);
        auto *words = named<QLineEdit>(*stage.window, name);
        QVERIFY(words && words->hasFocus());
        words->insert(QStringLiteral("みほん")); // as an input method hands it over
        // Needing action first, then oldest first, as in the whole list.
        QCOMPARE(numbers(stage), (QList<int>{ 10, 3 }));
        QVERIFY(stage.find<PlainLabel>("findCount")->text().contains(QStringLiteral("12")));
        QTRY_COMPARE(cutLabel(*stage.window), QString());
        QCOMPARE(cutButton(*stage.window), QString());
        stage.picture(QStringLiteral("find-%1.png").arg(language));
        QTest::keyClick(words, Qt::Key_Escape);
        QCOMPARE(numbers(stage).size(), 12);
        QVERIFY(words->text().isEmpty());
        stage.picture(QStringLiteral("find-none-%1.png").arg(language));
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(stage.table()->hasFocus());
    }

    void typedAnywhereItIsFound()
    {
        DeskStage stage;
        QTest::keyClicks(stage.table(), QStringLiteral("1955-01"));
        QVERIFY(field(stage)->hasFocus());
        QCOMPARE(field(stage)->text(), QStringLiteral("1955-01"));
        QCOMPARE(numbers(stage), QList<int>{ 5 });
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
        QTest::keyClick(field(stage), Qt::Key_Escape);
        QTest::keyClicks(stage.table(), QStringLiteral("1004")); // patient number, without its zeros
        QCOMPARE(numbers(stage), QList<int>{ 4 });
    }

    /// Enter in the field gives the keyboard to the list; what was shown too shortly is not confirmed.
    void enterInTheFieldConfirmsNobody()
    {
        DeskStage stage(true, std::chrono::milliseconds(300));
        QTest::qWait(350); // the first one could be confirmed
        QTest::keyClicks(stage.table(), QStringLiteral("1004"));
        QTest::keyClick(field(stage), Qt::Key_Return);
        QVERIFY(stage.table()->hasFocus() && stage.desk.confirmed.isEmpty());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty()); // nobody has had the time to look
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(4).visit });
    }

    void whoIsInHandStaysInHand()
    {
        DeskStage stage(true, std::chrono::hours(1));
        stage.select(10);
        field(stage)->setText(QStringLiteral("みほん"));
        QCOMPARE(shownNumber(stage), QStringLiteral("10"));
        QVERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        field(stage)->setText(QStringLiteral("さくら")); // another one, by the page: Enter waits
        QCOMPARE(shownNumber(stage), QStringLiteral("3"));
        QVERIFY(!stage.find<QPushButton>("confirmButton")->isEnabled());
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    void whoeverArrivesMeanwhileIsAnnouncedAndMovesNothing()
    {
        DeskStage stage;
        field(stage)->setFocus();
        field(stage)->setText(QStringLiteral("1004"));
        Reception urgent = samples::plain(13);
        urgent.eligibility.validity = Validity::Invalid;
        stage.desk.arrive(urgent);
        QCOMPARE(numbers(stage), QList<int>{ 4 });
        QVERIFY(field(stage)->hasFocus() && shownNumber(stage) == QStringLiteral("4"));
        const QString said = stage.find<Announcer>("announcer")->text();
        QVERIFY(said.contains(QStringLiteral("number 13")));
        QVERIFY(said.contains(urgent.main()->patient.name.reveal())); // though it is not listed
        QTest::keyClick(field(stage), Qt::Key_Escape);
        QCOMPARE(numbers(stage).size(), 13);
        QCOMPARE(shownNumber(stage), QStringLiteral("4"));
    }

    void filtersAreChosenByKey()
    {
        DeskStage stage;
        auto *filter
            = stage.find<QComboBox>("findFilter"); // a screen reader reads what is chosen as its name
        QCOMPARE(filter->accessibleName(), QStringLiteral("Which receptions are listed"));
        QTest::keyClick(stage.table(), Qt::Key_2, Qt::AltModifier);
        for (int row = 0; row < stage.table()->model()->rowCount(); ++row)
            QVERIFY(static_cast<ReceptionModel *>(stage.table()->model())->at(row)->needsAction());
        QVERIFY(numbers(stage).size() > 3 && numbers(stage).size() < 12);
        QTest::keyClick(stage.table(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(numbers(stage).size(), 10); // two are printed
        QTest::keyClick(stage.table(), Qt::Key_5, Qt::AltModifier);
        QCOMPARE(numbers(stage).size(), 0);
        QVERIFY(stage.find<PlainLabel>("listEmpty")->text().contains(QStringLiteral("Esc shows all")));
        QTest::keyClick(
            stage.window->focusWidget() ? stage.window->focusWidget() : stage.window.get(), Qt::Key_Escape);
        QCOMPARE(numbers(stage).size(), 12);
        QCOMPARE(filter->currentIndex(), 0);
    }

    void afterTheLockNothingOfItIsLeft()
    {
        DeskStage stage;
        field(stage)->setText(QStringLiteral("みほん"));
        QTest::keyClick(stage.table(), Qt::Key_F12);
        QVERIFY(field(stage)->text().isEmpty());
        QTest::keyClick(stage.window.get(), Qt::Key_F3);
        QTest::keyClicks(stage.window.get(), QStringLiteral("1004"));
        QVERIFY(field(stage)->text().isEmpty());
    }

    void aLongDayIsStillOneListAndOneSelection()
    {
        DeskStage stage;
        QList<Reception> day;
        for (int i = 1; i <= 600; ++i) {
            Reception one = samples::plain(i);
            one.eligibility.results.first().referenceNumber = QString::number(20'000 + i);
            day.append(one);
        }
        sortForDesk(day);
        stage.desk.list = day;
        Q_EMIT stage.desk.receptionsChanged();
        field(stage)->setText(QStringLiteral("20400"));
        QCOMPARE(numbers(stage), QList<int>{ 400 });
        QCOMPARE(shownNumber(stage), QStringLiteral("400"));
        field(stage)->setText({});
        QCOMPARE(numbers(stage).size(), 600);
        QCOMPARE(shownNumber(stage), QStringLiteral("400"));
        Q_EMIT stage.desk.receptionsChanged();
        QCOMPARE(shownNumber(stage), QStringLiteral("400"));
    }
};

QTEST_MAIN(DeskFindTest)
#include "deskfindtest.moc"
