#pragma once

#include "app/consulting.h"
#include "app/station/chartwatch.h"
#include "app/station/listedvisits.h"

#include <QObject>

namespace madoguchi {

/// Whom the 電子カルテ asks for by a patient number, among the listed visits. While nobody who may see
/// records sits there the file is not looked at, and what was written meanwhile calls nobody.
class ChartCalls : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ChartCalls(const QString &path, const ListedVisits &listed);

    void setOpen(bool isOpen);
    /// The list is another one: who was not in it may be now.
    void follow();
    [[nodiscard]] const ChartCall &call() const { return m_call; }
    [[nodiscard]] ChartWatch &watch() { return m_watch; }

Q_SIGNALS:
    void changed();
    /// The list may be older than the patient's reception.
    void listWanted();

private:
    void take(const ChartReading &reading);
    void find(ChartCall &call) const;

    const ListedVisits &m_listed;
    ChartWatch m_watch;
    bool m_isOpen = false;
    ChartCall m_call{};
};

} // namespace madoguchi
