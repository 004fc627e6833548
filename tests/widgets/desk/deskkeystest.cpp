// The keys that staff press for what is done all day, counted, in each language (front-desk.md 2.2). By
// number and by sight they are counted where these are tested: desknumbertest, deskvisualtest.
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QPushButton>

using namespace madoguchi;

namespace {

/// A desk that is used by keys alone: each goes to whatever has the keyboard, and is counted.
struct CountedStage : DeskStage
{
    explicit CountedStage(const QString &language)
        : DeskStage(true, std::chrono::milliseconds(0), speaking(language))
    { }
    static DeskOptions speaking(const QString &language)
    {
        Language::instance().set(language);
        return withoutScanner();
    }
    void press(Qt::Key key)
    {
        QWidget *focus = window->focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key);
        ++keys;
    }
    void type(const QByteArray &text)
    {
        for (const char letter : text) {
            QTest::keyClick(window->focusWidget(), letter);
            ++keys;
        }
    }
    int keys = 0;
};

} // namespace

class DeskKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void languages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : Language::available())
            QTest::newRow(qPrintable(language)) << language;
    }

    void aReturningPatientIsSeenByNoneAndConfirmedAndPrintedByOne_data() { languages(); }

    void aReturningPatientIsSeenByNoneAndConfirmedAndPrintedByOne()
    {
        QFETCH(const QString, language);
        CountedStage stage(language);
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        const Reception patient = samples::plain(5);
        stage.desk.arrive(patient);
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), patient.main()->patient.name.reveal());
        QVERIFY(stage.find<PlainLabel>("patientName")->isVisible());
        QVERIFY(stage.find<PlainLabel>("burdenRatio")->isVisible());
        QCOMPARE(stage.keys, 0);
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ patient.visit });
        QCOMPARE(stage.desk.printed, QList<QUuid>{ patient.visit });
        QCOMPARE(stage.keys, 1);
    }

    void anEndedInsuranceToTheStatementTakesThree_data() { languages(); }

    void anEndedInsuranceToTheStatementTakesThree()
    {
        QFETCH(const QString, language);
        CountedStage stage(language);
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        Reception ended = samples::plain(6);
        ended.eligibility.validity = Validity::Invalid;
        stage.desk.arrive(ended);
        stage.press(Qt::Key_F8);
        QVERIFY(stage.find<QWidget>("ladderPanel")->isVisible());
        stage.press(Qt::Key_Tab); // past the number of another proof
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.statements, QList<QUuid>{ ended.visit });
        QCOMPARE(stage.printer.statements.size(), 1);
        QVERIFY(stage.desk.confirmed.isEmpty());
        QVERIFY2(stage.keys <= 3, qPrintable(QString::number(stage.keys)));
    }

    void anotherReceptionistSitsDownByEight_data() { languages(); }

    void anotherReceptionistSitsDownByEight()
    {
        QFETCH(const QString, language);
        CountedStage stage(language);
        StaffMember other = ScriptedDesk::receptionist();
        other.id = QStringLiteral("uketsuke2");
        other.displayName = QStringLiteral("見本 窓子");
        stage.desk.chair.code = QByteArrayLiteral("408173");
        QVERIFY(
            stage.find<QPushButton>("staffName")->text().contains(ScriptedDesk::receptionist().displayName));
        stage.press(Qt::Key_F12);
        QCOMPARE(stage.desk.chair.state(), Seat::State::Locked);
        stage.desk.chair.whose = other;
        stage.type("408173");
        QCOMPARE(stage.desk.chair.state(), Seat::State::SignedIn);
        QVERIFY(stage.find<QPushButton>("staffName")->text().contains(other.displayName));
        QVERIFY(stage.table()->isVisible() && stage.table()->hasFocus());
        QVERIFY2(stage.keys <= 8, qPrintable(QString::number(stage.keys)));
        QVERIFY(stage.desk.confirmed.isEmpty());
    }
};

QTEST_MAIN(DeskKeysTest)
#include "deskkeystest.moc"
