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
    , m_words(new QWidget)
    , m_reading(new ReadingArea(m_words, this))
    , m_column(new QVBoxLayout(m_words))
    , m_count(addWords("count"))
    , m_title(addWords("title"))
    , m_text(addWords("text"))
    , m_hint(addWords("hint"))
    , m_note(addWords("note"))
    , m_reminder(addWords("cardReminder"))
    , m_original(addWords("original"))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_camera->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->insertStretch(0, 1);
    m_column->addStretch(1);
    m_count->setMuted(true);
    m_original->setMuted(true);
    m_hint->setPanel({ Shape::Dot, Tone::Unknown });
    m_reminder->setPanel(lookAttention);
    m_grid->setContentsMargins(0, 0, 0, 0);
    arrange();
}

FuriganaLabel *PatientStage::addWords(const char *name)
{
    auto *label = new FuriganaLabel(m_words);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    m_column->addWidget(label);
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

/// What must find its place above and below the words.
int PatientStage::besidesWords() const
{
    int needed = 0;
    if (m_body && !(m_insteadOfPicture && !m_tall))
        needed += m_body->minimumSizeHint().height() + m_grid->verticalSpacing();
    if (m_tall && side())
        needed += side()->minimumSizeHint().height() + m_grid->verticalSpacing();
    return needed;
}

/// Long words on a small display are set smaller rather than cut; and where that is not enough, in pages.
void PatientStage::fit()
{
    double scale = m_scale;
    scaleTo(scale);
    m_reading->setHighest(0);
    while (!m_large && scale > 0.6 && isTooHigh()) {
        scale -= 0.05;
        scaleTo(scale);
    }
    m_reading->setHighest(std::max(m_reading->minimumSizeHint().height(), height() - besidesWords()));
    m_grid->invalidate();
    m_grid->activate();
    m_reading->settle();
}

void PatientStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PatientStage::scaleTo(double scale)
{
    const QFont body = m_voice.font(theme::patientPoints * scale);
    const QFont bold = m_voice.font(theme::patientPoints * scale, true);
    scaleWords(m_count, m_voice.font(theme::titlePoints * scale));
    scaleWords(m_title, m_voice.font(theme::hugePoints * scale, true));
    scaleWords(m_text, body);
    scaleWords(m_hint, bold);
    scaleWords(m_note, body);
    scaleWords(m_reminder, bold);
    scaleWords(m_original, Voice().font(theme::titlePoints * scale)); // Japanese in its own letters
    m_reading->setWordsFont(body);
    m_column->setSpacing(static_cast<int>(14 * std::min(scale, 1.4)));
    m_grid->setHorizontalSpacing(static_cast<int>(40 * std::min(scale, 1.4)));
    m_grid->setVerticalSpacing(static_cast<int>(28 * std::min(scale, 1.0)));
    m_column->invalidate();
    m_words->updateGeometry();
    m_reading->updateGeometry();
}

/// What stands beside or above the words; none where the room is needed.
QWidget *PatientStage::side() const
{
    if (m_showsCamera)
        return m_camera;
    return m_insteadOfPicture || m_large ? nullptr : m_picture;
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
        m_grid->addWidget(m_reading, 0, 0, 4, 1);
        m_grid->addWidget(m_body, 0, 1, 4, 1);
        return;
    }
    const int words = side() ? 1 : 0;
    m_grid->setColumnStretch(0, side() ? 8 : 1);
    m_grid->setColumnStretch(1, side() ? 12 : 0);
    if (side())
        m_grid->addWidget(side(), 0, 0, 4, 1);
    m_grid->addWidget(m_reading, 1, words);
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
    m_grid->addWidget(m_reading, 1, 0);
    if (!m_body)
        return;
    if (m_insteadOfPicture)
        m_grid->setRowStretch(2, 8);
    m_grid->addWidget(m_body, 2, 0);
}

} // namespace madoguchi
