#include "app/training/terminal/trainingterminal.h"

#include "app/central/messages/messagewriter.h"
#include "app/training/centre/answertree.h"
#include "app/training/centre/oddities.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringEncoder>

#include <algorithm>
#include <sys/file.h>

namespace madoguchi {

namespace {

constexpr qint64 largestRequest = 8 * 1024 * 1024;

/// Contents of .err are not public: short text in the terminal's code page (oqs-interface.md 1.6).
QByteArray errorText()
{
    QStringEncoder encoder("Shift_JIS");
    return encoder.encode(QStringLiteral("【合成】要求ＸＭＬの書式が不正です。\r\n"));
}

bool begins(const QStringList &beginnings, const QString &family)
{
    return beginnings.isEmpty()
        || std::any_of(beginnings.begin(), beginnings.end(),
            [&](const QString &beginning) { return family.startsWith(beginning); });
}

/// Institution code and 20 hexadecimal digits, then when (oqs-interface.md 1.5).
QString faceName(const QString &institution, const QDateTime &at)
{
    QString key;
    for (int i = 0; i < 20; ++i)
        key += QString::number(QRandomGenerator::system()->bounded(16), 16);
    return QStringLiteral("OQSsiquc01res_face_%1%2_%3.xml").arg(institution, key, messages::timeText(at));
}

QString outcomeOf(const TerminalAnswer &answer, const TerminalFaultPlan &plan)
{
    if (plan.fault != TerminalFault::None)
        return terminalfaults::nameOf(plan.fault);
    switch (answer.kind) {
    case TerminalAnswer::Kind::Returned:
        return QStringLiteral("returned");
    case TerminalAnswer::Kind::Document:
        return QStringLiteral("document");
    case TerminalAnswer::Kind::Message:
        break;
    }
    return answer.refused ? QStringLiteral("refused") : QStringLiteral("answered");
}

bool isHandedBack(TerminalFault fault)
{
    return fault == TerminalFault::Returned || fault == TerminalFault::ErrorAlone
        || fault == TerminalFault::RequestAlone;
}

} // namespace

TrainingTerminal::TrainingTerminal(const Population &population, const Clock &clock, TerminalConfig config)
    : m_clock(clock)
    , m_config(std::move(config))
    , m_centre(population, m_config.institutions, m_config.shuffle, m_config.seed)
    , m_answers(m_centre)
{
    m_answers.setBulkLooks(m_config.bulkLooks);
    connect(&m_looking, &QTimer::timeout, this, &TrainingTerminal::look);
}

TrainingTerminal::~TrainingTerminal() = default;

bool TrainingTerminal::start()
{
    // Beside the folder, so that taking a request is one renaming on one volume.
    const QString beside = QFileInfo(m_config.pairs.value(0).requests).absolutePath();
    m_work = std::make_unique<QTemporaryDir>(beside + QStringLiteral("/terminal-work-XXXXXX"));
    if (!m_work->isValid())
        return false;
    m_looking.start(m_config.lookMilliseconds);
    look();
    return true;
}

void TrainingTerminal::look()
{
    for (const FolderPair &pair : std::as_const(m_config.pairs)) {
        lookInto(pair);
        tellForgotten(pair.results);
    }
}

void TrainingTerminal::lookInto(const FolderPair &pair)
{
    const QStringList names = QDir(pair.requests).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const auto request = RequestFile::named(name);
        if (!request
            || (m_plan.fault == TerminalFault::NotTaken && request->family.startsWith(m_plan.family)))
            continue;
        if (const auto taken = take(pair, *request))
            serve({ *taken, pair.results }, pair);
    }
}

std::optional<RequestFile> TrainingTerminal::take(const FolderPair &pair, RequestFile request)
{
    const QString path = QDir(pair.requests).filePath(request.name);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
        return {};
    const QString taken = m_work->filePath(request.name);
    QFile::remove(taken);
    if (!QFile::rename(path, taken))
        return {};
    request.bytes = file.read(largestRequest + 1); // the file that was locked, wherever it is now
    file.close();
    QFile::remove(taken);
    return request;
}

void TrainingTerminal::setFault(const TerminalFaultPlan &plan)
{
    m_plan = plan;
    m_hits.clear();
}

