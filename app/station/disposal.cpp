#include "app/station/disposal.h"

#include "app/store/receptions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

constexpr int fewestDays = 40; ///< whose keys are looked for, whatever has rows
constexpr int mostDays = 400;

QString words(const char *text)
{
    return QCoreApplication::translate("Disposal", text);
}

/// Names that this program makes beside its store, and nobody else.
bool isOurs(const QString &name, const QString &store)
{
    static const QStringList ends{ QString(), QStringLiteral("-wal"), QStringLiteral("-shm"),
        QStringLiteral("-journal"), QStringLiteral(".reserve"), QStringLiteral(".lock"),
        QStringLiteral(".insurers.csv") };
    static const QStringList logs{ QStringLiteral("madoguchi.log"), QStringLiteral("madoguchi.log.1"),
        QStringLiteral("madoguchi.log.2"), QStringLiteral("madoguchi.log.3") };
    return (name.startsWith(store) && ends.contains(name.mid(store.size())))
        || name.startsWith(store + QStringLiteral(".damaged-"))
        || name.startsWith(store + QStringLiteral(".restore"))
        || name.startsWith(store + QStringLiteral(".numbers")) // and what a cut writing has left of it
        || name.startsWith(store + QStringLiteral(".backup-copy")) || logs.contains(name);
}

bool writeZeros(int file, off_t size)
{
    static constexpr std::array<char, 64 * 1024> zeros{};
    off_t left = size;
    while (left > 0) {
        const auto now = std::min<off_t>(left, static_cast<off_t>(zeros.size()));
        const ssize_t count = ::write(file, zeros.data(), static_cast<std::size_t>(now));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        left -= count;
    }
    return ::fsync(file) == 0;
}

/// Overwrites and removes. A link goes without what it points to.
bool destroyFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat state
    { };
    if (::lstat(name.constData(), &state) != 0)
        return errno == ENOENT;
    if (S_ISREG(state.st_mode)) {
        const int file = ::open(name.constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
        const bool overwritten = file >= 0 && writeZeros(file, state.st_size);
        if (file >= 0)
            ::close(file);
        if (!overwritten)
            return false;
    }
    return ::unlink(name.constData()) == 0;
}

void syncFolder(const QString &folder)
{
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return;
    ::fsync(opened);
    ::close(opened);
}

/// Every day that may have a key: a key store does not list what it has.
QList<QDate> daysWithKeys(Database &database, Vault &vault, const QDate &today)
{
    QDate first = today.addDays(-fewestDays);
    if (const auto days = Receptions(database, vault).days(); days && !days->isEmpty())
        first = std::clamp(days->first(), today.addDays(-mostDays), first);
    QList<QDate> days;
    for (QDate day = first; day <= today.addDays(1); day = day.addDays(1))
        days.append(day);
    return days;
}

/// "vault, audit, day/2026-10-15 … day/2026-11-25": a paper has no room for each day.
QString listed(const QStringList &keys)
{
    QStringList shown;
    QStringList days;
    for (const QString &key : keys)
        (key.startsWith(QStringLiteral("day/")) ? days : shown).append(key);
    days.sort();
    if (!days.isEmpty())
        shown.append(days.size() == 1 ? days.first() : days.first() + QStringLiteral(" … ") + days.last());
    return shown.join(QStringLiteral(", "));
}

} // namespace

QString DisposalProof::text() const
{
    const auto line = [](const char *label, const QString &value) { return words(label).arg(value); };
    QStringList lines{ words(QT_TRANSLATE_NOOP("Disposal", "Proof of disposal of a Madoguchi station")),
        QString(), line(QT_TRANSLATE_NOOP("Disposal", "Station: %1"), plan.station),
        line(QT_TRANSLATE_NOOP("Disposal", "Institution: %1"), plan.institution),
        line(QT_TRANSLATE_NOOP("Disposal", "Disposed of at: %1"),
            at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"))),
        line(QT_TRANSLATE_NOOP("Disposal", "By: %1"), by), QString(),
        line(QT_TRANSLATE_NOOP("Disposal", "Key store: %1"),
            plan.keyFile.isEmpty() ? words(QT_TRANSLATE_NOOP("Disposal", "the system's")) : plan.keyFile),
        words(QT_TRANSLATE_NOOP("Disposal", "Entries that were looked for afterwards and are gone:")),
        QStringLiteral("  ") + listed(keys), QString(),
        line(QT_TRANSLATE_NOOP("Disposal", "Folder: %1"), QFileInfo(plan.storeFile).absolutePath()),
        words(QT_TRANSLATE_NOOP("Disposal", "Files that were overwritten and removed:")) };
    for (const QString &file : files)
        lines.append(QStringLiteral("  ") + file);
    if (!others.isEmpty()) {
        lines.append(words(QT_TRANSLATE_NOOP("Disposal", "Not of this program, and left as they were:")));
        for (const QString &file : others)
            lines.append(QStringLiteral("  ") + file);
    }
    lines.append({ QString(),
        words(QT_TRANSLATE_NOOP(
            "Disposal", "Without these keys nobody can read what this station kept, wherever a copy is.")),
        words(QT_TRANSLATE_NOOP("Disposal",
            "Backups on another medium open with the recovery sheet: destroy both if they are not "
            "needed.")) });
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Outcome<DisposalProof> disposeOf(Granted<Right::ChangeSettings> by, const DisposalPlan &plan, Vault &vault,
    Database &database, const QDate &today, const QDateTime &now)
{
    DisposalProof proof{ plan, by.by().id, now, {}, {}, {} };
    // Keys first: cut off after them, what is left is noise.
    auto keys = vault.destroyAll(daysWithKeys(database, vault, today));
    if (!keys)
        return keys.error();
    proof.keys = std::move(*keys);
    database.connection().close();
    const QFileInfo store(plan.storeFile);
    const QDir folder(store.absolutePath());
    const QStringList names
        = folder.entryList(QDir::Files | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (!isOurs(name, store.fileName())) {
            proof.others.append(name);
            continue;
        }
        if (!destroyFile(folder.filePath(name)))
            return Fault{ Failure::StoreReadOnly, name };
        proof.files.append(name);
    }
    syncFolder(store.absolutePath());
    return proof;
}

} // namespace madoguchi
