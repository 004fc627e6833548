// The medication table: months newest first, figures only as far as their class allows, nothing computed.
#include "widgets/consulting/medicationmodel.h"

#include "tests/support/scriptedconsulting.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QColor>
#include <QTest>

using namespace madoguchi;
using Model = MedicationModel;

namespace {

MedicationLine line(const char *month, int day, const char16_t *drug)
{
    MedicationLine made;
    made.month = QLatin1String(month);
    made.date = QDate::fromString(made.month, QStringLiteral("yyyyMM")).addDays(day - 1);
    made.drug = QString::fromUtf16(drug);
    return made;
}

MedicationPicture pictureOf(const QList<MedicationLine> &lines)
{
    MedicationRecord record;
    record.lines = lines;
    return MedicationPicture(record, 30);
}

QString cell(const Model &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class MedicationModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void newestMonthFirst();
    void timesFollowTheClass_data();
    void timesFollowTheClass();
    void amountsStayAsReceived();
    void supersededIsGreyAndSaysSo();
    void aDayOfPrescriptionIsNoDayOfDispensing();
    void whoDispensedAndTheSettingAreSeen();
    void outsideTextIsHarmless();
    void headingsCannotBeSelected();
};

void MedicationModelTest::newestMonthFirst()
{
    Model model;
    model.setPicture(
        pictureOf({ line("202608", 7, u"a"), line("202611", 2, u"b"), line("202608", 20, u"c") }));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(cell(model, 0, 0), QStringLiteral("November 2026: 1 line"));
    QCOMPARE(cell(model, 1, Model::Drug), QStringLiteral("b"));
    QCOMPARE(cell(model, 2, 0), QStringLiteral("August 2026: 2 lines"));
    QCOMPARE(cell(model, 3, Model::Drug), QStringLiteral("c"));
    QCOMPARE(cell(model, 4, Model::Drug), QStringLiteral("a"));
    Language::instance().set(QStringLiteral("ja"));
    QCOMPARE(cell(model, 2, 0), QStringLiteral("2026年8月（2件）"));
}

void MedicationModelTest::timesFollowTheClass_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("usageClass");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("times");
    QTest::newRow("oral: days") << 1 << "21"
                                << "Oral"
                                << "28 days";
    QTest::newRow("as needed: occasions") << 1 << "22"
                                          << "As needed"
                                          << "28 occasions";
    QTest::newRow("external: as it came") << 1 << "23"
                                          << "External"
                                          << "× 28";
    QTest::newRow("injection: as it came") << 1 << "31"
                                           << "Injection"
                                           << "× 28";
    QTest::newRow("unknown: as it came") << 1 << "77"
                                         << "77"
                                         << "× 28";
    QTest::newRow("a claim's code in a prescription") << 2 << "21"
                                                      << "21"
                                                      << "× 28";
    QTest::newRow("prescription, oral") << 2 << "1"
                                        << "Oral"
                                        << "28 days";
    QTest::newRow("prescription, as needed") << 3 << "2"
                                             << "As needed"
                                             << "28 occasions";
    QTest::newRow("prescription, external") << 3 << "3"
                                            << "External"
                                            << "× 28";
}

void MedicationModelTest::timesFollowTheClass()
{
    QFETCH(int, source);
    QFETCH(QString, usageClass);
    MedicationLine one = line("202611", 2, u"x");
    one.source = static_cast<MedicationLine::Source>(source);
    one.usageClass = usageClass;
    one.times = QStringLiteral("28");
    Model model;
    model.setPicture(pictureOf({ one }));
    QTEST(cell(model, 1, Model::Class), "word");
    QTEST(cell(model, 1, Model::Times), "times");
}

void MedicationModelTest::amountsStayAsReceived()
{
    MedicationLine one = line("202611", 2, u"x");
    one.amount = QStringLiteral("0.50000");
    one.unit = QStringLiteral("錠");
    one.times.clear();
    one.usage = QStringLiteral("疼痛時服用");
    one.instruction = QStringLiteral("１日２回まで");
    Model model;
    model.setPicture(pictureOf({ one }));
    QCOMPARE(cell(model, 1, Model::Amount), QStringLiteral("0.50000 錠"));
    QCOMPARE(cell(model, 1, Model::Usage), QStringLiteral("疼痛時服用／１日２回まで"));
    QCOMPARE(cell(model, 1, Model::Times), QString());
}

