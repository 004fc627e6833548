// What a doctor reads where there are no records: every reason apart, in its own words, with what can be
// done; against golden texts, in Japanese and English. With MADOGUCHI_WRITE_GOLDEN=1 they are written
// instead: to be read before they are committed.
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

/// product.md, reason for emptiness: all of them.
QList<Reason> reasons()
{
    constexpr auto checkup = ConsentKind::Checkup;
    constexpr auto drugs = ConsentKind::Medication;
    const QString planned = QStringLiteral("2026-12");
    const QDate listDay(2026, 10, 31);
    return { { "not-consented", refused(drugs, Fault{ Failure::RecordsConsentMissing }) },
        { "not-asked", refused(checkup, Fault{ Failure::RecordsNotAsked }) },
        { "consent-expired", refused(drugs, Fault{ Failure::RecordsConsentExpired }) },
        { "certificate-expired", refused(drugs, Fault{ Failure::RecordsCertificateExpired }) },
        { "under-40-by-service", none(checkup, { RecordsAbsence::UnderForty, Source::Service }) },
        { "under-40-by-birth-date", none(checkup, { RecordsAbsence::UnderForty, Source::Patient }) },
        { "insurance-kind", none(drugs, { RecordsAbsence::InsuranceKind, Source::Insurance }) },
        { "not-registered-by-service",
            none(checkup, { RecordsAbsence::InsurerNotRegistered, Source::Service, 2025, planned, {} }) },
        { "not-registered-by-list",
            none(checkup, { RecordsAbsence::InsurerNotRegistered, Source::List, 2025, planned, listDay }) },
        { "not-registered-no-plan",
            none(checkup, { RecordsAbsence::InsurerNotRegistered, Source::List, 2025, {}, listDay }) },
        { "registered-by-list",
            none(checkup, { RecordsAbsence::NoRecord, Source::List, 2025, {}, listDay }) },
        { "may-be-registered", none(checkup, { RecordsAbsence::NoRecord, Source::Calendar, 2026 }) },
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
                const bool sameByOtherWay = QByteArray(reason.name) == "under-40-by-birth-date";
                QVERIFY2(sameByOtherWay || !seen.contains(wordsOf(reason.view)), reason.name);
                seen.insert(wordsOf(reason.view));
            }
        }
    }
};

QTEST_MAIN(AbsenceGoldenTest)
#include "absencegolden.moc"
