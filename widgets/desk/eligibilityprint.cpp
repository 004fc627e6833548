#include "widgets/desk/eligibilityprint.h"

#include "app/domain/personcodes.h"
#include "widgets/desk/eligibilitysheet.h"

#include <utility>

namespace madoguchi {

EligibilityPrint::EligibilityPrint(Desk &desk, SlipPrinter &printer, QString clinic, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_clinic(std::move(clinic))
{ }

void EligibilityPrint::print(const Reception *reception)
{
    if (!reception)
        return;
    if (reception->person == PersonCheck::Doubtful) // as little on paper as in a file
        return Q_EMIT failed(Fault{ Failure::AnswerForOther, personcode::doubtful });
    const std::optional<Sheet> sheet = eligibilitySheet(*reception, m_desk.now(), m_clinic);
    const int number = reception->number;
    if (!sheet) {
        Q_EMIT said(
            tr("Number %1 has no answer about one person yet: there is nothing to print.").arg(number));
        return;
    }
    const QUuid visit = reception->visit; // the list may change below
    const Outcome<Done> printed = m_printer.print(*sheet);
    const Outcome<Done> noted = printed ? m_desk.eligibilityPrinted(visit) : printed;
    if (!noted)
        Q_EMIT failed(noted.error());
    else
        Q_EMIT said(tr("The confirmed eligibility of number %1 is printed.").arg(number));
}

} // namespace madoguchi
