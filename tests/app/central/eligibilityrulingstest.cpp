#include "app/central/messages/eligibility.h"
#include "tests/app/central/samples.h"

#include <QStringEncoder>
#include <QTest>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

/// 04a with one thing changed; invalid results where that could not be read.
Eligibility readWith(const QByteArray &from, const QByteArray &to)
{
    const QByteArray good = sample(QStringLiteral("04a"));
    const QByteArray message = QByteArray(good).replace(from, to);
    const auto read = readEligibility(message);
    return read && message != good ? *read : Eligibility{};
}

QString failureWith(const QByteArray &from, const QByteArray &to)
{
    const auto read = readEligibility(sample(QStringLiteral("04a")).replace(from, to));
    return read ? QStringLiteral("none") : failureName(read.error().failure);
}

QStringList elementsOf(const QList<Finding> &findings)
{
    QStringList elements;
    for (const Finding &finding : findings)
        elements.append(finding.element);
    return elements;
}

const QByteArray limitFlag = "<LimitApplicationCertificateRelatedConsFlg>0"
                             "</LimitApplicationCertificateRelatedConsFlg>";
const QByteArray limit = "<LimitApplicationCertificateRelatedInfo>"
                         "<LimitApplicationCertificateClassificationFlag>A02"
                         "</LimitApplicationCertificateClassificationFlag>"
                         "</LimitApplicationCertificateRelatedInfo>";
const QByteArray diseaseFlag = "<SpecificDiseasesCertificateRelatedConsFlg>0"
                               "</SpecificDiseasesCertificateRelatedConsFlg>";
const QByteArray diseases = "<SpecificDiseasesCertificateList><SpecificDiseasesCertificateInfo>"
                            "<SpecificDiseasesDiseaseCategory>1</SpecificDiseasesDiseaseCategory>"
                            "<SpecificDiseasesValidEndDate>20261119</SpecificDiseasesValidEndDate>"
                            "</SpecificDiseasesCertificateInfo></SpecificDiseasesCertificateList>";

QByteArray flagged(QByteArray flag, const char *value)
{
    return flag.replace(">0<", QByteArray(">") + value + "<");
}

} // namespace

/// oqs-interface.md §13, as far as it speaks of what an eligibility result says: one test a ruling.
class EligibilityRulingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruling2EmptyIsAbsentAndNothingIsTrimmed();
    void ruling3WhatStandsTwice_data();
    void ruling3WhatStandsTwice();
    void ruling4WhatCodePage932DoesNotHave();
    void ruling5WhatHidesInANameIsAFinding_data();
    void ruling5WhatHidesInANameIsAFinding();
    void ruling24MoreThanTheCandidatesOfOneFaceAreNotRead();
    void ruling19ValidityDecides();
    void ruling20RatiosAreOfOneForm_data();
    void ruling20RatiosAreOfOneForm();
    void ruling21OnlyWithItsOwnFlag_data();
    void ruling21OnlyWithItsOwnFlag();
    void ruling21DiseasesThatHaveEnded();
    void ruling23TheSecondSexIsForComparison_data();
    void ruling23TheSecondSexIsForComparison();
    void ruling25InfectionBySpelling_data();
    void ruling25InfectionBySpelling();
    void ruling26ATripleIsOfItsOwnResult();
    void ruling28LaterKindsAreCountedAndNotUsed();
    void valuesAreInNoFinding();
};

void EligibilityRulingsTest::ruling2EmptyIsAbsentAndNothingIsTrimmed()
{
    const Eligibility without = readWith("<InsuredCardSymbol>12-34</InsuredCardSymbol>", "");
    QVERIFY(!without.results.isEmpty());
    for (const char *empty : { "<InsuredCardSymbol></InsuredCardSymbol>", "<InsuredCardSymbol/>" })
        QCOMPARE(readWith("<InsuredCardSymbol>12-34</InsuredCardSymbol>", empty), without);
    QCOMPARE(readWith(">12-34<", "> 12-34 <").main()->insurance.symbol, Pii(QStringLiteral(" 12-34 ")));
    QCOMPARE(readWith(">12-34<", ">12<!-- - -->-<![CDATA[34]]><").main()->insurance.symbol,
        Pii(QStringLiteral("12-34")));
    const Eligibility spaced = readWith("<Sex1>2<", "<Sex1> 2<");
    QCOMPARE(spaced.main()->patient.sex, Sex::NotStated);
    QCOMPARE(elementsOf(spaced.findings), QStringList{ QStringLiteral("Sex1") });
}

