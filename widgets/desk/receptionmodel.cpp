#include "widgets/desk/receptionmodel.h"

#include "app/domain/beforeconfirm.h"
#include "app/domain/questionstate.h"
#include "app/domain/receivedagain.h"
#include "app/domain/receptionsearch.h"
#include "widgets/common/codetext.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/desk/capturewords.h"
#include "widgets/desk/consentwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace madoguchi {

namespace {

bool isHandled(const Reception &reception)
{
    return reception.status != ReceptionStatus::Arrived;
}

/// Nothing about it is open, at the desk or at the service.
bool isHandledWhole(const Reception &reception)
{
    return reception.status == ReceptionStatus::Closed
        || (reception.isDone() && questionState(reception) != QuestionState::Failed);
}

/// Beyond, a view is faster to begin anew than to follow.
constexpr qsizetype mostMoves = 50;

/// What a chip looks like in `column`; nothing where the cell is text.
std::optional<Look> lookOf(const Reception &reception, int column)
{
    switch (column) {
    case ReceptionModel::EligibilityColumn:
        return capturewords::eligibilityLook(reception);
    case ReceptionModel::Certificate:
        if (reception.certificate == CertificateState::Good)
            return std::nullopt; // only what needs a look is worth one
        return words::certificateLook(reception.certificate);
    case ReceptionModel::Card:
        if (!reception.cardOnReader || reception.method == IdentityMethod::Reported)
            return std::nullopt;
        return reception.visitEnd == VisitEnd::Running ? lookUnknown : lookAttention;
    case ReceptionModel::Status:
        return words::statusLook(reception);
    default:
        return std::nullopt;
    }
}

bool isConsent(int column)
{
    return column >= ReceptionModel::Medication && column <= ReceptionModel::Operation;
}

/// With isConsent.
ConsentKind consentOf(int column)
{
    switch (column) {
    case ReceptionModel::Checkup:
        return ConsentKind::Checkup;
    case ReceptionModel::Diagnosis:
        return ConsentKind::Diagnosis;
    case ReceptionModel::Operation:
        return ConsentKind::Operation;
    default:
        return ConsentKind::Medication;
    }
}

Qt::Alignment alignmentOf(int column)
{
    switch (column) {
    case ReceptionModel::Number:
    case ReceptionModel::Waiting:
    case ReceptionModel::Age:
        return Qt::AlignRight | Qt::AlignVCenter;
    case ReceptionModel::Medication:
    case ReceptionModel::Checkup:
    case ReceptionModel::Diagnosis:
    case ReceptionModel::Operation:
    case ReceptionModel::SexColumn:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

} // namespace

ReceptionModel::ReceptionModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ReceptionModel::update(const ReceptionList &receptions, const QDateTime &now)
{
    m_now = now;
    m_all = receptions;
    m_inOrder = deskRows(m_all);
    m_leftOver.clear();
    showRows(listed());
}

void ReceptionModel::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    showRows(listed());
}

void ReceptionModel::setCovered(bool covered)
{
    m_covered = covered;
    retranslate();
}

QList<SharedReception> ReceptionModel::listed() const
{
    if (!m_filter)
        return m_inOrder;
    QList<SharedReception> some;
    std::copy_if(m_inOrder.begin(), m_inOrder.end(), std::back_inserter(some), m_filter);
    return some;
}

void ReceptionModel::showRows(const QList<SharedReception> &rows)
{
    QSet<QUuid> kept;
    kept.reserve(rows.size());
    for (const SharedReception &reception : rows)
        kept.insert(reception->visit);
    const auto gone = std::count_if(m_rows.begin(), m_rows.end(),
        [&kept](const SharedReception &reception) { return !kept.contains(reception->visit); });
    const auto come = rows.size() - (m_rows.size() - gone);
    if (gone + come > mostMoves) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (gone > 0)
        removeGone(rows, kept);
    for (int row = 0; row < rows.size(); ++row)
        putInPlace(row, rows);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

void ReceptionModel::removeGone(const QList<SharedReception> &rows, const QSet<QUuid> &kept)
{
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        const SharedReception stood = m_rows.at(row);
        if (kept.contains(stood->visit))
            continue;
        const auto goesOn = std::find_if(rows.begin(), rows.end(), [&stood](const SharedReception &other) {
            return other->number == stood->number && other->day == stood->day;
        });
        if (goesOn != rows.end() && rowOf((*goesOn)->visit) < 0) {
            m_rows[row] = *goesOn; // the same patient under another visit: still whoever was selected
            continue;
        }
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

/// Rows above `row` are in place already. One that went far down or up is one move, not one of each row that
/// it passed.
void ReceptionModel::putInPlace(int row, const QList<SharedReception> &rows)
{
    const SharedReception &reception = rows.at(row);
    const bool stands = row < m_rows.size() && m_rows.at(row)->visit == reception->visit;
    const bool isNext = row + 1 < m_rows.size() && m_rows.at(row + 1)->visit == reception->visit;
    if (!stands && isNext) {
        const QUuid visit = m_rows.at(row)->visit;
        const auto goesTo = std::find_if(rows.begin() + row, rows.end(),
            [&visit](const SharedReception &one) { return one->visit == visit; });
        moveRow(row, static_cast<int>(std::min(goesTo - rows.begin(), m_rows.size() - 1)));
    } else if (const int before = stands ? row : rowOf(reception->visit); before < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, reception);
        endInsertRows();
    } else if (before != row) {
        moveRow(before, row);
    }
    if (m_rows.at(row) != reception)
        m_rows[row] = reception;
}

void ReceptionModel::moveRow(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.move(from, to);
    endMoveRows();
}

const Reception *ReceptionModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).get() : nullptr;
}

