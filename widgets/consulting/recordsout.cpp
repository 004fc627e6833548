#include "widgets/consulting/recordsout.h"

#include "app/support/failuretext.h"
#include "widgets/consulting/charttext.h"
#include "widgets/consulting/documentprint.h"
#include "widgets/consulting/recordspages.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

#include <memory>
#include <utility>

namespace madoguchi {

namespace {

constexpr int copyStays = 5 * 60 * 1000; ///< milliseconds

/// By this what is on the clipboard is known as ours.
QString mark()
{
    return QStringLiteral("application/x-madoguchi-records");
}

QString jobOf(const RecordsView &records)
{
    return records.kind == ConsentKind::Checkup ? QStringLiteral("checkup") : QStringLiteral("medication");
}

} // namespace

RecordsOut::RecordsOut(ConsultingRoom &room, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_print(pageout::printPages)
    , m_documents(new DocumentPrint(room, this))
{
    m_copyEnds.setSingleShot(true);
    m_copyEnds.setInterval(copyStays);
    connect(&m_copyEnds, &QTimer::timeout, this, &RecordsOut::takeBack);
    connect(&m_room, &ConsultingRoom::recordsChanged, this, &RecordsOut::followRecords);
    connect(m_documents, &DocumentPrint::ended, this, &RecordsOut::tellPrinted);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &RecordsOut::takeBack);
}

/// A copy stays no longer than what it was made of: consent, patient and person may be others by then.
void RecordsOut::followRecords()
{
    const RecordsView records = m_room.records();
    if (records.state != RecordsView::State::Shown || records.visit != m_copied
        || records.kind != m_copiedKind)
        takeBack();
}

void RecordsOut::takeBack()
{
    m_copyEnds.stop();
    if (m_copied.isNull())
        return;
    m_copied = QUuid();
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *there = clipboard->mimeData(); // who owns it is not told by every platform
    if (there && there->hasFormat(mark()))
        clipboard->clear();
}

/// From here on it alone is looked at, whatever is shown by then.
std::optional<AllowedCopy> RecordsOut::allowed(RecordsCopy how)
{
    auto copy = m_room.allowCopy(how);
    if (copy)
        return std::move(*copy);
    tell(how, copy.error());
    return std::nullopt;
}

pageout::Pages RecordsOut::pages(const AllowedCopy &copy) const
{
    const std::optional<StaffMember> who = m_room.seat().member();
    const auto laidOut = std::make_shared<RecordsPages>(
        recordsPaper(copy.records, copy.visit, who ? who->displayName : QString(), m_room.now()));
    return { laidOut->count(), [laidOut](QPainter &painter, const QRectF &page, int number) {
                laidOut->paint(painter, page, number);
            } };
}

void RecordsOut::print()
{
    if (m_documents->isBusy()) {
        Q_EMIT said(
            tr("The document before is being made ready for the printer still. Print this one when it "
               "was sent."));
        return;
    }
    const auto copy = allowed(RecordsCopy::Paper);
    if (!copy)
        return;
    if (copy->records.pages.isEmpty()) {
        const pageout::Pages paper = pages(*copy);
        return tellPrinted(*copy, m_print(jobOf(copy->records), paper), paper.count);
    }
    Q_EMIT said(tr("The document is being made ready for the printer: %n page(s).", nullptr,
        static_cast<int>(copy->records.pages.size())));
    m_documents->print(*copy, jobOf(copy->records), m_print);
}

void RecordsOut::tellPrinted(const AllowedCopy &copy, const Outcome<Done> &printed, int pages)
{
    if (!printed)
        return failed(copy, RecordsCopy::Paper, printed.error());
    Q_EMIT said(tr(
        "Sent to the printer: %n page(s). Take them out at once. It is on the audit log.", nullptr, pages));
}

void RecordsOut::failed(const AllowedCopy &copy, RecordsCopy how, const Fault &fault)
{
    m_room.copyFailed(copy, how, fault.failure);
    tell(how, fault);
}

void RecordsOut::copy()
{
    const auto copy = allowed(RecordsCopy::Text);
    if (!copy)
        return;
    auto content = std::make_unique<QMimeData>();
    content->setText(charttext::of(copy->records, copy->visit, m_room.now()));
    // Programs that remember what was copied leave this out: they would keep it longer than the seat.
    content->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    content->setData(mark(), QByteArrayLiteral("1"));
    m_copied = copy->records.visit;
    m_copiedKind = copy->records.kind;
    m_copyEnds.start();
    QGuiApplication::clipboard()->setMimeData(content.release());
    Q_EMIT said(
        tr("Copied as text: paste it into this patient's chart now. It goes off the clipboard when the "
           "records close, at the lock, and after five minutes. It is on the audit log."));
}

bool RecordsOut::save(const QString &path)
{
    const auto copy = allowed(RecordsCopy::File);
    if (!copy)
        return false;
    const RecordsView &records = copy->records;
    const QByteArray &document
        = records.kind == ConsentKind::Checkup ? records.checkup.pdf : records.medication.pdf;
    const auto saved = records.pages.isEmpty() ? pageout::savePdf(path, jobOf(records), pages(*copy))
                                               : pageout::saveDocument(path, document);
    if (!saved) {
        failed(*copy, RecordsCopy::File, saved.error());
        return false;
    }
    const QString done = tr("Saved as %1. The file is not encrypted: delete it when it has done its work. It "
                            "is on the audit log.")
                             .arg(path);
    //: Two sentences, one after the other.
    Q_EMIT said(records.pages.isEmpty() ? done
                                        : tr("%1 %2").arg(done,
                                            tr("The document was saved as it came, and nobody has checked "
                                               "whose it is: compare the name in it.")));
    return true;
}

void RecordsOut::tell(RecordsCopy how, const Fault &fault)
{
    const QString what = how == RecordsCopy::Paper ? tr("Nothing was printed.")
        : how == RecordsCopy::File                 ? tr("Nothing was saved.")
                                                   : tr("Nothing was copied.");
    QString why;
    if (fault.failure == Failure::AuditNotWritten)
        why = tr("It could not be written on the audit log, and nothing leaves the screen without that. Try "
                 "once more; if it stays so, have the administrator called: the disk may be full.");
    else if (fault.failure == Failure::NotFound)
        why = tr("No records are open. Open them, then try again.");
    else if (fault.failure == Failure::RecordsAreDocument)
        why = tr("These records came as a document, and what it says cannot be read here. Print it (Ctrl+P), "
                 "or save "
                 "it as it is (Ctrl+S).");
    else if (fault.code == u"page-not-drawn")
        why = tr("Page %1 of the document cannot be drawn. Save it as it is (Ctrl+S), or print it at the "
                 "certified terminal.")
                  .arg(fault.number);
    else if (fault.code == u"file-exists")
        why = tr(
            "A file of this name is there already, and nothing is written over it. Choose another name.");
    else if (fault.failure == Failure::StoreFull)
        why = tr("There is no room for the file. Choose another disk, or make room.");
    else if (fault.failure == Failure::StoreUnreachable)
        why = tr(
            "The file cannot be written there. Choose a folder that is there and that you may write to.");
    else if (fault.code == u"too-much")
        why = tr(
            "The document is too large to print from here. Save it as it is (Ctrl+S), or print it at the "
            "certified terminal.");
    else if (fault.failure == Failure::PrinterMissing || fault.failure == Failure::PrintFailed)
        why = failureText(fault).title + QLatin1String(". ") + failureText(fault).remedy;
    else
        why = tr("The records were closed meanwhile: %1.").arg(failureText(fault).title);
    Q_EMIT said(what + QLatin1Char(' ') + why);
}

} // namespace madoguchi
