#pragma once

#include "app/domain/codes.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input; 0: go on. Also called by replay.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace madoguchi::fuzz {

/// Ends the program where something does not hold that must hold for every input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return { reinterpret_cast<const char *>(data), qsizetype(size) };
}

/// What can be read says the same when it is written and read again.
template <typename T> void requireSameAgain(Outcome<T> (*read)(const QByteArray &), const QByteArray &bytes)
{
    if (const Outcome<T> first = read(bytes)) {
        const Outcome<T> again = read(write(*first));
        require(again && *again == *first);
    }
}

/// Absent, or of its table.
inline void requireCode(CodeTable table, const QString &code)
{
    require(code.isEmpty() || codeWords(table, code).has_value());
}

/// What an eligibility may hold, whatever it was read from.
inline void requireSound(const Eligibility &eligibility)
{
    requireCode(CodeTable::Medium, eligibility.medium);
    requireCode(CodeTable::Prescription, eligibility.prescriptionSelect);
    for (const EligibilityResult &result : eligibility.results) {
        requireCode(CodeTable::CardClass, result.insurance.classification);
        requireCode(CodeTable::ReasonOfLoss, result.insurance.reasonOfLoss);
        requireCode(CodeTable::LimitClass, result.limit ? result.limit->limitClass : QString());
        require(result.limitConsent == true || !result.limit);
        require(result.diseaseConsent == true || result.diseases.isEmpty());
        for (const ConsentKind kind : allConsentKinds) {
            const Consent &consent = result.consents.of(kind);
            require(consent.state != Consent::State::Yes
                || (consent.at.isValid() && consent.until.isValid() && consent.at <= consent.until));
        }
    }
}

} // namespace madoguchi::fuzz
