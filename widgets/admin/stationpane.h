#pragma once

#include "app/administration.h"
#include "widgets/common/state.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class Notice;
class PlainLabel;
class SidePanel;

/// The station itself: what it found about itself and somebody has to decide on, the code that it shares with
/// the clinic's other stations, a consulting room's insurers' list, and its end.
class StationPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit StationPane(Administration &administration, QWidget *parent = nullptr);

    void refresh();
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showTroubles();
    void askAccept(const Fault &trouble);
    void askNewCode();
    void askTypeCode();
    void showPairing();
    void showCertificate();
    void askCertificate();
    void askInsurers();
    void showInsurers();
    void askDispose();
    void showProof(const QString &proof);
    void printProof();
    void tell(Tone tone, const QString &title, const QString &text);

    Administration &m_administration;
    QString m_proof; ///< of the disposal: all that is left of the station
    PlainLabel *m_heading;
    PlainLabel *m_about;
    Notice *m_notice;
    QWidget *m_troubles;
    QVBoxLayout *m_troubleColumn;
    PlainLabel *m_proofTitle;
    QPlainTextEdit *m_proofText;
    QPushButton *m_print;
    SidePanel *m_side;
    QPushButton *m_newCode;
    QPushButton *m_typeCode;
    QPushButton *m_certificate;
    QPushButton *m_insurers;
    QPushButton *m_dispose;
};

} // namespace madoguchi
