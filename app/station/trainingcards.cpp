#include "app/station/trainingclinic.h"

// The cards of the training clinic, the reader that they lie on, and what its camera sees.
namespace madoguchi {

namespace {

const QString noPin = QStringLiteral("-no-pin"); ///< another card of the same person

/// What is printed on an invented person's card. `number`: of the person; nothing else tells two cards apart.
VirtualFront frontOf(const Person &person, quint32 number, const CardIdentity &identity, const QDate &today)
{
    VirtualFront front;
    front.birth = person.patient.birthdate.reveal();
    front.sex = person.patient.sex == Sex::Female ? '2' : '1';
    front.validUntil = QDate(today.year() + 5, 12, 31);
    front.securityCode = QByteArray::number(1000 + 37 * number % 9000);
    front.portrait = number;
    front.cardKeyPem = identity.privateKeyPem;
    return front;
}

/// What the training engine is told (reader/engine/training/script.h).
QString scriptOf(CardTray::Face face)
{
    switch (face) {
    case CardTray::Face::NeedsHints:
        return QStringLiteral("too-far=25;too-near=20;off-centre=25");
    case CardTray::Face::DoesNotMatch:
        return QStringLiteral("no-match;tries=3");
    case CardTray::Face::Locked:
        return QStringLiteral("locked");
    case CardTray::Face::Nobody:
        return QStringLiteral("timeout");
    case CardTray::Face::FrontUnreadable:
        return QStringLiteral("unreadable");
    case CardTray::Face::DeviceFault:
        return QStringLiteral("device-fault");
    case CardTray::Face::Hangs:
        return QStringLiteral("hang");
    case CardTray::Face::Crashes:
        return QStringLiteral("crash");
    case CardTray::Face::Matches:
        break;
    }
    return {};
}

/// Where a card is still being read: the commands before identity are few (reader-link.md).
constexpr int troubledCommand = 3;

void trouble(VirtualCard &card, CardTray::CardTrouble what)
{
    using Kind = VirtualFault::Kind;
    card.clearTroubles();
    switch (what) {
    case CardTray::CardTrouble::None:
    case CardTray::CardTrouble::WithoutPin: // another card, and nothing wrong with it
        break;
    case CardTray::CardTrouble::Slow:
        card.setLatency({ .perCommand = 400, .perByte = 94 });
        break;
    case CardTray::CardTrouble::PulledEarly:
        card.order({ .kind = Kind::Removal, .at = troubledCommand });
        break;
    case CardTray::CardTrouble::Silent:
        card.order({ .kind = Kind::Stall, .at = troubledCommand });
        break;
    case CardTray::CardTrouble::Garbled:
        card.order({ .kind = Kind::Garbage, .at = troubledCommand });
        break;
    case CardTray::CardTrouble::BitFlipped:
        card.order({ .kind = Kind::FlippedBit, .at = troubledCommand });
        break;
    }
}

} // namespace

std::optional<CardIdentity> TrainingClinic::identityOf(const QString &personId)
{
    return m_files ? m_files->card(personId) : m_pki->cardOf(personId);
}

std::shared_ptr<VirtualCard> TrainingClinic::cardOf(const QString &personId)
{
    return cardFor(personId, false);
}

std::shared_ptr<VirtualCard> TrainingClinic::cardFor(const QString &personId, bool withoutPin)
{
    const QString cardId = personId + (withoutPin ? noPin : QString());
    if (const auto found = m_cards.constFind(cardId); found != m_cards.constEnd())
        return *found;
    const Person *person = m_population->find(personId);
    const std::optional<CardIdentity> identity = person ? identityOf(personId) : std::nullopt;
    if (!identity)
        return nullptr;
    VirtualCardData data;
    data.certificateDer = identity->certificateDer;
    data.privateKeyPem = identity->privateKeyPem;
    data.pin = person->card.pin.toLatin1();
    data.triesLeft = withoutPin ? 0 : person->card.triesLeft;
    data.issuerCertificateDer = m_files ? m_files->cardCaDer() : m_pki->cardCaDer();
    if (m_authority) {
        const QDate today = toJapanTime(m_clock.now()).date();
        const auto number = static_cast<quint32>(m_cards.size() + 1);
        data.face = m_authority->face(frontOf(*person, number, *identity, today));
        m_codes.insert(cardId, data.face->codeB);
    }
    auto card = std::make_shared<VirtualCard>(std::move(data));
    m_cards.insert(cardId, card);
    return card;
}

void TrainingClinic::place(const QString &personId)
{
    const bool withoutPin = m_cardTrouble == CardTrouble::WithoutPin;
    if (auto card = cardFor(personId, withoutPin)) {
        showFront(personId + (withoutPin ? noPin : QString()));
        trouble(*card, m_cardTrouble);
        m_reader->place(std::move(card));
        m_placed = personId;
        Q_EMIT changed();
    }
}

/// What a camera would see, and read off the front of the card that is about to be placed.
void TrainingClinic::showFront(const QString &cardId)
{
    m_front = cardId;
    FaceEngine *engine = m_desk ? m_desk->faceEngine() : nullptr;
    if (!engine)
        return;
    FacePlan seen = m_options.face;
    QStringList script{ seen.configuration, scriptOf(m_face) };
    if (m_switches.contains(Switch::CardTurned))
        script.append(scriptOf(Face::FrontUnreadable));
    else if (m_face != Face::FrontUnreadable)
        script.append(QStringLiteral("code-b=") + QString::fromLatin1(m_codes.value(cardId)));
    script.removeAll(QString());
    script.removeDuplicates();
    seen.configuration = script.join(QLatin1Char(';'));
    engine->setPlan(seen);
}

void TrainingClinic::placeUnknownCard()
{
    VirtualCardData data;
    data.jpki = false;
    m_front.clear();
    m_reader->place(std::make_shared<VirtualCard>(std::move(data)));
    m_placed = QStringLiteral("unknown");
    Q_EMIT changed();
}

void TrainingClinic::pull()
{
    m_reader->pull();
    m_placed.clear();
    Q_EMIT changed();
}

void TrainingClinic::setFace(Face face)
{
    m_face = face;
    Q_EMIT changed();
}

void TrainingClinic::setCardTrouble(CardTrouble trouble)
{
    m_cardTrouble = trouble;
    Q_EMIT changed();
}

/// What is plugged in, and whether it can make out what lies on it. With a face engine it is the camera that
/// a card lies wrong for; a plain reader has the chip on the other side then.
void TrainingClinic::followReader()
{
    const bool other = m_switches.contains(Switch::OtherReader);
    m_reader->setOtherReader(other);
    m_reader->setReaderPlugged(!other && !m_switches.contains(Switch::ReaderUnplugged));
    m_reader->setMute(
        m_switches.contains(Switch::SecondCard) || (m_switches.contains(Switch::CardTurned) && !hasFace()));
}

/// Whoever turns a card takes it off first.
void TrainingClinic::turn()
{
    const std::shared_ptr<VirtualCard> card = m_reader->placed();
    if (!card || !hasFace() || m_front.isEmpty())
        return;
    showFront(m_front);
    m_reader->place(card);
}

/// The next card may lie there by now.
void TrainingClinic::cardTorn()
{
    if (m_reader->placed())
        return;
    m_placed.clear();
    Q_EMIT changed();
}

} // namespace madoguchi