void EligibilityRulingsTest::ruling3WhatStandsTwice_data()
{
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<QString>("failure");
    QTest::newRow("the same") << QByteArray("<Sex1>2</Sex1>") << QStringLiteral("none");
    QTest::newRow("another sex") << QByteArray("<Sex1>1</Sex1>") << QStringLiteral("AnswerMalformed");
    QTest::newRow("another number") << QByteArray(
        "<InsuredIdentificationNumber>568</InsuredIdentificationNumber>")
                                    << QStringLiteral("AnswerMalformed");
    QTest::newRow("another consent") << QByteArray("<PharmacistsInfoConsFlg>0</PharmacistsInfoConsFlg>")
                                     << QStringLiteral("none");
    QTest::newRow("another limit flag") << flagged(limitFlag, "1") << QStringLiteral("none");
}

void EligibilityRulingsTest::ruling3WhatStandsTwice()
{
    QFETCH(QByteArray, again);
    QFETCH(QString, failure);
    QCOMPARE(failureWith("<Sex1>", again + "<Sex1>"), failure);
    if (failure != QStringLiteral("none"))
        return;
    const Eligibility read = readWith("<Sex1>", again + "<Sex1>");
    QCOMPARE(read.findings.size(), 1);
    const bool isMedication = again.startsWith("<Pharm");
    QVERIFY(read.main()->consents.of(ConsentKind::Medication).state
        == (isMedication ? Consent::State::No : Consent::State::Yes));
    QCOMPARE(read.main()->limitConsent, std::optional(false));
}

void EligibilityRulingsTest::ruling4WhatCodePage932DoesNotHave()
{
    QByteArray message = sample(QStringLiteral("04e"));
    QStringEncoder codePage("Shift_JIS");
    const QByteArray name = codePage.encode(QStringLiteral("岡見　進"));
    const QByteArray dotted = codePage.encode(QStringLiteral("●見　進"));
    message.replace("<Name>" + name, "<Name>&#x20BB7;" + name.mid(2));
    message.replace("<InsuredName>" + name, "<InsuredName>" + dotted);
    const auto read = readEligibility(message);
    QVERIFY(read.ok());
    QCOMPARE(read->main()->patient.name, Pii(QStringLiteral("𠮷見　進")));
    QCOMPARE(read->main()->insurance.holderName, Pii(QStringLiteral("●見　進")));
    QCOMPARE(read->findings, QList<Finding>());
}

void EligibilityRulingsTest::ruling5WhatHidesInANameIsAFinding_data()
{
    QTest::addColumn<QByteArray>("hidden");
    QTest::newRow("line end") << QByteArray("\n");
    QTest::newRow("right to left") << QByteArray("&#x202E;");
    QTest::newRow("zero width") << QByteArray("&#x200B;");
    QTest::newRow("private use") << QByteArray("&#xE000;");
}

void EligibilityRulingsTest::ruling5WhatHidesInANameIsAFinding()
{
    QFETCH(QByteArray, hidden);
    for (const char *element : { "Name", "NameKana", "Address", "InsurerName", "InsuredName",
             "InsuredCardSymbol", "ReferenceNumber" }) {
        const QByteArray start = QByteArray("<") + element + ">";
        const Eligibility read = readWith(start, start + hidden);
        QCOMPARE(elementsOf(read.findings), QStringList{ QString::fromLatin1(element) });
    }
}

/// Nobody looks through more candidates, and whoever writes many more of them holds up nobody.
void EligibilityRulingsTest::ruling24MoreThanTheCandidatesOfOneFaceAreNotRead()
{
    const Eligibility good = *readEligibility(sample(QStringLiteral("04a")));
    Eligibility many = good;
    while (many.results.size() < 500)
        many.results.append(good.results.first());
    const auto read = readEligibility(write(many, true));
    QVERIFY(read.ok());
    QCOMPARE(read->results.size(), 21);
    QVERIFY(elementsOf(read->findings).contains(QStringLiteral("ResultOfQualificationConfirmation")));
    many.results.resize(20);
    QCOMPARE(readEligibility(write(many, true))->results.size(), 20);
}

