#include "tests/app/store/faultyday.h"
#include "tests/support/faultyvfs.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <functional>

using namespace madoguchi;

namespace {

using How = FailingKeyStore::How;

/// What each operation said to each fault: "StoreFull" and how often.
using Matrix = QMap<QString, QMap<QString, QMap<QString, int>>>;

/// Something that can go wrong at a chosen moment of a day, and be well again.
struct Trouble
{
    std::function<void(FaultyDay &)> begin{};
    std::function<void(FaultyDay &)> end{};
    std::function<bool(FaultyDay &)> hasCome{};
    QList<Failure> names{}; ///< what it may be called
    QString word{}; ///< its row in the matrix
    bool reopens = false; ///< the program is started anew after it, rather than going on
};

/// What went wrong in telling of a fault; empty: nothing.
QString misnamed(const Fault &fault, const Trouble &trouble)
{
    if (trouble.names.contains(fault.failure))
        return {};
    for (const Failure name : trouble.names) {
        if (fault.failure == Failure::AuditNotWritten && fault.code == failureName(name))
            return {};
    }
    return QStringLiteral("called %1 %2").arg(failureName(fault.failure), fault.code);
}

QList<Failure> namesOf(FaultyVfs::Fault fault)
{
    switch (fault) {
    case FaultyVfs::Fault::Full:
        return { Failure::StoreFull };
    case FaultyVfs::Fault::ReadOnly:
        return { Failure::StoreReadOnly };
    case FaultyVfs::Fault::WriteError:
    case FaultyVfs::Fault::TornWrite:
    case FaultyVfs::Fault::SyncError:
    case FaultyVfs::Fault::CannotOpen:
        break;
    }
    return { Failure::StoreUnreachable };
}

void print(const Matrix &matrix)
{
    for (const FaultyDay::Step &step : FaultyDay::steps()) {
        const auto faults = matrix.value(QLatin1String(step.name));
        for (auto fault = faults.begin(); fault != faults.end(); ++fault) {
            QStringList said;
            for (auto name = fault->begin(); name != fault->end(); ++name)
                said.append(QStringLiteral("%1 × %2").arg(*name).arg(name.key()));
            std::printf("%-22s %-26s %s\n", step.name, qPrintable(fault.key()),
                qPrintable(said.join(QStringLiteral(", "))));
        }
    }
}

} // namespace

/// The scripted day again and again, with a fault at every call of it (security.md 27). What was called done
/// is there, what was called failed is not there by half, and the next operation works.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWrite_data();
    void everyWrite();
    void everyKey_data();
    void everyKey();
    void cleanupTestCase() { print(m_matrix); }

private:
    /// One day with one trouble. What went wrong; empty: nothing.
    QString play(Trouble &trouble, bool *came);
    QString playStep(FaultyDay &day, int index, Trouble &trouble);
    QString afterFault(FaultyDay &day, int index);
    void note(int index, const Trouble &trouble, const QString &said)
    {
        ++m_matrix[QLatin1String(FaultyDay::steps().at(index).name)][trouble.word][said];
    }

    QList<QStringList> m_states; ///< before the first step, and after each one, of a day without faults
    Matrix m_matrix;
};

void FaultsTest::initTestCase()
{
    const FaultyVfs disk;
    const QTemporaryDir dir;
    FaultyDay day(dir.path());
    m_states.append(QStringList());
    for (const FaultyDay::Step &step : FaultyDay::steps()) {
        const auto done = (day.*step.run)();
        QVERIFY2(done.ok(), step.name);
        m_states.append(day.state());
        QVERIFY2(!m_states.last().join(u' ').contains(QStringLiteral("Missing")), step.name);
        QVERIFY2(day.whatIsBroken().isEmpty(), step.name);
    }
    // Each step can be seen, but for the key of the day, the restart, and the visit that comes and goes.
    const QSet<QStringList> different(m_states.begin(), m_states.end());
    QCOMPARE(different.size(), m_states.size() - 3);
}

QString FaultsTest::afterFault(FaultyDay &day, int index)
{
    const FaultyDay::Step &step = FaultyDay::steps().at(index);
    QStringList now = day.state();
    const bool between = step.between && now.join(u' ').contains(QLatin1String(step.between));
    if (!between && now != m_states.at(index) && now != m_states.at(index + 1))
        return QStringLiteral("neither before nor after: ") + now.join(u'|');
    if (now != m_states.at(index + 1)) {
        if (const auto again = (day.*step.run)(); !again)
            return QStringLiteral("not again: ") + failureName(again.error().failure) + again.error().code;
        now = day.state();
    }
    return now == m_states.at(index + 1) ? QString()
                                         : QStringLiteral("not as it should be: ") + now.join(u'|');
}

