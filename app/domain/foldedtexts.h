#pragma once

#include "app/domain/receptionsearch.h"

#include <QHash>
#include <QString>

namespace madoguchi {

/// Folded for comparing and searching, each text once: in a record the same few come again and again.
class FoldedTexts
{
public:
    QString operator()(const QString &text)
    {
        const auto known = m_known.constFind(text);
        return known == m_known.constEnd() ? *m_known.insert(text, foldedForSearch(text)) : *known;
    }

private:
    QHash<QString, QString> m_known{};
};

} // namespace madoguchi
