// Checkups in the consulting window, and treatments beside the drugs.
#include "tests/support/scriptedconsulting.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/checkupmodel.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/recordspanel.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPointF>
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
