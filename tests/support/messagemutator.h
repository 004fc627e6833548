#pragma once

#include <QByteArray>
#include <QHash>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <vector>

namespace madoguchi {

/// One element of a message that is being changed. What is not text only is in `raw`.
struct MutableElement
{
    QString name{};
    QString text{};
    std::vector<MutableElement> children{};
    QString raw{}; ///< written as it is instead of text and children: CDATA, comments, references
};

/// Changes messages as a line, a careless program or an enemy would, one to three changes at a time, knowing
/// how they are built: elements deleted, repeated, swapped, renamed, emptied, nested; values of other people
/// in their place; codes, widths, digits, blanks and characters that do not belong; encodings lied about.
/// The same seed gives the same mutants.
class MessageMutator
{
public:
    /// A message that was changed, and how.
    struct Mutant
    {
        QByteArray bytes{};
        QStringList changes{}; ///< e.g. "other value of Birthdate"
        bool onlyTexts = true; ///< the elements still stand as they did; nothing but values changed
    };

    explicit MessageMutator(quint32 seed);

    /// Lets the values of `message` stand in others, in elements of the same name.
    void lend(const QByteArray &message);
    [[nodiscard]] Mutant mutate(const QByteArray &message);

private:
    using Element = MutableElement;
    struct Place
    {
        Element *parent = nullptr;
        std::size_t at = 0;
        [[nodiscard]] Element &element() const { return parent->children[at]; }
    };

    int below(int limit) { return limit <= 0 ? 0 : m_random.bounded(limit); }
    Place somewhere(Element &root, bool leaf);
    QString change(Element &root, bool &onlyTexts);
    QString changeText(Element &root);
    QString changePlace(Element &root);
    QString changeSpelling(Element &root);
    QString changeBytes(QByteArray &bytes);
    QString otherText(const Element &element);
    QString spoiled(QString text);

    QRandomGenerator m_random;
    QHash<QString, QStringList> m_lent{};
    QStringList m_names{};
};

/// The elements of a well-formed message in UTF-8 or Shift_JIS, the root with them.
MutableElement elementsOf(const QByteArray &message);
/// As a message in UTF-8 with its declaration.
QByteArray messageOf(const MutableElement &root);

} // namespace madoguchi
