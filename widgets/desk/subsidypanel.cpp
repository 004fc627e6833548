#include "widgets/desk/subsidypanel.h"

#include "widgets/common/announcer.h"
#include "widgets/common/keyscroll.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/scrolledpanel.h"
#include "widgets/desk/subsidycard.h"
#include "widgets/desk/subsidychoice.h"
#include "widgets/desk/subsidyform.h"
#include "widgets/desk/subsidyline.h"
#include "widgets/desk/subsidywords.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

namespace {

const QLatin1String openKey("open");
const QLatin1String typedKey("typed");

QJsonArray arrayOf(const SubsidyEntry &entry)
{
    return { entry.payer, entry.recipient, entry.from, entry.until };
}

SubsidyEntry entryOf(const QJsonArray &array)
{
    return { array.at(0).toString(), array.at(1).toString(), array.at(2).toString(), array.at(3).toString() };
}

/// As many as a patient usually has at most.
QList<SubsidyCard *> cards(QWidget *parent)
{
    QList<SubsidyCard *> all;
    for (int at = 0; at < mostSubsidies; ++at)
        all.append(new SubsidyCard(true, parent));
    return all;
}

} // namespace

SubsidyPanel::SubsidyPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new PlainLabel(QStringLiteral("subsidyTitle"), this))
    , m_choice(new SubsidyChoice(this))
    , m_meaning(new PlainLabel(QStringLiteral("subsidyMeaning"), this))
    , m_terminal(new QCheckBox(this))
    , m_storedHeading(new PlainLabel(this))
    , m_storedBox(new QWidget(this))
    , m_stored(new QVBoxLayout(m_storedBox))
    , m_cards(cards(this))
    , m_newHeading(new PlainLabel(this))
    , m_form(new SubsidyForm(this))
    , m_scroll(new QScrollArea(this))
    , m_act(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    setObjectName(QStringLiteral("subsidyPanel"));
    build();
    connectParts();
    retranslate();
}

void SubsidyPanel::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_meaning->setLook(theme::smallPoints, false, theme::muted);
    m_storedHeading->setLook(theme::bodyPoints, true, theme::text);
    m_newHeading->setLook(theme::bodyPoints, true, theme::text);
    m_terminal->setObjectName(QStringLiteral("subsidyTerminal"));
    m_act->setObjectName(QStringLiteral("subsidyAct"));
    m_act->setProperty("primary", true);
    m_clear->setObjectName(QStringLiteral("subsidyClear"));
    m_shut->setObjectName(QStringLiteral("subsidyShut"));
    m_stored->setContentsMargins(0, 0, 0, theme::gap);
    m_stored->setSpacing(theme::gap);
    for (SubsidyCard *card : std::as_const(m_cards)) {
        m_stored->addWidget(card);
        card->hide();
    }
    auto *shown = new QWidget;
    auto *fields = new QVBoxLayout(shown);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::gapSmall);
    fields->addWidget(m_choice);
    fields->addWidget(m_meaning);
    fields->addWidget(m_terminal);
    fields->addSpacing(theme::gap);
    fields->addWidget(m_storedHeading);
    fields->addWidget(m_storedBox);
    fields->addWidget(m_newHeading);
    fields->addWidget(m_form);
    fields->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("subsidyScroll"));
    scrolledpanel::setContent(m_scroll, shown);
    auto *keys = new KeyScroll(m_scroll);
    for (QPushButton *button : { m_act, m_clear, m_shut })
        keys->follow(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    column->setSpacing(theme::gap);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    column->addLayout(scrolledpanel::buttonRow({ m_act, m_clear, m_shut }));
}

void SubsidyPanel::connectCard(SubsidyCard *card)
{
    connect(card, &SubsidyCard::seen, this, [this, card] { see(card->subsidy()); });
    connect(card, &SubsidyCard::ended, this, [this, card] { end(card->subsidy()); });
    connect(card, &SubsidyCard::takenBack, this, [this, card] { takeBack(*card); });
    connect(card, &SubsidyCard::asked, this, [this, card] { show(card); });
}