void EligibilityRulingsTest::ruling19ValidityDecides()
{
    // Lost long ago by its dates, and valid all the same.
    const Eligibility read
        = readWith("<Sex1>", "<DisqualificationDate>20200101</DisqualificationDate><Sex1>");
    QCOMPARE(read.validity, Validity::Valid);
    QCOMPARE(read.main()->insurance.lostOn, QDate(2020, 1, 1));
    QVERIFY(burdenRatio(read, QDate(2026, 11, 20)).tenths.has_value());
}

void EligibilityRulingsTest::ruling20RatiosAreOfOneForm_data()
{
    QTest::addColumn<QString>("ratio");
    QTest::addColumn<bool>("fits");
    for (const char *good : { "10", "20", "30", "010", "020", "030" })
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : { "0", "1", "40", "0010", "100", " 10", "10%", "１０", "015" })
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void EligibilityRulingsTest::ruling20RatiosAreOfOneForm()
{
    QFETCH(QString, ratio);
    QFETCH(bool, fits);
    const Eligibility read = readWith("<Sex1>",
        "<InsuredPartialContributionRatio>" + ratio.toUtf8() + "</InsuredPartialContributionRatio><Sex1>");
    QCOMPARE(read.main()->lateElderlyRatio, ratio); // as received, for the desk to see
    QCOMPARE(read.findings.isEmpty(), fits);
}

void EligibilityRulingsTest::ruling21OnlyWithItsOwnFlag_data()
{
    QTest::addColumn<QByteArray>("flag");
    QTest::addColumn<bool>("withInformation");
    QTest::addColumn<BenefitState>("state");
    QTest::addColumn<int>("findings");
    const auto row = [](const char *name, const char *flag, bool there, BenefitState state, int findings) {
        QTest::newRow(name) << QByteArray(flag) << there << state << findings;
    };
    row("agreed", "1", true, BenefitState::Present, 0);
    row("agreed, and no certificate", "1", false, BenefitState::None, 0);
    row("refused", "0", false, BenefitState::Refused, 0);
    row("refused, and there all the same", "0", true, BenefitState::Refused, 1);
    row("not asked", "", false, BenefitState::Unasked, 0);
    row("not asked, and there all the same", "", true, BenefitState::Unasked, 1);
    row("expired", "2", true, BenefitState::Refused, 2);
    row("full width", "１", true, BenefitState::Refused, 2);
    row("blank", " 1", true, BenefitState::Refused, 2);
}

void EligibilityRulingsTest::ruling21OnlyWithItsOwnFlag()
{
    QFETCH(QByteArray, flag);
    QFETCH(bool, withInformation);
    QFETCH(BenefitState, state);
    QFETCH(int, findings);
    const Eligibility limited
        = readWith(limitFlag, flagged(limitFlag, flag.constData()) + (withInformation ? limit : "<x/>"));
    QCOMPARE(limited.main()->limitState(), state);
    QCOMPARE(limited.main()->limit.has_value(), state == BenefitState::Present);
    QCOMPARE(limited.main()->diseaseState(), BenefitState::Refused); // each by its own flag
    QCOMPARE(limited.findings.size(), findings);
    const Eligibility diseased = readWith(
        diseaseFlag, flagged(diseaseFlag, flag.constData()) + (withInformation ? diseases : "<x/>"));
    QCOMPARE(diseased.main()->diseaseState(), state);
    QCOMPARE(diseased.main()->diseases.isEmpty(), state != BenefitState::Present);
    QCOMPARE(diseased.main()->limitState(), BenefitState::Refused);
    QCOMPARE(diseased.findings.size(), findings);
}

void EligibilityRulingsTest::ruling21DiseasesThatHaveEnded()
{
    const Eligibility read = readWith(diseaseFlag, flagged(diseaseFlag, "1") + diseases);
    QCOMPARE(read.main()->diseases.size(), 1);
    QVERIFY(!read.main()->diseases.first().hasEndedOn(QDate(2026, 11, 19)));
    QVERIFY(read.main()->diseases.first().hasEndedOn(QDate(2026, 11, 20)));
}

