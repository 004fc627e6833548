#pragma once

#include "app/cardtray.h"

#include <QList>
#include <QString>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class PlainLabel;
class TrayModel;

/// The trainee's hand at the reader: a tray of invented people's cards, the reader, and a panel of faults to
/// switch on.
class CardTrayWindow : public QWidget
{
    Q_OBJECT
public:
    /// `tray` outlives the window.
    explicit CardTrayWindow(CardTray &tray, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct FaultSwitch
    {
        CardTray::Switch which = CardTray::Switch::LineDown;
        QCheckBox *box = nullptr;
        PlainLabel *words = nullptr;
    };
    void build();
    QWidget *buildSide();
    QWidget *buildFaults();
    void addChoice(QVBoxLayout *column, PlainLabel *title, QComboBox *box, const char *name);
    void addSwitch(QVBoxLayout *column, CardTray::Switch which, const char *name);
    void connectAll();
    void retranslate();
    void retranslateChoices();
    void showState();
    void placeChosen();
    [[nodiscard]] QString placedName() const;

    CardTray &m_tray;
    TrayModel *m_model;
    PlainLabel *m_peopleTitle;
    QListView *m_people;
    QPushButton *m_place;
    QPushButton *m_unknown;
    QPushButton *m_pull;
    PlainLabel *m_readerTitle;
    PlainLabel *m_reader;
    PlainLabel *m_faceTitle;
    QComboBox *m_face;
    PlainLabel *m_cardTitle;
    QComboBox *m_card;
    PlainLabel *m_faultsTitle;
    QList<FaultSwitch> m_switches;
};

} // namespace madoguchi
