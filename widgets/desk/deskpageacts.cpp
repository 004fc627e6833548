// What is done about the one in hand: DeskPage's part of it.
#include "app/domain/beforeconfirm.h"
#include "widgets/common/words.h"
#include "widgets/desk/deskpage.h"
#include "widgets/desk/deskside.h"
#include "widgets/desk/findbar.h"
#include "widgets/desk/reasking.h"
#include "widgets/desk/receptiondetails.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/receptiontable.h"
#include "widgets/desk/slipqueue.h"
#include "widgets/desk/stepwords.h"

#include <QScopedValueRollback>

namespace madoguchi {

/// Each step of it changes the list, which is shown once, afterwards.
Outcome<Done> DeskPage::confirmAndPrint(const Reception &reception)
{
    const QScopedValueRollback holding(m_holding, true);
    const Outcome<Done> confirmed = m_desk.confirm(reception.visit);
    if (confirmed && m_printsOnConfirm)
        m_slips->print(reception);
    return confirmed;
}

void DeskPage::confirm()
{
    if (m_side->takeEnter())
        return;
    const Reception *found = selected();
    if (found && found->unseenAnswer && found->person != PersonCheck::Doubtful
        && found->status != ReceptionStatus::Closed)
        return seeAnswer(*found);
    if (found && found->carried) {
        Q_EMIT said(tr("Number %1 is of an earlier day: F8 shows what it still needs.").arg(found->number));
        return;
    }
    if (!found || found->status != ReceptionStatus::Arrived || !m_guard.isSeen())
        return;
    // A second slip would have a number that nobody goes on with.
    if (m_model->othersOf(found->visit).after > 0) {
        if (!isCaptured(*found))
            closeSelected();
        return;
    }
    if (isHeldUp(*found))
        return;
    const Reception reception = *found; // the list changes below it
    const Outcome<Done> confirmed = confirmAndPrint(reception);
    refresh();
    if (!confirmed) {
        Q_EMIT failed(confirmed.error());
        return;
    }
    if (!m_printsOnConfirm)
        Q_EMIT said(tr("Number %1 is confirmed. F4 prints its slip.").arg(reception.number));
    selectByProgram(m_model->firstOpen());
    m_table->setFocus();
}

/// What comes first is led to, or said: nobody is chosen by Enter, and no question at the reader is cut off.
bool DeskPage::isHeldUp(const Reception &reception)
{
    switch (beforeConfirm(reception)) {
    case BeforeConfirm::ChooseCandidate:
        m_side->toCandidates();
        Q_EMIT said(tr("Several fit: choose who it is. Tab or ↓ goes to each, Enter there chooses."));
        return true;
    case BeforeConfirm::WaitForPatient: {
        const AtReader reader = m_desk.atReader();
        const QString step = reader.visit == reception.visit ? stepwords::step(reader.screen)
                                                             : words::visitEnd(VisitEnd::Running);
        Q_EMIT said(tr("Number %1 is not confirmed yet: the patient is still at the reader (%2).")
                        .arg(reception.number)
                        .arg(step));
        return true;
    }
    case BeforeConfirm::SayWhoItIs: // refused by name, with what to do
    case BeforeConfirm::Nothing:
        break;
    }
    return false;
}

void DeskPage::seeAnswer(const Reception &reception)
{
    if (!m_guard.isSeen())
        return;
    const int number = reception.number;
    const Outcome<Done> seen = m_desk.seeAnswer(reception.visit);
    refresh();
    if (!seen)
        return Q_EMIT failed(seen.error());
    Q_EMIT said(tr("Noted: the answer about number %1.").arg(number));
    selectByProgram(m_model->firstOpen());
    m_table->setFocus();
}

void DeskPage::setPrintsOnConfirm(bool prints)
{
    m_printsOnConfirm = prints;
    m_side->setPrintsOnConfirm(prints);
}

void DeskPage::takeBack()
{
    const std::optional<FreshConfirm> fresh = m_desk.freshConfirm();
    if (!fresh)
        return;
    if (const Outcome<Done> back = m_desk.takeBackConfirm(fresh->visit); !back)
        return Q_EMIT failed(back.error());
    refresh();
    if (m_model->rowOf(fresh->visit) < 0)
        m_find->clear();
    selectByProgram(m_model->rowOf(fresh->visit));
    if (!m_side->isTaken())
        m_table->setFocus();
    Q_EMIT said(
        tr("The confirmation of number %1 is taken back. Ask for the slip if it is given out already.")
            .arg(fresh->number));
}

void DeskPage::handOverAgain()
{
    const Reception *reception = selected();
    if (!reception || m_side->isTaken()) // only of one that is to be seen
        return;
    if (reception->status == ReceptionStatus::Arrived)
        return Q_EMIT said(tr("Confirm first (Enter): it is handed over with that."));
    if (reception->status == ReceptionStatus::Closed)
        return;
    if (reception->unseenAnswer)
        return Q_EMIT said(
            tr("First look at the answer that has come (Enter): it is handed over with that."));
    const int number = reception->number;
    if (const Outcome<Done> asked = m_desk.handOverAgain(reception->visit); !asked)
        Q_EMIT failed(asked.error());
    else
        Q_EMIT said(tr("Number %1 is handed over to the レセコン once more.").arg(number));
    refresh();
}

/// `isWritten`: it was compared with who was written down in an outage.
QString DeskPage::settledWords(bool same, bool isWritten)
{
    if (isWritten)
        return same ? tr("Number %1 is who was written down.")
                    : tr("Number %1 is somebody else, and the answer is taken off: give the right number of "
                         "the insurance (F8, then F2).");
    return same ? tr("Number %1 is the stored patient. Enter confirms.")
                : tr("Number %1 is somebody else: give the right patient number, then confirm (Enter).");
}

void DeskPage::settle(bool same)
{
    const Reception *reception = selected();
    if (!reception)
        return;
    const int number = reception->number;
    const bool isWritten = doubtAsWritten(*reception) != PersonDoubt::None;
    const bool isOfBefore = reception->carried && (same || !isWritten);
    const Outcome<Done> settled = m_desk.settlePerson(reception->visit, same);
    m_table->setFocus(); // the button that was pressed is gone
    if (!settled)
        return Q_EMIT failed(settled.error());
    Q_EMIT said(isOfBefore
            ? tr("Number %1 is settled: look at its answer, and take note of it (Enter).").arg(number)
            : settledWords(same, isWritten).arg(number));
    refresh();
}

void DeskPage::keepName(const QString &name)
{
    const Reception *reception = selected();
    if (!reception)
        return;
    if (const Outcome<Done> kept = m_desk.keepDisplayName(reception->visit, name); !kept)
        return Q_EMIT failed(kept.error());
    m_table->setFocus();
    Q_EMIT said(name.isEmpty() ? tr("The name is written as it is received.")
                               : tr("The name is written like that from now on."));
    refresh();
}

void DeskPage::choose(const QString &branch)
{
    const Reception *reception = selected();
    if (!reception)
        return;
    if (const Outcome<Done> chosen = m_desk.chooseCandidate(reception->visit, branch); !chosen)
        Q_EMIT failed(chosen.error());
    else
        Q_EMIT said(tr("The chosen one is being asked for by the branch."));
    m_table->setFocus(); // the button that was pressed is gone
    refresh();
}

void DeskPage::link(const QString &number)
{
    const Reception *reception = selected();
    if (!reception)
        return;
    if (const Outcome<Done> linked = m_desk.linkPatientNumber(reception->visit, number); !linked)
        return Q_EMIT failed(linked.error());
    m_side->details().patientNumberTaken();
    m_table->setFocus();
    Q_EMIT said(tr("The patient number is kept, and registered with the service by itself."));
    refresh();
}

void DeskPage::printAgain()
{
    if (m_slips->unprinted().people.isEmpty())
        return printSelected();
    m_slips->printMissing();
    refresh();
}

void DeskPage::printSelected()
{
    const Reception *reception = selected();
    if (!reception || m_side->isTaken()) // only of one that is to be seen
        return;
    if (reception->status == ReceptionStatus::Arrived) {
        Q_EMIT said(m_printsOnConfirm ? tr("Confirm first (Enter): the slip is printed with it.")
                                      : tr("Confirm first (Enter), then print the slip."));
        return;
    }
    if (reception->status == ReceptionStatus::Closed || reception->carried)
        return;
    m_slips->print(Reception(*reception));
    refresh();
}

void DeskPage::askAgain()
{
    const Reception *reception = selected();
    if (reception && !m_side->isTaken()) // only about one that is to be seen
        m_reasking->ask(Reception(*reception)); // the list changes below it
    refresh();
}

/// And leads to the one that counts.
void DeskPage::closeSelected()
{
    const Reception *reception = selected();
    if (!reception)
        return;
    const int number = reception->number;
    const int after = m_model->othersOf(reception->visit).after;
    const Outcome<Done> closed = m_desk.closeReceivedAgain(reception->visit);
    if (!closed) {
        Q_EMIT failed(closed.error());
        return;
    }
    Q_EMIT said(tr("Number %1 is closed. Go on with number %2.").arg(number).arg(after));
    refresh();
    selectByProgram(m_model->rowOfNumber(after));
    m_table->setFocus();
}

} // namespace madoguchi