void SubsidyPanel::connectParts()
{
    for (SubsidyCard *card : std::as_const(m_cards))
        connectCard(card);
    connect(m_choice, &SubsidyChoice::changed, this, &SubsidyPanel::showChoice);
    connect(m_choice, &SubsidyChoice::pressed, this, &SubsidyPanel::goOn);
    connect(m_form, &SubsidyForm::typed, this, [this] {
        m_choice->choose(SubsidyState::Present);
        putDraft();
    });
    connect(m_form, &SubsidyForm::filled, this, [this] { m_act->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &SubsidyForm::complete, this, &SubsidyPanel::keepTyped);
    connect(m_form, &SubsidyForm::fieldEntered, this, &SubsidyPanel::show);
    connect(m_act, &QPushButton::clicked, this, &SubsidyPanel::act);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_form->setEntry({});
        putDraft();
        m_form->begin();
    });
    connect(m_shut, &QPushButton::clicked, this, &SubsidyPanel::shut);
}

/// Once it has its place.
void SubsidyPanel::show(QWidget *field)
{
    QTimer::singleShot(0, field, [this, field] { m_scroll->ensureWidgetVisible(field, 0, theme::gap); });
}

void SubsidyPanel::open(const Reception &reception)
{
    m_reception = reception;
    m_terminal->setChecked(false);
    m_form->setShown({ reception.day, reception.eligibility.hasMedicalAid() });
    m_form->setEntry(m_drafts.value(reception.visit));
    const SubsidyState said = reception.subsidies.state;
    m_choice->choose(m_form->isEmpty() ? said : SubsidyState::Present);
    showStored();
    m_scroll->verticalScrollBar()->setValue(0);
    m_open = true;
    m_left = {};
    retranslate();
    Q_EMIT changed();
    takeKeyboard();
    Announcer::alert(this);
}

void SubsidyPanel::takeKeyboard()
{
    if (m_form->isEmpty())
        m_choice->takeKeyboard();
    else
        m_form->begin();
}

void SubsidyPanel::follow(const Reception &reception)
{
    if (!m_open)
        return;
    if (reception.visit.isNull()) { // nothing is selected any more, or nobody sits: nothing is said
        m_left = m_reception.visit;
        return close();
    }
    if (reception.visit != m_reception.visit || !mayNoteSubsidies(reception))
        return shut();
    const bool isAsBefore = reception.subsidies == m_reception.subsidies;
    m_reception = reception;
    m_form->setShown({ reception.day, reception.eligibility.hasMedicalAid() });
    if (!isAsBefore)
        showStored();
}

void SubsidyPanel::goBack()
{
    for (SubsidyCard *card : std::as_const(m_cards)) {
        if (card->goBack())
            return;
    }
    shut();
}

void SubsidyPanel::shut()
{
    if (!m_open)
        return;
    const bool isKept = m_drafts.contains(m_reception.visit);
    const int number = m_reception.number;
    close();
    if (isKept)
        Q_EMIT said(tr("What was typed for number %1 is kept: Ctrl+R on it shows it again.").arg(number));
}

void SubsidyPanel::close()
{
    m_open = false;
    m_form->setEntry({});
    m_reception = {};
    showStored();
    retranslate();
    Q_EMIT changed();
}

void SubsidyPanel::leave()
{
    m_drafts.clear();
    m_left = {};
    close();
}

SecretBytes SubsidyPanel::takeDraft() const
{
    const QUuid open = m_open ? m_reception.visit : m_left;
    if (m_drafts.isEmpty() && open.isNull())
        return {};
    QJsonObject typed;
    for (auto one = m_drafts.begin(); one != m_drafts.end(); ++one)
        typed.insert(one.key().toString(QUuid::WithoutBraces), arrayOf(one.value()));
    const QJsonObject draft{ { typedKey, typed }, { openKey, open.toString(QUuid::WithoutBraces) } };
    QByteArray bytes = QJsonDocument(draft).toJson(QJsonDocument::Compact);
    return SecretBytes::taking(bytes);
}

