#include "widgets/desk/findingwords.h"

#include "widgets/common/plainlabel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace madoguchi::findingwords {

namespace {

/// What the desk reads instead of the value.
enum class Original { Insurance, Person, Ratio, Limit, Disease, Ticket, Terminal };

/// How an element of the interface (oqs-interface.md 2) begins, and what it is called at the desk.
struct Known
{
    const char *element;
    const char *word;
    Original original;
};

/// The longer beginning stands before the shorter one.
constexpr std::array known{
    Known{ "InsurerNumber", QT_TRANSLATE_NOOP("Findings", "Insurer number"), Original::Insurance },
    Known{ "InsurerName", QT_TRANSLATE_NOOP("Findings", "Insurer's name"), Original::Insurance },
    Known{ "InsuredCardSymbol", QT_TRANSLATE_NOOP("Findings", "Symbol"), Original::Insurance },
    Known{ "InsuredIdentificationNumber", QT_TRANSLATE_NOOP("Findings", "Number"), Original::Insurance },
    Known{ "InsuredBranchNumber", QT_TRANSLATE_NOOP("Findings", "Branch"), Original::Insurance },
    Known{ "InsuredCardClassification", QT_TRANSLATE_NOOP("Findings", "Kind of the insurance"),
        Original::Insurance },
    Known{ "InsuredCard", QT_TRANSLATE_NOOP("Findings", "Days of the insurance"), Original::Insurance },
    Known{
        "InsuredPartialContributionRatio", QT_TRANSLATE_NOOP("Findings", "Burden ratio"), Original::Ratio },
    Known{ "ElderlyRecipient", QT_TRANSLATE_NOOP("Findings", "Elderly certificate"), Original::Ratio },
    Known{ "QualificationValidity", QT_TRANSLATE_NOOP("Findings", "Validity"), Original::Insurance },
    Known{ "Disqualification", QT_TRANSLATE_NOOP("Findings", "End of the insurance"), Original::Insurance },
    Known{ "PersonalFamilyClassification", QT_TRANSLATE_NOOP("Findings", "Insured person or family"),
        Original::Insurance },
    Known{ "PreschoolClassification", QT_TRANSLATE_NOOP("Findings", "Under school age"), Original::Person },
    Known{ "NameOfOtherKana", QT_TRANSLATE_NOOP("Findings", "Other name in kana"), Original::Person },
    Known{ "NameOfOther", QT_TRANSLATE_NOOP("Findings", "Other name"), Original::Person },
    Known{ "NameKana", QT_TRANSLATE_NOOP("Findings", "Name in kana"), Original::Person },
    Known{ "Name", QT_TRANSLATE_NOOP("Findings", "Name"), Original::Person },
    Known{ "Birthdate", QT_TRANSLATE_NOOP("Findings", "Birth date"), Original::Person },
    Known{ "Sex", QT_TRANSLATE_NOOP("Findings", "Sex"), Original::Person },
    Known{ "Address", QT_TRANSLATE_NOOP("Findings", "Address"), Original::Person },
    Known{ "PostNumber", QT_TRANSLATE_NOOP("Findings", "Post code"), Original::Person },
    Known{ "LimitApplication", QT_TRANSLATE_NOOP("Findings", "Limit certificate"), Original::Limit },
    Known{ "SpecificDiseases", QT_TRANSLATE_NOOP("Findings", "Certificate of a specific disease"),
        Original::Disease },
    Known{ "MedicalTicket", QT_TRANSLATE_NOOP("Findings", "Ticket of medical aid"), Original::Ticket },
    Known{ "Ticket", QT_TRANSLATE_NOOP("Findings", "Ticket of medical aid"), Original::Ticket },
    Known{ "ReferenceNumber", QT_TRANSLATE_NOOP("Findings", "Patient number"), Original::Terminal },
    Known{ "PrescriptionIssueSelect", QT_TRANSLATE_NOOP("Findings", "Form of the prescription"),
        Original::Terminal },
};

/// Every reason that the readers give (app/central): they stand in Finding::why in English.
[[maybe_unused]] constexpr std::array reasons{
    QT_TRANSLATE_NOOP("FindingReasons", "contradicts itself and is left out"),
    QT_TRANSLATE_NOOP("FindingReasons", "differs from StatusOfInfecton"),
    QT_TRANSLATE_NOOP("FindingReasons", "differs from the declared encoding"),
    QT_TRANSLATE_NOOP("FindingReasons", "has blanks or wide characters where a code belongs"),
    QT_TRANSLATE_NOOP("FindingReasons", "has consents before any was asked"),
    QT_TRANSLATE_NOOP("FindingReasons", "has elements where a value belongs"),
    QT_TRANSLATE_NOOP("FindingReasons", "has hidden or steering characters"),
    QT_TRANSLATE_NOOP("FindingReasons", "is given without times that can be read"),
    QT_TRANSLATE_NOOP("FindingReasons", "is missing"),
    QT_TRANSLATE_NOOP("FindingReasons", "is missing, although it was sent"),
    QT_TRANSLATE_NOOP("FindingReasons", "is neither 0 nor 1 and gives nothing"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not 8 characters of blanks and digits"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a date"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a known code"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a month"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a number of the right width"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a number"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a ratio"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not a time"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not of the form of a code"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not the day that was asked for"),
    QT_TRANSLATE_NOOP("FindingReasons", "is not there once for each result"),
    QT_TRANSLATE_NOOP("FindingReasons", "is there without consent and is left out"),
    QT_TRANSLATE_NOOP("FindingReasons", "says that a card was read, in the answer to a number"),
    QT_TRANSLATE_NOOP("FindingReasons", "stands more than once"),
};

const Known *find(const QString &element)
{
    const auto found = std::find_if(known.begin(), known.end(),
        [&](const Known &one) { return element.startsWith(QLatin1String(one.element)); });
    return found == known.end() ? nullptr : &*found;
}

} // namespace

QString line(const Finding &finding)
{
    const QString why = QCoreApplication::translate("FindingReasons", finding.why.toUtf8().constData());
    const QString element = harmless(finding.element);
    const Known *one = find(finding.element);
    if (!one)
        return QCoreApplication::translate("Findings", "%1 %2.", "element, what is wrong").arg(element, why);
    return QCoreApplication::translate("Findings", "%1 (%2) %3.", "value, element, what is wrong")
        .arg(QCoreApplication::translate("Findings", one->word), element, why);
}

QString remedy(const Finding &finding)
{
    const Known *one = find(finding.element);
    switch (one ? one->original : Original::Terminal) {
    case Original::Insurance:
        return QCoreApplication::translate(
            "Findings", "Read it from the 資格確認書 or the Mynaportal screen.");
    case Original::Person:
        return QCoreApplication::translate("Findings", "Ask the patient, and read it from the card.");
    case Original::Ratio:
        return QCoreApplication::translate("Findings", "Ask for the 高齢受給者証 or the 資格確認書.");
    case Original::Limit:
        return QCoreApplication::translate("Findings", "Ask for the 限度額適用認定証.");
    case Original::Disease:
        return QCoreApplication::translate("Findings", "Ask for the 特定疾病療養受療証.");
    case Original::Ticket:
        return QCoreApplication::translate("Findings", "Read the 医療券, or call the 福祉事務所.");
    case Original::Terminal:
        break;
    }
    return QCoreApplication::translate("Findings", "Read the original at the terminal.");
}

} // namespace madoguchi::findingwords
