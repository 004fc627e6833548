#include "widgets/consulting/documentprint.h"

#include "widgets/consulting/recordspages.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <atomic>
#include <utility>

namespace madoguchi {

namespace {

constexpr qsizetype mostBytes
    = 256 * 1024 * 1024; ///< of all pages, packed: hundreds of forms, or some photographs

/// As large as the paper allows, upright: a page that lies is turned.
void paintSheet(QPainter &painter, const QRectF &paper, const QSize &pixels, const QByteArray &rgb)
{
    const QImage page(reinterpret_cast<const uchar *>(rgb.constData()), pixels.width(), pixels.height(),
        pixels.width() * 4, QImage::Format_RGB32);
    const bool isTurned = (pixels.width() > pixels.height()) != (paper.width() > paper.height());
    const QSizeF room = isTurned ? paper.size().transposed() : paper.size();
    const QSizeF size = QSizeF(pixels).scaled(room, Qt::KeepAspectRatio);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(paper.center());
    painter.rotate(isTurned ? 90 : 0);
    painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), page);
    painter.restore();
}

} // namespace

DocumentPrint::DocumentPrint(ConsultingRoom &room, QObject *parent)
    : QObject(parent)
    , m_room(room)
{
    connect(&m_room, &ConsultingRoom::sheetDrawn, this, &DocumentPrint::take);
    connect(&m_room, &ConsultingRoom::sheetsFailed, this, &DocumentPrint::giveUp);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        if (m_document)
            giveUp(m_document->copy.auditEntry, Fault{ Failure::PrintFailed });
    });
}

DocumentPrint::~DocumentPrint()
{
    if (m_printer)
        m_printer->wait();
}

void DocumentPrint::print(const AllowedCopy &copy, const QString &job, const Print &print)
{
    const std::optional<StaffMember> who = m_room.seat().member();
    m_document = Document{ copy, job, print,
        documentMargin(copy.records, copy.visit, who ? who->displayName : QString(), m_room.now()), {} };
    m_room.drawSheets(copy);
}

void DocumentPrint::take(qint64 auditEntry, int page, const QSize &pixels, const QByteArray &rgb)
{
    const bool isOurs = m_document && auditEntry == m_document->copy.auditEntry;
    if (!isOurs || page != m_document->sheets.size())
        return;
    m_document->sheets.append({ pixels, qCompress(rgb, 1) });
    m_document->bytes += m_document->sheets.last().packed.size();
    if (m_document->bytes > mostBytes || m_document->sheets.last().packed.isEmpty())
        return giveUp(auditEntry, Fault{ Failure::PrintFailed, QStringLiteral("too-much") });
    if (m_document->sheets.size() == m_document->copy.records.pages.size())
        send(*std::exchange(m_document, std::nullopt));
}

void DocumentPrint::giveUp(qint64 auditEntry, const Fault &why)
{
    if (!m_document || auditEntry != m_document->copy.auditEntry)
        return;
    const Document given = *std::exchange(m_document, std::nullopt);
    m_room.dropSheets();
    Q_EMIT ended(given.copy, why, 0);
}

void DocumentPrint::send(const Document &document)
{
    const auto count = static_cast<int>(document.sheets.size());
    const auto isTorn = std::make_shared<std::atomic<bool>>(false);
    const pageout::Pages pages{ count,
        [sheets = document.sheets, margin = document.margin, isTorn](
            QPainter &painter, const QRectF &paper, int number) {
            const Sheet &sheet = sheets.at(number);
            const QString place = QStringLiteral("%1 / %2").arg(number + 1).arg(sheets.size());
            const QRectF room = paintMargin(painter, paper, margin, place);
            const QByteArray rgb = qUncompress(sheet.packed);
            if (rgb.size() == qsizetype(sheet.pixels.width()) * sheet.pixels.height() * 4)
                paintSheet(painter, room, sheet.pixels, rgb);
            else // there was no memory for it
                *isTorn = true;
        } };
    const auto printed = std::make_shared<Outcome<Done>>(Fault{ Failure::PrintFailed });
    m_printer.reset(QThread::create([print = document.print, job = document.job, pages, printed, isTorn] {
        *printed = print(job, pages);
        if (*isTorn)
            *printed = Fault{ Failure::PrintFailed };
    }));
    connect(m_printer.get(), &QThread::finished, this, [this, copy = document.copy, printed, count] {
        m_printer->wait(); // it says so before it is
        m_printer.reset();
        Q_EMIT ended(copy, *printed, count);
    });
    m_printer->start();
}

} // namespace madoguchi
