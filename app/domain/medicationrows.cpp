#include "app/domain/medicationrows.h"

#include "app/domain/receptionsearch.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace madoguchi {

namespace {

using Row = MedicationRow;

bool isAt(const QString &text, qsizetype place, const QString &word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (text.at(place + i) != word.at(i) && text.at(place + i) != u'●')
            return false;
    }
    return true;
}

bool hasWord(const QString &text, const QString &word)
{
    if (!text.contains(u'●'))
        return text.contains(word);
    for (qsizetype place = 0; place + word.size() <= text.size(); ++place) {
        if (isAt(text, place, word))
            return true;
    }
    return false;
}

/// Other institutions first: what this one gave is in its own chart.
int rankOf(const std::optional<bool> &own)
{
    return !own ? 1 : *own ? 2 : 0;
}

Row::Heading originOf(const std::optional<bool> &own)
{
    if (!own)
        return Row::Heading::NotSaid;
    return *own ? Row::Heading::Here : Row::Heading::Elsewhere;
}

/// By code where there is one: names are written one way and another.
QString placeKey(const QString &code, const QString &name)
{
    return code.isEmpty() ? QLatin1Char(' ') + foldedForSearch(name) : code;
}

QList<int> upTo(qsizetype count)
{
    QList<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

struct Place
{
    Row heading{};
    QDate newest{};
    QList<int> courses{};
    QList<int> treatments{};
};

} // namespace

QStringList wordsToSearch(const QString &typed)
{
    QStringList words;
    const QString plain = typed.normalized(QString::NormalizationForm_KC);
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts))
        words.append(foldedForSearch(word));
    return words;
}

bool hasWords(const QString &folded, const QStringList &words)
{
    return std::ranges::all_of(words, [&folded](const QString &word) { return hasWord(folded, word); });
}

MedicationRows::MedicationRows(const MedicationPicture &picture, const MedicationQuestion &question)
    : m_picture(picture)
    , m_question(question)
    , m_words(wordsToSearch(question.words))
{ }

QList<MedicationRow> MedicationRows::all()
{
    switch (m_question.grouping) {
    case MedicationGrouping::Course:
        byCourse();
        break;
    case MedicationGrouping::Month:
        byMonth();
        break;
    case MedicationGrouping::Facility:
        byFacility();
        break;
    }
    return m_rows;
}

void MedicationRows::open(const MedicationRow &heading)
{
    m_heading = m_rows.size();
    m_rows.append(heading);
}

void MedicationRows::append(Kind kind, int index)
{
    m_rows.append({ .kind = kind, .index = index });
    ++m_rows[m_heading].count;
}

QList<int> MedicationRows::shownCourses() const
{
    QList<int> shown;
    for (int i = 0; i < m_picture.courses().size(); ++i) {
        if (m_question.newSince.isValid() && !m_picture.isNewOrChanged(i, m_question.newSince))
            continue;
        const Course &course = m_picture.courses().at(i);
        const auto found = [this](int line) { return hasWords(m_picture.lineText(line), m_words); };
        if (std::ranges::any_of(course.lines, found) || std::ranges::any_of(course.superseded, found))
            shown.append(i);
    }
    return shown;
}

/// A treatment belongs to no course: it is new by its day.
QList<int> MedicationRows::shownTreatments() const
{
    QList<int> shown;
    const QList<TreatmentLine> &all = m_picture.record().treatments;
    for (int i = 0; i < all.size(); ++i) {
        const bool isOld = m_question.newSince.isValid()
            && !MedicationPicture::isSince(m_question.newSince, all.at(i).date, monthOf(all.at(i)));
        if (!isOld && hasWords(m_picture.treatmentText(i), m_words))
            shown.append(i);
    }
    std::stable_sort(shown.begin(), shown.end(), [&all](int a, int b) {
        return std::tuple(monthOf(all.at(a)), all.at(a).date)
            > std::tuple(monthOf(all.at(b)), all.at(b).date);
    });
    return shown;
}

bool MedicationRows::isShown(int line) const
{
    const QDate &since = m_question.newSince;
    if (since.isValid()) {
        const MedicationLine &asked = m_picture.record().lines.at(line);
        const int course = m_picture.courseOf(line);
        if (!MedicationPicture::isSince(since, dayOf(asked), monthOf(asked)) || course < 0
            || !m_picture.isNewOrChanged(course, since))
            return false;
    }
    return hasWords(m_picture.lineText(line), m_words);
}

void MedicationRows::treatments(const QList<int> &indexes)
{
    for (const int index : indexes)
        append(Kind::Treatment, index);
}

void MedicationRows::byCourse()
{
    std::optional<Heading> last;
    for (const int index : shownCourses()) {
        const Heading origin = originOf(m_picture.courses().at(index).own);
        if (last != origin)
            open({ .heading = origin });
        last = origin;
        append(Kind::Course, index);
    }
    const QList<int> done = shownTreatments();
    if (!done.isEmpty()) {
        open({ .heading = Heading::Treatments });
        treatments(done);
    }
}

void MedicationRows::byMonth()
{
    const MedicationRecord &record = m_picture.record();
    struct Entry
    {
        QString month{};
        bool isTreatment = false;
        QDate day{};
        int index = 0;
    };
    QList<Entry> entries;
    for (const int index : upTo(record.lines.size())) {
        if (isShown(index))
            entries.append({ monthOf(record.lines.at(index)), false, dayOf(record.lines.at(index)), index });
    }
    for (const int index : shownTreatments())
        entries.append(
            { monthOf(record.treatments.at(index)), true, record.treatments.at(index).date, index });
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.month != b.month)
            return a.month > b.month;
        return a.isTreatment != b.isTreatment ? b.isTreatment : a.day > b.day;
    });
    std::optional<QString> last;
    for (const Entry &entry : std::as_const(entries)) {
        if (last != entry.month)
            open({ .heading = Heading::Month, .title = entry.month });
        last = entry.month;
        append(entry.isTreatment ? Kind::Treatment : Kind::Line, entry.index);
    }
}

void MedicationRows::byFacility()
{
    const MedicationRecord &record = m_picture.record();
    QList<Place> places;
    QHash<QString, qsizetype> known;
    const auto placeOf
        = [&](Heading heading, const QString &code, const QString &name, std::optional<bool> own) {
              const QString key = QString::number(static_cast<int>(heading)) + placeKey(code, name);
              if (!known.contains(key)) {
                  known.insert(key, places.size());
                  places.append({ .heading = { .heading = heading, .title = name, .own = own } });
              }
              return known.value(key);
          };
    for (const int index : shownCourses()) {
        const Course &course = m_picture.courses().at(index);
        const Heading heading = course.isPrescriberKnown ? Heading::Facility : Heading::Dispenser;
        Place &place = places[placeOf(heading, course.facilityCode, course.facility, course.own)];
        place.courses.append(index);
        place.newest = std::max(place.newest, course.last);
    }
    for (const int index : shownTreatments()) {
        const TreatmentLine &line = record.treatments.at(index);
        Place &place = places[placeOf(
            Heading::Facility, line.facilityCode, line.facility, isOwn(line, record.institution))];
        place.treatments.append(index);
        place.newest = std::max(place.newest, line.date);
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        const int left = rankOf(a.heading.own);
        const int right = rankOf(b.heading.own);
        return left != right ? left < right : a.newest > b.newest;
    });
    for (const Place &place : std::as_const(places)) {
        open(place.heading);
        for (const int course : place.courses)
            append(Kind::Course, course);
        treatments(place.treatments);
    }
}

} // namespace madoguchi
