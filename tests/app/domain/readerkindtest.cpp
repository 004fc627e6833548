#include "app/domain/readerkind.h"

#include <QTest>

using namespace madoguchi;
using Fact = ReaderFact;
using Tells = ReaderTells;

/// The table of reader-link.md, cell by cell.
class ReaderKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachKindTellsWhatItCan_data()
    {
        QTest::addColumn<Fact>("fact");
        QTest::addColumn<QList<Tells>>("told"); // reporting, plain, with engine
        QTest::newRow("card") << Fact::Card << QList{ Tells::NotKnown, Tells::Yes, Tells::Yes };
        QTest::newRow("PIN") << Fact::Pin << QList{ Tells::NotKnown, Tells::Yes, Tells::Yes };
        QTest::newRow("face") << Fact::Face << QList{ Tells::NotKnown, Tells::HasNone, Tells::Yes };
        QTest::newRow("method") << Fact::Method << QList{ Tells::NotKnown, Tells::Yes, Tells::Yes };
        QTest::newRow("fault") << Fact::Fault << QList{ Tells::ByAbsence, Tells::Yes, Tells::Yes };
    }

    void eachKindTellsWhatItCan()
    {
        QFETCH(const Fact, fact);
        QFETCH(const QList<Tells>, told);
        QCOMPARE(tells(ReaderKind::Reporting, fact), told.at(0));
        QCOMPARE(tells(ReaderKind::Plain, fact), told.at(1));
        QCOMPARE(tells(ReaderKind::WithEngine, fact), told.at(2));
        QCOMPARE(tells(ReaderKind::None, fact), Tells::HasNone);
    }
};

QTEST_GUILESS_MAIN(ReaderKindTest)
#include "readerkindtest.moc"
