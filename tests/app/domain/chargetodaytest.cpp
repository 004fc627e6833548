#include "app/domain/chargetoday.h"

#include <QTest>

#include <functional>

using namespace madoguchi;

namespace {

using Change = std::function<void(Reception &)>;

const QDate today(2026, 11, 20);

Reception bornOn(const QDate &born)
{
    EligibilityResult one;
    one.patient.birthdate = Pii(born);
    Reception reception;
    reception.day = today;
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { one };
    return reception;
}

} // namespace

/// What the share of today goes by where no figure is known.
class ChargeTodayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void each_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ChargeToday>("charge");
        const auto row = [](const char *name, ChargeToday charge, const Change &change) {
            QTest::newRow(name) << change << charge;
        };
        row("known", ChargeToday::Figure, [](Reception &) {});
        row("known, details to come", ChargeToday::Figure,
            [](Reception &r) { r.eligibility.validity = Validity::ValidUnregistered; });
        row("known, asked about again", ChargeToday::Figure,
            [](Reception &r) { r.question = NumberQuestion(); });
        for (const Validity validity :
            { Validity::Unknown, Validity::Invalid, Validity::InvalidNewExists, Validity::None })
            row(qPrintable(QStringLiteral("validity %1").arg(static_cast<int>(validity))),
                ChargeToday::Unconfirmed, [validity](Reception &r) { r.eligibility.validity = validity; });
        row("no result", ChargeToday::Unconfirmed, [](Reception &r) { r.eligibility.results.clear(); });
        row("not said", ChargeToday::RatioMissing,
            [](Reception &r) { r.eligibility.results.first().patient.birthdate = Pii(QDate(1954, 2, 3)); });
        row("not to be read", ChargeToday::RatioMissing, [](Reception &r) {
            r.eligibility.results.first().patient.birthdate = Pii(QDate(1940, 2, 3));
            r.eligibility.results.first().lateElderlyRatio = QStringLiteral("25");
        });
        row("not valid, of an earlier day", ChargeToday::NotToday, [](Reception &r) {
            r.eligibility.validity = Validity::Invalid;
            r.carried = true;
        });
        row("not valid, closed", ChargeToday::NotToday, [](Reception &r) {
            r.eligibility.validity = Validity::Invalid;
            r.status = ReceptionStatus::Closed;
        });
        row("written down in an outage", ChargeToday::Unconfirmed, [](Reception &r) {
            r.eligibility = {};
            r.captured = CapturedPerson();
        });
        row("medical aid", ChargeToday::Ticket, [](Reception &r) {
            r.eligibility.results.first().insurance.classification = QStringLiteral("A1");
        });
        row("no answer yet", ChargeToday::AnswerFirst, [](Reception &r) {
            r.eligibility = {};
            r.question = NumberQuestion();
        });
        row("asking gave nothing", ChargeToday::Unconfirmed, [](Reception &r) {
            r.eligibility = {};
            r.question = NumberQuestion();
            r.question->failure = Failure::ServiceUnreachable;
        });
        row("perhaps another person", ChargeToday::WhoFirst,
            [](Reception &r) { r.person = PersonCheck::Doubtful; });
        row("several", ChargeToday::WhoFirst, [](Reception &r) {
            r.eligibility.validity = Validity::Several;
            r.eligibility.results.append(r.eligibility.results.first());
        });
    }

    void each()
    {
        QFETCH(const Change, change);
        QFETCH(const ChargeToday, charge);
        Reception reception = bornOn(QDate(1985, 3, 14));
        change(reception);
        QCOMPARE(chargeToday(reception), charge);
    }

    void usualByAge_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<int>("tenths"); // 0: the age does not tell
        QTest::newRow("under school age") << QDate(2022, 6, 3) << 2;
        QTest::newRow("at school") << QDate(2015, 6, 3) << 3;
        QTest::newRow("grown up") << QDate(1985, 3, 14) << 3;
        QTest::newRow("69") << QDate(1957, 3, 14) << 3;
        QTest::newRow("70 in this month") << QDate(1956, 11, 5) << 3;
        QTest::newRow("70 since last month") << QDate(1956, 10, 5) << 0;
        QTest::newRow("80") << QDate(1946, 3, 14) << 0;
        QTest::newRow("not known") << QDate() << 0;
    }

    void usualByAge()
    {
        QFETCH(const QDate, born);
        QFETCH(const int, tenths);
        QCOMPARE(usualTenths(born, today).value_or(0), tenths);
        QCOMPARE(usualTenths(bornOn(born)).value_or(0), tenths);
    }

    void whoeverIsKnownOnlyByWhatWasTypedHasAnAgeToo()
    {
        Reception typed = bornOn(QDate(1985, 3, 14));
        typed.eligibility = {};
        QVERIFY(!usualTenths(typed));
        typed.question = NumberQuestion();
        typed.question->query.birthdate = Pii(QDate(2022, 6, 3));
        QCOMPARE(usualTenths(typed), std::optional(2));
        typed.captured = CapturedPerson();
        typed.captured->patient.birthdate = Pii(QDate(1990, 6, 3));
        QCOMPARE(usualTenths(typed), std::optional(3));
    }
};

QTEST_APPLESS_MAIN(ChargeTodayTest)
#include "chargetodaytest.moc"
