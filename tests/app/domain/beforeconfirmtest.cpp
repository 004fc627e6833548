#include "app/domain/beforeconfirm.h"

#include <QTest>

#include <functional>

using namespace madoguchi;

namespace {

using Change = std::function<void(Reception &)>;

EligibilityResult member(const QString &branch)
{
    EligibilityResult one;
    one.patient.birthdate = Pii(QDate(1985, 3, 14));
    one.insurance.number = Pii(QStringLiteral("1001"));
    one.insurance.branch = Pii(branch);
    return one;
}

Reception plain()
{
    Reception reception;
    reception.visit = QUuid::createUuidV5(QUuid(), QStringLiteral("1"));
    reception.day = QDate(2026, 11, 20);
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { member(QStringLiteral("01")) };
    reception.visitEnd = VisitEnd::Complete;
    return reception;
}

/// Received by number, and answered: two fit.
void findSeveral(Reception &reception, const QString &one, const QString &other)
{
    reception.method = IdentityMethod::None;
    reception.question = NumberQuestion();
    reception.question->answered = true;
    reception.eligibility.validity = Validity::Several;
    reception.eligibility.results = { member(one), member(other) };
}

} // namespace

/// What has to be done before a reception can be confirmed.
class BeforeConfirmTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void first_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<BeforeConfirm>("first");
        const auto row = [](const char *name, BeforeConfirm first, const Change &change) {
            QTest::newRow(name) << change << first;
        };
        const QString one = QStringLiteral("01"), two = QStringLiteral("02");
        row("plain", BeforeConfirm::Nothing, [](Reception &) {});
        row("not asked to the end", BeforeConfirm::Nothing,
            [](Reception &r) { r.visitEnd = VisitEnd::NotAsked; });
        row("not valid", BeforeConfirm::Nothing,
            [](Reception &r) { r.eligibility.validity = Validity::Invalid; });
        row("perhaps another person", BeforeConfirm::SayWhoItIs,
            [](Reception &r) { r.person = PersonCheck::Doubtful; });
        row("the same, still at the reader", BeforeConfirm::SayWhoItIs, [](Reception &r) {
            r.person = PersonCheck::Doubtful;
            r.visitEnd = VisitEnd::Running;
        });
        row("several", BeforeConfirm::ChooseCandidate, [=](Reception &r) { findSeveral(r, one, two); });
        row("several, the chosen one is asked for", BeforeConfirm::Nothing, [=](Reception &r) {
            findSeveral(r, one, two);
            r.question->answered = false;
        });
        row("several, one without a branch", BeforeConfirm::ChooseCandidate,
            [=](Reception &r) { findSeveral(r, one, QString()); });
        row("several that no branch tells apart", BeforeConfirm::Nothing,
            [=](Reception &r) { findSeveral(r, one, QStringLiteral("０１")); });
        row("several at a reader: nothing was asked by number", BeforeConfirm::ChooseCandidate,
            [=](Reception &r) {
                findSeveral(r, one, two);
                r.question.reset();
            });
        row("at the reader", BeforeConfirm::WaitForPatient,
            [](Reception &r) { r.visitEnd = VisitEnd::Running; });
        row("at a certified reader", BeforeConfirm::Nothing, [](Reception &r) {
            r.visitEnd = VisitEnd::Running;
            r.method = IdentityMethod::Reported;
        });
        row("by number: nobody is at the reader", BeforeConfirm::Nothing, [](Reception &r) {
            r.visitEnd = VisitEnd::Running;
            r.method = IdentityMethod::None;
        });
    }

    void first()
    {
        QFETCH(const Change, change);
        QFETCH(const BeforeConfirm, first);
        Reception reception = plain();
        change(reception);
        QCOMPARE(beforeConfirm(reception), first);
        for (const auto status :
            { ReceptionStatus::Confirmed, ReceptionStatus::Printed, ReceptionStatus::Closed }) {
            reception.status = status;
            QCOMPARE(beforeConfirm(reception), BeforeConfirm::Nothing);
        }
    }

    void aBranchTellsOneOfAll()
    {
        const QList<EligibilityResult> three{ member(QStringLiteral("01")), member(QStringLiteral("02")),
            member(QStringLiteral(" 02")) };
        QVERIFY(isToldByBranch(three, QStringLiteral("01")));
        QVERIFY(isToldByBranch(three, QStringLiteral("０１")));
        QVERIFY(!isToldByBranch(three, QStringLiteral("02")));
        QVERIFY(!isToldByBranch(three, QStringLiteral("03")));
        QVERIFY(!isToldByBranch({ member({}) }, QString()));
    }
};

QTEST_APPLESS_MAIN(BeforeConfirmTest)
#include "beforeconfirmtest.moc"
