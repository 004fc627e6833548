#pragma once

#include "tests/app/exchange/terminalclinic.h"
#include "tests/widgets/desk/deskstage.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

namespace madoguchi::bench {

/// A day at one desk behind ten certified readers, by the folder way, faster than real time: a terminal as a
/// process of its own, the station on a real store, and the desk's window with a receptionist who confirms by
/// Enter while others arrive. Everything that must be is compared with what the readers wrote.
class SoakDay
{
public:
    SoakDay();
    ~SoakDay();

    /// False: it does not begin.
    [[nodiscard]] bool begin();
    /// `count` more patients; those who stood there before them are confirmed meanwhile.
    void receive(int count);
    /// The rest is confirmed, and all is counted: window, slips, store, folders.
    void end();

    /// Whoever sits there goes and comes back, each as an event: the list is emptied, and read from the store
    /// again.
    void leaveAndReturn();

    [[nodiscard]] int written() const { return static_cast<int>(m_written.size()); }
    [[nodiscard]] int confirmed() const { return static_cast<int>(m_confirmed.size()); }
    /// What did not go as it must, without persons; empty: nothing.
    [[nodiscard]] const QStringList &wrong() const { return m_wrong; }

    static constexpr int readers = 10;

private:
    [[nodiscard]] QString atReader(int reader);
    [[nodiscard]] QString writeFace(int person, int reader);
    void confirmWaiting(int most);
    [[nodiscard]] bool confirmShown(bool hasty);
    [[nodiscard]] const Reception *shown() const;
    [[nodiscard]] bool isClosedAsLeftOver(const QUuid &visit) const;
    void checkConfirmed();
    void countDesk();
    void countStore();
    void need(bool fine, const QString &what);

    TerminalClinic m_clinic;
    std::unique_ptr<StationStage> m_stage;
    CountingPrinter m_printer;
    std::unique_ptr<DeskWindow> m_window;
    QTableView *m_table = nullptr;
    QSet<QString> m_written; ///< face files
    QSet<QUuid> m_confirmed; ///< by the receptionist
    int m_closed = 0; ///< of them: received again before they were confirmed
    int m_arrived = 0; ///< as the desk told it
    int m_person = 0;
    QStringList m_wrong;
};

} // namespace madoguchi::bench
