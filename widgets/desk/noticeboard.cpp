#include "widgets/desk/noticeboard.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"
#include "widgets/desk/bookingwords.h"
#include "widgets/desk/nextsteps.h"
#include "widgets/desk/stepwords.h"
#include "widgets/desk/visualwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr qsizetype mostTroubles = 3;
constexpr qsizetype mostNamed = 3;

/// Measured anew, and not yet good. A terminal's folder that is back is not known to be good before something
/// was asked: its trouble is over.
bool isOpen(const HealthLine &line)
{
    return line.state == HealthLine::State::Unknown && line.detail != QLatin1String("unasked");
}

} // namespace

NoticeBoard::NoticeBoard(QWidget *parent)
    : QWidget(parent)
    , m_help(new Notice(QStringLiteral("helpNotice"), this))
    , m_visual(new Notice(QStringLiteral("visualNotice"), this))
    , m_reader(new Notice(QStringLiteral("readerNotice"), this))
    , m_slips(new Notice(QStringLiteral("slipNotice"), this))
    , m_handOver(new Notice(QStringLiteral("handOverNotice"), this))
    , m_bookings(new Notice(QStringLiteral("bookingsNotice"), this))
    , m_badLayout(new QGridLayout)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, 0);
    m_layout->setSpacing(theme::gap);
    m_layout->addWidget(m_visual);
    m_layout->addWidget(m_help);
    m_layout->addWidget(m_reader);
    m_layout->addWidget(m_slips);
    m_layout->addWidget(m_handOver);
    m_layout->addWidget(m_bookings);
    m_badLayout->setSpacing(theme::gap);
    m_layout->addLayout(m_badLayout);
    for (Notice *notice : { m_visual, m_help, m_reader, m_slips, m_handOver, m_bookings })
        notice->hide();
    m_visual->actionButton()->setObjectName(QStringLiteral("visualBack"));
    connect(m_visual, &Notice::acted, this, &NoticeBoard::visualEndAsked);
    m_help->actionButton()->setObjectName(QStringLiteral("helpCame"));
    connect(m_help, &Notice::acted, this, &NoticeBoard::helpCame);
    m_slips->actionButton()->setObjectName(QStringLiteral("printMissing"));
    m_bookings->actionButton()->setObjectName(QStringLiteral("showBookings"));
    connect(m_bookings, &Notice::acted, this, &NoticeBoard::bookingsAsked);
    connect(m_slips, &Notice::acted, this, &NoticeBoard::printAsked);
    // Never QSizePolicy::Maximum: what it wants in one line would be the most it gets where words are broken.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    hide();
}

void NoticeBoard::setHelpCall(const std::optional<HelpCall> &call, const QString &who)
{
    const bool isNew = call && (!m_call || m_call->since != call->since);
    m_call = call;
    m_caller = who;
    fillHelp();
    m_help->setVisible(call.has_value());
    showIfAny();
    if (isNew)
        Announcer::alert(m_help);
}

void NoticeBoard::fillHelp()
{
    if (!m_call)
        return;
    const QString title = m_caller.isEmpty() ? tr("A patient at the reader needs help")
                                             : tr("%1 needs help at the reader").arg(m_caller);
    m_help->setContent(Tone::Attention, title,
        tr("Since %1, at this step: %2. Help without asking for the PIN.")
            .arg(words::time(m_call->since), stepwords::step(m_call->screen)));
    m_help->setAction(tr("I am there"));
}

void NoticeBoard::setVisualCheck(const VisualCheck &check, const QString &who, const QDateTime &now)
{
    const bool isNew = check.runs() && !m_check.runs();
    const bool canNow = check.state != m_check.state && check.state != VisualCheck::State::NotPossible;
    m_check = check;
    m_checkedBy = who;
    m_checkedAt = now;
    fillVisual();
    m_visual->setVisible(check.runs());
    showIfAny();
    if (canNow)
        removeVisual(true); // why it could not be begun before
    if (isNew)
        Announcer::alert(m_visual);
}

void NoticeBoard::setSomebodyThere(bool there)
{
    const bool left = m_somebody && !there;
    m_somebody = there;
    if (left)
        removeVisual(false);
}

/// `alsoNobody`: that there was nobody to compare is over too.
void NoticeBoard::removeVisual(bool alsoNobody)
{
    for (qsizetype i = m_troubles.size() - 1; i >= 0; --i) {
        const Trouble &trouble = m_troubles.at(i);
        if (trouble.ofVisual && (alsoNobody || trouble.fault.failure != Failure::NotFound))
            remove(trouble.notice);
    }
}

void NoticeBoard::fillVisual()
{
    if (!m_check.runs()) {
        m_visual->setContent(Tone::Attention, {}, {});
        return;
    }
    m_visual->setContent(Tone::Attention,
        tr("Visual check, for the one patient at the reader: %1")
            .arg(visualwords::elapsed(m_check.since, m_checkedAt)),
        tr("Begun at %1 by %2. The reader goes back to normal by itself: with the confirmation, without the "
           "card, or when it takes too long.")
            .arg(words::time(m_check.since), m_checkedBy));
    m_visual->setAction(
        m_check.state == VisualCheck::State::Comparing ? tr("Back to normal (Esc)") : QString());
}

