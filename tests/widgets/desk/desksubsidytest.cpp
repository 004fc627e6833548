// 公費 at the desk: keys as a person presses them, and what stands beside the list.
#include "tests/support/samplereception.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "tests/widgets/desk/subsidystage.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sheet.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace madoguchi;

namespace {

/// Both as in the sample, none confirmed today.
QList<Subsidy> stored()
{
    return sampleSubsidies();
}

/// Whatever a screen reader calls `name`, and is to be seen; null: nothing.
template <typename T> T *byName(QWidget &root, const QString &name)
{
    for (T *widget : root.findChildren<T *>()) {
        if (!widget->isVisible())
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (face && face->text(QAccessible::Name) == name)
            return widget;
    }
    return nullptr;
}

void eachLanguage()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ja") << QStringLiteral("ja");
    QTest::newRow("en") << QStringLiteral("en");
}

QString either(const char *japanese, const char *english)
{
    return QString::fromUtf8(Language::instance().current() == QLatin1String("ja") ? japanese : english);
}

} // namespace

class DeskSubsidyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("ja")); }
    void cleanup() { Zoom::instance().set(100); }

    void aPaperIsTypedByKeys_data() { eachLanguage(); }
    void aPaperIsTypedByKeys();
    void aMistakeIsSaidAtOnce_data() { eachLanguage(); }
    void aMistakeIsSaidAtOnce();
    void whatIsStoredIsConfirmedInThreeKeys_data() { eachLanguage(); }
    void whatIsStoredIsConfirmedInThreeKeys();
    void noStateEndsWhatIsStored_data();
    void noStateEndsWhatIsStored();
    void anExpiredOneSaysSoAndStays_data() { eachLanguage(); }
    void anExpiredOneSaysSoAndStays();
    void oneIsEndedOnlyAfterAQuestion_data() { eachLanguage(); }
    void oneIsEndedOnlyAfterAQuestion();
    void aConfirmationIsTakenBack_data() { eachLanguage(); }
    void aConfirmationIsTakenBack();
    void whoHasNoneIsAsked_data() { eachLanguage(); }
    void whoHasNoneIsAsked();
    void everythingHasAName_data() { eachLanguage(); }
    void everythingHasAName();
    void whatIsTypedStaysWithItsPatient();
    void whatIsTypedComesBackAfterTheLock();
    void aDoubtfulOneShowsNone();
    void aFifthIsRefused();
    void aRefusalIsSaidAndLosesNothing();
    void itStandsOnPaper_data() { eachLanguage(); }
    void itStandsOnPaper();
    void otherPanelsAreNotBroken();
};

void DeskSubsidyTest::aPaperIsTypedByKeys()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage;
    QCOMPARE(stage.state(), either("未確認", "Not confirmed"));
    stage.open();
    QVERIFY(stage.isOpen());
    QVERIFY(stage.find<PlainLabel>("subsidyTitle")->text().contains(QString::number(subsidyNumber)));
    stage.type("1");
    QVERIFY(stage.field("subsidyPayer")->hasFocus());
    stage.type("54136015"); // goes on by itself
    QVERIFY(stage.hint("subsidyPayer").contains(either("難病", "Intractable")));
    QVERIFY(stage.field("subsidyRecipient")->hasFocus());
    stage.type("1234566");
    QVERIFY(stage.field("subsidyFrom")->hasFocus());
    stage.type("r080101");
    QVERIFY(stage.field("subsidyUntil")->hasFocus());
    stage.type("r081231");
    QVERIFY(stage.find<QPushButton>("subsidyAct")->hasFocus());
    stage.picture(QStringLiteral("subsidy-typed-%1.png").arg(language));
    QVERIFY(stage.desk.subsidiesNoted.isEmpty());
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.desk.subsidiesNoted.size(), 1);
    QVERIFY(stage.desk.subsidiesNoted.first().first == samples::plain(subsidyNumber).visit);
    const SubsidyAnswer answer = stage.desk.subsidiesNoted.first().second;
    QVERIFY(answer.state == SubsidyState::Present && answer.told.size() == 1);
    const Subsidy subsidy = answer.told.first();
    QVERIFY(subsidy.payer == QStringLiteral("54136015") && subsidy.source == SubsidySource::Paper);
    QVERIFY(subsidy.recipient.reveal() == QStringLiteral("1234566"));
    QVERIFY(subsidy.from == QDate(2026, 1, 1) && subsidy.until == QDate(2026, 12, 31));
    // Back at the details, where it stands.
    QVERIFY(!stage.isOpen() && stage.table()->hasFocus());
    QVERIFY(stage.announced().contains(QString::number(subsidyNumber)));
    QCOMPARE(stage.state(), either("取得", "Present"));
    QVERIFY(stage.look() == lookGood);
    QCOMPARE(stage.marks().size(), 1);
    QVERIFY(stage.marks().first().startsWith(either("確認済み", "Confirmed")));
    QVERIFY(stage.step().isEmpty());
    // Nothing of it is left for the next one.
    stage.open();
    QVERIFY(stage.field("subsidyPayer")->text().isEmpty());
}

