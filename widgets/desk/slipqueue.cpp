#include "widgets/desk/slipqueue.h"

#include "widgets/desk/receptionmodel.h"

#include <utility>

namespace madoguchi {

SlipQueue::SlipQueue(
    Desk &desk, SlipPrinter &printer, QString clinic, const ReceptionModel &model, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_clinic(std::move(clinic))
    , m_model(model)
{ }

bool SlipQueue::print(const Reception &reception)
{
    const Outcome<Done> onPaper = m_printer.print(slipOf(reception, m_clinic));
    note(reception.visit, onPaper ? std::nullopt : std::optional(onPaper.error()));
    if (!onPaper)
        return false;
    const Outcome<Done> printed = m_desk.slipPrinted(reception.visit);
    if (!printed)
        Q_EMIT failed(printed.error());
    else if (reception.needsAction())
        Q_EMIT said(tr("The slip of number %1 is printed. It still needs action.").arg(reception.number));
    else
        Q_EMIT said(tr("Number %1 is confirmed, the slip is printed.").arg(reception.number));
    return true;
}

void SlipQueue::note(const QUuid &visit, const std::optional<Fault> &fault)
{
    if (fault && !m_missing.contains(visit))
        m_missing.append(visit);
    else if (!fault)
        m_missing.removeAll(visit);
    m_fault = fault.value_or(m_fault);
    Q_EMIT changed();
}

UnprintedSlips SlipQueue::unprinted() const
{
    UnprintedSlips slips;
    slips.fault = m_fault;
    for (const QUuid &visit : m_missing) {
        if (m_model.find(visit))
            slips.people.append({ m_model.numberOf(visit), m_model.nameOf(visit) });
    }
    return slips;
}

void SlipQueue::forget()
{
    m_missing.clear();
    Q_EMIT changed();
}

void SlipQueue::printMissing()
{
    const QList<QUuid> visits = m_missing; // it changes below
    for (const QUuid &visit : visits) {
        const Reception *reception = m_model.find(visit);
        if (reception && !print(Reception(*reception)))
            break;
    }
}

} // namespace madoguchi
