#pragma once

#include "app/station/consulting.h"
#include "app/station/deskstation.h"
#include "reader/card/virtualpcsc.h"
#include "tests/app/crash/crashclinic.h"

#include <QRandomGenerator>

#include <memory>

namespace madoguchi {

/// Plays a day at both stations until it is killed, and says on standard output what a screen has called
/// kept: a word and a visit each line, flushed, after the fact.
class DayPlayer
{
public:
    DayPlayer(const CrashClinic &clinic, qint64 clockAhead, quint32 seed);

    /// "ready" once both stations are open and somebody sits. Plays `patients` visits; 0: without end.
    /// `sendsAll`: does not end before nothing waits to be sent. The exit status; not 0: something could not
    /// be done that nothing stood in the way of.
    int play(int patients, bool sendsAll);

private:
    Outcome<Done> open();
    bool visit();
    bool identify();
    bool answer();
    void finishAtDesk(const QUuid &visit);
    void askByNumber(const QUuid &visit);
    bool sendAll();
    void lookInRoom();
    void changeSeats();
    bool waitForScreen(flow::Screen screen);
    static void say(const char *what, const QUuid &visit = {}, qint64 number = 0);

    const CrashClinic &m_clinic;
    AheadClock m_clock;
    Passwords m_passwords{ HashingCost::least() };
    QRandomGenerator m_random;
    std::shared_ptr<VirtualPcsc> m_reader = std::make_shared<VirtualPcsc>();
    std::unique_ptr<StationCore> m_deskCore;
    std::unique_ptr<StationCore> m_roomCore;
    std::unique_ptr<DeskStation> m_desk;
    std::unique_ptr<Consulting> m_room;
    QList<BookedPatient> m_known; ///< who may be received by number
    QUuid m_arrived;
};

} // namespace madoguchi
