#pragma once

#include "app/desk.h"
#include "app/domain/failure.h"
#include "widgets/desk/unprintedslips.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace madoguchi {

class Notice;

/// What has to be known at once and belongs to no row: a patient calls for help or is stuck at the reader, a
/// part of the equipment is bad, something failed. Stands above the list and takes no focus. What lasts goes
/// by itself when it is over, what happened goes when somebody says so.
class NoticeBoard : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBoard(QWidget *parent = nullptr);

    /// `who` is empty before identity and while nobody is signed in.
    void setHelpCall(const std::optional<HelpCall> &call, const QString &who);
    /// The reader is at the comparison by sight: since when and by whom (`who`), until it is over.
    void setVisualCheck(const VisualCheck &check, const QString &who, const QDateTime &now);
    /// A card lies on the reader. What was refused of the one before is over without it.
    void setSomebodyThere(bool there);
    /// Why the patient at the reader cannot go on, and since when; stands until it is over.
    void setReaderTrouble(const std::optional<Fault> &fault, const QDateTime &since);
    /// One notice for each part that is bad, until it is no longer; what only wants attention stays a chip.
    void setHealth(const QList<HealthLine> &lines);
    /// The same failure twice is one notice; the oldest goes where there would be more than three.
    void addTrouble(const Fault &fault);
    /// The same of a comparison by sight that was refused, in its words.
    void addVisualTrouble(const Fault &fault);
    /// Receptions whose file for the レセコン could not be written yet, each by its number and name; nobody:
    /// none. Lasts until they are.
    void setNotHandedOver(const UnprintedSlips &people);
    /// Lists of booked patients that are to be told, each until it was seen; the first of them stands there.
    void setBookings(const QList<BookingCheck> &checks);
    void seeBookings();
    /// Slips that did not come out, each by its number and name; nobody: none.
    void setUnprinted(const UnprintedSlips &slips);
    /// Takes the newest trouble away, else what is said of slips. False: there is none.
    bool dismissNewest();

Q_SIGNALS:
    void helpCame();
    void visualEndAsked();
    void bookingsAsked();
    void printAsked();
    void unprintedSeen();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Trouble
    {
        Fault fault;
        Notice *notice;
        bool ofVisual = false;
    };
    /// A part that is bad.
    struct Bad
    {
        HealthLine line;
        Notice *notice;
    };
    void fillHelp();
    void fillReader();
    void fillUnprinted();
    void fillNotHandedOver();
    void fillBookings();
    [[nodiscard]] const BookingCheck *unseenBookings() const;
    [[nodiscard]] static QStringList namesOf(const UnprintedSlips &slips);
    void fillVisual();
    void addTrouble(const Fault &fault, bool ofVisual);
    void fillBad(const Bad &bad);
    void placeBad();
    [[nodiscard]] bool isBad(Failure failure) const;
    void fill(const Trouble &trouble);
    void remove(Notice *notice);
    void removeVisual(bool alsoNobody);
    void showIfAny();

    Notice *m_help;
    std::optional<HelpCall> m_call;
    QString m_caller;
    Notice *m_visual;
    VisualCheck m_check{};
    QString m_checkedBy{};
    QDateTime m_checkedAt{};
    bool m_somebody = false;
    Notice *m_reader;
    std::optional<Fault> m_readerFault;
    QDateTime m_readerSince;
    Notice *m_slips;
    UnprintedSlips m_unprinted{};
    Notice *m_handOver;
    UnprintedSlips m_notHandedOver{};
    Notice *m_bookings;
    QList<BookingCheck> m_booked{};
    QList<QDateTime> m_bookingsSeen{}; ///< since when the lists were that somebody has seen
    QGridLayout *m_badLayout;
    QList<Bad> m_bad;
    QList<Trouble> m_troubles;
    QVBoxLayout *m_layout;
};

} // namespace madoguchi
