#include "tests/app/visit/flowdiagram.h"

#include "tests/app/visit/flowwalker.h"

#include <QFile>
#include <QTest>

using namespace madoguchi;
using namespace madoguchi::test;

namespace {

/// As advance() does it, at every station that is different.
Ways allWays()
{
    const flow::Means engine{ .face = true, .codeB = true, .visual = true };
    const flow::Means together{ .pinOnReader = true, .together = true };
    Ways ways;
    for (const WalkPlan &plan : { WalkPlan{}, WalkPlan{ .means = together },
             WalkPlan{ .means = engine, .lost = flow::Means{}, .wayToIdentity = true } }) {
        const WalkReport report = walk(&flow::advance, plan);
        for (auto way = report.ways.cbegin(); way != report.ways.cend(); ++way)
            ways[way.key()].unite(way.value());
    }
    return ways;
}

const QString folder = QStringLiteral(MADOGUCHI_HELP_FOLDER "/");

QByteArray kept(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &name, const QByteArray &content)
{
    QFile file(folder + name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/// The help shows the way as it is. `visit_flowdiagram --write` makes both files anew.
class FlowDiagramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_ways = allWays(); }
    void theHelpShowsTheWayAsItIs();
    void anotherWayIsAnotherPicture();

private:
    Ways m_ways;
};

void FlowDiagramTest::theHelpShowsTheWayAsItIs()
{
    QVERIFY2(kept(QStringLiteral("patient-way.svg")) == drawing(m_ways), "run visit_flowdiagram --write");
    QVERIFY2(kept(QStringLiteral("patient-way.md")) == table(m_ways), "run visit_flowdiagram --write");
}

void FlowDiagramTest::anotherWayIsAnotherPicture()
{
    Ways other = m_ways;
    QVERIFY(other.remove({ flow::Screen::Finished, flow::Screen::AskLimit }) == 1);
    QVERIFY(drawing(other) != drawing(m_ways));
    QVERIFY(table(other) != table(m_ways));
}

int main(int argc, char *argv[])
{
    if (argc == 2 && QByteArray(argv[1]) == "--write") {
        const Ways ways = allWays();
        return write(QStringLiteral("patient-way.svg"), drawing(ways))
                && write(QStringLiteral("patient-way.md"), table(ways))
            ? 0
            : 1;
    }
    FlowDiagramTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "flowdiagramtest.moc"
