#include "widgets/common/loudness.h"

#include <QSettings>

namespace madoguchi {

Loudness &Loudness::instance()
{
    static Loudness loudness;
    return loudness;
}

const QList<int> &Loudness::steps()
{
    static const QList<int> all{ 0, 25, usual, 100 };
    return all;
}

void Loudness::set(int percent)
{
    if (percent == m_percent || !steps().contains(percent))
        return;
    m_percent = percent;
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(m_key, percent);
    Q_EMIT changed();
}

void Loudness::keepIn(const QString &file, const QString &station)
{
    m_file.clear(); // what is taken from there is not written there
    m_key = station + QStringLiteral("/loudness");
    const QVariant kept = QSettings(file, QSettings::IniFormat).value(m_key);
    set(kept.isValid() && steps().contains(kept.toInt()) ? kept.toInt() : usual);
    m_file = file;
}

} // namespace madoguchi
