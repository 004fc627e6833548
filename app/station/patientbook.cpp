#include "app/station/patientbook.h"

#include <utility>

namespace madoguchi {

namespace {

/// Of several nobody is the patient yet.
const EligibilityResult *answerOf(const Reception &reception)
{
    return reception.eligibility.validity == Validity::Several ? nullptr : reception.main();
}

/// What is stored is of whoever was known; what was typed before anybody was known stays with the reception.
void letSubsidiesGo(Reception &reception)
{
    if (!reception.subsidies.ofReceptionOnly)
        reception.subsidies.all.clear();
}

void callDoubtful(Reception &reception, PersonDoubt doubt)
{
    reception.person = PersonCheck::Doubtful;
    reception.doubt = doubt;
    reception.displayName = {};
    reception.last.reset();
    letSubsidiesGo(reception);
}

/// By what the answer says of it, else by what was typed.
QString numberOf(const Reception &reception, const EligibilityResult &answer)
{
    return answer.referenceNumber.trimmed().isEmpty() ? reception.patientNumber.reveal()
                                                      : answer.referenceNumber;
}

/// Of somebody else the answer's number is not this patient's.
QString sureNumberOf(const Reception &reception, const EligibilityResult &answer)
{
    return reception.person == PersonCheck::Another ? reception.patientNumber.reveal()
                                                    : numberOf(reception, answer);
}

std::optional<StoredPerson> personOf(const std::optional<KnownPatient> &known)
{
    if (!known)
        return std::nullopt;
    return StoredPerson{ known->patientNumber, known->last ? known->last->patient.name : Pii<QString>(),
        known->displayName, known->kana, known->birthdate };
}

void put(KnownPatient &patient, const EligibilityResult &answer)
{
    if (!answer.patient.kana.isEmpty())
        patient.kana = answer.patient.kana;
    if (answer.patient.birthdate.reveal().isValid())
        patient.birthdate = answer.patient.birthdate;
}

QList<Subsidy> standingOf(const std::optional<KnownPatient> &one, const std::optional<KnownPatient> &other)
{
    if (!one || !other || one->identity == other->identity)
        return one ? one->subsidies : other ? other->subsidies : QList<Subsidy>();
    return one->lastOn < other->lastOn ? joined(one->subsidies, other->subsidies)
                                       : joined(other->subsidies, one->subsidies);
}

std::optional<LastReception> lastBefore(const KnownPatient &known, const QDate &day)
{
    if (known.last && known.lastOn < day)
        return LastReception{ known.lastOn, known.validity, *known.last };
    return known.before && known.before->on < day ? known.before : std::nullopt;
}

} // namespace

PatientBook::PatientBook(StationCore &core)
    : m_core(core)
    , m_patients(core.database(), core.vault().standing(Vault::Standing::Patient))
{ }

StoredPeople PatientBook::Stored::people() const
{
    return { personOf(ofNumber), personOf(ofInsurance) };
}

Outcome<PatientBook::Stored> PatientBook::find(const EligibilityResult &answer, const QString &number)
{
    Stored stored;
    auto ofNumber = m_patients.byNumber(number);
    if (!ofNumber)
        return ofNumber.error();
    stored.ofNumber = std::move(*ofNumber);
    if (const QByteArray key = m_core.patientKeyOf(answer.insurance); !key.isEmpty()) {
        auto ofInsurance = m_patients.find(key);
        if (!ofInsurance)
            return ofInsurance.error();
        stored.ofInsurance = std::move(*ofInsurance);
    }
    return stored;
}

/// Kept under the insurance, or under the number where the insurance is a new one.
Pii<QString> PatientBook::displayNameOf(const EligibilityResult &answer, const Stored &stored)
{
    const StoredPeople people = stored.people();
    if (people.ofInsurance && !contradicts(answer, *people.ofInsurance)) {
        if (auto name = madoguchi::displayNameOf(answer, people.ofInsurance); !name.isEmpty())
            return name;
    }
    return madoguchi::displayNameOf(answer, people.ofNumber);
}

std::optional<LastReception> PatientBook::lastOf(const Stored &stored, const QDate &day)
{
    std::optional<LastReception> newest;
    for (const Known *known : { &stored.ofInsurance, &stored.ofNumber }) {
        const auto last = *known ? lastBefore(**known, day) : std::nullopt;
        if (last && (!newest || newest->on < last->on))
            newest = last;
    }
    return newest;
}

/// Under a family's number another member may be stored.
PatientBook::Stored PatientBook::withoutOthers(const EligibilityResult &answer, Stored stored)
{
    for (Known *known : { &stored.ofInsurance, &stored.ofNumber }) {
        if (*known && contradicts(answer, *personOf(*known)))
            known->reset();
    }
    return stored;
}

Outcome<Done> PatientBook::recognise(Reception &reception)
{
    if (const PersonDoubt doubt = doubtAsWritten(reception); doubt != PersonDoubt::None) {
        callDoubtful(reception, doubt);
        reception.patientNumber = {};
        return Done();
    }
    return recogniseStored(reception);
}

Outcome<Done> PatientBook::recogniseStored(Reception &reception)
{
    const EligibilityResult *answer = answerOf(reception);
    if (!answer) {
        reception.person = PersonCheck::Clear;
        reception.doubt = PersonDoubt::None;
        reception.patientNumber = {};
        reception.displayName = {};
        reception.last.reset();
        letSubsidiesGo(reception);
        return Done();
    }
    const QString number = numberOf(reception, *answer);
    const auto stored = find(*answer, number);
    if (!stored)
        return stored.error();
    const PersonDoubt doubt = doubtAbout(*answer, number, stored->people());
    if (reception.person == PersonCheck::Another && (doubt == reception.doubt || doubt == PersonDoubt::None))
        return freshen(reception);
    if (doubt != PersonDoubt::None) {
        callDoubtful(reception, doubt);
        if (!answer->referenceNumber.isEmpty())
            reception.patientNumber = {};
        return Done();
    }
    if (reception.person != PersonCheck::Same) {
        reception.person = PersonCheck::Clear;
        reception.doubt = PersonDoubt::None;
    }
    reception.patientNumber = Pii(number);
    reception.displayName = displayNameOf(*answer, *stored);
    const Stored own = withoutOthers(*answer, *stored);
    takeSubsidies(reception, own, own.ofInsurance || isNew(*answer, *stored));
    if (!reception.last) // asked again it is stored of today, and still compared with the time before
        reception.last = lastOf(own, reception.day);
    return Done();
}

Outcome<Done> PatientBook::remember(const Reception &reception)
{
    const EligibilityResult *answer = answerOf(reception);
    const QByteArray key = answer ? m_core.patientKeyOf(answer->insurance) : QByteArray();
    if (key.isEmpty() || reception.person == PersonCheck::Doubtful)
        return Done();
    auto known = m_patients.find(key);
    if (!known)
        return known.error();
    KnownPatient patient = known->value_or(KnownPatient());
    if (*known && reception.person != PersonCheck::Same && contradicts(*answer, *personOf(*known))) {
        if (reception.person != PersonCheck::Another)
            return Done();
        patient = {};
    }
    if (const auto before = lastBefore(patient, reception.day))
        patient.before = before; // whoever comes twice on a day is compared with that, too
    patient.identity = key;
    put(patient, *answer);
    patient.validity = reception.eligibility.validity;
    patient.last = *answer;
    patient.lastOn = reception.day;
    patient.displayName = reception.displayName;
    if (!reception.subsidies.ofReceptionOnly)
        patient.subsidies = reception.subsidies.all;
    if (reception.person == PersonCheck::Another || !reception.patientNumber.isEmpty())
        patient.patientNumber = reception.patientNumber;
    return m_patients.keep(patient);
}

Outcome<Done> PatientBook::settle(Reception &reception, bool same)
{
    if (reception.person == PersonCheck::Doubtful && doubtAsWritten(reception) != PersonDoubt::None)
        return settleWritten(reception, same);
    const EligibilityResult *answer = answerOf(reception);
    if (!answer || reception.person != PersonCheck::Doubtful)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    const QString number = settledNumber(reception, *answer);
    auto stored = find(*answer, number);
    if (!stored)
        return stored.error();
    reception.person = same ? PersonCheck::Same : PersonCheck::Another;
    reception.patientNumber = {};
    reception.displayName = {};
    reception.last.reset();
    if (!same) {
        // What was typed for it is of this one.
        reception.subsidies.ofReceptionOnly = m_core.patientKeyOf(answer->insurance).isEmpty();
        return remember(reception);
    }
    reception.last = lastOf(*stored, reception.day);
    takeSubsidies(reception, *stored, stored->ofInsurance || isNew(*answer, *stored));
    const Known &ofInsurance = stored->ofInsurance;
    reception.patientNumber = number.isEmpty() && ofInsurance ? ofInsurance->patientNumber : Pii(number);
    reception.displayName = displayNameOf(*answer, *stored);
    // Under an insurance of before, too: the same day it would still be found first.
    if (stored->ofNumber) {
        put(*stored->ofNumber, *answer);
        if (const auto kept = m_patients.keep(*stored->ofNumber); !kept)
            return kept;
    }
    return remember(reception);
}

Outcome<std::optional<PersonComparison>> PatientBook::comparison(const Reception &reception)
{
    const EligibilityResult *answer = answerOf(reception);
    if (!answer || reception.person != PersonCheck::Doubtful)
        return std::optional<PersonComparison>();
    const auto stored = find(*answer, settledNumber(reception, *answer));
    if (!stored)
        return stored.error();
    return comparisonOf(reception, stored->people());
}

/// The number that was given for who was written down is that patient's, or the answer is nobody's here: as
/// before it, until the right number is given.
Outcome<Done> PatientBook::settleWritten(Reception &reception, bool same)
{
    reception.person = PersonCheck::Clear;
    reception.doubt = PersonDoubt::None;
    if (!same) {
        reception.eligibility = {};
        reception.receivedMessage.clear();
        reception.question.reset();
        reception.last.reset();
        return Done();
    }
    reception.person = PersonCheck::Same;
    const EligibilityResult *answer = answerOf(reception);
    if (!answer)
        return Done(); // it is said by the choice which of them
    follow(*reception.captured, *answer);
    if (const auto known = recogniseStored(reception); !known)
        return known;
    return remember(reception);
}

Outcome<Done> PatientBook::giveNumber(Reception &reception, const QString &number)
{
    const EligibilityResult *answer = answerOf(reception);
    if (!answer)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    const auto stored = find(*answer, number);
    if (!stored)
        return stored.error();
    reception.patientNumber = Pii(number);
    const StoredPeople people{ stored->people().ofNumber, {} }; // by hand a new number may replace the old
    if (const PersonDoubt doubt = doubtAbout(*answer, number, people); doubt != PersonDoubt::None) {
        callDoubtful(reception, doubt);
        return Done();
    }
    const Stored own = withoutOthers(*answer, *stored);
    takeSubsidies(reception, own, own.ofInsurance || isNew(*answer, *stored));
    if (!reception.last) // of a new insurance the number leads to it
        reception.last = lastOf(own, reception.day);
    return remember(reception);
}

/// Of two insurances both, as nobody has ended what the one that was seen last does not have: it may have
/// begun before they were known to be one patient's. What was typed before it was known whose it is comes to
/// that.
void PatientBook::takeSubsidies(Reception &reception, const Stored &own, bool isRemembered)
{
    Subsidies &subsidies = reception.subsidies;
    const bool isTyped = subsidies.ofReceptionOnly && !subsidies.all.isEmpty();
    const QList<Subsidy> standing = standingOf(own.ofInsurance, own.ofNumber);
    subsidies.all = isTyped ? joined(standing, subsidies.all) : standing;
    subsidies.ofReceptionOnly = !isRemembered && (isTyped || !own.ofNumber);
}

bool PatientBook::isNew(const EligibilityResult &answer, const Stored &stored) const
{
    return !stored.ofInsurance && !m_core.patientKeyOf(answer.insurance).isEmpty();
}

Outcome<Done> PatientBook::freshen(Reception &reception)
{
    const EligibilityResult *answer = answerOf(reception);
    if (!answer || reception.person == PersonCheck::Doubtful) {
        letSubsidiesGo(reception);
        return Done();
    }
    const auto stored = find(*answer, sureNumberOf(reception, *answer));
    if (!stored)
        return stored.error();
    const Stored own = withoutOthers(*answer, *stored);
    takeSubsidies(reception, own, own.ofInsurance.has_value());
    return Done();
}

Outcome<Done> PatientBook::keepSubsidies(Reception &reception)
{
    reception.subsidies.ofReceptionOnly = true;
    const EligibilityResult *answer = answerOf(reception);
    if (!answer || reception.person == PersonCheck::Doubtful)
        return Done();
    const auto stored = find(*answer, sureNumberOf(reception, *answer));
    if (!stored)
        return stored.error();
    Stored own = withoutOthers(*answer, *stored);
    if (own.ofInsurance && own.ofNumber && own.ofInsurance->identity == own.ofNumber->identity)
        own.ofNumber.reset();
    for (Known *known : { &own.ofInsurance, &own.ofNumber }) {
        if (!*known)
            continue;
        (*known)->subsidies = reception.subsidies.all;
        if (const auto kept = m_patients.keep(**known); !kept)
            return kept;
        reception.subsidies.ofReceptionOnly = false;
    }
    return Done();
}

} // namespace madoguchi
