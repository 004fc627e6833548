// Checkups in the consulting window, and treatments beside the drugs.
#include "tests/support/scriptedconsulting.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/charttext.h"
#include "widgets/consulting/checkupmodel.h"
#include "widgets/consulting/checkuppanel.h"
#include "widgets/consulting/checkupwords.h"
#include "widgets/consulting/findingwords.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/recordspanel.h"
#include "widgets/consulting/recordspaper.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointF>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace madoguchi;

namespace {

QDateTime moment()
{
    return QDateTime(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);
}

CheckupItem item(const char *code, const QString &name, const QString &value, const QString &unit = {},
    const QString &display = {})
{
    CheckupItem made;
    made.code = QLatin1String(code);
    made.name = name;
    made.type = unit.isEmpty() ? CheckupItem::Type::Ordinal : CheckupItem::Type::Number;
    made.value = value;
    made.unit = unit;
    made.display = display;
    return made;
}

CheckupRecord someCheckups()
{
    const QString pressure = QStringLiteral("収縮期血圧（その他）");
    CheckupRecord record;
    record.checkups = { { QDate(2024, 6, 5),
                            { item("9A751000000000001", pressure, QStringLiteral("131"),
                                QStringLiteral("mm[Hg]"), QStringLiteral("131")) } },
        { QDate(2025, 6, 3),
            { item("9A751000000000001", pressure, QStringLiteral("128"), QStringLiteral("mm[Hg]")),
                item("9N736000000000011", QString(), QStringLiteral("2")),
                item("9N511000000000049", QStringLiteral("医師の診断（判定）"), QString(), {},
                    QStringLiteral("異常認めず")) } } };
    return record;
}

RecordsView shown(const ConsultingVisit &visit, ConsentKind kind)
{
    RecordsView view;
    view.state = RecordsView::State::Shown;
    view.visit = visit.visit;
    view.kind = kind;
    view.kinds = { kind };
    view.auditEntry = 17;
    return view;
}

} // namespace

class CheckupRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void daysStandBesideEachOther();
    void codesAreWordsWhereNothingIsDisplayed();
    void whatTheOldAreNotExaminedForSaysSo();
    void eachValueHasItsOwnUnit_data();
    void eachValueHasItsOwnUnit();
    void whatIsNotComparedSaysSo();
    void theCopiedTextInventsNoUnit();
    void whatWasLeftOutIsNamed();
    void panelShowsOneKindAndLeavesNothingOfTheOther();
    void treatmentsStandAfterTheDrugsOfTheirMonth();
    void plannedMonthIsSaid();

private:
    static QString cell(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    static int rowOf(const CheckupModel &model, const QString &name)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (cell(model, row, CheckupModel::itemColumn).startsWith(name))
                return row;
        }
        return -1;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(50);
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
};

