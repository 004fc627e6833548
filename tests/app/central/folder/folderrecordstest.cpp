#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/central/refusaltold.h"
#include "tests/app/central/folder/centralstage.h"
#include "tests/app/central/samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace madoguchi {

/// Stands for the use case, which alone may make a permit.
class Consulting
{
public:
    static RecordsPermit permit(const QUuid &visit, ConsentKind kind)
    {
        return { visit, kind, QStringLiteral("d1"), Qualification::Doctor, 1 };
    }
};

} // namespace madoguchi

using namespace madoguchi;

namespace {

const QUuid visitId = QUuid::fromString(QStringLiteral("5d1f0f4e-7a51-4b43-9d0a-1c8a5a4f0b01"));

MedicationQuery query()
{
    MedicationQuery query;
    query.visit.visit = visitId;
    query.visit.patient = messages::readMedication(sample(QStringLiteral("05b")))->patient;
    const auto request = messages::readMedicationRequest(sample(QStringLiteral("05a")));
    query.visit.insurerNumber = request->insurerNumber;
    query.visit.symbol = request->symbol;
    query.visit.number = request->number;
    query.visit.branch = request->branch;
    query.startMonth = QStringLiteral("202311");
    query.endMonth = QStringLiteral("202611");
    return query;
}

template <typename T> QString failure(const std::optional<Outcome<T>> &heard)
{
    if (!heard)
        return QStringLiteral("silence");
    return *heard ? QString() : failureName(heard->error().failure);
}

RecordsPermit permit(ConsentKind kind = ConsentKind::Medication)
{
    return Consulting::permit(visitId, kind);
}

const QString none{};

} // namespace

/// Records through the consulting room's own folders, and what this way cannot do.
class FolderRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medication();
    void medicationWithTreatments();
    void document();
    void withoutTheIdentifier();
    void anInstitutionMayBeLeftOut_data();
    void anInstitutionMayBeLeftOut();
    void otherPerson();
    void refused();
    void whatCannotBeReadIsSaidAndNotLeft_data();
    void whatCannotBeReadIsSaidAndNotLeft();
    void checkup();
    void switchedOffWithoutFolders();
    void permitForSomethingElse();
    void notWithClocksApart();
    void lateRecordsAreGone();
    void healthNamesTheFolder();
    void healthTellsWhatIsWrong();
    void whatThisWayCannotDo();
};

void FolderRecordsTest::medication()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    const auto asked = messages::readMedicationRequest(stage.takeRequest(true));
    QVERIFY(asked.ok());
    QCOMPARE(asked->fileCategory, 2);
    QCOMPARE(asked->startMonth, QStringLiteral("202311"));
    QVERIFY(ExchangeStage::namesIn(stage.path("req")).isEmpty()); // never where a desk could read it
    MedicationRecord record = *messages::readMedication(sample(QStringLiteral("05b")));
    record.institution = asked->institution;
    record.fileIdentifier = asked->fileIdentifier;
    stage.answer(messages::write(record));
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE((*heard)->lines.size(), record.lines.size());
    QVERIFY(!record.lines.isEmpty() && (*heard)->pdf.isEmpty());
    QVERIFY(stage.inRes(true).isEmpty());
}

void FolderRecordsTest::medicationWithTreatments()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    MedicationQuery wide = query();
    wide.withTreatments = true;
    stage.central->medication(permit(), wide, stage.into(heard));
    QCOMPARE(messages::readMedicationRequest(stage.takeRequest(true))->fileCategory, 4);
}

void FolderRecordsTest::document()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    QVERIFY(!stage.takeRequest(true).isEmpty());
    const QByteArray pdf("%PDF-1.4\nwhole\n%%EOF\n");
    stage.answer(pdf, "pdf");
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE((*heard)->pdf, pdf);
    QVERIFY((*heard)->lines.isEmpty());
}

