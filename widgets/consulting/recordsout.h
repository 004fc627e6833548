#pragma once

#include "app/consulting.h"
#include "widgets/common/pageout.h"

#include <QObject>

#include <functional>

namespace madoguchi {

/// Lets records that are shown leave the screen: printed, as a PDF, or as text for the 電子カルテ. Nothing
/// leaves before the audit log has it.
class RecordsOut : public QObject
{
    Q_OBJECT
public:
    using Print = std::function<Outcome<Done>(const QString &job, const pageout::Pages &pages)>;
    /// `room` outlives it.
    RecordsOut(ConsultingRoom &room, QObject *parent);

    /// Another way to paper than the computer's default printer.
    void setPrint(Print print) { m_print = std::move(print); }
    void print(const ConsultingVisit &visit);
    void copy(const ConsultingVisit &visit);
    /// Into the new file `path`. False: it is not there.
    bool save(const ConsultingVisit &visit, const QString &path);

Q_SIGNALS:
    /// What became of it. Names no patient.
    void said(const QString &words);

private:
    [[nodiscard]] bool mayLeave(RecordsCopy how);
    [[nodiscard]] pageout::Pages pages(const ConsultingVisit &visit) const;
    void tell(RecordsCopy how, const Fault &fault);

    ConsultingRoom &m_room;
    Print m_print;
};

} // namespace madoguchi
