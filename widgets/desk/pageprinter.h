#pragma once

#include "widgets/desk/slipprinter.h"

#include <functional>

namespace madoguchi {

/// The computer's default printer, on the paper that it has. No dialog: the desk has no hand free for one.
class PagePrinter : public SlipPrinter
{
public:
    Outcome<Done> print(const Slip &slip) override;
    Outcome<Done> print(const ClosingPaper &paper) override;

private:
    using Paint = std::function<void(QPainter &painter, const QRectF &page)>;
    static Outcome<Done> write(const QString &name, const Paint &paint);
};

} // namespace madoguchi
