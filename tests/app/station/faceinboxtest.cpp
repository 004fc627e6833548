#include "app/central/messages/eligibility.h"
#include "app/store/stationrecord.h"
#include "tests/app/station/folderclinic.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QDateTime morning(
    QDate(2026, 11, 19), QTime(23, 20), Qt::UTC); // 08:20 in Japan; the stage begins 08:30

QByteArray resultOf(const char *person, int minutes, const QList<ConsentKind> &kinds)
{
    const QDateTime at = morning.addSecs(minutes * 60);
    return facevisit::message(QLatin1String(person), at, facevisit::consentsTo(kinds, at));
}

QByteArray padded(QByteArray message, qint64 size)
{
    const qsizetype end = message.lastIndexOf("</MessageBody>");
    return message.insert(end, QByteArray(static_cast<qsizetype>(size) - message.size(), ' '));
}

} // namespace

/// What becomes of a certified reader's files at the desk that empties their folder.
class FaceInboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aResultIsAReceptionAndItsFileIsGone();
    void howItStandsIsToldOnceForAllWhoComeTogether();
    void severalReadersAtOnce();
    void theyAreNumberedAsThePatientsCame_data();
    void theyAreNumberedAsThePatientsCame();
    void whatHadToWaitForTheStoreIsNumberedAsThePatientsCame();
    void theSameFileIsNeverTwoReceptions();
    void aRestartBetweenCommitAndDeletionDoublesNothing();
    void theNewestOfOnePatientEndsTheOthersConsents_data();
    void theNewestOfOnePatientEndsTheOthersConsents();
    void aLockedSeatKeepsAndCounts();
    void foreignAndUnreadableFilesAreLeftAndCounted();
    void whatCannotBeKeptStays();
    void aFileOfYesterdayStandsUnderItsDay();
    void anOldFileOpensNothing();
    void whatIsNoResultOfOnePatientIsLeft();
    void twoReadersMayGiveOneNameAndSecond();
    void theEndOfOnePostTakesNoOtherFileAlong();
    void aFileFromTheFutureOpensAndReplacesNothing();
    void noFileTellsTheTime();
    void aFileThatNoReaderWritesIsLeft();
    void whatTheStoreCannotTakeIsHeldWithinBounds();
    void manyThatTheOthersDoNotKnowAreToldOfInTheEnd();

private:
    [[nodiscard]] QList<Reception> onDisk(int daysBack = 0) const;
    /// Six patients, one after the other, each with a name that comes before those of all earlier ones; the
    /// names, as they came. `apart`: seconds between them.
    QStringList tapAgainstTheirNames(int apart);
    /// The names of the files that the receptions came from, in the order of their numbers.
    [[nodiscard]] QStringList numbered() const;

    std::unique_ptr<FolderClinic> m_clinic;
    std::unique_ptr<StationStage> m_desk;
};

void FaceInboxTest::init()
{
    m_desk.reset();
    m_clinic = std::make_unique<FolderClinic>();
    m_desk = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    m_desk->plan.siteDir.clear(); // alone
    QVERIFY(m_desk->open().ok());
}

QList<Reception> FaceInboxTest::onDisk(int daysBack) const
{
    ReceptionBook book(m_desk->core());
    const auto day = book.ofDay(m_desk->core().today().addDays(-daysBack));
    return day ? *day : QList<Reception>();
}

/// Of ten who come together each changes it: it is asked for from the store, and by the window, once.
void FaceInboxTest::howItStandsIsToldOnceForAllWhoComeTogether()
{
    QCoreApplication::processEvents();
    QSignalSpy health(&m_desk->desk(), &Desk::healthChanged);
    for (int i = 0; i < 10; ++i) {
        Q_EMIT m_desk->desk().inbox()->standingChanged();
        Q_EMIT m_desk->core().healthChanged();
    }
    QCOMPARE(health.size(), 0);
    QTRY_COMPARE(health.size(), 1);
}

