#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace madoguchi {

/// How far one insurer is with registering its checkups.
struct RegisteredInsurer
{
    QString name{}; ///< empty: the list does not say
    int lastYear = 0; ///< the newest fiscal year that is registered; 0: none is
    QString planned{}; ///< yyyy-MM of the next; empty: not said
    bool operator==(const RegisteredInsurer &) const = default;
};

/// The public list of which fiscal year each insurer has registered (特定健診情報の登録状況).
struct InsurerList
{
    QDate day{}; ///< as of which it is
    bool saysDay = false; ///< it says so itself; else `day` is the one that it was read in on
    QHash<QString, RegisteredInsurer> insurers{}; ///< by number, 8 wide
    bool operator==(const InsurerList &) const = default;
};

} // namespace madoguchi
