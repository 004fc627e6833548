// View models of the checkups of invented patients against golden texts. With MADOGUCHI_WRITE_GOLDEN=1 the
// texts are written instead: to be read before they are committed.
#include "app/central/messages/checkup.h"
#include "app/domain/checkuppicture.h"
#include "tests/app/central/samples.h"

#include <QTest>

Q_DECLARE_METATYPE(madoguchi::CheckupRecord)

using namespace madoguchi;

namespace {

CheckupItem figure(const char *code, const char *value, const char *unit)
{
    CheckupItem item;
    item.code = QString::fromLatin1(code);
    item.type = CheckupItem::Type::Number;
    item.value = QString::fromLatin1(value);
    item.unit = QString::fromLatin1(unit);
    return item;
}

CheckupItem answer(const char *code, const char *value, const char *display = "")
{
    CheckupItem item;
    item.code = QString::fromLatin1(code);
    item.type = CheckupItem::Type::Nominal;
    item.value = QString::fromLatin1(value);
    item.display = QString::fromUtf8(display);
    return item;
}

CheckupRecord of(int bornIn, Sex sex, QList<Checkup> checkups)
{
    CheckupRecord record;
    record.patient.birthdate = Pii(QDate(bornIn, 4, 12));
    record.patient.sex = sex;
    record.checkups = std::move(checkups);
    return record;
}

/// Glucose, HbA1c and triglycerides by other methods, casual instead of fasting, and a waist that was told
/// instead of measured: what is one row and one trend, and what is not (oqs-interface.md rulings 37, 38).
CheckupRecord changedMethods()
{
    return of(1970, Sex::Male,
        { { QDate(2025, 6, 2),
              { figure("9N016160300000001", "86.0", "cm"), figure("9A751000000000001", "142", "mmHg"),
                  figure("3D010129901927201", "139", "mg/dL"), figure("3F015129902327101", "181", "mg/dL"),
                  figure("3D046000001920402", "6.6", "%"), figure("3F070000002327101", "38", "mg/dL"),
                  figure("2A030000001930101", "12.9", "g/dL"), answer("1A010000000190111", "3"),
                  answer("9N736000000000011", "2"), answer("9N501000000000011", "1") } },
            { QDate(2024, 6, 3),
                { figure("9N016160100000001", "84.5", "cm"), figure("9A752000000000001", "128", "mm[Hg]"),
                    figure("3D010000002227101", "101", "mg/dl"), figure("3F015000002327201", "149", "mg/dl"),
                    figure("3D046000001906202", "5.7", "%"), figure("3F070000002327101", "41", "mg/dl"),
                    figure("2A030000001930101", "13.2", "g/dL"), answer("1A010000000191111", "1"),
                    answer("9N736000000000011", "1"), answer("9N501000000000011", "2") } } });
}

/// One day still at 74, one at 75: the second has no waist, no questionnaire of the first and no judgement.
CheckupRecord seventyFiveAndOver()
{
    return of(1950, Sex::Female,
        { { QDate(2025, 6, 2),
              { figure("9N001000000000001", "151.2", "cm"), figure("9N006000000000001", "48.0", "kg"),
                  figure("9A751000000000001", "138", "mmHg"), figure("3D046000001906202", "5.5", "%"),
                  answer("1A010000000191111", "1"), answer("9N511000000000049", "", "異常認めず") } },
            { QDate(2024, 6, 3),
                { figure("9N001000000000001", "151.4", "cm"), figure("9N006000000000001", "49.5", "kg"),
                    figure("9N016160100000001", "88.0", "cm"), figure("9A751000000000001", "128", "mmHg"),
                    figure("3D046000001906202", "5.6", "%"), answer("1A010000000191111", "1"),
                    answer("9N736000000000011", "2"), answer("9N501000000000011", "3"),
                    answer("9N506000000000011", "3") } } });
}

QString cellText(const CheckupCell &cell)
{
    static const QStringList states{ QStringLiteral("told"), QStringLiteral("not told"),
        QStringLiteral("not part at 75") };
    static const QStringList marks{ QString(), QStringLiteral(" guidance high"),
        QStringLiteral(" guidance low"), QStringLiteral(" referral high"), QStringLiteral(" referral low") };
    if (cell.state != CheckupCell::State::Told)
        return states.at(static_cast<int>(cell.state));
    QStringList items;
    for (const CheckupItem &item : cell.items)
        items.append(item.code + u'=' + (item.display.isEmpty() ? item.value : item.display));
    static const QStringList whys{ QString(), QString(), QStringLiteral(" not compared: no figure"),
        QStringLiteral(" not compared: no unit"), QStringLiteral(" not compared: other unit"),
        QStringLiteral(" not compared: no sex") };
    for (const CheckupComparison why : cell.notCompared)
        items.last() += whys.at(static_cast<int>(why));
    return items.join(u'+') + marks.at(static_cast<int>(cell.mark));
}

QString asText(const CheckupPicture &picture)
{
    static const QStringList groups{ QStringLiteral("findings"), QStringLiteral("body"),
        QStringLiteral("pressure"), QStringLiteral("blood"), QStringLiteral("urine"),
        QStringLiteral("electrocardiogram"), QStringLiteral("fundus"), QStringLiteral("metabolic"),
        QStringLiteral("questionnaire"), QStringLiteral("other") };
    QString all;
    for (const QDate &day : picture.days)
        all += QStringLiteral("day %1\n").arg(day.toString(Qt::ISODate));
    for (const CheckupLine &line : picture.lines) {
        all += QStringLiteral("%1 %2 [%3]\n")
                   .arg(groups.at(static_cast<int>(line.group)), line.key, line.unit);
        for (const CheckupCell &cell : line.cells)
            all += QStringLiteral("    ") + cellText(cell) + u'\n';
        QStringList points;
        for (const CheckupPoint &point : line.trend)
            points.append(QStringLiteral("%1 %2").arg(point.day.toString(Qt::ISODate)).arg(point.figure));
        if (!points.isEmpty())
            all += QStringLiteral("    trend %1\n").arg(points.join(QStringLiteral(", ")));
    }
    return all;
}

} // namespace

class CheckupGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreAsGolden_data()
    {
        QTest::addColumn<CheckupRecord>("record");
        QTest::newRow("changed-methods") << changedMethods();
        QTest::newRow("seventy-five-and-over") << seventyFiveAndOver();
        const auto message = messages::readCheckup(sample(QStringLiteral("06b")));
        QVERIFY(message);
        QTest::newRow("sample-06b") << *message;
    }

    void picturesAreAsGolden()
    {
        QFETCH(CheckupRecord, record);
        const QString name = QStringLiteral("checkup-picture-") + QLatin1String(QTest::currentDataTag());
        QCOMPARE(differenceFromGolden(name, asText(checkupPicture(record))), QString());
    }
};

QTEST_GUILESS_MAIN(CheckupGoldenTest)
#include "checkupgoldentest.moc"