void DeskSubsidyTest::aMistakeIsSaidAtOnce()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage;
    stage.open();
    stage.type("1");
    stage.type("5413601");
    QVERIFY(stage.hint("subsidyPayer").isEmpty()); // more typing can mend it
    stage.type("6");
    QVERIFY(stage.field("subsidyPayer")->hasFocus());
    QVERIFY(stage.hint("subsidyPayer").contains(either("検証番号", "check digit")));
    QVERIFY(stage.hint("subsidyPayer").startsWith(QStringLiteral("▲")));
    stage.press(Qt::Key_Backspace);
    stage.type("5");
    QVERIFY(stage.field("subsidyRecipient")->hasFocus());
    stage.type("1234567");
    QVERIFY(stage.field("subsidyRecipient")->hasFocus());
    QVERIFY(stage.hint("subsidyRecipient").contains(either("検証番号", "check digit")));
    stage.press(Qt::Key_Backspace);
    stage.type("6");
    stage.press(Qt::Key_Return); // the paper does not say since when
    stage.type("r081031");
    QVERIFY(stage.field("subsidyUntil")->hasFocus());
    stage.press(Qt::Key_Return);
    QVERIFY(stage.desk.subsidiesNoted.isEmpty());
    // Of a municipality the recipient's number may be without one.
    stage.find<QPushButton>("subsidyClear")->click();
    QVERIFY(stage.field("subsidyPayer")->hasFocus() && stage.field("subsidyUntil")->text().isEmpty());
    stage.type("88130018");
    QVERIFY(stage.hint("subsidyPayer").contains(either("地方単独", "municipality")));
    stage.type("1234567");
    QVERIFY(stage.field("subsidyFrom")->hasFocus());
    QVERIFY(stage.hint("subsidyRecipient").contains(either("検証番号", "check digit")));
    QVERIFY(!stage.hint("subsidyRecipient").startsWith(QStringLiteral("▲")));
    stage.picture(QStringLiteral("subsidy-odd-%1.png").arg(language));
}

void DeskSubsidyTest::whatIsStoredIsConfirmedInThreeKeys()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage({ stored().first() });
    QVERIFY(stage.look() == lookAttention);
    QVERIFY(stage.marks().first().contains(either("前回 2026年10月21日", "last 21 Oct 2026")));
    QVERIFY(stage.step().contains(QStringLiteral("受給者証")));
    stage.picture(QStringLiteral("subsidy-stored-%1.png").arg(language));
    stage.open();
    stage.type("1");
    QCOMPARE(QApplication::focusWidget(), stage.button("subsidySeen"));
    stage.press(Qt::Key_Return);
    QVERIFY(!stage.isOpen());
    QCOMPARE(stage.desk.subsidiesNoted.size(), 1);
    const Subsidy seen = stage.desk.subsidiesNoted.first().second.told.first();
    QVERIFY(isSameSubsidy(seen, stored().first()) && seen.source == SubsidySource::Paper);
    QVERIFY(seen.until == stored().first().until);
    QCOMPARE(stage.state(), either("取得", "Present"));
    // Of two the second comes by itself; on the terminal's screen, where that is said.
    SubsidyStage two(stored());
    two.open();
    auto *terminal = two.find<QCheckBox>("subsidyTerminal");
    QTest::mouseClick(terminal, Qt::LeftButton, {}, QPoint(8, terminal->height() / 2));
    QVERIFY(terminal->isChecked());
    two.type("1");
    two.press(Qt::Key_Return);
    QVERIFY(two.isOpen());
    QCOMPARE(QApplication::focusWidget(), two.button("subsidySeen"));
    QVERIFY(!two.button("subsidySeen", 1));
    two.press(Qt::Key_Return);
    QVERIFY(!two.isOpen());
    QCOMPARE(two.desk.subsidiesNoted.size(), 2);
    QVERIFY(two.desk.subsidiesNoted.last().second.told.first().source == SubsidySource::Terminal);
    QVERIFY(two.marks().last().contains(either("端末", "terminal")));
}

