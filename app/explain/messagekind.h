#pragma once

#include "app/central/messages/xmlmessage.h"

#include <QString>

namespace madoguchi::explaining {

/// What a message file is, by its name and by what is in it.
struct MessageKind
{
    /// How the content is laid out; several families share one.
    enum class Layout { Unknown, Eligibility, BulkQuery, BulkResult, Reference, Medication, Checkup };
    enum class Direction { Unknown, Request, Result };
    QString family{}; ///< "OQSsiquc01", "face" …; empty: not to be told
    Layout layout = Layout::Unknown;
    Direction direction = Direction::Unknown;
    bool returned = false; ///< .err: the terminal's word on a request that it handed back

    [[nodiscard]] bool isFace() const { return family == QLatin1String("face"); }
};

/// By the name alone, that of an example too (oqs-interface.md ruling 44).
MessageKind kindByName(const QString &fileName);
/// By the content; what it leaves open is taken from the name. `mismatch`: both say something, and differ.
MessageKind kindByContent(const messages::XmlElement &root, const MessageKind &byName, bool &mismatch);

} // namespace madoguchi::explaining
