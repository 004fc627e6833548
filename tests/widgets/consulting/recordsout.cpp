#include "app/domain/medicationpicture.h"
#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/charttext.h"
#include "widgets/consulting/recordspages.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <algorithm>

using namespace madoguchi;

/// What leaves the screen: on paper, as a PDF, as text for the chart. Nothing does before the log has it.
class RecordsOutTest : public QObject, private ConsultingStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init();
    void cleanup();
    void paperComesAfterTheLog();
    void nothingLeavesWithoutTheLog();
    void whatWasNotPrintedIsWrittenDown();
    void keysDoNothingWithoutRecords();
    void textIsForThisPatientsChart_data();
    void textIsForThisPatientsChart();
    void textCarriesEveryCaveat();
    void marksOfCheckupsAreLetters();
    void whatIsSearchedForChangesNoCopy();
    void theLockTakesTheTextBack();
    void theTextGoesWithItsRecords();
    void aFileIsForItsOwnerAlone();
    void aFileIsNeverWrittenOver();
    void escapeClosesTheLineFirst();
    void everyPageHoldsItsMargins_data();
    void everyPageHoldsItsMargins();
    void whatIsLongGoesOn();

private:
    [[nodiscard]] bool open(const QString &language = QStringLiteral("en"));
    void openCheckup();
    void press(int key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QString said() { return part<QLabel>("announcer")->text(); }
    [[nodiscard]] static QString copied() { return QApplication::clipboard()->text(); }

    std::optional<Fault> m_noPaper{};
    QStringList m_before{}; ///< what the room had been asked when the printer was
    int m_pages = 0;
};

void RecordsOutTest::init()
{
    prepare();
    QApplication::clipboard()->clear();
    m_noPaper.reset();
    m_before.clear();
    m_pages = 0;
}

void RecordsOutTest::cleanup()
{
    clearUp();
    QApplication::clipboard()->clear();
}

bool RecordsOutTest::open(const QString &language)
{
    Language::instance().set(language);
    ConsultingOptions options;
    options.print = [this](const QString &job, const pageout::Pages &pages) -> Outcome<Done> {
        m_before = m_room->done;
        m_pages = pages.count;
        if (job != u"medication" && job != u"checkup")
            return Fault{ Failure::PrintFailed };
        return m_noPaper ? Outcome<Done>(*m_noPaper) : Done{};
    };
    m_window = std::make_unique<ConsultingWindow>(*m_room, options);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return false;
    choose(0);
    openMedication();
    m_room->done.clear();
    return true;
}

void RecordsOutTest::openCheckup()
{
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.kind = ConsentKind::Checkup;
    view.auditEntry = 18;
    view.checkup.patient.sex = Sex::Female;
    for (int year = 0; year < 7; ++year) {
        Checkup checkup;
        checkup.date = QDate(2026 - year, 6, 3);
        checkup.items.append({ QStringLiteral("3D046000001906202"), QStringLiteral("ＨｂＡ１ｃ"),
            CheckupItem::Type::Number, QStringLiteral("6.8"), QStringLiteral("%"), {}, {} });
        checkup.items.append({ QStringLiteral("9N011000000000001"), QStringLiteral("ＢＭＩ"),
            CheckupItem::Type::Number, QStringLiteral("22.1"), QStringLiteral("kg/m2"), {}, {} });
        view.checkup.checkups.append(checkup);
    }
    m_room->setRecords(view);
}

void RecordsOutTest::paperComesAfterTheLog()
{
    QVERIFY(open());
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_before, QStringList{ QStringLiteral("copy paper") });
    QVERIFY(m_pages >= 1);
    QVERIFY(said().startsWith(u"Sent to the printer"));
    part<QPushButton>("printRecords")->click();
    QCOMPARE(m_room->done.count(QStringLiteral("copy paper")), 2);
}

void RecordsOutTest::nothingLeavesWithoutTheLog()
{
    QVERIFY(open());
    m_room->noCopy = Fault{ Failure::AuditNotWritten };
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_pages, 0);
    QVERIFY(said().startsWith(u"Nothing was printed. It could not be written on the audit log"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(copied().isEmpty());
    QVERIFY(said().startsWith(u"Nothing was copied. It could not be written on the audit log"));
    QTemporaryDir folder;
    press(Qt::Key_S, Qt::ControlModifier);
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    part<QLineEdit>("recordsFile")->setText(path);
    QTest::keyClick(part<QLineEdit>("recordsFile"), Qt::Key_Return);
    QVERIFY(!QFile::exists(path));
    QVERIFY(said().startsWith(u"Nothing was saved. It could not be written on the audit log"));
}

void RecordsOutTest::whatWasNotPrintedIsWrittenDown()
{
    QVERIFY(open());
    m_noPaper = Fault{ Failure::PrinterMissing };
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_room->done.last(), QStringLiteral("copy failed PrinterMissing"));
    QVERIFY(said().startsWith(u"Nothing was printed. No printer is set up"));
}

