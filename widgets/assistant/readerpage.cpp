#include "widgets/assistant/readerpage.h"

#include "app/support/failuretext.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

const QString modeName = QStringLiteral("reader/mode");
const QString readerName = QStringLiteral("reader/name");
const QString serviceMode = QStringLiteral("service/mode");

/// Without the numbers of slot and interface that pcscd adds: they change with the socket it is plugged into.
QString lastingName(const QString &reader)
{
    static const QRegularExpression numbers(QStringLiteral(" [0-9A-F]{2} [0-9A-F]{2}$"));
    QString name = reader;
    return name.remove(numbers).trimmed();
}

} // namespace

ReaderPage::ReaderPage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("reader"), parent)
    , m_mode(addSetting("reader/mode", SettingField::Kind::Choice))
    , m_name(addSetting("reader/name", SettingField::Kind::Choice))
    , m_profile(nullptr)
    , m_readers(addNotice("readersSeen"))
    , m_card(nullptr)
{
    column()->addSpacing(theme::gap);
    m_profile = addSetting("reader/profile", SettingField::Kind::Choice);
    m_card = addNotice("cardTried");
    column()->addStretch(1);
    m_mode->setDefault(QStringLiteral("driven"));
    m_profile->setDefault(QStringLiteral("generic"));
    connect(m_mode, &SettingField::edited, this, &ReaderPage::followMode);
    connect(&assistant, &Assistant::readersChanged, this, &ReaderPage::refresh);
    connect(&assistant, &Assistant::cardTried, this, &ReaderPage::refresh);
    retranslate();
}

QString ReaderPage::title() const
{
    return tr("Card reader");
}

bool ReaderPage::isWanted() const
{
    return assistant().value(QStringLiteral("station/kind")) != u"consulting";
}

bool ReaderPage::isDriven() const
{
    const QString mode = assistant().value(modeName);
    return mode.isEmpty() || mode == u"driven";
}

void ReaderPage::enter()
{
    assistant().watchReaders(isDriven());
    AssistantPage::enter();
}

void ReaderPage::leave()
{
    assistant().watchReaders(false);
}

/// config.md: driven needs the direct way, reporting the folders.
void ReaderPage::followMode()
{
    const QString mode = assistant().value(modeName);
    if (mode == u"driven")
        assistant().setValue(serviceMode, QStringLiteral("direct"));
    else if (mode == u"reporting")
        assistant().setValue(serviceMode, QStringLiteral("folder"));
    assistant().watchReaders(isDriven());
    refresh();
}

void ReaderPage::refresh()
{
    const bool driven = isDriven();
    m_name->setVisible(driven);
    m_profile->setVisible(assistant().value(modeName) != u"none");
    offerReaders();
    AssistantPage::refresh();
    if (driven) {
        showReaders();
        showCard();
        return;
    }
    m_card->hide();
    if (assistant().value(modeName) == u"none")
        tell(m_readers, Tone::Unknown, tr("No reader"),
            tr("Patients are looked up by number here. There is nothing to try."));
    else
        tell(m_readers, Tone::Unknown, tr("The certified terminal drives the reader"),
            tr("Its results come through the shared folders, which are set on one of the next pages. There "
               "is nothing to try here."));
}

void ReaderPage::offerReaders()
{
    QList<std::pair<QString, QString>> choices{ { QString(), tr("Whichever is plugged in") } };
    const auto add = [&choices](const QString &name, const QString &words) {
        for (const auto &choice : std::as_const(choices))
            if (choice.first == name)
                return;
        choices.append({ name, words });
    };
    const ReadersSeen seen = assistant().readers();
    for (const QString &reader : seen.readers)
        add(lastingName(reader), lastingName(reader));
    const QString chosen = assistant().value(readerName);
    add(chosen, tr("%1 (not plugged in)").arg(chosen));
    m_name->setChoices(choices);
}

void ReaderPage::showReaders()
{
    const ReadersSeen seen = assistant().readers();
    if (seen.isLooking)
        tell(m_readers, Tone::Unknown, tr("Looking for readers …"));
    else if (seen.fault)
        tell(m_readers, *seen.fault);
    else
        tell(m_readers, Tone::Good, tr("Reader found: %1").arg(seen.inUse),
            seen.hasCard ? QString()
                         : tr("Lay a My Number card on it to try it. Nothing of its holder is read."));
}

void ReaderPage::showCard()
{
    const std::optional<CardTried> card = assistant().card();
    if (!card) {
        m_card->hide();
        return;
    }
    if (card->fault) {
        tell(m_card, *card->fault);
        return;
    }
    QString pin = tr("PIN: %n tries left.", nullptr, card->pinTries);
    if (card->pinTries == 0)
        pin = tr("Its PIN cannot be used: locked, or a card without a PIN.");
    const QString pad = card->pinPad ? tr("The reader has keys of its own for the PIN.") : QString();
    tell(m_card, Tone::Good, tr("The card was read: a My Number card"), (pin + u' ' + pad).trimmed());
}

void ReaderPage::retranslate()
{
    setIntroduction(tr("What patients lay their card on."));
    m_mode->setWords(tr("Who drives the reader"),
        tr("A reader of Madoguchi's own needs the direct way to the service; with a certified terminal the "
           "results come through folders."));
    m_mode->setChoices({ { QStringLiteral("driven"), tr("Madoguchi (direct way)") },
        { QStringLiteral("reporting"), tr("The certified terminal (folders)") },
        { QStringLiteral("none"), tr("No reader at this desk") } });
    m_name->setWords(tr("Reader"), tr("The readers that are plugged in now."));
    m_profile->setWords(
        tr("Model"), tr("Decides how the card is laid on, and what patients are shown of it."));
    QList<std::pair<QString, QString>> models{ { QStringLiteral("fujitsu"), tr("Fujitsu") },
        { QStringLiteral("panasonic"), tr("Panasonic") }, { QStringLiteral("almex"), tr("Almex") },
        { QStringLiteral("canon"), tr("Canon") }, { QStringLiteral("atlas"), tr("Atlas") },
        { QStringLiteral("generic"), tr("Another one") } };
    const QString own = assistant().value(QStringLiteral("reader/profile"));
    if (own.contains(u'/') || own.endsWith(u".json"))
        models.append({ own, own });
    m_profile->setChoices(models);
}

} // namespace madoguchi
