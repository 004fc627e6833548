#include "widgets/admin/prints.h"

#include "widgets/admin/printsheets.h"
#include "widgets/common/handout.h"
#include "widgets/common/poster.h"
#include "widgets/common/sheet.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

struct PrintWords
{
    Print print;
    const char *job;
    const char *name;
    const char *about;
};

constexpr PrintWords words[] = {
    { Print::PosterFrom, "poster-from", QT_TRANSLATE_NOOP("Prints", "Poster: from this day"),
        QT_TRANSLATE_NOOP(
            "Prints", "For the entrance and the waiting room before the start. Choose the day.") },
    { Print::PosterNow, "poster-now", QT_TRANSLATE_NOOP("Prints", "Poster: after the start"),
        QT_TRANSLATE_NOOP("Prints", "For the entrance and the waiting room, from the first day on.") },
    { Print::Stickers, "stickers", QT_TRANSLATE_NOOP("Prints", "Stickers"),
        QT_TRANSLATE_NOOP(
            "Prints", "Six of them, for the door, the desk and the reader. Cut along the lines.") },
    { Print::Purposes, "purposes", QT_TRANSLATE_NOOP("Prints", "Purposes of use (利用目的)"),
        QT_TRANSLATE_NOOP("Prints",
            "To be posted before the first patient. Add the clinic's other purposes in the lines that are "
            "left "
            "free.") },
    { Print::ReaderGuide, "reader-guide", QT_TRANSLATE_NOOP("Prints", "How to use the card reader"),
        QT_TRANSLATE_NOOP("Prints", "To stand beside the reader. Choose its model.") },
    { Print::NotRegistered, "registration", QT_TRANSLATE_NOOP("Prints", "Hand-out: card not registered yet"),
        QT_TRANSLATE_NOOP("Prints", "For people whose My Number Card is not their insurance card yet.") },
    { Print::CounterFaq, "counter-faq", QT_TRANSLATE_NOOP("Prints", "Questions at the counter"),
        QT_TRANSLATE_NOOP("Prints",
            "For staff. The number of the line for lost cards is left free: write it in from the official "
            "notice.") },
};

const PrintWords &find(Print print)
{
    for (const PrintWords &row : words) {
        if (row.print == print)
            return row;
    }
    return words[0];
}

} // namespace

QString printName(Print print)
{
    return QCoreApplication::translate("Prints", find(print).name);
}

QString printAbout(Print print)
{
    return QCoreApplication::translate("Prints", find(print).about);
}

QString printJob(Print print)
{
    return QLatin1String(find(print).job);
}

pageout::Paint printPaint(Print print, const PrintOptions &options)
{
    const auto poster = [](const Poster &said) -> pageout::Paint {
        return [said](QPainter &painter, const QRectF &page) { paintPoster(painter, page, said); };
    };
    const auto sheet = [](const Sheet &said) -> pageout::Paint {
        return [said](QPainter &painter, const QRectF &page) { paintSheet(painter, page, said); };
    };
    switch (print) {
    case Print::PosterFrom:
        return poster(printsheets::posterFrom(options.language, options.from));
    case Print::PosterNow:
        return poster(printsheets::posterNow(options.language));
    case Print::Stickers:
        return [said = printsheets::sticker(options.language)](
                   QPainter &painter, const QRectF &page) { paintStickers(painter, page, said, 2, 3); };
    case Print::Purposes:
        return sheet(printsheets::purposes(options.language));
    case Print::ReaderGuide:
        return poster(printsheets::readerGuide(options.language, options.readerProfile));
    case Print::NotRegistered:
        return sheet(handoutSheet(Handout::Registration, {}, {}, options.language));
    case Print::CounterFaq:
        break;
    }
    return sheet(printsheets::counterFaq(options.language));
}

} // namespace madoguchi
