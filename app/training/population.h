#pragma once

#include "app/domain/checkup.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/medication.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// How a card's authentication certificate stands.
enum class CardCertificate { Good, NearExpiry, InGrace, PastGrace, Revoked };

/// One insurance of a person, with the person as that insurer knows them.
struct Coverage
{
    EligibilityResult result{}; ///< without consents
    std::optional<LimitInformation> limit{}; ///< what may be told when the patient agrees
    QList<SpecificDisease> diseases{}; ///< the same
};

/// What is on and about the person's card.
struct PersonsCard
{
    QString pin{};
    int triesLeft = 3;
    CardCertificate certificate = CardCertificate::Good;
    bool suspended = false; ///< 一時停止: reported lost
    bool registered = true; ///< 利用申込 done: registered for insurance use
};

/// An invented person of the training clinic.
struct Person
{
    QString id{};
    QString noteEnglish{};
    bool hero = false; ///< the walkthrough's patient
    Patient patient{};
    QList<Coverage> coverages{}; ///< newest first; empty: no eligibility
    bool newInsuranceExists = false; ///< a new insurance is reported, but cannot be read yet
    PersonsCard card{};
    QList<MedicationLine> medication{};
    QList<TreatmentLine> treatments{}; ///< 診療 and 手術
    QList<Checkup> checkups{}; ///< newest first

    /// Coverages that count on `day`: those not yet lost, in order.
    [[nodiscard]] QList<Coverage> currentOn(const QDate &day) const;
    /// 資格有効性 asked by card on `day`.
    [[nodiscard]] Validity validityOn(const QDate &day) const;
    /// What an answer by card carries on `day`: the current coverages, else the one that was lost last.
    [[nodiscard]] QList<Coverage> answeredOn(const QDate &day) const;
};

/// How far an insurer is with registering its checkups.
struct InsurerStanding
{
    QString number{}; ///< 8 wide
    QString name{};
    int lastYear = 0; ///< the newest fiscal year that is registered
    QString planned{}; ///< yyyy-MM of the next; empty: not said
};

/// The invented people, with every age and date as it stands on `today`: they do not grow old.
class Population
{
public:
    /// Reads the built-in file. Fault StoreDamaged, with the item in `code`, when it does not hold together.
    static Outcome<Population> load(const QDate &today);
    static Outcome<Population> read(const QByteArray &json, const QDate &today);

    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    /// Those with checkups.
    [[nodiscard]] const QList<InsurerStanding> &insurers() const { return m_insurers; }
    /// Null: unknown.
    [[nodiscard]] const Person *find(const QString &id) const;
    [[nodiscard]] const Person &hero() const;

private:
    Population(QList<Person> people, QList<InsurerStanding> insurers);

    QList<Person> m_people;
    QList<InsurerStanding> m_insurers;
};

/// Has this coverage begun, and not ended, on `day`?
bool isCurrent(const Coverage &coverage, const QDate &day);

} // namespace madoguchi
