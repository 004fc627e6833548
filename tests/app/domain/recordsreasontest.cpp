#include "app/domain/recordsreason.h"

#include <QTest>

using namespace madoguchi;
using Source = RecordsReason::Source;

namespace {

const QDate today(2026, 11, 22);

Patient bornIn(int year)
{
    Patient patient;
    patient.birthdate = Pii(QDate(year, 4, 12));
    return patient;
}

Insurance of(const char *insurer, const char *classification = "01")
{
    Insurance insurance;
    insurance.insurerNumber = paddedInsurerNumber(QLatin1String(insurer));
    insurance.classification = QLatin1String(classification);
    return insurance;
}

InsurerList list()
{
    InsurerList made;
    made.day = QDate(2026, 10, 31);
    made.insurers = { { QStringLiteral("  138057"), { {}, 2024, QStringLiteral("2026-12") } },
        { QStringLiteral("06139992"), { {}, 2025, {} } }, { QStringLiteral("  130005"), { {}, 0, {} } } };
    return made;
}

} // namespace

/// Why a service that says by folder only "none" has none (product.md, reason for emptiness).
class RecordsReasonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void insurancesThatGiveNone_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("classification");
        QTest::addColumn<bool>("none");
        const auto row = [](const char *name, const char *number, const char *classification, bool none) {
            QTest::newRow(name) << QString::fromLatin1(number) << QString::fromLatin1(classification) << none;
        };
        row("self-defence forces by class", "06139992", "07", true);
        row("medical aid by class", "06139992", "A1", true);
        row("self-defence forces by law", "07130012", "", true);
        row("day labourers, ordinary", "03130012", "", true);
        row("day labourers, special", "04130012", "", true);
        row("medical aid by law", "12130012", "", true);
        row("a company's", "06139992", "01", false);
        row("a municipality's that begins as one", "  031203", "01", false);
        row("late elderly", "39138057", "01", false);
    }

    void insurancesThatGiveNone()
    {
        QFETCH(QString, number);
        QFETCH(QString, classification);
        QFETCH(bool, none);
        const Insurance insurance
            = of(number.trimmed().toLatin1().constData(), classification.toLatin1().constData());
        for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
            const RecordsReason reason = whyNoRecord(kind, bornIn(1950), insurance, today, nullptr);
            QCOMPARE(reason.absence == RecordsAbsence::InsuranceKind, none);
            QCOMPARE(reason.source == Source::Insurance, none);
        }
    }

    /// Who becomes 40 within the fiscal year is invited in it.
    void ageCountsAtTheEndOfTheFiscalYear()
    {
        const auto why = [](int born, const QDate &day) {
            return whyNoRecord(ConsentKind::Checkup, bornIn(born), of("138057"), day, nullptr).absence;
        };
        QCOMPARE(why(1987, QDate(2026, 11, 22)), RecordsAbsence::UnderForty);
        QCOMPARE(why(1986, QDate(2026, 4, 1)), RecordsAbsence::NoRecord);
        QCOMPARE(why(1986, QDate(2026, 3, 31)), RecordsAbsence::UnderForty);
        // Whose birth date is not known is not called young.
        QCOMPARE(whyNoRecord(ConsentKind::Checkup, Patient(), of("138057"), today, nullptr).absence,
            RecordsAbsence::NoRecord);
        // Drugs have no age.
        QCOMPARE(whyNoRecord(ConsentKind::Medication, bornIn(2020), of("138057"), today, nullptr),
            RecordsReason());
    }

    void listTellsWhoHasRegistered()
    {
        const InsurerList known = list();
        const auto why = [&](const char *insurer) {
            return whyNoRecord(ConsentKind::Checkup, bornIn(1970), of(insurer), today, &known);
        };
        const RecordsReason late{ RecordsAbsence::InsurerNotRegistered, Source::List, 2025,
            QStringLiteral("2026-12"), QDate(2026, 10, 31) };
        QCOMPARE(why("138057"), late);
        const RecordsReason done{ RecordsAbsence::NoRecord, Source::List, 2025, {}, QDate(2026, 10, 31) };
        QCOMPARE(why("06139992"), done);
        const RecordsReason never{ RecordsAbsence::InsurerNotRegistered, Source::List, 2025, {},
            QDate(2026, 10, 31) };
        QCOMPARE(why("130005"), never);
        // That the list does not have it is said: it is another thing than no list.
        const RecordsReason unlisted{ RecordsAbsence::NoRecord, Source::Calendar, 2026, {},
            QDate(2026, 10, 31) };
        QCOMPARE(why("139999"), unlisted);
    }

    void withoutAListTheCalendarSaysUntilWhen_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("year");
        QTest::newRow("January: the year before is over, this one's is not") << QDate(2027, 1, 10) << 2026;
        QTest::newRow("June") << QDate(2026, 6, 1) << 2025;
        QTest::newRow("last day") << QDate(2026, 10, 31) << 2025;
        QTest::newRow("1 November") << QDate(2026, 11, 1) << 2026;
    }

    void withoutAListTheCalendarSaysUntilWhen()
    {
        QFETCH(QDate, day);
        QFETCH(int, year);
        const RecordsReason expected{ RecordsAbsence::NoRecord, Source::Calendar, year };
        QCOMPARE(whyNoRecord(ConsentKind::Checkup, bornIn(1970), of("138057"), day, nullptr), expected);
    }
};

QTEST_GUILESS_MAIN(RecordsReasonTest)
#include "recordsreasontest.moc"
