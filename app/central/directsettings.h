#pragma once

#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

namespace madoguchi {

/// Where the central service is and who we are to it (config.md, the direct way).
struct DirectSettings
{
    QUrl url{}; ///< https, host and port; no other address is ever contacted
    QByteArray caPem{}; ///< the centre's CA file; system roots are not consulted
    QByteArray stationCertificate{}; ///< content of the file: PKCS#12 or PEM
    SecretBytes passphrase{};
    bool allowTls12 = false; ///< TLS 1.2 with an AEAD suite too
    QString institution{}; ///< 10 digits
    QString terminal{}; ///< [station] id
    StationKind kind = StationKind::Desk;
};

/// How long things may take. The defaults are the contract's; tests shorten them.
struct DirectTimings
{
    using Milliseconds = std::chrono::milliseconds;
    Milliseconds connect{ 3000 }; ///< one attempt to connect, TLS included
    Milliseconds records{ 30000 }; ///< a request for records, all attempts together
    Milliseconds other{ 10000 }; ///< any other request, all attempts together
    Milliseconds health{ 5000 }; ///< of these the look at the line: a dead one is said soon
    Milliseconds firstPause{ 200 }; ///< before the first repetition; doubles, jittered down by up to half
    Milliseconds longestPause{ 2000 };
    int attempts = 4; ///< at most, however much time is left
    Milliseconds roundTripLimit{ 2000 }; ///< a longer health request says nothing about the clock
    Milliseconds offsetAge{ 300000 }; ///< an older clock offset is measured anew before records
    Milliseconds mostOffset{ 60000 }; ///< clocks further apart: no records (security.md 11)
    Milliseconds visitsApart{ 5000 }; ///< between two requests for the list of visits
    int breakAfter = 5; ///< requests in a row without a line: it counts as broken (LineBreaker)
    Milliseconds firstRest{
        2000
    }; ///< of a broken line before it is tried; doubles, jittered down by up to half
    Milliseconds longestRest{ 60000 };
};

} // namespace madoguchi
