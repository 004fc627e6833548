#include "app/station/cardauthority.h"

#include "app/domain/cardcodes.h"
#include "app/support/smallfile.h"

namespace madoguchi {

namespace {

constexpr qint64 largestFile = 64 * 1024;
const QByteArray blockBegin = QByteArrayLiteral("-----BEGIN ");

} // namespace

CardAuthority readCardAuthority(const QString &file)
{
    CardAuthority authority;
    const auto say = [&authority](QLatin1String code) {
        authority.fault = Fault{ Failure::FaceRecordUntrusted, code };
    };
    if (file.isEmpty()) {
        say(cardcode::noAuthority);
        return authority;
    }
    const auto content = readSmallFile(file, largestFile);
    if (!content) {
        const bool isThere = content.error().failure != Failure::NotFound;
        say(isThere ? cardcode::authorityUnreadable : cardcode::authorityMissing);
        return authority;
    }
    for (qsizetype at = content->indexOf(blockBegin); at >= 0;) {
        const qsizetype next = content->indexOf(blockBegin, at + blockBegin.size());
        if (const auto key = CardKey::fromPem(content->mid(at, next < 0 ? -1 : next - at)))
            authority.keys.append(*key);
        else
            say(cardcode::authorityPart);
        at = next;
    }
    if (authority.keys.isEmpty())
        say(cardcode::authorityEmpty);
    return authority;
}

} // namespace madoguchi
