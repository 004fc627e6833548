#include "widgets/admin/adminwords.h"

#include "app/support/clock.h"
#include "app/support/failuretext.h"
#include "widgets/admin/settingswords.h"
#include "widgets/common/words.h"

#include <QCoreApplication>

#include <utility>

namespace madoguchi::adminwords {

namespace {

constexpr std::pair<const char *, const char *> actWords[] = {
    { "sign-in", QT_TRANSLATE_NOOP("AdminWords", "Sign-in") },
    { "sign-out", QT_TRANSLATE_NOOP("AdminWords", "Sign-out") },
    { "locked", QT_TRANSLATE_NOOP("AdminWords", "Locked") },
    { "unlocked", QT_TRANSLATE_NOOP("AdminWords", "Unlocked by quick code") },
    { "password-changed", QT_TRANSLATE_NOOP("AdminWords", "Password changed") },
    { "second-factor-set", QT_TRANSLATE_NOOP("AdminWords", "Second factor set up or taken off") },
    { "quick-code-chosen", QT_TRANSLATE_NOOP("AdminWords", "Quick code chosen") },
    { "reception-kept", QT_TRANSLATE_NOOP("AdminWords", "Reception kept") },
    { "reception-confirmed", QT_TRANSLATE_NOOP("AdminWords", "Reception confirmed") },
    { "reception-closed", QT_TRANSLATE_NOOP("AdminWords", "Reception closed, received again") },
    { "slip-printed", QT_TRANSLATE_NOOP("AdminWords", "Slip printed") },
    { "limit-consent-ticked",
        QT_TRANSLATE_NOOP("AdminWords", "Limit information agreed to by word of mouth") },
    { "eligibility-asked", QT_TRANSLATE_NOOP("AdminWords", "Eligibility asked for again by number") },
    { "patient-number-linked", QT_TRANSLATE_NOOP("AdminWords", "Patient number linked") },
    { "bookings-asked", QT_TRANSLATE_NOOP("AdminWords", "Booked patients asked about") },
    { "visits-listed", QT_TRANSLATE_NOOP("AdminWords", "Visits listed") },
    { "records-asked", QT_TRANSLATE_NOOP("AdminWords", "Records asked for") },
    { "records-shown", QT_TRANSLATE_NOOP("AdminWords", "Records shown") },
    { "records-closed", QT_TRANSLATE_NOOP("AdminWords", "Records closed") },
    { "records-fetched-ahead", QT_TRANSLATE_NOOP("AdminWords", "Records fetched ahead, not viewed") },
    { "records-copied", QT_TRANSLATE_NOOP("AdminWords", "Records copied as text") },
    { "records-printed", QT_TRANSLATE_NOOP("AdminWords", "Records printed") },
    { "records-saved", QT_TRANSLATE_NOOP("AdminWords", "Records saved as a PDF") },
    { "view-reported", QT_TRANSLATE_NOOP("AdminWords", "View reported to the service") },
    { "consent-proven", QT_TRANSLATE_NOOP("AdminWords", "Consent proven") },
    { "staff-added", QT_TRANSLATE_NOOP("AdminWords", "Account added") },
    { "qualification-granted", QT_TRANSLATE_NOOP("AdminWords", "Qualification granted") },
    { "password-reset", QT_TRANSLATE_NOOP("AdminWords", "Password reset") },
    { "lock-lifted", QT_TRANSLATE_NOOP("AdminWords", "Lock lifted") },
    { "staff-enabled", QT_TRANSLATE_NOOP("AdminWords", "Account switched on") },
    { "staff-disabled", QT_TRANSLATE_NOOP("AdminWords", "Account switched off") },
    { "staff-left", QT_TRANSLATE_NOOP("AdminWords", "Left the clinic") },
    { "break-glass", QT_TRANSLATE_NOOP("AdminWords", "Emergency without second factor") },
    { "staff-changed", QT_TRANSLATE_NOOP("AdminWords", "Account changed") },
    { "settings-changed", QT_TRANSLATE_NOOP("AdminWords", "Settings changed") },
    { "audit-reviewed", QT_TRANSLATE_NOOP("AdminWords", "Audit looked through") },
    { "audit-exported", QT_TRANSLATE_NOOP("AdminWords", "Audit exported") },
    { "backup-made", QT_TRANSLATE_NOOP("AdminWords", "Backup made") },
    { "store-restored", QT_TRANSLATE_NOOP("AdminWords", "Restored from a backup") },
    { "day-forgotten", QT_TRANSLATE_NOOP("AdminWords", "A day forgotten") },
    { "store-trouble", QT_TRANSLATE_NOOP("AdminWords", "Trouble with the store") },
    { "recovery-sheet-made", QT_TRANSLATE_NOOP("AdminWords", "Recovery sheet made") },
    { "site-paired", QT_TRANSLATE_NOOP("AdminWords", "Paired with the other stations") },
    { "visual-confirmed", QT_TRANSLATE_NOOP("AdminWords", "Patient confirmed by sight") },
    { "visual-ended", QT_TRANSLATE_NOOP("AdminWords", "Patient not confirmed by sight") },
    { "view-unsettled", QT_TRANSLATE_NOOP("AdminWords", "Report of a view left open") },
    { "statement-printed", QT_TRANSLATE_NOOP("AdminWords", "被保険者資格申立書 printed") },
    { "confirm-taken-back", QT_TRANSLATE_NOOP("AdminWords", "Confirmation taken back") },
    { "handed-over", QT_TRANSLATE_NOOP("AdminWords", "Handed over to the レセコン") },
    { "hand-over-asked", QT_TRANSLATE_NOOP("AdminWords", "Hand-over asked for once more") },
    { "person-compared", QT_TRANSLATE_NOOP("AdminWords", "Doubtful person compared") },
    { "display-name-kept", QT_TRANSLATE_NOOP("AdminWords", "Way of writing a name kept") },
    { "answer-seen", QT_TRANSLATE_NOOP("AdminWords", "Late answer looked at") },
    { "subsidy-noted", QT_TRANSLATE_NOOP("AdminWords", "公費 written down") },
    { "subsidy-ended", QT_TRANSLATE_NOOP("AdminWords", "公費 ended by a person") },
    { "visual-begun", QT_TRANSLATE_NOOP("AdminWords", "Comparison by sight begun") },
    { "visual-moved", QT_TRANSLATE_NOOP("AdminWords", "Confirmed by sight, received in this visit") },
    { "eligibility-printed", QT_TRANSLATE_NOOP("AdminWords", "Confirmed eligibility printed") },
    { "card-left", QT_TRANSLATE_NOOP("AdminWords", "Card left on the reader") },
    { "kind-confirmed", QT_TRANSLATE_NOOP("AdminWords", "Kind of station confirmed") },
    { "station-disposed", QT_TRANSLATE_NOOP("AdminWords", "Station disposed of") },
};

/// Codes of ours that an entry's purpose may hold.
constexpr std::pair<const char *, const char *> purposeWords[] = {
    { "care", QT_TRANSLATE_NOOP("AdminWords", "for the patient's care") },
    { "chart", QT_TRANSLATE_NOOP("AdminWords", "opened by the chart's call") },
    { "same", QT_TRANSLATE_NOOP("AdminWords", "the same person as stored") },
    { "another", QT_TRANSLATE_NOOP("AdminWords", "somebody else than stored") },
    { "refused", QT_TRANSLATE_NOOP("AdminWords", "refused") },
    { "time", QT_TRANSLATE_NOOP("AdminWords", "by itself, the time was over") },
    { "seat", QT_TRANSLATE_NOOP("AdminWords", "by itself, the seat was left") },
    { "patient", QT_TRANSLATE_NOOP("AdminWords", "by the patient") },
    { "card", QT_TRANSLATE_NOOP("AdminWords", "by itself, the card was taken or failed") },
    { "record", QT_TRANSLATE_NOOP("AdminWords", "by itself, the card's own record spoke against it") },
    { "idle", QT_TRANSLATE_NOOP("AdminWords", "by itself, nobody was there") },
    { "session-over", QT_TRANSLATE_NOOP("AdminWords", "by itself, the session was over") },
    { "own", QT_TRANSLATE_NOOP("AdminWords", "own entries") },
    { "all", QT_TRANSLATE_NOOP("AdminWords", "all entries") },
    { "accepted", QT_TRANSLATE_NOOP("AdminWords", "accepted") },
    { "verify", QT_TRANSLATE_NOOP("AdminWords", "whether the chain is whole") },
    { "insurer-list", QT_TRANSLATE_NOOP("AdminWords", "the insurers' list") },
    { "wanted", QT_TRANSLATE_NOOP("AdminWords", "wanted now") },
    { "first-run", QT_TRANSLATE_NOOP("AdminWords", "set-up of the station") },
    { "made", QT_TRANSLATE_NOOP("AdminWords", "a new pairing code") },
    { "typed", QT_TRANSLATE_NOOP("AdminWords", "the pairing code was typed") },
    { "drill", QT_TRANSLATE_NOOP("AdminWords", "drill with the recovery sheet") },
    { "drill-opened", QT_TRANSLATE_NOOP("AdminWords", "drill with the recovery sheet: the backup opened") },
};

QString said(const char *source)
{
    return QCoreApplication::translate("AdminWords", source);
}

bool inForce(const QDateTime &until, const QDateTime &now)
{
    return until.isValid() && now < until;
}

/// What was done while the station was set up: a pairing code was made or typed, else an account of that name
/// was made.
QString firstRunPart(const QString &what)
{
    if (what == QLatin1String("made"))
        return QCoreApplication::translate("AdminWords", "set-up of the station: a new pairing code");
    if (what == QLatin1String("typed"))
        return QCoreApplication::translate("AdminWords", "set-up of the station: the pairing code was typed");
    return QCoreApplication::translate("AdminWords", "set-up of the station: account %1").arg(what);
}

QString purposePart(const QString &code)
{
    if (code.startsWith(QLatin1String("account=")))
        return QCoreApplication::translate("AdminWords", "account %1").arg(code.mid(8));
    if (code.startsWith(QLatin1String("second=")))
        return QCoreApplication::translate("AdminWords", "together with %1").arg(code.mid(7));
    if (code.startsWith(QLatin1String("first-run:")))
        return firstRunPart(code.mid(10));
    for (const auto &[word, source] : purposeWords)
        if (code == QLatin1String(word))
            return said(source);
    return code;
}

/// A setting that was changed: "key=section/key from=… to=…", without the values where they are not logged.
QString setting(const QString &code)
{
    QStringList parts;
    const QStringList codes = code.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &one : codes) {
        const QString value = one.section(QLatin1Char('='), 1);
        if (one.startsWith(QLatin1String("key=")))
            parts.append(settingswords::caption(
                value.section(QLatin1Char('/'), 0, 0), value.section(QLatin1Char('/'), 1)));
        else if (one.startsWith(QLatin1String("from=")))
            parts.append(QCoreApplication::translate("AdminWords", "before: %1").arg(value));
        else if (one.startsWith(QLatin1String("to=")))
            parts.append(QCoreApplication::translate("AdminWords", "now: %1").arg(value));
    }
    return parts.join(QCoreApplication::translate("AdminWords", ", "));
}

/// What a review or an export asked for: "staff:act:patient", each part may be empty.
QString question(const QString &code)
{
    const QStringList asked = code.split(QLatin1Char(':'));
    QStringList parts;
    if (!asked.at(0).isEmpty())
        parts.append(QCoreApplication::translate("AdminWords", "account %1").arg(asked.at(0)));
    if (!asked.at(1).isEmpty())
        parts.append(act(asked.at(1)));
    if (!asked.at(2).isEmpty())
        parts.append(QCoreApplication::translate("AdminWords", "one patient"));
    if (parts.isEmpty())
        return said("all entries");
    return parts.join(QCoreApplication::translate("AdminWords", ", "));
}

std::optional<Failure> failureOf(const QString &name)
{
    for (const Failure failure : allFailures())
        if (failureName(failure) == name)
            return failure;
    return std::nullopt;
}

} // namespace

