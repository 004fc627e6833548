#include "app/central/messages/eligibility.h"
#include "tests/app/station/folderclinic.h"

#include <QHash>
#include <QTest>

using namespace madoguchi;

namespace {

using State = Consent::State;

constexpr std::array kinds{ ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Diagnosis,
    ConsentKind::Operation };
constexpr int Combinations = 3 * 3 * 3 * 3;
constexpr int Readers = 3;

const QDateTime morning(
    QDate(2026, 11, 19), QTime(23, 20), Qt::UTC); // 08:20 in Japan; the stage begins 08:30

/// The states of the four kinds, one after the other.
std::array<State, kinds.size()> combination(int number)
{
    std::array<State, kinds.size()> states{};
    for (State &state : states) {
        state = static_cast<State>(number % 3);
        number /= 3;
    }
    return states;
}

/// What a patient is asked about the limit: not, yes, no.
std::optional<bool> limitOf(int number)
{
    return number % Readers == 0 ? std::nullopt : std::optional(number % Readers == 1);
}

/// Readers finish in the same second: so many of them, each with another patient.
QDateTime timeOf(int number)
{
    return morning.addSecs(number / Readers);
}

QString insuranceNumber(int number)
{
    return QString::number(2'000'000 + number);
}

QByteArray messageOf(int number)
{
    auto eligibility = messages::readEligibility(facevisit::message(QStringLiteral("04a_")));
    if (!eligibility)
        qFatal("sample");
    const QDateTime at = toJapanTime(timeOf(number));
    eligibility->processedAt = at;
    const auto states = combination(number);
    for (EligibilityResult &result : eligibility->results) {
        result.insurance.number = Pii(insuranceNumber(number));
        result.referenceNumber.clear();
        result.consents = {};
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            Consent consent{ .state = states.at(i) };
            if (consent.state == State::Yes) {
                consent.at = at;
                consent.until = at.addDays(1);
            }
            result.consents.set(kinds.at(i), consent);
        }
        result.limitConsent = limitOf(number);
        result.limitConsentAt = result.limitConsent ? at : QDateTime();
        if (result.limitConsent != true)
            result.limit.reset();
    }
    return messages::write(*eligibility, true);
}

} // namespace

/// Beside certified readers: whatever was consented to and refused, at whichever of them, is that patient's
/// and nobody else's.
class FaceConsentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCombinationFromSeveralReadersAtOnce();
    void aFileThatCameTwiceGivesNothingMore();

private:
    static void compare(const Reception &reception, int number, const QDateTime &now);
};

void FaceConsentsTest::compare(const Reception &reception, int number, const QDateTime &now)
{
    const auto states = combination(number);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const Consent &consent = reception.consents().of(kinds.at(i));
        QCOMPARE(consent.state, states.at(i));
        QCOMPARE(consent.isOpenAt(now), states.at(i) == State::Yes);
        QCOMPARE(consent.isOpenAt(timeOf(number).addDays(1)), false);
    }
    QVERIFY(reception.main());
    QCOMPARE(reception.main()->limitConsent, limitOf(number));
    QCOMPARE(reception.main()->limit.has_value(), false); // the sample has none to show
    QCOMPARE(reception.arrivedAt, timeOf(number));
    QVERIFY(reception.method == IdentityMethod::Reported);
}

void FaceConsentsTest::everyCombinationFromSeveralReadersAtOnce()
{
    FolderClinic clinic;
    const auto desk = clinic.station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    const auto other = clinic.station(StationKind::Desk, QStringLiteral("DESK-2"), false);
    QVERIFY(clinic.open(*desk) && clinic.open(*other));
    QHash<QString, int> numbers; // of the patients, by their files
    for (int number = 0; number < Combinations; ++number)
        numbers.insert(clinic.tap(messageOf(number), timeOf(number), number + 1), number);
    QCOMPARE(static_cast<int>(numbers.size()), Combinations);
    FolderClinic::look(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(clinic.faceFiles().isEmpty(), 30'000); // when the other desk has been told
    for (StationStage *stage : { desk.get(), other.get() }) { // the other one by the sealed notices
        QVERIFY(stage->signIn(QStringLiteral("uketsuke")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(stage->desk().receptions().size()), Combinations, 30'000);
        QHash<QString, int> expected = numbers;
        for (const Reception &reception : stage->desk().receptions()) {
            QVERIFY(expected.contains(reception.faceFile));
            const int number = expected.take(reception.faceFile);
            QCOMPARE(reception.main()->insurance.number.reveal(), insuranceNumber(number));
            compare(reception, number, stage->clock.now());
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(expected.isEmpty()); // each of them once
    }
}

void FaceConsentsTest::aFileThatCameTwiceGivesNothingMore()
{
    FolderClinic clinic;
    const auto desk = clinic.station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    desk->plan.siteDir.clear();
    QVERIFY(desk->open().ok());
    QVERIFY(desk->signIn(QStringLiteral("uketsuke")).ok());
    constexpr int given = 2 + 3 * 1 + 9 * 0 + 27 * 2; // yes, no, not asked, yes
    for (int reader = 1; reader <= Readers; ++reader) { // one result, left by three readers
        clinic.tap(messageOf(given), timeOf(given), reader);
        FolderClinic::look(*desk);
    }
    const ReceptionList receptions = desk->desk().receptions();
    QCOMPARE(receptions.size(), 1);
    compare(receptions.first(), given, desk->clock.now());
    QVERIFY(clinic.faceFiles().isEmpty());
}

QTEST_GUILESS_MAIN(FaceConsentsTest)
#include "faceconsentstest.moc"