/// The picture's rules are those of domain/checkuppicture; here is what is read.
void CheckupRecordsTest::daysStandBesideEachOther()
{
    CheckupModel model;
    model.setRecord(someCheckups());
    QCOMPARE(model.dayCount(), 2);
    QCOMPARE(model.rowCount(), 6); // three groups, an item each
    QVERIFY(model.isHeading(0) && !(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    const int pressure = rowOf(model, QStringLiteral("収縮期血圧"));
    QVERIFY(cell(model, pressure, CheckupModel::itemColumn).endsWith(QStringLiteral("mmHg")));
    QVERIFY(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("2025")));
    QCOMPARE(cell(model, pressure, 1), QStringLiteral("128"));
    QVERIFY(cell(model, pressure, 2).startsWith(QStringLiteral("131\n↑")));
    QVERIFY(cell(model, pressure, 2).contains(QStringLiteral("130")));
    const QModelIndex trend = model.index(pressure, model.trendColumn());
    QCOMPARE(trend.data(CheckupModel::TrendRole).value<QList<QPointF>>().size(), 2);
    QCOMPARE(trend.data(Qt::AccessibleTextRole).toString(), QStringLiteral("131 → 128"));
    model.setRecord({});
    QCOMPARE(model.rowCount(), 0);
}

void CheckupRecordsTest::codesAreWordsWhereNothingIsDisplayed()
{
    CheckupModel model;
    model.setRecord(someCheckups());
    const int judged = rowOf(model, QStringLiteral("医師の診断"));
    QCOMPARE(cell(model, judged, 1), QStringLiteral("異常認めず"));
    QCOMPARE(cell(model, judged, 2), QStringLiteral("not told")); // never blank
    const int smoking = model.rowCount() - 1; // of the questionnaire, named by its code
    const QString english = cell(model, smoking, 1);
    QVERIFY(english != QStringLiteral("2") && !english.isEmpty());
    Language::instance().set(QStringLiteral("ja"));
    QVERIFY(cell(model, smoking, 1) != english);
}

void CheckupRecordsTest::whatTheOldAreNotExaminedForSaysSo()
{
    CheckupRecord record = someCheckups();
    record.patient.birthdate = Pii(QDate(1948, 1, 2));
    CheckupModel model;
    model.setRecord(record);
    QCOMPARE(cell(model, model.rowCount() - 1, 2), QStringLiteral("not part of this checkup"));
}

void CheckupRecordsTest::eachValueHasItsOwnUnit_data()
{
    QTest::addColumn<CheckupItem>("one");
    QTest::addColumn<QString>("onScreen"); // in a row of mg/dL
    QTest::addColumn<QString>("inText");
    const char *const glucose = "3D010000001926101";
    const auto row = [](const char *name, const CheckupItem &one, const char *onScreen, const char *inText) {
        QTest::newRow(name) << one << QString::fromUtf8(onScreen) << QString::fromUtf8(inText);
    };
    const QString mg = QStringLiteral("mg/dL");
    row("the row's", item(glucose, {}, QStringLiteral("101"), QStringLiteral("mg/dl")), "101", "101 mg/dL");
    row("another", item(glucose, {}, QStringLiteral("5.4"), QStringLiteral("mmol/L")), "5.4 mmol/L",
        "5.4 mmol/L");
    CheckupItem bare = item(glucose, {}, QStringLiteral("101"));
    bare.type = CheckupItem::Type::Number;
    row("none", bare, "101 (unit not given)", "101 (unit not given)");
    row("no figure", item(glucose, {}, QStringLiteral("測定不能"), mg), "測定不能", "測定不能");
    row("code without table", item("9E100166000000011", {}, QStringLiteral("3")),
        "code 3 (meaning not known here)", "code 3 (meaning not known here)");
    row("code outside its table", item("9N736000000000011", {}, QStringLiteral("8")),
        "code 8 (meaning not known here)", "code 8 (meaning not known here)");
}

void CheckupRecordsTest::eachValueHasItsOwnUnit()
{
    QFETCH(const CheckupItem, one);
    QFETCH(const QString, onScreen);
    QFETCH(const QString, inText);
    CheckupLine line;
    line.unit = QStringLiteral("mg/dL");
    CheckupCell cell;
    cell.state = CheckupCell::State::Told;
    cell.items = { one };
    const QDate day(2025, 6, 3);
    QCOMPARE(checkupwords::value(line, cell, day), onScreen);
    QCOMPARE(checkupwords::valueWithUnit(cell, day), inText);
}

void CheckupRecordsTest::whatIsNotComparedSaysSo()
{
    CheckupRecord record = someCheckups();
    record.checkups.last().items.append(
        item("2A030000001930101", QStringLiteral("血色素量"), QStringLiteral("9.0"), QStringLiteral("g/dL")));
    RecordsView view = shown(ScriptedConsulting::someVisits(1, moment()).first(), ConsentKind::Checkup);
    view.checkup = record; // whose sex is not stated
    CheckupModel model;
    model.setRecord(record);
    const QModelIndex index = model.index(rowOf(model, QStringLiteral("血色素量")), 1);
    QCOMPARE(index.data().toString(), QStringLiteral("9.0\nnot compared"));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("sex is not stated")));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("sex is not stated")));
    CheckupPanel panel;
    panel.setRecord(record);
    const QString legend = panel.findChild<QLabel *>(QStringLiteral("checkupLegend"))->text();
    QVERIFY2(legend.startsWith(QStringLiteral("1 value")), qPrintable(legend));
}

void CheckupRecordsTest::theCopiedTextInventsNoUnit()
{
    const ConsultingVisit visit = ScriptedConsulting::someVisits(1, moment()).first();
    RecordsView view = shown(visit, ConsentKind::Checkup);
    view.checkup.patient.sex = Sex::Female;
    view.checkup.patient.birthdate = Pii(QDate(1944, 1, 2));
    const auto glucose = [](const char *value, const char *unit) {
        CheckupItem one = item("3D010000001926101", QStringLiteral("空腹時血糖"), QString::fromUtf8(value),
            QString::fromUtf8(unit));
        one.type = CheckupItem::Type::Number;
        return one;
    };
    view.checkup.checkups = { { QDate(2025, 6, 3), { glucose("126", "mg/dL"), glucose("5.4", "mmol/L") } },
        { QDate(2024, 6, 3), { glucose("99", "") } }, { QDate(2023, 6, 3), { glucose("測定不能", "") } } };
    const QString text = charttext::of(view, visit, moment());
    const QString name = QStringLiteral("・空腹時血糖： ");
    for (const QString &line :
        { QStringLiteral("126 mg/dL / 5.4 mmol/L H（referral 126 and above, not compared）"),
            QStringLiteral("99 (unit not given)（not compared）"), QStringLiteral("測定不能（not compared）"),
            QString() })
        QVERIFY2(line.isEmpty() || text.contains(name + line + QLatin1Char('\n')), qPrintable(text));
    QCOMPARE(
        text.count(QStringLiteral("not part of this checkup")), 9); // waist, judgement, questions; 3 days
}

