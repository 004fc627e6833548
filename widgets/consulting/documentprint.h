#pragma once

#include "app/consulting.h"
#include "widgets/common/pageout.h"
#include "widgets/consulting/recordspaper.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// Brings a document (PDF) onto paper as it is: page by page from the room, and all pages at once to the
/// printer, so that no half of it lies in the tray. The window goes on meanwhile. Ends without paper when the
/// room says that it may not be seen here any more, and with the program.
class DocumentPrint : public QObject
{
    Q_OBJECT
public:
    using Print = std::function<Outcome<Done>(const QString &job, const pageout::Pages &pages)>;
    /// `room` outlives it.
    DocumentPrint(ConsultingRoom &room, QObject *parent);
    ~DocumentPrint() override; ///< waits for what the printer takes

    [[nodiscard]] bool isBusy() const { return m_document || m_printer; }
    /// `ended` follows. Only where nothing is on its way. `print` is called in another thread.
    void print(const AllowedCopy &copy, const QString &job, const Print &print);

Q_SIGNALS:
    /// The print's faults; PrintFailed with code "page-not-drawn" and the page's number, from 1, or
    /// "too-much"; why it may not be seen any more.
    void ended(const AllowedCopy &copy, const Outcome<Done> &printed, int pages);

private:
    struct Sheet
    {
        QSize pixels{};
        QByteArray packed{}; ///< qCompress: a page is 15 MiB, and there may be hundreds
    };
    struct Document
    {
        AllowedCopy copy{};
        QString job{};
        Print print{};
        DocumentMargin margin{};
        QList<Sheet> sheets{}; ///< that are drawn by now
        qsizetype bytes = 0; ///< that they take
    };
    void take(qint64 auditEntry, int page, const QSize &pixels, const QByteArray &rgb);
    void giveUp(qint64 auditEntry, const Fault &why);
    void send(const Document &document);

    ConsultingRoom &m_room;
    std::optional<Document> m_document{}; ///< whose pages are drawn
    std::unique_ptr<QThread> m_printer{}; ///< takes what is drawn
};

} // namespace madoguchi
