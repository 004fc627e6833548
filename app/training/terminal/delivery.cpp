#include "app/training/terminal/delivery.h"

#include "app/training/terminal/ziparchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <sys/file.h>

namespace madoguchi {

namespace {

constexpr qsizetype tooLarge = 8 * 1024 * 1024 + 1;

QString pathOf(const Parcel &parcel)
{
    return QDir(parcel.folder).filePath(parcel.name);
}

QString baseOf(const Parcel &parcel)
{
    return QFileInfo(parcel.name).completeBaseName();
}

/// A document of one empty page, invented.
QByteArray emptyDocument()
{
    return QByteArrayLiteral("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                             "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                             "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
                             "0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n");
}

Parcel asZip(Parcel parcel, const QList<ZipEntry> &entries, ZipFlaw flaw = ZipFlaw::None)
{
    parcel.name = baseOf(parcel) + QStringLiteral(".zip");
    parcel.bytes = zipped(entries, flaw);
    return parcel;
}

/// The entries of the archive that the fault wants; empty: it wants none.
QList<ZipEntry> entriesFor(TerminalFault fault, const Parcel &parcel)
{
    const QString prefix = parcel.name.left(parcel.name.indexOf(u'_') + 1);
    switch (fault) {
    case TerminalFault::Zip:
    case TerminalFault::ZipEncrypted:
    case TerminalFault::ZipBadChecksum:
        return { { parcel.name, parcel.bytes } };
    case TerminalFault::ZipOtherName:
        return { { prefix + QStringLiteral("999999999999.xml"), parcel.bytes } };
    case TerminalFault::ZipStranger:
        return { { QStringLiteral("readme.xml"), parcel.bytes } };
    case TerminalFault::ZipTwoEntries:
        return { { prefix + QStringLiteral("999999999998.xml"), parcel.bytes },
            { prefix + QStringLiteral("999999999999.xml"), parcel.bytes } };
    case TerminalFault::ZipPath:
        return { { QStringLiteral("../") + parcel.name, parcel.bytes } };
    case TerminalFault::ZipHuge:
        return { { parcel.name, parcel.bytes + QByteArray(tooLarge, ' ') } };
    default:
        return {};
    }
}

/// Behind the declaration's line.
QByteArray withDoctype(QByteArray bytes)
{
    return bytes.insert(bytes.indexOf('\n') + 1, "<!DOCTYPE XmlMsg [<!ENTITY e \"x\">]>\r\n");
}

} // namespace

Parcel shaped(TerminalFault fault, Parcel parcel)
{
    if (const QList<ZipEntry> entries = entriesFor(fault, parcel); !entries.isEmpty()) {
        ZipFlaw flaw = fault == TerminalFault::ZipEncrypted ? ZipFlaw::Encrypted : ZipFlaw::None;
        if (fault == TerminalFault::ZipBadChecksum)
            flaw = ZipFlaw::BadChecksum;
        return asZip(std::move(parcel), entries, flaw);
    }
    switch (fault) {
    case TerminalFault::Empty:
        parcel.bytes.clear();
        break;
    case TerminalFault::Huge:
        parcel.bytes += QByteArray(tooLarge, ' ');
        break;
    case TerminalFault::Malformed:
        parcel.bytes.truncate(parcel.bytes.lastIndexOf("</"));
        break;
    case TerminalFault::Doctype:
        parcel.bytes = withDoctype(parcel.bytes);
        break;
    case TerminalFault::WrongEncoding:
        parcel.bytes.replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"");
        break;
    case TerminalFault::Encrypted:
        parcel.bytes = zipped({ { parcel.name, parcel.bytes } }, ZipFlaw::Encrypted);
        break;
    case TerminalFault::Document:
        parcel.name = baseOf(parcel) + QStringLiteral(".pdf");
        parcel.bytes = emptyDocument();
        break;
    default:
        break;
    }
    return parcel;
}

bool Delivery::put(const Parcel &parcel) const
{
    const QString temporary = pathOf(parcel) + QStringLiteral(".tmp");
    QFile file(temporary);
    const bool isWhole
        = file.open(QIODevice::WriteOnly) && file.write(parcel.bytes) == parcel.bytes.size() && file.flush();
    file.close();
    // QFile::rename does not replace, and the terminal does.
    if (isWhole
        && std::rename(
               QFile::encodeName(temporary).constData(), QFile::encodeName(pathOf(parcel)).constData())
            == 0)
        return true;
    QFile::remove(temporary); // on a full disk a name without content would stay
    return false;
}

void Delivery::putLater(const Parcel &parcel, int milliseconds)
{
    QTimer::singleShot(milliseconds, this, [this, parcel] { put(parcel); });
}

bool Delivery::putHalf(const Parcel &parcel) const
{
    QFile file(pathOf(parcel));
    return file.open(QIODevice::WriteOnly) && file.write(parcel.bytes.left(parcel.bytes.size() / 2)) >= 0;
}

void Delivery::putInTwoSteps(const Parcel &parcel, int milliseconds, bool locked)
{
    const qsizetype half = parcel.bytes.size() / 2;
    auto file = std::make_shared<QFile>(pathOf(parcel));
    if (!file->open(QIODevice::WriteOnly))
        return;
    if (locked)
        flock(file->handle(), LOCK_EX | LOCK_NB);
    file->write(parcel.bytes.left(half));
    file->flush();
    QTimer::singleShot(milliseconds, this, [file, rest = parcel.bytes.mid(half)] {
        file->write(rest);
        file->close(); // ends the lock too
    });
}

void Delivery::putAsLink(const Parcel &parcel) const
{
    const Parcel target{ m_elsewhere.path(), parcel.name, parcel.bytes };
    if (put(target))
        QFile::link(pathOf(target), pathOf(parcel));
}

void Delivery::putLeftovers(const Parcel &parcel) const
{
    const QString prefix = parcel.name.left(parcel.name.indexOf(u'_') + 1);
    put({ parcel.folder, prefix + QStringLiteral("199901010001.xml"), parcel.bytes });
    put({ parcel.folder, QStringLiteral("OQSsimem01res_199901010002.xml"), parcel.bytes });
    put({ parcel.folder, QStringLiteral("Thumbs.db"), QByteArrayLiteral("x") });
}

void Delivery::deliver(const Parcel &parcel, TerminalFault fault, int milliseconds)
{
    switch (fault) {
    case TerminalFault::Delay:
        putLater(parcel, milliseconds);
        return;
    case TerminalFault::Locked:
    case TerminalFault::CompletedLater:
        putInTwoSteps(parcel, milliseconds, fault == TerminalFault::Locked);
        return;
    case TerminalFault::HalfWritten:
        putHalf(parcel);
        return;
    case TerminalFault::SymbolicLink:
        putAsLink(parcel);
        return;
    case TerminalFault::Duplicate:
        put(parcel);
        putLater(parcel, milliseconds);
        return;
    case TerminalFault::DuplicateAsZip:
        put(parcel);
        put(asZip(parcel, { { parcel.name, parcel.bytes } }));
        return;
    case TerminalFault::Leftover:
        putLeftovers(parcel);
        put(parcel);
        return;
    default:
        put(parcel);
    }
}

} // namespace madoguchi
