#include "tests/widgets/desk/desksights.h"

#include "app/domain/cardcodes.h"
#include "app/domain/personcodes.h"
#include "app/support/handovertext.h"
#include "tests/support/samplereception.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace madoguchi {

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

void showVisualPossible(DeskStage &stage, const Fault &trouble)
{
    VisualCheck check;
    check.state = State::Possible;
    stage.desk.show(check);
    stage.desk.trouble = trouble;
    Q_EMIT stage.desk.readerTroubleChanged();
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

} // namespace

const QList<DeskSight> &deskSights()
{
    static const QList<DeskSight> all{
        { QStringLiteral("left-over"), [](DeskStage &stage) { showTwice(stage, true); } },
        { QStringLiteral("received-already"), [](DeskStage &stage) { showTwice(stage, false); } },
        { QStringLiteral("visual-possible"),
            [](DeskStage &stage) { showVisualPossible(stage, { Failure::PinUnusable }); } },
        { QStringLiteral("visual-pin-locked"),
            [](DeskStage &stage) {
                showVisualPossible(stage, { Failure::PinUnusable, cardcode::pinLockedNow });
            } },
        { QStringLiteral("visual-face-locked"),
            [](DeskStage &stage) { showVisualPossible(stage, { Failure::FaceLocked }); } },
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

namespace {

void press(DeskStage &stage, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = stage.window->focusWidget();
    QTest::keyClick(focus ? focus : stage.window.get(), key, modifiers);
}

/// To whatever has the keyboard after each.
void type(DeskStage &stage, const char *keys)
{
    for (const char *key = keys; *key != '\0'; ++key) {
        QWidget *focus = stage.window->focusWidget();
        QTest::keyClick(focus ? focus : stage.window.get(), *key);
    }
}

/// A 資格確認書, asked; what comes of it is written by `answer`.
void askByNumber(DeskStage &stage, const std::function<void(Reception &)> &answer)
{
    press(stage, Qt::Key_F2);
    type(stage, "1069990151234\r567\r00s300401\r");
    const auto asked = std::find_if(stage.desk.list.begin(), stage.desk.list.end(),
        [](const Reception &one) { return one.question && !one.question->answered; });
    if (asked == stage.desk.list.end())
        return;
    Reception changed = *asked;
    answer(changed);
    stage.desk.change(changed);
}

void fail(Reception &asked, Failure failure, const QDateTime &now)
{
    asked.question->failure = failure;
    asked.question->againAt = now.addSecs(60);
}

void findSeveral(Reception &asked)
{
    asked.eligibility = samples::plain(6).eligibility;
    asked.eligibility.validity = Validity::Several;
    asked.eligibility.results.append(samples::plain(7).eligibility.results.first());
    asked.eligibility.results.first().insurance.branch = Pii(QStringLiteral("01"));
    asked.eligibility.results.last().insurance.branch = Pii(QStringLiteral("02"));
    asked.question->answered = true;
}

void showDoubtful(DeskStage &stage)
{
    Reception reception = samples::plain(1);
    const EligibilityResult &answer = reception.eligibility.results.first();
    stage.desk.compared = PersonComparison{ answer.patient, answer.referenceNumber,
        { Pii(answer.referenceNumber), {}, {}, answer.patient.kana, Pii(QDate(1978, 4, 21)) } };
    reception.person = PersonCheck::Doubtful;
    reception.doubt = PersonDoubt::Birthdate;
    stage.desk.change(reception);
    stage.select(1);
}

/// A valid insurance whose ratio was not said.
void showNoRatio(DeskStage &stage)
{
    stage.desk.change(samples::plain(4)); // of 88 years
    stage.select(4);
}

/// One that was not seen today, one that has expired, and what the terminal says.
void showSubsidies(DeskStage &stage, SubsidyState state)
{
    Reception reception = samples::plain(3);
    reception.subsidies.all = sampleSubsidies();
    reception.subsidies.all.last().until = reception.day.addDays(-1);
    reception.subsidies.state = state;
    stage.desk.change(reception);
    stage.select(3);
}

void showHandOvers(DeskStage &stage, HandOverTrouble trouble)
{
    HandOversWaiting waiting;
    for (const int number : { 1, 3, 4, 5 })
        waiting.visits.append(samples::plain(number).visit);
    waiting.fault = handOverFault(trouble);
    stage.desk.keepWaiting(waiting);
}

void showLinesBad(DeskStage &stage)
{
    const QList<Failure> causes{ Failure::NoReader, Failure::ServiceUnreachable,
        Failure::StationCertificateExpired, Failure::ClockSkew, Failure::KeyMissing, Failure::StoreFull };
    for (qsizetype i = 0; i < causes.size(); ++i) {
        stage.desk.lines[i].state = HealthLine::State::Bad;
        stage.desk.lines[i].fault = Fault{ causes.at(i) };
    }
    Q_EMIT stage.desk.healthChanged();
    press(stage, Qt::Key_F10);
}

void stand(DeskStage &stage, Seat::State state)
{
    ScriptedSeat &seat = stage.desk.chair;
    seat.expected = ScriptedDesk::receptionist();
    seat.otpauth
        = QByteArrayLiteral("otpauth://totp/Madoguchi:uketsuke1?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
                            "&issuer=Madoguchi&algorithm=SHA1&digits=6&period=30");
    seat.sit({});
    seat.stand(state);
}

void refuseSignIn(DeskStage &stage)
{
    stand(stage, Seat::State::SignedOut);
    stage.desk.chair.fault = Fault{ Failure::SignInDelayed, {}, 4 };
    type(stage, "uketsuke1\rwrong\r");
}

QList<DeskSight> pagesOfKeys()
{
    return {
        { QStringLiteral("keys"), [](DeskStage &stage) { press(stage, Qt::Key_F1); } },
        { QStringLiteral("number"), [](DeskStage &stage) { press(stage, Qt::Key_F2); } },
        { QStringLiteral("number-wrong"),
            [](DeskStage &stage) {
                press(stage, Qt::Key_F2);
                type(stage, "106999014\r");
                auto *birthdate = stage.find<QLineEdit>("numberBirthdate");
                birthdate->setFocus();
                type(stage, "s640108");
            } },
        { QStringLiteral("number-asking"), [](DeskStage &stage) { askByNumber(stage, [](Reception &) {}); } },
        { QStringLiteral("number-waits"),
            [](DeskStage &stage) {
                const QDateTime now = stage.desk.clock;
                askByNumber(
                    stage, [&now](Reception &asked) { fail(asked, Failure::ServiceUnreachable, now); });
            } },
        { QStringLiteral("number-several"), [](DeskStage &stage) { askByNumber(stage, findSeveral); } },
        { QStringLiteral("number-several-enter"),
            [](DeskStage &stage) {
                askByNumber(stage, findSeveral);
                QTest::qWait(1); // it was to be seen
                press(stage, Qt::Key_Return);
            } },
        { QStringLiteral("find"),
            [](DeskStage &stage) {
                press(stage, Qt::Key_F3);
                type(stage, "nobody");
            } },
        { QStringLiteral("ladder"),
            [](DeskStage &stage) {
                stage.select(6);
                press(stage, Qt::Key_F8);
            } },
        { QStringLiteral("ladder-new"),
            [](DeskStage &stage) {
                stage.select(7);
                press(stage, Qt::Key_F8);
            } },
        { QStringLiteral("covered"), [](DeskStage &stage) { press(stage, Qt::Key_F9); } },
        { QStringLiteral("bad"), showLinesBad },
    };
}

QList<DeskSight> pagesOfReceptions()
{
    QList<DeskSight> pages;
    for (int number = 1; number <= 12; ++number)
        pages.append({ QStringLiteral("reception-%1").arg(number),
            [number](DeskStage &stage) { stage.select(number); } });
    pages += {
        { QStringLiteral("subsidies"),
            [](DeskStage &stage) { showSubsidies(stage, SubsidyState::NotConsentedOrLost); } },
        { QStringLiteral("subsidies-panel"),
            [](DeskStage &stage) {
                showSubsidies(stage, SubsidyState::NotConnected);
                press(stage, Qt::Key_R, Qt::ControlModifier);
                if (auto *end = stage.find<QPushButton>("subsidyEnd"))
                    end->click();
            } },
        { QStringLiteral("subsidies-typed"),
            [](DeskStage &stage) {
                stage.select(3);
                press(stage, Qt::Key_R, Qt::ControlModifier);
                type(stage, "188130018");
                type(stage, "1234567r080101r071231");
                press(stage, Qt::Key_F1);
            } },
        { QStringLiteral("no-ratio"), showNoRatio },
        { QStringLiteral("no-ratio-ladder"),
            [](DeskStage &stage) {
                showNoRatio(stage);
                press(stage, Qt::Key_F8);
            } },
        { QStringLiteral("doubtful"), showDoubtful },
        { QStringLiteral("doubtful-ladder"),
            [](DeskStage &stage) {
                showDoubtful(stage);
                press(stage, Qt::Key_F8);
            } },
        { QStringLiteral("take-back"),
            [](DeskStage &stage) {
                stage.select(3);
                press(stage, Qt::Key_Return);
            } },
        { QStringLiteral("asked-again"),
            [](DeskStage &stage) {
                stage.select(4);
                press(stage, Qt::Key_F5);
            } },
        { QStringLiteral("no-paper"),
            [](DeskStage &stage) {
                stage.printer.fault = Fault{ Failure::PrinterMissing };
                for (const int number : { 3, 4 }) {
                    stage.select(number);
                    press(stage, Qt::Key_Return);
                }
            } },
        { QStringLiteral("help"),
            [](DeskStage &stage) {
                stage.desk.call
                    = HelpCall{ QStringLiteral("AskConsent"), samples::plain(12).visit, samples::now() };
                Q_EMIT stage.desk.helpCallChanged();
                Q_EMIT stage.desk.troubled(Fault{ Failure::StoreFull });
            } },
        { QStringLiteral("hand-over-away"),
            [](DeskStage &stage) { showHandOvers(stage, HandOverTrouble::Unreachable); } },
        { QStringLiteral("hand-over-uncollected"),
            [](DeskStage &stage) { showHandOvers(stage, HandOverTrouble::Uncollected); } },
    };
    return pages;
}

QList<DeskSight> pagesOfTheSeat()
{
    return {
        { QStringLiteral("signed-out"), [](DeskStage &stage) { stand(stage, Seat::State::SignedOut); } },
        { QStringLiteral("sign-in-refused"), refuseSignIn },
        { QStringLiteral("new-password"), [](DeskStage &stage) { stand(stage, Seat::State::NewPassword); } },
        { QStringLiteral("enrolment"),
            [](DeskStage &stage) { stand(stage, Seat::State::SetUpSecondFactor); } },
        { QStringLiteral("second-factor"),
            [](DeskStage &stage) { stand(stage, Seat::State::SecondFactor); } },
        { QStringLiteral("locked"),
            [](DeskStage &stage) {
                stage.desk.chair.code = QByteArrayLiteral("408173");
                press(stage, Qt::Key_F12);
                type(stage, "000001");
            } },
        { QStringLiteral("account"),
            [](DeskStage &stage) {
                QTest::mouseClick(stage.find<QPushButton>("staffName"), Qt::LeftButton);
            } },
        { QStringLiteral("quick-code"),
            [](DeskStage &stage) {
                QTest::mouseClick(stage.find<QPushButton>("staffName"), Qt::LeftButton);
                QTest::mouseClick(stage.find<QPushButton>("accountQuickCode"), Qt::LeftButton);
            } },
        { QStringLiteral("notices"),
            [](DeskStage &stage) {
                const QDateTime when(QDate(2026, 11, 19), QTime(5, 4), Qt::UTC);
                QList<SeatNotice> news;
                for (int kind = 0; kind <= static_cast<int>(SeatNotice::Kind::BreakGlass); ++kind)
                    news.append({ static_cast<SeatNotice::Kind>(kind), QStringLiteral("kanri1"), when, 3,
                        Fault{ Failure::BackupMissing } });
                stage.desk.chair.sit({});
                stage.desk.chair.news = news;
                stage.desk.chair.sit(ScriptedDesk::receptionist());
            } },
        { QStringLiteral("no-right"),
            [](DeskStage &stage) {
                StaffMember administrator = ScriptedDesk::receptionist();
                administrator.role = Role::Administrator;
                stage.desk.chair.sit(administrator);
            } },
    };
}

} // namespace

const QList<DeskSight> &deskPages()
{
    static const QList<DeskSight> all = pagesOfKeys() + pagesOfReceptions() + pagesOfTheSeat();
    return all;
}

} // namespace madoguchi