void DeskSubsidyTest::noStateEndsWhatIsStored_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<char>("key");
    QTest::addColumn<SubsidyState>("state");
    for (const char *language : { "ja", "en" }) {
        QTest::addRow("not told-%s", language)
            << QString::fromLatin1(language) << '2' << SubsidyState::NotConsentedOrLost;
        QTest::addRow("not connected-%s", language)
            << QString::fromLatin1(language) << '3' << SubsidyState::NotConnected;
    }
}

void DeskSubsidyTest::noStateEndsWhatIsStored()
{
    QFETCH(const QString, language);
    QFETCH(const char, key);
    QFETCH(const SubsidyState, state);
    Language::instance().set(language);
    SubsidyStage stage(stored());
    stage.open();
    QTest::keyClick(QApplication::focusWidget(), key);
    QVERIFY(!stage.isOpen());
    QCOMPARE(stage.desk.subsidiesNoted.size(), 1);
    QVERIFY(stage.desk.subsidiesNoted.first().second.state == state);
    QVERIFY(stage.desk.subsidiesNoted.first().second.told.isEmpty());
    QVERIFY(stage.desk.subsidiesEnded.isEmpty());
    QVERIFY(stage.inHand().subsidies.all == stored());
    QCOMPARE(stage.state(),
        state == SubsidyState::NotConnected ? either("自治体未対応", "Area not connected")
                                            : either("未同意または喪失", "Not consented, or lost"));
    QVERIFY(stage.look() == lookAttention);
    QCOMPARE(stage.marks().size(), 2);
    QVERIFY(stage.step().contains(QStringLiteral("受給者証")));
    QVERIFY(stage.announced().contains(either("残ります", "stays")));
    QVERIFY(stage.help().contains(stage.step()) && stage.help().contains(stage.state()));
    stage.picture(QStringLiteral("subsidy-state%1-%2.png").arg(QLatin1Char(key)).arg(language));
    QCOMPARE(cutLabel(*stage.window), QString());
}

void DeskSubsidyTest::anExpiredOneSaysSoAndStays()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    Subsidy over = stored().first();
    over.until = QDate(2026, 10, 31);
    SubsidyStage stage({ over });
    QVERIFY(stage.marks().first().startsWith(either("期限切れ", "Expired")));
    QVERIFY(stage.step().contains(either("新しい受給者証", "new 受給者証")));
    stage.picture(QStringLiteral("subsidy-expired-%1.png").arg(language));
    stage.open();
    QVERIFY(!stage.button("subsidySeen") && stage.button("subsidyEnd"));
    stage.type("1"); // only a new paper can say anything
    QVERIFY(stage.field("subsidyPayer")->hasFocus());
    stage.press(Qt::Key_Escape);
    QCOMPARE(stage.inHand().subsidies.all.size(), 1);
}

