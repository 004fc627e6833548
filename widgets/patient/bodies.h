#pragma once

#include "app/visit/patientview.h"

#include <QObject>

#include <optional>

class QKeyEvent;

namespace madoguchi {

class Actions;
class Answers;
class BusyDots;
class PatientStage;
class PinPad;
class Voice;

/// What stands below the words of the patient's display, or beside them: buttons, answers, keypad, dots. One
/// at a time, by the visit; a touch on it goes to the view.
class Bodies : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    Bodies(PatientView &view, PatientStage &stage, const Voice &voice);

    void retranslate();
    /// `scale` of the display's letters; 1 as for 1280 × 800.
    void setScale(double scale, bool large);
    /// Puts up what belongs to `visit`. `before`: what was on the screen.
    void show(const flow::Visit &visit, const std::optional<flow::Visit> &before);
    /// Nobody's answer is chosen beforehand: a question leaves the focus on the title.
    void giveFocus(const flow::Visit &visit);
    /// The question on the screen has been seen to its end, or not yet: then nothing answers it.
    void setReady(bool ready);
    /// What lay over a question has gone.
    void hold();
    void wipePin();
    /// A key of the keyboard, while the keypad is up; false where it is none of the keypad's.
    bool take(const QKeyEvent &event, const flow::Visit &visit);

private:
    Answers *add(const QStringList &names);
    void connectAll();
    void setAnswers(const flow::Visit &visit);
    QWidget *bodyOf(const flow::Visit &visit) const;
    void answerOne(bool yes);
    void answerTogether(int answer);

    PatientView &m_view;
    PatientStage &m_stage;
    const Voice &m_voice;
    Actions *m_actions;
    Answers *m_consent;
    Answers *m_together;
    Answers *m_registration;
    PinPad *m_pad;
    BusyDots *m_busy;
    std::optional<flow::Visit> m_shown{}; ///< whose question is on the screen
};

} // namespace madoguchi
