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

    /// `drawn` follows for each page in order, with 200 dots an inch as far as a picture may be large. One
    /// that was begun before is given up.
    void draw(const QByteArray &pdf);
    void close();
    void setProgram(const QString &program) { m_reader.setProgram(program); }

Q_SIGNALS:
    /// `rgb` as DocumentReader's; empty: it cannot be drawn, and no other page follows.
    void drawn(int page, const QSize &pixels, const QByteArray &rgb);

private:
    void ask(int page);
    void take(int page, const QSize &pixels, const QByteArray &rgb);

    DocumentReader m_reader{};
    QList<QSizeF> m_pages{};
};

} // namespace madoguchi
