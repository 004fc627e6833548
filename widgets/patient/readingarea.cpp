#include "widgets/patient/readingarea.h"

#include "widgets/common/furiganalabel.h"
#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"
#include "widgets/patient/voice.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLayout>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int swipe = 40; ///< shorter is a tap of an unsteady hand

} // namespace

ReadingArea::ReadingArea(QWidget *words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_area(new QWidget(this))
    , m_turns(new QWidget(this))
    , m_back(new TouchButton(TouchButton::Kind::Quiet, m_turns))
    , m_on(new TouchButton(TouchButton::Kind::Primary, m_turns))
{
    m_words->setParent(m_area);
    m_back->setObjectName(QStringLiteral("readBack"));
    m_on->setObjectName(QStringLiteral("readOn"));
    auto *row = new QHBoxLayout(m_turns);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_on);
    m_turns->hide();
    connect(m_back, &TouchButton::clicked, this, [this] { turn(-1); });
    connect(m_on, &TouchButton::clicked, this, [this] { turn(1); });
}

void ReadingArea::setVoice(const Voice &voice)
{
    m_back->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Read back")));
    m_on->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Read on")));
}

void ReadingArea::setFonts(const QFont &buttons)
{
    m_back->setFont(buttons);
    m_on->setFont(buttons);
}

void ReadingArea::setHighest(int height)
{
    m_highest = height;
    updateGeometry();
}

int ReadingArea::wordsHeight(int width) const
{
    return m_words->layout()->totalHeightForWidth(width);
}

int ReadingArea::turnsHeight() const
{
    return m_turns->sizeHint().height() + theme::gap;
}

/// By the words that are there: a reading above them or a panel around them takes room only where there is
/// one.
int ReadingArea::leastHeight(int width) const
{
    int two = 0;
    const auto labels = m_words->findChildren<FuriganaLabel *>(Qt::FindDirectChildrenOnly);
    for (const FuriganaLabel *label : labels) {
        if (!label->isHidden() && !label->text().isEmpty())
            two = std::max(two, std::min(label->heightOfLines(2), label->heightForWidth(width)));
    }
    return std::min(wordsHeight(width), two + turnsHeight());
}

int ReadingArea::heightForWidth(int width) const
{
    const int words = wordsHeight(width);
    return m_highest > 0 ? std::min(words, m_highest) : words;
}

QSize ReadingArea::sizeHint() const
{
    const QSize words = m_words->layout()->totalSizeHint();
    return { words.width(), std::min(words.height(), 400) };
}

bool ReadingArea::isWhole() const
{
    return wordsHeight(width()) <= height();
}

void ReadingArea::rewind()
{
    m_page = 0;
    m_read = false;
}

void ReadingArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    measure();
}

void ReadingArea::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = qRound(event->position().y());
}

void ReadingArea::mouseReleaseEvent(QMouseEvent *event)
{
    const int way = qRound(event->position().y()) - m_pressedAt;
    if (std::abs(way) > swipe)
        turn(way < 0 ? 1 : -1);
}

/// Where a page may end, in order; the last one is the end of the words. What stands in a panel is divided
/// only where no page holds it.
QList<int> ReadingArea::cuts(int room) const
{
    QList<int> all;
    const auto labels = m_words->findChildren<FuriganaLabel *>(Qt::FindDirectChildrenOnly);
    for (const FuriganaLabel *label : labels) {
        if (label->isHidden())
            continue;
        if (!label->hasPanel() || label->height() > room) {
            const QList<int> lines = label->lineEnds();
            for (const int end : lines)
                all.append(label->y() + std::min(end, label->height()));
        }
        all.append(label->geometry().bottom() + 1);
    }
    std::sort(all.begin(), all.end());
    return all;
}

void ReadingArea::paginate(int room)
{
    m_ends.clear();
    int begin = 0;
    int last = 0;
    const QList<int> all = cuts(room);
    for (const int cut : all) {
        if (cut - begin > room && last > begin) {
            m_ends.append(last);
            begin = last;
        }
        last = cut;
    }
    m_ends.append(std::max(last, 1));
}

void ReadingArea::measure()
{
    const bool whole = isWhole();
    const int room = whole ? height() : height() - turnsHeight();
    m_turns->setVisible(!whole);
    m_turns->setGeometry(0, room + theme::gap, width(), turnsHeight() - theme::gap);
    m_words->resize(width(), wordsHeight(width()));
    m_words->layout()->activate();
    if (whole)
        m_ends = { height() };
    else
        paginate(room);
    m_page = std::clamp(m_page, 0, static_cast<int>(m_ends.size()) - 1);
    showPage();
}

void ReadingArea::turn(int pages)
{
    m_page = std::clamp(m_page + pages, 0, static_cast<int>(m_ends.size()) - 1);
    showPage();
    noteRead();
}

void ReadingArea::showPage()
{
    const bool isLast = m_page + 1 >= m_ends.size();
    const int begin = m_page > 0 ? m_ends.at(m_page - 1) : 0;
    m_area->setGeometry(0, 0, width(), m_ends.at(m_page) - begin);
    m_words->move(0, -begin);
    m_back->setEnabled(m_page > 0);
    m_on->setEnabled(!isLast);
}

void ReadingArea::settle()
{
    measure();
    noteRead();
}

void ReadingArea::noteRead()
{
    if (m_page + 1 >= m_ends.size() && !std::exchange(m_read, true))
        Q_EMIT read();
}

} // namespace madoguchi
