#include "tests/support/samplereception.h"

#include <QStringEncoder>

namespace madoguchi {

namespace {

QString varied(const QString &text, int seed)
{
    return seed == 0 ? text : text + QString::number(seed);
}

Patient samplePatient(int seed)
{
    Patient patient;
    patient.name = Pii(varied(QStringLiteral("見本　花子"), seed));
    patient.kana = Pii(varied(QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"), seed));
    patient.otherName = Pii(varied(QStringLiteral("架空　華子"), seed));
    patient.otherKana = Pii(varied(QStringLiteral("ｶｸｳ ﾊﾅｺ"), seed));
    patient.sex = Sex::Female;
    patient.sexToCompare = Sex::Male;
    patient.birthdate = Pii(QDate(1958, 2, 3).addDays(seed));
    patient.address = Pii(varied(QStringLiteral("架空県見本市例町１－２－３"), seed));
    patient.postNumber = Pii(QStringLiteral("000-0000"));
    return patient;
}

Insurance sampleInsurance(int seed)
{
    Insurance insurance;
    insurance.classification = QStringLiteral("01");
    insurance.insurerNumber = QStringLiteral("01130012");
    insurance.insurerName = QStringLiteral("架空健康保険組合");
    insurance.symbol = Pii(varied(QStringLiteral("見本１２３"), seed));
    insurance.number = Pii(QString::number(98765401 + seed));
    insurance.branch = Pii(QStringLiteral("02"));
    insurance.family = FamilyClass::Dependant;
    insurance.holderName = Pii(varied(QStringLiteral("見本　太郎"), seed));
    insurance.issued = QDate(2024, 4, 1);
    insurance.validFrom = QDate(2024, 4, 2);
    insurance.lastDay = QDate(2027, 3, 31);
    insurance.qualifiedOn = QDate(2024, 4, 3);
    insurance.lostOn = QDate(2027, 4, 1);
    insurance.reasonOfLoss = QStringLiteral("99");
    return insurance;
}

Consents sampleConsents()
{
    const QDateTime at(QDate(2026, 11, 20), QTime(8, 31, 7, 250), Qt::OffsetFromUTC, 9 * 3600);
    Consents consents;
    consents.set(ConsentKind::Medication, { Consent::State::Yes, at, at.addDays(1) });
    consents.set(ConsentKind::Checkup, { Consent::State::No });
    consents.set(ConsentKind::Diagnosis, { Consent::State::Yes, at.addSecs(1), at.addDays(2) });
    consents.set(ConsentKind::Operation, { Consent::State::No });
    return consents;
}

LimitInformation sampleLimit()
{
    return { QStringLiteral("02"), QStringLiteral("B05"), QDate(2026, 7, 2), QDate(2026, 8, 2),
        QDate(2027, 7, 30), QDate(2026, 10, 1) };
}

SpecificDisease sampleDisease()
{
    return { QStringLiteral("2"), QDate(2024, 3, 1), QDate(2024, 4, 4), QDate(2029, 3, 30),
        QStringLiteral("10000") };
}

MedicalTicket sampleTicket()
{
    MedicalTicket ticket;
    ticket.type = QStringLiteral("01");
    ticket.validFrom = QDate(2026, 11, 1);
    ticket.validTo = QDate(2026, 11, 30);
    ticket.issueNumber = QStringLiteral("0001");
    ticket.month = QStringLiteral("202611");
    ticket.designatedCode = QStringLiteral("1319999998");
    ticket.designatedFlag = QStringLiteral("9");
    ticket.designatedName = QStringLiteral("架空医院");
    ticket.prescriberCode = QStringLiteral("1319999997");
    ticket.prescriberName = QStringLiteral("架空診療所");
    ticket.injuries = QStringList{ QStringLiteral("架空病"), QStringLiteral("見本症") };
    ticket.treatment = QStringLiteral("02");
    ticket.selfPay = QStringLiteral("0");
    ticket.districtContact = QStringLiteral("架空地区担当");
    ticket.handlingContact = QStringLiteral("架空取扱担当");
    ticket.use = QStringLiteral("02");
    ticket.socialInsurance = QStringLiteral("01");
    ticket.inconsistent = QStringLiteral("1");
    ticket.infection = QStringLiteral("02");
    ticket.elderlyCare = QStringLiteral("01");
    ticket.prefecturalExpenses = QStringLiteral("02");
    ticket.remarks = QStringList{ QStringLiteral("架空の備考") };
    return ticket;
}

NumberQuestion sampleQuestion(const EligibilityResult &result)
{
    const QDateTime at(QDate(2026, 11, 20), QTime(8, 32, 1, 7), Qt::OffsetFromUTC, 9 * 3600);
    NumberQuestion question;
    question.query = { result.insurance.insurerNumber, result.insurance.symbol, result.insurance.number,
        result.insurance.branch, result.patient.birthdate, true };
    question.proof = QStringLiteral("certificate");
    question.key = QUuid(QStringLiteral("{7f9619ff-8b86-4d11-b42d-00c04fc964fe}"));
    question.answered = true;
    question.answeredAt = at.addSecs(-3600);
    question.askedAt = at;
    question.failure = Failure::SegmentProcessing;
    question.failureCode = QStringLiteral("HEAD-1");
    question.againAt = at.addSecs(5);
    return question;
}

EligibilityResult sampleResult(int seed)
{
    EligibilityResult result;
    result.patient = samplePatient(seed);
    result.insurance = sampleInsurance(seed);
    result.preschool = true;
    result.lateElderlyRatio = QStringLiteral("2");
    result.elderly = ElderlyCertificate{ QDate(2026, 7, 1), QDate(2026, 8, 1), QDate(2027, 7, 31),
        QStringLiteral("020") };
    result.consents = sampleConsents();
    const QDateTime at(QDate(2026, 11, 20), QTime(8, 31, 8), Qt::OffsetFromUTC, 9 * 3600);
    result.limitConsent = true;
    result.limitConsentAt = at;
    result.limit = sampleLimit();
    result.limitChanged = QStringLiteral("1");
    result.diseaseConsent = true;
    result.diseaseConsentAt = at.addSecs(1);
    result.diseases = { sampleDisease() };
    result.tickets = { sampleTicket() };
    result.referenceNumber = varied(QStringLiteral("000123"), seed);
    return result;
}

Eligibility sampleEligibility(int seed)
{
    Eligibility eligibility;
    eligibility.processedAt = QDateTime(QDate(2026, 11, 20), QTime(8, 31, 5), Qt::OffsetFromUTC, 9 * 3600);
    eligibility.confirmedFor = QDate(2026, 11, 20);
    eligibility.institution = QStringLiteral("1319999998");
    eligibility.fileIdentifier = QStringLiteral("f1db1afefc8cb0e1");
    eligibility.medium = QStringLiteral("1");
    eligibility.validity = Validity::Several;
    eligibility.remarkCode = QStringLiteral("I99999");
    eligibility.remark = QStringLiteral("架空の注意");
    eligibility.prescriptionSelect = QStringLiteral("2");
    eligibility.results = { sampleResult(seed), EligibilityResult{} };
    eligibility.findings = { { QStringLiteral("Sex1"), QStringLiteral("not a code") },
        { QStringLiteral("Birthdate"), QStringLiteral("not a date") } };
    return eligibility;
}

} // namespace

QList<Subsidy> sampleSubsidies()
{
    return { { QStringLiteral("54136015"), Pii(QStringLiteral("1234566")), QDate(2026, 1, 1),
                 QDate(2026, 12, 31), SubsidySource::Terminal, QDate(2026, 10, 21) },
        { QStringLiteral("88130018"), Pii(QStringLiteral("7654320")), QDate(2024, 10, 1), QDate(2027, 3, 31),
            SubsidySource::Terminal, QDate(2026, 11, 2) } };
}

QDate sampleDay()
{
    return { 2026, 11, 20 };
}

Reception sampleReception(int seed)
{
    Reception reception;
    reception.visit = QUuid::createUuidV5(
        QUuid(QStringLiteral("{6f9619ff-8b86-4d11-b42d-00c04fc964ff}")), QString::number(seed));
    reception.day = sampleDay();
    reception.arrivedAt
        = QDateTime(sampleDay(), QTime(8, 31, 6, 123), Qt::OffsetFromUTC, 9 * 3600).addSecs(seed);
    reception.method = IdentityMethod::Visual;
    reception.eligibility = sampleEligibility(seed);
    reception.certificate = CertificateState::InGrace;
    reception.status = ReceptionStatus::Arrived;
    reception.visitEnd = VisitEnd::AnswersNotSent;
    reception.question = sampleQuestion(reception.eligibility.results.first());
    reception.person = PersonCheck::Same;
    reception.doubt = PersonDoubt::Kana;
    reception.patientNumber = Pii(varied(QStringLiteral("000777"), seed));
    reception.displayName = Pii(varied(QStringLiteral("見本　華子"), seed));
    reception.handOver = HandOverState::Written;
    reception.faceFile = QStringLiteral("OQSsiquc01res_face_1319999998_20261120083105.xml");
    const Patient &patient = reception.eligibility.results.first().patient;
    const Insurance &insurance = reception.eligibility.results.first().insurance;
    reception.receivedMessage
        = QStringLiteral("<XmlMsg><Name>%1</Name><NameKana>%2</NameKana>"
                         "<Birthdate>%3</Birthdate><Number>%4</Number></XmlMsg>")
              .arg(patient.name.reveal(), patient.kana.reveal(),
                  patient.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")), insurance.number.reveal())
              .toUtf8()
        + QByteArray("\0\xff\r\n", 4);
    return reception;
}

QList<QString> personalTexts(const Reception &reception)
{
    QList<QString> texts;
    const auto add = [&texts](const QString &text) {
        if (!text.isEmpty())
            texts.append(text);
    };
    for (const EligibilityResult &result : reception.eligibility.results) {
        for (const auto *text : { &result.patient.name, &result.patient.kana, &result.patient.otherName,
                 &result.patient.otherKana, &result.patient.address, &result.patient.postNumber,
                 &result.insurance.symbol, &result.insurance.number, &result.insurance.holderName })
            add(text->reveal());
        const QDate born = result.patient.birthdate.reveal();
        if (!born.isValid())
            continue;
        add(born.toString(QStringLiteral("yyyyMMdd")));
        add(born.toString(Qt::ISODate));
        add(QStringLiteral("昭和%1年%2月%3日").arg(born.year() - 1925).arg(born.month()).arg(born.day()));
    }
    add(reception.displayName.reveal());
    return texts;
}

QList<QString> textsFoundIn(const QByteArray &bytes, const QList<QString> &texts)
{
    QList<QString> found;
    for (const QString &text : texts) {
        QStringEncoder codePage932("Shift_JIS"); // Debian's Qt takes ICU's table of code page 932 for it
        const QByteArray shiftJis = codePage932.encode(text);
        QStringEncoder little(QStringEncoder::Utf16LE);
        QStringEncoder big(QStringEncoder::Utf16BE);
        const QByteArray utf16le = little.encode(text);
        const QByteArray utf16be = big.encode(text);
        if (bytes.contains(text.toUtf8()) || bytes.contains(utf16le) || bytes.contains(utf16be)
            || (!codePage932.hasError() && bytes.contains(shiftJis)))
            found.append(text);
    }
    return found;
}

} // namespace madoguchi