void NoticeBoard::setReaderTrouble(const std::optional<Fault> &fault, const QDateTime &since)
{
    const bool isNew = fault && fault != m_readerFault;
    if (isNew)
        m_readerSince = since;
    m_readerFault = fault;
    fillReader();
    showIfAny();
    if (isNew && m_reader->isVisibleTo(this))
        Announcer::alert(m_reader);
}

void NoticeBoard::fillReader()
{
    if (!m_readerFault)
        return;
    const FailureText text = failureText(*m_readerFault);
    m_reader->setLines(Tone::Attention, text.title,
        { tr("At the reader, %1: %2").arg(words::time(m_readerSince), text.remedy),
            sayLine(saidOf(*m_readerFault)) });
}

void NoticeBoard::setUnprinted(const UnprintedSlips &slips)
{
    if (slips == m_unprinted)
        return;
    const bool isMore = slips.people.size() > m_unprinted.people.size();
    m_unprinted = slips;
    fillUnprinted();
    showIfAny();
    if (isMore)
        Announcer::alert(m_slips);
}

QStringList NoticeBoard::namesOf(const UnprintedSlips &slips)
{
    QStringList people;
    for (const UnprintedSlips::Person &person : slips.people)
        people.append(person.name.isEmpty() ? tr("number %1").arg(person.number)
                                            : tr("number %1, %2").arg(person.number).arg(person.name));
    return people;
}

void NoticeBoard::setNotHandedOver(const UnprintedSlips &people)
{
    if (people == m_notHandedOver)
        return;
    const bool isNew = m_notHandedOver.people.isEmpty();
    m_notHandedOver = people;
    fillNotHandedOver();
    showIfAny();
    if (isNew)
        Announcer::alert(m_handOver);
}

void NoticeBoard::setBookings(const QList<BookingCheck> &checks)
{
    if (checks == m_booked)
        return;
    const BookingCheck *before = unseenBookings();
    const QDateTime told = before ? before->since : QDateTime();
    m_booked = checks;
    fillBookings();
    const BookingCheck *now = unseenBookings();
    if (now && now->since != told)
        Announcer::alert(m_bookings);
}

void NoticeBoard::seeBookings()
{
    for (const BookingCheck &check : std::as_const(m_booked))
        m_bookingsSeen.append(check.since);
    fillBookings();
}

const BookingCheck *NoticeBoard::unseenBookings() const
{
    const auto found = std::find_if(m_booked.begin(), m_booked.end(),
        [this](const BookingCheck &check) { return !m_bookingsSeen.contains(check.since); });
    return found == m_booked.end() ? nullptr : &*found;
}

/// Without a name: who it is, is shown where names can be covered.
void NoticeBoard::fillBookings()
{
    if (const BookingCheck *check = unseenBookings()) {
        const auto standing = bookingwords::standing(*check);
        m_bookings->setContent(standing.tone, standing.title, standing.text);
        m_bookings->setAction(tr("Show (Ctrl+B)"));
    }
    showIfAny();
}

/// The first ones by name: a folder that is away for a day must not push the list off the screen.
void NoticeBoard::fillNotHandedOver()
{
    QStringList people = namesOf(m_notHandedOver);
    if (people.isEmpty()) {
        m_handOver->setContent(Tone::Bad, {}, {}); // no name stays behind
        return;
    }
    const auto more = static_cast<int>(people.size() - mostNamed);
    people = people.mid(0, mostNamed);
    if (more > 0)
        people.append(tr("%n more", nullptr, more));
    const FailureText text = failureText(m_notHandedOver.fault);
    m_handOver->setLines(Tone::Bad,
        tr("Not handed over to the レセコン: %1").arg(people.join(tr("; ", "between people"))),
        { text.title, text.remedy });
}

/// Of no row that is selected: whose slips they are is said, and the way to them.
void NoticeBoard::fillUnprinted()
{
    const QStringList people = namesOf(m_unprinted);
    if (people.isEmpty()) {
        m_slips->setContent(Tone::Bad, {}, {}); // no name stays behind
        return;
    }
    const FailureText text = failureText(m_unprinted.fault);
    m_slips->setContent(Tone::Bad,
        tr("No slip for %1: %2").arg(people.join(tr("; ", "between people")), text.title),
        text.remedy + QLatin1Char(' ')
            + tr("The reception is confirmed. F4 prints what is named here, whichever row is selected. Esc "
                 "leaves it unprinted."));
    m_slips->setAction(tr("Print (F4)"));
    m_slips->actionButton()->setAccessibleName(tr("Print the slip for %1").arg(people.first()));
}

