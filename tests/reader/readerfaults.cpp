#include "tests/app/exchange/faultmatrix.h"
#include "tests/reader/faultlane.h"

#include <QCoreApplication>
#include <QMap>
#include <QProcess>
#include <QTest>

#include <memory>
#include <utility>
#include <vector>

using namespace madoguchi;

namespace {

constexpr int Lanes = 8;
/// Where namespaces are not allowed the lanes take turns at the machine's one socket.
constexpr int Patience = 500'000;

} // namespace

/// Each kind of fault at each command of each flow of the card, through the real pcscd: a named end, nothing
/// verified twice, and the next patient's card served at its first attempt. The matrix is printed.
class ReaderFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultAtEveryCommand();

private:
    void readLane(QProcess &lane);
    bool publish();
    static QList<int> placeOf(const QStringList &cell);

    QMap<QString, int> m_commands; ///< of each flow
    QMap<QList<int>, std::pair<QStringList, QString>> m_cells; ///< by place: its words, and how it ended
    QStringList m_wrong;
};

void ReaderFaultsTest::everyFaultAtEveryCommand()
{
    std::vector<std::unique_ptr<QProcess>> lanes;
    for (int lane = 0; lane < Lanes; ++lane) {
        lanes.push_back(std::make_unique<QProcess>());
        lanes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        lanes.back()->start(QCoreApplication::applicationFilePath(),
            { QStringLiteral("--lane"), QString::number(lane), QString::number(Lanes) });
    }
    for (const auto &lane : lanes) {
        const bool finished = lane->waitForFinished(Patience);
        readLane(*lane);
        if (!finished || lane->exitStatus() != QProcess::NormalExit || lane->exitCode() != 0)
            m_wrong.append(QStringLiteral("a lane did not come to its end"));
    }
    QVERIFY(publish());
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
    const auto commands = [this](const char *flow) { return m_commands.value(QLatin1String(flow)); };
    const auto kinds = static_cast<int>(allFaultKinds().size());
    QCOMPARE(m_commands.size(), 4);
    QCOMPARE(static_cast<int>(m_cells.size()),
        kinds * (commands("face") + commands("pin") + commands("sight")) + commands("pieces"));
    QCOMPARE(commands("face"), 11 + 2); // and two statements
    QCOMPARE(commands("pin"), 4 + 2);
}

void ReaderFaultsTest::readLane(QProcess &lane)
{
    const QStringList lines
        = QString::fromUtf8(lane.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.section(u':', 0, 0).split(u' ');
        if (words.first() == QLatin1String("flow"))
            m_commands.insert(words.value(1), words.value(2).toInt());
        else if (words.first() == QLatin1String("cell"))
            m_cells.insert(placeOf(words), { words, line.section(u':', 1).trimmed() });
        else
            m_wrong.append(line);
    }
}

/// The lanes' cells in the order of a table: by command, then by flow and kind.
QList<int> ReaderFaultsTest::placeOf(const QStringList &cell)
{
    static const QStringList flows{ QStringLiteral("face"), QStringLiteral("pin"), QStringLiteral("sight"),
        QStringLiteral("pieces") };
    const auto kind = faultKind(cell.value(2).toLatin1());
    return { cell.value(3).toInt(), static_cast<int>(flows.indexOf(cell.value(1))),
        kind ? static_cast<int>(*kind) : -1 };
}

bool ReaderFaultsTest::publish()
{
    FaultMatrix whole(QStringLiteral(
        "Reader: each fault at each command of the card, through pcscd; then the next card was served"));
    FaultMatrix pieces(QStringLiteral("Reader without extended length: the card pulled at each command"));
    for (const auto &[words, ended] : std::as_const(m_cells)) {
        FaultMatrix &matrix = words.value(1) == QLatin1String("pieces") ? pieces : whole;
        matrix.put(words.value(1) + u' ' + words.value(2), words.value(3), ended);
    }
    return whole.publish(QStringLiteral("fault-matrix-reader.txt"))
        && pieces.publish(QStringLiteral("fault-matrix-reader-pieces.txt"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--lane"))
        return FaultLane(arguments.value(2).toInt(), arguments.value(3).toInt()).run();
    ReaderFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "readerfaults.moc"
