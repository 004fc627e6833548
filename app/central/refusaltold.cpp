#include "app/central/refusaltold.h"

#include "app/central/central.h"
#include "app/central/messages/refusalwords.h"

namespace madoguchi {

RefusalTold &RefusalTold::of(Central &central)
{
    if (auto *const made = central.findChild<RefusalTold *>({}, Qt::FindDirectChildrenOnly))
        return *made;
    return *new RefusalTold(&central);
}

void RefusalTold::tell(const QUuid &visit, ConsentKind kind, const Fault &fault, const QByteArray &message)
{
    if (fault.failure != Failure::RecordsRefused)
        return;
    if (const Pii<QString> words = messages::refusalWords(message); !words.isEmpty())
        Q_EMIT told(visit, kind, words);
}

} // namespace madoguchi
