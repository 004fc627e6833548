#pragma once

#include "app/domain/receptionlist.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QUuid>

#include <functional>

namespace madoguchi {

/// Numbers of the same patient's other receptions of the day; 0: there is none.
struct OtherReceptions
{
    int counting = 0; ///< the newer one, whose consents count
    int before = 0;
    bool beforeIsCaptured = false; ///< written down in an outage: a person compares
    int after = 0; ///< by card or by number
    bool operator==(const OtherReceptions &) const = default;
};

/// The day's receptions as a table, all or some of them, in the desk's order (deskRows). An update
/// inserts, removes and moves rows, so a selection stays with its patient whatever arrives.
class ReceptionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Number,
        Time,
        Waiting,
        Name,
        Kana,
        Age,
        SexColumn,
        PatientNumber,
        EligibilityColumn,
        Burden,
        Medication,
        Checkup,
        Diagnosis, ///< 診療; where the clinic asks about it
        Operation, ///< 手術; the same
        Certificate,
        Card,
        Status,
        ColumnCount
    };
    enum Role {
        ShapeRole = Qt::UserRole + 1, ///< Shape as int; only where a cell is a chip
        ToneRole, ///< Tone as int, likewise
        HandledRole, ///< bool: nothing is left to do
        BelowRole ///< QString: a second line in small letters: kana below the name, the limit class below the
                  ///< ratio
    };

    explicit ReceptionModel(QObject *parent = nullptr);

    /// `now` is what waiting time and consents are told by.
    void update(const ReceptionList &receptions, const QDateTime &now);
    /// Which of them are rows; nothing: all. Where many rows change, the model is reset.
    using Filter = std::function<bool(const SharedReception &)>;
    void setFilter(Filter filter);
    /// Names and kana of nobody are told, neither in a cell nor to a screen reader.
    void setCovered(bool covered);
    [[nodiscard]] bool isCovered() const { return m_covered; }
    /// All of the day, rows or not.
    [[nodiscard]] const ReceptionList &all() const { return m_all; }
    /// Among all; null: it is not there.
    [[nodiscard]] const Reception *find(const QUuid &visit) const { return m_all.find(visit); }
    [[nodiscard]] const Reception *at(int row) const; ///< null: no such row
    /// The same patient's other receptions of today.
    [[nodiscard]] OtherReceptions othersOf(const QUuid &visit) const;
    [[nodiscard]] int rowOf(const QUuid &visit) const; ///< -1: none
    /// Whose the clinic's own number is, with or without its leading zeros, listed or not: of several
    /// receptions the first that nobody has confirmed, else the newest. Null: nobody's.
    [[nodiscard]] const Reception *byPatientNumber(const QString &number) const;
    /// What stands for a visit, also where names are covered; empty, or 0: not in the list.
    [[nodiscard]] QString nameOf(const QUuid &visit) const;
    [[nodiscard]] int numberOf(const QUuid &visit) const;
    [[nodiscard]] int rowOfNumber(int number) const; ///< -1: none
    /// The first row that nobody has confirmed yet; one whose patient is still at the reader only where there
    /// is no other. -1: none.
    [[nodiscard]] int firstOpen() const;
    /// Some row has something to say there. Only of Diagnosis and Operation it may be that none has.
    [[nodiscard]] bool isUsed(int column) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showRows(const QList<SharedReception> &rows);
    [[nodiscard]] QList<SharedReception> listed() const;
    void removeGone(const QList<SharedReception> &rows, const QSet<QUuid> &kept);
    void putInPlace(int row, const QList<SharedReception> &rows);
    void moveRow(int from, int to);
    [[nodiscard]] bool isLeftOver(const Reception &reception) const;
    [[nodiscard]] QString cell(const Reception &reception, int column) const;
    [[nodiscard]] QString below(const Reception &reception, int column) const;
    [[nodiscard]] QString personWords(const Reception &reception, int column) const;
    [[nodiscard]] QString spoken(const Reception &reception, int column) const;

    ReceptionList m_all;
    QList<SharedReception> m_inOrder; ///< as they are listed
    QList<SharedReception> m_rows;
    Filter m_filter{};
    bool m_covered = false;
    mutable QHash<QUuid, bool> m_leftOver{}; ///< see isLeftOver, since the last update
    QDateTime m_now;
};

} // namespace madoguchi
