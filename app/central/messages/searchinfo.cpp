#include "app/central/messages/searchinfo.h"

#include "app/central/messages/requestrules.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

bool isComplete(const SearchEcho &search)
{
    const NumberQuery &person = search.question.person;
    return isInsurerNumber(person.insurerNumber) && person.symbol.reveal().size() <= longestNumber
        && !person.number.isEmpty() && person.number.reveal().size() <= longestNumber
        && person.birthdate.reveal().isValid() && search.saysLimit;
}

} // namespace

const QSet<QString> &searchElements()
{
    static const QSet<QString> names{
        QStringLiteral("QualificationConfirmSearchInfo"),
        QStringLiteral("InsurerNumber"),
        QStringLiteral("InsuredCardSymbol"),
        QStringLiteral("InsuredIdentificationNumber"),
        QStringLiteral("InsuredBranchNumber"),
        QStringLiteral("Birthdate"),
        QStringLiteral("LimitApplicationCertificateRelatedConsFlg"),
        QStringLiteral("ArbitraryIdentifier"),
    };
    return names;
}

void writeSearch(MessageWriter &writer, const BulkQuestion &question)
{
    const NumberQuery &person = question.person;
    writer.open(name("QualificationConfirmSearchInfo"));
    writer.item(name("InsurerNumber"), paddedInsurerNumber(person.insurerNumber));
    writer.item(name("InsuredCardSymbol"), person.symbol.reveal());
    writer.item(name("InsuredIdentificationNumber"), person.number.reveal());
    writer.item(name("InsuredBranchNumber"), person.branch.reveal());
    writer.item(name("Birthdate"), dateText(person.birthdate.reveal()));
    writer.item(
        name("LimitApplicationCertificateRelatedConsFlg"), person.limitConsent ? name("1") : name("0"));
    writer.item(name("ArbitraryIdentifier"), question.identifier);
    writer.close();
}

std::optional<BulkQuestion> readSearch(const Fields &search)
{
    const SearchEcho read = readSearchEcho(search);
    if (!search.exists() || !isComplete(read))
        return std::nullopt;
    return read.question;
}

SearchEcho readSearchEcho(const Fields &search)
{
    SearchEcho read;
    NumberQuery &person = read.question.person;
    person.insurerNumber = search.text(name("InsurerNumber"));
    person.symbol = Pii(search.text(name("InsuredCardSymbol")));
    person.number = Pii(search.text(name("InsuredIdentificationNumber")));
    person.branch = Pii(search.digits(name("InsuredBranchNumber"), 2, 2));
    person.birthdate = Pii(search.date(name("Birthdate")));
    const QString flag
        = search.code(name("LimitApplicationCertificateRelatedConsFlg"), { name("0"), name("1") });
    person.limitConsent = flag == name("1");
    read.saysLimit = !flag.isEmpty();
    read.question.identifier = search.text(name("ArbitraryIdentifier"));
    return read;
}

} // namespace madoguchi::messages
