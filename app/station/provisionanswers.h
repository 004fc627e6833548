#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>

namespace madoguchi {

/// The first-run assistant's answers for a station that is set up by others (config.md, --provision), from an
/// INI file:
///
///     [administrator]  id=, name=                        the first administrator
///     [qualified]      id=, name=, qualification=        the first qualified account; needed in a consulting
///     room [reception]      id=, name=                        a receptionist; may be left out [recovery]
///     sheet=FILE                        where the recovery sheet goes, counted from the answers' file
///     [purpose]        posted=true                       the purpose of use is posted in the clinic
///
/// Sections of the station's settings may stand beside them, for a station that has no settings file yet.
/// Passwords are never in it.
struct ProvisionAnswers
{
    QList<StaffMember> accounts{}; ///< in the order above
    QString sheetFile{}; ///< absolute; from the assistant, which has the paper confirmed, any name
    bool purposePosted = false;
    QByteArray settings{}; ///< the lines of the station's settings, as an INI text; empty: none
    QStringList problems{}; ///< English, with file and line; nothing may be done while there is one
};

/// `file` as named on the command line.
ProvisionAnswers readProvisionAnswers(const QString &file, StationKind kind);

/// What the answers may lack or contradict, whoever gave them: a file, or a person at the assistant.
enum class AnswerProblem {
    AdministratorMissing,
    QualifiedMissing, ///< a consulting room needs one
    QualificationMissing,
    IdUnfit, ///< not 1–64 visible ASCII characters
    SameId, ///< two accounts, one id
    SheetMissing,
    NotPosted ///< the purpose of use
};

/// With the role of the account in question.
struct FoundAnswerProblem
{
    AnswerProblem problem = AnswerProblem::AdministratorMissing;
    Role role = Role::Administrator;
};
QList<FoundAnswerProblem> problemsOf(const ProvisionAnswers &answers, StationKind kind);

/// The name under which an account's first password comes: "admin-password", "doctor-password",
/// "reception-password".
QString passwordNameOf(Role role);

using Secrets = std::map<QString, SecretBytes>;
/// `name=value` lines as they come on standard input, up to its end; the text is wiped. A line without `=` is
/// SettingsInvalid with its number.
Outcome<Secrets> readSecrets(QByteArray &text);

} // namespace madoguchi
