#pragma once

#include "app/visit/patientview.h"

#include <QStringList>

namespace madoguchi {

/// A PatientView that a test plays by hand: it shows what it is told to and writes down what was done to it.
class ScriptedPatientView : public PatientView
{
    Q_OBJECT
public:
    using PatientView::PatientView;

    [[nodiscard]] PatientSnapshot snapshot() const override { return m_snapshot; }
    void chooseFace() override;
    void choosePin() override;
    void chooseOther() override;
    void enterPin(QString &digits) override;
    void answer(ConsentKind kind, ConsentAnswer answer) override;
    void answerTogether(const QList<ConsentKind> &kinds, flow::AnsweredTogether::Choice choice) override;
    void askLimit() override;
    void answerRegistration(bool yes) override;
    void stop() override;
    void callStaff() override;
    void touched() override;
    void tryAgain() override;

    /// Shows `snapshot` at once.
    void show(const PatientSnapshot &snapshot);
    /// The same with another screen of the running visit.
    void show(flow::Screen screen);
    void remind() { Q_EMIT cardReminder(); }
    /// A new picture of the camera.
    void look(const CameraFrame &frame);

    /// "choosePin", "answer medication yes", "answer together all" … in order, touches left out.
    QStringList done;
    QString pin; ///< the digits as they came, kept for the comparison in the test
    int touches = 0;
    /// What follows on the next PIN or answer, at once, as a shell would do it. Empty: nothing.
    QList<PatientSnapshot> next;

private:
    void advance();

    PatientSnapshot m_snapshot;
};

/// A snapshot with a working reader and `screen`.
PatientSnapshot patientAt(flow::Screen screen);
/// Asking `asking` with `after` to come.
PatientSnapshot patientAsked(const QList<ConsentKind> &toAsk, const QSet<ConsentKind> &asked);

} // namespace madoguchi