QString FaultsTest::playStep(FaultyDay &day, int index, Trouble &trouble)
{
    const FaultyDay::Step &step = FaultyDay::steps().at(index);
    const bool before = trouble.hasCome(day);
    const auto done = (day.*step.run)();
    if (before || !trouble.hasCome(day))
        return done ? QString()
                    : QStringLiteral("fails without a reason ") + failureName(done.error().failure);
    note(index, trouble, done ? QStringLiteral("nothing to say") : failureName(done.error().failure));
    if (!done) {
        const QString wrong = misnamed(done.error(), trouble);
        if (!wrong.isEmpty())
            return wrong;
        if (day.isOpen())
            static_cast<void>(day.state()); // can be asked, whatever it says
    }
    trouble.end(day);
    if (trouble.reopens || !day.isOpen()) {
        if (const auto opened = day.open(); !opened)
            return QStringLiteral("not opened again: ") + failureName(opened.error().failure);
    }
    if (done)
        return day.state() == m_states.at(index + 1) ? QString() : QStringLiteral("done is not there");
    return afterFault(day, index);
}

QString FaultsTest::play(Trouble &trouble, bool *came)
{
    const QTemporaryDir dir;
    FaultyDay day(dir.path());
    trouble.begin(day);
    for (int index = 0; index < FaultyDay::steps().size(); ++index) {
        const QString wrong = playStep(day, index, trouble);
        if (!wrong.isEmpty())
            return QLatin1String(FaultyDay::steps().at(index).name) + QStringLiteral(": ") + wrong;
    }
    *came = trouble.hasCome(day);
    trouble.end(day);
    if (const auto opened = day.open(); !opened)
        return QStringLiteral("at the end: ") + failureName(opened.error().failure);
    if (day.state() != m_states.last())
        return QStringLiteral("at the end: ") + day.state().join(u'|');
    return day.whatIsBroken();
}

void FaultsTest::everyWrite_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("lasting");
    for (const FaultyVfs::Fault fault : FaultyVfs::all()) {
        QTest::addRow("%s", FaultyVfs::name(fault)) << static_cast<int>(fault) << false;
        if (fault != FaultyVfs::Fault::TornWrite)
            QTest::addRow("%s, lasting", FaultyVfs::name(fault)) << static_cast<int>(fault) << true;
    }
}

void FaultsTest::everyWrite()
{
    QFETCH(int, fault);
    QFETCH(bool, lasting);
    const auto kind = static_cast<FaultyVfs::Fault>(fault);
    bool came = true;
    int number = 0;
    while (came) {
        FaultyVfs disk;
        Trouble trouble;
        trouble.begin = [&](FaultyDay &) { disk.failAt(++number, kind, lasting); };
        trouble.end = [&](FaultyDay &) { disk.heal(); };
        trouble.hasCome = [&](FaultyDay &) { return disk.hasFailed(); };
        trouble.names = namesOf(kind);
        trouble.word = QString::fromUtf8(QTest::currentDataTag());
        trouble.reopens = number % 2 == 1;
        const QString wrong = play(trouble, &came);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(number) + QLatin1Char(' ') + wrong));
    }
    std::printf("%s: %d days\n", QTest::currentDataTag(), number - 1);
    QVERIFY(number > 2);
}

void FaultsTest::everyKey_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("lasting");
    QTest::newRow("keys refused once") << static_cast<int>(How::Refuses) << false;
    QTest::newRow("keys refused") << static_cast<int>(How::Refuses) << true;
    QTest::newRow("keys: answer lost") << static_cast<int>(How::DoesAndFails) << false;
    QTest::newRow("keys: locked") << static_cast<int>(How::LooksEmpty) << true;
}

void FaultsTest::everyKey()
{
    QFETCH(int, how);
    QFETCH(bool, lasting);
    const FaultyVfs disk; // for its speed
    bool came = true;
    int number = 0;
    while (came) {
        bool over = false;
        bool reached = false;
        Trouble trouble;
        ++number;
        trouble.begin = [&](FaultyDay &day) { day.keys().failAt(number, static_cast<How>(how), lasting); };
        trouble.hasCome = [&](FaultyDay &day) {
            reached = reached || (!over && day.keys().calls() >= number);
            return reached;
        };
        trouble.end = [&](FaultyDay &day) {
            over = true;
            day.keys().failAt(0, How::Refuses);
        };
        trouble.names = { Failure::KeyStoreUnavailable, Failure::KeyMissing };
        trouble.word = QString::fromUtf8(QTest::currentDataTag());
        trouble.reopens = number % 2 == 1;
        const QString wrong = play(trouble, &came);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(number) + QLatin1Char(' ') + wrong));
    }
    std::printf("%s: %d days\n", QTest::currentDataTag(), number - 1);
    QVERIFY(number > 5);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faultstest.moc"
