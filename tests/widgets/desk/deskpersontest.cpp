#include "app/domain/personcodes.h"
#include "app/support/failuretext.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/state.h"
#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace madoguchi;

/// 別人の疑い at the desk, and how the clinic writes a name.
class DeskPersonTest : public QObject
{
    Q_OBJECT

    static Reception doubtful()
    {
        Reception reception = samples::plain(1);
        reception.person = PersonCheck::Doubtful;
        reception.doubt = PersonDoubt::Birthdate;
        return reception;
    }

    static std::unique_ptr<DeskStage> stageWith(const Reception &reception)
    {
        auto stage = std::make_unique<DeskStage>();
        stage->desk.change(reception);
        stage->select(reception.number);
        QCoreApplication::processEvents();
        return stage;
    }

    static QStringList wordsIn(const QWidget &inside)
    {
        QStringList words;
        for (const QLabel *label : inside.findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words;
    }
    static bool says(const DeskStage &stage, const QString &words)
    {
        const QStringList all = wordsIn(*stage.window);
        return std::any_of(all.begin(), all.end(), [&](const QString &one) { return one.contains(words); });
    }
    static void key(const DeskStage &stage, int key)
    {
        QTest::keyClick(stage.window->focusWidget(), static_cast<Qt::Key>(key));
    }
    /// Goes there by Tab, as whoever has no mouse.
    static bool tabTo(const DeskStage &stage, const QWidget *wanted)
    {
        for (int i = 0; i < 60 && stage.window->focusWidget() != wanted; ++i)
            key(stage, Qt::Key_Tab);
        return stage.window->focusWidget() == wanted;
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("state");
        QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("別人の疑い");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Another person?");
    }

    void aDoubtfulOneIsRedWithItsWord_data() { languages_data(); }

    void aDoubtfulOneIsRedWithItsWord()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, state);
        Language::instance().set(language);
        const auto stage = stageWith(doubtful());
        const auto *model = static_cast<ReceptionModel *>(stage->table()->model());
        const QModelIndex cell = model->index(model->rowOf(doubtful().visit), ReceptionModel::Status);
        QCOMPARE(cell.data().toString(), state);
        QCOMPARE(cell.data(ReceptionModel::ShapeRole).toInt(), static_cast<int>(lookBad.shape));
        QCOMPARE(cell.data(ReceptionModel::ToneRole).toInt(), static_cast<int>(lookBad.tone));
        QVERIFY(says(*stage, QStringLiteral("診療申込書")));
        QVERIFY(says(*stage, QStringLiteral("0800-080-4583")));
        QVERIFY(!stage->find<QPushButton>("confirmButton")->isEnabled());
        QTRY_COMPARE(cutLabel(*stage->window), QString());
        QCOMPARE(cutButton(*stage->window), QString());
        stage->picture(QStringLiteral("doubtful-%1.png").arg(language));
        key(*stage, Qt::Key_F8); // in the ladder, too
        QVERIFY(stage->find<QWidget>("ladderPanel")->isVisible());
        QVERIFY(says(*stage, QStringLiteral("診療申込書")));
        QTRY_COMPARE(cutLabel(*stage->window), QString());
        stage->picture(QStringLiteral("doubtful-ladder-%1.png").arg(language));
    }

    /// Side by side, what differs in shape, word and colour; gone with the doubt, and covered with the names.
    void bothStandSideBySide()
    {
        auto stage = std::make_unique<DeskStage>();
        const Patient answer = doubtful().main()->patient;
        stage->desk.compared = PersonComparison{ answer, QStringLiteral("0001001"),
            { {}, {}, {}, answer.kana, Pii(answer.birthdate.reveal().addDays(9)) } };
        stage->desk.change(doubtful());
        stage->select(1);
        auto *view = stage->find<QWidget>("personComparison");
        QVERIFY(view->isVisible());
        const auto chip = [&](const char *name) { return stage->find<StateChip>(name); };
        QVERIFY(
            chip("compared0")->look() == lookBad && chip("compared0")->word() == QStringLiteral("Different"));
        QVERIFY(chip("compared1")->look() == lookGood && chip("compared1")->word() == QStringLiteral("Same"));
        QVERIFY(chip("compared2")->look() == lookUnknown);
        const auto said = [&](const QString &words) { return wordsIn(*view).contains(words); };
        for (const QDate &born : { answer.birthdate.reveal(), answer.birthdate.reveal().addDays(9) })
            QVERIFY(said(words::birthDate(born)));
        QVERIFY(said(QStringLiteral("0001001")));
        key(*stage, Qt::Key_F9);
        QVERIFY(!said(words::birthDate(answer.birthdate.reveal())) && !said(QStringLiteral("0001001")));
        QCOMPARE(chip("compared0")->word(), QStringLiteral("Different"));
        stage->select(4);
        QVERIFY(!view->isVisible());
        for (const QLabel *label : view->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QStringLiteral("0001001")));
    }

    void enterConfirmsNothingAndSaysWhy_data() { languages_data(); }

    void enterConfirmsNothingAndSaysWhy()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        const auto stage = stageWith(doubtful());
        key(*stage, Qt::Key_Return);
        QVERIFY(stage->desk.confirmed.isEmpty() && stage->printer.slips.isEmpty());
        QVERIFY(says(*stage, failureText({ Failure::AnswerForOther, personcode::doubtful }).title));
        stage->picture(QStringLiteral("doubtful-refused-%1.png").arg(language));
    }

    /// On the ladder Enter leads back to where it is said who it is; a paper has nobody's data on it.
    void theLadderGivesNoPaperOfPerhapsAnother()
    {
        const auto stage = stageWith(doubtful());
        key(*stage, Qt::Key_F8);
        auto *ladder = stage->find<QWidget>("ladderPanel");
        QVERIFY(ladder->isVisible());
        auto *print = stage->find<QPushButton>("ladderPrint");
        QVERIFY(!print->property("primary").toBool() && !print->hasFocus());
        key(*stage, Qt::Key_Return);
        QVERIFY(!ladder->isVisible() && stage->printer.statements.isEmpty());
        QVERIFY(stage->find<QPushButton>("personSame")->isVisible());
        key(*stage, Qt::Key_F8);
        print->click();
        QCOMPARE(stage->printer.statements.size(), 1);
        const StatementPaper &paper = stage->printer.statements.first();
        QCOMPARE(paper.patient, Patient());
        QVERIFY(paper.insurerNumber.isEmpty() && paper.number == doubtful().number);
    }

    void whoHasComparedSaysSoByKeyboard_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("same");
        QTest::newRow("the same") << QStringLiteral("personSame") << true;
        QTest::newRow("somebody else") << QStringLiteral("personAnother") << false;
    }

    void whoHasComparedSaysSoByKeyboard()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, same);
        const auto stage = stageWith(doubtful());
        const auto *wanted = stage->find<QPushButton>(qPrintable(button));
        QVERIFY(wanted->isVisible() && tabTo(*stage, wanted));
        key(*stage, Qt::Key_Return);
        QCOMPARE(stage->desk.settled, (QList<std::pair<QUuid, bool>>{ { doubtful().visit, same } }));
        QVERIFY(stage->desk.confirmed.isEmpty()); // that Enter was the button's
        QTRY_VERIFY(!wanted->isVisible());
        QVERIFY(stage->table()->hasFocus());
        QTRY_VERIFY(stage->find<QPushButton>("confirmButton")->isEnabled());
        key(*stage, Qt::Key_Return);
        QCOMPARE(stage->desk.confirmed, QList<QUuid>{ doubtful().visit });
    }

    void nobodyIsAskedAboutOthers()
    {
        const auto stage = stageWith(samples::plain(1));
        QVERIFY(!stage->find<QPushButton>("personSame")->isVisible());
        QVERIFY(!stage->find<QLineEdit>("displayName")->isVisible());
    }

    /// Number 5 has a ● in its name.
    void aNameWithADotIsGivenOnce()
    {
        DeskStage stage;
        stage.select(5);
        auto *field = stage.find<QLineEdit>("displayName");
        QVERIFY(field->isVisible() && tabTo(stage, field));
        stage.picture(QStringLiteral("display-name-en.png"));
        QInputMethodEvent typed; // as an input method gives it
        typed.setCommitString(QStringLiteral("架空 花子"));
        QCoreApplication::sendEvent(field, &typed);
        key(stage, Qt::Key_Return);
        QCOMPARE(stage.desk.named.size(), 1);
        QVERIFY(
            stage.desk.named.first().second == QStringLiteral("架空　花子")); // with the blank of messages
        QVERIFY(stage.desk.confirmed.isEmpty());
        QTRY_VERIFY(stage.find<QLabel>("patientName")->text() == QStringLiteral("架空　花子"));
        QVERIFY(says(stage, QStringLiteral("●"))); // as it was received
        Language::instance().set(QStringLiteral("ja"));
        QTRY_COMPARE(cutLabel(*stage.window), QString());
        stage.picture(QStringLiteral("display-name-kept-ja.png"));
        key(stage, Qt::Key_F9); // covered, nothing of it is to be seen
        QVERIFY(!says(stage, QStringLiteral("●")));
        QVERIFY(!field->isVisible() && field->text().isEmpty());
    }

    void aCharacterThatClaimsRefuseIsMarked_data() { languages_data(); }

    void aCharacterThatClaimsRefuseIsMarked()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        Reception reception = samples::plain(1);
        reception.eligibility.results.first().patient.name = Pii(QStringLiteral("𠮷見　花子"));
        const auto stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("𠮷")));
        QVERIFY(says(*stage,
            language == QLatin1String("ja") ? QStringLiteral("第3水準")
                                            : QStringLiteral("JIS level 3 or 4")));
        QVERIFY(stage->find<QPushButton>("confirmButton")->isEnabled()); // it stops nobody
        stage->picture(QStringLiteral("jis-level-%1.png").arg(language));
        reception.displayName = Pii(QStringLiteral("吉見　花子"));
        stage->desk.change(reception);
        QVERIFY(!says(*stage, QStringLiteral("JIS")) && !says(*stage, QStringLiteral("第3水準")));
    }

    void ofSomebodyElseTheRightNumberIsAskedFor()
    {
        Reception reception = samples::plain(1);
        reception.eligibility.results.first().referenceNumber = QStringLiteral("000124");
        reception.person = PersonCheck::Another;
        const auto stage = stageWith(reception);
        QVERIFY(stage->find<QLineEdit>("patientNumber")->isVisible());
        QVERIFY(says(*stage, QStringLiteral("Patient number by the service")));
        const auto *model = static_cast<ReceptionModel *>(stage->table()->model());
        const QModelIndex cell = model->index(model->rowOf(reception.visit), ReceptionModel::PatientNumber);
        QVERIFY(cell.data().toString().isEmpty());
    }
};

QTEST_MAIN(DeskPersonTest)
#include "deskpersontest.moc"