void NoticeBoard::setHealth(const QList<HealthLine> &lines)
{
    for (const HealthLine &line : lines) {
        const auto known = std::find_if(
            m_bad.begin(), m_bad.end(), [&line](const Bad &bad) { return bad.line.part == line.part; });
        const bool bad = line.state == HealthLine::State::Bad && line.fault;
        if (bad && known != m_bad.end()) {
            known->line = line;
            fillBad(*known);
        } else if (bad) {
            m_bad.append({ line,
                new Notice(QStringLiteral("healthNotice%1").arg(static_cast<int>(line.part)), this) });
            fillBad(m_bad.last());
            Announcer::alert(m_bad.last().notice);
        } else if (known != m_bad.end() && !isOpen(line)) {
            known->notice->hide();
            known->notice->deleteLater();
            m_bad.erase(known);
        }
    }
    placeBad();
    showIfAny();
}

void NoticeBoard::fillBad(const Bad &bad)
{
    const FailureText text = failureText(*bad.line.fault);
    const HealthLine::Part part = bad.line.part;
    const bool isLine = part == HealthLine::Part::Line || part == HealthLine::Part::Folder;
    bad.notice->setLines(
        Tone::Bad, text.title, { text.remedy, isLine ? sayLine(saidOf(*bad.line.fault)) : QString() });
}

/// Two beside each other, so that several leave the list its room.
void NoticeBoard::placeBad()
{
    for (const Bad &bad : std::as_const(m_bad))
        m_badLayout->removeWidget(bad.notice);
    const int count = static_cast<int>(m_bad.size());
    for (int i = 0; i < count; ++i) {
        const bool alone = i == count - 1 && i % 2 == 0;
        m_badLayout->addWidget(m_bad.at(i).notice, i / 2, i % 2, 1, alone ? 2 : 1);
    }
    for (qsizetype i = m_troubles.size() - 1; i >= 0; --i) { // said once is enough
        if (isBad(m_troubles.at(i).fault.failure))
            remove(m_troubles.at(i).notice);
    }
}

bool NoticeBoard::isBad(Failure failure) const
{
    return std::any_of(m_bad.begin(), m_bad.end(),
        [failure](const Bad &bad) { return bad.line.fault && bad.line.fault->failure == failure; });
}

void NoticeBoard::addTrouble(const Fault &fault)
{
    addTrouble(fault, false);
}

void NoticeBoard::addVisualTrouble(const Fault &fault)
{
    addTrouble(fault, true);
}

void NoticeBoard::addTrouble(const Fault &fault, bool ofVisual)
{
    if (isBad(fault.failure))
        return; // it stands there already, and longer
    for (Trouble &trouble : m_troubles) {
        if (trouble.fault.failure != fault.failure)
            continue;
        trouble.fault = fault;
        trouble.ofVisual = ofVisual;
        fill(trouble);
        return;
    }
    if (m_troubles.size() >= mostTroubles)
        remove(m_troubles.first().notice);
    auto *notice = new Notice(QStringLiteral("troubleNotice"), this);
    m_layout->addWidget(notice);
    m_troubles.append({ fault, notice, ofVisual });
    fill(m_troubles.last());
    connect(notice, &Notice::acted, this, [this, notice] { remove(notice); });
    showIfAny();
    Announcer::alert(notice);
}

void NoticeBoard::fill(const Trouble &trouble)
{
    const FailureText text
        = trouble.ofVisual ? visualwords::refusal(trouble.fault) : failureText(trouble.fault);
    trouble.notice->setContent(Tone::Bad, text.title, text.remedy);
    trouble.notice->setAction(tr("Close"));
    trouble.notice->actionButton()->setAccessibleName(tr("Close: %1").arg(text.title));
}

void NoticeBoard::remove(Notice *notice)
{
    m_troubles.removeIf([notice](const Trouble &trouble) { return trouble.notice == notice; });
    notice->hide();
    notice->deleteLater();
    showIfAny();
}

bool NoticeBoard::dismissNewest()
{
    if (!m_troubles.isEmpty())
        remove(m_troubles.last().notice);
    else if (!m_unprinted.people.isEmpty())
        Q_EMIT unprintedSeen();
    else if (m_bookings->isVisibleTo(this))
        seeBookings();
    else
        return false;
    return true;
}

void NoticeBoard::showIfAny()
{
    const bool reader = m_readerFault && !isBad(m_readerFault->failure);
    m_reader->setVisible(reader);
    const bool slips = !m_unprinted.people.isEmpty();
    m_slips->setVisible(slips);
    const bool handOver = !m_notHandedOver.people.isEmpty();
    m_handOver->setVisible(handOver);
    const bool bookings = unseenBookings() != nullptr;
    m_bookings->setVisible(bookings);
    setVisible(m_check.runs() || m_call.has_value() || reader || slips || handOver || bookings
        || !m_bad.isEmpty() || !m_troubles.isEmpty());
}

void NoticeBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillHelp();
        fillVisual();
        fillReader();
        fillUnprinted();
        fillNotHandedOver();
        fillBookings();
        for (const Bad &bad : std::as_const(m_bad))
            fillBad(bad);
        for (const Trouble &trouble : std::as_const(m_troubles))
            fill(trouble);
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
