#pragma once

#include "app/domain/failure.h"
#include "app/domain/personcomparison.h"
#include "app/domain/reception.h"
#include "app/domain/registration.h"
#include "widgets/desk/receptionmodel.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace madoguchi {

class CandidateList;
class ConsentList;
class DisplayNameLine;
class FactSheet;
class Notice;
class PatientNumberLine;
class PersonDoubtLine;
class PlainLabel;
class SinceLastLine;
class StateChip;
class SubsidyLine;

/// One reception in full: who, what the patient pays, how the insurance stands, what to do next, and which
/// consents were given. Never the content of a record: there is no place for one.
class ReceptionDetails : public QWidget
{
    Q_OBJECT
public:
    explicit ReceptionDetails(QWidget *parent = nullptr);

    /// `others`: the same patient's other receptions of the day. `comparison`: of a doubtful one.
    void setReception(const Reception &reception, const QDateTime &now, const OtherReceptions &others = {},
        const std::optional<PersonComparison> &comparison = {});
    /// How the registration of its patient number stands; before setReception.
    void setRegistration(const Registration &registration) { m_registration = registration; }
    /// The candidates of several who fit have the keyboard. False: there are none to choose from.
    bool takeKeyboardToCandidates();
    /// Name and kana stand nowhere in it until they are uncovered.
    void setCovered(bool covered);
    /// The answer to a question for records. Stays until another reception is shown or `hideRefusal`.
    void showRefusal(ConsentKind kind, const Fault &fault);
    [[nodiscard]] QWidget *refusal() const;
    /// The same where there is nothing to ask by again.
    void showUnaskable();
    /// The patient number that was given is kept.
    void patientNumberTaken();
    /// True if there was one to hide.
    bool hideRefusal();

Q_SIGNALS:
    void recordsAsked(madoguchi::ConsentKind kind);
    /// The reception that is shown is to be closed: the same patient was received again.
    void closeAsked();
    /// A person has compared: this one of several.
    void candidateChosen(const QString &branch);
    void patientNumberGiven(const QString &number);
    void displayNameGiven(const QString &name);
    /// Its 公費 are to be written down.
    void subsidiesAsked();
    /// A doubtful one was compared: the stored patient, or somebody else.
    void personSettled(bool same);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildFigures();
    void fill(const Reception &reception);
    void showPerson(const Reception &reception);
    void showBurden(const Reception &reception);
    void fillUnaskable();
    void showAgain(const Reception &reception);
    void showSteps(const Reception &reception);
    void showInsurance(const Reception &reception);
    void showBenefits(const Reception &reception);
    void showVisit(const Reception &reception);

    std::optional<Reception> m_reception;
    QDateTime m_now;
    OtherReceptions m_others;
    std::optional<PersonComparison> m_comparison;
    Registration m_registration{};
    bool m_covered = false;
    std::optional<std::pair<ConsentKind, Fault>> m_refusal;
    PlainLabel *m_name;
    PlainLabel *m_kana;
    PlainLabel *m_person;
    DisplayNameLine *m_displayName;
    PlainLabel *m_burdenCaption;
    PlainLabel *m_burden;
    PlainLabel *m_burdenSource;
    PlainLabel *m_charge;
    PlainLabel *m_validityCaption;
    StateChip *m_validity;
    PersonDoubtLine *m_doubt;
    Notice *m_unaskable;
    Notice *m_again;
    QVBoxLayout *m_stepsLayout;
    QList<Notice *> m_steps;
    SinceLastLine *m_sinceLast;
    CandidateList *m_candidates;
    SubsidyLine *m_subsidies;
    FactSheet *m_insurance;
    PatientNumberLine *m_patientNumber;
    FactSheet *m_benefits;
    FactSheet *m_tickets;
    FactSheet *m_question;
    ConsentList *m_consents;
    Notice *m_refusalNotice;
    FactSheet *m_visit;
};

} // namespace madoguchi
