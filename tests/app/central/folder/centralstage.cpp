#include "tests/app/central/folder/centralstage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace madoguchi {

CentralStage::CentralStage(Records records, bool shiftJis)
{
    for (const char *folder : { "req", "res", "records_req", "records_res" })
        QDir(m_dir.path()).mkdir(QLatin1String(folder));
    settings.numbers = { path("req"), path("res"), false };
    if (records == Records::On)
        settings.records = FolderPair{ path("records_req"), path("records_res"), true };
    settings.shiftJis = shiftJis;
    settings.institution = QStringLiteral("1319999998");
}

void CentralStage::start()
{
    central = std::make_unique<FolderCentral>(settings, book, clock);
    central->start();
    central->look();
}

void CentralStage::pass(qint64 milliseconds)
{
    clock.pass(milliseconds);
    QCoreApplication::processEvents();
    if (central)
        central->look();
    QCoreApplication::processEvents();
}

void CentralStage::settle()
{
    pass(500);
    pass(300);
}

QByteArray CentralStage::takeRequest(bool records)
{
    pass(1000); // its turn
    const QString folder = path(records ? "records_req" : "req");
    const QStringList names = ExchangeStage::namesIn(folder);
    const auto name = names.size() == 1 ? exchangeName(names.first()) : std::nullopt;
    QFile file(folder + u'/' + names.value(0));
    if (!name || !file.open(QIODevice::ReadOnly))
        return {};
    m_taken = *name;
    m_takenRecords = records;
    const QByteArray content = file.readAll();
    file.remove();
    return content;
}

void CentralStage::answer(const QByteArray &content, const char *extension) const
{
    const QString folder = path(m_takenRecords ? "records_res" : "res");
    QFile file(folder + u'/' + m_taken.family + QStringLiteral("res_") + m_taken.token + u'.'
        + QLatin1String(extension));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the terminal cannot write");
}

QStringList CentralStage::inRes(bool records) const
{
    return ExchangeStage::namesIn(path(records ? "records_res" : "res"));
}

} // namespace madoguchi