void FaceInboxTest::aResultIsAReceptionAndItsFileIsGone()
{
    QVERIFY(m_desk->signIn(QStringLiteral("uketsuke")).ok());
    QSignalSpy arrived(&m_desk->desk(), &Desk::arrived);
    const QByteArray message = resultOf("04a_", 0, { ConsentKind::Medication });
    const QString name = m_clinic->tap(message, morning);
    FolderClinic::look(*m_desk);
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(m_clinic->faceFiles().size(), 0);
    const ReceptionList shown = m_desk->desk().receptions();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().faceFile, name);
    QVERIFY(shown.first().receivedMessage.isEmpty()); // the list of a long day needs none
    QCOMPARE(m_desk->messageOf(shown.first().visit), message);
    QVERIFY(shown.first().method == IdentityMethod::Reported);
    QVERIFY(shown.first().visitEnd == VisitEnd::Complete);
    QCOMPARE(shown.first().arrivedAt, morning);
    QCOMPARE(shown.first().consents().of(ConsentKind::Medication).state, Consent::State::Yes);
    QCOMPARE(m_desk->entries(AuditAct::ReceptionKept).size(), 1);
    QVERIFY(m_desk->desk().confirm(shown.first().visit).ok());
}

void FaceInboxTest::severalReadersAtOnce()
{
    int number = 0;
    for (const char *person : { "04a_", "04e_", "04f_" }) {
        ++number;
        m_clinic->tap(resultOf(person, number, {}), morning.addSecs(number * 60), number);
    }
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 3);
    QCOMPARE(m_clinic->faceFiles().size(), 0);
}

QStringList FaceInboxTest::tapAgainstTheirNames(int apart)
{
    QStringList names;
    QDateTime written = QDateTime::currentDateTimeUtc().addSecs(-60);
    for (const char *person : { "04a_", "04b_", "04c_", "04d_", "04e_", "04f_" }) {
        const QDateTime at = morning.addSecs(names.size() * apart);
        const int number = 100 - static_cast<int>(names.size());
        names.append(m_clinic->tap(facevisit::message(QLatin1String(person), at, {}), at, number));
        QFile file(m_clinic->path(QStringLiteral("face/") + names.last()));
        written = written.addMSecs(100);
        if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(written, QFileDevice::FileModificationTime))
            return {};
    }
    return names;
}

QStringList FaceInboxTest::numbered() const
{
    QStringList files;
    for (const Reception &reception : onDisk())
        files.append(reception.faceFile);
    return files;
}

void FaceInboxTest::theyAreNumberedAsThePatientsCame_data()
{
    QTest::addColumn<int>("apart");
    QTest::newRow("minutes between them") << 60;
    QTest::newRow("all within one second") << 0;
}

void FaceInboxTest::theyAreNumberedAsThePatientsCame()
{
    QFETCH(int, apart);
    const QStringList names = tapAgainstTheirNames(apart);
    QCOMPARE(names.size(), 6);
    QVERIFY(!std::is_sorted(names.begin(), names.end()));
    FolderClinic::look(*m_desk);
    QCOMPARE(numbered(), names);
}

void FaceInboxTest::whatHadToWaitForTheStoreIsNumberedAsThePatientsCame()
{
    QVERIFY(m_desk->breakAudit());
    const QStringList names = tapAgainstTheirNames(0);
    FolderClinic::look(*m_desk);
    QCOMPARE(m_desk->desk().inbox()->standing().waiting, 6);
    QVERIFY(m_desk->core().database().run(QStringLiteral("DROP TRIGGER no_more")).ok());
    m_desk->desk().inbox()->look();
    QCOMPARE(numbered(), names);
}

void FaceInboxTest::theSameFileIsNeverTwoReceptions()
{
    const QByteArray message = resultOf("04a_", 0, {});
    for (int i = 0; i < 3; ++i) {
        m_clinic->tap(message, morning);
        FolderClinic::look(*m_desk);
    }
    m_clinic->tap(message, morning, 2); // under another name
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(m_clinic->faceFiles().size(), 0);
}

void FaceInboxTest::aRestartBetweenCommitAndDeletionDoublesNothing()
{
    // The others cannot be told, so that the file stays behind the commit, as where the power goes.
    m_desk->plan.siteDir = m_clinic->path(QStringLiteral("away"));
    QVERIFY(m_clinic->open(*m_desk));
    QTRY_VERIFY(m_desk->core().board().standing().fault); // or it waits for the first look there
    m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(m_clinic->faceFiles().size(), 1);
    QCOMPARE(m_desk->desk().inbox()->standing().waiting, 1);
    m_desk->plan.siteDir.clear();
    QVERIFY(m_desk->open().ok());
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(m_clinic->faceFiles().size(), 0);
    QCOMPARE(m_desk->entries(AuditAct::ReceptionKept).size(), 1);
}