void DeskSubsidyTest::oneIsEndedOnlyAfterAQuestion()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage(stored());
    stage.open();
    stage.button("subsidyEnd", 1)->setFocus();
    stage.press(Qt::Key_Return);
    QVERIFY(stage.desk.subsidiesEnded.isEmpty());
    QCOMPARE(QApplication::focusWidget(), stage.button("subsidyStay")); // Enter again ends nothing
    stage.picture(QStringLiteral("subsidy-question-%1.png").arg(language));
    QCOMPARE(cutButton(*stage.window), QString());
    stage.press(Qt::Key_Return);
    QVERIFY(stage.desk.subsidiesEnded.isEmpty() && !stage.button("subsidyOver"));
    stage.press(Qt::Key_Return); // at its button again
    stage.press(Qt::Key_Escape); // back from the question, not from the panel
    QVERIFY(stage.isOpen() && !stage.button("subsidyOver"));
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), stage.button("subsidyOver"));
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.desk.subsidiesEnded.size(), 1);
    QVERIFY(isSameSubsidy(stage.desk.subsidiesEnded.first().second, stored().last()));
    QVERIFY(stage.isOpen() && !stage.button("subsidyOver") && !stage.button("subsidyEnd", 1));
    QVERIFY(stage.announced().contains(either("終了しました", "is ended")));
    stage.press(Qt::Key_Escape);
    QCOMPARE(stage.marks().size(), 1);
}

void DeskSubsidyTest::aConfirmationIsTakenBack()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage(stored());
    stage.open();
    QVERIFY(!stage.button("subsidyTakeBack")); // nothing is confirmed yet
    stage.press(Qt::Key_1);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.state(), either("取得", "Present"));
    stage.button("subsidyTakeBack")->setFocus();
    QCOMPARE(cutButton(*stage.window), QString());
    stage.picture(QStringLiteral("subsidy-takeback-%1.png").arg(language));
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.desk.subsidiesTakenBack.size(), 1);
    QVERIFY(isSameSubsidy(stage.desk.subsidiesTakenBack.first().second, stored().first()));
    QVERIFY(stage.isOpen() && !stage.button("subsidyTakeBack"));
    QVERIFY(stage.announced().contains(either("取り消しました", "is taken back")));
    // It stands there to be confirmed again, and nothing is confirmed by one more Enter that was meant for
    // it.
    QCOMPARE(QApplication::focusWidget(), stage.button("subsidyEnd"));
    QCOMPARE(stage.state(), either("未確認", "Not confirmed"));
    stage.press(Qt::Key_Escape);
    QCOMPARE(stage.marks().size(), 2);
}

void DeskSubsidyTest::whoHasNoneIsAsked()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage;
    QVERIFY(stage.look() == lookUnknown && stage.marks().isEmpty());
    QVERIFY(stage.step().contains(QStringLiteral("受給者証")));
    QVERIFY(!stage.inHand().needsAction()); // most patients have none
    QCOMPARE(cutLabel(*stage.window), QString());
    // With the mouse, from the details: chosen, and meant with the button.
    stage.find<QPushButton>("noteSubsidies")->click();
    QVERIFY(stage.isOpen());
    stage.press(Qt::Key_Return);
    QVERIFY(stage.isOpen() && stage.find<PlainLabel>("subsidyMeaning")->text().contains(u'▲'));
    stage.find<QAbstractButton>("subsidyState3")->click();
    QVERIFY(stage.isOpen() && stage.desk.subsidiesNoted.isEmpty());
    stage.picture(QStringLiteral("subsidy-choice-%1.png").arg(language));
    stage.find<QPushButton>("subsidyAct")->click();
    QVERIFY(!stage.isOpen());
    QVERIFY(stage.desk.subsidiesNoted.first().second.state == SubsidyState::NotConnected);
    // Said again, it is chosen already.
    stage.open();
    QVERIFY(stage.find<QAbstractButton>("subsidyState3")->isChecked());
    stage.open();
    QVERIFY(!stage.isOpen());
}

