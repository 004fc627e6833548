#include "tests/support/samplemorning.h"

namespace madoguchi::samples {

namespace {

const QDate day(2026, 11, 20);

struct Person
{
    QString name;
    QString kana;
    QDate birth;
    Sex sex;
};

const QList<Person> &people()
{
    static const QList<Person> list{
        { QStringLiteral("森野　葉子"), QStringLiteral("ﾓﾘﾉ ﾖｳｺ"), QDate(1978, 4, 12), Sex::Female },
        { QStringLiteral("架空　太郎"), QStringLiteral("ｶｸｳ ﾀﾛｳ"), QDate(1960, 2, 29), Sex::Male },
        { QStringLiteral("見本　さくら"), QStringLiteral("ﾐﾎﾝ ｻｸﾗ"), QDate(2022, 6, 3), Sex::Female },
        { QStringLiteral("仮名田　吉之進"), QStringLiteral("ｶﾅﾀﾞ ｷﾁﾉｼﾝ"), QDate(1938, 11, 2), Sex::Male },
        { QStringLiteral("例田　●子"), QStringLiteral("ﾚｲﾀﾞ ｶﾂｺ"), QDate(1955, 1, 8), Sex::Female },
        { QStringLiteral("想定　一郎"), QStringLiteral("ｿｳﾃｲ ｲﾁﾛｳ"), QDate(1990, 12, 31), Sex::Male },
        { QStringLiteral("空木　みなみ"), QStringLiteral("ｳﾂｷﾞ ﾐﾅﾐ"), QDate(1989, 1, 7), Sex::Female },
        { QStringLiteral("試田　次郎"), QStringLiteral("ﾀﾒｼﾀﾞ ｼﾞﾛｳ"), QDate(2001, 9, 9), Sex::Male },
        { QStringLiteral("虚構　花"), QStringLiteral("ｷｮｺｳ ﾊﾅ"), QDate(1996, 3, 21), Sex::Female },
        { QStringLiteral("架空見本　アレクサンドリーナ"), QStringLiteral("ｶｸｳﾐﾎﾝ ｱﾚｸｻﾝﾄﾞﾘｰﾅ"),
            QDate(1983, 8, 15), Sex::Female },
        { QStringLiteral("見本山　健"), QStringLiteral("ﾐﾎﾝﾔﾏ ｹﾝ"), QDate(1971, 7, 1), Sex::Male },
        { QStringLiteral("仮野　雪"), QStringLiteral("ｶﾘﾉ ﾕｷ"), QDate(1965, 5, 5), Sex::NotStated },
    };
    return list;
}

Consent given()
{
    const QDateTime at(QDate(2026, 11, 19), QTime(23, 35), Qt::UTC);
    return { Consent::State::Yes, at, at.addDays(1) };
}

Consents consents(Consent medication, Consent checkup)
{
    Consents both;
    both.set(ConsentKind::Medication, medication);
    both.set(ConsentKind::Checkup, checkup);
    return both;
}

EligibilityResult &result(Reception &reception)
{
    return reception.eligibility.results.first();
}

void makeLateElderly(Reception &reception, const QString &ratio)
{
    result(reception).insurance.insurerNumber = QStringLiteral("39999014");
    result(reception).insurance.insurerName = QStringLiteral("架空県後期高齢者医療広域連合");
    result(reception).insurance.symbol = {};
    result(reception).insurance.branch = {};
    result(reception).lateElderlyRatio = ratio;
}

void makeInvalid(Reception &reception, Validity validity)
{
    reception.eligibility.validity = validity;
    result(reception).insurance.lostOn = QDate(2026, 10, 1);
    result(reception).insurance.reasonOfLoss = QStringLiteral("03");
}

} // namespace

QDateTime now()
{
    return { day, QTime(0, 5), Qt::UTC };
}

Reception plain(int number)
{
    const Person &person = people().at((number - 1) % people().size());
    EligibilityResult one;
    one.patient.name = Pii(person.name);
    one.patient.kana = Pii(person.kana);
    one.patient.birthdate = Pii(person.birth);
    one.patient.sex = person.sex;
    one.insurance.insurerNumber = QStringLiteral("06999015");
    one.insurance.insurerName = QStringLiteral("架空産業健康保険組合");
    one.insurance.symbol = Pii(QStringLiteral("１２－３４"));
    one.insurance.number = Pii(QString::number(560 + number));
    one.insurance.branch = Pii(QStringLiteral("01"));
    one.insurance.family = FamilyClass::Insured;
    one.insurance.validFrom = QDate(2020, 4, 1);
    one.consents = consents(given(), { Consent::State::No, {}, {} });
    one.referenceNumber = QStringLiteral("%1").arg(1000 + number, 7, 10, QLatin1Char('0'));
    Reception reception;
    reception.visit
        = QUuid(QStringLiteral("{00000000-0000-4000-8000-%1}").arg(number, 12, 10, QLatin1Char('0')));
    reception.number = number;
    reception.day = day;
    reception.arrivedAt = QDateTime(QDate(2026, 11, 19), QTime(23, 30), Qt::UTC).addSecs((number - 1) * 170);
    reception.eligibility.processedAt = reception.arrivedAt;
    reception.eligibility.confirmedFor = day;
    reception.eligibility.medium = QStringLiteral("1");
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { one };
    reception.visitEnd = VisitEnd::Complete;
    return reception;
}

QList<Reception> morning()
{
    QList<Reception> list;
    for (int number = 1; number <= 12; ++number)
        list.append(plain(number));
    list[0].status = ReceptionStatus::Printed;
    list[1].status = ReceptionStatus::Printed;
    result(list[2]).preschool = true;
    result(list[2]).consents = {};
    list[2].visitEnd = VisitEnd::NotAsked;
    makeLateElderly(list[3], QStringLiteral("010"));
    result(list[3]).consents = consents(given(), given());
    result(list[4]).limitConsent = true;
    result(list[4]).elderly = ElderlyCertificate{ QDate(2026, 8, 1), QDate(2026, 8, 1), QDate(2027, 7, 31),
        QStringLiteral("20") };
    makeInvalid(list[5], Validity::Invalid);
    list[5].visitEnd = VisitEnd::NotAsked;
    result(list[5]).consents = {};
    makeInvalid(list[6], Validity::InvalidNewExists);
    list[7].certificate = CertificateState::InGrace;
    list[7].cardOnReader = true;
    list[8].certificate = CertificateState::NearExpiry;
    list[9].visitEnd = VisitEnd::AnswersNotSent;
    result(list[9]).consents = {};
    list[10].eligibility.results.clear();
    list[10].eligibility.validity = Validity::None;
    list[11].visitEnd = VisitEnd::Running;
    list[11].cardOnReader = true;
    result(list[11]).consents = {};
    sortForDesk(list);
    return list;
}

} // namespace madoguchi::samples
