#pragma once

#include "tests/app/exchange/folderexpected.h"
#include "tests/app/exchange/terminalclinic.h"

#include <QMap>

namespace madoguchi {

/// One fault of the terminal against everything that is asked of it: a desk asks by number, registers, looks
/// up its bookings and has a patient at the reader, a room opens records, all under the fault. Then the fault
/// is taken back.
class FolderRound
{
public:
    struct Fault
    {
        TerminalFault fault = TerminalFault::None;
        FaultCourse course = FaultCourse::Lasting;
    };

    /// All outlive it. `number`: counts rounds of these stations.
    FolderRound(
        TerminalClinic &clinic, StationStage &desk, StationStage &room, const Fault &fault, int number);

    /// What does not go as it must, one line each; empty: nothing.
    QStringList play();
    /// What became of each at first.
    [[nodiscard]] const QMap<FolderAsked, FolderSeen> &seen() const { return m_seen; }
    /// How many of our files were left in the folders.
    [[nodiscard]] qsizetype filesLeft() const { return m_filesLeft; }

private:
    void admit();
    void prepare();
    void setFault();
    void askAll();
    FolderSeen openRecords(FolderAsked asked);
    void settleNumbers();
    void settleFace();
    void compare();
    void askSecondTime();
    void awaitLate();
    void takeBack();
    void learnTime();
    void askByHand();
    void serveNext();
    void checkFolders();
    void send();

    [[nodiscard]] FolderSeen look(FolderAsked asked);
    [[nodiscard]] FolderSeen lookAtEligibility();
    [[nodiscard]] FolderSeen lookAtReference();
    [[nodiscard]] FolderSeen lookAtBookings(const QDate &day);
    [[nodiscard]] FolderSeen lookAtFace();
    [[nodiscard]] bool settled(FolderAsked asked) { return look(asked).state != FolderSeen::State::Pending; }
    [[nodiscard]] bool served(FolderAsked asked) { return look(asked).state == FolderSeen::State::Served; }
    [[nodiscard]] Reception reception(const QUuid &visit);
    void need(bool fine, const QString &what);
    [[nodiscard]] bool until(const std::function<bool()> &reached);

    TerminalClinic &m_clinic;
    StationStage &m_desk;
    StationStage &m_room;
    Fault m_fault;
    int m_number;
    QStringList m_wrong;
    QMap<FolderAsked, FolderSeen> m_seen;
    QUuid m_visit; ///< at the reader before the fault, whose records are opened
    QUuid m_asked; ///< received by number
    QUuid m_registration; ///< key of the reference number's newest question
    QDate m_firstDay; ///< of the list that is asked about before the fault
    QString m_tapped; ///< face file under the fault
    qsizetype m_filesLeft = 0;
};

} // namespace madoguchi
