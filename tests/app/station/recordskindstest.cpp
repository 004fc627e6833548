#include "tests/app/document/inventedpdf.h"
#include "tests/app/station/stationstage.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;

namespace {

TreatmentLine treatment(const char *treatmentClass, const char *name)
{
    TreatmentLine line;
    line.month = QStringLiteral("202610");
    line.treatmentClass = QString::fromLatin1(treatmentClass);
    line.name = QString::fromLatin1(name);
    return line;
}

const TreatmentLine visitFee = treatment("12", "saishin");
const TreatmentLine operation = treatment("50", "shujutsu");

QList<ConsentKind> kindsOf(const QList<AuditEntry> &entries)
{
    QList<ConsentKind> kinds;
    for (const AuditEntry &entry : entries)
        kinds.append(*entry.kind);
    return kinds;
}

} // namespace

/// Checkups go the way of medication; 診療 and 手術 come with the drugs, each only by its own consent, with
/// its own entries, its own views and its own end.
class RecordsKindsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void checkupsAreShownAndWrittenDown();
    void checkupsAreKeptForTheSecondLook();
    void emptyCheckupsSayWhy();
    void brokenDocumentsAreNotShown();
    void documentsAreShownAndDrawn();
    void documentsAreDrawnForPaper();
    void aDocumentThatCannotBeDrawnForPaperSaysSo();
    void aDocumentForPaperEndsWithWhatItWasAllowedBy_data();
    void aDocumentForPaperEndsWithWhatItWasAllowedBy();
    void aDocumentIsNotShownWithoutTheLog();
    void aDocumentGoesWithTheFirstOfItsConsents();
    void aDocumentAskedForWithAConsentThatEndsMeanwhileIsNotShown();
    void drugsAloneAreAskedForAlone();
    void treatmentsComeByTheirOwnConsent();
    void whatIsNotConsentedToIsDropped();
    void eachKindIsKeptByItself();
    void treatmentsGoWhenTheirConsentEnds();
    void treatmentsAloneAreShownToo();
    void noPartialView();
    void treatmentsAreNoTableOfTheirOwn();

private:
    [[nodiscard]] int asked(const char *what) const
    {
        return m_stage->central().count(QString::fromLatin1(what));
    }
    [[nodiscard]] Consulting &room() { return m_stage->room(); }
    [[nodiscard]] ScriptedCentral &central() { return m_stage->central(); }
    State open(ConsentKind kind = ConsentKind::Medication) { return m_stage->openRecords(m_visit, kind); }
    void consentToAll();
    [[nodiscard]] std::optional<AllowedCopy> allowedDocument();

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
};

void RecordsKindsTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    QVERIFY(m_stage->open());
    m_visit = QUuid::createUuid();
    m_stage->list(m_visit, Consent::State::Yes);
    central().record.treatments = { visitFee, operation };
    room().documents().setProgram(QStringLiteral(MADOGUCHI_DOCUMENT_HOST));
    room().sheets().setProgram(QStringLiteral(MADOGUCHI_DOCUMENT_HOST));
}

void RecordsKindsTest::consentToAll()
{
    for (const ConsentKind kind : { ConsentKind::Checkup, ConsentKind::Diagnosis, ConsentKind::Operation })
        m_stage->consent(kind, Consent::State::Yes);
    QVERIFY(m_stage->signInToRoom());
}

void RecordsKindsTest::checkupsAreShownAndWrittenDown()
{
    consentToAll();
    QCOMPARE(open(ConsentKind::Checkup), State::Shown);
    QCOMPARE(room().records().checkup, m_stage->checkups);
    QCOMPARE(room().records().kinds, QList<ConsentKind>{ ConsentKind::Checkup });
    QCOMPARE(asked("medication"), 0);
    QCOMPARE(kindsOf(m_stage->entries(AuditAct::RecordsAsked)), QList<ConsentKind>{ ConsentKind::Checkup });
    QCOMPARE(kindsOf(m_stage->entries(AuditAct::RecordsShown)), QList<ConsentKind>{ ConsentKind::Checkup });
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).first().period, QStringLiteral("202111-202611"));
    QTRY_COMPARE(central().viewReports().size(), 1);
    QCOMPARE(central().viewReports().first().kind, ConsentKind::Checkup);
}

void RecordsKindsTest::checkupsAreKeptForTheSecondLook()
{
    consentToAll();
    QCOMPARE(open(ConsentKind::Checkup), State::Shown);
    QVERIFY(m_stage->open()); // the program anew
    m_stage->list(m_visit, Consent::State::Yes);
    consentToAll();
    QCOMPARE(open(ConsentKind::Checkup), State::Shown);
    QCOMPARE(room().records().checkup, m_stage->checkups);
    QCOMPARE(asked("checkup"), 0);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 2);
}

