#pragma once

#include "app/consulting.h"
#include "widgets/consulting/recordswords.h"

#include <QDateTime>
#include <QHash>
#include <QWidget>

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace madoguchi {

class CheckupPanel;
class DocumentPanel;
class FuriganaLabel;
class MedicationPanel;
class PlainLabel;
class RecordsActions;
class RecordsFileLine;
class ShapeView;

/// The records of one visit: a button per kind, the time left of what is open, and the table or the reason
/// why there is none.
class RecordsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RecordsPanel(QWidget *parent = nullptr);

    /// Nothing: no visit is chosen.
    void setVisit(const std::optional<ConsultingVisit> &visit, const QDateTime &now);
    /// When the same patient was received again; nothing: this visit counts.
    void setReplaced(const std::optional<QDateTime> &newer);
    void setRecords(const RecordsView &records, const QDateTime &now);
    /// What became of asking before, by kind; for while nothing is open.
    void setOutcomes(const QHash<ConsentKind, RecordsOutcome> &outcomes);
    /// Whether the service can be reached, as far as is known.
    /// Pixels that the records, or the words why there are none, have at the least, whatever stands above
    /// them; 0: as they say themselves.
    void setLeastContent(int height);
    /// Where there is no list that has it: the records; else Enter asks again, where that is of use.
    void takeKeyboard();
    void setLine(bool isGood, const QDateTime &now);
    /// Once a second: time left.
    void setNow(const QDateTime &now);
    /// Shown while no visit is chosen: why, or what to do.
    void setInvitation(const recordswords::Absence &invitation);
    void focusSearch();
    /// Esc: the line for a file's name goes. False: it was not open.
    bool goBack();
    void closeFileLine();
    /// Something is half typed: a file's name, what is searched for, or whatever field the keyboard is in.
    [[nodiscard]] bool isTyping() const;
    void setDrawn(int page, const QSize &pixels, const QByteArray &rgb);

Q_SIGNALS:
    void openAsked(madoguchi::ConsentKind kind);
    void closeAsked();
    void anewAsked(); ///< what is open, from the service
    void drawAsked(int page, const QSize &pixels);
    void printAsked();
    void copyAsked();
    void saveAsked(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QGridLayout *buildHead();
    QHBoxLayout *buildFacts();
    void connectOut();
    void focusTable();
    QWidget *buildAbsence();
    void refresh();
    void showButtons();
    void showTimeLeft();
    void showFacts();
    void showContent();
    void fitAbsence();
    void fillTables();
    [[nodiscard]] recordswords::Absence absence() const;
    [[nodiscard]] bool isReplaced() const;
    [[nodiscard]] bool isDocument() const;
    [[nodiscard]] QString saidBefore() const;
    [[nodiscard]] QString backSince(const Fault &fault, const QDateTime &failed) const;
    [[nodiscard]] std::optional<ConsentKind> again() const;

    std::optional<ConsultingVisit> m_visit;
    RecordsView m_records;
    QDateTime m_now;
    std::optional<QDateTime> m_newer;
    QHash<ConsentKind, RecordsOutcome> m_outcomes;
    bool m_isLineGood = true;
    QDateTime m_lineBack; ///< when it came back last; invalid: it was never away
    recordswords::Absence m_invitation;
    QPushButton *m_medication;
    QPushButton *m_checkup;
    RecordsActions *m_actions;
    RecordsFileLine *m_file;
    PlainLabel *m_left;
    QPushButton *m_close;
    PlainLabel *m_facts; ///< when it was received, and what stands beside it
    QPushButton *m_anew;
    QStackedWidget *m_stack;
    ShapeView *m_shape = nullptr;
    FuriganaLabel *m_title = nullptr;
    FuriganaLabel *m_text = nullptr;
    QPushButton *m_again = nullptr;
    MedicationPanel *m_table;
    CheckupPanel *m_checkups;
    DocumentPanel *m_document;
};

} // namespace madoguchi
