#pragma once

#include "app/training/centre/bulkdesk.h"
#include "app/training/centre/centre.h"
#include "app/training/centre/recordlookup.h"
#include "app/training/centre/xmltree.h"
#include "app/training/terminal/consentbook.h"
#include "app/training/terminal/requestfile.h"

#include <QDateTime>

#include <optional>

namespace madoguchi {

/// What a request is answered with.
struct TerminalAnswer
{
    enum class Kind {
        Returned, ///< handed back with .err
        Message,
        Document ///< a PDF
    };
    Kind kind = Kind::Returned;
    XmlTree message{}; ///< of Message, in layout order
    bool refused = false; ///< SegmentOfResult 9, or ResultCode 9
};

/// Answers requests by oqs-interface.md 9 and rulings 41 to 43.
class TerminalAnswers
{
public:
    explicit TerminalAnswers(Centre &centre)
        : m_centre(centre)
    { }

    [[nodiscard]] TerminalAnswer to(const RequestFile &request, const QDateTime &now, bool otherPerson);
    /// How often a bulk result is not ready yet when it is asked for.
    void setBulkLooks(int looks) { m_bulkLooks = looks; }
    [[nodiscard]] ConsentBook &consents() { return m_consents; }

private:
    /// A request with what is known of it before it is read.
    struct Question
    {
        const RequestFile &file;
        Envelope envelope{};
        QDateTime now{};
        bool otherPerson = false;
    };
    using Answering = TerminalAnswer (TerminalAnswers::*)(const Question &);
    [[nodiscard]] static Answering answering(const QString &family);

    [[nodiscard]] TerminalAnswer eligibility(const Question &question);
    [[nodiscard]] TerminalAnswer bulk(const Question &question);
    [[nodiscard]] TerminalAnswer bulkResult(const Question &question);
    [[nodiscard]] TerminalAnswer reference(const Question &question);
    [[nodiscard]] TerminalAnswer medication(const Question &question);
    [[nodiscard]] TerminalAnswer checkup(const Question &question);
    /// Whose records are told, and what of them; nothing: no consent opens them.
    template <typename Request>
    [[nodiscard]] std::optional<RecordsAsked> granted(
        const Question &question, const Request &request, ConsentKind kind) const;

    Centre &m_centre;
    ConsentBook m_consents;
    BulkDesk m_bulk;
    int m_bulkLooks = 1;
};

} // namespace madoguchi