void MedicationModelTest::supersededIsGreyAndSaysSo()
{
    MedicationLine one = line("202611", 2, u"x");
    one.source = MedicationLine::Source::Issuing;
    MedicationLine twice = line("202611", 1, u"x");
    twice.source = MedicationLine::Source::Issuing;
    twice.superseded = true;
    Model model;
    model.setPicture(pictureOf({ one, twice }));
    QVERIFY(cell(model, 2, Model::Source).startsWith(cell(model, 1, Model::Source)));
    QVERIFY(cell(model, 2, Model::Source) != cell(model, 1, Model::Source));
    QCOMPARE(model.index(2, Model::Drug).data(Qt::ForegroundRole).value<QColor>(), QColor(theme::muted));
    QVERIFY(!model.index(1, Model::Drug).data(Qt::ForegroundRole).isValid());
}

void MedicationModelTest::aDayOfPrescriptionIsNoDayOfDispensing()
{
    MedicationLine dispensed = line("202611", 4, u"x");
    MedicationLine issued = line("202611", 3, u"x");
    issued.source = MedicationLine::Source::Issuing;
    issued.prescribed = issued.date;
    MedicationLine undated = line("202611", 2, u"x");
    undated.prescribed = undated.date;
    undated.date = QDate();
    MedicationLine neither = undated;
    neither.prescribed = QDate();
    Model model;
    model.setPicture(pictureOf({ dispensed, issued, undated, neither }));
    QCOMPARE(cell(model, 1, Model::Date), QStringLiteral("2026-11-04"));
    QCOMPARE(cell(model, 2, Model::Date), QStringLiteral("issued 2026-11-03\ndispensing not known"));
    QCOMPARE(cell(model, 3, Model::Date), QStringLiteral("issued 2026-11-02\ndispensing day not said"));
    QCOMPARE(cell(model, 4, Model::Date), QStringLiteral("not said"));
}

void MedicationModelTest::whoDispensedAndTheSettingAreSeen()
{
    MedicationLine one = line("202611", 5, u"x");
    one.usageClass = QStringLiteral("21");
    one.facility = QStringLiteral("架空れい薬局");
    one.facilityCode = QStringLiteral("1349999021");
    MedicationLine other = one;
    other.date = one.date.addDays(-1);
    other.prescriber = QStringLiteral("架空みどり内科");
    other.prescriberCode = QStringLiteral("1319999015");
    other.inpatient = false;
    MedicationLine issued = other;
    issued.date = other.date.addDays(-1);
    issued.source = MedicationLine::Source::Issuing;
    issued.inpatient.reset();
    issued.usageClass = QStringLiteral("1");
    issued.prescriptionClass = QStringLiteral("3");
    Model model;
    model.setPicture(pictureOf({ one, other, issued }));
    QCOMPARE(
        cell(model, 1, Model::Facility), QStringLiteral("Prescriber not said (dispensed by 架空れい薬局)"));
    QCOMPARE(cell(model, 1, Model::Class), QStringLiteral("Oral"));
    QCOMPARE(cell(model, 2, Model::Facility), QStringLiteral("架空みどり内科\ndispensed by 架空れい薬局"));
    QCOMPARE(cell(model, 2, Model::Class), QStringLiteral("Oral\nOutpatient"));
    QCOMPARE(cell(model, 3, Model::Facility), QStringLiteral("架空みどり内科"));
    QCOMPARE(cell(model, 3, Model::Class), QStringLiteral("Oral\nprescription class 3"));
}

void MedicationModelTest::outsideTextIsHarmless()
{
    MedicationLine one = line("202611", 2, u"薬\u202e剤\u0007<b>");
    Model model;
    model.setPicture(pictureOf({ one }));
    const QString shown = cell(model, 1, Model::Drug);
    QVERIFY(!shown.contains(QChar(0x202e)));
    QVERIFY(!shown.contains(QChar(0x7)));
    QVERIFY(shown.contains(QStringLiteral("<b>"))); // literally: the views paint plain text
}

void MedicationModelTest::headingsCannotBeSelected()
{
    Model model;
    model.setPicture(MedicationPicture(ScriptedConsulting::someMedication(), 30));
    int headings = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isHeading = model.isHeading(row);
        headings += isHeading ? 1 : 0;
        QCOMPARE(model.flags(model.index(row, 0)).testFlag(Qt::ItemIsSelectable), !isHeading);
    }
    QCOMPARE(headings, 9);
    QCOMPARE(model.drugCount(), model.rowCount() - headings);
    QVERIFY(model.drugCount() >= 30);
}

QTEST_MAIN(MedicationModelTest)
#include "medicationmodel.moc"
