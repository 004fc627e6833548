#include "app/central/folder/foldernames.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace madoguchi {

namespace {

constexpr std::array families = {
    std::pair{ FolderFamily::Eligibility, "OQSsiquc01" },
    std::pair{ FolderFamily::BulkQuery, "OQSmuquc01" },
    std::pair{ FolderFamily::BulkResult, "OQSmuquc02" },
    std::pair{ FolderFamily::Reference, "OQSsiimm01" },
    std::pair{ FolderFamily::Medication, "YZKsiquc01" },
    std::pair{ FolderFamily::Checkup, "TKKsiquc01" },
};

const QString unfinished = QStringLiteral(".tmp");

std::optional<ExchangeName::Form> formOf(const QString &extension)
{
    const QString word = extension.toLower();
    if (word == QStringLiteral("xml"))
        return ExchangeName::Form::Xml;
    if (word == QStringLiteral("pdf"))
        return ExchangeName::Form::Pdf;
    if (word == QStringLiteral("zip"))
        return ExchangeName::Form::Zip;
    if (word == QStringLiteral("err"))
        return ExchangeName::Form::Err;
    return std::nullopt;
}

/// A request comes back as XML or with an error; an error is only ever that of a request (1.6).
bool goTogether(ExchangeName::Direction direction, ExchangeName::Form form)
{
    if (direction == ExchangeName::Direction::Request)
        return form == ExchangeName::Form::Xml || form == ExchangeName::Form::Err;
    return form != ExchangeName::Form::Err;
}

} // namespace

QString familyWord(FolderFamily family)
{
    for (const auto &[one, word] : families) {
        if (one == family)
            return QLatin1String(word);
    }
    return {};
}

std::optional<FolderFamily> familyOf(const QString &word)
{
    for (const auto &[one, known] : families) {
        if (word == QLatin1String(known))
            return one;
    }
    return std::nullopt;
}

bool carriesRecords(FolderFamily family)
{
    return family == FolderFamily::Medication || family == FolderFamily::Checkup;
}

std::optional<ExchangeName> exchangeName(const QString &fileName)
{
    static const QRegularExpression grammar(QStringLiteral(
        "\\A([A-Z]{3}(?:si|mu)[A-Za-z]{3}[0-9]{2})(req|res)_([0-9A-Za-z]{1,32})\\.([A-Za-z]{3})\\z"));
    const QRegularExpressionMatch match = grammar.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    const auto direction = match.captured(2) == QStringLiteral("req") ? ExchangeName::Direction::Request
                                                                      : ExchangeName::Direction::Result;
    const std::optional<ExchangeName::Form> form = formOf(match.captured(4));
    if (!form || !goTogether(direction, *form))
        return std::nullopt;
    return ExchangeName{ match.captured(1), direction, match.captured(3), *form };
}

std::optional<FaceName> faceName(const QString &fileName)
{
    static const QRegularExpression grammar(
        QStringLiteral("\\AOQSsiquc01res_face_(?:([0-9A-Za-z_]{1,64})_)?([0-9]{14})\\.[Xx][Mm][Ll]\\z"));
    const QRegularExpressionMatch match = grammar.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    return FaceName{ match.captured(1), match.captured(2) };
}

bool isNotice(const QString &fileName)
{
    static const QRegularExpression grammar(QStringLiteral("\\Adel[\\x20-\\x7e]*\\.[Tt][Xx][Tt]\\z"));
    return grammar.match(fileName).hasMatch();
}

bool namesRecords(const QString &fileName)
{
    return fileName.startsWith(QStringLiteral("YZK"), Qt::CaseInsensitive)
        || fileName.startsWith(QStringLiteral("TKK"), Qt::CaseInsensitive);
}

QString requestName(FolderFamily family, const QString &token)
{
    return familyWord(family) + QStringLiteral("req_") + token + QStringLiteral(".xml");
}

QString unfinishedName(const QString &fileName)
{
    return fileName + unfinished;
}

std::optional<ExchangeName> unfinishedRequest(const QString &fileName)
{
    if (!fileName.endsWith(unfinished))
        return std::nullopt;
    const auto name = exchangeName(fileName.chopped(unfinished.size()));
    return name && name->direction == ExchangeName::Direction::Request ? name : std::nullopt;
}

QString tokenOf(const QDate &day, int number)
{
    return day.toString(QStringLiteral("yyyyMMdd"))
        + QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
}

std::optional<DayToken> dayToken(const QString &token)
{
    static const QRegularExpression grammar(QStringLiteral("\\A([0-9]{8})([0-9]{4})\\z"));
    const QRegularExpressionMatch match = grammar.match(token);
    const QDate day = QDate::fromString(match.captured(1), QStringLiteral("yyyyMMdd"));
    if (!match.hasMatch() || !day.isValid())
        return std::nullopt;
    return DayToken{ day, match.captured(2).toInt() };
}

} // namespace madoguchi
