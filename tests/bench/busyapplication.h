#pragma once

#include <QApplication>
#include <QString>

namespace madoguchi::bench {

/// Knows how long each event keeps the window's event loop from the next: what a person feels as a stall. And
/// how long the processor worked for it: the rest is the disk's, or another program's.
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
    /// The same by the processor's time.
    Longest takeBusiest();
    struct Count
    {
        int overFrame = 0; ///< 16 ms
        int overAim = 0; ///< 50 ms
        void add(double milliseconds);
    };
    [[nodiscard]] const Count &kept() const { return m_kept; }
    [[nodiscard]] const Count &worked() const { return m_worked; } ///< by the processor's time

private:
    int m_depth = 0;
    Count m_kept;
    Count m_worked;
    Longest m_longest;
    Longest m_busiest;
};

} // namespace madoguchi::bench