void RecordsKindsTest::emptyCheckupsSayWhy()
{
    consentToAll();
    central().checkups.checkups.clear();
    central().checkups.absence = RecordsAbsence::InsurerNotRegistered;
    central().checkups.absenceYear = 2026;
    central().checkups.absencePlanned = QStringLiteral("2027-10");
    QCOMPARE(open(ConsentKind::Checkup), State::Empty);
    const RecordsReason expected{ RecordsAbsence::InsurerNotRegistered, RecordsReason::Source::Service, 2026,
        QStringLiteral("2027-10"), {} };
    QCOMPARE(room().records().reason, expected);
    central().checkups.absence = RecordsAbsence::None;
    QCOMPARE(open(ConsentKind::Checkup), State::Empty);
    QCOMPARE(room().records().reason.absence, RecordsAbsence::NoRecord);
    QVERIFY(room().loggedViews().isEmpty()); // nothing was seen
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 2); // but it was retrieved
}

void RecordsKindsTest::brokenDocumentsAreNotShown()
{
    consentToAll();
    central().checkups = CheckupRecord();
    central().checkups.pdf = "%PDF-1.7";
    QCOMPARE(open(ConsentKind::Checkup), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::RecordsAreDocument);
    QCOMPARE(room().records().fault->code, QStringLiteral("broken"));
    QVERIFY(room().records().checkup.pdf.isEmpty());
    const AuditEntry entry = m_stage->entries(AuditAct::RecordsShown).last();
    QCOMPARE(entry.result, std::optional(Failure::RecordsAreDocument));
    QCOMPARE(entry.purpose, QStringLiteral("care broken"));
    QVERIFY(room().loggedViews().isEmpty()); // nobody has seen anything
}

/// All pages, in their order and large, whatever is opened meanwhile.
void RecordsKindsTest::documentsAreDrawnForPaper()
{
    const auto allowed = allowedDocument();
    QVERIFY(allowed);
    QCOMPARE(m_stage->entries(AuditAct::RecordsPrinted).size(), 1);
    QSignalSpy sheets(&room(), &ConsultingRoom::sheetDrawn);
    room().drawSheets(*allowed);
    room().drawPage(2, { 60, 84 });
    room().closeRecords();
    QTRY_COMPARE(sheets.size(), 3);
    for (int page = 0; page < 3; ++page) {
        QCOMPARE(sheets.at(page).at(0).toLongLong(), allowed->auditEntry);
        QCOMPARE(sheets.at(page).at(1).toInt(), page);
        const QSize pixels = sheets.at(page).at(2).toSize();
        QVERIFY(pixels.width() > 1600 && pixels.height() > 2300); // 200 dots an inch
        QCOMPARE(sheets.at(page).at(3).toByteArray().size(), pixels.width() * pixels.height() * 4);
    }
    QVERIFY(!sheets.wait(50));
}

/// A document of three pages, allowed onto paper.
std::optional<AllowedCopy> RecordsKindsTest::allowedDocument()
{
    consentToAll();
    central().checkups = CheckupRecord();
    central().checkups.pdf = InventedPdf::plain(3);
    if (open(ConsentKind::Checkup) != State::Shown)
        return std::nullopt;
    const auto allowed = room().allowCopy(RecordsCopy::Paper);
    return allowed ? std::optional(*allowed) : std::nullopt;
}

void RecordsKindsTest::aDocumentThatCannotBeDrawnForPaperSaysSo()
{
    const auto allowed = allowedDocument();
    QVERIFY(allowed);
    QSignalSpy failed(&room(), &ConsultingRoom::sheetsFailed);
    room().sheets().setProgram(QStringLiteral("/no/such/helper"));
    room().drawSheets(*allowed);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().at(0).toLongLong(), allowed->auditEntry);
    const auto why = failed.first().at(1).value<Fault>();
    QCOMPARE(why, (Fault{ Failure::PrintFailed, QStringLiteral("page-not-drawn"), 1 }));
    room().copyFailed(*allowed, RecordsCopy::Paper, why.failure);
    QCOMPARE(m_stage->entries(AuditAct::RecordsPrinted).last().result, std::optional(Failure::PrintFailed));
    room().sheets().setProgram(QStringLiteral(MADOGUCHI_DOCUMENT_HOST));
    AllowedCopy other = *allowed;
    other.records.pages.append(QSizeF(1, 1)); // the helper before has told of another one
    room().drawSheets(other);
    QVERIFY(failed.wait());
    QCOMPARE(failed.size(), 2);
}

