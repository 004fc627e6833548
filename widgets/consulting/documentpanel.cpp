#include "widgets/consulting/documentpanel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace madoguchi {

namespace {

constexpr std::array zooms{ 50, 75, 100, 150, 200, 300 };
constexpr double mostPixels = 16.0 * 1024 * 1024; ///< of a page, however large it is shown

} // namespace

DocumentPanel::DocumentPanel(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_where(new PlainLabel(QStringLiteral("documentWhere"), this))
    , m_next(new QPushButton(this))
    , m_smaller(new QPushButton(this))
    , m_larger(new QPushButton(this))
    , m_warning(new PlainLabel(QStringLiteral("documentWarning"), this))
    , m_scroll(new QScrollArea(this))
    , m_picture(new QLabel)
{
    build();
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { setZoom(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { setZoom(1); });
    retranslate();
}

void DocumentPanel::build()
{
    m_back->setObjectName(QStringLiteral("documentBack"));
    m_next->setObjectName(QStringLiteral("documentNext"));
    m_smaller->setObjectName(QStringLiteral("documentSmaller"));
    m_larger->setObjectName(QStringLiteral("documentLarger"));
    m_scroll->setObjectName(QStringLiteral("documentPage"));
    m_picture->setObjectName(QStringLiteral("documentPicture"));
    m_warning->setLook(theme::smallPoints, true, theme::attention);
    m_where->setWordWrap(false);
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_picture->setTextFormat(Qt::PlainText);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width does not jump from page to page
    m_scroll->installEventFilter(this);
    m_scroll->viewport()->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_back, m_where, m_next })
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_smaller);
    row->addWidget(m_larger);
    for (QPushButton *button : { m_back, m_next, m_smaller, m_larger })
        button->setAutoDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addLayout(row);
    column->addWidget(m_warning);
    column->addWidget(m_scroll, 1);
}

void DocumentPanel::setPages(const QList<QSizeF> &pages)
{
    m_pages = pages;
    m_page = 0;
    m_zoom = 100;
    m_asked = QSize();
    m_atEnd = false;
    m_picture->clear();
    showState();
    ask();
}

void DocumentPanel::focusPage()
{
    m_scroll->setFocus();
}

/// As wide as the panel times the zoom, in the screen's own dots; less where that would be too many.
QSize DocumentPanel::pixelsOf(int page) const
{
    const QSizeF points = m_pages.at(page);
    const double width
        = std::max(50, m_scroll->viewport()->width() - 2 * theme::gap) * m_zoom / 100.0 * devicePixelRatioF();
    const double height = width * points.height() / points.width();
    const double share = std::min(1.0, std::sqrt(mostPixels / (width * height)));
    return { std::max(1, static_cast<int>(width * share)), std::max(1, static_cast<int>(height * share)) };
}

void DocumentPanel::ask()
{
    if (m_pages.isEmpty() || !isVisible())
        return;
    const QSize pixels = pixelsOf(m_page);
    if (pixels == m_asked)
        return;
    m_asked = pixels;
    m_state = State::Drawing;
    showState();
    Q_EMIT drawAsked(m_page, pixels);
}

void DocumentPanel::setDrawn(int page, const QSize &pixels, const QByteArray &rgb)
{
    if (page != m_page || pixels != m_asked || m_pages.isEmpty())
        return;
    m_state = rgb.isEmpty() ? State::Failed : State::Drawn;
    if (rgb.isEmpty()) {
        m_picture->clear();
    } else {
        const QImage drawn(reinterpret_cast<const uchar *>(rgb.constData()), pixels.width(), pixels.height(),
            pixels.width() * 4, QImage::Format_RGB32);
        QPixmap shown = QPixmap::fromImage(drawn.copy());
        shown.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(shown);
    }
    showState();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    m_picture->adjustSize();
    bar->setValue(m_atEnd ? bar->maximum() : std::min(bar->value(), bar->maximum()));
}

void DocumentPanel::goTo(int page, bool atEnd)
{
    if (page < 0 || page >= m_pages.size() || page == m_page)
        return;
    m_page = page;
    m_atEnd = atEnd;
    m_asked = QSize();
    m_picture->clear();
    m_scroll->verticalScrollBar()->setValue(0);
    ask();
}

/// A screen further; at the page's end the next page.
void DocumentPanel::leaf(int direction)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int edge = direction > 0 ? bar->maximum() : bar->minimum();
    if (bar->value() == edge || m_state != State::Drawn)
        goTo(m_page + direction, direction < 0);
    else
        bar->triggerAction(direction > 0 ? QScrollBar::SliderPageStepAdd : QScrollBar::SliderPageStepSub);
}

void DocumentPanel::setZoom(int direction)
{
    const auto *found = std::find(zooms.begin(), zooms.end(), m_zoom);
    const auto next = found - zooms.begin() + direction;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(zooms.size()))
        return;
    m_zoom = zooms.at(static_cast<std::size_t>(next));
    ask();
}

bool DocumentPanel::key(int key)
{
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        leaf(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        leaf(-1);
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(static_cast<int>(m_pages.size()) - 1);
        return true;
    case Qt::Key_Plus:
        setZoom(1);
        return true;
    case Qt::Key_Minus:
        setZoom(-1);
        return true;
    default:
        return false;
    }
}

bool DocumentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (!(press->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && key(press->key()))
            return true;
    }
    if (watched == m_scroll->viewport() && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        ask();
    return QWidget::eventFilter(watched, event);
}

void DocumentPanel::showState()
{
    const int pages = static_cast<int>(m_pages.size());
    m_where->setWords(
        pages == 0 ? QString() : tr("Page %1 of %2, %3 %").arg(m_page + 1).arg(pages).arg(m_zoom));
    m_back->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages);
    m_smaller->setEnabled(m_zoom > zooms.front());
    m_larger->setEnabled(m_zoom < zooms.back());
    QString words;
    if (pages > 0 && m_state == State::Failed)
        words = tr("This page cannot be drawn. Look at it at the terminal, and ask the patient.");
    else if (pages > 0 && m_state == State::Drawing)
        words = tr("The page is being drawn …");
    if (m_state != State::Drawn || pages == 0)
        m_picture->setText(words);
    m_scroll->setAccessibleName(pages == 0
            ? QString()
            : tr("Picture of page %1 of %2; its text cannot be read aloud").arg(m_page + 1).arg(pages));
    m_picture->setAccessibleName(m_scroll->accessibleName());
}

void DocumentPanel::retranslate()
{
    m_back->setText(tr("◀ Page"));
    m_back->setAccessibleName(tr("Page before"));
    m_next->setText(tr("Page ▶"));
    m_next->setAccessibleName(tr("Next page"));
    m_smaller->setText(tr("Smaller (−)"));
    m_smaller->setAccessibleName(tr("Smaller"));
    m_larger->setText(tr("Larger (+)"));
    m_larger->setAccessibleName(tr("Larger"));
    m_warning->setWords(
        tr("The records came as a document (PDF). Whose it is cannot be checked by the program: compare the "
           "name and birth date in it with those above. It is not searched, and no hints are given."));
    showState();
}

void DocumentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
