#pragma once

#include "widgets/desk/slipprinter.h"

#include <QSizeF>
#include <QString>

#include <functional>

namespace madoguchi {

/// Paper as files, for the training clinic: slip-001.pdf and slip-001.png in one folder, where the name
/// carries the day's number only, closing-2026-11-20.pdf and .png, statement-001.pdf and .png, and sheets by
/// their job, e.g. renewal.pdf and .png.
class FilePrinter : public SlipPrinter
{
public:
    /// `sheetPaper`: in millimetres, what sheets are printed on; without a height a roll of that width.
    explicit FilePrinter(QString folder, QSizeF sheetPaper = QSizeF(148, 210));
    Outcome<Done> print(const Slip &slip) override;
    Outcome<Done> print(const ClosingPaper &paper) override;
    Outcome<Done> print(const StatementPaper &paper) override;
    Outcome<Done> print(const Sheet &sheet) override;
    /// The PNG of the last paper; empty: none yet.
    [[nodiscard]] QString lastFile() const { return m_lastFile; }

private:
    using Paint = std::function<void(QPainter &painter, const QRectF &page)>;
    Outcome<Done> write(const QString &name, const QSizeF &paper, const Paint &paint);

    QString m_folder;
    QSizeF m_sheetPaper;
    QString m_lastFile;
};

} // namespace madoguchi
