#include "tests/app/exchange/faultmatrix.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace madoguchi {

void FaultMatrix::put(const QString &fault, const QString &request, const QString &state)
{
    if (!m_faults.contains(fault))
        m_faults.append(fault);
    if (!m_requests.contains(request))
        m_requests.append(request);
    m_states[fault][request] = state;
}

int FaultMatrix::cells() const
{
    int count = 0;
    for (const auto &row : m_states)
        count += static_cast<int>(row.size());
    return count;
}

QString FaultMatrix::text() const
{
    QList<qsizetype> widths;
    for (const QString &request : m_requests) {
        qsizetype width = request.size();
        for (const auto &row : m_states)
            width = std::max(width, row.value(request).size());
        widths.append(width);
    }
    qsizetype first = 0;
    for (const QString &fault : m_faults)
        first = std::max(first, fault.size());
    const auto line = [&](const QString &head, const auto &cell) {
        QString text = head.leftJustified(static_cast<int>(first));
        for (qsizetype at = 0; at < m_requests.size(); ++at)
            text += QStringLiteral(" | ") + QString(cell(m_requests.at(at))).leftJustified(widths.at(at));
        return text + u'\n';
    };
    QString text = QStringLiteral("%1: %2 faults, %3 requests, %4 cells\n")
                       .arg(m_title)
                       .arg(m_faults.size())
                       .arg(m_requests.size())
                       .arg(cells());
    text += line(QString(), [](const QString &request) { return request; });
    for (const QString &fault : m_faults)
        text += line(fault, [&](const QString &request) {
            return m_states.value(fault).value(request, QStringLiteral("-"));
        });
    return text;
}

bool FaultMatrix::publish(const QString &file) const
{
    const QByteArray written = text().toUtf8();
    std::fwrite(written.constData(), 1, static_cast<std::size_t>(written.size()), stdout);
    std::fflush(stdout);
    QFile out(QDir(QStringLiteral(MADOGUCHI_BUILD_DIR)).filePath(file));
    return out.open(QIODevice::WriteOnly) && out.write(written) == written.size();
}

QString FaultMatrix::stateOf(const std::optional<Failure> &failure)
{
    return failure ? failureName(*failure) : QStringLiteral("taken");
}

} // namespace madoguchi
