#include "app/training/terminal/ziparchive.h"

#include <zip.h>

namespace madoguchi {

namespace {

/// Puts one entry into the archive. What is stored plain can be found, and damaged, afterwards.
bool add(zip_t *archive, const ZipEntry &entry, ZipFlaw flaw)
{
    zip_source_t *source = zip_source_buffer(
        archive, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
    const zip_int64_t index
        = zip_file_add(archive, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    if (flaw == ZipFlaw::BadChecksum && zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) < 0)
        return false;
    return flaw != ZipFlaw::Encrypted
        || zip_file_set_encryption(archive, place, ZIP_EM_AES_256, "training-only") == 0;
}

QByteArray contentOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return got == static_cast<zip_int64_t>(stat.size) ? bytes : QByteArray();
}

void damage(QByteArray &bytes, const QByteArray &content)
{
    const qsizetype at = bytes.indexOf(content.left(64));
    if (at >= 0)
        bytes[at + content.size() / 2] = static_cast<char>(bytes.at(at + content.size() / 2) ^ 1);
}

} // namespace

QByteArray zipped(const QList<ZipEntry> &entries, ZipFlaw flaw)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_TRUNCATE, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return {};
    }
    zip_source_keep(source); // survives the archive, to be read
    bool fine = true;
    for (const ZipEntry &entry : entries)
        fine = fine && add(archive, entry, flaw);
    QByteArray bytes;
    if (fine && zip_close(archive) == 0)
        bytes = contentOf(source);
    else
        zip_discard(archive);
    zip_source_free(source);
    if (flaw == ZipFlaw::BadChecksum && !entries.isEmpty())
        damage(bytes, entries.first().content);
    return bytes;
}

} // namespace madoguchi
