#pragma once

#include "app/domain/failure.h"
#include "app/store/cborarchive.h"

#include <QByteArray>
#include <QCborValue>

namespace madoguchi {

/// A value as the bytes that are sealed: a CBOR map with the number of its form.
template <typename T, typename Describe> QByteArray writeForm(int form, const T &value, Describe describe)
{
    CborWriter writer;
    writer.field(QLatin1String("form"), form);
    describe(writer, value);
    return QCborValue(writer.map()).toCbor();
}

/// Reads what writeForm wrote, in this or any earlier form, up to form `newest`. Faults with `name` as code:
/// StoreTooNew for a form that this program does not know, StoreDamaged for anything it did not write.
template <typename T, typename Describe>
Outcome<T> readForm(const QByteArray &bytes, int newest, const QString &name, Describe describe)
{
    CborReader reader(bytes);
    int form = 0;
    reader.field(QLatin1String("form"), form);
    if (form > newest && reader.ok())
        return Fault{ Failure::StoreTooNew, name, form };
    reader.readAs(form);
    T value{};
    describe(reader, value);
    if (!reader.ok() || form < 1)
        return Fault{ Failure::StoreDamaged, name };
    return value;
}

} // namespace madoguchi
