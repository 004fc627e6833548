#include "app/domain/rights.h"

#include <QTest>

#include <type_traits>

using namespace madoguchi;

Q_DECLARE_METATYPE(madoguchi::Role)
Q_DECLARE_METATYPE(madoguchi::Right)
Q_DECLARE_METATYPE(madoguchi::StationKind)

/// The matrix "Who may do what" of security.md, cell by cell.
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrix_data();
    void matrix();
    void tokensAreMovedOnly();
};

void RightsTest::matrix_data()
{
    struct Row
    {
        const char *name;
        Right right;
        const char *cells; // reception, qualified, administrator: y, n, or c (at a consulting station only)
    };
    const Row rows[] = {
        { "eligibility, limit, consents given or not", Right::SeeEligibility, "yyn" },
        { "medication, checkup", Right::SeeRecords, "ncn" },
        { "visual check", Right::VisualCheck, "ynn" },
        { "oral limit consent", Right::OralLimitConsent, "ynn" },
        { "settings, certificates", Right::ChangeSettings, "nny" },
        { "staff", Right::ManageStaff, "nny" },
        { "grant a qualification (one half)", Right::GrantQualification, "nyy" },
        { "break the glass (one half)", Right::BreakGlass, "nyy" },
        { "audit review, own", Right::ReviewOwnAudit, "yyy" },
        { "audit review, all", Right::ReviewAllAudit, "nny" },
        { "export and hand-over of eligibility", Right::HandOver, "yyn" },
    };
    QTest::addColumn<Role>("role");
    QTest::addColumn<Right>("right");
    QTest::addColumn<StationKind>("station");
    QTest::addColumn<bool>("expected");
    const std::pair<Role, const char *> roles[] = { { Role::Reception, "reception" },
        { Role::Qualified, "qualified" }, { Role::Administrator, "administrator" } };
    for (const Row &row : rows) {
        for (std::size_t column = 0; column < 3; ++column) {
            for (const StationKind station : { StationKind::Desk, StationKind::Consulting }) {
                const char cell = row.cells[column];
                const bool expected = cell == 'y' || (cell == 'c' && station == StationKind::Consulting);
                QTest::addRow(
                    "%s / %s / %s", row.name, roles[column].second, qPrintable(contractWord(station)))
                    << roles[column].first << row.right << station << expected;
            }
        }
    }
}

void RightsTest::matrix()
{
    QFETCH(Role, role);
    QFETCH(Right, right);
    QFETCH(StationKind, station);
    QFETCH(bool, expected);
    QCOMPARE(may(role, right, station), expected);
}

void RightsTest::tokensAreMovedOnly()
{
    using One = Granted<Right::ManageStaff>;
    using Both = GrantedTogether<Right::GrantQualification>;
    QVERIFY(std::is_move_constructible_v<One> && !std::is_copy_constructible_v<One>);
    QVERIFY(std::is_move_constructible_v<Both> && !std::is_copy_constructible_v<Both>);
    QVERIFY(!(std::is_constructible_v<One, Granted<Right::ChangeSettings>>));
    QVERIFY(!(std::is_constructible_v<One, StaffMember>));
    QVERIFY(!(std::is_constructible_v<Both, Granted<Right::GrantQualification>>));
    QVERIFY(!(std::is_constructible_v<Both, QString, QString>));
}

QTEST_APPLESS_MAIN(RightsTest)
#include "rightstest.moc"