void FolderRecordsTest::withoutTheIdentifier()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    const auto asked = messages::readMedicationRequest(stage.takeRequest(true));
    MedicationRecord record = *messages::readMedication(sample(QStringLiteral("05b")));
    record.institution = asked->institution;
    record.fileIdentifier.clear();
    stage.answer(messages::write(record));
    stage.settle();
    QCOMPARE(failure(heard), none);
    const QList<Finding> findings = (*heard)->findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(),
        [](const Finding &finding) { return finding.element == QStringLiteral("ArbitraryFileIdentifier"); }));
}

void FolderRecordsTest::anInstitutionMayBeLeftOut_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<bool>("repeatsIdentifier");
    QTest::addColumn<QString>("becomes");
    const QString other = QStringLiteral("AnswerForOther");
    QTest::newRow("repeated") << QByteArray("its own") << true << none;
    QTest::newRow("left out") << QByteArray() << true << none;
    QTest::newRow("left out with the identifier") << QByteArray() << false << other;
    QTest::newRow("another's") << QByteArray("1319999997") << true << other;
    QTest::newRow("no code") << QByteArray("13199") << true << other;
}

/// The header of an answer of this family may repeat it (ruling 32); where it does, it must be ours.
void FolderRecordsTest::anInstitutionMayBeLeftOut()
{
    QFETCH(QByteArray, says);
    QFETCH(bool, repeatsIdentifier);
    QFETCH(QString, becomes);
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    const auto asked = messages::readMedicationRequest(stage.takeRequest(true));
    MedicationRecord record = *messages::readMedication(sample(QStringLiteral("05b")));
    record.institution = says == "its own" ? asked->institution : QString::fromLatin1(says);
    record.fileIdentifier = repeatsIdentifier ? asked->fileIdentifier : QString();
    stage.answer(messages::write(record));
    stage.settle();
    QCOMPARE(failure(heard), becomes);
    if (!becomes.isEmpty())
        return;
    QVERIFY(!(*heard)->lines.isEmpty());
    const QList<Finding> findings = (*heard)->findings;
    QCOMPARE(std::any_of(findings.begin(), findings.end(),
                 [](const Finding &finding) {
                     return finding.element == QStringLiteral("MedicalInstitutionCode");
                 }),
        says.isEmpty());
}

void FolderRecordsTest::otherPerson()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    const auto asked = messages::readMedicationRequest(stage.takeRequest(true));
    MedicationRecord record = *messages::readMedication(sample(QStringLiteral("05b")));
    record.institution = asked->institution;
    record.fileIdentifier = asked->fileIdentifier;
    record.patient.birthdate = Pii<QDate>(QDate(1950, 1, 1));
    stage.answer(messages::write(record));
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("AnswerForOther"));
    QVERIFY(heard->error().code.startsWith(QStringLiteral("file=YZKsiquc01res_")));
    QVERIFY(stage.inRes(true).isEmpty());
}

void FolderRecordsTest::refused()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    QStringList said;
    QObject::connect(&RefusalTold::of(*stage.central), &RefusalTold::told, stage.central.get(),
        [&](const QUuid &visit, ConsentKind kind, const Pii<QString> &words) {
            if (visit == visitId && kind == ConsentKind::Medication && !heard) // told before the answer
                said.append(words.reveal());
        });
    stage.central->medication(permit(), query(), stage.into(heard));
    const auto asked = messages::readMedicationRequest(stage.takeRequest(true));
    stage.answer(messages::writeMedicationRefusal(
        asked->institution, asked->fileIdentifier, QStringLiteral("9"), QStringLiteral("no consent")));
    stage.settle();
    QCOMPARE(failure(heard), QStringLiteral("RecordsRefused"));
    QCOMPARE(heard->error(), (Fault{ Failure::RecordsRefused, QStringLiteral("9") })); // logs have no more
    QCOMPARE(said, QStringList{ QStringLiteral("no consent") });
}

