#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace madoguchi {

/// The families of files that this program asks by (oqs-interface.md 1.5).
enum class FolderFamily {
    Eligibility, ///< OQSsiquc01
    BulkQuery, ///< OQSmuquc01: answered with a slip
    BulkResult, ///< OQSmuquc02: asks for what the slip stands for
    Reference, ///< OQSsiimm01
    Medication, ///< YZKsiquc01
    Checkup ///< TKKsiquc01
};

/// "OQSsiquc01"
QString familyWord(FolderFamily family);
/// Nothing for a family that is not asked by here.
std::optional<FolderFamily> familyOf(const QString &word);
/// Whether the family's answers are medical records: never in a folder that a desk can open.
bool carriesRecords(FolderFamily family);

/// A name of the exchange through `req` and `res`: ASCII, the prefix with its case, the extension without.
struct ExchangeName
{
    enum class Direction { Request, Result };
    enum class Form { Xml, Pdf, Zip, Err };
    QString family{}; ///< "OQSsiquc01", one that is unknown here too
    Direction direction = Direction::Request;
    QString token{}; ///< 1–32 letters and digits
    Form form = Form::Xml;
    bool operator==(const ExchangeName &) const = default;
};

/// A file of the card reader in `face` (oqs-interface.md ruling 10).
struct FaceName
{
    QString key{}; ///< 1–64 letters, digits and _; empty: there is none
    QString stamp{}; ///< 14 digits as received; not a time that anything is decided by
    bool operator==(const FaceName &) const = default;
};

/// Nothing for any other name, such as that of a file which is still being written.
std::optional<ExchangeName> exchangeName(const QString &fileName);
std::optional<FaceName> faceName(const QString &fileName);
/// The terminal's notice that a file was left behind (del….txt): nobody reads it.
bool isNotice(const QString &fileName);
/// A name of medical records, whatever else is wrong with it: such a file is never opened by a desk.
bool namesRecords(const QString &fileName);

/// "OQSsiquc01req_202611200001.xml", under which a request is put into `req`.
QString requestName(FolderFamily family, const QString &token);
/// The name of the same file while it is written, and after it was withdrawn.
QString unfinishedName(const QString &fileName);
/// The name that such a one is to become; nothing: it is no unfinished request.
std::optional<ExchangeName> unfinishedRequest(const QString &fileName);

/// A token of ours: the calendar day in Japan and 4 digits. `number` from 0 to 9999.
QString tokenOf(const QDate &day, int number);
/// What a token of that form says.
struct DayToken
{
    QDate day{};
    int number = 0;
};
std::optional<DayToken> dayToken(const QString &token);

} // namespace madoguchi