void SubsidyPanel::giveDraft(const SecretBytes &draft, const Reception &shown)
{
    const QJsonObject kept = QJsonDocument::fromJson(draft.view().toByteArray()).object();
    const QJsonObject typed = kept.value(typedKey).toObject();
    for (auto one = typed.begin(); one != typed.end(); ++one)
        m_drafts.insert(QUuid::fromString(one.key()), entryOf(one.value().toArray()));
    const QUuid wasOpen = QUuid::fromString(kept.value(openKey).toString());
    if (!wasOpen.isNull() && wasOpen == shown.visit && mayNoteSubsidies(shown))
        open(shown);
}

void SubsidyPanel::putDraft()
{
    if (m_form->isEmpty())
        m_drafts.remove(m_reception.visit);
    else
        m_drafts.insert(m_reception.visit, m_form->entry());
}

/// The cards are kept and filled anew, so that the button in hand stays.
void SubsidyPanel::showStored()
{
    const QList<Subsidy> &all = m_reception.subsidies.all;
    while (m_cards.size() < all.size()) {
        m_cards.append(new SubsidyCard(true, this));
        m_stored->addWidget(m_cards.last());
        connectCard(m_cards.last());
    }
    for (qsizetype at = 0; at < m_cards.size(); ++at) {
        m_cards.at(at)->setVisible(at < all.size());
        m_cards.at(at)->setSubsidy(at < all.size() ? all.at(at) : Subsidy(), m_reception.day);
    }
    m_storedHeading->setVisible(!all.isEmpty());
    m_storedBox->setVisible(!all.isEmpty());
    m_newHeading->setWords(all.isEmpty() ? tr("受給者証") : tr("Another 受給者証"));
    showChoice();
}

SubsidyCard *SubsidyPanel::toSee() const
{
    for (qsizetype at = 0; at < m_reception.subsidies.all.size(); ++at) {
        if (m_cards.at(at)->isToSee())
            return m_cards.at(at);
    }
    return nullptr;
}

/// By its digit: what is stored comes first, since most papers are known.
void SubsidyPanel::goOn()
{
    if (m_choice->chosen() != SubsidyState::Present)
        return noteState(m_choice->chosen());
    goToStored();
}

void SubsidyPanel::goToStored()
{
    SubsidyCard *card = toSee();
    if (!card || !m_form->isEmpty())
        return m_form->begin();
    card->takeKeyboard();
    show(card);
}

/// Enter that is no button's: of the field in hand, else of what was chosen.
void SubsidyPanel::act()
{
    if (m_form->isInHand())
        return m_form->goOn();
    switch (m_choice->chosen()) {
    case SubsidyState::Present:
        return m_act->hasFocus() || !m_form->isEmpty() ? m_form->submit() : goToStored();
    case SubsidyState::NotAsked:
        m_meaning->setWords(QStringLiteral("▲ ") + tr("Press 1, 2 or 3."));
        m_choice->takeKeyboard();
        return Announcer::alert(m_meaning);
    default:
        return noteState(m_choice->chosen());
    }
}

bool SubsidyPanel::note(const SubsidyAnswer &answer)
{
    const Outcome<Done> noted = m_desk.noteSubsidies(m_reception.visit, answer);
    if (!noted)
        m_form->showFault(noted.error());
    return noted.ok();
}

void SubsidyPanel::noteState(SubsidyState state)
{
    const int number = m_reception.number;
    const bool isStored = !m_reception.subsidies.all.isEmpty();
    if (!note({ state, {} }))
        return;
    shut();
    const QString words
        = isStored ? tr("公費 of number %1: %2. What is stored stays.") : tr("公費 of number %1: %2.");
    Q_EMIT said(words.arg(number).arg(subsidywords::state(state)));
}

