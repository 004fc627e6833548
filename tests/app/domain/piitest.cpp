#include "app/domain/pii.h"

#include "app/domain/patient.h"

#include <QTest>

#include <type_traits>

namespace madoguchi {

static_assert(!std::is_convertible_v<Pii<QString>, QString>, "opened by a word only");
static_assert(!std::is_convertible_v<QString, Pii<QString>>, "made by a word only");

class PiiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsItsKindOnly();
    void emptyIsTheDefault();
    void comparesWithoutOpening();
};

void PiiTest::printsItsKindOnly()
{
    const Pii name(QStringLiteral("見本　太郎"));
    const Pii birthdate(QDate(1960, 2, 29));
    QString printed;
    QDebug(&printed) << name << birthdate << Pii<QString>();
    QCOMPARE(printed.simplified(), QStringLiteral("<pii> <pii> <pii>"));
    QCOMPARE(name.reveal(), QStringLiteral("見本　太郎"));
}

void PiiTest::emptyIsTheDefault()
{
    QVERIFY(Pii<QString>().isEmpty());
    QVERIFY(Pii<QDate>().isEmpty());
    QVERIFY(Patient().name.isEmpty());
    QVERIFY(!Pii(QStringLiteral("見本")).isEmpty());
}

void PiiTest::comparesWithoutOpening()
{
    QVERIFY(Pii(QStringLiteral("見本")) == Pii(QStringLiteral("見本")));
    QVERIFY(!(Pii(QStringLiteral("見本")) == Pii(QStringLiteral("見木"))));
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::PiiTest)
#include "piitest.moc"