void FaceInboxTest::theNewestOfOnePatientEndsTheOthersConsents_data()
{
    QTest::addColumn<bool>("newestFirst");
    QTest::newRow("in order") << false;
    QTest::newRow("the newest came first") << true;
}

void FaceInboxTest::theNewestOfOnePatientEndsTheOthersConsents()
{
    QFETCH(bool, newestFirst);
    const QByteArray older = resultOf("04a_", 0, { ConsentKind::Medication });
    const QByteArray newer = resultOf("04a_", 5, { ConsentKind::Checkup });
    QString names[2];
    for (const bool isNewer : { newestFirst, !newestFirst }) {
        names[isNewer ? 1 : 0]
            = m_clinic->tap(isNewer ? newer : older, morning.addSecs(isNewer ? 300 : 0), isNewer ? 2 : 1);
        FolderClinic::look(*m_desk);
    }
    const ReceptionList kept(onDisk());
    QCOMPARE(kept.size(), 2);
    const Reception *before = FolderClinic::received(kept, names[0]);
    const Reception *now = FolderClinic::received(kept, names[1]);
    QVERIFY(before && now);
    QVERIFY(before->consents() == Consents());
    QCOMPARE(before->receivedMessage, older); // what came stays as it came
    QCOMPARE(now->consents().of(ConsentKind::Checkup).state, Consent::State::Yes);
    QCOMPARE(now->consents().of(ConsentKind::Medication).state, Consent::State::No);
}

void FaceInboxTest::aLockedSeatKeepsAndCounts()
{
    m_clinic->tap(resultOf("04a_", 0, {}), morning);
    FolderClinic::look(*m_desk);
    QCOMPARE(m_desk->desk().waiting(), 1);
    QVERIFY(m_desk->desk().receptions().isEmpty());
    QVERIFY(m_desk->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(m_desk->desk().receptions().size(), 1);
}

void FaceInboxTest::foreignAndUnreadableFilesAreLeftAndCounted()
{
    QByteArray foreign = resultOf("04a_", 0, {});
    foreign.replace(facevisit::institution().toLatin1(), "1319999980");
    m_clinic->tap(foreign, morning, 1);
    m_clinic->tap("<XmlMsg><MessageHeader>", morning, 2);
    QFile odd(m_clinic->path(QStringLiteral("face/notes.txt")));
    QVERIFY(odd.open(QIODevice::WriteOnly));
    const QString good = m_clinic->tap(resultOf("04e_", 1, {}), morning.addSecs(60), 3);
    QVERIFY(QFile::link(m_clinic->path(QStringLiteral("face/") + good),
        m_clinic->path(QStringLiteral("face/") + facevisit::fileName(morning, 4))));
    FolderClinic::look(*m_desk);
    for (int i = 0; i < 40; ++i) {
        m_desk->clock.pass(1'100);
        m_desk->desk().inbox()->look();
    }
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(m_desk->desk().inbox()->standing().left, 4);
    QVERIFY(!m_clinic->faceFiles().contains(good));
    const QList<HealthLine> lines = m_desk->desk().health();
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const HealthLine &line) {
        return line.fault && line.fault->failure == Failure::FolderForeignFiles;
    }));
}

void FaceInboxTest::whatCannotBeKeptStays()
{
    QVERIFY(m_desk->breakAudit());
    QSignalSpy troubled(&m_desk->desk(), &Desk::troubled);
    m_clinic->tap(resultOf("04a_", 0, {}), morning);
    FolderClinic::look(*m_desk);
    QVERIFY(troubled.size() > 0);
    QCOMPARE(onDisk().size(), 0);
    QCOMPARE(m_clinic->faceFiles().size(), 1);
    QVERIFY(m_desk->desk().inbox()->standing().fault.has_value());
}

