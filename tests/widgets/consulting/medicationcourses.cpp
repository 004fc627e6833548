// Medication by drug: what a doctor reads of a course, and the keys, words and day that choose among them.
#include "tests/app/domain/inventedmedication.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/coursemodel.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/medicationpanel.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace madoguchi;
using Drugs = InventedMedication;
using Model = CourseModel;

namespace {

const QDate from(2023, 11, 1);
const QDate today(2026, 11, 20);

QString cell(const Model &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class MedicationCoursesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void cleanup() { m_panel.reset(); }

    void aCourseSaysWhatWasDispensedLast();
    void daysStandOnlyWhereTheClassAllows();
    void whatIsOnlyIssuedOrCountedElsewhereSaysSo();
    void whatIsSupersededStillHasItsDay();
    void whatIsLeftOutIsSaidToBe();
    void inpatientAndPrescriptionClassAreShown();
    void hintsNameTheOther();
    void newsAndChangesAreToldOfTheDayAskedFor();
    void treatmentsAreBelow();
    void keysPutTogetherOtherwise();
    void onlyWhatIsNew();
    void groupingStaysForTheNextPatient();
    void theTimelineIsPaintedAndSaid();
    void neverStopped();

private:
    Model &model(const MedicationRecord &record)
    {
        m_model = std::make_unique<Model>();
        m_model->setPicture(MedicationPicture(record, 30), from, today);
        return *m_model;
    }
    [[nodiscard]] bool show(const MedicationRecord &record)
    {
        m_panel = std::make_unique<MedicationPanel>();
        m_panel->resize(880, 560);
        m_panel->setPicture(MedicationPicture(record, 30), from, today);
        m_panel->show();
        m_panel->activateWindow();
        m_panel->focusTable();
        return QTest::qWaitForWindowActive(m_panel.get());
    }
    /// With MADOGUCHI_PICTURES=DIR: of the panel, in each language, to be looked at.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        for (const QString &language : folder.isEmpty() ? QStringList() : Language::available()) {
            Language::instance().set(language);
            QTest::qWait(50);
            QVERIFY(
                m_panel->grab().save(QDir(folder).filePath(name + u'-' + language + QStringLiteral(".png"))));
        }
        Language::instance().set(QStringLiteral("en"));
    }
    template <typename T> T *part(const char *name) { return m_panel->findChild<T *>(QLatin1String(name)); }
    void press(int key) { QTest::keyClick(m_panel.get(), static_cast<Qt::Key>(key), Qt::ControlModifier); }

    std::unique_ptr<Model> m_model{};
    std::unique_ptr<MedicationPanel> m_panel{};
};

void MedicationCoursesTest::aCourseSaysWhatWasDispensedLast()
{
    const Model &courses = model(Drugs::oneDrug());
    QCOMPARE(courses.rowCount(), 2);
    QVERIFY(courses.isHeading(0));
    QCOMPARE(cell(courses, 0, 0), QStringLiteral("Other institutions: 1 entry"));
    QCOMPARE(
        cell(courses, 1, Model::Supply), QStringLiteral("Dispensed 2026-10-02\nsupply to about 2026-10-30"));
    QCOMPARE(cell(courses, 1, Model::Dose), QStringLiteral("2 錠 ／ Oral 28 days\n１日１回朝食後服用"));
    QCOMPARE(cell(courses, 1, Model::Prescriber),
        QStringLiteral("架空みどり内科\ndispensed by 架空れい薬局\nClaim"));
    Language::instance().set(QStringLiteral("ja"));
    QVERIFY(cell(courses, 1, Model::Supply).startsWith(QStringLiteral("最終調剤 2026-10-02")));
}

void MedicationCoursesTest::daysStandOnlyWhereTheClassAllows()
{
    const Model &courses = model(Drugs::fiveFacilities());
    int withSupply = 0;
    for (int row = 0; row < courses.rowCount(); ++row) {
        const Course *course = courses.courseAt(row);
        if (!course)
            continue;
        const bool isTold = cell(courses, row, Model::Supply).contains(QStringLiteral("supply to"));
        QCOMPARE(isTold, course->kind == UsageKind::Oral);
        withSupply += isTold ? 1 : 0;
    }
    QCOMPARE(withSupply, 4);
}

