#include "app/program/verifyconsentcommand.h"

#include "app/domain/proof.h"
#include "app/program/openstation.h"
#include "app/program/stationtoread.h"
#include "app/station/consentproof.h"
#include "app/store/openreceptions.h"
#include "app/store/receptions.h"
#include "app/support/failuretext.h"
#include "app/support/smallfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTextStream>

namespace madoguchi {

namespace {

constexpr int notProven = 1;
constexpr int unusable = 2;

QString said(const char *text)
{
    return QCoreApplication::translate("VerifyConsent", text);
}

/// The store, to write where nobody else has it, else to read.
struct Opened
{
    StationPlan plan{};
    OpenStation written{}; ///< with a core: may be written
    StationToRead read{};

    [[nodiscard]] bool mayWrite() const { return written.core != nullptr; }
    Database &database() { return mayWrite() ? written.core->database() : *read.database; }
    Vault &vault() { return mayWrite() ? written.core->vault() : *read.vault; }
};

Outcome<Done> open(Opened &opened, const StationSettings &settings)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    opened.plan = planOf(settings, data);
    // Opening to write would make a store where there is none.
    if (!Database::exists(opened.plan.storeFile))
        return Fault{ Failure::StoreUnreachable, QStringLiteral("no-store") };
    const auto toWrite = openCore(opened.written, settings);
    if (toWrite)
        return toWrite;
    auto toRead = openToRead(opened.plan);
    if (!toRead)
        return toRead.error();
    opened.read = std::move(*toRead);
    return Done{};
}

/// Nothing: none is given, and there is none beside the centre's.
Outcome<QByteArray> cardIssuers(const StationPlan &plan, const QString &given)
{
    const QString beside = QFileInfo(plan.centreCaFile).dir().filePath(QStringLiteral("card-ca.pem"));
    auto content = readSmallFile(given.isEmpty() ? beside : given);
    if (!content && given.isEmpty() && content.error().failure == Failure::NotFound)
        return QByteArray();
    return content;
}

/// The reception of the visit where it is still kept: of a kept day, or unresolved. A forgotten day's is
/// noise.
Outcome<std::optional<Reception>> keptReception(Opened &opened, const QUuid &visit)
{
    auto reception = Receptions(opened.database(), opened.vault()).find(visit);
    const bool forgotten = !reception && reception.error().failure == Failure::KeyMissing;
    if (!forgotten && (!reception || *reception))
        return reception;
    const auto unresolved
        = OpenReceptions(opened.database(), opened.vault().standing(Vault::Standing::Open)).find(visit);
    if (!unresolved)
        return unresolved.error();
    return *unresolved ? std::optional((*unresolved)->reception) : std::nullopt;
}

QString partName(ConsentProof::Part part)
{
    switch (part) {
    case ConsentProof::Part::Statement:
        return said(QT_TRANSLATE_NOOP("VerifyConsent", "Statement of this institution and visit"));
    case ConsentProof::Part::Signature:
        return said(QT_TRANSLATE_NOOP("VerifyConsent", "Signature of the card"));
    case ConsentProof::Part::Chain:
        return said(QT_TRANSLATE_NOOP("VerifyConsent", "Certificate of a trusted card issuer"));
    case ConsentProof::Part::Validity:
        return said(QT_TRANSLATE_NOOP("VerifyConsent", "Certificate valid at that time"));
    case ConsentProof::Part::Reception:
        break;
    }
    return said(QT_TRANSLATE_NOOP("VerifyConsent", "Reception kept here"));
}

QString stateName(ConsentProof::State state)
{
    switch (state) {
    case ConsentProof::State::Holds:
        return said(QT_TRANSLATE_NOOP("VerifyConsent", "holds"));
    case ConsentProof::State::Fails:
        return said(QT_TRANSLATE_NOOP("VerifyConsent", "does not hold"));
    case ConsentProof::State::NotChecked:
        break;
    }
    return said(QT_TRANSLATE_NOOP("VerifyConsent", "not checked"));
}

void print(QTextStream &out, const ConsentProof &proof)
{
    for (const ConsentProof::Finding &finding : proof.findings)
        out << partName(finding.part) << ": " << stateName(finding.state) << '\n';
    if (proof.of(ConsentProof::Part::Statement) == ConsentProof::State::Holds) {
        out << said(QT_TRANSLATE_NOOP("VerifyConsent", "Signed at %1:")).arg(rfc3339(proof.time)) << '\n';
        for (const ConsentKind kind : allConsentKinds)
            out << "  " << contractWord(kind) << ": " << contractWord(proof.answers.of(kind)) << '\n';
    }
    out << (proof.proven() ? said(QT_TRANSLATE_NOOP("VerifyConsent", "The consent is proven."))
                           : said(QT_TRANSLATE_NOOP("VerifyConsent", "The consent is not proven.")))
        << '\n';
}

/// Whether the look is on the log; where it cannot be, that is said and the proof stands all the same: it
/// changes nothing and shows no record.
void writeDown(Opened &opened, const QUuid &visit, bool proven)
{
    QString why = said(QT_TRANSLATE_NOOP("VerifyConsent", "another program has the store open"));
    if (opened.mayWrite()) {
        AuditEntry entry;
        entry.what = AuditAct::ConsentProven;
        entry.visit = visit;
        entry.purpose = QStringLiteral("command-line");
        if (!proven)
            entry.result = Failure::ConsentNotProven;
        const auto written = opened.written.core->audit(entry);
        if (written)
            return;
        why = failureText(written.error()).title;
    }
    QTextStream(stderr)
        << said(QT_TRANSLATE_NOOP("VerifyConsent", "Not written to the audit log: %1")).arg(why) << '\n';
}

int verify(Opened &opened, const QUuid &visit, const QByteArray &issuers)
{
    const auto receipt
        = ConsentReceipts(opened.database(), opened.vault().standing(Vault::Standing::Vault)).find(visit);
    if (!receipt || !*receipt) {
        sayFault(receipt ? Fault{ Failure::ReceiptMissing } : receipt.error());
        const bool broken = receipt || receipt.error().failure == Failure::SealBroken;
        return broken ? notProven : unusable;
    }
    ConsentExpectation expected;
    expected.institution = opened.plan.institution;
    expected.cardCaPem = issuers;
    const auto reception = keptReception(opened, visit);
    if (reception)
        expected.reception = *reception;
    else
        sayFault(reception.error());
    const ConsentProof proof = proveConsent(**receipt, expected);
    const bool proven = proof.proven() && reception.ok();
    writeDown(opened, visit, proven);
    QTextStream out(stdout);
    print(out, proof);
    return proven ? 0 : notProven;
}

} // namespace

int runVerifyConsent(const QString &config, const QString &visit, const QString &cardCa)
{
    const auto settings = settingsToRead(config);
    if (!settings)
        return unusable;
    Opened opened;
    if (const auto done = open(opened, *settings); !done) {
        sayFault(done.error());
        return unusable;
    }
    const auto issuers = cardIssuers(opened.plan, cardCa);
    if (!issuers) {
        sayFault(issuers.error());
        return unusable;
    }
    return verify(opened, QUuid::fromString(visit), *issuers);
}

} // namespace madoguchi
