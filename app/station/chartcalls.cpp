#include "app/station/chartcalls.h"

#include "app/domain/personlink.h"

namespace madoguchi {

namespace {

using State = ChartCall::State;

bool isSamePerson(const ListedVisit &left, const ListedVisit &right)
{
    return left.patient.birthdate.reveal() == right.patient.birthdate.reveal()
        && samePersonsKana(left.patient.kana.reveal(), right.patient.kana.reveal());
}

} // namespace

ChartCalls::ChartCalls(const QString &path, const ListedVisits &listed)
    : m_listed(listed)
    , m_watch(path)
{
    connect(&m_watch, &ChartWatch::told, this, &ChartCalls::take);
}

void ChartCalls::setOpen(bool isOpen)
{
    if (isOpen == m_isOpen)
        return;
    m_isOpen = isOpen;
    m_call = ChartCall();
    if (isOpen)
        m_watch.start();
    else
        m_watch.stop();
    Q_EMIT changed();
}

void ChartCalls::take(const ChartReading &reading)
{
    ChartCall call;
    call.count = m_call.count + 1;
    switch (reading.state) {
    case ChartReading::State::Number:
        call.number = Pii<QString>(reading.number);
        find(call);
        break;
    case ChartReading::State::Unreadable:
        call.state = State::Unreadable;
        break;
    case ChartReading::State::Away:
        call.state = State::Away;
        break;
    case ChartReading::State::Empty:
        break;
    }
    m_call = call;
    Q_EMIT changed();
    if (call.state == State::NoVisit)
        Q_EMIT listWanted();
}

/// The newest of one patient's: the list has it first. Two patients of one number are nobody's visit.
void ChartCalls::find(ChartCall &call) const
{
    const ListedVisit *newest = nullptr;
    call.state = State::NoVisit;
    for (const ListedVisit &visit : m_listed.all()) {
        if (visit.referenceNumber.isEmpty()
            || !samePatientNumber(visit.referenceNumber, call.number.reveal()))
            continue;
        if (newest && !isSamePerson(*newest, visit)) {
            call.state = State::SeveralPatients;
            call.visit = QUuid();
            return;
        }
        if (!newest) {
            newest = &visit;
            call.visit = visit.visit;
            call.state = State::Found;
        }
    }
}

void ChartCalls::follow()
{
    if (m_call.number.isEmpty())
        return;
    ChartCall call = m_call;
    call.visit = QUuid();
    find(call);
    if (call == m_call)
        return;
    m_call = call;
    Q_EMIT changed();
}

} // namespace madoguchi