int ReceptionModel::rowOf(const QUuid &visit) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row)->visit == visit)
            return row;
    }
    return -1;
}

const Reception *ReceptionModel::byPatientNumber(const QString &number) const
{
    const QString sought = patientNumberForSearch(number);
    const Reception *found = nullptr;
    for (const Reception &reception : m_all) {
        // What an earlier day has left is nobody who stands here.
        if (sought.isEmpty() || reception.carried
            || patientNumberForSearch(patientNumberOf(reception)) != sought)
            continue;
        const bool isBetter = !found || (isHandled(*found) && !isHandled(reception))
            || (isHandled(*found) && reception.arrivedAt > found->arrivedAt);
        if (isBetter)
            found = &reception;
    }
    return found;
}

QString ReceptionModel::nameOf(const QUuid &visit) const
{
    const Reception *reception = find(visit);
    const QString name = reception ? reception->shownName().reveal() : QString();
    return m_covered && !name.isEmpty() ? tr("(name covered)") : harmless(name);
}

int ReceptionModel::numberOf(const QUuid &visit) const
{
    const Reception *reception = find(visit);
    return reception ? reception->number : 0;
}

int ReceptionModel::rowOfNumber(int number) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row)->number == number && !m_rows.at(row)->carried)
            return row;
    }
    return -1;
}

OtherReceptions ReceptionModel::othersOf(const QUuid &visit) const
{
    const Reception *one = find(visit);
    if (!one)
        return {};
    const auto numberOf = [](const Reception *other) { return other ? other->number : 0; };
    const Reception *before = receivedBefore(m_all, *one);
    return { numberOf(replacing(m_all, *one)), numberOf(before), before && isCaptured(*before),
        numberOf(receivedAfter(m_all, *one)) };
}

/// Open still, and the same patient was received again. Found out once for each row that is seen.
bool ReceptionModel::isLeftOver(const Reception &reception) const
{
    if (isHandled(reception))
        return false;
    const auto known = m_leftOver.constFind(reception.visit);
    if (known != m_leftOver.constEnd())
        return *known;
    return *m_leftOver.insert(reception.visit, receivedAfter(m_all, reception) != nullptr);
}

int ReceptionModel::firstOpen() const
{
    int waitedFor = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const Reception &reception = *m_rows.at(row);
        if (isHandled(reception) || reception.carried)
            continue;
        if (beforeConfirm(reception) != BeforeConfirm::WaitForPatient)
            return row;
        if (waitedFor < 0)
            waitedFor = row;
    }
    return waitedFor;
}

void ReceptionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

int ReceptionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReceptionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ReceptionModel::data(const QModelIndex &index, int role) const
{
    const Reception *reception = index.isValid() ? at(index.row()) : nullptr;
    if (!reception)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*reception, index.column());
    case Qt::AccessibleTextRole:
        return spoken(*reception, index.column());
    case Qt::ToolTipRole: // names share what room is left
        return index.column() == Name || index.column() == Kana
            ? cell(*reception, index.column()).toHtmlEscaped()
            : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(index.column()));
    case ShapeRole:
    case ToneRole: {
        const bool isTwice = index.column() == Status && isLeftOver(*reception);
        const auto look = isTwice ? std::optional(lookAttention) : lookOf(*reception, index.column());
        if (!look)
            return {};
        return role == ShapeRole ? static_cast<int>(look->shape) : static_cast<int>(look->tone);
    }
    case HandledRole:
        return isHandledWhole(*reception);
    case BelowRole:
        return below(*reception, index.column());
    default:
        return {};
    }
}

