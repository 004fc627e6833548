#pragma once

#include "app/consulting.h"
#include "widgets/common/pageout.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

#include <functional>

namespace madoguchi {

class DocumentPrint;

/// Lets records that are shown leave the screen: printed, as a PDF, or as text for the 電子カルテ. Nothing
/// leaves before the audit log has it. A document (PDF) goes as it is: page by page onto paper, or as its
/// file.
class RecordsOut : public QObject
{
    Q_OBJECT
public:
    using Print = std::function<Outcome<Done>(const QString &job, const pageout::Pages &pages)>;
    /// `room` outlives it.
    RecordsOut(ConsultingRoom &room, QObject *parent);

    /// Another way to paper than the computer's default printer.
    void setPrint(Print print) { m_print = std::move(print); }
    /// What is shown.
    void print();
    void copy();
    /// Into the new file `path`. False: it is not there.
    bool save(const QString &path);

    /// Takes what was copied back off the clipboard, unless somebody has put something else there.
    void takeBack();

Q_SIGNALS:
    /// What became of it. Names no patient.
    void said(const QString &words);

private:
    [[nodiscard]] std::optional<AllowedCopy> allowed(RecordsCopy how);
    [[nodiscard]] pageout::Pages pages(const AllowedCopy &copy) const;
    void tellPrinted(const AllowedCopy &copy, const Outcome<Done> &printed, int pages);
    void failed(const AllowedCopy &copy, RecordsCopy how, const Fault &fault);
    void followRecords();
    void tell(RecordsCopy how, const Fault &fault);

    ConsultingRoom &m_room;
    Print m_print;
    DocumentPrint *m_documents;
    QUuid m_copied{}; ///< whose records are on the clipboard; null: nobody's
    ConsentKind m_copiedKind = ConsentKind::Medication;
    QTimer m_copyEnds{};
};

} // namespace madoguchi
