#include "app/training/standin/faces.h"

#include "app/central/messages/eligibility.h"
#include "app/domain/proof.h"
#include "app/support/clock.h"

#include <QUuid>

#include <algorithm>

namespace madoguchi {

namespace {

QString dayText(const QDate &day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

/// 限度額適用認定証関連情報 with its consent time, where the result's flag is 1 and there is a certificate.
void addLimit(XmlTree &result, const LimitCertificate &limit, const QDateTime &at)
{
    const QString stem = QStringLiteral("LimitApplicationCertificate");
    result.set(
        stem + QStringLiteral("RelatedConsTime"), toJapanTime(at).toString(QStringLiteral("yyyyMMddHHmmss")));
    XmlTree info{ stem + QStringLiteral("RelatedInfo") };
    info.set(stem + QStringLiteral("Classification"), limit.classification);
    info.set(stem + QStringLiteral("ClassificationFlag"), limit.limitClass);
    info.set(stem + QStringLiteral("Date"), dayText(limit.issued));
    info.set(stem + QStringLiteral("ValidStartDate"), dayText(limit.validFrom));
    info.set(stem + QStringLiteral("ValidEndDate"), dayText(limit.validTo));
    result.children.append(info);
}

void addLimits(XmlTree &tree, const QList<EligibilityResult> &results, const QList<Coverage> &coverages,
    const QDateTime &at)
{
    XmlTree *list = tree.find(u"ResultList");
    if (!list)
        return;
    for (qsizetype i = 0; i < std::min(results.size(), list->children.size()); ++i) {
        if (results.at(i).limitConsent.value_or(false) && coverages.at(i).limit)
            addLimit(list->children[i], *coverages.at(i).limit, at);
    }
}

void setRemark(Eligibility &eligibility, const Person &person, const StandInVisit &visit)
{
    if (visit.inGrace) {
        eligibility.remarkCode = QString::fromLatin1(remarkInGrace);
        eligibility.remark
            = QStringLiteral("【合成】電子証明書の有効期限が切れているため、資格情報のみ提供します。");
    } else if (person.card.certificate == CardCertificate::NearExpiry) {
        eligibility.remarkCode = QString::fromLatin1(remarkNearExpiry);
        eligibility.remark = QStringLiteral("【合成】電子証明書の有効期限が３か月以内に切れます。");
    }
}

/// The limit flag of the answer to the consents: said on a screen of 2021, or given without one (2024-10).
std::optional<bool> limitFlag(const StandInVisit &visit, const StandInConfig &config)
{
    if (visit.inGrace)
        return {};
    if (!config.asks.contains(ConsentKind::Limit))
        return true;
    if (visit.limit == ConsentAnswer::Unasked)
        return {};
    return visit.limit == ConsentAnswer::Yes;
}

} // namespace

HttpResponse Faces::face(const StandInVisit &visit, Step step, const Exchange &exchange)
{
    const Person &person = *m_world.population.find(visit.personId);
    const Person &shown = exchange.otherPerson ? m_world.otherThan(person) : person;
    const QDate today = toJapanTime(exchange.now).date();
    const QList<Coverage> coverages = shown.answeredOn(today);
    Eligibility eligibility;
    eligibility.processedAt = toSecond(exchange.now);
    eligibility.confirmedFor = today;
    eligibility.institution = visit.institution;
    eligibility.fileIdentifier = exchange.otherPerson ? visitText(QUuid::createUuid()) : visit.id;
    eligibility.medium = QStringLiteral("1");
    eligibility.validity = shown.validityOn(today);
    setRemark(eligibility, person, visit);
    for (const Coverage &coverage : coverages) {
        EligibilityResult result = coverage.result;
        // A triple belongs to the insurance of its own result: 医療扶助 beside an insurance has none.
        const bool beside = coverages.size() > 1 && result.insurance.classification == u"A1";
        if (step == Step::Consents && !beside) {
            result.consents = visit.consents;
            result.limitConsent = limitFlag(visit, m_world.config);
        }
        eligibility.results.append(result);
    }
    XmlTree tree = readTree(messages::write(eligibility, true)).value_or(XmlTree{});
    addLimits(tree, eligibility.results, coverages, eligibility.processedAt);
    return finished(std::move(tree), XmlEncoding::Utf8);
}

HttpResponse Faces::number(const NumberAnswer &answer, XmlEncoding encoding)
{
    XmlTree tree = readTree(messages::write(answer.eligibility, false)).value_or(XmlTree{});
    addLimits(tree, answer.eligibility.results, answer.coverages, answer.eligibility.processedAt);
    if (XmlTree *body = tree.find(u"MessageBody"))
        body->children.prepend(answer.searchInfo);
    return finished(std::move(tree), encoding);
}

HttpResponse Faces::finished(XmlTree tree, XmlEncoding encoding)
{
    if (XmlTree *identifier = tree.find(u"CharacterCodeIdentifier"))
        identifier->text = encoding == XmlEncoding::Utf8 ? QStringLiteral("0") : QStringLiteral("1");
    if (m_world.config.shuffle)
        shuffle(tree, m_world.generator);
    HttpResponse response;
    response.contentType = QByteArrayLiteral("application/xml");
    response.body = writeTree(tree, encoding);
    return response;
}

} // namespace madoguchi
