#include "tests/app/training/terminalbench.h"

#include "tests/app/training/recordsof.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace madoguchi {

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a request cannot be placed");
}

} // namespace

FileLock::FileLock(const QString &path)
    : m_descriptor(open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
{
    m_held = m_descriptor >= 0 && flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

TerminalBench::TerminalBench(bool apart)
    : m_population(populationAt(m_clock.now()))
{
    TerminalConfig config;
    const auto folder = [&](const QString &name) {
        QDir(m_directory.path()).mkpath(name);
        return m_directory.filePath(name);
    };
    config.pairs = { { folder(QStringLiteral("req")), folder(QStringLiteral("res")), {} } };
    config.face = folder(QStringLiteral("face"));
    if (apart) {
        config.pairs.first().families = { QStringLiteral("OQS") };
        config.pairs.append({ folder(QStringLiteral("records-req")), folder(QStringLiteral("records-res")),
            { QStringLiteral("YZK"), QStringLiteral("TKK") } });
    }
    config.lookMilliseconds = 3'600'000; // looks are the test's
    m_terminal = std::make_unique<TrainingTerminal>(m_population, m_clock, config);
    if (!m_terminal->start())
        qFatal("The terminal cannot start");
}

void TerminalBench::place(const QString &name, const QByteArray &bytes) const
{
    write(requestPath(name), bytes);
}

void TerminalBench::placeRecords(const QString &name, const QByteArray &bytes) const
{
    write(m_directory.filePath(QStringLiteral("records-req/") + name), bytes);
}

QString TerminalBench::requestPath(const QString &name) const
{
    return m_directory.filePath(QStringLiteral("req/") + name);
}

QString TerminalBench::resultPath(const QString &name) const
{
    return m_directory.filePath(QStringLiteral("res/") + name);
}

QStringList TerminalBench::names(const QString &folder) const
{
    return QDir(m_directory.filePath(folder)).entryList(QDir::Files | QDir::System, QDir::Name);
}

QStringList TerminalBench::requests() const
{
    return names(QStringLiteral("req"));
}

QStringList TerminalBench::results() const
{
    return names(QStringLiteral("res"));
}

QStringList TerminalBench::recordResults() const
{
    return names(QStringLiteral("records-res"));
}

QStringList TerminalBench::faces() const
{
    return names(QStringLiteral("face"));
}

QByteArray TerminalBench::content(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TerminalBench::result(const QString &name) const
{
    return content(resultPath(name));
}

QByteArray TerminalBench::face(const QString &name) const
{
    return content(m_directory.filePath(QStringLiteral("face/") + name));
}

void TerminalBench::passFileTime(qint64 seconds) const
{
    for (const QString &name : results()) {
        QFile file(resultPath(name));
        if (!file.open(QIODevice::ReadWrite)
            || !file.setFileTime(m_clock.now().addSecs(-seconds), QFileDevice::FileModificationTime))
            qFatal("a result's time cannot be set");
    }
}

QByteArray TerminalBench::ask(const QString &family, const QByteArray &body)
{
    ++m_token;
    place(family + QStringLiteral("req_") + token() + QStringLiteral(".xml"), body);
    m_terminal->look();
    const QStringList found = results().filter(family + QStringLiteral("res_") + token());
    return found.isEmpty() ? QByteArray() : result(found.first());
}

QByteArray TerminalBench::askMedication(const QString &person)
{
    return ask(QStringLiteral("YZKsiquc01"), messages::write(medicationOf(person)));
}

QByteArray TerminalBench::askCheckup(const QString &person)
{
    return ask(QStringLiteral("TKKsiquc01"),
        messages::write(recordsOf<messages::CheckupRequest>(
            *m_population.find(person), institution, QStringLiteral("c-1"))));
}

messages::EligibilityRequest TerminalBench::questionAbout(const QString &person) const
{
    const Person &who = *m_population.find(person);
    const Insurance &insurance = who.coverages.last().result.insurance;
    messages::EligibilityRequest question;
    question.confirmFor = today();
    question.institution = institution;
    question.fileIdentifier = QStringLiteral("f-1");
    question.person.insurerNumber = insurance.insurerNumber;
    question.person.symbol = insurance.symbol;
    question.person.number = insurance.number;
    question.person.branch = insurance.branch;
    question.person.birthdate = who.patient.birthdate;
    return question;
}

messages::MedicationRequest TerminalBench::medicationOf(const QString &person) const
{
    return madoguchi::medicationOf(*m_population.find(person), institution, QStringLiteral("m-1"), today());
}

} // namespace madoguchi