void FolderRecordsTest::whatCannotBeReadIsSaidAndNotLeft_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const QByteArray whole = sample(QStringLiteral("05b"));
    QTest::newRow("half") << whole.left(whole.size() / 2) << QStringLiteral("FolderAnswerUnreadable");
    QTest::newRow("no message") << QByteArray("%PDF-1.4 and no end")
                                << QStringLiteral("FolderAnswerUnreadable");
    QTest::newRow("another message") << QByteArray("<XmlMsg><MessageBody/></XmlMsg>")
                                     << QStringLiteral("RecordsRefused");
    QTest::newRow("damaged zip") << QByteArray("PK\x03\x04 and nothing")
                                 << QStringLiteral("FolderAnswerUnreadable");
}

/// Medical records do not stay lying on a share, readable or not (ruling 13); what the file was can be said
/// afterwards, without anything of the person.
void FolderRecordsTest::whatCannotBeReadIsSaidAndNotLeft()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    QVERIFY(!stage.takeRequest(true).isEmpty());
    stage.answer(content);
    stage.settle();
    stage.pass(30'000);
    QCOMPARE(failure(heard), says);
    if (says == QStringLiteral("FolderAnswerUnreadable")) {
        const QString name = QStringLiteral("YZKsiquc01res_%1.xml").arg(stage.taken().token);
        QCOMPARE(heard->error().code,
            QStringLiteral("file=%1 bytes=%2 sha256=%3")
                .arg(name)
                .arg(content.size())
                .arg(QString::fromLatin1(
                    QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(16))));
    }
    stage.pass(1000);
    QVERIFY(stage.inRes(true).isEmpty());
    QCOMPARE(stage.replies, 1);
    // Asked again by a person, it is another question.
    stage.central->medication(permit(), query(), stage.into(heard));
    QVERIFY(!stage.takeRequest(true).isEmpty());
}

void FolderRecordsTest::checkup()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    CheckupRecord record = *messages::readCheckup(sample(QStringLiteral("06b")));
    CheckupQuery asking;
    asking.visit = query().visit;
    asking.visit.patient = record.patient;
    std::optional<Outcome<CheckupRecord>> heard;
    stage.central->checkup(permit(ConsentKind::Checkup), asking, stage.into(heard));
    const auto asked = messages::readCheckupRequest(stage.takeRequest(true));
    QVERIFY(asked.ok());
    QCOMPARE(stage.taken().family, QStringLiteral("TKKsiquc01"));
    record.institution = asked->institution;
    record.fileIdentifier = asked->fileIdentifier;
    stage.answer(messages::write(record));
    stage.settle();
    QCOMPARE(failure(heard), none);
    QCOMPARE((*heard)->checkups.size(), 2);
}

void FolderRecordsTest::switchedOffWithoutFolders()
{
    CentralStage stage;
    stage.start();
    std::optional<Outcome<MedicationRecord>> medicines;
    stage.central->medication(permit(), query(), stage.into(medicines));
    std::optional<Outcome<CheckupRecord>> checkups;
    CheckupQuery asking;
    asking.visit = query().visit;
    stage.central->checkup(permit(ConsentKind::Checkup), asking, stage.into(checkups));
    stage.pass(2000);
    QCOMPARE(failure(medicines), QStringLiteral("RecordsSwitchedOff"));
    QCOMPARE(failure(checkups), QStringLiteral("RecordsSwitchedOff"));
    QVERIFY(ExchangeStage::namesIn(stage.path("req")).isEmpty());
}

void FolderRecordsTest::permitForSomethingElse()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(ConsentKind::Checkup), query(), stage.into(heard));
    stage.pass(0);
    QCOMPARE(failure(heard), QStringLiteral("NotPermitted"));
    heard.reset();
    stage.central->medication(
        Consulting::permit(QUuid::createUuid(), ConsentKind::Medication), query(), stage.into(heard));
    stage.pass(1000);
    QCOMPARE(failure(heard), QStringLiteral("NotPermitted"));
    QVERIFY(ExchangeStage::namesIn(stage.path("records_req")).isEmpty());
}

