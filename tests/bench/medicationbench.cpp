// From a message on disk to the first full picture of a patient's medication (for people: nothing passes or
// fails by it).
//
//     bench_medication [--small] [--rounds N]
//
// --small: 300 lines, twice, to see that it runs at all. --rounds: how often, 11 if not said.
//
// For 300, 1,000 and 5,000 lines of three years: the message is read from disk, joined to courses, and
// painted in the panel of the consulting room. It should take no more than 50, 80 and 200 ms. Then every line
// is listed and scrolled through by the wheel's step and by pages: a frame should take no more than 16 ms.
// Build it optimised (CMAKE_BUILD_TYPE=RelWithDebInfo) and let nothing else run.

#include "app/central/messages/medication.h"
#include "tests/bench/timing.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/medicationpanel.h"

#include <QApplication>
#include <QFile>
#include <QPixmap>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <vector>

using namespace madoguchi;
using bench::milliseconds;
using bench::report;

namespace {

QTextStream out(stdout);
const QDate today(2026, 11, 20);

MedicationLine lineOf(int drug, const QDate &day)
{
    MedicationLine line;
    line.month = day.toString(QStringLiteral("yyyyMM"));
    line.date = day;
    line.prescribed = day;
    line.facility = QStringLiteral("架空れい薬局");
    line.facilityCode = QStringLiteral("1349999021");
    line.prescriber = QStringLiteral("架空%1医院").arg(drug % 7);
    line.prescriberCode = QString::number(1319999100 + drug % 7);
    line.ownPrescriber = drug % 7 == 0;
    line.inpatient = false;
    line.usageClass = drug % 5 == 0 ? QStringLiteral("23") : QStringLiteral("21");
    line.drugCode = QString::number(629990000 + drug);
    line.drug = QStringLiteral("架空薬%1錠５ｍｇ「見本」").arg(drug);
    line.ingredient = QStringLiteral("架空成分%1").arg(drug / 2);
    line.amount = QStringLiteral("1");
    line.unit = QStringLiteral("錠");
    line.usage = QStringLiteral("１日１回朝食後服用");
    line.times = QStringLiteral("28");
    return line;
}

/// 36 visits; as many drugs as it takes.
QByteArray messageOf(int lines)
{
    MedicationRecord record;
    record.institution = QStringLiteral("1319999998");
    record.patient.name = Pii(QStringLiteral("架空　花子"));
    record.patient.birthdate = Pii(QDate(1950, 1, 1));
    const int drugs = (lines + 35) / 36;
    for (int visit = 0; visit < 36; ++visit) {
        for (int drug = 0; drug < drugs && record.lines.size() < lines; ++drug)
            record.lines.append(lineOf(drug, today.addDays(-28 * visit)));
    }
    return messages::write(record);
}

/// How long a picture is in coming after each step, from the first line to the last.
std::vector<double> frames(QTableView &table, int step)
{
    QScrollBar *bar = table.verticalScrollBar();
    bar->setValue(0);
    QCoreApplication::processEvents();
    std::vector<double> times;
    for (int value = step; value < bar->maximum() && times.size() < 2'000; value += step) {
        times.push_back(milliseconds([&] {
            bar->setValue(value);
            QCoreApplication::processEvents();
        }));
    }
    return times;
}

void scroll(MedicationPanel &panel)
{
    const auto buttons = panel.findChildren<QPushButton *>();
    const auto months = std::find_if(buttons.begin(), buttons.end(),
        [](const QPushButton *button) { return button->text().contains(QLatin1String("Ctrl+2")); });
    auto *table = panel.findChild<QTableView *>(QStringLiteral("medicationTable"));
    if (months == buttons.end() || !table)
        return;
    (*months)->click();
    QCoreApplication::processEvents();
    report("a frame, scrolled by the wheel", frames(*table, 3 * table->verticalScrollBar()->singleStep()));
    report(
        "a frame, scrolled by a page", frames(*table, std::max(1, table->verticalScrollBar()->pageStep())));
}

void measure(int lines, int rounds)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("answer.xml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(messageOf(lines)) < 0)
        return;
    file.close();
    MedicationPanel panel;
    panel.resize(880, 560);
    panel.show();
    std::vector<double> all, read, join, show;
    qsizetype courses = 0;
    for (int round = 0; round < rounds; ++round) {
        panel.clear();
        QCoreApplication::processEvents();
        Outcome<MedicationRecord> record = Fault{};
        MedicationPicture picture;
        read.push_back(milliseconds([&] {
            QFile answer(path);
            if (answer.open(QIODevice::ReadOnly))
                record = messages::readMedication(answer.readAll());
        }));
        if (!record || record->lines.size() != lines) {
            out << "the message was not read\n";
            return;
        }
        join.push_back(milliseconds([&] { picture = MedicationPicture(*record, 30); }));
        show.push_back(milliseconds([&] {
            panel.setPicture(picture, today.addYears(-3), today);
            panel.grab();
        }));
        all.push_back(read.back() + join.back() + show.back());
        courses = picture.courses().size();
    }
    out << lines << " lines, " << courses << " courses\n" << Qt::flush;
    report("message on disk to painted", all);
    report("of it: reading", read);
    report("of it: joining", join);
    report("of it: painting", show);
    scroll(panel);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::apply(application);
    const QStringList arguments = QCoreApplication::arguments();
    const bool small = arguments.contains(QStringLiteral("--small"));
    const qsizetype given = arguments.indexOf(QStringLiteral("--rounds"));
    const int rounds = small ? 2 : given > 0 ? std::max(1, arguments.value(given + 1).toInt()) : 11;
    constexpr std::array sizes{ 300, 1'000, 5'000 };
    for (const int lines : sizes) {
        measure(lines, rounds);
        if (small)
            break;
    }
    return 0;
}
