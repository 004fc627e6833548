#include "app/store/cborreader.h"

#include <limits>

namespace madoguchi {

namespace {

using Kind = CborScan::Kind;

/// The number that `count` digits from `at` on make; -1: something else stands there.
int digits(QByteArrayView text, qsizetype at, int count)
{
    int number = 0;
    for (const char digit : text.sliced(at, count)) {
        if (digit < '0' || digit > '9')
            return -1;
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// "2026-11-20"; nothing: another form, which Qt may know.
std::optional<QDate> plainDate(QByteArrayView text)
{
    constexpr qsizetype size = 10;
    if (text.size() < size || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    return year > 0 && QDate::isValid(year, month, day) ? std::optional(QDate(year, month, day))
                                                        : std::nullopt;
}

/// "08:31:06.123", from 11 on.
std::optional<QTime> plainTime(QByteArrayView text)
{
    if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.')
        return std::nullopt;
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), digits(text, 20, 3));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// "2026-11-20T08:31:06.123+09:00" or with Z; nothing: another form, which Qt may know.
std::optional<QDateTime> plainMoment(QByteArrayView text)
{
    constexpr qsizetype inUtc = 24;
    constexpr qsizetype withOffset = 29;
    if (text.size() != inUtc && text.size() != withOffset)
        return std::nullopt;
    const auto date = plainDate(text);
    const auto time = plainTime(text);
    if (!date || !time)
        return std::nullopt;
    const char zone = text[inUtc - 1];
    if (text.size() == inUtc)
        return zone == 'Z' ? std::optional(QDateTime(*date, *time, Qt::UTC)) : std::nullopt;
    const int hours = digits(text, 24, 2);
    const int minutes = digits(text, 27, 2);
    if ((zone != '+' && zone != '-') || text[26] != ':' || hours < 0 || minutes < 0 || hours + minutes == 0)
        return std::nullopt;
    const int offset = (hours * 60 + minutes) * 60;
    return QDateTime(*date, *time, Qt::OffsetFromUTC, zone == '+' ? offset : -offset);
}

} // namespace

CborReader::CborReader(QByteArrayView bytes)
    : CborReader(CborScan(bytes), 0)
{
    m_outermost = true;
}

CborReader::CborReader(const CborScan &scan, qsizetype place)
    : m_scan(scan)
    , m_place(place)
{
    const auto map = scan.at(place);
    if (!map || map->kind != Kind::Map)
        return;
    m_ok = true;
    m_count = map->value;
    m_first = map->content;
    m_next = m_first;
}

bool CborReader::isKey(qsizetype place, QLatin1String name, qsizetype *value) const
{
    const QByteArrayView wanted(name.data(), name.size());
    if (const auto behind = m_scan.endOfShortText(place, wanted)) {
        *value = *behind;
        return true;
    }
    const auto key = m_scan.at(place);
    if (!key || key->kind != Kind::Text)
        return false;
    const QByteArrayView text = m_scan.stringOf(*key);
    *value = key->content + text.size();
    return text == wanted;
}

std::optional<qsizetype> CborReader::goTo(QLatin1String name)
{
    qsizetype value = 0;
    if (m_read < m_count && isKey(m_next, name, &value)) {
        ++m_read;
        return value;
    }
    quint64 index = m_passedOver ? 0 : m_read;
    qsizetype place = m_passedOver ? m_first : m_next;
    for (; index < m_count; ++index) {
        if (isKey(place, name, &value)) {
            m_passedOver = m_passedOver || index != m_read;
            m_read = index + 1;
            return value;
        }
        const auto key = m_scan.endOf(place);
        const auto behind = key ? m_scan.endOf(*key) : std::nullopt;
        if (!behind)
            return std::nullopt;
        place = *behind;
    }
    return std::nullopt;
}

std::optional<CborScan::Item> CborReader::take(QLatin1String name)
{
    const auto place = goTo(name);
    const auto item = place ? m_scan.at(*place) : std::nullopt;
    if (!item || item->kind == Kind::Array || item->kind == Kind::Map) {
        m_ok = false;
        m_read = m_count; // nothing is in its order any more
        return std::nullopt;
    }
    const bool isString = item->kind == Kind::Bytes || item->kind == Kind::Text;
    m_next = item->content + (isString ? static_cast<qsizetype>(item->value) : 0);
    return item;
}

std::optional<QByteArrayView> CborReader::takeString(QLatin1String name, Kind kind)
{
    const auto item = take(name);
    if (item && item->kind == kind)
        return m_scan.stringOf(*item);
    m_ok = false;
    return std::nullopt;
}

qsizetype CborReader::end() const
{
    return m_read == m_count ? m_next : m_scan.endOf(m_place).value_or(-1);
}

void CborReader::field(QLatin1String name, QString &value)
{
    const auto text = takeString(name, Kind::Text);
    value = text && !text->isEmpty() ? QString::fromUtf8(*text) : QStringLiteral("");
}

void CborReader::field(QLatin1String name, QByteArray &value)
{
    value = takeString(name, Kind::Bytes).value_or(QByteArrayView()).toByteArray();
}

void CborReader::field(QLatin1String name, bool &value)
{
    const auto item = take(name);
    m_ok = m_ok && item && (item->kind == Kind::True || item->kind == Kind::False);
    value = item && item->kind == Kind::True;
}

qint64 CborReader::numberIn(const std::optional<CborScan::Item> &item)
{
    const auto most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    m_ok = m_ok && item && item->kind <= Kind::Negative && item->value <= most;
    if (!m_ok)
        return 0;
    const auto number = static_cast<qint64>(item->value);
    return item->kind == Kind::Negative ? -1 - number : number;
}

void CborReader::field(QLatin1String name, qint64 &value)
{
    value = numberIn(take(name));
}

void CborReader::field(QLatin1String name, int &value)
{
    const qint64 number = numberIn(take(name));
    value = static_cast<int>(number);
    m_ok = m_ok && number == value;
}

void CborReader::field(QLatin1String name, QUuid &value)
{
    constexpr qsizetype size = 16;
    const auto bytes = takeString(name, Kind::Bytes).value_or(QByteArrayView());
    m_ok = m_ok && bytes.size() == size;
    value = m_ok ? QUuid::fromRfc4122(bytes) : QUuid();
}

void CborReader::field(QLatin1String name, QDate &value)
{
    constexpr qsizetype size = 10;
    const auto text = takeString(name, Kind::Text).value_or(QByteArrayView());
    const auto plain = text.size() == size ? plainDate(text) : std::nullopt;
    value = plain || text.isEmpty() ? plain.value_or(QDate())
                                    : QDate::fromString(QString::fromUtf8(text), Qt::ISODate);
    m_ok = m_ok && (text.isEmpty() || value.isValid());
}

void CborReader::field(QLatin1String name, QDateTime &value)
{
    const auto text = takeString(name, Kind::Text).value_or(QByteArrayView());
    const auto plain = plainMoment(text);
    value = plain || text.isEmpty() ? plain.value_or(QDateTime())
                                    : QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    m_ok = m_ok && (text.isEmpty() || value.isValid());
}

void CborReader::field(QLatin1String name, std::optional<int> &value)
{
    value.reset();
    const auto item = take(name);
    if (item && item->kind == Kind::Null)
        return;
    const qint64 number = numberIn(item);
    value = static_cast<int>(number);
    m_ok = m_ok && number == *value;
}

void CborReader::field(QLatin1String name, std::optional<bool> &value)
{
    value.reset();
    const auto item = take(name);
    if (item && item->kind == Kind::Null)
        return;
    m_ok = m_ok && item && (item->kind == Kind::True || item->kind == Kind::False);
    value = item && item->kind == Kind::True;
}

} // namespace madoguchi
