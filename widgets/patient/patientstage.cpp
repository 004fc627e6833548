#include "widgets/patient/patientstage.h"

#include "widgets/common/furiganalabel.h"
#include "widgets/common/theme.h"
#include "widgets/patient/picture.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

/// Empty words take no room.
void scaleWords(FuriganaLabel *label, double points, bool bold)
{
    label->setFont(theme::font(points, bold));
    label->updateGeometry();
}

} // namespace

PatientStage::PatientStage(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_picture(new Picture(this))
    , m_words(new QWidget(this))
    , m_column(new QVBoxLayout(m_words))
    , m_count(addWords("count"))
    , m_title(addWords("title"))
    , m_text(addWords("text"))
    , m_note(addWords("note"))
    , m_reminder(addWords("cardReminder"))
    , m_original(addWords("original"))
{
    m_picture->setObjectName(QStringLiteral("picture"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_count->setColour(theme::muted);
    m_original->setColour(theme::muted);
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

void PatientStage::setTall(bool tall)
{
    if (tall == m_tall)
        return;
    m_tall = tall;
    arrange();
}

void PatientStage::setScale(double scale)
{
    m_scale = scale;
    fit();
}

/// Long words on a small display are set smaller rather than cut.
void PatientStage::fit()
{
    double scale = m_scale;
    scaleTo(scale);
    while (scale > 0.6 && m_grid->totalHeightForWidth(width()) > height()) {
        scale -= 0.05;
        scaleTo(scale);
    }
    m_grid->activate();
    m_column->activate();
}

void PatientStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PatientStage::scaleTo(double scale)
{
    scaleWords(m_count, theme::titlePoints * scale, false);
    scaleWords(m_title, theme::hugePoints * scale, true);
    scaleWords(m_text, theme::patientPoints * scale, false);
    scaleWords(m_note, theme::patientPoints * scale, false);
    scaleWords(m_reminder, theme::patientPoints * scale, true);
    scaleWords(m_original, theme::titlePoints * scale, false);
    m_column->setSpacing(static_cast<int>(14 * scale));
    m_grid->setHorizontalSpacing(static_cast<int>(40 * scale));
    m_grid->setVerticalSpacing(static_cast<int>(28 * scale));
    m_column->invalidate();
    m_words->updateGeometry();
}

void PatientStage::arrange()
{
    m_picture->setVisible(!m_insteadOfPicture);
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
        m_grid->addWidget(m_words, 0, 0, 4, 1, Qt::AlignVCenter);
        m_grid->addWidget(m_body, 0, 1, 4, 1);
        return;
    }
    m_grid->setColumnStretch(0, 8);
    m_grid->setColumnStretch(1, 12);
    m_grid->addWidget(m_picture, 0, 0, 4, 1);
    m_grid->addWidget(m_words, 1, 1);
    if (m_body)
        m_grid->addWidget(m_body, 2, 1);
}

void PatientStage::arrangeTall()
{
    m_grid->setColumnStretch(0, 1);
    m_grid->setRowStretch(0, m_insteadOfPicture ? 1 : 3);
    m_grid->setRowStretch(3, 1);
    if (!m_insteadOfPicture)
        m_grid->addWidget(m_picture, 0, 0);
    m_grid->addWidget(m_words, 1, 0);
    if (!m_body)
        return;
    if (m_insteadOfPicture)
        m_grid->setRowStretch(2, 8);
    m_grid->addWidget(m_body, 2, 0);
}

} // namespace madoguchi