void FaceInboxTest::aFileOfYesterdayStandsUnderItsDay()
{
    const QDateTime yesterday = morning.addDays(-1);
    m_clinic->tap(facevisit::message(QStringLiteral("04a_"), yesterday,
                      facevisit::consentsTo({ ConsentKind::Medication }, yesterday)),
        yesterday);
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 0);
    QCOMPARE(onDisk(1).size(), 1);
    QCOMPARE(onDisk(1).first().consents().of(ConsentKind::Medication).state, Consent::State::Yes);
}

void FaceInboxTest::anOldFileOpensNothing()
{
    const QDateTime longAgo = morning.addDays(-5);
    m_clinic->tap(facevisit::message(QStringLiteral("04a_"), longAgo,
                      facevisit::consentsTo({ ConsentKind::Medication }, morning)),
        longAgo);
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 1);
    QVERIFY(onDisk().first().consents() == Consents());
}

void FaceInboxTest::whatIsNoResultOfOnePatientIsLeft()
{
    auto answer = messages::readEligibility(resultOf("04a_", 0, { ConsentKind::Medication }));
    QVERIFY(answer.ok());
    Eligibility byNumber = *answer;
    byNumber.medium = QStringLiteral("2");
    Eligibility twoPeople = *answer;
    twoPeople.results.append(twoPeople.results.first());
    Eligibility tooMany = *answer;
    tooMany.validity = Validity::Several;
    for (int i = 0; i < 20; ++i)
        tooMany.results.append(tooMany.results.first());
    int number = 0;
    for (const Eligibility &one : { byNumber, twoPeople, tooMany })
        m_clinic->tap(messages::write(one, true), morning, ++number);
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 0);
    QCOMPARE(m_clinic->faceFiles().size(), 3);
    QCOMPARE(m_desk->desk().inbox()->standing().left, 3);
    tooMany.results.removeLast();
    m_clinic->tap(messages::write(tooMany, true), morning, 4);
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 1);
}

void FaceInboxTest::twoReadersMayGiveOneNameAndSecond()
{
    for (const char *person : { "04a_", "04e_" }) {
        m_clinic->tap(resultOf(person, 0, {}), morning);
        FolderClinic::look(*m_desk);
    }
    QCOMPARE(onDisk().size(), 2);
    QCOMPARE(m_clinic->faceFiles().size(), 0);
}

void FaceInboxTest::theEndOfOnePostTakesNoOtherFileAlong()
{
    m_desk->plan.siteDir = m_clinic->path(QStringLiteral("site"));
    QVERIFY(m_clinic->open(*m_desk));
    QTRY_VERIFY(
        m_desk->core().board().commonNumbers(m_desk->core().today()) == SiteBoard::CommonNumbers::Ours);
    m_clinic->tap(resultOf("04a_", 0, {}), morning);
    FolderClinic::look(*m_desk); // told, and the answer is not here yet
    const QByteArray second = resultOf("04e_", 0, {});
    m_clinic->tap(second, morning); // over the first
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), 2);
    QTRY_COMPARE(m_desk->desk().inbox()->standing().waiting, 0);
    QTRY_COMPARE(m_desk->core().board().visits().size(), 2); // the others know of both
    QTRY_COMPARE(m_clinic->faceFiles().size(), 0);
}

void FaceInboxTest::aFileFromTheFutureOpensAndReplacesNothing()
{
    m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    m_clinic->tap(resultOf("04a_", 60, { ConsentKind::Checkup }), morning.addSecs(3600), 2);
    FolderClinic::look(*m_desk);
    const ReceptionList kept(onDisk());
    QCOMPARE(kept.size(), 2);
    const Reception *now = FolderClinic::received(kept, facevisit::fileName(morning));
    const Reception *future = FolderClinic::received(kept, facevisit::fileName(morning.addSecs(3600), 2));
    QVERIFY(now && future);
    QCOMPARE(now->consents().of(ConsentKind::Medication).state, Consent::State::Yes);
    QVERIFY(future->consents() == Consents());
}

