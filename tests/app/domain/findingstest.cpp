#include "app/domain/findings.h"

#include <QTest>

using namespace madoguchi;

/// "Could not be read and is left out" is not said of what is shown.
class FindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsNotLeftOut_data()
    {
        QTest::addColumn<FindingKind>("kind");
        QTest::addColumn<bool>("gone");
        using enum FindingKind;
        const auto row
            = [](const char *why, FindingKind kind, bool gone) { QTest::newRow(why) << kind << gone; };
        row("is not a known code", NoCode, true);
        row("is not a number of the right width", NoWidth, true);
        row("is not a date", NoDate, true);
        row("is not a month", NoMonth, true);
        row("is not a time", NoTime, true);
        row("is not a number", NoNumber, false);
        row("has blanks or wide characters where a code belongs", LooseCode, false);
        row("stands more than once", Twice, false);
        row("has hidden or steering characters", Hidden, false);
        row("is not the code of an item", NoItem, false);
        row("is missing", Missing, false);
        row("holds no item that can be read", Empty, true);
        row("something else", Unknown, true);
    }

    void whatIsKeptIsNotLeftOut()
    {
        QFETCH(const FindingKind, kind);
        QFETCH(const bool, gone);
        const Finding finding{ QStringLiteral("DataValue"), QLatin1String(QTest::currentDataTag()) };
        QCOMPARE(findingKind(finding), kind);
        QCOMPARE(isLeftOut(finding), gone);
        QCOMPARE(leftOut({ finding, finding }), gone ? 2 : 0);
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "findingstest.moc"
