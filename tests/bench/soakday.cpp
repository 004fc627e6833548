#include "tests/bench/soakday.h"

#include "app/central/messages/eligibility.h"
#include "app/station/receptionbook.h"
#include "tests/app/site/facevisit.h"

#include <QFile>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace madoguchi::bench {

namespace {

constexpr int secondsApart
    = 100; ///< between two rounds of all readers: 3,000 patients are a day of eight hours
constexpr int eachAgain = 40; ///< one of so many comes a second time
constexpr int eachTapped = 25; ///< one of so many is of the terminal's own population
constexpr int eachHasty = 5; ///< after one of so many Enter is pressed twice
constexpr std::chrono::milliseconds guard{ 30 };
constexpr int patience = 20'000; ///< milliseconds

/// An invented name that says nothing: digits as syllables.
QString kanaOf(int number)
{
    static const QString syllables = QStringLiteral("アイウエオカキクケコ");
    QString kana;
    for (const QChar digit : QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0')))
        kana += syllables.at(digit.digitValue());
    return kana;
}

bool isConfirmed(const Reception &reception)
{
    return reception.status != ReceptionStatus::Arrived;
}

} // namespace

SoakDay::SoakDay() = default;

SoakDay::~SoakDay()
{
    m_window.reset();
}

bool SoakDay::begin()
{
    if (!m_clinic.start())
        return false;
    m_stage = m_clinic.station(StationKind::Desk, QStringLiteral("DESK-1"), true, 1);
    m_stage->plan.folder.firstToken = 0; // the only desk: all numbers are its own
    m_stage->plan.folder.lastToken = 9'999;
    if (!m_clinic.open(*m_stage))
        return false;
    QObject::connect(&m_stage->desk(), &Desk::arrived, m_stage->desk().inbox(), [this] { ++m_arrived; });
    DeskOptions options;
    options.guard = guard;
    m_window = std::make_unique<DeskWindow>(m_stage->desk(), m_printer, options);
    m_table = m_window->findChild<QTableView *>(QStringLiteral("receptionTable"));
    m_window->show();
    return QTest::qWaitForWindowExposed(m_window.get());
}

/// What a reader's file is called that has a result of the next patient; empty: it has none.
QString SoakDay::atReader(int reader)
{
    ++m_person;
    if (m_person % eachTapped == 0)
        return m_clinic.tap(QStringLiteral("p%1").arg(1 + m_person / eachTapped % 4, 2, 10, QLatin1Char('0')),
            "medication=yes checkup=no");
    return writeFace(m_person % eachAgain == 0 ? m_person / 2 : m_person, reader);
}

QString SoakDay::writeFace(int person, int reader)
{
    auto eligibility = messages::readEligibility(facevisit::message(QStringLiteral("04a_")));
    if (!eligibility)
        return {};
    const QDateTime at = m_clinic.clock.now().addSecs(reader);
    eligibility->processedAt = toJapanTime(at);
    for (EligibilityResult &result : eligibility->results) {
        result.insurance.number = Pii(QString::number(1'000'000 + person));
        result.referenceNumber.clear();
        result.patient.name = Pii(QStringLiteral("架空　%1").arg(person));
        result.patient.kana = Pii(QStringLiteral("カクウ ") + kanaOf(person));
        result.patient.birthdate = Pii(QDate(1935, 1, 1).addDays(person * 7 % 25'000));
        result.consents = facevisit::consentsTo({ ConsentKind::Medication }, at);
    }
    const QString name = facevisit::fileName(at, reader + readers * m_person);
    QFile file(m_clinic.terminal().path(QStringLiteral("face/") + name));
    const QByteArray bytes = messages::write(*eligibility, true);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? name : QString();
}

void SoakDay::receive(int count)
{
    for (int left = count; left > 0; left -= readers) {
        m_clinic.pass(secondsApart);
        for (int reader = 0; reader < std::min(readers, left); ++reader) {
            const QString name = atReader(reader);
            need(!name.isEmpty() && !m_written.contains(name), QStringLiteral("a reader has no result"));
            m_written.insert(name);
        }
        confirmWaiting(readers);
        const bool all = QTest::qWaitFor([this] { return m_arrived >= written(); }, patience);
        need(all, QStringLiteral("%1 of %2 have arrived").arg(m_arrived).arg(written()));
        if (!all)
            return;
    }
    checkConfirmed();
}

const Reception *SoakDay::shown() const
{
    const auto *model = static_cast<const ReceptionModel *>(m_table->model());
    return model->at(m_table->currentIndex().row());
}

void SoakDay::confirmWaiting(int most)
{
    for (int i = 0; i < most && m_stage->desk().waiting() > 0; ++i) {
        if (!confirmShown(i % eachHasty == 0))
            return;
    }
}

/// By Enter, once it may. `hasty`: and by another Enter at once, which comes before the next one was to be
/// seen.
bool SoakDay::confirmShown(bool hasty)
{
    const auto *button = m_window->findChild<QPushButton *>(QStringLiteral("confirmButton"));
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, patience)) {
        need(m_stage->desk().waiting() == 0, QStringLiteral("one cannot be confirmed"));
        return false;
    }
    const Reception *reception = shown();
    if (!reception)
        return false;
    const QUuid visit = reception->visit;
    need(!m_confirmed.contains(visit), QStringLiteral("one is offered that was confirmed before"));
    const qsizetype slips = m_printer.slips.size();
    const int number = reception->number;
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    m_confirmed.insert(visit);
    // Whoever came again meanwhile has the newer number: Enter closes this one, and there is no second slip.
    const bool isClosed = isClosedAsLeftOver(visit);
    const qsizetype printed = slips + (isClosed ? 0 : 1);
    m_closed += isClosed ? 1 : 0;
    need(m_printer.slips.size() == printed && (isClosed || m_printer.slips.last().number == number),
        QStringLiteral("Enter printed no slip, or somebody else's"));
    if (hasty) {
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        need(m_printer.slips.size() == printed,
            QStringLiteral("Enter confirmed one that was not to be seen yet"));
    }
    return true;
}

bool SoakDay::isClosedAsLeftOver(const QUuid &visit) const
{
    const ReceptionList all = m_stage->desk().receptions();
    return std::any_of(all.begin(), all.end(), [&visit](const Reception &reception) {
        return reception.visit == visit && reception.status == ReceptionStatus::Closed;
    });
}

/// Those on whom Enter was pressed, and nobody else.
void SoakDay::checkConfirmed()
{
    QSet<QUuid> confirmed;
    for (const Reception &reception : m_stage->desk().receptions()) {
        if (isConfirmed(reception))
            confirmed.insert(reception.visit);
    }
    need(confirmed == m_confirmed,
        QStringLiteral("%1 are confirmed, not the %2 of the keys")
            .arg(confirmed.size())
            .arg(m_confirmed.size()));
}

void SoakDay::end()
{
    int before = -1;
    while (m_stage->desk().waiting() > 0 && m_stage->desk().waiting() != before) {
        before = m_stage->desk().waiting();
        confirmWaiting(before);
    }
    checkConfirmed();
    countDesk();
    countStore();
    const bool empty = QTest::qWaitFor([this] { return m_clinic.files().isEmpty(); }, patience);
    need(empty, QStringLiteral("%1 files are left").arg(m_clinic.files().size()));
}

void SoakDay::leaveAndReturn()
{
    const auto rowsBecome = [this](qsizetype rows) {
        return QTest::qWaitFor([this, rows] { return m_table->model()->rowCount() == rows; }, patience);
    };
    QTimer::singleShot(0, m_window.get(), [this] { m_stage->desk().seat().signOut(); });
    need(rowsBecome(0), QStringLiteral("somebody is listed for nobody"));
    QTimer::singleShot(0, m_window.get(), [this] {
        need(m_stage->signIn(QStringLiteral("uketsuke")).ok(), QStringLiteral("nobody can sign in again"));
        const qsizetype listed = m_table->model()->rowCount();
        need(listed == 0 || listed == m_written.size(), QStringLiteral("some are listed for all"));
    });
    need(rowsBecome(m_written.size()), QStringLiteral("not each is listed again"));
}

/// Each file is one reception, and they are numbered without a gap.
void SoakDay::countDesk()
{
    QSet<QString> files;
    QSet<int> numbers;
    const ReceptionList all = m_stage->desk().receptions();
    for (const Reception &reception : all) {
        files.insert(reception.faceFile);
        numbers.insert(reception.number);
    }
    const bool gapless = std::all_of(
        numbers.begin(), numbers.end(), [this](int number) { return number >= 1 && number <= written(); });
    need(files == m_written && all.size() == m_written.size(),
        QStringLiteral("not each file is one reception"));
    need(numbers.size() == all.size() && gapless,
        QStringLiteral("not each reception has a number of its own"));
    need(m_table->model()->rowCount() == all.size(), QStringLiteral("not each reception is a row"));
    need(m_confirmed.size() == all.size() && m_printer.slips.size() == all.size() - m_closed,
        QStringLiteral("%1 of %2 are confirmed").arg(m_confirmed.size()).arg(all.size()));
}

void SoakDay::countStore()
{
    ReceptionBook book(m_stage->core());
    int broken = 0;
    const auto day = book.ofDay(m_stage->core().today(), &broken);
    need(day && broken == 0 && day->size() == m_written.size()
            && std::all_of(day->begin(), day->end(), isConfirmed),
        QStringLiteral("the store has not all of them, or not as confirmed"));
}

void SoakDay::need(bool fine, const QString &what)
{
    constexpr qsizetype enough = 20;
    if (!fine && m_wrong.size() < enough)
        m_wrong.append(what);
}

} // namespace madoguchi::bench
