#pragma once

#include <QApplication>
#include <QString>

namespace madoguchi::bench {

/// Knows how long each event keeps the window's event loop from the next: what a person feels as a stall.
class BusyApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    struct Longest
    {
        double milliseconds = 0;
        QString what{}; ///< class and event, nothing of a patient
    };
    /// Since it was asked last.
    Longest takeLongest();
    [[nodiscard]] int over(int milliseconds) const { return milliseconds < 50 ? m_overFrame : m_overAim; }

private:
    int m_depth = 0;
    int m_overFrame = 0; ///< 16 ms
    int m_overAim = 0; ///< 50 ms
    Longest m_longest;
};

} // namespace madoguchi::bench
