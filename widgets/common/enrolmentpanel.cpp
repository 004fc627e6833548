#include "widgets/common/enrolmentpanel.h"

#include "widgets/common/codefield.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/qrcode.h"
#include "widgets/common/theme.h"

#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int pictureSide = 216; ///< device-independent pixels, with the quiet zone

/// The secret of an otpauth:// text in groups of four, as authenticators take it by hand.
QString groupsOf(const SecretBytes &enrolment)
{
    const QByteArrayView text = enrolment.view();
    const QByteArrayView name("secret=");
    const qsizetype found = text.indexOf(name);
    QString groups;
    for (qsizetype i = found < 0 ? text.size() : found + name.size(); i < text.size(); ++i) {
        if (text[i] == '&')
            break;
        if (groups.size() % 5 == 4)
            groups.append(QLatin1Char(' '));
        groups.append(QLatin1Char(text[i]));
    }
    return groups;
}

} // namespace

EnrolmentPanel::EnrolmentPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("enrolment"), parent)
    , m_picture(new QLabel(this))
    , m_typeIt(new PlainLabel(QStringLiteral("enrolmentTypeIt"), this))
    , m_secret(new PlainLabel(QStringLiteral("enrolmentSecret"), this))
    , m_code(new CodeField(false, this))
{
    build();
    connect(m_code, &CodeField::filled, this, &EnrolmentPanel::submit);
    connect(m_code, &QLineEdit::textChanged, this, &EnrolmentPanel::refresh);
    connect(m_code, &QLineEdit::returnPressed, this, &EnrolmentPanel::submit);
    connect(m_submit, &QPushButton::clicked, this, &EnrolmentPanel::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] { this->seat().cancel(); });
    retranslate();
    refresh();
}

void EnrolmentPanel::build()
{
    m_picture->setObjectName(QStringLiteral("enrolmentPicture"));
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFixedHeight(pictureSide);
    m_typeIt->setLook(theme::smallPoints, false, theme::muted);
    m_secret->setLook(theme::bodyPoints, true, theme::text);
    m_secret->setAlignment(Qt::AlignCenter);
    column()->addWidget(m_picture);
    column()->addWidget(m_typeIt);
    column()->addWidget(m_secret);
    m_codeLabel = addField(m_code, QStringLiteral("enrolmentCode"));
    m_submit = addButton(QStringLiteral("enrolmentButton"), true);
    addRefusal();
    m_cancel = addButton(QStringLiteral("enrolmentCancel"), false);
    column()->addStretch(1);
}

void EnrolmentPanel::begin()
{
    SeatStep::begin();
    showSecret();
}

void EnrolmentPanel::showSecret()
{
    const SecretBytes enrolment = seat().enrolment();
    const qreal ratio = devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(qrCode(enrolment, qRound(pictureSide * ratio)));
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
    m_secret->setText(groupsOf(enrolment));
    m_secret->setAccessibleName(m_secret->text());
}

void EnrolmentPanel::forget()
{
    m_picture->clear();
    m_secret->setWords({});
    m_code->setText({});
}

void EnrolmentPanel::submit()
{
    if (isDelayed() || !m_code->isFull())
        return;
    const Outcome<Done> outcome = seat().giveSecondFactor(m_code->take());
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    Q_EMIT done();
}

void EnrolmentPanel::refresh()
{
    m_submit->setEnabled(!isDelayed() && m_code->isFull());
}

void EnrolmentPanel::takeKeyboard()
{
    m_code->setFocus();
}

void EnrolmentPanel::retranslate()
{
    setHeading(tr("Set up the second factor"));
    setRemark(
        tr("Take a picture of this code with the authenticator on your phone, then type the six digits that "
           "it shows. From then on they are asked for at every sign-in with the password."));
    m_picture->setAccessibleName(tr("QR code for the authenticator"));
    m_typeIt->setWords(tr("Or type this secret into the authenticator:"));
    m_codeLabel->setWords(tr("Six digits from the authenticator"));
    m_code->setAccessibleName(tr("Six digits from the authenticator"));
    m_submit->setText(tr("Done"));
    m_submit->setAccessibleName(m_submit->text());
    m_cancel->setText(tr("Back"));
    m_cancel->setAccessibleName(m_cancel->text());
}

} // namespace madoguchi
