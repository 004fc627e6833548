#include "widgets/patient/stepsbar.h"

#include "widgets/common/ink.h"
#include "widgets/common/statechip.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace madoguchi {

namespace {

int placeOf(flow::Screen stage)
{
    using flow::Screen;
    switch (stage) {
    case Screen::PlaceCard:
    case Screen::ReadingCard:
        return 0;
    case Screen::ChooseMethod:
    case Screen::LookAtCamera:
    case Screen::EnterPin:
    case Screen::CheckingPin:
    case Screen::WaitForStaff:
    case Screen::Identifying:
        return 1;
    case Screen::OfferRegistration:
    case Screen::Registering:
    case Screen::AskTogether:
    case Screen::AskConsent:
    case Screen::SendingConsents:
        return 2;
    case Screen::Finished:
    case Screen::AskLimit:
    case Screen::TakeCard:
    case Screen::Trouble:
        break;
    }
    return 3;
}

constexpr int consentPlace = 2;
constexpr int gapToWord = 6;
constexpr int gapToNext = 34;

} // namespace

StepsBar::StepsBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void StepsBar::setWords(const QStringList &names, const QString &sentence)
{
    m_names = names;
    m_sentence = furigana::plain(sentence);
    describe();
    updateGeometry();
}

void StepsBar::setStage(flow::Screen stage, bool consented)
{
    m_consented = consented;
    m_place = placeOf(stage);
    describe();
    if (m_compact)
        updateGeometry();
}

void StepsBar::describe()
{
    if (m_place < m_names.size())
        setAccessibleName(m_sentence.arg(QString::number(m_place + 1), furigana::plain(m_names.at(m_place))));
    update();
}

void StepsBar::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

/// Where there is little room only the step of now has its name.
int StepsBar::nameWidth(int place) const
{
    if (m_compact && place != m_place)
        return 0;
    return gapToWord + static_cast<int>(std::ceil(nameWidth(named(place)))) + 2;
}

RubyText StepsBar::named(int place) const
{
    return { furigana::phrases(m_names.at(place)), font() };
}

qreal StepsBar::nameWidth(const RubyText &name)
{
    qreal width = 0;
    for (const RubyText::Line &line : name.broken(10'000))
        width = std::max(width, name.widthOf(line));
    return width;
}

int StepsBar::gapAfter(int place) const
{
    return m_compact && place != m_place ? gapToNext / 2 : gapToNext;
}

int StepsBar::markSize() const
{
    return fontMetrics().height() + 4;
}

QSize StepsBar::sizeHint() const
{
    int width = 4;
    for (int i = 0; i < m_names.size(); ++i)
        width += markSize() + nameWidth(i) + (i + 1 < m_names.size() ? gapAfter(i) : 0);
    return { width, markSize() + 8 };
}

QSize StepsBar::minimumSizeHint() const
{
    return sizeHint();
}

/// The name stands where it would without a reading: that goes into the air above the letters.
void StepsBar::paintName(QPainter &painter, const RubyText &name, const QRectF &box) const
{
    const qreal top = box.top() + (box.height() - fontMetrics().height()) / 2 - name.rubyHeight() * 0.7;
    for (const RubyText::Line &line : name.broken(10'000))
        name.paint(painter, line, box.left(), top);
    painter.setFont(font());
}

void StepsBar::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = markSize();
    int x = 2;
    const int y = (height() - side) / 2;
    for (int i = 0; i < m_names.size(); ++i) {
        const QRectF mark(x, y, side, side);
        const bool isNow = i == m_place;
        const bool isDone = i < m_place && (i != consentPlace || m_consented);
        painter.setPen(QPen(isNow || isDone ? ink.accent : ink.line, 1.5));
        painter.setBrush(isNow ? ink.accent : ink.surface);
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        painter.setPen(isNow ? ink.onAccent : ink.muted);
        if (isDone)
            paintShape(painter, mark.adjusted(6, 6, -6, -6), Shape::Check, ink.accent);
        else
            painter.drawText(mark, Qt::AlignCenter, QString::number(i + 1));
        x += side;
        const int width = nameWidth(i);
        painter.setPen(isNow ? ink.text : ink.muted);
        if (width > 0)
            paintName(painter, named(i), QRectF(x + gapToWord, y, width, side));
        x += width;
        const int gap = gapAfter(i);
        if (i + 1 < m_names.size()) {
            painter.setPen(QPen(ink.line, 1.5));
            painter.drawLine(
                QPointF(x + gap * 0.25, y + side / 2.0), QPointF(x + gap * 0.75, y + side / 2.0));
        }
        x += gap;
    }
}

} // namespace madoguchi