void RecordsOutTest::keysDoNothingWithoutRecords()
{
    QVERIFY(open());
    m_room->setRecords({});
    m_room->done.clear();
    press(Qt::Key_P, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_room->done.isEmpty());
    QVERIFY(!part<QLineEdit>("recordsFile")->isVisible());
    QVERIFY(copied().isEmpty());
}

void RecordsOutTest::textIsForThisPatientsChart_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ja") << QStringLiteral("ja");
    QTest::newRow("en") << QStringLiteral("en");
}

void RecordsOutTest::textIsForThisPatientsChart()
{
    QFETCH(QString, language);
    QVERIFY(open(language));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_room->done, QStringList{ QStringLiteral("copy text") });
    const QString text = copied();
    QVERIFY(text.contains(m_visits.at(0).patient.name.reveal()));
    const QStringList lines = text.split(QLatin1Char('\n'));
    const auto courses = std::count_if(
        lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(QChar(0x30fb)); });
    const RecordsView &view = m_room->view;
    QCOMPARE(courses, MedicationPicture(view.medication, view.joiningGapDays).courses().size());
    const auto found = std::find_if(lines.begin(), lines.end(),
        [](const QString &line) { return line.startsWith(QStringLiteral("・アムロジピン錠")); });
    QVERIFY(found != lines.end());
    for (const char *part : { "2026-11-13", "2026-12-11" }) // dispensed, and to about when that lasts
        QVERIFY2(found->contains(QLatin1String(part)), part);
    QVERIFY(!text.contains(QLatin1Char('\t')));
    QStringEncoder encoder("Shift_JIS"); // Debian's Qt takes ICU's table of code page 932 for it
    const QByteArray bytes = encoder.encode(text);
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!encoder.hasError());
    QCOMPARE(QApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
        QByteArrayLiteral("secret"));
}

/// Whatever the screen and the paper say of how far the records reach, and of what they do not tell.
void RecordsOutTest::textCarriesEveryCaveat()
{
    QVERIFY(open());
    RecordsView view = m_room->records();
    MedicationLine line = view.medication.lines.first();
    line.source = MedicationLine::Source::Dispensing;
    line.usageClass = QStringLiteral("1");
    line.superseded = false;
    MedicationLine later = line;
    later.date = later.prescribed = line.date.addDays(1);
    TreatmentLine treatment{ .month = QStringLiteral("202610"), .facility = QStringLiteral("架空総合病院") };
    treatment.name = QStringLiteral("再診料");
    treatment.ownFacility = false;
    treatment.inpatient = true;
    view.medication.lines = { line, later };
    view.medication.treatments = { treatment };
    const auto text = [&] { return charttext::of(view, m_visits.at(0), m_room->time); };
    QVERIFY(text().contains(QStringLiteral("\nNo drug claim is among them\n")));
    QVERIFY(text().contains(QStringLiteral("; since ") + line.date.toString(Qt::ISODate)));
    QVERIFY(text().contains(QStringLiteral("days only where the class counts days")));
    QVERIFY(text().contains(QStringLiteral("; 架空総合病院 (elsewhere)\n")));
    QVERIFY(text().contains(QStringLiteral(", Inpatient; ")));
    const RecordsPaper paper = recordsPaper(view, m_visits.at(0), {}, m_room->time);
    QVERIFY(paper.tables.first().rows.at(1).cells.last().contains(QStringLiteral("\nsince ")));
    view.medication.lines.last().source = MedicationLine::Source::Claim;
    QVERIFY(text().contains(QStringLiteral("\nDrug claims up to ")));
}

void RecordsOutTest::marksOfCheckupsAreLetters()
{
    QVERIFY(open());
    openCheckup();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = copied().split(QLatin1Char('\n'));
    QVERIFY(lines.contains(QStringLiteral("■2026-06-03")));
    QVERIFY(lines.contains(QStringLiteral("・ＨｂＡ１ｃ： 6.8 % H（referral 6.5 and above）")));
    QVERIFY(lines.contains(QStringLiteral("・ＢＭＩ： 22.1 kg/m2")));
}

void RecordsOutTest::whatIsSearchedForChangesNoCopy()
{
    QVERIFY(open());
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString all = copied();
    part<QLineEdit>("medicationSearch")->setText(QStringLiteral("ロキソ"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(copied(), all);
}

void RecordsOutTest::theLockTakesTheTextBack()
{
    QVERIFY(open());
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!copied().isEmpty());
    press(Qt::Key_F12, Qt::NoModifier);
    QTRY_VERIFY(copied().isEmpty());
}

void RecordsOutTest::theTextGoesWithItsRecords()
{
    QVERIFY(open());
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    m_room->setRecords(m_room->view); // renewed
    QVERIFY(!copied().isEmpty());
    m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Medication, Failure::RecordsConsentExpired));
    QVERIFY(copied().isEmpty());
    openMedication();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!copied().isEmpty());
    choose(3);
    QVERIFY(copied().isEmpty());
    choose(0);
    openMedication();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QApplication::clipboard()->setText(QStringLiteral("another program's"));
    m_room->setRecords({});
    QCOMPARE(copied(), QStringLiteral("another program's"));
}

