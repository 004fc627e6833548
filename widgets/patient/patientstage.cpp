#include "widgets/patient/patientstage.h"

#include "widgets/common/furiganalabel.h"
#include "widgets/common/theme.h"
#include "widgets/patient/cameraview.h"
#include "widgets/patient/picture.h"
#include "widgets/patient/readingarea.h"
#include "widgets/patient/voice.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr double leastPoints = 14; ///< below that the text is not set for the sake of a picture

/// Parts of the usual size: from there to that of the text.
constexpr double leastTitle = theme::patientPoints / theme::hugePoints;
constexpr double titleSizes[]{ 1, 0.8, leastTitle };

/// Empty words take no room.
void scaleWords(FuriganaLabel *label, const QFont &font)
{
    label->setFont(font);
    label->updateGeometry();
}

} // namespace

PatientStage::PatientStage(const Voice &voice, QWidget *parent)
    : QWidget(parent)
    , m_voice(voice)
    , m_grid(new QGridLayout(this))
    , m_picture(new Picture(this))
    , m_camera(new CameraView(this))
    , m_words(new QWidget(this))
    , m_head(new QWidget(m_words))
    , m_pages(new QWidget)
    , m_headColumn(new QVBoxLayout(m_head))
    , m_column(new QVBoxLayout(m_pages))
    , m_reading(new ReadingArea(m_pages, m_words))
    , m_count(addWords("count", m_headColumn))
    , m_warning(addWords("warning", m_headColumn))
    , m_title(addWords("title", m_headColumn))
    , m_hint(addWords("hint", m_headColumn))
    , m_text(addWords("text", m_column))
    , m_note(addWords("note", m_column))
    , m_reminder(addWords("cardReminder", m_column))
    , m_original(addWords("original", m_column))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_camera->hide();
    auto *words = new QVBoxLayout(m_words);
    for (QVBoxLayout *column : { words, m_headColumn, m_column })
        column->setContentsMargins(0, 0, 0, 0);
    words->addStretch(1);
    words->addWidget(m_head);
    words->addWidget(m_reading);
    words->addStretch(1);
    m_count->setMuted(true);
    m_original->setMuted(true);
    m_hint->setPanel({ Shape::Dot, Tone::Unknown });
    m_warning->setPanel(lookAttention);
    m_note->setPanel({ Shape::Dot, Tone::Unknown });
    m_reminder->setPanel(lookAttention);
    m_grid->setContentsMargins(0, 0, 0, 0);
    arrange();
}

FuriganaLabel *PatientStage::addWords(const char *name, QVBoxLayout *column)
{
    auto *label = new FuriganaLabel(column->parentWidget());
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
    return label;
}

void PatientStage::addBody(QWidget *body)
{
    body->setParent(this);
    body->hide();
    m_bodies.append(body);
}

void PatientStage::showBody(QWidget *body, bool insteadOfPicture)
{
    for (QWidget *other : std::as_const(m_bodies)) {
        if (other != body)
            other->hide();
    }
    if (body)
        body->show();
    if (body == m_body && insteadOfPicture == m_insteadOfPicture)
        return;
    m_body = body;
    m_insteadOfPicture = insteadOfPicture;
    arrange();
}

void PatientStage::showCamera(bool shown)
{
    if (shown == m_showsCamera)
        return;
    m_showsCamera = shown;
    arrange();
}

void PatientStage::setTall(bool tall)
{
    if (tall == m_tall)
        return;
    m_tall = tall;
    arrange();
}

void PatientStage::setScale(double scale, bool large)
{
    m_scale = scale;
    if (large != m_large) {
        m_large = large;
        arrange();
    }
    fit();
}

bool PatientStage::isTooHigh() const
{
    return m_grid->totalHeightForWidth(width()) > height();
}

/// What must find its place above and below the words that are read in pages.
int PatientStage::besidesReading() const
{
    int needed = m_head->layout()->totalHeightForWidth(m_words->width()) + m_words->layout()->spacing();
    if (m_body && !(m_insteadOfPicture && !m_tall))
        needed += std::max(m_body->minimumSizeHint().height(), m_body->minimumHeight())
            + m_grid->verticalSpacing();
    if (m_tall && side())
        needed += side()->minimumSizeHint().height() + m_grid->verticalSpacing();
    return needed;
}

void PatientStage::fit()
{
    m_reading->setHighest(0);
    if (m_large)
        fitLarge();
    else
        fitUsual();
    m_reading->setHighest(std::max(1, height() - besidesReading()));
    m_grid->invalidate();
    m_grid->activate();
    m_words->layout()->activate();
    m_reading->settle();
}

/// The picture has its place, or has given it way. What stands beside it measures itself by the width.
void PatientStage::setPictureThere(bool there)
{
    if (there == m_pictureThere)
        return;
    m_pictureThere = there;
    arrange();
    m_grid->activate();
}

