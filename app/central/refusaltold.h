#pragma once

#include "app/domain/consent.h"
#include "app/domain/failure.h"
#include "app/domain/pii.h"

#include <QObject>
#include <QString>
#include <QUuid>

namespace madoguchi {

class Central;

/// How the service itself says why it gives no records (MessageContents, oqs-interface.md ruling 33): beside
/// the Fault, which is logged and kept and has none of it. For the screen of who asked alone.
class RefusalTold : public QObject
{
    Q_OBJECT
public:
    /// Belongs to `central`, which has one.
    static RefusalTold &of(Central &central);
    /// `fault` is what `message`, the answer to a request for records, was read as; before it is answered.
    void tell(const QUuid &visit, ConsentKind kind, const Fault &fault, const QByteArray &message);
    /// `read`, and told where it is a refusal.
    template <typename T>
    Outcome<T> toldAs(Outcome<T> read, const QUuid &visit, ConsentKind kind, const QByteArray &message)
    {
        if (!read)
            tell(visit, kind, read.error(), message);
        return read;
    }

Q_SIGNALS:
    /// Before RecordsRefused is answered; never empty.
    void told(const QUuid &visit, madoguchi::ConsentKind kind, const madoguchi::Pii<QString> &words);

private:
    using QObject::QObject;
};

} // namespace madoguchi
