#include "widgets/patient/pinpad.h"

#include "app/visit/patientview.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/pindots.h"
#include "widgets/patient/touchbutton.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace madoguchi {

namespace {

constexpr int columns = 3;

} // namespace

PinPad::PinPad(PatientView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_dots(new PinDots(this))
    , m_clear(new TouchButton(TouchButton::Kind::Key, this))
    , m_back(new TouchButton(TouchButton::Kind::Key, this))
    , m_enter(new TouchButton(TouchButton::Kind::Primary, this))
    , m_other(new TouchButton(TouchButton::Kind::Quiet, this))
{
    m_digits.reserve(PinDots::places); // never moved to a larger buffer, which would leave the old one behind
    m_dots->setObjectName(QStringLiteral("pinDots"));
    m_clear->setObjectName(QStringLiteral("pinClear"));
    m_back->setObjectName(QStringLiteral("pinBack"));
    m_enter->setObjectName(QStringLiteral("pinEnter"));
    m_other->setObjectName(QStringLiteral("otherThanPin"));
    m_other->hide();
    connect(m_other, &TouchButton::clicked, this, [this] { m_view.chooseOther(); });
    for (int digit = 0; digit <= 9; ++digit) {
        auto *key = new TouchButton(TouchButton::Kind::Key, this);
        key->setObjectName(QStringLiteral("pinKey%1").arg(digit));
        key->setWords(QString::number(digit));
        connect(key, &TouchButton::clicked, this, [this, digit] { type(QChar(u'0' + digit)); });
        m_keys.append(key);
    }
    connect(m_clear, &TouchButton::clicked, this, &PinPad::clear);
    connect(m_back, &TouchButton::clicked, this, &PinPad::back);
    connect(m_enter, &TouchButton::clicked, this, &PinPad::enter);
    build();
    setLanguage(QStringLiteral("ja"));
}

PinPad::~PinPad()
{
    m_digits.fill(QChar(0));
}

void PinPad::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::gap);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_dots, 0, 0, 1, columns);
    for (int digit = 1; digit <= 9; ++digit)
        grid->addWidget(m_keys.at(digit), 1 + (digit - 1) / 3, (digit - 1) % 3);
    grid->addWidget(m_clear, 4, 0);
    grid->addWidget(m_keys.at(0), 4, 1);
    grid->addWidget(m_back, 4, 2);
    auto *last = new QHBoxLayout; // of its own: a long word makes no column wider
    last->setSpacing(theme::gap);
    last->addWidget(m_enter, 1);
    last->addWidget(m_other, 1);
    grid->addLayout(last, 5, 0, 1, columns);
    QWidget *before = m_dots;
    for (int digit = 1; digit <= 10; ++digit) {
        setTabOrder(before, m_keys.at(digit % 10));
        before = m_keys.at(digit % 10);
    }
    setTabOrder(before, m_clear);
    setTabOrder(m_clear, m_back);
    setTabOrder(m_back, m_enter);
    setTabOrder(m_enter, m_other);
}

void PinPad::setLanguage(const QString &language)
{
    m_language = language;
    m_clear->setWords(trIn(language, "Patient", QT_TRANSLATE_NOOP("Patient", "Clear")));
    m_back->setWords(trIn(language, "Patient", QT_TRANSLATE_NOOP("Patient", "One back")));
    m_enter->setWords(trIn(language, "Patient", QT_TRANSLATE_NOOP("Patient", "Enter")));
    m_other->setWords(trIn(language, "Patient", QT_TRANSLATE_NOOP("Patient", "Another way")));
    update();
}

void PinPad::setOffersOther(bool offers)
{
    m_other->setVisible(offers);
}

void PinPad::setKeyFonts(const QFont &digits, const QFont &words)
{
    for (TouchButton *key : std::as_const(m_keys))
        key->setFont(digits);
    m_wordsFont = words;
    m_enter->setFont(digits);
    fitWords();
}

/// As large as the keys have room for.
void PinPad::fitWords()
{
    QFont font = m_wordsFont;
    const auto fits = [&font](const TouchButton *key) {
        const QSize words = QFontMetrics(font)
                                .boundingRect(QRect(0, 0, key->width() - 28, 1000),
                                    Qt::AlignCenter | Qt::TextWordWrap, key->text())
                                .size();
        return words.width() <= key->width() - 28 && words.height() <= key->height() - 16;
    };
    const auto allFit
        = [&] { return fits(m_clear) && fits(m_back) && (m_other->isHidden() || fits(m_other)); };
    while (font.pointSizeF() > theme::titlePoints && !allFit())
        font.setPointSizeF(font.pointSizeF() - 1);
    for (TouchButton *key : { m_clear, m_back, m_other })
        key->setFont(font);
}

void PinPad::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the keys have their new sizes
    fitWords();
}

void PinPad::clear()
{
    m_digits.fill(QChar(0));
    m_digits.resize(0); // keeps the buffer
    update();
}

void PinPad::type(QChar digit)
{
    if (m_digits.size() < PinDots::places)
        m_digits.append(digit);
    update();
}

void PinPad::back()
{
    if (!m_digits.isEmpty()) {
        m_digits.data()[m_digits.size() - 1] = QChar(0);
        m_digits.chop(1);
    }
    update();
}

void PinPad::enter()
{
    if (m_digits.size() != PinDots::places)
        return;
    // Before the hand-over, so that a screen that answers at once finds the keypad empty and switched off.
    m_enter->setEnabled(false);
    m_view.enterPin(m_digits);
    clear();
}

bool PinPad::take(const QKeyEvent &event)
{
    const int key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!event.isAutoRepeat())
            enter();
        return true;
    }
    if (key == Qt::Key_Backspace) {
        back();
        return true;
    }
    if (key == Qt::Key_Delete) {
        clear();
        return true;
    }
    // digitValue also reads full-width digits, as a Japanese input method leaves them.
    const int digit = event.text().isEmpty() ? -1 : event.text().front().digitValue();
    if (digit < 0 || event.isAutoRepeat())
        return digit >= 0;
    type(QChar(u'0' + digit));
    return true;
}

void PinPad::update()
{
    const auto filled = static_cast<int>(m_digits.size());
    m_dots->setFilled(filled,
        trIn(m_language, "Patient", QT_TRANSLATE_NOOP("Patient", "PIN, masked: %1 of 4 digits entered"))
            .arg(filled));
    m_enter->setEnabled(filled == PinDots::places);
    m_clear->setEnabled(filled > 0);
    m_back->setEnabled(filled > 0);
}

} // namespace madoguchi
