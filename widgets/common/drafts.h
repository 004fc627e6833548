#pragma once

#include "reader/secretbytes.h"

#include <QString>

#include <map>

class QWidget;

namespace madoguchi {

/// What somebody had typed and not sent when the seat was left, kept in locked memory and given back to the
/// same person only (security.md 6). A field takes part by the property "draft", a page of work by its
/// takeDraft; every other field is emptied for good, and none can be undone into what it held.
class Drafts
{
public:
    /// Empties every field below `page`.
    void keep(const QString &staffId, QWidget *page);
    /// Fills the fields of this person again, once.
    void giveBack(const QString &staffId, QWidget *page);
    /// Of who has signed out.
    void forget(const QString &staffId);

private:
    std::map<QString, std::map<QString, SecretBytes>> m_texts{}; ///< by staff id, by the field's name
    std::map<QString, std::map<QString, SecretBytes>> m_pages{}; ///< by staff id, by the page's name
};

} // namespace madoguchi