/// Anybody can put one there (oqs-interface.md ruling 40): nothing is forgotten by its word.
void FaceInboxTest::noFileTellsTheTime()
{
    m_desk->clockOffset.reset();
    QVERIFY(m_desk->open().ok());
    const auto measuredOn = [this] {
        const auto record = StationRecords(
            m_desk->core().database(), m_desk->core().vault().standing(Vault::Standing::Vault))
                                .find();
        return record && *record ? (*record)->lastMeasured : QDate();
    };
    const QDate before = measuredOn();
    m_desk->clock.pass(qint64(24) * 3600 * 1000);
    const QDateTime at = morning.addDays(1);
    m_clinic->tap(facevisit::message(QStringLiteral("04a_"), at, {}), at);
    FolderClinic::look(*m_desk);
    m_desk->core().housekeeping().look();
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(measuredOn(), before);
}

/// Padded with blanks until its notice is one that no other station reads any more, or until no reader can
/// have written it.
void FaceInboxTest::aFileThatNoReaderWritesIsLeft()
{
    m_desk->plan.siteDir = m_clinic->path(QStringLiteral("site"));
    QVERIFY(m_clinic->open(*m_desk));
    QStringList names;
    for (const qint64 size : { FolderFiles::mostBytes - 200, FaceInbox::mostBytes + 1, FaceInbox::mostBytes })
        names.append(m_clinic->tap(
            padded(resultOf("04a_", 0, {}), size), morning, 1 + static_cast<int>(names.size())));
    FolderClinic::look(*m_desk);
    for (int i = 0; i < 40; ++i) {
        m_desk->clock.pass(1'100);
        m_desk->desk().inbox()->look();
    }
    QTRY_COMPARE(m_desk->desk().inbox()->standing().waiting, 0);
    QCOMPARE(numbered(), names.mid(2));
    QTRY_COMPARE(m_clinic->faceFiles(), names.first(2));
    QCOMPARE(m_desk->desk().inbox()->standing().left, 2);
    QTRY_COMPARE(m_desk->core().board().visits().size(), 1);
    QVERIFY(m_desk->core().board().missing().isEmpty());
}

void FaceInboxTest::whatTheStoreCannotTakeIsHeldWithinBounds()
{
    QVERIFY(m_desk->breakAudit());
    constexpr int many = 40;
    for (int i = 0; i < many; ++i)
        m_clinic->tap(
            padded(facevisit::message(QStringLiteral("04a_"), morning.addSecs(i), {}), FaceInbox::mostBytes),
            morning, i + 1);
    const FaceInbox *inbox = m_desk->desk().inbox();
    FolderClinic::look(*m_desk);
    m_desk->desk().inbox()->look();
    QCOMPARE(inbox->standing().waiting, many);
    QVERIFY(inbox->held() > 0);
    QVERIFY(inbox->held() <= FaceInbox::mostHeld);
    QVERIFY(m_desk->core().database().run(QStringLiteral("DROP TRIGGER no_more")).ok());
    m_desk->desk().inbox()->look();
    FolderClinic::look(*m_desk);
    FolderClinic::look(*m_desk);
    QCOMPARE(onDisk().size(), many);
    QCOMPARE(inbox->standing().waiting, 0);
    QCOMPARE(inbox->held(), 0);
    QCOMPARE(m_clinic->faceFiles(), QStringList());
}

void FaceInboxTest::manyThatTheOthersDoNotKnowAreToldOfInTheEnd()
{
    m_desk->plan.siteDir = m_clinic->path(QStringLiteral("away"));
    QVERIFY(m_clinic->open(*m_desk));
    QTRY_VERIFY(m_desk->core().board().standing().fault);
    constexpr int many = 70; // more than are on their way at a time
    for (int i = 0; i < many; ++i)
        m_clinic->tap(facevisit::message(QStringLiteral("04a_"), morning.addSecs(i), {}), morning, i + 1);
    FolderClinic::look(*m_desk);
    FaceInbox *inbox = m_desk->desk().inbox();
    QCOMPARE(onDisk().size(), many);
    QCOMPARE(m_clinic->faceFiles().size(), many);
    QCOMPARE(inbox->standing().waiting, many);
    QVERIFY(QDir().mkpath(m_clinic->path(QStringLiteral("away"))));
    QTRY_COMPARE((inbox->look(), inbox->standing().waiting), 0);
    QTRY_COMPARE((inbox->look(), m_clinic->faceFiles().size()), 0);
    QTRY_COMPARE(m_desk->core().board().visits().size(), many);
}

QTEST_GUILESS_MAIN(FaceInboxTest)
#include "faceinboxtest.moc"