/// Long words on a small display are set smaller rather than cut, but not too small to read.
void PatientStage::fitUsual()
{
    const double least = std::min(m_scale, leastPoints / theme::patientPoints);
    for (const bool picture : { true, false }) {
        setPictureThere(picture);
        for (double scale = m_scale; scale >= least; scale -= 0.05) {
            scaleTo(scale);
            if (!isTooHigh())
                return;
        }
    }
    fitInPages();
}

void PatientStage::fitLarge()
{
    if ((m_pictureTells && fitWhole(true)) || fitWhole(false))
        return;
    fitInPages();
}

bool PatientStage::fitWhole(bool picture)
{
    setPictureThere(picture);
    for (const double title : titleSizes) {
        scaleTo(m_scale, title);
        if (!isTooHigh())
            return true;
    }
    return false;
}

/// The title first: a warning is said in as large letters as there is room for.
void PatientStage::fitInPages()
{
    const auto fits
        = [this] { return besidesReading() + m_reading->leastHeight(m_words->width()) <= height(); };
    for (const double title : titleSizes) {
        scaleTo(m_scale, title);
        if (fits())
            return;
    }
    for (double scale = m_scale - 0.1; scale >= m_scale / 2 && !fits(); scale -= 0.1)
        scaleTo(scale, leastTitle);
}

void PatientStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PatientStage::scaleTo(double scale, double title)
{
    const QFont body = m_voice.font(theme::patientPoints * scale);
    const QFont bold = m_voice.font(theme::patientPoints * scale, true);
    scaleWords(m_count, m_voice.font(theme::titlePoints * scale));
    scaleWords(m_title, m_voice.font(theme::hugePoints * scale * title, true));
    scaleWords(m_text, body);
    scaleWords(m_hint, bold);
    for (FuriganaLabel *label : { m_note, m_warning })
        scaleWords(label, body);
    scaleWords(m_reminder, bold);
    scaleWords(m_original, Voice().font(theme::titlePoints * scale)); // Japanese in its own letters
    m_reading->setFonts(m_voice.font(theme::patientPoints * std::min(scale, 1.5)));
    const int gap = static_cast<int>(14 * std::min(scale, 1.0));
    for (QLayout *column : { m_words->layout(), m_head->layout(), m_pages->layout() }) {
        column->setSpacing(gap);
        column->invalidate();
    }
    m_grid->setHorizontalSpacing(static_cast<int>(40 * std::min(scale, 1.4)));
    m_grid->setVerticalSpacing(static_cast<int>((m_large ? 18 : 28) * std::min(scale, 1.0)));
    m_pages->updateGeometry();
    m_reading->updateGeometry();
    m_head->updateGeometry();
    m_words->updateGeometry();
}

/// What stands beside or above the words; none where the room is needed.
QWidget *PatientStage::side() const
{
    if (m_showsCamera)
        return m_camera;
    return m_insteadOfPicture || !m_pictureThere ? nullptr : m_picture;
}

void PatientStage::arrange()
{
    m_camera->setVisible(side() == m_camera);
    m_picture->setVisible(side() == m_picture);
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    for (int i = 0; i < 4; ++i) {
        m_grid->setRowStretch(i, 0);
        m_grid->setColumnStretch(i, 0);
    }
    if (m_tall)
        arrangeTall();
    else
        arrangeWide();
    m_grid->invalidate();
}

void PatientStage::arrangeWide()
{
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(3, 1);
    if (m_insteadOfPicture) {
        m_grid->setColumnStretch(0, 11);
        m_grid->setColumnStretch(1, 9);
        m_grid->addWidget(m_words, 0, 0, 4, 1);
        m_grid->addWidget(m_body, 0, 1, 4, 1);
        return;
    }
    const int words = side() ? 1 : 0;
    const bool mostlyCamera = m_large && m_showsCamera;
    m_grid->setColumnStretch(0, side() ? (mostlyCamera ? 10 : 8) : 1);
    m_grid->setColumnStretch(1, side() ? (mostlyCamera ? 10 : 12) : 0);
    if (side())
        m_grid->addWidget(side(), 0, 0, 4, 1);
    m_grid->addWidget(m_words, 1, words);
    if (m_body)
        m_grid->addWidget(m_body, 2, words);
}

void PatientStage::arrangeTall()
{
    m_grid->setColumnStretch(0, 1);
    m_grid->setRowStretch(0, side() ? 3 : 1);
    m_grid->setRowStretch(3, 1);
    if (side())
        m_grid->addWidget(side(), 0, 0);
    m_grid->addWidget(m_words, 1, 0);
    if (!m_body)
        return;
    if (m_insteadOfPicture)
        m_grid->setRowStretch(2, 8);
    m_grid->addWidget(m_body, 2, 0);
}

} // namespace madoguchi