/// Apart from what is only odd, on screen on request, on paper and in the text without.
void CheckupRecordsTest::whatWasLeftOutIsNamed()
{
    const ConsultingVisit visit = ScriptedConsulting::someVisits(1, moment()).first();
    RecordsView view = shown(visit, ConsentKind::Checkup);
    view.checkup = someCheckups();
    view.checkup.findings = { { QStringLiteral("DataType"), QStringLiteral("is not a known code") },
        { QStringLiteral("DataValue"), QStringLiteral("is not a number") },
        { QStringLiteral("EffectiveTime"), QStringLiteral("is missing") } };
    view.checkup.findingRows = { QStringLiteral("2025-06-03 a"), QStringLiteral("2025-06-03 b"), QString() };
    const QStringList lines{ QStringLiteral("2025-06-03 a: no known code, left out (DataType)"),
        QStringLiteral("2025-06-03 b: no number, shown as received (DataValue)"),
        QStringLiteral("not given (EffectiveTime)") };
    CheckupPanel panel;
    panel.resize(700, 500);
    panel.show();
    panel.setRecord(view.checkup);
    const QString summary = panel.findChild<QLabel *>(QStringLiteral("checkupFindings"))->text();
    QVERIFY(summary.startsWith(QStringLiteral("1 value")) && summary.contains(QStringLiteral("2 values")));
    const auto *list = panel.findChild<QPlainTextEdit *>(QStringLiteral("findingsList"));
    QVERIFY(!list->isVisible());
    panel.findChild<QPushButton *>(QStringLiteral("whichFindings"))->click();
    QVERIFY(list->isVisible());
    QCOMPARE(list->toPlainText(), lines.join(QLatin1Char('\n')));
    const QString text = charttext::of(view, visit, moment());
    const QStringList legend = recordsPaper(view, visit, QString(), moment()).legend;
    QVERIFY(legend.contains(summary) && text.contains(summary));
    for (const QString &line : lines) {
        QVERIFY(text.contains(line));
        QVERIFY(legend.contains(QStringLiteral("・") + line));
    }
    panel.clear(); // nothing of a patient stays
    QVERIFY(list->toPlainText().isEmpty() && !list->isVisible());
    QCOMPARE(findingwords::lines(view.checkup.findings, view.checkup.findingRows, 1).size(), 2);
}

void CheckupRecordsTest::panelShowsOneKindAndLeavesNothingOfTheOther()
{
    const ConsultingVisit visit = ScriptedConsulting::someVisits(1, moment()).first();
    RecordsPanel panel;
    panel.resize(900, 640);
    panel.show();
    panel.setVisit(visit, moment());
    RecordsView view = shown(visit, ConsentKind::Checkup);
    view.checkup = someCheckups();
    panel.setRecords(view, moment());
    const auto *checkups = panel.findChild<QTableView *>(QStringLiteral("checkupTable"));
    const auto *drugs = panel.findChild<QTableView *>(QStringLiteral("courseTable"));
    QVERIFY(checkups->isVisible() && !drugs->isVisible());
    QCOMPARE(checkups->model()->rowCount(), 6);
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        picture(panel, QStringLiteral("checkups-") + language);
    }
    view = shown(visit, ConsentKind::Medication);
    view.medication = ScriptedConsulting::someMedication();
    panel.setRecords(view, moment());
    QVERIFY(drugs->isVisible() && !checkups->isVisible());
    QCOMPARE(checkups->model()->rowCount(), 0);
    panel.setRecords({}, moment());
    QCOMPARE(drugs->model()->rowCount(), 0);
}

void CheckupRecordsTest::treatmentsStandAfterTheDrugsOfTheirMonth()
{
    MedicationLine drug;
    drug.month = QStringLiteral("202610");
    drug.drug = QStringLiteral("a");
    TreatmentLine operation;
    operation.month = QStringLiteral("202610");
    operation.treatmentClass = QStringLiteral("50");
    operation.name = QStringLiteral("b");
    operation.times = QStringLiteral("1");
    MedicationModel model;
    MedicationRecord record;
    record.lines = { drug };
    record.treatments = { operation };
    model.setPicture(MedicationPicture(record, 30));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 1, MedicationModel::Drug), QStringLiteral("a"));
    QCOMPARE(cell(model, 2, MedicationModel::Drug), QStringLiteral("b"));
    QVERIFY(model.index(2, 0).data(MedicationModel::TreatmentRole).toBool());
    QVERIFY(cell(model, 2, MedicationModel::Class) != QStringLiteral("50")); // in words
    QCOMPARE(cell(model, 2, MedicationModel::Times), QStringLiteral("1"));
}

void CheckupRecordsTest::plannedMonthIsSaid()
{
    RecordsView view = shown(ScriptedConsulting::someVisits(1, moment()).first(), ConsentKind::Checkup);
    view.state = RecordsView::State::Empty;
    view.reason = { RecordsAbsence::InsurerNotRegistered, RecordsReason::Source::Service, 2025,
        QStringLiteral("2026-10"), {} };
    QVERIFY(recordswords::afterAsking(view).text.contains(QStringLiteral("October 2026")));
}

QTEST_MAIN(CheckupRecordsTest)
#include "checkuprecords.moc"
