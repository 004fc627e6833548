// Timings of reading messages, as ratios within one run (for people: nothing passes or fails by them).
//
//     bench_messages [--small] [--rounds N]
//
// --small: a tiny message, to see that it runs at all. --rounds: how often, 101 if not said.
//
// A medication message is read into values; beside it run a bare pass of expat and one of QXmlStreamReader,
// which look at every event and keep nothing, over the same text in UTF-8. A machine is only comparable with
// itself: build it optimised (CMAKE_BUILD_TYPE=RelWithDebInfo) and let nothing else run.

#include "app/central/messages/medication.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QXmlStreamReader>

#include <expat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <optional>
#include <vector>

using namespace madoguchi;

namespace {

QTextStream out(stdout);

/// Milliseconds of the processor that `work` takes, whatever else runs on the machine.
double computed(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0.0 : times[times.size() / 2];
}

void mustHold(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

/// How alike the lines of a message are.
enum class Lines {
    Usual, ///< some dozen drugs of some institutions, month after month
    Distinct ///< no drug, code, ingredient or usage comes twice
};

MedicationLine lineOf(int number, Lines lines)
{
    const int drug = lines == Lines::Usual ? number % 60 : number;
    const int month = number / 90;
    const QDate day = QDate(2022, 1, 1).addMonths(month % 58).addDays(number / 6 % 28);
    MedicationLine line;
    line.source = static_cast<MedicationLine::Source>(number * 3 / 5'000 % 3 + 1);
    line.month = day.toString(QStringLiteral("yyyyMM"));
    line.date = day;
    line.prescribed = day;
    line.facility = QStringLiteral("架空れい薬局") + QString::number(month % 7);
    line.facilityCode = QStringLiteral("134999902") + QString::number(month % 7);
    line.prescriber = QStringLiteral("架空みどり内科") + QString::number(month % 5);
    line.prescriberCode = QStringLiteral("131999901") + QString::number(month % 5);
    line.ownFacility = false;
    line.ownPrescriber = false;
    if (line.source == MedicationLine::Source::Claim)
        line.inpatient = false;
    line.drugCode = QString::number(629'990'000 + drug);
    line.drug = QStringLiteral("見本ジピン錠%1ｍｇ「架空」").arg(drug);
    line.ingredient = QStringLiteral("見本ジピンベシル酸塩%1").arg(drug);
    line.usageClass = QStringLiteral("21");
    line.amount = QString::number(drug % 4 + 1);
    line.unit = QStringLiteral("錠");
    line.usage = lines == Lines::Usual ? QStringLiteral("１日%1回朝食後服用").arg(drug % 3 + 1)
                                       : QStringLiteral("１日１回%1分後服用").arg(drug);
    line.times = QString::number(drug % 60 + 7);
    return line;
}

QByteArray message(int count, Lines lines, messages::MessageEncoding encoding)
{
    MedicationRecord record;
    record.institution = QStringLiteral("1319999998");
    record.patient.name = Pii(QStringLiteral("架空　花子"));
    record.patient.birthdate = Pii(QDate(1978, 4, 12));
    for (int number = 0; number < count; ++number)
        record.lines.append(lineOf(number, lines));
    return messages::write(record, encoding);
}

void passOfExpat(const QByteArray &utf8)
{
    XML_Parser parser = XML_ParserCreate("UTF-8");
    const XML_Status status = XML_Parse(parser, utf8.constData(), static_cast<int>(utf8.size()), XML_TRUE);
    XML_ParserFree(parser);
    mustHold(status == XML_STATUS_OK, "expat");
}

void passOfQt(const QByteArray &utf8)
{
    QXmlStreamReader reader(utf8);
    while (!reader.atEnd())
        reader.readNext();
    mustHold(!reader.hasError(), "QXmlStreamReader");
}

void reading(const char *what, int count, Lines lines, messages::MessageEncoding encoding, int rounds)
{
    const QByteArray utf8 = message(count, lines, messages::MessageEncoding::Utf8);
    const QByteArray received = message(count, lines, encoding);
    std::vector<double> ours, expat, qt;
    for (int round = 0; round < rounds; ++round) {
        expat.push_back(computed([&] { passOfExpat(utf8); }));
        // The values outlive the reading, as they do where somebody looks at them.
        std::optional<Outcome<MedicationRecord>> read;
        ours.push_back(computed([&] { read = messages::readMedication(received); }));
        mustHold(read->ok() && (*read)->lines.size() == count, "values");
        qt.push_back(computed([&] { passOfQt(utf8); }));
    }
    out << what << " lines, " << received.size() / 1024 << " KiB: " << median(ours) << " ms against "
        << median(expat) << " ms of a bare expat pass, ratio " << median(ours) / median(expat)
        << " (aim 1.5), and " << median(qt) << " ms of a bare QXmlStreamReader pass, ratio "
        << median(ours) / median(qt) << "; " << count << " lines, medians of " << rounds << "\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool small = QCoreApplication::arguments().contains(QStringLiteral("--small"));
    const int count = small ? 50 : 5'000;
    const qsizetype option = QCoreApplication::arguments().indexOf(QStringLiteral("--rounds"));
    const int asked = QCoreApplication::arguments().value(option + 1).toInt();
    const int rounds = option > 0 && asked > 0 ? asked : small ? 3 : 101;
    using Encoding = messages::MessageEncoding;
    reading("usual, UTF-8:       ", count, Lines::Usual, Encoding::Utf8, rounds);
    reading("usual, Shift_JIS:   ", count, Lines::Usual, Encoding::CodePage932, rounds);
    reading("distinct, UTF-8:    ", count, Lines::Distinct, Encoding::Utf8, rounds);
    reading("distinct, Shift_JIS:", count, Lines::Distinct, Encoding::CodePage932, rounds);
    return 0;
}
