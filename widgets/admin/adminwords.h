#pragma once

#include "app/domain/administered.h"
#include "widgets/common/state.h"

#include <QString>
#include <QStringList>

/// What an administrator's pages say of accounts and audit entries, in the current language.
namespace madoguchi::adminwords {

QString accountState(const StaffRow &row, const QDateTime &now);
Look accountLook(const StaffRow &row, const QDateTime &now);
QString secondFactor(const StaffRow &row, const QDateTime &now);
Look secondFactorLook(const StaffRow &row, const QDateTime &now);
/// 2026-11-24 08:35, Japan's time, sorted as it is read; ― where there is none.
QString moment(const QDateTime &time);

/// サインイン for "sign-in"; a word that this version does not know is shown as it is.
QString act(const QString &word);
/// All that can be asked for, as the log has them and in the order of its words here.
QStringList acts();
QString role(Role role);
QString kind(const QString &word);
/// "Done", or a failure's words by its name.
QString result(const AuditRow &row);
Look resultLook(const AuditRow &row);
/// What stands out: odd hour, without reception, own record. Empty: nothing.
QString marks(const AuditRow &row);
/// Whom it was about, and with whom together; codes that have no words are shown as they are.
QString purpose(const QString &code);

} // namespace madoguchi::adminwords
