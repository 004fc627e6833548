#include "app/station/consentproof.h"

#include "app/central/cardissuers.h"
#include "app/domain/statement.h"

#include <algorithm>

namespace madoguchi {

namespace {

using Part = ConsentProof::Part;
using State = ConsentProof::State;

State stateOf(bool holds)
{
    return holds ? State::Holds : State::Fails;
}

/// The agreed text, word for word, and of this institution and visit.
std::optional<Statement> statementOf(const ConsentReceipt &receipt, const QString &institution)
{
    auto statement = readStatement(receipt.proof.statement, StatementKind::Consent);
    if (!statement || statement->institution != institution || statement->visit != visitText(receipt.visit))
        return std::nullopt;
    return statement;
}

/// What the service registered as consented to is what the card signed, in each kind of record.
bool agree(const Reception &reception, const ConsentAnswers &signedAnswers)
{
    const Consents registered = reception.consents();
    return std::all_of(allConsentKinds.begin(), allConsentKinds.end(), [&](ConsentKind kind) {
        if (kind == ConsentKind::Limit)
            return true; // the desk's, and never registered as a record's
        const bool saidYes = signedAnswers.of(kind) == ConsentAnswer::Yes;
        return saidYes == (registered.of(kind).state == Consent::State::Yes);
    });
}

State receptionState(
    const std::optional<Reception> &reception, const ConsentReceipt &receipt, const ConsentAnswers *answers)
{
    if (!reception || !answers)
        return State::NotChecked;
    return stateOf(reception->visit == receipt.visit && agree(*reception, *answers));
}

} // namespace

State ConsentProof::of(Part part) const
{
    const auto found = std::find_if(
        findings.begin(), findings.end(), [part](const Finding &finding) { return finding.part == part; });
    return found == findings.end() ? State::NotChecked : found->state;
}

bool ConsentProof::proven() const
{
    return of(Part::Statement) == State::Holds && of(Part::Signature) == State::Holds
        && of(Part::Chain) == State::Holds && of(Part::Validity) == State::Holds
        && of(Part::Reception) != State::Fails;
}

ConsentProof proveConsent(const ConsentReceipt &receipt, const ConsentExpectation &expected)
{
    ConsentProof proof;
    const auto statement = statementOf(receipt, expected.institution);
    if (statement) {
        proof.answers = statement->answers;
        proof.time = statement->time;
    }
    const auto signer = CardSigner::fromDer(receipt.proof.certificate);
    const bool isSigned = signer && signer->signs(receipt.proof.statement, receipt.proof.signature);
    State chain = State::NotChecked;
    State validity = State::NotChecked;
    if (!expected.cardCaPem.isEmpty()) {
        const auto issuers = CardIssuers::fromPem(expected.cardCaPem);
        chain = stateOf(issuers && signer && issuers->issued(*signer));
        if (statement)
            validity = stateOf(issuers && signer && issuers->issuedAndValid(*signer, statement->time));
    } else if (signer && statement) {
        validity = stateOf(signer->notBefore() <= statement->time && statement->time <= signer->notAfter());
    }
    proof.findings = { { Part::Statement, stateOf(statement.has_value()) },
        { Part::Signature, stateOf(isSigned) }, { Part::Chain, chain }, { Part::Validity, validity },
        { Part::Reception,
            receptionState(expected.reception, receipt, statement ? &statement->answers : nullptr) } };
    return proof;
}

} // namespace madoguchi
