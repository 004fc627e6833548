#include "app/central/bulkmatching.h"
#include "app/central/checkedanswers.h"
#include "app/central/messages/bulk.h"
#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/fields.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/reference.h"
#include "tests/app/central/samples.h"
#include "tests/app/central/soundness.h"
#include "tests/support/messagemutator.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

#include <functional>

using namespace madoguchi;

namespace {

constexpr quint32 seed = 20261120; // another one is another ten thousand
constexpr int slowest = 5'000; // ms for one mutant on a busy machine: more is a hang

/// What became of one mutant. `wrong`: what was accepted and must not have been; empty: nothing.
struct Judgement
{
    bool accepted = false;
    bool findings = false;
    QString wrong{};
};
using Judge = std::function<Judgement(const MessageMutator::Mutant &)>;

QDateTime now()
{
    return messages::messageTime(QStringLiteral("20261120093000"));
}

Sent sentBy(const QString &identifier)
{
    return {
        .institution = QStringLiteral("1319999998"), .fileIdentifier = identifier, .rule = EchoRule::Folder
    };
}

/// An answer to the question that the sample itself repeats.
Judge numberJudge(const QByteArray &original)
{
    messages::MessageCounts counts;
    const auto asked = messages::readNumberResult(original, counts);
    if (!asked || !asked->echo)
        return {};
    const EligibilityQuestion question{ .person = asked->echo->question.person,
        .confirmFor = asked->header.confirmedFor };
    const Sent sent = sentBy(asked->header.fileIdentifier);
    return [question, sent](const MessageMutator::Mutant &mutant) -> Judgement {
        const auto answer = readNumberAnswer(mutant.bytes, question, sent);
        if (!answer)
            return {};
        QString wrong = otherPersonIn(answer->eligibility, question.person);
        if (wrong.isEmpty())
            wrong = unsoundIn(answer->eligibility);
        if (openConsents(answer->eligibility, now()) > 0)
            wrong = QStringLiteral("a consent in an answer to a number");
        return { true, !answer->eligibility.findings.isEmpty(), wrong };
    };
}

Judge faceJudge(const QByteArray &original)
{
    const auto read = messages::readEligibility(original);
    const int open = read ? openConsents(*read, now()) : 0;
    return [open](const MessageMutator::Mutant &mutant) -> Judgement {
        const auto answer = messages::readEligibility(mutant.bytes);
        if (!answer)
            return {};
        QString wrong = unsoundIn(*answer);
        if (wrong.isEmpty())
            wrong = unfoundedConsentIn(*answer, mutant.bytes, now());
        const bool touched = !mutant.onlyTexts || !mutant.changes.filter(QStringLiteral("Info")).isEmpty();
        if (!touched && openConsents(*answer, now()) > open)
            wrong = QStringLiteral("a consent that was not open");
        return { true, !answer->findings.isEmpty(), wrong };
    };
}

Judge bulkJudge(const QByteArray &original)
{
    const auto asked = messages::readBulkResult(original);
    if (!asked)
        return {};
    const BulkSlip slip{ .receptionNumber = asked->receptionNumber,
        .institution = asked->institution,
        .fileIdentifier = asked->fileIdentifier };
    QList<BulkQuestion> questions;
    for (const BulkUnit &unit : asked->units)
        questions.append({ unit.identifier, unit.echoed });
    return [questions, slip](const MessageMutator::Mutant &mutant) -> Judgement {
        const auto answer = readBulkAnswer(mutant.bytes, slip, sentBy(QStringLiteral("B20261120-0016")));
        if (!answer)
            return {};
        QString wrong;
        const QList<std::optional<BulkUnit>> units = unitsFor(questions, *answer);
        for (qsizetype i = 0; i < units.size() && wrong.isEmpty(); ++i) {
            if (!units[i] || units[i]->fault)
                continue;
            const Eligibility &eligibility = units[i]->eligibility;
            wrong = otherPersonIn(eligibility, questions[i].person) + unsoundIn(eligibility);
            if (openConsents(eligibility, now()) > 0)
                wrong = QStringLiteral("a consent in an answer to a number");
        }
        return { true, !answer->findings.isEmpty(), wrong };
    };
}

Judge referenceJudge(const QByteArray &original)
{
    const auto asked = messages::readReferenceResult(original);
    if (!asked || !asked->echo)
        return {};
    return [echo = *asked->echo, sent = sentBy(asked->header.fileIdentifier)](
               const MessageMutator::Mutant &mutant) -> Judgement {
        if (!readReferenceAnswer(mutant.bytes, echo, sent))
            return {};
        const auto read = messages::readReferenceResult(mutant.bytes);
        const bool same = read
            && (!read->echo || read->echo->number == echo.number
                || read->echo->number.reveal().normalized(QString::NormalizationForm_KC).trimmed()
                    == echo.number.reveal());
        return { true, read && !read->findings.isEmpty(),
            same ? QString() : QStringLiteral("registered for somebody else") };
    };
}

Judge medicationJudge(const QByteArray &original)
{
    const auto asked = messages::readMedication(original);
    if (!asked)
        return {};
    MedicationQuery query;
    query.visit.patient = asked->patient;
    query.fileIdentifier = asked->fileIdentifier;
    return [query, institution = asked->institution](const MessageMutator::Mutant &mutant) -> Judgement {
        const auto answer = messages::readMedication(mutant.bytes);
        if (!answer || !echoes(*answer, institution, query))
            return {};
        return { true, !answer->findings.isEmpty(), otherPersonIn(answer->patient, query.visit.patient) };
    };
}

Judge checkupJudge(const QByteArray &original)
{
    const auto asked = messages::readCheckup(original);
    if (!asked)
        return {};
    CheckupQuery query;
    query.visit.patient = asked->patient;
    query.fileIdentifier = asked->fileIdentifier;
    return [query, institution = asked->institution](const MessageMutator::Mutant &mutant) -> Judgement {
        const auto answer = messages::readCheckup(mutant.bytes);
        if (!answer || !echoes(*answer, institution, query))
            return {};
        QString wrong = otherPersonIn(answer->patient, query.visit.patient);
        if (wrong.isEmpty())
            wrong = unsoundIn(*answer);
        return { true, !answer->findings.isEmpty(), wrong };
    };
}

struct Family
{
    const char *name;
    Judge (*judge)(const QByteArray &original);
    QStringList samples;
    int mutants; ///< of each sample
};

/// A message of ours for the names that are words, else a sample.
QByteArray messageNamed(const QString &name)
{
    return name.front().isDigit() ? sample(name) : made(name);
}

QList<Family> families()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    return { { "eligibility", &numberJudge, list("01b 02 02b 03 03b"), 500 },
        { "face", &faceJudge, list("04a 04b 04d 04e 04f face-everything"), 500 },
        { "bulk", &bulkJudge, list("09d"), 1200 }, { "reference", &referenceJudge, list("08b"), 800 },
        { "medication", &medicationJudge, list("05b"), 1250 },
        { "checkup", &checkupJudge, list("06b"), 1250 } };
}

} // namespace

