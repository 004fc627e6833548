#include "app/central/folder/unzip.h"

#include "app/central/folder/folderfiles.h"

#include <memory>
#include <optional>
#include <vector>
#include <zip.h>

namespace madoguchi {

namespace {

struct ArchiveEnd
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveEnd>;

struct EntryEnd
{
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

struct Entry
{
    zip_uint64_t index = 0;
    QString name{};
    quint64 size = 0;
};

Fault refused(const char *why)
{
    return Fault{ Failure::AnswerMalformed, QLatin1String(why) };
}

/// Null: it is no zip, or not all of one. `bytes` outlive it.
Archive opened(const QByteArray &bytes)
{
    constexpr qsizetype leastBytes
        = 22; // the record at its end; libzip takes nothing at all for an empty one
    if (bytes.size() < leastBytes)
        return nullptr;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source
        = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = nullptr;
    if (source != nullptr) {
        archive = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (archive == nullptr)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    return Archive(archive);
}

QString baseOf(const QString &name)
{
    return name.left(name.lastIndexOf(QLatin1Char('.')));
}

/// "OQSmuquc02res_" of "OQSmuquc02res_202611200001.zip"
QString prefixOf(const QString &name)
{
    return name.left(name.indexOf(QLatin1Char('_')) + 1);
}

bool hasPath(const QString &name)
{
    return name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\'))
        || name.contains(QLatin1Char(':')) || name.contains(QChar(0)) || name.startsWith(QLatin1Char('.'));
}

Outcome<std::vector<Entry>> entriesOf(zip_t *archive)
{
    std::vector<Entry> entries;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t state;
        zip_stat_init(&state);
        const char *name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
        if (name == nullptr || zip_stat_index(archive, index, 0, &state) != 0)
            return refused("zip-broken");
        if ((state.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && state.encryption_method != ZIP_EM_NONE)
            return Fault{ .failure = Failure::FolderAnswerEncrypted };
        const Entry entry{ index, QString::fromLatin1(name), state.size };
        if (hasPath(entry.name))
            return refused("zip-path");
        entries.push_back(entry);
    }
    return entries;
}

/// The only entry that fits; too many are a refusal, none is nothing.
template <typename Fits> Outcome<std::optional<Entry>> onlyOne(const std::vector<Entry> &entries, Fits &&fits)
{
    std::optional<Entry> found;
    for (const Entry &entry : entries) {
        if (!fits(entry.name))
            continue;
        if (found)
            return refused("zip-several");
        found = entry;
    }
    return found;
}

Outcome<Entry> answerAmong(const std::vector<Entry> &entries, const QString &zipName)
{
    const auto named
        = onlyOne(entries, [base = baseOf(zipName)](const QString &name) { return baseOf(name) == base; });
    if (!named)
        return named.error();
    if (*named)
        return **named;
    const auto alike = onlyOne(
        entries, [prefix = prefixOf(zipName)](const QString &name) { return name.startsWith(prefix); });
    if (!alike)
        return alike.error();
    return *alike ? Outcome<Entry>(**alike) : refused("zip-none");
}

/// What the entry says of its size is believed only as a reason to refuse it.
Outcome<QByteArray> contentOf(zip_t *archive, const Entry &entry)
{
    constexpr qint64 most = FolderFiles::mostBytes;
    if (entry.size > static_cast<quint64>(most))
        return refused("zip-too-large");
    const std::unique_ptr<zip_file_t, EntryEnd> opened(zip_fopen_index(archive, entry.index, 0));
    if (!opened)
        return refused("zip-checksum");
    QByteArray content;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t count
            = zip_fread(opened.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (count < 0)
            return refused("zip-checksum"); // or compressed in a way that cannot be undone: as good as wrong
        if (count == 0)
            break;
        content.append(piece.constData(), count);
        if (content.size() > most)
            return refused("zip-too-large");
    }
    if (static_cast<quint64>(content.size()) != entry.size)
        return refused("zip-checksum");
    return content;
}

} // namespace

Outcome<Unzipped> unzip(const QByteArray &zip, const QString &zipName)
{
    const Archive archive = opened(zip);
    if (!archive)
        return refused("zip-broken");
    const auto entries = entriesOf(archive.get());
    if (!entries)
        return entries.error();
    const Outcome<Entry> entry = answerAmong(*entries, zipName);
    if (!entry)
        return entry.error();
    Outcome<QByteArray> content = contentOf(archive.get(), *entry);
    if (!content)
        return content.error();
    return Unzipped{ entry->name, std::move(content).value() };
}

bool isWholeZip(const QByteArray &zip)
{
    return opened(zip) != nullptr;
}

} // namespace madoguchi
