#include "widgets/desk/statementpaper.h"

#include "widgets/common/calendar.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return trIn(QStringLiteral("ja"), "Statement", source);
}

constexpr double millimetresPerInch = 25.4;
constexpr double widestRoll = 100; ///< millimetres
constexpr double rollUnit = 150; ///< millimetres: letters on a roll are as large as on a sheet of that width

/// Lines and rows of a form below each other; all sizes in parts of a sheet's width. On a roll each caption
/// stands above its value, over the whole width: as a sheet made narrower nobody could read it or write on
/// it.
class FormPen
{
public:
    /// `scale`: smaller than usual. `draws`: false: only measures.
    FormPen(QPainter &painter, const QRectF &page, double scale, bool draws)
        : m_painter(painter)
        , m_isRoll(page.width() / dots(painter) < widestRoll)
        , m_draws(draws)
        , m_unit((m_isRoll ? rollUnit * dots(painter) : page.width()) * scale)
        , m_page(inside(page, m_isRoll ? 0.04 : 0.07))
        , m_y(m_page.top())
    { }

    /// Below the last row.
    [[nodiscard]] double bottom() const { return m_y; }

    void line(const QString &text, double size, bool bold, Qt::Alignment side)
    {
        m_y += draw({ m_page.left(), m_y, m_page.width(), 0 }, text, size, bold, side);
    }

    void paragraph(const QString &text)
    {
        const QFont font = fontOf(body, false);
        const QRectF room(m_page.left(), m_y, m_page.width(), m_page.width());
        const int flags = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
        m_painter.setFont(font);
        const QRectF used = m_painter.boundingRect(room, flags, text);
        if (m_draws)
            m_painter.drawText(used, flags, text);
        m_y += used.height();
    }

    /// A caption's cell, and the value's; an empty value is room to write in.
    void row(const QString &caption, const QString &value, double height = 0.06)
    {
        const double captionWidth = m_page.width() * (m_isRoll ? 1 : 0.27);
        const double captionHeight = (m_isRoll ? 0.032 : height) * m_unit;
        const QRectF captioned(m_page.left(), m_y, captionWidth, captionHeight);
        const QRectF valued = m_isRoll
            ? QRectF(m_page.left(), captioned.bottom(), m_page.width(), height * m_unit)
            : QRectF(captioned.right(), m_y, m_page.width() - captionWidth, height * m_unit);
        m_y = valued.bottom();
        if (!m_draws)
            return;
        m_painter.setPen(QPen(Qt::black, m_unit * 0.0015));
        m_painter.fillRect(captioned, QColor(0xee, 0xee, 0xee));
        m_painter.drawRect(captioned);
        m_painter.drawRect(valued);
        inCell(captioned, caption, 0.019);
        inCell(valued, value, body);
    }

    void skip(double size) { m_y += size * m_unit; }

private:
    static constexpr double body = 0.022;

    /// Pixels in a millimetre.
    static double dots(const QPainter &painter)
    {
        return painter.device()->logicalDpiX() / millimetresPerInch;
    }

    static QRectF inside(const QRectF &page, double margin)
    {
        const double wide = page.width() * margin;
        return page.adjusted(wide, wide, -wide, 0);
    }

    [[nodiscard]] QFont fontOf(double size, bool bold) const
    {
        QFont font = theme::font(theme::bodyPoints, bold);
        font.setPixelSize(std::max(1, static_cast<int>(size * m_unit)));
        return font;
    }

    /// One line, set smaller until it fits, never cut; its height.
    double draw(const QRectF &room, const QString &text, double size, bool bold, Qt::Alignment side)
    {
        double fitting = size;
        const auto widthAt = [&](double one) {
            return QFontMetricsF(fontOf(one, bold), m_painter.device()).horizontalAdvance(text);
        };
        while (fitting > 0.5 * size && widthAt(fitting) > room.width())
            fitting *= 0.97;
        const QFont font = fontOf(fitting, bold);
        m_painter.setFont(font);
        const double height = QFontMetricsF(font, m_painter.device()).height();
        if (m_draws)
            m_painter.drawText(QRectF(room.left(), room.top(), room.width(), std::max(room.height(), height)),
                int(side | Qt::AlignVCenter) | int(Qt::TextSingleLine), text);
        return height;
    }

    /// One line, a little smaller where it must be; what is longer takes two.
    void inCell(const QRectF &cell, const QString &text, double size)
    {
        const double inset = m_unit * 0.012;
        const QRectF room = cell.adjusted(inset, 0, -inset, 0);
        const QFontMetricsF whole(fontOf(size, false), m_painter.device());
        if (whole.horizontalAdvance(text) * 0.8 <= room.width()) {
            draw(room, text, size, false, Qt::AlignLeft);
            return;
        }
        const QFont smaller = fontOf(size * 0.8, false);
        m_painter.setFont(smaller);
        m_painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextWrapAnywhere),
            brokenAtBoxes(text, QFontMetricsF(smaller, m_painter.device()), room.width()));
    }

    /// No box to tick stands in another line than its word, and no word in two.
    static QString brokenAtBoxes(const QString &text, const QFontMetricsF &metrics, double width)
    {
        const QChar box(0x25a1); // □
        QString lines, line;
        for (qsizetype from = 0; from < text.size();) {
            const qsizetype next = text.indexOf(box, from + 1);
            const QString one = text.mid(from, next < 0 ? -1 : next - from);
            if (!line.isEmpty() && metrics.horizontalAdvance((line + one).trimmed()) > width) {
                lines += line.trimmed() + QLatin1Char('\n');
                line.clear();
            }
            line += one;
            from = next < 0 ? text.size() : next;
        }
        return lines + line;
    }

    QPainter &m_painter;
    bool m_isRoll;
    bool m_draws;
    double m_unit;
    QRectF m_page;
    double m_y;
};