/// What comes onto paper may be seen the second that it does, by who asked for it.
void RecordsKindsTest::aDocumentForPaperEndsWithWhatItWasAllowedBy_data()
{
    QTest::addColumn<bool>("leaves");
    QTest::newRow("who asked has locked") << true;
    QTest::newRow("consent has ended") << false;
}

void RecordsKindsTest::aDocumentForPaperEndsWithWhatItWasAllowedBy()
{
    QFETCH(bool, leaves);
    const auto allowed = allowedDocument();
    QVERIFY(allowed);
    QSignalSpy sheets(&room(), &ConsultingRoom::sheetDrawn);
    QSignalSpy failed(&room(), &ConsultingRoom::sheetsFailed);
    room().drawSheets(*allowed);
    if (leaves)
        room().seat().lock();
    else
        central().now = central().now.addDays(2); // and no timer has looked yet
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Fault>().failure,
        leaves ? Failure::NotSignedIn : Failure::RecordsConsentExpired);
    QVERIFY(!sheets.wait(200));
    QVERIFY(sheets.isEmpty());
}

void RecordsKindsTest::documentsAreShownAndDrawn()
{
    consentToAll();
    central().checkups = CheckupRecord();
    central().checkups.pdf = InventedPdf::plain(2);
    QCOMPARE(open(ConsentKind::Checkup), State::Shown);
    QCOMPARE(room().records().pages, QList<QSizeF>(2, QSizeF(595, 842)));
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 1);
    QVERIFY(!m_stage->entries(AuditAct::RecordsShown).first().result);
    QCOMPARE(room().loggedViews().size(), 1);
    const auto text = room().allowCopy(RecordsCopy::Text);
    QVERIFY(!text); // what it says is not known
    QCOMPARE(text.error().failure, Failure::RecordsAreDocument);
    QVERIFY(m_stage->entries(AuditAct::RecordsCopied).isEmpty());
    QVERIFY(room().allowCopy(RecordsCopy::File));
    QSignalSpy drawn(&room(), &ConsultingRoom::pageDrawn);
    room().drawPage(1, { 60, 84 });
    QVERIFY(drawn.wait());
    QCOMPARE(drawn.first().at(2).toByteArray().size(), 60 * 84 * 4);
    room().closeRecords();
    room().drawPage(1, { 60, 84 });
    QVERIFY(!drawn.wait(100)); // nothing is left of it
    central().checkups = CheckupRecord(); // the second look is at what was kept
    QCOMPARE(open(ConsentKind::Checkup), State::Shown);
    QCOMPARE(room().records().pages.size(), 2);
}

void RecordsKindsTest::aDocumentIsNotShownWithoutTheLog()
{
    consentToAll();
    central().checkups = CheckupRecord();
    central().checkups.pdf = InventedPdf::plain(1);
    room().openRecords(m_visit, ConsentKind::Checkup);
    QVERIFY(m_stage->breakAudit()); // before the answer is there
    QTRY_COMPARE(room().records().state, State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::AuditNotWritten);
    QVERIFY(room().records().pages.isEmpty());
}

void RecordsKindsTest::aDocumentGoesWithTheFirstOfItsConsents()
{
    consentToAll();
    central().record = MedicationRecord();
    central().record.pdf = InventedPdf::plain(1);
    QCOMPARE(open(ConsentKind::Medication), State::Shown);
    QCOMPARE(room().loggedViews().size(), 3); // it may show all that was asked for
    m_stage->consent(ConsentKind::Operation, Consent::State::Yes, 0);
    QVERIFY(m_stage->listed());
    QCOMPARE(room().records().state, State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::RecordsConsentExpired);
    QVERIFY(room().records().pages.isEmpty());
    QVERIFY(room().records().medication.pdf.isEmpty());
}

/// Nobody can take out of it what was asked for by that consent.
void RecordsKindsTest::aDocumentAskedForWithAConsentThatEndsMeanwhileIsNotShown()
{
    consentToAll();
    central().record = MedicationRecord();
    central().record.pdf = InventedPdf::plain(1);
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    m_stage->consent(ConsentKind::Diagnosis, Consent::State::Yes, 0);
    QVERIFY(m_stage->listed());
    QCOMPARE(room().records().state, State::Loading); // the drugs alone could still be shown
    central().release();
    QTRY_COMPARE(room().records().state, State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::RecordsConsentExpired);
    QVERIFY(room().records().medication.pdf.isEmpty());
    QVERIFY(room().loggedViews().isEmpty());
}