void MedicationCoursesTest::whatIsOnlyIssuedOrCountedElsewhereSaysSo()
{
    const Model &courses = model(Drugs::claimsAndPrescriptions());
    QCOMPARE(cell(courses, 2, Model::Supply), QStringLiteral("Issued 2026-09-04, dispensing not known"));
    QCOMPARE(cell(courses, 4, Model::Supply),
        QStringLiteral("Issued 2026-08-07, dispensing not known\n"
                       "e-prescription, issued: the claim of this prescription does not name it"));
    QVERIFY(!cell(courses, 4, Model::Prescriber).contains(QStringLiteral("also as")));
    QVERIFY(courses.index(4, Model::Drug).data(Qt::ForegroundRole).isValid());
    QVERIFY(!courses.index(2, Model::Drug).data(Qt::ForegroundRole).isValid());
    QVERIFY(
        cell(courses, 3, Model::Prescriber).contains(QStringLiteral("also as e-prescription, dispensed: ")));
}

/// A dispensing that counts in a claim which does not name it, newer than all that counts of the drug.
void MedicationCoursesTest::whatIsSupersededStillHasItsDay()
{
    MedicationRecord record = Drugs::oneDrug();
    MedicationLine later = record.lines.last();
    MedicationLine other = Drugs::line(Drugs::statin(), later.date.addDays(20), QStringLiteral("7"));
    later = Drugs::as(MedicationLine::Source::Dispensing, later);
    later.date = later.prescribed = other.date;
    later.superseded = true;
    record.lines << other << later;
    const Model &courses = model(record);
    QCOMPARE(cell(courses, 2, Model::Supply),
        QStringLiteral("Dispensed 2026-10-02\nsupply to about 2026-10-30\nDispensed 2026-10-22\n"
                       "e-prescription, dispensed: the claim of this prescription does not name it"));
    // An older one too: nothing else tells of it.
    const QDate between = record.lines.first().date.addDays(3);
    record.lines.last().date = record.lines.last().prescribed = between;
    record.lines[record.lines.size() - 2].date = record.lines[record.lines.size() - 2].prescribed = between;
    QVERIFY(cell(model(record), 1, Model::Supply)
                .endsWith(QStringLiteral("\nDispensed %1\ne-prescription, dispensed: the claim of this "
                                         "prescription does not name it")
                              .arg(between.toString(Qt::ISODate))));
}

void MedicationCoursesTest::whatIsLeftOutIsSaidToBe()
{
    const Model &courses = model(Drugs::leftOut());
    QCOMPARE(cell(courses, 3, Model::Supply), QStringLiteral("Issued 2026-09-06, dispensing day not said"));
    QCOMPARE(cell(courses, 4, Model::Drug), QStringLiteral("(name not said)"));
    QCOMPARE(cell(courses, 7, 0), QStringLiteral("Institution's place not said: 1 entry"));
    QVERIFY(cell(courses, 8, Model::Prescriber)
                .startsWith(QStringLiteral("Prescriber not said (dispensed by 架空れい薬局)\nClaim")));
    QVERIFY(cell(courses, 8, Model::Drug)
                .contains(QStringLiteral("▲ Same drug, September 2026 (day not said): ")));
    QVERIFY(cell(courses, 1, Model::Drug)
                .contains(QStringLiteral("▲ Same drug, about 2026-09-29 (how long it lasts is not said): ")));
    m_model->ask({ .newSince = QDate(2026, 9, 1) });
    QVERIFY(cell(courses, 4, Model::Drug).contains(QStringLiteral("＋ Day not said")));
    m_model->ask({ .grouping = MedicationGrouping::Facility });
    QCOMPARE(cell(courses, courses.rowCount() - 2, 0),
        QStringLiteral("Prescriber not said (dispensed by 架空れい薬局): 1 entry"));
    const InventedDrug coded{ QStringLiteral("629999102"), {}, {} };
    const auto only = Drugs::record({ Drugs::line(coded, QDate(2026, 9, 1), QStringLiteral("7")) });
    QCOMPARE(cell(model(only), 1, Model::Drug), QStringLiteral("(name not said, code 629999102)"));
}