void FolderRecordsTest::notWithClocksApart()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<NumberAnswer>> answered;
    const auto sampled = messages::readEligibilityRequest(sample(QStringLiteral("01a")));
    stage.central->eligibility(
        { sampled->person, sampled->confirmFor, QUuid::createUuid() }, stage.into(answered));
    const auto asked = messages::readEligibilityRequest(stage.takeRequest());
    messages::MessageCounts counts;
    Eligibility eligibility = *messages::readNumberResult(sample(QStringLiteral("01b")), counts)->eligibility;
    eligibility.fileIdentifier = asked->fileIdentifier;
    eligibility.institution = asked->institution;
    eligibility.processedAt = toJapanTime(stage.clock.now().addSecs(90));
    stage.answer(messages::write(eligibility, *asked));
    stage.settle();
    QCOMPARE(failure(answered), none);
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    stage.pass(2000);
    QCOMPARE(failure(heard), QStringLiteral("ClockSkew"));
    QVERIFY(ExchangeStage::namesIn(stage.path("records_req")).isEmpty());
}

void FolderRecordsTest::lateRecordsAreGone()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    QSignalSpy late(stage.central.get(), &Central::answeredLate);
    std::optional<Outcome<MedicationRecord>> heard;
    stage.central->medication(permit(), query(), stage.into(heard));
    QVERIFY(!stage.takeRequest(true).isEmpty());
    stage.pass(180000);
    QCOMPARE(failure(heard), QStringLiteral("ServiceTimeout"));
    stage.answer(sample(QStringLiteral("05b")));
    stage.settle();
    QVERIFY(stage.inRes(true).isEmpty() && late.isEmpty());
    QCOMPARE(stage.replies, 1);
}

void FolderRecordsTest::healthNamesTheFolder()
{
    CentralStage stage(CentralStage::Records::On);
    stage.start();
    std::optional<Outcome<CentralHealth>> heard;
    stage.central->health(stage.into(heard));
    stage.pass(500);
    QVERIFY(heard && heard->ok());
    QVERIFY(!(*heard)->offsetKnown);
    QSignalSpy changed(stage.central.get(), &FolderCentral::folderHealthChanged);
    QVERIFY(QDir().rmdir(stage.path("records_res")));
    stage.pass(500);
    QVERIFY(!changed.isEmpty());
    stage.central->health(stage.into(heard));
    stage.pass(500);
    QCOMPARE(failure(heard), QStringLiteral("FolderUnreachable"));
    QCOMPARE(heard->error().code, QStringLiteral("records_res"));
}

void FolderRecordsTest::healthTellsWhatIsWrong()
{
    CentralStage stage;
    stage.settings.part = { 3, 2 }; // no number is left
    for (const char *name : { "YZKsiquc01res_1.xml", "memo.txt", "memo2.txt" }) {
        QFile file(stage.path("res") + u'/' + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    stage.start();
    stage.pass(500);
    const QList<Fault> faults = stage.central->folderHealth().faults();
    QVERIFY(faults
        == (QList<Fault>{ Fault{ .failure = Failure::FolderNumbersUsed },
            Fault{ .failure = Failure::FolderRecordsAtDesk, .number = 1 },
            Fault{ .failure = Failure::FolderForeignFiles, .number = 2 } }));
}

void FolderRecordsTest::whatThisWayCannotDo()
{
    CentralStage stage;
    stage.start();
    int refusals = 0;
    const auto refusal = [&refusals](const auto &outcome) {
        refusals += !outcome && outcome.error().failure == Failure::NotOnThisWay ? 1 : 0;
    };
    stage.central->openVisit(refusal);
    stage.central->forgetVisit(visitId, refusal);
    stage.central->visits(QDate(2026, 11, 20), {}, refusal);
    stage.central->reportView({}, refusal);
    stage.central->registrationStatus(refusal);
    stage.central->viewsOf(visitId, {}, refusal);
    QCOMPARE(refusals, 0); // later, never at once
    stage.pass(0);
    QCOMPARE(refusals, 6);
}

QTEST_GUILESS_MAIN(FolderRecordsTest)
#include "folderrecordstest.moc"
