#pragma once

#include <QByteArray>
#include <QList>

#include <zip.h>

namespace madoguchi {

struct Packed
{
    const char *name;
    QByteArray content;
};
enum class How { Stored, Deflated, Encrypted };

/// A zip in memory, made by libzip.
inline QByteArray zipOf(const QList<Packed> &entries, How how = How::Deflated)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const Packed &entry : entries) {
        zip_source_t *source = zip_source_buffer(
            zip, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, entry.name, source, ZIP_FL_ENC_UTF_8);
        if (how == How::Stored)
            zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        if (how == How::Encrypted)
            zip_file_set_encryption(
                zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "invented password");
    }
    zip_close(zip);
    QByteArray bytes;
    zip_source_open(target);
    char piece[4096];
    while (const zip_int64_t count = zip_source_read(target, piece, sizeof piece))
        bytes.append(piece, count);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace madoguchi