void DeskSubsidyTest::everythingHasAName()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    SubsidyStage stage(stored());
    QVERIFY(byName<QPushButton>(*stage.window,
        either("公費を確認・登録する", "Write down what the 受給者証 or the terminal says of 公費")));
    stage.open();
    QWidget &panel = *stage.find<QWidget>("subsidyPanel");
    const QString law = either("54 難病（特定医療）", "54 Intractable diseases");
    for (const QString &name :
        { either("取得", "Present"), either("未同意または喪失", "Not consented, or lost"),
            either("自治体未対応", "Area not connected"),
            either("資格確認端末の画面で確認", "Read on the terminal's screen"),
            either("同じ内容を確認：", "Seen today, and the same: ") + law,
            either("終了にする：", "It is over: ") + law })
        QVERIFY2(byName<QAbstractButton>(panel, name), qPrintable(name));
    for (const QString &name : { either("公費負担者番号", "Payer no."), either("受給者番号", "Recipient no."),
             either("有効期間の開始", "Valid from"), either("有効期間の終了", "Valid until") })
        QVERIFY2(byName<QLineEdit>(panel, name), qPrintable(name));
    QVERIFY(stage.help().contains(QStringLiteral("Ctrl+R")));
    QVERIFY(stage.help().contains(either("3 自治体未対応", "3 Area not connected")));
}

/// Of another patient nothing of it is to be seen, nor could it be kept for them.
void DeskSubsidyTest::whatIsTypedStaysWithItsPatient()
{
    SubsidyStage stage;
    stage.open();
    stage.type("1");
    stage.type("5413");
    stage.press(Qt::Key_Escape);
    QVERIFY(!stage.isOpen() && stage.announced().contains(QStringLiteral("Ctrl+R")));
    stage.select(4);
    stage.open();
    QVERIFY(stage.isOpen() && stage.field("subsidyPayer")->text().isEmpty());
    stage.type("1");
    stage.type("88");
    stage.select(subsidyNumber); // another one beside the list: its panel is shut
    QVERIFY(!stage.isOpen());
    stage.open();
    QCOMPARE(stage.field("subsidyPayer")->text(), QStringLiteral("5413"));
    QVERIFY(stage.field("subsidyPayer")->hasFocus());
    QVERIFY(!stage.field("subsidyPayer")->isUndoAvailable());
    stage.select(4);
    stage.open();
    QCOMPARE(stage.field("subsidyPayer")->text(), QStringLiteral("88"));
    QVERIFY(stage.desk.subsidiesNoted.isEmpty());
}

void DeskSubsidyTest::whatIsTypedComesBackAfterTheLock()
{
    SubsidyStage stage(stored());
    stage.open();
    stage.type("1");
    stage.field("subsidyPayer")->setFocus();
    stage.type("5413");
    Reception other = samples::plain(1); // the list changes below it
    other.visit = QUuid::createUuid();
    other.number = 40;
    stage.desk.arrive(other);
    stage.desk.change(samples::plain(2));
    QVERIFY(stage.isOpen() && stage.field("subsidyPayer")->hasFocus());
    stage.type("6");
    const std::optional<StaffMember> staff = stage.desk.chair.staff;
    stage.desk.chair.sit({});
    QVERIFY(!stage.isOpen());
    for (const QLineEdit *line : stage.find<QWidget>("subsidyPanel")->findChildren<QLineEdit *>())
        QVERIFY(line->text().isEmpty());
    for (const auto *label : stage.window->findChildren<QLabel *>()) {
        for (const Subsidy &subsidy : stored())
            QVERIFY(!label->text().contains(subsidy.recipient.reveal()));
    }
    stage.desk.chair.sit(staff);
    QVERIFY(stage.isOpen());
    QCOMPARE(stage.field("subsidyPayer")->text(), QStringLiteral("54136"));
    // Somebody else gets none of it.
    StaffMember next = *staff;
    next.id = QStringLiteral("uketsuke2");
    stage.desk.chair.sit({});
    stage.desk.chair.sit(next);
    stage.select(subsidyNumber);
    stage.open();
    QVERIFY(stage.field("subsidyPayer")->text().isEmpty());
}

void DeskSubsidyTest::aDoubtfulOneShowsNone()
{
    SubsidyStage stage(stored());
    stage.open();
    QVERIFY(stage.isOpen());
    Reception doubtful = stage.inHand();
    doubtful.person = PersonCheck::Doubtful;
    doubtful.doubt = PersonDoubt::Kana;
    stage.desk.change(doubtful);
    QVERIFY(!stage.isOpen() && !stage.find<QWidget>("subsidyLine")->isVisible());
    for (const auto *label : stage.window->findChildren<QLabel *>()) {
        for (const Subsidy &subsidy : stored())
            QVERIFY(!label->text().contains(subsidy.payer));
    }
    stage.select(subsidyNumber);
    stage.open();
    QVERIFY(!stage.isOpen() && !stage.announced().isEmpty());
}

