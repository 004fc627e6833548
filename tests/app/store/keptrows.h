#pragma once

#include "app/domain/reception.h"

#include <QByteArray>
#include <QFile>

namespace madoguchi {

/// tests/fixtures/kept/`name`.cbor: what a program of an earlier form wrote, byte for byte, before sealing.
inline QByteArray keptRow(const QString &name)
{
    QFile file(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/kept/") + name + QStringLiteral(".cbor"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What form 1 kept of it: nothing that an insurance pays for besides, no second sex.
inline EligibilityResult beforeBenefits(EligibilityResult result)
{
    result.patient.sexToCompare = Sex::NotStated;
    result.limitConsent = false; // as the sample of that time had it
    result.limitConsentAt = {};
    result.limit.reset();
    result.limitChanged.clear();
    result.diseaseConsent.reset();
    result.diseaseConsentAt = {};
    result.diseases.clear();
    result.tickets.clear();
    return result;
}

/// What form 3 kept of it: nothing of whom it leads to, no hand-over, nobody written down.
inline Reception beforePeople(Reception reception)
{
    const Reception none;
    reception.person = none.person;
    reception.doubt = none.doubt;
    reception.patientNumber = none.patientNumber;
    reception.displayName = none.displayName;
    reception.handOver = none.handOver;
    reception.captured.reset();
    reception.last.reset();
    return reception;
}

/// What form 1 kept of it: no question by number, no file of a reader.
inline Reception beforeBenefits(Reception reception)
{
    for (EligibilityResult &result : reception.eligibility.results) {
        if (result.limitConsent)
            result = beforeBenefits(result);
    }
    reception.question.reset();
    reception.faceFile.clear();
    return beforePeople(reception);
}

} // namespace madoguchi