void RecordsOutTest::aFileIsForItsOwnerAlone()
{
    QVERIFY(open());
    QTemporaryDir folder;
    press(Qt::Key_S, Qt::ControlModifier);
    auto *file = part<QLineEdit>("recordsFile");
    QVERIFY(file->isVisible());
    QVERIFY(file->hasFocus());
    QVERIFY(file->text().endsWith(u"medication.pdf") || file->text().contains(u"medication-"));
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    file->setText(path);
    QTest::keyClick(file, Qt::Key_Return);
    QVERIFY(said().startsWith(u"Saved as "));
    QVERIFY(!file->isVisible());
    QCOMPARE(QFileInfo(path).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.read(5) == QByteArrayLiteral("%PDF-"));
}

void RecordsOutTest::aFileIsNeverWrittenOver()
{
    QVERIFY(open());
    QTemporaryDir folder;
    QFile there(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("kept") == 4);
    there.close();
    press(Qt::Key_S, Qt::ControlModifier);
    auto *file = part<QLineEdit>("recordsFile");
    file->setText(there.fileName());
    QTest::keyClick(file, Qt::Key_Return);
    QVERIFY(said().startsWith(u"Nothing was saved. A file of this name is there already"));
    QVERIFY(file->isVisible()); // for another name
    QCOMPARE(m_room->done.last(), QStringLiteral("copy failed StoreReadOnly"));
    QCOMPARE(there.size(), 4);
}

void RecordsOutTest::escapeClosesTheLineFirst()
{
    QVERIFY(open());
    press(Qt::Key_S, Qt::ControlModifier);
    auto *file = part<QLineEdit>("recordsFile");
    QTest::keyClick(file, Qt::Key_Escape);
    QVERIFY(!file->isVisible());
    QVERIFY(!m_room->done.contains(QStringLiteral("close")));
    QCOMPARE(m_room->records().state, RecordsView::State::Shown);
}

void RecordsOutTest::everyPageHoldsItsMargins_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("checkup");
    for (const char *language : { "ja", "en" }) {
        QTest::addRow("%s medication", language) << QString::fromLatin1(language) << false;
        QTest::addRow("%s checkup", language) << QString::fromLatin1(language) << true;
    }
}

/// Paper of 2 dots a millimetre: nothing stands in the outer 10 mm, and every page has something.
void RecordsOutTest::everyPageHoldsItsMargins()
{
    QFETCH(QString, language);
    QFETCH(bool, checkup);
    QVERIFY(open(language));
    if (checkup)
        openCheckup();
    RecordsView view = m_room->records();
    for (int i = 0; i < 14 && !checkup; ++i) { // some pages
        MedicationLine line = view.medication.lines.at(0);
        line.drug = QStringLiteral("見本の薬剤 %1").arg(i);
        line.prescriber = QStringLiteral("架空みどり内科医院 第%1診療所").arg(i % 7);
        view.medication.lines.append(line);
    }
    const RecordsPages pages(
        recordsPaper(view, m_visits.at(0), m_room->chair.staff->displayName, m_room->time));
    QVERIFY(checkup || pages.count() > 1);
    constexpr int dots = 2;
    for (int number = 0; number < pages.count(); ++number) {
        QImage paper(210 * dots, 297 * dots, QImage::Format_RGB32);
        paper.fill(Qt::red);
        QPainter painter(&paper);
        pages.paint(painter, QRectF(paper.rect()), number);
        painter.end();
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(paper.save(QDir(folder).filePath(
                QStringLiteral("paper-%1-%2-%3.png").arg(language).arg(checkup ? 1 : 0).arg(number))));
        const QRect inner = paper.rect().adjusted(14 * dots, 10 * dots, -14 * dots, -10 * dots);
        int inside = 0;
        for (int y = 0; y < paper.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(paper.constScanLine(y));
            for (int x = 0; x < paper.width(); ++x) {
                const bool isBlank = line[x] == qRgb(255, 255, 255);
                if (!isBlank && !inner.contains(x, y))
                    QFAIL(
                        qPrintable(QStringLiteral("page %1: something at %2, %3").arg(number).arg(x).arg(y)));
                inside += isBlank ? 0 : 1;
            }
        }
        QVERIFY(inside > 500);
    }
}

void RecordsOutTest::whatIsLongGoesOn()
{
    QVERIFY(open());
    RecordsView view = m_room->records();
    view.medication.lines.resize(1);
    const auto pagesOf = [&](qsizetype length) {
        view.medication.lines.first().drug = QString(length, QChar(0x85ac));
        return RecordsPages(recordsPaper(view, m_visits.at(0), {}, m_room->time)).count();
    };
    QCOMPARE(pagesOf(10), 1);
    QVERIFY(pagesOf(9000) > pagesOf(3000));
}

QTEST_MAIN(RecordsOutTest)
#include "recordsout.moc"