void EligibilityRulingsTest::ruling23TheSecondSexIsForComparison_data()
{
    QTest::addColumn<QByteArray>("sexes");
    QTest::addColumn<Sex>("shown");
    QTest::addColumn<Sex>("compared");
    QTest::newRow("hidden") << QByteArray("<Sex1>3</Sex1><Sex2>2</Sex2>") << Sex::NotStated << Sex::Female;
    QTest::newRow("not hidden") << QByteArray("<Sex1>1</Sex1>") << Sex::Male << Sex::NotStated;
    QTest::newRow("both") << QByteArray("<Sex1>1</Sex1><Sex2>1</Sex2>") << Sex::Male << Sex::Male;
    QTest::newRow("neither") << QByteArray("<Sex1>3</Sex1>") << Sex::NotStated << Sex::NotStated;
}

void EligibilityRulingsTest::ruling23TheSecondSexIsForComparison()
{
    QFETCH(QByteArray, sexes);
    QFETCH(Sex, shown);
    QFETCH(Sex, compared);
    const Eligibility read = readWith("<Sex1>2</Sex1>", sexes);
    QCOMPARE(read.main()->patient.sex, shown);
    QCOMPARE(read.main()->patient.sexToCompare, compared);
    QCOMPARE(read.findings, QList<Finding>());
}

void EligibilityRulingsTest::ruling25InfectionBySpelling_data()
{
    QTest::addColumn<QByteArray>("elements");
    QTest::addColumn<QString>("infection");
    QTest::addColumn<int>("findings");
    const QByteArray misspelt = "<StatusOfInfecton>01</StatusOfInfecton>";
    const QByteArray right = "<StatusOfInfection>02</StatusOfInfection>";
    QTest::newRow("as the layout has it") << misspelt << QStringLiteral("01") << 0;
    QTest::newRow("as it should be") << right << QStringLiteral("02") << 0;
    QTest::newRow("both, differing") << misspelt + right << QString() << 1;
    QTest::newRow("both, the same") << misspelt + QByteArray(right).replace("02", "01")
                                    << QStringLiteral("01") << 0;
}

void EligibilityRulingsTest::ruling25InfectionBySpelling()
{
    QFETCH(QByteArray, elements);
    QFETCH(QString, infection);
    QFETCH(int, findings);
    const auto read = readEligibility(
        made(QStringLiteral("face-everything")).replace("<StatusOfInfecton>02</StatusOfInfecton>", elements));
    QVERIFY(read.ok());
    QCOMPARE(read->results.last().tickets.first().infection, infection);
    QCOMPARE(read->findings.size(), findings);
}

void EligibilityRulingsTest::ruling26ATripleIsOfItsOwnResult()
{
    const auto read = readEligibility(made(QStringLiteral("face-everything")));
    QVERIFY(read.ok());
    QVERIFY(read->results.first().consents.of(ConsentKind::Operation).state == Consent::State::Yes);
    QCOMPARE(read->results.last().consents, Consents());
    // Closed from the very moment of AvailableTime on.
    const Consent &consent = read->results.first().consents.of(ConsentKind::Operation);
    QVERIFY(consent.isOpenAt(consent.until.addMSecs(-1)));
    QVERIFY(!consent.isOpenAt(consent.until));
}

void EligibilityRulingsTest::ruling28LaterKindsAreCountedAndNotUsed()
{
    MessageCounts counts;
    const QByteArray message = made(QStringLiteral("face-everything"));
    const auto with = readEligibility(message, counts);
    QCOMPARE(counts.laterConsents, 6);
    QCOMPARE(counts.unknownElements, 0);
    const auto without = readEligibility(
        QByteArray(message).replace("AllergyInfoConsFlg>1<", "AllergyInfoConsFlg><"), counts);
    QCOMPARE(counts.laterConsents, 11); // 6, and 5 of this one
    QCOMPARE(*with, *without);
}

/// A finding says where and why, never what stands there.
void EligibilityRulingsTest::valuesAreInNoFinding()
{
    for (const char *element : { "Birthdate", "InsurerNumber", "InsuredBranchNumber", "InsuredCardValidDate",
             "LimitApplicationCertificateRelatedConsFlg", "PharmacistsInfoConsFlg" }) {
        const QByteArray start = QByteArray("<") + element + ">";
        const Eligibility read = readWith(start, start + "秘密77");
        QVERIFY(!read.findings.isEmpty());
        for (const Finding &finding : read.findings)
            QVERIFY(!finding.why.contains(QStringLiteral("77")) && !finding.element.contains(u'7'));
    }
}

QTEST_GUILESS_MAIN(EligibilityRulingsTest)
#include "eligibilityrulingstest.moc"
