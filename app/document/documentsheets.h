#pragma once

#include "app/document/documentreader.h"

namespace madoguchi {

/// A document's pages drawn for paper, one after the other, by a helper process of their own: what is looked
/// at on the screen meanwhile, or closed, makes no difference.
class DocumentSheets : public QObject
{
    Q_OBJECT
public:
    explicit DocumentSheets(QObject *parent = nullptr);

    /// `drawn` follows for each of `pages`, in their order and with 200 dots an inch as far as a picture may
    /// be large; or `failed`, once: the document has other pages, or one of them cannot be drawn, or all of
    /// it takes too long. One that was begun before is given up.
    void draw(const QByteArray &pdf, const QList<QSizeF> &pages);
    void close();
    /// Milliseconds for all pages together: 5 minutes.
    void setDeadline(int milliseconds) { m_deadline.setInterval(milliseconds); }
    void setProgram(const QString &program) { m_reader.setProgram(program); }

Q_SIGNALS:
    void drawn(int page, const QSize &pixels, const QByteArray &rgb);
    void failed(int page);

private:
    void ask(int page);
    void take(int page, const QSize &pixels, const QByteArray &rgb);
    void giveUp();

    DocumentReader m_reader{};
    QList<QSizeF> m_pages{}; ///< none: there is nothing to draw
    int m_next = 0; ///< the page that is on its way
    QTimer m_deadline{};
};

} // namespace madoguchi
