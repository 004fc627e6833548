#pragma once

#include "app/central/messages/fields.h"
#include "app/central/messages/messagewriter.h"
#include "app/domain/failure.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi::messages {

/// MessageHeader of an answer of the OQS families (oqs-interface.md 2.2, 3.1, 3.2): each has those items that
/// its layout names. What does not fit its form is empty, and a finding.
struct MessageHeader
{
    QDateTime processedAt{}; ///< ProcessExecutionTime, Japan Standard Time
    QDate confirmedFor{}; ///< QualificationConfirmationDate
    QString institution{}; ///< 10 digits
    QString fileIdentifier{}; ///< ArbitraryFileIdentifier as echoed
    QString medium{}; ///< 照会区分: 1 My Number Card, 2 insurance number
    QString segment{}; ///< SegmentOfResult: 1 done, 2 in work, 9 error; anything else as it came
    QString errorCode{}; ///< with a segment other than 1
    QString errorMessage{}; ///< outside text, plain
    QString receptionNumber{}; ///< bulk
    int told = -1; ///< NumberOfProcessingResult, bulk; -1: not said
    int toldGood = -1;
    int toldErrors = -1;
    bool operator==(const MessageHeader &) const = default;
};

/// How the work on one person ended, in the body or in a unit of a bulk result.
struct PersonStatus
{
    QString status{}; ///< ProcessingResultStatus: 1 good, 2 error; anything else as it came
    QString code{}; ///< ProcessingResultCode: of the error, or of a remark on a good result
    QString text{}; ///< ProcessingResultMessage: outside text, plain
    bool operator==(const PersonStatus &) const = default;
};

/// What a message says before its content, be it good or an error: for the diagnosis that names everything.
struct MessageStart
{
    MessageHeader header{};
    PersonStatus person{}; ///< empty where the message speaks of no one person
    MessageEncoding encoding = MessageEncoding::Utf8; ///< as declared; the message is whole in it
    QList<Finding> findings{};
};

/// Of any family, errors too. Fault: AnswerMalformed where it cannot be parsed, or contradicts itself.
Outcome<MessageStart> readStart(const QByteArray &message);

/// For the readers of the families. A CharacterCodeIdentifier that differs from the declaration is a finding
/// (ruling 1).
MessageHeader readHeader(const Fields &header, MessageEncoding encoding);
PersonStatus readPersonStatus(const Fields &fields);
/// Nothing for segment 1; SegmentProcessing, SegmentError with the service's code, else AnswerMalformed.
std::optional<Fault> faultOf(const MessageHeader &header);
/// Nothing for status 1; PersonError with the service's code, else AnswerMalformed.
std::optional<Fault> faultOf(const PersonStatus &person);
/// A finding for each that is not there.
void findMissing(const Fields &fields, std::initializer_list<const char *> required);

/// Writes what is there, in layout order, and CharacterCodeIdentifier as it fits the writer's encoding.
void writeHeader(MessageWriter &writer, const MessageHeader &header);
void writePersonStatus(MessageWriter &writer, const PersonStatus &person);
/// An answer that is a header and an empty body: segment 2, and segment 9 with its code and message.
QByteArray writeRefusal(const MessageHeader &header, MessageEncoding encoding = MessageEncoding::Utf8);

} // namespace madoguchi::messages
