#include "app/support/recoverypage.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace madoguchi {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("RecoverySheet", text);
}

QStringList keeping()
{
    return { said(QT_TRANSLATE_NOOP("RecoverySheet",
                 "Keep the two halves in two safes, or with two persons. Never in one place.")),
        said(QT_TRANSLATE_NOOP("RecoverySheet",
            "Never photograph, copy or store it on a computer. The station does not keep it: it is printed "
            "only once.")),
        said(QT_TRANSLATE_NOOP("RecoverySheet",
            "A half that is lost or was seen by others: have a new sheet made, and destroy this one.")) };
}

QStringList steps()
{
    return { said(QT_TRANSLATE_NOOP("RecoverySheet",
                 "Set up a computer with Madoguchi and the station's settings file. It must not hold a store "
                 "yet.")),
        said(QT_TRANSLATE_NOOP("RecoverySheet", "Connect the backup disk.")),
        said(QT_TRANSLATE_NOOP("RecoverySheet",
            "Start: madoguchi --config SETTINGS --restore BACKUP and give both halves, a line each: "
            "first-half=WORDS and second-half=WORDS.")),
        said(QT_TRANSLATE_NOOP("RecoverySheet",
            "The answer says until when receptions and entries came back. Enter what is missing from "
            "paper.")) };
}

/// Text of any length that is wiped, and never moved while it grows.
class SecretText
{
public:
    SecretText() { m_bytes.reserve(16 * 1024); }
    ~SecretText() { m_bytes.fill('\0'); }
    SecretText(const SecretText &) = delete;
    SecretText &operator=(const SecretText &) = delete;

    void line(const QString &text = {}) { m_bytes.append(text.toUtf8()).append('\n'); }
    /// Three words a line, each with its number.
    void words(QByteArrayView all)
    {
        int number = 0;
        while (!all.isEmpty()) {
            const qsizetype end = all.indexOf(' ');
            const QByteArrayView word = end < 0 ? all : all.first(end);
            all = end < 0 ? QByteArrayView() : all.sliced(end + 1);
            ++number;
            m_bytes.append(QByteArray::number(number).rightJustified(4)).append(". ").append(word);
            m_bytes.append(number % 3 == 0 || all.isEmpty() ? "\n" : "   ");
        }
    }
    SecretBytes take() { return SecretBytes::taking(m_bytes); }

private:
    QByteArray m_bytes;
};

void writePage(SecretText &text, const RecoverySheet &sheet, RecoveryHalf half)
{
    const RecoveryPage page = recoveryPageOf(sheet, half);
    text.line(page.title);
    text.line();
    for (const auto &fact : page.facts)
        text.line(fact.first + QStringLiteral(": ") + fact.second);
    text.line();
    text.line(page.purpose);
    text.line();
    text.line(page.wordsTitle);
    text.words(halfOf(sheet, half).words.view());
    text.line(page.typing);
    text.line();
    for (const QString &rule : page.keeping)
        text.line(QStringLiteral("- ") + rule);
    text.line();
    int number = 0;
    for (const QString &step : page.steps)
        text.line(QStringLiteral("%1. %2").arg(++number).arg(step));
    text.line();
    text.line(page.drill);
}

Fault faultOf(int error)
{
    if (error == EEXIST || error == ELOOP)
        return { Failure::StoreReadOnly, QStringLiteral("file-exists") };
    if (error == ENOSPC || error == EDQUOT)
        return { Failure::StoreFull, QStringLiteral("errno-%1").arg(error) };
    const bool closed = error == EACCES || error == EROFS || error == EPERM;
    return { closed ? Failure::StoreReadOnly : Failure::StoreUnreachable,
        QStringLiteral("errno-%1").arg(error) };
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t done = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes = bytes.sliced(done);
    }
    return ::fsync(file) == 0;
}

} // namespace

RecoveryPage recoveryPageOf(const RecoverySheet &sheet, RecoveryHalf half)
{
    RecoveryPage page;
    const bool first = half == RecoveryHalf::First;
    page.title = first ? said(QT_TRANSLATE_NOOP("RecoverySheet", "Recovery sheet: first half"))
                       : said(QT_TRANSLATE_NOOP("RecoverySheet", "Recovery sheet: second half"));
    page.facts = { { said(QT_TRANSLATE_NOOP("RecoverySheet", "Station")), sheet.station },
        { said(QT_TRANSLATE_NOOP("RecoverySheet", "Institution")), sheet.institution },
        { said(QT_TRANSLATE_NOOP("RecoverySheet", "Made on")), sheet.made.toString(Qt::ISODate) },
        { said(QT_TRANSLATE_NOOP("RecoverySheet", "Sheet number")), sheet.number } };
    page.purpose = said(QT_TRANSLATE_NOOP("RecoverySheet",
        "Both halves together open this station's backups when its computer is lost, broken or "
        "stolen. One half alone opens nothing. Without both, the backups are of no use to "
        "anybody."));
    page.wordsTitle = first ? said(QT_TRANSLATE_NOOP("RecoverySheet", "The first half's 18 words"))
                            : said(QT_TRANSLATE_NOOP("RecoverySheet", "The second half's 18 words"));
    page.typing = said(QT_TRANSLATE_NOOP("RecoverySheet",
        "Type them in hiragana, katakana or romaji, with or without spaces, or read the code "
        "with a scanner. The last two words check the others."));
    page.keeping = keeping();
    page.steps = steps();
    page.drill = said(QT_TRANSLATE_NOOP("RecoverySheet",
        "Drill: once a year, and when a holder changes, an administrator types both halves under "
        "\"Try the recovery sheet\". Nothing is changed by it."));
    page.drillColumns = { said(QT_TRANSLATE_NOOP("RecoverySheet", "Date of the drill")),
        said(QT_TRANSLATE_NOOP("RecoverySheet", "Result")),
        said(QT_TRANSLATE_NOOP("RecoverySheet", "Held by (signature)")) };
    return page;
}

const RecoveryHalfText &halfOf(const RecoverySheet &sheet, RecoveryHalf half)
{
    return half == RecoveryHalf::First ? sheet.first : sheet.second;
}

SecretBytes recoverySheetText(const RecoverySheet &sheet)
{
    SecretText text;
    writePage(text, sheet, RecoveryHalf::First);
    text.line();
    text.line(QStringLiteral("\f"));
    writePage(text, sheet, RecoveryHalf::Second);
    return text.take();
}

Outcome<Done> writeRecoverySheet(const RecoverySheet &sheet, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return faultOf(errno);
    const bool written = writeAll(file, recoverySheetText(sheet).view());
    const int why = errno;
    ::close(file);
    if (written)
        return Done{};
    ::unlink(name.constData());
    return faultOf(why);
}

} // namespace madoguchi
