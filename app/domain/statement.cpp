#include "app/domain/statement.h"

#include "app/domain/proof.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace madoguchi {

namespace {

/// Takes the lines of a statement one after the other.
class Lines
{
public:
    explicit Lines(const QString &text)
        : m_lines(text.split(u'\n'))
    {
        // Each line ends with LF, the last one too: after it there is one empty piece.
        m_fine = !m_lines.isEmpty() && m_lines.takeLast().isEmpty();
    }

    void expect(const QString &line)
    {
        if (m_lines.isEmpty() || m_lines.takeFirst() != line)
            m_fine = false;
    }
    QString value(const QString &name)
    {
        const QString line = m_lines.isEmpty() ? QString() : m_lines.takeFirst();
        const QString start = name + QStringLiteral(": ");
        if (!line.startsWith(start))
            m_fine = false;
        return line.mid(start.size());
    }
    [[nodiscard]] bool allFine() const { return m_fine && m_lines.isEmpty(); }

private:
    QStringList m_lines;
    bool m_fine = false;
};

QString title(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Identity:
        return QStringLiteral("madoguchi-identity-1");
    case StatementKind::Consent:
        return QStringLiteral("madoguchi-consent-1");
    case StatementKind::Registration:
        break;
    }
    return QStringLiteral("madoguchi-registration-1");
}

std::optional<ConsentAnswer> answerFromWord(const QString &word)
{
    for (const ConsentAnswer answer : { ConsentAnswer::Unasked, ConsentAnswer::Yes, ConsentAnswer::No }) {
        if (contractWord(answer) == word)
            return answer;
    }
    return {};
}

} // namespace

QDateTime readContractTime(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\+09:00\\z"));
    if (!form.match(text).hasMatch())
        return {};
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() && rfc3339(time) == text ? time : QDateTime();
}

std::optional<Statement> readStatement(const QByteArray &bytes, StatementKind kind)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.toUtf8() != bytes)
        return {};
    Lines lines(text);
    Statement statement;
    lines.expect(title(kind));
    statement.institution = lines.value(QStringLiteral("institution"));
    statement.visit = lines.value(QStringLiteral("visit"));
    statement.challenge = lines.value(QStringLiteral("challenge"));
    if (kind == StatementKind::Identity)
        statement.method = lines.value(QStringLiteral("method"));
    if (kind == StatementKind::Consent) {
        for (const ConsentKind asked : allConsentKinds) {
            const auto answer = answerFromWord(lines.value(contractWord(asked)));
            if (!answer)
                return {};
            statement.answers.say(asked, *answer);
        }
    }
    statement.time = readContractTime(lines.value(QStringLiteral("time")));
    if (!lines.allFine() || !statement.time.isValid())
        return {};
    return statement;
}

} // namespace madoguchi