void RecordsKindsTest::drugsAloneAreAskedForAlone()
{
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(central().medicationQueries().first().withTreatments, false);
    QVERIFY(room().records().medication.treatments.isEmpty()); // though the service sent some
    QCOMPARE(room().records().kinds, QList<ConsentKind>{ ConsentKind::Medication });
}

void RecordsKindsTest::treatmentsComeByTheirOwnConsent()
{
    consentToAll();
    QCOMPARE(open(), State::Shown);
    QCOMPARE(central().medicationQueries().first().withTreatments, true);
    QCOMPARE(room().records().medication.treatments.size(), 2);
    const QList<ConsentKind> kinds{ ConsentKind::Medication, ConsentKind::Diagnosis, ConsentKind::Operation };
    QCOMPARE(room().records().kinds, kinds);
    QCOMPARE(kindsOf(m_stage->entries(AuditAct::RecordsAsked)), kinds);
    QCOMPARE(kindsOf(m_stage->entries(AuditAct::RecordsShown)), kinds);
    QCOMPARE(room().loggedViews().size(), 3);
    QTRY_COMPARE(central().viewReports().size(), 3);
    QTRY_VERIFY(room().loggedViews().last().reported);
    room().closeRecords();
    QCOMPARE(kindsOf(m_stage->entries(AuditAct::RecordsClosed)), kinds);
}

void RecordsKindsTest::whatIsNotConsentedToIsDropped()
{
    m_stage->consent(ConsentKind::Diagnosis, Consent::State::Yes);
    m_stage->consent(ConsentKind::Operation, Consent::State::No);
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(room().records().medication.treatments, QList<TreatmentLine>{ visitFee });
    QTRY_COMPARE(central().viewReports().size(), 2);
}

void RecordsKindsTest::eachKindIsKeptByItself()
{
    m_stage->consent(ConsentKind::Diagnosis, Consent::State::Yes);
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(open(), State::Shown);
    QCOMPARE(asked("medication"), 1);
    QCOMPARE(room().records().medication.treatments, QList<TreatmentLine>{ visitFee });
    // Said yes to afterwards: not asked for yet, and so the whole is asked for.
    m_stage->consent(ConsentKind::Operation, Consent::State::Yes);
    QVERIFY(m_stage->listed());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(asked("medication"), 2);
    QCOMPARE(room().records().medication.treatments.size(), 2);
    QCOMPARE(open(), State::Shown);
    QCOMPARE(asked("medication"), 2);
}

void RecordsKindsTest::treatmentsGoWhenTheirConsentEnds()
{
    m_stage->consent(ConsentKind::Diagnosis, Consent::State::Yes, 120);
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(room().records().medication.treatments.size(), 1);
    m_stage->pass(120'000);
    QVERIFY(m_stage->listed());
    QCOMPARE(room().records().state, State::Shown);
    QVERIFY(room().records().medication.treatments.isEmpty());
    QCOMPARE(room().records().medication.lines.size(), 1);
    QCOMPARE(room().records().ended, QList<ConsentKind>{ ConsentKind::Diagnosis }); // or it goes unnoticed
    QCOMPARE(
        kindsOf(m_stage->entries(AuditAct::RecordsClosed)), QList<ConsentKind>{ ConsentKind::Diagnosis });
    // From the shelf, too, nothing of it comes back.
    QCOMPARE(open(), State::Shown);
    QCOMPARE(asked("medication"), 1);
    QVERIFY(room().records().medication.treatments.isEmpty());
}

void RecordsKindsTest::treatmentsAloneAreShownToo()
{
    central().record.lines.clear();
    consentToAll();
    QCOMPARE(open(), State::Shown);
    QCOMPARE(room().loggedViews().size(), 2); // of the drugs there was nothing to see
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 3);
}

void RecordsKindsTest::noPartialView()
{
    consentToAll();
    QVERIFY(m_stage->core().database().run(
        QStringLiteral("CREATE TEMP TRIGGER no_view BEFORE INSERT ON main.views WHEN NEW.kind = 'operation' "
                       "BEGIN SELECT RAISE(ABORT, 'no more'); END")));
    QCOMPARE(open(), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::AuditNotWritten);
    QVERIFY(room().loggedViews().isEmpty());
    room().refresh();
    QCoreApplication::processEvents();
    QVERIFY(central().viewReports().isEmpty()); // none of the three was seen
}

void RecordsKindsTest::treatmentsAreNoTableOfTheirOwn()
{
    consentToAll();
    QCOMPARE(open(ConsentKind::Diagnosis), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::RecordsSwitchedOff);
    QCOMPARE(asked("medication"), 0);
}

QTEST_GUILESS_MAIN(RecordsKindsTest)
#include "recordskindstest.moc"
