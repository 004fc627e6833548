#include "app/domain/courses.h"

#include "tests/app/domain/inventedmedication.h"

#include <QTest>

using namespace madoguchi;
using Drugs = InventedMedication;
using Source = MedicationLine::Source;
using SpanKind = CourseSpan::Kind;

namespace {

constexpr int gap = 30;
const QDate day(2026, 8, 7);

MedicationLine on(const QDate &date, const char *times = "28")
{
    return Drugs::line(Drugs::amlodipine(), date, QLatin1String(times));
}

MedicationLine ofClass(MedicationLine line, const char *usageClass)
{
    line.usageClass = QLatin1String(usageClass);
    return line;
}

QList<Course> courses(const QList<MedicationLine> &lines, int gapDays = gap)
{
    return coursesOf(Drugs::record(lines), gapDays);
}

} // namespace

class CoursesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoCourses() { QVERIFY(courses({}).isEmpty()); }

    void continuedPrescriptionsAreOneCourse()
    {
        const auto all = courses({ on(day.addDays(28)), on(day) });
        QCOMPARE(all.size(), 1);
        const Course &course = all.first();
        QCOMPARE(course.first, day);
        QCOMPARE(course.lastDispensed, day.addDays(28));
        QCOMPARE(course.supplyTo, day.addDays(56));
        QCOMPARE(course.lines, (QList<int>{ 0, 1 }));
        QCOMPARE(course.spans, (QList<CourseSpan>{ { SpanKind::Supply, day, day.addDays(56) } }));
        QVERIFY(course.kind == UsageKind::Oral && course.own == std::optional(false));
    }

    /// The setting counts the days that nothing is there for.
    void aLongerGapBeginsAnother()
    {
        const QDate after = day.addDays(28 + gap);
        QCOMPARE(courses({ on(day), on(after) }).size(), 1);
        const auto two = courses({ on(day), on(after.addDays(1)) });
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.first().first, after.addDays(1)); // the newest first
        QCOMPARE(two.first().drug, two.last().drug);
        QCOMPARE(courses({ on(day), on(day.addDays(29)) }, 0).size(), 2);
        QCOMPARE(courses({ on(day), on(day.addDays(28)) }, 0).size(), 1);
    }

    void aShortDispensingDoesNotShortenALongOne()
    {
        QCOMPARE(courses({ on(day, "90"), on(day.addDays(3), "7"), on(day.addDays(100)) }).size(), 1);
    }

    void withoutDaysTheGapCountsFromTheDay()
    {
        const auto first = ofClass(on(day, "5"), "22");
        const auto near = ofClass(on(day.addDays(gap), "5"), "22");
        const auto far = ofClass(on(day.addDays(gap + 1), "5"), "22");
        const auto one = courses({ first, near });
        QCOMPARE(one.size(), 1);
        QVERIFY(!one.first().supplyTo.isValid());
        QCOMPARE(one.first().spans.first(), (CourseSpan{ SpanKind::Day, day, day.addDays(1) }));
        QCOMPARE(courses({ first, far }).size(), 2);
    }

    /// Of one dose the latest of all.
    void supplyIsToTheLatestEnd()
    {
        const Course two = courses({ on(day, "90"), on(day.addDays(3), "7") }).first();
        QCOMPARE(two.supplyTo, day.addDays(90));
        QCOMPARE(two.spans, (QList<CourseSpan>{ { SpanKind::Supply, day, two.supplyTo } }));
        QCOMPARE(courses({ on(day), on(day.addDays(7), "14") }).first().supplyTo, day.addDays(28));
        // Nothing is carried over: how much is left is not known.
        QCOMPARE(courses({ on(day), on(day.addDays(21)) }).first().supplyTo, day.addDays(49));
        // Morning and evening of one day: the longer counts.
        QCOMPARE(courses({ on(day, "14"), on(day, "28") }).first().supplyTo, day.addDays(28));
        QCOMPARE(courses({ on(day, "28"), on(day, "14") }).first().supplyTo, day.addDays(28));
    }

    /// Ninety days of one tablet are not ninety of two.
    void supplyOfAnotherDoseIsToTheNewestsEnd()
    {
        MedicationLine more = on(day.addDays(3), "28");
        more.amount = QStringLiteral("2");
        QCOMPARE(courses({ on(day, "90"), more }).first().supplyTo, day.addDays(31));
        MedicationLine evening = on(day.addDays(3), "28");
        evening.usage = QStringLiteral("１日１回夕食後服用");
        QCOMPARE(courses({ on(day, "90"), evening }).first().supplyTo, day.addDays(31));
        MedicationLine again = more;
        again.amount = QStringLiteral("2.0");
        again.date = again.prescribed = day.addDays(7);
        again.times = QStringLiteral("7");
        QCOMPARE(courses({ on(day, "90"), more, again }).first().supplyTo, day.addDays(31));
    }

    /// One after the other, or in the morning and in the evening: nobody says.
    void severalDosesOfOneDayHaveNoEnd()
    {
        MedicationLine less = on(day, "7");
        less.amount = QStringLiteral("0.5");
        QVERIFY(!courses({ on(day, "7"), less }).first().supplyTo.isValid());
        QCOMPARE(courses({ on(day, "7"), less, on(day.addDays(14)) }).first().supplyTo, day.addDays(42));
    }

    /// What tells no days shortens nothing, unless it is taken otherwise; once the rest is used up it tells
    /// nothing.
    void whatTellsNoDaysLeavesTheEnd()
    {
        QCOMPARE(courses({ on(day), on(day.addDays(14), "") }).first().supplyTo, day.addDays(28));
        QVERIFY(!courses({ on(day), on(day.addDays(28), "") }).first().supplyTo.isValid());
        const auto weekly = [](int after) {
            MedicationLine line = on(day.addDays(after), "4");
            line.usage = QStringLiteral("週１回服用");
            return line;
        };
        QVERIFY(!courses({ on(day), weekly(14) }).first().supplyTo.isValid());
        QVERIFY(!courses({ on(day), weekly(28) }).first().supplyTo.isValid());
    }

    void prescribersAndUsesAreApart()
    {
        QCOMPARE(courses({ on(day), Drugs::from(on(day), 2) }).size(), 2);
        QCOMPARE(courses({ on(day), ofClass(on(day), "22") }).size(), 2);
        QCOMPARE(courses({ ofClass(on(day), "77"), ofClass(on(day), "78") }).size(), 2);
        const auto both = courses({ on(day), ofClass(on(day), "22") });
        QCOMPARE(both.first().drug, both.last().drug);
    }

    void sourcesOfOnePrescriberJoin()
    {
        const auto all = courses({ on(day), Drugs::as(Source::Dispensing, on(day.addDays(28))) });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().lastDispensed, day.addDays(28));
    }

    void whatIsOnlyIssuedIsNotDispensed()
    {
        const auto all = courses({ on(day), Drugs::as(Source::Issuing, on(day.addDays(28))) });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().lastDispensed, day);
        QCOMPARE(all.first().supplyTo, day.addDays(28));
        QCOMPARE(all.first().last, day.addDays(28));
        QVERIFY(all.first().spans.last().kind == SpanKind::Issued);
        const auto issued = courses({ Drugs::as(Source::Issuing, on(day)) });
        QVERIFY(!issued.first().lastDispensed.isValid() && !issued.first().supplyTo.isValid());
    }

    /// A day of prescribing is never shown as one of dispensing.
    void withoutADayOfDispensingThereIsNone()
    {
        MedicationLine line = on(day);
        line.date = QDate();
        QVERIFY(dayOf(line) == day && !dispensedOn(line).isValid());
        const Course course = courses({ line }).first();
        QVERIFY(!course.lastDispensed.isValid() && !course.supplyTo.isValid());
        QCOMPARE(course.last, day);
        QCOMPARE(course.spans, (QList<CourseSpan>{ { SpanKind::Issued, day, day.addDays(28) } }));
        QVERIFY(!dispensedOn(Drugs::as(Source::Issuing, on(day))).isValid());
        QCOMPARE(dispensedOn(Drugs::as(Source::Dispensing, on(day))), day);
    }

    void supersededIsKeptAndCountsNothing()
    {
        MedicationLine twice = Drugs::as(Source::Issuing, on(day, "90"));
        twice.superseded = true;
        const auto all = courses({ twice, on(day) });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().lines, QList<int>{ 1 });
        QCOMPARE(all.first().superseded, QList<int>{ 0 });
        QCOMPARE(all.first().supplyTo, day.addDays(28));
        QCOMPARE(all.first().spans.size(), 1);
    }

    void supersededWithoutCounterpartStandsAlone()
    {
        MedicationLine gone
            = Drugs::as(Source::Issuing, Drugs::line(Drugs::statin(), day, QStringLiteral("14")));
        gone.superseded = true;
        const auto all = courses({ gone, on(day) });
        QCOMPARE(all.size(), 2);
        QVERIFY(!all.first().isSuperseded() && all.last().isSuperseded());
        QVERIFY(all.last().spans.isEmpty() && !all.last().lastDispensed.isValid());
        QCOMPARE(all.last().nameLine(), 0);
    }

    void withoutADayThereIsACourseWithoutDays()
    {
        MedicationLine undated = on(day);
        undated.date = QDate();
        undated.prescribed = QDate();
        const auto all = courses({ undated, on(day) });
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.last().lines, QList<int>{ 0 });
        QVERIFY(!all.last().first.isValid() && !all.last().supplyTo.isValid() && all.last().spans.isEmpty());
        QCOMPARE(monthOf(undated), QStringLiteral("202608"));
    }

    void otherInstitutionsComeFirst()
    {
        MedicationLine unsaid = on(day);
        unsaid.prescriber = QStringLiteral("架空不詳医院");
        unsaid.prescriberCode.clear();
        unsaid.ownPrescriber.reset();
        const auto all = courses({ Drugs::from(on(day.addDays(9)), 0), unsaid, on(day) });
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).own, std::optional(false));
        QVERIFY(!all.at(1).own);
        QCOMPARE(all.at(2).own, std::optional(true));
    }

    /// The pharmacy is always another institution; who prescribed is what counts.
    void ownIsWhoPrescribed()
    {
        MedicationLine line = Drugs::from(on(day), 0);
        QCOMPARE(isOwn(line, QString()), std::optional(true));
        line.ownPrescriber.reset();
        QCOMPARE(isOwn(line, Drugs::here()), std::optional(true));
        QVERIFY(!isOwn(line, QString()));
        line.prescriber.clear();
        line.prescriberCode.clear();
        line.facility = QStringLiteral("架空総合病院");
        line.facilityCode = QStringLiteral("1319999018");
        QCOMPARE(isOwn(line, QString()), std::optional(false)); // dispensed within the institution
        QCOMPARE(prescriberOf(line), line.facility);
    }

    void aPharmacyIsNoPrescriber_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("asPrescriber");
        QTest::newRow("by its code") << QStringLiteral("1349999021") << false;
        QTest::newRow("by its name") << QString() << false;
        QTest::newRow("given as the prescriber") << QStringLiteral("1349999021") << true;
    }

    void aPharmacyIsNoPrescriber()
    {
        QFETCH(QString, code);
        QFETCH(bool, asPrescriber);
        MedicationLine line = on(day);
        line.facilityCode = code;
        line.prescriber = asPrescriber ? line.facility : QString();
        line.prescriberCode = asPrescriber ? code : QString();
        line.ownPrescriber = asPrescriber ? std::optional(false) : std::nullopt;
        QVERIFY(!isPrescriberKnown(line) && !isOwn(line, Drugs::here()));
        QVERIFY(prescriberOf(line).isEmpty() && prescriberCodeOf(line).isEmpty());
        MedicationLine other = line;
        other.facility = QStringLiteral("架空ほし薬局");
        const auto all = courses({ line, other, on(day) });
        QCOMPARE(all.size(), 3); // who dispensed is all that keeps them apart
        QVERIFY(all.first().isPrescriberKnown); // it is said to be elsewhere
        QVERIFY(!all.at(1).isPrescriberKnown && !all.at(1).own && !all.at(2).own);
        QCOMPARE(all.at(1).facility, line.facility);
        other = line;
        other.ownPrescriber = true; // a name is missing, and the flag is there
        QCOMPARE(isOwn(other, QString()), asPrescriber ? std::nullopt : std::optional(true));
        QCOMPARE(courses({ line, other }).size(), asPrescriber ? 1 : 2);
    }

    void changesAreToldDayByDay()
    {
        auto second = on(day.addDays(28));
        second.amount = QStringLiteral("1.00000"); // the same
        auto third = on(day.addDays(56));
        third.amount = QStringLiteral("2");
        third.usage = QStringLiteral("１日２回朝夕食後服用");
        auto fourth = third;
        fourth.date = day.addDays(84);
        fourth.drug = QStringLiteral("アムロジピン錠５ｍｇ「別見本」");
        const auto changes = courses({ fourth, third, second, on(day) }).first().changes;
        QCOMPARE(changes.size(), 3);
        QVERIFY(changes.at(0)
            == (CourseChange{ CourseChange::What::Dose, day.addDays(56), QStringLiteral("1.00000錠"),
                QStringLiteral("2錠") }));
        QVERIFY(changes.at(1).what == CourseChange::What::Usage);
        QVERIFY(changes.at(2).what == CourseChange::What::Product && changes.at(2).date == day.addDays(84));
    }

    void aPrescriptionByIngredientIsNoOtherProduct()
    {
        auto issued = Drugs::as(Source::Issuing, on(day.addDays(28)));
        issued.drug = QStringLiteral("【般】アムロジピン錠５ｍｇ");
        QVERIFY(courses({ on(day), issued, on(day.addDays(56)) }).first().changes.isEmpty());
    }

    void twoDosesOfADayAreNoChange()
    {
        auto evening = on(day);
        evening.amount = QStringLiteral("2");
        auto nextEvening = evening;
        nextEvening.date = day.addDays(28);
        QVERIFY(courses({ on(day), evening, nextEvening, on(day.addDays(28)) }).first().changes.isEmpty());
        const auto dropped = courses({ on(day), evening, on(day.addDays(28)) }).first().changes;
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().before, QStringLiteral("1錠 + 2錠"));
    }

    void spansAreCutToTheWindow()
    {
        const auto all = courses({ on(day), on(day.addDays(50)) });
        QCOMPARE(all.first().spans.size(), 2);
        const auto within = spansWithin(all.first(), day.addDays(10), day.addDays(50));
        QCOMPARE(within,
            (QList<CourseSpan>{ { SpanKind::Supply, day.addDays(10), day.addDays(28) },
                { SpanKind::Supply, day.addDays(50), day.addDays(51) } }));
        QVERIFY(spansWithin(all.first(), day.addDays(-9), day.addDays(-1)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(CoursesTest)
#include "coursestest.moc"
