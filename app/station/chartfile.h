#pragma once

#include <QByteArray>
#include <QString>

namespace madoguchi {

/// What stands in the file that the 電子カルテ writes a patient number to.
struct ChartReading
{
    enum class State {
        Number,
        Empty, ///< no file, or nothing in it: no patient is open there
        Unreadable, ///< not one patient number
        Away ///< the file's folder cannot be looked into
    };
    State state = State::Empty;
    QString number{}; ///< with Number: plain letters and digits, no outer blanks
    bool operator==(const ChartReading &) const = default;
};

/// A file as it is found at one look.
struct ChartLook
{
    ChartReading reading{};
    QByteArray stamp{}; ///< another one: somebody has written since
    bool operator==(const ChartLook &) const = default;
};

/// The one line of `content`: UTF-8 with or without BOM, UTF-16 with BOM, else code page 932. A patient
/// number is 1 to 20 letters, digits and hyphens, in any width.
[[nodiscard]] ChartReading chartReading(const QByteArray &content);
/// Looks at the file, which may be large, locked, a folder or a pipe: none of it holds anybody up but a share
/// that hangs.
[[nodiscard]] ChartLook lookAtChart(const QString &path);

} // namespace madoguchi
