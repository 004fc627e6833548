// What a doctor takes along of checkups: the words on paper, of the copied text and on each sheet of a
// document, against golden texts, in Japanese and English. With MADOGUCHI_WRITE_GOLDEN=1 they are written
// instead: to be read before they are committed.
#include "app/central/messages/checkup.h"
#include "tests/app/central/samples.h"
#include "tests/support/scriptedconsulting.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/charttext.h"
#include "widgets/consulting/recordspaper.h"

#include <QApplication>
#include <QStringEncoder>
#include <QTest>

Q_DECLARE_METATYPE(madoguchi::RecordsView)

using namespace madoguchi;

namespace {

const QDateTime moment(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);

CheckupItem figure(const char *code, const char *value, const char *unit)
{
    CheckupItem item;
    item.code = QString::fromLatin1(code);
    item.type = CheckupItem::Type::Number;
    item.value = QString::fromUtf8(value);
    item.unit = QString::fromLatin1(unit);
    return item;
}

RecordsView viewOf(const CheckupRecord &record)
{
    RecordsView view;
    view.state = RecordsView::State::Shown;
    view.kind = ConsentKind::Checkup;
    view.kinds = { ConsentKind::Checkup };
    view.checkup = record;
    view.received = moment.addSecs(-13 * 3600);
    view.from = QDate(2021, 11, 1);
    view.to = QDate(2026, 11, 22);
    return view;
}

CheckupRecord of(int bornIn, Sex sex, const QList<Checkup> &checkups)
{
    CheckupRecord record;
    record.patient.birthdate = Pii(QDate(bornIn, 4, 12));
    record.patient.sex = sex;
    record.checkups = checkups;
    return record;
}

/// Other units, none, words instead of figures, and codes that nobody knows.
CheckupRecord oddValues()
{
    CheckupItem code = figure("9E100166000000011", "3", "");
    code.type = CheckupItem::Type::Nominal;
    CheckupItem shown = figure("3D046000001906202", "", "%");
    shown.display = QStringLiteral("６．６");
    CheckupRecord record = of(1970, Sex::NotStated,
        { { QDate(2025, 6, 2),
              { figure("3D010000001926101", "5.4", "mmol/L"), figure("3F070000002327101", "38", ""), shown,
                  figure("2A030000001930101", "9.0", "g/dL"), code } },
            { QDate(2024, 6, 3),
                { figure("3D010000001926101", "101", "mg/dl"),
                    figure("3F070000002327101", "測定不能", "mg/dL") } } });
    record.findings = { { QStringLiteral("DataType"), QStringLiteral("is not a known code") },
        { QStringLiteral("DataValue"), QStringLiteral("is not a number") } };
    record.findingRows
        = { QStringLiteral("2025-06-02 3C020000002327101"), QStringLiteral("2024-06-03 3F070000002327101") };
    return record;
}

/// A checkup for people of 75 and over, and no other day.
CheckupRecord lateElderly()
{
    return of(1944, Sex::Female,
        { { QDate(2025, 6, 2),
            { figure("9A751000000000001", "138", "mmHg"), figure("3D046000001906202", "5.5", "%") } } });
}

QString paperText(const RecordsPaper &paper)
{
    QStringList lines{ QStringLiteral("= ") + paper.whose };
    lines += paper.about;
    for (const PaperTable &table : paper.tables) {
        lines.append(table.captions.join(QStringLiteral(" | ")));
        for (const PaperRow &row : table.rows)
            lines.append((row.isHeading ? QStringLiteral("# ") : QString())
                + QString(row.cells.join(QStringLiteral(" | "))).replace(u'\n', QStringLiteral(" / ")));
    }
    lines += paper.legend;
    lines.append(QString(paper.foot).replace(u'\n', QStringLiteral(" / ")));
    return lines.join(u'\n') + u'\n';
}

} // namespace

class CopiesGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void cleanup() { Language::instance().set(QStringLiteral("en")); }

    void copiesAreAsGolden_data()
    {
        QTest::addColumn<RecordsView>("view");
        QTest::newRow("odd-values") << viewOf(oddValues());
        QTest::newRow("late-elderly") << viewOf(lateElderly());
        const auto message = messages::readCheckup(sample(QStringLiteral("06b")));
        QVERIFY(message);
        QTest::newRow("sample-06b") << viewOf(*message);
        const auto document = messages::readCheckup("%PDF-1.4 invented"); // the only other form of an answer
        QVERIFY(document && !document->pdf.isEmpty());
        RecordsView pdf = viewOf(*document);
        pdf.pages = { { 595, 842 } };
        QTest::newRow("document") << pdf;
    }

    void copiesAreAsGolden()
    {
        QFETCH(RecordsView, view);
        ConsultingVisit visit = ScriptedConsulting::someVisits(1, moment).first();
        view.visit = visit.visit;
        QString actual;
        for (const char *language : { "ja", "en" }) {
            Language::instance().set(QLatin1String(language));
            actual += QStringLiteral("==== %1\n").arg(QLatin1String(language));
            if (!view.pages.isEmpty()) {
                const DocumentMargin margin = documentMargin(view, visit, QStringLiteral("見本"), moment);
                actual += margin.head + u'\n' + margin.foot + u'\n';
                continue;
            }
            const QString text = charttext::of(view, visit, moment);
            QStringEncoder encoder("Shift_JIS");
            QVERIFY(!QByteArray(encoder.encode(text)).isEmpty() && !encoder.hasError());
            actual += text + QStringLiteral("---- paper\n")
                + paperText(recordsPaper(view, visit, QStringLiteral("見本"), moment));
        }
        const QString name = QStringLiteral("checkup-copies-") + QLatin1String(QTest::currentDataTag());
        QCOMPARE(differenceFromGolden(name, actual), QString());
    }
};

QTEST_MAIN(CopiesGoldenTest)
#include "copiesgolden.moc"