void SubsidyPanel::see(const Subsidy &subsidy)
{
    const int number = m_reception.number;
    Subsidy seen = subsidy;
    seen.source = m_terminal->isChecked() ? SubsidySource::Terminal : SubsidySource::Paper;
    if (!note({ SubsidyState::Present, { seen } }))
        return;
    m_choice->choose(SubsidyState::Present);
    Q_EMIT said(tr("公費 of number %1 is confirmed.").arg(number));
    if (toSee() || !m_form->isEmpty())
        goToStored();
    else
        shut();
}

void SubsidyPanel::keepTyped(const Subsidy &typed)
{
    const int number = m_reception.number;
    Subsidy subsidy = typed;
    subsidy.source = m_terminal->isChecked() ? SubsidySource::Terminal : SubsidySource::Paper;
    const SubsidyAnswer answer{ SubsidyState::Present, { subsidy } };
    if (!afterAnswer(m_reception.subsidies.all, answer))
        return m_form->showObjection(tr("Four are stored already"), subsidywords::tooMany());
    if (!note(answer))
        return;
    m_form->setEntry({});
    putDraft();
    Q_EMIT said(tr("公費 of number %1 is written down.").arg(number));
    if (toSee())
        goToStored();
    else
        shut();
}

void SubsidyPanel::end(const Subsidy &subsidy)
{
    const int number = m_reception.number;
    if (const Outcome<Done> ended = m_desk.endSubsidy(m_reception.visit, subsidy); !ended)
        return m_form->showFault(ended.error());
    Q_EMIT said(tr("One 公費 of number %1 is ended, as the patient says.").arg(number));
    m_choice->takeKeyboard();
}

void SubsidyPanel::takeBack(SubsidyCard &card)
{
    const int number = m_reception.number;
    if (const Outcome<Done> taken = m_desk.takeBackSubsidy(m_reception.visit, card.subsidy()); !taken)
        return m_form->showFault(taken.error());
    Q_EMIT said(tr("The confirmation of a 公費 of number %1 is taken back.").arg(number));
    card.rest();
}

void SubsidyPanel::showChoice()
{
    const SubsidyState state = m_choice->chosen();
    const bool isNegative = state == SubsidyState::NotConsentedOrLost || state == SubsidyState::NotConnected;
    if (!isNegative)
        m_meaning->setWords(
            tr("1: read on the 受給者証 or the terminal. Confirm what is stored, or type it."));
    else
        m_meaning->setWords(m_reception.subsidies.all.isEmpty()
                ? tr("Ask whether there is a 受給者証 on paper.")
                : tr("Nothing that is stored ends by that. Ask for the 受給者証."));
    m_act->setText(isNegative ? tr("Write down (Enter)") : tr("Next, keep (Enter)"));
    m_act->setAccessibleName(m_act->text());
}

void SubsidyPanel::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (!event->isAutoRepeat())
            act();
        return;
    }
    if (plain && key == Qt::Key_Escape)
        return goBack();
    if (plain && !event->isAutoRepeat() && !m_form->isInHand() && m_choice->press(key))
        return;
    QWidget::keyPressEvent(event);
}

void SubsidyPanel::retranslate()
{
    m_title->setWords(tr("Public subsidies of reception %1").arg(m_reception.number));
    setAccessibleName(m_title->text());
    m_choice->retranslate();
    m_terminal->setText(tr("Read on the terminal's screen"));
    m_terminal->setAccessibleName(m_terminal->text());
    m_storedHeading->setWords(tr("Stored"));
    showStored();
    m_form->retranslate();
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear all fields"));
    m_clear->setToolTip(tr("Clear all fields"));
    m_shut->setText(tr("Close (Esc)"));
    m_shut->setAccessibleName(m_shut->text());
}

void SubsidyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