QString ReceptionModel::cell(const Reception &reception, int column) const
{
    switch (column) {
    case Number:
        return QString::number(reception.number);
    case Time:
        return reception.carried ? capturewords::day(reception.day) : words::time(reception.arrivedAt);
    case Waiting:
        if (isHandled(reception) || !m_now.isValid() || reception.carried)
            return {};
        return QString::number(std::max<qint64>(0, reception.arrivedAt.secsTo(m_now) / 60));
    case EligibilityColumn:
        return capturewords::eligibility(reception);
    case Certificate:
        return reception.certificate == CertificateState::Good
            ? QString()
            : words::certificateShort(reception.certificate);
    case Card:
        if (reception.method == IdentityMethod::Reported)
            return QStringLiteral("－"); // a certified reader does not tell of it
        if (reception.method == IdentityMethod::None)
            return isCaptured(reception) ? QString() : tr("Number"); // there was none
        return reception.cardOnReader ? tr("On") : QString();
    case Status:
        return isLeftOver(reception) ? tr("Received again") : words::status(reception);
    case Medication:
    case Checkup:
    case Diagnosis:
    case Operation:
        return consentwords::mark(reception.consents().of(consentOf(column)), reception.certificate, m_now);
    default:
        return personWords(reception, column);
    }
}

QString ReceptionModel::below(const Reception &reception, int column) const
{
    if (column == Name)
        return cell(reception, Kana);
    const EligibilityResult *result = reception.main();
    const bool isOne = result && reception.eligibility.validity != Validity::Several;
    return column == Burden && isOne && result->limit ? words::limitClassShort(result->limit->limitClass)
                                                      : QString();
}

bool ReceptionModel::isUsed(int column) const
{
    if (column != Diagnosis && column != Operation)
        return true;
    return std::any_of(m_rows.begin(), m_rows.end(), [column](const SharedReception &one) {
        const EligibilityResult *result = one->main(); // without a copy of each row's consents
        return result && result->consents.of(consentOf(column)).state != Consent::State::Unasked;
    });
}

QString ReceptionModel::personWords(const Reception &reception, int column) const
{
    if (reception.eligibility.validity == Validity::Several) // the first of them is not the patient yet
        return column == Name ? tr("(several fit)") : QString();
    const Patient *person = reception.patient();
    if (!person) {
        const bool isAwaited = reception.question && !reception.question->answered;
        return column == Name ? (isAwaited ? tr("(asked by number)") : tr("(no result)")) : QString();
    }
    switch (column) {
    case Name:
        return m_covered ? QStringLiteral("＊＊＊") : harmless(reception.shownName().reveal());
    case Kana:
        return m_covered ? QString() : harmless(person->kana.reveal());
    case Age: {
        const std::optional<int> years = ageOn(person->birthdate.reveal(), reception.day);
        return years ? QString::number(*years) : QString();
    }
    case SexColumn:
        return words::sexShort(person->sex);
    case PatientNumber:
        return harmless(patientNumberOf(reception));
    case Burden:
        return isCaptured(reception) ? QString()
                                     : words::burden(burdenRatio(reception.eligibility, reception.day));
    default:
        return {};
    }
}

QString ReceptionModel::spoken(const Reception &reception, int column) const
{
    const QString heading = headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    QString text = cell(reception, column);
    if (isConsent(column))
        text = consentwords::said(reception.consents().of(consentOf(column)), reception.certificate, m_now);
    else if (const EligibilityResult *result = reception.main();
             column == Burden && !below(reception, Burden).isEmpty())
        text = tr("%1, limit: %2").arg(text, words::code(CodeTable::LimitClass, result->limit->limitClass));
    else if (column == Name && m_covered && reception.patient())
        text = tr("(name covered)");
    else if (column == Name && hasBlackDot(text))
        text = tr("%1 (a character cannot be shown)").arg(text);
    else if (column == Card && reception.method == IdentityMethod::Reported)
        text = tr("not known");
    else if (column == Card && reception.method == IdentityMethod::None)
        text = isCaptured(reception) ? tr("none, written down") : tr("none, received by number");
    else if (column == SexColumn && reception.patient())
        text = words::sex(reception.patient()->sex);
    return text.isEmpty() ? heading : heading + QStringLiteral(": ") + text;
}

QVariant ReceptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        if (isConsent(section))
            return words::consentKind(consentOf(section));
        if (section == Certificate)
            return tr("The card's electronic certificate");
    } else if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList headings{ tr("No."), tr("Time"), tr("Min."), tr("Name"), tr("Kana"), tr("Age"),
        tr("Sex"), tr("Patient"), tr("Eligibility"), tr("Pays"),
        words::consentKindShort(ConsentKind::Medication), words::consentKindShort(ConsentKind::Checkup),
        words::consentKindShort(ConsentKind::Diagnosis), words::consentKindShort(ConsentKind::Operation),
        tr("Card cert."), tr("Card"), tr("Status") };
    return headings.value(section);
}

} // namespace madoguchi