TerminalFaultPlan TrainingTerminal::takeFault(const QString &family)
{
    if (m_plan.fault == TerminalFault::None || !family.startsWith(m_plan.family))
        return {};
    const TerminalFaultPlan hit = m_plan;
    if (m_plan.each)
        return m_hits[family]++ < m_plan.answers ? hit : TerminalFaultPlan();
    if (m_plan.answers > 0 && --m_plan.answers == 0)
        m_plan = {};
    return hit;
}

void TrainingTerminal::serve(const Taken &taken, const FolderPair &pair)
{
    const TerminalFaultPlan plan = takeFault(taken.request.family);
    TerminalAnswer answer;
    if (begins(pair.families, taken.request.family))
        answer = m_answers.to(taken.request, now(), plan.fault == TerminalFault::OtherPerson);
    m_journal.append({ taken.request.name, taken.request.family, outcomeOf(answer, plan) });
    if (plan.fault == TerminalFault::Silence)
        return;
    if (answer.kind == TerminalAnswer::Kind::Returned || isHandedBack(plan.fault))
        handBack(taken, plan.fault);
    else
        send(taken, answer, plan);
}

void TrainingTerminal::handBack(const Taken &taken, TerminalFault fault) const
{
    if (fault != TerminalFault::ErrorAlone)
        m_delivery.put({ taken.results, taken.request.name, taken.request.bytes });
    if (fault != TerminalFault::RequestAlone)
        m_delivery.put({ taken.results, taken.request.base() + QStringLiteral(".err"), errorText() });
}

void TrainingTerminal::send(const Taken &taken, const TerminalAnswer &answer, const TerminalFaultPlan &plan)
{
    const QString name = taken.request.resultBase() + QStringLiteral(".xml");
    if (answer.kind == TerminalAnswer::Kind::Document) {
        m_delivery.deliver(
            shaped(TerminalFault::Document, { taken.results, name, {} }), plan.fault, plan.milliseconds);
        return;
    }
    XmlTree message = terminalfaults::spoiled(plan.fault, answer.message);
    const Parcel parcel{ taken.results, name, finished(m_centre, message, m_config.encoding) };
    if (plan.fault == TerminalFault::ProcessingFirst) {
        oddities::stillProcessing(message);
        m_delivery.put({ taken.results, name, finished(m_centre, message, m_config.encoding) });
        m_delivery.putLater(parcel, plan.milliseconds);
    } else if (plan.fault == TerminalFault::ErrorFirst) {
        handBack(taken, plan.fault);
        m_delivery.putLater(parcel, plan.milliseconds);
    } else {
        m_delivery.deliver(shaped(plan.fault, parcel), plan.fault, plan.milliseconds);
    }
}

Result<QString, TapRefusal> TrainingTerminal::tap(const FaceTap &tap)
{
    const QString family = QStringLiteral("face");
    if (m_config.face.isEmpty())
        return TapRefusal{ QStringLiteral("no-reader") };
    const TerminalFaultPlan plan = takeFault(family);
    const QString institution = m_config.institutions.first();
    const auto result = tapped(
        m_centre, m_answers.consents(), institution, tap, now(), plan.fault == TerminalFault::OtherPerson);
    if (!result)
        return result.error();
    const QString name = faceName(institution, result->processedAt);
    QString outcome = tap.visual ? QStringLiteral("visual") : QStringLiteral("tapped");
    if (plan.fault != TerminalFault::None)
        outcome = terminalfaults::nameOf(plan.fault);
    m_journal.append({ name, family, outcome });
    if (plan.fault == TerminalFault::Silence || plan.fault == TerminalFault::NotTaken)
        return name;
    const XmlTree message = terminalfaults::spoiled(plan.fault, treeOf(*result));
    m_delivery.deliver(
        shaped(plan.fault, { m_config.face, name, finished(m_centre, message, m_config.encoding) }),
        plan.fault, plan.milliseconds);
    return name;
}

void TrainingTerminal::tellForgotten(const QString &results)
{
    const QDateTime limit = now().addSecs(qint64(m_config.stayMinutes) * -60);
    const QFileInfoList files = QDir(results).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString path = file.absoluteFilePath();
        const QDateTime written = file.lastModified(); // invalid: fetched just now
        if (file.fileName().startsWith(u"del") || !written.isValid() || written > limit
            || m_forgotten.contains(path))
            continue;
        m_forgotten.insert(path);
        // Two in one second would have one name: the later notice stands for both.
        m_delivery.put({ results, QStringLiteral("del%1.txt").arg(messages::timeText(now())),
            QByteArrayLiteral("A result was left behind.\r\n") });
    }
}

} // namespace madoguchi
