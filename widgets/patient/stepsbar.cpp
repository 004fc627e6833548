#include "widgets/patient/stepsbar.h"

#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

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
    m_sentence = sentence;
    describe();
    updateGeometry();
}

void StepsBar::setStage(flow::Screen stage, bool consented)
{
    m_consented = consented;
    m_place = placeOf(stage);
    describe();
}

void StepsBar::describe()
{
    if (m_place < m_names.size())
        setAccessibleName(m_sentence.arg(QString::number(m_place + 1), m_names.at(m_place)));
    update();
}

int StepsBar::markSize() const
{
    return fontMetrics().height() + 4;
}

QSize StepsBar::sizeHint() const
{
    int width = 0;
    for (const QString &name : m_names)
        width += markSize() + gapToWord + fontMetrics().horizontalAdvance(name) + gapToNext;
    return { std::max(0, width - gapToNext) + 4, markSize() + 8 };
}

QSize StepsBar::minimumSizeHint() const
{
    return sizeHint();
}

void StepsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = markSize();
    int x = 2;
    const int y = (height() - side) / 2;
    for (int i = 0; i < m_names.size(); ++i) {
        const QRectF mark(x, y, side, side);
        const bool isNow = i == m_place;
        const bool isDone = i < m_place && (i != consentPlace || m_consented);
        painter.setPen(QPen(isNow || isDone ? theme::accent : theme::line, 1.5));
        painter.setBrush(isNow ? theme::accent : theme::surface);
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        painter.setPen(isNow ? theme::onAccent : theme::muted);
        if (isDone)
            paintShape(painter, mark.adjusted(6, 6, -6, -6), Shape::Check, theme::accent);
        else
            painter.drawText(mark, Qt::AlignCenter, QString::number(i + 1));
        x += side + gapToWord;
        const int width = fontMetrics().horizontalAdvance(m_names.at(i));
        painter.setPen(isNow ? theme::text : theme::muted);
        painter.drawText(QRect(x, y, width + 2, side), Qt::AlignVCenter | Qt::AlignLeft, m_names.at(i));
        x += width;
        if (i + 1 < m_names.size()) {
            painter.setPen(QPen(theme::line, 1.5));
            painter.drawLine(QPointF(x + 8, y + side / 2.0), QPointF(x + gapToNext - 8, y + side / 2.0));
        }
        x += gapToNext;
    }
}

} // namespace madoguchi