void MedicationCoursesTest::inpatientAndPrescriptionClassAreShown()
{
    MedicationRecord record = Drugs::oneDrug();
    for (MedicationLine &line : record.lines) {
        line.inpatient = true;
        line.prescriptionClass = QStringLiteral("3");
    }
    QVERIFY(cell(model(record), 1, Model::Prescriber)
                .contains(QStringLiteral("\nInpatient, prescription class 3\n")));
    record = Drugs::withTreatments();
    record.treatments.first().inpatient = false;
    const Model &courses = model(record);
    QVERIFY(cell(courses, 5, Model::Drug).endsWith(QStringLiteral(", Outpatient")));
}

void MedicationCoursesTest::hintsNameTheOther()
{
    const Model &courses = model(Drugs::fiveFacilities());
    QString same;
    QString ingredient;
    for (int row = 0; row < courses.rowCount(); ++row) {
        const QString words = cell(courses, row, Model::Drug);
        if (words.contains(QStringLiteral("▲ Same drug")))
            same += words;
        if (words.contains(QStringLiteral("▲ Same ingredient")))
            ingredient += words;
    }
    // Each of the two names the other one's institution, and the last day of both.
    QVERIFY(same.contains(QStringLiteral("ひがし")) && same.contains(QStringLiteral("みどり")));
    QVERIFY(same.contains(QStringLiteral("2026-08-17 to 2026-09-03")));
    QVERIFY(ingredient.contains(QStringLiteral("テープ")));
}

void MedicationCoursesTest::newsAndChangesAreToldOfTheDayAskedFor()
{
    Model &courses = model(Drugs::oneDrug());
    QVERIFY(!cell(courses, 1, Model::Drug).contains(u'◆'));
    courses.ask({ .newSince = QDate(2026, 9, 1) });
    QVERIFY(
        cell(courses, 1, Model::Drug).contains(QStringLiteral("◆ Dose since 2026-10-02: 2錠, before 1錠")));
    QVERIFY(!cell(courses, 1, Model::Drug).contains(u'＋'));
    courses.ask({ .newSince = QDate(2026, 8, 1) });
    QVERIFY(cell(courses, 1, Model::Drug).contains(QStringLiteral("＋ New")));
    courses.ask({ .newSince = QDate(2026, 10, 3) });
    QCOMPARE(courses.rowCount(), 0);
}

void MedicationCoursesTest::treatmentsAreBelow()
{
    const Model &courses = model(Drugs::withTreatments());
    QCOMPARE(courses.rowCount(), 6);
    QCOMPARE(cell(courses, 2, 0), QStringLiteral("Treatments and operations: 3 entries"));
    QCOMPARE(cell(courses, 4, Model::Drug).section(u'\n', 1), QStringLiteral("operation"));
    QCOMPARE(cell(courses, 4, Model::Supply), QStringLiteral("2026-09-10"));
    QVERIFY(courses.index(4, 0).data(MedicationModel::TreatmentRole).toBool());
    QCOMPARE(courses.entryCount(), 4);
}

void MedicationCoursesTest::keysPutTogetherOtherwise()
{
    QVERIFY(show(Drugs::fiveFacilities()));
    const auto *courses = part<QTableView>("courseTable");
    const auto *months = part<QTableView>("medicationTable");
    QVERIFY(courses->isVisible() && courses->hasFocus());
    press(Qt::Key_2);
    QVERIFY(months->isVisible() && !courses->isVisible());
    QVERIFY(months->hasFocus()); // who read goes on reading
    QCOMPARE(months->model()->index(0, 0).data().toString(), QStringLiteral("October 2026: 1 line"));
    press(Qt::Key_3);
    picture(QStringLiteral("medication-by-institution"));
    QVERIFY(courses->isVisible() && part<QPushButton>("medicationByFacility")->isChecked());
    QCOMPARE(courses->model()->rowCount(), 13);
    QVERIFY(courses->model()->index(0, 0).data().toString().endsWith(QStringLiteral("(elsewhere): 1 entry")));
    QCOMPARE(courses->columnSpan(0, 0), courses->model()->columnCount());
    press(Qt::Key_1);
    QCOMPARE(courses->model()->rowCount(), 9);
    QCOMPARE(part<QLabel>("medicationCount")->text(),
        QStringLiteral("asked about 2023-11-01 to 2026-11-20 · 7 lines shown · ▲ 2 hints · drug claims up to "
                       "October 2026"));
}

