#pragma once

#include "app/domain/failure.h"
#include "reader/secretbytes.h"
#include "widgets/common/state.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <unordered_map>
#include <utility>

namespace madoguchi {

class FormAnswers;

/// What a button inside the form does with the texts typed so far; gives what to say then.
using FormDeed = std::function<Outcome<QString>(const FormAnswers &)>;

/// One thing to type or to choose in an inline form.
struct FormField
{
    enum class Kind {
        Text,
        Password, ///< never shown
        FirstPassword, ///< can be shown while it is typed: it is told to somebody else
        Words, ///< a secret of many words: seen while it is typed, and kept when it is refused
        Choice,
        Tick, ///< to be agreed to where required
        Deed ///< a button that leaves the form open
    };
    QString key{};
    QString caption{};
    Kind kind = Kind::Text;
    QList<std::pair<QString, QString>> choices{}; ///< value and words, with Choice
    bool required = true;
    FormDeed deed{}; ///< with Deed
    QString needs{}; ///< with Deed: key of the field that must not be empty
};

/// What an inline form says and asks, in the current language.
struct FormDescription
{
    QString title{};
    QString explanation{};
    Tone tone = Tone::Unknown; ///< Attention, Bad: the explanation stands on such a ground
    QList<FormField> fields{};
    QString submit{};
};

/// What was typed. Secrets are moved out, once.
class FormAnswers
{
public:
    void put(const QString &key, const QString &text) { m_texts.insert(key, text); }
    void put(const QString &key, SecretBytes secret) { m_secrets[key] = std::move(secret); }
    [[nodiscard]] QString text(const QString &key) const { return m_texts.value(key); }
    [[nodiscard]] SecretBytes take(const QString &key)
    {
        const auto found = m_secrets.find(key);
        return found == m_secrets.end() ? SecretBytes() : std::move(found->second);
    }

private:
    QHash<QString, QString> m_texts{};
    std::unordered_map<QString, SecretBytes> m_secrets{};
};

/// Asked again when the language changes.
using DescribeForm = std::function<FormDescription()>;
using SubmitForm = std::function<Outcome<Done>(FormAnswers &)>;

} // namespace madoguchi