QString sexBoxes(Sex sex)
{
    const QString male = sex == Sex::Male ? QStringLiteral("☑") : QStringLiteral("□");
    const QString female = sex == Sex::Female ? QStringLiteral("☑") : QStringLiteral("□");
    return say(QT_TRANSLATE_NOOP("Statement", "%1 male   %2 female")).arg(male, female);
}

void paintInsurance(FormPen &pen, const StatementPaper &paper)
{
    pen.line(say(QT_TRANSLATE_NOOP("Statement", "1. The insurance, as far as you know it")), 0.024, true,
        Qt::AlignLeft);
    pen.skip(0.006);
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Kind of insurance")),
        say(QT_TRANSLATE_NOOP(
            "Statement", "□ employees' (company)   □ national   □ late-elderly   □ other (      )")));
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Insurer's name")),
        paper.insurerNumber.isEmpty()
            ? QString()
            : say(QT_TRANSLATE_NOOP("Statement", "(insurer number %1)")).arg(paper.insurerNumber.trimmed()));
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Employer's name")), {});
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Burden ratio")),
        say(QT_TRANSLATE_NOOP("Statement", "□ 3/10   □ 2/10   □ 1/10   □ not known")));
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Insured since")),
        say(QT_TRANSLATE_NOOP("Statement", "□ less than a month   □ longer   (since        )")));
}

void paintPerson(FormPen &pen, const Patient &patient)
{
    pen.line(
        say(QT_TRANSLATE_NOOP("Statement", "2. You, as on your My Number Card")), 0.024, true, Qt::AlignLeft);
    pen.skip(0.006);
    pen.row(
        say(QT_TRANSLATE_NOOP("Statement", "Kana")), words::wideKana(harmless(patient.kana.reveal())), 0.045);
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Name")), harmless(patient.name.reveal()));
    const QString birth = words::japaneseEraDate(patient.birthdate.reveal());
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Birth date")),
        birth.isEmpty() ? say(QT_TRANSLATE_NOOP("Statement", "Era (    )  year     month     day")) : birth);
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Sex")), sexBoxes(patient.sex));
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Address")), harmless(patient.address.reveal()));
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Telephone")), {});
}

} // namespace

StatementPaper statementOf(const Reception &reception, const QString &clinic)
{
    StatementPaper paper{ reception.number, reception.day, clinic, {}, {} };
    if (reception.person == PersonCheck::Doubtful)
        return paper; // whose the answer is has not been told yet: the patient writes it
    if (const Patient *person = reception.patient())
        paper.patient = *person;
    if (hasBlackDot(paper.patient.name.reveal()))
        paper.patient.name = {};
    if (hasBlackDot(paper.patient.address.reveal()))
        paper.patient.address = {};
    if (reception.question && !reception.main()) {
        paper.patient.birthdate = reception.question->query.birthdate;
        paper.insurerNumber = reception.question->query.insurerNumber;
    }
    return paper;
}

namespace {

void write(FormPen &pen, const StatementPaper &paper)
{
    pen.line(say(QT_TRANSLATE_NOOP("Statement", "Statement of eligibility")), 0.04, true, Qt::AlignHCenter);
    pen.skip(0.02);
    pen.line(words::japaneseEraDate(paper.day), 0.022, false, Qt::AlignRight);
    if (!paper.clinic.isEmpty())
        pen.line(say(QT_TRANSLATE_NOOP("Statement", "To %1")).arg(harmless(paper.clinic)), 0.024, false,
            Qt::AlignLeft);
    pen.skip(0.015);
    pen.paragraph(say(QT_TRANSLATE_NOOP("Statement",
        "I hold a valid insurance. As it could not be confirmed by the online service, I state the "
        "following. I have filled in what I know.")));
    pen.skip(0.02);
    paintInsurance(pen, paper);
    pen.skip(0.02);
    paintPerson(pen, paper.patient);
    pen.skip(0.02);
    pen.paragraph(say(QT_TRANSLATE_NOOP("Statement",
        "The clinic asks the insurer with what is written here. I will say it at the desk when I know my "
        "insurance. If it differs from this, what I paid may have to be settled later.")));
    pen.skip(0.025);
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "Signature")), {}, 0.08);
    pen.row(say(QT_TRANSLATE_NOOP("Statement", "For someone else")),
        say(QT_TRANSLATE_NOOP("Statement", "Name:                    Relation:")));
    if (paper.number > 0) {
        pen.skip(0.02);
        pen.line(say(QT_TRANSLATE_NOOP("Statement", "Reception %1")).arg(paper.number), 0.018, false,
            Qt::AlignRight);
    }
}

} // namespace

/// Letters become smaller only where the page is too short for all of it.
void paintStatement(QPainter &painter, const QRectF &page, const StatementPaper &paper)
{
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.setPen(Qt::black);
    double scale = 1;
    for (;;) {
        FormPen measured(painter, page, scale, false);
        write(measured, paper);
        if (measured.bottom() <= page.bottom() || scale < 0.3)
            break;
        scale *= 0.97;
    }
    FormPen pen(painter, page, scale, true);
    write(pen, paper);
    painter.restore();
}

} // namespace madoguchi