void MedicationCoursesTest::onlyWhatIsNew()
{
    QVERIFY(show(Drugs::fiveFacilities()));
    auto *news = part<QComboBox>("medicationNews");
    auto *day = part<QDateEdit>("medicationNewsDay");
    const auto *courses = part<QTableView>("courseTable");
    QVERIFY(!day->isVisible());
    news->setCurrentIndex(1); // a month
    QCOMPARE(courses->model()->rowCount(), 2);
    news->setCurrentIndex(2); // three
    QCOMPARE(courses->model()->rowCount(), 5);
    picture(QStringLiteral("medication-news"));
    news->setCurrentIndex(news->count() - 1);
    QVERIFY(day->isVisible());
    QCOMPARE(day->date(), today.addMonths(-1));
    day->setDate(QDate(2026, 10, 21));
    QCOMPARE(courses->model()->rowCount(), 0);
    QVERIFY(part<QLabel>("medicationNothingFound")->isVisible());
    news->setCurrentIndex(0);
    QCOMPARE(courses->model()->rowCount(), 9);
    QVERIFY(!part<QLabel>("medicationNothingFound")->isVisible());
    part<QLineEdit>("medicationSearch")->setText(QStringLiteral("ｱﾑﾛ"));
    QCOMPARE(courses->model()->rowCount(), 5);
}

void MedicationCoursesTest::groupingStaysForTheNextPatient()
{
    QVERIFY(show(Drugs::fiveFacilities()));
    press(Qt::Key_3);
    part<QLineEdit>("medicationSearch")->setText(QStringLiteral("ｱﾑﾛ"));
    part<QComboBox>("medicationNews")->setCurrentIndex(1);
    m_panel->setPicture(MedicationPicture(Drugs::oneDrug(), 30), from, today);
    QVERIFY(part<QPushButton>("medicationByFacility")->isChecked());
    QVERIFY(part<QLineEdit>("medicationSearch")->text().isEmpty());
    QCOMPARE(part<QComboBox>("medicationNews")->currentIndex(), 0);
    QCOMPARE(part<QTableView>("courseTable")->model()->rowCount(), 2);
    m_panel->clear();
    QCOMPARE(part<QTableView>("courseTable")->model()->rowCount(), 0);
    QVERIFY(!part<QLabel>("medicationNothingFound")->isVisible());
}

void MedicationCoursesTest::theTimelineIsPaintedAndSaid()
{
    MedicationRecord record = Drugs::oneDrug();
    QVERIFY(show(record));
    auto *table = part<QTableView>("courseTable");
    const QModelIndex index = table->model()->index(1, Model::Timeline);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("since 2026-08-07, supply 2026-08-07 to 2026-10-29"));
    const QRect box = table->visualRect(index);
    const QImage image = table->viewport()->grab(box).toImage();
    int supply = 0;
    for (int x = 0; x < image.width(); ++x)
        supply += image.pixelColor(x, image.height() / 2) == QColor(theme::accent) ? 1 : 0;
    // 84 of 1,115 days of the line of time.
    const int expected = (box.width() - 12) * 84 / 1115;
    QVERIFY2(supply >= expected - 3 && supply <= expected + 3, qPrintable(QString::number(supply)));
    QCOMPARE(
        table->model()->headerData(Model::Timeline, Qt::Horizontal).toString(), QStringLiteral("2023–2026"));
}

/// That something is not listed says nothing of whether it is taken.
void MedicationCoursesTest::neverStopped()
{
    QVERIFY(show(Drugs::tenDrugsInThreeYears()));
    picture(QStringLiteral("medication-ten-drugs"));
    m_panel.reset();
    for (const char *language : { "en", "ja" }) {
        Language::instance().set(QLatin1String(language));
        for (const MedicationRecord &record : { Drugs::fiveFacilities(), Drugs::tenDrugsInThreeYears(),
                 Drugs::claimsAndPrescriptions(), Drugs::missingCharacters() }) {
            const Model &courses = model(record);
            for (int row = 0; row < courses.rowCount(); ++row) {
                for (int column = 0; column < Model::ColumnCount; ++column) {
                    const QString words = cell(courses, row, column);
                    for (const char16_t *never : { u"stop", u"end", u"中止", u"終了" })
                        QVERIFY(!words.contains(QString::fromUtf16(never), Qt::CaseInsensitive));
                }
            }
        }
    }
}

QTEST_MAIN(MedicationCoursesTest)
#include "medicationcourses.moc"
