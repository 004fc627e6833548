#include "app/domain/medicationpicture.h"

#include "tests/app/domain/inventedmedication.h"

#include <QTest>

using namespace madoguchi;
using Drugs = InventedMedication;
using Row = MedicationRow;
using Grouping = MedicationGrouping;

namespace {

const QDate day(2026, 8, 7);

MedicationLine on(const InventedDrug &drug, const QDate &date, int facility = 1)
{
    return Drugs::from(Drugs::line(drug, date, QStringLiteral("28")), facility);
}

MedicationPicture pictureOf(const QList<MedicationLine> &lines)
{
    return MedicationPicture(Drugs::record(lines), 30);
}

int rowsOf(const MedicationPicture &picture, Row::Kind kind, const MedicationQuestion &question)
{
    int count = 0;
    for (const Row &row : picture.rows(question))
        count += row.kind == kind ? 1 : 0;
    return count;
}

int found(const MedicationPicture &picture, const char16_t *words)
{
    return rowsOf(picture, Row::Kind::Course, { .words = QString::fromUtf16(words) });
}

CourseNews newsOf(const MedicationPicture &picture, const QString &drug, const QDate &since)
{
    for (int i = 0; i < picture.courses().size(); ++i) {
        const Course &course = picture.courses().at(i);
        if (picture.record().lines.at(course.nameLine()).drug == drug && course.first >= since)
            return picture.newsOf(i, since);
    }
    return CourseNews::None;
}

} // namespace

class MedicationPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoRows()
    {
        for (const Grouping grouping : { Grouping::Course, Grouping::Month, Grouping::Facility })
            QVERIFY(MedicationPicture().rows({ .grouping = grouping }).isEmpty());
    }

    /// Whatever they are put together by, no line is lost and none stands twice.
    void everyGroupingHasEveryLineOnce()
    {
        const MedicationPicture picture(Drugs::fiveFacilities(), 30);
        for (const Grouping grouping : { Grouping::Course, Grouping::Month, Grouping::Facility }) {
            QList<int> seen;
            int told = 0;
            for (const Row &row : picture.rows({ .grouping = grouping })) {
                told += row.count;
                if (row.kind == Row::Kind::Line)
                    seen.append(row.index);
                if (row.kind == Row::Kind::Course)
                    seen
                        += picture.courses().at(row.index).lines + picture.courses().at(row.index).superseded;
            }
            std::sort(seen.begin(), seen.end());
            QCOMPARE(seen.size(), picture.record().lines.size());
            for (int i = 0; i < seen.size(); ++i)
                QCOMPARE(seen.at(i), i);
            QCOMPARE(told,
                picture.rows({ .grouping = grouping }).size()
                    - rowsOf(picture, Row::Kind::Heading, { .grouping = grouping }));
        }
    }

    void otherInstitutionsAreAheadInTheHeadings()
    {
        const MedicationPicture picture(Drugs::fiveFacilities(), 30);
        const auto courses = picture.rows({});
        QVERIFY(courses.first().heading == Row::Heading::Elsewhere && courses.first().count == 6);
        QVERIFY(courses.at(courses.size() - 2).heading == Row::Heading::Here);
        QList<std::optional<bool>> own;
        for (const Row &row : picture.rows({ .grouping = Grouping::Facility })) {
            if (row.kind == Row::Kind::Heading)
                own.append(row.own);
        }
        QCOMPARE(own.size(), 6);
        QCOMPARE(own.last(), std::optional(true));
        QCOMPARE(own.count(true), 1);
    }

    void claimsUpToIsOfClaimsOnly()
    {
        const auto claim = on(Drugs::amlodipine(), day);
        const auto now
            = Drugs::as(MedicationLine::Source::Dispensing, on(Drugs::amlodipine(), day.addDays(60)));
        QCOMPARE(pictureOf({ claim, now }).claimsUpTo(), QStringLiteral("202608"));
        QCOMPARE(pictureOf({ now }).claimsUpTo(), QString());
        // Treatments are claimed up to 202610: of drugs that says nothing.
        QCOMPARE(MedicationPicture(Drugs::withTreatments(), 30).claimsUpTo(), QStringLiteral("202608"));
        MedicationRecord none = Drugs::withTreatments();
        none.lines.clear();
        QCOMPARE(MedicationPicture(none, 30).claimsUpTo(), QString());
    }

    void searchFindsInAnyWidthAndKana()
    {
        const auto picture = pictureOf({ on(Drugs::amlodipine(), day), on(Drugs::statin(), day, 2) });
        QCOMPARE(found(picture, u"ｱﾑﾛ"), 1);
        QCOMPARE(found(picture, u"あむろ"), 1);
        QCOMPARE(found(picture, u"カルシウム"), 1); // an ingredient
        QCOMPARE(found(picture, u"整形"), 1);
        QCOMPARE(found(picture, u"５MG　みどり"), 1); // several words, all of them
        QCOMPARE(found(picture, u"アムロ 整形"), 0);
        QCOMPARE(found(picture, u"  "), 2);
    }

    void aMissingCharacterIsAnyCharacter()
    {
        const MedicationPicture picture(Drugs::missingCharacters(), 30);
        QCOMPARE(found(picture, u"渡邊"), 1);
        QCOMPARE(found(picture, u"アスピリン"), 0);
        QCOMPARE(found(picture, u"ピリン錠5mg"), 1);
    }

    void newAgainAndOtherProduct()
    {
        const QDate since = day.addDays(100);
        const auto weak = Drugs::amlodipineWeak();
        const auto picture = pictureOf({ on(Drugs::amlodipine(), day), on(weak, since),
            on(Drugs::statin(), day), on(Drugs::statin(), since, 2), on(Drugs::painkiller(), since) });
        QVERIFY(newsOf(picture, weak.name, since) == CourseNews::OtherProduct);
        QVERIFY(newsOf(picture, Drugs::statin().name, since) == CourseNews::Again);
        QVERIFY(newsOf(picture, Drugs::painkiller().name, since) == CourseNews::New);
        QVERIFY(newsOf(picture, Drugs::painkiller().name, since.addDays(1)) == CourseNews::None);
        for (int i = 0; i < picture.courses().size(); ++i)
            QVERIFY(picture.newsOf(i, QDate()) == CourseNews::None);
    }

    void onlyWhatIsNewOrChanged()
    {
        auto changed = on(Drugs::statin(), day.addDays(28));
        changed.amount = QStringLiteral("2");
        const auto picture
            = pictureOf({ on(Drugs::amlodipine(), day), on(Drugs::amlodipine(), day.addDays(28)),
                on(Drugs::statin(), day), changed, on(Drugs::painkiller(), day.addDays(29)) });
        const auto count = [&](Grouping grouping, Row::Kind kind, const QDate &since) {
            return rowsOf(picture, kind, { .grouping = grouping, .newSince = since });
        };
        QCOMPARE(count(Grouping::Course, Row::Kind::Course, day.addDays(28)), 2);
        QCOMPARE(count(Grouping::Course, Row::Kind::Course, day.addDays(29)), 1);
        QCOMPARE(count(Grouping::Course, Row::Kind::Course, day), 3);
        QCOMPARE(count(Grouping::Month, Row::Kind::Line, day.addDays(28)), 2);
        QCOMPARE(count(Grouping::Facility, Row::Kind::Course, day.addDays(30)), 0);
    }

    void aChangeOfBrandIsNew()
    {
        InventedDrug brand = Drugs::amlodipine();
        brand.name = QStringLiteral("ノルバ見本錠５ｍｇ");
        const QDate since = day.addDays(28);
        const auto picture = pictureOf({ on(Drugs::amlodipine(), day), on(brand, since) });
        QVERIFY(newsOf(picture, brand.name, since) == CourseNews::OtherProduct);
    }

    /// What tells no day is not left out: by its month, and where it tells none at all.
    void withoutADayTheMonthTellsWhatIsNew()
    {
        const auto undated = [](MedicationLine line, const char *month) {
            line.date = line.prescribed = QDate();
            line.month = QLatin1String(month);
            return line;
        };
        MedicationRecord record = Drugs::record({ undated(on(Drugs::amlodipine(), day), "202607"),
            undated(on(Drugs::statin(), day), "202608"), undated(on(Drugs::painkiller(), day), "") });
        record.treatments = { Drugs::treatment(QStringLiteral("12"), QStringLiteral("甲"), day),
            Drugs::treatment(QStringLiteral("12"), QStringLiteral("乙"), day) };
        record.treatments[0].date = record.treatments[1].date = QDate();
        record.treatments[1].month = QStringLiteral("202607");
        const MedicationPicture picture(record, 30);
        const QDate since(2026, 8, 20);
        for (const Grouping grouping : { Grouping::Course, Grouping::Month, Grouping::Facility }) {
            const MedicationQuestion question{ .grouping = grouping, .newSince = since };
            const auto kind = grouping == Grouping::Month ? Row::Kind::Line : Row::Kind::Course;
            QCOMPARE(rowsOf(picture, kind, question), 2);
            QCOMPARE(rowsOf(picture, Row::Kind::Treatment, question), 1);
        }
        for (int i = 0; i < picture.courses().size(); ++i)
            QCOMPARE(picture.newsOf(i, since) == CourseNews::DayNotTold,
                picture.record().lines.at(picture.courses().at(i).nameLine()).month
                    != QLatin1String("202607"));
        // What was there in an earlier month is again, not new.
        const auto again = pictureOf(
            { undated(on(Drugs::amlodipine(), day), "202607"), on(Drugs::amlodipine(), since, 2) });
        QVERIFY(newsOf(again, Drugs::amlodipine().name, since) == CourseNews::Again);
    }

    void aSupersededLineKnowsItsCounterpart()
    {
        using Kind = Counterpart::Kind;
        using Source = MedicationLine::Source;
        const auto superseded = [](MedicationLine line) {
            line.superseded = true;
            return line;
        };
        InventedDrug brand = Drugs::amlodipine();
        brand.name = QStringLiteral("ノルバ見本錠５ｍｇ");
        brand.code = QStringLiteral("629999110");
        InventedDrug renamed = Drugs::statin();
        renamed.name = QStringLiteral("見本錠");
        renamed.ingredient.clear();
        const auto dispensed = [&](const InventedDrug &drug) {
            return superseded(Drugs::as(Source::Dispensing, on(drug, day)));
        };
        const auto picture = pictureOf(
            { on(Drugs::amlodipine(), day), on(Drugs::statin(), day), dispensed(Drugs::amlodipine()),
                dispensed(brand), dispensed(renamed), dispensed(Drugs::painkiller()),
                superseded(Drugs::as(Source::Issuing, on(Drugs::amlodipine(), day.addDays(1)))),
                Drugs::as(Source::Dispensing, on(Drugs::painkiller(), day.addDays(1))) });
        const QList<Kind> expected{ Kind::None, Kind::None, Kind::Drug, Kind::Ingredient, Kind::Drug,
            Kind::Unnamed, Kind::Unnamed, Kind::None };
        for (int i = 0; i < expected.size(); ++i)
            QVERIFY2(picture.counterpartOf(i).kind == expected.at(i), QByteArray::number(i).constData());
        QVERIFY(picture.counterpartOf(5).source == Source::Claim);
        QVERIFY(picture.counterpartOf(6).source == Source::Dispensing);
    }

    void treatmentsAreInEveryGrouping()
    {
        const MedicationPicture picture(Drugs::withTreatments(), 30);
        for (const Grouping grouping : { Grouping::Course, Grouping::Month, Grouping::Facility }) {
            QCOMPARE(rowsOf(picture, Row::Kind::Treatment, { .grouping = grouping }), 3);
            QCOMPARE(rowsOf(picture, Row::Kind::Treatment,
                         { .grouping = grouping, .words = QStringLiteral("シンデンズ") }),
                0);
            QCOMPARE(rowsOf(picture, Row::Kind::Treatment,
                         { .grouping = grouping, .words = QStringLiteral("心電") }),
                1);
            QCOMPARE(rowsOf(picture, Row::Kind::Treatment,
                         { .grouping = grouping, .newSince = QDate(2026, 9, 10) }),
                2);
        }
    }

    void everyLineKnowsItsCourse()
    {
        const MedicationPicture picture(Drugs::claimsAndPrescriptions(), 30);
        for (int line = 0; line < picture.record().lines.size(); ++line) {
            const Course &course = picture.courses().at(picture.courseOf(line));
            QVERIFY(course.lines.contains(line) || course.superseded.contains(line));
        }
    }

    void overlapsAreKnownByCourse()
    {
        const auto picture = pictureOf(
            { on(Drugs::amlodipine(), day), on(Drugs::amlodipine(), day, 2), on(Drugs::statin(), day) });
        int with = 0;
        for (int i = 0; i < picture.courses().size(); ++i)
            with += picture.overlapsWith(i).isEmpty() ? 0 : 1;
        QCOMPARE(with, 2);
    }
};

QTEST_GUILESS_MAIN(MedicationPictureTest)
#include "medicationpicturetest.moc"
