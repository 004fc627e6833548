#include "app/domain/failure.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace madoguchi {

namespace {

/// The enumerators of `enum class Failure` as they are spelled in its header, in order.
QStringList spelledInHeader()
{
    QFile header(QStringLiteral(MADOGUCHI_SOURCE_DIR "/app/domain/failure.h"));
    if (!header.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(header.readAll());
    const qsizetype begin = text.indexOf(QStringLiteral("enum class Failure {"));
    const qsizetype end = text.indexOf(QStringLiteral("};"), begin);
    static const QRegularExpression enumerator(
        QStringLiteral("^\\s*([A-Z]\\w+)\\s*(?:,|$|//)"), QRegularExpression::MultilineOption);
    QStringList names;
    auto found = enumerator.globalMatch(text.mid(begin, end - begin));
    while (found.hasNext())
        names.append(found.next().captured(1));
    return names;
}

} // namespace

class FailureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailureIsListedOnceInOrder();
    void namesAreTheHeadersSpelling();
    void faultsCompareByAllTheyCarry();
};

void FailureTest::everyFailureIsListedOnceInOrder()
{
    const QStringList spelled = spelledInHeader();
    QVERIFY2(spelled.size() > 50, "the header could not be read");
    const QList<Failure> all = allFailures();
    QCOMPARE(all.size(), spelled.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(static_cast<int>(all.at(i)), static_cast<int>(i));
}

void FailureTest::namesAreTheHeadersSpelling()
{
    QStringList names;
    for (const Failure failure : allFailures())
        names.append(failureName(failure));
    QCOMPARE(names, spelledInHeader());
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void FailureTest::faultsCompareByAllTheyCarry()
{
    const Fault wrongPin{ Failure::PinWrong, {}, 2 };
    QCOMPARE(wrongPin, (Fault{ Failure::PinWrong, {}, 2 }));
    QVERIFY(!(wrongPin == Fault{ Failure::PinWrong, {}, 1 }));
    QVERIFY(!(wrongPin == Fault{ Failure::PinUnusable, {}, 2 }));
    const Outcome<Done> failed = wrongPin;
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().number, 2);
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::FailureTest)
#include "failuretest.moc"