void DeskSubsidyTest::aFifthIsRefused()
{
    QList<Subsidy> four = stored() + stored();
    four[2].payer = QStringLiteral("21130018");
    four[3].payer = QStringLiteral("28999019");
    SubsidyStage stage(four);
    stage.open();
    stage.field("subsidyPayer")->setFocus();
    stage.type("52999018");
    stage.type("1234566");
    for (int fields = 0; fields < 3; ++fields)
        stage.press(Qt::Key_Return);
    QVERIFY(stage.desk.subsidiesNoted.isEmpty() && stage.isOpen());
    QVERIFY(stage.find<QWidget>("subsidyFault")->isVisible());
    QCOMPARE(stage.field("subsidyPayer")->text(), QStringLiteral("52999018"));
}

void DeskSubsidyTest::aRefusalIsSaidAndLosesNothing()
{
    SubsidyStage stage;
    stage.desk.subsidyFault = Fault{ Failure::StoreFull };
    stage.open();
    stage.type("1");
    stage.type("54136015");
    stage.type("1234566");
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_Return);
    QVERIFY(stage.isOpen() && stage.find<QWidget>("subsidyFault")->isVisible());
    QCOMPARE(stage.field("subsidyPayer")->text(), QStringLiteral("54136015"));
    stage.desk.subsidyFault.reset();
    stage.find<QPushButton>("subsidyAct")->click();
    QCOMPARE(stage.desk.subsidiesNoted.size(), 1);
    QVERIFY(!stage.desk.subsidiesNoted.first().second.told.first().until.isValid());
}

void DeskSubsidyTest::itStandsOnPaper()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    const auto printed = [](SubsidyStage &stage) {
        stage.press(Qt::Key_P, Qt::ControlModifier);
        QStringList all;
        for (const SheetPart &part : stage.printer.sheets.last().parts) {
            for (const Fact &fact : part.facts)
                all << fact.caption + u'=' + fact.value;
        }
        return all.join(u'\n');
    };
    SubsidyStage none;
    QVERIFY(!printed(none).contains(either("本日の確認=", "Asked today=")));
    Subsidy over = stored().last();
    over.until = QDate(2026, 10, 31);
    SubsidyStage stage({ stored().first(), over });
    stage.open();
    stage.type("1");
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_Escape);
    const QString text = printed(stage);
    QVERIFY(text.contains(either("本日の確認=取得", "Asked today=Present")));
    QVERIFY(text.contains(QStringLiteral("=54136015 ・ 1234566")));
    QVERIFY(text.contains(either("=確認済み（2026年11月20日", "=Confirmed: 20 Nov 2026")));
    QVERIFY(text.contains(either("=期限切れ（前回 2026年11月2日", "=Expired; last confirmed 2 Nov 2026")));
}

void DeskSubsidyTest::otherPanelsAreNotBroken()
{
    SubsidyStage stage;
    stage.press(Qt::Key_F2); // a patient is received: Ctrl+R is of none of both
    stage.open();
    QVERIFY(!stage.isOpen() && stage.find<QWidget>("numberPanel")->isVisible());
    QVERIFY(stage.announced().contains(QStringLiteral("Ctrl+R")));
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F8);
    stage.open();
    QVERIFY(stage.isOpen());
    stage.type("1");
    stage.type("5413");
    stage.press(Qt::Key_F2);
    QVERIFY(!stage.isOpen() && stage.find<QWidget>("numberPanel")->isVisible());
    stage.press(Qt::Key_Escape);
    stage.open();
    QCOMPARE(stage.field("subsidyPayer")->text(), QStringLiteral("5413"));
    stage.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(stage.isOpen());
    // Enter is the panel's, and confirms nobody.
    stage.table()->setFocus();
    stage.press(Qt::Key_Return);
    QVERIFY(stage.isOpen() && stage.desk.confirmed.isEmpty());
}

QTEST_MAIN(DeskSubsidyTest)
#include "desksubsidytest.moc"
