#pragma once

#include "app/desk.h"
#include "app/domain/subsidyentry.h"
#include "reader/secretbytes.h"

#include <QHash>
#include <QList>
#include <QUuid>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace madoguchi {

class PlainLabel;
class SubsidyCard;
class SubsidyChoice;
class SubsidyForm;

/// What somebody at the desk reads of one reception's 公費 (Ctrl+R), in the place of its details: which of
/// the three states, each stored one as seen today, and a 受給者証 that is new. What was typed stays with its
/// reception through Esc, another selection and the lock, and never comes to another patient's.
class SubsidyPanel : public QWidget
{
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit SubsidyPanel(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    void open(const Reception &reception);
    /// The same reception as it is now; another one shuts it.
    void follow(const Reception &reception);
    /// Esc: one step, from a question that is asked first.
    void goBack();
    /// What was typed stays.
    void shut();
    /// Nobody sits: nothing of a patient is left here.
    void leave();
    void takeKeyboard();
    /// What was typed and not kept, of each reception, and of which it is open; before `leave`.
    [[nodiscard]] SecretBytes takeDraft() const;
    /// Back to who typed it; `shown` is to be seen again, and opened if it was.
    void giveDraft(const SecretBytes &draft, const Reception &shown);

Q_SIGNALS:
    void changed(); ///< whether it is open
    void said(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void connectCard(SubsidyCard *card);
    void close();
    void showStored();
    void act();
    void goOn();
    void see(const Subsidy &subsidy);
    void end(const Subsidy &subsidy);
    void takeBack(SubsidyCard &card);
    void keepTyped(const Subsidy &subsidy);
    [[nodiscard]] bool note(const SubsidyAnswer &answer);
    void noteState(SubsidyState state);
    void goToStored();
    [[nodiscard]] SubsidyCard *toSee() const;
    void putDraft();
    void show(QWidget *field);
    void showChoice();
    void retranslate();

    Desk &m_desk;
    bool m_open = false;
    QUuid m_left{}; ///< open when its reception went out of sight: perhaps the seat is left
    Reception m_reception{}; ///< whose; null visit: none
    QHash<QUuid, SubsidyEntry> m_drafts{};
    PlainLabel *m_title;
    SubsidyChoice *m_choice;
    PlainLabel *m_meaning;
    QCheckBox *m_terminal;
    PlainLabel *m_storedHeading;
    QWidget *m_storedBox;
    QVBoxLayout *m_stored;
    QList<SubsidyCard *> m_cards; ///< before the fields for Tab
    PlainLabel *m_newHeading;
    SubsidyForm *m_form;
    QScrollArea *m_scroll;
    QPushButton *m_act;
    QPushButton *m_clear;
    QPushButton *m_shut;
};

} // namespace madoguchi