QString accountState(const StaffRow &row, const QDateTime &now)
{
    switch (row.state) {
    case AccountState::Disabled:
        return QCoreApplication::translate("AdminWords", "Switched off");
    case AccountState::Idle:
        return QCoreApplication::translate("AdminWords", "Off: 60 days unused");
    case AccountState::Left:
        return QCoreApplication::translate("AdminWords", "Left the clinic");
    case AccountState::Enabled:
        break;
    }
    if (inForce(row.lockedUntil, now))
        return QCoreApplication::translate("AdminWords", "Locked until %1").arg(words::time(row.lockedUntil));
    if (row.mustChangePassword)
        return QCoreApplication::translate("AdminWords", "First password");
    return QCoreApplication::translate("AdminWords", "In use");
}

Look accountLook(const StaffRow &row, const QDateTime &now)
{
    if (row.state != AccountState::Enabled)
        return lookUnknown;
    if (inForce(row.lockedUntil, now))
        return lookBad;
    return row.mustChangePassword ? lookExpiring : lookGood;
}

QString secondFactor(const StaffRow &row, const QDateTime &now)
{
    if (inForce(row.breakGlassUntil, now))
        return QCoreApplication::translate("AdminWords", "Not asked until %1")
            .arg(words::time(row.breakGlassUntil));
    return row.hasSecondFactor ? QCoreApplication::translate("AdminWords", "Set up")
                               : QCoreApplication::translate("AdminWords", "None");
}

