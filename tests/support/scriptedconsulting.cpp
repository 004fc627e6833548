#include "tests/support/scriptedconsulting.h"

#include <algorithm>

namespace madoguchi {

namespace {

struct Drug
{
    const char16_t *name;
    const char16_t *ingredient;
    const char *usageClass;
    const char *amount;
    const char16_t *unit;
    const char16_t *usage;
    const char16_t *instruction;
    const char *times;
};

constexpr Drug drugs[] = {
    { u"アムロジピン錠５ｍｇ「見本」", u"アムロジピンベシル酸塩", "21", "1", u"錠", u"１日１回朝食後服用",
        u"", "28" },
    { u"ロスバスタチン錠２．５ｍｇ「見本」", u"ロスバスタチンカルシウム", "21", "1", u"錠",
        u"１日１回夕食後服用", u"", "28" },
    { u"ロキソプロフェンＮａ錠６０ｍｇ「見本」", u"ロキソプロフェンナトリウム水和物", "22", "1", u"錠",
        u"疼痛時服用", u"１日２回まで", "5" },
    { u"見本ヘパリン類似物質クリーム０．３％", u"ヘパリン類似物質", "23", "25", u"ｇ", u"１日２回塗布", u"",
        "1" },
    { u"見本インフルエンザＨＡワクチン関連注射液", u"見本成分", "31", "0.5", u"ｍＬ", u"皮下注射", u"", "1" },
};

MedicationLine lineOf(const Drug &drug, const QDate &date)
{
    MedicationLine line;
    line.month = date.toString(QStringLiteral("yyyyMM"));
    line.date = date;
    line.prescribed = date;
    line.facility = QStringLiteral("架空れい薬局");
    line.prescriber = QStringLiteral("架空みどり内科");
    line.ownPrescriber = false;
    line.ownFacility = false;
    line.drug = QString::fromUtf16(drug.name);
    line.ingredient = QString::fromUtf16(drug.ingredient);
    line.usageClass = QLatin1String(drug.usageClass);
    line.amount = QLatin1String(drug.amount);
    line.unit = QString::fromUtf16(drug.unit);
    line.usage = QString::fromUtf16(drug.usage);
    line.instruction = QString::fromUtf16(drug.instruction);
    line.times = QLatin1String(drug.times);
    return line;
}

Consent given(const QDateTime &until)
{
    return { Consent::State::Yes, until.addDays(-1), until };
}

/// Consents of all states, one after the other.
Consents consentsOf(int i, const QDateTime &now)
{
    Consents consents;
    switch (i % 5) {
    case 0:
        consents.set(ConsentKind::Medication, given(now.addSecs(23 * 3600 + 41 * 60)));
        consents.set(ConsentKind::Checkup, { Consent::State::No, {}, {} });
        break;
    case 1:
        consents.set(ConsentKind::Medication, { Consent::State::No, {}, {} });
        consents.set(ConsentKind::Checkup, given(now.addSecs(9 * 60)));
        break;
    case 2:
        consents.set(ConsentKind::Medication, given(now.addSecs(-60)));
        consents.set(ConsentKind::Checkup, given(now.addSecs(-60)));
        break;
    case 3:
        consents.set(ConsentKind::Medication, given(now.addSecs(5 * 3600)));
        consents.set(ConsentKind::Checkup, given(now.addSecs(5 * 3600)));
        break;
    default:
        break;
    }
    return consents;
}

ConsultingVisit visitOf(int i, const QDateTime &now)
{
    static const char16_t *const families[] = { u"架空", u"見本", u"森野", u"仮名", u"試験" };
    static const char16_t *const givenNames[] = { u"花子", u"太郎", u"葉子", u"権兵衛", u"いろは" };
    static const char16_t *const kana[] = { u"ｶｸｳ ﾊﾅｺ", u"ﾐﾎﾝ ﾀﾛｳ", u"ﾓﾘﾉ ﾖｳｺ", u"ｶﾒｲ ｺﾞﾝﾍﾞｴ", u"ｼｹﾝ ｲﾛﾊ" };
    ConsultingVisit visit;
    visit.visit = QUuid(0x4d61646fU, 0x6775, 0x6368, 1, 2, 3, 4, 5, 6, 7, static_cast<uchar>(i));
    visit.time = now.addSecs(-600 * (i + 1));
    visit.patient.name = Pii<QString>(
        QString::fromUtf16(families[i % 5]) + QChar(0x3000) + QString::fromUtf16(givenNames[i % 5]));
    visit.patient.kana = Pii<QString>(QString::fromUtf16(kana[i % 5]));
    visit.patient.sex = i % 2 == 0 ? Sex::Female : Sex::Male;
    visit.patient.birthdate = Pii<QDate>(QDate(1950 + 9 * (i % 7), 1 + i % 12, 1 + 2 * (i % 14)));
    visit.insurance.insurerNumber = QStringLiteral("  138057");
    visit.insurance.symbol = Pii<QString>(QStringLiteral("見本１２"));
    visit.insurance.number = Pii<QString>(QStringLiteral("%1").arg(100 + i));
    visit.insurance.branch = Pii<QString>(QStringLiteral("01"));
    visit.consents = consentsOf(i, now);
    visit.certificateExpired = i % 5 == 4 && i % 2 == 0;
    return visit;
}

} // namespace

ScriptedConsulting::ScriptedConsulting(QObject *parent)
    : ConsultingRoom(parent)
{
    chair.expected = doctor();
    chair.right = QByteArrayLiteral("right");
    connect(&chair, &Seat::changed, this, [this] {
        if (!chair.staff) // as the use case: what is shown closes
            setRecords({});
        Q_EMIT visitsChanged();
    });
}

QList<ConsultingVisit> ScriptedConsulting::visits() const
{
    return chair.staff && chair.staff->role == Role::Qualified ? all : QList<ConsultingVisit>();
}

std::optional<RecordsOutcome> ScriptedConsulting::lastOutcome(const QUuid &visit, ConsentKind kind) const
{
    const auto found = outcomes.constFind({ visit, kind });
    return found == outcomes.constEnd() ? std::nullopt : std::optional(*found);
}

void ScriptedConsulting::openRecords(const QUuid &visit, ConsentKind kind)
{
    Q_UNUSED(visit);
    done.append(QStringLiteral("open ") + contractWord(kind));
}

void ScriptedConsulting::openForChart(const QUuid &visit, ConsentKind kind)
{
    Q_UNUSED(visit);
    done.append(QStringLiteral("open for the chart ") + contractWord(kind));
}

void ScriptedConsulting::closeRecords()
{
    done.append(QStringLiteral("close"));
    setRecords({});
}

Outcome<AllowedCopy> ScriptedConsulting::allowCopy(RecordsCopy how)
{
    static const char *const words[] = { "text", "paper", "file" };
    done.append(QStringLiteral("copy ") + QLatin1String(words[static_cast<int>(how)]));
    if (noCopy)
        return *noCopy;
    const auto found = std::find_if(
        all.begin(), all.end(), [this](const ConsultingVisit &visit) { return visit.visit == view.visit; });
    return AllowedCopy{ view, found == all.end() ? ConsultingVisit() : *found };
}

void ScriptedConsulting::drawPage(int page, const QSize &pixels)
{
    drawings.append({ page, pixels });
}

void ScriptedConsulting::drawSheets(const AllowedCopy &copy)
{
    Q_UNUSED(copy);
    done.append(QStringLiteral("draw sheets"));
}

void ScriptedConsulting::dropSheets()
{
    done.append(QStringLiteral("drop sheets"));
}

void ScriptedConsulting::copyFailed(const AllowedCopy &copy, RecordsCopy how, Failure why)
{
    Q_UNUSED(copy);
    Q_UNUSED(how);
    done.append(QStringLiteral("copy failed ") + failureName(why));
}

void ScriptedConsulting::setChart(const ChartCall &call)
{
    chart = call;
    Q_EMIT chartCalled();
}

void ScriptedConsulting::followMynaportal(const QUuid &visit)
{
    followed = visit;
}

MynaportalList ScriptedConsulting::mynaportal() const
{
    if (told)
        return *told;
    MynaportalList list;
    list.visit = followed;
    for (const LoggedView &one : logged) {
        using Standing = MynaportalLine::Standing;
        if (one.visit == followed)
            list.lines.append({ one.time, QStringLiteral("1319999998"), one.kind, true,
                one.reported ? Standing::Told : Standing::Waiting });
    }
    return list;
}

void ScriptedConsulting::setVisits(const QList<ConsultingVisit> &visits)
{
    all = visits;
    Q_EMIT visitsChanged();
}

void ScriptedConsulting::setRecords(const RecordsView &records)
{
    view = records;
    Q_EMIT recordsChanged();
}

void ScriptedConsulting::setLogged(const QList<LoggedView> &views)
{
    logged = views;
    Q_EMIT loggedViewsChanged();
    Q_EMIT mynaportalChanged();
}

StaffMember ScriptedConsulting::doctor()
{
    return { QStringLiteral("doctor"), QStringLiteral("医師　見本"), Role::Qualified, Qualification::Doctor };
}

QList<ConsultingVisit> ScriptedConsulting::someVisits(int count, const QDateTime &now)
{
    QList<ConsultingVisit> visits;
    for (int i = 0; i < count; ++i)
        visits.append(visitOf(i, now));
    return visits;
}

MedicationRecord ScriptedConsulting::someMedication()
{
    MedicationRecord record;
    for (int month = 0; month < 8; ++month) {
        for (int i = 0; i < 3 + month % 3; ++i)
            record.lines.append(lineOf(drugs[i], QDate(2026, 9, 4).addMonths(-month)));
    }
    MedicationLine own = lineOf(drugs[4], QDate(2026, 9, 18));
    own.facility = QStringLiteral("架空クリニック");
    own.prescriber.clear();
    own.ownPrescriber.reset();
    own.ownFacility = true;
    record.lines.append(own);
    MedicationLine fresh = lineOf(drugs[0], QDate(2026, 11, 13));
    fresh.source = MedicationLine::Source::Dispensing;
    fresh.usageClass = QStringLiteral("1");
    record.lines.append(fresh);
    MedicationLine twice = lineOf(drugs[0], QDate(2026, 9, 4));
    twice.source = MedicationLine::Source::Issuing;
    twice.usageClass = QStringLiteral("1");
    twice.superseded = true;
    record.lines.append(twice);
    return record;
}

} // namespace madoguchi