/// Ten thousand changed messages: none is too much for a reader, and none is taken for what it is not.
class MutatedMessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("madoguchi.messages=false")); // thousands of lines
        for (const Family &family : families()) {
            for (const QString &one : family.samples)
                m_mutator.lend(messageNamed(one));
        }
    }

    void mutantsAreRefusedOrOfThePersonAskedFor_data()
    {
        QTest::addColumn<int>("family");
        for (qsizetype i = 0; i < families().size(); ++i)
            QTest::newRow(families()[i].name) << int(i);
    }

    void mutantsAreRefusedOrOfThePersonAskedFor()
    {
        QFETCH(int, family);
        const Family one = families()[family];
        Tally tally;
        for (const QString &name : one.samples) {
            const QByteArray original = messageNamed(name);
            const Judge judge = one.judge(original);
            QVERIFY(judge);
            QVERIFY(judge({ messageOf(elementsOf(original)), {}, true }).accepted);
            for (int i = 0; i < one.mutants; ++i)
                put(m_mutator.mutate(original), judge, tally);
        }
        m_total += tally.mutants;
        std::printf(
            "%-12s %6d mutants: %5d refused, %5d accepted clean, %5d with findings, slowest %lld ms\n",
            one.name, tally.mutants, tally.refused, tally.clean, tally.found,
            static_cast<long long>(tally.slowest));
        QVERIFY(tally.refused > 0 && tally.clean > 0 && tally.found > 0);
        QVERIFY(tally.slowest < slowest);
    }

    void cleanupTestCase()
    {
        std::printf("%-12s %6d mutants\n", "all", m_total);
        QVERIFY(m_total >= 10'000);
    }

private:
    struct Tally
    {
        int mutants = 0;
        int refused = 0;
        int clean = 0;
        int found = 0;
        qint64 slowest = 0; ///< ms
    };

    static void put(const MessageMutator::Mutant &mutant, const Judge &judge, Tally &tally)
    {
        QElapsedTimer timer;
        timer.start();
        const Judgement judgement = judge(mutant);
        tally.slowest = qMax(tally.slowest, timer.elapsed());
        ++tally.mutants;
        int &kind = !judgement.accepted ? tally.refused : judgement.findings ? tally.found : tally.clean;
        ++kind;
        QVERIFY2(judgement.wrong.isEmpty(),
            qPrintable(judgement.wrong + QStringLiteral(": ") + mutant.changes.join(QStringLiteral(", "))));
    }

    MessageMutator m_mutator{ seed };
    int m_total = 0;
};

QTEST_GUILESS_MAIN(MutatedMessagesTest)
#include "mutatedmessagestest.moc"