Look secondFactorLook(const StaffRow &row, const QDateTime &now)
{
    if (inForce(row.breakGlassUntil, now))
        return lookAttention;
    return row.hasSecondFactor ? lookGood : lookUnknown;
}

QString moment(const QDateTime &time)
{
    return time.isValid() ? toJapanTime(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                          : QStringLiteral("―");
}

QString act(const QString &word)
{
    for (const auto &[one, source] : actWords)
        if (word == QLatin1String(one))
            return said(source);
    return word;
}

QStringList acts()
{
    QStringList all;
    for (const auto &[one, source] : actWords)
        all.append(QLatin1String(one));
    return all;
}

QString role(Role role)
{
    StaffMember staff;
    staff.role = role;
    return words::role(staff);
}

QString kind(const QString &word)
{
    const auto found = consentKindFromContract(word);
    return found ? words::consentKind(*found) : word;
}

QString result(const AuditRow &row)
{
    if (row.result.isEmpty())
        return QCoreApplication::translate("AdminWords", "Done");
    const auto failure = failureOf(row.result);
    return failure ? failureText(Fault{ *failure }).title : row.result;
}

Look resultLook(const AuditRow &row)
{
    return row.result.isEmpty() ? lookGood : lookBad;
}

QString marks(const AuditRow &row)
{
    QStringList all;
    if (row.oddHour)
        all.append(QCoreApplication::translate("AdminWords", "Odd hour"));
    if (row.withoutReception)
        all.append(QCoreApplication::translate("AdminWords", "No reception"));
    if (row.ownRecord)
        all.append(QCoreApplication::translate("AdminWords", "Own record"));
    return all.join(QCoreApplication::translate("AdminWords", ", "));
}

QString purpose(const QString &code)
{
    if (code.startsWith(QLatin1String("key="))) // before the rest: times of day have colons, too
        return setting(code);
    if (code.count(QLatin1Char(':')) == 2)
        return question(code);
    QStringList parts;
    const QStringList codes = code.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &one : codes)
        parts.append(purposePart(one));
    return parts.join(QCoreApplication::translate("AdminWords", ", "));
}

} // namespace madoguchi::adminwords
