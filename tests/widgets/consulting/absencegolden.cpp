// What a doctor reads where there are no records: every reason apart, in its own words, with what can be
// done; against golden texts, in Japanese and English. With MADOGUCHI_WRITE_GOLDEN=1 they are written
// instead: to be read before they are committed.
#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/support/clock.h"
#include "app/support/insurerlistfile.h"
#include "tests/app/central/samples.h"
#include "tests/support/scriptedconsulting.h"
#include "widgets/common/language.h"
#include "widgets/consulting/recordswords.h"

#include <QSet>
#include <QTest>

using namespace madoguchi;
using Source = RecordsReason::Source;

namespace {

QDateTime moment()
{
    return QDateTime(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);
}

struct Reason
{
    const char *name;
    RecordsView view;
};

RecordsView none(ConsentKind kind, const RecordsReason &reason)
{
    RecordsView view;
    view.state = RecordsView::State::Empty;
    view.kind = kind;
    view.reason = reason;
    return view;
}

RecordsView refused(ConsentKind kind, const Fault &fault)
{
    RecordsView view;
    view.state = RecordsView::State::Refused;
    view.kind = kind;
    view.fault = fault;
    return view;
}

/// The list as it is imported: one insurer registers in December, one has said nothing, one is done.
InsurerList someList()
{
    const auto list = readInsurerList("2026-10-31\ninsurer,name,lastYear,planned\n138057,X,2024,2026-12\n"
                                      "130005,Y,2024,\n06139992,Z,2025,\n",
        QDate());
    return list ? *list : InsurerList();
}

/// Of whom the service has said by folder only "none": the reader's message says who and how insured, the
/// answer that there is nothing, the list and the day of `moment` what is known besides.
RecordsView noneByFolder(
    ConsentKind kind, const char *insurer, const InsurerList *list, int bornIn = 1970, const char *of = "01")
{
    const auto face = messages::readEligibility(sample(QStringLiteral("04a")));
    QByteArray none06b = sample(QStringLiteral("06b"));
    const QByteArray last = QByteArrayLiteral("</SpecificHealthCheckupInfo>");
    const qsizetype first = none06b.indexOf("<SpecificHealthCheckupInfo>");
    none06b.remove(first, none06b.lastIndexOf(last) + last.size() - first);
    const auto answer = messages::readCheckup(none06b);
    if (!face || !answer || answer->absence != RecordsAbsence::NoRecord)
        return {};
    Patient patient = face->main()->patient;
    patient.birthdate = Pii(QDate(bornIn, 4, 12));
    Insurance insurance = face->main()->insurance;
    insurance.insurerNumber = paddedInsurerNumber(QLatin1String(insurer));
    insurance.classification = QLatin1String(of);
    return none(kind, whyNoRecord(kind, patient, insurance, toJapanTime(moment()).date(), list));
}

/// product.md, reason for emptiness: all of them.
QList<Reason> reasons()
{
    constexpr auto checkup = ConsentKind::Checkup;
    constexpr auto drugs = ConsentKind::Medication;
    const QString planned = QStringLiteral("2026-12");
    const InsurerList list = someList();
    return { { "not-consented", refused(drugs, Fault{ Failure::RecordsConsentMissing }) },
        { "not-asked", refused(checkup, Fault{ Failure::RecordsNotAsked }) },
        { "consent-expired", refused(drugs, Fault{ Failure::RecordsConsentExpired }) },
        { "certificate-expired", refused(drugs, Fault{ Failure::RecordsCertificateExpired }) },
        { "under-40-by-service", none(checkup, { RecordsAbsence::UnderForty, Source::Service }) },
        { "under-40-by-birth-date", noneByFolder(checkup, "138057", &list, 1990) },
        { "insurance-kind", noneByFolder(drugs, "07130016", nullptr) },
        { "insurance-kind-by-class", noneByFolder(drugs, "06139992", nullptr, 1970, "07") },
        { "not-registered-by-service",
            none(checkup, { RecordsAbsence::InsurerNotRegistered, Source::Service, 2025, planned, {} }) },
        { "not-registered-by-list", noneByFolder(checkup, "138057", &list) },
        { "not-registered-no-plan", noneByFolder(checkup, "130005", &list) },
        { "registered-by-list", noneByFolder(checkup, "06139992", &list) },
        { "may-be-registered", noneByFolder(checkup, "138057", nullptr) },
        { "not-in-the-list", noneByFolder(checkup, "139999", &list) },
        { "no-checkup-by-service", none(checkup, {}) }, { "no-medication", none(drugs, {}) },
        { "switched-off", refused(drugs, Fault{ Failure::RecordsSwitchedOff }) },
        { "line-down", refused(drugs, Fault{ Failure::ServiceUnreachable }) },
        { "no-answer", refused(drugs, Fault{ Failure::ServiceTimeout }) },
        { "audit-not-written", refused(drugs, Fault{ Failure::AuditNotWritten }) } };
}

QString wordsOf(const RecordsView &view)
{
    const recordswords::Absence said = recordswords::afterAsking(view, moment());
    return said.title + u'\n' + said.text + u'\n';
}

} // namespace

class AbsenceGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Language::instance().set(QStringLiteral("en")); }

    void wordsAreAsGolden_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("ja");
        QTest::newRow("en") << QStringLiteral("en");
    }

    void wordsAreAsGolden()
    {
        QFETCH(QString, language);
        Language::instance().set(language);
        QString actual;
        for (const Reason &reason : reasons())
            actual += QStringLiteral("== %1\n").arg(QLatin1String(reason.name)) + wordsOf(reason.view);
        const QString name = QStringLiteral("absence-words-") + language;
        QCOMPARE(differenceFromGolden(name, actual), QString());
    }

    /// A title and a step each, and no two reasons that read alike.
    void noTwoReasonsReadAlike()
    {
        for (const char *language : { "ja", "en" }) {
            Language::instance().set(QLatin1String(language));
            QSet<QString> seen;
            for (const Reason &reason : reasons()) {
                const recordswords::Absence said = recordswords::afterAsking(reason.view, moment());
                QVERIFY2(!said.title.isEmpty() && !said.text.isEmpty(), reason.name);
                const bool sameByOtherWay = QByteArray(reason.name) == "under-40-by-birth-date"
                    || QByteArray(reason.name) == "insurance-kind-by-class";
                QVERIFY2(sameByOtherWay || !seen.contains(wordsOf(reason.view)), reason.name);
                seen.insert(wordsOf(reason.view));
            }
        }
    }
};

QTEST_MAIN(AbsenceGoldenTest)
#include "absencegolden.moc"
