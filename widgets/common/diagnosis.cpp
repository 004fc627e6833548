#include "widgets/common/diagnosis.h"

#include "widgets/common/healthbar.h"
#include "widgets/common/healthwords.h"

#include <QDir>
#include <QSysInfo>
#include <QTextStream>
#include <QtGlobal>

namespace madoguchi {

QString healthText(const QList<HealthLine> &lines)
{
    QString text;
    QTextStream out(&text);
    for (const HealthLine &line : lines) {
        out << HealthBar::partName(line.part) << ": " << HealthBar::stateName(line.state);
        if (const QString detail = healthDetail(line); !detail.isEmpty())
            out << " (" << detail << ')';
        out << '\n';
        if (const FailureText words = healthWords(line); !words.title.isEmpty())
            out << "  " << words.title << '\n' << "  " << words.remedy << '\n';
    }
    return text;
}

QString diagnosisText(const QList<HealthLine> &lines)
{
    QString text = QStringLiteral("Madoguchi %1, Qt %2, %3 (%4)\n")
                       .arg(QStringLiteral(MADOGUCHI_VERSION), QString::fromLatin1(qVersion()),
                           QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
    for (const HealthLine &line : lines) {
        if (line.fault) // a name that is the same in every language
            text += QStringLiteral("%1: %2\n").arg(failureName(line.fault->failure), line.fault->code);
    }
    text += healthText(lines);
    if (const QString home = QDir::homePath(); home.size() > 1)
        text.replace(home, QStringLiteral("~"));
    return text;
}

} // namespace madoguchi
