#pragma once

#include "app/central/central.h"
#include "app/central/folder/folderanswer.h"

namespace madoguchi {

/// The messages of the folder way: requests as their files, and answers read and checked against what was
/// asked. Only what the file's name has tied to the question already may be missing from an answer
/// (oqs-interface.md ruling 18).
class FolderMessages
{
public:
    FolderMessages(QString institution, bool shiftJis);

    [[nodiscard]] QByteArray request(const EligibilityQuestion &question, const QString &identifier) const;
    [[nodiscard]] QByteArray request(const ReferenceQuestion &question, const QString &identifier) const;
    [[nodiscard]] QByteArray request(const BulkQuery &query, const QString &identifier) const;
    [[nodiscard]] QByteArray request(const BulkSlip &slip, const QString &identifier) const;
    [[nodiscard]] QByteArray request(const MedicationQuery &query, const QString &identifier) const;
    [[nodiscard]] QByteArray request(const CheckupQuery &query, const QString &identifier) const;

    /// Faults as in checkedanswers.h. A PDF where a message is due: AnswerMalformed.
    [[nodiscard]] Outcome<NumberAnswer> read(
        const FolderAnswer &answer, const EligibilityQuestion &question) const;
    [[nodiscard]] Outcome<Done> read(const FolderAnswer &answer, const ReferenceQuestion &question) const;
    [[nodiscard]] Outcome<BulkSlip> read(const FolderAnswer &answer, const BulkQuery &query) const;
    [[nodiscard]] Outcome<BulkResult> read(const FolderAnswer &answer, const BulkSlip &slip) const;
    /// AnswerMalformed, AnswerForOther, RecordsRefused.
    [[nodiscard]] Outcome<MedicationRecord> read(
        const FolderAnswer &answer, const MedicationQuery &query) const;
    [[nodiscard]] Outcome<CheckupRecord> read(const FolderAnswer &answer, const CheckupQuery &query) const;
    /// An answer to a number whose question is not known here any more: it has to repeat the identifier that
    /// was sent. AnswerForOther where it repeats another; nothing: it repeats none, and cannot be judged.
    [[nodiscard]] std::optional<Outcome<NumberAnswer>> readUnasked(const FolderAnswer &answer) const;

private:
    QString m_institution;
    bool m_shiftJis;
};

} // namespace madoguchi
